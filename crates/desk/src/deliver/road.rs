//! By which door words can reach a complainant now, until when, and what else there is.

use std::sync::Arc;

use channel::{
    Allowed, Connection, Door, Handle, Kind, SendError, Way, Window, allowed, allowed_privately,
};
use domain::approval::Cleared;
use domain::calendar::Instant;
use domain::intake::Identity;
use store::outbox::Leased;

use super::became::reason;
use super::parts::{self, Parcel};
use super::{End, exhausted};
use crate::{Desk, DeskError};

/// A door, how to speak through it, and to whom.
pub(crate) struct Road<'a> {
    pub door: &'a Arc<dyn Door>,
    pub way: Way,
    pub to: Handle,
    /// When the complainant was last heard there, by which some doors count.
    heard: Option<Instant>,
}

/// What is known of somebody who is to be reached.
pub(crate) struct Reached<'a> {
    pub identity: &'a Identity,
    /// When, at the door that they came through.
    pub heard: Option<Instant>,
    /// The provider's name of their last message.
    pub last: Option<&'a str>,
    /// The only private reply to their comment has been used.
    pub spent: bool,
}

/// The door that the complainant came through: a direct thread is answered there, a public
/// comment privately and once, so that no public word confirms that somebody is a patient.
pub(crate) fn by_thread<'a>(desk: &'a Desk, who: &Reached<'_>) -> Option<Road<'a>> {
    let (connection, thread) = who.identity.thread.as_deref()?.split_once('/')?;
    let door = desk.door(connection)?;
    let (sort, id) = thread.split_once(':')?;
    let to = Handle { id: id.to_owned(), name: None };
    let way = match sort {
        "direct" => direct(desk, connection, who.last),
        "comments" if !who.spent => Way::PrivateReply { comment: id.to_owned() },
        _ => return None,
    };
    Some(Road { door, way, to, heard: who.heard })
}

/// A mail answers the last one, so that it stands beneath it at the complainant's; other doors have
/// one thread for all that is said.
fn direct(desk: &Desk, connection: &str, last: Option<&str>) -> Way {
    let kind = desk.connection(connection).map(Connection::kind);
    match (kind, last) {
        (Some(Kind::Email), Some(last)) => Way::Quote { message: last.to_owned() },
        _ => Way::Direct,
    }
}

/// Doors that lead to the number or the address that the complainant gave, beside the one that
/// they came through.
pub(crate) fn others<'a>(desk: &'a Desk, identity: &Identity) -> Vec<Road<'a>> {
    let came = identity.thread.as_deref().and_then(|thread| thread.split_once('/'));
    let other = |known: &&Connection| came.is_none_or(|(name, _)| name != known.name);
    let road = |known: &'a Connection| {
        let id = match known.kind() {
            Kind::Sms | Kind::Gammu => identity.phone.as_ref()?.as_str(),
            Kind::Email => identity.email.as_ref()?.as_str(),
            _ => return None,
        };
        let to = Handle { id: id.to_owned(), name: None };
        Some(Road { door: desk.door(&known.name)?, way: Way::Direct, to, heard: None })
    };
    desk.0.connections.iter().filter(other).filter_map(road).collect()
}

/// Carries words to somebody outside a case, by the first door that leads to them; says how it ended.
pub(super) async fn carried(
    desk: &Desk,
    leased: &Leased,
    (identity, text): (&Identity, &Cleared),
    human: bool,
) -> Result<End, DeskError> {
    let Some(road) = others(desk, identity).into_iter().next() else {
        return Ok(End::Spared("no_door"));
    };
    let Road { door, way, to, .. } = road;
    let window = Window { now: desk.now(), heard: None };
    let (files, thread) = (Vec::new(), String::new());
    let parcel = Parcel { door, way, to, thread, text, files, window, human };
    Ok(match parts::send(desk, leased, &parcel).await? {
        Ok(provider_id) => End::Sent { connection: door.name().to_owned(), provider_id },
        Err(SendError::Later { after, .. }) if !exhausted(leased) => {
            End::Later { reason: "later", after }
        }
        Err(SendError::Later { .. }) => End::Dead("unreachable"),
        Err(SendError::Refused(why)) => End::Dead(reason(&why)),
    })
}

/// The way of an answer that a person sends as a message: the thread, or else what they gave.
pub(crate) fn of_answer<'a>(desk: &'a Desk, who: &Reached<'_>) -> Option<Road<'a>> {
    match who.identity.thread {
        Some(_) => by_thread(desk, who),
        None => others(desk, who.identity).into_iter().next(),
    }
}

impl Road<'_> {
    pub fn connection<'d>(&self, desk: &'d Desk) -> Option<&'d Connection> {
        desk.connection(self.door.name())
    }

    /// What the provider lets leave now: of what a person `typed`, or of what the house says by
    /// itself. A door of which nothing is configured knows no hours.
    pub fn allowed(&self, desk: &Desk, now: Instant, typed: bool) -> Allowed {
        let Some(known) = self.connection(desk) else { return Allowed::Always };
        match self.way {
            Way::PrivateReply { .. } => allowed_privately(self.heard, now),
            _ => {
                let granted = known.meta().is_some_and(|account| account.human_agent);
                allowed(known.kind(), self.heard, now, typed && granted)
            }
        }
    }

    /// Messages that the provider approved before can leave here at any time.
    pub fn takes_templates(&self, desk: &Desk) -> bool {
        let kind = self.connection(desk).map(Connection::kind);
        kind == Some(Kind::WhatsApp) && self.way == Way::Direct
    }
}
