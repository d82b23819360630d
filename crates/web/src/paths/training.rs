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
