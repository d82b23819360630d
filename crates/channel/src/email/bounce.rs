//! A mail server reports that a mail of ours did not arrive, by the standard (RFC 3464) or in its own words.

use super::settings::Settings;
use super::thread::{self, named_in};
use mail_parser::{Message, MessageParser, MimeHeaders, PartType};

/// Reports are short; what is longer quotes our mail.
const LOOKED_AT: usize = 64 * 1024;
const RECIPIENTS: usize = 50;
const SAID: usize = 300;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounce {
    /// Which message of ours, by the id that sending it gave; `None`: somebody else's, or not named.
    pub ours: Option<String>,
    pub fate: Fate,
    pub recipients: Vec<Recipient>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Failed(Lasting),
    /// The server still tries.
    Delayed,
    Delivered,
    /// A recipient called it spam.
    CalledSpam,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasting {
    Permanent,
    Temporary,
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    pub address: String,
    /// As the server wrote it, such as `5.1.1`.
    pub status: Option<String>,
    /// What the other server said, shortened.
    pub said: Option<String>,
}

impl Bounce {
    /// The reason as one number: 511 for `5.1.1`, the reply code where there is only that, 500 or
    /// 400 where the server gave none.
    pub fn code(&self) -> i64 {
        let status = self.recipients.iter().find_map(|each| each.status.as_deref());
        let digits: String =
            status.unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
        let told = digits.parse().ok().filter(|code| *code >= 400);
        let temporary = self.fate == Fate::Failed(Lasting::Temporary);
        told.unwrap_or(if temporary { 400 } else { 500 })
    }
}

/// The report that this mail is, if it is one.
pub(crate) fn bounce(settings: &Settings, mail: &Message<'_>, text: &str) -> Option<Bounce> {
    let (fate, recipients) = standard(mail).or_else(|| in_own_words(mail, text))?;
    Some(Bounce { ours: ours(settings, mail, text), fate, recipients })
}

/// The delivery status or feedback report inside.
fn standard(mail: &Message<'_>) -> Option<(Fate, Vec<Recipient>)> {
    if part(mail, "feedback-report").is_some() {
        return Some((Fate::CalledSpam, Vec::new()));
    }
    let groups = groups(&part(mail, "delivery-status")?);
    let about: Vec<&Fields> = groups.iter().filter(|group| group.recipient().is_some()).collect();
    let first = about.iter().find_map(|group| group.fate());
    let worst =
        about.iter().filter_map(|group| group.fate()).find(|fate| matches!(fate, Fate::Failed(_)));
    let recipients = about.iter().take(RECIPIENTS).filter_map(|group| {
        let address = group.recipient()?;
        let status = group.get("status").map(|status| first_word(status).to_owned());
        Some(Recipient { address, status, said: group.get("diagnostic-code").map(short) })
    });
    Some((worst.or(first)?, recipients.collect()))
}

/// The words of every part `message/NAME` or `message/global-NAME`.
fn part(mail: &Message<'_>, name: &str) -> Option<String> {
    let named = mail.parts.iter().filter(|part| {
        part.content_type().is_some_and(|kind| {
            let subtype = kind.subtype().unwrap_or_default().to_ascii_lowercase();
            kind.ctype().eq_ignore_ascii_case("message")
                && subtype.strip_prefix("global-").unwrap_or(&subtype) == name
        })
    });
    let words = named.map(|part| {
        let bytes = part.contents();
        String::from_utf8_lossy(&bytes[..bytes.len().min(LOOKED_AT)])
    });
    let words: Vec<_> = words.take(RECIPIENTS).collect();
    (!words.is_empty()).then(|| words.join("\n\n"))
}

/// One block of `Name: value` lines, the names small.
struct Fields(Vec<(String, String)>);

impl Fields {
    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    fn recipient(&self) -> Option<String> {
        let named = self.get("original-recipient").filter(|value| value.contains('@'));
        let named = self.get("final-recipient").filter(|value| value.contains('@')).or(named)?;
        Some(address(named.rsplit(';').next().unwrap_or(named)))
    }

    fn fate(&self) -> Option<Fate> {
        let class = self.get("status").and_then(|status| status.trim().chars().next());
        match first_word(self.get("action")?).to_ascii_lowercase().as_str() {
            "failed" | "failure" | "expired" => Some(Fate::Failed(lasting(class))),
            "delayed" => Some(Fate::Delayed),
            "delivered" | "relayed" | "expanded" => Some(Fate::Delivered),
            _ if class == Some('5') => Some(Fate::Failed(Lasting::Permanent)),
            _ => None,
        }
    }
}

fn groups(report: &str) -> Vec<Fields> {
    let report = report.replace("\r\n", "\n").replace('\r', "\n");
    report.split("\n\n").map(fields).collect()
}

fn fields(block: &str) -> Fields {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in block.lines() {
        match (line.starts_with([' ', '\t']), line.split_once(':'), fields.last_mut()) {
            (true, _, Some((_, value))) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            (false, Some((name, value)), _) => {
                fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
            }
            _ => {}
        }
    }
    Fields(fields)
}

/// A report without the standard's part: a server as author, words of failure, and what it says.
fn in_own_words(mail: &Message<'_>, text: &str) -> Option<(Fate, Vec<Recipient>)> {
    if !by_a_server(mail) {
        return None;
    }
    let text = &text[..text.floor_char_boundary(LOOKED_AT)];
    let subject = mail.subject().unwrap_or_default().to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| subject.contains(word));
    let status =
        text.split(|letter: char| !(letter.is_ascii_digit() || letter == '.')).find_map(status);
    let body = text.to_lowercase();
    let failed = FAILURES.iter().any(|words| body.contains(words));
    if says(&DELAYS) {
        return Some((Fate::Delayed, named(text, None)));
    }
    if !failed && !says(&SUBJECTS) {
        return None;
    }
    let class = status.and_then(|status| status.chars().next());
    Some((Fate::Failed(lasting(class)), named(text, status)))
}

