//! Results as rows: what is asked of channels, sheets of the office, and the shapes of before.

use std::collections::BTreeMap;

use domain::assessment::{self, Aspect, Entry, Event, Figure, Stage, Verdict};
use domain::calendar::{Instant, Month};
use domain::consent::Outlet;
use domain::content::Definition;
use domain::content::brand::{Brand, Colour, KeyFact};
use domain::content::follower::Followers;
use domain::content::goals::Goals;
use domain::content::health_day::{HealthDay, known as known_days};
use domain::content::look::{Look, Trouble};
use domain::content::posting::{Posting, Step};
use domain::content::rhythm::{Quiet, Rhythm};
use domain::ids::{ContentId, PersonId};
use domain::people::Who;
use domain::text::{Name, Words};
use jiff::SignedDuration;
use jiff::civil::date;
use store::StoreError;
use store::content::sheet::{Edition, newest, write as write_sheet};
use store::content::{insight, posting};

use crate::setting::{ELSEWHERE, HERE, minute, read, words, write};

const BY: Who = Who::Person(PersonId::new(8));

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn said(number: u128) -> Words {
    Words { id: words(number), digest: [number as u8; 32] }
}

fn life() -> Vec<Entry> {
    let month = Month::new(2026, 2).unwrap();
    let figure = |aspect, of| Figure {
        aspect,
        of,
        part: 3,
        whole: 4,
        goal: Some(80),
        verdict: Verdict::Missed,
    };
    let definition = Definition::parse("instagram-graph-v26.0").unwrap();
    let figures = vec![
        figure(Aspect::Activity, None),
        figure(Aspect::Engagement, Some((Outlet::Instagram, definition))),
    ];
    let events = [
        Event::Written { month, notes: BTreeMap::from([(Aspect::Activity, said(1))]) },
        Event::Written { month, notes: BTreeMap::from([(Aspect::Engagement, said(2))]) },
        Event::Signed { figures, edition: 3 },
        Event::Reopened { why: said(3) },
    ];
    let entry = |(nth, event): (i64, Event)| Entry { event, by: BY, at: minute(nth) };
    (0_i64..).zip(events).map(entry).collect()
}

/// Put out by the program, and known to be.
fn done(content: u128, outlet: Outlet, begun: i64) -> Posting {
    Posting {
        content: ContentId::new(content),
        outlet,
        connection: "ig".to_owned(),
        step: Step::Done,
        made: None,
        provider: Some(format!("1790{content}")),
        begun_at: minute(begun),
        asked_at: None,
        next_at: minute(begun),
        tries: 0,
        reason: None,
    }
}

async fn kept(db: &db::Db, known: Posting) {
    write!(db, [known], |tx| {
        posting::begin(tx, HERE, &known).await?;
        posting::save(tx, HERE, (&known, Instant::UNIX_EPOCH), None).await
    })
    .unwrap();
}

async fn leased(db: &db::Db, now: i64) -> Option<Look> {
    let (now, until) = (minute(now), minute(now + 5));
    let began = (now - SignedDuration::from_hours(48), now - SignedDuration::from_hours(24));
    write!(db, |tx| insight::lease(tx, HERE, began, (now, until)).await).unwrap()
}

