//! SPO sheets out of word processors.

use std::io::{Cursor, Write};

use desk::DeskError;
use desk::file::FileFault;
use desk::sop::scan;
use desk::testing::TestDesk;
use domain::people::Actor;
use domain::sop::Part;
use zip::write::SimpleFileOptions;

const BODY: &str = "<w:p><w:r><w:t>Menjawab aduan lewat telepon</w:t></w:r></w:p>\
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>PENGERTIAN</w:t></w:r></w:p></w:tc>\
    <w:tc><w:p><w:r><w:t xml:space=\"preserve\">Keluhan &amp; </w:t></w:r><w:r><w:t/></w:r>\
    <w:r><w:t>saran</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
    <w:p><w:r><w:t>Prosedur</w:t></w:r></w:p>\
    <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Angkat telepon</w:t></w:r></w:p>\
    <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Catat</w:t><w:br/><w:t>dan baca ulang</w:t></w:r></w:p>";

fn docx(body: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    let text = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"
    );
    archive.write_all(text.as_bytes()).unwrap();
    archive.finish().unwrap().into_inner()
}

/// One page with these lines, as simple as a PDF can be.
fn pdf(lines: &[&str]) -> Vec<u8> {
    let said: String = lines.iter().map(|line| format!("({line}) Tj 0 -20 Td ")).collect();
    let stream = format!("BT /F1 12 Tf 50 700 Td {said} ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{stream}\nendstream", stream.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];
    let (mut text, mut places) = ("%PDF-1.4\n".to_owned(), Vec::new());
    for (nth, object) in (1..).zip(&objects) {
        places.push(text.len());
        text.push_str(&format!("{nth} 0 obj\n{object}\nendobj\n"));
    }
    let start = text.len();
    text.push_str("xref\n0 6\n0000000000 65535 f \n");
    places.iter().for_each(|place| text.push_str(&format!("{place:010} 00000 n \n")));
    text.push_str(&format!("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
    text.into_bytes()
}

fn refused<T>(ended: Result<T, DeskError>) -> Option<FileFault> {
    match ended {
        Err(DeskError::FileRefused { why, .. }) => Some(why),
        _ => None,
    }
}

#[tokio::test]
async fn a_word_file_is_read_with_its_table_its_list_and_its_broken_lines() {
    let found = scan(&Actor::Desk, docx(BODY)).await.unwrap();
    assert_eq!(found.content.title, "Menjawab aduan lewat telepon");
    assert_eq!(found.content.text(Part::Definition), "Keluhan & saran");
    let steps: Vec<_> = found.content.steps.iter().map(|step| step.text.as_str()).collect();
    assert_eq!(steps, ["Angkat telepon", "Catat", "dan baca ulang"]);
}

#[tokio::test]
async fn a_pdf_with_text_is_read_line_by_line() {
    let lines =
        ["Menjawab aduan", "TUJUAN", "Cepat dan sopan.", "PROSEDUR", "1. Terima", "2. Catat"];
    let found = scan(&Actor::Desk, pdf(&lines)).await.unwrap();
    assert_eq!(found.content.title, "Menjawab aduan");
    assert_eq!(found.content.text(Part::Purpose), "Cepat dan sopan.");
    assert_eq!(found.content.steps.len(), 2, "{:?}", found.content.steps);
}

#[tokio::test]
async fn what_is_no_such_file_or_holds_no_word_is_refused_with_its_reason() {
    let wrong = [b"%PDF-1.7 kosong".to_vec(), b"PK\x03\x04".to_vec(), b"halo".to_vec(), Vec::new()];
    for bytes in wrong {
        assert_eq!(refused(scan(&Actor::Desk, bytes).await), Some(FileFault::NotRead));
    }
    assert_eq!(refused(scan(&Actor::Desk, docx("<w:p/>")).await), Some(FileFault::Empty));
    let large = vec![0; 10 * 1024 * 1024 + 1];
    assert!(matches!(refused(scan(&Actor::Desk, large).await), Some(FileFault::TooLarge { .. })));
}

#[tokio::test]
async fn whoever_writes_no_spo_reads_none_in() {
    let desk = TestDesk::sqlite().await;
    for (login, may) in [("officer", true), ("head", true), ("unit_igd", false), ("auditor", false)]
    {
        let ended = scan(&desk.actor(login), docx(BODY)).await;
        assert_eq!(ended.is_ok(), may, "{login}");
        assert!(may || matches!(ended, Err(DeskError::Forbidden)), "{login}");
    }
}
