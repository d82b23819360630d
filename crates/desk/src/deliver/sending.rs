//! What may be sent to the complainant of a case now: by each way, until when, what it may cost,
//! and if not, why not and what else there is.

use channel::{Allowed, Connection, Kind};
use db::Tx;
use domain::calendar::Instant;
use domain::case::{Appointment, Case, Command, Escort, Event, Facts, Refusal, decide};
use domain::coded;
use domain::ids::CaseNumber;
use domain::people::Actor;
use domain::rules::Way;

use super::heard;
use super::once::{self, Asking};
use super::road::{self, Reached, Road};
use crate::act::read_as;
use crate::{Desk, DeskError};

coded! {
    /// How a door stands to a message.
    Gate {
        /// It knows no hours.
        Always = "always",
        Open = "open",
        /// Only what a person typed.
        Typed = "typed",
        /// Only a message that the provider approved before.
        Template = "template",
        Closed = "closed",
    }
}

coded! {
    /// Who asks money for a message, as far as anybody knows.
    Cost {
        Free = "free",
        /// For each message; a provider may change it.
        PerMessage = "per_message",
        /// For each short message of the network.
        PerShort = "per_short",
    }
}

/// Why a message cannot leave; refused before anything is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsendable {
    /// The provider's window has closed: at this instant, or it was never open.
    Window { since: Option<Instant>, template: bool },
    /// No door leads to this complainant.
    NoDoor,
    /// Their comment was answered in private, which is allowed once, or is about to be.
    Spent,
    /// The case is closed, so nothing more is said of it.
    Over,
    /// The provider does not know such an approved message, or not with such gaps.
    NoTemplate,
    /// The provider could not be asked for its approved messages.
    NoList,
}

impl Unsendable {
    /// Stable key of the sentence that is shown.
    pub fn code(self) -> &'static str {
        match self {
            Self::Window { template: true, .. } => "template_only",
            Self::Window { .. } => "window_closed",
            Self::NoDoor => "no_door",
            Self::Spent => "private_reply_spent",
            Self::Over => "over",
            Self::NoTemplate => "no_template",
            Self::NoList => "no_list",
        }
    }
}

/// The door for messages as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    pub connection: String,
    /// The code of its channel; nothing where it is no longer configured.
    pub channel: Option<&'static str>,
    pub gate: Gate,
    pub until: Option<Instant>,
    pub since: Option<Instant>,
    /// When the complainant was last heard at the door that they came through.
    pub heard: Option<Instant>,
    pub cost: Cost,
    /// Rupiah for each, where the configuration says it.
    pub price: Option<u32>,
    pub unofficial: bool,
    /// Words are counted as short messages.
    pub short: bool,
    /// Approved messages can be chosen here.
    pub templates: bool,
}

/// One way of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayNow {
    pub way: Way,
    pub may: bool,
    pub until: Option<Instant>,
    /// Why the rules say no.
    pub refusal: Option<Refusal>,
    /// Why the door says no.
    pub unsendable: Option<Unsendable>,
    pub cost: Option<Cost>,
}

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Now {
    pub door: Option<Passage>,
    /// Why no answer can leave as a message.
    pub shut: Option<Unsendable>,
    pub ways: Vec<WayNow>,
    /// The house's own sentences (time, questions, reminders, invitations) leave through no door:
    /// they wait on the tracking page.
    pub on_the_page: bool,
    /// Connections that lead to the number or the address that was given.
    pub others: Vec<String>,
    /// It came as a public comment, under which the office can speak, or which it can hide.
    pub comment: bool,
}

/// What may be sent now to the complainant of this case, as this actor would.
///
/// # Errors
/// `NotFound` for a case out of sight, `Forbidden` outside the office.
pub async fn sending(desk: &Desk, actor: &Actor, number: CaseNumber) -> Result<Now, DeskError> {
    crate::people::office(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let case = crate::case::in_sight(tx, &desk, &actor, number).await?;
            now(tx, &desk, &actor, &case).await
        })
    })
    .await
}

async fn now(tx: &mut Tx<'_>, desk: &Desk, actor: &Actor, case: &Case) -> Result<Now, DeskError> {
    let ground = Ground::of(tx, desk, case).await?;
    let rules = desk.rules_of(tx, case.rules).await?;
    let organisation = store::hospital::organisation(tx, desk.scope()).await?;
    let facts = Facts {
        now: desk.now(),
        rules: &rules,
        organisation: &organisation,
        twin: None,
        accused: None,
        mute: &[],
    };
    let shut = ground.shut(desk);
    let door = ground.road(desk).map(|road| passage(desk, &road, ground.heard));
    let way = |way: &Way| {
        let refusal = decide(case, actor, Command::Deliver(planned(*way)), &facts).err();
        let message = *way == Way::Message;
        let unsendable = shut.filter(|_| message);
        let told = door.as_ref().filter(|_| message);
        WayNow {
            way: *way,
            may: refusal.is_none() && unsendable.is_none(),
            until: told.and_then(|door| door.until),
            cost: told.map(|door| door.cost),
            refusal,
            unsendable,
        }
    };
    let ways = Way::ALL.iter().map(way).collect();
    let others = road::others(desk, &ground.identity);
    let others = others.iter().map(|road| road.door.name().to_owned()).collect();
    Ok(Now {
        on_the_page: road::by_thread(desk, &ground.who()).is_none(),
        comment: super::comment::of(&ground.identity).is_some(),
        ways,
        others,
        door,
        shut,
    })
}

