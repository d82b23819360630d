//! `demo`: an invented hospital with sixty days behind it. Nothing leaves this machine.
//!
//! [`cast`] and [`voices`] are data, [`shapes`] write stories with the [`pen`], [`plan`] says how
//! many of each, [`play`] plays them through the same commands as people use, on a [`clock`] that
//! moves and is then let go.

mod attending;
mod boxes;
mod campaigning;
mod cast;
mod chance;
mod clock;
mod coaching;
mod doors;
mod duty;
mod greeting;
mod hearing;
mod honours;
mod improving;
mod keys;
mod library;
mod evaluating;
mod observing;
mod organisation;
mod expectation;
mod pen;
mod plan;
mod play;
mod outside;
mod painting;
mod promoting;
mod publishing;
mod repeating;
mod rising;
mod shapes;
mod story;
mod survey;
mod training;
mod voices;
mod watching;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use desk::{Clock, SystemClock, SystemRandomness};
use domain::calendar::Instant;
use locale::Words;
use tempfile::TempDir;
use tokio::net::TcpListener;

use crate::cli::{DemoArgs, Place};
use crate::config::Config;
use crate::config::environment::Environment;
use crate::fault::{Fault, Typed};
use crate::house::{self, House, Manner};
use crate::{say, serve, setup};
use cast::Cast;
use clock::DemoClock;
use greeting::Ready;
use plan::Plan;
use play::Play;

/// Known to everybody, for this hospital does not exist: a signed post can be tried by hand.
pub const APP_SECRET: &str = "rahasia-contoh";
pub const VERIFY_TOKEN: &str = "verifikasi-contoh";

/// Where the demo listens unless told otherwise; the next free port if it is taken.
const PORT: u16 = 8080;
const PORTS_TRIED: u16 = 20;

pub async fn run(
    place: &Place,
    environment: &Environment,
    args: DemoArgs,
    t: &Words,
) -> Result<(), Fault> {
    let room = Room::of(place)?;
    let listener = listener(place, environment).await?;
    let start = Start { clock: Arc::new(DemoClock::running()), args, now: SystemClock.now() };
    let config = config(&room.path, place, environment)?;
    let (house, cast, _) = prepared(config, &start, t).await?;
    start.clock.run();
    let cases = if args.empty { 0 } else { plan::CASES };
    let tokens = keys::write(&house.desk, &cast, &room.path).await?;
    serve::until_stopped(&house, listener, t, |address| {
        let ready = Ready { address, cases, tokens: &tokens, stays: room.temporary.is_none() };
        say::data(&greeting::lines(&ready, t));
    })
    .await
}

/// The folder of the data: one that is named and stays, or one that ends with the demo.
struct Room {
    path: PathBuf,
    temporary: Option<TempDir>,
}

impl Room {
    fn of(place: &Place) -> Result<Self, Fault> {
        if let Some(path) = &place.data {
            house::folder(path)?;
            return Ok(Self { path: path.clone(), temporary: None });
        }
        let folder = tempfile::Builder::new().prefix("jembatan-demo-").tempdir();
        let folder = folder.map_err(|_| Fault::Folder { path: std::env::temp_dir() })?;
        Ok(Self { path: folder.path().to_owned(), temporary: Some(folder) })
    }
}

async fn listener(place: &Place, environment: &Environment) -> Result<TcpListener, Fault> {
    if let Some(address) = place.listen.as_deref().or(environment.setting("listen")) {
        return serve::listen(address).await;
    }
    for port in PORT..PORT + PORTS_TRIED {
        if let Ok(listener) = TcpListener::bind(("127.0.0.1", port)).await {
            return Ok(listener);
        }
    }
    serve::listen("127.0.0.1:0").await
}

fn config(room: &Path, place: &Place, environment: &Environment) -> Result<Config, Fault> {
    let database = room.join("jembatan.sqlite").display().to_string();
    Ok(Config {
        file: None,
        listen: String::new(),
        data: room.to_owned(),
        database: place.database.clone().unwrap_or(database),
        public_url: None,
        trusted_hops: 0,
        key: None,
        hospital: Some(cast::hospital()?),
        retention: desk::Retention::default(),
        listening: channel::feed::Accounts::default(),
        connections: doors::configured(place, environment)?,
        assistant: None,
    })
}

/// With what, and when, the demo begins.
struct Start {
    clock: Arc<DemoClock>,
    args: DemoArgs,
    now: Instant,
}

