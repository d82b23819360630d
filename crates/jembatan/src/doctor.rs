//! `doctor`: everything the house needs, looked at without changing anything, and what to do.

mod checks;
mod place;

use std::process::ExitCode;

use locale::Words;
use serde_json::json;

use crate::cli::Place;
use crate::config::environment::Environment;
use crate::{config, say};

/// How a check ended; the worst one is the exit code: 0, 1, 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    Ok,
    Warning,
    Failure,
}

impl Verdict {
    fn code(self) -> &'static str {
        match self {
            Verdict::Ok => "ok",
            Verdict::Warning => "warning",
            Verdict::Failure => "failure",
        }
    }
}

/// One thing that was looked at. `says` is the key of its sentence, or the sentence itself.
pub struct Finding {
    pub check: &'static str,
    pub verdict: Verdict,
    pub says: Says,
}

/// What a finding says.
pub enum Says {
    Phrase(&'static str, String),
    /// A sentence that somebody else composed already.
    Sentence(String),
}

impl Finding {
    pub fn new(
        check: &'static str,
        verdict: Verdict,
        says: &'static str,
        value: impl Into<String>,
    ) -> Self {
        Self { check, verdict, says: Says::Phrase(says, value.into()) }
    }

    fn sentence(&self, t: &Words) -> String {
        match &self.says {
            Says::Phrase(says, value) => t.cli_doctor_says(*says, value),
            Says::Sentence(sentence) => sentence.clone(),
        }
    }
}

pub async fn run(place: &Place, environment: &Environment, json: bool, t: &Words) -> ExitCode {
    let findings = match config::load(place, environment) {
        Ok(config) => checks::all(&config, t).await,
        Err(wrong) => {
            let says = Says::Sentence(wrong.sentence(t));
            vec![Finding { check: "config", verdict: Verdict::Failure, says }]
        }
    };
    match json {
        true => say::data(&as_json(&findings, t)),
        false => findings.iter().for_each(|finding| say::data(&line(finding, t))),
    }
    match findings.iter().map(|finding| finding.verdict).max() {
        Some(Verdict::Failure) => ExitCode::from(2),
        Some(Verdict::Warning) => ExitCode::from(1),
        _ => ExitCode::SUCCESS,
    }
}

fn line(finding: &Finding, t: &Words) -> String {
    let verdict = t.cli_doctor_verdict(finding.verdict.code());
    let check = t.cli_doctor_check(finding.check);
    format!("{verdict:<10} {check}: {}", finding.sentence(t))
}

fn as_json(findings: &[Finding], t: &Words) -> String {
    let one = |finding: &Finding| {
        json!({
            "check": finding.check,
            "verdict": finding.verdict.code(),
            "says": finding.sentence(t),
        })
    };
    serde_json::Value::from(findings.iter().map(one).collect::<Vec<_>>()).to_string()
}
