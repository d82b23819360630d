//! The suggestion boxes of the demo: one opened yesterday with slips in it, one that was empty, and
//! one that nobody has opened for too long.

use desk::receive::NewIntake;
use desk::suggestion_box::{Command, Request, act, opening, slip};
use desk::{Desk, DeskError};
use domain::ids::{BoxCode, OpeningId, UnitCode};
use domain::rules::{Channel, Kind};
use domain::suggestion_box::opening::Found;
use domain::text::Name;

use super::cast::Cast;
use super::story::body;
use crate::fault::{Fault, Typed};

/// Code, unit, place.
const BOXES: [(&str, Option<&str>, &str); 3] = [
    ("LOBI-1", None, "Lobi utama, di sebelah loket 3"),
    ("FARMASI-1", Some("FARMASI"), "Ruang tunggu farmasi rawat jalan"),
    ("IGD-1", Some("IGD"), "Ruang tunggu keluarga IGD"),
];

/// Days ago, box, slips found.
pub const OPENINGS: [(i64, &str, u16); 4] =
    [(16, "LOBI-1", 0), (9, "IGD-1", 0), (3, "FARMASI-1", 0), (1, "LOBI-1", 3)];

/// What stands on the slips of the last opening; one more of them waits to be transcribed.
pub const SLIPS: [(Kind, &str); 2] = [
    (Kind::Suggestion, "tolong kursi roda di lobi ditambah, tadi kami menunggu setengah jam"),
    (
        Kind::Compliment,
        "Terima kasih ibu perawat di ruang Anggrek, sabar sekali dengan bapak saya.",
    ),
];

/// Puts up the boxes.
pub async fn place(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    for (code, unit, place) in BOXES {
        let unit = unit.map(UnitCode::parse).transpose().map_err(|_| unknown(code))?;
        let place = Name::parse(place).map_err(|_| unknown(code))?;
        let command = Command::Place { unit, place };
        let request = Request { code: named(code)?, command, seen: None, key: None };
        act(desk, &cast.actor("kepala-humas"), request).await?;
    }
    Ok(())
}

/// One of [`OPENINGS`], and its slips as far as they are transcribed.
pub async fn open(desk: &Desk, cast: &Cast, nth: usize) -> Result<(), Fault> {
    let Some((_, text, slips)) = OPENINGS.get(nth) else { return Ok(()) };
    let code = named(text)?;
    let witness = |name: &str| Name::parse(name).map_err(|_| unknown(name));
    let found = Found {
        opened_at: desk.now(),
        witnesses: [witness("Satpam Lobi")?, witness("Petugas Pendaftaran")?],
        slips: *slips,
        note: Some(body("Gembok utuh, kunci dikembalikan ke lemari Humas.")),
    };
    let opener = cast.actor("humas1");
    let view = opening::record(desk, &opener, &code, found, &format!("contoh-{nth}")).await?;
    let there = SLIPS.iter().take(usize::from(*slips)).enumerate();
    for (place, (kind, text)) in there {
        let new = NewIntake { anonymous: true, ..NewIntake::of(*kind, Channel::Box, body(text)) };
        transcribe(desk, cast, (&code, view.opening.id), new, place).await?;
    }
    Ok(())
}

async fn transcribe(
    desk: &Desk,
    cast: &Cast,
    at: (&BoxCode, OpeningId),
    new: NewIntake,
    place: usize,
) -> Result<(), DeskError> {
    let key = format!("contoh-{place}");
    slip::transcribe(desk, &cast.actor("cs1"), at, new, &key).await.map(drop)
}

fn named(code: &str) -> Result<BoxCode, Fault> {
    BoxCode::parse(code).map_err(|_| unknown(code))
}

fn unknown(text: &str) -> Fault {
    Fault::UnknownValue { what: Typed(text.to_owned()) }
}
