//! One letter or report: its head, its blocks, its signatures. Empty strings are not printed.

use crate::chart::Chart;
use crate::form::Form;
use crate::table::Table;

/// The language of the words that the paper itself adds ("Nomor", "Halaman 1 dari 3").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    Id,
    En,
}

/// Sheet sizes in use in Indonesian offices. F4 (folio) is 215 x 330 mm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    F4,
    A4,
    /// Half of it: a sign on a wall.
    A5,
}

impl Paper {
    /// Width and height in millimetres.
    pub fn millimetres(self) -> (u16, u16) {
        match self {
            Paper::F4 => (215, 330),
            Paper::A4 => (210, 297),
            Paper::A5 => (148, 210),
        }
    }
}

/// Page margins in millimetres; every hospital has its own house rule (*tata naskah*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margins {
    pub top: u16,
    pub right: u16,
    pub bottom: u16,
    pub left: u16,
}

impl Default for Margins {
    /// Top 3, right 3, bottom 3, left 4 cm, as in most regional house rules.
    fn default() -> Self {
        Margins { top: 30, right: 30, bottom: 30, left: 40 }
    }
}

/// A picture that somebody uploaded, as its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    Png(Vec<u8>),
    Svg(Vec<u8>),
}

/// *Kop surat*: who writes. The last line of `lines` is the hospital and is set largest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letterhead {
    pub lines: Vec<String>,
    pub address: String,
    pub contact: String,
    /// Left: the owner's emblem.
    pub logo: Option<Picture>,
    /// Right: the hospital's own emblem.
    pub second_logo: Option<Picture>,
}

/// A label and its value: "Hari/tanggal : Selasa, 1 Desember 2026", or a number to be seen first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub label: String,
    pub value: String,
}

impl Figure {
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Figure { label: label.into(), value: value.into() }
    }
}

/// Who signs, in the order of an Indonesian official letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignatureBlock {
    pub place_and_date: String,
    /// "a.n.", "Plh.", "Plt.": printed before the position.
    pub on_behalf: String,
    pub position: String,
    /// The mark of an electronic signature; without it, room for a pen is left.
    pub mark: Option<Picture>,
    pub name: String,
    /// *Pangkat/golongan*.
    pub rank: String,
    pub nip: String,
}

/// A part of the body, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Level 1 to 3.
    Heading {
        level: u8,
        text: String,
    },
    /// A line break in the text stays a line break.
    Paragraph(String),
    List {
        numbered: bool,
        items: Vec<String>,
    },
    /// A few numbers that should be seen before everything else.
    Numbers(Vec<Figure>),
    /// Aligned "label : value" lines.
    Details(Vec<Figure>),
    Table(Table),
    Chart(Chart),
    /// In the middle of the sheet, `width` millimetres wide; the description is for those who hear it.
    Picture {
        picture: Picture,
        width: u16,
        description: String,
    },
    /// Set apart from the text: how a number was counted, what it leaves out.
    Note(String),
    /// A ruled sheet whose head stands on every page.
    Form(Box<Form>),
    PageBreak,
}

/// A letter or a report, complete enough to be printed twice with the same bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub language: Language,
    pub size: Paper,
    pub margins: Margins,
    pub letterhead: Option<Letterhead>,
    /// *Nomor*.
    pub number: String,
    /// *Sifat*: "Biasa", "Rahasia".
    pub classification: String,
    /// *Lampiran*: "1 (satu) berkas".
    pub enclosure: String,
    /// *Hal*.
    pub subject: String,
    pub place_and_date: String,
    /// The lines after *Yth.*
    pub addressee: Vec<String>,
    pub title: String,
    pub blocks: Vec<Block>,
    /// One stands at the right, two stand side by side.
    pub signatures: Vec<SignatureBlock>,
    /// *Tembusan*.
    pub copies: Vec<String>,
    /// *Lampiran*: on new pages after the signature.
    pub annexes: Vec<Block>,
    /// Across every page, for example "DATA CONTOH".
    pub watermark: Option<String>,
    pub footer: String,
    /// The instant written into the file; the same document gives the same bytes.
    pub made_at: jiff::Timestamp,
}

impl Document {
    /// An empty F4 document; fill in what it has to say.
    pub fn new(language: Language, made_at: jiff::Timestamp) -> Self {
        Document {
            language,
            size: Paper::F4,
            margins: Margins::default(),
            letterhead: None,
            number: String::new(),
            classification: String::new(),
            enclosure: String::new(),
            subject: String::new(),
            place_and_date: String::new(),
            addressee: Vec::new(),
            title: String::new(),
            blocks: Vec::new(),
            signatures: Vec::new(),
            copies: Vec::new(),
            annexes: Vec::new(),
            watermark: None,
            footer: String::new(),
            made_at,
        }
    }

    /// What the file is called: its title, else its subject, else just "document".
    pub fn name(&self) -> &str {
        let form = self.blocks.iter().find_map(|block| match block {
            Block::Form(form) => Some(&form.head.title),
            _ => None,
        });
        let names = [&self.title, &self.subject].into_iter().chain(form);
        let given = names.into_iter().find(|name| !name.trim().is_empty());
        given.map_or(self.language.words().document, String::as_str)
    }

    /// Every table in reading order; a chart gives the table of its numbers.
    pub fn tables(&self) -> Vec<Table> {
        self.blocks
            .iter()
            .chain(&self.annexes)
            .filter_map(|block| match block {
                Block::Table(table) => Some(table.clone()),
                Block::Chart(chart) => Some(chart.table()),
                _ => None,
            })
            .collect()
    }
}
