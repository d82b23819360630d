//! Every shared fixture of a door and what became of it, as one table for people:
//! `docs/operations/fixtures.md`. It holds no word and no address of a fixture.

use crate::fixtures::shared;
use crate::sms_doors::{joined, shared_rows};
use crate::unharmed::{gateway, listened, mailbox, short};
use channel::email::{self, fold, words_of_html};
use channel::gateway::Brand;
use channel::sms::Gateway;
use channel::{CallEvent, Inbound, Reason, State, What, facebook, instagram, phone, sms, whatsapp};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// What one file held; never empty.
type Told = Vec<String>;

type Door = (&'static str, fn(&str, &[u8]) -> Told);

/// The folders that belong to a door, by name.
const DOORS: [Door; 7] = [
    ("email", mail),
    ("facebook", |_, body| pieces(facebook::read(&crate::shared::whole(body.to_vec())))),
    ("instagram", |_, body| pieces(instagram::read(&crate::shared::whole(body.to_vec())))),
    ("phone", |_, body| pieces(phone::pieces(&listened(), body))),
    ("sms", short_message),
    ("whatsapp", |_, body| pieces(whatsapp::read(body))),
    ("whatsapp-gateway", |name, body| pieces(channel::gateway::read(&gateway(brand(name)), body))),
];

/// Figures of hospitals, which come through no door.
const NO_DOOR: [&str; 2] = ["inm", "skm"];

const HEAD: &str = "# What became of every fixture

The sample payloads with which the readers of the doors are tried are kept outside this repository. This table is written by a test from what the
readers make of each file, so that a person can see that nothing is dropped in silence: `JEMBATAN_FIXTURES=... UPDATE_TABLE=1 cargo nextest run -p
channel outcome` writes it anew, and without `UPDATE_TABLE` the same test fails when the table is not true any more. *Nothing to hear* means that the
post is answered, kept and marked as read; *for a person* means that it stands among the unread arrivals with this reason.
";

fn brand(name: &str) -> Brand {
    match name.split('-').next() {
        Some("fonnte") => Brand::Fonnte,
        Some("wablas") => Brand::Wablas,
        Some("waha") => Brand::Waha,
        _ => Brand::Gowa,
    }
}

fn mail(name: &str, body: &[u8]) -> Told {
    let text = String::from_utf8_lossy(body);
    let folded = |text: &str| {
        let folded = fold(text);
        let hidden = folded.signature.len() + folded.quoted.len() > 0;
        vec![format!("words of a mail{}", if hidden { ", older words folded" } else { "" })]
    };
    match name.rsplit_once('.').map(|(_, end)| end) {
        Some("eml") => match email::parse(&mailbox(), body) {
            Ok(mail) if mail.bounce.is_some() => {
                vec!["for a person: a bounce of a mail that was none of ours".to_owned()]
            }
            _ => pieces(email::read(&mailbox(), body)),
        },
        Some("html") => folded(&words_of_html(&text)),
        Some("txt") if !name.ends_with(".reply.txt") => folded(&text),
        _ => vec!["what another reader makes of the mail of this name; compared".to_owned()],
    }
}

fn short_message(name: &str, body: &[u8]) -> Told {
    let text = String::from_utf8_lossy(body);
    let of = |gateway, raw: &str| pieces(sms::read(&short(gateway), raw.as_bytes()));
    match name {
        "gammu_inbox.json" => {
            let all = joined(&shared_rows(&text), 5);
            let waiting = all.waiting.iter().map(|_| "waits for its other parts".to_owned());
            all.messages.iter().map(|(piece, _)| says(piece)).chain(waiting).collect()
        }
        "kannel_requests.txt" => {
            let queries = text.lines().filter_map(|line| Some(line.split_once('?')?.1));
            queries.flat_map(|query| of(Gateway::Kannel, query)).collect()
        }
        _ => of(Gateway::Android, &text),
    }
}

fn pieces(read: Result<Vec<Inbound>, channel::Unread>) -> Told {
    match read {
        Ok(pieces) if pieces.is_empty() => vec!["nothing to hear".to_owned()],
        Ok(pieces) => pieces.iter().map(says).collect(),
        Err(why) => vec![format!("for a person: {why}")],
    }
}

fn says(piece: &Inbound) -> String {
    let with = |what: &str, files: usize| match files {
        0 => what.to_owned(),
        1 => format!("{what} with 1 attachment"),
        more => format!("{what} with {more} attachments"),
    };
    match &piece.what {
        What::Message { attachments, reply_to, .. } => {
            let what = if reply_to.is_some() { "message that answers" } else { "message" };
            with(what, attachments.len())
        }
        What::Comment { attachments, .. } => with("public comment", attachments.len()),
        What::Rating { .. } => "public recommendation, or the contrary".to_owned(),
        What::Mention { .. } => "mention of our account".to_owned(),
        What::Echo { attachments, .. } => with("our own words, heard again", attachments.len()),
        What::History { .. } => "said before the connection was made".to_owned(),
        What::Automatic { .. } => "for a person: words of a machine".to_owned(),
        What::Unsupported(why) => format!("for a person: {}", because(*why)),
        What::ProviderError { code } => format!("for a person: the provider's error {code}"),
        What::Status { state: State::Failed(_), .. } => "report: it did not arrive".to_owned(),
        What::Status { state, .. } => format!("report: {state:?}").to_lowercase(),
        What::Call { event: CallEvent::Ended { seconds: None }, .. } => "missed call".to_owned(),
        What::Call { .. } => "call".to_owned(),
        What::Edited { .. } => "words changed by their author".to_owned(),
        What::Deleted => "words taken back by their author".to_owned(),
        What::Reaction { .. } => "reaction".to_owned(),
        What::Hidden { .. } => "comment hidden or shown".to_owned(),
        What::Seen => "our words were seen".to_owned(),
        What::IdentityChanged { .. } => "the person has another name or telephone".to_owned(),
        What::Preference { .. } => "whether the person wants advertising".to_owned(),
        What::TemplateState { .. } => "note on a template".to_owned(),
        What::AccountState { .. } => "note on our account".to_owned(),
    }
}

fn because(why: Reason) -> &'static str {
    match why {
        Reason::UnknownBody | Reason::UnknownEntry => "a body of an unknown shape",
        Reason::UnknownField | Reason::UnknownEvent => "an event that is not known",
        Reason::NoId => "an event without an id",
        Reason::NoWords => "a message without words",
        Reason::OnlyInApp => "a message that only the provider's app can show",
        Reason::ToSelf => "the account wrote to itself",
        Reason::Referral => "somebody came by a link and has said nothing yet",
        Reason::Handover => "another program takes or gives the conversation",
        Reason::Group => "said in a group",
        Reason::AddressBook => "the address book of the telephone",
    }
}

