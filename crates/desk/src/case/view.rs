//! A case as one actor may see it: texts opened, identities masked, buttons as the rules draw them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::case::{
    Answer, Appointment, Ask, Case, Entry, Facts, Party, allowed, approval_due, clocks, fold, owes,
};
use domain::clock::Reading;
use domain::compliance::{ClauseResult, judge};
use domain::ids::{CaseNumber, WordsId};
use domain::intake::Identity;
use domain::people::{Actor, Reach, Role, Sight, Who};
use domain::rules::{Act, Rules};
use domain::text::Words;

use super::names::{self, Names};
use super::part::{Part, sits_beside};
use super::timeline::Told;
use crate::{Desk, DeskError, file};

/// Everything that a page or the API shows of a case.
#[derive(Clone, Debug)]
pub struct View {
    pub case: Case,
    pub now: Instant,
    pub rules: Arc<Rules>,
    pub clocks: Vec<Reading>,
    pub owes: BTreeSet<Party>,
    pub allowed: Vec<Act>,
    pub timeline: Vec<Moment>,
    /// The complaint in the complainant's words; `None` once erased.
    pub text: Option<String>,
    pub delay_reason: Option<String>,
    pub complainant: Mask,
    pub patient: Option<Mask>,
    /// Set only in the answer to a reveal, which the journal holds with its reason.
    pub revealed: Option<(Identity, Option<Identity>)>,
    /// The answer on the table, and whether the director must approve it.
    pub answer: Option<(Spoken, bool)>,
    /// The open ask of this actor, with its question.
    pub my_ask: Option<(Ask, Option<String>)>,
    pub links: Vec<CaseNumber>,
    /// Cases of the same complainant that ended in this one.
    pub absorbed: Vec<CaseNumber>,
    pub merged_into: Option<CaseNumber>,
    pub clauses: Vec<ClauseResult>,
    pub files: Vec<file::Item>,
    pub names: Names,
    /// May ask for the identity behind the mask.
    pub may_reveal: bool,
    /// When the complainant was erased, if they were.
    pub erased_at: Option<Instant>,
}

/// An identity with its middle hidden: enough to recognise, too little to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mask {
    pub name: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub thread: bool,
    pub record_number: Option<String>,
}

/// Who stands behind an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    pub who: Who,
    pub name: Option<String>,
    pub role: Option<Role>,
}

/// On which side of the bridge something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Words of the complainant.
    Complainant,
    /// Words of the hospital to the complainant.
    Outgoing,
    /// Internal words.
    Note,
    /// An event without words of its own.
    System,
}

impl Side {
    pub fn code(self) -> &'static str {
        match self {
            Side::Complainant => "complainant",
            Side::Outgoing => "outgoing",
            Side::Note => "note",
            Side::System => "system",
        }
    }
}

/// A text of an entry: which one, and its words unless they were erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    pub label: &'static str,
    pub text: Option<String>,
}

/// One entry of the timeline.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Its place in the history, from 1; clocks and clauses point at it.
    pub version: u32,
    pub entry: Entry,
    pub author: Author,
    pub side: Side,
    pub texts: Vec<Spoken>,
    /// The provider's id of the message, where one carried it.
    pub provider_id: Option<String>,
    /// How far the message came that followed from it: `queued`, `sent`, `delivered`, `read`,
    /// `failed`, `aside` or `on_the_page`, where it waits for the complainant.
    pub delivery: Option<&'static str>,
}

/// Which look at a case it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Glance {
    Now,
    /// With the identity behind the mask, which the journal holds with its reason.
    Revealing,
    /// For somebody who no longer sees it: as it stood after the last thing they did.
    AsItStood,
}

/// The case of a number, as this actor may see it.
///
/// # Errors
/// `NotFound` when it is out of sight or not there.
pub async fn open(desk: &Desk, actor: &Actor, number: CaseNumber) -> Result<View, DeskError> {
    let case = super::seen(desk, actor, number).await?;
    of(desk, actor, case.ok_or(DeskError::NotFound)?, Glance::Now).await
}

/// The view of a case that is at hand.
pub(super) async fn of(
    desk: &Desk,
    actor: &Actor,
    case: Case,
    glance: Glance,
) -> Result<View, DeskError> {
    let (worker, actor) = (desk.clone(), actor.clone());
    desk.store()
        .db
        .read(move |tx| {
            let (desk, actor, case) = (worker.clone(), actor.clone(), case.clone());
            Box::pin(async move {
                let history = store::case::history(tx, desk.scope(), case.id).await?;
                let (case, history) = match glance {
                    Glance::AsItStood => left(&actor, history).ok_or(DeskError::NotFound)?,
                    _ => (case, history),
                };
                gather(tx, &desk, &actor, (case, &history, glance)).await
            })
        })
        .await
}

/// The case and its history up to the last entry of this actor.
fn left(actor: &Actor, mut history: Vec<Entry>) -> Option<(Case, Vec<Entry>)> {
    let last = history.iter().rposition(|entry| entry.by == actor.who())?;
    history.truncate(last + 1);
    Some((fold(&history)?, history))
}

