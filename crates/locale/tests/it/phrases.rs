use std::{collections::BTreeSet, fs, path::Path};

use locale::{Language, words};

fn keys(language: Language) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language.code());
    let mut found = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        let starts =
            text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
        found.extend(
            starts
                .filter_map(|line| line.split_once(" ="))
                .map(|(key, _)| format!("{name}: {key}")),
        );
    }
    found
}

#[test]
fn both_languages_hold_the_same_phrases_in_the_same_files() {
    let (id, en) = (keys(Language::Id), keys(Language::En));
    assert!(id.len() > 80, "the phrases were found");
    let only_one: Vec<_> = id.symmetric_difference(&en).collect();
    assert!(only_one.is_empty(), "in one language only: {only_one:?}");
}

#[test]
fn a_phrase_carries_no_invisible_marks_around_its_arguments() {
    let said = words(Language::Id).frame_signed_in("Sari");
    assert_eq!(said, "Masuk sebagai Sari");
}

#[test]
fn a_page_can_keep_words_for_as_long_as_it_likes() {
    fn shared_between_threads<T: Send + Sync + 'static>(_: T) {}
    shared_between_threads(words(Language::En));
}
