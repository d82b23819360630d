//! Reads one mail as it was fetched. What cannot be taken apart stays stored as it came.

use super::automatic::{Automatic, asks_for_silence, automatic};
use super::bounce::{Bounce, Fate, bounce};
use super::fold::fold;
use super::limits::{MAX_FILE, MAX_FILES, MAX_TEXT, measure};
use super::settings::Settings;
use super::thread::{Answers, answers};
use super::{charset, html};
use crate::dedupe::digest;
use crate::{Attachment, AttachmentKind, Handle, Inbound, ReplyTo, State, Thread, Unread, What};
use jiff::Timestamp;
use mail_parser::{Address, HeaderName, Message, MessageParser, MimeHeaders, PartType};
use std::borrow::Cow;

/// A mail, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The same for the same mail, however often and through whichever mailbox it comes.
    pub key: String,
    pub message_id: Option<String>,
    /// Whom the mail names as its author. Nothing proves it.
    pub from: Option<Sender>,
    pub subject: Option<String>,
    pub at: Option<Timestamp>,
    /// All words, with old mails and signature; [`fold`](super::fold) parts them for the eye.
    pub text: String,
    /// The words were longer than what is kept of them; the raw mail has all.
    pub shortened: bool,
    pub files: Vec<File>,
    pub answers: Option<Answers>,
    pub automatic: Option<Automatic>,
    /// An acknowledgement may go out by itself.
    pub may_be_answered: bool,
    pub bounce: Option<Bounce>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// Small letters.
    pub address: String,
    pub name: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: Option<String>,
    /// As the mail declares it; what it really is, its bytes say.
    pub declared: String,
    pub bytes: Vec<u8>,
    /// The file is larger than what is taken; the raw mail has it.
    pub too_large: bool,
}

/// Takes a mail apart.
///
/// # Errors
/// [`Unread`] when it is no mail, or larger or of more parts than a mail may be.
pub fn parse(settings: &Settings, raw: &[u8]) -> Result<Mail, Unread> {
    measure(raw)?;
    let raw = with_line_ends(raw);
    let mail = taken_apart(raw.as_ref()).ok_or(Unread::NotMail)?;
    let from = sender(mail.from()).or_else(|| sender(mail.sender()));
    let address = from.as_ref().map(|from| from.address.as_str());
    let (text, shortened) = text(&mail);
    let bounce = bounce(settings, &mail, &text);
    let automatic = automatic(settings, &mail, address);
    let bounced = bounce.as_ref().map(|_| Automatic::Report);
    let automatic = automatic.or(bounced);
    Ok(Mail {
        key: key(&mail, &text),
        message_id: mail.message_id().map(clean),
        subject: mail.subject().map(clean),
        at: mail.date().and_then(|date| Timestamp::from_second(date.to_timestamp()).ok()),
        shortened,
        files: files(&mail),
        answers: answers(settings, &mail, address),
        may_be_answered: automatic.is_none() && from.is_some() && !asks_for_silence(&mail),
        automatic,
        bounce,
        text,
        from,
    })
}

/// Reads a mail as what happened at the door: words of a person, an automatic answer, or the news
/// that a mail of ours did not arrive.
///
/// # Errors
/// As [`parse`].
pub fn read(settings: &Settings, raw: &[u8]) -> Result<Vec<Inbound>, Unread> {
    let mail = parse(settings, raw)?;
    let undelivered = mail.bounce.as_ref().and_then(|bounce| match bounce.fate {
        Fate::Failed(_) => Some((bounce.ours.clone()?, bounce.code())),
        Fate::Delayed | Fate::Delivered | Fate::CalledSpam => None,
    });
    let with = mail.from.as_ref().map(|from| from.address.clone());
    let thread = with.map(|with| Thread::Direct { with });
    let inbound = |provider_id, what| Inbound {
        account: settings.address.as_str().to_owned(),
        provider_id,
        thread: thread.clone(),
        from: mail.from.as_ref().map(handle),
        also: Vec::new(),
        at: mail.at,
        what,
    };
    if let Some((ours, code)) = undelivered {
        let state = State::Failed(code);
        return Ok(vec![inbound(ours, What::Status { state, token: None, price: None })]);
    }
    let what = match mail.automatic {
        Some(_) => What::Automatic { text: mail.text.clone() },
        None => said(&mail),
    };
    Ok(vec![inbound(mail.key.clone(), what)])
}

/// The library that takes mails apart asserts what strangers can break. Where it gives up, the mail
/// waits for a person like any other that cannot be read, and the next one is read.
fn taken_apart(raw: &[u8]) -> Option<Message<'_>> {
    std::panic::catch_unwind(|| MessageParser::default().parse(raw)).ok().flatten()
}

