use crate::mailbox::{HUMAS, WARGA, at, mail, mailbox};
use crate::outgoing::{cleared, now};
use channel::email::{By, Email, Fate, Lasting, Letter, parse};
use channel::fake::{Reception, Smtp, Taken};
use channel::{
    Door, Handle, Outgoing, Receipt, SendError, State, Trouble, Way, What, Why, Window, email,
};
use domain::approval::Cleared;
use std::time::Duration;

fn letter(text: &Cleared) -> Letter<'_> {
    Letter {
        to: WARGA,
        to_name: Some("Siti"),
        subject: Some("Re: Antrean farmasi"),
        in_reply_to: Some("a1@warga.example"),
        text,
        files: &[],
        client_token: "outbox-1",
        automatic: false,
        now: now(),
    }
}

async fn server() -> (Smtp, Email) {
    let smtp = Smtp::start().await.unwrap();
    let door = Email::new(at("imap://127.0.0.1:1", smtp.url()));
    (smtp, door)
}

/// A mail of ours as it lay on the server.
async fn sent() -> (Taken, Receipt) {
    let (smtp, door) = server().await;
    let receipt = door.post(&letter(&cleared("Mohon maaf, Ibu. Obat siap 🙏"))).await.unwrap();
    (smtp.taken().remove(0), receipt)
}

#[tokio::test]
async fn a_mail_leaves_word_for_word_under_its_own_id() {
    let (taken, receipt) = sent().await;
    assert_eq!(taken.header("Message-ID"), Some(format!("<{}>", receipt.provider_id)));
    assert_eq!(taken.header("In-Reply-To").as_deref(), Some("<a1@warga.example>"));
    assert_eq!(taken.to, [WARGA]);
    assert!(taken.from.starts_with("humas+") && taken.from.ends_with("@rsudwanasari.example"));
    assert!(taken.header("Reply-To").unwrap().contains(&taken.from));
    assert_eq!(taken.header("Auto-Submitted"), None);
    let seen = parse(&mailbox(), &taken.bytes).unwrap();
    assert_eq!(seen.text.trim(), "Mohon maaf, Ibu. Obat siap 🙏");
    assert_eq!(seen.subject.as_deref(), Some("Re: Antrean farmasi"));
    assert_eq!(seen.from.unwrap().address, HUMAS);
}

#[tokio::test]
async fn a_second_try_is_the_same_mail() {
    let (smtp, door) = server().await;
    let text = cleared("Obat siap.");
    door.post(&letter(&text)).await.unwrap();
    door.post(&letter(&text)).await.unwrap();
    let taken = smtp.taken();
    assert_eq!(taken[0], taken[1]);
}

#[tokio::test]
async fn a_notice_of_the_house_says_that_no_machine_shall_answer() {
    let (smtp, door) = server().await;
    let text = cleared("Aduan Anda kami terima.");
    let outgoing = Outgoing {
        to: Handle { id: WARGA.to_owned(), name: None },
        way: Way::Direct,
        text: &text,
        files: &[],
        part: 0,
        client_token: "outbox-2",
        human: false,
        window: Window { now: now(), heard: None },
    };
    door.send(&outgoing).await.unwrap();
    let taken = smtp.taken().remove(0);
    assert_eq!(taken.header("Auto-Submitted").as_deref(), Some("auto-replied"));
    assert_eq!(taken.header("X-Auto-Response-Suppress").as_deref(), Some("All"));
    // And if it comes back, we know it.
    assert!(parse(&mailbox(), &taken.bytes).unwrap().automatic.is_some());
}

#[tokio::test]
async fn the_answer_to_our_mail_is_known_by_address_by_reply_and_by_reference() {
    let (taken, receipt) = sent().await;
    let id = &receipt.provider_id;
    for (headers, by) in [
        (format!("To: {}\n", taken.from.to_uppercase()), By::Address),
        (format!("Delivered-To: {}\n", taken.from), By::Address),
        (format!("In-Reply-To: <{id}>\n"), By::InReplyTo),
        (format!("References: <x@y.example>\n <{id}> <z@y.example>\n"), By::References),
    ] {
        let answers = parse(&mailbox(), &mail(&headers, "Ya.\n")).unwrap().answers.unwrap();
        assert_eq!((&answers.provider_id, answers.by), (id, by), "{headers}");
        assert!(answers.known_sender);
    }
}

#[tokio::test]
async fn a_stranger_with_a_right_token_is_attached_but_not_trusted() {
    let (taken, receipt) = sent().await;
    let headers = format!("From: orang@lain.example\nTo: {}\n", taken.from);
    let answers = parse(&mailbox(), &mail(&headers, "Ya.\n")).unwrap().answers.unwrap();
    assert_eq!(answers.provider_id, receipt.provider_id);
    assert!(!answers.known_sender);
}

#[tokio::test]
async fn a_token_under_the_old_key_still_opens_and_under_no_key_does_not() {
    let (taken, _) = sent().await;
    let raw = mail(&format!("To: {}\n", taken.from), "Ya.\n");
    let mut turned = mailbox();
    turned.thread_keys.rotate_left(1);
    assert!(parse(&turned, &raw).unwrap().answers.is_some());
    turned.thread_keys.truncate(1);
    assert_eq!(parse(&turned, &raw).unwrap().answers, None);
}

