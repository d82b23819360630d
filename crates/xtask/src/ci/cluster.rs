//! The tests' PostgreSQL, started once for all suites. A keeper program holds it and stops it
//! when this process ends, however it ends: its standard input closes.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::shell::cargo;

#[derive(Debug)]
pub struct Cluster {
    keeper: Child,
    /// Where the tests reach it.
    pub address: String,
}

impl Cluster {
    /// The variable by which the tests learn the address.
    pub const VARIABLE: &str = "JEMBATAN_TEST_POSTGRES";

    /// A whole run has built the keeper beside this program; else cargo builds it now.
    pub fn start(built: bool) -> Result<Cluster> {
        let mut command = if built {
            Command::new(std::env::current_exe()?.with_file_name("with-postgres"))
        } else {
            let mut command = cargo();
            let bin = ["--package", "xtask", "--features", "cluster", "--bin", "with-postgres"];
            command.args(["run", "--quiet"]).args(bin);
            command
        };
        let mut keeper = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("the keeper of the tests' PostgreSQL did not start")?;
        let mut address = String::new();
        let words = keeper.stdout.take().context("the keeper has no standard output")?;
        BufReader::new(words).read_line(&mut address)?;
        ensure!(!address.trim().is_empty(), "PostgreSQL 15 or newer did not start (see above)");
        Ok(Cluster { keeper, address: address.trim().to_owned() })
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        if self.keeper.wait().is_err() {
            crate::shell::say("the keeper of the tests' PostgreSQL could not be waited for");
        }
    }
}
