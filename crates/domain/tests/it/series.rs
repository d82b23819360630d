//! Repeated complaints without new facts.

use std::collections::BTreeSet;

use domain::calendar::{Date, Instant};
use domain::ids::{CaseId, SeriesId, SubjectId};
use domain::people::{Actor, Role};
use domain::series::{
    About, Act, Command, Entry, Event, Facts, Grounds, Refusal, Series, Stage, Standing, allowed,
    apply, decide, fold, latest, reads, reads_words,
};
use domain::text::Words;
use jiff::civil::date;

use crate::cast::{
    admin, auditor, delegate, director, dpjp, head, hours, morning, officer, operator, words,
};

fn cases(numbers: &[u128]) -> BTreeSet<CaseId> {
    numbers.iter().copied().map(CaseId::new).collect()
}

fn grounds() -> Grounds<Words> {
    Grounds { cases: cases(&[1, 2, 3]), answered: words(1), why: words(2), until: date(2027, 2, 2) }
}

fn facts() -> Facts {
    Facts {
        now: morning(),
        today: date(2026, 11, 2),
        earlier: cases(&[1, 2, 3, 4]),
        unfit: false,
        another: false,
    }
}

fn proposal(grounds: Grounds<Words>) -> Command<Words> {
    let about = About { subject: SubjectId::new(7), case: CaseId::new(9) };
    Command::Propose { id: SeriesId::new(1), about, grounds }
}

fn after(known: Option<Series>, actor: &Actor, command: Command<Words>) -> Series {
    let events = decide(known.as_ref(), actor, command, &facts()).expect("the rules allow it");
    let entry = |event| Entry { event, by: actor.who(), at: morning() };
    let known = events.into_iter().map(entry).fold(known, |known, entry| apply(known, &entry));
    known.expect("it begins with its proposal")
}

fn proposed() -> Series {
    after(None, &head(), proposal(grounds()))
}

fn approved() -> Series {
    after(Some(proposed()), &director(), Command::Approve {})
}

#[track_caller]
fn check(given: Option<Series>, (actor, when): (Actor, Command<Words>), expect: Refusal) {
    assert_eq!(decide(given.as_ref(), &actor, when, &facts()), Err(expect));
}

#[test]
fn a_series_has_at_least_three_cases_that_were_answered_and_closed() {
    let with = |numbers: &[u128]| Grounds { cases: cases(numbers), ..grounds() };
    check(None, (head(), proposal(with(&[1, 2]))), Refusal::TooFew { least: 3 });
    check(None, (head(), proposal(with(&[]))), Refusal::TooFew { least: 3 });
    check(None, (head(), proposal(with(&[1, 2, 5]))), Refusal::NotCounted);
    assert_eq!(after(None, &head(), proposal(with(&[1, 2, 4]))).stage, Stage::Proposed);
}

#[test]
fn a_series_is_looked_at_again_within_six_months() {
    let until = |until: Date| proposal(Grounds { until, ..grounds() });
    assert_eq!(latest(date(2026, 8, 31)), date(2027, 2, 28));
    check(None, (head(), until(date(2027, 5, 3))), Refusal::TooFar { months: 6 });
    check(None, (head(), until(date(2026, 11, 2))), Refusal::Past);
    assert_eq!(after(None, &head(), until(date(2027, 5, 2))).stage, Stage::Proposed);
}

#[test]
fn a_protected_case_is_in_no_series_and_nobody_is_in_two() {
    let unfit = Facts { unfit: true, ..facts() };
    let refused = decide(None, &head(), proposal(grounds()), &unfit);
    assert_eq!(refused, Err(Refusal::Protected));
    let another = Facts { another: true, ..facts() };
    let refused = decide(None, &head(), proposal(grounds()), &another);
    assert_eq!(refused, Err(Refusal::AlreadyOpen));
}

#[test]
fn the_head_proposes_and_the_director_decides() {
    check(None, (officer(), proposal(grounds())), Refusal::NotYours { act: Act::Propose });
    let approve = || Command::Approve {};
    check(Some(proposed()), (head(), approve()), Refusal::NotYours { act: Act::Approve });
    assert_eq!(
        after(Some(proposed()), &delegate(Role::Management), approve()).stage,
        Stage::Approved
    );
    let own = Series { author: director().who(), ..proposed() };
    check(Some(own), (director(), approve()), Refusal::OwnProposal);
    assert_eq!(decide(Some(&approved()), &director(), approve(), &facts()), Ok(Vec::new()));
    assert_eq!(approved().approved, Some((director().who(), morning())));
}

