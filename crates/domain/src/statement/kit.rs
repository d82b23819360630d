//! The text of a press conference kit, taken apart at its headings. A heading stands at the beginning
//! of a line, alone or before a colon: `Pesan kunci: ...`. What stands before the first one is said.
//!
//! The text stays one text: it is signed as a whole, and whoever writes no heading loses nothing.

use std::collections::BTreeMap;

use crate::text::coded;

coded! {
    /// A part of a kit, in the order in which it is read.
    Part {
        /// What is known and checked.
        Facts = "facts",
        /// Talking points (*pesan kunci*).
        Points = "points",
        /// Expected questions with their answers.
        Questions = "questions",
        /// Who sits where, from the left as media see it.
        Seating = "seating",
        /// Sentences that lead back to the points (*kalimat penghubung*).
        Bridges = "bridges",
        Closing = "closing",
    }
}

impl Part {
    /// What a kit lacks without.
    pub const NEEDED: [Part; 4] = [Part::Facts, Part::Points, Part::Questions, Part::Seating];

    /// How its heading is written; the first is the one that is proposed.
    fn headings(self) -> &'static [&'static str] {
        match self {
            Part::Facts => &["fakta", "facts"],
            Part::Points => &["pesan kunci", "key messages", "talking points"],
            Part::Questions => &["tanya jawab", "questions and answers"],
            Part::Seating => &["tempat duduk", "susunan tempat duduk", "seating"],
            Part::Bridges => &["kalimat penghubung", "bridging sentences"],
            Part::Closing => &["penutup", "closing"],
        }
    }

    fn named(words: &str) -> Option<Part> {
        let words = words.trim().to_lowercase();
        Part::ALL.iter().copied().find(|part| part.headings().contains(&words.as_str()))
    }
}

/// A kit, line by line; empty lines and the marks of lists are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kit<'a> {
    /// Before the first heading.
    pub said: Vec<&'a str>,
    pub parts: BTreeMap<Part, Vec<&'a str>>,
}

/// A question that is expected, and what is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange<'a> {
    pub question: &'a str,
    pub answer: Vec<&'a str>,
}

impl<'a> Kit<'a> {
    /// The text of a kit, taken apart.
    pub fn of(text: &'a str) -> Kit<'a> {
        let mut kit = Kit::default();
        let mut here = None;
        for line in text.lines() {
            let (part, words) = match heading(line) {
                Some((part, rest)) => (Some(part), rest),
                None => (here, unmarked(line)),
            };
            here = part;
            let lines = match part {
                Some(part) => kit.parts.entry(part).or_default(),
                None => &mut kit.said,
            };
            lines.extend((!words.is_empty()).then_some(words));
        }
        kit
    }

    /// The lines of a part; none where nobody wrote it.
    pub fn lines(&self, part: Part) -> &[&'a str] {
        self.parts.get(&part).map_or(&[], Vec::as_slice)
    }

    /// What nobody wrote yet.
    pub fn missing(&self) -> Vec<Part> {
        Part::NEEDED.into_iter().filter(|part| self.lines(*part).is_empty()).collect()
    }

    /// The expected questions, each with what is answered. A question ends with its mark or begins
    /// with `T:` or `Q:`; every other line answers the one above it.
    pub fn exchanges(&self) -> Vec<Exchange<'a>> {
        let mut all: Vec<Exchange<'a>> = Vec::new();
        for &line in self.lines(Part::Questions) {
            match (asks(line), all.last_mut()) {
                (Some(question), _) => all.push(Exchange { question, answer: Vec::new() }),
                (None, Some(last)) => last.answer.push(answers(line)),
                (None, None) => all.push(Exchange { question: line, answer: Vec::new() }),
            }
        }
        all
    }
}

/// The part that a line opens, with what stands behind the colon.
fn heading(line: &str) -> Option<(Part, &str)> {
    let line = line.trim().trim_start_matches('#').trim();
    match line.split_once(':') {
        Some((name, rest)) => Part::named(name).map(|part| (part, rest.trim())),
        None => Part::named(line).map(|part| (part, "")),
    }
}

/// A line without the mark of a list: `- `, `• `, `3. `, `3) `.
fn unmarked(line: &str) -> &str {
    let line = line.trim();
    let marked = line.strip_prefix("- ").or_else(|| line.strip_prefix("• "));
    if let Some(words) = marked {
        return words.trim();
    }
    let behind = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let numbered = behind.strip_prefix(". ").or_else(|| behind.strip_prefix(") "));
    numbered.filter(|_| behind.len() < line.len()).map_or(line, str::trim)
}

fn asks(line: &str) -> Option<&str> {
    let marked = ["T:", "Q:", "Tanya:"].iter().find_map(|mark| line.strip_prefix(mark));
    marked.map(str::trim).or_else(|| line.ends_with('?').then_some(line))
}

fn answers(line: &str) -> &str {
    let marked = ["J:", "A:", "Jawab:"].iter().find_map(|mark| line.strip_prefix(mark));
    marked.map_or(line, str::trim)
}
