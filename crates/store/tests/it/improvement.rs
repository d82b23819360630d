use domain::case::{self, Opening as CaseOpening};
use domain::ids::{
    CaseNumber, ImprovementId, PersonId, QuestionKey, RulesRevision, SurveyCode, SurveyId, UnitCode,
};
use domain::improvement::{Entry, Event, Finding, Improvement, Opening, apply, fold, open};
use domain::intake::{Complainant, Intake, Reach};
use domain::people::{Actor, Role, Sight, Staff, Who, sight};
use domain::rules::{Channel, Kind, Relation};
use domain::text::Words;
use store::StoreError;
use store::improvement::{self, Filter};

use crate::setting::{CASE, ELSEWHERE, HERE, SARI, minute, read, words, write};

const ID: ImprovementId = ImprovementId::new(0x1111);
const OWNER: PersonId = PersonId::new(0xA);

fn said(number: u128) -> Words {
    Words { id: words(number), digest: [number as u8; 32] }
}

fn opening(id: ImprovementId) -> Opening {
    Opening {
        id,
        case: Some(CASE),
        finding: None,
        observed: None,
        origin: None,
        cause: None,
        action: said(1),
        owner: None,
        due: None,
    }
}

fn shown(unit: &str) -> Finding {
    Finding {
        survey: SurveyId::new(0x5E),
        code: SurveyCode::parse("RJ-2026").unwrap(),
        from: "2026-07-01".parse().unwrap(),
        until: "2026-09-30".parse().unwrap(),
        unsur: QuestionKey::parse("waktu").unwrap(),
        unit: UnitCode::parse(unit).ok(),
        index: 6_250,
    }
}

fn entry(event: Event, at: i64) -> Entry {
    Entry { event, by: Who::Person(OWNER), at: minute(at) }
}

/// An improvement's whole life, with every event in it.
fn life() -> Vec<Entry> {
    let due = "2026-12-01".parse().unwrap();
    let (_, opened) = open(opening(ID), Who::Desk, minute(0));
    vec![
        opened,
        entry(Event::Assigned { owner: OWNER, due }, 1),
        entry(Event::Started, 2),
        entry(Event::Reported { words: said(2) }, 3),
        entry(Event::Finished { words: said(3) }, 4),
        entry(Event::SentBack { why: said(4) }, 5),
        entry(Event::Finished { words: said(5) }, 6),
        entry(Event::Verified { words: said(6) }, 7),
    ]
}

fn staff(id: PersonId, role: Role) -> Sight {
    let actor = Actor::Staff(Staff { id, role, units: Vec::new(), delegation: None });
    sight(HERE.hospital, &actor)
}

fn a_case(sealed: bool) -> case::Case {
    let complainant = Complainant {
        subject: SARI,
        anonymous: false,
        relation: Relation::Patient,
        reach: Reach::default(),
    };
    let intake = Intake {
        kind: Kind::Complaint,
        channel: Channel::Web,
        words: said(9),
        unit: None,
        occurred_on: None,
        complainant,
        patient: None,
        received_at: minute(0),
        recorded_at: minute(0),
        delay_reason: None,
        forwarded: None,
        sealed,
        suggestion_box: None,
        language: domain::text::Language::Id,
    };
    let number = CaseNumber { year: 2026, serial: 1 };
    let opening = CaseOpening { id: CASE, number, rules: RulesRevision(1), intake };
    case::open(opening, Who::Desk).0
}