/// "message; 2 × reaction": the same outcome is told once, with how often.
fn line(told: &Told) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for what in told {
        match counts.iter_mut().find(|(known, _)| known == what) {
            Some((_, count)) => *count += 1,
            None => counts.push((what, 1)),
        }
    }
    let times = |(what, count): (&str, usize)| match count {
        1 => what.to_owned(),
        more => format!("{more} × {what}"),
    };
    counts.into_iter().map(times).collect::<Vec<_>>().join("; ")
}

fn table(root: &Path) -> String {
    let mut rest = String::new();
    let mut sums: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (door, read) in DOORS {
        let _ = write!(rest, "\n## {door}\n\n| file | became |\n|---|---|\n");
        let mut files: Vec<_> =
            std::fs::read_dir(root.join(door)).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        for file in files {
            let name = file.file_name().unwrap().to_string_lossy();
            let told = read(&name, &std::fs::read(&file).unwrap());
            assert!(!told.is_empty(), "{door}/{name} became nothing and nobody is told");
            let sum = sums.entry(door).or_default();
            sum.0 += 1;
            sum.1 += usize::from(told.iter().any(|what| what.starts_with("for a person")));
            let _ = writeln!(rest, "| {name} | {} |", line(&told));
        }
    }
    let mut table = format!("{HEAD}\n| door | files | of these with something for a person |\n");
    table.push_str("|---|---|---|\n");
    for (door, (files, person)) in sums {
        let _ = writeln!(table, "| {door} | {files} | {person} |");
    }
    table + &rest
}

#[test]
fn every_fixture_of_a_door_became_what_the_table_for_people_says() {
    let Some(root) = shared() else { return };
    for entry in std::fs::read_dir(&root).unwrap().map(Result::unwrap) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let known = DOORS.iter().any(|(door, _)| *door == name) || NO_DOOR.contains(&name.as_str());
        assert!(known || entry.path().is_file(), "nobody reads the folder {name}");
    }
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/operations/fixtures.md");
    let now = table(&root);
    if std::env::var_os("UPDATE_TABLE").is_some() {
        std::fs::write(&place, &now).unwrap();
    }
    let then = std::fs::read_to_string(&place).unwrap_or_default();
    let differs = then.lines().zip(now.lines()).find(|(then, now)| then != now);
    assert!(then == now, "fixtures.md differs: {differs:?} (UPDATE_TABLE=1 writes it anew)");
}
