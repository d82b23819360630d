//! Tickets of activities: row and history, by what they are found, and how places are counted.

use domain::activity::Audience;
use domain::ids::{ActivityId, RegistrationId};
use domain::people::Who;
use domain::registration::{
    Came, Contact, Entry, Event, Need, Notice, Opening, Places, Registration, Source, apply, fold,
    open,
};
use domain::text::{Language, Phone};
use store::registration::ticket::{self, Marks, Token};
use store::{StoreError, registration as rows};

use crate::setting::{ELSEWHERE, HERE, keys, minute, read, write};

const ACTIVITY: ActivityId = ActivityId::new(0xAC);

fn id(number: u128) -> RegistrationId {
    RegistrationId::new(number)
}

fn opening(number: u128, people: u16, seated: bool) -> Opening {
    Opening {
        id: id(number),
        activity: ACTIVITY,
        source: Source::Form,
        audience: Audience::Visitors,
        people,
        needs: [Need::Interpreter].into(),
        contact: Contact { phone: true, email: false },
        language: Language::En,
        question: None,
        seated,
        starts: minute(900),
        came: None,
    }
}

fn number() -> [u8; 32] {
    ticket::phone(HERE, &keys(), ACTIVITY, &Phone::parse("0812 3456 7890").unwrap())
}

fn marks(of: u128, phone: Option<[u8; 32]>) -> Marks {
    let hash = |token| rows::hashed(HERE, &keys(), token);
    Marks {
        code: ticket::code(HERE, &keys(), id(of)),
        ticket: hash(Token::ticket(HERE, &keys(), id(of))),
        proof: hash(Token::proof(HERE, &keys(), id(of))),
        phone,
        email: None,
    }
}

async fn given(
    db: &db::Db,
    opening: Opening,
    phone: Option<[u8; 32]>,
) -> Result<Registration, StoreError> {
    let marks = marks(opening.id.bits(), phone);
    let (row, entry) = open(opening, Who::Complainant, minute(1));
    write!(db, [row, entry, marks], |tx| rows::add(tx, HERE, (&row, &entry), &marks).await)?;
    Ok(row)
}

async fn goes_on(db: &db::Db, row: Registration, events: Vec<Event>) -> Registration {
    let mut row = row;
    for event in events {
        let entry = Entry { event, by: Who::Clock, at: minute(5) };
        row = apply(row, &entry);
        let entries = vec![entry];
        write!(db, [row, entries], |tx| rows::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_ticket_is_what_its_history_adds_up_to(db: &TestDb) {
        let row = given(db, opening(1, 2, true), Some(number())).await.unwrap();
        let came = Came { at: minute(900), people: 2 };
        let told = Event::Notified { notice: Notice::Day, starts: minute(900) };
        let row = goes_on(db, row, vec![told, Event::CheckedIn(came), Event::Undone]).await;
        let late = write!(db, [row], |tx| rows::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        read!(db, [row], |tx| {
            assert_eq!(rows::load(tx, HERE, id(1)).await?.as_ref(), Some(&row));
            assert_eq!(fold(&rows::history(tx, HERE, id(1)).await?), Some(row));
            assert_eq!(rows::load(tx, ELSEWHERE, id(1)).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn a_ticket_is_found_by_its_word_its_code_and_its_number(db: &TestDb) {
        given(db, opening(1, 1, true), Some(number())).await.unwrap();
        let marks = marks(1, Some(number()));
        read!(db, [marks], |tx| {
            assert_eq!(rows::by_hash(tx, HERE, marks.ticket, false).await?, Some(id(1)));
            assert_eq!(rows::by_hash(tx, HERE, marks.ticket, true).await?, None);
            assert_eq!(rows::by_hash(tx, HERE, marks.proof, true).await?, Some(id(1)));
            assert_eq!(rows::by_code(tx, HERE, ACTIVITY, &marks.code).await?, Some(id(1)));
            let contact = (marks.phone, None);
            assert_eq!(rows::by_contact(tx, HERE, ACTIVITY, contact).await?, Some(id(1)));
            assert_eq!(rows::by_contact(tx, HERE, ACTIVITY, (None, None)).await?, None);
            assert_eq!(rows::by_contact(tx, ELSEWHERE, ACTIVITY, contact).await?, None);
            assert_eq!(rows::codes(tx, HERE, ACTIVITY, 9).await?, [marks.code]);
            Ok(())
        })
        .unwrap();
    }

    async fn one_number_has_one_ticket_until_it_is_given_back(db: &TestDb) {
        let row = given(db, opening(1, 1, true), Some(number())).await.unwrap();
        let twice = given(db, opening(2, 1, true), Some(number())).await;
        assert!(matches!(twice, Err(StoreError::Stale)), "{twice:?}");
        given(db, opening(3, 1, true), None).await.unwrap();
        given(db, opening(4, 1, true), None).await.unwrap();
        goes_on(db, row, vec![Event::Cancelled]).await;
        given(db, opening(2, 1, true), Some(number())).await.unwrap();
    }

    async fn places_are_counted_in_people(db: &TestDb) {
        given(db, opening(1, 3, true), None).await.unwrap();
        let row = given(db, opening(2, 2, true), None).await.unwrap();
        given(db, opening(3, 4, false), None).await.unwrap();
        given(db, opening(4, 2, false), None).await.unwrap();
        goes_on(db, row, vec![Event::Cancelled]).await;
        let places = read!(db, |tx| rows::places(tx, HERE, ACTIVITY, Some(5)).await).unwrap();
        assert_eq!(places, Places { quota: Some(5), taken: 3, least_waiting: Some(2) });
        let waiting = read!(db, |tx| rows::waiting(tx, HERE, ACTIVITY, 9).await).unwrap();
        assert_eq!(waiting.iter().map(|row| row.id).collect::<Vec<_>>(), [id(3), id(4)]);
        let none = read!(db, |tx| rows::places(tx, ELSEWHERE, ACTIVITY, None).await).unwrap();
        assert_eq!(none, Places::default());
    }

    async fn an_erased_ticket_is_known_by_nothing_and_still_counted(db: &TestDb) {
        let row = given(db, opening(1, 1, true), Some(number())).await.unwrap();
        let open = read!(db, |tx| rows::unsettled(tx, HERE, 9).await).unwrap();
        assert_eq!(open, [ACTIVITY]);
        goes_on(db, row, vec![Event::Erased]).await;
        read!(db, |tx| {
            assert_eq!(rows::unsettled(tx, HERE, 9).await?, []);
            assert_eq!(rows::by_contact(tx, HERE, ACTIVITY, (Some(number()), None)).await?, None);
            assert_eq!(rows::of_activity(tx, HERE, ACTIVITY, 9).await?.len(), 1);
            Ok(())
        })
        .unwrap();
    }
}
