//! The reports as a reader sees them, in both languages, against committed texts. They are
//! written anew when UPDATE_GOLDEN is set; then read the difference.

mod campaign;
mod press_kit;
mod social;
mod cast;
mod evaluation;

use std::fmt::Write;

use paper::report::{
    AskSlip, Frozen, Month, Setting, Sign, StandIn, ask_slip, daily, monthly, receipt, sign,
};
use paper::{Block, Document, Paper, Picture, Table};

use cast::{House, at};
use domain::people::DelegateTitle;
use locale::Language;

/// Everything that is printed, line by line.
fn read(document: &Document) -> String {
    let mut text = String::new();
    let mut line = |label: &str, value: &str| {
        if !value.is_empty() {
            writeln!(text, "{label}{value}").unwrap();
        }
    };
    let head = document.letterhead.as_ref().unwrap();
    line("", &head.lines.join(" / "));
    line("", &[head.address.as_str(), &head.contact].join(" / "));
    line("number: ", &document.number);
    line("place: ", &document.place_and_date);
    line("subject: ", &document.subject);
    line("to: ", &document.addressee.join(" / "));
    line("title: ", &document.title.replace('\n', " / "));
    for block in &document.blocks {
        line("", &said(block, document));
    }
    for sign in &document.signatures {
        line("", &["signature:", &sign.place_and_date, &sign.position, &sign.name].join(" / "));
    }
    for block in &document.annexes {
        line("annex ", &said(block, document));
    }
    line("across: ", document.watermark.as_deref().unwrap_or_default());
    line("footer: ", &document.footer);
    text
}

fn said(block: &Block, document: &Document) -> String {
    let figures = |figures: &[paper::Figure]| {
        let lines = figures.iter().map(|one| format!("  {}: {}", one.label, one.value));
        lines.collect::<Vec<_>>().join("\n")
    };
    match block {
        Block::Heading { text, .. } => format!("\n# {text}"),
        Block::Paragraph(text) => text.clone(),
        Block::List { items, .. } => format!("  - {}", items.join("\n  - ")),
        Block::Numbers(numbers) => format!("numbers\n{}", figures(numbers)),
        Block::Details(details) => format!("details\n{}", figures(details)),
        Block::Table(table) => rows(table, document),
        Block::Chart(chart) => {
            format!("chart: {}\n{}", chart.description, rows(&chart.table(), document))
        }
        Block::Picture { width, description, .. } => format!("picture {width} mm: {description}"),
        Block::Note(text) => format!("note: {text}"),
        Block::Form(form) => {
            let row = |row: &paper::FormRow| {
                let blocks = row.blocks.iter().map(|block| said(block, document));
                format!("{}: {}", row.label, blocks.collect::<Vec<_>>().join("\n"))
            };
            let rows: Vec<_> = form.rows.iter().map(row).collect();
            format!("form: {}\n{}", form.head.title, rows.join("\n"))
        }
        Block::PageBreak => "---".to_owned(),
    }
}

fn rows(table: &Table, document: &Document) -> String {
    let labels: Vec<&str> = table.columns.iter().map(|column| column.label.as_str()).collect();
    let mut text = format!("table: {}\n  | {}", table.caption, labels.join(" | "));
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(|cell| cell.printed(document.language)).collect();
        write!(text, "\n  | {}", cells.join(" | ")).unwrap();
    }
    text
}

