//! Where the voices come from.

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::{Calendar, Instant, Month};
use domain::case::Case;
use domain::ids::{CaseId, UnitCode};
use domain::observation::round::Answer;
use domain::people::Actor;
use domain::survey::Seen;
use domain::voice::{Heard, Kinship, Months, Source};

use super::Deed;
use crate::improvement::View;
use crate::report::accused::names;
use crate::survey;
use crate::{Desk, DeskError};

/// No more rounds than this are read for one page.
const ROUNDS: usize = 5_000;

/// Whose voices, of which months.
#[derive(Clone)]
pub struct Wanted {
    pub seen: Seen,
    pub months: Months,
    pub unit: Option<UnitCode>,
}

impl Wanted {
    fn takes(&self, unit: Option<&UnitCode>) -> bool {
        let seen = match &self.seen {
            Seen::Hospital => true,
            Seen::Units(own) => unit.is_some_and(|unit| own.contains(unit)),
        };
        seen && (self.unit.is_none() || self.unit.as_ref() == unit)
    }
}

/// The first instant of these months and the first after them.
pub fn span(calendar: &Calendar, months: Months) -> (Instant, Instant) {
    (calendar.month_bounds(months.from()).0, calendar.month_bounds(months.until()).1)
}

/// Everything that was heard, and what was done about it.
pub async fn all(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    (wanted, begun): (Wanted, Vec<View>),
) -> Result<(Vec<Heard>, Vec<Deed>), DeskError> {
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let calendar = &rules.calendar;
    let span = span(calendar, wanted.months);
    let mut cases = BTreeMap::new();
    for case in store::case::alive_between(tx, desk.scope(), span.0, span.1).await? {
        cases.insert(case.id, case);
    }
    let kinship = Kinship::of(&store::kin::all(tx, desk.scope()).await?);
    let here = |case: &&Case| {
        let received = span.0 <= case.intake.received_at && case.intake.received_at < span.1;
        let own = case.merged_into.is_none() && names(actor, case);
        received && own && wanted.takes(case.unit())
    };
    let mut heard: Vec<Heard> =
        cases.values().filter(here).map(|case| said(case, &kinship, calendar)).collect();
    heard.extend(looked(tx, desk, &wanted).await?);
    let of = (wanted.months, wanted.unit.as_ref());
    heard.extend(survey::heard(tx, desk, &wanted.seen, of).await?);
    let mut deeds = Vec::new();
    for view in begun {
        let Some(deed) = deed(tx, desk, (actor, view), &cases).await? else { continue };
        if wanted.takes(deed.unit.as_ref()) {
            heard.push(done(&deed, calendar));
            deeds.push(deed);
        }
    }
    Ok((heard, deeds))
}

fn said(case: &Case, kinship: &Kinship, calendar: &Calendar) -> Heard {
    let who = case.intake.complainant;
    let person = (!who.anonymous).then(|| kinship.stands_for(who.subject));
    Heard {
        source: Source::Case { kind: case.kind, person },
        topics: topics(case),
        unit: case.unit().cloned(),
        month: Month::of(calendar.day_of(case.intake.received_at)),
    }
}

fn topics(case: &Case) -> Vec<String> {
    case.topics.iter().map(|topic| topic.category.clone()).collect()
}

/// What was seen on rounds; what nobody could see says nothing.
async fn looked(tx: &mut Tx<'_>, desk: &Desk, wanted: &Wanted) -> Result<Vec<Heard>, DeskError> {
    let days = survey::days(wanted.months);
    let rounds = store::observation::round::list(tx, desk.scope(), days, ROUNDS).await?;
    let rounds = rounds.iter().filter(|round| wanted.takes(Some(&round.begun.unit)));
    let of_round = |round: &domain::observation::round::Round| {
        let begun = &round.begun;
        let found = round.found().into_iter().filter(|found| found.answer != Answer::NotSeen);
        let heard = found.map(|found| Heard {
            source: Source::Looked { amiss: found.answer == Answer::No },
            topics: vec![found.topic.to_owned()],
            unit: Some(begun.unit.clone()),
            month: Month::of(begun.day),
        });
        heard.collect::<Vec<_>>()
    };
    Ok(rounds.flat_map(of_round).collect())
}

/// An improvement with its unit and topics; `None` where its case is named to few.
async fn deed(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (actor, view): (&Actor, View),
    cases: &BTreeMap<CaseId, Case>,
) -> Result<Option<Deed>, DeskError> {
    let row = &view.improvement;
    let case = match row.case {
        Some(id) => match cases.get(&id) {
            Some(case) => Some(case.clone()),
            None => store::case::load(tx, desk.scope(), id).await?,
        },
        None => None,
    };
    if case.as_ref().is_some_and(|case| !names(actor, case)) {
        return Ok(None);
    }
    let observed = row.observed.as_deref();
    let shown = row.finding.as_deref().and_then(|finding| finding.unit.clone());
    let of_case = case.as_ref().and_then(|case| case.unit().cloned());
    let seen = observed.map(|observed| vec![observed.topic.clone()]);
    Ok(Some(Deed {
        unit: observed.map(|observed| observed.unit.clone()).or(shown).or(of_case),
        topics: seen.or(case.as_ref().map(topics)).unwrap_or_default(),
        view,
    }))
}

fn done(deed: &Deed, calendar: &Calendar) -> Heard {
    let row = &deed.view.improvement;
    Heard {
        source: Source::Improvement(row.stage),
        topics: deed.topics.clone(),
        unit: deed.unit.clone(),
        month: Month::of(calendar.day_of(row.opened_at)),
    }
}
