//! A small mailbox on loopback that speaks as much IMAP as our reader asks for.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

#[derive(Debug, Default)]
struct Mailbox {
    mails: BTreeMap<u32, (Vec<u8>, bool)>,
    validity: u32,
    password: String,
    idle: bool,
    /// A size to claim for every mail, true or not.
    claim: Option<usize>,
    /// Hang up when a command with this word comes.
    drop_at: Option<&'static str>,
}

#[derive(Debug, Default)]
struct Desk {
    mailbox: Mutex<Mailbox>,
    news: Notify,
}

/// Stops serving when dropped.
#[derive(Debug)]
pub struct Imap {
    url: String,
    desk: Arc<Desk>,
    server: tokio::task::JoinHandle<()>,
}

impl Imap {
    /// Listens on a free port of the loopback; the account is `humas` with this password.
    ///
    /// # Errors
    /// When no port can be opened.
    pub async fn start(password: &str) -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let url = format!("imap://humas:{password}@{}", listener.local_addr()?);
        let desk = Arc::new(Desk::default());
        desk.open(|mailbox| {
            mailbox.password = password.to_owned();
            mailbox.validity = 7;
            mailbox.idle = true;
        });
        let shared = Arc::clone(&desk);
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A broken connection is the client's affair.
                tokio::spawn(serve(stream, Arc::clone(&shared)));
            }
        });
        Ok(Self { url, desk, server })
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// Puts a mail into the folder; its number.
    pub fn put(&self, bytes: &[u8]) -> u32 {
        let uid = self.desk.open(|mailbox| {
            let uid = mailbox.next();
            mailbox.mails.insert(uid, (bytes.to_vec(), false));
            uid
        });
        self.desk.news.notify_waiters();
        uid
    }

    /// The numbers of the mails that are marked as seen.
    pub fn seen(&self) -> Vec<u32> {
        self.desk.open(|mailbox| {
            mailbox.mails.iter().filter(|(_, mail)| mail.1).map(|(uid, _)| *uid).collect()
        })
    }

    /// A person reads this mail in another program.
    pub fn mark_seen(&self, uid: u32) {
        self.desk.open(|mailbox| mailbox.see(uid));
    }

    /// The folder is made anew: the same mails under other numbers.
    pub fn renumber(&self) {
        self.desk.open(|mailbox| {
            mailbox.validity += 1;
            let mails = std::mem::take(&mut mailbox.mails);
            mailbox.mails = (1..).zip(mails.into_values()).collect();
        });
    }

    /// Claims this size for every mail.
    pub fn claim_size(&self, size: usize) {
        self.desk.open(|mailbox| mailbox.claim = Some(size));
    }

    pub fn forget_idle(&self) {
        self.desk.open(|mailbox| mailbox.idle = false);
    }

    /// Hangs up whenever a command with this word comes.
    pub fn drop_at(&self, word: &'static str) {
        self.desk.open(|mailbox| mailbox.drop_at = Some(word));
    }
}

