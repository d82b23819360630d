//! A mention becomes a case, through the one way in.

use std::sync::Arc;

use db::Tx;
use domain::ids::{MentionId, UnitCode};
use domain::mention::{Command, reads, watches};
use domain::people::Actor;
use domain::rules::{Channel, Kind};
use domain::text::{Body, Link, Name};

use super::decider::Deed;
use super::{follow, open};
use crate::act::{Terms, boxed, within};
use crate::receive::{Coming, NewIntake, Receipt};
use crate::{Desk, DeskError, PATIENCE};

/// What a person says of a mention that becomes a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    pub kind: Kind,
    pub unit: Option<UnitCode>,
    /// Why it was written down later than an hour after it was seen.
    pub delay_reason: Option<Body>,
}

/// Takes a mention in as a case, once for each `key` of this actor. It was heard when it was noted;
/// its author stays unknown. That media speak of it suggests a grade; a person decides. The copies that
/// nobody has given to anything else hang on the case as well, as far as [`super::LISTED`].
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` for a mention that is a case already or was set aside; else
/// as [`crate::receive::receive`].
pub async fn become_case(
    desk: &Desk,
    actor: &Actor,
    id: MentionId,
    (voice, key): (Voice, &str),
) -> Result<Receipt, DeskError> {
    (reads(actor) && watches(actor)).then_some(()).ok_or(DeskError::Forbidden)?;
    let (view, copies) = open(desk, actor, id).await?;
    let text = view.text.as_deref().ok_or(DeskError::NotFound)?;
    let found = &view.mention.found;
    let text = body(text, found.outlet.as_ref(), found.link.as_ref());
    let new = NewIntake {
        unit: voice.unit,
        anonymous: true,
        received_at: Some(view.mention.noted_at),
        delay_reason: voice.delay_reason,
        ..NewIntake::of(voice.kind, Channel::Media, text.ok_or(DeskError::NotFound)?)
    };
    let coming = Arc::new(Coming::new(desk, actor.who(), new, &format!("mention:{id}:{key}")));
    let receipt = entered(desk, actor, (id, coming)).await?;
    follow(desk, actor, Command::Become { case: receipt.case }, (&view, &copies)).await?;
    Ok(receipt)
}

/// The case and its mention, in one transaction.
async fn entered(
    desk: &Desk,
    actor: &Actor,
    (id, coming): (MentionId, Arc<Coming>),
) -> Result<Receipt, DeskError> {
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (coming, desk, actor) = (Arc::clone(&coming), worker.clone(), actor.clone());
        Box::pin(async move {
            let before = coming.came_before(tx).await?;
            let receipt = coming.enter(tx).await?;
            if !before {
                let command = Command::Become { case: receipt.case };
                let deed = Deed::on(&desk, &actor, id, command);
                within(tx, desk.scope(), &deed, &Terms::default()).await?;
            }
            Ok(receipt)
        })
    });
    desk.store().db.write_in_turn(store::serial::TABLE, PATIENCE, job).await
}

/// The words with the place where they were found.
fn body(text: &str, outlet: Option<&Name>, link: Option<&Link>) -> Option<Body> {
    let place = [outlet.map(Name::as_str), link.map(Link::as_str)];
    let place: Vec<&str> = place.into_iter().flatten().collect();
    let whole = if place.is_empty() {
        text.to_owned()
    } else {
        format!("{text}\n\n{}", place.join(" · "))
    };
    Body::parse(&whole).or_else(|_| Body::parse(text)).ok()
}
