//! A published statement to somebody of the media list: exactly the words that the director signed, once
//! its embargo is over, or ahead of that under the line that says so.

use db::Tx;
use domain::approval::{Cleared, Embargoed};
use domain::calendar::Instant;
use domain::ids::{CollaboratorId, StatementId};
use domain::intake::Identity;
use domain::statement::{Stage, Statement, cleared};
use domain::text::Language;
use store::outbox::Leased;

use super::embargo::{held, released, waits};
use super::road;
use super::{End, end};
use crate::act::boxed;
use crate::statement::address;
use crate::{Desk, DeskError};

/// Where it goes and what it says; or why it does not go, or not yet.
enum Ground {
    Over,
    Held(Instant),
    Goes(Box<(Identity, Cleared)>),
}

/// Sends it to one of them, or says why not.
pub(super) async fn send(
    desk: &Desk,
    leased: &Leased,
    (statement, to): (&str, &str),
) -> Result<(), DeskError> {
    let Some(named) = statement.parse().ok().zip(to.parse().ok()) else {
        return end(desk, leased, End::Dead("unreadable")).await;
    };
    let (identity, text) = match ground(desk, named).await? {
        Ground::Over => return end(desk, leased, End::Spared("release_over")).await,
        Ground::Held(until) => return end(desk, leased, waits(until, desk.now())).await,
        Ground::Goes(goes) => *goes,
    };
    let ended = road::carried(desk, leased, (&identity, &text), true).await?;
    end(desk, leased, ended).await
}

/// Over for one that was withdrawn meanwhile, and for somebody who left the list.
async fn ground(
    desk: &Desk,
    (statement, to): (StatementId, CollaboratorId),
) -> Result<Ground, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let known = store::statement::find(tx, desk.scope(), statement).await?;
            let Some(known) = known.filter(|known| known.stage == Stage::Published) else {
                return Ok(Ground::Over);
            };
            let email = address(tx, &desk, to).await?;
            let embargo = Embargoed::of(known.embargo_for(to), desk.now());
            match (held(embargo), email) {
                (_, None) => Ok(Ground::Over),
                (Some(until), _) => Ok(Ground::Held(until)),
                (None, email) => {
                    let text = words(tx, &desk, &known, embargo).await?;
                    let identity = Identity { email, ..Identity::default() };
                    Ok(text.map_or(Ground::Over, |text| Ground::Goes(Box::new((identity, text)))))
                }
            }
        })
    });
    desk.store().db.read(job).await
}

/// The words that were signed, as its embargo lets them leave.
async fn words(
    tx: &mut Tx<'_>,
    desk: &Desk,
    known: &Statement,
    embargo: Embargoed,
) -> Result<Option<Cleared>, DeskError> {
    let Ok(clearance) = cleared(known) else { return Ok(None) };
    let (vault, ids) = (&desk.store().vault, [clearance.words().id]);
    let opened = store::vault::open_words(tx, desk.scope(), vault, &ids).await?;
    let opened = opened.into_iter().find_map(|(_, one)| one.into_text_and_words());
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let said = (Language::Id, &rules.calendar);
    Ok(opened.and_then(|opened| released(clearance, opened, embargo, said)))
}
