//! The answer bank: what callers ask often, and what the office says to it until it expires.

mod decider;
mod usage;
mod view;

use std::sync::Arc;

use db::Tx;
use domain::answer_bank::{
    BankAnswer, Category, Command, Entry, Facts, Standing, Wording, draft as drafted,
    open as opened,
};
use domain::ids::{BankAnswerId, WordsId};
use domain::people::Actor;
use domain::text::{Body, Words};
use store::answer_bank::Filter;
use store::vault::{FreshKey, Sealed, SubjectKey, keep_words, seal_words};

pub(crate) use usage::note;
pub use usage::{CaseQuote, Picked, Questions, asked, pick, quote, quotes, used};
pub use view::{Draft, Moment, View};

use crate::act::{Once, Terms, act as act_on, boxed, known, remember};
use crate::life::{self, Shown};
use crate::{Desk, DeskError, PATIENCE, people};
use decider::Deed;

/// A list shows no more than this many; words find the others.
const LISTED: usize = 200;

/// What a person asks a list for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words of the question, as typed.
    pub query: Option<String>,
    pub category: Option<Category>,
    pub standing: Option<Standing>,
    /// Only those that wait for approval.
    pub waiting: bool,
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command<Body>>;

/// Answers of the bank: those that fit the words best first, without words by category.
///
/// # Errors
/// `Forbidden` outside the office and audit.
pub async fn list(desk: &Desk, actor: &Actor, wanted: Wanted) -> Result<Vec<View>, DeskError> {
    people::sees_office(actor)?;
    let query = wanted.query.as_deref().map(str::trim).filter(|query| !query.is_empty());
    let stems = query.map(reading::stems).unwrap_or_default();
    let (worker, actor, now) = (desk.clone(), actor.clone(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, stems) = (worker.clone(), actor.clone(), stems.clone());
        let Wanted { category, standing, waiting, .. } = wanted;
        Box::pin(async move {
            let today = desk.rules_in_force(tx, now).await?.calendar.day_of(now);
            let standing = standing.map(|standing| (standing, today));
            let filter = Filter { stems, category, standing, waiting };
            let found = store::answer_bank::list(tx, desk.scope(), &filter, LISTED).await?;
            view::gather(tx, &desk, &actor, found).await
        })
    });
    desk.store().db.read(job).await
}

/// One answer with its history and all its editions.
///
/// # Errors
/// `Forbidden` outside the office and audit, `NotFound`.
pub async fn open(desk: &Desk, actor: &Actor, id: BankAnswerId) -> Result<View, DeskError> {
    people::sees_office(actor)?;
    life::open::<BankAnswer>(desk, actor, id).await
}

impl Shown for BankAnswer {
    type View = View;

    async fn view(self, tx: &mut Tx<'_>, desk: &Desk, actor: &Actor) -> Result<View, DeskError> {
        view::whole(tx, desk, actor, self).await
    }
}

/// Writes a new answer, which waits for the head's approval; once for each key of this actor.
///
/// # Errors
/// `Forbidden` outside the office, `Refused` with the rule, `Unknown` for an owner who does
/// not work here, `KeyReused`.
pub async fn draft(
    desk: &Desk,
    actor: &Actor,
    wording: Wording<Body>,
    key: &str,
) -> Result<View, DeskError> {
    people::sees_office(actor)?;
    let coming = Arc::new(Coming::new(desk, actor, wording, key));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let coming = Arc::clone(&coming);
        Box::pin(async move { coming.enter(tx).await })
    });
    let id = desk.store().db.write(PATIENCE, job).await?;
    open(desk, actor, id).await
}

/// Does one thing to an answer of the bank.
///
/// # Errors
/// As [`draft`]; `NotFound`, `Stale` when it changed since `seen`.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: BankAnswerId,
    request: Request,
) -> Result<View, DeskError> {
    people::sees_office(actor)?;
    let once =
        request.key.as_ref().map(|key| Once::of(actor, "answer", key, &(&id, &request.command)));
    let terms = Terms { seen: request.seen, once };
    act_on(desk, Deed::new(desk, actor, id, request.command), terms).await?;
    open(desk, actor, id).await
}

