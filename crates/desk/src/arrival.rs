//! What arrives at a door: stored and fsynced first, answered then, read afterwards.

mod answered;
mod call;
mod enclosed;
pub mod hook;
mod known;
mod look;
pub mod poll;

use std::sync::Arc;

use channel::{Connection, Inbound, What, body_key, dedupe_key, meta};
use db::Tx;
use domain::calendar::Instant;
use domain::case::Command;
use domain::ids::{ArrivalId, CaseId};
use domain::intake::{Identity, heard_lately};
use domain::people::{Actor, Who};
use domain::rules::{Channel, Kind};
use domain::text::Body;
use domain::threading::{Belongs, Known, belongs};
use store::arrival::{Arrival, Filter, State, Stored};
use store::taken::Message;

pub use look::{Done, Opened, about, entered, look, set_aside, waiting};
pub use store::arrival::State as ArrivalState;
pub use store::arrival::hand::Deed as ArrivalDeed;

use crate::act::{Terms, boxed, within};
use crate::case::{Deed, Target};
use crate::receive::{Coming, NewIntake};
use crate::{Desk, DeskError, PATIENCE, wording};

/// What a hook's signature says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hook {
    /// No such connection, or none with a secret: there is nothing here.
    Unknown,
    /// Missing, doubled or wrong signature: nothing is stored.
    Forged,
    Good,
}

/// An arrival as a person sees it.
#[derive(Clone, Debug)]
pub struct ArrivalItem {
    pub id: ArrivalId,
    pub connection: String,
    pub state: &'static str,
    pub became: Option<String>,
    pub reason: Option<String>,
    pub arrived_at: Instant,
}

/// Checks the signature of a post over its raw bytes.
pub fn verified(desk: &Desk, connection: &str, body: &[u8], signatures: &[&[u8]]) -> Hook {
    let known = desk.connection(connection).and_then(Connection::meta);
    match known.filter(|known| !known.app_secrets.is_empty()) {
        None => Hook::Unknown,
        Some(known) => {
            let header = meta::only(signatures.iter().copied());
            match meta::verify(&known.app_secrets, body, header) {
                true => Hook::Good,
                false => Hook::Forged,
            }
        }
    }
}

/// The challenge to give back: `None` where there is no such connection, `Some(None)` for a wrong
/// token.
pub fn handshake(
    desk: &Desk,
    connection: &str,
    params: &[(String, String)],
) -> Option<Option<String>> {
    let known = desk.connection(connection)?.meta()?;
    Some(meta::handshake(&known.verify_token, params))
}

