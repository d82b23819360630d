//! The catalogue with which a hospital begins: six technical and six non-technical competences of a
//! customer-service desk. The names are the hospital's from the first day, so they are Indonesian.

use std::collections::BTreeMap;

use super::competence::{Area, Competence, Definition};
use super::level::Level::{self, Basic, Guided, Independent, Teaching};
use crate::ids::{CompetenceCode, CompetenceId, Version};
use crate::people::Role;
use crate::text::Name;

/// Code, name, area, months of validity, and the targets of [`ROLES`] in their order (0: none).
type Line = (&'static str, &'static str, Area, Option<u16>, [Level; 6]);

/// The histories of the template's competences have the same names in every hospital; the ids of all
/// others hold a time.
const FIRST: u128 = u128::from_be_bytes(*b"competence no. 0");

/// Those of whom the template asks something.
const ROLES: [Role; 6] = [
    Role::Head,
    Role::Officer,
    Role::CustomerCare,
    Role::Operator,
    Role::DutyManager,
    Role::UnitHead,
];

const TECHNICAL: [Line; 6] = [
    (
        "SISTEM-INFORMASI",
        "Sistem informasi",
        Area::Technical,
        Some(24),
        [Independent, Independent, Independent, Guided, Guided, Basic],
    ),
    (
        "ADMINISTRASI",
        "Administrasi dan pengarsipan",
        Area::Technical,
        None,
        [Independent, Independent, Guided, Basic, Guided, Level::None],
    ),
    (
        "PENANGANAN-KELUHAN",
        "Penanganan keluhan",
        Area::Technical,
        Some(12),
        [Teaching, Independent, Independent, Guided, Independent, Guided],
    ),
    (
        "MEDIA-SOSIAL",
        "Pengelolaan media sosial",
        Area::Technical,
        Some(24),
        [Independent, Guided, Level::None, Level::None, Level::None, Level::None],
    ),
    (
        "KOMUNIKASI-KRISIS",
        "Komunikasi krisis",
        Area::Technical,
        Some(12),
        [Teaching, Guided, Basic, Basic, Independent, Basic],
    ),
    (
        "HUBUNGAN-MEDIA",
        "Hubungan media",
        Area::Technical,
        Some(24),
        [Teaching, Guided, Level::None, Level::None, Basic, Level::None],
    ),
];

const NON_TECHNICAL: [Line; 6] = [
    (
        "SOPAN-SANTUN",
        "Sopan santun",
        Area::NonTechnical,
        None,
        [Independent, Independent, Independent, Independent, Independent, Independent],
    ),
    (
        "KESABARAN",
        "Kesabaran",
        Area::NonTechnical,
        None,
        [Independent, Independent, Independent, Independent, Independent, Guided],
    ),
    (
        "EMPATI",
        "Empati",
        Area::NonTechnical,
        Some(24),
        [Teaching, Independent, Independent, Independent, Independent, Independent],
    ),
    (
        "DAYA-TANGGAP",
        "Daya tanggap",
        Area::NonTechnical,
        None,
        [Independent, Independent, Independent, Independent, Independent, Guided],
    ),
    (
        "KOMUNIKASI",
        "Komunikasi lisan dan tulisan",
        Area::NonTechnical,
        Some(24),
        [Teaching, Independent, Independent, Independent, Independent, Guided],
    ),
    (
        "KERJA-SAMA",
        "Kerja sama antarunit",
        Area::NonTechnical,
        None,
        [Independent, Guided, Guided, Guided, Independent, Independent],
    ),
];

/// The twelve, in order. None of them has a row before it is changed.
pub fn template() -> Vec<Competence> {
    let lines = TECHNICAL.into_iter().chain(NON_TECHNICAL);
    (1..).zip(lines).filter_map(|(place, line)| competence(place, line)).collect()
}

/// What counts in a hospital: its own rows, and what of the template it has not changed; by area,
/// then by name.
pub fn catalogue(own: Vec<Competence>) -> Vec<Competence> {
    let changed = |one: &Competence| own.iter().any(|known| known.code == one.code);
    let begun = template().into_iter().filter(|one| !changed(one)).collect::<Vec<_>>();
    let mut all: Vec<Competence> = own.into_iter().chain(begun).collect();
    let key = |one: &Competence| (one.definition.area, one.definition.name.as_str().to_owned());
    all.sort_by_key(key);
    all
}

fn competence(place: u128, (code, name, area, valid_months, levels): Line) -> Option<Competence> {
    let targets: BTreeMap<Role, Level> =
        ROLES.into_iter().zip(levels).filter(|(_, level)| *level != Level::None).collect();
    let name = Name::parse(name).ok()?;
    Some(Competence {
        id: CompetenceId::new(FIRST + place),
        version: Version(0),
        code: CompetenceCode::parse(code).ok()?,
        definition: Definition { name, area, valid_months, targets, retired: false },
    })
}
