//! The one line per process on which PostgreSQL tells what other nodes said.

use crate::DbError;
use crate::notice::{Board, Word};
use deadpool_postgres::ClientWrapper;
use futures::future::poll_fn;
use std::time::Duration;
use tokio::task::{AbortHandle, JoinHandle};
use tokio_postgres::{AsyncMessage, Client, Config};
use tokio_postgres_rustls::MakeRustlsConnect;

/// One channel carries every topic: `topic text`.
const CHANNEL: &str = "jembatan";
const PAUSE: Duration = Duration::from_secs(1);

pub(super) async fn tell(client: &ClientWrapper, topic: &str, text: &str) -> Result<(), DbError> {
    let words = format!("{topic} {text}");
    let notify = client.prepare_cached("select pg_notify($1, $2)").await?;
    client.execute(&notify, &[&CHANNEL, &words]).await?;
    Ok(())
}

/// Listens until it is dropped, and again after the line broke.
pub(super) struct Ear(AbortHandle);

impl Ear {
    pub(super) async fn open(
        config: Config,
        tls: MakeRustlsConnect,
        board: Board,
    ) -> Result<Self, DbError> {
        let mut line = call(&config, &tls, &board).await?;
        let keeper = tokio::spawn(async move {
            loop {
                drop(line.1.await);
                line = call_again(&config, &tls, &board).await;
                board.say(Word::Missed);
            }
        });
        Ok(Self(keeper.abort_handle()))
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        self.0.abort();
    }
}

// The client is kept, for the line ends with it.
type Line = (Client, JoinHandle<()>);

async fn call(config: &Config, tls: &MakeRustlsConnect, board: &Board) -> Result<Line, DbError> {
    let (client, mut connection) = config.connect(tls.clone()).await?;
    let board = board.clone();
    let heard = tokio::spawn(async move {
        while let Some(Ok(message)) = poll_fn(|context| connection.poll_message(context)).await {
            if let AsyncMessage::Notification(notice) = message {
                pass_on(&board, notice.payload());
            }
        }
    });
    client.batch_execute(&format!("listen {CHANNEL}")).await?;
    Ok((client, heard))
}

async fn call_again(config: &Config, tls: &MakeRustlsConnect, board: &Board) -> Line {
    loop {
        tokio::time::sleep(PAUSE).await;
        match call(config, tls, board).await {
            Ok(line) => return line,
            Err(error) => tracing::warn!(%error, "still deaf to the other nodes"),
        }
    }
}

fn pass_on(board: &Board, payload: &str) {
    if let Some((topic, text)) = payload.split_once(' ') {
        board.say(Word::Said { topic: topic.to_owned(), text: text.to_owned() });
    }
}
