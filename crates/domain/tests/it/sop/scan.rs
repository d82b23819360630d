//! SPO sheets as hospitals have them in their word processors.

use domain::sop::{Line, Part, Scan, scanned};

fn plain(text: &str) -> Scan {
    let line = |text: &str| Line { text: text.to_owned(), listed: false };
    scanned(&text.lines().map(line).collect::<Vec<_>>())
}

fn steps(scan: &Scan) -> Vec<&str> {
    scan.content.steps.iter().map(|step| step.text.as_str()).collect()
}

const SHEET: &str = "RSUD WANASARI
PENANGANAN ADUAN LEWAT LOKET
No. Dokumen 445/012/2026
No. Revisi 00
Halaman 1/2
STANDAR PROSEDUR OPERASIONAL
Tanggal Terbit 2 Maret 2026
Ditetapkan, Direktur RSUD Wanasari
PENGERTIAN Aduan adalah pernyataan tidak puas.
Aduan dapat lisan atau tertulis.
TUJUAN
Setiap aduan dijawab tepat waktu.
KEBIJAKAN : Keputusan Direktur nomor 12 tahun 2026
PROSEDUR
1. Petugas menerima aduan
dan mencatatnya.
2) Petugas meneruskan kepada unit.
a. Unit menjawab.
UNIT TERKAIT
Humas, IGD";

#[test]
fn the_blocks_of_the_form_are_known_by_their_headings() {
    let found = plain(SHEET);
    assert_eq!(found.content.title, "PENANGANAN ADUAN LEWAT LOKET");
    let text = |part| found.content.text(part);
    let meant = "Aduan adalah pernyataan tidak puas.\nAduan dapat lisan atau tertulis.";
    assert_eq!(text(Part::Definition), meant);
    assert_eq!(text(Part::Purpose), "Setiap aduan dijawab tepat waktu.");
    assert_eq!(text(Part::Policy), "Keputusan Direktur nomor 12 tahun 2026");
    assert_eq!(text(Part::Units), "Humas, IGD");
    let wanted = [
        "Petugas menerima aduan dan mencatatnya.",
        "Petugas meneruskan kepada unit.",
        "Unit menjawab.",
    ];
    assert_eq!(steps(&found), wanted);
    assert!(found.unplaced.is_empty(), "{:?}", found.unplaced);
}

#[test]
fn each_item_of_a_list_without_numbers_is_a_step() {
    let item = |text: &str, listed| Line { text: text.to_owned(), listed };
    let found = scanned(&[
        item("Prosedur", false),
        item("Terima aduan", true),
        item("dengan ramah", false),
        item("Catat aduan", true),
    ]);
    assert_eq!(steps(&found), ["Terima aduan dengan ramah", "Catat aduan"]);
}

#[test]
fn a_sentence_that_begins_like_a_heading_is_none() {
    let found = plain("Tujuan\nAgar jelas.\nProsedur ini berlaku bagi semua petugas.\nKebijakan");
    let wanted = "Agar jelas.\nProsedur ini berlaku bagi semua petugas.";
    assert_eq!(found.content.text(Part::Purpose), wanted);
    assert!(found.content.steps.is_empty());
}

#[test]
fn headings_with_numbers_are_headings() {
    let found = plain("I. Pengertian\nA\n2. Tujuan\nB\nIV. Ruang Lingkup : C");
    let text = |part| found.content.text(part);
    assert_eq!((text(Part::Definition), text(Part::Purpose), text(Part::Scope)), ("A", "B", "C"));
}

#[test]
fn what_belongs_to_no_part_is_given_back() {
    let found = plain("Alur aduan\nDisusun oleh tim mutu\nPengertian\nAduan.");
    assert_eq!(found.content.title, "Alur aduan");
    assert_eq!(found.unplaced, ["Disusun oleh tim mutu"]);
    assert_eq!(plain(""), Scan::default());
}

#[test]
fn a_title_may_stand_behind_the_word_for_all_of_them() {
    assert_eq!(
        plain("SPO\nSPO : Menjawab aduan lewat telepon\nTujuan").content.title,
        "Menjawab aduan lewat telepon"
    );
    let whole = plain("Standar Prosedur Operasional\nMenjawab aduan\nTujuan");
    assert_eq!(whole.content.title, "Menjawab aduan");
}