#[tokio::test]
async fn a_bounce_says_which_message_of_ours_failed() {
    let (taken, receipt) = sent().await;
    let headers = "From: MAILER-DAEMON@mx.example\nReturn-Path: <>\nMIME-Version: 1.0\n\
        Content-Type: multipart/report; report-type=delivery-status; boundary=b\n";
    let returned = String::from_utf8_lossy(&taken.bytes).replace("\r\n", "\n");
    let body = |status: &str, action: &str| {
        format!(
            "--b\n\nGagal.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n\
             Final-Recipient: rfc822; {WARGA}\nAction: {action}\nStatus: {status}\n\
             Diagnostic-Code: smtp; 550 no such user\n\n--b\nContent-Type: message/rfc822\n\n{returned}\n--b--\n"
        )
    };
    for (status, action, fate) in [
        ("5.1.1", "failed", Fate::Failed(Lasting::Permanent)),
        ("4.2.2", "failed", Fate::Failed(Lasting::Temporary)),
        ("4.4.1", "delayed", Fate::Delayed),
    ] {
        let raw = mail(headers, &body(status, action));
        let bounce = parse(&mailbox(), &raw).unwrap().bounce.unwrap();
        assert_eq!(bounce.ours.as_ref(), Some(&receipt.provider_id));
        assert_eq!(bounce.fate, fate);
        assert_eq!(bounce.recipients[0].said.as_deref(), Some("smtp; 550 no such user"));
    }
    let piece =
        email::read(&mailbox(), &mail(headers, &body("5.1.1", "failed"))).unwrap().remove(0);
    assert_eq!(piece.provider_id, receipt.provider_id);
    let state = State::Failed(511);
    assert_eq!(piece.what, What::Status { state, token: None, price: None });
}

#[tokio::test]
async fn a_bounce_to_the_signed_address_needs_no_quotation() {
    let (taken, receipt) = sent().await;
    let headers =
        format!("From: postmaster@mx.example\nTo: {}\nSubject: Undeliverable: x\n", taken.from);
    let bounce = parse(&mailbox(), &mail(&headers, "Kotak penuh. 452 4.2.2\n")).unwrap().bounce;
    let bounce = bounce.unwrap();
    assert_eq!(bounce.ours, Some(receipt.provider_id));
    assert_eq!(bounce.fate, Fate::Failed(Lasting::Temporary));
}

#[tokio::test]
async fn each_refusal_of_the_server_has_its_meaning() {
    use Reception::{Answer, AnswerToMail, DropAfterMail, DropAt, Slow};
    let later = |why| (None, Some(why));
    let refused = |why| (Some(why), None);
    let (smtp, door) = server().await;
    for (reception, expected) in [
        (Answer("MAIL", 550), refused(Why::NotPermitted)),
        (Answer("RCPT", 550), refused(Why::RecipientGone)),
        (Answer("RCPT", 451), later(Trouble::RateLimited)),
        (AnswerToMail(554), refused(Why::BadRequest)),
        (AnswerToMail(452), later(Trouble::RateLimited)),
        (DropAt("RCPT"), later(Trouble::NoConnection)),
        (DropAfterMail, later(Trouble::NoAnswer)),
        (Slow(Duration::from_secs(60)), later(Trouble::NoAnswer)),
    ] {
        smtp.treat_next(reception);
        let mut letter_settings = at("imap://127.0.0.1:1", smtp.url());
        letter_settings.patience.connect = Duration::from_millis(100);
        letter_settings.patience.answer = Duration::from_millis(300);
        let door = if matches!(reception, Slow(_)) { &Email::new(letter_settings) } else { &door };
        let text = cleared("Obat siap.");
        let meaning = match door.post(&letter(&text)).await {
            Err(SendError::Refused(why)) => (Some(why), None),
            Err(SendError::Later { why, .. }) => (None, Some(why)),
            Ok(_) => (None, None),
        };
        assert_eq!(meaning, expected, "{reception:?}");
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_has_not_got_the_mail() {
    let door = Email::new(mailbox());
    let text = cleared("Obat siap.");
    let sent = door.post(&letter(&text)).await;
    assert!(matches!(sent, Err(SendError::Later { why: Trouble::NoConnection, .. })));
}

#[tokio::test]
async fn an_account_is_used_and_its_refusal_is_told() {
    let smtp = Smtp::start().await.unwrap();
    let url = smtp.url().replace("smtp://", "smtp://humas:rahasia@");
    let door = Email::new(at("imap://127.0.0.1:1", &url));
    let text = cleared("Obat siap.");
    door.post(&letter(&text)).await.unwrap();
    assert_eq!(smtp.logins().len(), 1);
    smtp.treat_next(Reception::Answer("AUTH", 535));
    let refused = door.post(&letter(&text)).await;
    assert_eq!(refused, Err(SendError::Refused(Why::TokenDead)));
}

#[tokio::test]
async fn no_line_of_a_stranger_becomes_a_header() {
    let (smtp, door) = server().await;
    let text = cleared("Obat siap.");
    let mut forged = letter(&text);
    forged.subject = Some("Re: x\r\nBcc: orang@lain.example");
    forged.in_reply_to = Some("a@b>\r\nBcc: orang@lain.example");
    door.post(&forged).await.unwrap();
    assert_eq!(smtp.taken()[0].header("Bcc"), None);
    let mut nobody = letter(&text);
    nobody.to = "a@b.example\r\nRCPT TO:<c@d.example>";
    assert_eq!(door.post(&nobody).await, Err(SendError::Refused(Why::BadRecipient)));
    let mut keyless = at("imap://127.0.0.1:1", smtp.url());
    keyless.thread_keys.clear();
    let sent = Email::new(keyless).post(&letter(&text)).await;
    assert_eq!(sent, Err(SendError::Refused(Why::BadRequest)));
}
