//! Understanding Indonesian text as people type it. Pure: no clock, no disk, no network, no dependency.
//!
//! `normalise` turns a message into plain words, `stem` takes a word back to its root, `stems` does
//! both for the search index, `emergency_words` finds what may not wait for a form, `advertising` what a
//! hospital may not say of itself. Nothing here decides.

mod advertising;
mod emergency;
mod fold;
mod normalise;
mod stem;
mod words;

pub use advertising::{Suspicion, advertising, advertising_rules};
pub use emergency::emergency_words;
pub use normalise::normalise;
pub use stem::{STEMMER_VERSION, stem};

/// The stems of a text in its order, repetitions kept: what the search index stores and asks for.
pub fn stems(text: &str) -> Vec<String> {
    normalise(text).iter().map(|word| stem(word).into_owned()).collect()
}
