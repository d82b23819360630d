//! Fetches new mails by their number in the mailbox. Nothing is marked as seen before it is stored,
//! nothing is ever deleted.

use super::limits::MAX_MAIL;
use super::line::{Line, session, within};
use super::settings::Settings;
use async_imap::Session;
use async_imap::types::{Fetch, Mailbox};
use futures::TryStreamExt;
use std::fmt;
use std::str::FromStr;

/// How far a mailbox has been read. The caller keeps it as text, with the mails, in one transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The mailbox's UIDVALIDITY: when it changes, all numbers mean other mails.
    validity: u32,
    /// The lowest number that has not been read.
    next: u32,
    /// Below it stood mails before we first looked: of those only the unseen ones are ours.
    first: u32,
}

impl Cursor {
    pub fn validity(self) -> u32 {
        self.validity
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.validity, self.next, self.first)
    }
}

/// Not a cursor that was written by us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor")]
pub struct NotACursor;

impl FromStr for Cursor {
    type Err = NotACursor;

    fn from_str(text: &str) -> Result<Self, NotACursor> {
        let numbers: Result<Vec<u32>, _> = text.split('.').map(str::parse).collect();
        match numbers.as_deref() {
            Ok([validity, next, first]) => {
                Ok(Self { validity: *validity, next: *next, first: *first })
            }
            _ => Err(NotACursor),
        }
    }
}

/// One mail as it lies on the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raw {
    pub uid: u32,
    /// Its header alone when the whole is larger than [`MAX_MAIL`]; nothing when the server does
    /// not give it.
    pub bytes: Vec<u8>,
    pub whole: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    pub mails: Vec<Raw>,
    /// To be kept together with the mails.
    pub cursor: Cursor,
    /// There is more than was asked for.
    pub more: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PollError {
    #[error("the mail server cannot be reached")]
    NoConnection,
    #[error("the mail server did not answer in time")]
    Silent,
    #[error("the server does not speak IMAP")]
    NotImap,
    #[error("no encrypted connection can be made")]
    NoEncryption,
    #[error("the configuration names no account")]
    NoAccount,
    #[error("the mail server refuses the account or its password")]
    LoginRefused,
    #[error("the mail server has no such folder")]
    NoFolder,
    #[error("the connection broke off")]
    Broken,
}

impl From<async_imap::error::Error> for PollError {
    fn from(error: async_imap::error::Error) -> Self {
        match error {
            async_imap::error::Error::Parse(_) | async_imap::error::Error::Bad(_) => Self::NotImap,
            _ => Self::Broken,
        }
    }
}

/// At most `max` new mails, in the order in which they came. Without a cursor: the unseen ones.
///
/// # Errors
/// [`PollError`]; the cursor stays as it was.
pub async fn fetch(
    settings: &Settings,
    cursor: Option<Cursor>,
    max: usize,
) -> Result<Fetched, PollError> {
    let mut session = session(settings).await?;
    let fetched = new_mails(settings, &mut session, cursor, max).await?;
    // What was fetched is fetched, however the goodbye goes.
    let _ = within(settings.patience.connect, async { Ok(session.logout().await?) }).await;
    Ok(fetched)
}

/// Marks mails as seen, after their storage was committed. Mails of another validity are let be.
///
/// # Errors
/// [`PollError`]; to mark them again is harmless.
pub async fn seen(settings: &Settings, validity: u32, uids: &[u32]) -> Result<(), PollError> {
    if uids.is_empty() {
        return Ok(());
    }
    let mut session = session(settings).await?;
    let work = async {
        if select(settings, &mut session).await?.uid_validity == Some(validity) {
            let marked = session.uid_store(set(uids), "+FLAGS.SILENT (\\Seen)").await?;
            let _: Vec<Fetch> = marked.try_collect().await?;
        }
        Ok(session.logout().await?)
    };
    within(settings.patience.answer, work).await
}

pub(crate) async fn select(
    settings: &Settings,
    session: &mut Session<Line>,
) -> Result<Mailbox, PollError> {
    session.select(&settings.mailbox).await.map_err(|error| match error {
        async_imap::error::Error::No(_) => PollError::NoFolder,
        other => other.into(),
    })
}

async fn new_mails(
    settings: &Settings,
    session: &mut Session<Line>,
    cursor: Option<Cursor>,
    max: usize,
) -> Result<Fetched, PollError> {
    let patience = settings.patience.answer;
    let mailbox = within(patience, select(settings, session)).await?;
    let from = begin(&mailbox, cursor);
    let mut uids = within(patience, unread(session, from)).await?;
    let more = uids.len() > max;
    uids.truncate(max);
    let mut mails = Vec::with_capacity(uids.len());
    for uid in &uids {
        mails.extend(within(patience, mail(session, *uid)).await?);
    }
    // A connection that broke off looks like an answer without mails: only a server that still
    // talks has said all it had to say.
    within(patience, async { Ok(session.noop().await?) }).await?;
    let next = uids.last().map_or(from.next, |last| last.saturating_add(1));
    Ok(Fetched { mails, cursor: Cursor { next, ..from }, more })
}

/// Where to go on; from the beginning in a mailbox whose numbers are new.
fn begin(mailbox: &Mailbox, cursor: Option<Cursor>) -> Cursor {
    let validity = mailbox.uid_validity.unwrap_or(0);
    let fresh = Cursor { validity, next: 1, first: mailbox.uid_next.unwrap_or(u32::MAX) };
    cursor.filter(|cursor| cursor.validity == validity).unwrap_or(fresh)
}

/// The numbers that have not been read, rising.
async fn unread(session: &mut Session<Line>, from: Cursor) -> Result<Vec<u32>, PollError> {
    let mut uids = Vec::new();
    if from.next < from.first {
        let old = format!("UID {}:{} UNSEEN", from.next, from.first - 1);
        uids.extend(session.uid_search(old).await?);
    }
    let new = from.next.max(from.first);
    let found = session.uid_search(format!("UID {new}:*")).await?;
    // `n:*` names the last mail even when its number is lower.
    uids.extend(found.into_iter().filter(|uid| *uid >= new));
    uids.sort_unstable();
    uids.dedup();
    Ok(uids)
}

/// One mail; `None` when it has been taken away meanwhile.
async fn mail(session: &mut Session<Line>, uid: u32) -> Result<Option<Raw>, PollError> {
    let size = one(session, uid, "(UID RFC822.SIZE)").await?.and_then(|answer| answer.size);
    let whole = size.is_some_and(|size| size as usize <= MAX_MAIL);
    let what = if whole { "(UID BODY.PEEK[])" } else { "(UID BODY.PEEK[HEADER])" };
    let fetched = one(session, uid, what).await?;
    let bytes = fetched.as_ref().and_then(|mail| if whole { mail.body() } else { mail.header() });
    if let Some(bytes) = bytes {
        return Ok(Some(Raw { uid, bytes: bytes.to_vec(), whole }));
    }
    // The server has it and does not give it: a person has to know.
    let there = session.uid_search(format!("UID {uid}")).await?.contains(&uid);
    Ok(there.then(|| Raw { uid, bytes: Vec::new(), whole: false }))
}

async fn one(
    session: &mut Session<Line>,
    uid: u32,
    what: &str,
) -> Result<Option<Fetch>, PollError> {
    let answers: Vec<Fetch> = session.uid_fetch(uid.to_string(), what).await?.try_collect().await?;
    Ok(answers.into_iter().find(|answer| answer.uid == Some(uid)))
}

fn set(uids: &[u32]) -> String {
    let numbers: Vec<String> = uids.iter().map(u32::to_string).collect();
    numbers.join(",")
}
