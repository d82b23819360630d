//! Serah terima: the program compiles what is open, a person adds a note, the next one signs.

mod taking;

use std::collections::BTreeSet;
use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::case::Party;
use domain::ids::{CaseId, HandoverId, WordsId};
use domain::people::Actor;
use domain::shift::{
    Facts, Handover, OpenCall, OpenCase, Opening, Snapshot, Turn, guard_handover, open_handover,
};
use domain::text::Body;
use store::arrival::State;
use store::case::{Filter, Owed};
use store::vault::{FreshKey, Sealed, keep_words, seal_words};

pub use taking::take_over;

use crate::act::{Once, boxed, known, read_as, remember};
use crate::case::{Names, names};
use crate::{Desk, DeskError, PATIENCE, people};

/// A hand-over holds no more cases or calls than this; it says so when there were more.
const HELD: usize = 200;
/// A list shows no more than this many.
const LISTED: usize = 60;

/// A hand-over as one actor may see it.
#[derive(Clone, Debug)]
pub struct HandoverView {
    /// As it was handed over, without the cases that are out of this actor's sight.
    pub handover: Handover,
    pub by: Option<String>,
    pub taken_by: Option<String>,
    pub notes: Option<String>,
    /// May this actor take over?
    pub may_take: bool,
}

/// Hand-overs, the youngest first.
///
/// # Errors
/// `Forbidden` outside the office and audit.
pub async fn handovers(desk: &Desk, actor: &Actor) -> Result<Vec<HandoverView>, DeskError> {
    people::sees_office(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::shift::list(tx, desk.scope(), LISTED).await?;
            let names = names::load(tx, desk.scope()).await?;
            let mut views = Vec::new();
            for each in found {
                views.push(view(tx, &desk, &actor, (each, &names)).await?);
            }
            Ok(views)
        })
    })
    .await
}

/// One hand-over, as it was frozen.
///
/// # Errors
/// `Forbidden` outside the office and audit, `NotFound`.
pub async fn handover(
    desk: &Desk,
    actor: &Actor,
    id: HandoverId,
) -> Result<HandoverView, DeskError> {
    people::sees_office(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::shift::load(tx, desk.scope(), id).await?;
            let names = names::load(tx, desk.scope()).await?;
            view(tx, &desk, &actor, (found.ok_or(DeskError::NotFound)?, &names)).await
        })
    })
    .await
}

/// What would be handed over now.
///
/// # Errors
/// `Forbidden` outside the office and audit.
pub async fn open_now(desk: &Desk, actor: &Actor) -> Result<Snapshot, DeskError> {
    people::sees_office(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move { compiled(tx, &desk, &actor).await })
    })
    .await
}

/// Hands a turn over: what is open now is frozen with the notes; once for each key of this actor.
///
/// # Errors
/// `Forbidden` outside the office, `Refused` with the rule, `KeyReused`.
pub async fn hand_over(
    desk: &Desk,
    actor: &Actor,
    turn: Turn,
    notes: Option<Body>,
    key: &str,
) -> Result<HandoverView, DeskError> {
    people::sees_office(actor)?;
    let giving = Arc::new(Giving::new(desk, actor, (turn, notes), key));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let giving = Arc::clone(&giving);
        Box::pin(async move { giving.enter(tx).await })
    });
    let id = desk.store().db.write(PATIENCE, job).await?;
    handover(desk, actor, id).await
}

/// A hand-over on its way in, with its fresh ids.
struct Giving {
    desk: Desk,
    actor: Actor,
    turn: Turn,
    notes: Option<Sealed>,
    id: HandoverId,
    key: FreshKey,
    once: Once,
    now: Instant,
}

