//! The form of a procedure: its head stands on every page, with the number of the page.

use paper::{Block, Document, Figure, Form, FormHead, FormRow, Language, Paper};

use crate::reading::{at, pdf, properties, words};

fn procedure(steps: usize) -> Document {
    let head = FormHead {
        logo: None,
        house: vec!["RSUD WANASARI".into(), "Jalan Melati Nomor 1".into()],
        title: "PENGADUAN PELANGGAN".into(),
        kind: "STANDAR PROSEDUR OPERASIONAL".into(),
        number: Figure::new("No. Dokumen", "001/SPO/HUMAS/2026"),
        revision: Figure::new("No. Revisi", "00"),
        issued: Figure::new("Tanggal Terbit", "2 Maret 2026"),
        signed_by: "Ditetapkan oleh Direktur".into(),
        name: "dr. Ratna Puspita, M.Kes".into(),
        nip: "19700101 200001 2 001".into(),
        page: "Halaman".into(),
    };
    let items = (1..=steps)
        .map(|step| format!("Langkah ke-{step} dari prosedur ini, dengan kalimat yang cukup panjang untuk satu baris lebih."))
        .collect();
    let rows = vec![
        FormRow {
            label: "PENGERTIAN".into(),
            blocks: vec![Block::Paragraph("Aduan adalah keluhan.".into())],
        },
        FormRow { label: "PROSEDUR".into(), blocks: vec![Block::List { numbered: true, items }] },
    ];
    Document {
        size: Paper::A4,
        blocks: vec![Block::Form(Box::new(Form { head, rows }))],
        watermark: Some("SALINAN TIDAK TERKENDALI".into()),
        ..Document::new(Language::Id, at())
    }
}

#[test]
fn the_head_of_a_form_stands_on_every_page_and_counts_them() {
    let read = words(&pdf(&procedure(60)));
    let pages: Vec<&str> = read.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert!(pages.len() > 2, "{} pages", pages.len());
    for (place, page) in pages.iter().enumerate() {
        for said in ["001/SPO/HUMAS/2026", "dr. Ratna Puspita, M.Kes", "PENGADUAN PELANGGAN"] {
            assert!(page.contains(said), "page {place} lacks {said}");
        }
        let turned = format!("{}/{}", place + 1, pages.len());
        assert!(page.contains(&turned), "page {place} lacks {turned}");
    }
    for step in 1..=60 {
        assert!(read.contains(&format!("Langkah ke-{step} ")), "step {step} is lost");
    }
}

#[test]
fn a_form_can_be_archived_and_has_a_name() {
    let printed = pdf(&procedure(3));
    let properties = properties(&printed);
    assert!(properties.contains("PENGADUAN PELANGGAN"), "{properties}");
    assert!(properties.contains("Tagged:          yes"));
}
