//! The mailbox of RSUD Wanasari, for the tests of the mail door.

use channel::Secret;
use channel::email::{Mail, Server, Settings, parse};
use channel::meta::Patience;
use domain::text::Email;
use std::time::Duration;

pub const HUMAS: &str = "humas@rsudwanasari.example";
pub const WARGA: &str = "siti@warga.example";

pub fn mailbox() -> Settings {
    at("imap://127.0.0.1:1", "smtp://127.0.0.1:1")
}

pub fn at(imap: &str, smtp: &str) -> Settings {
    Settings {
        name: "surel".to_owned(),
        address: Email::parse(HUMAS).unwrap(),
        display_name: "Humas RSUD Wanasari".to_owned(),
        subject: "Pesan dari Humas RSUD Wanasari".to_owned(),
        incoming: Server::imap(imap).unwrap(),
        mailbox: "INBOX".to_owned(),
        outgoing: Server::smtp(smtp).unwrap(),
        thread_keys: vec![Secret::new("kunci baru"), Secret::new("kunci lama")],
        plus_addresses: true,
        also_ours: vec![Email::parse("direktur@rsudwanasari.example").unwrap()],
        patience: Patience {
            connect: Duration::from_secs(2),
            answer: Duration::from_millis(700),
            ..Patience::default()
        },
    }
}

/// A mail with these header lines (beyond author, recipient and date) and this body.
pub fn mail(headers: &str, body: &str) -> Vec<u8> {
    let own = |name: &str| headers.lines().any(|line| line.starts_with(name));
    let line = |name: &str, value: &str| match own(name) {
        true => String::new(),
        false => format!("{name}{value}\n"),
    };
    let mut text = line("From: ", &format!("Siti <{WARGA}>"));
    text += &line("To: ", HUMAS);
    text += &line("Subject: ", "Antrean farmasi");
    text += &line("Message-ID: ", "<a1@warga.example>");
    text += "Date: Sat, 21 Nov 2026 10:00:00 +0700\n";
    text += headers;
    text += "\n";
    text += body;
    text.replace('\n', "\r\n").into_bytes()
}

pub fn read(headers: &str, body: &str) -> Mail {
    parse(&mailbox(), &mail(headers, body)).unwrap()
}
