//! Steps that are bound to what the program does, and where two of them contradict each other.

use super::Content;
use crate::calendar::Span;
use crate::rules::{ApprovalWhen, ClockName, Duty};
use crate::text::coded;

coded! {
    /// What the program does, as far as a step can be bound to it.
    Tie {
        Receive = "receive",
        AskForTime = "ask_for_time",
        Route = "route",
        Answer = "answer",
        Approve = "approve",
        Deliver = "deliver",
        Report = "report",
        Improve = "improve",
        Guarantee = "guarantee",
        Train = "train",
        Survey = "survey",
    }
}

impl Tie {
    /// The duties under which the audit can judge such a step; the first one is meant where the step
    /// names none. Training and surveys are no duty towards one case.
    pub fn duties(self) -> &'static [Duty] {
        match self {
            Tie::Receive => &[Duty::Receive],
            Tie::AskForTime => &[Duty::AskForTime],
            Tie::Route => &[Duty::RelayUnitAnswer, Duty::OtherUnit, Duty::MedicalOpinion],
            Tie::Answer => &[Duty::NonMedicalInTime],
            Tie::Approve => &[Duty::ApprovedAnswer],
            Tie::Deliver => &[Duty::InPersonDelivery],
            Tie::Report => &[Duty::Documented],
            Tie::Improve => &[Duty::Improvement],
            Tie::Guarantee => &[Duty::NoDiscrimination],
            Tie::Train | Tie::Survey => &[],
        }
    }

    /// The clocks whose limit such a step can set. The promise is a window of the rules, the others
    /// are clocks with a fixed limit; the limits by grade are the law's (Permenkes 30/2022, INM 12).
    pub fn clocks(self) -> &'static [ClockName] {
        match self {
            Tie::Receive => &[ClockName::Screening],
            Tie::AskForTime => &[ClockName::PromisedTime],
            Tie::Route => &[ClockName::UnitTarget],
            Tie::Answer | Tie::Deliver => &[ClockName::NonMedicalAnswer],
            Tie::Report => &[ClockName::ManagementReport],
            _ => &[],
        }
    }
}

/// How long a step may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    pub clock: ClockName,
    pub limit: Span,
}

/// What a step is bound to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bond {
    pub tie: Tie,
    /// Which of the tie's duties; the first one where it is not said.
    pub duty: Option<Duty>,
    pub term: Option<Term>,
    /// Only of an approval: when the director approves.
    pub approves: Vec<ApprovalWhen>,
}

impl Bond {
    /// A bond without a term.
    pub fn of(tie: Tie) -> Bond {
        Bond { tie, duty: None, term: None, approves: Vec::new() }
    }

    /// Under which duty the audit judges it.
    pub fn duty(&self) -> Option<Duty> {
        self.duty.or(self.tie.duties().first().copied())
    }
}

coded! {
    /// Why two steps cannot stand in one procedure.
    Conflict {
        ApprovedAfterDelivery = "approved_after_delivery",
        DeliveredBeforeAnswer = "delivered_before_answer",
        /// The same clock with two limits.
        TwoLimits = "two_limits",
        /// The audit could not say which of them was kept.
        SameDuty = "same_duty",
    }
}

/// Two steps that contradict each other, by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    pub first: u16,
    pub second: u16,
    pub why: Conflict,
}

/// Every pair of steps that cannot stand together, in the order of the steps.
pub fn contradictions(content: &Content) -> Vec<Contradiction> {
    let bound: Vec<(u16, &Bond)> = content.bound().collect();
    let pairs = bound.iter().enumerate();
    let pairs = pairs.flat_map(|(nth, one)| bound[nth + 1..].iter().map(move |two| (*one, *two)));
    let found = pairs.flat_map(|(one, two)| {
        let why = conflicts(&bound, one, two);
        why.into_iter().map(move |why| Contradiction { first: one.0, second: two.0, why })
    });
    found.collect()
}

/// `one` stands before `two`.
fn conflicts(bound: &[(u16, &Bond)], one: (u16, &Bond), two: (u16, &Bond)) -> Vec<Conflict> {
    let ties = |first: Tie, second: Tie| one.1.tie == first && two.1.tie == second;
    let first_of = |tie: Tie| bound.iter().find(|(_, bond)| bond.tie == tie).map(|(nth, _)| *nth);
    // Several approvals or answers: the earliest one is enough to have it before the delivery.
    let earliest = |tie: Tie| first_of(tie) == Some(two.0);
    let checks = [
        (
            ties(Tie::Deliver, Tie::Approve) && earliest(Tie::Approve),
            Conflict::ApprovedAfterDelivery,
        ),
        (ties(Tie::Deliver, Tie::Answer) && earliest(Tie::Answer), Conflict::DeliveredBeforeAnswer),
        (two_limits(one.1, two.1), Conflict::TwoLimits),
        (one.1.duty().is_some() && one.1.duty() == two.1.duty(), Conflict::SameDuty),
    ];
    checks.into_iter().filter(|(holds, _)| *holds).map(|(_, why)| why).collect()
}

fn two_limits(one: &Bond, two: &Bond) -> bool {
    match (one.term, two.term) {
        (Some(one), Some(two)) => one.clock == two.clock && one.limit != two.limit,
        _ => false,
    }
}

/// Bonds that mean nothing: a duty or a clock that the tie does not know, a limit of nothing, an
/// approval of a step that is none. The numbers of their steps.
pub fn unsound(content: &Content) -> Vec<u16> {
    let sound = |bond: &Bond| {
        bond.duty.is_none_or(|duty| bond.tie.duties().contains(&duty))
            && bond
                .term
                .is_none_or(|term| bond.tie.clocks().contains(&term.clock) && term.limit.amount > 0)
            && (bond.approves.is_empty() || bond.tie == Tie::Approve)
    };
    content.bound().filter(|(_, bond)| !sound(bond)).map(|(number, _)| number).collect()
}
