//! Training and competence.

use super::segment;

/// What one's own work asks for, and the matrix of those whom one sees.
pub const TRAINING: &str = "/pelatihan";
/// The catalogue of competences.
pub const COMPETENCES: &str = "/pelatihan/kompetensi";
/// A new competence.
pub const COMPETENCE_NEW: &str = "/pelatihan/kompetensi/baru";
/// Route of one competence; see [`competence`].
pub const COMPETENCE: &str = "/pelatihan/kompetensi/{kode}";
/// Route of one person; see [`trainee`].
pub const TRAINEE: &str = "/pelatihan/orang/{id}";
/// Training sessions.
pub const SESSIONS: &str = "/pelatihan/sesi";
/// Route of one session; see [`session`].
pub const SESSION: &str = "/pelatihan/sesi/{id}";
/// Route of a session for a calendar.
pub const SESSION_ICS: &str = "/pelatihan/sesi/{id}/undangan.ics";
/// Route where those who are there sign in; see [`session_sign_in`].
pub const SESSION_SIGN_IN: &str = "/pelatihan/sesi/{id}/hadir";
/// Route of a certificate; see [`certificate`].
pub const CERTIFICATE: &str = "/pelatihan/sesi/{id}/sertifikat/{orang}";
/// Route of one command on a session (POST).
pub const SESSION_COMMAND: &str = "/pelatihan/sesi/{id}/{perintah}";

/// One competence in a form.
pub fn competence(code: &str) -> String {
    format!("{COMPETENCES}/{}", segment(code))
}

/// What one person can do.
pub fn trainee(id: &str) -> String {
    format!("{TRAINING}/orang/{}", segment(id))
}

/// The matrix of one unit.
pub fn training_of(unit: &str) -> String {
    format!("{TRAINING}?unit={}", segment(unit))
}

/// One session.
pub fn session(id: &str) -> String {
    format!("{SESSIONS}/{}", segment(id))
}

/// Where those who are there sign in.
pub fn session_sign_in(id: &str) -> String {
    format!("{}/hadir", session(id))
}

/// The same, with the word of the sign at the door.
pub fn session_door(id: &str, word: &str) -> String {
    format!("{}?kode={}", session_sign_in(id), segment(word))
}

/// What somebody takes away from a session.
pub fn certificate(id: &str, person: &str) -> String {
    format!("{}/sertifikat/{}", session(id), segment(person))
}
