//! Fairness: who handles a case that is about somebody in the house, and who may do what at all.

use domain::case::{Command, Effect, Event, Party, StageCode, allowed, effects, owes};
use domain::ids::FileId;
use domain::people::Actor;
use domain::rules::{About, Act, Reaction};
use domain::text::Language;

use super::moves::{
    accept_as, accuse, answer, approve, cared, complaint, reply, request_approval, screen,
    screen_about, to_unit,
};
use crate::cast::{
    Expect, Scene, check, director, emergency, head, officer, operator, owner, pharmacy, words,
};

fn stage(code: StageCode) -> Expect {
    Expect::Stage(code)
}

fn screened() -> Scene {
    complaint().screened()
}

#[test]
fn a_complaint_about_humas_is_handled_by_the_director_and_signed_by_the_owner() {
    let about = complaint().then(&officer(), screen_about(About::Humas));
    assert_eq!(owes(&about.case), [Party::Director].into());
    let review = about.then(&director(), to_unit("IGD")).then(&emergency(), answer(21));
    let submitted = review.then(&director(), request_approval(None));
    assert_eq!(owes(&submitted.case), [Party::Owner].into());
    check(submitted.clone(), (director(), approve()), Expect::Refused("not_yours"));
    check(submitted, (owner(), approve()), stage(StageCode::Delivering));
}

#[test]
fn a_complaint_about_the_director_is_handled_by_the_owner() {
    let about = complaint().then(&officer(), screen_about(About::Director));
    assert_eq!(owes(&about.case), [Party::Owner].into());
    check(about.clone(), (director(), to_unit("IGD")), Expect::Refused("about_you"));
    check(about, (owner(), to_unit("IGD")), stage(StageCode::Routed));
}

#[test]
fn a_sealed_case_stays_with_the_director() {
    let sealed = domain::intake::Intake { sealed: true, ..crate::cast::intake() };
    let sealed = Scene::of(sealed);
    assert_eq!(owes(&sealed.case), [Party::Director].into());
    check(sealed, (director(), screen()), stage(StageCode::Received));
}

#[test]
fn an_accused_person_has_a_right_of_reply_and_no_other() {
    let accused = screened().routed().then(&officer(), accuse(7));
    assert_eq!(allowed(&accused.case, &pharmacy(), &accused.facts()), vec![Act::Reply]);
    let replied = accused.then(&pharmacy(), reply());
    let last = &replied.history.last().unwrap().event;
    assert!(matches!(last, Event::AccusedReplied { .. }));
    assert_eq!(replied.case.unread, 0);
}

#[test]
fn an_accused_persons_words_leave_only_as_somebody_elses() {
    let accused = screened().in_review().then(&officer(), accuse(7));
    check(accused, (officer(), accept_as(43)), stage(StageCode::Delivering));
}

#[test]
fn care_that_became_worse_opens_a_protected_case() {
    let told = Command::RecordReaction {
        reaction: Reaction::Dissatisfied,
        words: Some(words(44)),
        care_worse: true,
    };
    let scene = screened().answered().then(&Actor::Complainant, told);
    let event = &scene.history.last().unwrap().event;
    let protected = Effect::OpenProtected { words: Some(words(44)) };
    assert_eq!(effects(&scene.case, event), vec![protected]);
}

#[test]
fn a_command_whose_result_holds_succeeds_but_not_for_strangers() {
    let accused = screened().then(&officer(), accuse(7));
    check(accused.clone(), (officer(), accuse(7)), Expect::Nothing);
    check(accused, (pharmacy(), accuse(7)), Expect::Refused("accused"));
    let reported = complaint().then(&Actor::Clock, Command::Report {});
    check(reported.clone(), (Actor::Clock, Command::Report {}), Expect::Nothing);
    check(reported, (officer(), Command::Report {}), Expect::Refused("not_yours"));
    let hold = || Command::Hold { on: true, why: words(45) };
    check(complaint().then(&head(), hold()), (head(), hold()), Expect::Nothing);
}

#[test]
fn the_office_shows_an_attachment_to_those_who_were_asked_and_takes_it_back() {
    let file = FileId::new(9);
    let show = |on| Command::ShowFile { file, on };
    let asked = screened().routed();
    for (actor, refused) in [(pharmacy(), "not_yours"), (operator(), "not_yours")] {
        check(asked.clone(), (actor, show(true)), Expect::Refused(refused));
    }
    check(asked.clone(), (officer(), show(false)), Expect::Nothing);
    let shown = asked.then(&officer(), show(true));
    assert_eq!(shown.case.shown, [file]);
    check(shown.clone(), (head(), show(true)), Expect::Nothing);
    let hidden = shown.then(&officer(), show(false));
    assert!(hidden.case.shown.is_empty());
    let again = hidden.then(&officer(), show(true));
    assert_eq!((again.case.shown.as_slice(), again.stage()), (&[file][..], StageCode::Routed));
}

#[test]
fn the_office_chooses_in_which_language_a_complainant_is_written_to() {
    let choose = |language| Command::ChooseLanguage { language };
    let asked = screened().routed();
    for actor in [pharmacy(), operator(), director(), Actor::Complainant] {
        check(asked.clone(), (actor, choose(Language::En)), Expect::Refused("not_yours"));
    }
    check(asked.clone(), (officer(), choose(Language::Id)), Expect::Nothing);
    let chosen = asked.then(&officer(), choose(Language::En));
    assert_eq!((chosen.case.intake.language, chosen.stage()), (Language::En, StageCode::Routed));
    let back = chosen.closed().then(&head(), choose(Language::Id));
    assert_eq!((back.case.intake.language, back.stage()), (Language::Id, StageCode::Closed));
}

#[test]
fn an_operator_takes_down_what_is_said_and_decides_nothing() {
    let scene = screened().answered();
    let acts = allowed(&scene.case, &operator(), &scene.facts());
    assert_eq!(acts, vec![Act::Reply, Act::RecordReaction, Act::RecordCare, Act::Note]);
}

#[test]
fn an_officer_is_shown_what_leads_somewhere() {
    let acts = |scene: Scene| allowed(&scene.case, &officer(), &scene.facts());
    let fresh = acts(screened());
    assert!(fresh.contains(&Act::Route) && fresh.contains(&Act::AnswerDirectly));
    for later in [Act::Reopen, Act::Accept, Act::Deliver, Act::Approve, Act::RecordReaction] {
        assert!(!fresh.contains(&later), "{later:?}");
    }
    let ended = acts(screened().closed());
    assert_eq!(ended.first(), Some(&Act::Reply));
    assert!(ended.contains(&Act::Reopen) && !ended.contains(&Act::Close));
}

#[test]
fn care_is_asked_about_in_the_ward_and_after_the_end() {
    for scene in [complaint(), screened().routed(), screened().answered(), screened().closed()] {
        for actor in [Actor::Complainant, operator()] {
            let mut scene = scene.clone();
            let before = scene.stage();
            let events = scene.act(&actor, cared(true)).unwrap();
            assert_eq!(scene.stage(), before);
            let follows = effects(&scene.case, &events[0]);
            assert!(matches!(follows[..], [Effect::OpenProtected { words: Some(_) }]));
        }
        let mut well = scene.clone();
        let events = well.act(&officer(), cared(false)).unwrap();
        assert!(effects(&well.case, &events[0]).is_empty());
    }
}
