//! How well a model does on texts that it has not seen.

use crate::features::count;
use crate::model::Card;
use crate::table::Table;
use crate::train::{Labelled, train};

/// Shares of one, as numbers of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scores {
    pub accuracy: f32,
    /// The mean of F1 over every class that is true or said at least once.
    pub macro_f1: f32,
}

/// What one measurement finds. Of several aspects the scores and the reading time are means, the
/// training time is the sum and the bytes are those of the largest model.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measured {
    pub scores: Scores,
    pub train_seconds: f64,
    pub micros_per_message: f64,
    pub model_bytes: usize,
    pub aspects: usize,
}

/// Why nothing can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmeasurable {
    NoExamples,
    /// An aspect of the test is not one of the training.
    OtherAspects,
}

/// Trains on one table and reads the other. `now` counts seconds from anywhere.
///
/// # Errors
/// [`Unmeasurable`] if a table is empty or the aspects do not meet.
pub fn measure(
    training: &Table,
    test: &Table,
    now: &mut dyn FnMut() -> f64,
) -> Result<Measured, Unmeasurable> {
    if training.rows.is_empty() || test.rows.is_empty() {
        return Err(Unmeasurable::NoExamples);
    }
    let one_each = training.aspects.len() == 1 && test.aspects.len() == 1;
    let mut all = Measured { aspects: test.aspects.len(), ..Measured::default() };
    for (at, aspect) in test.aspects.iter().enumerate() {
        let trained = training.aspects.iter().position(|known| known == aspect);
        let trained = trained.or(one_each.then_some(0)).ok_or(Unmeasurable::OtherAspects)?;
        all.add(&of_aspect((training, trained), (test, at), now));
    }
    Ok(all.mean())
}

impl Measured {
    fn add(&mut self, other: &Measured) {
        self.scores.accuracy += other.scores.accuracy;
        self.scores.macro_f1 += other.scores.macro_f1;
        self.train_seconds += other.train_seconds;
        self.micros_per_message += other.micros_per_message;
        self.model_bytes = self.model_bytes.max(other.model_bytes);
    }

    fn mean(mut self) -> Self {
        let aspects = count(self.aspects.max(1));
        self.scores.accuracy /= aspects;
        self.scores.macro_f1 /= aspects;
        self.micros_per_message /= f64::from(aspects);
        self
    }
}

type Aspect<'a> = (&'a Table, usize);

fn of_aspect(training: Aspect<'_>, test: Aspect<'_>, now: &mut dyn FnMut() -> f64) -> Measured {
    let begun = now();
    let examples = labelled(training);
    let spoken: Vec<(&str, String)> =
        examples.iter().map(|(text, class)| (*text, plain_name(class))).collect();
    let lesson: Vec<Labelled<'_>> =
        spoken.iter().map(|(text, class)| Labelled { text, class }).collect();
    let model = train(&lesson, Card::default());
    let trained = now();
    let questions = labelled(test);
    let truth: Vec<String> = questions.iter().map(|(_, class)| plain_name(class)).collect();
    let asked = asked(&truth, model.classes());
    let said: Vec<String> = questions
        .iter()
        .map(|(text, _)| model.verdict_among(text, |class| asked.iter().any(|one| one == class)))
        .map(|verdict| verdict.map_or_else(String::new, |verdict| verdict.class.to_owned()))
        .collect();
    let read = now();
    Measured {
        scores: scores(&truth, &said),
        train_seconds: trained - begun,
        micros_per_message: (read - trained) * 1e6 / f64::from(count(questions.len())),
        model_bytes: model.to_bytes().len(),
        aspects: 1,
    }
}

fn labelled<'a>((table, aspect): Aspect<'a>) -> Vec<(&'a str, &'a str)> {
    table.rows.iter().map(|row| (row.text.as_str(), row.labels[aspect].as_str())).collect()
}

/// A question with fewer answers than the model knows has only these answers: a test of praise and
/// blame does not ask for "neither". A test of one class alone asks for all.
fn asked(truth: &[String], known: &[String]) -> Vec<String> {
    let among: Vec<String> = known.iter().filter(|class| truth.contains(class)).cloned().collect();
    if among.len() > 1 { among } else { known.to_vec() }
}

/// One name for a mood that sets write in several ways.
pub fn plain_name(class: &str) -> String {
    let small = class.trim().to_lowercase();
    match small.as_str() {
        "pos" | "positif" => "positive".to_owned(),
        "neg" | "negatif" => "negative".to_owned(),
        "neut" | "neu" | "netral" => "neutral".to_owned(),
        _ => small,
    }
}

/// Accuracy and macro-F1 of what was said against what is true.
pub fn scores<T: AsRef<str>>(truth: &[T], said: &[T]) -> Scores {
    let pairs: Vec<(&str, &str)> =
        truth.iter().zip(said).map(|(one, other)| (one.as_ref(), other.as_ref())).collect();
    let mut classes: Vec<&str> = pairs.iter().flat_map(|(one, other)| [*one, *other]).collect();
    classes.sort_unstable();
    classes.dedup();
    let right = pairs.iter().filter(|(one, other)| one == other).count();
    let f1: f32 = classes.iter().map(|class| f1(&pairs, class)).sum();
    Scores {
        accuracy: count(right) / count(pairs.len().max(1)),
        macro_f1: f1 / count(classes.len().max(1)),
    }
}

fn f1(pairs: &[(&str, &str)], class: &str) -> f32 {
    let both = pairs.iter().filter(|(one, other)| *one == class && *other == class).count();
    let either = pairs.iter().filter(|(one, other)| (*one == class) != (*other == class)).count();
    if both == 0 { 0.0 } else { 2.0 * count(both) / (2.0 * count(both) + count(either)) }
}
