//! The registers of the organisation: rows and histories, and their shape on disk.

use std::fmt::Debug;

use domain::ids::{
    CreedId, DecreeId, ExpectationId, FacilityId, ImprovementId, PartnerId, PersonId, SopId,
};
use domain::organisation::creed::{self, Wording};
use domain::organisation::decree::{self, Ending, Member, Part, Terms};
use domain::organisation::expectation;
use domain::organisation::facility::{self, Condition, Item, Look};
use domain::organisation::partner::{self, Card, Kind};
use domain::organisation::{Creed, Decree, Entry, Expectation, Facility, Partner, Register, fold};
use domain::people::{DelegateTitle, Who};
use domain::survey::Unsur;
use domain::text::{Body, Email, Name, Phone, Reference};
use serde_json::Value;
use store::StoreError;
use store::organisation::{self, Shape, Wire};

use crate::setting::{ELSEWHERE, HERE, minute, read, write};

const RINI: PersonId = PersonId::new(1);
const DAY: &str = "2026-03-02";

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn body(text: &str) -> Body {
    Body::parse(text).unwrap()
}

fn day() -> domain::calendar::Date {
    DAY.parse().unwrap()
}

fn life<E>(events: Vec<E>) -> Vec<Entry<E>> {
    let by = Who::Person(RINI);
    (0..).zip(events).map(|(at, event)| Entry { event, by, at: minute(at) }).collect()
}

fn creeds() -> Vec<Entry<creed::Event>> {
    let wording =
        Wording { vision: body("Dipercaya."), mission: body("Satu\nDua"), values: body("Jujur") };
    life(vec![
        creed::Event::Written { id: CreedId::new(7), no: 1, wording },
        creed::Event::Returned { why: body("Terlalu umum.") },
        creed::Event::Approved { by: RINI, as_delegate: Some(DelegateTitle::Plh), from: day() },
        creed::Event::Acknowledged { person: RINI },
        creed::Event::Discarded,
    ])
}

fn decrees() -> Vec<Entry<decree::Event>> {
    let terms = Terms {
        number: Reference::parse("SK 223").unwrap(),
        title: name("Tim"),
        signed_on: day(),
        from: day(),
        until: None,
    };
    let member = Member {
        name: name("Nur Aini"),
        part: Part::Chair,
        person: Some(RINI),
        from: day(),
        until: None,
    };
    let ending = Ending { on: day(), replaced_by: Reference::parse("SK 300").ok() };
    life(vec![
        decree::Event::Written { id: DecreeId::new(8), terms },
        decree::Event::Seated { no: 1, member },
        decree::Event::Unseated { no: 1, until: day() },
        decree::Event::Ended(ending),
    ])
}

fn partners() -> Vec<Entry<partner::Event>> {
    let card = Card {
        name: name("BPJS Kesehatan"),
        kind: Kind::Insurer,
        contact: Some(name("Loket pengaduan")),
        phone: Some(Phone::parse("0281 000200").unwrap()),
        email: Some(Email::parse("aduan@bpjs.example").unwrap()),
        route: Some(body("Surat pengantar.")),
        keeper: Some(RINI),
        active: false,
    };
    life(vec![partner::Event::Written { id: PartnerId::new(9), card }])
}

fn facilities() -> Vec<Entry<facility::Event>> {
    let item = Item { name: name("Kursi"), place: name("Lobi"), every_months: 12, retired: false };
    let look = Look { on: day(), condition: Condition::Broken, note: Some(body("Kaki patah.")) };
    life(vec![
        facility::Event::Written { id: FacilityId::new(10), item },
        facility::Event::Checked(look),
    ])
}

fn expectations() -> Vec<Entry<expectation::Event>> {
    let card = expectation::Card {
        words: name("Tahu berapa lama menunggu obat"),
        sort: expectation::Sort::Need,
        party: expectation::Party::Family,
        evidence: expectation::Evidence {
            source: expectation::Source::Survey,
            topic: Some("waktu-tunggu".to_owned()),
            unsur: Some(Unsur::Time),
            note: Some(body("Unsur terendah dua semester.")),
        },
        action: Some(body("Papan waktu tunggu.")),
        sops: vec![SopId::new(12), SopId::new(13)],
        improvement: Some(ImprovementId::new(14)),
        standing: expectation::Standing::Acting,
        review: day(),
        keeper: Some(RINI),
    };
    life(vec![expectation::Event::Written { id: ExpectationId::new(11), card }])
}

async fn kept<R>(db: &db::Db, known: &R, entries: &[Entry<R::Event>]) -> Result<(), StoreError>
where
    R: Shape + 'static,
    R::Event: Clone,
{
    let (known, entries) = (known.clone(), entries.to_vec());
    write!(db, [known, entries], |tx| organisation::save(tx, HERE, &known, &entries).await)
}

