//! How well a model does on texts that it has not seen.

use crate::features::count;
use crate::model::{Card, Model};
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
    let model = learned(training, Card::default());
    let trained = now();
    let questions = labelled(test);
    let scores = read(&model, &questions);
    Measured {
        scores,
        train_seconds: trained - begun,
        micros_per_message: (now() - trained) * 1e6 / f64::from(count(questions.len())),
        model_bytes: model.to_bytes().len(),
        aspects: 1,
    }
}

fn learned(training: Aspect<'_>, card: Card) -> Model {
    let examples = labelled(training);
    let lesson: Vec<Labelled<'_>> =
        examples.iter().map(|(text, class)| Labelled { text, class }).collect();
    train(&lesson, card)
}

fn read(model: &Model, questions: &[(&str, String)]) -> Scores {
    let truth: Vec<&str> = questions.iter().map(|(_, class)| class.as_str()).collect();
    let asked = asked(&truth, model.classes());
    let said: Vec<&str> = questions
        .iter()
        .map(|(text, _)| model.verdict_among(text, |class| asked.contains(&class)))
        .map(|verdict| verdict.map_or("", |verdict| verdict.class))
        .collect();
    scores(&truth, &said)
}

/// A model of a table with one label a text; its card gets the scores on the held-out table, or on
/// every fifth row of its own. The model itself is then trained on all of it.
///
/// # Errors
/// [`Unmeasurable`] if there are no examples, or labels of several aspects.
pub fn train_table(
    training: &Table,
    held_out: Option<&Table>,
    card: Card,
) -> Result<Model, Unmeasurable> {
    let one = |table: &Table| table.aspects.len() == 1;
    if !one(training) || held_out.is_some_and(|held_out| !one(held_out)) {
        return Err(Unmeasurable::OtherAspects);
    }
    if training.rows.is_empty() {
        return Err(Unmeasurable::NoExamples);
    }
    let (lesson, questions) = match held_out {
        Some(held_out) => (training.clone(), held_out.clone()),
        None => training.split(),
    };
    let found = read(&learned((&lesson, 0), Card::default()), &labelled((&questions, 0)));
    let all = lesson.with(questions);
    let card = Card { examples: all.rows.len(), scores: Some(found.thousandths()), ..card };
    Ok(learned((&all, 0), card))
}

impl Scores {
    fn thousandths(self) -> (u32, u32) {
        let whole = |share: f32| (share * 1_000.0).round() as u32;
        (whole(self.accuracy), whole(self.macro_f1))
    }
}

fn labelled<'a>((table, aspect): Aspect<'a>) -> Vec<(&'a str, String)> {
    table.rows.iter().map(|row| (row.text.as_str(), plain_name(&row.labels[aspect]))).collect()
}

/// A question with fewer answers than the model knows has only these answers: a test of praise and
/// blame does not ask for "neither". A test of one class alone asks for all.
fn asked<'a>(truth: &[&str], known: &'a [String]) -> Vec<&'a str> {
    let known = known.iter().map(String::as_str);
    let among: Vec<&str> = known.clone().filter(|class| truth.contains(class)).collect();
    if among.len() > 1 { among } else { known.collect() }
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
