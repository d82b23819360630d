use std::collections::BTreeSet;

use domain::case::{Addressee, Event, Party, StageCode, apply, fold, owes};
use domain::ids::{CaseId, CaseNumber};
use domain::people::{Actor, sight};
use domain::rules::{About, Grade};
use store::case::{self, Cursor, Filter, Owed};
use store::{StoreError, journal};

use crate::case_life::{
    ask, by, counted, intake, keep, kept, life, received, said, screening, unit,
};
use crate::setting::{BUDI, CASE, ELSEWHERE, HERE, SARI, minute, read, write};

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_case_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = life();
        let mut row = fold(&life[..1]).unwrap();
        keep(db, &row, &life[..1]).await.unwrap();
        for (count, step) in (2..).zip(&life[1..]) {
            row = apply(row, step);
            keep(db, &row, std::slice::from_ref(step)).await.unwrap();
            let (loaded, history) = read!(db, [row], |tx| {
                let loaded = case::load(tx, HERE, row.id).await?;
                Ok((loaded, case::history(tx, HERE, row.id).await?))
            })
            .unwrap();
            assert_eq!(loaded.as_ref(), Some(&row), "after {}", step.event.kind());
            assert_eq!(history, life[..count], "after {}", step.event.kind());
            assert_eq!(fold(&history).as_ref(), Some(&row), "after {}", step.event.kind());
        }
    }

    async fn a_case_is_found_by_its_number_in_its_own_hospital_only(db: &TestDb) {
        let row = kept(db, life()).await;
        read!(db, [row], |tx| {
            assert_eq!(case::by_number(tx, HERE, row.number).await?, Some(row.clone()));
            assert_eq!(case::by_number(tx, ELSEWHERE, row.number).await?, None);
            assert_eq!(case::load(tx, ELSEWHERE, row.id).await?, None);
            assert_eq!(case::history(tx, ELSEWHERE, row.id).await?, []);
            for number in [CaseNumber { year: 2025, serial: 1 }, CaseNumber { year: 2026, serial: 2 }] {
                assert_eq!(case::by_number(tx, HERE, number).await?, None);
            }
            Ok(())
        })
        .unwrap();
    }

    async fn two_who_decide_on_the_same_version_do_not_both_win(db: &TestDb) {
        let first = kept(db, vec![received(1, intake(0))]).await;
        let screened = by(screening(About::Nobody, false), 1);
        let second = apply(first.clone(), &screened);
        keep(db, &second, &[screened]).await.unwrap();
        let note = by(Event::Noted { words: said(60) }, 2);
        let late = apply(first, &note);
        let ended = keep(db, &late, &[note]).await;
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
        let found = read!(db, [second], |tx| case::load(tx, HERE, second.id).await).unwrap();
        assert_eq!(found, Some(second));
    }

    async fn who_adds_more_entries_to_an_old_version_does_not_win_by_the_number(db: &TestDb) {
        let first = kept(db, vec![received(1, intake(0))]).await;
        let screened = by(screening(About::Nobody, false), 1);
        let second = apply(first.clone(), &screened);
        keep(db, &second, &[screened]).await.unwrap();
        let notes = [61, 62].map(|number| by(Event::Noted { words: said(number) }, 2));
        let late = notes.iter().fold(first, apply);
        let ended = keep(db, &late, &notes).await;
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
        let found = read!(db, [second], |tx| {
            let history = case::history(tx, HERE, second.id).await?;
            Ok((case::load(tx, HERE, second.id).await?, history.len()))
        })
        .unwrap();
        assert_eq!(found, (Some(second), 2));
    }

    async fn ten_at_once_on_one_version_leave_one_entry(db: &TestDb) {
        let first = kept(db, vec![received(1, intake(0))]).await;
        let mut racing = tokio::task::JoinSet::new();
        for number in 0..10 {
            let note = by(Event::Noted { words: said(70 + number) }, 2);
            let (db, next) = (db.door(), apply(first.clone(), &note));
            racing.spawn(async move { keep(&db, &next, &[note]).await });
        }
        let ended = racing.join_all().await;
        assert_eq!(ended.iter().filter(|each| each.is_ok()).count(), 1, "{ended:?}");
        let history = read!(db, [first], |tx| case::history(tx, HERE, first.id).await).unwrap();
        assert_eq!(history.len(), 2);
    }

    async fn what_is_owed_and_every_clock_can_be_written_anew(db: &TestDb) {
        let asks = vec![ask(1, Addressee::Unit(unit("IGD"))), ask(2, Addressee::Committee)];
        let routed = by(Event::Routed { asks }, 3);
        let history = vec![received(1, intake(0)), by(screening(About::Nobody, false), 1), routed];
        let row = kept(db, history).await;
        let clocks = counted(&row, minute(3));
        let begun = clocks.iter().filter(|(reading, _)| reading.started.is_some()).count();
        let owed = owes(&row);
        assert_eq!(owed, BTreeSet::from([Party::Unit(unit("IGD")), Party::Committee]));
        let before = projected(db, row.id, &owed).await;
        assert_eq!(before.0, [true, true]);
        assert_eq!(before.1.len(), begun);
        write!(db, [row, clocks], |tx| {
            let wrong = apply(row.clone(), &by(Event::Withdrawn { why: said(63) }, 4));
            case::project(tx, HERE, &wrong, &[]).await?;
            case::project(tx, HERE, &row, &clocks).await
        })
        .unwrap();
        assert_eq!(projected(db, row.id, &owed).await, before);
    }

    async fn the_clocks_beside_the_row_are_the_clocks_of_the_rules(db: &TestDb) {
        let row = kept(db, vec![received(1, intake(0)), by(screening(About::Nobody, false), 1)]).await;
        let (_, clocks) = projected(db, row.id, &owes(&row)).await;
        let mut wanted: Vec<_> = counted(&row, minute(1))
            .iter()
            .filter(|(reading, _)| reading.started.is_some())
            .map(|(reading, _)| (reading.name.code().to_owned(), reading.state.code().to_owned(), reading.due))
            .collect();
        wanted.sort();
        assert_eq!(clocks, wanted);
        assert!(clocks.iter().any(|(_, state, due)| state == "running" && due.is_some()));
    }

    async fn the_clocks_of_a_closed_case_have_ended(db: &TestDb) {
        let gone = by(Event::Withdrawn { why: said(63) }, 4);
        let row = kept(db, vec![received(1, intake(0)), by(screening(About::Nobody, false), 1), gone]).await;
        let (_, clocks) = projected(db, row.id, &owes(&row)).await;
        assert!(clocks.iter().any(|(_, state, _)| state == "ended"));
        assert!(clocks.iter().all(|(_, state, _)| state != "running" && state != "paused"), "{clocks:?}");
        let anew = counted(&row, minute(900));
        write!(db, [row, anew], |tx| case::project(tx, HERE, &row, &anew).await).unwrap();
        assert_eq!(projected(db, row.id, &owes(&row)).await.1, clocks);
    }

    async fn cases_of_one_complainant_come_youngest_first(db: &TestDb) {
        let other = domain::intake::Complainant { subject: BUDI, ..intake(0).complainant };
        let first = kept(db, vec![received(1, intake(0))]).await;
        kept(db, vec![received(2, domain::intake::Intake { complainant: other, ..intake(1) })]).await;
        let ended = by(Event::Withdrawn { why: said(64) }, 9);
        let third = kept(db, vec![received(3, intake(2)), ended]).await;
        let found = read!(db, |tx| case::of_subject(tx, HERE, SARI).await).unwrap();
        let wanted =
            [(third.id, minute(2), Some(minute(9))), (first.id, minute(0), None)];
        assert_eq!(found, wanted);
    }

    async fn a_period_holds_what_was_open_or_came_in_it(db: &TestDb) {
        let ended = by(Event::Withdrawn { why: said(64) }, 9);
        kept(db, vec![received(1, intake(0)), ended]).await;
        kept(db, vec![received(2, intake(5))]).await;
        for (from, until, serials) in
            [(-9, 0, vec![]), (0, 1, vec![1]), (1, 6, vec![1, 2]), (9, 10, vec![1, 2]), (10, 11, vec![2])]
        {
            let found = read!(db, |tx| {
                case::alive_between(tx, HERE, minute(from), minute(until)).await
            });
            let found: Vec<u32> = found.unwrap().iter().map(|case| case.number.serial).collect();
            assert_eq!(found, serials, "{from}..{until}");
        }
    }

    async fn every_case_of_a_stage_is_walked_past_in_steps(db: &TestDb) {
        for serial in 1..=5 {
            kept(db, vec![received(serial, intake(10 - i64::from(serial)))]).await;
        }
        let (mut after, mut walked) = (Cursor::START, Vec::new());
        loop {
            let some = read!(db, |tx| {
                case::at_stage(tx, HERE, StageCode::Received.code(), (after, 2)).await
            })
            .unwrap();
            let Some(last) = some.last() else { break };
            after = *last;
            walked.extend(some.iter().map(|one| one.id));
        }
        let oldest_first: Vec<_> = (1..=5).rev().map(|serial| CaseId::new(CASE.bits() + serial)).collect();
        assert_eq!(walked, oldest_first);
    }

    async fn histories_of_many_cases_come_in_one_go(db: &TestDb) {
        let first = kept(db, life()).await;
        let second = kept(db, vec![received(2, intake(5))]).await;
        let wanted = [first.id, second.id, CaseId::new(1)];
        let found = read!(db, |tx| case::histories(tx, HERE, &wanted).await).unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!(found[&first.id], life());
        assert_eq!(found[&second.id].len(), 1);
        let none = read!(db, |tx| case::histories(tx, ELSEWHERE, &wanted).await).unwrap();
        assert!(none.is_empty());
    }

    async fn damage_is_said_and_never_read_over(db: &TestDb) {
        let row = kept(db, vec![received(1, intake(0))]).await;
        for text in ["", "{}", "[]", r#"{"id":1}"#] {
            let ended = write!(db, [row], |tx| {
                let touched = format!("update case_row set state = '{text}'");
                tx.query_text(&touched, &[]).await?;
                case::load(tx, HERE, row.id).await
            });
            assert!(matches!(ended, Err(StoreError::Damaged { .. })), "{text}");
        }
        let entry = journal::Entry { kind: "renamed", payload: "{}", actor: "clock", at: minute(1) };
        let ended = write!(db, [row], |tx| {
            let place = (case::AGGREGATE, row.id.bits().to_be_bytes(), 2);
            journal::append(tx, HERE, place, entry).await?;
            case::history(tx, HERE, row.id).await
        });
        assert!(matches!(ended, Err(StoreError::Damaged { .. })), "{ended:?}");
    }

    async fn the_accused_the_graded_and_the_dated_stand_in_their_columns(db: &TestDb) {
        let row = kept(db, life()).await;
        let sight = sight(HERE.hospital, &Actor::Desk);
        let listed = read!(db, [sight], |tx| {
            case::list(tx, HERE, &sight, &Filter::default(), (None, 10)).await
        })
        .unwrap();
        let one = &listed[0];
        assert_eq!((one.id, one.number, one.version), (row.id, row.number, row.version.0));
        assert_eq!((one.stage, one.grade, one.rung), (row.stage.code(), Some(Grade::Red), row.rung));
        assert_eq!((one.subject, one.words), (SARI, row.intake.words));
        assert_eq!((one.received_at, one.unit.clone()), (minute(-90), row.intake.unit.clone()));
        let ended = life().into_iter().rfind(|entry| entry.event.kind() == "merged");
        assert_eq!(one.closed_at, Some(ended.unwrap().at));
    }
}

type Clocks = Vec<(String, String, Option<domain::calendar::Instant>)>;

/// For each party: is the case in its inbox? And the clocks beside the row.
async fn projected(db: &db::Db, id: CaseId, owed: &BTreeSet<Party>) -> (Vec<bool>, Clocks) {
    let sight = sight(HERE.hospital, &Actor::Desk);
    let mut found = Vec::new();
    for party in owed {
        let owed = Some(Owed { parties: vec![party.clone()], anyone: false });
        let filter = Filter { owed, ..Filter::default() };
        let listed = read!(db, [sight, filter], |tx| {
            case::list(tx, HERE, &sight, &filter, (None, 10)).await
        });
        found.push(listed.unwrap().iter().any(|one| one.id == id));
    }
    let clocks = read!(db, |tx| case::projected_clocks(tx, HERE, id).await).unwrap();
    (found, clocks)
}
