//! Documents of an invented hospital, for the preview of a house rule and for tests.

use crate::chart::{Chart, Measure, Series, Shape, Target, Tone};
use crate::document::{Block, Document, Figure, Language, Letterhead, Picture, SignatureBlock};
use crate::table::{Cell, Column, Percent, Table};

const NO_COMPLAINT: &str = "tidak ada komplain";

/// The monthly complaint report of RSUD Wanasari, with `register_rows` cases in its annex.
pub fn monthly_report(made_at: jiff::Timestamp, register_rows: usize) -> Document {
    Document {
        letterhead: Some(letterhead()),
        number: "445/118/RSUD/XII/2026".into(),
        classification: "Biasa".into(),
        enclosure: "1 (satu) berkas".into(),
        subject: "Laporan pengaduan bulan November 2026".into(),
        place_and_date: "Wanasari, 1 Desember 2026".into(),
        addressee: vec!["Direktur RSUD Wanasari".into(), "di tempat".into()],
        title: "Laporan Pengaduan Masyarakat\nBulan November 2026".into(),
        blocks: report_blocks(),
        annexes: annex(register_rows),
        signatures: vec![head_of_public_relations()],
        copies: vec!["Wakil Direktur Pelayanan".into(), "Ketua Komite Mutu".into()],
        watermark: Some("DATA CONTOH".into()),
        footer: "Laporan pengaduan – RSUD Wanasari | Periode November 2026".into(),
        ..Document::new(Language::Id, made_at)
    }
}

/// An official answer to a complainant.
pub fn letter(made_at: jiff::Timestamp) -> Document {
    Document {
        letterhead: Some(letterhead()),
        number: "445/121/RSUD/XII/2026".into(),
        classification: "Rahasia".into(),
        enclosure: "–".into(),
        subject: "Jawaban atas keluhan Anda".into(),
        place_and_date: "Wanasari, 2 Desember 2026".into(),
        addressee: vec!["Ibu Sri Lestari".into(), "Jalan Kenanga 7, Wanasari".into()],
        blocks: letter_blocks(),
        signatures: vec![director()],
        copies: vec!["Kepala Urusan Humas".into()],
        watermark: Some("DATA CONTOH".into()),
        ..Document::new(Language::Id, made_at)
    }
}

fn letterhead() -> Letterhead {
    Letterhead {
        lines: vec![
            "PEMERINTAH KABUPATEN WANASARI".into(),
            "DINAS KESEHATAN".into(),
            "RUMAH SAKIT UMUM DAERAH WANASARI".into(),
        ],
        address: "Jalan Melati Nomor 12, Wanasari 53199".into(),
        contact: "Telepon (0281) 555-0142 · Surel humas@rsud-wanasari.example".into(),
        logo: Some(Picture::Svg(EMBLEM.as_bytes().to_vec())),
        second_logo: None,
    }
}

/// A bridge with one foot on each bank.
const EMBLEM: &str = concat!(
    r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">"##,
    r##"<circle cx="32" cy="32" r="30" fill="none" stroke="#0a5c8a" stroke-width="3"/>"##,
    r##"<path d="M8 44h48M12 44v-8a20 20 0 0 1 40 0v8M22 44V25M32 44V16M42 44V25" fill="none" "##,
    r##"stroke="#0a5c8a" stroke-width="3"/></svg>"##,
);

fn head_of_public_relations() -> SignatureBlock {
    SignatureBlock {
        position: "Kepala Urusan Humas".into(),
        name: "Retno Wulandari, S.I.Kom.".into(),
        rank: "Penata Muda Tk. I (III/b)".into(),
        nip: "19880412 201402 2 003".into(),
        ..SignatureBlock::default()
    }
}

fn director() -> SignatureBlock {
    SignatureBlock {
        position: "Direktur RSUD Wanasari".into(),
        on_behalf: "Plh.".into(),
        name: "dr. Bagus Prasetyo, M.Kes.".into(),
        rank: "Pembina Tk. I (IV/b)".into(),
        nip: "19750903 200312 1 005".into(),
        ..SignatureBlock::default()
    }
}