async fn kept(db: &db::Db, improvement: &Improvement, entries: &[Entry]) -> Result<(), StoreError> {
    let (improvement, entries) = (improvement.clone(), entries.to_vec());
    write!(db, [improvement, entries], |tx| {
        improvement::save(tx, HERE, &improvement, &entries).await
    })
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_an_improvement_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = life();
        let mut row = fold(&life[..1]).unwrap();
        kept(db, &row, &life[..1]).await.unwrap();
        for step in &life[1..] {
            row = apply(row, step);
            kept(db, &row, std::slice::from_ref(step)).await.unwrap();
        }
        read!(db, [row, life], |tx| {
            assert_eq!(improvement::load(tx, HERE, ID).await?, Some(row.clone()));
            let history = improvement::history(tx, HERE, ID).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), Some(row.clone()));
            assert_eq!(improvement::of_case(tx, HERE, CASE).await?, [row]);
            assert_eq!(improvement::load(tx, ELSEWHERE, ID).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn two_who_decide_on_the_same_version_do_not_both_win(db: &TestDb) {
        let life = life();
        let first = fold(&life[..1]).unwrap();
        kept(db, &first, &life[..1]).await.unwrap();
        let second = apply(first.clone(), &life[1]);
        kept(db, &second, &life[1..2]).await.unwrap();
        let late = apply(first, &entry(Event::Dropped { why: said(7) }, 9));
        let ended = kept(db, &late, &[entry(Event::Dropped { why: said(7) }, 9)]).await;
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
        let found = read!(db, |tx| improvement::load(tx, HERE, ID).await).unwrap();
        assert_eq!(found, Some(second));
    }

    async fn an_improvement_is_seen_through_its_case_or_by_its_owner(db: &TestDb) {
        let sealed = a_case(true);
        let (mine, entry) = open(Opening { owner: Some(OWNER), ..opening(ID) }, Who::Desk, minute(0));
        kept(db, &mine, &[entry]).await.unwrap();
        write!(db, [sealed], |tx| {
            store::case::save(tx, HERE, &sealed, &[], &[]).await
        })
        .unwrap();
        let (officer, director) =
            (staff(PersonId::new(1), Role::Officer), staff(PersonId::new(2), Role::Director));
        let (owner, other) =
            (staff(OWNER, Role::UnitHead), staff(PersonId::new(3), Role::UnitHead));
        for (sight, sees) in [(officer, false), (director, true), (owner, true), (other, false)] {
            let (listed, one) = read!(db, [sight], |tx| {
                let listed = improvement::list(tx, HERE, &sight, Filter::default(), 10).await?;
                Ok((listed, improvement::seen(tx, HERE, &sight, ID).await?))
            })
            .unwrap();
            assert_eq!((listed.len() == 1, one.is_some()), (sees, sees), "{sight:?}");
        }
    }

    async fn what_a_survey_showed_of_a_unit_is_seen_by_its_head_and_by_the_office(db: &TestDb) {
        let learned = Opening { case: None, finding: Some(Box::new(shown("IGD"))), ..opening(ID) };
        let (row, begun) = open(learned, Who::Person(OWNER), minute(0));
        kept(db, &row, &[begun]).await.unwrap();
        let (other, begun) =
            open(Opening { case: None, ..opening(ImprovementId::new(2)) }, Who::Desk, minute(1));
        kept(db, &other, &[begun]).await.unwrap();
        let head_of = |unit: &str| {
            let units = vec![UnitCode::parse(unit).unwrap()];
            let id = PersonId::new(3);
            let actor = Actor::Staff(Staff { id, role: Role::UnitHead, units, delegation: None });
            sight(HERE.hospital, &actor)
        };
        let quality = staff(PersonId::new(1), Role::Quality);
        for (sight, sees) in [(quality, 1), (head_of("IGD"), 1), (head_of("FARMASI"), 0)] {
            let listed = read!(db, [sight], |tx| {
                let filter = Filter { surveyed: true, ..Filter::default() };
                improvement::list(tx, HERE, &sight, filter, 10).await
            })
            .unwrap();
            assert_eq!(listed.len(), sees, "{sight:?}");
            assert!(listed.iter().all(|one| *one == row));
        }
    }

    async fn a_list_holds_the_open_ones_or_the_ended_ones(db: &TestDb) {
        let (running, begun) =
            open(Opening { case: None, ..opening(ImprovementId::new(2)) }, Who::Desk, minute(1));
        kept(db, &running, &[begun]).await.unwrap();
        let ended = fold(&life()).unwrap();
        let ended = Improvement { case: None, ..ended };
        kept(db, &ended, &life()).await.unwrap();
        let head = staff(PersonId::new(1), Role::Head);
        let ids = |open: Option<bool>| {
            let head = head.clone();
            async move {
                read!(db, [head], |tx| {
                    let filter = Filter { open, ..Filter::default() };
                    let found = improvement::list(tx, HERE, &head, filter, 10).await?;
                    Ok(found.iter().map(|each| each.id).collect::<Vec<_>>())
                })
                .unwrap()
            }
        };
        assert_eq!(ids(None).await, [running.id, ended.id]);
        assert_eq!(ids(Some(true)).await, [running.id]);
        assert_eq!(ids(Some(false)).await, [ended.id]);
    }

    async fn a_period_counts_what_was_open_or_ended_in_it(db: &TestDb) {
        kept(db, &fold(&life()).unwrap(), &life()).await.unwrap();
        let alive = |from: i64, until: i64| async move {
            let found = read!(db, |tx| {
                improvement::alive_between(tx, HERE, minute(from), minute(until)).await
            });
            found.unwrap().len()
        };
        assert_eq!(alive(0, 10).await, 1);
        assert_eq!(alive(7, 10).await, 1, "verified in it");
        assert_eq!(alive(8, 10).await, 0, "verified before it");
        assert_eq!(alive(-5, 0).await, 0, "opened after it");
    }
}