#[test]
fn what_came_back_is_revised_and_proposed_again() {
    let back = after(Some(proposed()), &director(), Command::Return { why: words(5) });
    assert_eq!((back.stage, back.returned), (Stage::Returned, Some(words(5))));
    check(
        Some(back.clone()),
        (director(), Command::Approve {}),
        Refusal::NotNow { stage: Stage::Returned },
    );
    let grounds = Grounds { why: words(6), ..grounds() };
    let again = after(Some(back), &head(), Command::Revise { grounds: grounds.clone() });
    assert_eq!((again.stage, again.grounds.why), (Stage::Proposed, words(6)));
    check(
        Some(approved()),
        (head(), Command::Revise { grounds }),
        Refusal::NotNow { stage: Stage::Approved },
    );
}

#[test]
fn a_case_that_was_opened_again_stands_in_the_way_of_the_approval() {
    let reopened = Facts { earlier: cases(&[1, 2]), ..facts() };
    let refused = decide(Some(&proposed()), &director(), Command::Approve {}, &reopened);
    assert_eq!(refused, Err(Refusal::NotCounted));
}

#[test]
fn it_ends_by_itself_on_its_day_or_earlier_with_a_reason() {
    let known = approved();
    assert_eq!(known.standing(date(2027, 2, 2)), Standing::Holding);
    assert_eq!(known.standing(date(2027, 2, 3)), Standing::Lapsed);
    assert!(!known.is_open(date(2027, 2, 3)));
    check(
        Some(known.clone()),
        (officer(), Command::End { why: words(8) }),
        Refusal::NotYours { act: Act::End },
    );
    let ended = after(Some(known), &head(), Command::End { why: words(8) });
    assert_eq!(ended.standing(date(2026, 11, 2)), Standing::Ended);
    let again = decide(Some(&ended), &head(), Command::End { why: words(9) }, &facts());
    assert_eq!(again, Ok(Vec::new()));
    assert_eq!(allowed(&ended, &director(), (morning(), date(2026, 11, 2))), []);
}

#[test]
fn the_complainant_is_told_once_while_it_holds() {
    check(
        Some(proposed()),
        (officer(), Command::Tell {}),
        Refusal::NotNow { stage: Stage::Proposed },
    );
    let late = Facts { today: date(2027, 2, 3), ..facts() };
    let refused = decide(Some(&approved()), &officer(), Command::Tell {}, &late);
    assert_eq!(refused, Err(Refusal::Past));
    let told = after(Some(approved()), &officer(), Command::Tell {});
    assert_eq!(told.told, Some(morning()));
    assert_eq!(decide(Some(&told), &officer(), Command::Tell {}, &late), Ok(Vec::new()));
}

#[test]
fn each_finds_only_what_is_theirs_to_do() {
    let acts =
        |known: &Series, actor: Actor| allowed(known, &actor, (morning(), date(2026, 11, 2)));
    assert_eq!(acts(&proposed(), head()), [Act::Revise, Act::End]);
    assert_eq!(acts(&proposed(), director()), [Act::Approve, Act::Return, Act::End]);
    assert_eq!(acts(&proposed(), officer()), []);
    assert_eq!(acts(&approved(), officer()), [Act::Tell]);
    assert_eq!(acts(&approved(), auditor()), []);
}

#[test]
fn the_office_and_the_director_read_reasons_and_the_auditor_the_list() {
    let later = |actor: &Actor, at: Instant| reads(actor, at);
    assert!(reads(&auditor(), morning()) && !reads_words(&auditor(), morning()));
    assert!(reads_words(&officer(), morning()) && reads_words(&director(), morning()));
    for actor in [operator(), dpjp(), admin(), Actor::Complainant] {
        assert!(!reads(&actor, morning()), "{actor:?}");
    }
    let stand_in = delegate(Role::Management);
    assert!(reads_words(&stand_in, morning()) && !later(&stand_in, hours(24 * 30)));
}

#[test]
fn a_history_that_does_not_begin_with_the_proposal_is_none() {
    let entry = Entry { event: Event::Approved, by: director().who(), at: morning() };
    assert_eq!(fold(&[entry]), None);
    check(None, (head(), Command::End { why: words(3) }), Refusal::NoSuchSeries);
}
