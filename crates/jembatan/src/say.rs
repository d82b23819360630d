//! Data go to stdout, talk goes to stderr, so that a pipe carries only what was asked for.

use std::io::Write;

/// A line of data. A reader that has gone away is no fault of ours.
pub fn data(line: &str) {
    let mut out = std::io::stdout().lock();
    drop(writeln!(out, "{line}").and_then(|()| out.flush()));
}

/// A line for the person at the terminal.
pub fn talk(line: &str) {
    drop(writeln!(std::io::stderr().lock(), "{line}"));
}
