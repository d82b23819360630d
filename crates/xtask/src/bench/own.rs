//! Crates that are measured by a bench of their own in this very run.

use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{Chapter, Effort, Figure};
use crate::house::root;

/// Cases over which lists and searches are timed.
const CASES: u64 = 100_000;

pub fn desk(effort: Effort) -> Result<Vec<Chapter>> {
    let arguments = [effort.each.as_secs().to_string(), CASES.to_string()];
    told(&["-p", "desk", "--features", "testing", "--bench", "desk"], &arguments)
}

pub fn survey(_effort: Effort) -> Result<Vec<Chapter>> {
    told(&["-p", "desk", "--features", "testing", "--bench", "survey"], &[])
}

pub fn compliance(_effort: Effort) -> Result<Vec<Chapter>> {
    told(&["-p", "desk", "--features", "testing", "--bench", "compliance"], &[])
}

pub fn calendar(_effort: Effort) -> Result<Vec<Chapter>> {
    told(&["-p", "staff", "--bench", "calendar"], &[])
}

pub fn mention(effort: Effort) -> Result<Vec<Chapter>> {
    let arguments: Vec<String> = effort.many.iter().map(u64::to_string).collect();
    told(&["-p", "desk", "--features", "testing", "--bench", "mention"], &arguments)
}

pub fn hostile(_effort: Effort) -> Result<Vec<Chapter>> {
    told(&["-p", "channel", "--features", "fake", "--bench", "hostile"], &[])
}

/// The figures that a bench says, a line each.
fn told(bench: &[&str], arguments: &[String]) -> Result<Vec<Chapter>> {
    let output = Command::new("cargo")
        .args(["bench", "--quiet"])
        .args(bench)
        .arg("--")
        .args(arguments)
        .current_dir(root())
        .stderr(std::process::Stdio::inherit())
        .output()
        .context("cargo bench could not be started")?;
    ensure!(output.status.success(), "a bench failed: {}", bench.join(" "));
    let mut chapters: Vec<Chapter> = Vec::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(line) = serde_json::from_str::<Value>(line) else { continue };
        let text = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
        let figure = Figure { what: text("what"), value: text("value"), note: text("note") };
        match chapters.iter_mut().find(|chapter| chapter.title == text("chapter")) {
            Some(chapter) => chapter.figures.push(figure),
            None => chapters.push(Chapter { title: text("chapter"), figures: vec![figure] }),
        }
    }
    Ok(chapters)
}
