//! What the steps of one run share, and how a step's commands are followed.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::cluster::Cluster;
use super::count::Count;
use super::step::Need;
use crate::house::root;
use crate::shell::{cargo, say, spelled};

/// Makes Clippy the compiler of our own crates: every warning ends the build.
const LINTING: [(&str, &str); 2] =
    [("RUSTC_WORKSPACE_WRAPPER", "clippy-driver"), ("CLIPPY_ARGS", "-Dwarnings")];

/// How a command ended, and the tests that it closed with.
pub struct Ended {
    pub success: bool,
    pub count: Count,
}

impl Ended {
    pub fn as_one(self) -> Count {
        Count::of(self.success)
    }

    /// A suite that failed before or beside its tests has failed once more.
    pub fn as_tests(mut self) -> Count {
        if !self.success && self.count.failed == 0 {
            self.count.failed = 1;
        }
        self.count
    }
}

/// What several steps share: whether all of them run, and the PostgreSQL of the tests.
#[derive(Debug)]
pub struct Run {
    whole: bool,
    cluster: Option<Cluster>,
    given: Option<String>,
    nextest: bool,
}

impl Run {
    #[allow(clippy::disallowed_methods, reason = "a person may give their own PostgreSQL")]
    pub fn new(whole: bool) -> Run {
        let nextest = Command::new("cargo-nextest").arg("--version").output().is_ok();
        Run { whole, cluster: None, given: std::env::var(Cluster::VARIABLE).ok(), nextest }
    }

    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// Sees to what a step needs.
    pub fn provide(&mut self, need: Need) -> Result<()> {
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
    pub fn tests(&self, package: &str, filter: &str) -> Command {
        let mut command = cargo();
        if !self.nextest {
            command.args(["test", "--package", package]);
            return command;
        }
        command.args(["nextest", "run", "--config-file", "crates/xtask/nextest.toml"]);
        match self.whole {
            true => command.args(["--workspace", "--all-features", "--bins", "--tests"]),
            false => command.args(["--package", package]),
        };
        command.args(["-E", &format!("package({package}) & ({filter})")]);
        command
    }

    /// Runs the command, shows what it says and counts the tests that it closes with.
    pub fn follow(&self, command: &mut Command) -> Result<Ended> {
        let line = spelled(command);
        let (reader, writer) = std::io::pipe().context("no pipe to read a step's words from")?;
        let mut child = {
            let mut attached = Command::new(command.get_program());
            attached.args(command.get_args()).current_dir(root());
            attached.stdout(writer.try_clone()?).stderr(writer);
            attached.env("JEMBATAN_BINARY", binary()?);
            if self.whole {
                attached.envs(LINTING);
            }
            if let Some(cluster) = &self.cluster {
                attached.env(Cluster::VARIABLE, &cluster.address);
            }
            attached.spawn().with_context(|| format!("`{line}` did not start"))?
        };
        let mut count = Count::default();
        for words in BufReader::new(reader).split(b'\n') {
            let words = words.with_context(|| format!("`{line}` could not be heard"))?;
            let words = String::from_utf8_lossy(&words);
            count.read(&words);
            say(&words);
        }
        Ok(Ended { success: child.wait()?.success(), count })
    }
}

/// The program that a whole run builds, beside this one.
fn binary() -> Result<PathBuf> {
    Ok(std::env::current_exe()?.with_file_name("jembatan"))
}
