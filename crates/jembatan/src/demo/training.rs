//! What the people of the demo can do: some of it on target, some below, some over or nearly so.

use desk::training::{Attested, attest};
use desk::Desk;
use domain::calendar::days_after;
use domain::ids::CompetenceCode;
use domain::text::Name;
use domain::training::Level;

use super::cast::Cast;
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
