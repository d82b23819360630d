//! `reading` and `issue scan`: understanding text without a house. Data go to stdout line by line; a
//! line that cannot be read is told by its number on stderr, and the others go on.

mod folder;
mod retrain;

use std::path::Path;
use std::time::Instant;

use desk::understanding::{self, BadLine, BadTable, Model, Scan};
use locale::Words;
use serde_json::Value;

pub use retrain::retrain;

use crate::cli::{Issue, Reading};
use crate::fault::{Fault, Typed};
use crate::{file, say};

pub fn run(wanted: Reading, t: &Words) -> Result<(), Fault> {
    match wanted {
        // It needs a house, and is led there before.
        Reading::Retrain => Ok(()),
        Reading::Train { data, out } => train(data.as_deref(), &out, t),
        Reading::Score { task, training, test } => score(&task, (&training, &test), t),
        Reading::Classify { file, model } => classify(&file, model.as_deref(), t),
        Reading::Similar { file } => {
            each(&lines(&file)?, t, |line| understanding::alike(line).map(|found| vec![found]));
            Ok(())
        }
    }
}

pub fn issue(wanted: Issue, t: &Words) -> Result<(), Fault> {
    let Issue::Scan { file, false_alarms } = wanted;
    let text = lines(&file)?;
    let mut scan = Scan::new(false_alarms);
    let mut order: Vec<(usize, &str)> = numbered(&text).collect();
    // What has no readable time is refused below, where its number is told.
    order.sort_by_cached_key(|(_, line)| Scan::at(line).ok());
    for (number, line) in order {
        match scan.hear(line) {
            Ok(alarms) => alarms.iter().for_each(told),
            Err(why) => refused(number, why, t),
        }
    }
    scan.close().iter().for_each(told);
    Ok(())
}

fn train(data: Option<&Path>, out: &Path, t: &Words) -> Result<(), Fault> {
    let Some(data) = data else {
        return Err(sentence(t.reading_no_data()));
    };
    let Some(set) = folder::find(data) else {
        return Err(sentence(t.reading_no_training(data.display().to_string())));
    };
    let training = lines(&set.training)?;
    let held_out = set.held_out.as_deref().map(lines).transpose()?;
    let model = understanding::trained(&training, held_out.as_deref(), set.card)
        .map_err(|why| unfit(&set.training, why, t))?;
    std::fs::write(out, model.to_bytes()).map_err(|_| Fault::Unwritable { path: out.into() })?;
    say::talk(model.card().lines().trim_end());
    Ok(())
}

fn score(task: &str, (training, test): (&Path, &Path), t: &Words) -> Result<(), Fault> {
    let begun = begin();
    let mut seconds = || begun.elapsed().as_secs_f64();
    let mut found = understanding::score(&lines(training)?, &lines(test)?, &mut seconds)
        .map_err(|why| unfit(training, why, t))?;
    found["task"] = task.into();
    told(&found);
    Ok(())
}

#[allow(clippy::disallowed_methods, reason = "what is measured here is the machine, not a case")]
fn begin() -> Instant {
    Instant::now()
}

fn classify(file: &Path, model: Option<&Path>, t: &Words) -> Result<(), Fault> {
    let moods = model.map(|path| moods(path, t)).transpose()?.flatten();
    each(&lines(file)?, t, |line| {
        understanding::classify(line, moods.as_ref()).map(|found| vec![found])
    });
    Ok(())
}

/// A model that cannot be used is told, and the built-in rules serve.
fn moods(path: &Path, t: &Words) -> Result<Option<Model>, Fault> {
    match understanding::model(&file::bytes(path)?) {
        Ok(model) => Ok(Some(model)),
        Err(why) => {
            say::talk(&t.reading_model_unusable(why.code(), path.display().to_string()));
            Ok(None)
        }
    }
}

/// Answers each line; one that cannot be read is told by its number.
pub fn each(text: &str, t: &Words, answer: impl Fn(&str) -> Result<Vec<Value>, BadLine>) {
    for (number, line) in numbered(text) {
        match answer(line) {
            Ok(found) => found.iter().for_each(told),
            Err(why) => refused(number, why, t),
        }
    }
}

fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    lines.filter(|(_, line)| !line.trim().is_empty())
}

/// The text of a file, without the mark that some programs begin one with; what is no UTF-8 in it becomes a mark instead of stopping everything.
pub fn lines(path: &Path) -> Result<String, Fault> {
    let text = String::from_utf8_lossy(&file::bytes(path)?).into_owned();
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

fn told(value: &Value) {
    say::data(&value.to_string());
}

fn refused(number: usize, why: BadLine, t: &Words) {
    say::talk(&t.reading_line(number.to_string(), t.reading_line_flaw(why.code())));
}

fn unfit(path: &Path, why: BadTable, t: &Words) -> Fault {
    sentence(t.reading_table_flaw(why.code(), path.display().to_string()))
}

fn sentence(says: String) -> Fault {
    Fault::Lines { says: vec![Typed(says)] }
}
