//! An SPO out of a file of a word processor: its paragraphs, and what they are recognised as. Nothing
//! is kept; the author looks at it and keeps it as a draft.

use std::io::{Cursor, Read};

use domain::people::Actor;
use domain::sop::{Line, Scan, may_draft, scanned};
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use crate::DeskError;
use crate::file::FileFault;

/// The largest file, in bytes: 10 MiB.
const LARGEST: u64 = 10 * 1024 * 1024;
/// The most text that is unpacked out of it, in bytes: 20 MiB.
const UNPACKED: u64 = 20 * 1024 * 1024;
/// The most lines that are looked at; an SPO has some hundred.
const LINES: usize = 5_000;

/// The parts of an SPO in a DOCX or PDF file.
///
/// # Errors
/// `Forbidden` for whoever writes no SPOs. `FileRefused` for a file that is too large, neither DOCX nor PDF, or holds no text, such as a
/// scanned sheet.
pub async fn scan(actor: &Actor, bytes: Vec<u8>) -> Result<Scan, DeskError> {
    if !may_draft(actor) {
        return Err(DeskError::Forbidden);
    }
    if bytes.len() as u64 > LARGEST {
        return Err(refused(FileFault::TooLarge { max: LARGEST }));
    }
    // A reader of other people's files may stumble; it takes nothing with it.
    let read = tokio::task::spawn_blocking(move || lines(&bytes)).await;
    let mut lines = read.ok().flatten().ok_or(refused(FileFault::NotRead))?;
    lines.truncate(LINES);
    if lines.iter().all(|line| line.text.trim().is_empty()) {
        return Err(refused(FileFault::Empty));
    }
    Ok(scanned(&lines))
}

fn refused(why: FileFault) -> DeskError {
    DeskError::FileRefused { field: "file", why }
}

fn lines(bytes: &[u8]) -> Option<Vec<Line>> {
    if bytes.starts_with(b"%PDF-") {
        let text = pdf_extract::extract_text_from_mem(bytes).ok()?;
        let line = |text: &str| Line { text: text.to_owned(), listed: false };
        return Some(text.lines().map(line).collect());
    }
    paragraphs(&document(bytes)?)
}

/// The text of a DOCX file, which is a ZIP archive (ECMA-376, part 1, 11.3.10).
fn document(bytes: &[u8]) -> Option<String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut text = String::new();
    let entry = archive.by_name("word/document.xml").ok()?;
    entry.take(UNPACKED).read_to_string(&mut text).ok()?;
    Some(text)
}

/// The paragraphs of a document, a line each; a broken line within one begins another.
fn paragraphs(xml: &str) -> Option<Vec<Line>> {
    let mut reader = Reader::from_str(xml);
    let (mut lines, mut text, mut listed, mut said) = (Vec::new(), String::new(), false, false);
    loop {
        match reader.read_event().ok()? {
            Event::Eof => return Some(lines),
            Event::Start(tag) if tag.local_name().as_ref() == "t" => said = true,
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "p" => (text, listed) = (String::new(), false),
                "numPr" => listed = true,
                "tab" if !text.is_empty() => text.push('\t'),
                "br" | "cr" => lines.push(Line { text: std::mem::take(&mut text), listed }),
                _ => {}
            },
            Event::Text(words) if said => text.push_str(&words),
            Event::GeneralRef(reference) if said => text.push(sign(&reference)),
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => said = false,
                "p" => lines.push(Line { text: std::mem::take(&mut text), listed }),
                _ => {}
            },
            _ => {}
        }
    }
}

/// `&amp;` and its kin; a character that nobody knows stands as a gap.
fn sign(reference: &quick_xml::events::BytesRef<'_>) -> char {
    let named = match reference.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    };
    named.or_else(|| reference.resolve_char_ref().ok().flatten()).unwrap_or(' ')
}
