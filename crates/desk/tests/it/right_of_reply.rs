use desk::right_of_reply::{awaited, called, reply};
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::case::{Command, Event, Refusal};

use crate::moves::{stored, to_unit, tries};
use crate::stage::{body, complaint, does, graded};

desk::on_each_engine! {
    async fn who_is_named_reads_what_is_said_of_them_and_is_heard(desk: &TestDesk) {
        let case = complaint(desk, "1").await;
        graded(desk, case, domain::rules::Grade::Green).await;
        let accused = desk.actor("unit_igd");
        assert!(called(desk, &accused).await.unwrap().is_empty());
        let person = desk.person("unit_igd");
        let words = Some(body("Disampaikan bahwa Anda membentak seorang pengantar."));
        does(desk, "officer", case, Command::NameAccused { person, words }).await;
        assert_eq!(awaited(desk, &accused).await.unwrap(), 1);
        let found = called(desk, &accused).await.unwrap();
        assert_eq!(found[0].number, case);
        assert!(found[0].said.as_ref().unwrap().contains("membentak"));
        let said = || (body("Saya tidak berjaga pada hari itu."), Some("jawab".to_owned()));
        reply(desk, &accused, case, said()).await.unwrap();
        reply(desk, &accused, case, said()).await.unwrap();
        let (row, history) = stored(desk, case).await;
        let replies = history.iter().filter(|entry| matches!(entry.event, Event::AccusedReplied { .. }));
        assert_eq!((replies.count(), row.unread), (1, 0));
        let found = called(desk, &accused).await.unwrap();
        assert_eq!(found[0].replies[0].1.as_deref(), Some("Saya tidak berjaga pada hari itu."));
        assert_eq!(awaited(desk, &accused).await.unwrap(), 0);
        let seen = desk::case::open(desk, &desk.actor("officer"), case).await.unwrap();
        let last = seen.timeline.last().unwrap();
        assert_eq!(last.texts[0].text.as_deref(), Some("Saya tidak berjaga pada hari itu."));
    }

    async fn nobody_else_is_heard_there_and_nothing_else_is_shown(desk: &TestDesk) {
        let case = complaint(desk, "1").await;
        let person = desk.person("unit_igd");
        does(desk, "officer", case, Command::NameAccused { person, words: None }).await;
        let said = || (body("Saya ikut bicara."), None);
        for login in ["officer", "unit_farmasi", "director", "admin"] {
            let heard = reply(desk, &desk.actor(login), case, said()).await;
            assert!(matches!(heard, Err(DeskError::NotFound)), "{login}");
            assert!(called(desk, &desk.actor(login)).await.unwrap().is_empty(), "{login}");
        }
        let shut = tries(desk, "unit_igd", case, Command::Note { words: body("Catatan.") }).await;
        assert!(matches!(shut, Err(DeskError::NotFound)));
    }

    async fn a_unit_whose_only_head_is_accused_is_not_asked(desk: &TestDesk) {
        let case = complaint(desk, "1").await;
        graded(desk, case, domain::rules::Grade::Green).await;
        let person = desk.person("unit_igd");
        does(desk, "officer", case, Command::NameAccused { person, words: None }).await;
        let refused = tries(desk, "officer", case, to_unit("IGD")).await.unwrap_err();
        assert!(matches!(refused, DeskError::Refused(Refused::Case(Refusal::AskedAccused))));
        does(desk, "officer", case, to_unit("FARMASI")).await;
    }
}
