//! All that one hospital may decide for itself: data with its source, in revisions.
//!
//! A difference between two hospitals stands here or it is not in the product.

mod check;
mod clocks;
mod permissions;
mod presets;
mod procedure;
mod refusal;
mod shifts;
mod terms;

pub use check::{Flaw, Item, Section, Why, differences, flaws};
pub use clocks::{Applies, ClockName, ClockRule, Limit, MarkKind};
pub use permissions::{Act, Permissions};
pub use presets::{Preset, preset};
pub use procedure::{Clause, Duty, Procedure};
pub use refusal::Refusal;
pub use shifts::{Shift, ShiftHours, three_shifts};
pub use terms::{
    About, Basis, Channel, Grade, Hcat, Kind, Nature, Outcome, Reaction, Relation, Rung, Topic, Way,
};

use crate::calendar::{Calendar, Instant, Span};
use crate::ids::RulesRevision;
use crate::text::coded;

coded! {
    /// Whether a legal basis is to be relied on.
    SourceStatus { InForce = "in_force", Replaced = "replaced", NotYetChecked = "not_yet_checked" }
}

/// Where a rule comes from. Legal bases are rows with a status, never text in code paths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub text: String,
    pub status: SourceStatus,
}

/// When an answer needs the director's approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApprovalWhen {
    Always,
    Medical,
    AfterDissatisfaction,
    Graded(Grade),
    MediaInquiry,
}

impl ApprovalWhen {
    /// Every occasion that rules can name.
    pub const ALL: [ApprovalWhen; 7] = [
        ApprovalWhen::Always,
        ApprovalWhen::Medical,
        ApprovalWhen::AfterDissatisfaction,
        ApprovalWhen::MediaInquiry,
        ApprovalWhen::Graded(Grade::Red),
        ApprovalWhen::Graded(Grade::Yellow),
        ApprovalWhen::Graded(Grade::Green),
    ];

    /// The stable code: a word, or the colour of a grade.
    pub fn code(self) -> &'static str {
        match self {
            ApprovalWhen::Always => "always",
            ApprovalWhen::Medical => "medical",
            ApprovalWhen::AfterDissatisfaction => "after_dissatisfaction",
            ApprovalWhen::MediaInquiry => "media_inquiry",
            ApprovalWhen::Graded(grade) => grade.code(),
        }
    }

    /// The occasion with this code, if there is one.
    pub fn parse(code: &str) -> Option<ApprovalWhen> {
        ApprovalWhen::ALL.into_iter().find(|when| when.code() == code)
    }
}

coded! {
    /// Content that only the director approves: by its purpose, or because it shows somebody.
    ContentWhen {
        Service = "service",
        Activity = "activity",
        Announcement = "announcement",
        Education = "education",
        Story = "story",
        Campaign = "campaign",
        Crisis = "crisis",
        /// Somebody is seen, heard or told of.
        People = "people",
    }
}

impl ContentWhen {
    /// What binds the house, or shows somebody: with this a hospital begins.
    pub const USUAL: [ContentWhen; 5] = [
        ContentWhen::Announcement,
        ContentWhen::Story,
        ContentWhen::Campaign,
        ContentWhen::Crisis,
        ContentWhen::People,
    ];
}

/// How a medical answer travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MedicalRules {
    /// Ways in which medical words may be delivered.
    pub ways: Vec<Way>,
    /// Must the DPJP or the unit be present?
    pub accompanied: bool,
    /// Must the DPJP, the committee or the management have answered first?
    pub opinion: bool,
}

/// Spans of the procedure that are not clocks of the indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Windows {
    /// The promise of `ask_for_time` where the officer gives no instant.
    pub promise: Span,
    /// How long a unit has to answer an ask.
    pub unit_answer: Span,
    /// From the question to the complainant until the first reminder, and until closing.
    pub reply_reminder: Span,
    pub reply_closes: Span,
    /// From the answer until silence counts as silence.
    pub reaction: Span,
    /// From closing until it can no longer be reopened.
    pub reopen: Span,
    /// How long a suggestion box may hang without being opened.
    pub box_opening: Span,
}

/// A problem category of the hospital, mapped to HCAT.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    pub code: String,
    pub name: String,
    pub hcat: Hcat,
}

/// The category of whatever fits into none of the hospital's own; it has no HCAT code.
pub const OTHER_CATEGORY: &str = "lainnya";

/// One revision of a hospital's rules, bound to the SPO that the director signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    pub preset: Preset,
    pub revision: RulesRevision,
    pub source: Source,
    pub calendar: Calendar,
    pub clocks: Vec<ClockRule>,
    pub ladder: Vec<Rung>,
    pub director_approves: Vec<ApprovalWhen>,
    /// The content that the director approves; for the rest the head of the office is enough.
    pub director_content: Vec<ContentWhen>,
    pub permissions: Permissions,
    pub windows: Windows,
    pub medical: MedicalRules,
    /// Local time at which the 24-hour report is compiled.
    pub report_hour: u8,
    pub categories: Vec<Category>,
    /// The turns of a day, in order; together they cover it.
    pub shifts: Vec<ShiftHours>,
    /// After so many attempts without success a call back ends as unreachable.
    pub call_attempts: u8,
    /// Minutes within which an issue is judged for the first time: 15 to 30. An issue keeps those under
    /// which it was detected.
    pub assess_minutes: u8,
    /// Hours within which media that named no deadline are answered. A case keeps those of its revision.
    pub media_hours: u8,
    pub procedure: Procedure,
}

impl Rules {
    /// With this a hospital begins, and by this issues ran before it was a rule: the upper end of what
    /// crisis plans name. PERHUMASRI's "no delay" (the first of the three no's of a press conference)
    /// asks for a quick first word. The source is not yet checked, so it warns and judges nobody.
    pub const ASSESS_MINUTES: u8 = 30;
    /// With this a hospital begins: "no delay" once more; the number is our own and not verified.
    pub const MEDIA_HOURS: u8 = 24;

    pub fn clock(&self, name: ClockName) -> Option<&ClockRule> {
        self.clocks.iter().find(|clock| clock.name == name)
    }

    /// The last hour of the 24-hour report that is not after `at`.
    pub fn report_before(&self, at: Instant) -> Instant {
        let hour = |date| self.calendar.at(date, self.report_hour, 0);
        let today = self.calendar.day_of(at);
        match hour(today) {
            passed if passed <= at => passed,
            _ => hour(today.yesterday().unwrap_or(today)),
        }
    }

    /// How far ahead a promise may lie: the outer ceiling. A hospital whose rules name none
    /// promises no more than the time for which a closed case can be opened again.
    pub fn furthest_promise(&self) -> Span {
        let ceiling = self.clock(ClockName::OuterCeiling).and_then(|clock| clock.limit.span(None));
        ceiling.unwrap_or(self.windows.reopen)
    }

    /// The next rung of this hospital's ladder, or `Past`.
    pub fn rung_after(&self, rung: Rung) -> Rung {
        let mut next = rung.next();
        while next != Rung::Past && !self.ladder.contains(&next) {
            next = next.next();
        }
        next
    }

    /// Is this a category of the hospital, or the one for what fits into none?
    pub fn knows(&self, category: &str) -> bool {
        category == OTHER_CATEGORY || self.category(category).is_some()
    }

    pub fn category(&self, code: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.code == code)
    }
}
