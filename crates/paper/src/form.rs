//! The hospitals' form of a procedure: one ruled sheet whose head stands on every page.

use crate::document::{Block, Figure, Picture};

/// The head: who issues what, under which number, signed by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormHead {
    pub logo: Option<Picture>,
    /// Name and address of the hospital.
    pub house: Vec<String>,
    pub title: String,
    /// "STANDAR PROSEDUR OPERASIONAL".
    pub kind: String,
    pub number: Figure,
    pub revision: Figure,
    pub issued: Figure,
    /// "Ditetapkan oleh Direktur".
    pub signed_by: String,
    pub name: String,
    pub nip: String,
    /// The word over "1/3"; the press counts the pages.
    pub page: String,
}

/// One row: what it is, and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct FormRow {
    pub label: String,
    pub blocks: Vec<Block>,
}

/// The whole sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    pub head: FormHead,
    pub rows: Vec<FormRow>,
}
