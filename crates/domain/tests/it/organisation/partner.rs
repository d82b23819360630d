use domain::ids::PartnerId;
use domain::organisation::partner::{Card, Kind, Partner, Write};
use domain::organisation::{MOST_ENTRIES, Refusal, reads};
use domain::people::{Actor, Role};

use super::{Book, head, name, staff};

fn write(id: u128, called: &str, active: bool) -> Write {
    let card = Card {
        name: name(called),
        kind: Kind::Insurer,
        contact: None,
        phone: None,
        email: None,
        route: None,
        keeper: None,
        active,
    };
    Write { id: PartnerId::new(id), card }
}

#[test]
fn a_partner_has_a_name_of_its_own_and_rests_without_being_deleted() {
    let mut book = Book::<Partner>::new();
    assert_eq!(book.does(&head(), 1, write(1, "BPJS Kesehatan", true)), Ok(1));
    assert_eq!(book.does(&head(), 1, write(1, "BPJS Kesehatan", true)), Ok(0));
    assert_eq!(book.does(&head(), 2, write(2, "bpjs kesehatan", true)), Err(Refusal::NameTaken));
    assert_eq!(book.does(&head(), 1, write(1, "BPJS Kesehatan", false)), Ok(1));
    let resting = book.one(1).unwrap();
    assert_eq!((resting.card.active, resting.version.0), (false, 2));
}

#[test]
fn a_full_register_takes_no_new_partner_and_changes_those_it_has() {
    let mut book = Book::<Partner>::new();
    let called = |id: u16| format!("Mitra {id}");
    for id in 1..=MOST_ENTRIES {
        book.does(&head(), id.into(), write(id.into(), &called(id), true)).unwrap();
    }
    let full = book.does(&head(), 9_999, write(9_999, "Satu lagi", true));
    assert_eq!(full, Err(Refusal::Full { most: MOST_ENTRIES }));
    assert_eq!(book.does(&head(), 7, write(7, "Mitra tujuh", true)), Ok(1));
}

#[test]
fn everybody_reads_partners_and_few_write_them() {
    for role in Role::ALL {
        let actor = staff(4, *role);
        assert!(reads(&actor), "{role:?}");
        let written = Book::<Partner>::new().does(&actor, 1, write(1, "Klinik Sehat", true));
        assert_eq!(written.is_ok(), matches!(role, Role::Head | Role::Admin), "{role:?}");
    }
    assert!(!reads(&Actor::Complainant));
}
