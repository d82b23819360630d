//! Answers, and invitations: two tables that no key joins.

use db::{Row, Tx, Value};
use domain::ids::{ResponseId, SubjectId, SurveyId, UnitCode};
use domain::survey::{Key, Mark, Marks, Period, Tallies, Way};
use domain::text::Words;

use crate::case::fields::{parse_words, words_text};
use crate::column::{number, opt_text, text, unit_code};
use crate::value::{bytes, damaged, limit};
use crate::vault::{Keys, mac};
use crate::{Scope, StoreError};

db::sql! {
    static INVITE = "insert into survey_invitation (hospital_id, survey_id, token_hash, used) \
        values ($1, $2, $3, 0) on conflict (hospital_id, survey_id, token_hash) do nothing";
    static INVITED = "select used from survey_invitation \
        where hospital_id = $1 and survey_id = $2 and token_hash = $3";
    static USE = "update survey_invitation set used = 1 \
        where hospital_id = $1 and survey_id = $2 and token_hash = $3 and used = 0";
    static INVITATIONS = "select count(*), cast(coalesce(sum(used), 0) as bigint) \
        from survey_invitation where hospital_id = $1 and survey_id = $2";
    static PUT = "insert into survey_response (hospital_id, survey_id, id, day, unit, way, marks) \
        values ($1, $2, $3, $4, $5, $6, $7) on conflict (hospital_id, survey_id, id) do nothing";
    static PICK = "insert into survey_pick (hospital_id, survey_id, response_id, key, answer) \
        values ($1, $2, $3, $4, $5)";
    static SAY = "insert into survey_text (hospital_id, survey_id, response_id, key, words) \
        values ($1, $2, $3, $4, $5)";
    static COUNTED = "select day, unit, marks, count(*) from survey_response \
        where hospital_id = $1 and survey_id = $2 and day >= $3 and day <= $4 \
        group by day, unit, marks order by day, unit";
    static MANY = "select count(*) from survey_response where hospital_id = $1 and survey_id = $2";
    static PICKED = "select r.unit, p.key, p.answer, count(*) from survey_pick p \
        join survey_response r on r.hospital_id = p.hospital_id and r.survey_id = p.survey_id \
        and r.id = p.response_id where p.hospital_id = $1 and p.survey_id = $2 \
        and r.day >= $3 and r.day <= $4 group by r.unit, p.key, p.answer";
    static SAID = "select t.key, t.words from survey_text t \
        join survey_response r on r.hospital_id = t.hospital_id and r.survey_id = t.survey_id \
        and r.id = t.response_id where t.hospital_id = $1 and t.survey_id = $2 \
        and r.day >= $3 and r.day <= $4 order by r.day desc, t.response_id limit $5";
    static SAID_IN = "select t.key, t.words from survey_text t \
        join survey_response r on r.hospital_id = t.hospital_id and r.survey_id = t.survey_id \
        and r.id = t.response_id where t.hospital_id = $1 and t.survey_id = $2 \
        and r.day >= $3 and r.day <= $4 and r.unit = $6 \
        order by r.day desc, t.response_id limit $5";
}

/// The length of an invitation's word in bytes.
const TOKEN: usize = 12;

/// One sheet on its way in.
#[derive(Clone, Debug)]
pub struct Response {
    pub id: ResponseId,
    /// `2026-11-22`: the hospital's day, and nothing finer.
    pub day: domain::calendar::Date,
    pub unit: Option<UnitCode>,
    pub way: Way,
    pub marks: Marks,
    pub picked: Vec<(Key, String)>,
    pub texts: Vec<(Key, Words)>,
}

/// What the sheets of one month and unit add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// `2026-11`.
    pub month: String,
    pub unit: Option<UnitCode>,
    /// All sheets, those without any mark too.
    pub many: u32,
    pub tallies: Tallies,
}

/// So many respondents of a unit gave this answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked {
    pub unit: Option<UnitCode>,
    pub key: Key,
    pub answer: String,
    pub many: u32,
}

/// Under whose key the free words of a sheet lie: nobody's but its own.
pub fn subject(id: ResponseId) -> SubjectId {
    SubjectId::new(id.bits())
}

