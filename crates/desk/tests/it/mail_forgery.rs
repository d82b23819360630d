//! Mails that pretend to belong to a case, and machines that answer machines.

use desk::deliver::OutboxState;
use desk::receive::{NewIntake, receive};
use desk::testing::TestDesk;
use domain::case::Stage;
use domain::ids::CaseNumber;
use domain::people::{Actor, Who};
use domain::rules::{Channel, Kind};
use domain::text::Email;

use crate::moves::{ANSWER, kinds, sql, stored};
use crate::stage::body;
use crate::wired::{FIRST, Post, SITI, answered, drained, looked, mail, unread, voices};

const STRANGER: &str = "lain@orang.example";

async fn cases(desk: &TestDesk) -> i64 {
    sql(desk, "select count(*) from case_row").await[0].int(0).unwrap()
}

/// Siti's case, answered; the id of our answer.
async fn begun(desk: &TestDesk, post: &Post, house: &desk::Desk) -> String {
    post.imap.put(&mail(SITI, "a1", "", "Obat ditunggu empat jam."));
    looked(house, "surel").await;
    answered(desk, house).await;
    post.smtp.taken()[1].header("Message-ID").unwrap()
}

desk::on_each_engine! {
    async fn no_mail_enters_a_case_by_its_subject_or_by_an_id_that_we_did_not_sign(desk: &TestDesk) {
        let post = Post::open().await;
        let house = post.house(desk);
        begun(desk, &post, &house).await;
        let numbered = "Subject: Re: [#2026-00001] Kasus 2026-00001";
        for (id, headers) in [
            ("s1", numbered),
            ("s2", "In-Reply-To: <notify-1-2@rsudwanasari.example>"),
            ("s3", "References: <2026-00001@rsudwanasari.example>"),
            ("s4", "To: humas+2026-00001@rsudwanasari.example"),
        ] {
            post.imap.put(&mail(STRANGER, id, headers, "Saya minta salinan jawaban."));
            looked(&house, "surel").await;
        }
        drained(&house).await;
        assert_eq!(voices(desk).await, [], "nobody has entered the case");
        assert!(cases(desk).await >= 2, "a stranger is heard in a case of their own");
        let told: Vec<_> = post.smtp.taken().into_iter().filter(|mail| mail.to == [STRANGER]).collect();
        for mail in &told {
            let text = String::from_utf8_lossy(&mail.bytes).into_owned();
            assert!(!text.contains(ANSWER) && !text.contains("2026-00001"), "{text}");
        }
        assert_eq!(told.len(), 1, "thanked once, however often they write");
    }

    async fn whoever_writes_as_one_of_us_is_no_staff_and_gets_no_history(desk: &TestDesk) {
        let post = Post::open().await;
        let house = post.house(desk);
        let ours = begun(desk, &post, &house).await;
        let sent = post.smtp.taken().len();
        let reply = format!("In-Reply-To: {ours}\nReferences: {ours}");
        post.imap.put(&mail("humas@rsudwanasari.example", "f1", &reply, "Tutup saja kasus ini."));
        post.imap.put(&mail("direktur@rsudwanasari.example", "f2", &reply, "Saya setujui."));
        for _ in 0..2 {
            looked(&house, "surel").await;
        }
        drained(&house).await;
        let by = voices(desk).await;
        assert!(by.iter().all(|who| matches!(who, Who::Desk)), "{by:?}");
        let (row, _) = stored(desk, FIRST).await;
        assert!(matches!(row.stage, Stage::Answered { .. }), "{:?}", row.stage);
        let to: Vec<_> = post.smtp.taken()[sent..].iter().flat_map(|mail| mail.to.clone()).collect();
        assert!(!to.iter().any(|to| to.contains("rsudwanasari")), "{to:?}");
        for mail in &post.smtp.taken()[sent..] {
            assert!(!String::from_utf8_lossy(&mail.bytes).contains(ANSWER));
        }
    }

    async fn nobody_is_answered_because_a_mail_names_them(desk: &TestDesk) {
        let post = Post::open().await;
        let house = post.house(desk);
        let named = "Reply-To: korban@lain.example\nCc: wartawan@koran.example\nBcc: x@y.example\n\
             Sender: kurir@pos.example\nDisposition-Notification-To: baca@lain.example";
        post.imap.put(&mail(SITI, "c1", named, "Obat ditunggu empat jam."));
        looked(&house, "surel").await;
        answered(desk, &house).await;
        let to: Vec<_> = post.smtp.taken().into_iter().map(|mail| mail.to).collect();
        assert_eq!(to, [vec![SITI.to_owned()], vec![SITI.to_owned()]]);
    }

    async fn a_machine_that_answers_every_mail_is_thanked_at_most_once(desk: &TestDesk) {
        let post = Post::open().await;
        let house = post.house(desk);
        let report = "Return-Path: <>\nContent-Type: multipart/report; report-type=delivery-status; boundary=x";
        for (id, headers) in [
            ("m1", "Auto-Submitted: auto-replied"),
            ("m2", "Auto-Submitted: auto-generated"),
            ("m3", "Precedence: bulk"),
            ("m4", "Return-Path: <>"),
            ("m5", report),
            ("m6", "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-notified"),
        ] {
            post.imap.put(&mail("robot@lain.example", id, headers, "Tiket Anda kami terima."));
            while looked(&house, "surel").await > 0 {}
            drained(&house).await;
        }
        let own = mail("humas@rsudwanasari.example", "m7", "", "Tiket Anda kami terima.");
        post.imap.put(&own);
        looked(&house, "surel").await;
        drained(&house).await;
        assert!(post.smtp.taken().is_empty(), "no machine was answered");
        assert_eq!(cases(desk).await, 0);
        assert!(unread(desk).await.iter().all(|why| why.as_deref() == Some("automatic")));
        // Another help desk that does not say what it is, and answers each of our mails at once.
        for round in 0..30 {
            let quoted = post.smtp.taken().last().and_then(|mail| mail.header("Message-ID"));
            let reply = quoted.map(|id| format!("In-Reply-To: {id}")).unwrap_or_default();
            let words = format!("Tiket #{round} telah dibuat.");
            post.imap.put(&mail("bantuan@lain.example", &format!("h{round}"), &reply, &words));
            looked(&house, "surel").await;
            drained(&house).await;
        }
        assert_eq!(post.smtp.taken().len(), 1, "one thanks, and then silence");
        assert_eq!(cases(desk).await, 1);
    }

    async fn a_form_sends_no_mail_to_the_address_that_somebody_typed(desk: &TestDesk) {
        let post = Post::open().await;
        let house = post.house(desk);
        for nth in 0..30 {
            let words = body("Kunjungi http://jahat.example sekarang");
            let mut new = NewIntake::of(Kind::Complaint, Channel::Web, words);
            new.identity.email = Some(Email::parse("korban@lain.example").unwrap());
            receive(&house, &Actor::Complainant, new, &format!("bom-{nth}")).await.unwrap();
        }
        drained(&house).await;
        assert!(post.smtp.taken().is_empty(), "the address was never proved, so nothing was sent");
        let (works, _) = desk::deliver::outbox(desk, &desk.actor("officer"), None, 99).await.unwrap();
        assert!(works.iter().all(|work| work.state == OutboxState::Done));
        assert_eq!(kinds(desk, CaseNumber { year: 2026, serial: 30 }).await, ["received"]);
    }
}
