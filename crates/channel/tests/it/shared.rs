//! Every shared payload of Meta, and what became of it, as a table that a person can read.

use crate::fixtures::shared;
use channel::{Attachment, Inbound, TemplateChange, What, facebook, instagram, whatsapp};
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::{Path, PathBuf};

type Read = fn(&[u8]) -> Result<Vec<Inbound>, channel::Unread>;

const DOORS: [(&str, Read); 3] =
    [("facebook", facebook::read), ("instagram", instagram::read), ("whatsapp", whatsapp::read)];

/// Some files hold a single item without the body around it.
pub fn whole(bytes: Vec<u8>) -> Vec<u8> {
    let Ok(value) = serde_json::from_slice::<Value>(&bytes) else { return bytes };
    if value.get("entry").is_some() || value.is_array() {
        return bytes;
    }
    let list = if value.get("field").is_some() { "changes" } else { "messaging" };
    json!({ "object": "page", "entry": [{ "id": "707356222221168", list: [value] }] })
        .to_string()
        .into_bytes()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn table(folder: &Path) -> String {
    let mut table = String::new();
    for (door, read) in DOORS {
        for file in files(&folder.join(door)) {
            let pieces = read(&whole(std::fs::read(&file).unwrap())).unwrap();
            assert!(!pieces.is_empty(), "{} became nothing", file.display());
            let name = file.file_stem().unwrap().to_string_lossy().into_owned();
            let became: Vec<String> = pieces.iter().map(became).collect();
            writeln!(table, "{door}/{name}: {}", became.join(" | ")).unwrap();
        }
    }
    table
}

fn became(piece: &Inbound) -> String {
    assert!(!piece.provider_id.is_empty());
    let by = match &piece.thread {
        None => "-".to_owned(),
        Some(thread) => thread.key().split(':').next().unwrap().to_owned(),
    };
    let at = if piece.at.is_some() { "" } else { " untimed" };
    format!("{by} {}{at} as {}", what(&piece.what), piece.also.len())
}

fn what(what: &What) -> String {
    let with = |text: &Option<String>, attachments: &[Attachment]| {
        let kinds: Vec<String> =
            attachments.iter().map(|each| format!("{:?}", each.kind).to_lowercase()).collect();
        let words = if text.is_some() { " words" } else { "" };
        format!("{words} [{}]", kinds.join(" "))
    };
    match what {
        What::Message { text, attachments, reply_to } => {
            let reply = if reply_to.is_some() { " reply" } else { "" };
            format!("message{}{reply}", with(text, attachments))
        }
        What::Echo { text, attachments } => format!("echo{}", with(text, attachments)),
        What::History { text, attachments, .. } => format!("history{}", with(text, attachments)),
        What::Comment { text, attachments, .. } => {
            format!("comment{}", with(&Some(text.clone()), attachments))
        }
        What::Edited { .. } => "edited".to_owned(),
        What::Mention { text, .. } => format!("mention{}", with(text, &[])),
        What::AccountState { event, .. } => format!("account {event}"),
        What::Rating { recommends, .. } => format!("rating {recommends:?}"),
        What::Status { state, token, price } => {
            format!("status {state:?} token {} price {}", token.is_some(), price.is_some())
        }
        What::TemplateState { change, .. } => match change {
            TemplateChange::Status { status, reason } => {
                format!("template {status} reason {}", reason.is_some())
            }
            other => format!("template {other:?}"),
        },
        What::IdentityChanged { now } => format!("identity changed to {}", now.len()),
        other => format!("{other:?}"),
    }
}

#[test]
fn every_shared_payload_becomes_what_the_table_says() {
    let Some(folder) = shared() else { return };
    let table = table(&folder);
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/read_fixtures.txt");
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        std::fs::write(&place, &table).unwrap();
    }
    let agreed = std::fs::read_to_string(&place).unwrap();
    for (now, then) in table.lines().zip(agreed.lines()) {
        assert_eq!(now, then);
    }
    assert_eq!(table.lines().count(), agreed.lines().count());
}
