#![no_main]

#[allow(dead_code)]
#[path = "../../crates/channel/tests/it/unharmed.rs"]
mod unharmed;

libfuzzer_sys::fuzz_target!(|body: &[u8]| unharmed::gateways(body));
