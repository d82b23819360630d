//! Internal audits.

use std::collections::BTreeSet;

use domain::calendar::{Date, Instant};
use domain::ids::{CaseId, CaseNumber, InspectionId};
use domain::improvement::Origin;
use domain::inspection::{
    Act, Answer, Answered, Drawn, Entry, Event, Facts, Inspection, MOST_CASES, MOST_QUESTIONS,
    Method, Question, Refusal, Sample, Sheet, Stage, Subject, Tally, apply, begin, check, close,
    drawn, fold, may, may_see, stop,
};
use domain::people::{Actor, Role};
use domain::survey::{Period, Sentence};
use domain::text::Words;
use jiff::civil::date;

use crate::cast::{auditor, everybody, head, morning, officer, quality, words};

fn case(serial: u32) -> Drawn {
    Drawn { number: CaseNumber { year: 2026, serial }, case: CaseId::new(u128::from(serial)) }
}

fn questions(clauses: &[Option<u8>]) -> Vec<Question> {
    let asks = || Sentence::parse("Ditepati?").expect("the words of these tests are a sentence");
    clauses.iter().map(|clause| Question { asks: asks(), clause: *clause }).collect()
}

fn today() -> Date {
    date(2026, 4, 1)
}

fn march() -> Period {
    Period::parse("2026-03").expect("a month is a period")
}

fn facts(cases: &[u32]) -> Facts {
    let cases: Vec<Drawn> = cases.iter().map(|serial| case(*serial)).collect();
    Facts {
        id: InspectionId::new(1),
        today: today(),
        subject: Subject { sop: None, title: "Prosedur".to_owned(), edition: None },
        clauses: BTreeSet::from([1, 2, 7]),
        size: cases.len().max(1),
        sample: Sample { method: Method::ChaCha20, seed: 7, population: 9, withheld: 0, cases },
    }
}

fn kept(known: Option<Inspection>, event: Event, by: &Actor, at: Instant) -> Inspection {
    let entry = Entry { event, by: by.who(), at };
    apply(known, &entry).expect("it begins with its beginning")
}

fn running() -> Inspection {
    let event = begin(&quality(), march(), questions(&[Some(7), None]), facts(&[3, 5]))
        .expect("quality audits");
    kept(None, event, &quality(), morning())
}

fn sheet(place: usize, answers: &[(Answer, bool)]) -> Sheet<Words> {
    let answered = |(answer, said): &(Answer, bool)| Answered {
        answer: *answer,
        remark: said.then(|| words(1)),
    };
    Sheet { place, answers: answers.iter().map(answered).collect() }
}

const GOOD: [(Answer, bool); 2] = [(Answer::NotKept, true), (Answer::NotApplicable, false)];

fn checked(known: Inspection, place: usize, answers: &[(Answer, bool)]) -> Inspection {
    let event = check(&known, &quality(), sheet(place, answers), false)
        .expect("all is answered")
        .expect("it was not filled in before");
    kept(Some(known), event, &quality(), morning())
}

#[test]
fn quality_and_the_head_audit_and_those_above_read() {
    let roles = |act| Role::ALL.iter().filter(move |role| may(**role, act)).count();
    assert_eq!((roles(Act::See), roles(Act::Audit)), (8, 2));
    let seeing = everybody().into_iter().filter(may_see).count();
    let hidden = [Role::Operator, Role::UnitHead, Role::Dpjp, Role::Committee, Role::Owner];
    assert!(hidden.iter().all(|role| !may(*role, Act::See)));
    assert!(seeing > 0 && may_see(&Actor::Desk) && !may_see(&Actor::Complainant));
    let refused = begin(&auditor(), march(), questions(&[None]), facts(&[3]));
    assert_eq!(refused, Err(Refusal::NotYours { act: Act::Audit }));
}

#[test]
fn an_audit_asks_something_of_some_cases_of_days_that_have_come() {
    let wanted = |period, clauses: &[Option<u8>], facts| {
        begin(&head(), period, questions(clauses), facts).err()
    };
    let april = Period { from: today(), until: date(2026, 4, 2) };
    let backwards = Period { from: today(), until: date(2026, 3, 2) };
    assert_eq!(wanted(april, &[None], facts(&[3])), Some(Refusal::Days));
    assert_eq!(wanted(backwards, &[None], facts(&[3])), Some(Refusal::Days));
    let one_day = Period { from: today(), until: today() };
    assert_eq!(wanted(one_day, &[None], facts(&[3])), None);
    let most = Some(Refusal::Questions { most: MOST_QUESTIONS });
    assert_eq!(wanted(march(), &[], facts(&[3])), most);
    assert_eq!(wanted(march(), &[None; MOST_QUESTIONS + 1], facts(&[3])), most);
    assert_eq!(wanted(march(), &[None; MOST_QUESTIONS], facts(&[3])), None);
    let absent = Some(Refusal::NoSuchClause { clause: 3 });
    assert_eq!(wanted(march(), &[Some(7), Some(3)], facts(&[3])), absent);
    let size = Some(Refusal::Size { most: MOST_CASES });
    assert_eq!(wanted(march(), &[None], Facts { size: 0, ..facts(&[3]) }), size);
    assert_eq!(wanted(march(), &[None], Facts { size: MOST_CASES + 1, ..facts(&[3]) }), size);
    assert_eq!(wanted(march(), &[None], facts(&[])), Some(Refusal::NoCases));
}

