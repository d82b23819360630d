use paper::{
    Block, Cell, Column, Document, Language, Paper, Picture, Press, PressError, SignatureBlock,
    Table, sample,
};
use press::TypstPress;

use crate::reading::{at, pdf, properties, words};

#[test]
fn a_report_prints_its_head_numbers_pages_and_signature() {
    let read = words(&pdf(&sample::monthly_report(at(), 90)));
    for said in [
        "RUMAH SAKIT UMUM DAERAH WANASARI",
        "445/118/RSUD/XII/2026",
        "Wanasari, 1 Desember 2026",
        "Yth.",
        "Tabel 1: Keluhan menurut grading",
        "73,68%",
        "tidak ada komplain",
        "Gambar 1: Keluhan menurut grading",
        "Retno Wulandari, S.I.Kom.",
        "NIP 19880412 201402 2 003",
        "Tembusan:",
    ] {
        assert!(read.contains(said), "{said} is not printed");
    }
}

#[test]
fn every_page_says_which_of_how_many_it_is() {
    let read = words(&pdf(&sample::monthly_report(at(), 90)));
    let pages: Vec<&str> = read.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert!(pages.len() > 3);
    for (place, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Halaman {} dari {}", place + 1, pages.len())));
        assert!(page.contains("DATA CONTOH") || page.contains("Laporan pengaduan"));
    }
}

#[test]
fn a_table_repeats_its_header_on_every_page() {
    let read = words(&pdf(&sample::monthly_report(at(), 120)));
    let annex = read.split("Tabel 2:").nth(1).unwrap();
    let pages = annex.trim_end_matches('\u{c}').split('\u{c}').count();
    assert!(pages > 1);
    assert_eq!(annex.matches("Topik").count(), pages);
}

#[test]
fn a_date_in_a_narrow_column_does_not_run_into_the_next_one() {
    let columns = vec![
        Column::words("Tanggal", 1),
        Column::words("Kegiatan", 20),
        Column::numbers("Jangkauan", 1),
    ];
    let row = ["19/10/2026", "Cuci", "12.000"];
    let rows = vec![row.map(Cell::text).to_vec()];
    let table = Table { rows, ..Table::new("Kegiatan", columns) };
    let document =
        Document { blocks: vec![Block::Table(table)], ..Document::new(Language::Id, at()) };
    let read = words(&pdf(&document));
    let stands = |wanted: &[&str]| {
        read.lines().any(|line| line.split_whitespace().eq(wanted.iter().copied()))
    };
    assert!(stands(&row) && stands(&["Tanggal", "Kegiatan", "Jangkauan"]), "{read}");
}

#[test]
fn a_chart_and_its_caption_stand_on_one_page() {
    let mut report = sample::monthly_report(at(), 0);
    for lines in 0..6 {
        report.blocks.insert(1, paper::Block::Paragraph(format!("baris {lines}")));
        let read = words(&pdf(&report));
        let page = read.split('\u{c}').find(|page| page.contains("Gambar 1:")).unwrap();
        assert!(page.contains("Kuning"), "the legend is elsewhere after {lines} more lines");
    }
}

#[test]
fn a_letter_is_printed_on_folio_or_a4() {
    let letter = sample::letter(at());
    assert!(properties(&pdf(&letter)).contains("609.449 x 935.433"));
    let a4 = Document { size: Paper::A4, ..letter };
    assert!(properties(&pdf(&a4)).contains("595.276 x 841.89"));
}

