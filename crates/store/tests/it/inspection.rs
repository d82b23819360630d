use domain::ids::{CaseId, CaseNumber, InspectionId, PersonId};
use domain::inspection::{
    Answer, Answered, Beginning, Drawn, Entry, Event, Inspection, Method, Question, Sample,
    Subject, apply, fold,
};
use domain::people::Who;
use domain::survey::{Period, Sentence};
use domain::text::Words;
use store::StoreError;
use store::inspection as audits;

use crate::setting::{ELSEWHERE, HERE, minute, read, words, write};

const AUDIT: InspectionId = InspectionId::new(0xA7);

fn said(number: u128) -> Words {
    Words { id: words(number), digest: [number as u8; 32] }
}

fn begun(id: InspectionId) -> Event {
    let number = CaseNumber { year: 2026, serial: 7 };
    Event::Begun(Box::new(Beginning {
        id,
        subject: Subject { sop: None, title: "Prosedur".to_owned(), edition: None },
        period: Period::parse("2026-03").unwrap(),
        questions: vec![Question { asks: Sentence::parse("Dijawab?").unwrap(), clause: Some(7) }],
        sample: Sample {
            method: Method::ChaCha20,
            seed: u64::MAX,
            population: 1,
            withheld: 2,
            cases: vec![Drawn { number, case: CaseId::new(6) }],
        },
        lead: PersonId::new(8),
    }))
}

fn entry(event: Event, at: i64) -> Entry {
    Entry { event, by: Who::Person(PersonId::new(8)), at: minute(at) }
}

/// An audit's whole life, with every event but its stop in it.
fn life() -> Vec<Entry> {
    let sheet =
        |answer, remark| Event::Checked { place: 0, answers: vec![Answered { answer, remark }] };
    vec![
        entry(begun(AUDIT), 0),
        entry(sheet(Answer::NotKept, Some(said(1))), 1),
        entry(sheet(Answer::Kept, None), 2),
        entry(Event::Closed { summary: said(2) }, 3),
    ]
}

async fn kept(db: &db::Db, life: &[Entry]) -> Inspection {
    let mut row = None;
    for step in life {
        row = apply(row, step);
        let (row, entries) = (row.clone().unwrap(), vec![step.clone()]);
        write!(db, [row, entries], |tx| audits::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row.unwrap()
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_an_audit_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = life();
        let row = kept(db, &life).await;
        let late = write!(db, [row], |tx| audits::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        read!(db, [row, life], |tx| {
            assert_eq!(audits::find(tx, HERE, AUDIT).await?.as_ref(), Some(&row));
            let history = audits::history(tx, HERE, AUDIT).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), Some(row));
            assert_eq!(audits::find(tx, ELSEWHERE, AUDIT).await?, None);
            assert_eq!(audits::list(tx, ELSEWHERE, 9).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn audits_stand_the_youngest_first(db: &TestDb) {
        for (nth, at) in [(1, 10), (2, 30), (3, 20)] {
            kept(db, &[entry(begun(InspectionId::new(nth)), at), entry(Event::Stopped, at + 1)]).await;
        }
        let found = read!(db, |tx| audits::list(tx, HERE, 2).await).unwrap();
        let ids: Vec<_> = found.iter().map(|audit| audit.id().bits()).collect();
        assert_eq!(ids, [2, 3]);
    }
}
