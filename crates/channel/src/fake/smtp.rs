//! A small mail server on loopback that takes mails, and fails as it is told.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// The longest mail that the fake reads.
const MAIL: u64 = 4 * 1024 * 1024;

/// How the next mail is treated; without one, it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reception {
    /// This answer to the command that begins so: `("RCPT", 550)`.
    Answer(&'static str, u16),
    /// This answer to the mail itself.
    AnswerToMail(u16),
    /// Keep the mail and hang up without a word.
    DropAfterMail,
    /// Hang up at this command.
    DropAt(&'static str),
    /// Take the mail, and answer only after this time.
    Slow(Duration),
}

/// A mail that the server has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub from: String,
    pub to: Vec<String>,
    pub bytes: Vec<u8>,
}

impl Taken {
    /// The value of a header on one line.
    pub fn header(&self, name: &str) -> Option<String> {
        let text = String::from_utf8_lossy(&self.bytes).replace("\r\n ", " ");
        let head = text.split("\r\n\r\n").next().unwrap_or_default();
        head.lines().find_map(|line| {
            let (known, value) = line.split_once(": ")?;
            known.eq_ignore_ascii_case(name).then(|| value.to_owned())
        })
    }
}

#[derive(Debug, Default)]
struct Book {
    taken: Vec<Taken>,
    receptions: VecDeque<Reception>,
    logins: Vec<String>,
}

/// Stops serving when dropped.
#[derive(Debug)]
pub struct Smtp {
    url: String,
    book: Arc<Mutex<Book>>,
    server: tokio::task::JoinHandle<()>,
}

impl Smtp {
    /// Listens on a free port of the loopback.
    ///
    /// # Errors
    /// When no port can be opened.
    pub async fn start() -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let url = format!("smtp://{}", listener.local_addr()?);
        let book: Arc<Mutex<Book>> = Arc::default();
        let shared = Arc::clone(&book);
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A broken connection is the client's affair.
                tokio::spawn(serve(stream, Arc::clone(&shared)));
            }
        });
        Ok(Self { url, book, server })
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub fn taken(&self) -> Vec<Taken> {
        open(&self.book, |book| book.taken.clone())
    }

    /// What came with `AUTH PLAIN`, still in base64.
    pub fn logins(&self) -> Vec<String> {
        open(&self.book, |book| book.logins.clone())
    }

    pub fn treat_next(&self, reception: Reception) {
        open(&self.book, |book| book.receptions.push_back(reception));
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        self.server.abort();
    }
}

fn open<T>(book: &Mutex<Book>, job: impl FnOnce(&mut Book) -> T) -> T {
    job(&mut book.lock().unwrap_or_else(PoisonError::into_inner))
}

async fn serve(stream: TcpStream, book: Arc<Mutex<Book>>) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let reception = open(&book, |book| book.receptions.pop_front());
    let mut talk = Talk { line: BufReader::new(stream), reception, mail: empty() };
    talk.say(220).await?;
    loop {
        let command = talk.hear().await?;
        let word = command.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        match talk.reception {
            Some(Reception::DropAt(at)) if at == word => return Ok(()),
            Some(Reception::Answer(at, code)) if at == word => {
                talk.say(code).await?;
                continue;
            }
            _ => {}
        }
        match word.as_str() {
            "" => return Ok(()),
            "EHLO" => {
                talk.line.write_all(b"250-fake\r\n250-8BITMIME\r\n250 AUTH PLAIN\r\n").await?
            }
            "AUTH" => {
                open(&book, |book| book.logins.push(command));
                talk.say(235).await?;
            }
            "DATA" => {
                talk.say(354).await?;
                talk.mail.bytes = talk.hear_mail().await?;
                if !talk.end_of_mail(&book).await? {
                    return Ok(());
                }
            }
            "QUIT" => return talk.say(221).await,
            _ => {
                talk.note(&command);
                talk.say(250).await?;
            }
        }
    }
}

fn empty() -> Taken {
    Taken { from: String::new(), to: Vec::new(), bytes: Vec::new() }
}

struct Talk {
    line: BufReader<TcpStream>,
    reception: Option<Reception>,
    mail: Taken,
}

impl Talk {
    async fn say(&mut self, code: u16) -> std::io::Result<()> {
        self.line.write_all(format!("{code} fake\r\n").as_bytes()).await
    }

    async fn hear(&mut self) -> std::io::Result<String> {
        let mut line = String::new();
        (&mut self.line).take(4096).read_line(&mut line).await?;
        Ok(line.trim_end().to_owned())
    }

    async fn hear_mail(&mut self) -> std::io::Result<Vec<u8>> {
        let mut mail = Vec::new();
        let mut rest = (&mut self.line).take(MAIL);
        while !mail.ends_with(b"\r\n.\r\n") {
            if rest.read_until(b'\n', &mut mail).await? == 0 {
                break;
            }
        }
        mail.truncate(mail.len().saturating_sub(3));
        Ok(mail)
    }

    fn note(&mut self, command: &str) {
        let address = command.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
        let upper = command.to_ascii_uppercase();
        if upper.starts_with("MAIL") {
            self.mail = Taken { from: address, ..empty() };
        } else if upper.starts_with("RCPT") {
            self.mail.to.push(address);
        }
    }

    /// Whether the conversation goes on.
    async fn end_of_mail(&mut self, book: &Mutex<Book>) -> std::io::Result<bool> {
        if let Some(Reception::AnswerToMail(code)) = self.reception {
            self.say(code).await?;
            return Ok(true);
        }
        let mail = std::mem::replace(&mut self.mail, empty());
        open(book, |book| book.taken.push(mail));
        match self.reception {
            Some(Reception::DropAfterMail) => return Ok(false),
            Some(Reception::Slow(wait)) => tokio::time::sleep(wait).await,
            _ => {}
        }
        self.say(250).await?;
        Ok(true)
    }
}
