use crate::fixtures::shared;
use crate::mailbox::mailbox;
use crate::table;
use channel::email::{Bounce, Fate, Mail, fold, parse, words_of_html};
use std::path::Path;

#[test]
fn every_shared_mail_is_read() {
    table::compare("email", "read_mail.txt", became);
}

fn became(path: &Path, bytes: &[u8]) -> String {
    let text = || String::from_utf8_lossy(bytes).into_owned();
    match path.extension().and_then(|end| end.to_str()) {
        Some("eml") => match parse(&mailbox(), bytes) {
            Ok(mail) => of_mail(&mail),
            Err(why) => format!("unread: {why}"),
        },
        Some("html") => folded(&words_of_html(&text())),
        Some("txt") if path.to_string_lossy().ends_with(".reply.txt") => {
            "expected words".to_owned()
        }
        Some("txt") => folded(&text()),
        _ => "expected parts".to_owned(),
    }
}

fn of_mail(mail: &Mail) -> String {
    let what = match (&mail.bounce, mail.automatic) {
        (Some(bounce), _) => of_bounce(bounce),
        (None, Some(why)) => format!("automatic {why:?}"),
        (None, None) => "message".to_owned(),
    };
    let author = if mail.from.is_none() { " nobody" } else { "" };
    let lost = mail.text.matches(char::REPLACEMENT_CHARACTER).count();
    let lost = if lost > 0 { format!(" {lost} lost") } else { String::new() };
    format!("{what}{author}; files {}{lost}; {}", mail.files.len(), folded(&mail.text))
}

fn of_bounce(bounce: &Bounce) -> String {
    let status = bounce.recipients.first().and_then(|each| each.status.clone());
    let fate = match bounce.fate {
        Fate::Failed(lasting) => format!("failed {lasting:?}"),
        other => format!("{other:?}"),
    };
    format!("bounce {fate} {} to {}", status.unwrap_or_default(), bounce.recipients.len())
}

fn folded(text: &str) -> String {
    let folded = fold(text);
    let length = |piece: &str| piece.trim().chars().count();
    let (words, quoted) = (length(folded.words), length(folded.quoted));
    format!("words {words} signature {} quoted {quoted}", length(folded.signature))
}

/// How much of what the mail library's authors read out of their mails we read too.
#[test]
fn the_parts_are_those_that_the_authors_of_the_mails_expect() {
    let Some(root) = shared() else { return };
    let mut compared = 0;
    for entry in std::fs::read_dir(root.join("email")).unwrap() {
        let path = entry.unwrap().path();
        let expected = path.with_extension("expected.json");
        if path.extension().is_none_or(|end| end != "eml") || !expected.exists() {
            continue;
        }
        let expected: serde_json::Value =
            serde_json::from_slice(&std::fs::read(expected).unwrap()).unwrap();
        let mail = parse(&mailbox(), &std::fs::read(&path).unwrap()).unwrap();
        let files = expected["attachments"].as_array().unwrap().len();
        assert_eq!(mail.files.len(), files, "{}", path.display());
        compared += 1;
    }
    assert!(compared >= 20, "only {compared} mails");
}

#[test]
fn the_new_words_are_those_that_are_expected() {
    let Some(root) = shared() else { return };
    let root = root.join("email");
    for name in ["reply-mail-iphone", "reply-mail-sparrow"] {
        let mail =
            parse(&mailbox(), &std::fs::read(root.join(format!("{name}.eml"))).unwrap()).unwrap();
        let expected = std::fs::read_to_string(root.join(format!("{name}.reply.txt"))).unwrap();
        let folded = fold(&mail.text);
        let new = [folded.words, folded.signature].concat();
        let dense = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(dense(&new), dense(&expected), "{name}");
    }
    for (name, words) in [
        ("reply-text-1_7", 1),
        ("reply-text-2_1", 4),
        ("reply-text-2_3", 7),
        ("reply-text-id_gmail", 8),
        ("reply-text-id_outlook", 6),
    ] {
        let text = std::fs::read_to_string(root.join(format!("{name}.txt"))).unwrap();
        assert_eq!(fold(&text).words.split_whitespace().count(), words, "{name}");
    }
}
