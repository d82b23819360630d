//! The answer to a review, put under it or taken back: exactly the words that may leave, through the
//! account of the place.

use channel::feed::Reviews;
use channel::{Handle, SendError, Way, Window};
use db::Tx;
use domain::approval::Cleared;
use domain::ids::MentionId;
use domain::mention::reply::{Stage, cleared};
use domain::text::Words;
use store::mention::reply as rows;
use store::outbox::Leased;

use super::became::reason;
use super::parts::{self, Parcel};
use super::{End, end, exhausted};
use crate::act::boxed;
use crate::mention::reply::went_out;
use crate::{Desk, DeskError};

/// What is to be done now; nothing where it is over.
enum Errand {
    Put { words: Words, text: Cleared },
    TakeBack,
    Nothing,
}

/// Carries one piece out at the house of the review.
pub(super) async fn carry(
    desk: &Desk,
    leased: &Leased,
    (mention, deed): (&str, &str),
) -> Result<(), DeskError> {
    let Ok(id) = mention.parse::<MentionId>() else {
        return end(desk, leased, End::Dead("unreadable")).await;
    };
    let Some(door) = desk.door(Reviews::NAME) else {
        return end(desk, leased, End::Dead("no_door")).await;
    };
    let (place, errand) = ground(desk, id, deed == "out").await?;
    let Some(place) = place else { return end(desk, leased, End::Dead("unreadable")).await };
    let done = match errand {
        Errand::Nothing => return end(desk, leased, End::Spared("reply_over")).await,
        Errand::TakeBack => door.take_back(&place).await.map(|()| place),
        Errand::Put { words, text } => {
            let parcel = Parcel {
                door,
                way: Way::PublicReply { comment: place.clone() },
                to: Handle { id: place.clone(), name: None },
                thread: String::new(),
                text: &text,
                files: Vec::new(),
                window: Window { now: desk.now(), heard: None },
                human: true,
            };
            let sent = parts::send(desk, leased, &parcel).await?;
            // Somebody may have withdrawn it while it was on its way.
            match sent.is_err() || went_out(desk, id, words).await? {
                true => sent,
                false => door.take_back(&place).await.map(|()| place),
            }
        }
    };
    end(desk, leased, ended(leased, door.name(), done)).await
}

fn ended(leased: &Leased, door: &str, done: Result<String, SendError>) -> End {
    match done {
        Ok(provider_id) => End::Sent { connection: door.to_owned(), provider_id },
        Err(SendError::Later { after, .. }) if !exhausted(leased) => {
            End::Later { reason: "later", after }
        }
        Err(SendError::Later { .. }) => End::Dead("unreachable"),
        Err(SendError::Refused(why)) => End::Dead(reason(&why)),
    }
}

/// Where the review stands, and what is to be done there by now.
async fn ground(
    desk: &Desk,
    id: MentionId,
    out: bool,
) -> Result<(Option<String>, Errand), DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let place = rows::place(tx, desk.scope(), id).await?;
            let Some(known) = rows::of_mention(tx, desk.scope(), id).await? else {
                return Ok((place, Errand::Nothing));
            };
            if !out {
                let gone = known.stage == Stage::Withdrawn;
                return Ok((place, if gone { Errand::TakeBack } else { Errand::Nothing }));
            }
            let Ok(clearance) = cleared(&known) else { return Ok((place, Errand::Nothing)) };
            let (vault, ids) = (&desk.store().vault, [clearance.words().id]);
            let opened = store::vault::open_words(tx, desk.scope(), vault, &ids).await?;
            let opened = opened.into_iter().find_map(|(_, one)| one.into_text_and_words());
            let errand = opened.and_then(|(text, words)| {
                let text = clearance.release(words, text)?;
                Some(Errand::Put { words, text })
            });
            Ok((place, errand.unwrap_or(Errand::Nothing)))
        })
    });
    desk.store().db.read(job).await
}