/// The attachment with this number (its `media_id`), from the stored mail.
pub fn file(settings: &Settings, raw: &[u8], number: usize) -> Option<File> {
    parse(settings, raw).ok()?.files.into_iter().nth(number)
}

fn said(mail: &Mail) -> What {
    let fresh = fold(&mail.text).words.trim();
    let words = [mail.subject.as_deref().unwrap_or_default(), fresh];
    // The subject of an answer is our own; that of a first mail belongs to what is said.
    let words = if mail.answers.is_some() { &words[1..] } else { &words[..] };
    let words: Vec<&str> = words.iter().copied().filter(|words| !words.is_empty()).collect();
    What::Message {
        text: (!words.is_empty()).then(|| words.join("\n\n")),
        attachments: mail.files.iter().enumerate().map(attachment).collect(),
        reply_to: mail.answers.as_ref().map(|ours| ReplyTo::Message(ours.provider_id.clone())),
    }
}

fn attachment((number, file): (usize, &File)) -> Attachment {
    let kind = match file.declared.split('/').next() {
        Some("image") => AttachmentKind::Image,
        Some("video") => AttachmentKind::Video,
        Some("audio") => AttachmentKind::Audio,
        _ => AttachmentKind::File,
    };
    Attachment {
        kind,
        media_id: Some(number.to_string()),
        mime: Some(file.declared.clone()).filter(|declared| !declared.is_empty()),
        file_name: file.name.clone(),
        ..Attachment::default()
    }
}

fn handle(from: &Sender) -> Handle {
    Handle { id: from.address.clone(), name: from.name.clone() }
}

/// Mails from very old systems end their lines with a bare carriage return.
fn with_line_ends(raw: &[u8]) -> Cow<'_, [u8]> {
    if raw.contains(&b'\n') || !raw.contains(&b'\r') {
        return Cow::Borrowed(raw);
    }
    Cow::Owned(raw.iter().map(|byte| if *byte == b'\r' { b'\n' } else { *byte }).collect())
}

fn sender(address: Option<&Address<'_>>) -> Option<Sender> {
    let first = address?.first()?;
    let address = clean(first.address()?).to_lowercase();
    let named = first.name().map(clean).filter(|name| !name.is_empty());
    address.contains('@').then_some(Sender { address, name: named })
}

/// The words: the plain text, else the HTML laid out as lines.
fn text(mail: &Message<'_>) -> (String, bool) {
    let bodies: Vec<Cow<'_, str>> = mail
        .text_bodies()
        .filter(|part| part.is_text())
        .map(|part| {
            let words = charset::words(mail, part);
            let short = &words[..words.floor_char_boundary(MAX_TEXT)];
            if part.is_text_html() { Cow::Owned(html::words(short)) } else { words }
        })
        .collect();
    let text = clean(&bodies.join("\n"));
    let end = text.floor_char_boundary(MAX_TEXT);
    (text[..end].to_owned(), end < text.len())
}

/// Every part that is no words of the mail itself.
fn files(mail: &Message<'_>) -> Vec<File> {
    let files = mail.attachments().take(MAX_FILES).map(|part| {
        let bytes = match &part.body {
            PartType::Message(inner) => inner.raw_message(),
            _ => part.contents(),
        };
        let too_large = bytes.len() > MAX_FILE;
        let kind = part.content_type();
        let declared = kind.map_or_else(String::new, |kind| {
            let main = kind.ctype();
            kind.subtype().map_or_else(|| main.to_owned(), |sub| format!("{main}/{sub}"))
        });
        File {
            name: part.attachment_name().map(file_name).filter(|name| !name.is_empty()),
            declared: clean(&declared).to_lowercase(),
            bytes: if too_large { Vec::new() } else { bytes.to_vec() },
            too_large,
        }
    });
    files.collect()
}

/// The last step of a path, without what could lead anywhere, at most 120 letters.
fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|letter| !letter.is_control()).take(120).collect()
}

/// Two mails with one Message-ID and different words are two mails.
fn key(mail: &Message<'_>, text: &str) -> String {
    let raw = |name: HeaderName<'static>| mail.header_raw(name).unwrap_or_default().trim();
    let from = raw(HeaderName::From);
    let date = raw(HeaderName::Date);
    let id = mail.message_id().map(clean).unwrap_or_default();
    let fields = [id.as_str(), from, date, raw(HeaderName::Subject), text];
    let short = hex::encode(&digest(fields.iter().map(|field| field.as_bytes()))[..16]);
    if id.is_empty() { short } else { format!("{id}#{short}") }
}

/// Without control characters, which neither a page nor a database takes.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')).collect()
}
