//! What holds for every history, whoever does whatever in whatever order.

use std::collections::BTreeSet;

use domain::case::{Case, Escort, Event, StageCode, approval_due, cleared, clocks, fold, owes};
use domain::compliance::{Judged, Verdict, Why, judge};
use domain::people::{Actor, Who};
use domain::rules::About;
use jiff::SignedDuration;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::walks::{a_walk, walk};
use crate::cast::{Scene, everybody, words};

/// Each entry of a history with the case before it.
fn with_before(scene: &Scene) -> Vec<(Case, &domain::case::Entry)> {
    let befores = (1..scene.history.len())
        .map(|at| fold(&scene.history[..at]).expect("a history begins with its reception"));
    befores.zip(scene.history.iter().skip(1)).collect()
}

/// The words that an entry says have reached the complainant.
fn handed_over(before: &Case, event: &Event) -> Option<domain::case::Answer> {
    match event {
        Event::Delivered(_) => before.current_answer().cloned(),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn somebody_owes_the_next_step_or_the_case_is_closed(steps in a_walk()) {
        walk(&steps, |scene| assert!(scene.case.is_closed() || !owes(&scene.case).is_empty()));
    }

    #[test]
    fn a_folded_history_is_the_row(steps in a_walk()) {
        let scene = walk(&steps, |_| ());
        prop_assert_eq!(fold(&scene.history), Some(scene.case.clone()));
        prop_assert_eq!(scene.case.version.0 as usize, scene.history.len());
    }

    #[test]
    fn marks_never_go_backwards(steps in a_walk()) {
        let scene = walk(&steps, |_| ());
        prop_assert!(scene.case.marks.is_sorted_by_key(|mark| mark.seq));
        prop_assert!(scene.case.marks.iter().all(|mark| mark.seq <= scene.case.version.0));
    }

    #[test]
    fn a_clocks_explanation_adds_up_to_its_reading(steps in a_walk()) {
        let scene = walk(&steps, |_| ());
        for clock in clocks(&scene.case, &scene.rules, scene.now) {
            let counted: i64 = clock.because.iter().map(|line| line.counted_seconds).sum();
            prop_assert_eq!(counted, clock.elapsed_seconds);
            prop_assert!(clock.because.iter().all(|line| line.mark.seq <= scene.case.version.0));
        }
    }

    #[test]
    fn an_approved_text_cannot_change(steps in a_walk()) {
        walk(&steps, |scene| {
            let Some(answer) = scene.case.current_answer() else { return };
            let Ok(clearance) = cleared(&scene.case, &scene.rules) else { return };
            assert_eq!(clearance.words(), answer.words);
            if approval_due(&scene.case, answer, &scene.rules) {
                let signed = scene.case.approval.as_ref().map(|approval| approval.words);
                assert_eq!(signed, Some(answer.words));
            }
            let other = words(answer.words.digest[0].wrapping_add(1));
            assert!(clearance.clone().release(other, String::new()).is_none());
            assert!(clearance.release(answer.words, String::new()).is_some());
        });
    }

    #[test]
    fn a_verdict_holds_until_something_happens_or_the_next_clock_runs_out(steps in a_walk()) {
        walk(&steps, |scene| {
            let at = |now| Judged::of(&scene.case, &scene.history, &scene.rules, now);
            let found = at(scene.now);
            let year = SignedDuration::from_hours(24 * 365);
            let last = match found.changes_at {
                Some(changes) => changes - SignedDuration::from_millis(1),
                None => scene.now + year,
            };
            let half = scene.now.duration_until(last) / 2;
            for later in [scene.now + half, last] {
                assert_eq!(at(later).results, found.results, "{later} of {:?}", found.changes_at);
            }
        });
    }

    #[test]
    fn nobody_approves_their_own_answer(steps in a_walk()) {
        let scene = walk(&steps, |_| ());
        for (before, entry) in with_before(&scene) {
            if let Event::Approved(approval) = &entry.event {
                let answer = before.current_answer().unwrap();
                prop_assert_eq!(approval.words, answer.words);
                prop_assert_ne!(Some(approval.by), answer.author());
            }
        }
    }

    #[test]
    fn an_accused_person_only_replies(steps in a_walk()) {
        let scene = walk(&steps, |_| ());
        for (before, entry) in with_before(&scene) {
            let accused = |by: Option<_>| by.is_some_and(|person| before.accused.contains(&person));
            if let Who::Person(person) = entry.by {
                let only_reply = matches!(entry.event, Event::AccusedReplied { .. });
                prop_assert!(!accused(Some(person)) || only_reply, "{:?}", entry.event);
            }
            if let Some(answer) = handed_over(&before, &entry.event) {
                prop_assert!(!accused(answer.author()));
            }
        }
    }

    #[test]
    fn nothing_is_delivered_that_was_not_approved_where_approval_was_due(steps in a_walk()) {
        let scene = walk(&steps, |_| ());
        for (at, (before, entry)) in with_before(&scene).into_iter().enumerate() {
            let Some(answer) = handed_over(&before, &entry.event) else { continue };
            if approval_due(&before, &answer, &scene.rules) {
                let earlier = scene.history[..=at].iter().rev();
                let signed = earlier.take_while(|entry| !matches!(entry.event, Event::Reopened { .. }));
                let same = |event: &Event| matches!(event, Event::Approved(a) if a.words == answer.words);
                prop_assert!(signed.into_iter().any(|entry| same(&entry.event)));
            }
        }
    }

    #[test]
    fn medical_words_reach_only_the_entitled_face_to_face_in_company(steps in a_walk()) {
        let scene = walk(&steps, |_| ());
        for (before, entry) in with_before(&scene) {
            if handed_over(&before, &entry.event).is_some_and(|answer| answer.medical) {
                let plan = before.appointment.unwrap();
                prop_assert!(before.entitlement.is_some());
                prop_assert!(plan.way.is_gathering());
                prop_assert!(plan.accompanied_by.contains(&Escort::Dpjp));
            }
        }
    }

    #[test]
    fn a_case_about_the_office_is_not_touched_by_the_office(steps in a_walk()) {
        let scene = walk(&steps, |_| ());
        let humas: Vec<Who> = everybody()[..3].iter().map(Actor::who).collect();
        for (before, entry) in with_before(&scene) {
            let theirs = before.about != About::Nobody && humas.contains(&entry.by);
            let only_reply = matches!(entry.event, Event::AccusedReplied { .. });
            prop_assert!(!theirs || only_reply, "{:?}", entry.event);
        }
    }

    #[test]
    fn the_judge_of_the_procedure_agrees_with_the_rules(steps in a_walk()) {
        let scene = walk(&steps, |_| ());
        let results = judge(&scene.case, &scene.history, &scene.rules, scene.now);
        prop_assert_eq!(results.len(), 11);
        for result in results {
            let last = scene.case.version.0;
            prop_assert!(result.because.iter().all(|at| (1..=last).contains(at)));
            prop_assert!(result.because.is_sorted());
            let decided = matches!(result.verdict, Verdict::Kept | Verdict::Broken);
            prop_assert_eq!(decided, !result.because.is_empty(), "{:?}", result);
            let impossible = [Why::NoApproval, Why::ApprovedOtherWords, Why::ApprovedLater];
            prop_assert!(!impossible.contains(&result.why), "{:?}", result);
        }
    }
}

#[test]
fn the_walks_reach_every_stage_and_every_event() {
    let mut runner = TestRunner::deterministic();
    let mut stages = BTreeSet::new();
    let mut kinds = BTreeSet::new();
    let (mut official, mut medical, mut protected) = (0, 0, 0);
    for _ in 0..500 {
        let steps = a_walk().new_tree(&mut runner).unwrap().current();
        let scene = walk(&steps, |scene| {
            stages.insert(scene.stage());
        });
        kinds.extend(scene.history.iter().map(|entry| entry.event.kind()));
        for (before, entry) in with_before(&scene) {
            let given = handed_over(&before, &entry.event);
            official += usize::from(given.is_some() && before.approval.is_some());
            medical += usize::from(given.is_some_and(|answer| answer.medical));
            protected += usize::from(before.about != About::Nobody);
        }
    }
    assert!(official > 20 && medical > 5 && protected > 10, "{official} {medical} {protected}");
    assert_eq!(stages.len(), StageCode::ALL.len());
    let source = include_str!("../../../src/case/event.rs");
    let known = source.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next());
    let missing: Vec<&str> = known.filter(|kind| !kinds.contains(kind)).collect();
    assert!(missing.is_empty(), "never seen: {missing:?}");
}
