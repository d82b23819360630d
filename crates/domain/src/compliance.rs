//! Was the signed procedure kept? Judged clause by clause, for one case, from its history.
//!
//! Nothing is remembered as kept or broken: a verdict is derived from the entries that prove it,
//! and names them, so that a reader can look them up. The payer is no input of anything here.

mod asking;
mod ending;
mod figures;
mod official;
mod story;
mod timing;

use crate::calendar::Instant;
use crate::case::{Case, Entry};
use crate::rules::{Clause, Duty, Rules};
use crate::text::coded;
use story::Story;

pub use figures::{ClauseFigures, Compliance, Deviation, Judged, Share, Told, by_unit, figures};

/// The edition of the rules of judging. Verdicts that are kept are of one edition: whoever changes how
/// a case is judged raises it, and every case is judged anew.
pub const EDITION: u16 = 1;

coded! {
    /// How a clause fared in one case.
    Verdict {
        Kept = "kept",
        Broken = "broken",
        /// It may still be kept or broken.
        Pending = "pending",
        NotApplicable = "not_applicable",
    }
}

coded! {
    /// Why the verdict is as it is: the key of its sentence.
    Why {
        Proven = "proven",
        NotYet = "not_yet",
        /// The duty is one towards complaints, and this is none.
        NoComplaint = "no_complaint",
        AnsweredDirectly = "answered_directly",
        EndedWithoutAnswer = "ended_without_answer",
        NeverDissatisfied = "never_dissatisfied",
        LadderEnded = "ladder_ended",
        NoOfficialAnswer = "no_official_answer",
        NotMedical = "not_medical",
        /// Nobody has said yet what it is about.
        NotScreened = "not_screened",
        Medical = "medical",
        NoSuchClock = "no_such_clock",
        /// Nobody can sit face to face with someone whom nobody knows.
        Anonymous = "anonymous",
        NotAskedForTime = "not_asked_for_time",
        NotRelayed = "not_relayed",
        NoOtherUnit = "no_other_unit",
        NoApproval = "no_approval",
        ApprovedOtherWords = "approved_other_words",
        ApprovedLater = "approved_later",
        NoMedicalOpinion = "no_medical_opinion",
        Late = "late",
        DeliveredByMessage = "delivered_by_message",
        NotInPerson = "not_in_person",
        Unaccompanied = "unaccompanied",
        NotReported = "not_reported",
        ReportedLate = "reported_late",
        NoImprovement = "no_improvement",
        CareWorse = "care_worse",
    }
}

/// The verdict on one clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseResult {
    pub clause: Clause,
    pub verdict: Verdict,
    /// The entries that prove it: positions in the history, counted from 1.
    pub because: Vec<u32>,
    pub why: Why,
}

/// How a clause fared in many cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClauseSummary {
    pub clause: Clause,
    pub kept: u32,
    pub broken: u32,
    pub pending: u32,
    pub not_applicable: u32,
}

impl ClauseSummary {
    /// The cases in which the clause was decided: kept or broken.
    pub fn total(&self) -> u32 {
        self.kept + self.broken
    }

    fn with(self, verdict: Verdict) -> ClauseSummary {
        match verdict {
            Verdict::Kept => ClauseSummary { kept: self.kept + 1, ..self },
            Verdict::Broken => ClauseSummary { broken: self.broken + 1, ..self },
            Verdict::Pending => ClauseSummary { pending: self.pending + 1, ..self },
            Verdict::NotApplicable => {
                ClauseSummary { not_applicable: self.not_applicable + 1, ..self }
            }
        }
    }
}

/// Every clause of the case's procedure as known `now`, in the order of the document. `history`
/// is the whole history of `case`, from its reception on.
pub fn judge(case: &Case, history: &[Entry], rules: &Rules, now: Instant) -> Vec<ClauseResult> {
    judge_until(case, history, rules, now).0
}

/// The same, and when the passing of time alone may change a verdict; never, where it is `None`.
fn judge_until(
    case: &Case,
    history: &[Entry],
    rules: &Rules,
    now: Instant,
) -> (Vec<ClauseResult>, Option<Instant>) {
    let story = Story::of(case, history, rules, now);
    let clauses = rules.procedure.clauses.iter();
    let results = clauses.map(|clause| verdict(&story, clause.duty).on(*clause)).collect();
    (results, story.changes_at())
}

/// Each clause over many cases, in the order in which the clauses are first met.
pub fn summary(results: &[Vec<ClauseResult>]) -> Vec<ClauseSummary> {
    let mut sums: Vec<ClauseSummary> = Vec::new();
    for result in results.iter().flatten() {
        match sums.iter_mut().find(|sum| sum.clause == result.clause) {
            Some(sum) => *sum = sum.with(result.verdict),
            None => sums.push(blank(result.clause).with(result.verdict)),
        }
    }
    sums
}

fn blank(clause: Clause) -> ClauseSummary {
    ClauseSummary { clause, kept: 0, broken: 0, pending: 0, not_applicable: 0 }
}

/// A finding that is not yet bound to a clause of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Finding {
    verdict: Verdict,
    because: Vec<u32>,
    why: Why,
}

impl Finding {
    fn kept(because: Vec<u32>) -> Finding {
        Finding { verdict: Verdict::Kept, because, why: Why::Proven }
    }

    fn broken(why: Why, because: Vec<u32>) -> Finding {
        Finding { verdict: Verdict::Broken, because, why }
    }

    fn pending() -> Finding {
        Finding { verdict: Verdict::Pending, because: Vec::new(), why: Why::NotYet }
    }

    fn idle(why: Why) -> Finding {
        Finding { verdict: Verdict::NotApplicable, because: Vec::new(), why }
    }

    fn on(self, clause: Clause) -> ClauseResult {
        let Finding { verdict, mut because, why } = self;
        because.sort_unstable();
        because.dedup();
        ClauseResult { clause, verdict, because, why }
    }

    /// Several findings on one duty: one that is broken decides, then one that is pending; what
    /// was kept adds its proofs. `None` of none.
    fn together(findings: Vec<Finding>) -> Option<Finding> {
        let rank = |finding: &Finding| match finding.verdict {
            Verdict::Broken => 0,
            Verdict::Pending => 1,
            Verdict::Kept => 2,
            Verdict::NotApplicable => 3,
        };
        let worst = findings.iter().min_by_key(|finding| rank(finding))?.clone();
        let same = findings.into_iter().filter(|finding| finding.verdict == worst.verdict);
        Some(Finding { because: same.flat_map(|finding| finding.because).collect(), ..worst })
    }
}

fn verdict(story: &Story<'_>, duty: Duty) -> Finding {
    match duty {
        Duty::Receive => ending::received(story),
        Duty::AskForTime => asking::asked_for_time(story),
        Duty::RelayUnitAnswer => asking::relayed(story),
        Duty::OtherUnit => asking::took_it_further(story),
        Duty::ApprovedAnswer => official::approved(story),
        Duty::MedicalOpinion => official::opined(story),
        Duty::NonMedicalInTime => timing::answered_in_time(story),
        Duty::InPersonDelivery => official::in_person(story),
        Duty::Documented => timing::documented(story),
        Duty::Improvement => ending::improved(story),
        Duty::NoDiscrimination => ending::guaranteed(story),
    }
}
