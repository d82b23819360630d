//! Is there a person behind this mail? A machine is heard, but never answered by a machine (RFC 3834).

use super::settings::Settings;
use mail_parser::{Message, MimeHeaders};

/// Ours carry this header, so that we know them when they come back.
pub(crate) const LOOP_HEADER: &str = "X-Jembatan";

/// Why a mail counts as written by a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Automatic {
    AutoSubmitted,
    Autoresponder,
    /// `bulk`, `junk`, `list` or `auto_reply`.
    Precedence,
    MailingList,
    /// Sent from `<>`: a report of a mail server.
    NoReturnPath,
    /// mailer-daemon, postmaster, no-reply.
    SystemSender,
    Report,
    /// A mail of ours has come back.
    OwnLoop,
    /// It names one of our own mailboxes as its author.
    OwnAddress,
}

pub(crate) fn automatic(
    settings: &Settings,
    mail: &Message<'_>,
    from: Option<&str>,
) -> Option<Automatic> {
    let headers = || mail.headers_raw().map(|(name, value)| (name.to_ascii_lowercase(), value));
    let by_header = headers().find_map(|(name, value)| by_header(settings, &name, value));
    let report = mail.content_type().is_some_and(|kind| {
        kind.ctype() == "multipart" && kind.subtype().is_some_and(|kind| kind == "report")
    });
    by_header.or(report.then_some(Automatic::Report)).or_else(|| by_author(settings, from?))
}

/// Its author asked that no machine answers, but may well be a person: Outlook sets it often.
pub(crate) fn asks_for_silence(mail: &Message<'_>) -> bool {
    mail.headers_raw().any(|(name, _)| name.eq_ignore_ascii_case("x-auto-response-suppress"))
}

fn by_header(settings: &Settings, name: &str, value: &str) -> Option<Automatic> {
    let value = value.trim().to_ascii_lowercase();
    let word = value.split([';', ' ', '(']).next().unwrap_or_default();
    let own = |value: &str| value.trim_matches(['<', '>']).ends_with(&at_our_host(settings));
    match name {
        "x-jembatan" => Some(Automatic::OwnLoop),
        "message-id" if own(&value) => Some(Automatic::OwnLoop),
        "auto-submitted" if word != "no" => Some(Automatic::AutoSubmitted),
        "x-autoreply" | "x-autorespond" | "x-autoresponder" if word != "no" => {
            Some(Automatic::Autoresponder)
        }
        "precedence" | "x-precedence"
            if ["bulk", "junk", "list", "auto_reply", "auto-reply"].contains(&word) =>
        {
            Some(Automatic::Precedence)
        }
        "list-id" | "list-post" | "list-unsubscribe" | "list-help" => Some(Automatic::MailingList),
        "return-path" if value == "<>" => Some(Automatic::NoReturnPath),
        _ => None,
    }
}

fn at_our_host(settings: &Settings) -> String {
    format!("@{}", settings.host().to_ascii_lowercase())
}

fn by_author(settings: &Settings, from: &str) -> Option<Automatic> {
    const SYSTEM: [&str; 12] = [
        "mailer-daemon",
        "mailerdaemon",
        "mail-daemon",
        "postmaster",
        "no-reply",
        "noreply",
        "no_reply",
        "donotreply",
        "do-not-reply",
        "bounce",
        "bounces",
        "mdaemon",
    ];
    if settings.is_ours(from) {
        return Some(Automatic::OwnAddress);
    }
    let local = from.split('@').next().unwrap_or_default().to_ascii_lowercase();
    let name = local.split(['+', '=']).next().unwrap_or_default();
    SYSTEM.contains(&name).then_some(Automatic::SystemSender)
}
