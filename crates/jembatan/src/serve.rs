//! `serve`: one listener, the pages and the API, and the work behind them, until somebody says stop.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use locale::Words;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tower::ServiceExt;

use crate::config::Config;
use crate::fault::{Fault, Typed};
use crate::house::{self, House, Manner};
use crate::work::{self, Bell};
use crate::{router, say};

/// How long the head of a request may take, and how long a connection may be silent.
const PATIENCE: Duration = Duration::from_secs(30);
/// When there is no room for one connection more.
const BREATH: Duration = Duration::from_millis(200);
/// How long requests under way may take to end.
const GRACE: Duration = Duration::from_secs(10);

pub async fn run(config: Config, t: &Words) -> Result<(), Fault> {
    let doors = house::doors(&config, t);
    let house =
        house::open(config, Manner { doors, unnamed: true, ..Manner::default() }, t).await?;
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
    let mut workers = work::begin(&house.desk, &house.config.listening, &bell, &stopped);
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

/// Takes connections until it is asked to stop, and lets those end that are under way. Whoever
/// opens a connection and says nothing, or says it letter by letter, is not waited for.
async fn serving(listener: TcpListener, router: Router, mut stopped: watch::Receiver<bool>) {
    let (mut http, under_way) = (http1::Builder::new(), GracefulShutdown::new());
    http.timer(TokioTimer::new()).header_read_timeout(PATIENCE);
    loop {
        let taken = tokio::select! {
            taken = listener.accept() => taken,
            _ = stopped.wait_for(|stopped| *stopped) => break,
        };
        let (stream, address) = match taken {
            Ok(taken) => taken,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                tokio::time::sleep(BREATH).await;
                continue;
            }
        };
        // Answers are small: waiting to fill a packet would only slow them.
        drop(stream.set_nodelay(true));
        let router = router.clone();
        let answer = service_fn(move |mut request: hyper::Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(address));
            router.clone().oneshot(request.map(Body::new))
        });
        let talk = under_way.watch(http.serve_connection(TokioIo::new(stream), answer));
        tokio::spawn(async move {
            if let Err(error) = talk.await {
                tracing::debug!(%error, "a connection ended early");
            }
        });
    }
    drop(listener);
    under_way.shutdown().await;
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

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpStream;

    use super::*;

    /// What the house says to whoever says only this, until it hangs up.
    async fn heard(said: &[u8]) -> String {
        let listener = listen("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (_stop, stopped) = watch::channel(false);
        let router = Router::new().route("/", get(|| async { "halo" }));
        let house = tokio::spawn(serving(listener, router, stopped));
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(said).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        house.abort();
        String::from_utf8(answer).unwrap()
    }

    #[tokio::test(start_paused = true)]
    async fn who_says_nothing_or_half_a_word_is_not_waited_for() {
        assert_eq!(heard(b"").await, "");
        let half = heard(b"GET / HTTP/1.1\r\nHost: rsud").await;
        assert!(!half.contains("200 OK"), "{half}");
    }

    #[tokio::test(start_paused = true)]
    async fn who_was_answered_and_asks_no_more_is_let_go() {
        let answer = heard(b"GET / HTTP/1.1\r\nHost: rsud\r\n\r\n").await;
        assert!(answer.contains("200 OK") && answer.ends_with("halo"), "{answer}");
    }
}
