//! Fetches what the browser and the letters need, exactly as the lock files say. The build does
//! this by itself when files are missing; this is for doing it beforehand.

use std::process::Command;

use anyhow::Result;

use crate::house::{House, root};
use crate::shell;

pub fn run() -> Result<()> {
    let root = root();
    let house = House::read(&root)?;
    let locks = house.files.iter().filter_map(|file| file.path.strip_suffix("package-lock.json"));
    for folder in locks {
        shell::say(&format!("npm ci in {folder}"));
        let mut npm = Command::new("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        shell::run(npm.current_dir(root.join(folder)))?;
    }
    Ok(())
}
