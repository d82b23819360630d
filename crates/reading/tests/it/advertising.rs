//! What advertisements of hospitals may not say: found, and not found where it only looks like it.
#![allow(clippy::unwrap_used, reason = "a fixture that cannot be read stops the test")]

use std::path::Path;

use reading::{advertising, advertising_rules};
use serde_json::Value;

fn texts(file: &str) -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/konten");
    let text = std::fs::read_to_string(folder.join(file)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn rules(text: &str) -> Vec<&'static str> {
    advertising(text).into_iter().map(|one| one.rule).collect()
}

fn found(value: &Value) -> Vec<(String, String)> {
    let all = advertising(value["text"].as_str().unwrap());
    all.into_iter().map(|one| (one.rule.to_owned(), one.words.to_owned())).collect()
}

#[test]
fn at_least_thirty_of_thirty_four_breaches_are_found_and_at_most_two_clean_texts_accused() {
    let texts = texts("iklan.jsonl");
    let broken = texts.iter().filter(|one| !one["breaks"].is_null());
    let missed: Vec<String> = broken
        .clone()
        .filter(|one| !found(one).iter().any(|(rule, _)| one["breaks"] == rule.as_str()))
        .map(|one| format!("{} {:?}", one["text"], found(one)))
        .collect();
    let accused: Vec<String> = texts
        .iter()
        .filter(|one| one["breaks"].is_null() && !found(one).is_empty())
        .map(|one| format!("{} {:?}", one["text"], found(one)))
        .collect();
    assert_eq!((broken.count(), texts.len()), (34, 40));
    assert!(missed.len() <= 4, "missed: {missed:#?}");
    assert!(accused.len() <= 2, "accused: {accused:#?}");
}

#[test]
fn what_only_looks_like_a_breach_is_none() {
    let texts = texts("mirip.jsonl");
    let accused: Vec<String> = texts
        .iter()
        .filter(|one| !found(one).is_empty())
        .map(|one| format!("{} {:?}", one["text"], found(one)))
        .collect();
    assert!(accused.len() <= 1, "accused: {accused:#?}");
}

#[test]
fn every_finding_shows_its_words_as_they_stand_in_the_text() {
    for one in texts("iklan.jsonl") {
        let text = one["text"].as_str().unwrap();
        for suspicion in advertising(text) {
            assert!(text[suspicion.at..].starts_with(suspicion.words), "{text}");
            assert!(advertising_rules().contains(suspicion.rule));
        }
    }
}

#[test]
fn a_denial_takes_the_words_back_and_another_clause_does_not() {
    assert_eq!(rules("Kami bukan rumah sakit terbaik."), [""; 0]);
    assert_eq!(rules("Bukan rumah sakit biasa, tetapi rumah sakit terbaik."), ["superlative"]);
    assert_eq!(rules("Tidak hanya rumah sakit termurah di kota."), ["superlative"]);
}

#[test]
fn slang_capitals_stretched_letters_and_hashtags_hide_nothing() {
    for text in [
        "RS TERBAIKKK se-kota!!",
        "#RumahSakitTerbaik",
        "#rstermurah di kota",
        "rs kami PALING LENGKAP bgt",
        "𝗗𝗜𝗦𝗞𝗢𝗡 gede buat kamu",
        "100% sembuh gaes",
        "klinik no.1 di kota",
    ] {
        assert!(!rules(text).is_empty(), "{text}");
    }
}

#[test]
fn patients_are_not_named_and_their_numbers_not_shown() {
    assert_eq!(rules("Pasien atas nama Siti dirawat di Melati."), ["patient_named"]);
    assert_eq!(rules("Ny. Ratmi pulang hari ini."), ["patient_named"]);
    assert_eq!(rules("No. RM 12-34-56 sudah pulang."), ["record_number"]);
    assert_eq!(rules("NIK 3302 1234 5678 9012 terdaftar."), ["identity_number"]);
    assert_eq!(rules("Pasien itu dapat dihubungi di 0812-3456-7890."), ["patient_phone"]);
    assert_eq!(rules("Hubungi kami di 0812-3456-7890."), [""; 0]);
}

#[test]
fn a_sentence_that_tells_people_not_to_believe_an_advertisement_is_none() {
    for text in [
        "Jangan percaya iklan \"dijamin sembuh\" di media sosial.",
        "Jangan mudah tergiur klaim sembuh total tanpa efek samping.",
    ] {
        assert_eq!(rules(text), [""; 0], "{text}");
    }
    assert_eq!(rules("Percaya kami: dijamin sembuh."), ["guarantee"]);
    assert_eq!(rules("Jangan ragu, percaya kami: dijamin sembuh."), ["guarantee"]);
}

#[test]
fn instant_results_and_hospitals_abroad_are_found() {
    assert_eq!(rules("Perawatan wajah dengan hasil instan."), ["false_hope"]);
    assert_eq!(rules("Tes antigen memberi hasil instan dalam lima belas menit."), [""; 0]);
    assert_eq!(rules("Penang Hospital menerima pasien dari Indonesia."), ["foreign_facility"]);
    assert_eq!(rules("Klinik Mata Singapura kini dekat dengan Anda."), ["foreign_facility"]);
}
