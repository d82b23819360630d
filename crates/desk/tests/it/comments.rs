//! A public comment may be answered in private once.

use std::time::Duration;

use channel::Secret;
use channel::fake::hooks::{Words, comment, sign};
use desk::deliver::{CommentDeed, OutboxState, Unsendable, comment as speak, outbox, run, sending};
use desk::testing::{APP_SECRET, TestDesk};
use desk::{DeskError, Refused};
use domain::case::Command;
use domain::ids::CaseNumber;
use domain::rules::Way;

use crate::moves::{
    ACCOUNT, COMPLAINT, SARI, accepted, arrives, by_instagram, deliver, posted, rows, tries,
};
use crate::stage::{body, does};

desk::on_each_engine! {
    async fn a_comment_is_answered_in_private_once_and_the_second_time_is_refused_in_words(desk: &TestDesk) {
        let at = desk.now().as_millisecond();
        let words = Words { account: ACCOUNT, from: SARI, id: "c.1", at, text: COMPLAINT };
        arrives(desk, sign(&Secret::new(APP_SECRET), comment(words, "m.1"))).await;
        let (first, officer) = (CaseNumber { year: 2026, serial: 1 }, desk.actor("officer"));
        let shut = async || sending(desk, &officer, first).await.unwrap().shut;
        assert_eq!(shut().await, Some(Unsendable::Spent), "the acknowledgement is about to use it");
        while run(desk).await.unwrap() > 0 {}
        desk.clock.advance(Duration::from_secs(60));
        let asked = Command::AskForTime { until: None, words: Some(body("Mohon waktu.")) };
        does(desk, "officer", first, asked).await;
        accepted(desk, first).await;
        assert_eq!(shut().await, Some(Unsendable::Spent));
        let refused = tries(desk, "officer", first, deliver(Way::Message)).await;
        assert!(matches!(refused, Err(DeskError::Refused(Refused::Sending(Unsendable::Spent)))), "{refused:?}");
        while run(desk).await.unwrap() > 0 {}
        assert_eq!(desk.door.kept().len(), 1, "the plea for time waits on the tracking page");
        // Now she writes in private, which opens the usual window.
        arrives(desk, posted(desk, "mid.7", "Bagaimana kabarnya?")).await;
        assert_eq!(rows(desk).await[0], 1, "it joins her case");
        assert_eq!(shut().await, None);
        does(desk, "officer", first, deliver(Way::Message)).await;
        while run(desk).await.unwrap() > 0 {}
        let kept = desk.door.kept();
        let last = kept.last().unwrap();
        assert_eq!((kept.len(), &last.way, last.to.as_str()), (2, &channel::Way::Direct, SARI));
    }

    async fn another_comment_of_the_same_person_may_be_answered_in_private_again(desk: &TestDesk) {
        for (nth, id) in [(1, "c.1"), (2, "c.2")] {
            let at = desk.now().as_millisecond();
            let text = format!("{COMPLAINT} {nth}");
            let words = Words { account: ACCOUNT, from: SARI, id, at, text: &text };
            arrives(desk, sign(&Secret::new(APP_SECRET), comment(words, "m.1"))).await;
            while run(desk).await.unwrap() > 0 {}
            desk.clock.advance(Duration::from_secs(60));
        }
        let first = CaseNumber { year: 2026, serial: 1 };
        accepted(desk, first).await;
        does(desk, "officer", first, deliver(Way::Message)).await;
        while run(desk).await.unwrap() > 0 {}
        let ways: Vec<String> = desk.door.kept().iter().map(|kept| format!("{:?}", kept.way)).collect();
        let own = |comment: &str| format!("PrivateReply {{ comment: {comment:?} }}");
        assert_eq!(ways, [own("c.1"), own("c.2")]);
    }

    async fn beneath_a_comment_the_house_says_one_sentence_that_names_no_case(desk: &TestDesk) {
        let at = desk.now().as_millisecond();
        let words = Words { account: ACCOUNT, from: SARI, id: "c.1", at, text: COMPLAINT };
        arrives(desk, sign(&Secret::new(APP_SECRET), comment(words, "m.1"))).await;
        while run(desk).await.unwrap() > 0 {}
        let (first, officer) = (CaseNumber { year: 2026, serial: 1 }, desk.actor("officer"));
        assert!(sending(desk, &officer, first).await.unwrap().comment);
        for _ in 0..2 {
            speak(desk, &officer, (first, "k"), CommentDeed::Reply).await.unwrap();
            speak(desk, &officer, (first, "k"), CommentDeed::Hide).await.unwrap();
        }
        while run(desk).await.unwrap() > 0 {}
        let kept = desk.door.kept();
        let beneath = channel::Way::PublicReply { comment: "c.1".to_owned() };
        let said: Vec<_> = kept.iter().filter(|one| one.way == beneath).collect();
        assert_eq!(said.len(), 1);
        assert!(!said[0].text.contains("2026-00001"), "{}", said[0].text);
        let (sent, _) = outbox(desk, &officer, Some(OutboxState::Sent), 9).await.unwrap();
        let purposes: Vec<_> = sent.iter().map(|one| one.purpose).collect();
        assert!(purposes.contains(&"public_reply") && purposes.contains(&"comment_hidden"), "{purposes:?}");
        let other = speak(desk, &desk.actor("unit_farmasi"), (first, "l"), CommentDeed::Reply).await;
        assert!(matches!(other, Err(DeskError::Forbidden)));
    }

    async fn nothing_is_said_in_public_where_nobody_commented(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        let officer = desk.actor("officer");
        assert!(!sending(desk, &officer, number).await.unwrap().comment);
        let refused = speak(desk, &officer, (number, "k"), CommentDeed::Reply).await;
        assert!(matches!(refused, Err(DeskError::Refused(Refused::Sending(Unsendable::NoDoor)))));
    }
}
