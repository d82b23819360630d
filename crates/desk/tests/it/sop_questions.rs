//! Questions on "read and understood", from the wording to the proof.

use desk::sop::{open, readers};
use desk::testing::TestDesk;
use domain::ids::SopId;
use domain::sop::{Command, Content, Place, Question, fold};

use crate::sop::{does, in_force, wording, written};

async fn begun(desk: &TestDesk) -> SopId {
    let question = Question {
        text: "Apa yang dilakukan dahulu?".to_owned(),
        choices: vec!["Menjawab".to_owned(), "Menarik napas".to_owned()],
        right: 2,
        read_again: Place::Step(1),
    };
    let asking = Content { questions: vec![question], ..wording(24) };
    let id = written(desk, asking, "a").await;
    in_force(desk, id).await;
    id
}

fn answer(choice: u8) -> Command {
    Command::Acknowledge { edition: Some(1), answers: vec![choice] }
}

desk::on_each_engine! {
    async fn each_try_stands_in_the_history_and_only_the_right_one_counts_as_read(desk: &TestDesk) {
        let id = begun(desk).await;
        let missed = does(desk, "officer", id, answer(1)).await.unwrap();
        assert!(!missed.has_read);
        assert_eq!(missed.tries.map(|tries| (tries.count, tries.wrong)), Some((1, vec![1])));
        let view = does(desk, "officer", id, answer(2)).await.unwrap();
        assert!(view.has_read);
        let entries: Vec<_> = view.timeline.iter().map(|moment| moment.entry.clone()).collect();
        assert_eq!(fold(&entries), Some(view.sop.clone()), "the row is its history");
        let kinds: Vec<_> = entries.iter().map(|entry| entry.event.kind()).collect();
        assert_eq!(kinds[kinds.len() - 3..], ["tried", "tried", "acknowledged"]);
        let proof = readers(desk, &desk.actor("auditor"), (id, None)).await.unwrap();
        let told: Vec<_> =
            proof.iter().map(|one| (one.read_at.is_some(), one.tries)).collect();
        assert_eq!(told, [(false, Some(0)), (true, Some(2))]);
    }

    async fn who_only_reads_sees_neither_the_right_answers_nor_what_others_tried(desk: &TestDesk) {
        let id = begun(desk).await;
        does(desk, "officer", id, answer(1)).await.unwrap();
        let unit = open(desk, &desk.actor("unit_igd"), id).await.unwrap();
        assert!(!unit.shows_key && unit.tries.is_none() && unit.sop.tries.is_empty());
        let officer = open(desk, &desk.actor("officer"), id).await.unwrap();
        assert!(officer.shows_key && officer.tries.is_some());
    }
}
