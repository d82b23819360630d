//! Praise of the demo: passed on to those whom it names; one of them is recognised, another waits for
//! the director's word.

use desk::case::{self, List};
use desk::praise::recognition::{self, Command, Wanted as Honour};
use desk::praise::{Beside, Wanted, pass_on};
use desk::{Desk, DeskError};
use domain::ids::UnitCode;
use domain::rules::Kind;
use domain::text::Name;

use super::cast::Cast;
use super::story::body;
use crate::fault::{Fault, Typed};

const CRITERIA: &str = "Menyebut nama dan menyapa lebih dulu.\nMembantu sampai urusan pasien selesai.\n\
    Tetap tenang ketika keluarga marah.";

/// Whom a praise names, and of which unit.
const NAMED: [(&str, &str); 5] =
    [("dpjp2", "IGD"), ("cs1", "DAFTAR"), ("cs2", "DAFTAR"), ("dpjp1", "RANAP"), ("cs1", "RAJAL")];

/// Who is proposed, for what, and whether the director has confirmed it.
const PROPOSED: [(&str, &str, bool); 2] = [
    ("cs1", "Mendampingi pasien yang tidak bisa membaca sampai selesai", true),
    ("dpjp2", "Menenangkan keluarga di IGD pada malam hari", false),
];

/// Written long before anybody is praised.
///
/// # Errors
/// What the desk said.
pub async fn criteria(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    Ok(recognition::write(desk, &cast.actor("kepala-humas"), body(CRITERIA)).await?)
}

/// Passes the youngest praise on, and recognises somebody.
///
/// # Errors
/// What the desk said.
pub async fn passed_on(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let head = cast.actor("kepala-humas");
    let praise = List { kind: Some(Kind::Compliment), ..List::default() };
    let found = case::list(desk, &head, &praise, None, NAMED.len()).await?.items;
    let count = found.len();
    for (line, (login, unit)) in found.into_iter().zip(NAMED) {
        let number = line.summary.number;
        let Some(text) = case::open(desk, &head, number).await?.text else { continue };
        let unit = UnitCode::parse(unit).map_err(|_| unknown(unit))?;
        let people = cast.id(login).into_iter().collect();
        let wanted = Wanted { units: [unit].into(), people, text: body(&text) };
        told(pass_on(desk, &head, (number, wanted), None).await)?;
    }
    // A shorter sample praises nobody who is proposed.
    if count == NAMED.len() { recognised(desk, cast).await } else { Ok(()) }
}

async fn recognised(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let month = desk.rules().await?.calendar.month_of(desk.now());
    for (login, reason, confirmed) in PROPOSED {
        let Some(person) = cast.id(login) else { continue };
        let reason = Name::parse(reason).map_err(|_| unknown(reason))?;
        let wanted = Honour { month, person, reason };
        let head = cast.actor("kepala-humas");
        let proposed = told(recognition::propose(desk, &head, wanted, None).await)?;
        if let Some(view) = proposed.filter(|_| confirmed) {
            let said = (view.recognition.proposal.id, Command::Confirm {});
            recognition::act(desk, &cast.actor("direktur"), said, Beside::default()).await?;
        }
    }
    Ok(())
}

/// What a rule refuses is left out; the demo stands all the same.
fn told<T>(done: Result<T, DeskError>) -> Result<Option<T>, Fault> {
    match done {
        Err(DeskError::Refused(_)) => Ok(None),
        done => Ok(Some(done?)),
    }
}

fn unknown(what: &str) -> Fault {
    Fault::UnknownValue { what: Typed(what.to_owned()) }
}
