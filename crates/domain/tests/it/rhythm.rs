//! How often each channel speaks, when the house is quiet, and at which hours posts were seen.

use domain::calendar::{Calendar, Instant, Zone, weeks_from};
use domain::consent::{Outlet, Purpose};
use domain::content::rhythm::{Quiet, Rhythm, Short, writes_rhythm};
use domain::content::{Command, Content, Draft, Event, Facts, Metric, Refusal, decide};
use domain::report::timing::{Counted, DayPart, LEAST, times};
use jiff::civil::date;

use crate::cast::{head, morning, officer, words};
use crate::content::{approved, draft, facts, kept};

fn nights() -> Option<Quiet> {
    Quiet::new(21, 6)
}

/// That hour of the day after the morning.
fn at(hour: u8) -> Instant {
    let calendar = Calendar::indonesian(Zone::Wib);
    let day = calendar.day_of(morning()).tomorrow().expect("a day follows");
    calendar.at(day, hour, 30)
}

fn schedule(known: &Content, hour: u8, why: bool) -> Result<Vec<Event>, Refusal> {
    let facts = Facts { quiet: nights(), ..facts(morning()) };
    let command = Command::Schedule { at: at(hour), why: why.then(|| words(9)) };
    decide(Some(known), &officer(), command, &facts)
}

#[test]
fn quiet_hours_pass_midnight_and_end_with_their_last() {
    let night = nights().expect("two hours");
    let quiet: Vec<u8> = (0..24).filter(|hour| night.holds(*hour)).collect();
    assert_eq!(quiet, [0, 1, 2, 3, 4, 5, 21, 22, 23]);
    let noon = Quiet::new(12, 13).expect("two hours");
    assert!(noon.holds(12) && !noon.holds(13) && !noon.holds(11));
    assert_eq!((Quiet::new(6, 6), Quiet::new(24, 1)), (None, None));
}

#[test]
fn nothing_goes_out_in_quiet_hours_without_a_reason_but_a_crisis() {
    let known = approved(draft());
    let refused = Err(Refusal::QuietHour { from: 21, until: 6 });
    assert_eq!(schedule(&known, 22, false), refused);
    assert_eq!(schedule(&known, 5, false), refused);
    assert_eq!(schedule(&known, 6, false), Ok(vec![Event::Scheduled { at: at(6), why: None }]));
    let reasoned = Ok(vec![Event::Scheduled { at: at(22), why: Some(words(9)) }]);
    assert_eq!(schedule(&known, 22, true), reasoned);
    let idle = Ok(vec![Event::Scheduled { at: at(9), why: None }]);
    assert_eq!(schedule(&known, 9, true), idle, "a plain hour needs no reason and keeps none");
    let crisis = approved(Draft { purpose: Purpose::Crisis, ..draft() });
    assert!(schedule(&crisis, 22, false).is_ok());
}

#[test]
fn a_reason_holds_for_another_day_and_ends_with_an_edit() {
    let events = schedule(&approved(draft()), 22, true).expect("it has a reason");
    let known = kept(Some(approved(draft())), (events, &officer()), morning());
    assert_eq!(known.quiet, Some(words(9)));
    assert!(schedule(&known, 23, false).is_ok(), "moved, the reason goes with it");
    let edit = vec![Event::Edited { draft: draft() }];
    assert_eq!(kept(Some(known), (edit, &officer()), morning()).quiet, None);
}

#[test]
fn whole_weeks_that_have_not_ended_are_held_against_the_plan() {
    assert!(writes_rhythm(&head()) && !writes_rhythm(&officer()));
    let rhythm = Rhythm { weekly: [(Outlet::Instagram, 3), (Outlet::X, 1)].into(), quiet: None };
    let items = [
        (date(2026, 3, 9), Outlet::Instagram),
        (date(2026, 3, 15), Outlet::Instagram),
        (date(2026, 3, 16), Outlet::X),
    ];
    let march = (date(2026, 3, 1), date(2026, 3, 31));
    let found = rhythm.short(march, date(2026, 3, 15), &items);
    let short = |week, outlet, has, wants| Short { week, outlet, has, wants };
    let (second, third, fourth) = (date(2026, 3, 9), date(2026, 3, 16), date(2026, 3, 23));
    assert_eq!(
        found,
        [
            short(second, Outlet::Instagram, 2, 3),
            short(second, Outlet::X, 0, 1),
            short(third, Outlet::Instagram, 0, 3),
            short(fourth, Outlet::Instagram, 0, 3),
            short(fourth, Outlet::X, 0, 1),
        ],
        "1 March is a Sunday, and the week of the 30th passes the month"
    );
    assert_eq!(Rhythm::default().short(march, date(2026, 3, 1), &items), []);
}

#[test]
fn the_last_month_that_a_calendar_can_name_ends_too() {
    let rhythm = Rhythm { weekly: [(Outlet::Instagram, 1)].into(), quiet: None };
    let last = (date(9999, 12, 1), date(9999, 12, 31));
    let found = rhythm.short(last, date(2026, 3, 15), &[]);
    let weeks: Vec<_> = found.iter().map(|one| one.week.day()).collect();
    assert_eq!(weeks, [6, 13, 20, 27]);
    assert_eq!(weeks_from(date(9999, 12, 20)).count(), 2);
}

fn counted(day: i8, hour: u8, number: u32) -> Counted {
    let (outlet, metric) = (Outlet::Instagram, Metric::Reach);
    Counted { outlet, day: date(2026, 3, day), hour, metric, number, as_of: date(2026, 4, day) }
}

#[test]
fn a_part_of_the_week_is_told_with_ten_posts_and_not_with_nine() {
    let mondays = |count: usize| (1_u32..).take(count).map(|n| counted(2, 9, n * 10));
    let few: Vec<Counted> = mondays(LEAST - 1).collect();
    let found = times(Metric::Reach, &few);
    assert_eq!((found[0].slots.len(), found[0].posts), (0, 9));
    let tuesdays = (1..=10).map(|n| counted(3, 20, n * 100));
    let all: Vec<Counted> = mondays(LEAST).chain(tuesdays).collect();
    let found = &times(Metric::Reach, &all)[0];
    let slots: Vec<_> =
        found.slots.iter().map(|one| (one.weekday, one.part, one.median, one.posts)).collect();
    assert_eq!(slots, [(1, DayPart::Evening, 550, 10), (0, DayPart::Morning, 55, 10)]);
    assert_eq!((found.posts, found.as_of), (20, Some(date(2026, 4, 3))));
    assert_eq!(times(Metric::Saves, &all), [], "another figure is another question");
    let hours = [0, 6, 11, 15, 18, 23].map(DayPart::of);
    let parts = [
        DayPart::Night,
        DayPart::Morning,
        DayPart::Noon,
        DayPart::Afternoon,
        DayPart::Evening,
        DayPart::Evening,
    ];
    assert_eq!(hours, parts);
}
