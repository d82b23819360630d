//! `content check`: texts from the input, and what in each of them an advertisement of a hospital may
//! not say, without a house. A suggestion with its words: a person decides.

use std::path::Path;

use desk::understanding::advertised;
use locale::Words;

use crate::cli::Content;
use crate::fault::Fault;
use crate::understanding::{each, lines};

/// A line that cannot be read is told by its number, and the others go on.
pub fn run(wanted: Content, t: &Words) -> Result<(), Fault> {
    let Content::Check = wanted;
    each(&lines(Path::new("-"))?, t, |line| advertised(line).map(|found| vec![found]));
    Ok(())
}