/// A new answer on its way in, with its fresh ids.
struct Coming {
    desk: Desk,
    actor: Actor,
    wording: Wording<Words>,
    sealed: Vec<Sealed>,
    id: BankAnswerId,
    key: FreshKey,
    once: Once,
    now: domain::calendar::Instant,
}

impl Coming {
    fn new(desk: &Desk, actor: &Actor, wording: Wording<Body>, key: &str) -> Self {
        let once = Once::of(actor, "answer-new", key, &wording);
        let ids = desk.fresh_ids(3);
        let id = BankAnswerId::new(ids[0]);
        let subject = store::answer_bank::subject(id);
        let key = FreshKey::new(&desk.store().vault, desk.scope(), subject, desk.fresh());
        let mut seal = Seal::new(desk, key.key(), [ids[1], ids[2]]);
        let wording = wording.map(&mut |body| seal.one(&body));
        let sealed = seal.sealed;
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            wording,
            sealed,
            id,
            key,
            once,
            now: desk.now(),
        }
    }

    async fn enter(&self, tx: &mut Tx<'_>) -> Result<BankAnswerId, DeskError> {
        let scope = self.desk.scope();
        if let Some(id) = known(tx, scope, &self.once).await? {
            return id.parse().map_err(|_| DeskError::NotFound);
        }
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let facts = Facts { now: self.now, calendar: &rules.calendar };
        let edition = drafted(self.wording.clone(), &self.actor, &facts)?;
        works_here(tx, &self.desk, edition.owner).await?;
        self.key.add(tx, scope).await?;
        for sealed in &self.sealed {
            keep_words(tx, scope, self.key.key().subject(), sealed).await?;
        }
        let (answer, entry) = opened(self.id, edition, self.now);
        keep(tx, &self.desk, &answer, &[entry]).await?;
        remember(tx, scope, &self.once, self.id.to_string(), self.now).await?;
        Ok(self.id)
    }
}

/// Seals the texts of one command, each under a fresh id.
struct Seal<'a> {
    desk: &'a Desk,
    key: &'a SubjectKey,
    ids: std::array::IntoIter<u128, 2>,
    sealed: Vec<Sealed>,
}

impl<'a> Seal<'a> {
    fn new(desk: &'a Desk, key: &'a SubjectKey, ids: [u128; 2]) -> Self {
        Self { desk, key, ids: ids.into_iter(), sealed: Vec::new() }
    }

    fn one(&mut self, body: &Body) -> Words {
        let id = self.ids.next().expect("a command of the answer bank has at most two texts");
        let sealed = seal_words(self.key, self.desk.scope(), WordsId::new(id), body.as_str());
        let words = sealed.words;
        self.sealed.push(sealed);
        words
    }
}

/// Row and journal, found by the words that are shown.
async fn keep(
    tx: &mut Tx<'_>,
    desk: &Desk,
    answer: &BankAnswer,
    entries: &[Entry],
) -> Result<(), DeskError> {
    let shown = answer.shown().into_iter();
    let ids: Vec<WordsId> =
        shown.flat_map(|edition| [edition.question.id, edition.text.id]).collect();
    let opened = store::vault::open_words(tx, desk.scope(), &desk.store().vault, &ids).await?;
    let texts: Vec<&str> = opened.iter().filter_map(|(_, opened)| opened.text()).collect();
    let stems = reading::stems(&texts.join(" "));
    Ok(store::answer_bank::save(tx, desk.scope(), answer, entries, &stems).await?)
}

/// An owner is somebody who works here and may still sign in.
async fn works_here(
    tx: &mut Tx<'_>,
    desk: &Desk,
    owner: domain::ids::PersonId,
) -> Result<(), DeskError> {
    let found = store::people::by_id(tx, desk.scope(), owner).await?;
    match found.is_some_and(|person| person.disabled.is_none()) {
        true => Ok(()),
        false => Err(DeskError::Unknown { field: "owner" }),
    }
}
