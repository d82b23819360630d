//! One step of the pipeline: its name, what it does, what must be there before it begins.

use anyhow::Result;

use super::count::Count;
use super::run::{Ended, Run};
use crate::shell::{cargo, say};
use crate::tidy;

/// What a step does.
#[derive(Debug, Clone, Copy)]
pub enum What {
    Cargo(&'static [&'static str]),
    Tidy,
    /// In a whole run also the build that all suites use.
    Lint,
    /// The tests of a package that this nextest filter leaves.
    Tests(&'static str, &'static str),
}

/// What must be there before a step begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    Postgres,
    Binary,
}

#[derive(Debug)]
pub struct Step {
    pub name: &'static str,
    what: What,
    needs: &'static [Need],
}

impl Step {
    pub const fn new(name: &'static str, what: What) -> Step {
        Step { name, what, needs: &[] }
    }

    pub const fn suite(name: &'static str, package: &'static str) -> Step {
        Step::new(name, What::Tests(package, "all()"))
    }

    pub const fn needing(mut self, needs: &'static [Need]) -> Step {
        self.needs = needs;
        self
    }

    /// Runs the step; whatever goes wrong is said and counted.
    pub fn run(&self, run: &mut Run) -> Count {
        say(&format!("── {}", self.name));
        self.tried(run).unwrap_or_else(|why| {
            say(&format!("{why:#}"));
            Count::of(false)
        })
    }

    fn tried(&self, run: &mut Run) -> Result<Count> {
        for need in self.needs {
            run.provide(*need)?;
        }
        match self.what {
            What::Tidy => tidy::run().map(|()| Count::of(true)),
            What::Cargo(words) => run.follow(cargo().args(words)).map(Ended::as_one),
            What::Lint if run.is_whole() => run.follow(cargo().args(BUILD)).map(Ended::as_one),
            What::Lint => run.follow(cargo().args(CLIPPY)).map(Ended::as_one),
            What::Tests(package, filter) => {
                let ended = run.follow(&mut run.tests(package, filter))?;
                let ran = ended.count.passed + ended.count.failed > 0;
                anyhow::ensure!(ran || !ended.success, "no test ran in {package}");
                Ok(ended.as_tests())
            }
        }
    }
}

/// Everything at once, with the features of the tests: the suites after it find all built, and
/// the dear dependencies are compiled with one set of features and so only once. The compiler of a
/// whole run is Clippy's, which lints what it builds: linting by itself would go through all
/// dependencies a second time.
const BUILD: &[&str] = &["build", "--workspace", "--all-features", "--bins", "--tests"];
const CLIPPY: &[&str] =
    &["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
