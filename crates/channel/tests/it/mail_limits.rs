//! Mails that are made to hurt (S14): each is read or refused, quickly, and the next is read.

use crate::mailbox::{mail, mailbox, read};
use channel::Unread;
use channel::email::{fold, parse, words_of_html};
use proptest::prelude::*;

fn multipart(boundary: &str) -> String {
    format!("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary={boundary}\n")
}

#[test]
fn a_mail_of_many_parts_headers_or_nested_mails_is_refused() {
    let parts = "--b\nContent-Type: text/plain\n\nx\n".repeat(10_000);
    let bare = "--b\n\n".repeat(100_000);
    let nested = "Content-Type: message/rfc822\n\n".repeat(500);
    let recipients = format!("To: {}\n", "a@b.example,\n ".repeat(100_000));
    for (headers, body) in [
        (multipart("b"), parts),
        (multipart("b"), bare),
        (String::new(), format!("--b\n{nested}")),
        (format!("X-Long: {}\n", "x".repeat(1024 * 1024)), String::new()),
        ("X-Many: x\n".repeat(2000), String::new()),
        (recipients, String::new()),
    ] {
        assert_eq!(parse(&mailbox(), &mail(&headers, &body)), Err(Unread::TooManyParts));
    }
    assert_eq!(parse(&mailbox(), &vec![b'a'; 31 << 20]), Err(Unread::TooLarge));
}

#[test]
fn a_mail_that_is_only_strange_is_read() {
    let depth: String =
        (0..200).map(|n| format!("--b{n}\n{}\n", multipart(&format!("b{}", n + 1)))).collect();
    assert!(parse(&mailbox(), &mail(&multipart("b0"), &depth)).is_ok());
    let link = read("", &format!("http://{}\n", "a".repeat(1024 * 1024)));
    assert!(link.shortened);
    assert_eq!(read("Content-Type: text/plain; charset=tidak-ada\n", "isi\n").text.trim(), "isi");
    let cut = "Content-Type: text/plain; name*0*=utf-8''%E2%9; name*1*=\n";
    assert_eq!(read(cut, "isi\n").text.trim(), "isi");
}

#[test]
fn a_mail_on_which_the_library_gives_up_is_read_or_waits_for_a_person() {
    let nested = "Content-Type: message/rfc822\n\nX-A: 1\nContent-Type: message/rfc822\n\nisi\n\na";
    let read = parse(&mailbox(), &mail(&multipart("b"), &format!("--b\n{nested}--b--\n")));
    assert!(matches!(read, Ok(_) | Err(Unread::NotMail)), "{read:?}");
}

#[test]
fn a_mail_of_25_mebibytes_is_read_and_what_is_packed_in_it_stays_packed() {
    let zeros = "A".repeat(76) + "\n";
    let head = "--b\nContent-Type: application/zip; name=x.zip\nContent-Disposition: attachment\n\
        Content-Transfer-Encoding: base64\n\n";
    let large = format!("--b\n\nisi\n{head}{}--b--\n", zeros.repeat((25 << 20) / zeros.len()));
    let taken = read(&multipart("b"), &large);
    assert_eq!((taken.text.trim(), taken.files.len()), ("isi", 1));
    assert!(taken.files[0].bytes.len() > 18 << 20);
    // A packed file in a mail in a mail: the inner mail is a file, and nobody opens it.
    let inner = format!("--b\n\ndalam\n{head}UEsDBA==\n--b--\n");
    let inner = format!("{}\n{inner}", multipart("b"));
    let carried = |inner: &str, with: &str| {
        let part = format!("--{with}\nContent-Type: message/rfc822\n\n{inner}--{with}--\n");
        format!("{}\n{part}", multipart(with))
    };
    let nested = carried(&carried(&inner, "c"), "d");
    let nested = read(
        &multipart("e"),
        &format!("--e\n\nluar\n--e\nContent-Type: message/rfc822\n\n{nested}--e--\n"),
    );
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
