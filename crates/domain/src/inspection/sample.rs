//! The cases that are looked at, drawn so that anybody can draw them again.

use crate::ids::{CaseId, CaseNumber};
use crate::text::coded;

coded! {
    /// How a sample was drawn.
    Method {
        /// The population in the order of its numbers; to each case the next eight bytes (little
        /// endian) of the ChaCha20 key stream (RFC 8439) whose key begins with the seed (big endian)
        /// and whose nonce is zero; the cases with the smallest are the sample.
        ChaCha20 = "chacha20",
        /// Nothing is drawn: so many occasions of the service itself are watched, as they come. For a
        /// procedure under which no case runs, such as a greeting at the desk.
        Occasions = "occasions",
    }
}

/// What stands at one place of a sample, as far as a reader may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Object {
    Case(CaseNumber),
    /// A case that became protected.
    Protected,
    /// The occasion of this number, from 1.
    Occasion(usize),
}

/// One case of a population.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Drawn {
    pub number: CaseNumber,
    pub case: CaseId,
}

/// A sample with all that is needed to draw it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    pub method: Method,
    pub seed: u64,
    /// So many cases it was drawn from; of occasions, so many are watched.
    pub population: u32,
    /// Protected cases of the period that were not in the population: they are not for whoever drew.
    pub withheld: u32,
    /// In the order of their numbers.
    pub cases: Vec<Drawn>,
}

impl Sample {
    /// So many occasions to be watched.
    pub fn occasions(size: usize) -> Sample {
        let population = u32::try_from(size).unwrap_or(u32::MAX);
        Sample { method: Method::Occasions, seed: 0, population, withheld: 0, cases: Vec::new() }
    }

    /// Are occasions watched, and no cases read again?
    pub fn is_of_occasions(&self) -> bool {
        self.method == Method::Occasions
    }

    /// How many sheets it takes.
    pub fn places(&self) -> usize {
        if self.is_of_occasions() { self.population as usize } else { self.cases.len() }
    }
}

/// The `size` cases to which the smallest numbers fall, in the order of their own numbers; all where
/// there are no more. `next` gives one random number after the other, and is asked once a case.
pub fn drawn(mut population: Vec<Drawn>, size: usize, mut next: impl FnMut() -> u64) -> Vec<Drawn> {
    population.sort_unstable();
    population.dedup();
    let mut lots: Vec<(u64, Drawn)> = population.into_iter().map(|one| (next(), one)).collect();
    lots.sort_unstable();
    let mut sample: Vec<Drawn> = lots.into_iter().take(size).map(|(_, one)| one).collect();
    sample.sort_unstable();
    sample
}
