//! An Asterisk as far as its manager interface goes: lets one account in, and says what it is told to.

use std::sync::Arc;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Mutex, mpsc};
use tokio::task::JoinHandle;

type Words = Arc<Mutex<mpsc::UnboundedReceiver<String>>>;

/// Runs until it is dropped.
#[derive(Debug)]
pub struct Exchange {
    address: String,
    say: mpsc::UnboundedSender<String>,
    server: JoinHandle<()>,
}

impl Exchange {
    /// Listens on loopback; the account is `jembatan` with this secret.
    ///
    /// # Errors
    /// When the machine has no free port.
    pub async fn start(secret: &'static str) -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?.to_string();
        let (say, words) = mpsc::unbounded_channel();
        let words: Words = Arc::new(Mutex::new(words));
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A broken connection is the client's affair.
                drop(serve(stream, secret, &words).await);
            }
        });
        Ok(Self { address, say, server })
    }

    pub fn url(&self, secret: &str) -> String {
        format!("ami://jembatan:{secret}@{}", self.address)
    }

    /// Says this to whoever listens; nothing but `hang up` ends the connection.
    pub fn say(&self, words: &str) {
        // Nobody hears it once the server has ended.
        self.say.send(words.to_owned()).ok();
    }
}

impl Drop for Exchange {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn serve(stream: TcpStream, secret: &str, words: &Words) -> std::io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"Asterisk Call Manager/9.0.0\r\n").await?;
    let mut good = false;
    while let Some(line) = lines.next_line().await? {
        good |= line.trim() == format!("Secret: {secret}");
        if line.trim().is_empty() {
            break;
        }
    }
    let answer = if good { "Success" } else { "Error" };
    write.write_all(format!("Response: {answer}\r\nMessage: Login\r\n\r\n").as_bytes()).await?;
    if !good {
        return Ok(());
    }
    let mut words = words.lock().await;
    while let Some(said) = words.recv().await.filter(|said| said != "hang up") {
        write.write_all(said.as_bytes()).await?;
    }
    Ok(())
}
