//! The line to the manager interface: signs in, asks for call records alone, and hands on whole blocks.

use super::{Settings, Source};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// Blocks are short; what is longer is none.
const BLOCK: usize = 64 * 1024;
/// Records of one call come together: one for each extension at which it rang.
const TOGETHER: Duration = Duration::from_millis(500);
/// How often we ask whether the exchange is still there.
const QUIET: Duration = Duration::from_secs(60);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    #[error("the exchange cannot be reached")]
    NoConnection,
    #[error("the exchange did not answer in time")]
    Silent,
    #[error("the exchange refuses the account or its secret")]
    LoginRefused,
    #[error("the connection broke off")]
    Broken,
    #[error("the file of call records cannot be read")]
    NoFile,
    #[error("the configuration names a file, not an exchange")]
    NoExchange,
}

/// An open line.
#[derive(Debug)]
pub struct Line {
    stream: TcpStream,
    rest: Vec<u8>,
    answer: Duration,
}

impl Line {
    /// Connects and signs in.
    ///
    /// # Errors
    /// [`LineError`]
    pub async fn open(settings: &Settings) -> Result<Self, LineError> {
        let Source::Manager { host, port, user, secret } = &settings.source else {
            return Err(LineError::NoExchange);
        };
        let connecting = TcpStream::connect((host.as_str(), *port));
        let connected = timeout(settings.patience.connect, connecting).await;
        let stream =
            connected.map_err(|_| LineError::Silent)?.map_err(|_| LineError::NoConnection)?;
        let mut line = Self { stream, rest: Vec::new(), answer: settings.patience.answer };
        // A line break in the configuration would begin a header of its own.
        let plain = |text: &str| text.replace(['\r', '\n'], "");
        let (user, secret) = (plain(user), plain(secret.reveal()));
        let login =
            format!("Action: Login\r\nUsername: {user}\r\nSecret: {secret}\r\nEvents: cdr\r\n\r\n");
        line.say(&login).await?;
        let answer =
            timeout(line.answer, line.answered()).await.map_err(|_| LineError::Silent)??;
        match answer {
            true => Ok(line),
            false => Err(LineError::LoginRefused),
        }
    }

    /// The next call records, as they came; those of one call together. It may wait for hours.
    ///
    /// # Errors
    /// [`LineError`] when the line has to be opened anew.
    pub async fn next(&mut self) -> Result<Vec<u8>, LineError> {
        let mut records = self.record().await?;
        while let Ok(more) = timeout(TOGETHER, self.block()).await {
            let more = more?;
            if is(&more, "Event", "Cdr") {
                records.extend(more);
            }
            if records.len() > BLOCK {
                break;
            }
        }
        Ok(records)
    }

    async fn record(&mut self) -> Result<Vec<u8>, LineError> {
        loop {
            let block = match timeout(QUIET, self.block()).await {
                Ok(block) => block?,
                Err(_) => {
                    self.say("Action: Ping\r\n\r\n").await?;
                    timeout(self.answer, self.block()).await.map_err(|_| LineError::Silent)??
                }
            };
            if is(&block, "Event", "Cdr") {
                return Ok(block);
            }
        }
    }

    async fn answered(&mut self) -> Result<bool, LineError> {
        loop {
            let block = self.block().await?;
            if is(&block, "Response", "Success") {
                return Ok(true);
            }
            if is(&block, "Response", "Error") {
                return Ok(false);
            }
        }
    }

    async fn say(&mut self, words: &str) -> Result<(), LineError> {
        let said = timeout(self.answer, self.stream.write_all(words.as_bytes())).await;
        said.map_err(|_| LineError::Silent)?.map_err(|_| LineError::Broken)
    }

    /// The next block, whatever it is about. What was read of it stays when nobody waits any more.
    async fn block(&mut self) -> Result<Vec<u8>, LineError> {
        loop {
            if let Some(end) = self.rest.windows(4).position(|four| four == b"\r\n\r\n") {
                return Ok(self.rest.drain(..end + 4).collect());
            }
            let excess = self.rest.len().saturating_sub(BLOCK);
            self.rest.drain(..excess);
            match self.stream.read_buf(&mut self.rest).await {
                Ok(0) | Err(_) => return Err(LineError::Broken),
                Ok(_) => {}
            }
        }
    }
}

/// Has this block a field with this value?
fn is(block: &[u8], name: &str, value: &str) -> bool {
    let block = String::from_utf8_lossy(block);
    let mut fields = block.lines().filter_map(|line| line.split_once(':'));
    fields.any(|(key, said)| key.trim().eq_ignore_ascii_case(name) && said.trim() == value)
}
