use crate::mailbox::{HUMAS, WARGA, mail, mailbox, read};
use channel::email::{Automatic, Fate, Lasting, file, parse};
use channel::{AttachmentKind, Handle, ReplyTo, Thread, Unread, What, email};

const HTML: &str = "Content-Type: text/html; charset=utf-8\n";

#[test]
fn a_mail_keeps_its_author_its_subject_its_time_and_its_words() {
    let mail = read("", "Sudah tiga jam menunggu obat.\n");
    let from = mail.from.unwrap();
    assert_eq!((from.address.as_str(), from.name.as_deref()), (WARGA, Some("Siti")));
    assert_eq!(mail.subject.as_deref(), Some("Antrean farmasi"));
    assert_eq!(mail.at.unwrap().to_string(), "2026-11-21T03:00:00Z");
    assert_eq!(mail.text.trim(), "Sudah tiga jam menunggu obat.");
    assert!(mail.may_be_answered);
}

#[test]
fn a_first_mail_is_a_message_with_its_subject_in_front() {
    let pieces = email::read(&mailbox(), &mail("", "Sudah tiga jam.\n\n-- \nSiti\n")).unwrap();
    assert_eq!(pieces.len(), 1);
    let What::Message { text, reply_to: None, .. } = &pieces[0].what else { panic!("{pieces:?}") };
    assert_eq!(text.as_deref(), Some("Antrean farmasi\n\nSudah tiga jam."));
    assert_eq!(pieces[0].from, Some(Handle { id: WARGA.into(), name: Some("Siti".into()) }));
    assert_eq!(pieces[0].thread, Some(Thread::Direct { with: WARGA.into() }));
    assert_eq!(pieces[0].account, HUMAS);
}

#[test]
fn the_same_mail_twice_has_one_key_and_other_words_under_its_id_another() {
    let first = read("", "Obat belum datang.\n").key;
    assert_eq!(first, read("Received: by mx2\n", "Obat belum datang.\n").key);
    assert_ne!(first, read("", "Sudah datang.\n").key);
    assert_ne!(read("Message-ID: \n", "a\n").key, read("Message-ID: \n", "b\n").key);
}

#[test]
fn html_is_read_as_words_and_its_quotation_folded_away() {
    let body = "<div>Belum ada kabar.<script>x()</script></div><br>\
        <div>Pada Sel, 3 Mar 2026 pukul 10.15 Humas menulis:</div><blockquote>Yth. Ibu</blockquote>";
    let mail = read(HTML, body);
    assert_eq!(email::fold(&mail.text).words.trim(), "Belum ada kabar.");
    assert!(mail.text.contains("> Yth. Ibu"));
}

#[test]
fn words_without_a_declared_charset_are_guessed() {
    let mut raw = mail("", "Caf");
    raw.extend_from_slice(b"\xe9 rumah sakit tutup pukul berapa?\r\n");
    let mail = parse(&mailbox(), &raw).unwrap();
    assert_eq!(mail.text.trim(), "Café rumah sakit tutup pukul berapa?");
}

#[test]
fn attachments_keep_name_and_bytes_and_no_path() {
    let headers = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n";
    let body = "--b\n\nFoto terlampir.\n--b\nContent-Type: image/jpeg; name=\"../../antre.jpg\"\n\
        Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n/9j/AA==\n--b--\n";
    let raw = mail(headers, body);
    let taken = file(&mailbox(), &raw, 0).unwrap();
    assert_eq!(taken.name.as_deref(), Some("antre.jpg"));
    assert_eq!(taken.bytes, [0xff, 0xd8, 0xff, 0]);
    assert_eq!(file(&mailbox(), &raw, 1), None);
    let What::Message { attachments, .. } = &email::read(&mailbox(), &raw).unwrap()[0].what else {
        panic!()
    };
    assert_eq!(attachments[0].kind, AttachmentKind::Image);
    assert_eq!(attachments[0].media_id.as_deref(), Some("0"));
}

#[test]
fn machines_are_heard_and_never_answered() {
    use Automatic::*;
    for (headers, why) in [
        ("Auto-Submitted: auto-replied (vacation)\n", AutoSubmitted),
        ("X-Autoreply: yes\n", Autoresponder),
        ("Precedence: bulk\n", Precedence),
        ("List-Id: <warta.example>\n", MailingList),
        ("Return-Path: <>\n", NoReturnPath),
        ("From: noreply@toko.example\n", SystemSender),
        ("X-Jembatan: 1\n", OwnLoop),
        ("Message-ID: <x@RSUDwanasari.example>\n", OwnLoop),
        ("From: Direktur+a@rsudwanasari.example\n", OwnAddress),
    ] {
        let mail = read(headers, "isi\n");
        assert_eq!((mail.automatic, mail.may_be_answered), (Some(why), false), "{headers}");
        let raw = crate::mailbox::mail(headers, "isi\n");
        let what = email::read(&mailbox(), &raw).unwrap().remove(0).what;
        assert!(matches!(what, What::Automatic { text } if text.trim() == "isi"), "{headers}");
    }
}

#[test]
fn who_asks_for_silence_is_a_person_all_the_same() {
    let mail = read("X-Auto-Response-Suppress: All\nAuto-Submitted: no\n", "isi\n");
    assert_eq!((mail.automatic, mail.may_be_answered), (None, false));
}

#[test]
fn a_body_that_is_no_mail_says_so() {
    assert_eq!(email::read(&mailbox(), b""), Err(Unread::NotMail));
    assert!(
        parse(&mailbox(), b"hanya kata tanpa kepala surat").is_ok_and(|mail| mail.from.is_none())
    );
}

#[test]
fn a_report_in_a_servers_own_words_is_a_failure() {
    let headers = "From: MAILER-DAEMON@mx.example\nSubject: failure notice\n";
    let body = "Hi. This is the qmail-send program.\n<siti@warga.example>:\n\
        550 sorry, no mailbox here by that name. (#5.1.1)\n";
    let bounce = read(headers, body).bounce.unwrap();
    assert_eq!(bounce.fate, Fate::Failed(Lasting::Permanent));
    assert_eq!(bounce.recipients[0].address, WARGA);
    assert_eq!(bounce.ours, None);
}

#[test]
fn a_person_who_writes_about_a_failure_is_no_report() {
    let mail = read("Subject: Mail delivery failed 550\n", "user unknown, katanya 5.1.1\n");
    assert_eq!((mail.bounce, mail.automatic), (None, None));
}

#[test]
fn a_reply_to_nothing_of_ours_answers_nothing() {
    let headers = "In-Reply-To: <notify-1-2@rsudwanasari.example>\nSubject: Re: [#K1] Antrean\n\
        References: <a@b.example> <notify-1-2@rsudwanasari.example>\n";
    let mail = read(headers, "isi\n");
    assert_eq!(mail.answers, None);
    let raw = crate::mailbox::mail(headers, "isi\n");
    let what = email::read(&mailbox(), &raw).unwrap().remove(0).what;
    assert!(!matches!(what, What::Message { reply_to: Some(ReplyTo::Message(_)), .. }));
}
