//! Runs the demo and starts it anew after every edit, so that a page is one reload away.

use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::house::{paths, root};
use crate::shell::{cargo, say};

/// How often the sources are looked at.
const LOOK_EVERY: Duration = Duration::from_millis(500);

pub fn run(arguments: &[String]) -> Result<()> {
    let mut seen = newest()?;
    let mut demo = start(arguments)?;
    loop {
        sleep(LOOK_EVERY);
        let now = newest()?;
        if now > seen {
            seen = now;
            say("an edit: building and starting again");
            if let Some(mut running) = demo.take() {
                running.kill()?;
                running.wait()?;
            }
            demo = start(arguments)?;
        }
    }
}

/// Builds, and starts the demo if that went well; if not, cargo has said why.
fn start(arguments: &[String]) -> Result<Option<Child>> {
    let built = cargo().args(["build", "--package", "jembatan"]).current_dir(root()).status()?;
    if !built.success() {
        return Ok(None);
    }
    let mut demo = cargo();
    demo.args(["run", "--quiet", "--package", "jembatan", "--", "demo"]).args(arguments);
    Ok(Some(demo.current_dir(root()).spawn()?))
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
