use std::collections::BTreeSet;

use db::{Engine, Value};
use domain::case::{Addressee, Event, Party, StageCode};
use domain::ids::{CaseId, CaseNumber, PersonId};
use domain::intake::Intake;
use domain::people::{Actor, Role, Sight, Staff, sight};
use domain::rules::{About, Channel, Grade, Kind, Nature, Outcome};
use store::case::{self, Cursor, Filter, Owed, Summary};
use store::search;

use crate::case_life::{DOCTOR, ask, by, intake, keep, kept, received, said, screening, unit};
use crate::setting::{HERE, minute, read, write};

fn everything() -> Sight {
    sight(HERE.hospital, &Actor::Clock)
}

async fn page(db: &db::Db, filter: &Filter, after: Option<Cursor>, limit: i64) -> Vec<Summary> {
    let sight = everything();
    read!(db, [sight, filter], |tx| case::list(tx, HERE, &sight, &filter, (after, limit)).await)
        .unwrap()
}

fn serials(rows: &[Summary]) -> Vec<u32> {
    rows.iter().map(|row| row.number.serial).collect()
}

/// Every page of `limit`, one after the other.
async fn paged(db: &db::Db, filter: &Filter, limit: i64) -> Vec<u32> {
    let (mut after, mut all) = (None, Vec::new());
    loop {
        let rows = page(db, filter, after, limit).await;
        let Some(last) = rows.last() else { return all };
        after = Some(last.cursor);
        all.extend(serials(&rows));
    }
}

fn owed_by(parties: &[Party]) -> Filter {
    let owed = Some(Owed { parties: parties.to_vec(), anyone: false });
    Filter { owed, ..Filter::default() }
}

async fn learned(db: &db::Db, id: CaseId, stems: Vec<String>) {
    write!(db, [stems], |tx| {
        search::put(tx, HERE, id).await?;
        search::learn(tx, HERE, id, &stems).await
    })
    .unwrap();
}

/// Seven cases; five of them came in the same minute.
async fn seven(db: &db::Db) {
    for (serial, at) in (1..).zip([3, 5, 5, 5, 5, 5, 8]) {
        kept(db, vec![received(serial, intake(at))]).await;
    }
}

