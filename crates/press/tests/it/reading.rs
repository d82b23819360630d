//! What a reader finds in a printed file.

use std::io::Write;
use std::process::{Command, Stdio};

use paper::{Document, Press};
use press::TypstPress;

pub fn at() -> jiff::Timestamp {
    jiff::Timestamp::from_second(1_796_000_000).unwrap()
}

/// The printed file, or what went wrong.
pub fn pdf(document: &Document) -> Vec<u8> {
    match TypstPress::new().pdf(document) {
        Ok(bytes) => bytes,
        Err(error) => panic!("{error}: {}", std::error::Error::source(&error).unwrap()),
    }
}

/// The words as they stand on the pages, line by line.
pub fn words(pdf: &[u8]) -> String {
    poppler(&["pdftotext", "-layout", "-", "-"], pdf)
}

/// The words between the running lines of an F4 page, in the order in which they were set: those
/// of one cell stand together.
pub fn body(pdf: &[u8]) -> String {
    let between = ["-x", "0", "-y", "80", "-W", "610", "-H", "780"];
    poppler(&[&["pdftotext", "-raw"], &between[..], &["-", "-"]].concat(), pdf)
}

/// The properties of the file.
pub fn properties(pdf: &[u8]) -> String {
    poppler(&["pdfinfo", "-"], pdf)
}

fn poppler(command: &[&str], pdf: &[u8]) -> String {
    let mut tool = Command::new(command[0])
        .args(&command[1..])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("these tests read PDF with poppler: apt-get install poppler-utils");
    let mut input = tool.stdin.take().unwrap();
    let pdf = pdf.to_vec();
    let feeding = std::thread::spawn(move || input.write_all(&pdf));
    let read = tool.wait_with_output().unwrap();
    feeding.join().unwrap().unwrap();
    String::from_utf8(read.stdout).unwrap()
}