impl Drop for Imap {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Desk {
    fn open<T>(&self, job: impl FnOnce(&mut Mailbox) -> T) -> T {
        job(&mut self.mailbox.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Mailbox {
    fn next(&self) -> u32 {
        self.mails.last_key_value().map_or(1, |(uid, _)| uid + 1)
    }

    fn see(&mut self, uid: u32) {
        if let Some(mail) = self.mails.get_mut(&uid) {
            mail.1 = true;
        }
    }

    fn select(&self) -> String {
        let count = self.mails.len();
        let (validity, next) = (self.validity, self.next());
        format!(
            "* {count} EXISTS\r\n* OK [UIDVALIDITY {validity}] x\r\n* OK [UIDNEXT {next}] x\r\n"
        )
    }

    /// `UID SEARCH UID 3:* [UNSEEN]`
    fn search(&self, words: &[&str]) -> String {
        let (low, high) = range(words.get(3).copied().unwrap_or_default());
        let unseen = words.contains(&"UNSEEN");
        let last = self.next() - 1;
        let found = self.mails.iter().filter(|(uid, mail)| {
            let inside = (low..=high).contains(*uid) || (high == u32::MAX && **uid == last);
            inside && !(unseen && mail.1)
        });
        let numbers: String = found.map(|(uid, _)| format!(" {uid}")).collect();
        format!("* SEARCH{numbers}\r\n")
    }

    /// `UID FETCH 3 (UID BODY.PEEK[])`
    fn fetch(&self, words: &[&str], command: &str) -> Vec<u8> {
        let uid: u32 = words.get(2).and_then(|word| word.parse().ok()).unwrap_or(0);
        let Some((bytes, _)) = self.mails.get(&uid) else { return Vec::new() };
        let number = self.mails.range(..=uid).count();
        if command.contains("RFC822.SIZE") {
            let size = self.claim.unwrap_or(bytes.len());
            return format!("* {number} FETCH (UID {uid} RFC822.SIZE {size})\r\n").into_bytes();
        }
        let head =
            bytes.windows(4).position(|four| four == b"\r\n\r\n").map_or(bytes.len(), |at| at + 4);
        let (name, part) = match command.contains("[HEADER]") {
            true => ("BODY[HEADER]", &bytes[..head]),
            false => ("BODY[]", &bytes[..]),
        };
        let mut answer =
            format!("* {number} FETCH (UID {uid} {name} {{{}}}\r\n", part.len()).into_bytes();
        answer.extend_from_slice(part);
        answer.extend_from_slice(b")\r\n");
        answer
    }
}

fn range(text: &str) -> (u32, u32) {
    let (low, high) = text.split_once(':').unwrap_or((text, text));
    (low.parse().unwrap_or(1), high.parse().unwrap_or(u32::MAX))
}

async fn serve(stream: TcpStream, desk: Arc<Desk>) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut line = BufReader::new(stream);
    line.write_all(b"* OK fake\r\n").await?;
    loop {
        let mut command = String::new();
        if (&mut line).take(8192).read_line(&mut command).await? == 0 {
            return Ok(());
        }
        let command = command.trim_end().to_owned();
        if desk.open(|mailbox| mailbox.drop_at).is_some_and(|word| command.contains(word)) {
            return Ok(());
        }
        let (tag, rest) = command.split_once(' ').unwrap_or((command.as_str(), ""));
        if rest == "IDLE" {
            idle(&mut line, &desk).await?;
            line.write_all(format!("{tag} OK idle\r\n").as_bytes()).await?;
            continue;
        }
        let answer = desk.open(|mailbox| answer(mailbox, rest));
        line.write_all(&answer.unwrap_or_default()).await?;
        let verdict = if desk.open(|mailbox| refused(mailbox, rest)) { "NO" } else { "OK" };
        line.write_all(format!("{tag} {verdict} done\r\n").as_bytes()).await?;
        if rest == "LOGOUT" {
            return Ok(());
        }
    }
}

fn refused(mailbox: &Mailbox, command: &str) -> bool {
    let password = format!("\"{}\"", mailbox.password);
    let login = command.starts_with("LOGIN") && !command.ends_with(&password);
    login || (command.starts_with("SELECT") && !command.contains("INBOX"))
}

fn answer(mailbox: &mut Mailbox, command: &str) -> Option<Vec<u8>> {
    let words: Vec<&str> = command.split_whitespace().collect();
    match words.as_slice() {
        ["CAPABILITY"] => {
            let idle = if mailbox.idle { " IDLE" } else { "" };
            Some(format!("* CAPABILITY IMAP4rev1{idle}\r\n").into_bytes())
        }
        ["SELECT", ..] => Some(mailbox.select().into_bytes()),
        ["UID", "SEARCH", ..] => Some(mailbox.search(&words).into_bytes()),
        ["UID", "FETCH", ..] => Some(mailbox.fetch(&words, command)),
        ["UID", "STORE", uids, ..] => {
            for uid in uids.split(',').filter_map(|uid| uid.parse().ok()) {
                mailbox.see(uid);
            }
            None
        }
        ["LOGOUT"] => Some(b"* BYE fake\r\n".to_vec()),
        _ => None,
    }
}

/// Tells of every mail that comes, until the client has heard enough.
async fn idle(line: &mut BufReader<TcpStream>, desk: &Desk) -> std::io::Result<()> {
    let mut news = Box::pin(desk.news.notified());
    // Listens from here on, so that a mail put after the answer is not missed.
    news.as_mut().enable();
    line.write_all(b"+ idling\r\n").await?;
    let mut done = String::new();
    loop {
        tokio::select! {
            () = &mut news => {
                let count = desk.open(|mailbox| mailbox.mails.len());
                line.write_all(format!("* {count} EXISTS\r\n").as_bytes()).await?;
                news.set(desk.news.notified());
            }
            _ = line.read_line(&mut done) => return Ok(()),
        }
    }
}
