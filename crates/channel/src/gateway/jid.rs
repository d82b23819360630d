//! WhatsApp's addresses as telephones write them: `628…@s.whatsapp.net`, `628…@c.us`, `…@lid`, `…@g.us`.

use crate::dedupe::digest;
use crate::{Handle, Identity, Inbound, Reason, Thread, What};
use jiff::Timestamp;
use serde_json::Value;

/// Somebody at the other side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Jid {
    /// Digits alone, as WhatsApp Cloud writes them too.
    Number(String),
    /// An id that hides the number.
    Hidden(String),
    /// Several people: a group, a channel, everybody's stories.
    Many,
}

impl Jid {
    pub fn parse(text: &str) -> Option<Self> {
        let (name, host) = text.trim().split_once('@').unwrap_or((text.trim(), ""));
        // `628…:12` is the twelfth device of one person.
        let name = name.split(':').next().unwrap_or_default();
        match host {
            "g.us" | "newsletter" | "broadcast" => Some(Self::Many),
            _ if name.is_empty() => None,
            "lid" => Some(Self::Hidden(format!("{name}@lid"))),
            _ if name.contains('-') => Some(Self::Many),
            _ => Some(Self::Number(digits(name))),
        }
    }

    fn id(&self) -> Option<&str> {
        match self {
            Self::Number(id) | Self::Hidden(id) => Some(id),
            Self::Many => None,
        }
    }
}

fn digits(name: &str) -> String {
    let bare = name.trim_start_matches('+');
    match bare.strip_prefix('0') {
        Some(national) => format!("62{national}"),
        None => bare.to_owned(),
    }
}

/// What every gateway tells of a message, under whatever names.
pub(crate) struct Heard {
    pub account: String,
    pub id: Option<String>,
    /// With whom the conversation is.
    pub chat: String,
    pub name: Option<String>,
    pub at: Option<Timestamp>,
}

impl Heard {
    /// What happened in a conversation with one person; of a group only that something was said.
    pub fn piece(self, body: &Value, what: What) -> Inbound {
        let jid = Jid::parse(&self.chat);
        let what = match (&self.id, &jid) {
            (None, _) => What::Unsupported(Reason::NoId),
            (_, Some(Jid::Many)) => What::Unsupported(Reason::Group),
            (_, None) => What::Unsupported(Reason::UnknownEntry),
            _ => what,
        };
        let with = jid.as_ref().and_then(Jid::id).map(str::to_owned);
        let own = matches!(what, What::Echo { .. } | What::Status { .. });
        let id = if own { Some(self.account.clone()) } else { with.clone() };
        let also = match &jid {
            Some(Jid::Number(number)) => vec![Identity::WhatsApp(number.clone())],
            _ => Vec::new(),
        };
        Inbound {
            account: self.account,
            provider_id: self.id.unwrap_or_else(|| own_id(body)),
            thread: with.map(|with| Thread::Direct { with }),
            from: id.map(|id| Handle { id, name: self.name.filter(|name| !name.is_empty()) }),
            also,
            at: self.at,
            what,
        }
    }
}

/// A piece that is kept for a person.
pub(crate) fn unsupported(account: String, body: &Value, reason: Reason) -> Inbound {
    Inbound {
        account,
        provider_id: own_id(body),
        thread: None,
        from: None,
        also: Vec::new(),
        at: None,
        what: What::Unsupported(reason),
    }
}

/// For what came without an id: the digest of all of it.
fn own_id(body: &Value) -> String {
    hex::encode(digest([body.to_string().as_bytes()].into_iter()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_has_one_number_however_it_is_written() {
        for text in [
            "6281234567890",
            "6281234567890@c.us",
            "6281234567890:7@s.whatsapp.net",
            "081234567890",
            "+6281234567890",
        ] {
            assert_eq!(Jid::parse(text), Some(Jid::Number("6281234567890".into())), "{text}");
        }
        assert_eq!(Jid::parse("9999@lid"), Some(Jid::Hidden("9999@lid".into())));
        for many in ["120363402106@g.us", "status@broadcast", "1@newsletter", "628-1600@c.us"] {
            assert_eq!(Jid::parse(many), Some(Jid::Many), "{many}");
        }
        assert_eq!(Jid::parse("@c.us"), None);
    }
}
