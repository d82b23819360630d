//! The voice of the patient.

use super::segment;

/// What patients said and what was seen, side by side.
pub const VOICE: &str = "/suara";
/// What was written into surveys, to be given a topic.
pub const VOICE_ANSWERS: &str = "/suara/jawaban";

/// The same months behind an address.
pub fn voice_months(from: &str, until: &str) -> String {
    format!("dari={}&sampai={}", segment(from), segment(until))
}
