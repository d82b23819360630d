//! Pages for everybody: the form, the tracking page, and what is said about both.

/// Public: how to reach the hospital.
pub const ROOT: &str = "/";
/// Public: the form, first step.
pub const REPORT: &str = "/lapor";
/// Public: the form with all questions on one page.
pub const REPORT_ALL: &str = "/lapor/semua";
/// Public: where the finished form is sent.
pub const REPORT_SEND: &str = "/lapor/kirim";
/// Public: the page of a kiosk in the hospital.
pub const KIOSK: &str = "/kiosk";
/// Public: the script that keeps the kiosk's page for when the line is down.
pub const KIOSK_WORKER: &str = "/kiosk/pekerja.js";
/// Public: follow a case by its tracking code, which travels in a body, never in an address.
pub const TRACK: &str = "/lacak";
/// Public: how a complaint travels.
pub const HOW: &str = "/cara-kerja";
/// Public: what is kept about whom.
pub const PRIVACY: &str = "/privasi";
/// Public: for whom these pages work, and what to do when they do not.
pub const ACCESSIBILITY: &str = "/aksesibilitas";
/// Public: licences of what the binary carries.
pub const LICENCES: &str = "/lisensi";
