//! One step of the pipeline, and what a run of several keeps between them.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::cluster::Cluster;
use super::count::Count;
use crate::house::root;
use crate::shell::{cargo, say, spelled};
use crate::tidy;

/// What a step does.
#[derive(Debug, Clone, Copy)]
pub enum What {
    Cargo(&'static [&'static str]),
    Tidy,
    Build,
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
        Step {
            name,
            what,
            needs: &[],
        }
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
            What::Cargo(words) => run.follow(cargo().args(words)),
            What::Build => run.follow(cargo().args(BUILD)),
            What::Tests(package, filter) => {
                let count = run.follow(&mut run.tests(package, filter))?;
                anyhow::ensure!(count.passed + count.failed > 0, "no test ran in {package}");
                Ok(count)
            }
        }
    }
}

/// Everything at once, with the features of the tests: the suites after it find all built, and
/// the dear dependencies are compiled with one set of features and so only once.
const BUILD: &[&str] = &[
    "build",
    "--workspace",
    "--all-features",
    "--bins",
    "--tests",
];

/// What several steps share: whether all of them run, and the PostgreSQL of the tests.
#[derive(Debug)]
pub struct Run {
    whole: bool,
    cluster: Option<Cluster>,
    given: Option<String>,
    nextest: bool,
}

impl Run {
    #[allow(
        clippy::disallowed_methods,
        reason = "a person may give their own PostgreSQL"
    )]
    pub fn new(whole: bool) -> Run {
        let nextest = Command::new("cargo-nextest")
            .arg("--version")
            .output()
            .is_ok();
        Run {
            whole,
            cluster: None,
            given: std::env::var(Cluster::VARIABLE).ok(),
            nextest,
        }
    }

    fn provide(&mut self, need: Need) -> Result<()> {
        match need {
            Need::Postgres if self.cluster.is_none() && self.given.is_none() => {
                self.cluster = Some(Cluster::start(self.whole)?);
            }
            Need::Binary if !self.whole => {
                crate::shell::run(cargo().args(["build", "--package", "jembatan"]))?;
            }
            Need::Postgres | Need::Binary => {}
        }
        Ok(())
    }

    /// In a whole run the packages are chosen from one build; alone, only the package is built.
    fn tests(&self, package: &str, filter: &str) -> Command {
        let mut command = cargo();
        if !self.nextest {
            command.args(["test", "--package", package]);
            return command;
        }
        command.args(["nextest", "run", "--no-fail-fast", "--status-level", "fail"]);
        match self.whole {
            true => command.args(["--workspace", "--all-features"]),
            false => command.args(["--package", package]),
        };
        command.args(["-E", &format!("package({package}) & ({filter})")]);
        command
    }

    /// Runs the command, shows what it says and counts the tests that it closes with.
    fn follow(&self, command: &mut Command) -> Result<Count> {
        let line = spelled(command);
        let (reader, writer) = std::io::pipe().context("no pipe to read a step's words from")?;
        let mut child = {
            let mut attached = Command::new(command.get_program());
            attached.args(command.get_args()).current_dir(root());
            attached.stdout(writer.try_clone()?).stderr(writer);
            attached.env("JEMBATAN_BINARY", binary()?);
            if let Some(cluster) = &self.cluster {
                attached.env(Cluster::VARIABLE, &cluster.address);
            }
            attached
                .spawn()
                .with_context(|| format!("`{line}` did not start"))?
        };
        let mut count = Count::default();
        for words in BufReader::new(reader).lines() {
            let words = words.context("a step spoke something that is not UTF-8")?;
            count.read(&words);
            say(&words);
        }
        let success = child.wait()?.success();
        if count == Count::default() || (!success && count.failed == 0) {
            count.add(&Count::of(success));
        }
        Ok(count)
    }
}

/// The program that a whole run builds, beside this one.
fn binary() -> Result<PathBuf> {
    Ok(std::env::current_exe()?.with_file_name("jembatan"))
}