#[test]
fn the_file_declares_that_it_can_be_archived_and_read_aloud() {
    let printed = pdf(&sample::letter(at()));
    let properties = properties(&printed);
    assert!(properties.contains("Tagged:          yes"));
    assert!(properties.contains("Jawaban atas keluhan Anda"));
    let raw = String::from_utf8_lossy(&printed);
    assert!(raw.contains("<pdfaid:part>2</pdfaid:part>"));
    assert!(raw.contains("<pdfaid:conformance>A</pdfaid:conformance>"));
    assert!(raw.contains("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(raw.contains("/Lang(id)") || raw.contains("/Lang (id)"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = sample::monthly_report(at(), 40);
    let press = TypstPress::new();
    assert_eq!(press.pdf(&document).unwrap(), press.pdf(&document).unwrap());
    let later = Document { made_at: at() + jiff::SignedDuration::from_secs(1), ..document.clone() };
    assert_ne!(press.pdf(&document).unwrap(), press.pdf(&later).unwrap());
}

#[test]
fn an_english_report_has_english_words() {
    let report = Document { language: Language::En, ..sample::monthly_report(at(), 2) };
    let read = words(&pdf(&report));
    assert!(read.contains("Page 1 of"));
    assert!(read.contains("Subject"));
    assert!(read.contains("73.68%"));
    assert!(read.contains("Table 1: "));
}

#[test]
fn an_empty_document_is_one_empty_page() {
    let read = words(&pdf(&Document::new(Language::Id, at())));
    assert!(read.contains("Halaman 1 dari 1"));
}

#[test]
fn a_signature_stays_whole_when_the_page_is_nearly_full() {
    for lines in 24..32 {
        let mut letter = sample::letter(at());
        letter.blocks =
            (0..lines).map(|line| paper::Block::Paragraph(format!("baris {line}"))).collect();
        let read = words(&pdf(&letter));
        let page = read.split('\u{c}').find(|page| page.contains("Plh. Direktur")).unwrap();
        assert!(page.contains("NIP 19750903"), "split after {lines} lines");
        assert!(page.contains(&format!("baris {}", lines - 1)), "alone after {lines} lines");
    }
}

#[test]
fn two_who_sign_stand_side_by_side() {
    let signing = |name: &str| SignatureBlock { name: name.into(), ..SignatureBlock::default() };
    let signatures = vec![signing("Pihak Pertama"), signing("Pihak Kedua")];
    let read = words(&pdf(&Document { signatures, ..sample::letter(at()) }));
    assert!(read.lines().any(|line| line.contains("Pertama") && line.contains("Kedua")));
}

#[test]
fn a_picture_that_is_none_is_refused_and_reads_no_other_file() {
    let mut letter = sample::letter(at());
    letter.letterhead.as_mut().unwrap().logo = Some(Picture::Png(b"not a picture".to_vec()));
    assert!(matches!(TypstPress::new().pdf(&letter), Err(PressError::Layout(_))));
    let reaching = concat!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9">"#,
        r#"<image href="/etc/hostname" width="9" height="9"/></svg>"#,
    );
    letter.letterhead.as_mut().unwrap().logo = Some(Picture::Svg(reaching.as_bytes().to_vec()));
    let refused = TypstPress::new().pdf(&letter);
    assert!(refused.is_err() || words(&refused.unwrap()).contains("WANASARI"));
}

/// Set JEMBATAN_SAMPLES to a folder to look at the samples.
#[test]
fn the_samples_can_be_kept_to_be_looked_at() {
    let samples = [("report", sample::monthly_report(at(), 60)), ("letter", sample::letter(at()))];
    for (name, document) in samples {
        let printed = pdf(&document);
        assert!(printed.starts_with(b"%PDF-1.7"));
        if let Some(folder) = option_env!("JEMBATAN_SAMPLES") {
            std::fs::write(format!("{folder}/{name}.pdf"), printed).unwrap();
        }
    }
}

#[test]
fn a_picture_stands_on_a_sheet_for_the_wall_with_words_for_those_who_hear_it() {
    let drawn = r##"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>"##;
    let picture = paper::Block::Picture {
        picture: Picture::Svg(drawn.as_bytes().to_vec()),
        width: 50,
        description: "Kode QR menuju formulir kotak LOBI-1".into(),
    };
    let sign = Document {
        size: Paper::A5,
        title: "Sampaikan keluhan".into(),
        blocks: vec![picture],
        ..Document::new(Language::Id, at())
    };
    let printed = pdf(&sign);
    assert!(properties(&printed).contains("419.528 x 595.276"), "{}", properties(&printed));
    assert!(words(&printed).contains("Sampaikan keluhan"));
}
