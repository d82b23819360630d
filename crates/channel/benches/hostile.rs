//! How long a mail that is made to hurt is read, and how much memory that takes: one JSON line a
//! figure, for `bin/bench`.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "measuring reads the machine's own clock, prints its figures, and stops at any fault"
)]

use std::fs;
use std::time::{Duration, Instant};

use channel::Secret;
use channel::email::{Server, Settings, read};
use channel::fake::hostile;
use channel::meta::Patience;
use domain::text::Email;
use serde_json::json;

fn main() {
    let settings = settings();
    for hostile::Hostile { what, raw } in hostile::mails() {
        let before = kib("VmRSS:");
        // From here on the peak counts anew.
        fs::write("/proc/self/clear_refs", "5").unwrap();
        let begun = Instant::now();
        let became = read(&settings, &raw);
        let took = begun.elapsed();
        let grown = kib("VmHWM:").saturating_sub(before);
        let end = if became.is_ok() { "read" } else { "waits for a person" };
        tell(what, took, (grown, raw.len(), end));
    }
}

fn tell(what: &str, took: Duration, (grown, length, end): (u64, usize, &str)) {
    let millis = took.as_secs_f64() * 1000.0;
    let value = format!("{millis:.1} ms, {} MiB more at the peak", grown.div_ceil(1024));
    let note = format!("{} KiB, {end}; goal 2 s, 64 MiB", length.div_ceil(1024));
    let chapter = "Mails that are made to hurt (S14)";
    println!("{}", json!({ "chapter": chapter, "what": what, "value": value, "note": note }));
}

fn kib(line: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let found = status.lines().find_map(|one| one.strip_prefix(line)).unwrap();
    found.trim().trim_end_matches(" kB").trim().parse().unwrap()
}

fn settings() -> Settings {
    Settings {
        name: "surel".to_owned(),
        address: Email::parse("humas@rsudwanasari.example").unwrap(),
        display_name: "Humas RSUD Wanasari".to_owned(),
        subject: "Pesan dari Humas RSUD Wanasari".to_owned(),
        incoming: Server::imap("imap://127.0.0.1:1").unwrap(),
        mailbox: "INBOX".to_owned(),
        outgoing: Server::smtp("smtp://127.0.0.1:1").unwrap(),
        thread_keys: vec![Secret::new("kunci")],
        plus_addresses: true,
        also_ours: Vec::new(),
        patience: Patience::default(),
    }
}