#[test]
fn the_smallest_lots_are_the_sample_in_the_order_of_their_numbers() {
    let population = || vec![case(5), case(1), case(3), case(2), case(4)];
    let lots = |numbers: [u64; 5]| {
        let mut numbers = numbers.into_iter();
        move || numbers.next().expect("one lot for each case")
    };
    let serials = |sample: Vec<Drawn>| -> Vec<u32> {
        sample.into_iter().map(|one| one.number.serial).collect()
    };
    // The lots fall to the cases in the order of their numbers, however the population comes.
    assert_eq!(serials(drawn(population(), 2, lots([9, 2, 8, 7, 1]))), [2, 5]);
    assert_eq!(serials(drawn(population(), 3, lots([1, 2, 3, 4, 5]))), [1, 2, 3]);
    assert_eq!(serials(drawn(population(), 2, lots([4, 4, 4, 4, 4]))), [1, 2]);
    assert_eq!(serials(drawn(population(), 9, lots([9, 2, 8, 7, 1]))), [1, 2, 3, 4, 5]);
    assert_eq!(serials(drawn(vec![case(1), case(1)], 2, lots([1, 2, 3, 4, 5]))), [1]);
    assert_eq!(serials(drawn(Vec::new(), 2, lots([1, 2, 3, 4, 5]))), []);
}

#[test]
fn a_sheet_answers_every_question_and_says_what_was_not_kept() {
    let known = running();
    let refused = |place, answers: &[(Answer, bool)], touched| {
        check(&known, &quality(), sheet(place, answers), touched).err()
    };
    assert_eq!(refused(2, &GOOD, false), Some(Refusal::NotInSample));
    assert_eq!(refused(0, &GOOD, true), Some(Refusal::OwnWork));
    assert_eq!(refused(0, &GOOD[..1], false), Some(Refusal::Unanswered));
    let silent = [(Answer::NotKept, false), (Answer::Kept, false)];
    assert_eq!(refused(0, &silent, false), Some(Refusal::NoRemark));
    assert_eq!(refused(0, &GOOD, false), None);
    let others = check(&known, &officer(), sheet(0, &GOOD), false);
    assert_eq!(others, Err(Refusal::NotYours { act: Act::Audit }));
}

#[test]
fn a_sheet_that_holds_already_changes_nothing_and_another_one_replaces_it() {
    let known = checked(running(), 1, &GOOD);
    assert_eq!(check(&known, &head(), sheet(1, &GOOD), false), Ok(None));
    let known = checked(known, 1, &[(Answer::Kept, false), (Answer::Kept, false)]);
    assert_eq!((known.sheets.len(), known.left(), known.version.0), (1, 1, 3));
    assert_eq!(known.tally(0), Tally { kept: 1, not_kept: 0, not_applicable: 0 });
}

#[test]
fn an_audit_closes_when_every_sheet_is_filled_in() {
    let known = checked(running(), 0, &GOOD);
    assert_eq!(close(&known, &quality(), words(9)), Err(Refusal::Unchecked { left: 1 }));
    let known = checked(known, 1, &[(Answer::Kept, false), (Answer::NotKept, true)]);
    assert_eq!((known.tally(0).total(), known.tally(1).total(), known.findings()), (2, 1, 2));
    let event = close(&known, &head(), words(9)).expect("every sheet is filled in");
    let closed = kept(Some(known), event, &head(), morning());
    assert_eq!((closed.stage, closed.summary), (Stage::Closed, Some(words(9))));
    let ended = Refusal::Ended { stage: Stage::Closed };
    assert_eq!(check(&closed, &quality(), sheet(0, &GOOD), false), Err(ended));
    assert_eq!(close(&closed, &quality(), words(9)), Err(ended));
    assert_eq!(stop(&closed, &quality()), Err(ended));
}

#[test]
fn what_was_found_asks_for_an_improvement_unless_the_audit_was_left() {
    let known = checked(running(), 0, &GOOD);
    let day = today();
    let origin = Origin::Audit { inspection: InspectionId::new(1), question: 0, day };
    assert_eq!(known.asks_for(0, day), Some(origin));
    assert_eq!((known.asks_for(1, day), known.asks_for(9, day)), (None, None));
    let event = stop(&known, &head()).expect("the head leaves it").expect("it runs");
    let stopped = kept(Some(known), event, &head(), morning());
    assert_eq!((stopped.stage, stopped.asks_for(0, day)), (Stage::Stopped, None));
    assert_eq!(stop(&stopped, &head()), Ok(None));
    assert_eq!(stop(&stopped, &officer()), Err(Refusal::NotYours { act: Act::Audit }));
}

#[test]
fn a_history_that_does_not_begin_with_the_beginning_is_none() {
    let entry = Entry { event: Event::Stopped, by: head().who(), at: morning() };
    assert_eq!(fold(&[entry]), None);
    assert_eq!(fold(&[]), None);
}