/// The word of the `nth` invitation that is handed out for this seed: a replay gives it again, and
/// nobody without the keys of the house can tell the next one.
pub fn token(
    keys: &Keys,
    scope: Scope,
    survey: SurveyId,
    (seed, nth): (&str, usize),
) -> [u8; TOKEN] {
    let (survey, nth) = (survey.bits().to_be_bytes(), (nth as u64).to_be_bytes());
    let parts = [&scope.bytes()[..], b"invitation\0", &survey, &nth, seed.as_bytes()];
    let mut word = [0; TOKEN];
    word.copy_from_slice(&mac(&keys.tracking, &parts)[..TOKEN]);
    word
}

/// Hands out an invitation, known by its hash; handing it out again changes nothing.
///
/// # Errors
/// What the database said.
pub async fn invite(
    tx: &mut Tx<'_>,
    scope: Scope,
    survey: SurveyId,
    hash: [u8; 32],
) -> Result<(), StoreError> {
    tx.exec(&INVITE, &[scope.value(), bytes(survey.bits()), hash.into()]).await?;
    Ok(())
}

/// Was this invitation used? `None` when nobody was ever given it.
///
/// # Errors
/// What the database said.
pub async fn is_used(
    tx: &mut Tx<'_>,
    scope: Scope,
    survey: SurveyId,
    hash: [u8; 32],
) -> Result<Option<bool>, StoreError> {
    let row = tx.one(&INVITED, &[scope.value(), bytes(survey.bits()), hash.into()]).await?;
    row.map(|row| Ok(row.int(0)? != 0)).transpose()
}

/// Uses an invitation; `false` when it was used before or never given.
///
/// # Errors
/// What the database said.
pub async fn use_up(
    tx: &mut Tx<'_>,
    scope: Scope,
    survey: SurveyId,
    hash: [u8; 32],
) -> Result<bool, StoreError> {
    Ok(tx.exec(&USE, &[scope.value(), bytes(survey.bits()), hash.into()]).await? == 1)
}

/// How many were invited, and how many of them answered.
///
/// # Errors
/// What the database said.
pub async fn invitations(
    tx: &mut Tx<'_>,
    scope: Scope,
    survey: SurveyId,
) -> Result<(u32, u32), StoreError> {
    let row = tx.one(&INVITATIONS, &[scope.value(), bytes(survey.bits())]).await?;
    let row = row.ok_or(damaged("count of invitations"))?;
    Ok((number(&row, 0)?, number(&row, 1)?))
}

/// Keeps a sheet; `false` when it is there already, and then nothing changes.
///
/// # Errors
/// What the database said.
pub async fn put(
    tx: &mut Tx<'_>,
    scope: Scope,
    survey: SurveyId,
    sheet: &Response,
) -> Result<bool, StoreError> {
    let (survey, id) = (bytes(survey.bits()), bytes(sheet.id.bits()));
    let values = [
        scope.value(),
        survey.clone(),
        id.clone(),
        sheet.day.to_string().into(),
        sheet.unit.as_ref().map(UnitCode::as_str).into(),
        sheet.way.code().into(),
        marks_text(&sheet.marks).into(),
    ];
    if tx.exec(&PUT, &values).await? == 0 {
        return Ok(false);
    }
    let place = |key: &Key| [scope.value(), survey.clone(), id.clone(), key.as_str().into()];
    for (key, answer) in &sheet.picked {
        let values: Vec<Value> =
            place(key).into_iter().chain([Value::from(answer.as_str())]).collect();
        tx.exec(&PICK, &values).await?;
    }
    for (key, words) in &sheet.texts {
        let values: Vec<Value> =
            place(key).into_iter().chain([Value::from(words_text(*words))]).collect();
        tx.exec(&SAY, &values).await?;
    }
    Ok(true)
}

