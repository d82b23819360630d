//! Learns what the reader of messages brings along, from the messages that were invented for it.

use std::fs;

use anyhow::{Context, Result, anyhow};
use reading::{Lesson, learn_built_in};

use crate::house::root;
use crate::shell::say;

const LESSONS: &str = "fixtures/reading/lessons";
const MODEL: &str = "crates/reading/src/words/reader.model";

/// Writes the model; it is built in from the next build on.
pub fn run() -> Result<()> {
    let lessons = lessons()?;
    let bytes = learn_built_in(&lessons).to_bytes();
    fs::write(root().join(MODEL), &bytes)?;
    say(&format!("{MODEL}: {} messages, {} bytes", lessons.len(), bytes.len()));
    Ok(())
}

/// Every lesson, the files in the order of their names.
fn lessons() -> Result<Vec<Lesson>> {
    let mut files = fs::read_dir(root().join(LESSONS))?
        .map(|file| Ok(file?.path()))
        .collect::<Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|kind| kind == "tsv"));
    files.sort();
    let mut lessons = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).context(file.display().to_string())?;
        let table = Lesson::all(&text);
        lessons.extend(table.map_err(|_| anyhow!("{} holds no messages", file.display()))?);
    }
    Ok(lessons)
}
