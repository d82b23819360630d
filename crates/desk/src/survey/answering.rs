//! Answers come in: one sheet, a typed one, or a table of them; each counts once.

use std::collections::BTreeMap;
use std::sync::Arc;

use db::Tx;
use domain::calendar::Date;
use domain::ids::{ResponseId, SurveyCode, UnitCode, WordsId};
use domain::people::Actor;
use domain::survey::{
    Act, Filled, Key, Marks, Question, Refusal, Stage, Survey, Way, Wrong, day_of_touch, faces,
    may, take,
};
use sha2::{Digest, Sha256};
use store::Scope;
use store::survey::answer::{self, Response, subject};
use store::vault::{FreshKey, Sealed, keep_words, seal_words};

use super::table::{self, RefusedLine, Unreadable};
use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// At once no more invitations, and no more lines, than this.
pub(super) const AT_ONCE: usize = 5_000;

/// A survey as respondents meet it.
#[derive(Clone, Debug)]
pub struct Asked {
    pub survey: Survey,
    pub questions: Vec<Question>,
    /// The invitation was used.
    pub answered: bool,
}

/// A sheet as it was sent.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// What was answered, by key.
    pub given: BTreeMap<String, String>,
    pub unit: Option<UnitCode>,
    /// The word of an invitation.
    pub token: Option<String>,
    /// The same key is the same sheet, however often it comes.
    pub key: String,
}

/// What came of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    Thanks,
    /// The invitation was used before: the first answer stands.
    Before,
    Wrong(Vec<(Key, Wrong)>),
}

/// What came of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    pub taken: usize,
    /// Lines that were there already, from the same table.
    pub before: usize,
    pub refused: Vec<RefusedLine>,
}

/// A table on its way in, or why there is none.
pub type Coming = Result<Imported, Unreadable>;

/// The questions of a survey that is open, or was.
///
/// # Errors
/// `NotFound` for a code that no survey has, one that was never opened, or an invitation that
/// nobody was given.
pub async fn asked(
    desk: &Desk,
    code: &SurveyCode,
    token: Option<&str>,
) -> Result<Asked, DeskError> {
    let (scope, code, hash) = (desk.scope(), code.clone(), token.map(hashed));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let code = code.clone();
        Box::pin(async move {
            let found = store::survey::find(tx, scope, &code).await?;
            let survey = found.filter(|survey| survey.stage != Stage::Draft);
            let survey = survey.ok_or(DeskError::NotFound)?;
            let answered = match hash {
                Some(hash) => answer::is_used(tx, scope, survey.id, hash).await?,
                None => Some(false),
            };
            let answered = answered.ok_or(DeskError::NotFound)?;
            Ok(Asked { questions: survey.making.questions(), survey, answered })
        })
    });
    desk.store().db.read(job).await
}

/// Takes the sheet of a respondent.
///
/// # Errors
/// `NotFound` as [`asked`], `Refused` when it is closed, `Unknown` for a unit in which it is not
/// asked.
pub async fn answer(desk: &Desk, code: &SurveyCode, sheet: Sheet) -> Result<Taken, DeskError> {
    let asked = asked(desk, code, sheet.token.as_deref()).await?;
    if asked.answered {
        return Ok(Taken::Before);
    }
    let fields = |key: &str| sheet.given.get(key).map(String::as_str);
    match take(&asked.questions, &fields, true) {
        Ok(filled) => one(desk, &asked.survey, (Way::Link, &sheet, None), filled).await,
        Err(wrong) => Ok(Taken::Wrong(wrong)),
    }
}

