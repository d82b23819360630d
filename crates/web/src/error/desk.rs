//! What the desk answers instead of what was asked, as a failure of the page or as a sentence beside a field.

use desk::DeskError;
use locale::Words;

use super::{Failure, Said};
use crate::{
    Faults,
    wrong::{KeyReused, NotKnown},
};

impl From<DeskError> for Failure {
    fn from(error: DeskError) -> Self {
        let beside = |field, says: Box<dyn Said>| Self::Wrong { field, says };
        match error {
            DeskError::NotFound => Self::NotFound,
            DeskError::Forbidden => Self::Forbidden,
            DeskError::NotSignedIn => Self::SignedOut,
            DeskError::Refused(refusal) => Self::Refused(Box::new(refusal)),
            DeskError::Stale { kinds, .. } => Self::Stale(Changed::some(kinds)),
            DeskError::KeyReused => Self::Stale(Some(Box::new(KeyReused))),
            DeskError::Unavailable(_) => Self::Busy,
            DeskError::Invalid { field, why } => beside(field, Box::new(why)),
            DeskError::Unfit { field, why } => beside(field, Box::new(why)),
            DeskError::Unknown { field } => beside(field, Box::new(NotKnown)),
            DeskError::FlawedHospital(flaws) => match flaws.first() {
                Some(flaw) => beside(flaw.field, Box::new(flaw.why)),
                None => Self::BadRequest,
            },
            DeskError::FlawedRules(flaws) => match flaws.first() {
                Some(flaw) => beside(flaw.section.code(), Box::new(flaw.why)),
                None => Self::BadRequest,
            },
            DeskError::FlawedSop(flaws) => match flaws.first() {
                Some(flaw) => beside(sop_field(flaw.spot), Box::new(*flaw)),
                None => Self::BadRequest,
            },
            DeskError::FlawedSentence(flaw) => beside("text", Box::new(flaw)),
            DeskError::Fault(fault) => beside(fault.field(), Box::new(fault)),
            DeskError::FileRefused { field, why } => beside(field, Box::new(why)),
            error @ (DeskError::Broken(_) | DeskError::Unprintable(_)) => {
                Self::Broken(Box::new(error))
            }
        }
    }
}

/// What is wrong with one value, to stand beside its field; anything else stays a failure of the page.
pub fn beside(error: DeskError, t: &Words) -> Result<Faults, Failure> {
    if let DeskError::FlawedHospital(flaws) = &error {
        let mut faults = Faults::default();
        flaws.iter().for_each(|flaw| faults.add(flaw.field, flaw.why.sentence(t)));
        return Ok(faults);
    }
    if let DeskError::FlawedRules(flaws) = &error {
        let mut faults = Faults::default();
        flaws.iter().for_each(|flaw| faults.add(&flaw.to_string(), flaw.why.sentence(t)));
        return Ok(faults);
    }
    if let DeskError::FlawedSop(flaws) = &error {
        let mut faults = Faults::default();
        flaws.iter().for_each(|flaw| faults.add(&flaw.spot.to_string(), flaw.sentence(t)));
        return Ok(faults);
    }
    match Failure::from(error) {
        failure @ Failure::Wrong { .. } => Ok(failure.faults(t)),
        failure => Err(failure),
    }
}

/// The field of a form in which a wording is typed.
fn sop_field(spot: domain::sop::Spot) -> &'static str {
    use domain::sop::Spot;
    match spot {
        Spot::Title => "title",
        Spot::Number => "number",
        Spot::Part(part) => part.code(),
        Spot::Steps | Spot::Step(_) => "steps",
        Spot::Bases | Spot::Basis(_) => "bases",
        Spot::Questions
        | Spot::Question(_)
        | Spot::Choices(_)
        | Spot::Right(_)
        | Spot::ReadAgain(_) => "questions",
        Spot::Aim(_) => "aims",
        Spot::ReviewMonths => "review_months",
    }
}

/// What has happened since the page was shown.
struct Changed(Vec<&'static str>);

impl Changed {
    fn some(kinds: Vec<&'static str>) -> Option<Box<dyn Said>> {
        (!kinds.is_empty()).then(|| Box::new(Self(kinds)) as Box<dyn Said>)
    }
}

impl Said for Changed {
    fn code(&self) -> &str {
        "stale"
    }

    fn sentence(&self, t: &Words) -> String {
        let events: Vec<String> = self.0.iter().map(|kind| t.event(kind)).collect();
        t.case_changed_since(events.join(", "))
    }
}
