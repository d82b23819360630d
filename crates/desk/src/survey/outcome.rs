//! What a survey found, as far as nobody can be picked out of it.

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::Date;
use domain::ids::{SurveyCode, UnitCode, WordsId};
use domain::people::Actor;
use domain::survey::{
    FEWEST, Key, Period, Question, Score, Seen, Sizes, Survey, Tallies, TooFew, lowest,
    month_place, reads, score, showable, shown, visible,
};
use paper::report::{Part, Point};
use store::Scope;
use store::survey::answer::{self, Counted, Picked};
use store::survey::kept;
use store::vault::Opened;

use super::{sight, trend, within};
use crate::act::boxed;
use crate::{Desk, DeskError};

/// How many of the lowest unsur ask for an improvement.
const LOWEST: usize = 3;
/// A page shows no more open answers than this.
const SAID: usize = 200;

/// A result.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub survey: Survey,
    pub period: Period,
    pub unit: Option<UnitCode>,
    pub score: Result<Score, TooFew>,
    /// The unsur of the score, in its order.
    pub unsur: Vec<Question>,
    /// Places in `unsur`, the lowest first.
    pub lowest: Vec<usize>,
    pub units: Vec<Part>,
    pub months: Vec<Part>,
    /// The months up to the end of the period, those of earlier surveys for the same service too.
    pub trend: Vec<Point>,
    /// Question, answer, how often; `None` where so few gave it, or so few others, that somebody
    /// could be picked out.
    pub picked: Vec<(Key, String, Option<u32>)>,
    /// What was written freely; only for those who read complaints too.
    pub said: Vec<(Key, String)>,
}

/// The result of a period, for the hospital or for one unit. Whoever sees only units sees those.
///
/// # Errors
/// `Forbidden`, `NotFound` as for the survey; `Forbidden` for another's unit.
pub async fn outcome(
    desk: &Desk,
    actor: &Actor,
    code: &SurveyCode,
    (period, unit): (Period, Option<UnitCode>),
) -> Result<Outcome, DeskError> {
    let sight = sight(actor)?;
    if let (Seen::Units(own), Some(unit)) = (&sight, &unit) {
        own.contains(unit).then_some(()).ok_or(DeskError::Forbidden)?;
    }
    let (worker, code, role) = (desk.clone(), code.clone(), actor.role());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, code, sight, unit) = (worker.clone(), code.clone(), sight.clone(), unit.clone());
        Box::pin(async move {
            let found = store::survey::find(tx, desk.scope(), &code).await?;
            let survey =
                found.filter(|survey| within(&sight, survey)).ok_or(DeskError::NotFound)?;
            let reads = role.is_some_and(|role| reads(role, survey.making.template));
            let wanted = Wanted { period, unit, sight, reads };
            gathered(tx, &desk, survey, wanted).await
        })
    });
    desk.store().db.read(job).await
}

/// Of which result somebody wants to know.
#[derive(Clone)]
pub(super) struct Wanted {
    pub period: Period,
    pub unit: Option<UnitCode>,
    pub sight: Seen,
    /// Free words too.
    pub reads: bool,
}

impl Wanted {
    fn sees(&self, unit: Option<&UnitCode>) -> bool {
        match &self.sight {
            Seen::Hospital => true,
            Seen::Units(own) => unit.is_some_and(|unit| own.contains(unit)),
        }
    }

    fn takes(&self, unit: Option<&UnitCode>) -> bool {
        self.sees(unit) && (self.unit.is_none() || self.unit.as_ref() == unit)
    }
}

