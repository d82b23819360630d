//! Campaigns of the demo: one that runs, with what it cost and what came of it so far, and one that waits
//! for the director; and those outside with whom the office works.

use std::collections::BTreeSet;

use desk::campaign::{self, Request};
use desk::{Desk, DeskError, collaborator, content};
use domain::calendar::{Date, days_after};
use domain::campaign::{
    Budgeted, Command, Cost, Goal, Measure, Plan, Reading, Segment, Spending, Stage,
};
use domain::collaborator::{Card, Kind};
use domain::consent::Outlet;
use domain::ids::{CampaignId, CollaboratorId};
use domain::text::{Body, Name, Reference};

use super::cast::Cast;
use super::story::body;
use crate::fault::{Fault, Typed};

/// A campaign as the office planned it; lines as they are typed.
struct Sample {
    title: &'static str,
    goal: &'static str,
    measure: &'static str,
    /// From where to where.
    change: (u32, u32),
    segment: &'static str,
    message: &'static str,
    tagline: &'static str,
    film: &'static str,
    public: &'static str,
}

/// An item of the office that belongs to [`STROKE`].
const ITEM: &str = "Kenali gejala stroke";

const STROKE: Sample = Sample {
    title: "Kenali stroke, segera ke IGD",
    goal: "Tiga dari lima pasien stroke tiba di IGD dalam empat jam sesudah gejala pertama",
    measure: "Pasien stroke yang tiba dalam empat jam",
    change: (38, 60),
    segment: "Keluarga lansia | 30-60 | Kecamatan Wanasari | WhatsApp, Facebook | Tahu gejalanya",
    message: "Wajah turun sebelah, bicara pelo, tangan lemah: segera ke IGD",
    tagline: "Cepat datang, cepat tertolong",
    film: "Film satu menit | 2.500.000",
    public: "Kenali tiga gejala stroke. Bila tampak pada keluarga Anda, segera ke IGD.",
};

const HANDS: Sample = Sample {
    title: "Cuci tangan sebelum menjenguk",
    goal: "Delapan dari sepuluh pengunjung mencuci tangan sebelum masuk ruang rawat",
    measure: "Pengunjung yang mencuci tangan",
    change: (50, 80),
    segment: "Pengunjung ruang rawat | dewasa | Ruang rawat inap | Layar ruang tunggu",
    message: "Cuci tangan enam langkah sebelum dan sesudah menjenguk",
    tagline: "Tangan bersih, pasien cepat pulih",
    film: "Poster dan stiker pintu | 750.000",
    public: "Cuci tangan sebelum dan sesudah menjenguk melindungi orang yang Anda sayangi.",
};

/// Kind, name, house, field, contact, and whether releases go there.
type Person = (Kind, &'static str, &'static str, &'static str, &'static str, bool);

const PEOPLE: [Person; 3] = [
    (
        Kind::Journalist,
        "Galih Prakoso (nama rekaan)",
        "Harian Wanasari",
        "Kesehatan daerah",
        "galih@media.example",
        true,
    ),
    (Kind::Media, "Radio Wana FM", "Radio Wana FM", "Siaran pagi", "redaksi@radio.example", true),
    (
        Kind::Speaker,
        "dr. Laras Widyastuti (nama rekaan)",
        "Perhimpunan dokter saraf",
        "Stroke",
        "laras@dokter.example",
        false,
    ),
];

/// The register is written, one campaign begins, the other waits for the director.
///
/// # Errors
/// What the desk said.
pub async fn begun(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let mut speaker = None;
    for person in PEOPLE {
        speaker = Some(registered(desk, cast, person).await?);
    }
    let id = proposed(desk, cast, &STROKE, today).await?;
    does(desk, cast, ("humas1", id), Command::Submit {}).await?;
    does(desk, cast, ("direktur", id), Command::Approve {}).await?;
    does(desk, cast, ("humas1", id), Command::Begin {}).await?;
    if let Some(collaborator) = speaker {
        does(desk, cast, ("humas1", id), Command::Engage { collaborator }).await?;
    }
    let items = content::list(desk, &cast.actor("humas1"), None).await?;
    for item in items.into_iter().filter(|item| item.title == ITEM) {
        does(desk, cast, ("humas1", id), Command::AddItem { content: item.id }).await?;
    }
    let next = proposed(desk, cast, &HANDS, days_after(today, 20)).await?;
    does(desk, cast, ("humas1", next), Command::Submit {}).await
}

