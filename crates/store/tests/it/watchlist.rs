//! The lists of days, and the spots that are counted for them.

use domain::ids::UnitCode;
use domain::mention::watchlist::{
    Entry, Event, Matter, Response, Tolerance, Watchlist, apply, fold,
};
use domain::people::Who;
use domain::rules::Hcat;
use store::StoreError;
use store::mention::spot::{self, Source, Spot};
use store::mention::watchlist as lists;

use crate::case_life::{intake, kept, received};
use crate::setting::{ELSEWHERE, HERE, minute, read, write};

fn entry(event: Event) -> Entry {
    Entry { event, by: Who::Clock, at: minute(1) }
}

fn drawn(day: &str) -> Entry {
    let matter = Matter {
        unit: UnitCode::parse("FARMASI").unwrap(),
        topic: Hcat::Processes,
        voices: 9,
        expected_hundredths: 120,
        score_hundredths: 531,
        mentions: Vec::new(),
        cases: Vec::new(),
    };
    let day = day.parse().unwrap();
    entry(Event::Drawn { day, tolerance: Tolerance::USUAL, matters: vec![matter] })
}

async fn keep(db: &db::Db, life: &[Entry]) -> Watchlist {
    let mut row = None;
    for step in life {
        row = apply(row, step);
        let (row, entries) = (row.clone().unwrap(), vec![step.clone()]);
        write!(db, [row, entries], |tx| lists::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row.unwrap()
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_list_is_what_its_history_adds_up_to(db: &TestDb) {
        let handled = entry(Event::Handled { no: 1, how: Response::Case });
        let life = [drawn("2026-03-02"), handled, entry(Event::Reopened { no: 1 })];
        let row = keep(db, &life).await;
        keep(db, &[drawn("2026-03-03")]).await;
        let late = write!(db, [row], |tx| lists::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        let life = life.to_vec();
        read!(db, [row, life], |tx| {
            assert_eq!(lists::find(tx, HERE, row.day).await?.as_ref(), Some(&row));
            assert_eq!(lists::find(tx, ELSEWHERE, row.day).await?, None);
            let history = lists::history(tx, HERE, row.day).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), Some(row.clone()));
            let days: Vec<String> =
                lists::latest(tx, HERE, 9).await?.iter().map(|list| list.day.to_string()).collect();
            assert_eq!(days, ["2026-03-03", "2026-03-02"]);
            Ok(())
        })
        .unwrap();
    }

    async fn a_case_waits_to_be_read_once_and_is_counted_where_it_speaks(db: &TestDb) {
        let case = kept(db, vec![received(1, intake(3))]).await;
        let id = case.id;
        write!(db, [id], |tx| {
            store::search::put(tx, HERE, id).await?;
            store::search::put(tx, HERE, id).await
        })
        .unwrap();
        let waiting = read!(db, |tx| spot::cases(tx, HERE, 9).await).unwrap();
        assert_eq!(waiting.len(), 1);
        let read_of = Spot {
            source: Source::Case,
            id: id.bits(),
            place: Some((UnitCode::parse("IGD").unwrap(), Hcat::Respect)),
            voice: waiting[0].voice,
            said: id.bits(),
        };
        write!(db, [read_of], |tx| spot::keep(tx, HERE, &read_of, minute(9)).await).unwrap();
        assert!(read!(db, |tx| spot::cases(tx, HERE, 9).await).unwrap().is_empty());
        let heard = read!(db, |tx| spot::since(tx, HERE, (minute(0), 9)).await).unwrap();
        assert_eq!((heard.len(), heard[0].topic, heard[0].case()), (1, Hcat::Respect, Some(id)));
        let later = read!(db, |tx| spot::since(tx, HERE, (minute(4), 9)).await).unwrap();
        assert!(later.is_empty());
    }
}
