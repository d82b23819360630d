use std::{num::NonZeroU32, time::Duration};

use axum::http::HeaderMap;
use governor::clock::FakeRelativeClock;
use web::{
    Failure,
    limit::{Allowance, Door, Limits, address, network},
};

fn allowance(burst: u32, per_minute: u32) -> Allowance {
    let count = |number| NonZeroU32::new(number).unwrap();
    Allowance { burst: count(burst), per_minute: count(per_minute) }
}

#[test]
fn who_knocks_too_often_waits_and_others_do_not() {
    let clock = FakeRelativeClock::default();
    let limits = Limits::on(allowance(2, 6), clock.clone());
    let (one, neighbour, other) = ("203.0.113.7", "203.0.113.99", "198.51.100.1");
    let knock = |door, ip: &str| limits.knock(door, ip.parse().unwrap());
    assert!(knock(Door::Track, one).is_ok());
    assert!(knock(Door::Track, neighbour).is_ok());
    let Err(Failure::TooMany { after_seconds }) = knock(Door::Track, one) else {
        panic!("the third knock of one network is too many")
    };
    assert!((1..=11).contains(&after_seconds), "{after_seconds}");
    assert!(knock(Door::Track, other).is_ok());
    assert!(knock(Door::Report, one).is_ok(), "another door has its own count");
    clock.advance(Duration::from_secs(after_seconds));
    assert!(knock(Door::Track, one).is_ok());
}

#[test]
fn a_network_is_what_a_household_shares() {
    let net = |text: &str| network(text.parse().unwrap()).to_string();
    assert_eq!(net("203.0.113.7"), "203.0.113.0");
    assert_eq!(net("::ffff:203.0.113.7"), "203.0.113.0");
    assert_eq!(net("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
}

#[test]
fn only_our_own_proxies_are_believed() {
    let mut headers = HeaderMap::new();
    headers.insert("x-forwarded-for", "6.6.6.6, 203.0.113.7".parse().unwrap());
    let peer = Some("10.0.0.1:1".parse().unwrap());
    assert_eq!(address(peer, &headers, 0).to_string(), "10.0.0.1");
    assert_eq!(address(peer, &headers, 1).to_string(), "203.0.113.7");
    assert_eq!(address(peer, &headers, 9).to_string(), "10.0.0.1");
    headers.insert("x-forwarded-for", "rubbish".parse().unwrap());
    assert_eq!(address(peer, &headers, 1).to_string(), "10.0.0.1");
}
