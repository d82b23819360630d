#![no_main]

#[allow(dead_code)]
#[path = "../../crates/channel/tests/it/unharmed.rs"]
mod unharmed;

use std::panic::{set_hook, take_hook};
use std::sync::Once;

static CAUGHT: Once = Once::new();

/// What the library for mails asserts is caught by the reader, so it does not end the search.
fn let_the_reader_catch() {
    let ends = take_hook();
    set_hook(Box::new(move |panic| {
        let library = panic.location().is_some_and(|place| place.file().contains("mail-parser"));
        if !library {
            ends(panic);
        }
    }));
}

libfuzzer_sys::fuzz_target!(|body: &[u8]| {
    CAUGHT.call_once(let_the_reader_catch);
    unharmed::mail(body);
});