fn report_blocks() -> Vec<Block> {
    vec![
        heading("1. Ringkasan"),
        Block::Paragraph(
            "Selama November 2026 rumah sakit menerima 46 keluhan melalui enam saluran. \
             Empat puluh satu keluhan dijawab dalam batas waktu gradingnya; lima lewat batas, \
             semuanya grading kuning. Dua keluhan merah dijawab dalam satu hari."
                .into(),
        ),
        Block::Numbers(vec![
            Figure::new("Keluhan diterima", "46"),
            Figure::new("Dijawab tepat waktu", "89,13%"),
            Figure::new("Pelapor puas", "31 dari 38"),
            Figure::new("Perbaikan selesai", "9 dari 14"),
        ]),
        heading("2. Grading dan ketepatan waktu"),
        Block::Table(by_grade()),
        Block::Note(
            "Tepat waktu: jawaban sampai kepada pelapor dan tindak lanjut dicatat dalam batas \
             waktu grading, dihitung pada bulan keluhan diterima (INM 12)."
                .into(),
        ),
        Block::Chart(by_month()),
        Block::Chart(on_time()),
        heading("3. Unit dan topik"),
        Block::Chart(by_unit()),
        heading("4. Usulan"),
        Block::List {
            numbered: true,
            items: vec![
                "Menambah satu loket pendaftaran pada hari Senin dan Selasa.".into(),
                "Memasang papan petunjuk arah baru menuju Instalasi Radiologi.".into(),
                "Melatih petugas parkir dalam komunikasi dengan keluarga pasien.".into(),
            ],
        },
    ]
}

fn annex(register_rows: usize) -> Vec<Block> {
    vec![heading("Lampiran: register tanpa identitas"), Block::Table(register(register_rows))]
}

fn letter_blocks() -> Vec<Block> {
    vec![
        Block::Paragraph("Dengan hormat,".into()),
        Block::Paragraph(
            "Terima kasih atas keluhan yang Anda sampaikan pada 24 November 2026 mengenai waktu \
             tunggu di Poliklinik Penyakit Dalam. Kami mohon maaf atas ketidaknyamanan yang \
             Anda alami."
                .into(),
        ),
        Block::Paragraph(
            "Kami telah memeriksa keluhan tersebut bersama unit terkait. Pada hari itu satu \
             dokter bertugas menggantikan dua dokter, sehingga pelayanan terlambat 95 menit. \
             Mulai 1 Desember 2026 perubahan jadwal dokter diumumkan paling lambat pukul 07.00 \
             WIB melalui papan informasi dan pesan kepada pasien yang sudah mendaftar."
                .into(),
        ),
        Block::Paragraph("Kami mengundang Anda untuk bertemu pada:".into()),
        Block::Details(vec![
            Figure::new("Hari, tanggal", "Jumat, 4 Desember 2026"),
            Figure::new("Pukul", "09.00 WIB"),
            Figure::new("Tempat", "Ruang Humas, Gedung A lantai 1"),
        ]),
        Block::Paragraph(
            "Demikian jawaban kami. Apabila Anda belum puas, Anda dapat menyampaikannya kembali \
             melalui halaman lacak atau langsung kepada kami."
                .into(),
        ),
    ]
}

fn heading(text: &str) -> Block {
    Block::Heading { level: 1, text: text.into() }
}

fn by_grade() -> Table {
    let columns = vec![
        Column::words("Grading", 3),
        Column::words("Batas waktu", 3),
        Column::numbers("Diterima", 2),
        Column::numbers("Tepat waktu", 3),
        Column::numbers("Persentase", 4),
    ];
    let rows = vec![
        grade_row("▲ Merah (M)", "1 x 24 jam", 0, 0),
        grade_row("◆ Kuning (K)", "3 hari kerja", 19, 14),
        grade_row("● Hijau (H)", "7 hari kerja", 27, 27),
        grade_row("Jumlah", "", 46, 41),
    ];
    Table { rows, total: true, ..Table::new("Keluhan menurut grading", columns) }
}

