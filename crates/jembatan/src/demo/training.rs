//! What the people of the demo can do: some of it on target, some below, some over or nearly so; one
//! session that was held, and one to which people are invited.

use std::collections::BTreeMap;

use desk::Desk;
use desk::training::session::{self, Command, Request};
use desk::training::{Attested, attest};
use domain::calendar::days_after;
use domain::ids::{CompetenceCode, SessionId};
use domain::people::Role;
use domain::text::Name;
use domain::training::Level;
use domain::training::session::{Invited, Kind, Plan, Tests};

use super::cast::Cast;
use super::pen::later;
use crate::fault::{Fault, Typed};

/// Login, competence, level, and how many days ago it was attested.
const LINES: [(&str, &str, u8, i32); 34] = [
    ("humas1", "PENANGANAN-KELUHAN", 3, 200),
    ("humas1", "SISTEM-INFORMASI", 3, 300),
    ("humas1", "ADMINISTRASI", 3, 300),
    ("humas1", "EMPATI", 3, 120),
    ("humas1", "SOPAN-SANTUN", 3, 120),
    ("humas1", "KOMUNIKASI", 3, 120),
    ("humas1", "MEDIA-SOSIAL", 1, 90),
    ("humas2", "PENANGANAN-KELUHAN", 3, 340),
    ("humas2", "MEDIA-SOSIAL", 3, 90),
    ("humas2", "KOMUNIKASI-KRISIS", 2, 400),
    ("humas2", "SOPAN-SANTUN", 3, 120),
    ("humas2", "KESABARAN", 3, 120),
    ("humas3", "ADMINISTRASI", 2, 60),
    ("humas3", "SOPAN-SANTUN", 3, 60),
    ("cs1", "PENANGANAN-KELUHAN", 3, 150),
    ("cs1", "EMPATI", 3, 150),
    ("cs1", "SOPAN-SANTUN", 3, 150),
    ("cs1", "SISTEM-INFORMASI", 3, 150),
    ("cs2", "PENANGANAN-KELUHAN", 2, 150),
    ("cs2", "EMPATI", 3, 150),
    ("cs3", "EMPATI", 2, 30),
    ("operator1", "KOMUNIKASI", 3, 220),
    ("operator1", "SOPAN-SANTUN", 3, 220),
    ("operator2", "KOMUNIKASI", 2, 220),
    ("operator3", "SOPAN-SANTUN", 3, 40),
    ("manajer-jaga", "KOMUNIKASI-KRISIS", 3, 330),
    ("manajer-jaga", "PENANGANAN-KELUHAN", 3, 80),
    ("manajer-jaga", "SOPAN-SANTUN", 3, 80),
    ("unit-igd", "EMPATI", 3, 100),
    ("unit-igd", "PENANGANAN-KELUHAN", 2, 100),
    ("unit-farmasi", "SOPAN-SANTUN", 3, 100),
    ("unit-farmasi", "KOMUNIKASI", 2, 100),
    ("unit-daftar", "PENANGANAN-KELUHAN", 1, 100),
    ("unit-daftar", "SOPAN-SANTUN", 3, 100),
];

/// The head of public relations writes down what is known.
pub async fn attested(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let head = cast.actor("kepala-humas");
    for (nth, (login, code, level, ago)) in LINES.into_iter().enumerate() {
        let unknown = || Fault::UnknownValue { what: Typed(format!("{login} {code}")) };
        let person = cast.id(login).ok_or_else(unknown)?;
        let evidence = format!("Sertifikat contoh {:02}/DIKLAT", nth + 1);
        let wanted = Attested {
            competence: CompetenceCode::parse(code).map_err(|_| unknown())?,
            level: Level::of(level).ok_or_else(unknown)?,
            on: days_after(today, -ago),
            until: None,
            evidence: Name::parse(&evidence).map_err(|_| unknown())?,
        };
        attest(desk, &head, (person, wanted), None).await?;
    }
    Ok(())
}

/// Those who came, with their marks before and after.
const CAME: [(&str, u8, u8); 5] = [
    ("cs2", 55, 80),
    ("cs3", 40, 75),
    ("humas3", 60, 85),
    ("operator1", 50, 70),
    ("operator2", 45, 75),
];
const DAY: i64 = 1440;

/// One that is closed, and one that is planned.
pub async fn sessions(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let head = cast.actor("kepala-humas");
    let given = [("PENANGANAN-KELUHAN", Level::Independent), ("EMPATI", Level::Independent)];
    let held = planned(desk, ("Menjawab keluhan dengan empati", Kind::InHouse, -18 * DAY), &given)?;
    let id = session::plan(desk, &head, held, None).await?.session.id;
    let came = CAME.iter().filter_map(|(login, ..)| cast.id(login)).collect();
    does(desk, cast, id, Command::Attend { people: came }).await?;
    for (login, before, after) in CAME {
        let person = cast.id(login).ok_or_else(|| unknown(login))?;
        let tests = Tests { before: Some(before), after: Some(after) };
        does(desk, cast, id, Command::Test { person, tests }).await?;
    }
    does(desk, cast, id, Command::Close { rating: Some(4) }).await?;
    let given = [("KOMUNIKASI-KRISIS", Level::Guided), ("MEDIA-SOSIAL", Level::Guided)];
    let next = planned(desk, ("Krisis di media sosial", Kind::Workshop, 9 * DAY), &given)?;
    session::plan(desk, &head, next, None).await?;
    Ok(())
}

/// Three hours, so many minutes from now, for the office.
fn planned(
    desk: &Desk,
    (title, kind, begins): (&str, Kind, i64),
    given: &[(&str, Level)],
) -> Result<Plan, Fault> {
    let name = |text: &str| Name::parse(text).map_err(|_| unknown(text));
    let code = |(code, level): &(&str, Level)| {
        let code = CompetenceCode::parse(code).map_err(|_| unknown(code))?;
        Ok::<_, Fault>((code, *level))
    };
    let roles = [Role::Officer, Role::CustomerCare, Role::Operator, Role::DutyManager];
    Ok(Plan {
        title: name(title)?,
        kind,
        begins: later(desk.now(), begins),
        ends: later(desk.now(), begins + 180),
        place: name("Aula lantai 2")?,
        trainer: name("Tim Diklat")?,
        gives: given.iter().map(code).collect::<Result<BTreeMap<_, _>, _>>()?,
        invited: Invited { roles: roles.into(), ..Invited::default() },
    })
}

async fn does(desk: &Desk, cast: &Cast, id: SessionId, command: Command) -> Result<(), Fault> {
    let request = Request { command, seen: None, key: None };
    session::act(desk, &cast.actor("kepala-humas"), id, request).await?;
    Ok(())
}

fn unknown(what: &str) -> Fault {
    Fault::UnknownValue { what: Typed(what.to_owned()) }
}
