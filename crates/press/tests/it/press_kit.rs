//! The kit of a press conference, small and large.

use domain::calendar::Instant;
use domain::statement::Stage;
use locale::Language;
use paper::Paper;
use paper::report::{IssueSheetTask, PressKit, press_kit};

use crate::campaign::of_the_house;
use crate::reading::{pdf, properties, words};

const TEXT: &str = "Api padam pukul 04.10.\nFakta\n- Tidak ada korban.\nPesan kunci\nLayanan tetap buka.\n\
    Tanya jawab\nT: Apa sebabnya?\nJ: Masih diperiksa.\nTempat duduk\nKepala Humas\nDirektur\nKepala IGD";

fn instant() -> Instant {
    "2026-12-01T09:00:00+07:00".parse().unwrap()
}

fn kit(text: &str, tasks: usize) -> PressKit {
    let task = |nth| IssueSheetTask {
        what: format!("Tugas {nth}"),
        owner: "Rina Kartika".to_owned(),
        due: instant(),
        done_at: None,
    };
    PressKit {
        title: "Kebakaran gudang".to_owned(),
        stage: Stage::Approved,
        at: instant(),
        place: "Aula Melati".to_owned(),
        speaker: Some("Retno Wulandari, S.I.Kom.".to_owned()),
        issue: Some("Kebakaran gudang linen".to_owned()),
        signed: Some(("dr. Bagus Prasetyo, M.Kes.".to_owned(), instant())),
        text: Some(text.to_owned()),
        invited: vec!["Harian Wanasari".to_owned()],
        tasks: (0..tasks).map(task).collect(),
        held: None,
    }
}

#[test]
fn a_kit_of_few_words_fits_one_sheet_of_folio_and_says_who_sits_where() {
    let made = of_the_house((Language::Id, Paper::F4), |set| press_kit(&kit(TEXT, 2), set));
    let printed = pdf(&made);
    let (read, size) = (words(&printed), properties(&printed));
    assert!(size.contains("609.449 x 935.433"), "{size}");
    assert!(read.matches('\u{c}').count() <= 2, "both sides of one sheet: {read}");
    for said in ["Aula Melati", "(0281) 555-0142", "Tidak ada korban.", "Apa sebabnya?", "Tugas 1"]
    {
        assert!(read.contains(said), "{said} is not printed: {read}");
    }
    let seat = read.lines().find(|line| line.contains("Kepala IGD")).unwrap();
    assert!(seat.trim_start().starts_with('3'), "{seat}");
}

#[test]
fn a_kit_in_english_stands_on_a4_with_english_headings() {
    let made = of_the_house((Language::En, Paper::A4), |set| press_kit(&kit(TEXT, 0), set));
    let printed = pdf(&made);
    assert!(properties(&printed).contains("595.276 x 841.89"));
    let read = words(&printed);
    for said in ["Press conference kit", "No lie", "Key messages", "Seating", "Contact for media"] {
        assert!(read.contains(said), "{said} is not printed: {read}");
    }
}

#[test]
fn the_longest_kit_goes_on_over_pages_and_loses_nothing() {
    let asked: String = (0..60).map(|nth| format!("T: Tanya {nth}?\nJ: Jawab {nth}.\n")).collect();
    let text = format!("Fakta: satu\nTanya jawab\n{asked}");
    let made = of_the_house((Language::Id, Paper::A4), |set| press_kit(&kit(&text, 40), set));
    let read = words(&pdf(&made));
    assert!(read.matches('\u{c}').count() > 2, "{read}");
    for nth in 0..60 {
        assert!(read.contains(&format!("Tanya {nth}?")), "question {nth} is lost");
    }
    assert!(read.contains("Tugas 39"));
}
