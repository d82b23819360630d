use std::path::{Path, PathBuf};
use std::time::Duration;

use channel::Secret;
use channel::fake::hooks::{Words, comment, message, sign, whatsapp};
use desk::arrival::{self, ArrivalState, Hook, arrive, handshake, list, read_all, verified};
use desk::testing::{APP_SECRET, INSTAGRAM, TestDesk, VERIFY_TOKEN, WHATSAPP};
use desk::{DeskError, deliver};
use domain::case::{Command, StageCode};
use domain::ids::CaseNumber;
use domain::rules::Channel;
use tokio::task::JoinSet;

use crate::moves::{
    ACCOUNT, COMPLAINT, SARI, arrives, by_instagram, echoed, kinds, posted, rows, sql, stored,
};
use crate::stage::{body, does};

const SECOND: CaseNumber = CaseNumber { year: 2026, serial: 2 };

async fn unread(desk: &TestDesk) -> Vec<Option<String>> {
    let officer = desk.actor("officer");
    let (items, _) = list(desk, &officer, None, Some(ArrivalState::Unread)).await.unwrap();
    items.into_iter().map(|item| item.reason).collect()
}

async fn arrivals(desk: &TestDesk) -> i64 {
    sql(desk, "select count(*) from arrival").await[0].int(0).unwrap()
}

fn days(count: u64) -> Duration {
    Duration::from_secs(count * 86_400)
}

