use domain::ids::{DecreeId, PersonId};
use domain::organisation::decree::{
    Command, Decree, Ending, MOST_SEATS, Member, Part, Standing, Terms, team,
};
use domain::organisation::{Refusal, keeps};
use domain::people::{Actor, Role};
use domain::text::{Invalid, Reference};

use super::{Book, day, head, name, staff, today};

fn reference(text: &str) -> Reference {
    Reference::parse(text).expect("the numbers of these tests are numbers")
}

fn terms(number: &str, from: &str) -> Terms {
    Terms {
        number: reference(number),
        title: name("Tim Penanganan Pengaduan"),
        signed_on: day("2026-01-02"),
        from: day(from),
        until: None,
    }
}

fn write(id: u128, terms: Terms) -> Command {
    Command::Write { id: DecreeId::new(id), terms }
}

fn member(who: &str, part: Part, from: &str) -> Member {
    Member { name: name(who), part, person: None, from: day(from), until: None }
}

/// A decree that holds since 5 January, with a chair and a member.
fn founded() -> Book<Decree> {
    let mut book = Book::new();
    book.does(&head(), 1, write(1, terms("SK 223", "2026-01-05"))).expect("the decree is written");
    for (who, part) in [("Nur Aini", Part::Member), ("Dewi Lestari", Part::Chair)] {
        book.does(&head(), 1, Command::Seat(member(who, part, "2026-01-05")))
            .expect("its members sit down");
    }
    book
}

fn sat(book: &Book<Decree>, on: &str) -> Vec<String> {
    let teams = team(&book.all, day(on));
    let seats = teams.iter().flat_map(|(_, seats)| seats);
    seats.map(|seat| seat.member.name.as_str().to_owned()).collect()
}

fn end(on: &str, by: Option<&str>) -> Command {
    Command::End(Ending { on: day(on), replaced_by: by.map(reference) })
}

#[test]
fn the_team_of_a_day_is_who_sat_there_then() {
    let mut book = founded();
    assert_eq!(sat(&book, "2026-01-04"), [] as [&str; 0]);
    assert_eq!(sat(&book, "2026-01-05"), ["Dewi Lestari", "Nur Aini"]);
    book.does(&head(), 1, Command::Unseat { no: 1, until: day("2026-02-10") }).unwrap();
    book.does(&head(), 1, Command::Seat(member("Tri", Part::Member, "2026-02-11"))).unwrap();
    assert_eq!(sat(&book, "2026-02-10"), ["Dewi Lestari", "Nur Aini"]);
    assert_eq!(sat(&book, "2026-02-11"), ["Dewi Lestari", "Tri"]);
}

#[test]
fn a_decree_holds_until_its_last_day_or_until_it_is_withdrawn_or_replaced() {
    let mut book = founded();
    let bounded = Terms { until: Some(day("2026-12-31")), ..terms("SK 223", "2026-01-05") };
    book.does(&head(), 1, write(1, bounded)).unwrap();
    let stands = |book: &Book<Decree>, on: &str| book.one(1).unwrap().standing(day(on));
    assert_eq!(stands(&book, "2026-01-04"), Standing::Planned);
    assert_eq!(stands(&book, "2026-12-31"), Standing::InForce);
    assert_eq!(stands(&book, "2027-01-01"), Standing::Expired);
    book.does(&head(), 1, end("2026-06-01", Some("SK 300"))).unwrap();
    assert_eq!(stands(&book, "2026-05-31"), Standing::InForce);
    assert_eq!(stands(&book, "2026-06-01"), Standing::Replaced);
    assert_eq!(sat(&book, "2026-06-01"), [] as [&str; 0]);
    assert_eq!(sat(&book, "2026-05-31").len(), 2, "the past is not rewritten");
    let mut book = founded();
    book.does(&head(), 1, end("2026-06-01", None)).unwrap();
    assert_eq!(stands(&book, "2026-06-01"), Standing::Withdrawn);
}

#[test]
fn what_ended_is_neither_changed_nor_ended_again_yet_its_past_is_completed() {
    let mut book = founded();
    book.does(&head(), 1, end("2026-06-01", None)).unwrap();
    assert_eq!(book.does(&head(), 1, end("2026-06-01", None)), Ok(0));
    assert_eq!(book.does(&head(), 1, end("2026-07-01", None)), Err(Refusal::NotNow));
    let anew = write(1, terms("SK 224", "2026-01-05"));
    assert_eq!(book.does(&head(), 1, anew), Err(Refusal::NotNow));
    let late = Command::Seat(member("Tri", Part::Member, "2026-06-01"));
    let outside = Refusal::OutsideDecree { from: day("2026-01-05") };
    assert_eq!(book.does(&head(), 1, late), Err(outside));
    let forgotten = Command::Seat(member("Tri", Part::Member, "2026-05-31"));
    assert_eq!(book.does(&head(), 1, forgotten), Ok(1));
}

