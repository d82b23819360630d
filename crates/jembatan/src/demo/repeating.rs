//! Somebody in the demo who says the same again and again: three complaints that were answered, a new
//! one, and what the head proposes about them to the director.

use desk::series::{self, Reasons};
use desk::{Desk, DeskError, kin};
use domain::calendar::days_after;
use domain::ids::CaseNumber;

use super::cast::Cast;
use super::story::body;
use crate::fault::Fault;

/// By this name their stories are known.
pub const SHAPE: &str = "repeated";

/// How many days ago the earlier complaints came in.
pub const EARLIER: [i64; 3] = [52, 38, 24];

/// How many minutes ago the new one came in, and the head proposed.
pub const AGAIN: i64 = 5 * 60;
pub const PROPOSED: i64 = 4 * 60;

/// How many days it would hold.
const DAYS: i32 = 120;

/// Proposes a series on the page of the newest of these cases; the others are the earlier ones. What a
/// rule refuses is left out.
///
/// # Errors
/// What the desk said.
pub async fn propose(desk: &Desk, cast: &Cast, cases: &[CaseNumber]) -> Result<(), Fault> {
    let Some((newest, earlier)) = cases.split_last() else { return Ok(()) };
    one_person(desk, cast, *newest).await?;
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let reasons = Reasons {
        cases: earlier.to_vec(),
        answered: body(
            "Jalur antrean dan jadwal petugas sudah dijelaskan tiga kali, terakhir bertatap muka.",
        ),
        why: body(
            "Aduan yang baru sama isinya dengan yang sudah dijawab; tidak ada kejadian atau fakta baru.",
        ),
        until: days_after(today, DAYS),
    };
    let head = cast.actor("kepala-humas");
    match series::propose(desk, &head, (*newest, reasons), Some("contoh-berulang")).await {
        Ok(_) => Ok(()),
        Err(DeskError::Refused(why)) => {
            tracing::warn!(why = why.code(), "a sample series went astray");
            Ok(())
        }
        Err(error) => Err(error.into()),
    }
}

/// A person says that all who left this telephone number are one.
async fn one_person(desk: &Desk, cast: &Cast, newest: CaseNumber) -> Result<(), Fault> {
    let officer = cast.actor("humas1");
    for other in kin::of_case(desk, &officer, newest).await? {
        kin::decide(desk, &officer, newest, (&other.id, true)).await?;
    }
    Ok(())
}
