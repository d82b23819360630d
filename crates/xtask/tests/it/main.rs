//! The laws of the house tried on small bad samples, the pipeline's count on closing lines.

mod count;
mod documents;
mod exceptions;
mod functions;
mod glossary;
mod house;
mod leftovers;
mod order;
mod page;
mod paths;
mod pipeline;
mod rooms;
mod size;
mod sql;
mod stream;
mod tokens;

use xtask::house::{File, House};
use xtask::tidy::Finding;

/// A house of a few files.
fn house(files: &[(&str, &str)]) -> House {
    House::of(files.iter().map(|(path, text)| File::new(path, text)))
}

/// What a law finds, as `place:line`.
fn places(law: fn(&House) -> Vec<Finding>, files: &[(&str, &str)]) -> Vec<String> {
    let found = law(&house(files));
    found.into_iter().map(|finding| format!("{}:{}", finding.place, finding.line)).collect()
}
