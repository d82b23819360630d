use domain::ids::{ChecklistCode, ChecklistId, PersonId, RoundId, UnitCode};
use domain::observation::checklist::{self, Content};
use domain::observation::round::{self, Answer, Answered, Beginning, Findings, Own};
use domain::observation::{Item, Kind};
use domain::people::Who;
use domain::rules::Shift;
use domain::survey::{Period, Sentence};
use domain::text::{Name, Words};
use store::StoreError;
use store::observation::{checklist as checklists, round as rounds};

use crate::setting::{ELSEWHERE, HERE, minute, read, words, write};

const LIST: ChecklistId = ChecklistId::new(0xC1);
const ROUND: RoundId = RoundId::new(0xD1);
const WHO: Who = Who::Person(PersonId::new(0xA));

fn code() -> ChecklistCode {
    ChecklistCode::parse("LOKET").unwrap()
}

fn said(number: u128) -> Words {
    Words { id: words(number), digest: [number as u8; 32] }
}

fn content(asks: &str) -> Content {
    let item = Item { asks: Sentence::parse(asks).unwrap(), topic: "sikap".to_owned() };
    let title = Name::parse("Loket pendaftaran").unwrap();
    Content { kind: Kind::Interview, title, items: vec![item] }
}

/// A checklist's whole life, with every event in it.
fn life() -> Vec<checklist::Entry> {
    use checklist::Event;
    let entry = |event, at| checklist::Entry { event, by: WHO, at: minute(at) };
    vec![
        entry(Event::Written { id: LIST, code: code(), content: content("Disapa?") }, 0),
        entry(Event::Revised { content: content("Disapa lebih dulu?") }, 1),
        entry(Event::Retired, 2),
        entry(Event::Reinstated, 3),
    ]
}

fn gone(id: RoundId, day: &str) -> Vec<round::Entry> {
    let Content { kind, title, items } = content("Disapa?");
    let begun = Beginning {
        id,
        checklist: code(),
        edition: 1,
        kind,
        title,
        items,
        unit: UnitCode::parse("IGD").unwrap(),
        day: day.parse().unwrap(),
        shift: Shift::Night,
        observer: PersonId::new(0xA),
    };
    let findings = Findings {
        answers: vec![Answered { answer: Answer::No, remark: Some(said(1)) }],
        own: vec![Own { topic: "fasilitas".to_owned(), words: said(2) }],
    };
    let entry = |event, at| round::Entry { event, by: WHO, at: minute(at) };
    vec![
        entry(round::Event::Begun(Box::new(begun)), 0),
        entry(round::Event::Finished(findings), 25),
    ]
}

async fn kept(db: &db::Db, life: &[round::Entry]) -> round::Round {
    let mut row = None;
    for entry in life {
        row = round::apply(row, entry);
        let (row, entries) = (row.clone().unwrap(), vec![entry.clone()]);
        write!(db, [row, entries], |tx| rounds::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row.unwrap()
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_checklist_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = life();
        let mut row = None;
        for step in &life {
            row = checklist::apply(row, step);
            let (row, step) = (row.clone().unwrap(), vec![step.clone()]);
            write!(db, [row, step], |tx| checklists::save(tx, HERE, &row, &step).await).unwrap();
        }
        let known = row.clone().unwrap();
        read!(db, [row, life], |tx| {
            assert_eq!(checklists::find(tx, HERE, &code()).await?, row);
            let history = checklists::history(tx, HERE, LIST).await?;
            assert_eq!(history, life);
            assert_eq!(checklist::fold(&history), row);
            assert_eq!(checklists::list(tx, HERE, 9).await?, row.into_iter().collect::<Vec<_>>());
            assert_eq!(checklists::find(tx, ELSEWHERE, &code()).await?, None);
            assert_eq!(checklists::list(tx, ELSEWHERE, 9).await?, []);
            Ok(())
        })
        .unwrap();
        let late = write!(db, [known], |tx| checklists::save(tx, HERE, &known, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
    }

    async fn the_row_of_a_round_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = gone(ROUND, "2026-03-02");
        let row = kept(db, &life).await;
        let late = write!(db, [row], |tx| rounds::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        read!(db, [row, life], |tx| {
            assert_eq!(rounds::find(tx, HERE, ROUND).await?.as_ref(), Some(&row));
            let history = rounds::history(tx, HERE, ROUND).await?;
            assert_eq!(history, life);
            assert_eq!(round::fold(&history), Some(row));
            assert_eq!(rounds::find(tx, ELSEWHERE, ROUND).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn rounds_of_a_period_stand_the_youngest_first(db: &TestDb) {
        for (nth, day) in [(1, "2026-02-28"), (2, "2026-03-01"), (3, "2026-03-31"), (4, "2026-04-01")] {
            kept(db, &gone(RoundId::new(nth), day)[..1]).await;
        }
        let march = Period::parse("2026-03").unwrap();
        let found = read!(db, |tx| rounds::list(tx, HERE, march, 9).await).unwrap();
        let ids: Vec<_> = found.iter().map(|round| round.begun.id.bits()).collect();
        assert_eq!(ids, [3, 2]);
        let one = read!(db, |tx| rounds::list(tx, HERE, march, 1).await).unwrap();
        assert_eq!(one.len(), 1);
        let other = read!(db, |tx| rounds::list(tx, ELSEWHERE, march, 9).await).unwrap();
        assert_eq!(other, []);
    }
}