async fn gathered(
    tx: &mut Tx<'_>,
    desk: &Desk,
    survey: Survey,
    wanted: Wanted,
) -> Result<Outcome, DeskError> {
    let (scope, period) = (desk.scope(), wanted.period);
    let all = every(tx, scope, &survey).await?;
    let trend = trend::line(tx, scope, (&survey, &all), &wanted).await?;
    let sheets = narrowed(all, &wanted);
    let (months, counted) = (months(&survey, &sheets), sheets.inside);
    let tallies = tallied(&survey, counted.iter());
    let many: u32 = counted.iter().map(|one| one.many).sum();
    let enough = many >= FEWEST;
    let picked = match enough {
        true => kept::picked(tx, scope, survey.id, period).await?,
        false => Vec::new(),
    };
    let picked = picked.into_iter().filter(|one| wanted.takes(one.unit.as_ref()));
    let name = |unit: Option<&UnitCode>| unit.map(|unit| unit.as_str().to_owned());
    Ok(Outcome {
        score: shown(&tallies, survey.method),
        unsur: scored(&survey),
        lowest: if enough { lowest(&tallies, LOWEST) } else { Vec::new() },
        units: parts(&survey, &counted, |one| name(one.unit.as_ref())),
        trend,
        months,
        picked: chosen(picked),
        said: if enough && wanted.reads {
            said(tx, desk, &survey, &wanted).await?
        } else {
            Vec::new()
        },
        period,
        unit: wanted.unit,
        survey,
    })
}

/// What a result is counted from.
pub(crate) struct Sheets {
    /// Those of the period; none where it may not be shown.
    pub inside: Vec<Counted>,
    /// How many there are in each month of the survey.
    sizes: Sizes,
}

impl Sheets {
    /// May this month (`2026-11`) be shown by itself?
    pub fn shows(&self, month: &str) -> bool {
        Period::parse(month).is_some_and(|month| visible(&self.sizes, month))
    }
}

/// The sheets behind a result, as [`narrowed`] says.
pub(super) async fn sheets(
    tx: &mut Tx<'_>,
    scope: Scope,
    survey: &Survey,
    wanted: &Wanted,
) -> Result<Sheets, DeskError> {
    Ok(narrowed(every(tx, scope, survey).await?, wanted))
}

/// All sheets of a survey, whoever asks.
pub(super) async fn every(
    tx: &mut Tx<'_>,
    scope: Scope,
    survey: &Survey,
) -> Result<Vec<Counted>, DeskError> {
    let unsur = scored(survey).len();
    Ok(kept::counted(tx, scope, (survey.id, unsur), Period::whole()).await?)
}

/// Of all sheets those behind a result, as far as the reader sees; none of a unit or of days that
/// could be taken away from others so that too few are left.
pub(super) fn narrowed(mut counted: Vec<Counted>, wanted: &Wanted) -> Sheets {
    counted.retain(|one| wanted.sees(one.unit.as_ref()));
    let [from, until] = [wanted.period.from, wanted.period.until].map(month_of);
    let lies = |one: &Counted| from <= one.month && one.month <= until;
    let all = counted.iter().filter(|one| lies(one));
    let alone = wanted.unit.as_ref().is_none_or(|unit| stands_alone(all, unit));
    counted.retain(|one| alone && wanted.takes(one.unit.as_ref()));
    let sizes = sized(&counted);
    let shown = visible(&sizes, wanted.period);
    counted.retain(|one| shown && lies(one));
    Sheets { inside: counted, sizes }
}

/// The months of a result, each where nobody can be picked out.
pub(super) fn months(survey: &Survey, sheets: &Sheets) -> Vec<Part> {
    let mut groups = BTreeMap::<&str, Vec<&Counted>>::new();
    for one in &sheets.inside {
        groups.entry(one.month.as_str()).or_default().push(one);
    }
    let part = |(month, group): (&str, Vec<&Counted>)| {
        let tallies = tallied(survey, group.into_iter());
        let score = sheets.shows(month).then(|| score(&tallies, survey.method));
        Part { name: Some(month.to_owned()), score }
    };
    groups.into_iter().map(part).collect()
}

/// `2026-11`, as the sheets are counted by.
fn month_of(day: Date) -> String {
    day.strftime("%Y-%m").to_string()
}

