//! Keeps the tests' PostgreSQL: prints its address, and stops it when standard input closes.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program between two pipes")]

use std::io::Read;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cluster = match db::testing::Cluster::start() {
        Ok(cluster) => cluster,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::FAILURE;
        }
    };
    println!("{}", cluster.address("postgres"));
    let ended = std::io::stdin().read_to_end(&mut Vec::new());
    drop(cluster);
    if ended.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
