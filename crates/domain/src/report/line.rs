//! One case as the reports see it: figures and codes, no words and no names.

use crate::calendar::Instant;
use crate::case::{Case, Stage, StageCode, clocks, grade_of_clock};
use crate::clock::Reading;
use crate::ids::{CaseId, CaseNumber, UnitCode};
use crate::indicator::Counted;
use crate::rules::{
    About, Channel, ClockName, Grade, Kind, MarkKind, Nature, Outcome, Reaction, Rules, Rung, Way,
};

/// What a late case has missed: of several clocks, the one that ran out first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overdue {
    pub clock: ClockName,
    pub since: Instant,
}

/// One case in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub case: CaseId,
    pub number: CaseNumber,
    pub kind: Kind,
    pub channel: Channel,
    /// As it stands today.
    pub grade: Option<Grade>,
    /// The grade whose limit sets `due`, and under which the indicator counts it: the one that was
    /// in force when the first answer reached (Permenkes 30/2022, INM 12: answered in the time of
    /// its grading). A later regrading is evidence and moves neither.
    pub grade_of_due: Option<Grade>,
    pub nature: Option<Nature>,
    pub stage: StageCode,
    pub outcome: Option<Outcome>,
    /// The unit that it is about: named in the intake, else the first one that was asked.
    pub unit: Option<UnitCode>,
    pub categories: Vec<String>,
    pub received: Instant,
    pub recorded: Instant,
    pub first_reached: Option<Instant>,
    pub followed_up: Option<Instant>,
    pub closed: Option<Instant>,
    /// The end of the grade's limit (the clock of the indicator).
    pub due: Option<Instant>,
    /// Open, and a clock that is more than a warning has run out.
    pub late: Option<Overdue>,
    pub awaits_approval: bool,
    pub rung: Rung,
    pub round: u16,
    pub reaction: Option<Reaction>,
    pub dissatisfactions: u32,
    pub reopenings: u32,
    pub improvement_planned: bool,
    /// Merged into another case, which is counted.
    pub duplicate: bool,
    pub withdrawn: bool,
    pub linked: bool,
    /// Reached by public notice or tracking page.
    pub reached_by_notice: bool,
    /// Sealed, or about the office or the director: counted, never listed.
    pub protected: bool,
}

impl Line {
    /// The line of a case as it stands at `now`, under the rules of its own revision.
    pub fn of(case: &Case, rules: &Rules, now: Instant) -> Line {
        let readings = clocks(case, rules, now);
        let (outcome, closed) = match case.stage {
            Stage::Closed { outcome, at } => (Some(outcome), Some(at)),
            _ => (None, None),
        };
        let way = case.appointment.as_ref().map(|plan| plan.way);
        Line {
            case: case.id,
            number: case.number,
            kind: case.kind,
            channel: case.intake.channel,
            grade: case.grade(),
            grade_of_due: grade_of_clock(case),
            nature: case.nature,
            stage: case.stage.code(),
            outcome,
            unit: case.unit().cloned(),
            categories: categories(case),
            received: case.intake.received_at,
            recorded: case.intake.recorded_at,
            first_reached: case.first_reached,
            followed_up: case.followed_up,
            closed,
            due: due(&readings),
            late: late(&readings, rules, now).filter(|_| outcome.is_none()),
            awaits_approval: matches!(case.stage, Stage::Approval { .. }),
            rung: case.rung,
            round: case.round,
            reaction: case.reaction,
            dissatisfactions: marked(case, MarkKind::Dissatisfied),
            reopenings: marked(case, MarkKind::Reopened),
            improvement_planned: planned(case),
            // Who only says "duplicate" names no case that answers for both: it counts.
            duplicate: outcome == Some(Outcome::Duplicate) && case.merged_into.is_some(),
            withdrawn: outcome == Some(Outcome::Withdrawn),
            linked: !case.links.is_empty(),
            reached_by_notice: matches!(way, Some(Way::PublicNotice | Way::TrackingPage)),
            protected: case.sealed || case.about != About::Nobody,
        }
    }

    /// What the national indicator needs to know of it. Only complaints are counted there.
    pub fn counted(&self) -> Counted {
        Counted {
            grade: self.grade_of_due,
            received: self.received,
            reached: self.first_reached,
            followed_up: self.followed_up,
            due: self.due,
            duplicate_of_same_person: self.duplicate,
            withdrawn: self.withdrawn,
            linked: self.linked,
            reached_by_notice: self.reached_by_notice && self.first_reached.is_some(),
        }
    }

    /// Seconds from hearing to the first answer that reached the complainant.
    pub fn first_answer_seconds(&self) -> Option<i64> {
        self.first_reached.map(|reached| reached.as_second() - self.received.as_second())
    }

    /// Not closed before `instant`, though heard before it.
    pub fn is_open_at(&self, instant: Instant) -> bool {
        self.received < instant && self.closed.is_none_or(|closed| instant <= closed)
    }
}

fn categories(case: &Case) -> Vec<String> {
    let mut codes: Vec<String> = case.topics.iter().map(|topic| topic.category.clone()).collect();
    codes.sort();
    codes.dedup();
    codes
}

/// The indicator's clock never pauses, so its due time is known as soon as the grade is.
fn due(readings: &[Reading]) -> Option<Instant> {
    let response = readings.iter().find(|reading| reading.name == ClockName::Response);
    response.and_then(|reading| reading.due)
}

fn late(readings: &[Reading], rules: &Rules, now: Instant) -> Option<Overdue> {
    let matters = |name| rules.clock(name).is_some_and(|rule| !rule.only_warns);
    let missed = readings.iter().filter(|reading| matters(reading.name));
    let missed = missed.filter(|reading| is_running_late(reading, now));
    let overdue = |reading: &Reading| Some(Overdue { clock: reading.name, since: reading.due? });
    missed.filter_map(overdue).min_by_key(|overdue| overdue.since)
}

/// A clock that stopped too late is history; only one that still runs makes a case late.
fn is_running_late(reading: &Reading, now: Instant) -> bool {
    reading.state == crate::clock::State::Running && reading.is_late(now)
}

fn marked(case: &Case, kind: MarkKind) -> u32 {
    let marks = case.marks.iter().filter(|mark| mark.kind == kind);
    u32::try_from(marks.count()).unwrap_or(u32::MAX)
}

fn planned(case: &Case) -> bool {
    case.closing.as_ref().is_some_and(|closing| closing.improvement.is_some())
}
