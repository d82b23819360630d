//! From examples to a model. The same examples give the same bytes.

use std::thread;

use crate::chance::Chance;
use crate::features::{PLACES, Vector, count, counted, index, weighed};
use crate::model::{Card, Head, Model, Rarity};
use crate::svm::{Example, Manner, Plane, train as descend};

/// Every so many-th example is kept aside while the certainty is learned.
const ASIDE: usize = 5;
/// So many examples at least, before some can be kept aside.
const ENOUGH: usize = 50;

/// A text and the class that a person gave it.
#[derive(Clone, Copy, Debug)]
pub struct Labelled<'a> {
    pub text: &'a str,
    pub class: &'a str,
}

/// A model of the classes that the examples name. Without an example it has no class and says nothing.
pub fn train(examples: &[Labelled<'_>], card: Card) -> Model {
    let classes = classes(examples);
    let counts: Vec<Vector> = examples.iter().map(|example| counted(example.text)).collect();
    let rarity = rarity(&counts);
    let texts =
        counts.into_iter().map(|counts| weighed(counts, |place| rarity.of(place))).collect();
    let class = |example: &Labelled<'_>| {
        classes.iter().position(|class| class == example.class).unwrap_or_default()
    };
    let lesson =
        Lesson { texts, truth: examples.iter().map(class).collect(), classes: classes.len() };
    let heads = lesson.heads(|_| true);
    let mut model = Model::new(classes, rarity, heads, card);
    if lesson.texts.len() >= ENOUGH {
        let (margins, truth) = lesson.set_aside();
        model.learn_certainty(&margins, &truth);
    }
    model
}

fn classes(examples: &[Labelled<'_>]) -> Vec<String> {
    let mut names: Vec<String> = examples.iter().map(|one| one.class.to_owned()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn rarity(texts: &[Vector]) -> Rarity {
    let mut holding = vec![0_usize; PLACES];
    for (place, _) in texts.iter().flatten() {
        holding[index(*place)] += 1;
    }
    let rare = |with: usize| match with {
        0 => 0.0,
        with => 1.0 + ((1.0 + count(texts.len())) / (1.0 + count(with))).ln(),
    };
    Rarity::new(holding.into_iter().map(rare).collect())
}

/// Weighed texts with the places of their classes in the list.
struct Lesson {
    texts: Vec<Vector>,
    truth: Vec<usize>,
    classes: usize,
}

impl Lesson {
    /// One head a class, each class against the others, learned from the chosen examples.
    fn heads(&self, chosen: impl Fn(usize) -> bool) -> Vec<Head> {
        let chosen: Vec<usize> = (0..self.texts.len()).filter(|at| chosen(*at)).collect();
        let learn = |class: usize| Head::of(&self.plane(class, &chosen));
        thread::scope(|scope| {
            let learn = &learn;
            let running: Vec<_> =
                (0..self.classes).map(|class| scope.spawn(move || learn(class))).collect();
            let done = running.into_iter().map(thread::ScopedJoinHandle::join);
            done.map(|head| head.unwrap_or_else(|_| Head::empty())).collect()
        })
    }

    fn plane(&self, class: usize, chosen: &[usize]) -> Plane {
        let inside = chosen.iter().filter(|at| self.truth[**at] == class).count();
        let (inside_weight, outside_weight) = balance(inside, chosen.len() - inside);
        let example = |at: &usize| {
            let inside = self.truth[*at] == class;
            let weight = if inside { inside_weight } else { outside_weight };
            Example { features: &self.texts[*at], inside, weight }
        };
        let examples: Vec<Example<'_>> = chosen.iter().map(example).collect();
        descend(&examples, Manner::default())
    }

    /// The margins of examples that the heads have not seen, and their classes.
    fn set_aside(&self) -> (Vec<Vec<f32>>, Vec<usize>) {
        let mut order: Vec<usize> = (0..self.texts.len()).collect();
        Chance::new(Manner::default().seed).shuffle(&mut order);
        let mut aside = vec![false; order.len()];
        order.iter().step_by(ASIDE).for_each(|at| aside[*at] = true);
        let heads = self.heads(|at| !aside[at]);
        let kept = (0..self.texts.len()).filter(|at| aside[*at]);
        let margins = |at| heads.iter().map(|head| head.margin(&self.texts[at])).collect();
        kept.map(|at| (margins(at), self.truth[at])).unzip()
    }
}

/// Both sides weigh the same together, however many stand on each.
fn balance(inside: usize, outside: usize) -> (f32, f32) {
    let half = count(inside + outside) / 2.0;
    let share = |number: usize| half / count(number.max(1));
    (share(inside), share(outside))
}