desk::on_each_engine! {
    async fn a_signed_message_becomes_a_case_in_its_own_words(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        let view = desk::case::open(desk, &desk.actor("officer"), number).await.unwrap();
        assert_eq!(view.text.as_deref(), Some(COMPLAINT));
        assert_eq!(view.case.intake.channel, Channel::Instagram);
        assert_eq!(view.case.intake.received_at, desk.now());
        assert!(view.case.intake.complainant.reach.thread);
        assert_eq!(view.timeline[0].provider_id.as_deref(), Some("mid.1"));
        let (items, total) = list(desk, &desk.actor("auditor"), None, None).await.unwrap();
        assert_eq!((total, items[0].became.as_deref()), (1, Some("2026-00001")));
    }

    async fn a_forged_or_unsigned_post_is_not_taken(desk: &TestDesk) {
        let good = posted(desk, "mid.1", COMPLAINT);
        let other = sign(&Secret::new("rahasia rumah sakit lain"), good.body.clone());
        let mut touched = good.body.clone();
        *touched.last_mut().unwrap() = b' ';
        let sha1 = good.signature.replace("sha256=", "sha1=");
        let signature = good.signature.as_bytes();
        let bare = &signature["sha256=".len()..];
        for (what, body, signatures) in [
            ("no header", &good.body, vec![]),
            ("another secret", &good.body, vec![other.signature.as_bytes()]),
            ("another algorithm", &good.body, vec![sha1.as_bytes()]),
            ("no algorithm", &good.body, vec![bare]),
            ("empty", &good.body, vec![b"".as_slice()]),
            ("twice", &good.body, vec![signature, signature]),
            ("a byte was changed", &touched, vec![signature]),
        ] {
            assert_eq!(verified(desk, INSTAGRAM, body, &signatures), Hook::Forged, "{what}");
        }
        assert_eq!(verified(desk, INSTAGRAM, &good.body, &[signature]), Hook::Good);
        assert_eq!(verified(desk, "facebook", &good.body, &[signature]), Hook::Unknown);
        assert_eq!(arrivals(desk).await, 0);
    }

    async fn the_first_call_gets_its_challenge_back_for_the_right_token_only(desk: &TestDesk) {
        let asked = |token: &str| {
            [("hub.mode", "subscribe"), ("hub.verify_token", token), ("hub.challenge", "1158201444")]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
        };
        let good = handshake(desk, INSTAGRAM, &asked(VERIFY_TOKEN));
        assert_eq!(good, Some(Some("1158201444".to_owned())));
        assert_eq!(handshake(desk, INSTAGRAM, &asked("salah")), Some(None));
        assert_eq!(handshake(desk, "facebook", &asked(VERIFY_TOKEN)), None);
    }

    async fn the_same_post_a_hundred_times_at_once_is_one_case(desk: &TestDesk) {
        let delivery = posted(desk, "mid.1", COMPLAINT);
        let mut racing = JoinSet::new();
        for _ in 0..100 {
            let (desk, body) = (desk.desk.clone(), delivery.body.clone());
            racing.spawn(async move { arrive(&desk, INSTAGRAM, Vec::new(), body).await });
        }
        let stored: Vec<bool> = racing.join_all().await.into_iter().map(Result::unwrap).collect();
        assert_eq!(stored.iter().filter(|new| **new).count(), 1);
        let mut reading = JoinSet::new();
        for _ in 0..8 {
            let desk = desk.desk.clone();
            reading.spawn(async move { read_all(&desk).await });
        }
        let ended = reading.join_all().await;
        assert!(ended.iter().any(Result::is_ok), "{ended:?}");
        read_all(desk).await.unwrap();
        assert_eq!((arrivals(desk).await, rows(desk).await[0]), (1, 1));
    }

    async fn the_same_message_in_another_batch_is_not_told_twice(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        desk.clock.advance_hours(5);
        let at = desk.now().as_millisecond();
        let words = Words { account: ACCOUNT, from: SARI, id: "mid.1", at, text: COMPLAINT };
        arrives(desk, sign(&Secret::new(APP_SECRET), message(words))).await;
        assert_eq!(arrivals(desk).await, 2);
        assert_eq!(kinds(desk, number).await, ["received"]);
    }

    async fn the_next_message_of_the_thread_joins_its_case(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        desk.clock.advance_hours(1);
        arrives(desk, posted(desk, "mid.2", "Sudah ada kabar?")).await;
        let view = desk::case::open(desk, &desk.actor("officer"), number).await.unwrap();
        let last = view.timeline.last().unwrap();
        assert_eq!(last.texts[0].text.as_deref(), Some("Sudah ada kabar?"));
        assert_eq!(last.provider_id.as_deref(), Some("mid.2"));
        assert_eq!((rows(desk).await[0], view.case.unread), (1, 1));
    }

    async fn after_the_end_a_message_joins_within_the_window_and_begins_anew_later(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        does(desk, "officer", number, Command::Withdraw { why: body("Diminta pelapor.") }).await;
        desk.clock.advance(days(29));
        arrives(desk, posted(desk, "mid.2", "Masih ada satu hal.")).await;
        let (row, _) = stored(desk, number).await;
        assert_eq!((row.stage.code(), row.unread), (StageCode::Closed, 1));
        assert_eq!(domain::case::owes(&row).len(), 1, "somebody has to look at it");
        desk.clock.advance(days(2));
        arrives(desk, posted(desk, "mid.3", "Saya punya keluhan lain.")).await;
        let (second, _) = stored(desk, SECOND).await;
        assert_eq!(second.intake.complainant.subject, row.intake.complainant.subject);
        assert_eq!(second.version.0, 1);
    }

    async fn our_own_words_coming_back_are_no_case(desk: &TestDesk) {
        arrives(desk, echoed(desk, "mid.9", "Terima kasih, aduan sudah kami terima.")).await;
        assert_eq!(rows(desk).await[0], 0);
        let number = by_instagram(desk).await;
        deliver::run(desk).await.unwrap();
        arrives(desk, echoed(desk, "mid.10", "Terima kasih.")).await;
        assert_eq!(kinds(desk, number).await, ["received", "observed"]);
        assert_eq!(unread(desk).await, Vec::<Option<String>>::new());
    }

    async fn what_cannot_be_read_is_kept_and_shown_to_a_person(desk: &TestDesk) {
        for body in [b"bukan json".to_vec(), br#"{"object":"page","entry":[]}"#.to_vec(), b"\xff\xfe".to_vec()] {
            assert!(arrive(desk, INSTAGRAM, Vec::new(), body).await.unwrap());
        }
        let other = br#"{"object":"instagram","entry":[{"id":"17841400000000001","time":1,"changes":[{"field":"mystery","value":{}}]}]}"#;
        arrive(desk, INSTAGRAM, Vec::new(), other.to_vec()).await.unwrap();
        arrive(desk, INSTAGRAM, Vec::new(), posted(desk, "mid.1", COMPLAINT).body).await.unwrap();
        assert_eq!(read_all(desk).await.unwrap(), 5);
        assert_eq!(read_all(desk).await.unwrap(), 0, "each is looked at once");
        let mut reasons: Vec<_> = unread(desk).await.into_iter().flatten().collect();
        reasons.sort();
        assert_eq!(reasons, ["not_json", "not_json", "other_object", "unsupported"]);
        assert_eq!(rows(desk).await[0], 1, "the good one behind them became a case");
    }

    async fn a_public_comment_becomes_a_case_and_is_answered_privately(desk: &TestDesk) {
        let at = desk.now().as_millisecond();
        let words = Words { account: ACCOUNT, from: SARI, id: "c.1", at, text: COMPLAINT };
        arrives(desk, sign(&Secret::new(APP_SECRET), comment(words, "m.1"))).await;
        deliver::run(desk).await.unwrap();
        let kept = desk.door.kept();
        let way = channel::Way::PrivateReply { comment: "c.1".to_owned() };
        assert_eq!((kept.len(), &kept[0].way), (1, &way));
    }

    async fn two_people_under_one_comment_are_two_cases_and_each_is_answered_alone(desk: &TestDesk) {
        for (from, id) in [(SARI, "c.1"), ("990000000000002", "c.2"), (SARI, "c.3")] {
            let words = format!("{COMPLAINT} Kata {id}.");
            let value = serde_json::json!({
                "id": id, "parent_id": "c.1", "from": { "id": from, "username": "akun" },
                "media": { "id": "m.1" }, "text": words,
            });
            let change = serde_json::json!({ "field": "comments", "value": value });
            let entry = serde_json::json!([{ "id": ACCOUNT, "time": 1, "changes": [change] }]);
            let body = serde_json::json!({ "object": "instagram", "entry": entry }).to_string();
            arrives(desk, sign(&Secret::new(APP_SECRET), body.into_bytes())).await;
        }
        assert_eq!(rows(desk).await[0], 2, "the third comment joins the case of its author");
        deliver::run(desk).await.unwrap();
        let ways: std::collections::BTreeSet<String> =
            desk.door.kept().iter().map(|kept| format!("{:?}", kept.way)).collect();
        let own = |comment: &str| format!("PrivateReply {{ comment: {comment:?} }}");
        assert_eq!(ways, [own("c.1"), own("c.2")].into());
    }

    async fn a_person_on_whatsapp_stays_the_same_without_a_number_and_with_a_new_one(desk: &TestDesk) {
        let said = |id: &str, who: serde_json::Value| {
            let message = serde_json::json!({ "id": id, "type": "text", "text": { "body": COMPLAINT } });
            let mut message = message.as_object().unwrap().clone();
            message.extend(who.as_object().unwrap().clone());
            whatsapp::value("5", "messages", serde_json::json!({ "messages": [message] }))
        };
        let both = serde_json::json!({ "from": "628111", "from_user_id": "ID.111" });
        let scoped = serde_json::json!({ "from_user_id": "ID.111" });
        let moved = serde_json::json!({
            "from": "628111", "type": "system",
            "system": { "type": "user_changed_number", "wa_id": "628999" },
        });
        let new = serde_json::json!({ "from": "628999" });
        for (id, who) in [("w.1", both), ("w.2", scoped), ("w.3", moved), ("w.4", new)] {
            assert!(arrive(desk, WHATSAPP, Vec::new(), said(id, who)).await.unwrap());
            read_all(desk).await.unwrap();
        }
        let first = CaseNumber { year: 2026, serial: 1 };
        assert_eq!(rows(desk).await[0], 1);
        assert_eq!(kinds(desk, first).await, ["received", "replied", "observed", "replied"]);
        let (row, _) = stored(desk, first).await;
        assert_eq!(row.intake.channel, Channel::Whatsapp);
    }

    async fn what_became_of_our_message_on_whatsapp_is_no_voice(desk: &TestDesk) {
        let words = Words { account: "5", from: "628111", id: "w.9", at: 1_795_230_000_000, text: "" };
        for state in ["sent", "delivered", "read"] {
            let body = whatsapp::status(words, state, "token", None);
            assert!(arrive(desk, WHATSAPP, Vec::new(), body).await.unwrap());
        }
        read_all(desk).await.unwrap();
        assert_eq!((rows(desk).await[0], unread(desk).await), (0, vec![]));
    }

    async fn a_message_that_came_late_counts_from_when_it_was_written(desk: &TestDesk) {
        let delivery = posted(desk, "mid.1", COMPLAINT);
        let written = desk.now();
        desk.clock.advance(days(6));
        arrives(desk, delivery).await;
        let (row, _) = stored(desk, CaseNumber { year: 2026, serial: 1 }).await;
        assert_eq!(row.intake.received_at, written);
        assert_eq!(row.intake.recorded_at, desk.now());
    }

    async fn only_the_office_and_its_examiners_see_arrivals(desk: &TestDesk) {
        by_instagram(desk).await;
        for login in ["unit_igd", "dpjp", "committee", "management", "owner"] {
            let ended = list(desk, &desk.actor(login), None, None).await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}");
        }
    }

    async fn every_payload_of_the_fixtures_is_taken_and_none_breaks_the_desk(desk: &TestDesk) {
        let Some(folder) = fixtures() else { return };
        let mut files: Vec<PathBuf> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|path| path.extension().is_some_and(|end| end == "json"));
        assert!(files.len() > 10, "{files:?}");
        for path in &files {
            arrive(desk, INSTAGRAM, Vec::new(), std::fs::read(path).unwrap()).await.unwrap();
        }
        while read_all(desk).await.unwrap() > 0 {}
        let (_, waiting) =
            list(desk, &desk.actor("officer"), None, Some(ArrivalState::New)).await.unwrap();
        assert_eq!(waiting, 0);
        assert!(rows(desk).await[0] > 0, "some of them became cases");
        arrival::read_all(desk).await.unwrap();
    }
}

/// The folder of real payloads, or a loud word that the test proves nothing without it.
#[allow(clippy::print_stderr)]
fn fixtures() -> Option<PathBuf> {
    let Some(folder) = std::env::var_os("JEMBATAN_FIXTURES") else {
        eprintln!("NOT RUN: payloads through the desk; JEMBATAN_FIXTURES is not set");
        return None;
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    Some(root.join("instagram"))
}
