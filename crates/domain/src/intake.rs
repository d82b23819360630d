//! What came in: through which door, from whom, in whose words. Never edited afterwards.

use jiff::SignedDuration;

use crate::calendar::{Calendar, Date, Instant};
use crate::ids::{BoxCode, OpeningId, SubjectId, UnitCode};
use crate::people::Who;
use crate::rules::{Channel, Kind, Relation};
use crate::text::{Email, Language, Name, Phone, Words, coded};

/// One voice that reached the hospital, ready to become a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    pub kind: Kind,
    pub channel: Channel,
    pub words: Words,
    pub unit: Option<UnitCode>,
    pub occurred_on: Option<Date>,
    pub complainant: Complainant,
    pub patient: Option<SubjectId>,
    /// When the hospital heard it: a slip counts from the opening of its box.
    pub received_at: Instant,
    /// When it was typed.
    pub recorded_at: Instant,
    /// Why it was typed later than it was heard.
    pub delay_reason: Option<Words>,
    pub forwarded: Option<Forwarded>,
    /// Abuse of office, whistleblowing, care that became worse: only director and owner see it.
    pub sealed: bool,
    /// The suggestion box behind it, if there is one.
    pub suggestion_box: Option<FromBox>,
    /// In which the house writes to the complainant.
    pub language: Language,
}

/// What a voice has to do with a suggestion box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromBox {
    pub code: BoxCode,
    /// The opening in which its slip was found; `None` for whoever read the sign on the box and
    /// wrote through another door.
    pub opening: Option<OpeningId>,
}

/// Who speaks. The identity itself lies in the vault under `subject`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Complainant {
    pub subject: SubjectId,
    /// Nobody in the house will learn a name, because none was given.
    pub anonymous: bool,
    pub relation: Relation,
    pub reach: Reach,
}

/// By which ways the complainant can be reached besides the tracking page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// A thread at the door through which they wrote.
    pub thread: bool,
    pub phone: bool,
    pub email: bool,
}

coded! {
    /// Who sent a complaint on to the hospital.
    Forwarder {
        Ministry = "ministry",
        HealthOffice = "health_office",
        Bpjs = "bpjs",
        Lapor = "lapor",
        Other = "other",
    }
}

/// A letter that brought the complaint, with its own number and, often, its own due date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forwarded {
    pub by: Forwarder,
    pub number: String,
    pub due: Option<Instant>,
}

/// Identity and contact as typed, on their way into the vault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    pub name: Option<Name>,
    pub phone: Option<Phone>,
    pub email: Option<Email>,
    /// The complainant's id at the door through which they wrote.
    pub thread: Option<String>,
    /// Medical record number; of a patient only.
    pub record_number: Option<String>,
}

impl Identity {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub fn reach(&self) -> Reach {
        Reach {
            thread: self.thread.is_some(),
            phone: self.phone.is_some(),
            email: self.email.is_some(),
        }
    }
}

/// Why an intake cannot stand as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Heard after it was typed.
    HeardLater,
    /// Heard longer ago than anybody writes down what was said: a slip of the hand in the year.
    HeardTooLongAgo,
    /// Happened after it was heard.
    HappensLater,
    /// Typed more than an hour after it was heard (a slip: a day after the opening of its box),
    /// without a reason.
    DelayReasonMissing,
    /// Forwarded, but by whom and under which number is not said.
    ForwarderMissing,
    /// Anonymous, yet a name was given.
    NamedAnonymous,
}

impl Fault {
    pub fn code(self) -> &'static str {
        match self {
            Fault::HeardLater => "received_after_recorded",
            Fault::HeardTooLongAgo => "received_too_long_ago",
            Fault::HappensLater => "occurred_after_received",
            Fault::DelayReasonMissing => "delay_reason_missing",
            Fault::ForwarderMissing => "forwarder_missing",
            Fault::NamedAnonymous => "named_anonymous",
        }
    }

    /// The field at which the sentence stands.
    pub fn field(self) -> &'static str {
        match self {
            Fault::HeardLater | Fault::HeardTooLongAgo => "received_at",
            Fault::HappensLater => "occurred_on",
            Fault::DelayReasonMissing => "delay_reason",
            Fault::ForwarderMissing => "forwarded",
            Fault::NamedAnonymous => "anonymous",
        }
    }
}

/// An hour: whoever types what was just said needs no reason for it.
const FREE_DELAY: SignedDuration = SignedDuration::from_hours(1);
/// A slip was heard when its box was opened before witnesses, which the journal proves; a whole
/// box is transcribed within the day.
const FREE_DELAY_OF_A_SLIP: SignedDuration = SignedDuration::from_hours(24);
/// A year and a day, so that a yearly sweep of slips and letters still fits.
const LONGEST_DELAY: SignedDuration = SignedDuration::from_hours(366 * 24);

/// Was it heard at a time that can be believed of words that are recorded at `recorded_at`?
pub fn heard_lately(received_at: Instant, recorded_at: Instant) -> bool {
    let delay = recorded_at.duration_since(received_at);
    (SignedDuration::ZERO..=LONGEST_DELAY).contains(&delay)
}

/// An intake that may become a case. `by` is who brings it: a member of staff who types it later
/// than it was heard says why, through whatever door it came; a door with a clock of its own, and
/// the complainant, bring their own time.
///
/// # Errors
/// The first [`Fault`] that stands in its way.
pub fn accepted(
    intake: Intake,
    by: Who,
    named: bool,
    calendar: &Calendar,
) -> Result<Intake, Fault> {
    let delay = intake.recorded_at.duration_since(intake.received_at);
    if delay.is_negative() {
        return Err(Fault::HeardLater);
    }
    if !heard_lately(intake.received_at, intake.recorded_at) {
        return Err(Fault::HeardTooLongAgo);
    }
    let typed = matches!(by, Who::Person(_));
    if typed && delay > free_delay(&intake) && intake.delay_reason.is_none() {
        return Err(Fault::DelayReasonMissing);
    }
    if intake.occurred_on.is_some_and(|day| day > calendar.day_of(intake.received_at)) {
        return Err(Fault::HappensLater);
    }
    if intake.channel == Channel::Forwarded && intake.forwarded.is_none() {
        return Err(Fault::ForwarderMissing);
    }
    if intake.complainant.anonymous && named {
        return Err(Fault::NamedAnonymous);
    }
    Ok(intake)
}

fn free_delay(intake: &Intake) -> SignedDuration {
    match &intake.suggestion_box {
        Some(FromBox { opening: Some(_), .. }) => FREE_DELAY_OF_A_SLIP,
        _ => FREE_DELAY,
    }
}
