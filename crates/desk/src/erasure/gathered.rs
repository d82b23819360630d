//! All that is known of a person when somebody wants them erased.

use db::Tx;
use domain::calendar::Instant;
use domain::case::Case;
use domain::erasure::{Facts, Gone, Matter, State};
use domain::ids::{CaseNumber, ErasureId};
use domain::people::Actor;
use store::arrival::State as Read;
use store::erasure::Traces;
use store::outbox::State as Work;

use super::Arrivals;
use crate::case::names;
use crate::{Desk, DeskError};

/// A person's traces, and how their erasure stands.
pub(super) struct Gathered {
    pub traces: Traces,
    pub erased_at: Option<Instant>,
    pub waiting: Option<ErasureId>,
}

impl Gathered {
    /// The person behind a case, with all who were taken for the same one.
    pub async fn of(tx: &mut Tx<'_>, desk: &Desk, case: &Case) -> Result<Self, DeskError> {
        let (scope, subject) = (desk.scope(), case.intake.complainant.subject);
        let person = store::erasure::person(tx, scope, subject).await?;
        let mut proposed = Vec::new();
        for one in &person {
            proposed.extend(store::erasure::of_subject(tx, scope, *one).await?);
        }
        let waiting = proposed.into_iter().find(|one| one.state == State::Proposed);
        Ok(Self {
            traces: store::erasure::traces(tx, scope, &person).await?,
            erased_at: store::vault::erased_at(tx, scope, subject).await?,
            waiting: waiting.map(|one| one.id),
        })
    }

    /// With what somebody wrote down by hand; see `store::erasure::by_hand`.
    pub async fn with_arrivals_by_hand(
        self,
        tx: &mut Tx<'_>,
        desk: &Desk,
    ) -> Result<Self, DeskError> {
        let found = store::erasure::by_hand(tx, desk.scope(), &self.traces.cases).await?;
        Ok(self.with_arrivals(&found))
    }

    pub fn with_arrivals(self, others: &Arrivals) -> Self {
        Self { traces: self.traces.with_arrivals(others), ..self }
    }

    /// The person's cases, each with whether this actor sees it.
    pub async fn matters(
        &self,
        tx: &mut Tx<'_>,
        desk: &Desk,
        actor: &Actor,
    ) -> Result<Vec<Matter>, DeskError> {
        let (scope, sight) = (desk.scope(), desk.sight(actor));
        let mut matters = Vec::new();
        for case in &self.traces.cases {
            let seen = store::case::seen(tx, scope, &sight, case.number).await?.is_some();
            // A closed case in which somebody still owes a step is open to whoever waits for it.
            let over = domain::case::owes(case).is_empty();
            let closed_at = domain::case::closed(case).ok().filter(|_| over).map(|end| end.at);
            matters.push(Matter { number: case.number, seen, closed_at, hold: case.hold });
        }
        Ok(matters)
    }

    pub fn facts<'a>(&self, desk: &Desk, matters: &'a [Matter]) -> Facts<'a> {
        let unread = |state: &Read| matches!(state, Read::New | Read::Unread);
        let unread = self.traces.arrivals.iter().filter(|(_, state)| unread(state)).count();
        let begins = |kind: &str| matches!(kind, "improvement" | "protected");
        let mut works = self.traces.works.iter();
        Facts {
            now: desk.now(),
            matters,
            kept_for: desk.retention().case,
            unread: u32::try_from(unread).unwrap_or(u32::MAX),
            unfinished: works.any(|work| work.state == Work::Waiting && begins(&work.kind)),
            erased: self.erased_at.is_some(),
        }
    }

    /// What goes, counted over all cases or only over those that somebody sees.
    pub async fn gone(
        &self,
        tx: &mut Tx<'_>,
        desk: &Desk,
        seen: Option<&[CaseNumber]>,
    ) -> Result<Gone, DeskError> {
        let counts = |case: &&Case| seen.is_none_or(|seen| seen.contains(&case.number));
        let (mut cases, mut texts) = (0, 0);
        for case in self.traces.cases.iter().filter(counts) {
            cases += 1;
            texts += usize::from(case.intake.delay_reason.is_some());
            let history = store::case::history(tx, desk.scope(), case.id).await?;
            texts += history.iter().map(|entry| names::spoken(&entry.event).len()).sum::<usize>();
        }
        let size = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        Ok(Gone {
            cases,
            texts: size(texts),
            identities: self.traces.identities,
            contacts: self.traces.contacts,
            files: self.traces.files,
            calls: size(self.traces.calls.len()),
            arrivals: size(self.traces.arrivals.len()),
            works: size(self.traces.works.len()),
        })
    }

    /// The names that are to go, as far as they are known.
    pub async fn names(&self, tx: &mut Tx<'_>, desk: &Desk) -> Result<Vec<String>, DeskError> {
        let (scope, vault) = (desk.scope(), &desk.store().vault);
        let patients = self.traces.cases.iter().filter_map(|case| case.intake.patient);
        let mut found = Vec::new();
        for subject in self.traces.subjects.iter().copied().chain(patients) {
            let known = store::vault::open_identity(tx, scope, vault, subject).await?;
            let Some(known) = known else { continue };
            found.extend(known.name.map(|name| name.as_str().to_owned()));
            found.extend(known.phone.map(|phone| phone.as_str().to_owned()));
            found.extend(known.email.map(|email| email.as_str().to_owned()));
            found.extend(known.record_number);
        }
        Ok(found)
    }
}
