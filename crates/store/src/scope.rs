//! The hospital whose rows are in reach.

use db::Value;
use domain::ids::HospitalId;

use crate::value::bytes;

/// One hospital. Every statement begins with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scope {
    pub hospital: HospitalId,
}

impl Scope {
    pub fn new(hospital: HospitalId) -> Self {
        Self { hospital }
    }

    pub(crate) fn value(self) -> Value {
        bytes(self.hospital.bits())
    }

    pub(crate) fn bytes(self) -> [u8; 16] {
        self.hospital.bits().to_be_bytes()
    }
}
