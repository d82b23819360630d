//! What the sheets of a day add up to, kept: a million answers are counted once, and then only those
//! of days that were filled in since.

use std::collections::{BTreeMap, BTreeSet};

use db::{Row, Tx};
use domain::ids::{SurveyId, UnitCode};
use domain::survey::{Key, Period, Tallies, Tally};
use serde_json::{Value as Json, json};

use super::answer::{self, Counted, Picked};
use crate::column::number;
use crate::value::{bytes, count, damaged};
use crate::{Scope, StoreError};

db::sql! {
    static SIZES = "select day, coalesce(unit, ''), count(*) from survey_response \
        where hospital_id = $1 and survey_id = $2 and day >= $3 and day <= $4 group by day, unit";
    static KEPT = "select day, unit, many, tallies, picks from survey_kept \
        where hospital_id = $1 and survey_id = $2 and day >= $3 and day <= $4 order by day, unit";
    static KEEP = "insert into survey_kept (hospital_id, survey_id, day, unit, many, tallies, \
        picks) values ($1, $2, $3, $4, $5, $6, $7) \
        on conflict (hospital_id, survey_id, day, unit) do update set many = excluded.many, \
        tallies = excluded.tallies, picks = excluded.picks";
    static LOSE = "delete from survey_kept where hospital_id = $1 and survey_id = $2";
}

/// With more days than this to be counted, all of them are counted in one go.
const ONE_BY_ONE: usize = 40;

/// Day and unit; an empty unit is none.
type Place = (String, String);

/// The sums of one day and unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    day: String,
    counted: Counted,
    picked: Vec<Picked>,
}

impl Sums {
    /// `2026-11-22`.
    pub fn day(&self) -> &str {
        &self.day
    }
}

/// All sheets of a period, by month and unit: from what is kept, and counted where it no longer holds.
///
/// # Errors
/// What the database said; `Damaged` for sheets that cannot be read.
pub async fn counted(
    tx: &mut Tx<'_>,
    scope: Scope,
    (survey, unsur): (SurveyId, usize),
    period: Period,
) -> Result<Vec<Counted>, StoreError> {
    let known = Known::of(tx, scope, survey, period).await?;
    let kept: Option<Vec<Counted>> = known.rows.iter().map(|row| tallied(row, unsur)).collect();
    // What cannot be read is as good as not kept.
    let Some(kept) = kept else {
        return answer::counted(tx, scope, (survey, unsur), period).await;
    };
    let mut found: Vec<Counted> = Vec::new();
    kept.into_iter().for_each(|one| join(&mut found, one));
    for span in known.spans(period) {
        let counted = answer::counted(tx, scope, (survey, unsur), span).await?;
        counted.into_iter().for_each(|one| join(&mut found, one));
    }
    found.sort_by(|one, other| (&one.month, &one.unit).cmp(&(&other.month, &other.unit)));
    Ok(found)
}

/// Choices and numbers of a period, counted likewise.
///
/// # Errors
/// As [`counted`].
pub async fn picked(
    tx: &mut Tx<'_>,
    scope: Scope,
    survey: SurveyId,
    period: Period,
) -> Result<Vec<Picked>, StoreError> {
    let known = Known::of(tx, scope, survey, period).await?;
    let kept: Option<Vec<Vec<Picked>>> = known.rows.iter().map(picks).collect();
    let Some(kept) = kept else { return answer::picked(tx, scope, survey, period).await };
    let mut sums = BTreeMap::<(Option<UnitCode>, String, String), (Key, u32)>::new();
    let mut add = |one: Picked| {
        let place = (one.unit, one.key.as_str().to_owned(), one.answer);
        sums.entry(place).or_insert((one.key, 0)).1 += one.many;
    };
    kept.into_iter().flatten().for_each(&mut add);
    for span in known.spans(period) {
        answer::picked(tx, scope, survey, span).await?.into_iter().for_each(&mut add);
    }
    let one = |((unit, _, answer), (key, many))| Picked { unit, key, answer, many };
    Ok(sums.into_iter().map(one).collect())
}

/// The sums of the days that are not kept, or no longer hold; at most so many days, the first ones.
///
/// # Errors
/// As [`counted`].
pub async fn due(
    tx: &mut Tx<'_>,
    scope: Scope,
    (survey, unsur): (SurveyId, usize),
    most: usize,
) -> Result<Vec<Sums>, StoreError> {
    let known = Known::of(tx, scope, survey, Period::whole()).await?;
    let mut found = Vec::new();
    for day in known.stale.iter().take(most) {
        let span = day_of(day)?;
        let picked = answer::picked(tx, scope, survey, span).await?;
        for counted in answer::counted(tx, scope, (survey, unsur), span).await? {
            let own = picked.iter().filter(|one| one.unit == counted.unit).cloned().collect();
            found.push(Sums { day: day.clone(), counted, picked: own });
        }
    }
    Ok(found)
}

/// Keeps the sums of one day and unit.
///
/// # Errors
/// What the database said.
pub async fn keep(
    tx: &mut Tx<'_>,
    scope: Scope,
    survey: SurveyId,
    sums: &Sums,
) -> Result<(), StoreError> {
    let unit = sums.counted.unit.as_ref().map_or("", UnitCode::as_str);
    let values = [
        scope.value(),
        bytes(survey.bits()),
        sums.day.as_str().into(),
        unit.into(),
        count(sums.counted.many),
        put_tallies(&sums.counted.tallies).to_string().into(),
        put_picks(&sums.picked).to_string().into(),
    ];
    tx.exec(&KEEP, &values).await?;
    Ok(())
}