async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    (case, history, glance): (Case, &[Entry], Glance),
) -> Result<View, DeskError> {
    let (scope, now, sight) = (desk.scope(), desk.now(), desk.sight(actor));
    let rules = desk.rules_of(tx, case.rules).await?;
    let organisation = store::hospital::organisation(tx, scope).await?;
    let texts = texts(tx, desk, &case, history).await?;
    let said = |words: Words| texts.get(&words.id).cloned().flatten();
    let names = names::load(tx, scope).await?;
    let facts = Facts {
        now,
        rules: &rules,
        organisation: &organisation,
        twin: None,
        accused: None,
        mute: &[],
    };
    let whole = matches!(sight.reach, Reach::All | Reach::Protected);
    let part = (!whole).then(|| Part::of(&case, actor));
    let told = Told::load(tx, desk, case.id).await?;
    let timeline = told.timeline(history, part.as_ref(), (&names, &texts));
    let (who, whom, erased_at) = identities(tx, desk, &case).await?;
    let mine = |answer: &&Answer| whole || answer.by == actor.who();
    let answer = case.current_answer().filter(mine).map(|answer| {
        let spoken = Spoken { label: "answer", text: said(answer.words) };
        (spoken, approval_due(&case, answer, &rules))
    });
    let asks = part.as_ref().map(Part::asks);
    let my_ask = open_ask(&case, actor).map(|ask| (ask.clone(), said(ask.question)));
    Ok(View {
        now,
        clocks: clocks(&case, &rules, now),
        owes: part.as_ref().map_or_else(|| owes(&case), Part::owes),
        allowed: allowed(&case, actor, &facts),
        clauses: judge(&case, history, &rules, now),
        timeline,
        text: said(case.intake.words),
        delay_reason: case.intake.delay_reason.and_then(said),
        complainant: mask(who.as_ref().filter(|_| sight.identity)),
        patient: case.intake.patient.map(|_| mask(whom.as_ref().filter(|_| sight.identity))),
        revealed: (glance == Glance::Revealing).then(|| (who.unwrap_or_default(), whom)),
        answer,
        my_ask,
        links: numbers(tx, desk, &sight, &case.links).await?,
        absorbed: numbers(tx, desk, &sight, &case.absorbed).await?,
        merged_into: numbers(tx, desk, &sight, case.merged_into.as_slice()).await?.pop(),
        files: files(tx, desk, &sight, (&case, glance)).await?,
        names,
        may_reveal: sight.identity && erased_at.is_none(),
        erased_at,
        rules,
        case: match asks {
            Some(asks) => Case { asks, ..case },
            None => case,
        },
    })
}

/// Whoever lost sight of the case opens no file of it, and whoever was asked those that were shown.
async fn files(
    tx: &mut Tx<'_>,
    desk: &Desk,
    sight: &Sight,
    (case, glance): (&Case, Glance),
) -> Result<Vec<file::Item>, DeskError> {
    if glance == Glance::AsItStood {
        return Ok(Vec::new());
    }
    let mut files = file::of_case(tx, desk, case).await?;
    files.retain(|item| file::opens(sight, case, item.id));
    Ok(files)
}

/// The question that waits for this actor.
pub(super) fn open_ask<'a>(case: &'a Case, actor: &Actor) -> Option<&'a Ask> {
    let staff = actor.staff()?;
    case.asks.iter().find(|ask| ask.is_open() && ask.to.is(staff))
}

/// The numbers of other cases, as far as this sight reaches them.
async fn numbers(
    tx: &mut Tx<'_>,
    desk: &Desk,
    sight: &Sight,
    ids: &[domain::ids::CaseId],
) -> Result<Vec<CaseNumber>, DeskError> {
    let mut numbers = Vec::new();
    for id in ids {
        let Some(other) = store::case::load(tx, desk.scope(), *id).await? else { continue };
        let seen = store::case::seen(tx, desk.scope(), sight, other.number).await?;
        numbers.extend(seen.map(|case| case.number));
    }
    Ok(numbers)
}

async fn identities(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: &Case,
) -> Result<(Option<Identity>, Option<Identity>, Option<Instant>), DeskError> {
    let (scope, vault) = (desk.scope(), &desk.store().vault);
    let complainant = case.intake.complainant.subject;
    let first = store::vault::open_identity(tx, scope, vault, complainant).await?;
    let second = match case.intake.patient {
        Some(patient) => store::vault::open_identity(tx, scope, vault, patient).await?,
        None => None,
    };
    Ok((first, second, store::vault::erased_at(tx, scope, complainant).await?))
}

/// Every text of a case and its history, opened in one go.
async fn texts(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: &Case,
    history: &[Entry],
) -> Result<BTreeMap<WordsId, Option<String>>, DeskError> {
    let mut ids = vec![case.intake.words.id];
    ids.extend(case.intake.delay_reason.map(|words| words.id));
    let all = history.iter().flat_map(|entry| names::spoken(&entry.event));
    ids.extend(all.map(|(_, words)| words.id));
    let opened = store::vault::open_words(tx, desk.scope(), &desk.store().vault, &ids).await?;
    Ok(opened.into_iter().map(|(id, opened)| (id, opened.into_text())).collect())
}

/// Only who handles the case or sits beside the officer has to know where: it can be a home.
pub(crate) fn knows_place(desk: &Desk, actor: &Actor, plan: &Appointment<Words>) -> bool {
    let whole = matches!(desk.sight(actor).reach, Reach::All | Reach::Protected);
    whole || sits_beside(actor, plan)
}

/// Names keep their first letter, numbers their last four digits.
pub(crate) fn mask(identity: Option<&Identity>) -> Mask {
    let Some(identity) = identity else { return Mask::default() };
    let tail = |text: &str| {
        let count = text.chars().count();
        let end: String = text.chars().skip(count.saturating_sub(4)).collect();
        format!("••••{end}")
    };
    Mask {
        name: identity
            .name
            .as_ref()
            .and_then(|name| name.as_str().chars().next().map(|first| format!("{first}•••••"))),
        phone: identity.phone.as_ref().map(|phone| tail(phone.as_str())),
        email: identity.email.as_ref().map(|email| {
            let host = email.as_str().rsplit('@').next().unwrap_or_default();
            format!("•••@{host}")
        }),
        thread: identity.thread.is_some(),
        record_number: identity.record_number.as_deref().map(tail),
    }
}
