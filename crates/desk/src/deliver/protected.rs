//! Care became worse after a complaint: a sealed case of its own goes to the director, in the
//! complainant's name and with the same contact.

use std::sync::Arc;

use db::Tx;
use domain::case::{Case, Command};
use domain::ids::{CaseId, UnitCode, WordsId};
use domain::intake::Identity;
use domain::people::{Actor, Who};
use domain::rules::{About, Channel, Kind};
use domain::text::Body;
use store::outbox::Leased;

use super::{End, end};
use crate::act::{Terms, boxed, within};
use crate::case::{Deed, Target};
use crate::receive::{Coming, NewIntake};
use crate::{Desk, DeskError, PATIENCE, wording};

/// Opens it once, however often its work comes up.
pub(super) async fn open(
    desk: &Desk,
    leased: &Leased,
    words: Option<String>,
) -> Result<(), DeskError> {
    let Some(worse) = worse(desk, leased, words).await? else {
        return end(desk, leased, End::Dead("no_case")).await;
    };
    let Some(new) = worse.intake() else {
        return end(desk, leased, End::Dead("unreadable")).await;
    };
    let (subject, told) = (worse.first.intake.complainant.subject, worse.told());
    let coming = Coming::new(desk, Who::Desk, new, &leased.work.key);
    let coming = Arc::new(coming.about(told.and_then(|first| first.intake.patient)));
    let first = told.map(|first| first.id);
    let (worker, id) = (desk.clone(), desk.fresh_id());
    let job = boxed(move |tx| {
        let (coming, desk) = (Arc::clone(&coming), worker.clone());
        Box::pin(async move {
            let opened = coming.enter_as(tx, Some(subject)).await?;
            match first {
                Some(first) => points_back(tx, &desk, (opened.case, first), id).await,
                None => Ok(()),
            }
        })
    });
    desk.store().db.write_in_turn(store::serial::TABLE, PATIENCE, job).await?;
    end(desk, leased, End::Done).await
}

/// The director finds the complaint from here. Nothing shows there: those who handle it are not to
/// know.
async fn points_back(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (case, first): (CaseId, CaseId),
    id: u128,
) -> Result<(), DeskError> {
    let command = Command::LinkBack { with: first, merged: false };
    let deed = Deed::with_ids(desk, &Actor::Desk, (Target::Id(case), command), id);
    within(tx, desk.scope(), &deed, &Terms::default()).await.map(drop)
}

/// Whose care became worse after which complaint, and what they said of it.
struct Worse {
    first: Case,
    identity: Identity,
    /// Where they lie or lay, if the house still has that unit.
    unit: Option<UnitCode>,
    said: Option<String>,
}

impl Worse {
    /// The complaint as far as the director may know of it: of one about the director, nothing.
    fn told(&self) -> Option<&Case> {
        Some(&self.first).filter(|first| first.about != About::Director)
    }

    /// `None` for words that cannot be kept.
    fn intake(&self) -> Option<NewIntake> {
        let text = match &self.said {
            Some(said) => format!("{}\n\n{said}", wording::protected()),
            None => wording::protected(),
        };
        let who = self.first.intake.complainant;
        let mut new = NewIntake::of(Kind::Complaint, Channel::Web, Body::parse(&text).ok()?);
        new.sealed = true;
        new.anonymous = who.anonymous;
        new.relation = who.relation;
        new.identity = self.identity.clone();
        new.unit = self.told().and(self.unit.clone());
        new.language = self.first.intake.language;
        Some(new)
    }
}

/// `None` where there is no such case, or nothing is left of its complainant.
async fn worse(
    desk: &Desk,
    leased: &Leased,
    words: Option<String>,
) -> Result<Option<Worse>, DeskError> {
    let (scope, vault, case) = (desk.scope(), desk.store().vault.clone(), leased.work.case);
    let words: Option<WordsId> = words.and_then(|words| words.parse().ok());
    let job = boxed(move |tx| {
        let vault = vault.clone();
        Box::pin(async move {
            let Some(id) = case else { return Ok(None) };
            let Some(first) = store::case::load(tx, scope, id).await? else { return Ok(None) };
            let subject = first.intake.complainant.subject;
            if store::vault::erased_at(tx, scope, subject).await?.is_some() {
                return Ok(None);
            }
            let identity = store::vault::open_identity(tx, scope, &vault, subject).await?;
            let ids: Vec<WordsId> = words.into_iter().collect();
            let opened = store::vault::open_words(tx, scope, &vault, &ids).await?;
            let said = opened.into_iter().find_map(|(_, opened)| opened.into_text());
            let organisation = store::hospital::organisation(tx, scope).await?;
            let unit = first.intake.unit.clone();
            let unit = unit.filter(|unit| organisation.unit(unit).is_some());
            Ok(Some(Worse { first, identity: identity.unwrap_or_default(), unit, said }))
        })
    });
    desk.store().db.read(job).await
}
