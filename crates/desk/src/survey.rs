//! Surveys: answers come in by link, on paper and as tables, and become an index.

mod after;
mod answering;
mod decider;
mod heard;
mod inviting;
mod keeping;
mod outcome;
mod plan;
mod report;
mod sign;
pub mod table;
mod trend;
mod view;

use db::Tx;
use domain::ids::{SurveyCode, SurveyId, Version};
use domain::people::Actor;
use domain::survey::{Making, Period, Refusal, Seen, Survey, seen};
use sha2::{Digest, Sha256};

pub use after::{AfterResult, Standing, after_result, spare, standing, tell};
pub(crate) use after::{invite_due, is_asked};
pub use answering::{Asked, Coming, Imported, Sheet, Taken, answer, asked, fill, import, touch};
pub(crate) use heard::{days, heard, of_patients, told};
pub use inviting::invite;
pub use keeping::keep_due;
pub use outcome::{Outcome, outcome};
pub use paper::report::{Part, Point};
pub use plan::{Plan, plan};
pub use report::report;
pub use sign::sign_document;
pub use view::View;

use crate::act::{Once, Terms, act as act_on, boxed};
use crate::error::Unfit;
use crate::{Desk, DeskError};
use decider::{Deed, Wish};

/// A list shows no more surveys than this.
const LISTED: usize = 200;

/// What somebody wants done to a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Make(Making),
    Open {},
    Close {},
    /// Puts the result of a period, as it stands, on the public page.
    Publish {
        period: Period,
    },
    Unpublish {},
}

/// A command on the survey with this code, with what stands beside it.
#[derive(Clone, Debug)]
pub struct Request {
    pub code: SurveyCode,
    pub command: Command,
    /// The version that the sender looked at.
    pub seen: Option<Version>,
    /// The same key is the same request, however often it comes.
    pub key: Option<String>,
}

/// The surveys within this actor's sight, the youngest first.
///
/// # Errors
/// `Forbidden` for those who have no business with surveys.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    let sight = sight(actor)?;
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, sight) = (worker.clone(), actor.clone(), sight.clone());
        Box::pin(async move {
            let found = store::survey::list(tx, desk.scope(), LISTED).await?;
            let mut views = Vec::new();
            for survey in found.into_iter().filter(|survey| within(&sight, survey)) {
                views.push(view::gather(tx, &desk, &actor, survey).await?);
            }
            Ok(views)
        })
    });
    desk.store().db.read(job).await
}

/// One survey.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when no survey has this code, or none in sight.
pub async fn open(desk: &Desk, actor: &Actor, code: &SurveyCode) -> Result<View, DeskError> {
    let sight = sight(actor)?;
    let (worker, actor, code) = (desk.clone(), actor.clone(), code.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, code) = (worker.clone(), actor.clone(), code.clone());
        let sight = sight.clone();
        Box::pin(async move {
            let found = store::survey::find(tx, desk.scope(), &code).await?;
            let found = found.filter(|survey| within(&sight, survey));
            view::gather(tx, &desk, &actor, found.ok_or(DeskError::NotFound)?).await
        })
    });
    desk.store().db.read(job).await
}

/// Does one thing to a survey, as this actor.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`, `Unfit` for a code that is taken, `Unknown` for a unit that is
/// not there, `Refused` when the rules say no.
pub async fn act(desk: &Desk, actor: &Actor, request: Request) -> Result<View, DeskError> {
    sight(actor)?;
    let Request { code, command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "survey", &key, &(&code, &command)));
    let id = SurveyId::new(desk.fresh_id());
    let deed = Deed::new(desk, actor, code.clone(), Wish { id, command });
    act_on(desk, deed, Terms { seen, once }).await?;
    open(desk, actor, &code).await
}

/// A code for a survey whose maker chose none, from `key` where there is one, so that a repeated
/// request means the same survey.
pub fn fresh_code(desk: &Desk, key: Option<&str>) -> SurveyCode {
    let seed: [u8; 32] = match key {
        Some(key) => Sha256::digest(key.as_bytes()).into(),
        None => desk.fresh(),
    };
    SurveyCode::parse(&format!("S-{}", hex::encode(&seed[..4])))
        .expect("hexadecimal digits are letters and digits of a code")
}

/// The surveys whose results are public, the youngest first.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn published(desk: &Desk) -> Result<Vec<Survey>, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::survey::published(tx, scope, LISTED).await?) })
    });
    desk.store().db.read(job).await
}

/// Where respondents go; `None` while nobody has told the house its public address.
pub fn address(desk: &Desk, code: &SurveyCode) -> Option<String> {
    let public = desk.0.public_url.as_deref()?.trim_end_matches('/');
    Some(format!("{public}/survei/{code}"))
}

fn sight(actor: &Actor) -> Result<Seen, DeskError> {
    seen(actor).ok_or(DeskError::Forbidden)
}

/// Whoever sees only units sees the surveys that are asked there.
fn within(sight: &Seen, survey: &Survey) -> bool {
    let units = &survey.making.units;
    match sight {
        Seen::Hospital => true,
        Seen::Units(own) => units.is_empty() || units.iter().any(|unit| own.contains(unit)),
    }
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } => DeskError::Forbidden,
        Refusal::NoSuchSurvey => DeskError::NotFound,
        Refusal::CodeTaken => DeskError::Unfit { field: "code", why: Unfit::Taken },
        other => other.into(),
    }
}