#[track_caller]
fn golden(name: &str, make: impl Fn(Language) -> Document) {
    for (language, code) in [(Language::Id, "id"), (Language::En, "en")] {
        let path = format!("{}/tests/it/report/{name}.{code}.txt", env!("CARGO_MANIFEST_DIR"));
        let found = read(&make(language));
        #[allow(clippy::disallowed_methods, reason = "only a person who runs the test sets it")]
        if std::env::var("UPDATE_GOLDEN").is_ok() {
            std::fs::write(&path, &found).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(found, kept, "{path} reads differently now");
    }
}

#[test]
fn the_24_hour_report_reads_as_it_was_agreed() {
    let house = House::new();
    let frozen = Frozen::Since(at("2026-11-21T08:01"));
    golden("daily", |language| daily(&cast::day(), frozen, &house.setting(language)));
}

#[test]
fn the_foot_of_a_report_witnesses_the_journal() {
    let house = House::new();
    let sealed = Some("1234:0f3a9c21b7d45e60".to_owned());
    let setting = Setting { sealed, ..house.setting(Language::Id) };
    let printed = daily(&cast::day(), Frozen::NotYet, &setting);
    assert!(printed.footer.ends_with("Jejak audit 1234:0f3a9c21b7d45e60"), "{}", printed.footer);
}

#[test]
fn a_stand_in_signs_with_title_own_name_and_own_number() {
    let house = House::new();
    let (report, register) = cast::month();
    for (title, before) in [(DelegateTitle::Plh, "Plh."), (DelegateTitle::Plt, "Plt.")] {
        let (name, nip) = ("dr. Wakil, M.Kes.".to_owned(), "19800101 200501 1 001".to_owned());
        let stand_in = Some(StandIn { title, name: name.clone(), nip: nip.clone() });
        let setting = Setting { stand_in, ..house.setting(Language::Id) };
        let month = Month { report: &report, register: &register };
        let signed = monthly(month, &setting).signatures.remove(0);
        assert_eq!((signed.on_behalf.as_str(), signed.name, signed.nip), (before, name, nip));
        assert_eq!(signed.position, house.setting(Language::Id).hospital.director.position);
    }
}

#[test]
fn a_day_without_anything_reads_as_it_was_agreed() {
    let house = House::new();
    golden("nihil", |language| daily(&cast::empty_day(), Frozen::NotYet, &house.setting(language)));
}

#[test]
fn the_monthly_report_reads_as_it_was_agreed() {
    let house = House::new();
    let (report, register) = cast::month();
    golden("monthly", |language| {
        let month = Month { report: &report, register: &register };
        monthly(month, &house.setting(language))
    });
}

#[test]
fn a_month_without_complaints_reads_as_it_was_agreed() {
    let house = House::new();
    let report = cast::quiet_month();
    golden("quiet", |language| {
        monthly(Month { report: &report, register: &[] }, &house.setting(language))
    });
}

#[test]
fn receipts_read_as_they_were_agreed() {
    let house = House::new();
    golden("receipt", |language| receipt(&cast::a_receipt(), &house.setting(language)));
    let ask = cast::an_ask();
    golden("ask", |language| {
        let slip = AskSlip {
            number: cast::number(231),
            ask: &ask,
            asked_at: at("2026-11-20T09:00"),
            grade: Some(domain::rules::Grade::Red),
            question: Some("Berapa lama obat disiapkan?".to_owned()),
        };
        ask_slip(&slip, &house.setting(language))
    });
}

fn a_sign(address: Option<&str>) -> Sign {
    Sign {
        code: "LOBI-1".to_owned(),
        place: "Lobi utama".to_owned(),
        address: address.map(str::to_owned),
    }
}

#[test]
fn the_sign_of_a_box_reads_as_it_was_agreed() {
    let house = House::new();
    let leads = a_sign(Some("https://wanasari.example/lapor?kotak=LOBI-1"));
    golden("sign", |language| sign(&leads, &house.setting(language)));
    let bare = a_sign(None);
    golden("sign_without_address", |language| sign(&bare, &house.setting(language)));
}

#[test]
fn the_code_on_a_sign_is_drawn_as_wide_as_its_sheet_carries() {
    let house = House::new();
    let leads = a_sign(Some("https://wanasari.example/lapor?kotak=LOBI-1"));
    for (size, wide) in [(Paper::A5, 50), (Paper::A4, 90)] {
        let made = sign(&leads, &Setting { size, ..house.setting(Language::Id) });
        let drawn = made.blocks.iter().find_map(|block| match block {
            Block::Picture { picture: Picture::Svg(svg), width, .. } => Some((svg, *width)),
            _ => None,
        });
        let (svg, width) = drawn.unwrap();
        assert!(width == wide && String::from_utf8_lossy(svg).contains("<svg"));
    }
}
