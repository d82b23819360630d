//! Saved queries (*pantauan*): words, exclusions, places and sources under a name. A mention that says
//! them meets the query.
//!
//! A decider. Whether a text says a word is asked of whoever can read it: here stands only which words
//! must be there, and which must not.

use crate::ids::{QueryId, Version};
use crate::mention::Source;
use crate::mention::feed::manages;
use crate::people::Actor;
use crate::text::{Invalid, Name};

/// A query is tried on the mentions of so many days before it is saved.
pub const TRIED_DAYS: u16 = 30;

/// Words and phrases, each once, in the order in which they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(Vec<String>);

impl Terms {
    /// All words of one kind hold no more signs.
    pub const MAX: u32 = 500;

    /// Words and phrases with commas or line breaks between them; none is no fault.
    ///
    /// # Errors
    /// `TooLong`; `ControlCharacter`; `NotAName` for one without a letter or a digit.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        if text.chars().count() > Self::MAX as usize {
            return Err(Invalid::TooLong { max: Self::MAX });
        }
        Self::of(text.split([',', '\n', '\r']))
    }

    /// The same, one by one.
    ///
    /// # Errors
    /// As [`Terms::parse`].
    pub fn of<'a>(each: impl IntoIterator<Item = &'a str>) -> Result<Self, Invalid> {
        let (mut terms, mut length) = (Vec::new(), 0);
        for term in each.into_iter().map(str::trim).filter(|term| !term.is_empty()) {
            if term.chars().any(char::is_control) {
                return Err(Invalid::ControlCharacter);
            }
            if !term.chars().any(char::is_alphanumeric) {
                return Err(Invalid::NotAName);
            }
            length += term.chars().count();
            if !terms.iter().any(|known| known == term) {
                terms.push(term.to_owned());
            }
        }
        match length > Self::MAX as usize {
            true => Err(Invalid::TooLong { max: Self::MAX }),
            false => Ok(Self(terms)),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// As somebody types them.
    pub fn text(&self) -> String {
        self.0.join(", ")
    }
}

/// What somebody says of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub name: Name,
    /// One of them must be said.
    pub any: Terms,
    /// Each of them must be said.
    pub all: Terms,
    /// None of them may be said.
    pub none: Terms,
    /// One of them must be said, where there are any.
    pub places: Terms,
    /// Only what comes from one of these; without any, from everywhere.
    pub sources: Vec<Source>,
}

impl Plan {
    /// The words by which a text meets this query, `None` where it does not. `says` tells whether the
    /// text says a word or a phrase.
    pub fn met(&self, source: Source, says: impl Fn(&str) -> bool) -> Option<Vec<&str>> {
        let from_there = self.sources.is_empty() || self.sources.contains(&source);
        if !from_there || self.none.iter().any(&says) {
            return None;
        }
        let said = |terms: &'_ Terms| terms.iter().filter(|term| says(term)).count();
        let one = |terms: &'_ Terms| terms.is_empty() || said(terms) > 0;
        let met = one(&self.any) && said(&self.all) == self.all.0.len() && one(&self.places);
        met.then(|| self.wanted().filter(|term| says(term)).collect())
    }

    /// Every word that makes a text meet it.
    pub fn wanted(&self) -> impl Iterator<Item = &str> {
        self.any.iter().chain(self.all.iter()).chain(self.places.iter())
    }

    /// Every word, also those that must not be said.
    pub fn terms(&self) -> impl Iterator<Item = &str> {
        self.wanted().chain(self.none.iter())
    }

    /// Without words every mention would meet it.
    fn has_words(&self) -> bool {
        !(self.any.is_empty() && self.all.is_empty())
    }
}

/// A query as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    pub id: QueryId,
    pub version: Version,
    pub plan: Plan,
    /// New mentions are held against it.
    pub runs: bool,
}

/// What somebody wants done to a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Save { id: QueryId, plan: Plan },
    Change { plan: Plan },
    Stop {},
    Start {},
}

/// One thing that happened to a query. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Saved { id: QueryId, plan: Plan },
    Changed { plan: Plan },
    Stopped,
    Started,
}

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Saved { .. } => "saved",
            Event::Changed { .. } => "changed",
            Event::Stopped => "stopped",
            Event::Started => "started",
        }
    }
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Query of Event }

/// Why the rules of queries say no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoQuery {
    /// This role does not do that.
    NotYours,
    /// There is no such query.
    NotThere,
    /// Another query has this name.
    NameTaken,
    /// It names no word that must be said.
    Wordless,
}

/// What follows from a command: nothing new, one event, or why not. `taken` says whether another
/// query has the name that is wanted.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Query>,
    actor: &Actor,
    command: Command,
    taken: bool,
) -> Result<Vec<Event>, NoQuery> {
    if !manages(actor) {
        return Err(NoQuery::NotYours);
    }
    if let Command::Save { plan, .. } | Command::Change { plan } = &command {
        sound(plan, taken)?;
    }
    let event = match (command, known) {
        (Command::Save { .. }, Some(_)) => return Ok(Vec::new()),
        (Command::Save { id, plan }, None) => Event::Saved { id, plan },
        (_, None) => return Err(NoQuery::NotThere),
        (Command::Change { plan }, Some(known)) if known.plan == plan => return Ok(Vec::new()),
        (Command::Change { plan }, Some(_)) => Event::Changed { plan },
        (Command::Stop {}, Some(known)) if known.runs => Event::Stopped,
        (Command::Start {}, Some(known)) if !known.runs => Event::Started,
        (Command::Stop {} | Command::Start {}, Some(_)) => return Ok(Vec::new()),
    };
    Ok(vec![event])
}

/// May this plan be tried and saved?
///
/// # Errors
/// `Wordless`, `NameTaken`.
pub fn sound(plan: &Plan, taken: bool) -> Result<(), NoQuery> {
    match (plan.has_words(), taken) {
        (false, _) => Err(NoQuery::Wordless),
        (_, true) => Err(NoQuery::NameTaken),
        _ => Ok(()),
    }
}

/// The query after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Query>, entry: &Entry) -> Option<Query> {
    if let Event::Saved { id, plan } = &entry.event {
        return Some(Query { id: *id, version: Version(1), plan: plan.clone(), runs: true });
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::Saved { .. } => {}
        Event::Changed { plan } => known.plan = plan.clone(),
        Event::Stopped => known.runs = false,
        Event::Started => known.runs = true,
    }
    Some(known)
}

/// The query that a whole history adds up to; `None` if it does not begin with its saving.
pub fn fold(history: &[Entry]) -> Option<Query> {
    history.iter().fold(None, apply)
}
