//! The kit of a press conference: what stands on it, and what it warns of.

use domain::statement::Stage;
use locale::Language;
use paper::report::{PressKit, press_kit};

use super::cast::{House, at};
use super::read;

fn kit(text: &str) -> PressKit {
    PressKit {
        title: "Kebakaran gudang".to_owned(),
        stage: Stage::Approved,
        at: at("2026-12-01T13:00"),
        place: "Aula".to_owned(),
        speaker: Some("Retno".to_owned()),
        issue: None,
        signed: None,
        text: Some(text.to_owned()),
        invited: Vec::new(),
        tasks: Vec::new(),
        held: None,
    }
}

fn printed(sheet: &PressKit, language: Language) -> String {
    read(&press_kit(sheet, &House::new().setting(language)))
}

#[test]
fn each_part_stands_under_its_heading_and_what_lacks_is_named() {
    let text = "Api padam.\nPesan kunci\n- Aman.\nTanya jawab\nT: Sebab?\nJ: Dicari.";
    let sheet = printed(&kit(text), Language::Id);
    for said in [
        "# Yang disampaikan\nApi padam.",
        "# Pesan kunci\n  - Aman.",
        "Sebab?",
        "Kontak untuk media: (0281) 555-0142 · humas@rsud-wanasari.example",
        "note: Belum ditulis: Fakta, Tempat duduk.",
        "note: Kertas kerja Humas. Jangan dibagikan kepada media.",
    ] {
        assert!(sheet.contains(said), "{said} is not on {sheet}");
    }
}

#[test]
fn a_kit_that_is_not_signed_or_was_withdrawn_says_so() {
    for (stage, said) in [
        (Stage::Draft, "Not approved by the Director."),
        (Stage::Approval, "Not approved by the Director."),
        (Stage::Withdrawn, "Withdrawn."),
        (Stage::Held, "Do not hand it to media."),
    ] {
        let sheet = printed(&PressKit { stage, ..kit("Fakta: satu") }, Language::En);
        assert!(sheet.contains(said), "{stage:?}: {sheet}");
    }
}

#[test]
fn what_came_of_it_and_what_was_erased_are_told() {
    let held = Some((12, "Ditanya korban.".to_owned()));
    let sheet = printed(&PressKit { held, text: None, ..kit("") }, Language::Id);
    assert!(sheet.contains("12 orang media datang.\nDitanya korban."), "{sheet}");
    assert!(!sheet.contains("Yang disampaikan") && !sheet.contains("Belum ditulis"), "{sheet}");
}