/// The house, opened and, if it was empty, seeded; with the number of stories that went astray.
async fn prepared(config: Config, start: &Start, t: &Words) -> Result<(House, Cast, usize), Fault> {
    let fresh = empty(&config).await?;
    if fresh {
        // The house is older than its first case.
        start.clock.set(pen::later(start.now, -(plan::DAYS + 2) * 1440));
    }
    let manner = Manner {
        clock: Arc::clone(&start.clock) as Arc<dyn Clock>,
        randomness: Arc::new(SystemRandomness),
        doors: doors::open(&config, t),
        demo: true,
        unnamed: false,
    };
    let house = house::open(config, manner, t).await?;
    if !fresh {
        let cast = cast::present(&house.desk).await?;
        return Ok((house, cast, 0));
    }
    let cast = cast::enter(&house.desk).await?;
    if start.args.empty {
        return Ok((house, cast, 0));
    }
    say::talk(&t.cli_demo_seeding(plan::CASES as i64));
    let voices = voices::all()?;
    let stories = Plan::new(&cast, &voices, start.args.seed, start.now).stories();
    let play = Play::new(&house.desk, &start.clock, &cast, start.now);
    let astray =
        play.all(&stories, |percent| say::talk(&t.cli_demo_progress(percent as i64))).await?;
    Ok((house, cast, astray))
}

/// Whether nobody has used this database; the demo never mixes with a real house.
async fn empty(config: &Config) -> Result<bool, Fault> {
    let db = setup::database(&config.database).await?;
    let known = setup::hospitals(&db).await?;
    let own = config.hospital.as_ref().map(|hospital| hospital.code.as_str());
    match known.iter().all(|each| Some(each.code.as_str()) == own) {
        true => Ok(known.is_empty()),
        false => Err(Fault::DemoNotEmpty { place: Typed(config.data.display().to_string()) }),
    }
}

#[cfg(test)]
mod tests {
    use desk::content::library;
    use desk::mention::{rising, watchlist};
    use desk::{issue, media_inquiry, series, statement};
    use domain::statement::{Kind, Stage};
    use locale::{Language, words};

    use super::*;

    /// At the very hour of the daily report, and on the first morning of a year.
    #[tokio::test(flavor = "multi_thread")]
    async fn every_story_goes_its_way_at_whatever_hour_the_demo_begins() {
        // Names the story that a rule cut short.
        crate::log::begin(crate::cli::LogForm::Pretty, None);
        for (seed, now) in [(1, "2026-11-23T01:00:05Z"), (4, "2026-12-31T23:10:00Z")] {
            let folder = tempfile::tempdir().unwrap();
            let config = config(folder.path(), &Place::default(), &Environment::default()).unwrap();
            let args = DemoArgs { seed, empty: false };
            let (clock, now) = (Arc::new(DemoClock::running()), now.parse().unwrap());
            let start = Start { clock, args, now };
            let done = prepared(config, &start, words(Language::En)).await;
            let Ok((house, cast, astray)) = done else { panic!("seed {seed} at {now}") };
            assert_eq!(astray, 0, "seed {seed} at {now}");
            on_the_desks(&house.desk, &cast).await;
        }
    }

    /// What somebody who tries the program comes upon.
    async fn on_the_desks(desk: &desk::Desk, cast: &Cast) {
        let (head, director) = (cast.actor("kepala-humas"), cast.actor("direktur"));
        assert_eq!(series::waiting(desk, &director).await.unwrap().len(), 1);
        let found = rising::rising(desk, &head, rising::Ease::Usual).await.unwrap();
        let terms: Vec<&str> =
            found.items.iter().flat_map(|one| &one.terms).map(String::as_str).collect();
        assert!(terms.contains(&"lab"), "{terms:?}");
        let lists = watchlist::days(desk, &head).await.unwrap();
        assert!(lists[0].items.iter().any(|item| item.matter.voices >= 4), "{:?}", lists[0]);
        let kits = statement::list(desk, &head).await.unwrap();
        let signed = |view: &&statement::View| {
            view.statement.draft.kind == Kind::Conference && view.statement.stage == Stage::Approved
        };
        assert_eq!(kits.iter().filter(signed).count(), 1);
        let asked = media_inquiry::list(desk, &head).await.unwrap();
        assert!(asked.iter().any(|view| view.card.is_some() && !view.late));
        let issues = issue::list(desk, &head).await.unwrap();
        assert_eq!(issues.iter().flat_map(|view| view.issue.open_referrals()).count(), 1);
        let pictures = library::list(desk, &head, library::Wanted::default()).await.unwrap();
        assert!(pictures.len() == 3 && pictures.iter().all(|piece| piece.alt.is_some()));
    }
}