/// Stores a verified post, exactly as it came; `Ok` means that it is on the disk. The same bytes
/// again are known and stored once: `false`.
///
/// # Errors
/// `Unavailable` when it could not be made durable: then the provider must send it again.
pub async fn arrive(
    desk: &Desk,
    connection: &str,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
) -> Result<bool, DeskError> {
    let arrival = Arc::new(Arrival {
        id: ArrivalId::new(desk.fresh_id()),
        connection: connection.to_owned(),
        dedupe: body_key(connection, &body),
        headers,
        body,
        at: desk.now(),
    });
    let (scope, vault) = (desk.scope(), desk.store().vault.clone());
    let job = boxed(move |tx| {
        let (arrival, vault) = (Arc::clone(&arrival), vault.clone());
        Box::pin(async move {
            let stored = store::arrival::store(tx, scope, &vault, &arrival).await?;
            Ok(stored == Stored::New)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// How many arrivals are read at a time.
const BATCH: usize = 100;

/// Reads what has arrived and was not read yet; gives how many.
///
/// # Errors
/// The first thing that stopped an arrival; those behind it were read all the same.
pub async fn read_all(desk: &Desk) -> Result<usize, DeskError> {
    let (scope, vault) = (desk.scope(), desk.store().vault.clone());
    let job = boxed(move |tx| {
        let vault = vault.clone();
        Box::pin(async move {
            let mut waiting = Vec::new();
            for listed in store::arrival::unread(tx, scope, BATCH).await? {
                waiting.extend(store::arrival::open(tx, scope, &vault, listed.id).await?);
            }
            Ok(waiting)
        })
    });
    let waiting: Vec<Arrival> = desk.store().db.read(job).await?;
    let (count, mut ended) = (waiting.len(), Ok(()));
    for arrival in waiting {
        ended = ended.and(read(desk, arrival).await);
    }
    ended.map(|()| count)
}

/// Reads one arrival: every piece in a transaction of its own, taken up once.
async fn read(desk: &Desk, arrival: Arrival) -> Result<(), DeskError> {
    let connection = desk.connection(&arrival.connection);
    let part = connection.is_some_and(|known| poll::is_part(known, &arrival.headers));
    let end = match connection.map(|known| channel::read(known, &arrival.body)) {
        None => Err("no_connection"),
        Some(_) if part => Err("too_large"),
        Some(Err(unread)) => Err(reason_of(&unread)),
        Some(Ok(pieces)) => {
            let mut became = Vec::new();
            let mut unread = None;
            for piece in pieces {
                match take(desk, &arrival, piece).await? {
                    Became::Unread(reason) => unread = Some(reason),
                    Became::Case(number) => became.push(number),
                    Became::Nothing(what) => became.push(what.to_owned()),
                }
            }
            let refused = enclosed::keep(desk, &arrival).await?;
            became.extend(refused.into_iter().map(|code| format!("file:{code}")));
            unread.map_or(Ok(became.join(" ")), Err)
        }
    };
    let (scope, id) = (desk.scope(), arrival.id);
    let end = Arc::new(end);
    let job = boxed(move |tx| {
        let end = Arc::clone(&end);
        Box::pin(async move {
            match &*end {
                Ok(became) => store::arrival::mark_read(tx, scope, id, became).await?,
                Err(reason) => store::arrival::mark_unread(tx, scope, id, reason).await?,
            }
            Ok(())
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

enum Became {
    Case(String),
    Nothing(&'static str),
    Unread(&'static str),
}

async fn take(desk: &Desk, arrival: &Arrival, piece: Inbound) -> Result<Became, DeskError> {
    let text = match &piece.what {
        What::Message { text, attachments, .. } => said(text.as_deref(), attachments),
        What::Comment { text, attachments, .. } => said(Some(text), attachments),
        What::Rating { text, .. } => text.clone(),
        What::Echo { .. } => return Ok(Became::Nothing("echo")),
        What::Deleted => return Ok(Became::Nothing("deleted")),
        What::Edited { text, .. } => Some(text.clone()),
        What::Reaction { .. } => return Ok(Became::Nothing("reaction")),
        What::Seen => return Ok(Became::Nothing("seen")),
        What::History { .. } => return Ok(Became::Nothing("history")),
        What::Hidden { .. } => return Ok(Became::Nothing("hidden")),
        What::Status { .. } => return Ok(Became::Nothing("status")),
        What::Call { .. } => return Ok(call::of(desk, arrival, &piece)),
        What::IdentityChanged { now } => {
            return known::moved(desk, &arrival.connection, &piece, now).await;
        }
        What::Preference { .. } => return Ok(Became::Nothing("preference")),
        What::TemplateState { .. } => return Ok(Became::Nothing("template")),
        What::AccountState { .. } => return Ok(Became::Nothing("account")),
        What::ProviderError { .. } => return Ok(Became::Unread("provider_error")),
        What::Mention { .. } => return Ok(Became::Unread("mention")),
        What::Unsupported(_) => return Ok(Became::Unread("unsupported")),
        What::Automatic { .. } => return Ok(Became::Unread("automatic")),
    };
    let Some(body) = text.and_then(|text| Body::parse(&text).ok()) else {
        return Ok(Became::Unread("no_words"));
    };
    let Some(answer_to) = piece.answer_to() else { return Ok(Became::Unread("no_thread")) };
    let voice = Arc::new(Voice::new(desk, arrival, &piece, &answer_to, body));
    let job = boxed(move |tx| {
        let voice = Arc::clone(&voice);
        Box::pin(async move { voice.enter(tx).await })
    });
    desk.store().db.write_in_turn(store::serial::TABLE, PATIENCE, job).await
}

/// The words of a message; what came without words says what it was.
fn said(text: Option<&str>, attachments: &[channel::Attachment]) -> Option<String> {
    let kinds = attachments.iter().map(|attachment| match attachment.kind {
        channel::AttachmentKind::Image => "image",
        channel::AttachmentKind::Video | channel::AttachmentKind::Reel => "video",
        channel::AttachmentKind::Audio | channel::AttachmentKind::Voice => "audio",
        _ => "other",
    });
    let titles = attachments.iter().filter_map(|attachment| attachment.title.clone());
    let lines = text.map(str::to_owned).into_iter().chain(kinds.map(wording::attachment));
    let lines = lines.chain(titles);
    let all = lines.collect::<Vec<_>>().join("\n");
    (!all.trim().is_empty()).then_some(all)
}

/// One message on its way to a case.
struct Voice {
    desk: Desk,
    arrival: ArrivalId,
    connection: String,
    provider_id: String,
    /// Every name under which the same person is known again, with the connection in front.
    known_as: Vec<String>,
    /// The message of ours that it answers, and whom it comes from by its own account.
    answers: Option<String>,
    from: String,
    body: Body,
    coming: Coming,
    ids: Vec<u128>,
}

impl Voice {
    fn new(desk: &Desk, arrival: &Arrival, piece: &Inbound, answer_to: &str, body: Body) -> Self {
        let thread = Some(format!("{}/{answer_to}", arrival.connection));
        let identity = Identity { thread, name: None, ..Identity::default() };
        let mut new =
            NewIntake::of(Kind::Complaint, entrance(desk, &arrival.connection), body.clone());
        new.identity = identity;
        new.received_at = piece.at.filter(|at| heard_lately(*at, arrival.at));
        let key = hex::encode(dedupe_key(&arrival.connection, piece));
        Self {
            desk: desk.clone(),
            arrival: arrival.id,
            connection: arrival.connection.clone(),
            provider_id: provider_id(piece),
            known_as: known::names(&arrival.connection, piece),
            answers: answered::named(desk, &arrival.connection, piece),
            from: piece.from.as_ref().map(|from| from.id.clone()).unwrap_or_default(),
            body,
            coming: Coming::new(desk, Who::Desk, new, &key),
            ids: desk.fresh_ids(1),
        }
    }

    async fn enter(&self, tx: &mut Tx<'_>) -> Result<Became, DeskError> {
        let (scope, now) = (self.desk.scope(), self.desk.now());
        let message = Message { connection: &self.connection, provider_id: &self.provider_id };
        if !store::taken::take(tx, scope, message, self.arrival).await? {
            return Ok(Became::Nothing("known"));
        }
        let subject = known::find(tx, &self.desk, &self.known_as).await?;
        let rules = self.desk.rules_in_force(tx, now).await?;
        let known = match subject {
            Some(subject) => store::case::of_subject(tx, scope, subject).await?,
            None => Vec::new(),
        };
        let known = known.into_iter().map(|(case, received_at, closed_at)| Known {
            case,
            closed_at,
            received_at,
        });
        let named = (self.connection.as_str(), self.answers.as_deref());
        let answered = answered::case(tx, &self.desk, named).await?;
        let stranger = answered.as_ref().is_some_and(|case| Some(case.subject) != subject);
        let known: Vec<Known> = answered.map_or_else(|| known.collect(), |case| vec![case.known]);
        let (case, version) = match belongs(&known, &rules.windows, &rules.calendar, now) {
            Belongs::To(case) if stranger => {
                let (case, version) = self.of_stranger(tx, case).await?;
                store::taken::taken_by(tx, scope, message, case, version).await?;
                let case = store::case::load(tx, scope, case).await?;
                let number = case.map(|case| case.number.to_string());
                return Ok(number.map_or(Became::Nothing("known"), Became::Case));
            }
            Belongs::To(case) => self.reply(tx, case).await?,
            Belongs::Anew => {
                let receipt = self.coming.enter_as(tx, subject).await?;
                (receipt.case, 1)
            }
        };
        store::taken::taken_by(tx, scope, message, case, version).await?;
        let Some(case) = store::case::load(tx, scope, case).await? else {
            return Ok(Became::Nothing("known"));
        };
        let subject = case.intake.complainant.subject;
        known::remember(tx, &self.desk, &self.known_as, subject).await?;
        Ok(Became::Case(case.number.to_string()))
    }

    /// A message on a case that is there.
    async fn reply(&self, tx: &mut Tx<'_>, case: CaseId) -> Result<(CaseId, u32), DeskError> {
        self.say(tx, case, (&Actor::Complainant, self.body.clone())).await
    }

    /// The same from somebody who has our mark and is not the one it was sent to: the desk says it,
    /// not the complainant, so it is shown with a warning and on no public page.
    async fn of_stranger(&self, tx: &mut Tx<'_>, case: CaseId) -> Result<(CaseId, u32), DeskError> {
        let words = answered::of_stranger(&self.from, &self.body);
        self.say(tx, case, (&Actor::Desk, words)).await
    }

    async fn say(
        &self,
        tx: &mut Tx<'_>,
        case: CaseId,
        (actor, words): (&Actor, Body),
    ) -> Result<(CaseId, u32), DeskError> {
        let command = Command::Reply { words };
        let deed = Deed::with_ids(&self.desk, actor, (Target::Id(case), command), self.ids[0]);
        let row = within(tx, self.desk.scope(), &deed, &Terms::default()).await?;
        Ok((case, row.case.version.0))
    }
}

/// The door as the rules name it. What came through a connection that is no longer configured is
/// not read at all.
fn entrance(desk: &Desk, connection: &str) -> Channel {
    match desk.connection(connection).map(Connection::kind) {
        Some(channel::Kind::Instagram) | None => Channel::Instagram,
        Some(channel::Kind::Facebook) => Channel::Facebook,
        Some(channel::Kind::WhatsApp | channel::Kind::Gateway) => Channel::Whatsapp,
        Some(channel::Kind::Email) => Channel::Email,
        Some(channel::Kind::Sms | channel::Kind::Gammu) => Channel::Sms,
        Some(channel::Kind::Telephone) => Channel::Telephone,
    }
}

/// An edited message is another message; everything else goes by the provider's id.
fn provider_id(piece: &Inbound) -> String {
    match &piece.what {
        What::Edited { count: Some(count), .. } => format!("{}#{count}", piece.provider_id),
        What::Edited { .. } => {
            let at = piece.at.map_or(0, Instant::as_millisecond);
            format!("{}#{at}", piece.provider_id)
        }
        _ => piece.provider_id.clone(),
    }
}

fn reason_of(unread: &channel::Unread) -> &'static str {
    match unread {
        channel::Unread::NotJson => "not_json",
        channel::Unread::OtherObject => "other_object",
        channel::Unread::NoEntry => "no_entry",
        channel::Unread::NotMail => "not_mail",
        channel::Unread::TooLarge => "too_large",
        channel::Unread::TooManyParts => "too_many_parts",
    }
}

/// Arrivals for people, newest first: all, of one connection, or in one state.
///
/// # Errors
/// `Forbidden` for anybody outside the office, audit and administration.
pub async fn list(
    desk: &Desk,
    actor: &Actor,
    connection: Option<String>,
    state: Option<State>,
) -> Result<(Vec<ArrivalItem>, u64), DeskError> {
    crate::people::office(actor)?;
    let scope = desk.scope();
    let job = boxed(move |tx| {
        let connection = connection.clone();
        Box::pin(async move {
            let filter = Filter { connection: connection.as_deref(), state, after: None };
            let items = store::arrival::list(tx, scope, filter, 200).await?;
            let total = store::arrival::count(tx, scope, filter).await?;
            Ok((items, total))
        })
    });
    let (rows, total) = desk.store().db.read(job).await?;
    Ok((rows.into_iter().map(item).collect(), total))
}

fn item(row: store::arrival::Listed) -> ArrivalItem {
    ArrivalItem {
        id: row.id,
        connection: row.connection,
        state: row.state.code(),
        became: row.became,
        reason: row.reason,
        arrived_at: row.at,
    }
}
