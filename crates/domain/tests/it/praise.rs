//! Praise reaches those whom it names, without who gave it; what follows from it is by criteria that
//! stood before.

use std::collections::BTreeSet;

use domain::calendar::{Calendar, Instant, Month, Zone};
use domain::ids::{CaseId, CaseNumber, PersonId, PraiseId, RecognitionId, UnitCode};
use domain::intake::Identity;
use domain::people::{Actor, Role};
use domain::praise::recognition::{self, Criteria, Recognition, Stage, Wanted};
use domain::praise::{
    Entry, Event, Facts, Passed, Praise, Refusal, apply, fold, pass_on, reads, take_back, tells_who,
};
use domain::rules::Kind;
use domain::text::{Email, Name, Phone, Words};
use jiff::SignedDuration;

use crate::cast::{
    delegate, director, dpjp, emergency, everybody, head, morning, officer, person, pharmacy, unit,
    words,
};

const NUMBER: CaseNumber = CaseNumber { year: 2026, serial: 7 };

fn facts(text: &str) -> Facts<'_> {
    Facts { kind: Kind::Compliment, protected: false, known: &[], text }
}

fn passed(people: &[u128], units: &[&str]) -> Passed<Words> {
    Passed {
        words: words(1),
        units: units.iter().map(|code| unit(code)).collect(),
        people: people.iter().map(|number| person(*number)).collect(),
    }
}

fn on(
    known: Option<&Praise>,
    actor: &Actor,
    passed: Passed<Words>,
    facts: &Facts<'_>,
) -> Result<Event, Refusal> {
    pass_on(known, actor, (PraiseId::new(1), CaseId::new(2), NUMBER), passed, facts)
}

/// What the officer passed on, at this moment.
fn praise(id: u128, passed: Passed<Words>, at: Instant) -> Praise {
    let event =
        Event::PassedOn { id: PraiseId::new(id), case: CaseId::new(2), number: NUMBER, passed };
    fold(&[Entry { event, by: officer().who(), at }]).expect("it begins with what was passed on")
}

fn name(text: &str) -> Name {
    Name::parse(text).expect("a short line")
}

#[test]
fn only_the_office_passes_praise_on_and_only_praise() {
    for actor in everybody() {
        let may = on(None, &actor, passed(&[8], &[]), &facts("Sabar sekali.")).is_ok();
        assert_eq!(may, actor.role().is_some_and(Role::is_humas), "{:?}", actor.role());
    }
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Compliment) {
        let other = Facts { kind: *kind, ..facts("Sabar.") };
        assert_eq!(on(None, &officer(), passed(&[8], &[]), &other), Err(Refusal::NotPraise));
    }
    let protected = Facts { protected: true, ..facts("Sabar.") };
    assert_eq!(on(None, &officer(), passed(&[8], &[]), &protected), Err(Refusal::Protected));
    assert_eq!(on(None, &officer(), passed(&[], &[]), &facts("Sabar.")), Err(Refusal::Nobody));
    assert_eq!(on(None, &officer(), passed(&[1, 8], &[]), &facts("Sabar.")), Err(Refusal::Own));
    assert!(on(None, &officer(), passed(&[], &["IGD"]), &facts("Sabar.")).is_ok());
}

fn identity() -> Identity {
    Identity {
        name: Some(name("Siti Aminah")),
        phone: Some(Phone::parse("0812-3456-7890").expect("a number")),
        email: Some(Email::parse("siti@contoh.id").expect("an address")),
        thread: Some("ig-5551".to_owned()),
        record_number: Some("12.34.56".to_owned()),
    }
}

