use domain::ids::FacilityId;
use domain::organisation::Refusal;
use domain::organisation::facility::{
    Command, Condition, Facility, Item, Look, MOST_MONTHS, YEARLY, checks,
};
use domain::people::{Actor, Role};

use super::{Book, body, day, head, name, staff, today};

fn item(retired: bool) -> Item {
    Item {
        name: name("Kursi tunggu prioritas"),
        place: name("Loket aduan"),
        every_months: YEARLY,
        retired,
    }
}

fn write(item: Item) -> Command {
    Command::Write { id: FacilityId::new(1), item }
}

fn look(on: &str, condition: Condition, note: Option<&str>) -> Command {
    Command::Check(Look { on: day(on), condition, note: note.map(body) })
}

fn placed() -> Book<Facility> {
    let mut book = Book::new();
    book.does(&head(), 1, write(item(false))).expect("the item is written");
    book
}

#[test]
fn an_item_is_due_at_once_then_a_year_after_each_look_and_never_when_out_of_use() {
    let mut book = placed();
    assert_eq!(book.one(1).unwrap().due(), None);
    assert!(book.one(1).unwrap().is_due(today()), "nobody has looked at it yet");
    book.does(&head(), 1, look("2026-02-28", Condition::Good, None)).unwrap();
    let seen = book.one(1).unwrap();
    assert_eq!(seen.due(), Some(day("2027-02-28")));
    assert!(!seen.is_due(day("2027-02-27")) && seen.is_due(day("2027-02-28")));
    book.does(&head(), 1, write(Item { every_months: 6, ..item(false) })).unwrap();
    assert_eq!(book.one(1).unwrap().due(), Some(day("2026-08-28")));
    book.does(&head(), 1, write(item(true))).unwrap();
    let gone = book.one(1).unwrap();
    assert_eq!((gone.due(), gone.is_due(day("2030-01-01"))), (None, false));
    let ended = book.does(&head(), 1, look("2026-03-01", Condition::Good, None));
    assert_eq!(ended, Err(Refusal::NotNow));
}

#[test]
fn what_is_not_good_says_what_is_wrong_and_is_a_finding() {
    let mut book = placed();
    for condition in [Condition::Worn, Condition::Broken, Condition::Missing] {
        let silent = book.does(&head(), 1, look("2026-03-01", condition, None));
        assert_eq!(silent, Err(Refusal::NoteMissing), "{condition:?}");
    }
    book.does(&head(), 1, look("2026-03-01", Condition::Broken, Some("Kaki patah."))).unwrap();
    assert!(book.one(1).unwrap().finding().is_some());
    book.does(&head(), 1, look("2026-03-02", Condition::Good, None)).unwrap();
    assert!(book.one(1).unwrap().finding().is_none());
}

#[test]
fn a_look_is_neither_of_tomorrow_nor_older_than_the_last_one() {
    let mut book = placed();
    let tomorrow = book.does(&head(), 1, look("2026-03-03", Condition::Good, None));
    assert_eq!(tomorrow, Err(Refusal::NotYet));
    book.does(&head(), 1, look("2026-03-01", Condition::Good, None)).unwrap();
    assert_eq!(book.does(&head(), 1, look("2026-03-01", Condition::Good, None)), Ok(0));
    let older = book.does(&head(), 1, look("2026-02-28", Condition::Good, None));
    assert_eq!(older, Err(Refusal::Older { on: day("2026-03-01") }));
}

#[test]
fn an_item_stands_once_at_a_place_and_is_looked_at_between_each_month_and_each_third_year() {
    let mut book = placed();
    let again = Command::Write { id: FacilityId::new(2), item: item(false) };
    assert_eq!(book.does(&head(), 2, again), Err(Refusal::NameTaken));
    let elsewhere = Item { place: name("Lobi"), ..item(false) };
    let other = Command::Write { id: FacilityId::new(2), item: elsewhere };
    assert_eq!(book.does(&head(), 2, other), Ok(1));
    for months in [0, MOST_MONTHS + 1] {
        let wanted = write(Item { every_months: months, ..item(false) });
        assert_eq!(book.does(&head(), 1, wanted), Err(Refusal::Interval { most: MOST_MONTHS }));
    }
}

#[test]
fn the_office_looks_and_the_keepers_describe() {
    for role in Role::ALL {
        let actor = staff(4, *role);
        let may = role.is_humas() || *role == Role::Admin;
        assert_eq!(checks(&actor), may, "{role:?}");
        let looked = placed().does(&actor, 1, look("2026-03-01", Condition::Good, None));
        assert_eq!(looked, if may { Ok(1) } else { Err(Refusal::NotYours) }, "{role:?}");
        let described = placed().does(&actor, 1, write(item(true)));
        assert_eq!(described.is_ok(), matches!(role, Role::Head | Role::Admin), "{role:?}");
    }
    assert!(!checks(&Actor::Complainant));
    let nothing =
        Book::<Facility>::new().does(&head(), 1, look("2026-03-01", Condition::Good, None));
    assert_eq!(nothing, Err(Refusal::NoSuchEntry));
}
