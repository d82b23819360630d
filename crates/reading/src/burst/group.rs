//! Terms of one matter are one alarm: those that stand in the same messages.

use std::collections::BTreeSet;

/// So many of the most surprising terms of one day are looked at.
const MOST: usize = 500;

/// A term that is said unusually often.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub term: String,
    /// The places of its messages in the window.
    pub messages: BTreeSet<usize>,
    pub score: f64,
    pub authors: usize,
    pub expected: f64,
}

/// The candidates by matter, the most surprising first, and so within each.
pub(super) fn grouped(mut candidates: Vec<Candidate>) -> Vec<Vec<Candidate>> {
    candidates.sort_by(|one, other| {
        other.score.total_cmp(&one.score).then_with(|| one.term.cmp(&other.term))
    });
    candidates.truncate(MOST);
    let mut groups: Vec<Vec<Candidate>> = Vec::new();
    for candidate in candidates {
        match groups.iter_mut().find(|group| belongs(group, &candidate)) {
            Some(group) => group.push(candidate),
            None => groups.push(vec![candidate]),
        }
    }
    groups
}

/// Half of the messages of the rarer term hold the other as well.
fn belongs(group: &[Candidate], candidate: &Candidate) -> bool {
    group.iter().any(|one| {
        let both = one.messages.intersection(&candidate.messages).count();
        2 * both >= one.messages.len().min(candidate.messages.len())
    })
}
