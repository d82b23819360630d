//! The words of the rules: sources, categories, the signed procedure.

use super::{Flaw, Item, Section, Why, flaw, repeated};
use crate::rules::{Category, Duty, OTHER_CATEGORY, Procedure, Rules};

/// Characters of a source.
pub(super) const SOURCE: usize = 300;
const TITLE: usize = 200;
const NUMBER: usize = 60;
const NAME: usize = 80;
const CODE: usize = 40;
const CATEGORIES: usize = 60;

/// What every procedure obliges to, whatever else it says.
const ALWAYS: [Duty; 4] =
    [Duty::Receive, Duty::Documented, Duty::Improvement, Duty::NoDiscrimination];

/// One line of at most so many characters.
pub(super) fn line(text: &str, most: usize) -> Option<Why> {
    match text.trim() {
        "" => Some(Why::Empty),
        text if text.chars().count() > most => Some(Why::TooLong),
        text if text.chars().any(char::is_control) => Some(Why::NotOneLine),
        _ => None,
    }
}

pub(super) fn source(rules: &Rules, found: &mut Vec<Flaw>) {
    let why = line(&rules.source.text, SOURCE);
    found.extend(why.map(|why| flaw(Section::Source, Item::Whole, why)));
}

pub(super) fn categories(categories: &[Category], found: &mut Vec<Flaw>) {
    if categories.is_empty() || categories.len() > CATEGORIES {
        found.push(flaw(Section::Categories, Item::Whole, Why::OutOfRange));
    }
    for (nth, category) in (1..).zip(categories) {
        let earlier = &categories[..nth - 1];
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let code = category.code.as_str();
        let why = match () {
            () if code.is_empty() || code.len() > CODE || !code.chars().all(plain) => {
                Some(Why::NotACode)
            }
            () if code == OTHER_CATEGORY => Some(Why::Twice),
            () if earlier.iter().any(|known| known.code == code) => Some(Why::Twice),
            () => line(&category.name, NAME),
        };
        found.extend(why.map(|why| flaw(Section::Categories, Item::Nth(nth), why)));
    }
}

pub(super) fn procedure(procedure: &Procedure, found: &mut Vec<Flaw>) {
    let mut add = |name, why| found.push(flaw(Section::Procedure, Item::Named(name), why));
    if let Some(why) = line(&procedure.number, NUMBER) {
        add("number", why);
    }
    if let Some(why) = line(&procedure.title, TITLE) {
        add("title", why);
    }
    let duties: Vec<Duty> = procedure.clauses.iter().map(|clause| clause.duty).collect();
    if repeated(&duties) {
        add("clauses", Why::Twice);
    }
    for duty in ALWAYS.into_iter().filter(|duty| !duties.contains(duty)) {
        add(duty.code(), Why::Missing);
    }
}
