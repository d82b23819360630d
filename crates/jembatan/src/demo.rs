//! `demo`: an invented hospital with sixty days behind it. Nothing leaves this machine.
//!
//! [`cast`] and [`voices`] are data, [`shapes`] write stories with the [`pen`], [`plan`] says how
//! many of each, [`play`] plays them through the same commands as people use, on a [`clock`] that
//! moves and is then let go.

mod cast;
mod chance;
mod clock;
mod greeting;
mod improving;
mod keys;
mod pen;
mod plan;
mod play;
mod shapes;
mod story;
mod voices;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use channel::outbox_only::OutboxOnly;
use channel::{Connection, Kind, Secret};
use desk::{Clock, SystemClock, SystemRandomness};
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
    let clock = Arc::new(DemoClock::running());
    let (house, cast, cases) = prepared(&room, place, (&clock, args), t).await?;
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

fn config(room: &Path, place: &Place) -> Result<Config, Fault> {
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
        connections: vec![Ok(Connection {
            name: "instagram".to_owned(),
            kind: Kind::Instagram,
            // Nothing calls it: the door of the demo keeps what it is given.
            graph_url: "http://127.0.0.1:9".to_owned(),
            app_secrets: vec![Secret::new(APP_SECRET)],
            verify_token: Secret::new(VERIFY_TOKEN),
            access_token: Secret::new("kosong"),
            account_id: play::ACCOUNT.to_owned(),
            human_agent: true,
        })],
    })
}

/// The house, opened and, if it was empty, seeded; with the number of its sample cases.
async fn prepared(
    room: &Room,
    place: &Place,
    (clock, args): (&Arc<DemoClock>, DemoArgs),
    t: &Words,
) -> Result<(House, Cast, usize), Fault> {
    let config = config(&room.path, place)?;
    let fresh = empty(&config).await?;
    let now = SystemClock.now();
    if fresh {
        // The house is older than its first case.
        clock.set(pen::later(now, -(plan::DAYS + 2) * 1440));
    }
    let manner = Manner {
        clock: Arc::clone(clock) as Arc<dyn Clock>,
        randomness: Arc::new(SystemRandomness),
        doors: vec![Arc::new(OutboxOnly::new("instagram"))],
        demo: true,
    };
    let house = house::open(config, manner, t).await?;
    let desk = &house.desk;
    let cast = if fresh { cast::enter(desk).await? } else { cast::present(desk).await? };
    if fresh && !args.empty {
        say::talk(&t.cli_demo_seeding(plan::CASES as i64));
        let voices = voices::all()?;
        let stories = Plan::new(&cast, &voices, args.seed, now).stories();
        Play::new(desk, clock, &cast, now).all(&stories).await?;
    }
    clock.run();
    let cases = if args.empty { 0 } else { plan::CASES };
    Ok((house, cast, cases))
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
