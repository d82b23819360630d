//! A question about the asker's own care becomes a case, through the one way in.

use std::sync::Arc;

use db::Tx;
use domain::activity::{Asked, Command, runs};
use domain::ids::ActivityId;
use domain::people::Actor;
use domain::rules::Channel;
use domain::text::Body;

use super::decider::Deed;
use super::open;
use crate::act::{Terms, boxed, within};
use crate::mention::Voice;
use crate::receive::{Coming, NewIntake, Receipt};
use crate::{Desk, DeskError, PATIENCE};

/// Takes a question in as a case, once for each `key` of this actor. It was heard when it was asked;
/// the asker stays unknown.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` for a question that is a case already; else as
/// [`crate::receive::receive`].
pub async fn become_case(
    desk: &Desk,
    actor: &Actor,
    (id, nth): (ActivityId, u16),
    (voice, key): (Voice, &str),
) -> Result<Receipt, DeskError> {
    runs(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let view = open(desk, actor, id).await?;
    let question = view.questions.get(usize::from(nth)).ok_or(DeskError::NotFound)?;
    let text = question.text.as_deref().and_then(|text| Body::parse(text).ok());
    let channel = match question.asked {
        Asked::Public => Channel::Web,
        Asked::Staff => Channel::InPerson,
    };
    let new = NewIntake {
        unit: voice.unit,
        anonymous: true,
        received_at: Some(question.at),
        delay_reason: voice.delay_reason,
        ..NewIntake::of(voice.kind, channel, text.ok_or(DeskError::NotFound)?)
    };
    let named = format!("activity:{id}:{nth}:{key}");
    let coming = Arc::new(Coming::new(desk, actor.who(), new, &named));
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (coming, desk, actor) = (Arc::clone(&coming), worker.clone(), actor.clone());
        Box::pin(async move {
            let before = coming.came_before(tx).await?;
            let receipt = coming.enter(tx).await?;
            if !before {
                let command = Command::Become { nth, case: receipt.case };
                let deed = Deed::new(&desk, &actor, id, command);
                within(tx, desk.scope(), &deed, &Terms::default()).await?;
            }
            Ok(receipt)
        })
    });
    desk.store().db.write_in_turn(store::serial::TABLE, PATIENCE, job).await
}