db::on_both_engines! { store::migrations();
    async fn pages_have_no_gap_and_no_double_even_within_one_instant(db: &TestDb) {
        seven(db).await;
        let whole = serials(&page(db, &Filter::default(), None, 99).await);
        assert_eq!((whole[0], whole[6], whole.len()), (7, 1, 7), "youngest first");
        let owed = owed_by(&[Party::Humas]);
        let inbox = serials(&page(db, &owed, None, 99).await);
        assert_eq!((inbox[0], inbox[6], inbox.len()), (1, 7, 7), "most pressing first");
        for limit in 1..=7 {
            assert_eq!(paged(db, &Filter::default(), limit).await, whole, "{limit} a page");
            assert_eq!(paged(db, &owed, limit).await, inbox, "{limit} a page");
        }
    }

    async fn a_page_stays_where_it_is_while_new_cases_come_in(db: &TestDb) {
        seven(db).await;
        let first = page(db, &Filter::default(), None, 3).await;
        kept(db, vec![received(8, intake(9))]).await;
        kept(db, vec![received(9, intake(7))]).await;
        let rest = page(db, &Filter::default(), Some(first[2].cursor), 99).await;
        let all: BTreeSet<u32> = serials(&first).into_iter().chain(serials(&rest)).collect();
        assert_eq!(all, (1..=7).collect(), "each of the seven once");
        assert_eq!(first.len() + rest.len(), 7);
    }

    async fn two_parties_of_one_person_who_owe_a_case_give_one_row(db: &TestDb) {
        let asks = vec![
            ask(1, Addressee::Dpjp(Some(DOCTOR))),
            ask(2, Addressee::Dpjp(None)),
            ask(3, Addressee::Unit(unit("IGD"))),
        ];
        for serial in 1..=3 {
            let routed = by(Event::Routed { asks: asks.clone() }, 2);
            kept(db, vec![received(serial, intake(i64::from(serial))), routed]).await;
        }
        let mine = owed_by(&[Party::Dpjp(Some(DOCTOR)), Party::Dpjp(None)]);
        assert_eq!(serials(&page(db, &mine, None, 99).await), [1, 2, 3]);
        assert_eq!(paged(db, &mine, 1).await, [1, 2, 3]);
        let anyone = Owed { parties: vec![Party::Dpjp(None)], anyone: true };
        let anyone = Filter { owed: Some(anyone), ..Filter::default() };
        assert_eq!(paged(db, &anyone, 2).await, [1, 2, 3]);
        for filter in [mine, anyone] {
            let sight = everything();
            let counted = read!(db, [sight, filter], |tx| {
                case::count(tx, HERE, &sight, &filter, 99).await
            });
            assert_eq!(counted.unwrap(), 3);
        }
    }

    async fn nobody_owes_for_no_party(db: &TestDb) {
        seven(db).await;
        assert!(page(db, &owed_by(&[]), None, 99).await.is_empty());
        assert!(page(db, &owed_by(&[Party::Unit(unit("IGD"))]), None, 99).await.is_empty());
    }

    async fn each_filter_keeps_its_own_and_drops_the_rest(db: &TestDb) {
        let graded = by(screening(About::Nobody, false), 4);
        let replied = by(Event::Replied { words: said(70) }, 5);
        let withdrawn = by(Event::Withdrawn { why: said(71) }, 6);
        let question =
            Intake { kind: Kind::Question, channel: Channel::Telephone, unit: Some(unit("IGD")), ..intake(1) };
        kept(db, vec![received(1, question)]).await;
        kept(db, vec![received(2, intake(2)), graded]).await;
        kept(db, vec![received(3, intake(3)), replied]).await;
        kept(db, vec![received(4, intake(4)), withdrawn]).await;
        let none = Filter::default;
        let number = CaseNumber { year: 2026, serial: 3 };
        for (filter, wanted) in [
            (none(), vec![4, 3, 2, 1]),
            (Filter { kind: Some(Kind::Question), ..none() }, vec![1]),
            (Filter { channel: Some(Channel::Telephone), ..none() }, vec![1]),
            (Filter { unit: Some(unit("IGD")), ..none() }, vec![1]),
            (Filter { grade: Some(Grade::Green), ..none() }, vec![2]),
            (Filter { nature: Some(Nature::NonMedical), ..none() }, vec![2]),
            (Filter { unread: true, ..none() }, vec![3]),
            (Filter { stage: Some(StageCode::Closed), ..none() }, vec![4]),
            (Filter { outcome: Some(Outcome::Withdrawn), ..none() }, vec![4]),
            (Filter { open: Some(true), ..none() }, vec![3, 2, 1]),
            (Filter { open: Some(false), ..none() }, vec![4]),
            (Filter { received_from: Some(minute(2)), ..none() }, vec![4, 3, 2]),
            (Filter { received_until: Some(minute(2)), ..none() }, vec![1]),
            (Filter { number: Some(number), ..none() }, vec![3]),
            (Filter { number: Some(number), grade: Some(Grade::Red), ..none() }, vec![]),
        ] {
            assert_eq!(serials(&page(db, &filter, None, 99).await), wanted, "{filter:?}");
        }
    }

    async fn late_is_asked_of_the_clocks_and_never_of_the_ended(db: &TestDb) {
        let ended = by(Event::Withdrawn { why: said(71) }, 6);
        kept(db, vec![received(1, intake(0))]).await;
        kept(db, vec![received(2, intake(0)), ended]).await;
        kept(db, vec![received(3, intake(600))]).await;
        let due = page(db, &Filter::default(), None, 99).await;
        let due = due.iter().find(|row| row.number.serial == 1).unwrap().due_at.unwrap();
        let after = due.checked_add(jiff::SignedDuration::from_millis(1)).unwrap();
        for (now, late, wanted) in [
            (due, true, vec![]),
            (due, false, vec![3, 2, 1]),
            (after, true, vec![1]),
            (after, false, vec![3, 2]),
        ] {
            let filter = Filter { late: Some((late, now)), ..Filter::default() };
            let mut found = serials(&page(db, &filter, None, 99).await);
            found.sort_unstable_by(|one, other| other.cmp(one));
            assert_eq!(found, wanted, "{late} at {now}");
        }
    }

    async fn a_count_goes_no_further_than_its_bound(db: &TestDb) {
        seven(db).await;
        let sight = everything();
        for (bound, wanted) in [(3, 3), (7, 7), (200, 7)] {
            let filter = owed_by(&[Party::Humas]);
            let counted = read!(db, [sight, filter], |tx| {
                case::count(tx, HERE, &sight, &filter, bound).await
            });
            assert_eq!(counted.unwrap(), wanted);
        }
    }

    async fn a_search_finds_all_its_words_and_takes_none_for_an_operator(db: &TestDb) {
        seven(db).await;
        let rows = page(db, &Filter::default(), None, 99).await;
        for (row, stems) in rows.iter().zip([vec!["antre", "obat"], vec!["obat"], vec!["ramah"]]) {
            let (id, stems) = (row.id, stems.iter().map(|stem| (*stem).to_owned()).collect::<Vec<_>>());
            learned(db, id, stems).await;
        }
        for (stems, wanted) in [
            (vec!["obat"], 2),
            (vec!["obat", "antre"], 1),
            (vec!["antre", "ramah"], 0),
            (vec!["obat* OR ramah"], 0),
            (vec!["\""], 0),
            (vec!["'; drop table case_row; --"], 0),
            (vec!["%"], 0),
        ] {
            let stems: Vec<String> = stems.into_iter().map(str::to_owned).collect();
            let filter = Filter { stems, ..Filter::default() };
            assert_eq!(page(db, &filter, None, 99).await.len(), wanted, "{:?}", filter.stems);
        }
        assert_eq!(page(db, &Filter::default(), None, 99).await.len(), 7);
    }

    async fn what_was_found_comes_youngest_first_page_by_page(db: &TestDb) {
        seven(db).await;
        for row in page(db, &Filter::default(), None, 99).await.into_iter().rev() {
            learned(db, row.id, vec!["antre".to_owned()]).await;
        }
        let filter = Filter { stems: vec!["antre".to_owned()], ..Filter::default() };
        assert_eq!(paged(db, &filter, 2).await, [7, 6, 5, 4, 3, 2, 1]);
        let owed = Filter { stems: vec!["antre".to_owned()], ..owed_by(&[Party::Humas]) };
        assert_eq!(paged(db, &owed, 3).await, [1, 2, 3, 4, 5, 6, 7]);
    }

    async fn words_are_read_once_in_the_order_they_came_and_never_after_an_erasure(db: &TestDb) {
        seven(db).await;
        let rows = page(db, &Filter::default(), None, 99).await;
        let ids: Vec<_> = rows.iter().rev().map(|row| row.id).collect();
        for id in ids.clone() {
            write!(db, |tx| search::put(tx, HERE, id).await).unwrap();
        }
        let waiting = async |most| read!(db, |tx| search::waiting(tx, HERE, most).await);
        let two: Vec<_> = waiting(2).await.unwrap().into_iter().map(|(id, _)| id).collect();
        assert_eq!(two, ids[..2]);
        write!(db, [ids], |tx| {
            search::learn(tx, HERE, ids[0], &["antre".to_owned()]).await?;
            search::learn(tx, HERE, ids[0], &["parkir".to_owned()]).await?;
            search::remove(tx, HERE, ids[1]).await?;
            search::learn(tx, HERE, ids[1], &["antre".to_owned()]).await?;
            search::remove(tx, HERE, ids[1]).await
        })
        .unwrap();
        assert_eq!(waiting(99).await.unwrap().len(), 5);
        let found = |stem: &str| Filter { stems: vec![stem.to_owned()], ..Filter::default() };
        assert_eq!(serials(&page(db, &found("antre"), None, 9).await), [1]);
        assert!(page(db, &found("parkir"), None, 9).await.is_empty());
    }

    async fn an_inbox_sorts_anew_when_a_clock_moves(db: &TestDb) {
        let first = kept(db, vec![received(1, intake(0))]).await;
        kept(db, vec![received(2, intake(10))]).await;
        let owed = owed_by(&[Party::Humas]);
        assert_eq!(serials(&page(db, &owed, None, 9).await), [1, 2]);
        let reported = by(Event::Reported, 20);
        let graded = by(screening(About::Nobody, false), 21);
        let next = [reported.clone(), graded.clone()].iter().fold(first, domain::case::apply);
        keep(db, &next, &[reported, graded]).await.unwrap();
        assert_eq!(serials(&page(db, &owed, None, 9).await), [2, 1]);
    }
}

