//! Who comes to an activity: a place for each who fits, the first who waits next, the door, the word
//! afterwards.

use domain::activity::Audience;
use domain::calendar::Instant;
use domain::ids::{ActivityId, RegistrationId};
use domain::people::Actor;
use domain::registration::{
    Act, Came, Command, Contact, Counted, Entry, Facts, Marks, Notice, Places, Registration, Score,
    Source, Stage, Terms, Wanted, accepted, allowed, decide, due_notice, fold, open, results,
};
use domain::text::{Language, Words};
use proptest::prelude::*;

use crate::cast::{auditor, director, hours, officer, words};

type Cmd = Command<Words>;

/// The activity begins a week after the morning, and lasts three hours.
const STARTS: i64 = 7 * 24;

struct Ticket {
    row: Registration,
    history: Vec<Entry>,
}

fn terms(now: Instant) -> Terms {
    let (starts, ends) = (hours(STARTS), hours(STARTS + 3));
    let opens = now < hours(STARTS - 24);
    Terms { now, starts, ends, approved: true, opens, off: false, held: false }
}

fn facts(now: Instant, places: Places) -> Facts {
    Facts { terms: terms(now), places }
}

fn unlimited(now: Instant) -> Facts {
    facts(now, Places::default())
}

fn quota(quota: u16, taken: u32, least_waiting: Option<u16>) -> Places {
    Places { quota: Some(quota), taken, least_waiting }
}

fn wanted(source: Source, people: u16) -> Wanted {
    Wanted {
        id: RegistrationId::new(1),
        activity: ActivityId::new(2),
        source,
        audience: Audience::Families,
        people,
        needs: Default::default(),
        contact: Contact { phone: true, email: false },
        language: Language::Id,
        question: None,
        at: hours(STARTS),
    }
}

fn ticket(places: Places) -> Ticket {
    let opening = accepted(wanted(Source::Form, 2), &Actor::Complainant, &facts(hours(0), places))
        .expect("a form before its time is taken");
    let (row, entry) = open(opening, Actor::Complainant.who(), hours(0));
    Ticket { row, history: vec![entry] }
}

fn seated() -> Ticket {
    ticket(Places::default())
}

fn waiting() -> Ticket {
    ticket(quota(2, 1, None))
}

impl Ticket {
    fn act(&mut self, actor: &Actor, command: Cmd, facts: &Facts) -> Result<usize, &'static str> {
        let events = decide(&self.row, actor, command, facts).map_err(|no| no.code())?;
        let count = events.len();
        for event in events {
            let entry = Entry { event, by: actor.who(), at: facts.terms.now };
            self.row = domain::registration::apply(self.row.clone(), &entry);
            self.history.push(entry);
        }
        Ok(count)
    }

    /// As [`Self::act`] of somebody of the office, so many hours after the morning.
    fn office(&mut self, command: Cmd, hour: i64) -> Result<usize, &'static str> {
        self.act(&officer(), command, &unlimited(hours(hour)))
    }
}

fn came(hour: i64) -> Cmd {
    Command::CheckIn { at: hours(hour), people: None }
}

fn marks(value: u8) -> Marks {
    let score = Score::new(value).expect("a mark of 1 to 5");
    Marks { usefulness: score, speaker: score, place: score }
}

fn said(value: u8) -> Cmd {
    Command::Evaluate { marks: marks(value), words: Some(words(3)) }
}

fn refusal(wanted: Wanted, actor: &Actor, facts: &Facts) -> &'static str {
    accepted(wanted, actor, facts).expect_err("the rules say no").code()
}

#[test]
fn whoever_fits_gets_a_place_and_the_next_one_waits() {
    assert_eq!(ticket(quota(10, 8, None)).row.stage(), Stage::Seated);
    assert_eq!(ticket(quota(10, 9, None)).row.stage(), Stage::Waiting);
    assert_eq!(seated().row.stage(), Stage::Seated, "where nobody counts, everybody fits");
}