/// All sheets of a period, counted by month and unit; the survey has so many unsur. The marks of each
/// sheet are added up here as they are read, because the database would need a pass over all of them
/// for each unsur.
///
/// # Errors
/// What the database said; `Damaged` for marks that cannot be read.
pub async fn counted(
    tx: &mut Tx<'_>,
    scope: Scope,
    (survey, unsur): (SurveyId, usize),
    period: Period,
) -> Result<Vec<Counted>, StoreError> {
    let mut found = Vec::new();
    for row in tx.query(&COUNTED, &over(scope, survey, period)).await? {
        let marks = marks_of(row.text(2)?).ok_or(damaged("marks of a survey"))?;
        let many = number(&row, 3)?;
        let group = group(&mut found, &row, unsur)?;
        group.many += many;
        group.tallies.add(&marks, many);
    }
    Ok(found)
}

/// The month and unit to which a row belongs. Rows come day by day, so it is among the last.
fn group<'a>(
    found: &'a mut Vec<Counted>,
    row: &Row,
    unsur: usize,
) -> Result<&'a mut Counted, StoreError> {
    let month = row.text(0)?.get(..7).ok_or(damaged("day of a survey"))?;
    let name = row.opt_text(1)?;
    let same =
        |one: &Counted| one.month == month && one.unit.as_ref().map(UnitCode::as_str) == name;
    let place = match found.iter().rposition(same) {
        Some(place) => place,
        None => {
            let (month, tallies) = (month.to_owned(), Tallies::of(unsur));
            found.push(Counted { month, unit: unit(row, 1)?, many: 0, tallies });
            found.len() - 1
        }
    };
    Ok(&mut found[place])
}

/// How many sheets a survey has.
///
/// # Errors
/// What the database said.
pub async fn many(tx: &mut Tx<'_>, scope: Scope, survey: SurveyId) -> Result<u32, StoreError> {
    let row = tx.one(&MANY, &[scope.value(), bytes(survey.bits())]).await?;
    number(&row.ok_or(damaged("count of answers"))?, 0)
}

/// Choices and numbers of a period, counted.
///
/// # Errors
/// As [`counted`].
pub async fn picked(
    tx: &mut Tx<'_>,
    scope: Scope,
    survey: SurveyId,
    period: Period,
) -> Result<Vec<Picked>, StoreError> {
    let rows = tx.query(&PICKED, &over(scope, survey, period)).await?;
    let one = |row: &Row| {
        Ok(Picked {
            unit: unit(row, 0)?,
            key: key(row, 1)?,
            answer: text(row, 2)?,
            many: number(row, 3)?,
        })
    };
    rows.iter().map(one).collect()
}

/// The free words of a period, of one unit or of all, those of the last day first.
///
/// # Errors
/// As [`counted`].
pub async fn said(
    tx: &mut Tx<'_>,
    scope: Scope,
    survey: SurveyId,
    (period, unit): (Period, Option<&UnitCode>),
    most: usize,
) -> Result<Vec<(Key, Words)>, StoreError> {
    let mut values = over(scope, survey, period).to_vec();
    values.push(limit(most));
    values.extend(unit.map(|unit| Value::from(unit.as_str())));
    let statement = if unit.is_some() { &SAID_IN } else { &SAID };
    let rows = tx.query(statement, &values).await?;
    let one = |row: &Row| {
        Ok((key(row, 0)?, parse_words(row.text(1)?).ok_or(damaged("words of a survey"))?))
    };
    rows.iter().map(one).collect()
}

pub(super) fn over(scope: Scope, survey: SurveyId, period: Period) -> [Value; 4] {
    let survey = bytes(survey.bits());
    [scope.value(), survey, period.from.to_string().into(), period.until.to_string().into()]
}

pub(super) fn unit(row: &Row, at: usize) -> Result<Option<UnitCode>, StoreError> {
    opt_text(row, at)?.as_deref().map(unit_code).transpose()
}

pub(super) fn key(row: &Row, at: usize) -> Result<Key, StoreError> {
    Key::parse(row.text(at)?).ok_or(damaged("key of a question"))
}

fn marks_text(marks: &[Option<Mark>]) -> String {
    marks.iter().map(|mark| mark.map_or('-', |mark| char::from(b'0' + mark.value()))).collect()
}

fn marks_of(text: &str) -> Option<Marks> {
    let one = |sign: u8| match sign {
        b'-' => Some(None),
        _ => Mark::new(sign.checked_sub(b'0')?).map(Some),
    };
    text.bytes().map(one).collect()
}
