//! A patient who is still in the ward: who asks, by when, and when nobody does.

use domain::calendar::Instant;
use domain::case::Case;
use domain::ids::{PersonId, StayId, UnitCode};
use domain::people::{Actor, Role, Staff};
use domain::rules::{Kind, Relation};
use domain::stay::{
    Act, Command, Entry, Event, Facts, Found, Refusal, Stay, allowed, apply, decide, due, fold,
};
use jiff::SignedDuration;

use crate::cast::{
    Scene, director, emergency, intake, morning, officer, organisation, person, unit,
};

const ID: StayId = StayId::new(0x57);

/// Somebody of the office, perhaps also of units.
fn nurse(number: u128, role: Role, units: &[&str]) -> Staff {
    let units = units.iter().map(|code| unit(code)).collect();
    Staff { id: person(number), role, units, delegation: None }
}

/// A complaint about the pharmacy.
fn case() -> Case {
    Scene::of(intake()).case
}

fn hours(hours: i64) -> Instant {
    morning() + SignedDuration::from_hours(hours)
}

fn ward() -> UnitCode {
    unit("IGD")
}

fn entry(event: Event, at: Instant) -> Entry {
    Entry { event, by: officer().who(), at }
}

fn admitted() -> Event {
    Event::Admitted { id: ID, case: case().id, ward: ward(), asker: person(1) }
}

fn stay(events: &[Event]) -> Stay {
    let all = [admitted()].into_iter().chain(events.iter().cloned());
    let all: Vec<Entry> = all.map(|event| entry(event, morning())).collect();
    fold(&all).expect("it begins with the admission")
}

/// The command by the officer, on this stay; `asker` is who is to ask.
fn tries(
    (case, known): (&Case, Option<&Stay>),
    by: &Actor,
    (command, asker): (Command, Option<&Staff>),
) -> Result<Option<Event>, Refusal> {
    let organisation = organisation();
    let facts = Facts { id: ID, case, after: None, organisation: &organisation, asker };
    decide(known, by, command, facts)
}

fn admit(ward: &str, asker: PersonId) -> Command {
    Command::Admit { ward: unit(ward), asker }
}

#[test]
fn the_officer_says_where_the_patient_is_and_who_asks() {
    let asker = nurse(1, Role::DutyManager, &[]);
    let wanted = (admit("IGD", asker.id), Some(&asker));
    assert_eq!(tries((&case(), None), &officer(), wanted), Ok(Some(admitted())));
    let refused = Err(Refusal::NotYours { act: Act::Admit });
    for by in [director(), emergency(), Actor::Complainant, Actor::Clock] {
        let wanted = (admit("IGD", asker.id), Some(&asker));
        assert_eq!(tries((&case(), None), &by, wanted), refused, "{by:?}");
    }
    let known = stay(&[]);
    let again = (admit("IGD", asker.id), Some(&asker));
    assert_eq!(tries((&case(), Some(&known)), &officer(), again), Err(Refusal::NotNow));
}

#[test]
fn nobody_of_the_ward_or_of_a_unit_that_the_complaint_is_about_asks() {
    for (asker, why) in [
        (nurse(4, Role::Officer, &["IGD"]), Refusal::OfTheWard),
        (nurse(4, Role::Officer, &["FARMASI"]), Refusal::OfTheWard),
        (nurse(4, Role::UnitHead, &["GIZI"]), Refusal::OutsideOffice),
        (nurse(4, Role::Quality, &[]), Refusal::OutsideOffice),
    ] {
        let wanted = (admit("IGD", asker.id), Some(&asker));
        assert_eq!(tries((&case(), None), &officer(), wanted), Err(why), "{asker:?}");
        let wanted = (Command::Assign { asker: asker.id }, Some(&asker));
        let known = stay(&[]);
        assert_eq!(tries((&case(), Some(&known)), &officer(), wanted), Err(why), "{asker:?}");
    }
    let nobody = (admit("IGD", person(99)), None);
    assert_eq!(tries((&case(), None), &officer(), nobody), Err(Refusal::OutsideOffice));
    let accused = Case { accused: vec![person(4)], ..case() };
    let asker = nurse(4, Role::Officer, &[]);
    let wanted = (admit("IGD", asker.id), Some(&asker));
    assert_eq!(tries((&accused, None), &officer(), wanted), Err(Refusal::OfTheWard));
}

#[test]
fn somebody_of_a_part_of_the_ward_is_of_the_ward() {
    let mut house = organisation();
    let part = house.units.iter_mut().find(|one| one.code == unit("MELATI"));
    part.expect("the cast has this unit").parent = Some(ward());
    let asker = nurse(4, Role::Officer, &["MELATI"]);
    let case = case();
    let facts =
        Facts { id: ID, case: &case, after: None, organisation: &house, asker: Some(&asker) };
    let refused = decide(None, &officer(), admit("IGD", asker.id), facts);
    assert_eq!(refused, Err(Refusal::OfTheWard));
}