#[test]
fn who_gave_it_is_not_told_in_any_spelling() {
    for text in [
        "Salam dari SITI  aminah!",
        "Hubungi 0812 3456 7890.",
        "Hubungi +62 812-3456-7890.",
        "Balas ke Siti@Contoh.id ya",
        "Dari ig-5551",
        "No RM 12-34-56",
    ] {
        assert!(tells_who(text, &identity()), "{text}");
        let known = [identity()];
        let facts = Facts { known: &known, ..facts(text) };
        assert_eq!(on(None, &officer(), passed(&[8], &[]), &facts), Err(Refusal::TellsWho));
    }
    for text in ["Dokter sabar sekali.", "Situs ini baik, aminah.", "Tiga kali 12 hari"] {
        assert!(!tells_who(text, &identity()), "{text}");
    }
    let short = Identity { name: Some(name("Sari")), ..Identity::default() };
    assert!(tells_who("Terima kasih, Sari", &short), "a name of one word is a name too");
    assert!(!tells_who("Sarinya segar", &short));
    assert!(!tells_who("Apa saja", &Identity::default()));
}

#[test]
fn it_is_passed_on_once_and_again_only_after_it_was_taken_back() {
    let known = praise(1, passed(&[8], &[]), morning());
    let again = |known: &Praise| on(Some(known), &head(), passed(&[8], &[]), &facts("Sabar."));
    assert_eq!(again(&known), Err(Refusal::PassedOn));
    assert_eq!(take_back(&known, &emergency(), name("Keliru")), Err(Refusal::NotYours));
    let events = take_back(&known, &head(), name("Keliru")).unwrap();
    let entry = Entry { event: events[0].clone(), by: head().who(), at: morning() };
    let back = apply(Some(known), &entry).unwrap();
    assert_eq!((back.version.0, back.taken_back), (2, Some(morning())));
    assert_eq!(take_back(&back, &head(), name("Keliru")), Ok(Vec::new()), "twice is once");
    assert!(again(&back).is_ok());
}

#[test]
fn it_is_read_by_the_named_their_head_and_the_office_and_by_nobody_else() {
    let igd: BTreeSet<UnitCode> = [unit("IGD")].into();
    let known = praise(1, passed(&[8], &[]), morning());
    for actor in everybody() {
        let office = actor.role().is_some_and(Role::is_humas);
        let may = office || actor == dpjp() || actor == emergency();
        assert_eq!(reads(&actor, &known, &igd), may, "{:?}", actor.role());
    }
    assert!(!reads(&pharmacy(), &known, &igd), "another unit");
    let back = Praise { taken_back: Some(morning()), ..known };
    assert!(!reads(&dpjp(), &back, &igd) && !reads(&emergency(), &back, &igd));
    assert!(reads(&officer(), &back, &igd));
}

fn calendar() -> Calendar {
    Calendar::indonesian(Zone::Wib)
}

fn november() -> Month {
    Month::new(2026, 11).expect("a month")
}

/// Written so many days before this Monday.
fn criteria(edition: u32, days: i64) -> Criteria {
    let at = morning() - SignedDuration::from_hours(24 * days);
    Criteria { edition, text: "Sabar dan jujur.".to_owned(), by: head().who(), at }
}

fn wanted(number: u128) -> Wanted {
    let (id, person) = (RecognitionId::new(9), person(number));
    Wanted { id, month: november(), person, reason: name("Sabar di loket") }
}

fn propose(
    known: Option<&Recognition>,
    actor: &Actor,
    wanted: Wanted,
    criteria: &[Criteria],
) -> Result<Vec<recognition::Event>, Refusal> {
    let praise =
        [praise(1, passed(&[8, 5], &[]), morning()), praise(2, passed(&[8], &[]), morning())];
    let calendar = calendar();
    let facts =
        recognition::Facts { now: morning(), calendar: &calendar, criteria, praise: &praise };
    recognition::propose(known, actor, wanted, &facts)
}

fn proposed() -> Recognition {
    let events = propose(None, &head(), wanted(8), &[criteria(1, 30)]).expect("all is well");
    let event = events[0].clone();
    recognition::fold(&[recognition::Entry { event, by: head().who(), at: morning() }])
        .expect("it begins with its proposal")
}