fn sized(counted: &[Counted]) -> Sizes {
    let mut months = BTreeMap::<&str, u32>::new();
    for one in counted {
        *months.entry(one.month.as_str()).or_default() += one.many;
    }
    let place = |month: &str| Some(month_place(Period::parse(month)?.from));
    months.into_iter().filter_map(|(month, many)| Some((place(month)?, many))).collect()
}

/// May this unit be shown, when its answers can be taken away from those of all?
fn stands_alone<'a>(counted: impl Iterator<Item = &'a Counted>, unit: &UnitCode) -> bool {
    let mut sizes = BTreeMap::<Option<&UnitCode>, u32>::new();
    for one in counted {
        *sizes.entry(one.unit.as_ref()).or_default() += one.many;
    }
    let shown = showable(&sizes.values().copied().collect::<Vec<_>>());
    sizes.keys().zip(shown).any(|(name, shown)| shown && *name == Some(unit))
}

/// How often each answer was given, question by question.
fn chosen(picked: impl Iterator<Item = Picked>) -> Vec<(Key, String, Option<u32>)> {
    let mut added = BTreeMap::<Key, BTreeMap<String, u32>>::new();
    for one in picked {
        *added.entry(one.key).or_default().entry(one.answer).or_default() += one.many;
    }
    let of_question = |(key, answers): (Key, BTreeMap<String, u32>)| {
        let shown = showable(&answers.values().copied().collect::<Vec<_>>());
        let each = answers.into_iter().zip(shown);
        each.map(move |((answer, many), shown)| (key.clone(), answer, shown.then_some(many)))
    };
    added.into_iter().flat_map(of_question).collect()
}

/// The unsur of a survey, in its order.
pub(super) fn scored(survey: &Survey) -> Vec<Question> {
    let mut questions = survey.making.questions();
    questions.retain(|question| question.ask.is_scored());
    questions
}

/// Counted sheets as tallies.
pub(super) fn tallied<'a>(survey: &Survey, counted: impl Iterator<Item = &'a Counted>) -> Tallies {
    let mut tallies = Tallies::of(scored(survey).len());
    counted.for_each(|one| tallies.join(&one.tallies));
    tallies
}

fn parts(
    survey: &Survey,
    counted: &[Counted],
    name: impl Fn(&Counted) -> Option<String>,
) -> Vec<Part> {
    let mut groups = BTreeMap::<Option<String>, Vec<&Counted>>::new();
    for one in counted {
        groups.entry(name(one)).or_default().push(one);
    }
    let found: Vec<(Option<String>, Tallies)> = groups
        .into_iter()
        .map(|(name, group)| (name, tallied(survey, group.into_iter())))
        .collect();
    let sizes: Vec<u32> = found.iter().map(|(_, tallies)| tallies.n).collect();
    let part = |((name, tallies), shown): ((Option<String>, Tallies), bool)| Part {
        name,
        score: shown.then(|| score(&tallies, survey.method)),
    };
    found.into_iter().zip(showable(&sizes)).map(part).collect()
}

async fn said(
    tx: &mut Tx<'_>,
    desk: &Desk,
    survey: &Survey,
    wanted: &Wanted,
) -> Result<Vec<(Key, String)>, DeskError> {
    let scope = desk.scope();
    let asked = (wanted.period, wanted.unit.as_ref());
    let found = answer::said(tx, scope, survey.id, asked, SAID).await?;
    let ids: Vec<WordsId> = found.iter().map(|(_, words)| words.id).collect();
    let opened = store::vault::open_words(tx, scope, &desk.store().vault, &ids).await?;
    let text = |((key, _), (_, opened)): ((Key, _), (_, Opened))| match opened {
        Opened::Text(text, _) => Some((key, text)),
        Opened::Erased => None,
    };
    Ok(found.into_iter().zip(opened).filter_map(text).collect())
}
