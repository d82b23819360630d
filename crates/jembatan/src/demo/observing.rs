//! Rounds of the demo: a checklist for counters and waiting rooms, gone with in four units.

use desk::Desk;
use desk::observation::checklist::{self, Command, Request};
use desk::observation::{View, round};
use domain::ids::{ChecklistCode, UnitCode};
use domain::observation::checklist::Content;
use domain::observation::round::Answer::{self, No, NotSeen, Yes};
use domain::observation::round::{Answered, Findings};
use domain::observation::{Item, Kind};
use domain::survey::Sentence;
use domain::text::Name;

use super::cast::Cast;
use super::story::body;
use crate::fault::{Fault, Typed};

const CODE: &str = "LOKET";

/// What is looked at, and the topic of complaints to which it belongs.
const ITEMS: [(&str, &str); 4] = [
    ("Petugas menyapa lebih dulu", "sikap"),
    ("Nomor antrean dipanggil dengan jelas", "komunikasi"),
    ("Tidak ada yang menunggu lebih dari satu jam", "waktu-tunggu"),
    ("Ruang tunggu bersih dan ada tempat duduk", "kebersihan"),
];

/// How many days ago, where, by whom, what was seen, and what is said of each *no*.
type Walk = (i64, &'static str, &'static str, [Answer; 4], &'static str);

pub const WALKS: [Walk; 5] = [
    (24, "FARMASI", "humas1", [Yes, Yes, No, Yes], "Antrean resep racikan lebih dari dua jam."),
    (17, "IGD", "humas2", [Yes, NotSeen, Yes, Yes], ""),
    (10, "FARMASI", "mutu", [Yes, Yes, No, No], "Antrean masih satu setengah jam; kursi kurang."),
    (6, "RAJAL", "cs1", [No, Yes, Yes, Yes], "Loket kedua tidak menyapa."),
    (3, "FARMASI", "humas1", [Yes, Yes, Yes, Yes], ""),
];

/// So many minutes somebody stays.
pub const STAY: i64 = 35;

/// Writes the checklist.
///
/// # Errors
/// What the desk said.
pub async fn write(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let item = |(asks, topic): (&str, &str)| {
        let asks = Sentence::parse(asks).map_err(|_| unknown(asks))?;
        Ok(Item { asks, topic: topic.to_owned() })
    };
    let items: Result<Vec<Item>, Fault> = ITEMS.into_iter().map(item).collect();
    let title = Name::parse("Loket dan ruang tunggu").map_err(|_| unknown(CODE))?;
    let content = Content { kind: Kind::Observation, title, items: items? };
    let request =
        Request { code: code()?, command: Command::Write(content), seen: None, key: None };
    checklist::act(desk, &cast.actor("kepala-humas"), request).await?;
    Ok(())
}

/// Somebody goes there; the clock begins.
///
/// # Errors
/// What the desk said.
pub async fn begin(desk: &Desk, cast: &Cast, nth: usize) -> Result<View, Fault> {
    let (_, unit, login, ..) = WALKS[nth];
    let unit = UnitCode::parse(unit).map_err(|_| unknown(unit))?;
    let key = format!("contoh-{nth}");
    Ok(round::begin(desk, &cast.actor(login), (code()?, unit), Some(&key)).await?)
}

/// And writes down what was seen.
///
/// # Errors
/// What the desk said.
pub async fn end(desk: &Desk, cast: &Cast, nth: usize) -> Result<(), Fault> {
    let (_, _, login, answers, remark) = WALKS[nth];
    let view = begin(desk, cast, nth).await?;
    let answered =
        |answer: Answer| Answered { remark: (answer == No).then(|| body(remark)), answer };
    let answers = answers.into_iter().map(answered).collect();
    let command = round::Command::Finish(Findings { answers, own: Vec::new() });
    let request = round::Request { command, seen: None, key: None };
    round::act(desk, &cast.actor(login), view.round.begun.id, request).await?;
    Ok(())
}

fn code() -> Result<ChecklistCode, Fault> {
    ChecklistCode::parse(CODE).map_err(|_| unknown(CODE))
}

fn unknown(what: &str) -> Fault {
    Fault::UnknownValue { what: Typed(what.to_owned()) }
}
