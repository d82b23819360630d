use domain::ids::{CaseId, IssueId, PartnerId, PersonId};
use domain::issue::partner::Way;
use domain::issue::{
    Assessment, Entry, Event, Issue, Level, Outcome, Phase, Referral, Refutation, Response, Spread,
    Task, Truth, apply, fold,
};
use domain::people::Who;
use domain::text::{Name, Words};
use store::StoreError;
use store::issue as issues;

use crate::setting::{CASE, ELSEWHERE, HERE, minute, read, words, write};

const ISSUE: IssueId = IssueId::new(0x15);

fn said(number: u128) -> Words {
    Words { id: words(number), digest: [number as u8; 32] }
}

fn entry(event: Event, at: i64) -> Entry {
    Entry { event, by: Who::Person(PersonId::new(8)), at: minute(at) }
}

fn detected(id: IssueId, at: i64) -> Entry {
    let title = Name::parse("Antrean obat").unwrap();
    let (about, detected_at) = (said(1), minute(at));
    entry(Event::Detected { id, title, about, detected_at, assess_minutes: 20 }, at)
}

fn assessed(level: Level) -> Entry {
    entry(
        Event::Assessed(Assessment {
            level,
            truth: Truth::True,
            phase: Phase::Acute,
            reach: Spread::Local,
            stakeholders: Some(said(2)),
            why: said(3),
        }),
        10,
    )
}

fn closed() -> Entry {
    entry(Event::Closed { outcome: Outcome::Solved, lessons: said(7) }, 30)
}

/// An issue's whole life.
fn life() -> Vec<Entry> {
    let plan = Response {
        speaker: PersonId::new(2),
        message: said(4),
        answers: None,
        outlets: Default::default(),
    };
    let refutation = Refutation { checked: said(9), reported_to: Name::parse("TikTok").ok() };
    let referral =
        Referral { partner: PartnerId::new(6), words: said(11), way: Way::Letter, due: minute(60) };
    let task = Task { what: said(5), owner: PersonId::new(3), due: minute(90) };
    vec![
        detected(ISSUE, 0),
        assessed(Level::Three),
        entry(Event::Responded(plan), 11),
        entry(Event::TaskAdded(task), 12),
        entry(Event::CaseLinked { case: CASE }, 13),
        entry(Event::Updated { text: said(6) }, 14),
        entry(Event::Ticked { task: 1 }, 15),
        entry(Event::Refuted(refutation), 16),
        entry(Event::Referred(referral), 17),
        entry(Event::ReceiptNoted { referral: 1, by: Name::parse("Loket").unwrap() }, 18),
        entry(Event::PartnerAnswered { referral: 1, words: said(10) }, 19),
        closed(),
        entry(Event::Reopened { why: said(8) }, 31),
    ]
}

async fn kept(db: &db::Db, life: &[Entry]) -> Issue {
    let mut row = None;
    for step in life {
        row = apply(row, step);
        let (row, entries) = (row.clone().unwrap(), vec![step.clone()]);
        write!(db, [row, entries], |tx| issues::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row.unwrap()
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_an_issue_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = life();
        let row = kept(db, &life).await;
        let late = write!(db, [row], |tx| issues::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        read!(db, [row, life], |tx| {
            assert_eq!(issues::find(tx, HERE, ISSUE).await?.as_ref(), Some(&row));
            let history = issues::history(tx, HERE, ISSUE).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), Some(row.clone()));
            assert_eq!(issues::of_case(tx, HERE, CASE).await?, std::slice::from_ref(&row));
            assert_eq!(issues::of_case(tx, HERE, CaseId::new(1)).await?, []);
            assert_eq!(issues::find(tx, ELSEWHERE, ISSUE).await?, None);
            assert_eq!(issues::list(tx, ELSEWHERE, 9).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn what_nobody_judged_stands_on_top_then_the_highest_level_and_the_closed_last(db: &TestDb) {
        let id = IssueId::new;
        kept(db, &[detected(id(1), 1), assessed(Level::Four), closed()]).await;
        kept(db, &[detected(id(2), 2), assessed(Level::One)]).await;
        kept(db, &[detected(id(3), 3), assessed(Level::Three)]).await;
        kept(db, &[detected(id(4), 4)]).await;
        let found = read!(db, |tx| issues::list(tx, HERE, 9).await).unwrap();
        let ids: Vec<_> = found.iter().map(|issue| issue.id.bits()).collect();
        assert_eq!(ids, [4, 3, 2, 1]);
    }

    async fn a_case_that_was_unlinked_hangs_on_nothing(db: &TestDb) {
        let unlinked = Event::CaseUnlinked { case: CASE };
        let linked = Event::CaseLinked { case: CASE };
        kept(db, &[detected(ISSUE, 0), entry(linked, 1), entry(unlinked, 2)]).await;
        let found = read!(db, |tx| issues::of_case(tx, HERE, CASE).await).unwrap();
        assert_eq!(found, []);
    }
}