const SUBJECTS: [&str; 16] = [
    "undeliver",
    "delivery status notification",
    "delivery failure",
    "delivery failed",
    "failure notice",
    "returned mail",
    "returned to sender",
    "mail delivery",
    "could not be delivered",
    "delivery notification",
    "non-deliverable",
    "message you sent blocked",
    "mail system error",
    "delivery report",
    "tidak terkirim",
    "undelivered",
];
const DELAYS: [&str; 4] = ["(delay)", "delayed", "still being retried", "warning: could not send"];
const FAILURES: [&str; 18] = [
    "could not be delivered",
    "couldn't be delivered",
    "was not delivered",
    "delivery failed",
    "user unknown",
    "unable to deliver",
    "permanent error",
    "permanent fatal error",
    "could not deliver",
    "undeliverable",
    "mailbox unavailable",
    "mailbox not found",
    "no such user",
    "not able to deliver",
    "host unknown",
    "unknown user",
    "has been rejected",
    "delivery to the following",
];

fn by_a_server(mail: &Message<'_>) -> bool {
    let from = mail.from().and_then(|from| from.first()?.address()).unwrap_or_default();
    let name = mail.from().and_then(|from| from.first()?.name()).unwrap_or_default();
    let who = format!("{from} {name}").to_lowercase();
    let no_return = mail
        .headers_raw()
        .any(|(header, value)| header.eq_ignore_ascii_case("return-path") && value.trim() == "<>");
    let daemons = [
        "mailer-daemon",
        "postmaster",
        "mail delivery",
        "mailerdaemon",
        "mail-daemon",
        "mdaemon",
        "mail system",
    ];
    let failed =
        mail.headers_raw().any(|(header, _)| header.eq_ignore_ascii_case("x-failed-recipients"));
    no_return || failed || daemons.iter().any(|daemon| who.contains(daemon))
}

/// `5.1.1` or a reply code such as `550`.
fn status(word: &str) -> Option<&str> {
    let word = word.trim_matches('.');
    let class = matches!(word.as_bytes().first(), Some(b'4' | b'5'));
    let parts: Vec<&str> = word.split('.').collect();
    let numbers = parts.iter().all(|part| (1..=3).contains(&part.len()));
    let enhanced = parts.len() == 3 && parts[0].len() == 1 && numbers;
    let plain = parts.len() == 1
        && word.len() == 3
        && word < "600"
        && matches!(word.as_bytes()[1], b'0' | b'2' | b'3' | b'5' | b'7');
    (class && (enhanced || plain)).then_some(word)
}

/// The addresses that the report names before it begins to quote.
fn named(text: &str, status: Option<&str>) -> Vec<Recipient> {
    let own = text.lines().take_while(|line| !line.to_ascii_lowercase().starts_with("received:"));
    let words = own.flat_map(|line| line.split([' ', '\t', '<', '>', '"', '(', ')', ',', ';']));
    let addresses = words.filter_map(|word| {
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let (local, host) = bare.split_once('@')?;
        (!local.is_empty() && host.contains('.')).then(|| bare.to_owned())
    });
    let status = status.map(str::to_owned);
    addresses
        .take(1)
        .map(|address| Recipient { address, status: status.clone(), said: None })
        .collect()
}

/// Which mail of ours it was: by the address the report came to, else by what it quotes.
fn ours(settings: &Settings, mail: &Message<'_>, text: &str) -> Option<String> {
    let addressed = thread::answers(settings, mail, None).map(|answers| answers.provider_id);
    addressed
        .or_else(|| named_in(settings, text))
        .or_else(|| mail.parts.iter().find_map(|part| quoted(settings, part)))
}

fn quoted(settings: &Settings, part: &mail_parser::MessagePart<'_>) -> Option<String> {
    let inner = match &part.body {
        PartType::Message(inner) => inner.raw_message(),
        _ => part.contents(),
    };
    let start = &inner[..inner.len().min(LOOKED_AT)];
    let headers = MessageParser::default().parse_headers(start);
    let id = headers.and_then(|headers| named_in(settings, headers.message_id()?));
    id.or_else(|| named_in(settings, &String::from_utf8_lossy(start)))
}

fn lasting(class: Option<char>) -> Lasting {
    match class {
        Some('5') => Lasting::Permanent,
        Some('4') => Lasting::Temporary,
        _ => Lasting::Unknown,
    }
}

fn address(text: &str) -> String {
    text.trim().trim_matches(['<', '>', ' ']).to_owned()
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

fn short(text: &str) -> String {
    text[..text.floor_char_boundary(SAID)].trim().to_owned()
}
