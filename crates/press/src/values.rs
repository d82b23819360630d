//! A document as the values that the templates read. Words become strings, never markup.

use paper::{
    Align, Block, Cell, Chart, Column, Document, Figure, Form, FormRow, Letterhead, Picture,
    SignatureBlock, Table, text,
};
use typst::foundations::{Array, Bytes, Dict, IntoValue, Value, dict};

use crate::columns;
use crate::faces::Faces;
use crate::words;

/// Running lines at the edge of a page are one line long.
const EDGE: usize = 90;
const WATERMARK: usize = 40;
const NAME: usize = 250;

/// The root of what the templates see in `sys.inputs`.
pub(crate) fn of(document: &Document, faces: &Faces) -> Dict {
    let writer = Writer { document, faces };
    let (width, height) = document.size.millimetres();
    let margins = document.margins;
    dict! {
        "lang" => document.language.tag(),
        "words" => writer.own_words(),
        "paper" => millimetres([width, height]),
        "margins" => millimetres([margins.top, margins.right, margins.bottom, margins.left]),
        "letterhead" => writer.letterhead(document.letterhead.as_ref()),
        "head" => writer.head(),
        "addressee" => writer.lines(&document.addressee),
        "name" => writer.name(),
        "title" => writer.title(),
        "running" => writer.running(),
        "footer" => writer.edge(&document.footer, EDGE),
        "watermark" => writer.edge(document.watermark.as_deref().unwrap_or_default(), WATERMARK),
        "blocks" => writer.blocks(&document.blocks),
        "annexes" => writer.blocks(&document.annexes),
        "signatures" => document.signatures.iter().map(|one| writer.signature(one)).collect::<Array>(),
        "copies" => writer.lines(&document.copies),
    }
}

fn millimetres<const N: usize>(sizes: [u16; N]) -> Array {
    sizes.into_iter().map(|size| i64::from(size).into_value()).collect()
}

struct Writer<'a> {
    document: &'a Document,
    faces: &'a Faces,
}

