//! Who writes, by what the door itself tells of them: a number, an address, a name. It goes into the
//! vault with the rest of the identity, so that the office can call back where the door has closed.

use channel::{Identity as Known, Inbound, Kind};
use domain::intake::Identity;
use domain::text::{Email, Name, Phone};

/// The author of a piece that came through a door of this kind, answered in this thread.
pub(super) fn identity(door: Kind, piece: &Inbound, thread: Option<String>) -> Identity {
    let Some(from) = &piece.from else { return Identity { thread, ..Identity::default() } };
    Identity {
        name: from.name.as_deref().and_then(|name| Name::parse(name).ok()),
        phone: number(door, piece).and_then(|number| Phone::parse(&number).ok()),
        email: matches!(door, Kind::Email).then(|| Email::parse(&from.id).ok()).flatten(),
        thread,
        record_number: None,
    }
}

/// WhatsApp writes numbers as digits alone, and some of its people have none.
fn number(door: Kind, piece: &Inbound) -> Option<String> {
    let from = &piece.from.as_ref()?.id;
    match door {
        Kind::WhatsApp => piece.also.iter().find_map(|one| match one {
            Known::WhatsApp(digits) => Some(format!("+{digits}")),
            _ => None,
        }),
        Kind::Gateway if from.bytes().all(|byte| byte.is_ascii_digit()) => Some(format!("+{from}")),
        Kind::Sms | Kind::Gammu => Some(from.clone()),
        _ => None,
    }
}
