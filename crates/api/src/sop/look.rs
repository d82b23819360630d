//! What is asked about an SPO: two editions side by side, what a draft would change, who has read it,
//! and whether it was kept.

use desk::sop::{Compared, Previewed, Reader, Side, Unread};
use domain::calendar::Span;
use domain::compliance::{ClauseFigures, Compliance, Deviation, Share};
use domain::ids::UnitCode;
use domain::indicator::Percent;
use locale::Words;
use serde::Serialize;
use utoipa::ToSchema;

use super::question::SopQuestion;
use super::wording::SopBond;
use crate::stamp::{Stamp, month_text};

/// Two editions, part by part; only what differs.
#[derive(Serialize, ToSchema)]
pub struct SopComparison {
    from: u16,
    to: u16,
    parts: Vec<SopPartCompared>,
    /// The questions of "read and understood"; empty where all are the same.
    questions: Vec<SopQuestionCompared>,
}

/// One question of "read and understood".
#[derive(Serialize, ToSchema)]
struct SopQuestionCompared {
    /// `same`, `gone` or `come`.
    side: &'static str,
    question: SopQuestion,
}

/// One part, paragraph by paragraph.
#[derive(Serialize, ToSchema)]
struct SopPartCompared {
    part: &'static str,
    lines: Vec<SopCompared>,
}

/// One paragraph or step.
#[derive(Serialize, ToSchema)]
struct SopCompared {
    /// `same`, `gone` or `come`.
    side: &'static str,
    text: String,
    /// What the step is bound to, with its clock; of one that stays, in the later edition.
    bond: Option<SopBond>,
    /// The step is bound otherwise, though its words are the same.
    rebound: bool,
    /// What it was bound to before; null where it was not bound, or is bound as before.
    bound_before: Option<SopBond>,
}

/// What would have been otherwise in the cases of the last days.
#[derive(Serialize, ToSchema)]
pub struct SopPreview {
    days: u64,
    cases: u32,
    approvals_before: u32,
    approvals_after: u32,
    clocks: Vec<SopClockChange>,
    /// Cases that were in time and would have been late.
    late: Vec<SopLate>,
    /// Protected ones among them: counted, never named.
    late_unnamed: u32,
    relieved: u32,
    /// Why the hospital could not work by these rules.
    flaws: Vec<String>,
}

/// A clock with another limit.
#[derive(Serialize, ToSchema)]
struct SopClockChange {
    clock: &'static str,
    /// `48 hours`; null where there is no such clock.
    before: Option<String>,
    after: Option<String>,
}

/// A case that would have been late.
#[derive(Serialize, ToSchema)]
struct SopLate {
    case_number: String,
    clock: &'static str,
}

/// Who must read an SPO, and who has.
#[derive(Serialize, ToSchema)]
pub struct SopReading {
    items: Vec<SopReader>,
}

/// Somebody of the staff.
#[derive(Serialize, ToSchema)]
struct SopReader {
    name: String,
    position: String,
    role: &'static str,
    must_read: bool,
    /// Null while it was not read.
    read_at: Option<String>,
    /// How often the questions were answered; null where nothing is asked.
    tries: Option<u16>,
}

/// SPOs in force that somebody has still to read.
#[derive(Serialize, ToSchema)]
pub struct SopsUnread {
    items: Vec<SopUnread>,
}

/// One of them.
#[derive(Serialize, ToSchema)]
struct SopUnread {
    id: String,
    number: String,
    title: String,
    /// How many must read it.
    must_read: usize,
    /// Those who have not.
    missing: Vec<SopReader>,
}

/// An SPO over the cases of a month that ran under it.
#[derive(Serialize, ToSchema)]
pub struct SopCompliance {
    month: String,
    /// The only unit whose cases are counted, if one was asked for.
    unit: Option<String>,
    cases: u32,
    clauses: Vec<SopClause>,
    /// All clauses together, by the unit that a case is about.
    units: Vec<SopUnitShare>,
    /// All clauses together, at most six months from its first day on, the asked one last.
    months: Vec<SopMonthShare>,
}

/// A unit over all clauses.
#[derive(Serialize, ToSchema)]
struct SopUnitShare {
    /// Null for cases of no unit.
    unit: Option<String>,
    #[serde(flatten)]
    share: SopShare,
}

/// A month over all clauses.
#[derive(Serialize, ToSchema)]
struct SopMonthShare {
    month: String,
    #[serde(flatten)]
    share: SopShare,
}

/// Verdicts that are decided.
#[derive(Serialize, ToSchema)]
struct SopShare {
    cases: u32,
    kept: u32,
    total: u32,
    /// Hundredths of a percent: 8333 is 83.33 %. Null where nothing is decided.
    share: Option<i64>,
}

/// One clause.
#[derive(Serialize, ToSchema)]
struct SopClause {
    /// The number of its step.
    clause: u8,
    duty: &'static str,
    /// The duty in words.
    says: String,
    kept: u32,
    total: u32,
    /// Cases in which it may still be kept or broken.
    pending: u32,
    /// Hundredths of a percent; null where nothing is decided.
    share: Option<i64>,
    /// From the reception to what proves it; null where no case kept it.
    median_seconds: Option<i64>,
    /// The longest time until it was done, in time or late.
    worst_seconds: Option<i64>,
    /// Protected cases are counted and never named.
    deviating: Vec<SopDeviation>,
}

