//! Whatever people write is printed as they wrote it, in every field.

use paper::{
    Align, Block, Cell, Chart, Column, Document, Figure, Language, Letterhead, Measure, Percent,
    Series, Shape, SignatureBlock, Table, Target, Tone,
};

use crate::reading::{at, body, pdf, words};

const MARKUP: &str =
    r##"#read("/etc/passwd") $x^2$ *b* _i_ <iframe src=x> `r` @ref // \ "q" #import "x" ]{ 😀"##;

/// Every field in the body holds the same words; fields are told apart by a number in front.
const FIELDS: usize = 34;

fn filled(said: &str) -> Document {
    let mut count = 0;
    let mut next = || {
        count += 1;
        format!("F{count:02} {said}")
    };
    let letterhead = Letterhead {
        lines: vec![next(), next()],
        address: next(),
        contact: next(),
        ..Letterhead::default()
    };
    Document {
        letterhead: Some(letterhead),
        number: next(),
        classification: next(),
        enclosure: next(),
        subject: next(),
        place_and_date: next(),
        addressee: vec![next(), next()],
        title: next(),
        blocks: blocks(&mut next),
        signatures: vec![signature(&mut next)],
        copies: vec![next()],
        annexes: vec![Block::Paragraph(next())],
        ..Document::new(Language::Id, at())
    }
}

fn blocks(next: &mut impl FnMut() -> String) -> Vec<Block> {
    vec![
        Block::Heading { level: 9, text: next() },
        Block::Paragraph(next()),
        Block::List { numbered: true, items: vec![next()] },
        Block::List { numbered: false, items: vec![next()] },
        Block::Numbers(vec![Figure::new(next(), next())]),
        Block::Details(vec![Figure::new(next(), next())]),
        Block::Note(next()),
        Block::Table(table(next)),
    ]
}

fn table(next: &mut impl FnMut() -> String) -> Table {
    let columns = vec![
        Column { label: next(), align: Align::Centre, width: 1 },
        Column { label: next(), align: Align::Left, width: 0 },
    ];
    let rows = vec![vec![Cell::Text(next()), Cell::Percent(Percent::Nothing(next()))], vec![]];
    Table { rows, total: true, ..Table::new(next(), columns) }
}

fn signature(next: &mut impl FnMut() -> String) -> SignatureBlock {
    SignatureBlock {
        place_and_date: next(),
        on_behalf: next(),
        position: next(),
        mark: None,
        name: next(),
        rank: next(),
        nip: next(),
    }
}

fn chart(shape: Shape, said: &str) -> Chart {
    Chart {
        shape,
        measure: Measure::Count,
        title: said.into(),
        description: said.into(),
        categories: vec![said.into(), said.into()],
        series: vec![
            Series::new(said, Tone::Late, vec![Some(4)]),
            Series::new(said, Tone::Quiet, vec![Some(2), Some(1)]),
        ],
        target: Some(Target { label: said.into(), value: 3 }),
        absent: said.into(),
    }
}

/// Without what only the breaking of lines put there.
fn joined(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{200b}').collect()
}

fn printed(document: &Document) -> String {
    joined(&body(&pdf(document)))
}

#[test]
fn markup_in_any_field_is_printed_as_it_was_written() {
    let read = printed(&filled(MARKUP));
    for field in 1..=FIELDS {
        let expected = joined(&format!("F{field:02} {MARKUP}"));
        let from = read.find(&format!("F{field:02}")).unwrap();
        let found: String = read[from..].chars().take(120).collect();
        assert!(read.contains(&expected), "{expected} became {found}");
    }
    assert!(!read.contains("root:x:0"));
}

#[test]
fn ten_thousand_letters_in_any_field_are_all_printed() {
    let long = "kata".repeat(2_500);
    let read = printed(&filled(&long));
    for field in 1..=FIELDS {
        assert!(read.contains(&format!("F{field:02}{}", &long[..40])), "field {field} is lost");
    }
    assert_eq!(read.matches('k').count(), FIELDS * 2_500);
}

#[test]
fn letters_that_no_face_has_are_named_by_their_number() {
    let strange =
        "\u{e000}\u{0}\u{202e}\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} 👍🏽 ꦗꦮ 漢 \u{fffd}\u{1b}";
    let read = printed(&filled(strange));
    assert!(read.contains("[U+E000]"));
    assert!(read.contains("[U+6F22]"));
    assert!(read.contains("[U+A997]"));
    assert!(read.contains('\u{1F468}'));
    assert!(!read.contains('\u{202e}'));
}

#[test]
fn hostile_words_in_a_chart_are_printed_and_break_nothing() {
    for said in [MARKUP, "</svg>&\u{0}\u{e000}漢", "k".repeat(10_000).as_str(), ""] {
        let charts = [Shape::Bars, Shape::Line, Shape::Stacked].map(|shape| chart(shape, said));
        let blocks = charts.map(Block::Chart).to_vec();
        let document = Document { blocks, ..Document::new(Language::Id, at()) };
        assert!(printed(&document).contains("Gambar") || said.is_empty());
    }
}

#[test]
fn hostile_words_at_the_edge_of_a_page_stay_on_one_line() {
    for said in [MARKUP, "k".repeat(10_000).as_str(), "baris\nbaris", "漢\u{e000}"] {
        let document = Document {
            subject: said.into(),
            footer: said.into(),
            watermark: Some(said.into()),
            blocks: vec![Block::PageBreak, Block::Paragraph("isi".into())],
            ..Document::new(Language::Id, at())
        };
        let read = words(&pdf(&document));
        let pages = read.matches('\u{c}').count();
        assert_eq!(read.matches(&format!("dari {pages}\n")).count(), pages);
        assert!(!read.contains("root:x:0"));
    }
}

#[test]
fn empty_words_in_every_block_break_nothing() {
    let mut blocks = ["", " \n", "\u{200b}\u{200d}\u{0}"]
        .into_iter()
        .flat_map(|empty| blocks(&mut || empty.to_owned()))
        .collect::<Vec<_>>();
    blocks.push(Block::Numbers(vec![]));
    blocks.push(Block::Details(vec![]));
    blocks.push(Block::List { numbered: true, items: vec![] });
    blocks.push(Block::Table(Table::new("", vec![])));
    let document = Document {
        letterhead: Some(Letterhead::default()),
        signatures: vec![SignatureBlock::default()],
        title: "\u{200d}".into(),
        blocks,
        ..Document::new(Language::En, at())
    };
    assert!(words(&pdf(&document)).contains("Page 1 of"));
}
