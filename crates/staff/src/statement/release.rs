//! A published statement to people of media: who got it and how far that came, whom it did not reach, and
//! who may get it.

use axum::response::Response;
use desk::collaborator::{self, Wanted};
use desk::statement::{Command, Recipient, View};
use desk::{Desk, DeskError, deliver};
use domain::calendar::Instant;
use domain::collaborator::reads;
use domain::ids::CollaboratorId;
use domain::rules::Rules;
use domain::statement::Act;
use domain::text::Email;
use web::{Failure, Faults, Sent, paths};

use crate::{me::Me, reader::Reader, speaker::Speaker};

/// Somebody who may get it; ticked where they got one that was withdrawn.
pub struct Choice {
    pub id: String,
    pub name: String,
    pub ticked: bool,
}

/// Somebody whom it did not reach, and will not by itself.
pub struct Missed {
    pub name: String,
    pub why: String,
    /// The id of whom it can be sent to again.
    pub again: Option<String>,
}

/// The card of the page.
#[derive(Default)]
pub struct Card {
    /// Name, state and when.
    pub got: Vec<(String, String)>,
    pub missed: Vec<Missed>,
    /// Whom it reaches at the end of its embargo: name, and when that is.
    pub waiting: Vec<(String, String)>,
    pub choices: Vec<Choice>,
    /// Some of them got one that was withdrawn.
    pub wrong: bool,
    /// Until when its embargo stands.
    pub embargo: Option<String>,
    pub sends: bool,
}

/// As far as this person sends statements and reads the register.
pub async fn card(desk: &Desk, me: &Me, view: &View, says: &Speaker) -> Result<Card, Failure> {
    let sends = view.allowed.contains(&Act::Send) && reads(&me.actor);
    let choices = match sends {
        true => choices(desk, me, view).await?,
        false => Vec::new(),
    };
    let named = view.sent.iter().filter(|_| reads(&me.actor));
    let (waiting, gone): (Vec<_>, Vec<_>) = named.partition(|one| until(one).is_some());
    let (lost, gone): (Vec<_>, Vec<_>) = gone.into_iter().partition(|one| is_lost(one));
    Ok(Card {
        got: gone.into_iter().map(|one| got(one, says)).collect(),
        missed: lost.into_iter().map(|one| missed(one, sends, says)).collect(),
        waiting: waiting.into_iter().filter_map(|one| waits(one, says)).collect(),
        wrong: choices.iter().any(|one| one.ticked),
        embargo: view.statement.embargoed(view.now).map(|until| says.long(until)),
        choices,
        sends,
    })
}

/// It failed, or was done with without being sent.
fn is_lost(one: &Recipient) -> bool {
    matches!(one.state, None | Some("failed" | "aside"))
}

fn missed(one: &Recipient, sends: bool, says: &Speaker) -> Missed {
    let (t, state) = (says.t, one.state.unwrap_or("aside"));
    let reason = one.reason.clone().filter(|_| one.state != Some("aside"));
    let why = reason.map_or_else(|| t.release_state(state), |reason| t.outbox_reason(reason));
    let again = (sends && one.state == Some("failed")).then(|| one.id.to_string());
    Missed { name: name(one, says), why, again }
}

/// What failed is tried once more; what is on its way meanwhile stays so.
pub async fn again(desk: &Desk, me: &Me, view: &View, sent: &Sent) -> Result<Response, Failure> {
    view.allowed.contains(&Act::Send).then_some(()).ok_or(Failure::Forbidden)?;
    let to = sent.text("to");
    let found = view.sent.iter().find(|one| one.id.to_string() == to).ok_or(Failure::NotFound)?;
    match deliver::retry(desk, &me.actor, &found.work).await {
        Ok(()) | Err(DeskError::NotFound) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(me.done(&paths::statement(&view.statement.id.to_string())))
}

fn got(one: &Recipient, says: &Speaker) -> (String, String) {
    let state = says.t.release_state(one.state.unwrap_or("aside"));
    (name(one, says), format!("{state}, {}", says.at(one.ended_at.unwrap_or(one.at))))
}

fn waits(one: &Recipient, says: &Speaker) -> Option<(String, String)> {
    Some((name(one, says), says.t.release_until(says.at(until(one)?))))
}

/// Until when it is still held back from this one.
fn until(one: &Recipient) -> Option<Instant> {
    one.waits.filter(|_| one.state == Some("queued"))
}

fn name(one: &Recipient, says: &Speaker) -> String {
    one.name.clone().unwrap_or_else(|| says.t.case_erased())
}

/// Whoever is sent releases by e-mail and has not got this one, or waits for the end of its embargo.
async fn choices(desk: &Desk, me: &Me, view: &View) -> Result<Vec<Choice>, Failure> {
    let wanted = Wanted { releases: true, ..Wanted::default() };
    let all = collaborator::list(desk, &me.actor, wanted).await?.into_iter();
    let fresh =
        |id: CollaboratorId| view.sent.iter().all(|one| one.id != id || one.waits.is_some());
    let mailed = |one: &collaborator::View| {
        let contact = one.contact.as_deref();
        contact.is_some_and(|contact| Email::parse(contact).is_ok())
    };
    let open = all.filter(|one| fresh(one.collaborator.id) && mailed(one));
    let choice = |one: collaborator::View| Choice {
        id: one.collaborator.id.to_string(),
        ticked: view.misinformed.contains(&one.collaborator.id),
        name: one.name.unwrap_or_default(),
    };
    Ok(open.map(choice).collect())
}

/// Who was chosen.
pub fn read(me: &Me, rules: &Rules, sent: &Sent) -> Result<Command, Faults> {
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&["ahead"], &["to"]));
    let to: Vec<CollaboratorId> = sent.all("to").filter_map(|id| id.parse().ok()).collect();
    if to.is_empty() {
        form.faults.add("to", me.t().release_to_wrong());
    }
    form.done(Some(Command::Send { to, ahead: sent.ticked("ahead") }))
}
