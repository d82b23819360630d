//! Four questions on the tracking page once a case is closed, and what was answered, counted apart.

use db::Tx;
use domain::calendar::Instant;
use domain::case::Case;
use domain::ids::{AfterId, CaseId, CaseNumber, Version};
use domain::people::{Actor, Role};
use domain::survey::{
    After, AfterCommand, AfterCount, AfterEntry, AfterEvent, AfterRefusal, Care,
    INVITED_AFTER_HOURS, INVITED_WITHIN_HOURS, Period, Seen, Told, apply_after, asks, bereaved,
    count_after, decide_after,
};
use domain::text::Body;
use jiff::SignedDuration;
use store::{Scope, StoreError};

use super::sight;
use crate::act::{Decider, Once, Terms, act, boxed, read_as};
use crate::case::work::{self, Errand};
use crate::tracking::{TrackingCode, Wish, case_of, wish};
use crate::{Desk, DeskError};

/// One round asks no more than this; the next goes on.
const AT_ONCE: usize = 500;

/// What a period brought, or how many it takes to say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AfterResult {
    pub period: Period,
    /// How many answered, and how often they gave each answer; `None` while they are too few.
    pub counted: Option<(u32, Vec<AfterCount>)>,
}

/// Where one case stands, for its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The questions stand on the tracking page now.
    pub asked: bool,
    /// They are never asked, whatever anybody marks: an heir speaks.
    pub heir: bool,
    /// Somebody of the office marked it.
    pub spared: bool,
}

/// Takes the four answers of whoever holds the code, once. Care that became worse, and every word
/// about it, goes the way of the guarantee before anything else: a protected case to the director.
///
/// # Errors
/// `NotFound` for a wrong code, `Refused` where nothing is asked.
pub async fn tell(
    desk: &Desk,
    code: TrackingCode,
    (told, words): (Told, Option<Body>),
    key: Option<String>,
) -> Result<(), DeskError> {
    let case = case_of(desk, code).await?;
    let asked = known(desk, case).await?;
    let before = asked.1.is_some_and(|after| after.told.is_some());
    if before {
        return Ok(());
    }
    if !asks(&asked.0, asked.1.as_ref()) {
        return Err(AfterRefusal::NotAsked.into());
    }
    let worse = told.care == Care::Worse;
    if worse || words.is_some() {
        let key = key.map(|key| format!("after:{key}"));
        wish(desk, code, Wish::Care { worse, text: words }, key).await?;
    }
    let deed = Deed::new(desk, &Actor::Complainant, (case, AfterCommand::Tell(told)));
    act(desk, deed, Terms::default()).await.map(drop)
}

/// Says that nobody is asked about this case, because there was a death; or that they are after all.
///
/// # Errors
/// `NotFound` for a case out of sight, `Refused` outside the office.
pub async fn spare(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
    (on, key): (bool, Option<String>),
) -> Result<Standing, DeskError> {
    let case = in_sight(desk, actor, number).await?.id;
    let once = key.map(|key| Once::of(actor, "survey-after", &key, &(&number, &on)));
    let deed = Deed::new(desk, actor, (case, AfterCommand::Spare { on }));
    act(desk, deed, Terms { seen: None, once }).await?;
    standing(desk, actor, number).await
}

/// Where one case stands, for the office: whoever was asked about it does not learn whether the
/// complainant answered.
///
/// # Errors
/// `Forbidden` outside the office, `NotFound` for a case out of sight.
pub async fn standing(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
) -> Result<Standing, DeskError> {
    actor.role().is_some_and(Role::is_humas).then_some(()).ok_or(DeskError::Forbidden)?;
    let id = in_sight(desk, actor, number).await?.id;
    let (case, after) = known(desk, id).await?;
    Ok(Standing {
        asked: asks(&case, after.as_ref()),
        heir: bereaved(&case, None),
        spared: after.is_some_and(|after| after.spared),
    })
}

/// What was answered in a period, for those who see the whole hospital.
///
/// # Errors
/// `Forbidden` for the others.
pub async fn after_result(
    desk: &Desk,
    actor: &Actor,
    period: Period,
) -> Result<AfterResult, DeskError> {
    (sight(actor)? == Seen::Hospital).then_some(()).ok_or(DeskError::Forbidden)?;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::survey::after::told(tx, scope, period).await?) })
    });
    let told = desk.store().db.read(job).await?;
    Ok(AfterResult { period, counted: count_after(&told) })
}

