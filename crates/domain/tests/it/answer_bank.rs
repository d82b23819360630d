//! The answer bank: who writes, who approves, until when a text may be said.

use domain::answer_bank::{
    Act, BankAnswer, Category, Command, Entry, Facts, Refusal, Standing, Wording, allowed, apply,
    decide, draft, fold, open, usable,
};
use domain::calendar::{Calendar, Date, Zone};
use domain::ids::BankAnswerId;
use domain::people::Actor;
use domain::text::Words;
use jiff::civil::date;

use crate::cast::{auditor, director, everybody, head, morning, officer, operator, person, words};

struct Bank {
    row: BankAnswer,
    history: Vec<Entry>,
    calendar: Calendar,
    day: i64,
}

fn wording(until: Date) -> Wording<Words> {
    Wording {
        category: Category::Visiting,
        question: words(1),
        text: words(2),
        owner: person(1),
        valid_until: until,
    }
}

fn drafted(by: &Actor) -> Bank {
    let calendar = Calendar::indonesian(Zone::Wib);
    let facts = Facts { now: morning(), calendar: &calendar };
    let edition = draft(wording(date(2026, 12, 31)), by, &facts).expect("the office may write");
    let (row, entry) = open(BankAnswerId::new(1), edition, morning());
    Bank { row, history: vec![entry], calendar, day: 0 }
}

impl Bank {
    fn now(&self) -> jiff::Timestamp {
        morning() + jiff::SignedDuration::from_hours(24 * self.day)
    }

    fn act(&mut self, actor: &Actor, command: Command<Words>) -> Result<usize, &'static str> {
        let facts = Facts { now: self.now(), calendar: &self.calendar };
        let events = decide(&self.row, actor, command, &facts).map_err(|no| no.code())?;
        let count = events.len();
        for event in events {
            let entry = Entry { event, by: actor.who(), at: self.now() };
            self.row = apply(self.row.clone(), &entry);
            self.history.push(entry);
        }
        assert_eq!(fold(&self.history), Some(self.row.clone()), "the row is its history");
        Ok(count)
    }

    fn standing(&self, day: Date) -> Standing {
        self.row.standing(day)
    }
}

fn approve(edition: u16) -> Command<Words> {
    Command::Approve { edition }
}

#[test]
fn a_text_is_approved_by_the_head_and_never_by_its_author() {
    let mut bank = drafted(&operator());
    assert_eq!(bank.act(&officer(), approve(1)), Err("not_yours"));
    assert_eq!(bank.act(&director(), approve(1)), Err("not_yours"));
    assert_eq!(bank.act(&head(), approve(1)), Ok(1));
    assert_eq!(bank.act(&head(), approve(1)), Ok(0), "twice is once");
    assert_eq!(drafted(&head()).act(&head(), approve(1)), Err("own_text"));
}

#[test]
fn everybody_of_the_office_writes_and_nobody_else_does() {
    for actor in everybody() {
        let calendar = Calendar::indonesian(Zone::Wib);
        let facts = Facts { now: morning(), calendar: &calendar };
        let may = actor.role().is_some_and(|role| role.is_humas());
        let ended = draft(wording(date(2026, 12, 31)), &actor, &facts);
        assert_eq!(ended.is_ok(), may, "{:?}", actor.role());
    }
    assert!(allowed(&drafted(&officer()).row, &auditor()).is_empty());
}

#[test]
fn only_the_edition_that_was_read_is_approved() {
    let mut bank = drafted(&officer());
    bank.act(&officer(), Command::Revise(wording(date(2026, 12, 30)))).unwrap();
    assert_eq!(bank.act(&head(), approve(1)), Err("other_edition"));
    assert_eq!(bank.act(&head(), approve(2)), Ok(1));
}

#[test]
fn the_approved_text_stays_in_use_until_the_next_one_is_approved() {
    let mut bank = drafted(&officer());
    bank.act(&head(), approve(1)).unwrap();
    bank.act(&operator(), Command::Revise(wording(date(2027, 6, 30)))).unwrap();
    let today = date(2026, 11, 2);
    assert_eq!(usable(&bank.row, today).map(|edition| edition.no), Ok(1));
    bank.act(&head(), approve(2)).unwrap();
    assert_eq!(usable(&bank.row, today).map(|edition| edition.no), Ok(2));
    assert_eq!((bank.row.editions, bank.row.draft.is_none()), (2, true));
}

#[test]
fn an_expired_text_is_not_used_and_is_shown_fourteen_days_before() {
    let mut bank = drafted(&officer());
    assert_eq!(usable(&bank.row, date(2026, 11, 2)), Err(Refusal::NotApproved));
    bank.act(&head(), approve(1)).unwrap();
    let until = date(2026, 12, 31);
    assert_eq!(bank.standing(date(2026, 12, 16)), Standing::Usable);
    assert_eq!(bank.standing(date(2026, 12, 17)), Standing::Expiring);
    assert_eq!(bank.standing(until), Standing::Expiring, "its last day counts");
    assert!(usable(&bank.row, until).is_ok());
    assert_eq!(bank.standing(date(2027, 1, 1)), Standing::Expired);
    assert_eq!(usable(&bank.row, date(2027, 1, 1)), Err(Refusal::Expired { until }));
}

#[test]
fn a_day_that_is_over_is_no_last_day() {
    let mut bank = drafted(&officer());
    assert_eq!(
        bank.act(&officer(), Command::Revise(wording(date(2026, 11, 1)))),
        Err("valid_past")
    );
    bank.day = 70;
    assert_eq!(bank.act(&head(), approve(1)), Err("valid_past"));
}

#[test]
fn what_was_withdrawn_comes_back_only_by_a_new_approval() {
    let mut bank = drafted(&officer());
    bank.act(&head(), approve(1)).unwrap();
    assert_eq!(bank.act(&operator(), Command::Withdraw { why: words(3) }), Err("not_yours"));
    bank.act(&head(), Command::Withdraw { why: words(3) }).unwrap();
    let today = date(2026, 11, 2);
    assert_eq!(usable(&bank.row, today), Err(Refusal::Withdrawn));
    bank.act(&officer(), Command::Revise(wording(date(2026, 12, 31)))).unwrap();
    assert_eq!(bank.standing(today), Standing::Draft);
    assert_eq!(allowed(&bank.row, &head()), [Act::Revise, Act::Approve, Act::Withdraw]);
    bank.act(&head(), approve(2)).unwrap();
    assert!(usable(&bank.row, today).is_ok());
}
