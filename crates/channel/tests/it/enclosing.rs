//! Files that go with an answer: within the mail, apart in a chat, not at all where nothing carries them.

use crate::mailbox::{at, mailbox};
use crate::outgoing::{ACCOUNT, TOKEN, answer, enclosing, open, why};
use channel::email::{Email, parse};
use channel::fake::{Graph, Smtp};
use channel::meta::Account;
use channel::{Encloses, Handle, Outgoing, Settings, Way, Why};
use domain::approval::{Enclosure, Paper};
use domain::ids::FileId;
use serde_json::json;

const LETTER: (&str, &str) = ("surat jawaban.pdf", "application/pdf");
const PHOTO: (&str, &str) = ("denah.jpg", "image/jpeg");

#[test]
fn no_other_file_is_enclosed_than_one_that_was_signed_with_the_text() {
    let (text, _) = enclosing("Jawaban.", LETTER);
    let paper = || Paper { name: "x".into(), media_type: "image/png".into(), bytes: vec![1] };
    assert_eq!(text.enclose(FileId::new(8), paper()), None);
    assert!(text.enclose(text.enclosed()[0], paper()).is_some());
}

#[tokio::test]
async fn a_mail_carries_its_files_within_itself_under_their_names() {
    let smtp = Smtp::start().await.unwrap();
    let door = Email::new(at("imap://127.0.0.1:1", smtp.url()));
    let (text, files) = enclosing("Terlampir surat kami.", LETTER);
    let door: &dyn channel::Door = &door;
    assert_eq!(door.encloses(&Way::Direct, &files[0]), Encloses::Within);
    let to = Handle { id: "warga@contoh.example".into(), name: None };
    door.send(&Outgoing { to, files: &files, ..answer(&text) }).await.unwrap();
    let taken = smtp.taken().remove(0);
    let mail = parse(&mailbox(), &taken.bytes).unwrap();
    assert_eq!(mail.text.trim(), "Terlampir surat kami.");
    let attached = &mail.files[0];
    assert_eq!(
        (attached.name.as_deref(), &*attached.bytes),
        (Some(LETTER.0), &b"%PDF-1.7 hasil"[..])
    );
}

/// The call by which a file leaves, after the words.
async fn posted(
    settings: fn(Account) -> Settings,
    file: (&str, &str),
) -> (Graph, Vec<channel::fake::Sent>) {
    let graph = Graph::start(TOKEN).await.unwrap();
    let door = open(settings, graph.url());
    let (text, files) = enclosing("Terlampir surat kami.", file);
    assert_eq!(door.encloses(&Way::Direct, &files[0]), Encloses::Apart);
    for part in 0..2 {
        door.send(&Outgoing { files: &files, part, ..answer(&text) }).await.unwrap();
    }
    let beyond = Outgoing { files: &files, part: 2, ..answer(&text) };
    assert_eq!(why(door.send(&beyond).await), Why::NoSuchPart);
    let sent = graph.sent();
    (graph, sent)
}

#[tokio::test]
async fn whatsapp_takes_a_document_by_its_name_and_a_picture_as_one() {
    let (graph, sent) = posted(Settings::WhatsApp, LETTER).await;
    assert_eq!(sent[1].path, format!("/{ACCOUNT}/media"));
    assert_eq!(sent[1].body["messaging_product"], "whatsapp");
    let id = sent[1].id.clone().unwrap();
    assert_eq!(graph.file(&id).unwrap().1, b"%PDF-1.7 hasil");
    assert_eq!(sent[2].body["type"], "document");
    assert_eq!(sent[2].body["document"], json!({ "id": id, "filename": LETTER.0 }));
    let (_, sent) = posted(Settings::WhatsApp, PHOTO).await;
    assert_eq!(sent[2].body["image"], json!({ "id": sent[1].id }));
}

#[tokio::test]
async fn a_page_sends_what_was_handed_in() {
    let (_, sent) = posted(Settings::Facebook, LETTER).await;
    assert_eq!(sent[1].path, format!("/{ACCOUNT}/message_attachments"));
    assert_eq!(sent[2].path, format!("/{ACCOUNT}/messages"));
    let attached = json!({ "type": "file", "payload": { "attachment_id": sent[1].id } });
    assert_eq!(sent[2].body["message"]["attachment"], attached);
}

#[tokio::test]
async fn where_one_message_is_all_or_nothing_carries_a_file_the_file_stays() {
    let graph = Graph::start(TOKEN).await.unwrap();
    let way = || Way::PrivateReply { comment: "1_2".into() };
    let stays = |settings: fn(Account) -> Settings, way: &Way, file: &Enclosure| {
        assert_eq!(open(settings, graph.url()).encloses(way, file), Encloses::Not);
    };
    let (_, letter) = enclosing("Jawaban.", LETTER);
    stays(Settings::Facebook, &way(), &letter[0]);
    stays(Settings::Instagram, &Way::Direct, &letter[0]);
    let (_, film) = enclosing("Jawaban.", ("film.gif", "image/gif"));
    stays(Settings::WhatsApp, &Way::Direct, &film[0]);
}
