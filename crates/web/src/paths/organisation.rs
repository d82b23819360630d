//! The hospital around its complaint desk.

use super::segment;

/// Public: who the hospital is, and what it stands for.
pub const ABOUT: &str = "/tentang";
/// Staff: the registers of the organisation.
pub const ORGANISATION: &str = "/organisasi";
/// The units as a tree, and who works where.
pub const TREE: &str = "/organisasi/bagan";
/// Vision, mission and values, edition by edition.
pub const CREEDS: &str = "/organisasi/visi-misi";
/// Route of who has acknowledged an edition; see [`creed_proof`].
pub const CREED_PROOF: &str = "/organisasi/visi-misi/{id}/bukti";
/// Route of one command on an edition (POST).
pub const CREED_COMMAND: &str = "/organisasi/visi-misi/{id}/{perintah}";
/// Decrees, and who sits in their teams.
pub const DECREES: &str = "/organisasi/keputusan";
/// Route of one decree; see [`decree`].
pub const DECREE: &str = "/organisasi/keputusan/{id}";
/// Route of one command on it (POST).
pub const DECREE_COMMAND: &str = "/organisasi/keputusan/{id}/{perintah}";
/// Route where a scan of it is brought (POST); see [`decree_command`].
pub const DECREE_PAPERS: &str = "/organisasi/keputusan/{id}/lampiran";
/// Route of one scan; see [`super::attached_to`].
pub const DECREE_PAPER: &str = "/organisasi/keputusan/{id}/lampiran/{berkas}";
/// Partners of the hospital.
pub const PARTNERS: &str = "/organisasi/mitra";
/// Route of one partner; see [`partner`].
pub const PARTNER: &str = "/organisasi/mitra/{id}";
/// What those who are served need and expect.
pub const EXPECTATIONS: &str = "/organisasi/harapan";
/// Route of one expectation; see [`expectation`].
pub const EXPECTATION: &str = "/organisasi/harapan/{id}";
/// Means of the customer-service desk.
pub const FACILITIES: &str = "/organisasi/sarana";
/// Route of one item; see [`facility`].
pub const FACILITY: &str = "/organisasi/sarana/{id}";
/// Route of one command on it (POST).
pub const FACILITY_COMMAND: &str = "/organisasi/sarana/{id}/{perintah}";

/// Where a command on an edition is posted.
pub fn creed_command(id: &str, command: &str) -> String {
    format!("{CREEDS}/{}/{}", segment(id), segment(command))
}

/// Who has acknowledged an edition.
pub fn creed_proof(id: &str) -> String {
    creed_command(id, "bukti")
}

/// One decree.
pub fn decree(id: &str) -> String {
    format!("{DECREES}/{}", segment(id))
}

/// Where a command on it is posted.
pub fn decree_command(id: &str, command: &str) -> String {
    format!("{}/{}", decree(id), segment(command))
}

/// Who sat in the teams on a day, on paper.
pub fn team_sheet(day: &str) -> String {
    format!("{DECREES}?hari={}&bentuk=pdf", segment(day))
}

/// One partner.
pub fn partner(id: &str) -> String {
    format!("{PARTNERS}/{}", segment(id))
}

/// One need or expectation.
pub fn expectation(id: &str) -> String {
    format!("{EXPECTATIONS}/{}", segment(id))
}

/// One item of the customer-service desk.
pub fn facility(id: &str) -> String {
    format!("{FACILITIES}/{}", segment(id))
}

/// Where a command on it is posted.
pub fn facility_command(id: &str, command: &str) -> String {
    format!("{}/{}", facility(id), segment(command))
}