/// What the running one cost, and what its measure says by now.
///
/// # Errors
/// What the desk said.
pub async fn measured(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let running = campaign::list(desk, &cast.actor("humas1"), Some(Stage::Running)).await?;
    for line in running {
        let spending = Spending {
            cost: Cost::Production,
            what: name("Film satu menit")?,
            rupiah: 2_350_000,
            on: days_after(today, -4),
        };
        does(desk, cast, ("humas1", line.id), Command::Spend(spending)).await?;
        let reading = Reading {
            measure: measure(&STROKE)?,
            as_of: today,
            value: 44,
            source: name("Catatan kedatangan IGD")?,
        };
        does(desk, cast, ("humas1", line.id), Command::Record(reading)).await?;
    }
    Ok(())
}

async fn registered(desk: &Desk, cast: &Cast, person: Person) -> Result<CollaboratorId, Fault> {
    let (kind, called, house, field, contact, releases) = person;
    let card = Card {
        kind,
        name: body(called),
        organisation: Some(name(house)?),
        field: Some(name(field)?),
        contact: Some(body(contact)),
        conflict: None,
        releases,
    };
    let view = collaborator::register(desk, &cast.actor("humas1"), card, None).await?;
    Ok(view.collaborator.id)
}

async fn proposed(
    desk: &Desk,
    cast: &Cast,
    sample: &Sample,
    from: Date,
) -> Result<CampaignId, Fault> {
    let view = campaign::propose(desk, &cast.actor("humas1"), plan(sample, from)?, None).await?;
    Ok(view.campaign.id)
}

fn plan(sample: &Sample, from: Date) -> Result<Plan<Body>, Fault> {
    let until = days_after(from, 75);
    let segment = Segment::parse(sample.segment).ok_or_else(|| unknown(sample.segment))?;
    let film =
        Budgeted::parse(Cost::Production, sample.film).ok_or_else(|| unknown(sample.film))?;
    Ok(Plan {
        title: name(sample.title)?,
        goal: Goal {
            says: name(sample.goal)?,
            measure: measure(sample)?,
            start: sample.change.0,
            target: sample.change.1,
            by: until,
        },
        segments: vec![segment],
        messages: vec![name(sample.message)?],
        tagline: Some(name(sample.tagline)?),
        outlets: BTreeSet::from([Outlet::Instagram, Outlet::Facebook]),
        from,
        until,
        activities: Vec::new(),
        budget: vec![film],
        public: Some(body(sample.public)),
    })
}

fn measure(sample: &Sample) -> Result<Measure, Fault> {
    Ok(Measure { name: name(sample.measure)?, version: reference("2026")?, unit: reference("%")? })
}

/// What a rule refuses is left out; the demo stands all the same.
async fn does(
    desk: &Desk,
    cast: &Cast,
    (login, id): (&str, CampaignId),
    command: Command<Body>,
) -> Result<(), Fault> {
    let request = Request { command, seen: None, key: None };
    match campaign::act(desk, &cast.actor(login), id, request).await {
        Ok(_) => Ok(()),
        Err(DeskError::Refused(why)) => {
            tracing::warn!(why = why.code(), "a sample campaign went astray");
            Ok(())
        }
        Err(error) => Err(error.into()),
    }
}

fn name(text: &str) -> Result<Name, Fault> {
    Name::parse(text).map_err(|_| unknown(text))
}

fn reference(text: &str) -> Result<Reference, Fault> {
    Reference::parse(text).map_err(|_| unknown(text))
}

fn unknown(what: &str) -> Fault {
    Fault::UnknownValue { what: Typed(what.to_owned()) }
}