db::on_both_engines! { store::migrations();
    async fn a_sheet_keeps_its_whole_history_and_its_figures(db: &TestDb) {
        let mut row = None;
        for step in life() {
            row = assessment::apply(row, &step);
            let (known, entries) = (row.clone().unwrap(), vec![step]);
            write!(db, [known, entries], |tx| {
                store::assessment::save(tx, HERE, &known, &entries).await
            })
            .unwrap();
            let id = known.id;
            let found = read!(db, |tx| store::assessment::find(tx, HERE, id).await).unwrap();
            assert_eq!(found.as_ref(), Some(&known));
        }
        let id = row.as_ref().unwrap().id;
        let history = read!(db, |tx| store::assessment::history(tx, HERE, id).await).unwrap();
        assert_eq!((assessment::fold(&history), history), (row, life()));
        let listed = read!(db, |tx| store::assessment::list(tx, HERE, 9).await).unwrap();
        assert_eq!(listed, [(Month::new(2026, 2).unwrap(), Stage::Draft)]);
        let none = read!(db, |tx| store::assessment::find(tx, ELSEWHERE, id).await).unwrap();
        assert_eq!(none, None);
    }

    async fn what_was_put_out_is_asked_about_by_one_at_a_time_and_again_when_it_is_time(db: &TestDb) {
        let day = 24 * 60;
        kept(db, done(1, Outlet::Instagram, 0)).await;
        kept(db, Posting { step: Step::Gone, ..done(2, Outlet::Facebook, 0) }).await;
        assert_eq!(leased(db, day - 1).await, None, "a day has to pass");
        let look = leased(db, day).await.unwrap();
        assert_eq!((look.provider.as_str(), look.tries), ("17901", 0));
        assert_eq!(leased(db, day + 1).await, None, "somebody has it, and what is gone is not asked");
        let looked = look.after(Some(Trouble::TokenDead), SignedDuration::ZERO, minute(day));
        let until = minute(day + 5);
        let (taken, lost) = (look.clone(), minute(day + 9));
        write!(db, [taken], |tx| insight::settle(tx, HERE, (&taken, lost), looked).await).unwrap();
        let nothing = read!(db, |tx| insight::troubles(tx, HERE, ContentId::new(1)).await);
        assert_eq!(nothing.unwrap(), [], "whoever lost it writes nothing");
        write!(db, [look], |tx| insight::settle(tx, HERE, (&look, until), looked).await).unwrap();
        let why = read!(db, |tx| insight::troubles(tx, HERE, ContentId::new(1)).await).unwrap();
        assert_eq!(why, [(Outlet::Instagram, Trouble::TokenDead)]);
        let shut = read!(db, |tx| insight::shut(tx, HERE, minute(0)).await).unwrap();
        assert_eq!(shut, [("ig".to_owned(), Trouble::TokenDead)]);
        assert_eq!(leased(db, 2 * day - 1).await, None);
        assert_eq!(leased(db, 2 * day).await.map(|look| look.tries), Some(1));
    }

    async fn goals_and_followers_are_kept_edition_by_edition(db: &TestDb) {
        let goals = Goals { posts_a_month: Some(12), closed_percent: Some(80), ..Goals::default() };
        let first = Edition { edition: 1, sheet: goals, by: BY, at: minute(1) };
        let kept = first.clone();
        write!(db, [kept], |tx| write_sheet(tx, HERE, &kept).await).unwrap();
        let again = first.clone();
        let twice = write!(db, [again], |tx| write_sheet(tx, HERE, &again).await);
        assert!(matches!(twice, Err(StoreError::Stale)), "{twice:?}");
        assert_eq!(read!(db, |tx| newest::<Goals>(tx, HERE).await).unwrap(), Some(first));
        let counts = vec![Followers { outlet: Outlet::X, as_of: date(2026, 3, 1), count: 9 }];
        let sheet = Edition { edition: 1, sheet: counts, by: BY, at: minute(1) };
        let kept = sheet.clone();
        write!(db, [kept], |tx| write_sheet(tx, HERE, &kept).await).unwrap();
        assert_eq!(read!(db, |tx| newest::<Vec<Followers>>(tx, HERE).await).unwrap(), Some(sheet));
    }

    async fn every_edition_of_a_sheet_stays_and_the_newest_counts(db: &TestDb) {
        let fact = KeyFact::parse("212 tempat tidur | SK 12 | 2027-01-31").unwrap();
        let brand = Brand {
            name: Some(name("RSUD Wanasari")),
            tagline: Some(name("Dekat dan mendengarkan")),
            logo: Some(name("Perpustakaan media: logo utama")),
            colours: vec![Colour::parse("#0B6E4F | hijau utama").unwrap()],
            tone: None,
            facts: vec![fact],
            forbidden: vec![name("pelanggan")],
        };
        let first = Edition { edition: 1, sheet: Brand::default(), by: BY, at: minute(0) };
        let second = Edition { edition: 2, sheet: brand, by: BY, at: minute(1) };
        let days = Edition { edition: 1, sheet: known_days(), by: BY, at: minute(2) };
        let sheet = Rhythm { weekly: [(Outlet::X, 3)].into(), quiet: Quiet::new(21, 6) };
        let rhythm = Edition { edition: 1, sheet, by: BY, at: minute(3) };
        write!(db, [first, second, days, rhythm], |tx| {
            write_sheet(tx, HERE, &rhythm).await?;
            write_sheet(tx, HERE, &first).await?;
            write_sheet(tx, HERE, &second).await?;
            write_sheet(tx, HERE, &days).await
        })
        .unwrap();
        let again = write!(db, [second], |tx| write_sheet(tx, HERE, &second).await);
        assert!(matches!(again, Err(StoreError::Stale)), "{again:?}");
        read!(db, [second, days, rhythm], |tx| {
            assert_eq!(newest::<Rhythm>(tx, HERE).await?, Some(rhythm));
            assert_eq!(newest::<Brand>(tx, HERE).await?, Some(second));
            assert_eq!(newest::<Vec<HealthDay>>(tx, HERE).await?, Some(days));
            assert_eq!(newest::<Brand>(tx, ELSEWHERE).await?, None);
            Ok(())
        })
        .unwrap();
    }
}
