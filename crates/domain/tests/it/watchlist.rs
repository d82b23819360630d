//! The list of a day: drawn once by the clock, marked by the office, its budget set by the head.

use domain::ids::{CaseId, MentionId, UnitCode};
use domain::mention::watchlist::{
    Command, Entry, Event, Matter, NoList, Response, Tolerance, Watchlist, apply, decide, fold,
};
use domain::people::Actor;
use domain::rules::Hcat;

use crate::cast::{auditor, director, emergency, head, morning, officer};

fn matter(unit: &str) -> Matter {
    Matter {
        unit: UnitCode::parse(unit).expect("a code"),
        topic: Hcat::Processes,
        voices: 9,
        expected_hundredths: 120,
        score_hundredths: 531,
        mentions: vec![MentionId::new(1)],
        cases: vec![CaseId::new(2)],
    }
}

fn draw() -> Command {
    let day = "2026-03-02".parse().expect("a day");
    let matters = vec![matter("FARMASI"), matter("IGD")];
    Command::Draw { day, tolerance: Tolerance::USUAL, matters }
}

fn entry(event: Event, actor: &Actor) -> Entry {
    Entry { event, by: actor.who(), at: morning() }
}

fn drawn() -> Entry {
    let events = decide(None, &Actor::Clock, draw()).expect("the clock draws it");
    entry(events[0].clone(), &Actor::Clock)
}

fn list() -> Watchlist {
    apply(None, &drawn()).expect("it begins with its drawing")
}

#[test]
fn the_clock_draws_the_list_of_a_day_once() {
    assert_eq!(decide(None, &officer(), draw()), Err(NoList::NotYours));
    assert_eq!(decide(Some(&list()), &Actor::Clock, draw()), Ok(Vec::new()));
    let lines: Vec<u16> = list().items.iter().map(|item| item.no).collect();
    assert_eq!(lines, [1, 2]);
}

#[test]
fn the_office_marks_what_was_done_and_takes_it_back() {
    let known = list();
    let handle = |no| Command::Handle { no, how: Response::Unit };
    for actor in [auditor(), director(), emergency()] {
        assert_eq!(decide(Some(&known), &actor, handle(1)), Err(NoList::NotYours), "{actor:?}");
    }
    assert_eq!(decide(Some(&known), &officer(), handle(3)), Err(NoList::NotThere));
    assert_eq!(decide(None, &officer(), handle(1)), Err(NoList::NotThere));
    let done = decide(Some(&known), &officer(), handle(1)).expect("officers mark");
    let marked = apply(Some(known), &entry(done[0].clone(), &officer())).expect("it is there");
    assert_eq!(decide(Some(&marked), &officer(), handle(1)), Ok(Vec::new()));
    assert_eq!(marked.items[0].handled.map(|(how, ..)| how), Some(Response::Unit));
    assert_eq!(marked.items[1].handled, None);
    let back = decide(Some(&marked), &officer(), Command::Reopen { no: 1 }).expect("taken back");
    let open = apply(Some(marked), &entry(back[0].clone(), &officer())).expect("it is there");
    assert_eq!((open.items[0].handled, open.version.0), (None, 3));
    assert_eq!(decide(Some(&open), &officer(), Command::Reopen { no: 1 }), Ok(Vec::new()));
}

#[test]
fn the_head_says_how_many_false_alarms_are_borne_and_the_drawn_list_keeps_its_own() {
    let (known, wanted) = (list(), Tolerance::of(12).expect("three a week"));
    let tolerate = Command::Tolerate { tolerance: wanted };
    assert_eq!(decide(Some(&known), &officer(), tolerate.clone()), Err(NoList::NotYours));
    let set = decide(Some(&known), &head(), tolerate.clone()).expect("the head sets it");
    let after = apply(Some(known), &entry(set[0].clone(), &head())).expect("it is there");
    assert_eq!((after.tolerance, after.next), (Tolerance::USUAL, wanted));
    assert_eq!(decide(Some(&after), &head(), tolerate), Ok(Vec::new()));
    for wrong in ["0", "81", "-1", "x", ""] {
        assert_eq!(Tolerance::parse(wrong), None, "{wrong}");
    }
    assert!((wanted.in_a_week() - 3.0).abs() < f64::EPSILON);
}

#[test]
fn a_history_adds_up_to_the_list() {
    let handled = entry(Event::Handled { no: 2, how: Response::Issue }, &head());
    let history = [drawn(), handled.clone()];
    let known = fold(&history).expect("it begins with its drawing");
    assert_eq!((known.version.0, known.items.len()), (2, 2));
    assert!(known.items[1].handled.is_some());
    assert_eq!(fold(&[handled]), None);
}
