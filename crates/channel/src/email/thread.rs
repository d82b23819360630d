//! Which message of ours a mail answers: by the signed address first, then by its references.

use super::settings::Settings;
use super::token::{self, Opened};
use mail_parser::{HeaderValue, Message};

/// A mail has at most this many references that are looked at.
const REFERENCES: usize = 200;

/// The message of ours that a mail answers. Its subject says nothing: anybody can write one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// What sending it gave as its id.
    pub provider_id: String,
    pub by: By,
    /// The mail names as its author the person we wrote to. If not, it is shown with a warning.
    pub known_sender: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Address,
    InReplyTo,
    References,
}

pub(crate) fn answers(
    settings: &Settings,
    mail: &Message<'_>,
    from: Option<&str>,
) -> Option<Answers> {
    let open = |token: &str| token::open(&settings.thread_keys, token, from);
    let answer = |by, opened: Opened| Answers {
        provider_id: format!("{}@{}", opened.token, settings.host()),
        by,
        known_sender: opened.by_its_reader,
    };
    let by_address = || addresses(mail).find_map(|address| open(plus(&address)?));
    let by_reference = |value: &HeaderValue<'_>| {
        // The youngest stands last.
        ids(value).iter().rev().take(REFERENCES).find_map(|id| open(ours(settings, id)?))
    };
    by_address()
        .map(|opened| answer(By::Address, opened))
        .or_else(|| Some(answer(By::InReplyTo, by_reference(mail.in_reply_to())?)))
        .or_else(|| Some(answer(By::References, by_reference(mail.references())?)))
}

/// Every address that a mail server may have put the token into.
pub(crate) fn addresses<'m>(mail: &'m Message<'_>) -> impl Iterator<Item = String> + 'm {
    const DELIVERED: [&str; 5] =
        ["delivered-to", "x-original-to", "x-envelope-to", "envelope-to", "x-delivered-to"];
    let named = mail.to().into_iter().chain(mail.cc()).flat_map(|list| {
        list.iter().filter_map(|each| each.address.as_deref()).map(str::to_owned).take(REFERENCES)
    });
    let delivered = mail
        .headers_raw()
        .filter(|(name, _)| DELIVERED.contains(&name.to_ascii_lowercase().as_str()))
        .map(|(_, value)| value.trim().trim_matches(['<', '>']).to_owned());
    named.chain(delivered)
}

/// What stands between `+` and `@`.
fn plus(address: &str) -> Option<&str> {
    let (local, _) = address.split_once('@')?;
    local.rsplit_once('+').map(|(_, token)| token)
}

/// What stands before our own host.
fn ours<'i>(settings: &Settings, id: &'i str) -> Option<&'i str> {
    let (token, host) = id.trim().trim_matches(['<', '>']).split_once('@')?;
    host.eq_ignore_ascii_case(settings.host()).then_some(token)
}

fn ids<'v>(value: &'v HeaderValue<'_>) -> Vec<&'v str> {
    match value {
        HeaderValue::Text(id) => vec![id.as_ref()],
        HeaderValue::TextList(ids) => ids.iter().map(AsRef::as_ref).collect(),
        _ => Vec::new(),
    }
}

/// A message of ours that these words name anywhere; for bounces, which quote us in many ways.
pub(crate) fn named_in(settings: &Settings, words: &str) -> Option<String> {
    let host = settings.host().to_ascii_lowercase();
    let lower = words.to_ascii_lowercase();
    let ends = lower.match_indices(&host).filter_map(|(at, _)| lower[..at].strip_suffix('@'));
    let tokens = ends.filter_map(|before| before.get(before.len().checked_sub(token::LETTERS)?..));
    let opened = tokens.filter_map(|text| token::open(&settings.thread_keys, text, None));
    opened.take(1).map(|opened| format!("{}@{}", opened.token, settings.host())).next()
}
