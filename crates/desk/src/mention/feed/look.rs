//! Looking at feeds: each for itself, so that one that is down, slow, huge or no feed at all holds up
//! no other. What concerns the hospital is noted once.

use std::sync::Arc;

use channel::feed::{Brought, Entry, Marks, Newsstand};
use db::Tx;
use domain::calendar::Instant;
use domain::mention::feed::{Account, Feed, Trouble};
use domain::mention::{Source, Tone};
use domain::people::Actor;
use domain::text::{Body, Link, Name};
use futures::future::join_all;
use jiff::SignedDuration;
use store::mention::feed::{self as rows, Due};

use super::{own, spending};
use crate::act::boxed;
use crate::mention::query::Asked;
use crate::mention::reply::place;
use crate::mention::{NewMention, note_all};
use crate::{Desk, DeskError, PATIENCE};

/// So many are looked at in one round; the others are next.
const ROUND: usize = 60;
/// So many at the same time.
const TOGETHER: usize = 4;
/// A node that took a look upon itself and was never heard of again is waited for so long.
const LEASE: SignedDuration = SignedDuration::from_mins(5);

/// Looks at every feed that is due; gives how many were looked at.
///
/// # Errors
/// The first thing that the database said; the other feeds are looked at all the same.
pub async fn look_due(desk: &Desk, stand: &dyn Newsstand) -> Result<usize, DeskError> {
    own::added(desk).await?;
    let (scope, now) = (desk.scope(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(rows::due(tx, scope, (now, ROUND)).await?) })
    });
    let due: Vec<Due> = desk.store().db.read(job).await?;
    let (mut looked, mut ended) = (0, Ok(()));
    for some in due.chunks(TOGETHER) {
        for done in join_all(some.iter().map(|one| look(desk, stand, one))).await {
            match done {
                Ok(own) => looked += usize::from(own),
                Err(error) => ended = ended.and(Err(error)),
            }
        }
    }
    ended.map(|()| looked)
}

/// One look; `false` where another node was faster.
async fn look(desk: &Desk, stand: &dyn Newsstand, due: &Due) -> Result<bool, DeskError> {
    if !claim(desk, due).await? {
        return Ok(false);
    }
    let known = Marks { etag: due.marks.etag.clone(), modified: due.marks.modified.clone() };
    let (ended, marks) =
        match spending::asked(desk, stand, (&due.feed.plan.address, &known)).await? {
            Ok(Brought::Same) => (Ok(0), known),
            Ok(Brought::Entries(entries, marks) | Brought::Counted { entries, marks, .. }) => {
                (Ok(take(desk, &due.feed, entries).await?), marks)
            }
            Err(trouble) => (Err(trouble), known),
        };
    keep(desk, due, (ended, marks)).await?;
    Ok(true)
}

async fn claim(desk: &Desk, due: &Due) -> Result<bool, DeskError> {
    let (scope, id, now) = (desk.scope(), due.feed.id, desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(rows::claim(tx, scope, id, (now, now + LEASE)).await?) })
    });
    desk.store().db.write(PATIENCE, job).await
}

async fn keep(
    desk: &Desk,
    due: &Due,
    (ended, marks): (Result<u32, Trouble>, Marks),
) -> Result<(), DeskError> {
    let (scope, id, now) = (desk.scope(), due.feed.id, desk.now());
    let look = due.look.after(ended, now);
    let marks = rows::Marks { etag: marks.etag, modified: marks.modified };
    let kept = Arc::new((look, marks));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let kept = Arc::clone(&kept);
        Box::pin(async move {
            let (look, marks) = &*kept;
            Ok(rows::keep(tx, scope, id, (look, marks, now + look.wait())).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Notes what concerns the hospital; gives how many were new.
async fn take(desk: &Desk, feed: &Feed, entries: Vec<Entry>) -> Result<u32, DeskError> {
    let asked = Asked::narrowing(desk, feed.plan.query).await?;
    let found = entries.into_iter().filter_map(|entry| {
        let place = entry.place.clone();
        Some((noted(desk, feed, entry)?, place))
    });
    let found = found.filter(|(new, _)| asked.takes(new.source, new.text.as_str()));
    let (all, places): (Vec<_>, Vec<_>) = found.unzip();
    let noted = note_all(desk, &Actor::Desk, all).await?;
    let places = noted.iter().zip(places);
    let places = places.filter_map(|(one, place)| Some((one.as_ref().ok()?.id, place?))).collect();
    place::keep(desk, places).await?;
    let fresh = noted.iter().filter(|one| one.as_ref().is_ok_and(|one| one.fresh)).count();
    Ok(u32::try_from(fresh).unwrap_or(u32::MAX))
}

/// What is written down of an entry; nothing where it does not concern the hospital or says nothing.
pub fn noted(desk: &Desk, feed: &Feed, entry: Entry) -> Option<NewMention> {
    let whole = format!("{}\n\n{}", entry.title, entry.words);
    let text = Body::parse(whole.trim()).ok().filter(|text| feed.plan.takes(text.as_str()))?;
    let link = entry.link.as_deref().and_then(|link| Link::parse(link).ok());
    let outlet = entry.outlet.as_deref().and_then(|outlet| Name::parse(outlet).ok());
    Some(NewMention {
        source: match Account::of(&feed.plan.address) {
            None => Source::Feed,
            Some(Account::Google) => Source::Review,
            Some(_) => Source::Post,
        },
        source_id: entry.id.map(|id| own_id(feed, &id)),
        text,
        outlet: Some(outlet.unwrap_or_else(|| feed.plan.name.clone())),
        link,
        author: entry.author,
        tone: entry.stars.map(tone),
        reach: None,
        // A clock that is ahead elsewhere is no reason to lose what it says.
        published_at: entry.published.and_then(to_the_millisecond).map(|at| at.min(desk.now())),
    })
}

/// Of one to five stars; a person may judge otherwise.
fn tone(stars: u8) -> Tone {
    match stars {
        0..=2 => Tone::Negative,
        3 => Tone::Neutral,
        _ => Tone::Positive,
    }
}

/// Rows know milliseconds.
fn to_the_millisecond(at: Instant) -> Option<Instant> {
    Instant::from_millisecond(at.as_millisecond()).ok()
}

/// An id that is an address is one everywhere; any other is one within its feed.
fn own_id(feed: &Feed, id: &str) -> String {
    match Link::parse(id) {
        Ok(_) => id.to_owned(),
        Err(_) => format!("{}\n{id}", feed.id),
    }
}
