//! The work behind the pages: reading what arrived, delivering, rounds, publishing, sealing, searching. Each is woken by
//! every request that may have left work, and looks by itself now and then: other nodes leave work too.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use channel::feed::{Accounts, Listening};
use desk::content::{insight, posting};
use desk::{Desk, DeskError, arrival, audit, deliver, health, mention, reader, rounds, search};
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

use crate::poll;

/// Wakes all who work.
#[derive(Clone, Default)]
pub struct Bell(Arc<[Notify; 4]>);

impl Bell {
    pub fn ring(&self) {
        self.0.iter().for_each(Notify::notify_one);
    }
}

const OFTEN: Duration = Duration::from_secs(2);
const ROUNDS: Duration = Duration::from_secs(30);
/// How often somebody looks whether a provider is due to be asked.
const ASKING: Duration = Duration::from_secs(10 * 60);
/// Posts overtake each other on their way: a moment together, and they are read in the order in
/// which things happened.
const GATHERING: Duration = Duration::from_secs(1);
/// How many doors are served side by side: one whose provider does not answer takes one of them.
const LANES: usize = 4;
/// After a fault: long enough for a database to come back.
const REST: Duration = Duration::from_secs(5);

/// Begins all work; it ends, after the piece at hand, when `stop` says so.
pub fn begin(
    desk: &Desk,
    accounts: &Accounts,
    bell: &Bell,
    stop: &watch::Receiver<bool>,
) -> JoinSet<()> {
    let mut all = JoinSet::new();
    let (own, ring) = (desk.clone(), bell.clone());
    all.spawn(repeat("arrivals", (bell.clone(), 0, GATHERING), stop.clone(), move || {
        let (desk, bell) = (own.clone(), ring.clone());
        async move {
            let read = arrival::read_all(&desk).await?;
            if read > 0 {
                bell.ring();
            }
            Ok(read > 0)
        }
    }));
    for _ in 0..LANES {
        let own = desk.clone();
        all.spawn(repeat(
            "deliveries",
            (bell.clone(), 1, Duration::ZERO),
            stop.clone(),
            move || {
                let desk = own.clone();
                async move { Ok(deliver::run(&desk).await? > 0) }
            },
        ));
    }
    let own = desk.clone();
    all.spawn(repeat("sealing", (bell.clone(), 2, Duration::ZERO), stop.clone(), move || {
        let desk = own.clone();
        async move { audit::seal(&desk).await.map(|_| false) }
    }));
    let own = desk.clone();
    all.spawn(repeat("search", (bell.clone(), 3, Duration::ZERO), stop.clone(), move || {
        let desk = own.clone();
        async move { Ok(search::catch_up(&desk).await? > 0) }
    }));
    all.spawn(walk(desk.clone(), stop.clone()));
    all.spawn(put_out(desk.clone(), stop.clone()));
    all.spawn(count_up(desk.clone(), stop.clone()));
    all.spawn(ask_providers(desk.clone(), stop.clone()));
    all.spawn(look_at_feeds(desk.clone(), accounts.clone(), stop.clone()));
    all.spawn(learn(desk.clone(), stop.clone()));
    poll::begin(desk, bell, stop, &mut all);
    all
}

/// Works as long as there is work, then waits for the bell, and a moment longer for what follows it.
async fn repeat<F, Work>(
    name: &'static str,
    (bell, place, moment): (Bell, usize, Duration),
    mut stop: watch::Receiver<bool>,
    work: F,
) where
    F: Fn() -> Work + Send,
    Work: Future<Output = Result<bool, DeskError>> + Send,
{
    while !*stop.borrow() {
        let more = work().await;
        if let Err(error) = &more {
            tracing::warn!(work = name, %error, "work did not succeed; it is tried again");
        }
        let wait = match more {
            Ok(true) => continue,
            Ok(false) => OFTEN,
            Err(_) => REST,
        };
        tokio::select! {
            () = bell.0[place].notified(), if wait == OFTEN => tokio::time::sleep(moment).await,
            () = tokio::time::sleep(wait) => {}
            _ = stop.changed() => {}
        }
    }
}

async fn walk(desk: Desk, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = rounds::walk(&desk).await {
            tracing::warn!(%error, "a round did not come to its end");
        }
        tokio::select! {
            () = tokio::time::sleep(ROUNDS) => {}
            _ = stop.changed() => {}
        }
    }
}

/// What is due goes out on its channels. A round is never broken off: it ends with the step at hand.
async fn put_out(desk: Desk, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let more = posting::run(&desk, web::paths::material).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "something was not put out; it is tried again");
            0
        });
        let wait = if more > 0 { OFTEN } else { ROUNDS };
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            _ = stop.changed() => {}
        }
    }
}

/// The reader is trained when the head asks for it, beside everything else.
async fn learn(desk: Desk, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let wait = match reader::run(&desk).await {
            Ok(_) => OFTEN,
            Err(error) => {
                tracing::warn!(%error, "a reader was not trained; it is tried again");
                ROUNDS
            }
        };
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            _ = stop.changed() => {}
        }
    }
}

/// What the channels have counted of what was put out; each post is asked about once a day.
async fn count_up(desk: Desk, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let more = insight::run(&desk).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "results were not asked for; it is tried again");
            0
        });
        let wait = if more > 0 { OFTEN } else { ASKING };
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Feeds of news: beside the rounds, because one that does not answer may take its time.
async fn look_at_feeds(desk: Desk, accounts: Accounts, mut stop: watch::Receiver<bool>) {
    let stand = Listening::new(accounts);
    while !*stop.borrow() {
        tokio::select! {
            looked = mention::feed::look_due(&desk, &stand) => {
                if let Err(error) = looked {
                    tracing::warn!(%error, "the feeds could not be looked at");
                }
            }
            _ = stop.changed() => continue,
        }
        tokio::select! {
            () = tokio::time::sleep(ROUNDS) => {}
            _ = stop.changed() => {}
        }
    }
}

/// How it stands with keys and subscriptions; each provider is asked every few hours.
async fn ask_providers(desk: Desk, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        tokio::select! {
            asked = health::check_due(&desk) => {
                if let Err(error) = asked {
                    tracing::warn!(%error, "the connections could not be checked");
                }
            }
            _ = stop.changed() => continue,
        }
        tokio::select! {
            () = tokio::time::sleep(ASKING) => {}
            _ = stop.changed() => {}
        }
    }
}
