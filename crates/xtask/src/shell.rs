//! Speaks to the person at the terminal, and runs other programs.
#![allow(clippy::print_stdout, reason = "a command-line program speaks to its person")]

use std::process::Command;

use anyhow::{Result, bail};

/// One line on the standard output.
pub fn say(line: &str) {
    println!("{line}");
}

/// Runs a program to its end, with this terminal; anything but success is an error.
pub fn run(command: &mut Command) -> Result<()> {
    let line = spelled(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => bail!("`{line}` ended with {status}"),
        Err(why) => bail!("`{line}` did not start: {why}"),
    }
}

/// The command as a person would type it.
pub fn spelled(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

/// The cargo that started this program, so that both use one toolchain.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}
