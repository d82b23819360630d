//! How often one network may knock at a public door.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    num::NonZeroU32,
};

use axum::http::HeaderMap;
use governor::{
    Quota, RateLimiter,
    clock::{Clock, DefaultClock},
    middleware::NoOpMiddleware,
    state::keyed::DefaultKeyedStateStore,
};

use crate::Failure;

/// A door that guessing or flooding would hurt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Door {
    /// Sending a complaint.
    Report,
    /// Trying a tracking code.
    Track,
    /// Touching a face.
    Touch,
    /// Trying a password.
    SignIn,
}

type Key = (Door, IpAddr);
type Limiter<C> =
    RateLimiter<Key, DefaultKeyedStateStore<Key>, C, NoOpMiddleware<<C as Clock>::Instant>>;

/// The counters of this node, one bucket a door and network.
pub struct Limits<C: Clock = DefaultClock> {
    buckets: Limiter<C>,
    clock: C,
}

/// How many knocks at once, and how many more each minute.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    /// Knocks at once.
    pub burst: NonZeroU32,
    /// Knocks that come back each minute.
    pub per_minute: NonZeroU32,
}

impl Default for Allowance {
    /// A ward of people behind one address is fine, guessing 16 digits is not.
    fn default() -> Self {
        let count = |number| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
        Self { burst: count(20), per_minute: count(10) }
    }
}

impl Limits<DefaultClock> {
    /// Counters on the machine's clock.
    pub fn new(allowance: Allowance) -> Self {
        Self::on(allowance, DefaultClock::default())
    }
}

impl<C: Clock + Clone> Limits<C> {
    /// Counters on a given clock.
    pub fn on(allowance: Allowance, clock: C) -> Self {
        let quota = Quota::per_minute(allowance.per_minute).allow_burst(allowance.burst);
        Self {
            buckets: RateLimiter::new(quota, DefaultKeyedStateStore::default(), clock.clone()),
            clock,
        }
    }

    /// One knock. Refused with the seconds to wait.
    pub fn knock(&self, door: Door, from: IpAddr) -> Result<(), Failure> {
        self.buckets.check_key(&(door, network(from))).map_err(|until| {
            let wait = until.wait_time_from(self.clock.now());
            Failure::TooMany { after_seconds: wait.as_secs() + 1 }
        })
    }

    /// Forgets networks that have not knocked for a while; called by the rounds.
    pub fn forget_idle(&self) {
        self.buckets.retain_recent();
    }
}

/// The network of an address: /24, or /64 for IPv6, since one household or ward shares it.
pub fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(four) => {
            let [a, b, c, _] = four.octets();
            Ipv4Addr::new(a, b, c, 0).into()
        }
        IpAddr::V6(six) => {
            let [a, b, c, d, ..] = six.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
    }
}

/// Who really asks: the peer, or behind `trusted_hops` proxies of our own the address that the outermost of them saw.
/// Anything further left in the header was written by the visitor.
pub fn address(peer: Option<SocketAddr>, headers: &HeaderMap, trusted_hops: usize) -> IpAddr {
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.ip());
    if trusted_hops == 0 {
        return peer;
    }
    let told: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    told.len().checked_sub(trusted_hops).and_then(|at| told[at].parse().ok()).unwrap_or(peer)
}
