//! PDF by typst, behind [`paper::Press`].
//!
//! People's words reach the typesetter as values, never as markup; the templates hold no words
//! of their own. The files are PDF/A-2a (archiving) and PDF/UA-1 (screen readers) at once, and the
//! same document gives the same bytes.

mod columns;
mod diagnosis;
mod faces;
mod values;
mod words;
mod world;

use paper::{Document, Press, PressError};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::diagnosis::Diagnosis;
use crate::faces::Faces;
use crate::world::Desk;

/// A press with its faces loaded; make one and keep it.
pub struct TypstPress {
    faces: Faces,
}

impl TypstPress {
    pub fn new() -> Self {
        TypstPress { faces: Faces::embedded() }
    }
}

impl Default for TypstPress {
    fn default() -> Self {
        Self::new()
    }
}

impl Press for TypstPress {
    fn pdf(&self, document: &Document) -> Result<Vec<u8>, PressError> {
        let desk = Desk::laid(&self.faces, values::of(document, &self.faces));
        let written = laid_out(&desk).and_then(|pages| written(&pages, document));
        // What typst remembers between documents grows without bound, and it holds people's words.
        comemo::evict(0);
        written
    }
}

fn laid_out(desk: &Desk) -> Result<PagedDocument, PressError> {
    let compiled = typst::compile::<PagedDocument>(desk);
    compiled.output.map_err(|found| PressError::Layout(Diagnosis::boxed(found)))
}

fn written(pages: &PagedDocument, document: &Document) -> Result<Vec<u8>, PressError> {
    let options = PdfOptions {
        ident: Smart::Custom(identity(document)),
        creator: Smart::Custom(Some("Jembatan".to_owned())),
        timestamp: timestamp(document.made_at),
        standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).unwrap_or_default(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options).map_err(|found| PressError::Write(Diagnosis::boxed(found)))
}

/// Only its digest enters the file.
fn identity(document: &Document) -> String {
    format!("{}\n{}\n{}", document.number, document.title, document.made_at)
}

fn timestamp(made_at: jiff::Timestamp) -> Option<Timestamp> {
    let at = made_at.to_zoned(jiff::tz::TimeZone::UTC);
    let part = |number: i8| number.unsigned_abs();
    let made = Datetime::from_ymd_hms(
        i32::from(at.year()),
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    );
    made.map(Timestamp::new_utc)
}
