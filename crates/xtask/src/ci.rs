//! The whole pipeline as a list. It runs from top to bottom and stops at the first step that
//! fails (with `--keep-going` at the end); `cargo xtask ci store` runs one step alone, with what that
//! step needs and no more.

pub mod cluster;
pub mod count;
pub mod run;
pub mod step;

use std::time::{Duration, Instant};

use anyhow::{Result, anyhow, bail};

use self::count::Count;
use self::run::Run;
use self::step::{Need, Step, What};
use crate::shell::say;

/// Cheap before dear, rules before pages, and what needs a browser last.
pub const STEPS: &[Step] = &[
    Step::new("fmt", What::Cargo(&["fmt", "--all", "--check", "--", "--color", "never"])),
    Step::new("tidy", What::Tidy),
    Step::new("clippy", What::Lint),
    Step::suite("domain", "domain"),
    Step::suite("locale", "locale"),
    Step::suite("reading", "reading"),
    Step::suite("xtask", "xtask"),
    Step::suite("db", "db").needing(&[Need::Postgres]),
    Step::suite("store", "store").needing(&[Need::Postgres]),
    Step::suite("channel", "channel"),
    Step::suite("paper", "paper"),
    Step::suite("desk", "desk").needing(&[Need::Postgres]),
    Step::suite("web", "web"),
    Step::suite("front", "front"),
    Step::suite("staff", "staff"),
    Step::suite("api", "api").needing(&[Need::Postgres]),
    Step::suite("press", "press"),
    Step::suite("jembatan", "jembatan").needing(&[Need::Postgres, Need::Binary]),
    Step::new("journeys", What::Tests("journeys", "not test(/^accessibility/)"))
        .needing(&[Need::Postgres, Need::Binary]),
    Step::new("accessibility", What::Tests("journeys", "test(/^accessibility/)"))
        .needing(&[Need::Postgres, Need::Binary]),
];

/// Steps that are not part of the pipeline: they need a tool that not every machine has.
pub const ASIDE: &[Step] =
    &[Step::new("deny", What::Cargo(&["deny", "check", "licenses", "bans", "sources"]))];

/// Goes on after a step that failed, to see them all.
const KEEP_GOING: &str = "--keep-going";

pub fn run(names: &[String]) -> Result<()> {
    if names.first().is_some_and(|name| name == "list") {
        STEPS.iter().chain(ASIDE).for_each(|step| say(step.name));
        return Ok(());
    }
    let (flags, names): (Vec<_>, Vec<_>) = names.iter().partition(|name| *name == KEEP_GOING);
    let chosen = choose(&names)?;
    let mut run = Run::new(names.is_empty());
    let mut total = Count::default();
    for step in chosen {
        let (count, took) = timed(|| step.run(&mut run));
        total.add(&count);
        say(&format!("── {:<14} {:>7.1} s   {}", step.name, took.as_secs_f64(), count.line()));
        if count.failed > 0 {
            say(&format!("failed at `{0}`; alone: cargo xtask ci {0}", step.name));
            if flags.is_empty() {
                break;
            }
        }
    }
    drop(run);
    match total.failed {
        0 => {
            say(&total.line());
            Ok(())
        }
        _ => Err(anyhow!(total.line())),
    }
}

fn choose(names: &[&String]) -> Result<Vec<&'static Step>> {
    if names.is_empty() {
        return Ok(STEPS.iter().collect());
    }
    let mut chosen = Vec::new();
    for name in names {
        match STEPS.iter().chain(ASIDE).find(|step| step.name == name.as_str()) {
            Some(step) => chosen.push(step),
            None => bail!("no step is called {name}; `cargo xtask ci list` names them"),
        }
    }
    Ok(chosen)
}

#[allow(clippy::disallowed_methods, reason = "the pipeline says how long each step took")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let done = work();
    (done, begun.elapsed())
}
