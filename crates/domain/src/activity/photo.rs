//! Photos of an activity: what they show in words, whose they are, and who allowed that their face is
//! seen.

use std::collections::BTreeSet;

use super::{Activity, Event, Facts, Refusal, Stage};
use crate::consent::{Purpose, Standing};
use crate::content::media::Medium;
use crate::ids::{ConsentId, FileId};
use crate::text::Words;

/// One activity keeps no more.
pub const MOST_PHOTOS: usize = 30;

/// One photo. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo<W> {
    pub medium: Medium<W>,
    /// Somebody can be recognised.
    pub faces: bool,
    /// Their written permissions.
    pub consents: BTreeSet<ConsentId>,
}

impl<W> Photo<W> {
    /// The same with its text put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Photo<V> {
        Photo { medium: self.medium.map(f), faces: self.faces, consents: self.consents }
    }
}

/// Brings one, with the words for whoever does not see it; a face needs a permission that holds today
/// for activities. The same file twice is one.
pub(super) fn add(
    known: &Activity,
    photo: Photo<Words>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    let digest = photo.medium.digest;
    let taken = matches!(known.stage, Stage::Approved | Stage::Held | Stage::Evaluated);
    match () {
        () if known.photos.iter().any(|one| one.medium.digest == digest) => Ok(Vec::new()),
        () if !taken => Err(Refusal::NotNow { stage: known.stage }),
        () if known.photos.len() >= MOST_PHOTOS => Err(Refusal::TooMany),
        () if photo.medium.is_film() => Err(Refusal::NotAPhoto),
        () if photo.medium.alt.is_none() => Err(Refusal::NoAlt),
        () if photo.faces && photo.consents.is_empty() => Err(Refusal::NoConsent),
        () => {
            permitted(&photo, facts)?;
            Ok(vec![Event::PhotoAdded { photo: Box::new(photo) }])
        }
    }
}

fn permitted(photo: &Photo<Words>, facts: &Facts) -> Result<(), Refusal> {
    for id in &photo.consents {
        let consent = facts.consents.get(id).ok_or(Refusal::NoSuchConsent)?;
        let fits = consent.given.purposes.contains(&Purpose::Activity);
        if !fits || consent.standing(facts.today) != Standing::Valid {
            return Err(Refusal::ConsentDoesNotHold);
        }
    }
    Ok(())
}

/// Takes one away; one that is not there is away.
pub(super) fn drop(known: &Activity, id: FileId) -> Vec<Event> {
    match known.photos.iter().any(|one| one.medium.id == id) {
        true => vec![Event::PhotoDropped { id }],
        false => Vec::new(),
    }
}
