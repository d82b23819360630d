//! Health promotion in the demo: two activities that were held, and one that people can register for.

use std::collections::{BTreeMap, BTreeSet};

use desk::activity::{self, Request};
use desk::{Desk, DeskError};
use domain::activity::{
    Audience, Command, Entry, Evaluation, FollowUp, Held, Kind, Plan, Speaker, Stage,
};
use domain::calendar::{Instant, days_after};
use domain::ids::ActivityId;
use domain::text::{Body, Name, Reference};

use super::cast::Cast;
use super::story::body;
use crate::fault::{Fault, Typed};

/// Something that happens so many minutes before the demo begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// The one with this number is planned and approved.
    Planned(usize),
    /// Everything that is over and was not told yet is told.
    Told,
    /// Somebody asks and registers at the one that is coming.
    Asked,
}

/// One activity: title, kind, need, aim, audience, place, speaker from outside, and in how many days.
struct Sample {
    title: &'static str,
    kind: Kind,
    need: &'static str,
    aim: &'static str,
    audience: &'static [Audience],
    place: &'static str,
    speaker: &'static str,
    days: i32,
    /// Seats, where people register.
    quota: Option<u16>,
}

const SAMPLES: [Sample; 3] = [
    Sample {
        title: "Cuci tangan enam langkah di lobi",
        kind: Kind::Exhibition,
        need: "Pada pengamatan bulan lalu baru separuh pengunjung mencuci tangan sebelum masuk ruang.",
        aim: "Pengunjung memperagakan enam langkah cuci tangan",
        audience: &[Audience::Visitors, Audience::Families],
        place: "Lobi utama",
        speaker: "Ns. Ratri Handayani | Pencegahan infeksi",
        days: 9,
        quota: None,
    },
    Sample {
        title: "Kenali tanda bahaya kehamilan",
        kind: Kind::Seminar,
        need: "Empat dari sepuluh ibu yang datang terlambat tidak mengenali tanda bahayanya.",
        aim: "Peserta menyebut tiga tanda bahaya kehamilan",
        audience: &[Audience::Patients, Audience::Neighbourhood],
        place: "Balai Desa Wanasari",
        speaker: "Bidan Sulastri | Kesehatan ibu",
        days: 8,
        quota: None,
    },
    Sample {
        title: "Tanya dokter: hidup dengan diabetes",
        kind: Kind::LiveQuestions,
        need: "Pertanyaan tentang makan dan obat diabetes paling sering masuk lewat WhatsApp.",
        aim: "Peserta tahu cara mengatur makan dan obat sehari-hari",
        audience: &[Audience::Patients, Audience::Families],
        place: "Aula lantai 2",
        speaker: "Sinta Pramesti | Ahli gizi",
        days: 12,
        quota: Some(40),
    },
];

impl Scene {
    /// Every scene with its place in time.
    pub const ALL: [(i64, Scene); 6] = [
        (44 * 1440, Scene::Planned(0)),
        (33 * 1440, Scene::Told),
        (22 * 1440, Scene::Planned(1)),
        (12 * 1440, Scene::Told),
        (3 * 1440, Scene::Planned(2)),
        (2 * 1440, Scene::Asked),
    ];

    /// Plays it at the desk's own time.
    ///
    /// # Errors
    /// What the desk said.
    pub async fn play(self, desk: &Desk, cast: &Cast) -> Result<(), Fault> {
        match self {
            Scene::Planned(nth) => planned(desk, cast, &SAMPLES[nth]).await,
            Scene::Told => told(desk, cast).await,
            Scene::Asked => asked(desk).await,
        }
    }
}

async fn planned(desk: &Desk, cast: &Cast, sample: &Sample) -> Result<(), Fault> {
    let calendar = desk.rules().await?.calendar.clone();
    let day = days_after(calendar.day_of(desk.now()), sample.days);
    let (starts, ends) = (calendar.at(day, 9, 0), calendar.at(day, 11, 0));
    let Some(plan) = plan(cast, sample, (starts, ends))? else { return Ok(()) };
    let view = activity::propose(desk, &cast.actor("humas1"), plan, None).await?;
    let id = view.activity.id;
    does(desk, cast, ("humas1", id), Command::Submit {}).await?;
    does(desk, cast, ("kepala-humas", id), Command::Approve {}).await
}

