//! The telephone: a missed call is owed until somebody has spoken or tried often enough.

use domain::answer_bank::Category;
use domain::call::{
    Act, Call, Choice, Command, Direction, Ending, Entry, Facts, Opening, Outcome, Refusal, Stage,
    allowed, apply, decide, fold, logged, open,
};
use domain::ids::{CallId, CaseId};
use domain::people::Actor;
use domain::text::Words;
use proptest::prelude::*;

use crate::cast::{auditor, everybody, morning, officer, operator, words};

type Cmd = Command<Words>;

struct Line {
    row: Call,
    history: Vec<Entry>,
}

fn facts() -> Facts {
    Facts { now: morning(), attempts: 3 }
}

fn opening(ending: Ending) -> Opening {
    Opening {
        id: CallId::new(1),
        direction: Direction::Inbound,
        at: morning(),
        seconds: Some(40),
        numbered: true,
        about: None,
        ending,
    }
}

fn line(ending: Ending) -> Line {
    let (row, entry) = open(opening(ending), operator().who(), morning());
    Line { row, history: vec![entry] }
}

impl Line {
    fn act(&mut self, actor: &Actor, command: Cmd) -> Result<usize, &'static str> {
        let events = decide(&self.row, actor, command, &facts()).map_err(|no| no.code())?;
        let count = events.len();
        for event in events {
            let entry = Entry { event, by: actor.who(), at: morning() };
            self.row = apply(self.row.clone(), &entry);
            self.history.push(entry);
        }
        Ok(count)
    }
}

fn attempt() -> Cmd {
    Command::Try { words: None }
}

fn settle(ending: Ending) -> Cmd {
    Command::Settle { ending, words: Some(words(4)) }
}

fn answered() -> Ending {
    Ending::Answered { category: Category::Hours, answer: None }
}

#[test]
fn a_missed_call_is_owed_until_the_attempts_of_the_rules_are_used_up() {
    let mut call = line(Ending::Missed);
    assert!(call.row.stage.is_owed());
    assert_eq!(call.act(&operator(), attempt()), Ok(1));
    assert_eq!(call.act(&officer(), attempt()), Ok(1));
    assert!(call.row.stage.is_owed());
    assert_eq!(call.act(&operator(), attempt()), Ok(2), "the last attempt ends it");
    assert_eq!((call.row.stage, call.row.outcome), (Stage::Ended, Some(Outcome::Unreachable)));
    assert_eq!(call.act(&operator(), attempt()), Err("not_now"));
}

#[test]
fn whoever_reaches_the_caller_writes_down_what_came_of_it() {
    let mut call = line(Ending::Missed);
    call.act(&operator(), settle(answered())).unwrap();
    assert_eq!(
        (call.row.outcome, call.row.category),
        (Some(Outcome::Answered), Some(Category::Hours))
    );
    assert_eq!(call.row.about, Some(words(4)));
    let mut promised = line(Ending::CallBack);
    promised.act(&officer(), settle(Ending::CalledBack)).unwrap();
    assert_eq!(promised.row.outcome, Some(Outcome::CalledBack));
}

#[test]
fn a_call_that_is_to_become_a_case_is_owed_until_the_case_is_there() {
    let mut call = line(Ending::CaseDue);
    assert!(call.row.stage.is_owed() && !call.row.stage.awaits_call());
    assert_eq!(call.act(&operator(), attempt()), Err("not_now"));
    let case = CaseId::new(7);
    assert_eq!(call.act(&operator(), Command::Become { case }), Ok(1));
    assert_eq!((call.row.case, call.row.outcome), (Some(case), Some(Outcome::Case)));
    assert_eq!(call.act(&operator(), Command::Become { case }), Ok(0), "twice is once");
}

#[test]
fn a_line_of_a_switchboard_takes_its_content_later() {
    let mut call = line(Ending::Logged);
    assert!(!call.row.stage.is_owed());
    assert_eq!(allowed(&call.row, &operator()), [Act::Settle, Act::Become]);
    call.act(&operator(), settle(answered())).unwrap();
    assert_eq!(call.row.stage, Stage::Ended);
    assert_eq!(line(Ending::Missed).act(&operator(), settle(Ending::Missed)), Err("not_now"));
}

#[test]
fn only_the_office_writes_calls_down() {
    for actor in everybody() {
        let may = actor.role().is_some_and(|role| role.is_humas()) || actor == Actor::Desk;
        assert_eq!(logged(opening(answered()), &actor, &facts()).is_ok(), may, "{actor:?}");
    }
    assert_eq!(line(Ending::Missed).act(&auditor(), attempt()), Err("not_yours"));
}

#[test]
fn a_call_that_cannot_have_been_is_refused() {
    let ended = |change: fn(&mut Opening)| {
        let mut opening = opening(Ending::Missed);
        change(&mut opening);
        logged(opening, &operator(), &facts()).map(drop)
    };
    let late = |opening: &mut Opening| opening.at += jiff::SignedDuration::from_secs(1);
    assert_eq!(ended(late), Err(Refusal::Future));
    assert_eq!(ended(|opening| opening.seconds = Some(90_000)), Err(Refusal::TooLong));
    assert_eq!(ended(|opening| opening.numbered = false), Err(Refusal::NumberMissing));
    let withheld = Opening { numbered: false, ..opening(Ending::Missed) };
    assert!(logged(withheld, &Actor::Desk, &facts()).is_ok(), "a switchboard may not know it");
}

#[test]
fn an_answer_to_nobody_about_nothing_is_no_call() {
    let empty = Opening { numbered: false, about: None, ..opening(answered()) };
    assert_eq!(logged(empty.clone(), &operator(), &facts()), Err(Refusal::Empty));
    assert!(logged(Opening { numbered: true, ..empty.clone() }, &operator(), &facts()).is_ok());
    let wrong_number = Opening { ending: Ending::WrongNumber, ..empty };
    assert!(logged(wrong_number, &operator(), &facts()).is_ok());
}

#[test]
fn every_choice_of_a_person_is_an_ending_with_the_same_code() {
    let endings = [
        answered(),
        Ending::CaseDue,
        Ending::CallBack,
        Ending::CalledBack,
        Ending::WrongNumber,
        Ending::Missed,
    ];
    let codes: Vec<_> = endings.iter().map(|ending| ending.code()).collect();
    let choices: Vec<_> = Choice::ALL.iter().map(|choice| choice.code()).collect();
    assert_eq!(codes, choices);
}

fn any_command(variant: u8) -> Cmd {
    match variant % 7 {
        0 | 1 => attempt(),
        2 => settle(answered()),
        3 => settle(Ending::CallBack),
        4 => settle(Ending::CaseDue),
        5 => settle(Ending::WrongNumber),
        _ => Command::Become { case: CaseId::new(u128::from(variant)) },
    }
}

proptest! {
    #[test]
    fn a_call_is_owed_or_somebody_has_said_how_it_ended(
        steps in prop::collection::vec((0..everybody().len(), any::<u8>()), 0..20)
    ) {
        let mut call = line(Ending::Missed);
        for (who, variant) in steps {
            let _ = call.act(&everybody()[who], any_command(variant));
            prop_assert_eq!(call.row.stage.is_owed(), call.row.outcome.is_none());
            prop_assert!(call.row.attempts <= 3);
        }
        prop_assert_eq!(fold(&call.history), Some(call.row.clone()));
        prop_assert_eq!(call.row.version.0 as usize, call.history.len());
    }
}