/// As if company sat there: who it is, is asked when it is planned.
fn planned(way: Way) -> Appointment<domain::text::Words> {
    Appointment { way, at: None, place: None, accompanied_by: vec![Escort::Dpjp] }
}

/// What a text costs at a door of short messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub messages: usize,
    /// Letters that still fit into the last.
    pub left: usize,
    /// Only plain letters (GSM 7 bit); one other letter makes every message shorter.
    pub plain: bool,
}

/// How many short messages a text takes.
pub fn counted(text: &str) -> Counted {
    let segments = channel::sms::segments(text);
    let plain = segments.alphabet == channel::sms::Alphabet::Plain;
    Counted { messages: segments.texts.len(), left: segments.left, plain }
}

/// What is known of the complainant of a case.
struct Ground {
    identity: domain::intake::Identity,
    heard: Option<Instant>,
    typed: bool,
    spent: bool,
}

impl Ground {
    async fn of(tx: &mut Tx<'_>, desk: &Desk, case: &Case) -> Result<Self, DeskError> {
        let (scope, vault) = (desk.scope(), &desk.store().vault);
        let subject = case.intake.complainant.subject;
        let identity = store::vault::open_identity(tx, scope, vault, subject).await?;
        let identity = identity.unwrap_or_default();
        let heard = heard::at_door(tx, desk, case, &identity).await?;
        let known = (case, &identity);
        Ok(Self {
            spent: once::spent(tx, desk, known, heard, Asking::Planning).await?,
            identity,
            heard,
            typed: case.current_answer().is_none_or(|answer| answer.author().is_some()),
        })
    }

    fn road<'d>(&self, desk: &'d Desk) -> Option<Road<'d>> {
        road::of_answer(desk, &self.who())
    }

    fn who(&self) -> Reached<'_> {
        Reached { identity: &self.identity, heard: self.heard, last: None, spent: self.spent }
    }

    /// Why an answer cannot leave as a message now.
    fn shut(&self, desk: &Desk) -> Option<Unsendable> {
        let none = if self.spent { Unsendable::Spent } else { Unsendable::NoDoor };
        let Some(road) = self.road(desk) else { return Some(none) };
        match road.allowed(desk, desk.now(), self.typed) {
            Allowed::Always | Allowed::Open { .. } | Allowed::HumanAgent { .. } => None,
            Allowed::TemplateOnly { since } => Some(Unsendable::Window { since, template: true }),
            Allowed::Closed { since } => Some(Unsendable::Window { since, template: false }),
        }
    }
}

fn passage(desk: &Desk, road: &Road<'_>, heard: Option<Instant>) -> Passage {
    let known = road.connection(desk);
    let (gate, until, since) = match road.allowed(desk, desk.now(), true) {
        Allowed::Always => (Gate::Always, None, None),
        Allowed::Open { until } => (Gate::Open, Some(until), None),
        Allowed::HumanAgent { until } => (Gate::Typed, Some(until), None),
        Allowed::TemplateOnly { since } => (Gate::Template, None, since),
        Allowed::Closed { since } => (Gate::Closed, None, since),
    };
    let kind = known.map(Connection::kind);
    Passage {
        connection: road.door.name().to_owned(),
        channel: kind.and_then(crate::arrival::channel_of).map(|channel| channel.code()),
        gate,
        until,
        since,
        heard,
        cost: cost(kind),
        price: known.and_then(|known| known.terms.price),
        unofficial: kind.is_some_and(Kind::is_unofficial),
        short: kind.is_some_and(Kind::is_short),
        templates: road.takes_templates(desk),
    }
}

/// Since October 2026 WhatsApp asks money for messages inside the window too, beyond the first
/// thousand of a month; what a hospital pays stands in its contract, so the price is its own word.
fn cost(kind: Option<Kind>) -> Cost {
    match kind {
        Some(Kind::WhatsApp) => Cost::PerMessage,
        Some(Kind::Sms | Kind::Gammu) => Cost::PerShort,
        _ => Cost::Free,
    }
}

/// What has been decided would leave as a message at once: is there a door for it, and is it open?
/// A door that this node does not know is left to the one that sends.
pub(crate) async fn leaves(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: &Case,
    events: &[Event],
) -> Result<(), DeskError> {
    let message = |event: &Event| match event {
        Event::DeliveryPlanned(plan) => plan.way == Way::Message,
        Event::AnsweredDirectly { way, approval_due, .. } => *way == Way::Message && !approval_due,
        _ => false,
    };
    if !events.iter().any(message) {
        return Ok(());
    }
    let ground = Ground::of(tx, desk, case).await?;
    let came = ground.identity.thread.as_deref().and_then(|thread| thread.split_once('/'));
    if came.is_some_and(|(connection, _)| desk.door(connection).is_none()) {
        return Ok(());
    }
    ground.shut(desk).map_or(Ok(()), |why| Err(DeskError::from(why)))
}