#[test]
fn a_number_stands_on_one_decree_and_days_are_in_order() {
    let mut book = founded();
    let same = write(2, terms("sk 223", "2026-02-01"));
    assert_eq!(book.does(&head(), 2, same), Err(Refusal::NumberTaken));
    let tomorrow = Terms { signed_on: day("2026-03-03"), ..terms("SK 9", "2026-02-01") };
    assert_eq!(book.does(&head(), 2, write(2, tomorrow)), Err(Refusal::NotYet));
    let backwards = Terms { until: Some(day("2026-01-31")), ..terms("SK 9", "2026-02-01") };
    assert_eq!(book.does(&head(), 2, write(2, backwards)), Err(Refusal::EndsTooSoon));
    let of_today = Terms { signed_on: today(), ..terms("SK 9", "2026-02-01") };
    assert_eq!(book.does(&head(), 2, write(2, of_today)), Ok(1));
    assert_eq!(book.does(&head(), 1, write(1, terms("SK 223", "2026-01-05"))), Ok(0));
    assert_eq!(book.does(&head(), 1, end("2026-01-04", None)), Err(Refusal::EndsTooSoon));
}

#[test]
fn nobody_sits_twice_on_one_day() {
    let mut book = founded();
    let again = member("nur aini", Part::Secretary, "2026-02-01");
    assert_eq!(book.does(&head(), 1, Command::Seat(again.clone())), Err(Refusal::SeatTaken));
    let same = member("Nur Aini", Part::Member, "2026-01-05");
    assert_eq!(book.does(&head(), 1, Command::Seat(same)), Ok(0));
    book.does(&head(), 1, Command::Unseat { no: 1, until: day("2026-01-31") }).unwrap();
    assert_eq!(book.does(&head(), 1, Command::Seat(again)), Ok(1));
    let account = |who: &str, from: &str| {
        let person = Some(PersonId::new(5));
        Command::Seat(Member { person, ..member(who, Part::Member, from) })
    };
    assert_eq!(book.does(&head(), 1, account("Maya", "2026-02-01")), Ok(1));
    assert_eq!(book.does(&head(), 1, account("apt. Maya", "2026-02-02")), Err(Refusal::SeatTaken));
}

#[test]
fn a_membership_ends_after_it_began_and_a_team_is_not_endless() {
    let mut book = founded();
    let early = Command::Unseat { no: 1, until: day("2026-01-04") };
    assert_eq!(book.does(&head(), 1, early), Err(Refusal::EndsTooSoon));
    let nobody = Command::Unseat { no: 9, until: day("2026-02-01") };
    assert_eq!(book.does(&head(), 1, nobody), Err(Refusal::NoSuchSeat));
    let backwards =
        Member { until: Some(day("2026-01-31")), ..member("Tri", Part::Member, "2026-02-01") };
    assert_eq!(book.does(&head(), 1, Command::Seat(backwards)), Err(Refusal::EndsTooSoon));
    for number in 2..MOST_SEATS {
        let one = member(&format!("Anggota {number}"), Part::Member, "2026-02-01");
        assert_eq!(book.does(&head(), 1, Command::Seat(one)), Ok(1));
    }
    let full = Command::Seat(member("Satu lagi", Part::Member, "2026-02-01"));
    assert_eq!(book.does(&head(), 1, full), Err(Refusal::TooMany { most: MOST_SEATS }));
}

#[test]
fn the_head_the_administrator_and_the_command_line_keep_the_register() {
    for role in Role::ALL {
        let actor = staff(4, *role);
        let may = matches!(role, Role::Head | Role::Admin);
        assert_eq!(keeps(&actor), may, "{role:?}");
        let wanted = write(7, terms("SK 7", "2026-02-01"));
        let ended = founded().does(&actor, 7, wanted);
        assert_eq!(ended, if may { Ok(1) } else { Err(Refusal::NotYours) }, "{role:?}");
    }
    assert!(keeps(&Actor::Desk) && !keeps(&Actor::Complainant) && !keeps(&Actor::Clock));
    let nothing = Book::<Decree>::new().does(&head(), 7, end("2026-06-01", None));
    assert_eq!(nothing, Err(Refusal::NoSuchEntry));
}

#[test]
fn a_number_needs_no_letter_and_is_one_line() {
    assert_eq!(Reference::parse(" 188.4/223/2026 ").unwrap().as_str(), "188.4/223/2026");
    assert_eq!(Reference::parse("188\n223"), Err(Invalid::ControlCharacter));
    assert_eq!(Reference::parse("  "), Err(Invalid::Empty));
    assert_eq!(Reference::parse(&"1".repeat(121)), Err(Invalid::TooLong { max: 120 }));
}
