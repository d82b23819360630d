//! The answer to a review as one actor may see it.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{MentionId, Version, WordsId};
use domain::mention::Mention;
use domain::mention::reply::{Act, Entry, Event, Reply, allowed, answerable, approval_due};
use domain::people::Actor;
use store::mention::reply as rows;

use super::decider::work_id;
use super::{id_of, place};
use crate::deliver::how_far;
use crate::said::Said;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of it.
#[derive(Clone, Debug)]
pub struct View {
    pub mention: Mention,
    /// What the review says; `None` once erased.
    pub said: Option<String>,
    pub reply: Option<Reply>,
    pub text: Option<String>,
    /// What stands under the review, where it is another text than the one that is written now.
    pub public: Option<String>,
    /// Why the director gave it back.
    pub returned: Option<String>,
    /// How far the last piece of work came: `queued`, `sent`, `failed`, `aside`.
    pub state: Option<&'static str>,
    /// When the last thing happened to it.
    pub at: Option<Instant>,
    /// The program can put it there; otherwise a person does.
    pub connected: bool,
    /// It is a review.
    pub answerable: bool,
    /// The director signs it before it goes out.
    pub due: bool,
    /// What this actor may do now.
    pub allowed: Vec<Act>,
}

pub(super) async fn of(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    id: MentionId,
) -> Result<View, DeskError> {
    let scope = desk.scope();
    let mention = store::mention::find(tx, scope, id).await?.ok_or(DeskError::NotFound)?;
    let reply = rows::of_mention(tx, scope, id).await?;
    let history = rows::history(tx, scope, id_of(id)).await?;
    let known = reply.as_ref();
    let texts = [Some(mention.found.text), known.map(|it| it.text), known.and_then(|it| it.public)];
    let texts = texts.into_iter().chain([known.and_then(|it| it.returned)]).flatten();
    let ids: Vec<WordsId> = texts.map(|words| words.id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let other = known.and_then(|it| it.public.filter(|public| *public != it.text));
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let answerable = answerable(mention.found.source);
    Ok(View {
        said: said.text(mention.found.text.id),
        text: known.and_then(|it| said.text(it.text.id)),
        public: other.and_then(|words| said.text(words.id)),
        returned: known.and_then(|it| it.returned).and_then(|words| said.text(words.id)),
        state: state(tx, desk, (known, &history)).await?,
        at: history.last().map(|entry| entry.at),
        connected: place::reached(tx, desk, id).await?.is_some(),
        due: approval_due(&rules, mention.found.tone),
        allowed: if answerable { allowed(known, actor, desk.now()) } else { Vec::new() },
        answerable,
        mention,
        reply,
    })
}

/// How far the piece of work came that was begun last.
async fn state(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (known, history): (Option<&Reply>, &[Entry]),
) -> Result<Option<&'static str>, DeskError> {
    let begins = |event: &Event| event.clears() || *event == Event::Withdrawn;
    let last = history.iter().rposition(|entry| begins(&entry.event));
    let Some((known, nth)) = known.zip(last) else { return Ok(None) };
    let version = Version(u32::try_from(nth + 1).unwrap_or(u32::MAX));
    let work = store::outbox::find(tx, desk.scope(), work_id(known, version)).await?;
    Ok(work.as_ref().and_then(how_far))
}
