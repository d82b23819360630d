//! What stands around the figures: who writes, in which language, on which sheet.

use domain::calendar::{Date, Instant, Span};
use domain::hospital::{Hospital, Organisation, Signatory};
use domain::ids::UnitCode;
use domain::people::DelegateTitle;
use domain::rules::{Grade, Rules};
use locale::{Words, Zone, words};

use crate::document::{Block, Document, Figure, Language, Letterhead, Paper, SignatureBlock};
use crate::table::{Cell, Column, Table};

/// The hospital, its rules, and the wishes of whoever wants the document.
#[derive(Clone, Debug)]
pub struct Setting<'a> {
    pub hospital: &'a Hospital,
    pub organisation: &'a Organisation,
    pub rules: &'a Rules,
    pub language: locale::Language,
    pub size: Paper,
    pub number: String,
    /// The date of the letter, and the instant that is written into the file.
    pub made_at: Instant,
    /// Example data: says so across every page.
    pub demo: bool,
    /// What witnesses the journal in the foot of a report: the number of its entries and the first
    /// bytes of the root over them.
    pub sealed: Option<String>,
    /// Who signs for the director now.
    pub stand_in: Option<StandIn>,
}

/// Somebody who signs for another: their own name under the other's position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandIn {
    pub title: DelegateTitle,
    pub name: String,
    pub nip: String,
}

impl Setting<'_> {
    pub(super) fn t(&self) -> &'static Words {
        words(self.language)
    }

    fn zone(&self) -> Zone {
        Zone::from_code(self.rules.calendar.zone.code()).unwrap_or_default()
    }

    /// `Sabtu, 21 November 2026 pukul 08.00 WIB`
    pub(super) fn long(&self, at: Instant) -> String {
        self.t().long(at, self.zone())
    }

    /// An instant in a cell; nothing where there is none.
    pub(super) fn at(&self, at: Option<Instant>) -> Cell {
        at.map_or(Cell::Empty, |at| Cell::DateTime(self.rules.calendar.local(at)))
    }

    pub(super) fn count(&self, count: u32) -> String {
        self.t().number(i64::from(count))
    }

    pub(super) fn unit(&self, unit: Option<&UnitCode>) -> String {
        let named = |code: &UnitCode| {
            let unit = self.organisation.unit(code);
            unit.map_or_else(|| code.to_string(), |unit| unit.name.clone())
        };
        unit.map_or_else(|| self.t().paper_no_unit(), named)
    }

    pub(super) fn category(&self, code: &str) -> String {
        self.rules.category(code).map_or_else(|| self.t().topic(code), |known| known.name.clone())
    }

    /// Word and letter, so that a black-and-white copy still says it.
    pub(super) fn grade(&self, grade: Option<Grade>) -> String {
        let t = self.t();
        match grade {
            Some(grade) => t.paper_grade(t.grade(grade.code()), t.grade_letter(grade.code())),
            None => t.grade("none"),
        }
    }

    /// `24 jam`, `3 hari`
    pub(super) fn span(&self, span: Span) -> String {
        let amount = self.count(span.amount);
        format!("{amount} {}", self.t().unit_of_time(span.unit.code()))
    }

    /// A letter of this hospital with everything but its content.
    pub(super) fn letter(&self, date: Date) -> Document {
        let language = match self.language {
            locale::Language::Id => Language::Id,
            locale::Language::En => Language::En,
        };
        Document {
            size: self.size,
            letterhead: Some(self.letterhead()),
            number: self.number.clone(),
            place_and_date: self.place_and_date(date),
            watermark: self.demo.then(|| self.t().paper_sample()),
            ..Document::new(language, self.made_at)
        }
    }

    /// The foot of a page, with what witnesses the journal behind it.
    pub(super) fn foot(&self, says: String) -> String {
        match &self.sealed {
            Some(seal) => format!("{says} | {}", self.t().paper_sealed(seal)),
            None => says,
        }
    }

    /// The director, or whoever stands in: `Plh.` or `Plt.` before the position, and the own name.
    pub(super) fn director(&self, above: String) -> SignatureBlock {
        let director = &self.hospital.director;
        match &self.stand_in {
            None => signature(director, above),
            Some(other) => SignatureBlock {
                on_behalf: self.t().delegate_title(other.title.code()),
                name: other.name.clone(),
                nip: other.nip.clone(),
                ..signature(director, above)
            },
        }
    }

    pub(super) fn place_and_date(&self, date: Date) -> String {
        format!("{}, {}", self.hospital.city, self.t().date(date))
    }

    fn letterhead(&self) -> Letterhead {
        let hospital = self.hospital;
        let above = hospital.letterhead.iter().cloned();
        let contact = [&hospital.phone, &hospital.email];
        let contact = contact.into_iter().filter(|text| !text.is_empty());
        Letterhead {
            lines: above.chain([hospital.name.to_uppercase()]).collect(),
            address: hospital.address.clone(),
            contact: contact.cloned().collect::<Vec<_>>().join(" · "),
            logo: None,
            second_logo: None,
        }
    }
}

pub(super) fn signature(by: &Signatory, above: String) -> SignatureBlock {
    SignatureBlock {
        place_and_date: above,
        position: by.position.clone(),
        name: by.name.clone(),
        nip: by.nip.clone(),
        ..SignatureBlock::default()
    }
}

pub(super) fn heading(text: impl Into<String>) -> Block {
    Block::Heading { level: 1, text: text.into() }
}

pub(super) fn figure(label: impl Into<String>, value: impl Into<String>) -> Figure {
    Figure::new(label, value)
}

/// Two columns: what is counted, and how many.
pub(super) fn counted(
    caption: String,
    (label, count): (String, String),
    rows: Vec<(String, u32)>,
) -> Block {
    let columns = vec![Column::words(label, 3), Column::numbers(count, 1)];
    let rows = rows
        .into_iter()
        .map(|(name, count)| vec![Cell::Text(name), Cell::Count(i64::from(count))])
        .collect();
    Block::Table(Table { rows, ..Table::new(caption, columns) })
}
