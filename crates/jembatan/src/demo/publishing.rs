//! What the office of the demo publishes: permitted, written, checked, approved, put out and counted.

use std::collections::{BTreeMap, BTreeSet};

use desk::content::media::{self, Label};
use desk::content::{self, Request, brand};
use desk::file::Upload;
use desk::{Desk, DeskError, consent};
use domain::calendar::{Date, days_after};
use domain::consent::{Given, Outlet, Permalink, Purpose, Signature};
use domain::content::brand::{Brand, Colour, KeyFact};
use domain::content::follower::Followers;
use domain::content::goals::Goals;
use domain::content::media::{Basis, Look, Rights};
use domain::content::{Command, Definition, Draft, Metric, Outcome, Stage};
use domain::ids::{ConsentId, ContentId};
use domain::text::{Body, Name};

use super::campaigning;
use super::cast::Cast;
use super::painting::{Motif, drawn};
use super::story::body;
use crate::fault::{Fault, Typed};

/// Something that happens so many minutes before the demo begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    Written,
    PutOut,
    Counted,
}

/// One item: its title, what it is for, whether it speaks of health, where it goes, what it says, and
/// for how many days later it is scheduled.
type Item = (&'static str, Purpose, bool, &'static [Outlet], &'static str, i32);

const BOTH: &[Outlet] = &[Outlet::Instagram, Outlet::Facebook];

const SCHEDULED: [Item; 5] = [
    (
        "Cuci tangan enam langkah",
        Purpose::Education,
        true,
        BOTH,
        "Cuci tangan dengan sabun selama 20 detik menahan banyak penyakit. Ikuti enam langkahnya di gambar.",
        2,
    ),
    (
        "Jam besuk yang baru",
        Purpose::Service,
        false,
        BOTH,
        "Jam besuk kini pukul 10.00 sampai 12.00 dan 16.00 sampai 18.00. Satu pasien dijaga dua orang.",
        6,
    ),
    (
        "Kenali gejala stroke",
        Purpose::Education,
        true,
        &[Outlet::Instagram, Outlet::X],
        "Wajah turun sebelah, bicara pelo, atau tangan lemah mendadak? Segera ke IGD.",
        9,
    ),
    (
        "Jadwal imunisasi anak",
        Purpose::Service,
        false,
        BOTH,
        "Imunisasi anak dilayani setiap Selasa dan Kamis pukul 08.00. Bawa buku KIA.",
        13,
    ),
    (
        "Tanya dokter: diabetes",
        Purpose::Activity,
        false,
        &[Outlet::Instagram],
        "Kirim pertanyaan Anda tentang diabetes sampai hari Rabu. Dokter menjawab langsung pada hari Jumat.",
        16,
    ),
];

/// Which item has which picture.
const PICTURES: [(&str, Motif); 3] = [
    ("Cuci tangan enam langkah", Motif::Water),
    ("Jam besuk yang baru", Motif::Hours),
    ("Jadwal imunisasi anak", Motif::Calendar),
];

/// What stands at the start, for somebody who tries the program.
const IDEA: (&str, &str) =
    ("Layanan rawat jalan", "Poli rawat jalan kami terbaik di kota, dijamin sembuh.");
const STORY: (&str, &str) = (
    "Kembali berjalan",
    "Enam bulan setelah stroke, seorang ibu berjalan lagi di taman rumah sakit. Beliau ingin menyemangati yang lain.",
);

impl Scene {
    /// Every scene with its place in time; what is due is put out three times.
    pub const ALL: [(i64, Scene); 5] = [
        (12 * 1440, Scene::Written),
        (9 * 1440, Scene::PutOut),
        (5 * 1440, Scene::PutOut),
        (2 * 1440, Scene::PutOut),
        (1440 + 30, Scene::Counted),
    ];

    /// Plays it at the desk's own time.
    ///
    /// # Errors
    /// What the desk said.
    pub async fn play(self, desk: &Desk, cast: &Cast) -> Result<(), Fault> {
        match self {
            Scene::Written => {
                branded(desk, cast).await?;
                written(desk, cast).await?;
                campaigning::begun(desk, cast).await
            }
            Scene::PutOut => put_out(desk, cast).await,
            Scene::Counted => {
                counted(desk, cast).await?;
                campaigning::measured(desk, cast).await
            }
        }
    }
}

async fn written(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    for item in SCHEDULED {
        scheduled(desk, cast, item, today).await?;
    }
    let idea = draft((IDEA.0, Purpose::Service, false, &[Outlet::Instagram], IDEA.1, 0))?;
    propose(desk, cast, idea).await?;
    let consents = permitted(desk, cast, today).await?.into_iter().collect();
    let story = draft((STORY.0, Purpose::Story, false, BOTH, STORY.1, 0))?;
    let id = propose(desk, cast, Draft { shows_people: true, consents, ..story }).await?;
    does(desk, cast, ("humas1", id), Command::Submit { judged: Vec::new() }).await?;
    does(desk, cast, ("kepala-humas", id), Command::Approve {}).await
}

async fn scheduled(desk: &Desk, cast: &Cast, item: Item, today: Date) -> Result<(), Fault> {
    let at = desk.rules().await?.calendar.at(days_after(today, item.5), 9, 0);
    let id = propose(desk, cast, draft(item)?).await?;
    if let Some((_, motif)) = PICTURES.iter().find(|(title, _)| *title == item.0) {
        pictured(desk, cast, id, *motif).await?;
    }
    does(desk, cast, ("humas1", id), Command::Submit { judged: Vec::new() }).await?;
    if item.2 {
        does(desk, cast, ("dpjp1", id), Command::FactCheck {}).await?;
    }
    does(desk, cast, ("kepala-humas", id), Command::Approve {}).await?;
    does(desk, cast, ("humas1", id), Command::Schedule { at, why: None }).await
}

/// A drawing of the office's own, looked at by whoever brought it.
async fn pictured(desk: &Desk, cast: &Cast, id: ContentId, motif: Motif) -> Result<(), Fault> {
    let bytes = drawn(motif).map_err(|_| unknown(motif.file()))?;
    let upload = Upload { name: motif.file().to_owned(), bytes };
    let rights = Rights { basis: Basis::Own, source: name("Humas RSUD Wanasari")?, until: None };
    let label = Label { alt: Some(body(motif.words())), rights };
    let view = media::add(desk, &cast.actor("humas1"), id, (upload, label, None)).await?;
    for brought in view.content.media {
        let examine = Command::ExamineMedium { id: brought.id, look: Look::default() };
        does(desk, cast, ("humas1", id), examine).await?;
    }
    Ok(())
}

fn draft((title, purpose, claims, outlets, text, _): Item) -> Result<Draft<Body>, Fault> {
    Ok(Draft {
        title: name(title)?,
        purpose,
        audience: None,
        claims,
        shows_people: false,
        consents: BTreeSet::new(),
        texts: outlets.iter().map(|outlet| (*outlet, body(text))).collect(),
    })
}

async fn propose(desk: &Desk, cast: &Cast, draft: Draft<Body>) -> Result<ContentId, Fault> {
    let view = content::propose(desk, &cast.actor("humas1"), draft, None).await?;
    Ok(view.content.id)
}

/// How the house speaks of itself; one of its facts is true no longer.
async fn branded(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let fact = |line: &str| KeyFact::parse(line).ok_or_else(|| unknown(line));
    let colour = |line: &str| Colour::parse(line).ok_or_else(|| unknown(line));
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let (over, next) = (days_after(today, -30), days_after(today, 300));
    let sheet = Brand {
        name: Some(name("RSUD Wanasari")?),
        tagline: Some(name("Dekat, jujur, mendengarkan")?),
        logo: Some(name("Folder Humas, berkas logo-utama; ruang kosong selebar 1 cm")?),
        tone: Some(name("Hangat dan sopan, menyapa dengan Anda, tanpa istilah medis")?),
        colours: vec![colour("#0B6E4F | hijau utama")?, colour("#F4B942 | kuning aksen")?],
        facts: vec![
            fact(&format!("IGD melayani 24 jam setiap hari | SK Direktur 7/2026 | {next}"))?,
            fact(&format!("212 tempat tidur | Profil rumah sakit 2025 | {over}"))?,
        ],
        forbidden: vec![name("pelanggan")?, name("konsumen")?],
    };
    Ok(brand::write(desk, &cast.actor("humas1"), sheet).await?)
}

/// Somebody permits their story for half a year.
async fn permitted(desk: &Desk, cast: &Cast, today: Date) -> Result<Option<ConsentId>, Fault> {
    let Some(witness) = cast.id("cs1") else { return Ok(None) };
    let given = Given {
        person: body("Ibu Warsini (nama rekaan)"),
        minor: false,
        guardian: None,
        material: body("Foto di taman rumah sakit dan ceritanya"),
        purposes: [Purpose::Story].into(),
        outlets: BOTH.iter().copied().collect(),
        from: today,
        until: days_after(today, 180),
        identified: true,
        care_read: true,
        withdrawal_read: true,
        signature: Signature::Paper,
        signed_on: today,
        witness,
        filed: Some(name("Map izin publikasi, lemari Humas")?),
    };
    let view = consent::give(desk, &cast.actor("humas1"), given, None).await?;
    Ok(Some(view.consent.id))
}

/// All that is due, on each of its channels.
async fn put_out(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let officer = cast.actor("humas1");
    for line in content::list(desk, &officer, Some(Stage::Scheduled)).await? {
        if line.due.is_none_or(|due| due > desk.now()) {
            continue;
        }
        for outlet in line.outlets {
            let link = format!("https://{}.example/rs/{}", outlet.code(), line.id);
            let link = Permalink::parse(&link).ok_or_else(|| unknown(&link))?;
            does(desk, cast, ("humas1", line.id), Command::Publish { outlet, link }).await?;
        }
    }
    Ok(())
}

/// Read off the channels twice; of the second half also what the interface of Instagram says, which is
/// another definition.
async fn counted(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let published = content::list(desk, &cast.actor("humas1"), Some(Stage::Published)).await?;
    for (line, scale) in published.into_iter().zip(1_u32..) {
        for outlet in line.outlets {
            let scale = if outlet == Outlet::Instagram { scale * 2 } else { scale };
            let read = outcome((outlet, "shown"), today, scale)?;
            does(desk, cast, ("humas1", line.id), Command::RecordResult(read)).await?;
            if outlet == Outlet::Instagram && scale > 2 {
                let told = outcome((outlet, "instagram-graph-v26.0"), today, scale + 1)?;
                does(desk, cast, ("humas1", line.id), Command::RecordResult(told)).await?;
            }
        }
    }
    goals(desk, cast, today).await
}

fn outcome(
    (outlet, definition): (Outlet, &str),
    as_of: Date,
    scale: u32,
) -> Result<Outcome, Fault> {
    let definition = Definition::parse(definition).ok_or_else(|| unknown(definition))?;
    let numbers = BTreeMap::from([
        (Metric::Reach, 820 * scale),
        (Metric::Engagement, 75 * scale),
        (Metric::Likes, 64 * scale),
        (Metric::Saves, 11 * scale),
        (Metric::Questions, 3 * scale),
    ]);
    Ok(Outcome { outlet, definition, as_of, numbers })
}

/// What the office asks of itself, and who follows it.
async fn goals(desk: &Desk, cast: &Cast, today: Date) -> Result<(), Fault> {
    let wanted = Goals {
        posts_a_month: Some(12),
        posts_a_week: Some(2),
        interactions_per_thousand: Some(60),
        answer_hours: Some(24),
        answered_percent: Some(90),
        closed_percent: Some(80),
    };
    content::goals::write(desk, &cast.actor("kepala-humas"), wanted).await?;
    let count = |outlet, days, count| Followers { outlet, as_of: days_after(today, days), count };
    let all = vec![
        count(Outlet::Instagram, -40, 11_820),
        count(Outlet::Instagram, -1, 12_345),
        count(Outlet::Facebook, -1, 4_210),
    ];
    content::goals::count(desk, &cast.actor("humas1"), all).await?;
    Ok(())
}

/// What a rule refuses is left out; the demo stands all the same.
async fn does(
    desk: &Desk,
    cast: &Cast,
    (login, id): (&str, ContentId),
    command: Command<Body>,
) -> Result<(), Fault> {
    let request = Request { command, seen: None, key: None };
    match content::act(desk, &cast.actor(login), id, request).await {
        Ok(_) => Ok(()),
        Err(DeskError::Refused(why)) => {
            tracing::warn!(why = why.code(), "a sample item went astray");
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
