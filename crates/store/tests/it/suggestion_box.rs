use std::collections::BTreeMap;

use domain::ids::{BoxCode, BoxId, OpeningId, PersonId, UnitCode};
use domain::intake::{FromBox, Intake};
use domain::people::{Actor, Role, Staff, Who, sight};
use domain::suggestion_box::opening::{self, Found};
use domain::suggestion_box::{Entry, Event, SuggestionBox, apply, fold};
use domain::text::Name;
use store::StoreError;
use store::suggestion_box::voice::{self, Tally};
use store::suggestion_box::{self, opening as openings};

use crate::case_life::{OFFICER, intake, kept, received, said};
use crate::setting::{ELSEWHERE, HERE, minute, read, write};

const LOBBY: BoxId = BoxId::new(0xB0);
const FIRST: OpeningId = OpeningId::new(0xE1);

fn code(text: &str) -> BoxCode {
    BoxCode::parse(text).unwrap()
}

fn entry(event: Event, at: i64) -> Entry {
    Entry { event, by: Who::Person(OFFICER), at: minute(at) }
}

/// A box's whole life, with every event in it.
fn life() -> Vec<Entry> {
    let place = |text| Name::parse(text).unwrap();
    let igd = UnitCode::parse("IGD").ok();
    vec![
        entry(
            Event::Placed { id: LOBBY, code: code("LOBI-1"), unit: None, place: place("Lobi") },
            0,
        ),
        entry(Event::Changed { unit: igd, place: place("Ruang tunggu IGD") }, 1),
        entry(Event::Retired, 2),
        entry(Event::Reinstated, 3),
    ]
}

fn opening_life(id: OpeningId, slips: u16) -> Vec<opening::Entry> {
    let found =
        Found { opened_at: minute(4), witnesses: [said(1), said(2)], slips, note: Some(said(3)) };
    let opened = opening::Event::Opened(Box::new(opening::Beginning {
        id,
        of: LOBBY,
        code: code("LOBI-1"),
        opener: PersonId::new(0xF),
        found,
    }));
    let amended = opening::Event::Amended { slips: slips + 1, why: said(4) };
    let by = Who::Person(OFFICER);
    vec![
        opening::Entry { event: opened, by, at: minute(5) },
        opening::Entry { event: amended, by, at: minute(6) },
    ]
}

async fn written(db: &db::Db, row: &SuggestionBox, entries: &[Entry]) -> Result<(), StoreError> {
    let (row, entries) = (row.clone(), entries.to_vec());
    write!(db, [row, entries], |tx| suggestion_box::save(tx, HERE, &row, &entries).await)
}

async fn opened(db: &db::Db, life: &[opening::Entry]) -> opening::Opening {
    let life = life.to_vec();
    let row = opening::fold(&life).unwrap();
    write!(db, [row, life], |tx| openings::save(tx, HERE, &row, &life).await).unwrap();
    row
}

/// A case whose voice came from the box; sealed or not.
async fn voiced(db: &db::Db, serial: u32, from: FromBox, sealed: bool) {
    let case = kept(db, vec![received(serial, Intake { sealed, ..intake(7) })]).await;
    write!(db, [case, from], |tx| voice::put(tx, HERE, case.id, &from).await).unwrap();
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_box_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = life();
        let mut row = None;
        for step in &life {
            row = apply(row, step);
            written(db, row.as_ref().unwrap(), std::slice::from_ref(step)).await.unwrap();
        }
        read!(db, [row, life], |tx| {
            assert_eq!(suggestion_box::find(tx, HERE, &code("LOBI-1")).await?, row);
            let history = suggestion_box::history(tx, HERE, LOBBY).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), row);
            assert_eq!(suggestion_box::find(tx, ELSEWHERE, &code("LOBI-1")).await?, None);
            assert_eq!(suggestion_box::list(tx, ELSEWHERE, 9).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn two_boxes_never_share_a_code_and_two_writers_never_a_version(db: &TestDb) {
        let life = life();
        let first = fold(&life[..1]).unwrap();
        written(db, &first, &life[..1]).await.unwrap();
        let twin = SuggestionBox { id: BoxId::new(2), ..first.clone() };
        let ended = written(db, &twin, &life[..1]).await;
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
        let ended = written(db, &first, &life[..1]).await;
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
    }

    async fn retired_boxes_stand_behind_those_that_hang(db: &TestDb) {
        for (nth, name) in ["B", "A", "C"].into_iter().enumerate() {
            let place = Name::parse("Lobi").unwrap();
            let id = BoxId::new(nth as u128 + 1);
            let placed = entry(Event::Placed { id, code: code(name), unit: None, place }, 0);
            let gone = entry(Event::Retired, 1);
            let life = if name == "A" { vec![placed, gone] } else { vec![placed] };
            written(db, &fold(&life).unwrap(), &life).await.unwrap();
        }
        let found = read!(db, |tx| suggestion_box::list(tx, HERE, 9).await).unwrap();
        let codes: Vec<_> = found.iter().map(|one| one.code.as_str()).collect();
        assert_eq!(codes, ["B", "C", "A"]);
    }

    async fn the_row_of_an_opening_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = opening_life(FIRST, 3);
        let row = opened(db, &life).await;
        read!(db, [row, life], |tx| {
            assert_eq!(openings::find(tx, HERE, FIRST).await?.as_ref(), Some(&row));
            assert_eq!(openings::of_box(tx, HERE, LOBBY, 9).await?, [row]);
            assert_eq!(openings::history(tx, HERE, FIRST).await?, life);
            assert_eq!(openings::find(tx, ELSEWHERE, FIRST).await?, None);
            Ok(())
        })
        .unwrap();
        let late = write!(db, [row], |tx| openings::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
    }

    async fn slips_and_signs_are_counted_apart_and_shown_within_sight(db: &TestDb) {
        opened(db, &opening_life(FIRST, 2)).await;
        opened(db, &opening_life(OpeningId::new(0xE2), 0)).await;
        let from = |opening| FromBox { code: code("LOBI-1"), opening };
        voiced(db, 1, from(Some(FIRST)), false).await;
        voiced(db, 2, from(Some(FIRST)), true).await;
        voiced(db, 3, from(None), false).await;
        let officer = Actor::Staff(Staff {
            id: OFFICER, role: Role::Officer, units: Vec::new(), delegation: None,
        });
        let sight = sight(HERE.hospital, &officer);
        read!(db, [sight], |tx| {
            assert_eq!(voice::transcribed(tx, HERE, FIRST).await?, 2);
            assert_eq!(voice::transcribed(tx, ELSEWHERE, FIRST).await?, 0);
            let each = voice::transcribed_each(tx, HERE, &code("LOBI-1")).await?;
            assert_eq!(each, BTreeMap::from([(FIRST, 2)]));
            let tally = Tally {
                opened_last: Some(minute(4)), openings: 2, slips: 4, transcribed: 2, by_sign: 1,
            };
            let all = voice::tallies(tx, HERE).await?;
            assert_eq!(all, BTreeMap::from([(code("LOBI-1"), tally)]));
            let cases = voice::cases(tx, HERE, &sight, FIRST).await?;
            assert_eq!(cases.iter().map(|one| one.serial).collect::<Vec<_>>(), [1]);
            Ok(())
        })
        .unwrap();
    }
}
