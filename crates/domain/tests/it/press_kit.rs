//! The text of a press conference kit, taken apart at its headings.

use domain::statement::kit::{Exchange, Kit, Part};

const TEXT: &str = "Api padam pukul 04.10. Semua pasien aman.\n\n\
    Fakta:\n- Api dilaporkan pukul 03.40.\n- 2. 000 bukan tanda daftar\n\n\
    PESAN KUNCI: Tidak ada korban.\n2) Layanan tetap buka.\n\n\
    ## Tanya jawab\nT: Apa sebabnya?\nJ: Masih diperiksa.\nKami mengabari besok.\nApakah ada korban?\nTidak ada.\n\n\
    Susunan tempat duduk\n1. Kepala Humas\n2. Direktur\n";

#[track_caller]
fn check(part: Part, expect: &[&str]) {
    assert_eq!(Kit::of(TEXT).lines(part), expect, "{}", part.code());
}

#[test]
fn what_stands_before_the_first_heading_is_said() {
    assert_eq!(Kit::of(TEXT).said, ["Api padam pukul 04.10. Semua pasien aman."]);
    let plain = Kit::of("Kami menambah loket.\nKami meminta maaf.");
    assert_eq!(plain.said.len(), 2);
    assert_eq!(plain.missing(), Part::NEEDED);
}

#[test]
fn a_heading_opens_a_part_in_any_letters_alone_or_before_a_colon() {
    check(Part::Facts, &["Api dilaporkan pukul 03.40.", "2. 000 bukan tanda daftar"]);
    check(Part::Points, &["Tidak ada korban.", "Layanan tetap buka."]);
    check(Part::Seating, &["Kepala Humas", "Direktur"]);
    check(Part::Closing, &[]);
    assert_eq!(Kit::of(TEXT).missing(), []);
    let english = Kit::of("Key messages\nNobody was hurt.\nSeating: Director");
    assert_eq!(english.missing(), [Part::Facts, Part::Questions]);
}

#[test]
fn a_question_stands_with_all_lines_of_its_answer() {
    let kit = Kit::of(TEXT);
    let told = Exchange {
        question: "Apa sebabnya?",
        answer: vec!["Masih diperiksa.", "Kami mengabari besok."],
    };
    let hurt = Exchange { question: "Apakah ada korban?", answer: vec!["Tidak ada."] };
    assert_eq!(kit.exchanges(), [told, hurt]);
    let bare = Kit::of("Tanya jawab: Sebabnya dicari.");
    assert_eq!(bare.exchanges(), [Exchange { question: "Sebabnya dicari.", answer: vec![] }]);
}

#[test]
fn a_number_or_a_sentence_that_only_looks_like_a_mark_stays_whole() {
    let kit = Kit::of("Fakta\n3.000 pasien sehari\n-5 derajat\nPenutupan jalan: malam ini");
    assert_eq!(
        kit.lines(Part::Facts),
        ["3.000 pasien sehari", "-5 derajat", "Penutupan jalan: malam ini"]
    );
}

#[test]
fn a_heading_that_comes_again_goes_on_where_it_stopped() {
    let kit = Kit::of("Fakta: satu\nPenutup: selesai\nFakta: dua");
    assert_eq!(kit.lines(Part::Facts), ["satu", "dua"]);
}
