//! The customer-service indicators.

use super::segment;

/// The indicators of this month.
pub const SERVICE: &str = "/laporan/indikator";
/// Route of the indicators of a month; see [`service`].
pub const SERVICE_OF: &str = "/laporan/indikator/{bulan}";

/// The indicators of a month, `2026-11`.
pub fn service(month: &str) -> String {
    format!("{SERVICE}/{}", segment(month))
}
