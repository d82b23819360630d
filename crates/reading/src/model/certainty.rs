//! From margins to shares that can be believed: one temperature and one offset a class, learned from
//! examples that the weights have not seen.

use crate::features::count;

const ROUNDS: usize = 300;
const STEP: f32 = 0.5;

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Certainty {
    pub(super) slope: f32,
    pub(super) offsets: Vec<f32>,
}

impl Certainty {
    pub(super) fn unlearned(classes: usize) -> Self {
        Certainty { slope: 1.0, offsets: vec![0.0; classes] }
    }

    /// The slope and offsets under which the truth is likeliest, by steps along the gradient.
    pub(super) fn learned(margins: &[Vec<f32>], truth: &[usize]) -> Self {
        let classes = margins.first().map_or(0, Vec::len);
        let mut found = Certainty::unlearned(classes);
        for _ in 0..ROUNDS {
            let (mut slope, mut offsets) = (0.0, vec![0.0; classes]);
            for (margins, truth) in margins.iter().zip(truth) {
                for (class, share) in found.shares(margins).into_iter().enumerate() {
                    let error = if class == *truth { share - 1.0 } else { share };
                    slope += error * margins[class];
                    offsets[class] += error;
                }
            }
            let step = STEP / count(margins.len().max(1));
            found.slope = (found.slope - step * slope).max(0.05);
            found
                .offsets
                .iter_mut()
                .zip(&offsets)
                .for_each(|(offset, error)| *offset -= step * error);
        }
        found
    }

    /// What each class gets of one whole.
    pub(super) fn shares(&self, margins: &[f32]) -> Vec<f32> {
        let raised: Vec<f32> = margins
            .iter()
            .zip(&self.offsets)
            .map(|(margin, offset)| self.slope * margin + offset)
            .collect();
        let highest = raised.iter().copied().fold(f32::MIN, f32::max);
        let powers: Vec<f32> = raised.iter().map(|one| (one - highest).exp()).collect();
        let all: f32 = powers.iter().sum();
        powers.into_iter().map(|one| one / all).collect()
    }
}
