//! Meetings as one actor may see them: words opened, names in place.

use std::collections::BTreeSet;

use db::Tx;
use domain::ids::{PersonId, WordsId};
use domain::improvement::may_begin;
use domain::meeting::{Act, Meeting, Stage, allowed};
use domain::people::Actor;

use super::agenda::Agenda;
use crate::case::{Names, names};
use crate::improvement;
use crate::said::Said;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of a meeting.
#[derive(Clone, Debug)]
pub struct View {
    pub meeting: Meeting,
    pub chair: Option<String>,
    /// Whoever was asked to come, or came, by name.
    pub guests: Vec<Guest>,
    /// What this actor may do now.
    pub allowed: Vec<Act>,
    /// This actor may write down a decision now.
    pub decides: bool,
    /// `None` before it was held, in a list, or once erased.
    pub minutes: Option<String>,
    pub why_cancelled: Option<String>,
    /// Empty in a list.
    pub agenda: Agenda,
    /// What it decided, as far as this actor sees it; empty in a list.
    pub decisions: Vec<improvement::View>,
}

/// Somebody who was asked to come, or came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    pub id: PersonId,
    pub name: String,
    pub attended: bool,
}

/// Views of several meetings, without their words.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<Meeting>,
) -> Result<Vec<View>, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let now = desk.now();
    let view = |meeting: Meeting| View {
        chair: names.person(meeting.plan.chair).map(str::to_owned),
        guests: guests(&meeting, &names),
        allowed: allowed(&meeting, actor, now),
        decides: meeting.stage == Stage::Held && may_begin(actor, now),
        minutes: None,
        why_cancelled: None,
        agenda: Agenda::default(),
        decisions: Vec::new(),
        meeting,
    };
    Ok(found.into_iter().map(view).collect())
}

/// One meeting with its words.
pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Meeting,
) -> Result<View, DeskError> {
    let texts = found.minutes.into_iter().chain(found.why_cancelled);
    let ids: Vec<WordsId> = texts.map(|words| words.id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let minutes = found.minutes.and_then(|words| said.text(words.id));
    let why_cancelled = found.why_cancelled.and_then(|words| said.text(words.id));
    let view = gather(tx, desk, actor, vec![found]).await?.pop().ok_or(DeskError::NotFound)?;
    Ok(View { minutes, why_cancelled, ..view })
}

fn guests(meeting: &Meeting, names: &Names) -> Vec<Guest> {
    let all: BTreeSet<PersonId> = meeting.plan.invited.union(&meeting.attended).copied().collect();
    let guest = |id: PersonId| {
        let name = names.person(id)?.to_owned();
        Some(Guest { id, name, attended: meeting.attended.contains(&id) })
    };
    let mut guests: Vec<Guest> = all.into_iter().filter_map(guest).collect();
    guests.sort_by(|one, two| one.name.cmp(&two.name));
    guests
}