fn grade_row(grade: &str, limit: &str, received: i64, in_time: i64) -> Vec<Cell> {
    let share = (received > 0).then(|| (in_time * 20_000 / received + 1) / 2);
    vec![
        Cell::text(grade),
        Cell::text(limit),
        Cell::Count(received),
        Cell::Count(in_time),
        Cell::Percent(Percent::of(share, NO_COMPLAINT)),
    ]
}

fn months() -> Vec<String> {
    ["Jun", "Jul", "Agu", "Sep", "Okt", "Nov"].map(String::from).to_vec()
}

fn by_month() -> Chart {
    let values = |values: [i64; 6]| values.map(Some).to_vec();
    Chart {
        shape: Shape::Stacked,
        measure: Measure::Count,
        title: "Keluhan menurut grading, Juni–November 2026".into(),
        description: "Jumlah keluhan naik dari 31 pada Juni menjadi 46 pada November.".into(),
        categories: months(),
        series: vec![
            Series::new("Merah", Tone::Red, values([2, 1, 4, 0, 1, 0])),
            Series::new("Kuning", Tone::Yellow, values([11, 14, 12, 9, 16, 19])),
            Series::new("Hijau", Tone::Green, values([18, 16, 20, 21, 24, 27])),
        ],
        target: None,
        absent: NO_COMPLAINT.into(),
    }
}

fn on_time() -> Chart {
    let values = vec![Some(7_742), Some(8_065), None, Some(8_333), Some(8_780), Some(8_913)];
    Chart {
        shape: Shape::Line,
        measure: Measure::Percent,
        title: "Ketepatan waktu tanggap keluhan".into(),
        description: "Naik dari 77,42% menjadi 89,13%; Agustus tidak ada komplain.".into(),
        categories: months(),
        series: vec![Series::new("Tepat waktu", Tone::Accent, values)],
        target: Some(Target { label: "Target 80%".into(), value: 8_000 }),
        absent: NO_COMPLAINT.into(),
    }
}

fn by_unit() -> Chart {
    let units = [
        "Instalasi Rawat Jalan",
        "Pendaftaran dan Rekam Medis",
        "Instalasi Gawat Darurat",
        "Instalasi Farmasi",
        "Instalasi Pemeliharaan Sarana dan Prasarana Rumah Sakit",
        "Parkir dan Keamanan",
    ];
    let values = vec![Some(15), Some(11), Some(8), Some(6), Some(6), None];
    Chart {
        shape: Shape::Bars,
        measure: Measure::Count,
        title: "Keluhan menurut unit, November 2026".into(),
        description: "Instalasi Rawat Jalan menerima keluhan terbanyak, 15 dari 46.".into(),
        categories: units.map(String::from).to_vec(),
        series: vec![Series::new("Keluhan", Tone::Accent, values)],
        target: None,
        absent: NO_COMPLAINT.into(),
    }
}

fn register(rows: usize) -> Table {
    let columns = vec![
        Column::numbers("No.", 1),
        Column::words("Kasus", 3),
        Column::words("Diterima", 4),
        Column::words("Topik", 5),
        Column::words("Grading", 2),
    ];
    let rows = (0..rows).map(register_row).collect();
    Table { rows, ..Table::new("Register keluhan November 2026", columns) }
}

fn register_row(place: usize) -> Vec<Cell> {
    let topics =
        ["Waktu tunggu dokter", "Antrean pendaftaran", "Sikap petugas", "Ketersediaan obat"];
    let grades = ["Hijau", "Kuning", "Hijau"];
    let day = i8::try_from(place % 30).map_or(1, |day| day + 1);
    vec![
        Cell::Count(i64::try_from(place).unwrap_or(i64::MAX).saturating_add(1)),
        Cell::Text(format!("2026-{:05}", place + 412)),
        Cell::DateTime(jiff::civil::date(2026, 11, day).at(8, 15, 0, 0)),
        Cell::text(topics[place % topics.len()]),
        Cell::text(grades[place % grades.len()]),
    ]
}