#[test]
fn nobody_passes_by_somebody_who_waits_and_fits() {
    assert_eq!(ticket(quota(10, 8, Some(2))).row.stage(), Stage::Waiting);
    assert_eq!(ticket(quota(10, 8, Some(4))).row.stage(), Stage::Seated, "four do not fit");
}

#[test]
fn the_form_is_for_everybody_until_it_closes_and_asks_for_a_way_back() {
    let public = Actor::Complainant;
    let open = unlimited(hours(0));
    assert_eq!(refusal(wanted(Source::Form, 1), &officer(), &open), "not_yours");
    assert_eq!(refusal(wanted(Source::Form, 1), &public, &unlimited(hours(STARTS - 1))), "closed");
    for people in [0, 6] {
        assert_eq!(refusal(wanted(Source::Form, people), &public, &open), "people");
    }
    let mute = Wanted { contact: Contact::default(), ..wanted(Source::Form, 1) };
    assert_eq!(refusal(mute, &public, &open), "no_contact");
    let plan = Facts { terms: Terms { approved: false, ..open.terms }, ..open };
    assert_eq!(refusal(wanted(Source::Staff, 1), &officer(), &plan), "closed");
    let off = Facts { terms: Terms { off: true, ..open.terms }, ..open };
    assert_eq!(refusal(wanted(Source::Form, 1), &public, &off), "off");
}

#[test]
fn the_office_writes_down_who_telephones_until_it_begins() {
    let late = unlimited(hours(STARTS - 1));
    let mute = Wanted { contact: Contact::default(), ..wanted(Source::Staff, 1) };
    assert!(accepted(mute, &officer(), &late).is_ok(), "the form closed a day before");
    assert_eq!(refusal(wanted(Source::Staff, 1), &officer(), &unlimited(hours(STARTS))), "begun");
    assert_eq!(refusal(wanted(Source::Staff, 1), &auditor(), &late), "not_yours");
}

#[test]
fn a_guest_without_a_ticket_is_inside_whatever_the_quota_said() {
    let now = facts(hours(STARTS + 1), quota(1, 1, None));
    let opening = accepted(wanted(Source::WalkIn, 12), &officer(), &now).unwrap();
    let (row, _) = open(opening, officer().who(), hours(STARTS + 1));
    assert_eq!(row.stage(), Stage::Present);
    assert_eq!(row.came, Some(Came { at: hours(STARTS), people: 12 }));
    let early = Wanted { at: hours(0), ..wanted(Source::WalkIn, 1) };
    assert_eq!(refusal(early, &officer(), &now), "door_closed");
}

#[test]
fn a_place_that_became_free_is_given_once_and_its_holder_is_told() {
    let mut ticket = waiting();
    let full = facts(hours(1), quota(2, 1, Some(2)));
    assert_eq!(ticket.act(&Actor::Clock, Command::Promote {}, &full), Err("full"));
    let free = facts(hours(1), quota(2, 0, Some(2)));
    assert_eq!(ticket.act(&Actor::Clock, Command::Promote {}, &free), Ok(1));
    assert_eq!(
        ticket.history.last().and_then(|entry| entry.event.notice()),
        Some(Notice::Promoted)
    );
    assert!(ticket.row.untold);
    assert_eq!(ticket.act(&Actor::Clock, Command::Promote {}, &free), Ok(0), "once");
    assert_eq!(ticket.office(Command::Tell {}, 2), Ok(1));
    assert_eq!(ticket.office(Command::Tell {}, 2), Ok(0));
}

#[test]
fn a_place_is_given_back_until_it_begins_and_not_twice() {
    let mut ticket = seated();
    let holder = Actor::Complainant;
    let begun = unlimited(hours(STARTS));
    assert_eq!(ticket.act(&holder, Command::Cancel {}, &begun), Err("begun"));
    assert_eq!(ticket.act(&auditor(), Command::Cancel {}, &unlimited(hours(1))), Err("not_yours"));
    assert_eq!(ticket.act(&holder, Command::Cancel {}, &unlimited(hours(1))), Ok(1));
    assert_eq!(ticket.act(&holder, Command::Cancel {}, &unlimited(hours(2))), Ok(0));
    assert_eq!(ticket.office(came(STARTS), STARTS), Err("not_now"));
}