impl Giving {
    fn new(desk: &Desk, actor: &Actor, (turn, notes): (Turn, Option<Body>), key: &str) -> Self {
        let once = Once::of(actor, "handover", key, &(&turn, &notes));
        let ids = desk.fresh_ids(2);
        let (scope, id) = (desk.scope(), HandoverId::new(ids[0]));
        let subject = store::shift::subject(id);
        let key = FreshKey::new(&desk.store().vault, scope, subject, desk.fresh());
        let seal = |body: Body| seal_words(key.key(), scope, WordsId::new(ids[1]), body.as_str());
        let notes = notes.map(seal);
        let (desk, actor, now) = (desk.clone(), actor.clone(), desk.now());
        Self { desk, actor, turn, notes, id, key, once, now }
    }

    async fn enter(&self, tx: &mut Tx<'_>) -> Result<HandoverId, DeskError> {
        let scope = self.desk.scope();
        if let Some(id) = known(tx, scope, &self.once).await? {
            return id.parse().map_err(|_| DeskError::NotFound);
        }
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let facts = Facts { now: self.now, calendar: &rules.calendar, shifts: &rules.shifts };
        let by = domain::shift::hand_over(self.turn, &self.actor, &facts)?;
        let opening = Opening {
            id: self.id,
            turn: self.turn,
            by,
            open: compiled(tx, &self.desk, &self.actor).await?,
            notes: self.notes.as_ref().map(|sealed| sealed.words),
        };
        self.key.add(tx, scope).await?;
        if let Some(notes) = &self.notes {
            keep_words(tx, scope, self.key.key().subject(), notes).await?;
        }
        let (handover, entry) = open_handover(opening, self.now);
        store::shift::save(tx, scope, &handover, &entry).await?;
        remember(tx, scope, &self.once, self.id.to_string(), self.now).await?;
        Ok(self.id)
    }
}

/// What the office owes at this moment, within this actor's sight.
async fn compiled(tx: &mut Tx<'_>, desk: &Desk, actor: &Actor) -> Result<Snapshot, DeskError> {
    let (scope, sight) = (desk.scope(), desk.sight(actor));
    let owed = Owed { parties: vec![Party::Humas], anyone: false };
    let filter = Filter { owed: Some(owed), open: Some(true), ..Filter::default() };
    let page = (None, HELD as i64 + 1);
    let mut cases = store::case::list(tx, scope, &sight, &filter, page).await?;
    let more_cases = cases.len() > HELD;
    cases.truncate(HELD);
    let cases = cases.into_iter().map(|case| OpenCase {
        id: case.id,
        number: case.number,
        stage: case.stage,
        grade: case.grade,
        due: case.due_at,
    });
    let calls = store::call::owed(tx, scope, HELD).await?.into_iter();
    let unread = store::arrival::Filter { state: Some(State::Unread), ..Default::default() };
    let unread = store::arrival::count(tx, scope, unread).await?;
    Ok(Snapshot {
        cases: cases.collect(),
        more_cases,
        calls: calls.map(|call| OpenCall { id: call.id, at: call.at, stage: call.stage }).collect(),
        unread_arrivals: u32::try_from(unread).unwrap_or(u32::MAX),
    })
}

async fn view(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    (mut handover, names): (Handover, &Names),
) -> Result<HandoverView, DeskError> {
    let (scope, sight) = (desk.scope(), desk.sight(actor));
    let mut seen: BTreeSet<CaseId> = BTreeSet::new();
    for case in &handover.open.cases {
        let found = store::case::seen(tx, scope, &sight, case.number).await?;
        seen.extend(found.map(|case| case.id));
    }
    handover.open.cases.retain(|case| seen.contains(&case.id));
    let ids: Vec<WordsId> = handover.notes.iter().map(|words| words.id).collect();
    let opened = store::vault::open_words(tx, scope, &desk.store().vault, &ids).await?;
    let notes = opened.into_iter().find_map(|(_, opened)| opened.into_text());
    let name = |person| names.person(person).map(str::to_owned);
    Ok(HandoverView {
        by: name(handover.by),
        taken_by: handover.taken.and_then(|(person, _)| name(person)),
        notes,
        may_take: guard_handover(&handover, actor).is_ok(),
        handover,
    })
}