/// A case in which a clause was not kept.
#[derive(Serialize, ToSchema)]
struct SopDeviation {
    case_number: String,
    why: &'static str,
    /// The entries of its timeline that show it.
    because: Vec<u32>,
}

impl SopComparison {
    pub fn of(found: &Compared) -> Self {
        let line = |line: &desk::sop::Line| SopCompared {
            side: side(line.side),
            text: line.text.clone(),
            bond: line.bond.as_ref().map(SopBond::of),
            rebound: line.rebound.is_some(),
            bound_before: line.rebound.as_ref().and_then(|was| was.0.as_ref()).map(SopBond::of),
        };
        let asked = |asked: &desk::sop::Asked| SopQuestionCompared {
            side: side(asked.side),
            question: SopQuestion::of(&asked.question, true),
        };
        let parts = found.parts.iter().map(|(part, lines)| SopPartCompared {
            part: part.code(),
            lines: lines.iter().map(line).collect(),
        });
        let questions = found.questions.iter().map(asked).collect();
        Self { from: found.from, to: found.to, parts: parts.collect(), questions }
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Both => "same",
        Side::Gone => "gone",
        Side::Come => "come",
    }
}

impl SopPreview {
    pub fn of(found: &Previewed) -> Self {
        let seen = &found.preview;
        let length = |span: Span| format!("{} {}", span.amount, span.unit.code());
        let clocks = seen.changes.iter().map(|change| SopClockChange {
            clock: change.clock.code(),
            before: change.before.map(length),
            after: change.after.map(length),
        });
        let late = seen
            .late
            .iter()
            .map(|late| SopLate { case_number: late.case.to_string(), clock: late.clock.code() });
        Self {
            days: found.days,
            cases: seen.cases,
            approvals_before: seen.approvals.0,
            approvals_after: seen.approvals.1,
            clocks: clocks.collect(),
            late: late.collect(),
            late_unnamed: found.unnamed,
            relieved: seen.relieved,
            flaws: found.flaws.iter().map(ToString::to_string).collect(),
        }
    }
}

impl SopReading {
    pub fn of(found: Vec<Reader>, stamp: Stamp) -> Self {
        Self { items: found.into_iter().map(|reader| SopReader::of(reader, stamp)).collect() }
    }
}

impl SopReader {
    fn of(reader: Reader, stamp: Stamp) -> Self {
        Self {
            name: reader.name,
            position: reader.position,
            role: reader.role.code(),
            must_read: reader.must,
            read_at: stamp.maybe(reader.read_at),
            tries: reader.tries,
        }
    }
}

impl SopsUnread {
    pub fn of(found: Vec<Unread>, stamp: Stamp) -> Self {
        let one = |one: Unread| SopUnread {
            id: one.id.to_string(),
            number: one.number,
            title: one.title,
            must_read: one.must,
            missing: one.missing.into_iter().map(|who| SopReader::of(who, stamp)).collect(),
        };
        Self { items: found.into_iter().map(one).collect() }
    }
}

impl SopCompliance {
    pub fn of(found: &Compliance, t: &Words) -> Self {
        let unit = |(unit, share): &(Option<UnitCode>, Share)| SopUnitShare {
            unit: unit.as_ref().map(ToString::to_string),
            share: SopShare::of(*share),
        };
        let month = |(month, share): &(domain::calendar::Month, Share)| SopMonthShare {
            month: month_text(*month),
            share: SopShare::of(*share),
        };
        Self {
            month: month_text(found.month),
            unit: found.unit.as_ref().map(ToString::to_string),
            cases: found.cases,
            clauses: found.clauses.iter().map(|clause| SopClause::of(clause, t)).collect(),
            units: found.units.iter().map(unit).collect(),
            months: found.months.iter().map(month).collect(),
        }
    }
}

impl SopClause {
    fn of(clause: &ClauseFigures, t: &Words) -> Self {
        let deviation = |one: &Deviation| SopDeviation {
            case_number: one.case.to_string(),
            why: one.why.code(),
            because: one.because.clone(),
        };
        Self {
            clause: clause.number,
            duty: clause.duty.code(),
            says: t.duty(clause.duty.code()),
            kept: clause.kept,
            total: clause.total,
            pending: clause.pending,
            share: hundredths(clause.kept, clause.total),
            median_seconds: clause.median_seconds,
            worst_seconds: clause.worst_seconds,
            deviating: clause.deviating.iter().map(deviation).collect(),
        }
    }
}

impl SopShare {
    fn of(share: Share) -> Self {
        Self {
            cases: share.cases,
            kept: share.kept,
            total: share.total,
            share: hundredths(share.kept, share.total),
        }
    }
}

fn hundredths(kept: u32, total: u32) -> Option<i64> {
    Percent::of(kept, total).map(Percent::hundredths)
}
