//! What respondents wrote freely, and the topic that a person gave it.

use db::{Row, Tx};
use domain::ids::{ResponseId, SurveyId, UnitCode};
use domain::survey::{Key, Period};
use domain::text::Words;

use super::answer::{key, over, unit};
use crate::case::fields::parse_words;
use crate::column::{bits, number, opt_text, text};
use crate::value::{bytes, damaged, limit};
use crate::{Scope, StoreError};

db::sql! {
    static COUNTED = "select substr(r.day, 1, 7), r.unit, t.topic, count(*) from survey_text t \
        join survey_response r on r.hospital_id = t.hospital_id and r.survey_id = t.survey_id \
        and r.id = t.response_id where t.hospital_id = $1 and t.survey_id = $2 \
        and r.day >= $3 and r.day <= $4 group by substr(r.day, 1, 7), r.unit, t.topic";
    static LIST = "select t.response_id, t.key, t.words, t.topic, r.unit, substr(r.day, 1, 7) \
        from survey_text t \
        join survey_response r on r.hospital_id = t.hospital_id and r.survey_id = t.survey_id \
        and r.id = t.response_id where t.hospital_id = $1 and t.survey_id = $2 \
        and r.day >= $3 and r.day <= $4 \
        order by case when t.topic is null then 0 else 1 end, r.day desc, t.response_id, t.key \
        limit $5";
    static CODE = "update survey_text set topic = $5 where hospital_id = $1 and survey_id = $2 \
        and response_id = $3 and key = $4";
}

/// So many answers of a month and unit have this topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// `2026-11`.
    pub month: String,
    pub unit: Option<UnitCode>,
    pub topic: Option<String>,
    pub many: u32,
}

/// Which answer of which sheet. The id of a sheet tells neither when nor by whom it was filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub response: ResponseId,
    pub key: Key,
}

/// One answer in the respondent's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub place: Place,
    pub words: Words,
    pub topic: Option<String>,
    pub unit: Option<UnitCode>,
    /// `2026-11`.
    pub month: String,
}

/// How many answers were written, by month, unit and topic.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn counted(
    tx: &mut Tx<'_>,
    scope: Scope,
    survey: SurveyId,
    period: Period,
) -> Result<Vec<Counted>, StoreError> {
    let one = |row: &Row| {
        Ok(Counted {
            month: text(row, 0)?,
            unit: unit(row, 1)?,
            topic: opt_text(row, 2)?,
            many: number(row, 3)?,
        })
    };
    tx.query(&COUNTED, &over(scope, survey, period)).await?.iter().map(one).collect()
}

/// At most `most` answers, those without a topic first.
///
/// # Errors
/// As [`counted`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    survey: SurveyId,
    (period, most): (Period, usize),
) -> Result<Vec<Written>, StoreError> {
    let mut values = over(scope, survey, period).to_vec();
    values.push(limit(most));
    let one = |row: &Row| {
        Ok(Written {
            place: Place { response: ResponseId::new(bits(row, 0)?), key: key(row, 1)? },
            words: parse_words(row.text(2)?).ok_or(damaged("words of a survey"))?,
            topic: opt_text(row, 3)?,
            unit: unit(row, 4)?,
            month: text(row, 5)?,
        })
    };
    tx.query(&LIST, &values).await?.iter().map(one).collect()
}

/// Gives an answer a topic, or takes it away; `false` when there is no such answer.
///
/// # Errors
/// What the database said.
pub async fn code(
    tx: &mut Tx<'_>,
    scope: Scope,
    (survey, place): (SurveyId, &Place),
    topic: Option<&str>,
) -> Result<bool, StoreError> {
    let values = [
        scope.value(),
        bytes(survey.bits()),
        bytes(place.response.bits()),
        place.key.as_str().into(),
        topic.into(),
    ];
    Ok(tx.exec(&CODE, &values).await? == 1)
}