/// Takes what was touched on a screen of the hospital; it may have waited there for a line since the
/// day that it names.
///
/// # Errors
/// As [`answer`]; `NotFound` for a survey that is no screen of faces.
pub async fn touch(
    desk: &Desk,
    code: &SurveyCode,
    (sheet, touched): (Sheet, Option<Date>),
) -> Result<Taken, DeskError> {
    let asked = asked(desk, code, None).await?;
    faces(&asked.questions).ok_or(DeskError::NotFound)?;
    let fields = |key: &str| sheet.given.get(key).map(String::as_str);
    match take(&asked.questions, &fields, true) {
        Ok(filled) => one(desk, &asked.survey, (Way::Kiosk, &sheet, touched), filled).await,
        Err(wrong) => Ok(Taken::Wrong(wrong)),
    }
}

/// Types in a sheet of paper, or what was answered in an interview; gaps are taken as they are.
///
/// # Errors
/// `Forbidden` for those who do not type sheets in; as [`answer`].
pub async fn fill(
    desk: &Desk,
    actor: &Actor,
    code: &SurveyCode,
    (way, sheet): (Way, Sheet),
) -> Result<Taken, DeskError> {
    fills(actor)?;
    let asked = asked(desk, code, None).await?;
    let fields = |key: &str| sheet.given.get(key).map(String::as_str);
    let empty =
        |filled: &Filled| filled.marks.iter().all(Option::is_none) && filled.picked.is_empty();
    match take(&asked.questions, &fields, false) {
        Ok(filled) if empty(&filled) => Ok(Taken::Wrong(nothing(&asked.questions))),
        Ok(filled) => one(desk, &asked.survey, (way, &sheet, None), filled).await,
        Err(wrong) => Ok(Taken::Wrong(wrong)),
    }
}

/// Takes a table in; with `look` only says what it would take. The same table brings nothing twice.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` as [`fill`].
pub async fn import(
    desk: &Desk,
    actor: &Actor,
    code: &SurveyCode,
    (bytes, look): (&[u8], bool),
) -> Result<Coming, DeskError> {
    fills(actor)?;
    let survey = asked(desk, code, None).await?.survey;
    let questions = survey.making.questions();
    let wanted = questions.iter().filter(|question| question.ask.is_scored()).count();
    let read = match table::read(bytes) {
        Ok(read) if read.sheets.len() > AT_ONCE => return Ok(Err(Unreadable::TooManyLines)),
        Ok(read) if read.columns.len() != wanted => return Ok(Err(Unreadable::OtherColumns)),
        Ok(read) => read,
        Err(why) => return Ok(Err(why)),
    };
    let day = today(desk).await?;
    let digest = hex::encode(Sha256::digest(bytes));
    let sheet = |(place, marks): (usize, &Marks)| Response {
        id: named(&survey, &format!("{digest} {place}")),
        day,
        unit: None,
        way: Way::Table,
        marks: marks.clone(),
        picked: Vec::new(),
        texts: Vec::new(),
    };
    let sheets: Vec<Response> = read.sheets.iter().enumerate().map(sheet).collect();
    let (many, refused) = (sheets.len(), read.refused);
    let taken = if look { many } else { kept(desk, &survey, sheets).await? };
    Ok(Ok(Imported { taken, before: many - taken, refused }))
}

fn fills(actor: &Actor) -> Result<(), DeskError> {
    let fills = actor.role().is_some_and(|role| may(role, Act::Fill));
    fills.then_some(()).ok_or(DeskError::Forbidden)
}

fn nothing(questions: &[Question]) -> Vec<(Key, Wrong)> {
    questions.first().map(|question| (question.key.clone(), Wrong::Missing)).into_iter().collect()
}