/// Forgets what is kept of a survey; every figure stays what it is.
///
/// # Errors
/// What the database said.
pub async fn lose(tx: &mut Tx<'_>, scope: Scope, survey: SurveyId) -> Result<(), StoreError> {
    tx.exec(&LOSE, &[scope.value(), bytes(survey.bits())]).await?;
    Ok(())
}

/// The rows that hold, and the days that have to be counted.
struct Known {
    rows: Vec<Row>,
    stale: BTreeSet<String>,
}

impl Known {
    async fn of(
        tx: &mut Tx<'_>,
        scope: Scope,
        survey: SurveyId,
        period: Period,
    ) -> Result<Known, StoreError> {
        let over = answer::over(scope, survey, period);
        let mut sizes = BTreeMap::<Place, u32>::new();
        for row in tx.query(&SIZES, &over).await? {
            sizes.insert(place(&row)?, number(&row, 2)?);
        }
        let mut rows = Vec::new();
        for row in tx.query(&KEPT, &over).await? {
            rows.push((place(&row)?, number(&row, 2)?, row));
        }
        let held: BTreeSet<Place> = rows
            .iter()
            .filter(|(place, many, _)| sizes.get(place) == Some(many))
            .map(|(place, ..)| place.clone())
            .collect();
        let open = sizes.into_keys().filter(|place| !held.contains(place));
        let stale: BTreeSet<String> = open.map(|(day, _)| day).collect();
        let holds = |place: &Place| held.contains(place) && !stale.contains(&place.0);
        let rows = rows.into_iter().filter(|(place, ..)| holds(place)).map(|(.., row)| row);
        Ok(Known { rows: rows.collect(), stale })
    }

    /// The days that are counted: one by one, or between those that hold in one go.
    fn spans(&self, period: Period) -> Vec<Period> {
        if self.rows.is_empty() && self.stale.len() > ONE_BY_ONE {
            return vec![period];
        }
        self.stale.iter().filter_map(|day| day_of(day).ok()).collect()
    }
}

fn place(row: &Row) -> Result<Place, StoreError> {
    Ok((row.text(0)?.to_owned(), row.text(1)?.to_owned()))
}

fn day_of(day: &str) -> Result<Period, StoreError> {
    let day = day.parse().map_err(|_| damaged("day of a survey"))?;
    Ok(Period { from: day, until: day })
}

fn join(found: &mut Vec<Counted>, one: Counted) {
    let same = |known: &&mut Counted| known.month == one.month && known.unit == one.unit;
    match found.iter_mut().find(same) {
        Some(known) => {
            known.many += one.many;
            known.tallies.join(&one.tallies);
        }
        None => found.push(one),
    }
}

fn unit(row: &Row) -> Option<Option<UnitCode>> {
    match row.text(1).ok()? {
        "" => Some(None),
        code => UnitCode::parse(code).ok().map(Some),
    }
}

fn tallied(row: &Row, unsur: usize) -> Option<Counted> {
    let tallies = tallies(&serde_json::from_str(row.text(3).ok()?).ok()?)?;
    (tallies.unsur.len() == unsur).then_some(())?;
    Some(Counted {
        month: row.text(0).ok()?.get(..7)?.to_owned(),
        unit: unit(row)?,
        many: number(row, 2).ok()?,
        tallies,
    })
}

fn put_tallies(tallies: &Tallies) -> Json {
    let unsur = tallies.unsur.iter().map(|tally| json!(tally.counts));
    let (sum, squares) = tallies.spread();
    json!({
        "n": tallies.n,
        "unsur": unsur.collect::<Vec<_>>(),
        "sum": sum.to_string(),
        "squares": squares.to_string(),
    })
}

fn tallies(value: &Json) -> Option<Tallies> {
    let small = |value: &Json| u32::try_from(value.as_u64()?).ok();
    let large = |key: &str| value.get(key)?.as_str()?.parse::<i128>().ok();
    let tally = |value: &Json| {
        let counts: Option<Vec<u32>> = value.as_array()?.iter().map(small).collect();
        Some(Tally { counts: counts?.try_into().ok()? })
    };
    let unsur: Option<Vec<Tally>> = value.get("unsur")?.as_array()?.iter().map(tally).collect();
    Some(Tallies::kept(small(value.get("n")?)?, unsur?, (large("sum")?, large("squares")?)))
}

fn put_picks(picks: &[Picked]) -> Json {
    picks.iter().map(|one| json!([one.key.as_str(), one.answer, one.many])).collect()
}

fn picks(row: &Row) -> Option<Vec<Picked>> {
    let unit = unit(row)?;
    let one = |value: &Json| {
        let [key, answer, many] = value.as_array()?.as_slice() else { return None };
        Some(Picked {
            unit: unit.clone(),
            key: Key::parse(key.as_str()?)?,
            answer: answer.as_str()?.to_owned(),
            many: u32::try_from(many.as_u64()?).ok()?,
        })
    };
    let all: Json = serde_json::from_str(row.text(4).ok()?).ok()?;
    all.as_array()?.iter().map(one).collect()
}
