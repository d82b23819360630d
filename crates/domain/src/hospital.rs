//! One hospital and its units.

mod check;

use crate::ids::{HospitalId, UnitCode};

pub use check::{Flaw, Why};

/// The hospital as it stands on letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hospital {
    pub id: HospitalId,
    pub name: String,
    /// Lines above the name on the letterhead, such as the regency that owns it.
    pub letterhead: Vec<String>,
    pub address: String,
    pub city: String,
    pub phone: String,
    pub email: String,
    /// The number that the public form shows when words of an emergency are found.
    pub emergency_phone: String,
    /// Pattern of letter numbers: `445/{serial}/{year}`.
    pub letter_number: String,
    pub director: Signatory,
    pub humas_head: Signatory,
}

/// Who signs, and with which number of the civil service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatory {
    pub position: String,
    pub name: String,
    pub nip: String,
}

/// A part of the hospital that can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub code: UnitCode,
    pub name: String,
    pub parent: Option<UnitCode>,
    /// Patients are treated here.
    pub clinical: bool,
}

/// The tree of units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisation {
    pub units: Vec<Unit>,
}

impl Organisation {
    pub fn unit(&self, code: &UnitCode) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.code == *code)
    }

    /// Every unit once with its level from 1, each below the one that it belongs to and in the order
    /// of the names. One whose parent is not known, or that hangs in a ring, stands at the top.
    pub fn tree(&self) -> Vec<(usize, &Unit)> {
        let is_top = |unit: &&Unit| match &unit.parent {
            Some(parent) => self.unit(parent).is_none() || self.would_ring(&unit.code, parent),
            None => true,
        };
        let (mut tops, below): (Vec<&Unit>, Vec<&Unit>) = self.units.iter().partition(is_top);
        tops.sort_by(|one, other| other.name.cmp(&one.name));
        let mut waiting: Vec<(usize, &Unit)> = tops.into_iter().map(|unit| (1, unit)).collect();
        let mut tree = Vec::with_capacity(self.units.len());
        while let Some((level, unit)) = waiting.pop() {
            let own = below.iter().filter(|one| one.parent.as_ref() == Some(&unit.code));
            let mut own: Vec<&Unit> = own.copied().collect();
            own.sort_by(|one, other| other.name.cmp(&one.name));
            waiting.extend(own.into_iter().map(|one| (level + 1, one)));
            tree.push((level, unit));
        }
        tree
    }

    /// Would hanging `code` below `parent` close a ring?
    pub fn would_ring(&self, code: &UnitCode, parent: &UnitCode) -> bool {
        let mut at = Some(parent);
        for _ in 0..=self.units.len() {
            match at {
                Some(here) if here == code => return true,
                Some(here) => at = self.unit(here).and_then(|unit| unit.parent.as_ref()),
                None => return false,
            }
        }
        true
    }
}
