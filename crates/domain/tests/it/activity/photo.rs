//! Photos of an activity: a face needs a permission, and every photo says what it shows.

use std::collections::{BTreeMap, BTreeSet};

use domain::activity::{Command, Facts, Photo, Refusal, decide};
use domain::consent::{self, Consent, Given, Outlet, Purpose, Signature};
use domain::content::media::{Basis, Kind as MediumKind, Measures, Medium, Rights};
use domain::ids::{ConsentId, FileId};
use domain::people::Who;
use domain::text::Words;
use jiff::civil::date;

use super::{after, approved, facts, hour, name};
use crate::cast::{morning, officer, person, words};

const CONSENT: ConsentId = ConsentId::new(2);

fn photo(faces: bool) -> Photo<Words> {
    let rights = Rights { basis: Basis::Own, source: name("Humas"), until: None };
    let medium = Medium {
        id: FileId::new(3),
        kind: MediumKind::Jpeg,
        measures: Measures::default(),
        digest: [3; 32],
        alt: Some(words(8)),
        rights,
        look: None,
        copies: BTreeMap::new(),
    };
    Photo { medium, faces, consents: BTreeSet::new() }
}

fn permission(purpose: Purpose) -> Consent {
    let given = Given {
        person: words(1),
        minor: false,
        guardian: None,
        material: words(2),
        purposes: BTreeSet::from([purpose]),
        outlets: BTreeSet::from([Outlet::Website]),
        from: date(2026, 1, 1),
        until: date(2026, 12, 31),
        identified: true,
        care_read: true,
        withdrawal_read: true,
        signature: Signature::Paper,
        signed_on: date(2026, 1, 1),
        witness: person(1),
        filed: None,
    };
    let event = consent::Event::Given { id: CONSENT, given: Box::new(given) };
    let entry = consent::Entry { event, by: Who::Desk, at: morning() };
    consent::fold(&[entry]).expect("it was given")
}

#[test]
fn a_face_needs_a_permission_that_holds_and_every_photo_says_what_it_shows() {
    let (known, _) = after(&approved());
    let brought = |photo: Photo<Words>, facts: Facts| {
        decide(Some(&known), &officer(), Command::AddPhoto(Box::new(photo)), &facts)
    };
    let now = || facts(hour(49));
    assert_eq!(brought(photo(true), now()), Err(Refusal::NoConsent));
    assert!(brought(photo(false), now()).is_ok());
    let mut silent = photo(false);
    silent.medium.alt = None;
    assert_eq!(brought(silent, now()), Err(Refusal::NoAlt));
    let mut film = photo(false);
    film.medium.kind = MediumKind::Mp4;
    assert_eq!(brought(film, now()), Err(Refusal::NotAPhoto));
    let allowed = Photo { consents: BTreeSet::from([CONSENT]), ..photo(true) };
    assert_eq!(brought(allowed.clone(), now()), Err(Refusal::NoSuchConsent));
    let with =
        |purpose| Facts { consents: BTreeMap::from([(CONSENT, permission(purpose))]), ..now() };
    let other = brought(allowed.clone(), with(Purpose::Story));
    assert_eq!(other, Err(Refusal::ConsentDoesNotHold));
    assert!(brought(allowed, with(Purpose::Activity)).is_ok());
}
