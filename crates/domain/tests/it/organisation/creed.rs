use domain::ids::CreedId;
use domain::organisation::Refusal;
use domain::organisation::creed::{
    Act, Command, Creed, Standing, Wording, allowed, in_force, may_read_drafts,
};
use domain::people::{Actor, DelegateTitle, Role};

use super::{Book, body, day, director, head, staff, stand_in, today};
use crate::cast::morning;

fn wording(vision: &str) -> Wording {
    Wording { vision: body(vision), mission: body("Melayani."), values: body("Jujur.") }
}

fn write(id: u128, vision: &str) -> Command {
    Command::Write { id: CreedId::new(id), wording: wording(vision) }
}

fn approve(from: &str) -> Command {
    Command::Approve { from: (!from.is_empty()).then(|| day(from)) }
}

/// The first edition stands since 1 January, written by the head.
fn standing() -> Book<Creed> {
    let mut book = Book { today: day("2026-01-01"), ..Book::new() };
    book.does(&head(), 1, write(1, "Dipercaya."))
        .expect("the first edition is written and approved");
    book.does(&director(), 1, approve("")).expect("the first edition is written and approved");
    book.today = today();
    book
}

fn stands(book: &Book<Creed>) -> Vec<(u16, Standing)> {
    let mut all: Vec<_> =
        book.all.iter().map(|one| (one.no, one.standing(&book.all, book.today))).collect();
    all.sort_by_key(|(no, _)| *no);
    all
}

#[test]
fn what_stands_stays_until_the_next_edition_begins() {
    let mut book = standing();
    book.does(&head(), 2, write(2, "Terdepan.")).unwrap();
    assert_eq!(stands(&book), [(1, Standing::InForce), (2, Standing::Draft)]);
    book.does(&director(), 2, approve("2026-04-01")).unwrap();
    assert_eq!(stands(&book), [(1, Standing::InForce), (2, Standing::Planned)]);
    assert_eq!(in_force(&book.all, day("2026-03-31")).map(|one| one.no), Some(1));
    book.today = day("2026-04-01");
    assert_eq!(stands(&book), [(1, Standing::Replaced), (2, Standing::InForce)]);
    assert_eq!(in_force(&book.all, day("2025-12-31")), None);
}

#[test]
fn of_two_that_begin_on_one_day_the_younger_one_stands() {
    let mut book = standing();
    for (id, vision) in [(2, "Terdepan."), (3, "Terdekat.")] {
        book.does(&head(), id, write(id, vision)).unwrap();
        book.does(&director(), id, approve("")).unwrap();
    }
    assert_eq!(in_force(&book.all, today()).map(|one| one.no), Some(3));
}

#[test]
fn one_edition_is_written_at_a_time_and_an_approved_one_is_never_changed() {
    let mut book = standing();
    assert_eq!(book.does(&head(), 1, write(1, "Lain.")), Err(Refusal::NotNow));
    book.does(&head(), 2, write(2, "Terdepan.")).unwrap();
    assert_eq!(book.does(&head(), 3, write(3, "Lagi.")), Err(Refusal::DraftOpen));
    assert_eq!(book.does(&head(), 2, write(2, "Terdepan.")), Ok(0));
    assert_eq!(book.does(&head(), 2, Command::Discard {}), Ok(1));
    assert_eq!(book.does(&head(), 3, write(3, "Lagi.")), Ok(1));
    assert_eq!(stands(&book)[1..], [(2, Standing::Discarded), (3, Standing::Draft)]);
}

#[test]
fn the_director_or_the_stand_in_approves_and_nobody_their_own_words() {
    let mut book = standing();
    book.does(&head(), 2, write(2, "Terdepan.")).unwrap();
    for role in Role::ALL.iter().filter(|role| **role != Role::Director) {
        assert_eq!(
            book.does(&staff(40, *role), 2, approve("")),
            Err(Refusal::NotYours),
            "{role:?}"
        );
    }
    book.does(&stand_in(), 2, approve("")).unwrap();
    let approval = book.one(2).unwrap().approval.unwrap();
    assert_eq!(approval.as_delegate, Some(DelegateTitle::Plh));
    let mut book = standing();
    let Actor::Staff(mut both) = stand_in() else { unreachable!("the stand-in is staff") };
    both.role = Role::Head;
    let both = Actor::Staff(both);
    book.does(&both, 2, write(2, "Terdepan.")).unwrap();
    assert_eq!(book.does(&both, 2, approve("")), Err(Refusal::OwnText));
    book.does(&head(), 2, write(2, "Terdepan sekali.")).unwrap();
    assert_eq!(book.does(&both, 2, approve("")), Err(Refusal::OwnText), "once an author, always");
    assert_eq!(book.does(&director(), 2, approve("")), Ok(1));
}

#[test]
fn an_edition_begins_neither_yesterday_nor_before_the_one_it_follows() {
    let mut book = standing();
    book.does(&head(), 2, write(2, "Terdepan.")).unwrap();
    assert_eq!(book.does(&director(), 2, approve("2026-03-01")), Err(Refusal::FromPast));
    book.does(&director(), 2, approve("2026-06-01")).unwrap();
    book.does(&head(), 3, write(3, "Terdekat.")).unwrap();
    let before = Refusal::BeforePrevious { from: day("2026-06-01") };
    assert_eq!(book.does(&director(), 3, approve("2026-05-31")), Err(before));
    assert_eq!(book.does(&director(), 3, approve("2026-06-01")), Ok(1));
}

#[test]
fn what_came_back_says_why_until_it_is_written_anew() {
    let mut book = standing();
    book.does(&head(), 2, write(2, "Terdepan.")).unwrap();
    book.does(&director(), 2, Command::Return { why: body("Terlalu umum.") }).unwrap();
    assert_eq!(book.one(2).unwrap().returned, Some(body("Terlalu umum.")));
    book.does(&head(), 2, write(2, "Terdepan di Wanasari.")).unwrap();
    assert_eq!(book.one(2).unwrap().returned, None);
}

#[test]
fn everybody_acknowledges_what_stands_once_and_nothing_else() {
    let mut book = standing();
    let dpjp = staff(6, Role::Dpjp);
    assert_eq!(allowed(book.one(1).unwrap(), &dpjp, &book.facts()), [Act::Acknowledge]);
    assert_eq!(book.does(&dpjp, 1, Command::Acknowledge {}), Ok(1));
    assert_eq!(book.does(&dpjp, 1, Command::Acknowledge {}), Ok(0));
    assert_eq!(allowed(book.one(1).unwrap(), &dpjp, &book.facts()), []);
    book.does(&head(), 2, write(2, "Terdepan.")).unwrap();
    assert_eq!(book.does(&dpjp, 2, Command::Acknowledge {}), Err(Refusal::NotNow));
    book.does(&director(), 2, approve("")).unwrap();
    assert_eq!(book.does(&dpjp, 1, Command::Acknowledge {}), Err(Refusal::NotNow));
    assert_eq!(book.does(&Actor::Complainant, 2, Command::Acknowledge {}), Err(Refusal::NotYours));
    assert_eq!(book.one(2).unwrap().reads.len(), 0, "a new edition is read anew");
}

#[test]
fn drafts_are_read_by_those_who_write_approve_or_watch() {
    for role in Role::ALL {
        let hidden = matches!(role, Role::UnitHead | Role::Dpjp | Role::Committee | Role::Owner);
        assert_eq!(may_read_drafts(&staff(4, *role), morning()), !hidden, "{role:?}");
    }
}
