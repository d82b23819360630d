//! Shifts: which turn it is, who may fill one, who takes over from whom.

use domain::calendar::{Calendar, Instant, Zone};
use domain::ids::{HandoverId, PersonId};
use domain::people::Actor;
use domain::rules::{Shift, ShiftHours, three_shifts};
use domain::shift::{
    Facts, Opening, Refusal, Roster, Snapshot, Turn, apply, apply_handover, fold_handover,
    hand_over, open_handover, set, take_over, turn_at, turn_before, turn_span, week_of,
};
use jiff::civil::date;
use proptest::prelude::*;

use crate::cast::{auditor, everybody, head, officer, operator, person};

struct Days {
    calendar: Calendar,
    shifts: Vec<ShiftHours>,
}

fn days() -> Days {
    Days { calendar: Calendar::indonesian(Zone::Wib), shifts: three_shifts() }
}

impl Days {
    fn at(&self, text: &str) -> Facts<'_> {
        Facts { now: wib(text), calendar: &self.calendar, shifts: &self.shifts }
    }
}

fn wib(text: &str) -> Instant {
    format!("{text}:00+07:00").parse().expect("a time of the test is a time")
}

fn turn(day: i8, shift: Shift) -> Turn {
    Turn { day: date(2026, 3, day), shift }
}

#[test]
fn the_night_belongs_to_the_day_on_which_it_begins() {
    let days = days();
    for (now, expected) in [
        ("2026-03-02T07:00", turn(2, Shift::Morning)),
        ("2026-03-02T13:59", turn(2, Shift::Morning)),
        ("2026-03-02T14:00", turn(2, Shift::Afternoon)),
        ("2026-03-02T21:00", turn(2, Shift::Night)),
        ("2026-03-03T06:59", turn(2, Shift::Night)),
    ] {
        let facts = days.at(now);
        assert_eq!(turn_at(facts.now, &facts), Some(expected), "{now}");
    }
    let facts = days.at("2026-03-02T08:00");
    assert_eq!(turn_before(turn(2, Shift::Morning), &facts), Some(turn(1, Shift::Night)));
    assert_eq!(week_of(date(2026, 3, 8))[0], date(2026, 3, 2));
}

#[test]
fn the_head_fills_turns_that_are_not_over() {
    let (days, empty) = (days(), |turn| Roster::empty(turn));
    let facts = days.at("2026-03-02T08:00");
    let wanted = || (vec![person(1), person(2), person(1)], Some(person(3)));
    for actor in everybody() {
        let may = actor == head() || actor == Actor::Desk;
        let ended = set(&empty(turn(2, Shift::Night)), &actor, wanted(), &facts);
        assert_eq!(ended.is_ok(), may, "{actor:?}");
    }
    let over = set(&empty(turn(1, Shift::Morning)), &head(), wanted(), &facts);
    assert_eq!(over, Err(Refusal::TurnOver));
    let now = set(&empty(turn(2, Shift::Morning)), &head(), wanted(), &facts).unwrap().unwrap();
    assert_eq!(now.people, [person(1), person(2)], "nobody stands twice");
    let filled = apply(empty(turn(2, Shift::Morning)), &now);
    assert_eq!(set(&filled, &head(), wanted(), &facts), Ok(None), "twice is once");
    let crowd = (100..130).map(PersonId::new).collect();
    let ended = set(&filled, &head(), (crowd, None), &facts);
    assert_eq!(ended, Err(Refusal::TooMany));
}

#[test]
fn whoever_hands_over_does_not_take_over() {
    let days = days();
    let facts = days.at("2026-03-02T13:50");
    let by = hand_over(turn(2, Shift::Morning), &operator(), &facts).unwrap();
    assert_eq!(hand_over(turn(2, Shift::Night), &operator(), &facts), Err(Refusal::NotBegun));
    assert_eq!(hand_over(turn(2, Shift::Morning), &auditor(), &facts), Err(Refusal::NotYours));
    let opening = Opening {
        id: HandoverId::new(1),
        turn: turn(2, Shift::Morning),
        by,
        open: Snapshot::default(),
        notes: None,
    };
    let (row, first) = open_handover(opening, facts.now);
    assert_eq!(take_over(&row, &operator()), Err(Refusal::OwnHandover));
    let event = take_over(&row, &officer()).unwrap().unwrap();
    let entry = domain::shift::HandoverEntry { event, by: officer().who(), at: facts.now };
    let taken = apply_handover(row, &entry);
    assert_eq!(take_over(&taken, &officer()), Ok(None), "twice is once");
    assert_eq!(take_over(&taken, &head()), Err(Refusal::AlreadyTaken));
    assert_eq!(fold_handover(&[first, entry]), Some(taken));
}

proptest! {
    #[test]
    fn exactly_one_turn_runs_at_every_minute(minutes in 0_i64..525_600) {
        let days = days();
        let now = wib("2026-01-01T00:00") + jiff::SignedDuration::from_mins(minutes);
        let facts = Facts { now, calendar: &days.calendar, shifts: &days.shifts };
        let turn = turn_at(now, &facts);
        prop_assert!(turn.is_some());
        let (from, until) = turn_span(turn.unwrap(), &facts).unwrap();
        prop_assert!(from <= now && now < until);
    }
}
