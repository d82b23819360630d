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

/// The words between `{ $` and what follows, in the order in which a sentence first needs them.
fn needed(body: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for part in body.split('$').skip(1) {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        let name = &part[..end.unwrap_or(part.len())];
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

/// The gaps that each phrase of a file declares, and its sentence.
fn declared(text: &str) -> Vec<(Vec<&str>, String)> {
    let mut found: Vec<(Vec<&str>, String)> = Vec::new();
    for line in text.lines() {
        let gap = line.strip_prefix("# $");
        let begins = gap.is_some() || line.starts_with(|c: char| c.is_ascii_alphabetic());
        if begins && found.last().is_none_or(|(_, body)| !body.is_empty()) {
            found.push((Vec::new(), String::new()));
        }
        let Some((gaps, body)) = found.last_mut() else { continue };
        match gap {
            Some(gap) => gaps.extend(gap.split(' ').next()),
            None if line.starts_with('#') => {}
            None => body.push_str(line),
        }
    }
    found
}

/// A phrase is called with its gaps in the order of the Indonesian sentence; whoever turns the
/// sentence round has to see that its callers are to be turned as well.
#[test]
fn a_phrase_declares_its_gaps_in_the_order_in_which_they_are_given() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales/id");
    for file in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for (gaps, body) in declared(&text) {
            assert!(gaps.len() < 2 || gaps == needed(&body), "{gaps:?} of {body}");
        }
    }
}

#[test]
fn a_place_that_a_text_names_begins_a_line_with_a_capital() {
    for language in [Language::Id, Language::En] {
        for unit in ["laboratorium", "parkir", "rawat_inap", "igd", "dokter", "humas"] {
            let name = words(language).suggestion_unit(unit);
            assert!(name.starts_with(char::is_uppercase), "{name}");
        }
    }
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
