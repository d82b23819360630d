//! How often the public doors open: for one network, and for the whole house.
//!
//! A tracking code has 16 digits. At 600 attempts a minute through every network of the world, a
//! hospital with 10,000 cases would have one opened by chance in about 3,000 years.

use std::{
    net::{IpAddr, Ipv4Addr},
    num::NonZeroU32,
};

use web::{
    Failure,
    limit::{Allowance, Door, Limits},
};

/// All attempts together are counted under one address.
const EVERYBODY: IpAddr = IpAddr::V4(Ipv4Addr::UNSPECIFIED);

/// The counters of the public doors.
pub struct Knocks {
    network: Limits,
    house: Limits,
}

impl Knocks {
    /// `network` is what one network may do, `house` what all may do together.
    pub fn new(network: Allowance, house: Allowance) -> Self {
        Self { network: Limits::new(network), house: Limits::new(house) }
    }

    /// Forgets networks that have not knocked for a while; called by the rounds.
    pub fn forget_idle(&self) {
        self.network.forget_idle();
    }

    /// A complaint is sent. Only the sender's network counts: a flood must not close the door to all.
    pub(crate) fn report(&self, from: IpAddr) -> Result<(), Failure> {
        self.network.knock(Door::Report, from)
    }

    /// A face is touched. It is counted apart, so that a busy screen closes no other door.
    pub(crate) fn touch(&self, from: IpAddr) -> Result<(), Failure> {
        self.network.knock(Door::Touch, from)
    }

    /// A tracking code is tried.
    pub(crate) fn track(&self, from: IpAddr) -> Result<(), Failure> {
        self.network.knock(Door::Track, from)?;
        self.house.knock(Door::Track, EVERYBODY)
    }
}

impl Default for Knocks {
    fn default() -> Self {
        let count = |number| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
        let house = Allowance { burst: count(600), per_minute: count(600) };
        Self::new(Allowance::default(), house)
    }
}