/// The plan of a list as SQLite makes it.
async fn plan(db: &db::Db, sight: &Sight, filter: &Filter) -> String {
    let page = (Some(Cursor::START), 50);
    let (text, values) = case::composed(Engine::Sqlite, HERE, sight, filter, page);
    let rows = read!(db, [text, values], |tx| {
        let values: &[Value] = &values;
        Ok(tx.query_text(&format!("explain query plan {text}"), values).await?)
    });
    let lines: Vec<String> =
        rows.unwrap().iter().map(|row| row.text(3).unwrap().to_owned()).collect();
    lines.join("\n")
}

#[test]
fn no_list_reads_every_case() {
    db::testing::run(async {
        let db = db::testing::TestDb::sqlite(store::migrations()).await;
        let staff = |role| {
            let units = vec![unit("IGD")];
            let staff = Staff { id: PersonId::new(9), role, units, delegation: None };
            sight(HERE.hospital, &Actor::Staff(staff))
        };
        let filters = [
            Filter::default(),
            owed_by(&[Party::Humas]),
            owed_by(&[Party::Dpjp(Some(DOCTOR)), Party::Dpjp(None)]),
            Filter { stage: Some(StageCode::Review), ..Filter::default() },
            Filter { open: Some(true), late: Some((true, minute(0))), ..Filter::default() },
            Filter { stems: vec!["obat".to_owned()], ..Filter::default() },
        ];
        for role in [Role::Officer, Role::UnitHead, Role::Dpjp, Role::Owner, Role::Committee] {
            for filter in &filters {
                let plan = plan(&db, &staff(role), filter).await;
                let whole = |line: &str| line == "SCAN c" || line == "SCAN o";
                assert!(!plan.lines().any(whole), "{role:?} {filter:?}:\n{plan}");
                assert!(!plan.contains("SCAN c USING INDEX"), "{role:?} {filter:?}:\n{plan}");
                assert!(!plan.contains("AUTOMATIC"), "{role:?} {filter:?}:\n{plan}");
            }
        }
        let inbox = plan(&db, &staff(Role::Officer), &filters[1]).await;
        assert!(inbox.contains("case_owes_party"), "{inbox}");
        assert!(!inbox.contains("TEMP B-TREE"), "{inbox}");
    });
}