#[test]
fn the_first_time_that_a_ticket_is_shown_counts() {
    let mut ticket = seated();
    assert_eq!(ticket.office(came(STARTS), STARTS), Ok(1));
    assert_eq!(ticket.office(came(STARTS + 1), STARTS + 1), Ok(0));
    assert_eq!(ticket.row.came, Some(Came { at: hours(STARTS), people: 2 }));
    assert_eq!(ticket.office(Command::Undo {}, STARTS + 1), Ok(1));
    assert_eq!(ticket.row.stage(), Stage::Seated);
}

#[test]
fn what_was_shown_without_a_line_is_taken_later_but_never_from_the_future() {
    let mut ticket = seated();
    assert_eq!(ticket.office(came(STARTS + 1), STARTS), Err("door_closed"), "a clock runs ahead");
    assert_eq!(ticket.office(came(0), STARTS), Err("door_closed"), "a week too early");
    assert_eq!(ticket.office(came(STARTS), STARTS + 48), Ok(1), "sent two days later");
}

#[test]
fn whoever_waited_and_came_is_inside() {
    let mut ticket = waiting();
    assert_eq!(ticket.office(came(STARTS), STARTS), Ok(1));
    assert_eq!(ticket.office(Command::Undo {}, STARTS), Ok(1));
    assert_eq!(ticket.row.stage(), Stage::Waiting);
}

#[test]
fn only_those_who_came_say_how_it_was_and_once() {
    let holder = Actor::Complainant;
    let after = unlimited(hours(STARTS + 4));
    let mut absent = seated();
    assert_eq!(absent.act(&holder, said(5), &after), Err("not_now"));
    let mut ticket = seated();
    ticket.office(came(STARTS), STARTS).unwrap();
    assert_eq!(ticket.act(&holder, said(5), &unlimited(hours(STARTS + 1))), Err("not_over"));
    assert_eq!(ticket.act(&holder, said(5), &after), Ok(1));
    assert_eq!(ticket.act(&holder, said(1), &after), Err("said_before"));
}

#[test]
fn fewer_than_five_are_never_shown() {
    let four = [marks(5); 4];
    assert_eq!(results(&four), Err(5));
    let five = [marks(5), marks(5), marks(4), marks(4), marks(5)];
    let found = results(&five).unwrap();
    assert_eq!((found.n, found.usefulness, found.all), (5, 46, 46));
}

#[test]
fn reminders_leave_a_day_and_two_hours_before_and_once() {
    let mut ticket = seated();
    let due = |ticket: &Ticket, hour| due_notice(&ticket.row, &terms(hours(hour)));
    assert_eq!(due(&ticket, STARTS - 25), None);
    assert_eq!(due(&ticket, STARTS - 24), Some(Notice::Day));
    let now = unlimited(hours(STARTS - 24));
    let day = || Command::Notify { notice: Notice::Day };
    assert_eq!(ticket.act(&Actor::Clock, day(), &now), Ok(1));
    assert_eq!(ticket.act(&Actor::Clock, day(), &now), Ok(0), "another node was faster");
    assert_eq!(due(&ticket, STARTS - 3), None);
    assert_eq!(due(&ticket, STARTS - 2), Some(Notice::Hours));
    assert_eq!(due(&ticket, STARTS), None);
}

#[test]
fn nobody_is_reminded_who_waits_gave_back_or_registered_just_now() {
    let now = terms(hours(STARTS - 20));
    assert_eq!(due_notice(&waiting().row, &now), None);
    let mut back = seated();
    back.act(&Actor::Complainant, Command::Cancel {}, &unlimited(hours(1))).unwrap();
    assert_eq!(due_notice(&back.row, &now), None);
    let late = Registration { registered_at: hours(STARTS - 21), ..seated().row };
    assert_eq!(due_notice(&late, &now), None);
    assert_eq!(due_notice(&late, &terms(hours(STARTS - 1))), Some(Notice::Hours));
}

