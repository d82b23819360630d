//! Permissions to publish.

use std::collections::BTreeSet;

use domain::calendar::{Date, Instant};
use domain::consent::{
    Act, Command, Consent, Entry, Event, Facts, Gap, Given, Outlet, Permalink, Place, Purpose,
    Refusal, Signature, Standing, Use, apply, decide, fold, manages, reads, reads_names,
};
use domain::ids::{ConsentId, ContentId, PersonId};
use domain::people::Actor;
use domain::text::Words;
use jiff::{SignedDuration, civil::date};

use crate::cast::{
    admin, auditor, director, dpjp, everybody, head, morning, officer, person, pharmacy, words,
};

fn id(actor: &Actor) -> PersonId {
    actor.staff().expect("these are members of the staff").id
}

pub fn given() -> Given<Words> {
    Given {
        person: words(1),
        minor: false,
        guardian: None,
        material: words(2),
        purposes: [Purpose::Education, Purpose::Story].into(),
        outlets: [Outlet::Instagram, Outlet::Website].into(),
        from: date(2026, 11, 1),
        until: date(2026, 11, 30),
        identified: true,
        care_read: true,
        withdrawal_read: true,
        signature: Signature::Paper,
        signed_on: date(2026, 11, 1),
        witness: id(&head()),
        filed: None,
    }
}

fn place() -> Place {
    let link = Permalink::parse("https://contoh.id/p/1").expect("this is a link");
    Place { content: ContentId::new(7), outlet: Outlet::Instagram, link }
}

fn facts() -> Facts {
    let people: BTreeSet<PersonId> =
        everybody().iter().filter_map(Actor::staff).map(|one| one.id).collect();
    Facts { today: date(2026, 11, 2), people, places: vec![place()] }
}

type Decided = Result<Vec<Event>, Refusal>;

fn does(known: Option<&Consent>, actor: &Actor, command: Command<Words>) -> Decided {
    decide(known, actor, command, &facts())
}

fn give(given: Given<Words>) -> Command<Words> {
    Command::Give { id: ConsentId::new(1), given }
}

fn kept(known: Option<Consent>, events: Vec<Event>, at: Instant) -> Consent {
    let entry = |event| Entry { event, by: officer().who(), at };
    let known = events.into_iter().map(entry).fold(known, |known, entry| apply(known, &entry));
    known.expect("it begins with its giving")
}

pub fn taken(given: Given<Words>) -> Consent {
    kept(None, does(None, &officer(), give(given)).expect("an officer takes it"), morning())
}

fn withdrawn() -> Consent {
    let events = does(Some(&taken(given())), &officer(), Command::Withdraw { said: words(3) });
    kept(Some(taken(given())), events.expect("it may be taken back"), morning())
}

#[test]
fn the_office_takes_permissions_and_only_some_read_the_names() {
    assert!(manages(&officer()) && manages(&head()) && !manages(&director()));
    assert!(reads(&director()) && reads(&auditor()) && !reads(&dpjp()) && !reads(&admin()));
    assert!(reads_names(&director()) && !reads_names(&auditor()));
    let refused = does(None, &pharmacy(), give(given()));
    assert_eq!(refused, Err(Refusal::NotYours { act: Act::Give }));
}

#[test]
fn a_permission_is_whole_before_it_counts() {
    let refused = |given: Given<Words>| does(None, &officer(), give(given)).err();
    assert_eq!(refused(Given { minor: true, ..given() }), Some(Refusal::NeedsGuardian));
    let guarded = Given { minor: true, guardian: Some(words(9)), ..given() };
    assert_eq!(refused(guarded), None);
    assert_eq!(refused(Given { purposes: BTreeSet::new(), ..given() }), Some(Refusal::NoUse));
    assert_eq!(refused(Given { outlets: BTreeSet::new(), ..given() }), Some(Refusal::NoUse));
    let backwards = Given { until: date(2026, 10, 1), ..given() };
    assert_eq!(refused(backwards), Some(Refusal::EndsTooSoon));
    assert_eq!(refused(Given { care_read: false, ..given() }), Some(Refusal::NotReadOut));
    assert_eq!(refused(Given { withdrawal_read: false, ..given() }), Some(Refusal::NotReadOut));
    let later = Given { signed_on: date(2026, 11, 3), ..given() };
    assert_eq!(refused(later), Some(Refusal::SignedLater));
    let own = Given { witness: id(&officer()), ..given() };
    assert_eq!(refused(own), Some(Refusal::WitnessRecords));
    assert_eq!(refused(Given { witness: person(0xFFFF), ..given() }), Some(Refusal::NotThere));
}

