//! Mails that are made to hurt (S14): each is read or refused, quickly, and the next is read.

use crate::mailbox::{mail, mailbox};
use channel::Unread;
use channel::email::{fold, parse, words_of_html};
use channel::fake::hostile::{self, Hostile};
use proptest::prelude::*;

#[test]
fn a_mail_of_many_parts_headers_or_nested_mails_is_refused() {
    for Hostile { what, raw } in hostile::without_end() {
        assert_eq!(parse(&mailbox(), &raw), Err(Unread::TooManyParts), "{what}");
    }
    assert_eq!(parse(&mailbox(), &vec![b'a'; 31 << 20]), Err(Unread::TooLarge));
}

#[test]
fn a_mail_that_is_only_strange_is_read() {
    for Hostile { what, raw } in hostile::strange() {
        let taken = parse(&mailbox(), &raw).unwrap_or_else(|unread| panic!("{what}: {unread:?}"));
        match what {
            "parts 200 deep" => {}
            "an address of 1 MiB" => assert!(taken.shortened),
            _ => assert_eq!(taken.text.trim(), "isi", "{what}"),
        }
    }
}

#[test]
fn a_mail_on_which_the_library_gives_up_is_read_or_waits_for_a_person() {
    let nested = "Content-Type: message/rfc822\n\nX-A: 1\nContent-Type: message/rfc822\n\nisi\n\na";
    let headers = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n";
    let read = parse(&mailbox(), &mail(headers, &format!("--b\n{nested}--b--\n")));
    assert!(matches!(read, Ok(_) | Err(Unread::NotMail)), "{read:?}");
}

#[test]
fn a_mail_of_25_mebibytes_is_read_and_what_is_packed_in_it_stays_packed() {
    let taken = parse(&mailbox(), &hostile::large().raw).unwrap();
    assert_eq!((taken.text.trim(), taken.files.len()), ("isi", 1));
    assert!(taken.files[0].bytes.len() > 18 << 20);
    // The inner mail is a file, and nobody opens it.
    let nested = parse(&mailbox(), &hostile::packed_in_layers().raw).unwrap();
    assert_eq!((nested.text.trim(), nested.files.len()), ("luar", 1));
}

#[test]
fn html_that_nests_without_end_is_laid_out() {
    for open in [
        "<div>",
        "<blockquote>",
        "<table><tr><td>",
        "<b><i>",
        "<i><table></i></table>",
        "<!--",
        "<",
        "&#x1",
        "<div></q>",
        "<x a=1 b=2>",
        "<script>",
        "<br>",
        "<p title='",
        "<pre>\n",
    ] {
        let html = open.repeat(128 * 1024 / open.len());
        assert!(words_of_html(&html).len() <= html.len() * 4);
    }
    for before in [" ", "/", "\"\"", " \""] {
        let attributes: String = (0..150_000).map(|number| format!("{before}a{number}=")).collect();
        assert_eq!(words_of_html(&format!("isi<x{attributes}>")), "isi");
    }
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(raw in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = channel::email::read(&mailbox(), &raw);
    }

    #[test]
    fn a_mail_with_arbitrary_pieces_never_panics(
        pieces in proptest::collection::vec(prop::sample::select(vec![
            "From: a@b.example", "To: <humas+", "Content-Type: multipart/report; boundary=x", "Content-Type: text/html",
            "Content-Type: message/delivery-status", "Content-Transfer-Encoding: base64", "Action: failed", "Status: 5.",
            "Final-Recipient: rfc822;", "=?utf-8?q?=ff?=", "--x", "--x--", "", "\u{0}", "Return-Path: <>", "Pada 1 menulis:",
            "> kutipan", "550 5.1.1 <a@b.example>", "Message-ID: <", "@rsudwanasari.example", "éééééééééééééééééééééééééééééééé@rsudwanasari.example",
            "Subject: Undeliverable", "Content-Type: message/rfc822",
        ]), 0..40),
    ) {
        if let Ok(mail) = parse(&mailbox(), pieces.join("\r\n").as_bytes()) {
            prop_assert!(!mail.key.is_empty());
            prop_assert!(!mail.text.contains('\0'));
            let folded = fold(&mail.text);
            prop_assert_eq!([folded.words, folded.signature, folded.quoted].concat(), mail.text);
        }
    }
}
