//! Boxes, their openings and their slips.

use domain::calendar::{Calendar, Instant, Span, Zone};
use domain::ids::{BoxCode, BoxId, OpeningId, PersonId, Version};
use domain::people::{Role, Staff, Who};
use domain::suggestion_box::opening::{self, Found, MOST_SLIPS, Opening};
use domain::suggestion_box::{
    Act, Command, Entry, Event, Refusal, SuggestionBox, apply, decide, fold, may,
};
use domain::text::{Name, Words};
use jiff::SignedDuration;

use crate::cast::{morning, unit, words};

const RINI: PersonId = PersonId::new(1);
const DEWI: PersonId = PersonId::new(3);

fn name(text: &str) -> Name {
    Name::parse(text).expect("the names of these tests are names")
}

fn code() -> BoxCode {
    BoxCode::parse("lobi-1").expect("letters, a hyphen and a digit")
}

fn hours(hours: i64) -> Instant {
    morning() + SignedDuration::from_hours(hours)
}

fn entry(event: Event, at: Instant) -> Entry {
    Entry { event, by: Who::Person(RINI), at }
}

fn placing() -> Event {
    Event::Placed { id: BoxId::new(1), code: code(), unit: None, place: name("Lobi utama") }
}

fn hanging() -> SuggestionBox {
    fold(&[entry(placing(), morning())]).expect("a placing begins a history")
}

fn retired() -> SuggestionBox {
    apply(Some(hanging()), &entry(Event::Retired, hours(10))).expect("a box stays a box")
}

fn place() -> Command {
    Command::Place { id: BoxId::new(1), code: code(), unit: None, place: name("Lobi utama") }
}

fn staff(id: PersonId, role: Role) -> Staff {
    Staff { id, role, units: Vec::new(), delegation: None }
}

fn rini() -> Staff {
    staff(RINI, Role::Officer)
}

fn found(witnesses: [&str; 2], slips: u16) -> Found<Name, Words> {
    Found { opened_at: hours(1), witnesses: witnesses.map(name), slips, note: None }
}

fn two() -> Found<Name, Words> {
    found(["Lina Marlina", "Agus Prasetyo"], 3)
}

#[track_caller]
fn opens(known: &SuggestionBox, found: &Found<Name, Words>, expect: Result<(), Refusal>) {
    assert_eq!(opening::opened(known, (&rini(), "Rini Astuti"), found, hours(2)), expect);
}

fn history() -> Vec<opening::Entry> {
    let vaulted = Found {
        opened_at: hours(1),
        witnesses: [words(1), words(2)],
        slips: 3,
        note: Some(words(3)),
    };
    let opened = opening::Event::Opened(Box::new(opening::Beginning {
        id: OpeningId::new(5),
        of: BoxId::new(1),
        code: code(),
        opener: RINI,
        found: vaulted,
    }));
    let amended = opening::Event::Amended { slips: 4, why: words(4) };
    let entry = |event, by, at| opening::Entry { event, by: Who::Person(by), at };
    vec![entry(opened, RINI, hours(2)), entry(amended, DEWI, hours(3))]
}

fn written() -> Opening {
    opening::fold(&history()[..1]).expect("an opening begins a history")
}

#[test]
fn only_those_who_look_after_boxes_place_them_and_only_humas_opens_them() {
    let who = |act| Role::ALL.iter().copied().filter(move |role| may(*role, act));
    assert_eq!(who(Act::Manage).collect::<Vec<_>>(), [Role::Officer, Role::Head, Role::Admin]);
    assert!(who(Act::Open).eq(Role::ALL.iter().copied().filter(|role| role.is_humas())));
    assert!(who(Act::Transcribe).eq(who(Act::Open)));
    assert!(!may(Role::UnitHead, Act::See) && may(Role::Auditor, Act::See));
    for role in [None, Some(Role::CustomerCare), Some(Role::Director)] {
        let refused = Refusal::NotYours { act: Act::Manage };
        assert_eq!(decide(None, role, place()), Err(refused), "{role:?}");
    }
}

#[test]
fn a_code_is_given_once_even_when_its_box_was_retired() {
    assert_eq!(decide(None, Some(Role::Head), place()), Ok(vec![placing()]));
    assert_eq!(decide(Some(&retired()), Some(Role::Head), place()), Err(Refusal::CodeTaken));
    assert_eq!(decide(None, Some(Role::Admin), Command::Retire {}), Err(Refusal::NoSuchBox));
}

#[test]
fn what_holds_already_is_not_written_again() {
    let (hanging, head) = (hanging(), Some(Role::Head));
    let same = Command::Change { unit: None, place: name("Lobi utama") };
    assert_eq!(decide(Some(&hanging), head, same), Ok(vec![]));
    assert_eq!(decide(Some(&hanging), head, Command::Reinstate {}), Ok(vec![]));
    assert_eq!(decide(Some(&retired()), head, Command::Retire {}), Ok(vec![]));
}

