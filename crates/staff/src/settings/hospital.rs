//! The letterhead, with a look at it as it will stand on letters.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use desk::{Desk, hospital, report};
use domain::hospital::{Hospital, Signatory};
use domain::house::may_change;
use domain::ids::HospitalId;
use web::{Failure, Faults, Frame, Sent, error::beside, page, paths};

use crate::me::Me;

/// The serial in the sample of a letter number.
const SAMPLE: u32 = 118;
const FIELDS: [&str; 14] = [
    "letterhead",
    "name",
    "address",
    "city",
    "phone",
    "email",
    "emergency_phone",
    "letter_number",
    "director.position",
    "director.name",
    "director.nip",
    "humas_head.position",
    "humas_head.name",
    "humas_head.nip",
];

#[derive(Template)]
#[template(path = "settings/hospital.html")]
struct Page {
    frame: Frame,
    hospital: Hospital,
    /// One line of the letterhead a line.
    letterhead: String,
    number: String,
    changes: bool,
    faults: Faults,
}

/// `GET /pengaturan/rumah-sakit`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    let known = hospital::show(&desk, &me.actor).await?;
    Ok(page::page(&drawn(&desk, &me, known, Faults::default()).await?))
}

/// `POST /pengaturan/rumah-sakit`: writes it, or, where only a look was asked for, shows it.
pub async fn change(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    let faults = sent.check(me.t(), &FIELDS, &["look"]);
    let wanted = read(&sent);
    if !may_change(&me.actor) {
        return Err(Failure::Forbidden);
    }
    if faults.is_empty() && sent.ticked("look") {
        let faults = match wanted.clone().checked() {
            Ok(_) => faults,
            Err(flaws) => beside(desk::DeskError::FlawedHospital(flaws), me.t())?,
        };
        return Ok(page::page(&drawn(&desk, &me, wanted, faults).await?));
    }
    let faults = match faults.is_empty() {
        false => faults,
        true => match hospital::change(&desk, &me.actor, wanted.clone()).await {
            Ok(()) => return Ok(me.saved(paths::HOSPITAL)),
            Err(error) => beside(error, me.t())?,
        },
    };
    let again = drawn(&desk, &me, wanted, faults).await?;
    Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &again))
}

async fn drawn(desk: &Desk, me: &Me, hospital: Hospital, faults: Faults) -> Result<Page, Failure> {
    me.enters("settings")?;
    let today = desk.rules().await?.calendar.day_of(desk.now());
    Ok(Page {
        frame: me.frame(desk, "settings", &me.t().frame_go("hospital")).await?,
        letterhead: hospital.letterhead.join("\n"),
        number: report::letter_number(&hospital.letter_number, SAMPLE, today),
        hospital,
        changes: may_change(&me.actor),
        faults,
    })
}

fn read(sent: &Sent) -> Hospital {
    let text = |name: &str| sent.text(name).to_owned();
    let signatory = |who: &str| Signatory {
        position: text(&format!("{who}.position")),
        name: text(&format!("{who}.name")),
        nip: text(&format!("{who}.nip")),
    };
    Hospital {
        id: HospitalId::new(0),
        letterhead: sent.text("letterhead").lines().map(str::to_owned).collect(),
        name: text("name"),
        address: text("address"),
        city: text("city"),
        phone: text("phone"),
        email: text("email"),
        emergency_phone: text("emergency_phone"),
        letter_number: text("letter_number"),
        director: signatory("director"),
        humas_head: signatory("humas_head"),
    }
}
