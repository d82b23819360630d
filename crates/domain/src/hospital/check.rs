//! What a letterhead must be before letters are printed with it.

use super::{Hospital, Signatory};
use crate::text::{Email, Invalid, Name};

/// The places that a pattern of letter numbers may have.
const PLACES: [&str; 3] = ["{serial}", "{month}", "{year}"];
/// Digits of a number of the civil service (Peraturan Kepala BKN 22/2007: birth, appointment,
/// sex, serial).
const NIP_DIGITS: usize = 18;
const MOST_LINES: usize = 4;
const LONGEST_LINE: u32 = 160;
const LONGEST_NUMBER: u32 = 60;

/// One value that is not as it must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The name of the value, `director.nip`.
    pub field: &'static str,
    pub why: Why,
}

/// What is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    Text(Invalid),
    /// Two letters would get the same number.
    NoSerial,
    /// Braces around something that nobody fills.
    UnknownPlace,
    NotANip,
    TooManyLines {
        most: usize,
    },
    /// A short number of an emergency service, or one that can be dialled.
    NotDialled,
}

impl Why {
    /// Stable key of the sentence that is shown.
    pub fn code(self) -> &'static str {
        match self {
            Why::Text(invalid) => invalid.code(),
            Why::NoSerial => "no_serial",
            Why::UnknownPlace => "unknown_place",
            Why::NotANip => "not_a_nip",
            Why::TooManyLines { .. } => "too_many_lines",
            Why::NotDialled => "not_dialled",
        }
    }
}

impl Hospital {
    /// The same without blanks around its values.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the page.
    pub fn checked(mut self) -> Result<Self, Vec<Flaw>> {
        let mut found = Vec::new();
        lines(&mut self.letterhead, &mut found);
        named("name", &mut self.name, &mut found);
        text("address", &mut self.address, LONGEST_LINE, &mut found);
        text("city", &mut self.city, LONGEST_LINE, &mut found);
        dialled("phone", &mut self.phone, &mut found);
        email(&mut self.email, &mut found);
        dialled("emergency_phone", &mut self.emergency_phone, &mut found);
        pattern(&mut self.letter_number, &mut found);
        let director = ["director.position", "director.name", "director.nip"];
        signatory(director, &mut self.director, &mut found);
        let head = ["humas_head.position", "humas_head.name", "humas_head.nip"];
        signatory(head, &mut self.humas_head, &mut found);
        if found.is_empty() { Ok(self) } else { Err(found) }
    }
}

fn lines(letterhead: &mut Vec<String>, found: &mut Vec<Flaw>) {
    letterhead.retain(|line| !line.trim().is_empty());
    if letterhead.len() > MOST_LINES {
        found.push(Flaw { field: "letterhead", why: Why::TooManyLines { most: MOST_LINES } });
    }
    for line in letterhead {
        text("letterhead", line, LONGEST_LINE, found);
    }
}

/// One line of at most so many signs.
fn text(field: &'static str, value: &mut String, max: u32, found: &mut Vec<Flaw>) {
    *value = value.trim().to_owned();
    let why = match () {
        () if value.is_empty() => Invalid::Empty,
        () if value.chars().count() > max as usize => Invalid::TooLong { max },
        () if value.chars().any(char::is_control) => Invalid::ControlCharacter,
        () => return,
    };
    found.push(Flaw { field, why: Why::Text(why) });
}

fn named(field: &'static str, value: &mut String, found: &mut Vec<Flaw>) {
    match Name::parse(value) {
        Ok(name) => *value = name.into_string(),
        Err(why) => found.push(Flaw { field, why: Why::Text(why) }),
    }
}

fn email(value: &mut String, found: &mut Vec<Flaw>) {
    match Email::parse(value) {
        Ok(email) => *value = email.into_string(),
        Err(why) => found.push(Flaw { field: "email", why: Why::Text(why) }),
    }
}

/// 3 to 15 digits, with what people write between them.
fn dialled(field: &'static str, value: &mut String, found: &mut Vec<Flaw>) {
    *value = value.trim().to_owned();
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let plain = value.chars().all(|c| c.is_ascii_digit() || " +-().".contains(c));
    match () {
        () if value.is_empty() => found.push(Flaw { field, why: Why::Text(Invalid::Empty) }),
        () if !plain || !(3..=15).contains(&digits) => {
            found.push(Flaw { field, why: Why::NotDialled });
        }
        () => {}
    }
}

fn pattern(value: &mut String, found: &mut Vec<Flaw>) {
    let field = "letter_number";
    text(field, value, LONGEST_NUMBER, found);
    let rest = PLACES.iter().fold(value.clone(), |rest, place| rest.replace(place, ""));
    if rest.contains(['{', '}']) {
        found.push(Flaw { field, why: Why::UnknownPlace });
    } else if !value.is_empty() && !value.contains("{serial}") {
        found.push(Flaw { field, why: Why::NoSerial });
    }
}

fn signatory(fields: [&'static str; 3], who: &mut Signatory, found: &mut Vec<Flaw>) {
    let [position, name, nip] = fields;
    text(position, &mut who.position, LONGEST_LINE, found);
    named(name, &mut who.name, found);
    who.nip = who.nip.trim().to_owned();
    let digits = who.nip.chars().filter(char::is_ascii_digit).count();
    let plain = who.nip.chars().all(|c| c.is_ascii_digit() || c == ' ');
    if !who.nip.is_empty() && (!plain || digits != NIP_DIGITS) {
        found.push(Flaw { field: nip, why: Why::NotANip });
    }
}
