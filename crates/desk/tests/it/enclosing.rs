//! Files that go with an answer: through the door that carries them, else on the tracking page.

use desk::DeskError;
use desk::deliver::run;
use desk::file::{FileFault, Item, Upload, attach};
use desk::receive::{NewIntake, Receipt, receive};
use desk::testing::TestDesk;
use desk::tracking::{Wish, enclosed, track, wish};
use domain::case::{Command, StageCode};
use domain::ids::{CaseNumber, FileId};
use domain::people::Actor;
use domain::rules::{Channel, Kind, Reaction, Way};

use crate::doors::{Scripted, with};
use crate::moves::{ANSWER, accepted, answer, by_instagram, deliver, stored, to_unit, tries};
use crate::stage::{body, does};

fn goes(file: FileId, on: bool) -> Command<domain::text::Body> {
    Command::Enclose { file, on }
}

async fn letter(desk: &TestDesk, number: CaseNumber, (name, size): (&str, usize)) -> Item {
    let bytes = [b"%PDF-1.7 ".as_slice(), &vec![b'x'; size]].concat();
    let upload = Upload { name: name.to_owned(), bytes };
    attach(desk, &desk.actor("officer"), number, upload).await.unwrap()
}

async fn voice(desk: &TestDesk) -> Receipt {
    let new = NewIntake::of(Kind::Complaint, Channel::Web, body("Lama."));
    receive(desk, &Actor::Complainant, new, "k").await.unwrap()
}

fn missing<T>(ended: Result<T, DeskError>) -> bool {
    matches!(ended, Err(DeskError::NotFound))
}

desk::on_each_engine! {
    async fn what_the_office_chose_leaves_with_the_words_and_nothing_else_does(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        accepted(desk, number).await;
        let sent = letter(desk, number, ("surat jawaban.pdf", 9)).await;
        let kept = letter(desk, number, ("kronologi.pdf", 10)).await;
        does(desk, "officer", number, goes(sent.id, true)).await;
        does(desk, "officer", number, goes(kept.id, true)).await;
        does(desk, "officer", number, goes(kept.id, false)).await;
        does(desk, "officer", number, deliver(Way::Message)).await;
        while run(desk).await.unwrap() > 0 {}
        let left = desk.door.kept();
        let answer: Vec<_> = left.iter().filter(|one| one.text == ANSWER).collect();
        assert_eq!(answer.len(), 1);
        assert_eq!(answer[0].files, ["surat jawaban.pdf"]);
        assert!(left.iter().filter(|one| one.text != ANSWER).all(|one| one.files.is_empty()));
    }

    async fn what_a_door_cannot_carry_waits_on_the_page_and_its_reader_is_told_once(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        accepted(desk, number).await;
        let file = letter(desk, number, ("surat jawaban.pdf", 9)).await;
        does(desk, "officer", number, goes(file.id, true)).await;
        does(desk, "officer", number, deliver(Way::Message)).await;
        let door = Scripted::new(&[], 9999);
        let node = with(desk, &door);
        for _ in 0..3 {
            while run(&node).await.unwrap() > 0 {}
        }
        let said: Vec<String> = door.given().into_iter().map(|(_, text)| text).collect();
        assert_eq!(said.iter().filter(|text| *text == ANSWER).count(), 1, "{said:?}");
        let pointing = said.iter().filter(|text| text.contains("halaman lacak")).count();
        assert_eq!(pointing, 1, "one word about the file: {said:?}");
        assert_eq!(stored(desk, number).await.0.stage.code(), StageCode::Answered);
    }

    async fn a_file_stands_beside_the_answer_once_it_is_laid_out_and_only_for_the_code(desk: &TestDesk) {
        let receipt = voice(desk).await;
        let number = receipt.number;
        accepted(desk, number).await;
        let file = letter(desk, number, ("surat jawaban.pdf", 9)).await;
        does(desk, "officer", number, goes(file.id, true)).await;
        assert!(track(desk, receipt.code).await.unwrap().files.is_empty(), "not before the answer");
        assert!(missing(enclosed(desk, receipt.code, file.id).await));
        does(desk, "officer", number, deliver(Way::TrackingPage)).await;
        let page = track(desk, receipt.code).await.unwrap();
        assert_eq!(page.files.iter().map(|one| one.id).collect::<Vec<_>>(), [file.id]);
        let (item, content) = enclosed(desk, receipt.code, file.id).await.unwrap();
        assert_eq!((item.name.as_str(), content.len()), ("surat jawaban.pdf", 18));
        let other = letter(desk, number, ("rahasia.pdf", 12)).await;
        assert!(missing(enclosed(desk, receipt.code, other.id).await));
    }

    async fn a_file_for_the_next_answer_does_not_stand_beside_the_last_one(desk: &TestDesk) {
        let receipt = voice(desk).await;
        let number = receipt.number;
        accepted(desk, number).await;
        let first = letter(desk, number, ("pertama.pdf", 9)).await;
        does(desk, "officer", number, goes(first.id, true)).await;
        does(desk, "officer", number, deliver(Way::TrackingPage)).await;
        track(desk, receipt.code).await.unwrap();
        let text = Some(body("Belum jelas."));
        let said = Wish::React { reaction: Reaction::Dissatisfied, text, care_worse: false };
        wish(desk, receipt.code, said, None).await.unwrap();
        let second = letter(desk, number, ("kedua.pdf", 10)).await;
        does(desk, "officer", number, to_unit("IGD")).await;
        does(desk, "unit_igd", number, answer("Jawaban kedua.")).await;
        does(desk, "officer", number, goes(second.id, true)).await;
        let page = track(desk, receipt.code).await.unwrap();
        assert_eq!(page.files.iter().map(|one| one.id).collect::<Vec<_>>(), [first.id]);
        assert!(missing(enclosed(desk, receipt.code, second.id).await));
    }

    async fn files_of_another_case_and_more_than_a_mail_carries_are_refused(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        accepted(desk, number).await;
        let other = voice(desk).await;
        let foreign = letter(desk, other.number, ("lain.pdf", 9)).await;
        let ended = tries(desk, "officer", number, goes(foreign.id, true)).await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "file" })), "{ended:?}");
        for (nth, fits) in [(1, true), (2, false)] {
            let name = format!("besar-{nth}.pdf");
            let large = letter(desk, number, (&name, 8 * 1024 * 1024 + nth)).await;
            let ended = tries(desk, "officer", number, goes(large.id, true)).await;
            let refused = matches!(
                ended,
                Err(DeskError::FileRefused { why: FileFault::TooMuch { .. }, .. })
            );
            assert_eq!(!refused, fits, "{nth}");
        }
    }
}