#[test]
fn the_criteria_stand_before_the_month_begins() {
    let late = criteria(1, 0);
    assert_eq!(propose(None, &head(), wanted(8), &[]), Err(Refusal::NoCriteria));
    assert_eq!(
        propose(None, &head(), wanted(8), std::slice::from_ref(&late)),
        Err(Refusal::NoCriteria)
    );
    let editions = [criteria(1, 60), criteria(2, 30), Criteria { edition: 3, ..late }];
    let events = propose(None, &head(), wanted(8), &editions).unwrap();
    let [recognition::Event::Proposed(proposal)] = events.as_slice() else {
        panic!("one proposal: {events:?}")
    };
    assert_eq!(proposal.criteria, 2, "the last one before the month");
    let evidence: Vec<_> = proposal.evidence.iter().map(|id| id.bits()).collect();
    assert_eq!(evidence, [1, 2], "everything that praises this person");
}

#[test]
fn only_who_was_praised_is_proposed_by_the_head_and_never_by_themselves() {
    let stood = [criteria(1, 30)];
    for actor in everybody() {
        let may = propose(None, &actor, wanted(8), &stood).is_ok();
        assert_eq!(may, actor.role() == Some(Role::Head), "{:?}", actor.role());
    }
    assert_eq!(propose(None, &head(), wanted(5), &stood), Err(Refusal::Own));
    assert_eq!(propose(None, &head(), wanted(7), &stood), Err(Refusal::NoEvidence));
    let next = Wanted { month: november().next(), ..wanted(8) };
    assert_eq!(propose(None, &head(), next, &stood), Err(Refusal::NotYet));
    let known = proposed();
    assert_eq!(propose(Some(&known), &head(), wanted(8), &stood), Ok(Vec::new()), "twice is once");
    let other = Wanted { reason: name("Lain"), ..wanted(8) };
    assert_eq!(propose(Some(&known), &head(), other.clone(), &stood), Err(Refusal::NotNow));
    let declined = Recognition { stage: Stage::Declined, ..known };
    assert!(propose(Some(&declined), &head(), other, &stood).is_ok());
}

#[test]
fn those_who_were_praised_stand_in_no_order_of_merit() {
    let back = Praise { taken_back: Some(morning()), ..praise(3, passed(&[7], &[]), morning()) };
    let all = [
        praise(1, passed(&[8], &[]), morning()),
        praise(2, passed(&[5, 8], &["IGD"]), morning()),
        back,
    ];
    let people: Vec<PersonId> =
        recognition::praised(&all).into_iter().map(|(person, _)| person).collect();
    assert_eq!(
        people,
        [person(5), person(8)],
        "one praise before two, and none that was taken back"
    );
}

#[test]
fn the_director_or_the_stand_in_confirms_or_declines_and_nobody_their_own() {
    let known = proposed();
    for actor in everybody() {
        let may = recognition::confirm(&known, &actor, morning()).is_ok();
        assert_eq!(may, actor.is_director(morning()), "{:?}", actor.role());
    }
    let own = Recognition { by: director().who(), ..known.clone() };
    assert_eq!(recognition::confirm(&own, &director(), morning()), Err(Refusal::Own));
    let mut honoured = known.clone();
    honoured.proposal.person = person(16);
    let stand_in = delegate(Role::Management);
    assert_eq!(recognition::confirm(&honoured, &stand_in, morning()), Err(Refusal::Own));
    let ended = |event, known: &Recognition| {
        let entry = recognition::Entry { event, by: director().who(), at: morning() };
        recognition::apply(Some(known.clone()), &entry).expect("there is one")
    };
    let confirmed = ended(recognition::Event::Confirmed, &known);
    assert_eq!((confirmed.stage, confirmed.version.0), (Stage::Confirmed, 2));
    assert_eq!(recognition::confirm(&confirmed, &director(), morning()), Ok(Vec::new()));
    let why = || (name("Bulan lain"), morning());
    assert_eq!(recognition::decline(&confirmed, &director(), why()), Err(Refusal::NotNow));
    let declined = ended(recognition::Event::Declined { why: name("Bulan lain") }, &known);
    assert_eq!(recognition::confirm(&declined, &director(), morning()), Err(Refusal::NotNow));
    assert_eq!(recognition::decline(&declined, &director(), why()), Ok(Vec::new()));
}
