//! `serve`: one listener, the pages and the API, and the work behind them, until somebody says stop.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use locale::Words;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use crate::config::Config;
use crate::fault::{Fault, Typed};
use crate::house::{self, House, Manner};
use crate::work::{self, Bell};
use crate::{router, say};

/// How long requests under way may take to end.
const GRACE: Duration = Duration::from_secs(10);

pub async fn run(config: Config, t: &Words) -> Result<(), Fault> {
    let doors = house::doors(&config, t);
    let house = house::open(config, Manner { doors, ..Manner::default() }, t).await?;
    let listener = listen(&house.config.listen).await?;
    until_stopped(&house, listener, t, |address| {
        let url = house.config.public_url.clone().unwrap_or_else(|| format!("http://{address}"));
        say::talk(&t.cli_ready(env!("CARGO_PKG_VERSION"), url));
    })
    .await
}

/// # Errors
/// `Listen` when the address is taken or not of this machine.
pub async fn listen(address: &str) -> Result<TcpListener, Fault> {
    let taken = |_| Fault::Listen { address: Typed(address.to_owned()) };
    TcpListener::bind(address).await.map_err(taken)
}

/// Serves until SIGTERM or Ctrl-C; says that it is ready when it is.
pub async fn until_stopped(
    house: &House,
    listener: TcpListener,
    t: &Words,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), Fault> {
    let address = listener
        .local_addr()
        .map_err(|_| Fault::Listen { address: Typed(house.config.listen.clone()) })?;
    let (stop, stopped) = watch::channel(false);
    let bell = Bell::default();
    let mut workers = work::begin(&house.desk, &bell, &stopped);
    let serving =
        tokio::spawn(serving(listener, router::of(house, bell, stopped.clone()), stopped));
    ready(address);
    asked_to_stop().await;
    say::talk(&t.cli_stopping());
    // Nobody listens any more only when everything has ended already.
    stop.send(true).ok();
    let ended = async {
        drop(serving.await);
        while workers.join_next().await.is_some() {}
    };
    tokio::select! {
        () = ended => {}
        () = tokio::time::sleep(GRACE) => {
            tracing::warn!("some requests were still under way at the end");
        }
        // Asked twice: somebody is in a hurry.
        () = asked_to_stop() => {}
    }
    Ok(())
}

async fn serving(listener: TcpListener, router: Router, mut stopped: watch::Receiver<bool>) {
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let stopping = async move {
        drop(stopped.wait_for(|stopped| *stopped).await);
    };
    if let Err(error) = axum::serve(listener, service).with_graceful_shutdown(stopping).await {
        tracing::error!(%error, "the listener ended");
    }
}

/// SIGTERM (systemd, containers) or Ctrl-C (a person).
async fn asked_to_stop() {
    let Ok(mut term) = signal(SignalKind::terminate()) else {
        return drop(tokio::signal::ctrl_c().await);
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
