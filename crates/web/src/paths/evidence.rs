//! Evidence for accreditation.

use super::segment;

/// The elements, and the package.
pub const EVIDENCE: &str = "/bukti";
/// The package as one file.
pub const EVIDENCE_PACKAGE: &str = "/bukti/paket";
/// A new element.
pub const ELEMENT_NEW: &str = "/bukti/elemen/baru";
/// Route of one element; see [`element`].
pub const ELEMENT: &str = "/bukti/elemen/{kode}";

/// One element in a form.
pub fn element(code: &str) -> String {
    format!("{EVIDENCE}/elemen/{}", segment(code))
}