/// Asks by one message whoever was given an end a day ago and has not answered yet. A case that
/// moved on meanwhile is left alone.
///
/// # Errors
/// What the database said; the other cases are asked all the same.
pub(crate) async fn invite_due(desk: &Desk) -> Result<(), DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let ago = |hours| now.checked_sub(SignedDuration::from_hours(hours)).unwrap_or(Instant::MIN);
    let span = (ago(INVITED_WITHIN_HOURS), ago(INVITED_AFTER_HOURS));
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(
            async move { Ok(store::survey::after::uninvited(tx, scope, span, AT_ONCE).await?) },
        )
    });
    let mut ended = Ok(());
    for case in desk.store().db.read(job).await? {
        let deed = Deed::new(desk, &Actor::Clock, (case, AfterCommand::Invite {}));
        match act(desk, deed, Terms::default()).await {
            Ok(_) | Err(DeskError::Refused(_) | DeskError::Stale { .. }) => {}
            Err(error) => ended = ended.and(Err(error)),
        }
    }
    ended
}

/// Are the four questions asked on the tracking page of this case?
pub(crate) async fn is_asked(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: &Case,
) -> Result<bool, DeskError> {
    let known = store::survey::after::find(tx, scope, case.id).await?;
    Ok(asks(case, known.as_ref()))
}

async fn in_sight(desk: &Desk, actor: &Actor, number: CaseNumber) -> Result<Case, DeskError> {
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move { crate::case::in_sight(tx, &desk, &actor, number).await })
    })
    .await
}

async fn known(desk: &Desk, id: CaseId) -> Result<(Case, Option<After>), DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let case = store::case::load(tx, scope, id).await?.ok_or(DeskError::NotFound)?;
            Ok((case, store::survey::after::find(tx, scope, id).await?))
        })
    });
    desk.store().db.read(job).await
}

struct Deed {
    desk: Desk,
    actor: Actor,
    case: CaseId,
    command: AfterCommand,
    id: AfterId,
    /// Of the message, if one is to ask.
    message: u128,
    now: Instant,
}

impl Deed {
    fn new(desk: &Desk, actor: &Actor, (case, command): (CaseId, AfterCommand)) -> Self {
        let (id, now) = (AfterId::new(desk.fresh_id()), desk.now());
        let message = desk.fresh_id();
        Self { desk: desk.clone(), actor: actor.clone(), case, command, id, message, now }
    }

    /// The message leaves once a case, whatever else becomes of it.
    async fn ask(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let place = (self.message, format!("after:{}", self.case));
        work::put_keyed(tx, &self.desk, (Some(self.case), &Errand::AfterClosing), place).await
    }
}

impl Decider for Deed {
    /// The case, and what is known of its questions.
    type Row = (Case, Option<After>);
    type Entry = AfterEntry;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Self::Row>, DeskError> {
        let scope = self.desk.scope();
        let Some(case) = store::case::load(tx, scope, self.case).await? else { return Ok(None) };
        Ok(Some((case, store::survey::after::find(tx, scope, self.case).await?)))
    }

    fn version((_, known): &Self::Row) -> Version {
        known.map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        _: &mut Tx<'_>,
        (case, known): &Self::Row,
    ) -> Result<Vec<AfterEntry>, DeskError> {
        let wanted = (self.command, self.id);
        let events = decide_after((case, known.as_ref()), &self.actor, wanted)?;
        let by = self.actor.who();
        Ok(events.into_iter().map(|event| AfterEntry { event, by, at: self.now }).collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        (case, known): Self::Row,
        entries: Vec<AfterEntry>,
    ) -> Result<Self::Row, DeskError> {
        let known = entries.iter().fold(known, apply_after);
        let missing = StoreError::Damaged { what: "history after a case" };
        let known = known.ok_or(DeskError::Broken(missing))?;
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let today = rules.calendar.day_of(self.now);
        store::survey::after::save(tx, self.desk.scope(), (&known, today), &entries).await?;
        if entries.iter().any(|entry| entry.event == AfterEvent::Invited) {
            self.ask(tx).await?;
        }
        Ok((case, Some(known)))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let scope = self.desk.scope();
        let known = store::survey::after::find(tx, scope, self.case).await?;
        let Some(known) = known else { return Ok(Vec::new()) };
        let history = store::survey::after::history(tx, scope, known.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}