#[test]
fn it_covers_its_channels_purposes_and_days_and_nothing_else() {
    let known = taken(given());
    let wanted = |purpose, outlet, on: Date| known.covers(Use { purpose, outlet, on });
    let (education, instagram) = (Purpose::Education, Outlet::Instagram);
    assert_eq!(wanted(education, instagram, date(2026, 11, 1)), Ok(()));
    assert_eq!(wanted(education, instagram, date(2026, 11, 30)), Ok(()));
    let ended = Gap::Ended { until: date(2026, 11, 30) };
    assert_eq!(wanted(education, instagram, date(2026, 12, 1)), Err(ended));
    let early = Gap::NotYet { from: date(2026, 11, 1) };
    assert_eq!(wanted(education, instagram, date(2026, 10, 31)), Err(early));
    let other = Gap::Outlet { outlet: Outlet::Tiktok };
    assert_eq!(wanted(education, Outlet::Tiktok, date(2026, 11, 1)), Err(other));
    let other = Gap::Purpose { purpose: Purpose::Campaign };
    assert_eq!(wanted(Purpose::Campaign, instagram, date(2026, 11, 1)), Err(other));
    let use_of = Use { purpose: education, outlet: instagram, on: date(2026, 11, 1) };
    assert_eq!(withdrawn().covers(use_of), Err(Gap::Withdrawn));
}

#[test]
fn its_standing_is_derived_from_the_day() {
    let known = taken(given());
    assert_eq!(known.standing(date(2026, 10, 31)), Standing::Upcoming);
    assert_eq!(known.standing(date(2026, 11, 30)), Standing::Valid);
    assert_eq!(known.standing(date(2026, 12, 1)), Standing::Expired);
    assert_eq!(withdrawn().standing(date(2026, 11, 2)), Standing::Withdrawn);
}

#[test]
fn a_withdrawal_names_every_place_and_runs_three_times_twenty_four_hours() {
    let known = withdrawn();
    let withdrawal = known.withdrawal.as_ref().expect("it was taken back");
    assert_eq!(withdrawal.due(), morning() + SignedDuration::from_hours(72));
    assert_eq!((withdrawal.open(), &withdrawal.places[0].0), (1, &place()));
    let again = does(Some(&known), &head(), Command::Withdraw { said: words(4) });
    assert_eq!(again, Ok(Vec::new()));
}

#[test]
fn a_place_is_cleared_once_with_its_proof() {
    let clear = |nth| Command::TakeDown { place: nth, proof: words(5) };
    let refused = does(Some(&taken(given())), &officer(), clear(0));
    assert_eq!(refused, Err(Refusal::NotWithdrawn));
    assert_eq!(does(Some(&withdrawn()), &officer(), clear(1)), Err(Refusal::NoSuchPlace));
    let events = does(Some(&withdrawn()), &officer(), clear(0)).expect("it still stands");
    let known = kept(Some(withdrawn()), events, morning());
    assert_eq!(known.standing(date(2026, 11, 2)), Standing::Settled);
    assert_eq!(does(Some(&known), &officer(), clear(0)), Ok(Vec::new()));
    assert_eq!(known.allowed(&officer()), []);
    assert_eq!(withdrawn().allowed(&officer()), [Act::TakeDown]);
    assert_eq!(taken(given()).allowed(&officer()), [Act::Withdraw]);
    assert_eq!(taken(given()).allowed(&director()), []);
}

#[test]
fn a_history_that_does_not_begin_with_the_giving_is_none() {
    let event = Event::Withdrawn { said: words(3), places: Vec::new() };
    assert_eq!(fold(&[Entry { event, by: officer().who(), at: morning() }]), None);
    let absent = does(None, &officer(), Command::Withdraw { said: words(3) });
    assert_eq!(absent, Err(Refusal::NoSuchConsent));
}

#[test]
fn a_link_is_a_whole_address() {
    for text in ["https://www.instagram.com/p/Abc_1/", "http://rs.contoh.id/berita?id=1"] {
        assert!(Permalink::parse(text).is_some(), "{text}");
    }
    for text in ["", "instagram.com/p", "https://", "https://a b.id", "javascript:alert(1)"] {
        assert!(Permalink::parse(text).is_none(), "{text}");
    }
}

#[test]
fn a_place_that_was_on_its_way_is_added_by_the_desk_alone_and_once() {
    let find = |outlet| Command::Find { place: Place { outlet, ..place() } };
    let early = does(Some(&taken(given())), &Actor::Desk, find(Outlet::Facebook));
    assert_eq!(early, Err(Refusal::NotWithdrawn));
    let known = withdrawn();
    assert_eq!(does(Some(&known), &Actor::Desk, find(Outlet::Instagram)), Ok(Vec::new()));
    let more = does(Some(&known), &Actor::Desk, find(Outlet::Facebook));
    let known = kept(Some(known), more.expect("it came to stand there"), morning());
    assert_eq!(known.withdrawal.as_ref().map(|one| one.open()), Some(2));
    let person = does(Some(&known), &officer(), find(Outlet::X));
    assert_eq!(person, Err(Refusal::NotYours { act: Act::Find }));
    let clear = Command::TakeDown { place: 1, proof: words(5) };
    assert!(does(Some(&known), &Actor::Desk, clear).is_ok());
    let back = does(Some(&known), &Actor::Desk, Command::Withdraw { said: words(6) });
    assert_eq!(back, Err(Refusal::NotYours { act: Act::Withdraw }));
}
