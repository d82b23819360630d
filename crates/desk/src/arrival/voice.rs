//! Words of somebody: a message on the case where they belong, or a case of their own.

use std::sync::Arc;

use channel::{Attachment, Connection, Inbound, Kind as Sort, What, dedupe_key};
use db::Tx;
use domain::case::Command;
use domain::ids::{ArrivalId, CaseId};
use domain::intake::heard_lately;
use domain::people::{Actor, Who};
use domain::rules::{Channel, Kind};
use domain::text::Body;
use domain::threading::{Belongs, belongs};
use store::arrival::Arrival;
use store::taken::Message;

use super::reading::{Became, name};
use super::{answered, author, known};
use crate::act::{Terms, boxed, within};
use crate::case::work::Errand;
use crate::case::{Deed, Target, work};
use crate::deliver::fetch;
use crate::mention::named::{self, Named};
use crate::receive::{Coming, NewIntake};
use crate::{Desk, DeskError, PATIENCE, wording};

/// Takes words up; without any, a person has to look at the arrival.
pub(super) async fn take(
    desk: &Desk,
    arrival: &Arrival,
    piece: &Inbound,
    said: Option<String>,
) -> Result<Became, DeskError> {
    let Some(body) = said.and_then(|text| Body::parse(&text).ok()) else {
        return Ok(Became::Unread("no_words"));
    };
    let Some(answer_to) = way_back(piece) else { return Ok(Became::Unread("no_thread")) };
    let voice = Voice::new(desk, arrival, piece, (Some(answer_to), body))?;
    enters(desk, voice).await
}

/// Our account was named somewhere. Where the words did not come along, they are fetched first. It is a
/// mention where the connection hears them, else a voice.
pub(super) async fn mentioned(
    desk: &Desk,
    arrival: &Arrival,
    piece: &Inbound,
    (media, comment, text): (&str, Option<&str>, Option<String>),
) -> Result<Became, DeskError> {
    let hears = desk.connection(&arrival.connection).and_then(named::heard);
    match (text.and_then(|text| Body::parse(&text).ok()), hears) {
        (Some(body), Some(account)) => {
            Named::brought(piece, body.as_str()).noted(desk, account).await?;
            Ok(Became::Nothing("mention"))
        }
        (Some(body), None) => {
            let body = wording::mention(body.as_str(), None, None);
            let Ok(body) = Body::parse(&body) else { return Ok(Became::Unread("no_words")) };
            enters(desk, Voice::new(desk, arrival, piece, (None, body))?).await
        }
        (None, _) => {
            let errand = Errand::Mention {
                connection: arrival.connection.clone(),
                media: media.to_owned(),
                comment: comment.map(str::to_owned),
                arrival: arrival.id.to_string(),
            };
            let key = format!("mention:{}", hex::encode(dedupe_key(&arrival.connection, piece)));
            looked_up(desk, errand, key).await?;
            Ok(Became::Nothing("mention"))
        }
    }
}

