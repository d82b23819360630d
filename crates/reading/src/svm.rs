//! A linear support vector machine with squared hinge loss, trained by dual coordinate descent
//! (the method of Hsieh and others, ICML 2008). The same examples and seed give the same weights.

use crate::chance::Chance;
use crate::features::{PLACES, Vector, index};

/// What the descent is given besides the examples.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Manner {
    /// The price of an error; a larger one follows the examples more closely.
    pub price: f32,
    pub most_rounds: usize,
    /// The descent ends when no step would move further than this.
    pub tolerance: f32,
    pub seed: u64,
}

impl Default for Manner {
    fn default() -> Self {
        Manner { price: 0.5, most_rounds: 60, tolerance: 0.05, seed: 7 }
    }
}

/// The weights that tell examples of one class from the others, and where the border lies.
#[derive(Clone, Debug)]
pub(crate) struct Plane {
    pub weights: Vec<f32>,
    pub bias: f32,
}

/// One example: its features, on which side it belongs, and how much it counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Example<'a> {
    pub features: &'a Vector,
    pub inside: bool,
    pub weight: f32,
}

pub(crate) fn train(examples: &[Example<'_>], manner: Manner) -> Plane {
    let mut plane = Plane { weights: vec![0.0; PLACES], bias: 0.0 };
    let mut steps: Vec<Step<'_>> =
        examples.iter().map(|example| Step::new(example, manner.price)).collect();
    let mut chance = Chance::new(manner.seed);
    for _ in 0..manner.most_rounds {
        chance.shuffle(&mut steps);
        let furthest = steps.iter_mut().map(|step| step.take(&mut plane)).fold(0.0, f32::max);
        if furthest < manner.tolerance {
            break;
        }
    }
    plane
}

/// An example on its way: its dual variable, and what stays the same from round to round.
struct Step<'a> {
    features: &'a Vector,
    side: f32,
    /// Half the inverse of the price: squared hinge loss puts it on the diagonal.
    slack: f32,
    diagonal: f32,
    alpha: f32,
}

impl<'a> Step<'a> {
    fn new(example: &Example<'a>, price: f32) -> Self {
        let slack = 0.5 / (price * example.weight);
        let square: f32 = example.features.iter().map(|(_, number)| number * number).sum();
        let side = if example.inside { 1.0 } else { -1.0 };
        // The border is a feature of its own with the number one.
        Step { features: example.features, side, slack, diagonal: square + 1.0 + slack, alpha: 0.0 }
    }

    /// One coordinate of the descent; says how far the step would have gone.
    fn take(&mut self, plane: &mut Plane) -> f32 {
        let gradient = self.side * plane.side_of(self.features) - 1.0 + self.slack * self.alpha;
        let projected = if self.alpha == 0.0 { gradient.min(0.0) } else { gradient };
        if projected.abs() < 1e-9 {
            return 0.0;
        }
        let before = self.alpha;
        self.alpha = (before - gradient / self.diagonal).max(0.0);
        let change = (self.alpha - before) * self.side;
        for (place, number) in self.features {
            plane.weights[index(*place)] += change * number;
        }
        plane.bias += change;
        projected.abs()
    }
}

impl Plane {
    /// How far inside (positive) or outside (negative) the features lie.
    pub(crate) fn side_of(&self, features: &Vector) -> f32 {
        let along = features
            .iter()
            .map(|(place, number)| self.weights[index(*place)] * number)
            .sum::<f32>();
        along + self.bias
    }
}
