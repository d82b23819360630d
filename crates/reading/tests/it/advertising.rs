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
fn of_all_breaches_at_most_two_are_missed_and_no_clean_text_is_accused() {
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
    assert_eq!((broken.count(), texts.len()), (62, 68));
    assert!(missed.len() <= 2, "missed: {missed:#?}");
    assert!(accused.is_empty(), "accused: {accused:#?}");
}

#[test]
fn what_only_looks_like_a_breach_is_none() {
    let texts = texts("mirip.jsonl");
    let accused: Vec<String> = texts
        .iter()
        .filter(|one| !found(one).is_empty())
        .map(|one| format!("{} {:?}", one["text"], found(one)))
        .collect();
    assert_eq!(texts.len(), 40);
    assert!(accused.is_empty(), "accused: {accused:#?}");
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

#[test]
fn a_patient_who_tells_is_found_by_role_care_and_outcome_together() {
    for text in [
        "Setelah operasi lutut di sini, Bu Warni sekarang sudah bisa berjalan lagi.",
        "Tangkapan layar WA dari keluarga pasien: alhamdulillah nyerinya hilang!",
        "⭐⭐⭐⭐⭐ pelayanan ramah, dokternya teliti",
        "Thank you doctor, my back pain is gone!",
    ] {
        assert!(rules(text).contains(&"testimony"), "{text} {:?}", rules(text));
    }
    for text in [
        "Setelah operasi katarak, mata boleh dipakai membaca lagi bila dokter mengizinkan.",
        "Jika sudah tidak demam lagi, anak boleh masuk sekolah.",
        "Bu Warni, perawat ruang operasi, memasuki masa pensiun.",
    ] {
        assert_eq!(rules(text), [""; 0], "{text}");
    }
}

#[test]
fn a_question_that_is_answered_with_a_no_and_a_refusal_take_the_words_back() {
    for text in [
        "Dokter, dijamin sembuh, kan? Tidak, setiap orang berbeda.",
        "\"Dijamin sembuh, kan?\" Itu sering ditanyakan. Tidak ada yang bisa menjamin.",
        "Calo menawarkan potongan harga di parkiran. Tolak dan laporkan.",
        "HOAKS! Undian berhadiah motor untuk pasien baru.",
        "Tidak ada obat yang bebas efek samping.",
    ] {
        assert_eq!(rules(text), [""; 0], "{text}");
    }
    assert_eq!(rules("Ingin dijamin sembuh? Tidak perlu ragu, datang saja."), ["guarantee"]);
    assert_eq!(rules("Undian untuk pasien baru. Datang, ya!"), ["discount"]);
}

#[test]
fn untrue_statements_indecent_words_and_rows_of_degrees_are_found() {
    assert_eq!(rules("Rontgen kami tanpa radiasi."), ["misleading"]);
    assert_eq!(rules("USG tidak memakai radiasi, sedangkan CT scan memakainya."), [""; 0]);
    assert_eq!(rules("Terapi ini membuat suami perkasa di ranjang."), ["indecent"]);
    assert_eq!(rules("Seksi rujukan buka pukul 08.00."), [""; 0]);
    assert_eq!(rules("dr. Anton, M.Kes., M.H., Ph.D., buka Senin."), ["titles"]);
    assert_eq!(rules("dr. Anton, Sp.PD, M.Kes, buka Senin."), [""; 0]);
}