impl Writer<'_> {
    fn said(&self, words: &str) -> Value {
        words::printable(words, words::LINE, self.faces).into_value()
    }

    fn narrow(&self, words: &str) -> Value {
        self.slim(words).into_value()
    }

    fn slim(&self, words: &str) -> String {
        words::printable(words, words::COLUMN, self.faces)
    }

    fn lines(&self, lines: &[String]) -> Array {
        lines.iter().map(|line| self.said(line)).collect()
    }

    /// One line; the end of a longer one is marked as left out.
    fn edge(&self, words: &str, most: usize) -> Value {
        self.said(&text::clipped(&words.replace(['\n', '\r'], " "), most))
    }

    /// A title that nobody can see is none.
    fn title(&self) -> Value {
        let title = &self.document.title;
        if words::blank(title) { "".into_value() } else { self.said(title) }
    }

    /// The name in the file's properties: one line, without places to break.
    fn name(&self) -> Value {
        let name = text::clean(&self.document.name().replace(['\n', '\r'], " "));
        let shaped = words::shaped(&text::clipped(&name, NAME), self.faces);
        let words = self.document.language.words();
        if words::blank(&shaped) { words.document.into_value() } else { shaped.into_value() }
    }

    fn own_words(&self) -> Dict {
        let words = self.document.language.words();
        dict! {
            "addressee" => words.addressee,
            "copies" => words.copies,
            "nip" => words.nip,
            "page" => words.page,
            "of" => words.of,
        }
    }

    /// What stands on every page after the first.
    fn running(&self) -> Value {
        let Document { number, subject, title, .. } = self.document;
        let named = if subject.is_empty() { title } else { subject };
        let parts: Vec<&str> =
            [number, named].into_iter().map(String::as_str).filter(|one| !one.is_empty()).collect();
        self.edge(&parts.join(" · "), EDGE)
    }

    fn letterhead(&self, letterhead: Option<&Letterhead>) -> Value {
        let Some(letterhead) = letterhead else {
            return Value::None;
        };
        dict! {
            "lines" => self.lines(&letterhead.lines),
            "address" => self.said(&letterhead.address),
            "contact" => self.said(&letterhead.contact),
            "logo" => picture(letterhead.logo.as_ref()),
            "second" => picture(letterhead.second_logo.as_ref()),
        }
        .into_value()
    }

    /// *Nomor*, *Sifat*, *Lampiran*, *Hal*: only those that are given.
    fn head(&self) -> Dict {
        let (document, words) = (self.document, self.document.language.words());
        let lines = [
            (words.number, &document.number),
            (words.classification, &document.classification),
            (words.enclosure, &document.enclosure),
            (words.subject, &document.subject),
        ];
        let given = lines.into_iter().filter(|(_, value)| !value.is_empty());
        let lines = given.map(|(label, value)| self.pair(label, value)).collect::<Array>();
        dict! { "lines" => lines, "date" => self.said(&document.place_and_date) }
    }

    fn pair(&self, label: &str, value: &str) -> Value {
        dict! { "label" => self.said(label), "value" => self.said(value) }.into_value()
    }

    fn pairs(&self, figures: &[Figure]) -> Array {
        let pair = |figure: &Figure| {
            let (label, value) = (self.narrow(&figure.label), self.narrow(&figure.value));
            dict! { "label" => label, "value" => value }.into_value()
        };
        figures.iter().map(pair).collect()
    }

    fn blocks(&self, blocks: &[Block]) -> Array {
        let mut above = 0;
        blocks.iter().map(|block| self.block(block, &mut above)).collect()
    }

    /// Heading levels start at 1 and never skip one, or a screen reader misses a step.
    fn block(&self, block: &Block, above: &mut u8) -> Value {
        let (kind, value) = match block {
            Block::Heading { text, .. } if words::blank(text) => ("nothing", Value::None),
            Block::Heading { level, text } => {
                *above = (*level).clamp(1, (*above + 1).min(3));
                let level = i64::from(*above);
                let heading = dict! { "level" => level, "text" => self.said(text) };
                ("heading", heading.into_value())
            }
            Block::Paragraph(words) => ("paragraph", self.said(words)),
            Block::List { numbered: true, items } => ("numbered", self.lines(items).into_value()),
            Block::List { numbered: false, items } => ("list", self.lines(items).into_value()),
            Block::Numbers(figures) => ("numbers", self.pairs(figures).into_value()),
            Block::Details(figures) => ("details", self.pairs(figures).into_value()),
            Block::Table(table) => ("table", self.table(table).into_value()),
            Block::Chart(chart) => ("chart", self.chart(chart).into_value()),
            Block::Note(words) => ("note", self.said(words)),
            Block::Picture { picture: shown, width, description } => {
                ("picture", self.pictured(shown, *width, description))
            }
            Block::Form(form) => ("form", self.form(form).into_value()),
            Block::PageBreak => ("page", Value::None),
        };
        dict! { "kind" => kind, "value" => value }.into_value()
    }

    fn table(&self, table: &Table) -> Dict {
        let labels: Vec<String> = table.columns.iter().map(|one| self.slim(&one.label)).collect();
        let rows: Vec<Vec<String>> =
            table.rows.iter().map(|row| self.row(row, labels.len())).collect();
        let asked: Vec<i64> = table.columns.iter().map(|one| i64::from(one.width)).collect();
        let of = |(at, label): (usize, &String)| {
            let cells = rows.iter().filter_map(|row| row.get(at));
            columns::longest(std::iter::once(label).chain(cells).map(String::as_str))
        };
        let longest: Vec<i64> = labels.iter().enumerate().map(of).collect();
        let laid = columns::laid(&asked, &longest, self.room());
        let heads = table.columns.iter().zip(labels).zip(laid.widths);
        let heads: Array = heads.map(|((one, label), width)| column(one, label, width)).collect();
        dict! {
            "caption" => self.said(&table.caption),
            "columns" => heads,
            "rows" => rows.into_iter().map(strings).collect::<Array>(),
            "size" => laid.size,
            "total" => table.total,
        }
    }

    fn room(&self) -> i64 {
        let Document { size, margins, .. } = self.document;
        columns::room(size.millimetres().0, [margins.left, margins.right])
    }

    /// Exactly as many cells as columns, so that no row shifts the next one.
    fn row(&self, row: &[Cell], columns: usize) -> Vec<String> {
        let cells = row.iter().chain(std::iter::repeat(&Cell::Empty)).take(columns);
        cells.map(|cell| self.slim(&cell.printed(self.document.language))).collect()
    }

    fn chart(&self, chart: &Chart) -> Dict {
        let drawn = words::shaped(&chart.svg(self.document.language), self.faces);
        dict! {
            "caption" => self.said(&chart.title),
            "description" => self.said(&chart.description),
            "svg" => Bytes::from_string(drawn),
        }
    }

    /// The head of a form is narrow; its rows hold blocks of their own.
    fn form(&self, form: &Form) -> Dict {
        let head = &form.head;
        let figure = |figure: &Figure| {
            let (label, value) = (self.narrow(&figure.label), self.narrow(&figure.value));
            dict! { "label" => label, "value" => value }.into_value()
        };
        let row = |row: &FormRow| {
            let blocks = self.blocks(&row.blocks);
            dict! { "label" => self.narrow(&row.label), "blocks" => blocks }.into_value()
        };
        dict! {
            "logo" => picture(head.logo.as_ref()),
            "house" => self.lines(&head.house),
            "title" => self.narrow(&head.title),
            "kind" => self.narrow(&head.kind),
            "number" => figure(&head.number),
            "revision" => figure(&head.revision),
            "issued" => figure(&head.issued),
            "signed_by" => self.narrow(&head.signed_by),
            "name" => self.narrow(&head.name),
            "nip" => self.narrow(&head.nip),
            "page" => self.narrow(&head.page),
            "rows" => form.rows.iter().map(row).collect::<Array>(),
        }
    }

    fn pictured(&self, shown: &Picture, width: u16, description: &str) -> Value {
        dict! {
            "picture" => picture(Some(shown)),
            "width" => i64::from(width),
            "description" => self.said(description),
        }
        .into_value()
    }

    fn signature(&self, block: &SignatureBlock) -> Value {
        let parts = [&block.on_behalf, &block.position];
        let position: Vec<&str> =
            parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        dict! {
            "date" => self.said(&block.place_and_date),
            "position" => self.said(&position.join(" ")),
            "mark" => picture(block.mark.as_ref()),
            "name" => self.said(&block.name),
            "rank" => self.said(&block.rank),
            "nip" => self.said(&block.nip),
        }
        .into_value()
    }
}

fn column(column: &Column, label: String, width: i64) -> Value {
    let align = match column.align {
        Align::Left => "left",
        Align::Centre => "center",
        Align::Right => "right",
    };
    dict! { "label" => label, "align" => align, "width" => width }.into_value()
}

fn strings(row: Vec<String>) -> Value {
    row.into_iter().map(IntoValue::into_value).collect::<Array>().into_value()
}

fn picture(picture: Option<&Picture>) -> Value {
    let (format, bytes) = match picture {
        None => return Value::None,
        Some(Picture::Png(bytes)) => ("png", bytes),
        Some(Picture::Svg(bytes)) => ("svg", bytes),
    };
    dict! { "format" => format, "bytes" => Bytes::new(bytes.clone()) }.into_value()
}