#[test]
fn who_belongs_to_the_ward_cannot_write_the_answer_down_either() {
    let known = stay(&[]);
    let ask = || (Command::Ask { found: Found::Same }, None);
    let near = Actor::Staff(nurse(4, Role::CustomerCare, &["IGD"]));
    assert_eq!(tries((&case(), Some(&known)), &near, ask()), Err(Refusal::OfTheWard));
    let asked = Ok(Some(Event::Asked { found: Found::Same }));
    assert_eq!(tries((&case(), Some(&known)), &officer(), ask()), asked);
}

#[test]
fn a_unit_without_patients_is_no_ward_and_praise_a_duplicate_and_mourning_are_not_asked_about() {
    let asker = nurse(1, Role::Officer, &[]);
    let wanted = |ward| (admit(ward, asker.id), Some(&asker));
    let elsewhere = Case { intake: domain::intake::Intake { unit: None, ..intake() }, ..case() };
    assert_eq!(tries((&elsewhere, None), &officer(), wanted("FARMASI")), Err(Refusal::NotAWard));
    let praise = Case { kind: Kind::Compliment, ..case() };
    assert_eq!(tries((&praise, None), &officer(), wanted("IGD")), Err(Refusal::NotAsked));
    let twin = Case { merged_into: Some(case().id), ..case() };
    assert_eq!(tries((&twin, None), &officer(), wanted("IGD")), Err(Refusal::NotAsked));
    let mut heir = case();
    heir.intake.complainant.relation = Relation::Heir;
    assert_eq!(tries((&heir, None), &officer(), wanted("IGD")), Err(Refusal::NotAsked));
}

#[test]
fn what_is_asked_is_due_a_day_after_the_answer_or_three_after_the_complaint() {
    let known = stay(&[]);
    assert_eq!(due(&known, &case()), Some(hours(72)));
    let reached = Case { first_reached: Some(hours(10)), ..case() };
    assert_eq!(due(&known, &reached), Some(hours(34)));
    let late = Case { first_reached: Some(hours(100)), ..case() };
    assert_eq!(due(&known, &late), Some(hours(72)), "the answer does not put it off");
    let found_out = fold(&[entry(admitted(), hours(200))]).expect("it begins");
    assert_eq!(due(&found_out, &case()), Some(hours(224)), "whoever asks has a day");
}

#[test]
fn whoever_could_not_ask_asks_again_and_an_answer_ends_the_duty() {
    let could_not = stay(&[Event::Asked { found: Found::CouldNot }]);
    assert!(could_not.waits() && due(&could_not, &case()).is_some());
    for found in [Found::Better, Found::Same, Found::Worse] {
        let told = stay(&[Event::Asked { found }]);
        assert_eq!(due(&told, &case()), None);
        let again = (Command::Ask { found: Found::Worse }, None);
        assert_eq!(tries((&case(), Some(&told)), &officer(), again), Err(Refusal::Told));
    }
}

#[test]
fn who_has_left_is_asked_no_more_and_a_second_stay_begins_anew() {
    let left = stay(&[Event::Asked { found: Found::Same }, Event::Discharged]);
    assert_eq!(due(&left, &case()), None);
    let ask = (Command::Ask { found: Found::Same }, None);
    assert_eq!(tries((&case(), Some(&left)), &officer(), ask), Err(Refusal::NotNow));
    let asker = nurse(1, Role::Officer, &[]);
    let wanted = (admit("IGD", asker.id), Some(&asker));
    assert_eq!(tries((&case(), Some(&left)), &officer(), wanted), Ok(Some(admitted())));
    let again = apply(Some(left), &entry(admitted(), hours(300))).expect("it goes on");
    assert!(again.waits() && again.heard.is_none());
    assert_eq!(again.version.0, 4);
}

#[test]
fn the_buttons_are_what_the_rules_allow() {
    let (case, house) = (case(), organisation());
    let facts = Facts { id: ID, case: &case, after: None, organisation: &house, asker: None };
    assert_eq!(allowed(None, &officer(), facts), [Act::Admit]);
    let here = stay(&[]);
    assert_eq!(allowed(Some(&here), &officer(), facts), [Act::Assign, Act::Ask, Act::Discharge]);
    let told = stay(&[Event::Asked { found: Found::Better }]);
    assert_eq!(allowed(Some(&told), &officer(), facts), [Act::Discharge]);
    assert!(allowed(Some(&here), &director(), facts).is_empty());
}
