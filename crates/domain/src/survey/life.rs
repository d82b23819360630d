//! A survey from its making to its publication. A decider like a suggestion box: `decide` holds
//! every rule, `apply` none.

use super::exact::Decimal;
use super::method::{Grade, Method};
use super::question::{Misasked, Question, check};
use super::template::{Order, Template};
use crate::calendar::{Date, Instant};
use crate::ids::{SurveyCode, SurveyId, UnitCode, Version};
use crate::people::{Actor, Role};
use crate::text::{Name, coded};

coded! {
    /// Where a survey stands.
    Stage { Draft = "draft", Open = "open", Closed = "closed" }
}

coded! {
    /// One thing that somebody can do with surveys.
    Act {
        /// Look at surveys and their results, as far as the units reach.
        See = "see",
        /// Make, open and close one, and invite.
        Manage = "manage",
        /// Type in sheets and tables.
        Fill = "fill",
        /// Put a result on the public page, or take it down.
        Publish = "publish",
    }
}

/// May this role do that? Who is judged by a result (a unit) does not collect it.
pub fn may(role: Role, act: Act) -> bool {
    let oversees = matches!(
        role,
        Role::Management | Role::Director | Role::Quality | Role::Auditor | Role::Owner
    );
    match act {
        Act::See => role.is_humas() || oversees || role == Role::UnitHead,
        Act::Manage => matches!(role, Role::Head | Role::Officer),
        Act::Fill => role.is_humas(),
        Act::Publish => matches!(role, Role::Head | Role::Director),
    }
}

/// May this role read what was written freely? The office reads what patients write, as it reads
/// complaints; what the office wrote about its own work only the director reads.
pub fn reads(role: Role, template: Template) -> bool {
    role == Role::Director || (template.is_of_patients() && role.is_humas())
}

/// How far somebody sees into results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    Hospital,
    Units(Vec<UnitCode>),
}

/// How far this actor sees; `None`: nothing of surveys.
pub fn seen(actor: &Actor) -> Option<Seen> {
    let Some(staff) = actor.staff() else {
        return (*actor == Actor::Desk).then_some(Seen::Hospital);
    };
    match staff.role {
        Role::UnitHead => Some(Seen::Units(staff.units.clone())),
        role => may(role, Act::See).then_some(Seen::Hospital),
    }
}

/// What a new survey is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Making {
    pub title: Name,
    pub template: Template,
    pub order: Order,
    /// Asked behind those of the template.
    pub own: Vec<Question>,
    /// Where it is asked; empty: the hospital as a whole.
    pub units: Vec<UnitCode>,
    /// Patients in one period, from which the sample follows.
    pub population: Option<u32>,
}

impl Making {
    /// All questions in the order in which they are asked.
    pub fn questions(&self) -> Vec<Question> {
        self.template.questions(self.order).into_iter().chain(self.own.iter().cloned()).collect()
    }
}

/// A result as it was published: frozen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Publication {
    pub from: Date,
    pub until: Date,
    pub n: u32,
    pub index: Decimal,
    pub grade: Grade,
    pub at: Instant,
}

/// A survey as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    pub id: SurveyId,
    pub version: Version,
    /// Stands in its public address; never changes.
    pub code: SurveyCode,
    pub making: Making,
    pub method: Method,
    pub stage: Stage,
    pub published: Option<Publication>,
    pub made_at: Instant,
}

/// What somebody wants done to a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Make {
        id: SurveyId,
        code: SurveyCode,
        making: Making,
    },
    Open {},
    Close {},
    /// The result as it stands, when there is one that may be shown.
    Publish {
        result: Option<Publication>,
    },
    Unpublish {},
}

/// One thing that happened to a survey. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Made { id: SurveyId, code: SurveyCode, making: Making },
    Opened,
    Closed,
    Published(Publication),
    Unpublished,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Survey of Event }

/// Why the rules of surveys say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    NotYours {
        act: Act,
    },
    CodeTaken,
    NoSuchSurvey,
    /// Answers are taken only while it is open.
    NotOpen,
    /// A result needs more answers, or the survey has no unsur.
    NoResult,
    /// So few answers that nothing may be built on them.
    TooFew,
    Misasked(Misasked),
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::CodeTaken => "code_taken",
            Refusal::NoSuchSurvey => "no_such_survey",
            Refusal::NotOpen => "not_open",
            Refusal::NoResult => "no_result",
            Refusal::TooFew => "too_few",
            Refusal::Misasked(why) => why.code(),
        }
    }
}

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Made { .. } => "made",
            Event::Opened => "opened",
            Event::Closed => "closed",
            Event::Published(_) => "published",
            Event::Unpublished => "unpublished",
        }
    }
}

/// What follows from a command: nothing new, one event, or a refusal that says why. `known` is the
/// survey that has this code already.
///
/// # Errors
/// `NotYours`, `CodeTaken`, `NoSuchSurvey`, `Misasked`, `NoResult`.
pub fn decide(
    known: Option<&Survey>,
    role: Option<Role>,
    command: Command,
) -> Result<Vec<Event>, Refusal> {
    let act = match command {
        Command::Publish { .. } | Command::Unpublish {} => Act::Publish,
        _ => Act::Manage,
    };
    if !role.is_some_and(|role| may(role, act)) {
        return Err(Refusal::NotYours { act });
    }
    match (command, known) {
        (Command::Make { .. }, Some(_)) => Err(Refusal::CodeTaken),
        (Command::Make { id, code, making }, None) => {
            check(&making.questions(), making.own.len()).map_err(Refusal::Misasked)?;
            Ok(vec![Event::Made { id, code, making }])
        }
        (_, None) => Err(Refusal::NoSuchSurvey),
        (Command::Open {}, Some(known)) => Ok(unless(known.stage == Stage::Open, Event::Opened)),
        (Command::Close {}, Some(known)) => Ok(unless(known.stage != Stage::Open, Event::Closed)),
        (Command::Publish { result }, Some(_)) => {
            result.map(|result| vec![Event::Published(result)]).ok_or(Refusal::NoResult)
        }
        (Command::Unpublish {}, Some(known)) => {
            Ok(unless(known.published.is_none(), Event::Unpublished))
        }
    }
}

/// A command whose result already holds succeeds and changes nothing.
fn unless(holds: bool, event: Event) -> Vec<Event> {
    if holds { Vec::new() } else { vec![event] }
}

/// The survey that a whole history adds up to; `None` if it does not begin with its making.
pub fn fold(history: &[Entry]) -> Option<Survey> {
    history.iter().fold(None, apply)
}

/// The survey after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Survey>, entry: &Entry) -> Option<Survey> {
    if let Event::Made { id, code, making } = &entry.event {
        return Some(Survey {
            id: *id,
            version: Version(1),
            code: code.clone(),
            making: making.clone(),
            method: Method::RECOMMENDED,
            stage: Stage::Draft,
            published: None,
            made_at: entry.at,
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::Made { .. } => {}
        Event::Opened => known.stage = Stage::Open,
        Event::Closed => known.stage = Stage::Closed,
        Event::Published(result) => known.published = Some(*result),
        Event::Unpublished => known.published = None,
    }
    Some(known)
}
