//! A call as one actor may see it. The number stands there whole while somebody has to dial it.

use db::Tx;
use domain::call::{Act, Call, Entry, Event, allowed};
use domain::ids::{CaseNumber, WordsId};
use domain::intake::Identity;
use domain::people::Actor;
use domain::text::Words;
use store::number::Blind;

use super::known::{self, KnownCase};
use crate::case::{Author, Names, Spoken, mask, names};
use crate::said::Said;
use crate::{Desk, DeskError};

/// So many other calls of the number stand on a page.
const OTHERS: usize = 10;

/// Everything that a page or the API shows of a call.
#[derive(Clone, Debug)]
pub struct View {
    pub call: Call,
    /// Whole for the office while it owes a step, masked otherwise.
    pub phone: Option<String>,
    pub name: Option<String>,
    /// What it was about; `None` where nobody said, or once erased.
    pub about: Option<String>,
    pub taken_by: Option<String>,
    /// The case that came of it, where this actor's sight reaches it.
    pub case: Option<CaseNumber>,
    /// The question of the bank that was answered.
    pub answered: Option<String>,
    pub allowed: Vec<Act>,
    /// Open cases of this number; empty in a list.
    pub cases: Vec<KnownCase>,
    /// Other calls of this number; empty in a list.
    pub others: Vec<Call>,
    /// Empty in a list.
    pub timeline: Vec<Moment>,
}

/// One entry of the timeline.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Its place in the history, from 1.
    pub version: u32,
    pub entry: Entry,
    pub author: Author,
    pub texts: Vec<Spoken>,
}

/// Views without their histories, for a list.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<Call>,
) -> Result<Vec<View>, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let ids: Vec<WordsId> = found.iter().filter_map(|call| Some(call.about?.id)).collect();
    let texts = Said::open(tx, desk, &ids).await?;
    let mut views = Vec::new();
    for call in found {
        let identity = identity(tx, desk, &call).await?;
        let case = case(tx, desk, actor, &call).await?;
        views.push(View { case, ..view(call, actor, identity, (&names, &texts)) });
    }
    Ok(views)
}

/// One view with its history, and what else is known under its number.
pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    call: Call,
) -> Result<View, DeskError> {
    let scope = desk.scope();
    let history = store::call::history(tx, scope, call.id).await?;
    let spoken_ids = history.iter().flat_map(|entry| spoken(&entry.event));
    let ids: Vec<WordsId> =
        spoken_ids.map(|(_, words)| words.id).chain(call.about.map(|words| words.id)).collect();
    let (names, texts) = (names::load(tx, scope).await?, Said::open(tx, desk, &ids).await?);
    let identity = identity(tx, desk, &call).await?;
    let cases = match &identity.phone {
        Some(phone) => {
            let blind = Blind::of(scope, desk.store().vault.keys(), phone);
            known::cases(tx, desk, actor, blind).await?
        }
        None => Vec::new(),
    };
    let timeline = (1..).zip(&history).map(|(version, entry)| Moment {
        version,
        entry: entry.clone(),
        author: names.author(entry.by),
        texts: heard(&entry.event, &texts),
    });
    Ok(View {
        case: case(tx, desk, actor, &call).await?,
        answered: answered(tx, desk, &call).await?,
        cases,
        others: store::call::same_number(tx, scope, call.id, OTHERS).await?,
        timeline: timeline.collect(),
        ..view(call, actor, identity, (&names, &texts))
    })
}

fn view(call: Call, actor: &Actor, identity: Identity, (names, texts): (&Names, &Said)) -> View {
    let writes = domain::call::may_log(actor);
    let (phone, name) = match call.stage.is_owed() && writes {
        true => (
            identity.phone.map(domain::text::Phone::into_string),
            identity.name.map(domain::text::Name::into_string),
        ),
        false => {
            let mask = mask(Some(&identity));
            (mask.phone, mask.name)
        }
    };
    let about = call.about.and_then(|words| texts.text(words.id));
    View {
        phone,
        name,
        about,
        taken_by: call.taken_by.and_then(|person| names.person(person)).map(str::to_owned),
        case: None,
        answered: None,
        allowed: allowed(&call, actor),
        cases: Vec::new(),
        others: Vec::new(),
        timeline: Vec::new(),
        call,
    }
}

async fn identity(tx: &mut Tx<'_>, desk: &Desk, call: &Call) -> Result<Identity, DeskError> {
    let (scope, vault) = (desk.scope(), &desk.store().vault);
    let subject = store::call::subject(call.id);
    Ok(store::vault::open_identity(tx, scope, vault, subject).await?.unwrap_or_default())
}

async fn case(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    call: &Call,
) -> Result<Option<CaseNumber>, DeskError> {
    let (scope, sight) = (desk.scope(), desk.sight(actor));
    let Some(id) = call.case else { return Ok(None) };
    let Some(case) = store::case::load(tx, scope, id).await? else { return Ok(None) };
    let seen = store::case::seen(tx, scope, &sight, case.number).await?;
    Ok(seen.map(|case| case.number))
}

/// The question of the edition that was said, as it stands in the history of its answer.
async fn answered(tx: &mut Tx<'_>, desk: &Desk, call: &Call) -> Result<Option<String>, DeskError> {
    let Some(quoted) = call.answer else { return Ok(None) };
    let history = store::answer_bank::history(tx, desk.scope(), quoted.answer).await?;
    let question = history.iter().find_map(|entry| match &entry.event {
        domain::answer_bank::Event::Drafted { edition, .. }
        | domain::answer_bank::Event::Revised(edition) => {
            (edition.no == quoted.edition).then_some(edition.question.id)
        }
        _ => None,
    });
    let found = Said::open(tx, desk, question.as_slice()).await?;
    Ok(question.and_then(|id| found.text(id)))
}

fn heard(event: &Event, texts: &Said) -> Vec<Spoken> {
    let spoken = spoken(event).into_iter();
    spoken.map(|(label, words)| Spoken { label, text: texts.text(words.id) }).collect()
}

/// The texts of an event, each with the key of its label.
fn spoken(event: &Event) -> Option<(&'static str, Words)> {
    match event {
        Event::Opened(opening) => opening.about.map(|words| ("question", words)),
        Event::Tried { words } | Event::Settled { words, .. } => words.map(|words| ("note", words)),
        Event::Became { .. } | Event::GivenUp => None,
    }
}