/// Writes a life entry by entry; the row is what the history adds up to, here and nowhere else.
async fn lived<R>(db: &db::Db, life: Vec<Entry<R::Event>>)
where
    R: Shape + PartialEq + Debug + 'static,
    R::Event: Clone + PartialEq + Debug,
{
    let mut row: Option<R> = None;
    for step in &life {
        row = R::apply(row, step);
        kept(db, row.as_ref().unwrap(), std::slice::from_ref(step)).await.unwrap();
    }
    let row = row.unwrap();
    let ended = kept(db, &row, &life[..1]).await;
    assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
    read!(db, [row, life], |tx| {
        let key = row.key();
        assert_eq!(organisation::find::<R>(tx, HERE, key).await?.as_ref(), Some(&row));
        assert_eq!(organisation::list::<R>(tx, HERE, 9).await?, std::slice::from_ref(&row));
        let history = organisation::history::<R>(tx, HERE, key).await?;
        assert_eq!(history, life);
        assert_eq!(fold::<R>(&history), Some(row));
        assert_eq!(organisation::find::<R>(tx, ELSEWHERE, key).await?, None);
        assert_eq!(organisation::list::<R>(tx, ELSEWHERE, 9).await?, []);
        Ok(())
    })
    .unwrap();
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_each_register_is_what_its_history_adds_up_to(db: &TestDb) {
        lived::<Creed>(db, creeds()).await;
        lived::<Decree>(db, decrees()).await;
        lived::<Partner>(db, partners()).await;
        lived::<Facility>(db, facilities()).await;
        lived::<Expectation>(db, expectations()).await;
    }

    async fn two_registers_may_use_one_id(db: &TestDb) {
        let mut same = partners();
        let partner::Event::Written { id, .. } = &mut same[0].event;
        *id = PartnerId::new(8);
        let decree: Decree = fold(&decrees()[..1]).unwrap();
        let partner: Partner = fold(&same).unwrap();
        assert_eq!(decree.key(), partner.key());
        kept(db, &decree, &decrees()[..1]).await.unwrap();
        read!(db, [partner], |tx| {
            assert_eq!(organisation::find::<Partner>(tx, HERE, partner.key()).await?, None);
            Ok(())
        })
        .unwrap();
    }
}

fn golden<E: Wire + PartialEq + Debug>(life: Vec<Entry<E>>, lines: &[(&str, &str)]) {
    assert_eq!(life.len(), lines.len());
    for (entry, (kind, text)) in life.into_iter().zip(lines) {
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!((entry.event.kind(), entry.event.payload()), (*kind, value.clone()));
        assert_eq!(E::read(kind, &value), Some(entry.event));
        assert_eq!(E::read("gone", &value), None, "{kind}");
        assert_eq!(E::read(kind, &Value::Null), None, "{kind}");
    }
}

#[test]
fn every_event_of_a_register_keeps_its_shape_on_disk() {
    let rini = "00000000000000000000000000000001";
    let person = format!(r#"{{"person":"{rini}"}}"#);
    let approved = format!(r#"{{"by":"{rini}","as_delegate":"plh","from":"{DAY}"}}"#);
    golden(
        creeds(),
        &[
            (
                "written",
                r#"{"id":"00000000000000000000000000000007","no":1,
                "wording":{"vision":"Dipercaya.","mission":"Satu\nDua","values":"Jujur"}}"#,
            ),
            ("returned", r#"{"why":"Terlalu umum."}"#),
            ("approved", &approved),
            ("acknowledged", &person),
            ("discarded", "{}"),
        ],
    );
    let seated = format!(
        r#"{{"no":1,"member":{{"name":"Nur Aini","part":"chair","person":"{rini}",
        "from":"{DAY}","until":null}}}}"#
    );
    golden(
        decrees(),
        &[
            (
                "written",
                r#"{"id":"00000000000000000000000000000008","terms":{"number":"SK 223",
                "title":"Tim","signed_on":"2026-03-02","from":"2026-03-02","until":null}}"#,
            ),
            ("seated", &seated),
            ("unseated", r#"{"no":1,"until":"2026-03-02"}"#),
            ("ended", r#"{"on":"2026-03-02","replaced_by":"SK 300"}"#),
        ],
    );
    let card = format!(
        r#"{{"id":"00000000000000000000000000000009","card":{{"name":"BPJS Kesehatan",
        "kind":"insurer","contact":"Loket pengaduan","phone":"+62281000200",
        "email":"aduan@bpjs.example","route":"Surat pengantar.","keeper":"{rini}",
        "active":false}}}}"#
    );
    golden(partners(), &[("written", &card)]);
    golden(
        facilities(),
        &[
            (
                "written",
                r#"{"id":"0000000000000000000000000000000a","item":{"name":"Kursi",
                "place":"Lobi","every_months":12,"retired":false}}"#,
            ),
            ("checked", r#"{"on":"2026-03-02","condition":"broken","note":"Kaki patah."}"#),
        ],
    );
}

#[test]
fn what_was_written_about_an_expectation_keeps_its_shape_on_disk() {
    let rini = "00000000000000000000000000000001";
    let expected = format!(
        r#"{{"id":"0000000000000000000000000000000b","card":{{
        "words":"Tahu berapa lama menunggu obat","sort":"need","party":"family",
        "source":"survey","topic":"waktu-tunggu","unsur":"waktu",
        "note":"Unsur terendah dua semester.","action":"Papan waktu tunggu.",
        "sops":["0000000000000000000000000000000c","0000000000000000000000000000000d"],
        "improvement":"0000000000000000000000000000000e","standing":"acting",
        "review":"2026-03-02","keeper":"{rini}"}}}}"#
    );
    golden(expectations(), &[("written", &expected)]);
}
