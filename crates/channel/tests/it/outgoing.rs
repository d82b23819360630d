//! A message on its way out, for the tests of doors.

use channel::meta::{Account, Graph, Key, Patience};
use channel::{
    Connection, Door, Handle, Outgoing, Receipt, Secret, SendError, Settings, Way, Why, Window,
};
use domain::approval::{Approval, Cleared, Enclosure, Paper, Routine, approved};
use domain::ids::{FileId, PersonId, WordsId};
use domain::text::Words;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

pub const TOKEN: &str = "token-akses-rahasia";
pub const ACCOUNT: &str = "900100";
pub const READER: &str = "700001";

pub fn cleared(text: &str) -> Cleared {
    Routine::Question.message(text.to_owned())
}

/// A text that was signed with this file, and the file.
pub fn enclosing(text: &str, (name, media_type): (&str, &str)) -> (Cleared, Vec<Enclosure>) {
    let (words, file) = (Words { id: WordsId::new(1), digest: [1; 32] }, FileId::new(7));
    let by = PersonId::new(2);
    let signature = Approval { words, enclosed: vec![file], by, as_delegate: None, at: now() };
    let clearance = approved((words, &[file]), None, Some(&signature)).unwrap();
    let text = clearance.release(words, text.to_owned()).unwrap();
    let (name, media_type) = (name.to_owned(), media_type.to_owned());
    let paper = Paper { name, media_type, bytes: b"%PDF-1.7 hasil".to_vec() };
    let enclosure = text.enclose(file, paper).unwrap();
    (text, vec![enclosure])
}

pub fn now() -> Timestamp {
    "2026-11-21T03:00:00Z".parse().unwrap()
}

/// A direct answer, an hour after the complainant's last message.
pub fn answer(text: &Cleared) -> Outgoing<'_> {
    Outgoing {
        to: Handle { id: READER.to_owned(), name: None },
        way: Way::Direct,
        text,
        files: &[],
        part: 0,
        client_token: "outbox-1",
        human: true,
        window: heard_before(SignedDuration::from_hours(1)),
    }
}

pub fn heard_before(span: SignedDuration) -> Window {
    Window { now: now(), heard: Some(now() - span) }
}

/// A door of this kind to the fake at this address.
pub fn open(settings: fn(Account) -> Settings, url: &str) -> Arc<dyn Door> {
    let connection = Connection::new("pintu", settings(account(url)));
    channel::open(&connection, Patience::default()).unwrap()
}

pub fn graph(url: &str) -> Graph {
    Graph::new(account(url), Patience::default()).unwrap()
}

pub fn why(result: Result<Receipt, SendError>) -> Why {
    match result {
        Err(SendError::Refused(why)) => why,
        other => panic!("{other:?} is no refusal"),
    }
}

pub fn account(graph_url: &str) -> Account {
    Account {
        graph_url: graph_url.to_owned(),
        app_secrets: vec![Secret::new("rahasia-uji")],
        verify_token: Secret::new("token-verifikasi"),
        access_token: Key::new(TOKEN),
        instagram_login: false,
        account_id: ACCOUNT.to_owned(),
        business_id: Some("700700".to_owned()),
        human_agent: true,
        publishes: false,
    }
}
