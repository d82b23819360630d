//! What the patients of the demo need and expect: one is served by the procedure, one is being worked
//! on, one cannot be met.

use desk::Desk;
use desk::organisation::expectation::write;
use domain::calendar::days_after;
use domain::ids::SopId;
use domain::organisation::expectation::{Card, Evidence, Party, Sort, Source, Standing};
use domain::people::Actor;
use domain::survey::Unsur;
use domain::text::Name;

use super::cast::Cast;
use super::story::body;
use crate::fault::{Fault, Typed};

struct Told {
    words: &'static str,
    sort: Sort,
    party: Party,
    known: (Source, &'static str, Option<Unsur>),
    note: &'static str,
    action: &'static str,
    standing: Standing,
    /// The procedure of complaints serves it.
    served: bool,
}

const TOLD: [Told; 4] = [
    Told {
        words: "Aduan dijawab dalam dua hari, dengan bahasa yang mudah",
        sort: Sort::Need,
        party: Party::Patient,
        known: (Source::Survey, "tidak-didengar", Some(Unsur::Complaints)),
        note: "Jawaban tertulis survei rawat jalan dan 14 keluhan semester lalu.",
        action: "",
        standing: Standing::Met,
        served: true,
    },
    Told {
        words: "Tahu berapa lama menunggu obat",
        sort: Sort::Need,
        party: Party::Patient,
        known: (Source::Complaint, "waktu-tunggu", Some(Unsur::Time)),
        note: "Topik terbanyak tiga bulan berturut-turut.",
        action: "Papan waktu tunggu di farmasi, diuji coba dua bulan.",
        standing: Standing::Acting,
        served: false,
    },
    Told {
        words: "Keluarga dapat menunggu di dekat ruang rawat",
        sort: Sort::Wish,
        party: Party::Family,
        known: (Source::Observation, "sarana", None),
        note: "Pengamatan loket dan IGD: keluarga duduk di lantai.",
        action: "",
        standing: Standing::Heard,
        served: false,
    },
    Told {
        words: "Parkir di depan pintu IGD",
        sort: Sort::Wish,
        party: Party::Community,
        known: (Source::Suggestion, "sarana", None),
        note: "Tujuh slip kotak saran.",
        action: "Jalur itu milik ambulans. Tempat turun penumpang ditandai sebagai gantinya.",
        standing: Standing::Declined,
        served: false,
    },
];

/// Writes them down, each with its day.
pub async fn told(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let sops = desk::sop::list(desk, &Actor::Desk, None).await?;
    let procedure: Vec<SopId> = sops
        .iter()
        .find(|view| view.in_force.is_some())
        .map(|view| view.sop.id)
        .into_iter()
        .collect();
    for (nth, told) in (1..).zip(TOLD) {
        let (source, topic, unsur) = told.known;
        let note = Some(body(told.note));
        let evidence = Evidence { source, topic: Some(topic.to_owned()), unsur, note };
        let words = Name::parse(told.words)
            .map_err(|_| Fault::UnknownValue { what: Typed(told.words.to_owned()) })?;
        let card = Card {
            words,
            sort: told.sort,
            party: told.party,
            evidence,
            action: (!told.action.is_empty()).then(|| body(told.action)),
            sops: if told.served { procedure.clone() } else { Vec::new() },
            improvement: None,
            standing: told.standing,
            review: days_after(today, nth * 45),
            keeper: cast.id("humas1"),
        };
        write(desk, &cast.actor("kepala-humas"), card, None).await?;
    }
    Ok(())
}
