//! Builds what is shipped: one program, its licence and its first pages, packed with a checksum.

use std::process::Command;

use anyhow::Result;

use crate::house::root;
use crate::shell::{self, cargo, say};

/// What stands beside the program in the package.
const BESIDE: [&str; 4] = ["LICENSE", "README.md", "SECURITY.md", "CHANGELOG.md"];

fn pack(folder: &std::path::Path) -> Result<()> {
    let root = root();
    shell::run(cargo().args(["build", "--locked", "--profile", "dist", "--package", "jembatan"]))?;
    let name = format!("jembatan-{}-{}", env!("CARGO_PKG_VERSION"), std::env::consts::ARCH);
    let packed = folder.join(&name);
    std::fs::create_dir_all(&packed)?;
    std::fs::copy(target()?.join("dist/jembatan"), packed.join("jembatan"))?;
    for file in BESIDE {
        std::fs::copy(root.join(file), packed.join(file))?;
    }
    let archive = format!("{name}.tar.gz");
    let tar = ["--create", "--gzip", "--owner=0", "--group=0", "--sort=name", "--file", &archive];
    shell::run(Command::new("tar").args(tar).arg(&name).current_dir(folder))?;
    shell::run(Command::new("sha256sum").arg(&archive).current_dir(folder))?;
    say(&format!("packed {}", folder.join(archive).display()));
    Ok(())
}

/// Packs into the folder `package` of the target directory.
pub fn run() -> Result<()> {
    pack(&target()?.join("package"))
}

/// The target directory: this program stands in one of its profile folders.
fn target() -> Result<std::path::PathBuf> {
    let here = std::env::current_exe()?;
    Ok(here.ancestors().nth(2).unwrap_or(&here).to_path_buf())
}
