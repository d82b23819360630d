//! Texts as they were sent, parsed with the name of their field.

use domain::ids::{BoxCode, UnitCode};
use domain::text::{Body, Email, Invalid, Link, Name, Phone, Reference};

use crate::fault::{Fault, Why};

/// A text that must hold something.
///
/// # Errors
/// `Invalid` with the field.
pub fn body(text: &str, field: &str) -> Result<Body, Fault> {
    parsed(text, field, Body::parse)
}

/// A text that may be missing; one of blanks only is missing.
///
/// # Errors
/// `Invalid` with the field.
pub fn maybe(text: Option<String>, field: &str) -> Result<Option<Body>, Fault> {
    filled(text).map(|text| body(&text, field)).transpose()
}

/// # Errors
/// `Invalid` with the field.
pub fn name(text: Option<String>, field: &str) -> Result<Option<Name>, Fault> {
    filled(text).map(|text| parsed(&text, field, Name::parse)).transpose()
}

/// # Errors
/// `Invalid` with the field.
pub fn phone(text: Option<String>, field: &str) -> Result<Option<Phone>, Fault> {
    filled(text).map(|text| parsed(&text, field, Phone::parse)).transpose()
}

/// # Errors
/// `Invalid` with the field.
pub fn email(text: Option<String>, field: &str) -> Result<Option<Email>, Fault> {
    filled(text).map(|text| parsed(&text, field, Email::parse)).transpose()
}

/// The code of a unit; whether there is one is seen later.
///
/// # Errors
/// `Invalid` with the field.
pub fn unit(text: &str, field: &str) -> Result<UnitCode, Fault> {
    UnitCode::parse(text).map_err(|_| Fault::of(field, Why::NotKnown))
}

/// The code of a suggestion box.
///
/// # Errors
/// `Invalid` with the field.
pub fn box_code(text: &str, field: &str) -> Result<BoxCode, Fault> {
    BoxCode::parse(text).map_err(|_| Fault::of(field, Why::NotKnown))
}

/// A name that must be there.
///
/// # Errors
/// `Invalid` with the field.
pub fn named(text: &str, field: &str) -> Result<Name, Fault> {
    parsed(text, field, Name::parse)
}

/// The number of a paper, which must be there.
///
/// # Errors
/// `Invalid` with the field.
pub fn reference(text: &str, field: &str) -> Result<Reference, Fault> {
    parsed(text, field, Reference::parse)
}

/// The address of a page; it may be missing.
///
/// # Errors
/// `Invalid` with the field.
pub fn link(text: Option<String>, field: &str) -> Result<Option<Link>, Fault> {
    filled(text).map(|text| parsed(&text, field, Link::parse)).transpose()
}

/// Nothing where only blanks were sent.
pub fn filled(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty())
}

fn parsed<T>(
    text: &str,
    field: &str,
    parse: impl Fn(&str) -> Result<T, Invalid>,
) -> Result<T, Fault> {
    parse(text).map_err(|why| Fault::of(field, Why::Text(why)))
}
