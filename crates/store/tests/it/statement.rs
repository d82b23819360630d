use domain::approval::Approval;
use domain::ids::{CollaboratorId, IssueId, PersonId, StatementId};
use domain::people::Who;
use domain::statement::{Draft, Entry, Event, Kind, Stage, Statement, apply, fold};
use domain::text::{Name, Words};
use store::StoreError;
use store::statement as statements;

use crate::setting::{ELSEWHERE, HERE, minute, read, words, write};

const ISSUE: IssueId = IssueId::new(0x15);

fn said(number: u128) -> Words {
    Words { id: words(number), digest: [number as u8; 32] }
}

fn entry(event: Event, at: i64) -> Entry {
    Entry { event, by: Who::Person(PersonId::new(8)), at: minute(at) }
}

fn draft(embargo: Option<i64>) -> Draft<Words> {
    Draft {
        kind: Kind::Release,
        title: Name::parse("Loket obat ketiga").unwrap(),
        text: said(1),
        issue: Some(ISSUE),
        coverage: None,
        embargo: embargo.map(minute),
        gathering: None,
    }
}

/// A statement that was published in the 5th minute.
fn life(id: StatementId, embargo: Option<i64>) -> Vec<Entry> {
    let (words, by, at) = (said(1), PersonId::new(2), minute(4));
    let approval = Approval { words, enclosed: Vec::new(), by, as_delegate: None, at };
    vec![
        entry(Event::Drafted { id, draft: draft(embargo) }, 1),
        entry(Event::Returned { why: said(9) }, 2),
        entry(Event::Edited { draft: draft(embargo) }, 2),
        entry(Event::Submitted, 3),
        entry(Event::Approved { approval }, 4),
        entry(Event::Published, 5),
    ]
}

async fn kept(db: &db::Db, life: &[Entry]) -> Statement {
    let mut row = None;
    for step in life {
        row = apply(row, step);
        let (row, entries) = (row.clone().unwrap(), vec![step.clone()]);
        write!(db, [row, entries], |tx| statements::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row.unwrap()
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_statement_is_what_its_history_adds_up_to(db: &TestDb) {
        let id = StatementId::new(1);
        let mut life = life(id, None);
        let to = |id| vec![CollaboratorId::new(id)];
        life.push(entry(Event::Sent { to: to(4), ahead: false }, 6));
        life.push(entry(Event::Sent { to: to(5), ahead: true }, 6));
        life.push(entry(Event::Withdrawn { why: said(3) }, 7));
        let row = kept(db, &life).await;
        let late = write!(db, [row], |tx| statements::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        read!(db, [row, life], |tx| {
            assert_eq!(statements::find(tx, HERE, id).await?.as_ref(), Some(&row));
            let history = statements::history(tx, HERE, id).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), Some(row.clone()));
            assert_eq!(statements::of_issue(tx, HERE, (ISSUE, 9)).await?, std::slice::from_ref(&row));
            assert_eq!(statements::find(tx, ELSEWHERE, id).await?, None);
            assert_eq!(statements::list(tx, ELSEWHERE, 9).await?, []);
            assert_eq!(statements::public(tx, ELSEWHERE, (minute(90), 9)).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn what_is_public_shows_its_youngest_first_and_nothing_under_embargo(db: &TestDb) {
        let id = StatementId::new;
        kept(db, &life(id(1), None)).await;
        kept(db, &life(id(2), Some(20))).await;
        kept(db, &life(id(3), None)[..4]).await;
        read!(db, |tx| {
            let ids = |all: Vec<Statement>| -> Vec<u128> {
                all.iter().map(|one| one.id.bits()).collect()
            };
            let page = statements::public(tx, HERE, (minute(10), 9)).await?;
            assert_eq!(ids(page), [1]);
            assert_eq!(ids(statements::public(tx, HERE, (minute(20), 9)).await?), [2, 1]);
            let waiting = (Stage::Approval, 9);
            assert_eq!(ids(statements::at_stage(tx, HERE, waiting).await?), [3]);
            assert_eq!(statements::list(tx, HERE, 9).await?.len(), 3);
            Ok(())
        })
        .unwrap();
    }
}
