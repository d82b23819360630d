//! Coaching is between coach and coached; a suggestion to coach points at nobody.

use std::collections::BTreeMap;

use domain::calendar::Instant;
use domain::case::{Case, Entry as CaseEntry, Event as CaseEvent};
use domain::coaching::suggestion::{Place, Threshold, came_back, settable, suggested};
use domain::coaching::{
    Act, Agreed, Coaching, Entry, Event, MOST_RESOURCES, Refusal, Resource, acknowledge, allowed,
    apply, end, fold, reads, replies, write,
};
use domain::ids::{CoachingId, CompetenceCode, UnitCode};
use domain::people::{Actor, Role};
use domain::rules::{Reaction, Rung};
use domain::text::Words;
use domain::training::Trainee;
use jiff::SignedDuration;
use jiff::civil::date;

use crate::case::moves::complaint;
use crate::cast::{
    dpjp, emergency, everybody, head, morning, officer, person, pharmacy, unit, words,
};

fn agreed(people: &[u128]) -> Agreed<Words> {
    Agreed {
        people: people.iter().map(|number| person(*number)).collect(),
        goals: words(1),
        step: words(2),
        until: date(2026, 11, 30),
        resources: vec![Resource::Competence(CompetenceCode::parse("EMPATI").expect("a code"))],
    }
}

/// The doctor works in the emergency unit, the officer in none.
fn trainees() -> Vec<Trainee> {
    let one = |number, units: &[&str]| Trainee {
        id: person(number),
        units: units.iter().map(|code| unit(code)).collect(),
    };
    vec![one(1, &[]), one(5, &[]), one(6, &["IGD"]), one(8, &["IGD"])]
}

fn writes(actor: &Actor, agreed: Agreed<Words>) -> Result<Event, Refusal> {
    write(actor, (CoachingId::new(1), agreed), (&trainees(), date(2026, 11, 2)))
}

fn noted() -> Coaching {
    let event = writes(&emergency(), agreed(&[8])).expect("a head coaches their people");
    fold(&[Entry { event, by: emergency().who(), at: morning() }]).expect("it was written")
}

fn after(known: Coaching, event: Event, actor: &Actor) -> Coaching {
    apply(Some(known), &Entry { event, by: actor.who(), at: morning() }).expect("there is one")
}

#[test]
fn a_head_coaches_those_whom_they_lead_and_nobody_else() {
    for actor in everybody() {
        let may = writes(&actor, agreed(&[8])).is_ok();
        let leads = actor == emergency() || actor.role() == Some(Role::Head);
        assert_eq!(may, leads, "{:?}", actor.role());
    }
    assert_eq!(writes(&pharmacy(), agreed(&[8])), Err(Refusal::NotLed));
    assert_eq!(writes(&emergency(), agreed(&[6, 8])), Err(Refusal::NotLed), "not oneself");
    assert_eq!(writes(&emergency(), agreed(&[])), Err(Refusal::Nobody));
    assert_eq!(writes(&head(), agreed(&[77])), Err(Refusal::NotLed), "nobody who is not there");
    let past = Agreed { until: date(2026, 11, 1), ..agreed(&[8]) };
    assert_eq!(writes(&emergency(), past), Err(Refusal::Over));
    let today = Agreed { until: date(2026, 11, 2), ..agreed(&[8]) };
    assert!(writes(&emergency(), today).is_ok());
    let resources = vec![agreed(&[8]).resources[0].clone(); MOST_RESOURCES + 1];
    let many = Agreed { resources, ..agreed(&[8]) };
    assert_eq!(writes(&emergency(), many), Err(Refusal::TooMany { most: MOST_RESOURCES }));
}

#[test]
fn nobody_but_coach_and_coached_reads_it_not_even_the_house() {
    let known = noted();
    for actor in everybody() {
        let part = actor == emergency() || actor == dpjp();
        assert_eq!(reads(&known, &actor), part, "{:?}", actor.role());
    }
}

