//! Runs the demo and starts it anew after every edit, so that a page is one reload away. With
//! `--doors` every door leads to an other side on this machine, where one can write as a
//! complainant and read what the hospital answers.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};

use crate::house::{paths, root};
use crate::shell::{cargo, say};

/// How often the sources are looked at.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// Where the program listens while its doors are open: the other side has to know.
const ADDRESS: &str = "127.0.0.1:8080";

pub fn run(arguments: &[String]) -> Result<()> {
    match arguments.split_first() {
        Some((first, others)) if first == "--doors" => {
            let street = Street::open()?;
            again(&|| {
                let mut demo = program("demo");
                demo.args(["--listen", ADDRESS, "--config"]).arg(&street.settings).args(others);
                demo
            })
        }
        _ => again(&|| {
            let mut demo = program("demo");
            demo.args(arguments);
            demo
        }),
    }
}

fn again(wanted: &dyn Fn() -> Command) -> Result<()> {
    let mut seen = newest()?;
    let mut running = start(wanted)?;
    loop {
        sleep(LOOK_EVERY);
        let now = newest()?;
        if now > seen {
            seen = now;
            say("an edit: building and starting again");
            if let Some(mut old) = running.take() {
                old.kill()?;
                old.wait()?;
            }
            running = start(wanted)?;
        }
    }
}

fn program(command: &str) -> Command {
    let mut program = cargo();
    program.args(["run", "--quiet", "--package", "jembatan", "--", command]);
    program.current_dir(root());
    program
}

/// Builds, and starts the program if that went well; if not, cargo has said why.
fn start(wanted: &dyn Fn() -> Command) -> Result<Option<Child>> {
    let built = cargo().args(["build", "--package", "jembatan"]).current_dir(root()).status()?;
    match built.success() {
        true => Ok(Some(wanted().spawn()?)),
        false => Ok(None),
    }
}

/// The other side of the doors.
struct Street {
    providers: Child,
    settings: PathBuf,
}

impl Street {
    fn open() -> Result<Self> {
        let settings = root().join("target/doors.toml");
        let mut providers = cargo();
        providers.args(["run", "--quiet", "--package", "channel", "--features", "fake"]);
        providers.args(["--bin", "providers", "--"]).arg(&settings);
        providers.arg(format!("http://{ADDRESS}")).current_dir(root());
        let mut street = Self { providers: providers.stdout(Stdio::piped()).spawn()?, settings };
        say(&format!("the other side: {}", street.page()?));
        Ok(street)
    }

    /// Where it can be looked at, as it says itself.
    fn page(&mut self) -> Result<String> {
        let out = self.providers.stdout.take().context("the other side has no output")?;
        let mut lines = BufReader::new(out).lines();
        lines.next().context("the other side ended before it began")?.map_err(Into::into)
    }
}

impl Drop for Street {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.providers.kill());
        drop(self.providers.wait());
    }
}

/// When the newest source was written.
fn newest() -> Result<SystemTime> {
    let root = root();
    let times = paths(&root)?.into_iter().filter_map(|path| {
        let about = std::fs::metadata(root.join(path)).ok()?;
        about.modified().ok()
    });
    Ok(times.max().unwrap_or(SystemTime::UNIX_EPOCH))
}
