//! How the office of the demo judges itself: an audit of last month's complaints, a meeting that was
//! held, and one that is planned.

use std::collections::BTreeSet;

use desk::improvement::Promise;
use desk::inspection::{self, Command as Audit, New, Request};
use desk::meeting::{self, Command};
use desk::{Desk, DeskError, Refused};
use domain::calendar::{Instant, Month, days_after};
use domain::ids::PersonId;
use domain::inspection::Answer::{self, Kept, NotApplicable, NotKept};
use domain::inspection::{Answered, Question, Sheet};
use domain::meeting::Plan;
use domain::survey::{Period, Sentence};
use domain::text::Name;

use super::cast::Cast;
use super::story::body;
use crate::fault::{Fault, Typed};

/// Question, and the clause of the procedure to which it belongs.
const QUESTIONS: [(&str, Option<u8>); 4] = [
    ("Aduan diterima tanpa menyalahkan pelapor", Some(1)),
    ("Jawaban nonmedis sampai dalam 2 x 24 jam", Some(7)),
    ("Penutupan mencatat perbaikan atau alasannya", Some(10)),
    ("Bahasa jawaban mudah dipahami", None),
];

/// What was found in each case of the sample, and what is said of each *not kept*.
const SHEETS: [([Answer; 4], &str); 5] = [
    ([Kept, Kept, Kept, Kept], ""),
    ([Kept, NotKept, Kept, Kept], "Jawaban unit datang pada hari ketiga."),
    ([Kept, NotApplicable, Kept, NotKept], "Istilah medis tidak dijelaskan."),
    ([Kept, Kept, NotApplicable, Kept], ""),
    ([Kept, NotKept, Kept, Kept], "Pelapor menunggu tanpa kabar selama empat hari."),
];

/// Five cases of the last thirty days, one finding on its way to be made better.
///
/// # Errors
/// What the desk said.
pub async fn audit(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let question = |(asks, clause): (&str, Option<u8>)| {
        let asks = Sentence::parse(asks).map_err(|_| unknown(asks))?;
        Ok(Question { asks, clause })
    };
    let questions: Result<Vec<Question>, Fault> = QUESTIONS.into_iter().map(question).collect();
    let new = New {
        sop: None,
        period: Period { from: days_after(today, -30), until: today },
        questions: questions?,
        size: SHEETS.len(),
        occasions: false,
        seed: None,
    };
    let quality = cast.actor("mutu");
    let id = inspection::begin(desk, &quality, new, None).await?.inspection.id();
    for (place, (answers, remark)) in SHEETS.into_iter().enumerate() {
        let answered =
            |answer| Answered { remark: (answer == NotKept).then(|| body(remark)), answer };
        let answers = answers.into_iter().map(answered).collect();
        done(desk, cast, id, Audit::Check(Sheet { place, answers })).await?;
    }
    let summary = body("Batas waktu jawaban nonmedis belum ditepati di semua kasus.");
    done(desk, cast, id, Audit::Close { summary }).await?;
    let promise =
        promise(desk, cast, "unit-farmasi", "Jawaban unit diingatkan pada jam ke-24.").await?;
    match inspection::plan(desk, &cast.actor("kepala-humas"), (id, 1), (promise, None)).await {
        Ok(_) | Err(DeskError::Refused(Refused::Inspection(_))) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Whoever handled a case does not fill in its sheet: then it stays open, and the audit too.
async fn done(
    desk: &Desk,
    cast: &Cast,
    id: domain::ids::InspectionId,
    command: Audit,
) -> Result<(), Fault> {
    let request = Request { command, seen: None, key: None };
    match inspection::act(desk, &cast.actor("mutu"), id, request).await {
        Ok(_) | Err(DeskError::Refused(Refused::Inspection(_)) | DeskError::NotFound) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// One meeting was held just now, the next one is in two weeks.
///
/// # Errors
/// What the desk said.
pub async fn meet(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let office = cast.actor("humas1");
    let held = meeting::plan(desk, &office, plan(desk, cast, -1).await?, None).await?.meeting.id;
    let attended: Vec<PersonId> = guests(cast).into_iter().collect();
    let minutes = body(
        "Waktu tunggu obat dan jawaban yang lewat batas dibahas. Unit menyampaikan kendala petugas sore.",
    );
    let request = |command| meeting::Request { command, seen: None, key: None };
    meeting::act(desk, &office, held, request(Command::Hold { attended, minutes })).await?;
    let promise =
        promise(desk, cast, "unit-rajal", "Jadwal petugas sore ditambah satu orang.").await?;
    meeting::resolve(desk, &cast.actor("kepala-humas"), held, (promise, None)).await?;
    meeting::act(desk, &cast.actor("direktur"), held, request(Command::Close {})).await?;
    meeting::plan(desk, &office, plan(desk, cast, 14 * 24).await?, None).await?;
    Ok(())
}

/// A meeting so many hours from now, over the month that runs.
async fn plan(desk: &Desk, cast: &Cast, hours: i64) -> Result<Plan, Fault> {
    let calendar = desk.rules().await?.calendar.clone();
    let later = |hours: i64| -> Instant { desk.now() + jiff::SignedDuration::from_hours(hours) };
    let name = |text: &str| Name::parse(text).map_err(|_| unknown(text));
    Ok(Plan {
        title: name("Rapat evaluasi keluhan")?,
        begins: later(hours),
        ends: later(hours + 1),
        place: name("Ruang rapat direksi")?,
        chair: person(cast, "direktur")?,
        invited: guests(cast),
        month: Month::of(calendar.day_of(desk.now())),
    })
}

fn guests(cast: &Cast) -> BTreeSet<PersonId> {
    let logins = ["direktur", "wadir", "kepala-humas", "mutu", "unit-farmasi", "unit-rajal"];
    logins.iter().filter_map(|login| cast.id(login)).collect()
}

async fn promise(desk: &Desk, cast: &Cast, owner: &str, action: &str) -> Result<Promise, Fault> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let owner = person(cast, owner)?;
    Ok(Promise { cause: None, action: body(action), owner, due: days_after(today, 14) })
}

fn person(cast: &Cast, login: &str) -> Result<PersonId, Fault> {
    cast.id(login).ok_or_else(|| unknown(login))
}

fn unknown(what: &str) -> Fault {
    Fault::UnknownValue { what: Typed(what.to_owned()) }
}