#[test]
fn whoever_is_coached_acknowledges_once_and_both_may_reply_until_it_ends() {
    let known = noted();
    assert_eq!(acknowledge(&known, &emergency()), Err(Refusal::NotYours));
    assert_eq!(allowed(&known, &dpjp()), [Act::Acknowledge, Act::Reply]);
    let event = acknowledge(&known, &dpjp()).unwrap().remove(0);
    let known = after(known, event, &dpjp());
    assert_eq!(known.acknowledged.get(&person(8)), Some(&morning()));
    assert_eq!(acknowledge(&known, &dpjp()), Ok(Vec::new()), "twice is once");
    assert_eq!(
        (replies(&known, &dpjp()), replies(&known, &officer())),
        (Ok(person(8)), Err(Refusal::NotYours))
    );
    let said = Event::Replied { person: person(8), words: words(3) };
    let known = after(known, said, &dpjp());
    assert_eq!((known.replies.len(), known.replies[0].by), (1, person(8)));
    assert_eq!(allowed(&known, &emergency()), [Act::Reply, Act::End]);
    assert_eq!(end(&known, &dpjp()), Err(Refusal::NotYours));
    let event = end(&known, &emergency()).unwrap().remove(0);
    let ended = after(known, event, &emergency());
    assert_eq!(end(&ended, &emergency()), Ok(Vec::new()));
    assert_eq!(replies(&ended, &dpjp()), Err(Refusal::Ended));
    assert!(allowed(&ended, &dpjp()).is_empty() && allowed(&ended, &emergency()).is_empty());
    let late = noted();
    let late = after(late, Event::Ended, &emergency());
    assert_eq!(acknowledge(&late, &dpjp()), Err(Refusal::Ended));
}

/// A case of this unit with so many answers that came back, at this moment.
fn back(unit: Option<&str>, times: usize, at: Instant) -> (Case, Vec<CaseEntry>) {
    let mut case = complaint().case;
    case.intake.unit = unit.map(|code| UnitCode::parse(code).expect("a code"));
    let returned = CaseEvent::Returned { why: words(4), to: None };
    let entry = CaseEntry { event: returned, by: head().who(), at };
    (case, vec![entry; times])
}

fn counted(all: &[(Case, Vec<CaseEntry>)], since: Instant) -> BTreeMap<Place, u16> {
    came_back(all.iter().map(|(case, history)| (case, history.as_slice())), since)
}

#[test]
fn answers_that_came_back_are_counted_by_unit_within_the_days() {
    let early = morning() - SignedDuration::from_hours(1);
    let reacted = |reaction| CaseEntry {
        event: CaseEvent::Reacted { reaction, words: None, care_worse: false, rung: Rung::ALL[0] },
        by: domain::people::Who::Complainant,
        at: morning(),
    };
    let mut heard = back(Some("IGD"), 1, morning());
    heard.1.extend([reacted(Reaction::Dissatisfied), reacted(Reaction::Satisfied)]);
    let mut sealed = back(Some("IGD"), 5, morning());
    sealed.0.sealed = true;
    let all = [heard, sealed, back(Some("IGD"), 4, early), back(None, 2, morning())];
    let wanted = BTreeMap::from([(Some(unit("IGD")), 2), (None, 2)]);
    assert_eq!(counted(&all, morning()), wanted);
}

#[test]
fn only_the_head_concerned_is_told_and_only_from_the_threshold_on() {
    let all = [back(Some("IGD"), 3, morning()), back(None, 3, morning())];
    let counted = counted(&all, morning());
    for actor in everybody() {
        let told = suggested(&actor, &counted, Threshold::default());
        let places: Vec<Place> = told.into_iter().map(|(place, _)| place).collect();
        let wanted: &[Place] = match () {
            () if actor == emergency() => &[Some(unit("IGD"))],
            () if actor.role() == Some(Role::Head) => &[None],
            () => &[],
        };
        assert_eq!(places, wanted, "{:?}", actor.role());
    }
    let higher = Threshold { times: 4, days: 90 };
    assert!(suggested(&emergency(), &counted, higher).is_empty());
}

#[test]
fn the_head_sets_a_threshold_that_something_can_reach() {
    let of = |times, days| Threshold { times, days };
    for actor in everybody() {
        let may = settable(&actor, of(5, 30)).is_ok();
        assert_eq!(may, actor.role() == Some(Role::Head), "{:?}", actor.role());
    }
    for bad in [of(0, 90), of(101, 90), of(3, 0), of(3, 366)] {
        assert!(matches!(settable(&head(), bad), Err(Refusal::Threshold { .. })), "{bad:?}");
    }
}
