use xtask::tidy::glossary::words;

use crate::places;

const TABLE: &str = "| code | screen | not on the screen | meaning |\n|---|---|---|---|\n";

fn told(row: &str, phrases: &str) -> Vec<String> {
    let glossary = format!("{TABLE}{row}\n");
    places(words, &[("GLOSSARY.md", &glossary), ("locales/id/case.ftl", phrases)])
}

#[test]
fn a_word_that_no_phrase_uses_is_found() {
    let row = "| Case | kasus, perkara | – | one matter |";
    assert_eq!(told(row, "case-title = Kasus { $number }"), ["GLOSSARY.md:3"]);
}

#[test]
fn the_key_of_a_phrase_is_not_on_the_screen() {
    assert_eq!(told("| Case | kasus | – | one matter |", "kasus-title = Aduan"), ["GLOSSARY.md:3"]);
}

#[test]
fn a_refused_word_on_the_screen_is_found_where_it_stands() {
    let row = "| Case | kasus | tiket | one matter |";
    let phrases = "# tiket\ncase-title = Kasus\ncase-number = Nomor tiket Anda";
    assert_eq!(told(row, phrases), ["locales/id/case.ftl:3"]);
}

#[test]
fn a_glossary_without_phrases_proves_nothing() {
    assert_eq!(places(words, &[("GLOSSARY.md", TABLE)]), ["GLOSSARY.md:1"]);
}
