use domain::ids::{ExpectationId, ImprovementId, SopId};
use domain::organisation::expectation::{
    Card, Evidence, Expectation, Party, Sort, Source, Standing, Write,
};
use domain::organisation::{Refusal, reads};
use domain::people::{Actor, Role};
use domain::survey::Unsur;

use super::{Book, body, day, head, name, staff, today};

fn card(words: &str) -> Card {
    Card {
        words: name(words),
        sort: Sort::Need,
        party: Party::Patient,
        evidence: Evidence {
            source: Source::Complaint,
            topic: Some("waktu-tunggu".to_owned()),
            unsur: None,
            note: None,
        },
        action: None,
        sops: Vec::new(),
        improvement: None,
        standing: Standing::Heard,
        review: day("2026-06-01"),
        keeper: None,
    }
}

fn write(id: u128, card: Card) -> Write {
    Write { id: ExpectationId::new(id), card }
}

/// What follows from this card, as the first of its register.
fn first(card: Card) -> Result<usize, Refusal> {
    Book::<Expectation>::new().does(&head(), 1, write(1, card))
}

#[test]
fn an_expectation_is_written_once_and_keeps_its_words_for_itself() {
    let mut book = Book::<Expectation>::new();
    let known = card("Tahu berapa lama menunggu obat");
    assert_eq!(book.does(&head(), 1, write(1, known.clone())), Ok(1));
    assert_eq!(book.does(&head(), 1, write(1, known.clone())), Ok(0));
    let twin = card("tahu berapa lama MENUNGGU obat");
    assert_eq!(book.does(&head(), 2, write(2, twin)), Err(Refusal::NameTaken));
    let anew = Card { party: Party::Family, ..known };
    assert_eq!(book.does(&head(), 1, write(9, anew)), Ok(1));
    let one = book.one(1).unwrap();
    assert_eq!((one.id, one.version.0, one.card.party), (ExpectationId::new(1), 2, Party::Family));
}

#[test]
fn what_nobody_said_measured_or_saw_is_no_expectation() {
    let with = |topic: Option<&str>, unsur, note: Option<&str>| {
        let topic = topic.map(str::to_owned);
        let evidence = Evidence { source: Source::Survey, topic, unsur, note: note.map(body) };
        first(Card { evidence, ..card("Loket yang sejuk") })
    };
    assert_eq!(with(None, None, None), Err(Refusal::EvidenceMissing));
    assert_eq!(with(Some("fasilitas"), None, None), Ok(1));
    assert_eq!(with(None, Some(Unsur::Facilities), None), Ok(1));
    assert_eq!(with(None, None, Some("Wawancara 12 pasien.")), Ok(1));
}

#[test]
fn whoever_acts_says_how_and_whoever_declines_says_why() {
    let stands = |standing, change: fn(&mut Card)| {
        let mut card = Card { standing, ..card("Parkir yang dekat") };
        change(&mut card);
        first(card)
    };
    let missing = Err(Refusal::ActionMissing);
    assert_eq!(stands(Standing::Heard, |_| {}), Ok(1));
    for standing in [Standing::Acting, Standing::Met] {
        assert_eq!(stands(standing, |_| {}), missing);
        assert_eq!(stands(standing, |card| card.action = Some(body("Papan nomor."))), Ok(1));
        assert_eq!(stands(standing, |card| card.sops = vec![SopId::new(4)]), Ok(1));
        let improved = |card: &mut Card| card.improvement = Some(ImprovementId::new(4));
        assert_eq!(stands(standing, improved), Ok(1));
    }
    assert_eq!(stands(Standing::Declined, |card| card.sops = vec![SopId::new(4)]), missing);
    let reason = |card: &mut Card| card.action = Some(body("Lahan tidak ada."));
    assert_eq!(stands(Standing::Declined, reason), Ok(1));
}

#[test]
fn it_is_looked_at_again_on_a_day_to_come() {
    let on = |text: &str| first(Card { review: day(text), ..card("Jam kunjung yang luwes") });
    assert_eq!(on("2026-03-01"), Err(Refusal::ReviewPast));
    assert_eq!(on("2026-03-02"), Err(Refusal::ReviewPast));
    assert_eq!(on("2026-03-03"), Ok(1));
    let mut book = Book::<Expectation>::new();
    let late = Card { review: day("2026-03-03"), ..card("Jam kunjung yang luwes") };
    book.does(&head(), 1, write(1, late.clone())).unwrap();
    let one = book.one(1).unwrap().clone();
    assert!(!one.is_due(today()) && one.is_due(day("2026-03-03")));
    book.today = day("2026-03-09");
    assert_eq!(book.does(&head(), 1, write(1, late.clone())), Ok(0), "nothing changes");
    let met = Card { standing: Standing::Met, action: Some(body("Diatur.")), ..late };
    assert_eq!(book.does(&head(), 1, write(1, met)), Err(Refusal::ReviewPast));
}

#[test]
fn an_spo_serves_an_expectation_once() {
    let mut book = Book::<Expectation>::new();
    let sops = [5, 4, 5].map(SopId::new).to_vec();
    book.does(&head(), 1, write(1, Card { sops, ..card("Petugas yang ramah") })).unwrap();
    assert_eq!(book.one(1).unwrap().card.sops, [4, 5].map(SopId::new));
}

#[test]
fn everybody_reads_expectations_and_those_who_listen_write_them() {
    for role in Role::ALL {
        let actor = staff(4, *role);
        assert!(reads(&actor), "{role:?}");
        let mut book = Book::<Expectation>::new();
        let written = book.does(&actor, 1, write(1, card("Antrean yang jelas")));
        let may = matches!(role, Role::Head | Role::Officer | Role::Quality);
        assert_eq!(written.is_ok(), may, "{role:?}");
    }
    let stranger = Book::<Expectation>::new().does(&Actor::Complainant, 1, write(1, card("Apa")));
    assert_eq!(stranger, Err(Refusal::NotYours));
}
