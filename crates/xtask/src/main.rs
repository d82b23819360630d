//! `cargo xtask <task>`: the way in to the automation of the house.
#![allow(clippy::print_stderr, reason = "a command-line program speaks to its person")]

use std::process::ExitCode;

use xtask::{assets, bench, ci, dev, dist, reader, stream, tidy};

const HELP: &str = "\
cargo xtask <task>

  tidy            hold the laws of the house against its sources
  ci [step ...]   the whole pipeline, or the steps named (cargo xtask ci list)
  assets          fetch what the browser and the letters need (npm ci)
  bench [part ..] measure all, or the parts named (raw, desk, program, burst, mail, survey, compliance,
                  calendar, mention, mention=5000000, watch), and write docs/benchmarks.md
  reader          learn anew from fixtures/reading/lessons what the reader of messages brings along
  stream [seed]   print the invented stream that the watch over issues is tried on
  dev [args ...]  run the demo, and again after every edit
  dist            build and pack what is shipped";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.first().map(String::as_str) {
        Some("tidy") => tidy::run(),
        Some("ci") => ci::run(&arguments[1..]),
        Some("assets") => assets::run(),
        Some("bench") => bench::run(&arguments[1..]),
        Some("stream") => stream::print(&arguments[1..]),
        Some("reader") => reader::run(),
        Some("dev") => dev::run(&arguments[1..]),
        Some("dist") => dist::run(),
        _ => Err(anyhow::anyhow!("{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why:#}");
            ExitCode::FAILURE
        }
    }
}
