//! Questions on "read and understood": it counts when all answers are right, each try is kept, and
//! a wrong answer says what is read again.

use domain::people::Actor;
use domain::sop::{
    Act, Command, Content, Part, Place, Question, Refusal, allowed, checked, may_see_key, wrong,
};

use super::{Shelf, content, drafted};
use crate::cast::{auditor, director, emergency, officer, quality};

fn question(right: u8) -> Question {
    Question {
        text: "Siapa menyetujui jawaban medis?".to_owned(),
        choices: ["Petugas", "Direktur", "Unit"].map(str::to_owned).to_vec(),
        right,
        read_again: Place::Step(5),
    }
}

fn asking(questions: Vec<Question>) -> Content {
    Content { questions, ..content() }
}

fn in_force() -> Shelf {
    drafted(asking(vec![question(2), question(1)])).submitted().approved().in_force()
}

fn answered(answers: &[u8]) -> Command {
    Command::Acknowledge { edition: None, answers: answers.to_vec() }
}

fn tries(shelf: &Shelf, actor: &Actor) -> Option<(u16, Vec<u8>)> {
    let staff = actor.staff().expect("a member of the staff");
    shelf.row.tries(staff.id, 1).map(|one| (one.count, one.wrong.clone()))
}

fn has_read(shelf: &Shelf, actor: &Actor) -> bool {
    let staff = actor.staff().expect("a member of the staff");
    shelf.row.has_read(staff.id, shelf.facts().now)
}

#[test]
fn it_counts_as_read_only_when_every_answer_is_right() {
    let mut shelf = in_force();
    assert_eq!(shelf.act(&emergency(), answered(&[2, 3])), Ok(1));
    assert!(!has_read(&shelf, &emergency()));
    assert_eq!(tries(&shelf, &emergency()), Some((1, vec![2])));
    assert!(allowed(&shelf.row, &emergency(), &shelf.facts()).contains(&Act::Acknowledge));
    assert_eq!(shelf.act(&emergency(), answered(&[3, 2])), Ok(1));
    assert_eq!(tries(&shelf, &emergency()), Some((2, vec![1, 2])));
    assert_eq!(shelf.act(&emergency(), answered(&[2, 1])), Ok(2), "the try and the reading");
    assert!(has_read(&shelf, &emergency()));
    assert_eq!(tries(&shelf, &emergency()), Some((3, Vec::new())));
    assert_eq!(shelf.act(&emergency(), answered(&[1, 1])), Ok(0), "what is read stays read");
    assert_eq!(tries(&shelf, &officer()), None);
}

#[test]
fn every_question_wants_one_of_its_choices() {
    let mut shelf = in_force();
    for answers in [&[][..], &[2], &[2, 1, 1], &[2, 0], &[4, 1]] {
        let found = shelf.act(&emergency(), answered(answers));
        assert_eq!(found, Err(Refusal::Unanswered { count: 2 }), "{answers:?}");
    }
    assert_eq!(tries(&shelf, &emergency()), None, "what is no answer is no try");
    let mut silent = drafted(content()).submitted().approved().in_force();
    assert_eq!(silent.code(&emergency(), answered(&[1])), "unanswered");
    assert_eq!(silent.act(&emergency(), Command::acknowledge()), Ok(1));
    assert_eq!(tries(&silent, &emergency()), None, "without questions nobody tries");
}

#[test]
fn another_edition_than_was_read_is_not_acknowledged() {
    let mut shelf = in_force();
    let other = Command::Acknowledge { edition: Some(2), answers: vec![2, 1] };
    assert_eq!(shelf.code(&emergency(), other), "other_text");
    let own = Command::Acknowledge { edition: Some(1), answers: vec![2, 1] };
    assert_eq!(shelf.act(&emergency(), own), Ok(2));
}

