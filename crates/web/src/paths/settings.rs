//! Addresses of the settings.

use super::{DELEGATIONS, HOLIDAYS, HOUSE, PEOPLE, RULES, RULES_NEW, SENTENCES, UNITS, segment};

/// One person in the settings.
pub fn person(id: &str) -> String {
    format!("{PEOPLE}/{}", segment(id))
}

/// Where a command on a person is posted.
pub fn person_command(id: &str, command: &str) -> String {
    format!("{}/{}", person(id), segment(command))
}

/// One unit in the settings.
pub fn unit(code: &str) -> String {
    format!("{UNITS}/{}", segment(code))
}

/// Where a delegation is ended.
pub fn delegation_end(id: &str) -> String {
    format!("{DELEGATIONS}/{}/akhiri", segment(id))
}

/// One day off.
pub fn holiday(day: &str) -> String {
    format!("{HOLIDAYS}/{}", segment(day))
}

/// The days off of a year.
pub fn holidays_of(year: i16) -> String {
    format!("{HOLIDAYS}?tahun={year}")
}

/// One sentence to complainants, in one language.
pub fn sentence(occasion: &str, language: &str) -> String {
    format!("{SENTENCES}/{}/{}", segment(occasion), segment(language))
}

/// The history of the house before an entry.
pub fn house_before(version: u32) -> String {
    format!("{HOUSE}?sebelum={version}")
}

/// One revision of the rules.
pub fn rules_of(revision: u32) -> String {
    format!("{RULES}/{revision}")
}

/// Where a new revision is written that begins with a preset.
pub fn rules_from(preset: &str) -> String {
    format!("{RULES_NEW}?dari={}", segment(preset))
}
