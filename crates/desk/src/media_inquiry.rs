//! What media ask: who asks, until when, and what is due.

mod decider;

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::Instant;
use domain::case::{Case, StageCode};
use domain::ids::{CaseNumber, CollaboratorId, RulesRevision, Version, WordsId};
use domain::media_inquiry::{Card, NoInquiry, describes, due, late};
use domain::people::Actor;
use domain::rules::Kind;

use crate::act::{Once, Terms, act as act_on, read_as};
use crate::error::Unfit;
use crate::said::Said;
use crate::{Desk, DeskError};
use decider::Deed;

/// A list shows no more than this.
const LISTED: usize = 200;
/// So much of a question stands in a list.
const EXCERPT: usize = 120;

/// A question of media, with its card if somebody wrote one.
#[derive(Clone, Debug)]
pub struct View {
    pub number: CaseNumber,
    pub stage: StageCode,
    pub received_at: Instant,
    /// Nought before somebody wrote a card.
    pub version: Version,
    pub card: Option<Card>,
    /// The journalist's name, for those who read the register.
    pub journalist: Option<String>,
    pub due: Instant,
    pub late: bool,
    /// Hours after which an answer is due where no deadline was given, by the rules of its case.
    pub hours: u8,
    /// The beginning of the question; `None` once erased.
    pub excerpt: Option<String>,
    /// This actor may write the card.
    pub describes: bool,
}

/// Open questions of media in this actor's sight, the one that is due first in front.
///
/// # Errors
/// `Unavailable` or `Broken`.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let sight = desk.sight(&actor);
            let rules = desk.rules_in_force(tx, desk.now()).await?;
            let most = (rules.media_hours, LISTED);
            let found = store::media_inquiry::open(tx, desk.scope(), &sight, most).await?;
            let mut hours = BTreeMap::from([(rules.revision, rules.media_hours)]);
            let ids: Vec<WordsId> = found.iter().map(|one| one.words.id).collect();
            let said = Said::open(tx, &desk, &ids).await?;
            let mut views = Vec::with_capacity(found.len());
            for one in found {
                let text = said.text(one.words.id);
                let hours = hours_of(tx, &desk, (one.rules, &mut hours)).await?;
                let asked = (one.number, one.stage, one.received_at, hours);
                views.push(view(tx, &desk, &actor, (asked, one.card, text)).await?);
            }
            views.sort_by_key(|one| one.due);
            Ok(views)
        })
    })
    .await
}

/// The question of one case; `None` for a case of another kind.
///
/// # Errors
/// `NotFound` for a case out of sight.
pub async fn of_case(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
) -> Result<Option<View>, DeskError> {
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let case = crate::case::in_sight(tx, &desk, &actor, number).await?;
            if case.kind != Kind::MediaInquiry {
                return Ok(None);
            }
            one(tx, &desk, &actor, &case).await.map(Some)
        })
    })
    .await
}

async fn one(tx: &mut Tx<'_>, desk: &Desk, actor: &Actor, case: &Case) -> Result<View, DeskError> {
    let known = store::media_inquiry::find(tx, desk.scope(), case.id).await?;
    let text = crate::case::opened(tx, desk, case.intake.words).await?;
    let version = known.as_ref().map_or(Version(0), |known| known.version);
    let hours = desk.rules_of(tx, case.rules).await?.media_hours;
    let asked = (case.number, case.stage.code(), case.intake.received_at, hours);
    let card = known.map(|known| known.card);
    Ok(View { version, ..view(tx, desk, actor, (asked, card, text)).await? })
}

/// What a revision of the rules says; each is looked at once.
async fn hours_of(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (revision, known): (RulesRevision, &mut BTreeMap<RulesRevision, u8>),
) -> Result<u8, DeskError> {
    if let Some(hours) = known.get(&revision) {
        return Ok(*hours);
    }
    let hours = desk.rules_of(tx, revision).await?.media_hours;
    known.insert(revision, hours);
    Ok(hours)
}

/// Number, stage, when it was received, and within how many hours it is answered.
type Asked = (CaseNumber, StageCode, Instant, u8);

async fn view(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    ((number, stage, received_at, hours), card, text): (Asked, Option<Card>, Option<String>),
) -> Result<View, DeskError> {
    let journalist = card.as_ref().and_then(|card| card.journalist);
    let due = due(card.as_ref().and_then(|card| card.deadline), received_at, hours);
    Ok(View {
        number,
        stage,
        received_at,
        version: Version(0),
        journalist: name(tx, desk, actor, journalist).await?,
        card,
        due,
        late: late(due, stage, desk.now()),
        hours,
        excerpt: text.map(|text| text.chars().take(EXCERPT).collect()),
        describes: describes(actor),
    })
}

async fn name(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    id: Option<CollaboratorId>,
) -> Result<Option<String>, DeskError> {
    let Some(id) = id.filter(|_| domain::collaborator::reads(actor)) else { return Ok(None) };
    let known = store::collaborator::find(tx, desk.scope(), id).await?;
    match known {
        Some(known) => crate::case::opened(tx, desk, known.card.name).await,
        None => Ok(None),
    }
}

/// Writes down who asks and until when, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` outside the office; `NotFound` for a case out of sight or of another kind; `Unfit` for
/// a deadline before the question; `Unknown` for a journalist who is not in the register; `Stale`.
pub async fn describe(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
    (card, seen, key): (Card, Option<Version>, Option<&str>),
) -> Result<View, DeskError> {
    describes(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let once = key.map(|key| Once::of(actor, "media-inquiry", key, &(number, &card)));
    act_on(desk, Deed::new(desk, actor, number, card), Terms { seen, once }).await?;
    of_case(desk, actor, number).await?.ok_or(DeskError::NotFound)
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: NoInquiry) -> DeskError {
    match refusal {
        NoInquiry::NotYours => DeskError::Forbidden,
        NoInquiry::OtherKind => DeskError::NotFound,
        NoInquiry::BeforeAsked => DeskError::Unfit { field: "deadline", why: Unfit::EndsTooSoon },
    }
}