async fn looked_up(desk: &Desk, errand: Errand, key: String) -> Result<(), DeskError> {
    let (kept, worker) = (Arc::new((errand, key, desk.fresh_id())), desk.clone());
    let job = boxed(move |tx| {
        let (kept, desk) = (Arc::clone(&kept), worker.clone());
        Box::pin(async move {
            let (errand, key, id) = &*kept;
            work::put_keyed(tx, &desk, (None, errand), (*id, key.clone())).await
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Words that were fetched for a mention.
pub(crate) async fn enter_mention(
    desk: &Desk,
    connection: &str,
    (arrival, key): (ArrivalId, &str),
    body: Body,
) -> Result<(), DeskError> {
    let Some(channel) = entrance(desk, connection) else { return Ok(()) };
    let new = NewIntake::of(Kind::Complaint, channel, body.clone());
    let voice = Voice {
        desk: desk.clone(),
        arrival,
        connection: connection.to_owned(),
        provider_id: key.to_owned(),
        known_as: Vec::new(),
        way_back: None,
        fresh: desk.fresh(),
        answers: None,
        from: String::new(),
        body,
        coming: Coming::new(desk, Who::Desk, new, key),
        files: Vec::new(),
        ids: desk.fresh_ids(1),
    };
    enters(desk, voice).await.map(|_| ())
}

/// How the author is answered. A public recommendation knows no private way, and what the house
/// says of a case never stands under it.
fn way_back(piece: &Inbound) -> Option<String> {
    match piece.what {
        What::Rating { .. } => Some(format!("rating:{}", piece.provider_id)),
        _ => piece.answer_to(),
    }
}

async fn enters(desk: &Desk, voice: Voice) -> Result<Became, DeskError> {
    let voice = Arc::new(voice);
    let job = boxed(move |tx| {
        let voice = Arc::clone(&voice);
        Box::pin(async move { voice.enter(tx).await })
    });
    desk.store().db.write_in_turn(store::serial::TABLE, PATIENCE, job).await
}

/// One message on its way to a case.
struct Voice {
    desk: Desk,
    arrival: ArrivalId,
    connection: String,
    provider_id: String,
    /// Every name under which the same person is known again, with the connection in front.
    known_as: Vec<String>,
    /// Where its author is answered, with the connection in front.
    way_back: Option<String>,
    fresh: [u8; 32],
    /// The message of ours that it answers, and whom it comes from by its own account.
    answers: Option<String>,
    from: String,
    body: Body,
    coming: Coming,
    files: Vec<Attachment>,
    ids: Vec<u128>,
}

impl Voice {
    fn new(
        desk: &Desk,
        arrival: &Arrival,
        piece: &Inbound,
        (answer_to, body): (Option<String>, Body),
    ) -> Result<Self, DeskError> {
        let channel = entrance(desk, &arrival.connection).ok_or(DeskError::NotFound)?;
        let thread = answer_to.map(|way| format!("{}/{way}", arrival.connection));
        let mut new = NewIntake::of(kind(&piece.what), channel, body.clone());
        let way_back = thread.clone();
        let door = desk.connection(&arrival.connection).ok_or(DeskError::NotFound)?;
        new.identity = author::identity(door.kind(), piece, thread);
        new.received_at = piece.at.filter(|at| heard_lately(*at, arrival.at));
        let key = hex::encode(dedupe_key(&arrival.connection, piece));
        Ok(Self {
            desk: desk.clone(),
            arrival: arrival.id,
            connection: arrival.connection.clone(),
            provider_id: name(&arrival.connection, piece),
            known_as: known::names(&arrival.connection, piece),
            fresh: desk.fresh(),
            way_back,
            answers: answered::named(desk, &arrival.connection, piece),
            from: piece.from.as_ref().map(|from| from.id.clone()).unwrap_or_default(),
            body,
            coming: Coming::new(desk, Who::Desk, new, &key),
            files: files(desk, &arrival.connection, &piece.what),
            ids: desk.fresh_ids(1),
        })
    }

    async fn enter(&self, tx: &mut Tx<'_>) -> Result<Became, DeskError> {
        let (scope, now) = (self.desk.scope(), self.desk.now());
        let message = Message { connection: &self.connection, provider_id: &self.provider_id };
        if !store::taken::take(tx, scope, message, self.arrival).await? {
            return known::became(tx, &self.desk, message).await;
        }
        let subject = match known::find(tx, &self.desk, &self.known_as).await? {
            None => known::commented(tx, &self.desk, &self.known_as).await?,
            found => found,
        };
        let rules = self.desk.rules_in_force(tx, now).await?;
        let mut known = Vec::new();
        if let Some(subject) = subject {
            for one in crate::kin::together(tx, &self.desk, subject).await? {
                known.extend(store::case::lately_of_subject(tx, scope, one).await?);
            }
        }
        let named = (self.connection.as_str(), self.answers.as_deref());
        let answered = answered::case(tx, &self.desk, named).await?;
        let stranger = answered.as_ref().is_some_and(|case| Some(case.subject) != subject);
        let known = answered.map_or(known, |case| vec![case.known]);
        let (case, version) = match belongs(&known, &rules.windows, &rules.calendar, now) {
            Belongs::To(case) if stranger => {
                let (case, version) = self.of_stranger(tx, case).await?;
                store::taken::taken_by(tx, scope, message, case, version).await?;
                return known::became(tx, &self.desk, message).await;
            }
            Belongs::To(case) => self.reply(tx, case).await?,
            Belongs::Anew => {
                let receipt = self.coming.enter_as(tx, subject).await?;
                (receipt.case, 1)
            }
        };
        store::taken::taken_by(tx, scope, message, case, version).await?;
        self.want_files(tx, case).await?;
        let Some(case) = store::case::load(tx, scope, case).await? else {
            return Ok(Became::Nothing("known"));
        };
        let subject = case.intake.complainant.subject;
        known::remember(tx, &self.desk, &self.known_as, subject).await?;
        if let Some(way_back) = &self.way_back {
            known::follow(tx, &self.desk, subject, (way_back, self.fresh)).await?;
        }
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

    /// What hangs on the message is fetched by the worker, right afterwards.
    async fn want_files(&self, tx: &mut Tx<'_>, case: CaseId) -> Result<(), DeskError> {
        for (nth, attachment) in self.files.iter().enumerate() {
            let errand = fetch::errand(&self.connection, attachment);
            let key = format!("file:{case}:{}:{nth}", self.provider_id);
            let id = self.ids[0] ^ (0xF11E_0000 + nth as u128);
            work::put_keyed(tx, &self.desk, (Some(case), &errand), (id, key)).await?;
        }
        Ok(())
    }
}

/// A recommendation is thanks, its contrary a complaint.
fn kind(what: &What) -> Kind {
    match what {
        What::Rating { recommends: Some(true), .. } => Kind::Compliment,
        _ => Kind::Complaint,
    }
}

/// What the provider lets us keep and what is a file at all.
fn files(desk: &Desk, connection: &str, what: &What) -> Vec<Attachment> {
    // What hangs on a mail came with it.
    if desk.connection(connection).map(Connection::kind) == Some(Sort::Email) {
        return Vec::new();
    }
    let all = match what {
        What::Message { attachments, .. } | What::Comment { attachments, .. } => attachments,
        _ => return Vec::new(),
    };
    let kept = |file: &&Attachment| fetch::is_file(file);
    all.iter().filter(kept).cloned().collect()
}

/// The door as the rules name it; `None` for a connection that is no longer configured.
pub(super) fn entrance(desk: &Desk, connection: &str) -> Option<Channel> {
    desk.connection(connection).map(Connection::kind).and_then(channel_of)
}

/// `None` for an account on which the house only publishes: nobody comes in there.
pub(crate) fn channel_of(sort: Sort) -> Option<Channel> {
    match sort {
        Sort::Instagram => Some(Channel::Instagram),
        Sort::Facebook => Some(Channel::Facebook),
        Sort::WhatsApp | Sort::Gateway => Some(Channel::Whatsapp),
        Sort::Email => Some(Channel::Email),
        Sort::Sms | Sort::Gammu => Some(Channel::Sms),
        Sort::Telephone => Some(Channel::Telephone),
        Sort::Threads | Sort::Network(_) => None,
    }
}
