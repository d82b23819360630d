//! Stopping everything that would go out, and letting it go on.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::content::Stage;
use domain::content::pause::{Entry, Pause, apply, begin as decided, end as ended, pauses};
use domain::ids::PauseId;
use domain::people::Actor;
use domain::text::Name;
use store::StoreError;
use store::content::Line;

use super::{LISTED, may_read, refused};
use crate::act::{Once, boxed, remember, replayed};
use crate::case::names;
use crate::{Desk, DeskError, PATIENCE};

/// A pause with its names, and what it holds back.
#[derive(Clone, Debug)]
pub struct View {
    pub pause: Pause,
    pub by: Option<String>,
    pub ended_by: Option<String>,
    /// It holds now.
    pub holds: bool,
    /// What was due since it began and stands nowhere yet.
    pub held: Vec<Line>,
}

/// The pause that was begun last; `None` where there never was one.
///
/// # Errors
/// `Forbidden` for whoever does not read content.
pub async fn newest(desk: &Desk, actor: &Actor) -> Result<Option<View>, DeskError> {
    may_read(actor)?;
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            match store::content::pause::newest(tx, desk.scope()).await? {
                Some(pause) => Ok(Some(view(tx, &desk, pause).await?)),
                None => Ok(None),
            }
        })
    });
    desk.store().db.read(job).await
}

/// May this actor stop everything, and let it go on?
pub fn may(desk: &Desk, actor: &Actor) -> bool {
    pauses(actor, desk.now())
}

async fn view(tx: &mut Tx<'_>, desk: &Desk, pause: Pause) -> Result<View, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let until = pause.ended.map_or(pause.until, |(at, _)| at);
    let due = store::content::due(tx, desk.scope(), (pause.at, until), LISTED).await?;
    let held = due.into_iter().filter(|line| line.stage == Stage::Scheduled);
    Ok(View {
        by: names.author(pause.by).name,
        ended_by: pause.ended.and_then(|(_, by)| names.author(by).name),
        holds: pause.holds(desk.now()),
        held: held.collect(),
        pause,
    })
}

/// Stops everything until an instant, once for each `key`.
///
/// # Errors
/// `Forbidden`, `Refused` while another pause holds or for a time that has passed.
pub async fn begin(
    desk: &Desk,
    actor: &Actor,
    (why, until): (Name, Instant),
    key: Option<String>,
) -> Result<View, DeskError> {
    may_read(actor)?;
    let once = key.map(|key| Once::of(actor, "content-pause", &key, &(&why, &until)));
    let id = PauseId::new(desk.fresh_id());
    let work = Arc::new((desk.clone(), actor.clone(), (id, why, until), once));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let work = Arc::clone(&work);
        Box::pin(async move {
            let (desk, actor, wanted, once) = &*work;
            let (scope, now) = (desk.scope(), desk.now());
            if let Some(once) = once {
                if replayed(tx, scope, once).await? {
                    return Ok(());
                }
                remember(tx, scope, once, String::new(), now).await?;
            }
            let last = store::content::pause::newest(tx, scope).await?;
            let event = decided(last.as_ref(), actor, wanted.clone(), now).map_err(refused)?;
            save(tx, desk, None, Entry { event, by: actor.who(), at: now }).await
        })
    });
    let () = desk.store().db.write(PATIENCE, job).await?;
    newest(desk, actor).await?.ok_or(DeskError::NotFound)
}

/// Lets everything go on; where nothing is paused, nothing changes.
///
/// # Errors
/// `Forbidden`; `NotFound` where there never was a pause.
pub async fn end(desk: &Desk, actor: &Actor) -> Result<View, DeskError> {
    may_read(actor)?;
    let work = Arc::new((desk.clone(), actor.clone()));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let work = Arc::clone(&work);
        Box::pin(async move {
            let (desk, actor) = &*work;
            let now = desk.now();
            let found = store::content::pause::newest(tx, desk.scope()).await?;
            let pause = found.ok_or(DeskError::NotFound)?;
            match ended(&pause, actor, now).map_err(refused)?.pop() {
                None => Ok(()),
                Some(event) => {
                    let entry = Entry { event, by: actor.who(), at: now };
                    save(tx, desk, Some(pause), entry).await
                }
            }
        })
    });
    let () = desk.store().db.write(PATIENCE, job).await?;
    newest(desk, actor).await?.ok_or(DeskError::NotFound)
}

async fn save(
    tx: &mut Tx<'_>,
    desk: &Desk,
    known: Option<Pause>,
    entry: Entry,
) -> Result<(), DeskError> {
    let missing = StoreError::Damaged { what: "history of a pause" };
    let pause = apply(known, &entry).ok_or(DeskError::Broken(missing))?;
    Ok(store::content::pause::save(tx, desk.scope(), &pause, &[entry]).await?)
}
