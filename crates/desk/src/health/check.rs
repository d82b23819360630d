//! Looks at the connections themselves: the provider is asked, and its answer kept with the time.

use std::sync::Arc;
use std::time::Duration;

use channel::{Checkup, Door, Layers, Until};
use db::Tx;
use domain::calendar::Instant;
use domain::people::Actor;
use futures::future::join_all;
use jiff::SignedDuration;
use store::health::{Check, Layer, Token};

use super::key;
use super::light::{Light, light, of_check};
use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE, people};

/// How often the worker asks.
pub const EVERY_HOURS: i64 = 6;
/// A page waits for the answer: who says nothing for so long could not be reached.
const ANSWER: Duration = Duration::from_secs(12);

/// Asks every provider now; gives how many could be asked.
///
/// # Errors
/// `Forbidden` for anybody outside the office and administration.
pub async fn check(desk: &Desk, actor: &Actor) -> Result<usize, DeskError> {
    people::office_hands(actor)?;
    crate::assistant::check(desk).await;
    asked(desk, |_| true).await
}

/// Asks those that were not asked for six hours; gives how many could be asked.
///
/// # Errors
/// What the database said.
pub async fn check_due(desk: &Desk) -> Result<usize, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::health::checks(tx, scope).await?) })
    });
    let known: Vec<Check> = desk.store().db.read(job).await?;
    let before = desk.now().checked_sub(SignedDuration::from_hours(EVERY_HOURS));
    let before = before.unwrap_or(Instant::MIN);
    let fresh = |name: &str| known.iter().any(|one| one.connection == name && one.at > before);
    crate::assistant::check(desk).await;
    asked(desk, |name| !fresh(name)).await
}

async fn asked(desk: &Desk, wanted: impl Fn(&str) -> bool) -> Result<usize, DeskError> {
    let doors = desk.0.doors.iter().filter(|door| wanted(door.name()));
    let found = join_all(doors.map(|door| ask(desk, door))).await;
    let found: Vec<Option<()>> = found.into_iter().collect::<Result<_, _>>()?;
    Ok(found.into_iter().flatten().count())
}

/// `None` where the provider offers no such question.
async fn ask(desk: &Desk, door: &Arc<dyn Door>) -> Result<Option<()>, DeskError> {
    let end = key::end(desk, door).await?;
    let answered = tokio::time::timeout(ANSWER, door.checkup()).await;
    let unreachable = Checkup { token: channel::Token::Unreachable, layers: Layers::UNKNOWN };
    let Some(found) = answered.unwrap_or(Some(unreachable)) else { return Ok(None) };
    let found = noted(door.name(), found, desk.now());
    let expires_at = found.expires_at.or(end.filter(|_| found.token == Token::Alive));
    let found = Arc::new(Check { expires_at, ..found });
    let scope = desk.scope();
    let job = boxed(move |tx| {
        let found = Arc::clone(&found);
        Box::pin(async move {
            let before = store::health::check(tx, scope, &found.connection).await?;
            let since = before.and_then(|before| before.bad_since).unwrap_or(found.at);
            let bad = light(&of_check(&found, found.at)) != Light::Green;
            let found = Check { bad_since: bad.then_some(since), ..(*found).clone() };
            if matches!(found.token, Token::Alive | Token::Lasting) {
                store::outbox::let_in(tx, scope, &found.connection, found.at).await?;
            }
            Ok(store::health::keep(tx, scope, &found).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await.map(Some)
}

fn noted(connection: &str, found: Checkup, at: Instant) -> Check {
    let (token, expires_at) = match found.token {
        channel::Token::Alive(Until::Forever) => (Token::Lasting, None),
        channel::Token::Alive(Until::At(end)) => (Token::Alive, Some(end)),
        channel::Token::Alive(Until::Unknown) => (Token::Alive, None),
        channel::Token::Dead => (Token::Dead, None),
        channel::Token::Unreachable => (Token::Unreachable, None),
        channel::Token::Unknown => (Token::Unknown, None),
    };
    Check {
        connection: connection.to_owned(),
        at,
        token,
        expires_at,
        callback: layer(found.layers.callback),
        fields: layer(found.layers.fields),
        installed: layer(found.layers.installed),
        missing: found.layers.missing,
        bad_since: None,
    }
}

fn layer(found: channel::Layer) -> Layer {
    match found {
        channel::Layer::On => Layer::On,
        channel::Layer::Off => Layer::Off,
        channel::Layer::Unknown => Layer::Unknown,
    }
}
