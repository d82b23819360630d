//! What surrounds the complaint desk of the demo: what it stands for, by which decree it works, with
//! whom, and on what; one item is broken, one was never looked at, and not everybody has read.

use desk::Desk;
use desk::organisation::{Request, creed, decree, facility, partner};
use domain::calendar::{Date, days_after};
use domain::organisation::creed::{Command as OnCreed, Wording};
use domain::organisation::decree::{Command as OnDecree, Member, Part, Terms};
use domain::organisation::facility::{Command as OnItem, Condition, Item, Look, YEARLY};
use domain::organisation::partner::{Card, Kind};
use domain::text::{Email, Name, Phone, Reference};

use super::cast::Cast;
use super::story::body;
use crate::fault::{Fault, Typed};

const VISION: &str = "Rumah sakit yang dipercaya warga Wanasari.";
const MISSION: &str = "Melayani dengan aman dan bermutu.\nMendengarkan setiap suara dan menjawabnya.\n\
                       Mendidik petugas yang terampil dan santun.";
const VALUES: &str = "Jujur\nSabar\nTanggap\nTanpa membedakan siapa pun";

/// Those who have acknowledged it.
const READ: [&str; 6] = ["humas1", "humas2", "cs1", "operator1", "mutu", "unit-igd"];

/// Login and part of everybody in the complaint team.
const TEAM: [(&str, Part); 7] = [
    ("direktur", Part::Patron),
    ("kepala-humas", Part::Chair),
    ("mutu", Part::Secretary),
    ("humas1", Part::Member),
    ("cs1", Part::Member),
    ("unit-igd", Part::Member),
    ("unit-farmasi", Part::Member),
];

/// Name, kind, post, telephone, way of a complaint.
const PARTNERS: [(&str, Kind, &str, &str, &str); 4] = [
    (
        "BPJS Kesehatan Cabang Wanasari",
        Kind::Insurer,
        "Petugas penanganan pengaduan peserta",
        "0281 000200",
        "Aduan kepesertaan diteruskan dengan surat pengantar; peserta diberi tahu nomor suratnya.",
    ),
    (
        "Puskesmas Wanasari I",
        Kind::Referral,
        "Loket pendaftaran dan rujukan",
        "0281 000210",
        "Aduan tentang rujukan diteruskan lewat surel, ditembuskan ke kepala puskesmas.",
    ),
    (
        "CV Parkir Melati",
        Kind::Supplier,
        "Koordinator lapangan",
        "0281 000220",
        "Aduan parkir diteruskan lewat telepon pada hari yang sama.",
    ),
    (
        "Dinas Kesehatan Kabupaten Wanasari",
        Kind::Authority,
        "Seksi pelayanan kesehatan rujukan",
        "0281 000230",
        "Aduan yang bukan wewenang rumah sakit diteruskan dengan surat resmi.",
    ),
];

/// How an item was found (a good one needs no note), and how many days ago.
type Found = (Condition, &'static str, i32);

/// Item, place, and the last look at it.
const ITEMS: [(&str, &str, Option<Found>); 5] = [
    ("Meja dan kursi loket aduan", "Lobi utama", Some((Condition::Good, "", 40))),
    (
        "Kursi tunggu prioritas",
        "Lobi utama",
        Some((Condition::Broken, "Sandaran dua kursi patah.", 12)),
    ),
    ("Papan alur penanganan aduan", "Lobi utama", Some((Condition::Good, "", 400))),
    ("Ruang mediasi", "Lantai 2, sebelah Humas", Some((Condition::Good, "", 90))),
    ("Telepon pengaduan", "Loket aduan", None),
];

/// Writes all of it down.
pub async fn settle(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    stands(desk, cast).await?;
    founded(desk, cast, today).await?;
    partners(desk, cast).await?;
    items(desk, cast, today).await
}

fn name(text: &str) -> Result<Name, Fault> {
    Name::parse(text).map_err(|_| Fault::UnknownValue { what: Typed(text.to_owned()) })
}

fn reference(text: &str) -> Result<Reference, Fault> {
    Reference::parse(text).map_err(|_| Fault::UnknownValue { what: Typed(text.to_owned()) })
}

fn plain<C>(command: C) -> Request<C> {
    Request { command, seen: None, key: None }
}

async fn stands(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let wording = Wording { vision: body(VISION), mission: body(MISSION), values: body(VALUES) };
    let head = cast.actor("kepala-humas");
    let id = creed::write(desk, &head, wording, None).await?.creed.id;
    let approve = plain(OnCreed::Approve { from: None });
    creed::act(desk, &cast.actor("direktur"), id, approve).await?;
    for login in READ {
        creed::act(desk, &cast.actor(login), id, plain(OnCreed::Acknowledge {})).await?;
    }
    Ok(())
}

async fn founded(desk: &Desk, cast: &Cast, today: Date) -> Result<(), Fault> {
    let head = cast.actor("kepala-humas");
    let from = days_after(today, -30);
    let terms = Terms {
        number: reference("188.4/014/2026 (contoh)")?,
        title: name("Tim Penanganan Pengaduan Pelanggan")?,
        signed_on: days_after(from, -3),
        from,
        until: None,
    };
    let id = decree::write(desk, &head, terms, None).await?.decree.id;
    for (login, part) in TEAM {
        let named = cast.people().find(|person| person.login == login);
        let called = named.map_or(login, |person| person.name.as_str());
        let (name, person) = (name(called)?, cast.id(login));
        let member = Member { name, part, person, from, until: None };
        decree::act(desk, &head, id, plain(OnDecree::Seat(member))).await?;
    }
    Ok(())
}

async fn partners(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    for (called, kind, contact, phone, route) in PARTNERS {
        let card = Card {
            name: name(called)?,
            kind,
            contact: Some(name(contact)?),
            phone: Phone::parse(phone).ok(),
            email: Email::parse("aduan@mitra.example").ok(),
            route: Some(body(route)),
            keeper: cast.id("humas1"),
            active: true,
        };
        partner::write(desk, &cast.actor("kepala-humas"), card, None).await?;
    }
    Ok(())
}

async fn items(desk: &Desk, cast: &Cast, today: Date) -> Result<(), Fault> {
    let (head, officer) = (cast.actor("kepala-humas"), cast.actor("humas1"));
    for (called, place, found) in ITEMS {
        let (name, place) = (name(called)?, name(place)?);
        let item = Item { name, place, every_months: YEARLY, retired: false };
        let id = facility::write(desk, &head, item, None).await?.facility.id;
        let Some((condition, note, ago)) = found else { continue };
        let note = (!note.is_empty()).then(|| body(note));
        let look = Look { on: days_after(today, -ago), condition, note };
        facility::act(desk, &officer, id, plain(OnItem::Check(look))).await?;
    }
    Ok(())
}