#[test]
fn the_next_edition_is_answered_anew() {
    let mut shelf = in_force();
    shelf.act(&emergency(), answered(&[2, 1])).unwrap();
    shelf.day = 1;
    let next = Box::new(asking(vec![question(1)]));
    shelf.act(&officer(), Command::Revise { content: next, digest: [1; 32] }).unwrap();
    let mut shelf = shelf.submitted().approved().in_force();
    assert_eq!(shelf.code(&emergency(), answered(&[2, 1])), "unanswered");
    assert_eq!(shelf.act(&emergency(), answered(&[2])), Ok(1));
    let staff = emergency();
    let person = staff.staff().unwrap().id;
    assert_eq!(shelf.row.tries(person, 2).map(|one| one.count), Some(1));
    assert_eq!(shelf.row.tries(person, 1).map(|one| one.count), Some(1), "each its own");
}

#[test]
fn only_those_who_write_review_or_sign_see_which_answer_is_right() {
    let shelf = drafted(asking(vec![question(1)])).submitted();
    let sees = |shelf: &Shelf, actor: &Actor| may_see_key(&shelf.row, actor, &shelf.facts());
    assert!([officer(), quality(), director()].iter().all(|actor| sees(&shelf, actor)));
    assert!(!sees(&shelf, &emergency()) && !sees(&shelf, &auditor()));
    assert!(!sees(&shelf, &Actor::Complainant));
    let mut asked = drafted(asking(vec![question(1)]));
    let reviewer = emergency().staff().unwrap().id;
    let others = vec![quality().staff().unwrap().id, reviewer];
    asked.act(&officer(), Command::Submit { reviewers: others }).unwrap();
    assert!(sees(&asked, &emergency()), "a named reviewer does");
    let begun = asked.approved().in_force();
    assert!(!sees(&begun, &emergency()), "and no longer once it is in force");
}

#[test]
fn the_numbers_of_wrong_answers_count_from_one() {
    let asked = [question(1), question(2), question(3)];
    assert_eq!(wrong(&asked, &[1, 2, 3]), Some(Vec::new()));
    assert_eq!(wrong(&asked, &[2, 2, 2]), Some(vec![1, 3]));
    assert_eq!(wrong(&asked, &[1, 2]), None);
    assert_eq!(wrong(&[], &[]), Some(Vec::new()));
}

fn flaws(question: Question) -> Vec<String> {
    let found = checked(asking(vec![question])).err().unwrap_or_default();
    found.iter().map(|flaw| flaw.spot.to_string()).collect()
}

#[test]
fn half_a_question_is_none_and_each_hole_is_named() {
    assert_eq!(flaws(question(1)), Vec::<String>::new());
    assert_eq!(flaws(Question { text: " ".to_owned(), ..question(1) }), ["questions.1"]);
    assert_eq!(flaws(Question { text: "x".repeat(301), ..question(1) }), ["questions.1"]);
    assert_eq!(flaws(question(0)), ["questions.1.right"]);
    assert_eq!(flaws(question(4)), ["questions.1.right"]);
    for place in [Place::Step(12), Place::Step(0), Place::Paragraph(Part::Scope, 2)] {
        let found = flaws(Question { read_again: place, ..question(1) });
        assert_eq!(found, ["questions.1.read_again"]);
    }
    let choices = |texts: &[&str]| {
        let choices = texts.iter().map(|text| (*text).to_owned()).collect();
        flaws(Question { choices, ..question(1) })
    };
    for bad in [&["Satu"][..], &["Satu", "Satu"], &["", "Dua"], &["1", "2", "3", "4", "5"]] {
        assert_eq!(choices(bad), ["questions.1.choices"], "{bad:?}");
    }
    assert_eq!(choices(&["Satu", "Dua", "  ", ""]), Vec::<String>::new(), "blanks at the end");
    let many = checked(asking(vec![question(1); 4])).unwrap_err();
    assert_eq!(many[0].spot.to_string(), "questions");
}
