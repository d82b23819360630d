use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use paper::{Block, Cell, Column, Document, Language, Percent, Table, sample, xlsx};

fn at() -> jiff::Timestamp {
    jiff::Timestamp::from_second(1_796_000_000).unwrap()
}

fn with(tables: Vec<Table>) -> Document {
    let blocks = tables.into_iter().map(Block::Table).collect();
    Document { blocks, ..Document::new(Language::Id, at()) }
}

fn opened(document: &Document) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(xlsx(document).unwrap())).unwrap()
}

fn column(label: &str) -> Vec<Column> {
    vec![Column::words(label, 1)]
}

/// The cells below the header of the only table.
fn cells(cells: Vec<Cell>) -> Vec<Data> {
    let rows = cells.into_iter().map(|cell| vec![cell]).collect();
    let document = with(vec![Table { rows, ..Table::new("t", column("k")) }]);
    let range = opened(&document).worksheet_range("1 t").unwrap();
    range.rows().skip(1).map(|row| row[0].clone()).collect()
}

#[test]
fn every_table_and_chart_has_its_own_sheet() {
    let names = opened(&sample::monthly_report(at(), 3)).sheet_names();
    assert_eq!(names.len(), 6);
    assert_eq!(names[0], "Ringkasan");
    assert_eq!(names[1], "1 Keluhan menurut grading");
}

#[test]
fn numbers_stay_numbers() {
    let share = Cell::Percent(Percent::of(Some(8_333), "-"));
    let found = cells(vec![Cell::Count(1_234), share, Cell::Count(i64::MAX)]);
    assert_eq!(found[0], Data::Float(1_234.0));
    assert_eq!(found[1], Data::Float(0.8333));
    assert_eq!(found[2], Data::String("9223372036854775807".into()));
}

#[test]
fn a_percentage_of_nothing_stays_the_sentence() {
    let found = cells(vec![Cell::Percent(Percent::of(None, "tidak ada komplain"))]);
    assert_eq!(found[0], Data::String("tidak ada komplain".into()));
}

#[test]
fn dates_are_dates_and_older_ones_are_words() {
    let moments = vec![
        Cell::Date(jiff::civil::date(2026, 11, 21)),
        Cell::DateTime(jiff::civil::date(2026, 11, 21).at(17, 5, 0, 0)),
        Cell::Date(jiff::civil::date(1899, 1, 2)),
    ];
    let found = cells(moments);
    assert!(matches!(&found[0], Data::DateTime(day) if day.as_f64() == 46_347.0));
    assert!(matches!(&found[1], Data::DateTime(at) if at.as_f64() > 46_347.7));
    assert_eq!(found[2], Data::String("02/01/1899 00.00".into()));
}

#[test]
fn a_name_that_begins_like_a_formula_stays_a_name() {
    let names = ["=HYPERLINK(\"x\")", "+62812", "-1+1", "@SUM(A1)", "\t=1", "\r=1"];
    let document = with(vec![Table {
        rows: names.iter().map(|name| vec![Cell::text(*name)]).collect(),
        ..Table::new("=caption", column("=label"))
    }]);
    let mut book = opened(&document);
    let sheet = book.sheet_names()[1].clone();
    assert!(book.worksheet_formula(&sheet).unwrap().is_empty());
    let found = book.worksheet_range(&sheet).unwrap();
    assert_eq!(found.get_value((0, 0)), Some(&Data::String("=label".into())));
    for (row, name) in (1..).zip(names) {
        let kept = found.get_value((row, 0)).unwrap().to_string();
        assert_eq!(kept.trim(), name.trim());
    }
}

#[test]
fn awkward_captions_give_valid_and_different_sheet_names() {
    let captions =
        ["a/b:c*?[d]\\'", "", "x😀".repeat(40).as_str(), "sama", "sama"].map(String::from);
    let tables = captions.into_iter().map(|caption| Table::new(caption, column("k"))).collect();
    let names = opened(&with(tables)).sheet_names();
    assert_eq!(names.len(), 6);
    assert!(names.iter().all(|name| name.encode_utf16().count() <= 31));
}

#[test]
fn a_sheet_is_named_in_whole_words() {
    let captions = [
        "Keluhan menurut unit dan kategori bulan ini",
        "Tepat tiga puluh satu satuanya",
        "Pengaduanyangtidakberhentidalamsatukatasaja",
    ];
    let tables = captions.map(|caption| Table::new(caption.to_owned(), column("k"))).to_vec();
    let names = opened(&with(tables)).sheet_names();
    assert_eq!(names[1], "1 Keluhan menurut unit dan");
    assert_eq!(names[2], "2 Tepat tiga puluh satu");
    assert_eq!(names[3], "3 Pengaduanyangtidakberhentidal");
}

#[test]
fn a_text_longer_than_a_cell_is_cut_with_a_mark() {
    let found = cells(vec![Cell::text("😀".repeat(20_000))]);
    let kept = found[0].to_string();
    assert!(kept.encode_utf16().count() <= 32_767);
    assert!(kept.ends_with('…'));
}

#[test]
fn the_same_document_gives_the_same_workbook() {
    let document = sample::monthly_report(at(), 20);
    assert_eq!(xlsx(&document).unwrap(), xlsx(&document).unwrap());
}
