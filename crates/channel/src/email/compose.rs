//! One mail as bytes. The same message is the same mail at every try: its Message-ID is its token.

use super::automatic::LOOP_HEADER;
use super::settings::Settings;
use super::token;
use crate::{Secret, Why};
use domain::approval::{Cleared, Enclosure};
use jiff::Timestamp;
use lettre::address::Envelope;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MessageBuilder, MultiPart, SinglePart};
use lettre::{Address, Message};
use std::time::SystemTime;

/// What a file is of which nobody knows more.
const ANY: &str = "application/octet-stream";

/// What a mail is made of.
#[derive(Clone, Copy, Debug)]
pub struct Letter<'a> {
    pub to: &'a str,
    pub to_name: Option<&'a str>,
    /// `None`: the one of the mailbox.
    pub subject: Option<&'a str>,
    /// The Message-ID of the complainant's mail that this one answers.
    pub in_reply_to: Option<&'a str>,
    pub text: &'a Cleared,
    pub files: &'a [Enclosure],
    pub client_token: &'a str,
    /// The house sends it by itself; no other machine shall answer.
    pub automatic: bool,
    pub now: Timestamp,
}

/// Why no mail can be made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("the mailbox has no key that signs its threads")]
    NoKey,
    #[error("this is no address to write to")]
    Recipient,
    #[error("the mailbox's own address or name cannot stand in a mail")]
    Sender,
}

impl From<Unfit> for Why {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::Recipient => Self::BadRecipient,
            Unfit::NoKey | Unfit::Sender => Self::BadRequest,
        }
    }
}

/// A mail, ready to be handed in.
pub(crate) struct Composed {
    pub envelope: Envelope,
    pub bytes: Vec<u8>,
    /// Its Message-ID without the brackets.
    pub id: String,
}

pub(crate) fn compose(settings: &Settings, letter: &Letter<'_>) -> Result<Composed, Unfit> {
    let key = settings.thread_keys.first().filter(|key| !Secret::is_empty(key));
    let token = token::mint(key.ok_or(Unfit::NoKey)?, letter.client_token, letter.to);
    let id = format!("{token}@{}", settings.host());
    let to: Address = letter.to.parse().map_err(|_| Unfit::Recipient)?;
    let own: Address = settings.address.as_str().parse().map_err(|_| Unfit::Sender)?;
    let answers: Address = back(settings, &token).parse().map_err(|_| Unfit::Sender)?;
    let envelope = Envelope::new(Some(answers.clone()), vec![to.clone()]);
    let mail = Message::builder()
        .from(Mailbox::new(Some(line(&settings.display_name)), own))
        .reply_to(Mailbox::new(Some(line(&settings.display_name)), answers))
        .to(Mailbox::new(letter.to_name.map(line), to))
        .subject(line(letter.subject.unwrap_or(&settings.subject)))
        .date(SystemTime::from(letter.now))
        .message_id(Some(format!("<{id}>")));
    let mail = written(marked(mail, letter), letter).map_err(|_| Unfit::Sender)?;
    let envelope = envelope.map_err(|_| Unfit::Recipient)?;
    Ok(Composed { envelope, bytes: mail.formatted(), id })
}

/// The words, and behind them the files.
fn written(mail: MessageBuilder, letter: &Letter<'_>) -> Result<Message, lettre::error::Error> {
    let words = letter.text.text().to_owned();
    if letter.files.is_empty() {
        return mail.header(ContentType::TEXT_PLAIN).body(words);
    }
    let whole = MultiPart::mixed().singlepart(SinglePart::plain(words));
    let papers = letter.files.iter().map(Enclosure::paper);
    mail.multipart(papers.fold(whole, |whole, paper| {
        let sort = ContentType::parse(&paper.media_type);
        let sort = sort.unwrap_or_else(|_| ContentType::parse(ANY).expect("a lawful type"));
        let name = line(&paper.name);
        whole.singlepart(Attachment::new(name).body(paper.bytes.clone(), sort))
    }))
}

/// Where answers and reports of failure come back to: our address with the token in it.
fn back(settings: &Settings, token: &str) -> String {
    match settings.address.as_str().split_once('@') {
        // 64 letters before the `@` are what every server takes (RFC 5321, 4.5.3.1.1).
        Some((local, host)) if settings.plus_addresses && local.len() + token.len() < 64 => {
            format!("{local}+{token}@{host}")
        }
        _ => settings.address.as_str().to_owned(),
    }
}

fn marked(mail: MessageBuilder, letter: &Letter<'_>) -> MessageBuilder {
    let mail = mail.raw_header(header(LOOP_HEADER, "1"));
    let mail = match letter.in_reply_to.map(line).filter(|id| !id.is_empty()) {
        Some(id) => {
            let id = format!("<{}>", id.trim_matches(['<', '>']));
            mail.in_reply_to(id.clone()).references(id)
        }
        None => mail,
    };
    if !letter.automatic {
        return mail;
    }
    mail.raw_header(header("Auto-Submitted", "auto-replied"))
        .raw_header(header("X-Auto-Response-Suppress", "All"))
        .raw_header(header("Precedence", "auto_reply"))
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// On one line: a line break would begin a header of somebody else's choice.
fn line(text: &str) -> String {
    let words: Vec<&str> = text.split(char::is_control).collect();
    words.join(" ").trim().to_owned()
}
