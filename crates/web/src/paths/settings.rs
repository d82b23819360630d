//! Addresses of the settings.

use super::{DELEGATIONS, HOLIDAYS, HOUSE, PEOPLE, RULES, UNITS, segment};

/// Sentences to complainants.
pub const SENTENCES: &str = "/pengaturan/kalimat";
/// Settings: the reader of messages.
pub const READER: &str = "/pengaturan/membaca";
/// Route of one version of the reader (POST); see [`reader_version`].
pub const READER_VERSION: &str = "/pengaturan/membaca/{versi}";
/// Route of one sentence to complainants; see [`sentence`].
pub const SENTENCE: &str = "/pengaturan/kalimat/{saat}/{bahasa}";
/// Route where a day off is taken back; see [`holiday`].
pub const HOLIDAY: &str = "/pengaturan/hari-libur/{hari}";
/// Where a new revision of the rules is written.
pub const RULES_NEW: &str = "/pengaturan/aturan/baru";
/// Route of one revision of the rules; see [`rules_of`].
pub const RULES_OF: &str = "/pengaturan/aturan/{revisi}";

/// One person in the settings.
pub fn person(id: &str) -> String {
    format!("{PEOPLE}/{}", segment(id))
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

/// One version of the reader.
pub fn reader_version(number: u32) -> String {
    format!("{READER}/{number}")
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
