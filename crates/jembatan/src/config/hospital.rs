//! `[hospital]`: what a new house is called and how it begins. Later the database decides.

use domain::calendar::Zone;
use domain::hospital::{Hospital, Signatory};
use domain::ids::HospitalId;
use domain::rules::Preset;
use locale::Words;
use toml::Table;

use super::environment::Environment;
use super::section::Section;
use super::wrong::{Wanted, Wrong};

const KEYS: &[&str] = &[
    "code",
    "name",
    "letterhead",
    "address",
    "city",
    "phone",
    "email",
    "emergency_phone",
    "letter_number",
    "director",
    "humas_head",
    "zone",
    "preset",
];
const SIGNS: &[&str] = &["position", "name", "nip"];

/// The national number for medical emergencies (*Public Safety Center* 119).
const EMERGENCY: &str = "119";
const LETTER_NUMBER: &str = "{serial}/HUMAS/{year}";
const UNNAMED: &str = "rumah-sakit";

/// What to write when there is none yet.
pub const EXAMPLE: &str = r#"[hospital]
code = "rsud-contoh"
name = "RSUD Contoh"
address = "Jalan Contoh 1"
city = "Contoh"
phone = "(0281) 000000"
email = "humas@rsud-contoh.example"
emergency_phone = "119"
zone = "wib"              # wib, wita, wit
preset = "rsud-banyumas"  # rsud-banyumas, inm, rs-smc, puskesmas, klinik
director = { position = "Direktur", name = "...", nip = "..." }
humas_head = { position = "Kepala Humas", name = "...", nip = "..." }"#;

/// A hospital as the file describes it; its id is made when it enters the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewHospital {
    pub code: String,
    /// `None` when only the code is given, to choose one that is there.
    pub profile: Option<Hospital>,
    pub zone: Zone,
    pub preset: Preset,
}

impl NewHospital {
    /// A house that runs before anybody has described it: the settings name it later.
    pub fn unnamed(t: &Words) -> Self {
        let nobody = |position| Signatory { position, name: String::new(), nip: String::new() };
        let profile = Hospital {
            id: HospitalId::new(0),
            name: t.cli_hospital_without_name(),
            letterhead: Vec::new(),
            address: String::new(),
            city: String::new(),
            phone: String::new(),
            email: String::new(),
            emergency_phone: EMERGENCY.to_owned(),
            letter_number: LETTER_NUMBER.to_owned(),
            director: nobody(t.cli_director()),
            humas_head: nobody(t.cli_humas_head()),
        };
        let (zone, preset) = (Zone::Wib, Preset::RsudBanyumas);
        Self { code: UNNAMED.to_owned(), profile: Some(profile), zone, preset }
    }
}

/// Reads the section.
///
/// # Errors
/// The first key that is unknown, missing or wrong.
pub fn read(table: Table, environment: &Environment) -> Result<NewHospital, Wrong> {
    let only_code = table.len() == 1 && table.contains_key("code");
    let section = Section::new("hospital", table, KEYS, environment)?;
    let coded = |key, wanted| section.wrong(key, wanted);
    let zone = section.text("zone")?.unwrap_or_else(|| Zone::Wib.code().to_owned());
    let preset = section.text("preset")?.unwrap_or_else(|| Preset::RsudBanyumas.code().to_owned());
    Ok(NewHospital {
        code: code(&section)?,
        zone: Zone::parse(&zone).ok_or_else(|| coded("zone", Wanted::Zone))?,
        preset: Preset::parse(&preset).ok_or_else(|| coded("preset", Wanted::Preset))?,
        profile: if only_code { None } else { Some(profile(&section, environment)?) },
    })
}

fn code(section: &Section<'_>) -> Result<String, Wrong> {
    let code = section.required("code")?;
    let lawful = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    match code.chars().all(lawful) {
        true => Ok(code),
        false => Err(section.wrong("code", Wanted::Name)),
    }
}

fn profile(section: &Section<'_>, environment: &Environment) -> Result<Hospital, Wrong> {
    let pattern = section.text("letter_number")?;
    Ok(Hospital {
        id: HospitalId::new(0),
        name: section.required("name")?,
        letterhead: section.texts("letterhead")?,
        address: section.required("address")?,
        city: section.required("city")?,
        phone: section.required("phone")?,
        email: section.required("email")?,
        emergency_phone: section.required("emergency_phone")?,
        letter_number: pattern.unwrap_or_else(|| LETTER_NUMBER.to_owned()),
        director: signatory(section, "director", environment)?,
        humas_head: signatory(section, "humas_head", environment)?,
    })
}

fn signatory(
    section: &Section<'_>,
    name: &str,
    environment: &Environment,
) -> Result<Signatory, Wrong> {
    let table = section.table(name)?.ok_or_else(|| section.missing(name))?;
    let place = section.key(name).0;
    let section = Section::new(&place, table, SIGNS, environment)?;
    Ok(Signatory {
        position: section.required("position")?,
        name: section.required("name")?,
        nip: section.text("nip")?.unwrap_or_default(),
    })
}