#[test]
fn everybody_hears_that_it_moved_or_was_called_off_once() {
    let mut ticket = waiting();
    let moved = Terms { starts: hours(STARTS + 24), ..terms(hours(2)) };
    assert_eq!(due_notice(&ticket.row, &moved), Some(Notice::Moved));
    let facts = Facts { terms: moved, places: Places::default() };
    let tell = Command::Notify { notice: Notice::Moved };
    assert_eq!(ticket.act(&Actor::Clock, tell, &facts), Ok(1));
    assert_eq!(due_notice(&ticket.row, &moved), None);
    let off = Terms { off: true, ..moved };
    assert_eq!(due_notice(&ticket.row, &off), Some(Notice::Off));
    let facts = Facts { terms: off, places: Places::default() };
    ticket.act(&Actor::Clock, Command::Notify { notice: Notice::Off }, &facts).unwrap();
    assert_eq!(due_notice(&ticket.row, &off), None);
}

#[test]
fn names_go_ninety_days_after_the_end_and_not_before() {
    let mut ticket = seated();
    let at = |hour| unlimited(hours(hour));
    let end = STARTS + 3 + 90 * 24;
    assert_eq!(ticket.act(&Actor::Clock, Command::Erase {}, &at(end - 1)), Err("not_over"));
    assert_eq!(ticket.act(&officer(), Command::Erase {}, &at(end)), Err("not_yours"));
    assert_eq!(ticket.act(&Actor::Clock, Command::Erase {}, &at(end)), Ok(1));
    assert_eq!(ticket.act(&Actor::Clock, Command::Erase {}, &at(end)), Ok(0));
}

#[test]
fn the_buttons_are_those_that_the_rules_let_through() {
    let now = unlimited(hours(1));
    assert_eq!(allowed(&seated().row, &officer(), &now), [Act::Cancel]);
    let free = facts(hours(1), quota(2, 0, Some(2)));
    assert_eq!(allowed(&waiting().row, &officer(), &free), [Act::Cancel, Act::Promote]);
    let full = facts(hours(1), quota(2, 1, Some(2)));
    assert_eq!(allowed(&waiting().row, &officer(), &full), [Act::Cancel]);
    let door = unlimited(hours(STARTS - 1));
    assert_eq!(allowed(&seated().row, &officer(), &door), [Act::Cancel, Act::CheckIn]);
    assert_eq!(allowed(&seated().row, &director(), &door), []);
}

#[test]
fn people_are_counted_by_what_became_of_them() {
    let mut here = seated();
    here.act(
        &officer(),
        Command::CheckIn { at: hours(STARTS), people: Some(1) },
        &unlimited(hours(STARTS)),
    )
    .unwrap();
    let mut back = seated();
    back.act(&Actor::Complainant, Command::Cancel {}, &unlimited(hours(1))).unwrap();
    let all = [here.row, back.row, seated().row, waiting().row];
    let counted = Counted::of(&all);
    let expected = Counted { registered: 4, waiting: 2, present: 1, cancelled: 2, evaluated: 0 };
    assert_eq!(counted, expected);
}

fn any_command() -> impl Strategy<Value = Cmd> {
    prop_oneof![
        Just(Command::Cancel {}),
        Just(Command::Promote {}),
        (0..STARTS + 10).prop_map(came),
        Just(Command::Undo {}),
        (1..=5u8).prop_map(said),
        Just(Command::Tell {}),
        Just(Command::Notify { notice: Notice::Day }),
        Just(Command::Erase {}),
    ]
}

proptest! {
    #[test]
    fn every_history_of_a_ticket_folds_to_its_row(
        commands in proptest::collection::vec((any_command(), 0..STARTS + 2400), 0..20),
        waits: bool,
    ) {
        let mut ticket = if waits { waiting() } else { seated() };
        for (command, hour) in commands {
            for actor in [Actor::Clock, Actor::Complainant, officer()] {
                let _ = ticket.act(&actor, command.clone(), &unlimited(hours(hour)));
            }
        }
        prop_assert_eq!(fold(&ticket.history), Some(ticket.row));
    }
}