fn plan(
    cast: &Cast,
    sample: &Sample,
    (starts, ends): (Instant, Instant),
) -> Result<Option<Plan<Body>>, Fault> {
    let Some(lead) = cast.id("humas1") else { return Ok(None) };
    let (name_of, field) =
        sample.speaker.split_once(" | ").unwrap_or((sample.speaker, "Kesehatan"));
    Ok(Some(Plan {
        title: name(sample.title)?,
        kind: sample.kind,
        need: body(sample.need),
        aim: name(sample.aim)?,
        audience: sample.audience.iter().copied().collect::<BTreeSet<_>>(),
        starts,
        ends,
        place: Some(name(sample.place)?),
        link: None,
        visit: None,
        speakers: vec![Speaker::Outside { name: body(name_of), field: Some(name(field)?) }],
        public: true,
        entry: sample.quota.map(|seats| Entry { quota: Some(seats), closes: starts }),
        questions: sample.quota.is_some(),
        certificate: sample.quota.is_some(),
        bring: Some(name("Buku catatan")?),
        campaign: None,
        materials: vec![name("Leaflet")?],
        budget: None,
        lead,
    }))
}

async fn told(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let past = activity::Which::Past(desk.now());
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let all = activity::list(desk, &cast.actor("humas1"), past).await?.into_iter();
    for line in all.filter(|line| line.stage == Stage::Approved) {
        let held = Held {
            present: BTreeMap::from([(Audience::Visitors, 64), (Audience::Neighbourhood, 21)]),
            well: body("Peserta berani mencoba sendiri, dan petugas unit ikut mendampingi."),
            report: None,
        };
        does(desk, cast, ("humas1", line.id), Command::Hold(held)).await?;
        let Some(owner) = cast.id("humas1") else { continue };
        let follow_up = FollowUp {
            what: name("Poster di setiap pintu ruang")?,
            owner,
            due: days_after(today, 30),
            done: false,
        };
        let evaluation = Evaluation {
            met: true,
            value: 82,
            unit: Reference::parse("% peserta yang dapat memperagakan")
                .map_err(|_| unknown("%"))?,
            lessons: body("Mulai lebih pagi, sebelum antrean pendaftaran ramai."),
            follow_ups: vec![follow_up],
        };
        does(desk, cast, ("humas1", line.id), Command::Evaluate(evaluation)).await?;
    }
    Ok(())
}

async fn asked(desk: &Desk) -> Result<(), Fault> {
    for one in activity::announced(desk).await?.iter().filter(|one| one.takes_questions) {
        for (text, care, key) in [
            ("Bolehkah penderita diabetes makan buah setiap hari?", false, "contoh-buah"),
            (
                "Luka di kaki saya belum sembuh dua minggu. Ke mana saya periksa?",
                true,
                "contoh-luka",
            ),
        ] {
            activity::ask(desk, one.id, (body(text), care), key).await?;
        }
        if one.takes_registrations {
            super::attending::registered(desk, one.id).await?;
        }
    }
    Ok(())
}

/// What a rule refuses is left out; the demo stands all the same.
async fn does(
    desk: &Desk,
    cast: &Cast,
    (login, id): (&str, ActivityId),
    command: Command<Body>,
) -> Result<(), Fault> {
    let request = Request { command, seen: None, key: None };
    match activity::act(desk, &cast.actor(login), id, request).await {
        Ok(_) => Ok(()),
        Err(DeskError::Refused(why)) => {
            tracing::warn!(why = why.code(), "a sample activity went astray");
            Ok(())
        }
        Err(error) => Err(error.into()),
    }
}

fn name(text: &str) -> Result<Name, Fault> {
    Name::parse(text).map_err(|_| unknown(text))
}

fn unknown(what: &str) -> Fault {
    Fault::UnknownValue { what: Typed(what.to_owned()) }
}