#[test]
fn a_box_is_what_its_history_adds_up_to() {
    let changed = Event::Changed { unit: Some(unit("IGD")), place: name("Ruang tunggu") };
    let history = [
        entry(placing(), morning()),
        entry(changed, hours(1)),
        entry(Event::Retired, hours(2)),
        entry(Event::Reinstated, hours(3)),
    ];
    let folded = fold(&history).unwrap();
    assert_eq!((folded.version, folded.placed_at), (Version(4), morning()));
    assert_eq!(folded.place, name("Ruang tunggu"));
    assert!(folded.is_active());
    assert_eq!(fold(&history[1..]), None);
}

#[test]
fn a_box_is_due_an_interval_after_it_was_opened_or_placed_unless_it_is_retired() {
    let calendar = Calendar::indonesian(Zone::Wib);
    let due = |known: &SuggestionBox, last| known.due(last, Span::days(7), &calendar);
    assert_eq!(due(&hanging(), None), Some(hours(7 * 24)));
    assert_eq!(due(&hanging(), Some(hours(5))), Some(hours(7 * 24 + 5)));
    assert_eq!(due(&retired(), None), None);
}

#[test]
fn opener_and_witnesses_are_three_people() {
    opens(&hanging(), &two(), Ok(()));
    for alike in [
        ["Lina Marlina", "lina  marlina"],
        ["RINI ASTUTI", "Agus Prasetyo"],
        ["Agus Prasetyo", "Rini, Astuti."],
    ] {
        opens(&hanging(), &found(alike, 3), Err(Refusal::WitnessesAlike));
    }
}

#[test]
fn an_empty_box_is_written_down_like_a_full_one() {
    opens(&hanging(), &found(["Lina Marlina", "Agus Prasetyo"], 0), Ok(()));
    opens(&hanging(), &found(["Lina Marlina", "Agus Prasetyo"], MOST_SLIPS), Ok(()));
    let most = Refusal::TooManySlips { most: MOST_SLIPS };
    opens(&hanging(), &found(["Lina Marlina", "Agus Prasetyo"], MOST_SLIPS + 1), Err(most));
}

#[test]
fn a_box_is_opened_while_it_hangs_and_not_in_the_future() {
    let at = |at| Found { opened_at: at, ..two() };
    opens(&hanging(), &at(hours(3)), Err(Refusal::NotYet));
    opens(&hanging(), &at(hours(-1)), Err(Refusal::BeforePlaced));
    opens(&hanging(), &at(hours(-366 * 24)), Err(Refusal::TooLongAgo));
    opens(&retired(), &at(hours(1)), Ok(()));
    let gone = apply(Some(hanging()), &entry(Event::Retired, hours(1))).unwrap();
    opens(&gone, &at(hours(2)), Err(Refusal::Retired));
}

#[test]
fn those_who_do_not_open_boxes_neither_open_nor_amend_nor_transcribe() {
    let admin = staff(DEWI, Role::Admin);
    let refused = |act| Err(Refusal::NotYours { act });
    let opened = opening::opened(&hanging(), (&admin, "Eko"), &two(), hours(2));
    assert_eq!(opened, refused(Act::Open));
    assert_eq!(opening::amended(&written(), &admin, 4, 0), refused(Act::Open));
    assert_eq!(opening::transcribed(&written(), &admin, 0), refused(Act::Transcribe));
}

#[test]
fn a_second_look_raises_the_number_and_somebody_else_may_lower_it() {
    let (known, dewi) = (written(), staff(DEWI, Role::Head));
    assert_eq!(opening::amended(&known, &rini(), 4, 3), Ok(()));
    assert_eq!(opening::amended(&known, &rini(), 2, 1), Err(Refusal::OwnCount));
    assert_eq!(opening::amended(&known, &dewi, 2, 2), Ok(()));
    let fewer = Refusal::FewerThanTranscribed { transcribed: 3 };
    assert_eq!(opening::amended(&known, &dewi, 2, 3), Err(fewer));
}

#[test]
fn no_more_slips_are_transcribed_than_were_found() {
    let known = written();
    assert_eq!(opening::transcribed(&known, &rini(), 2), Ok(()));
    let all = Refusal::AllTranscribed { slips: 3 };
    assert_eq!(opening::transcribed(&known, &rini(), 3), Err(all));
}

#[test]
fn an_amendment_changes_the_number_and_nothing_else() {
    let (before, after) = (written(), opening::fold(&history()).unwrap());
    assert_eq!(after, Opening { version: Version(2), slips: 4, ..before });
    assert_eq!(opening::fold(&history()[1..]), None);
}
