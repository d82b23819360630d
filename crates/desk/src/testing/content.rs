//! A month in which much goes out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use db::Tx;
use domain::calendar::{Instant, Month};
use domain::consent::{Outlet, Purpose};
use domain::content::{Content, Draft, Entry, Event, fold};
use domain::ids::{ContentId, WordsId};
use domain::people::Actor;
use domain::text::{Name, Words};
use store::StoreError;

use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// Titles are as long as they are in an office.
const TITLE: &str = "Jadwal pelayanan poliklinik dan pendaftaran pasien";

/// Schedules so many items of this author over the days of a month, between 6 and 21 o'clock.
///
/// # Errors
/// What the database said.
pub async fn month_of_content(
    desk: &Desk,
    author: &Actor,
    (month, count): (Month, u32),
) -> Result<(), DeskError> {
    let calendar = desk.rules().await?.calendar.clone();
    let at = |nth: u32| {
        let (day, hour) = (nth % month.end().day() as u32, nth / 31 % 15 + 6);
        let day = jiff::civil::date(month.year(), month.number(), day as i8 + 1);
        calendar.at(day, hour as u8, (nth % 60) as u8)
    };
    let lives = (0..count).map(|nth| life(nth, (author, at(nth)))).collect::<Option<Vec<_>>>();
    let missing = DeskError::Broken(StoreError::Damaged { what: "an item of a test" });
    let lives = Arc::new(lives.ok_or(missing)?);
    let (scope, now) = (desk.scope(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let lives = Arc::clone(&lives);
        Box::pin(async move {
            for (row, entries) in lives.iter() {
                store::content::save(tx, scope, (row, now), entries).await?;
            }
            Ok::<(), DeskError>(())
        })
    });
    desk.store().db.write(PATIENCE * 10, job).await
}

fn life(nth: u32, (author, at): (&Actor, Instant)) -> Option<(Content, Vec<Entry>)> {
    let id = ContentId::new(0xCA1E_0000 + u128::from(nth));
    let words = Words { id: WordsId::new(id.bits()), digest: [0; 32] };
    let draft = Draft {
        title: Name::parse(&format!("{TITLE} {nth}")).ok()?,
        purpose: Purpose::Service,
        audience: None,
        claims: false,
        shows_people: false,
        consents: BTreeSet::new(),
        texts: BTreeMap::from([(Outlet::Instagram, words), (Outlet::Facebook, words)]),
    };
    let texts = draft.texts.clone();
    let events = [
        Event::Proposed { id, draft },
        Event::Approved { texts, media: Vec::new() },
        Event::Scheduled { at, why: None },
    ];
    let by = author.who();
    let entries: Vec<Entry> = events.into_iter().map(|event| Entry { event, by, at }).collect();
    Some((fold(&entries)?, entries))
}