/// A respondent's sheet with its texts sealed, each under the sheet's own key.
async fn one(
    desk: &Desk,
    survey: &Survey,
    (way, sheet, touched): (Way, &Sheet, Option<Date>),
    filled: Filled,
) -> Result<Taken, DeskError> {
    let unit = sheet.unit.clone();
    if unit.as_ref().is_some_and(|unit| !survey.making.units.contains(unit)) {
        return Err(DeskError::Unknown { field: "unit" });
    }
    let id = named(survey, &format!("sheet {}", sheet.key));
    let subject_key = FreshKey::new(&desk.store().vault, desk.scope(), subject(id), desk.fresh());
    let mut sealed = Vec::new();
    let mut texts = Vec::new();
    for (key, body) in filled.texts {
        let one = seal_words(subject_key.key(), desk.scope(), timeless(desk), body.as_str());
        texts.push((key, one.words));
        sealed.push(one);
    }
    let rules = desk.rules().await?;
    let [made, today] = [survey.made_at, desk.now()].map(|at| rules.calendar.day_of(at));
    let day = day_of_touch((made, today), touched);
    let response =
        Response { id, day, unit, way, marks: filled.marks, picked: filled.picked, texts };
    let entering = Arc::new(Entering {
        desk: desk.clone(),
        survey: survey.clone(),
        token: sheet.token.as_deref().map(hashed),
        response,
        key: subject_key,
        sealed,
    });
    let job = boxed(move |tx: &mut Tx<'_>| {
        let entering = Arc::clone(&entering);
        Box::pin(async move { entering.enter(tx).await })
    });
    desk.store().db.write(PATIENCE, job).await
}

struct Entering {
    desk: Desk,
    survey: Survey,
    token: Option<[u8; 32]>,
    response: Response,
    key: FreshKey,
    sealed: Vec<Sealed>,
}

impl Entering {
    async fn enter(&self, tx: &mut Tx<'_>) -> Result<Taken, DeskError> {
        let (scope, survey) = (self.desk.scope(), self.survey.id);
        still_open(tx, scope, &self.survey.code).await?;
        if let Some(hash) = self.token
            && !answer::use_up(tx, scope, survey, hash).await?
        {
            return Ok(Taken::Before);
        }
        if answer::put(tx, scope, survey, &self.response).await? && !self.sealed.is_empty() {
            self.key.add(tx, scope).await?;
            for sealed in &self.sealed {
                keep_words(tx, scope, self.key.key().subject(), sealed).await?;
            }
        }
        Ok(Taken::Thanks)
    }
}

/// Keeps many sheets; how many of them are new.
async fn kept(desk: &Desk, survey: &Survey, sheets: Vec<Response>) -> Result<usize, DeskError> {
    let (scope, code, sheets) = (desk.scope(), survey.code.clone(), Arc::new(sheets));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (code, sheets) = (code.clone(), Arc::clone(&sheets));
        Box::pin(async move {
            let survey = still_open(tx, scope, &code).await?;
            let mut fresh = 0;
            for sheet in sheets.iter() {
                fresh += usize::from(answer::put(tx, scope, survey.id, sheet).await?);
            }
            Ok(fresh)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// The survey as it stands in this transaction: nothing comes in behind the closing.
async fn still_open(tx: &mut Tx<'_>, scope: Scope, code: &SurveyCode) -> Result<Survey, DeskError> {
    let survey = store::survey::find(tx, scope, code).await?.ok_or(DeskError::NotFound)?;
    match survey.stage {
        Stage::Open => Ok(survey),
        _ => Err(Refusal::NotOpen.into()),
    }
}

pub(super) async fn today(desk: &Desk) -> Result<Date, DeskError> {
    Ok(desk.rules().await?.calendar.day_of(desk.now()))
}

/// The same sheet has the same id, which tells neither when nor by whom it was filled.
fn named(survey: &Survey, key: &str) -> ResponseId {
    let text = format!("response {} {key}", survey.id);
    ResponseId::new(first(Sha256::digest(text.as_bytes()).into()))
}

/// An id without the instant that ids of the desk begin with.
fn timeless(desk: &Desk) -> WordsId {
    WordsId::new(first(desk.fresh()))
}

fn first(bytes: [u8; 32]) -> u128 {
    let mut half = [0; 16];
    half.copy_from_slice(&bytes[..16]);
    u128::from_be_bytes(half)
}

pub(super) fn hashed(token: &str) -> [u8; 32] {
    Sha256::digest(format!("survey invitation {token}").as_bytes()).into()
}
