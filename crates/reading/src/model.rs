//! A linear model of texts: a weight for every feature and class. What it says it can show: the words
//! that weighed most.

mod card;
mod certainty;
mod file;

pub use card::Card;
pub use file::BadModel;

use crate::features::{PLACES, Vector, counted, each_feature, index, weighed};
use crate::svm::Plane;
use crate::tokens::tokens;
use certainty::Certainty;

/// How rare every feature is, in sixteenths, so that a byte holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rarity(Vec<u8>);

const RARITY_STEP: f32 = 16.0;

impl Rarity {
    pub(crate) fn new(rare: Vec<f32>) -> Self {
        Rarity(rare.into_iter().map(|rare| whole(rare * RARITY_STEP)).collect())
    }

    pub(crate) fn of(&self, place: u32) -> f32 {
        f32::from(self.0.get(index(place)).copied().unwrap_or_default()) / RARITY_STEP
    }
}

fn whole(number: f32) -> u8 {
    number.round().clamp(0.0, 255.0) as u8
}

/// The weights of one class, each a byte times one scale.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Head {
    scale: f32,
    bias: f32,
    weights: Vec<i8>,
}

impl Head {
    pub(crate) fn of(plane: &Plane) -> Self {
        let greatest = plane.weights.iter().fold(0.0_f32, |most, weight| most.max(weight.abs()));
        let scale = if greatest > 0.0 { greatest / f32::from(i8::MAX) } else { 1.0 };
        let weights = plane.weights.iter().map(|weight| signed(weight / scale)).collect();
        Head { scale, bias: plane.bias, weights }
    }

    pub(crate) fn empty() -> Self {
        Head { scale: 1.0, bias: 0.0, weights: vec![0; PLACES] }
    }

    pub(crate) fn margin(&self, features: &Vector) -> f32 {
        let along: f32 = features.iter().map(|(place, number)| self.weight(*place) * number).sum();
        along * self.scale + self.bias
    }

    fn weight(&self, place: u32) -> f32 {
        f32::from(self.weights.get(index(place)).copied().unwrap_or_default())
    }
}

fn signed(number: f32) -> i8 {
    number.round().clamp(-127.0, 127.0) as i8
}

/// Classes, their weights, and the card that says where they come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    classes: Vec<String>,
    rarity: Rarity,
    heads: Vec<Head>,
    certainty: Certainty,
    card: Card,
}

/// What a model says of one text.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict<'a> {
    pub class: &'a str,
    /// How often a verdict as sure as this one is right, between nought and one.
    pub certainty: f32,
}

impl Model {
    pub(crate) fn new(classes: Vec<String>, rarity: Rarity, heads: Vec<Head>, card: Card) -> Self {
        let certainty = Certainty::unlearned(classes.len());
        Model { classes, rarity, heads, certainty, card }
    }

    pub fn classes(&self) -> &[String] {
        &self.classes
    }

    pub fn card(&self) -> &Card {
        &self.card
    }

    pub fn with_card(self, card: Card) -> Self {
        Model { card, ..self }
    }

    pub(crate) fn learn_certainty(&mut self, margins: &[Vec<f32>], truth: &[usize]) {
        self.certainty = Certainty::learned(margins, truth);
    }

    /// The likeliest class; nothing if the model has none.
    pub fn verdict(&self, text: &str) -> Option<Verdict<'_>> {
        self.verdict_among(text, |_| true)
    }

    /// The likeliest of those classes that the question allows.
    pub fn verdict_among(&self, text: &str, allowed: impl Fn(&str) -> bool) -> Option<Verdict<'_>> {
        self.verdict_of(counted(text), allowed)
    }

    /// The same of a text whose features are counted already: several models read one text.
    pub(crate) fn verdict_of(
        &self,
        counts: Vector,
        allowed: impl Fn(&str) -> bool,
    ) -> Option<Verdict<'_>> {
        let features = weighed(counts, |place| self.rarity.of(place));
        let margins: Vec<f32> = self.heads.iter().map(|head| head.margin(&features)).collect();
        let shares = self.certainty.shares(&margins);
        let open = self.classes.iter().enumerate().filter(|(_, class)| allowed(class));
        let best = open.max_by(|one, other| margins[one.0].total_cmp(&margins[other.0]))?;
        Some(Verdict { class: best.1, certainty: shares[best.0] })
    }

    /// The words of the text that spoke most for a class against the others, the strongest first.
    pub fn because(&self, text: &str, class: &str, most: usize) -> Vec<String> {
        let Some(chosen) = self.classes.iter().position(|known| known == class) else {
            return Vec::new();
        };
        let words = tokens(text);
        let features = self.features(text);
        let mut weight = vec![0.0_f32; words.len()];
        each_feature(&words, |place, at| weight[at] += self.push(&features, place, chosen));
        let mut ranked: Vec<usize> = (0..words.len())
            .filter(|at| weight[*at] > 0.0 && words[*at].chars().any(char::is_alphanumeric))
            .collect();
        ranked.sort_by(|one, other| weight[*other].total_cmp(&weight[*one]));
        let mut named: Vec<String> = Vec::new();
        for at in ranked {
            if !named.contains(&words[at]) {
                named.push(words[at].clone());
            }
        }
        named.truncate(most);
        named
    }

    /// How far one feature of the text pushes towards a class, and away from the strongest other one.
    fn push(&self, features: &Vector, place: u32, chosen: usize) -> f32 {
        let Ok(at) = features.binary_search_by_key(&place, |(place, _)| *place) else {
            return 0.0;
        };
        let of = |head: &Head| head.weight(place) * head.scale;
        let others = self.heads.iter().enumerate().filter(|(class, _)| *class != chosen);
        let against = others.map(|(_, head)| of(head)).fold(f32::MIN, f32::max);
        let against = if self.heads.len() > 1 { against } else { 0.0 };
        features[at].1 * (of(&self.heads[chosen]) - against)
    }

    fn features(&self, text: &str) -> Vector {
        weighed(counted(text), |place| self.rarity.of(place))
    }
}
