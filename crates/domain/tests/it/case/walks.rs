//! Walks: arbitrary commands by arbitrary people, with enough luck to get somewhere.

use domain::case::{Addressee, Case, Command, Escort, StageCode, allowed};
use domain::people::Actor;
use domain::rules::{About, Act, Grade, Kind, Nature, Outcome, Reaction, Way};
use domain::text::Language;
use proptest::prelude::*;

use super::moves::{
    Cmd, accept, accuse, answer, answer_directly, answered_outside, approve, ask_for_time, bare,
    complaint, delivered, entitle, escalate, failed, give_back, inquire, learned, note, plan,
    reopen, reply, request_approval, reroute, route, seen, withdraw,
};
use crate::cast::{Scene, UNITS, everybody, officer, unit, words};

/// How a step is chosen: anything at all, something that is allowed, or something that leads on.
#[derive(Clone, Copy, Debug)]
enum Choice {
    Anything,
    Allowed,
    Onward,
}

/// One step of a walk: who, what, how, minutes later.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    who: usize,
    choice: Choice,
    act: usize,
    variant: u8,
    minutes: i64,
}

fn a_step() -> impl Strategy<Value = Step> {
    let minutes = prop_oneof![9 => 0_i64..600, 1 => 0_i64..30_000];
    let choice = prop_oneof![
        1 => Just(Choice::Anything),
        2 => Just(Choice::Allowed),
        4 => Just(Choice::Onward),
    ];
    let step = (0..everybody().len(), choice, 0..1000_usize, any::<u8>(), minutes);
    step.prop_map(|(who, choice, act, variant, minutes)| Step {
        who,
        choice,
        act,
        variant,
        minutes,
    })
}

/// Where a walk begins: at the door, or far enough for what comes late.
fn starts() -> Vec<Scene> {
    let green = seen(Nature::NonMedical, Some(Grade::Green));
    let medical = || complaint().medically_approved().then(&officer(), entitle());
    vec![
        complaint(),
        complaint().dpjp_heard(),
        medical(),
        complaint().screened().in_approval(),
        complaint().screened().answered_officially(),
        complaint().then(&officer(), Command::Screen(green)),
        complaint().screened().routed().then(&officer(), accuse(7)),
    ]
}

pub type Walk = (usize, Vec<Step>);

pub fn a_walk() -> impl Strategy<Value = Walk> {
    (0..starts().len(), prop::collection::vec(a_step(), 0..40))
}

fn one<T: Copy>(of: &[T], variant: u8) -> T {
    of[usize::from(variant) % of.len()]
}

fn addressee(variant: u8) -> Addressee {
    match variant % 7 {
        0 => Addressee::Dpjp(None),
        1 => Addressee::Committee,
        2 => Addressee::Management,
        _ => Addressee::Unit(unit(one(&UNITS, variant))),
    }
}

fn screening(variant: u8) -> Cmd {
    let nature = one(&[Nature::NonMedical, Nature::NonMedical, Nature::Medical], variant);
    let mut seen = seen(nature, Some(one(Grade::ALL, variant / 3)));
    if variant > 230 {
        seen.about = one(About::ALL, variant);
    }
    if variant % 16 == 5 {
        seen.kind = one(Kind::ALL, variant / 16);
    }
    Command::Screen(seen)
}

fn delivery(variant: u8) -> Cmd {
    let company = if variant.is_multiple_of(4) { Vec::new() } else { vec![Escort::Dpjp] };
    let way = if variant > 128 { Way::Meeting } else { one(Way::ALL, variant / 4) };
    Command::Deliver(plan(way, company))
}

fn closing(variant: u8) -> Cmd {
    let outcome = one(Outcome::ALL, variant);
    let letter = (variant > 100).then(|| words(50));
    match variant % 5 {
        0 => Command::Close(bare(outcome)),
        _ => Command::Close(domain::case::Closing { letter, ..learned(outcome) }),
    }
}

fn command(act: Act, variant: u8) -> Cmd {
    match act {
        Act::Screen => screening(variant),
        Act::AskForTime => ask_for_time(),
        Act::Route if variant % 4 == 1 => route(&[addressee(variant), Addressee::Management]),
        Act::Route => route(&[addressee(variant)]),
        Act::Answer => answer(variant),
        Act::AnswerDirectly => answer_directly(one(Way::ALL, variant)),
        Act::Accept if variant % 3 == 1 => {
            Command::Accept { words: Some(words(variant)), neutral: variant.is_multiple_of(2) }
        }
        Act::Accept => accept(),
        Act::Return => give_back(),
        Act::Reroute => reroute((variant % 2 == 1).then(|| addressee(variant))),
        Act::RecallAsk => super::moves::recall_ask(u16::from(variant % 4)),
        Act::Inquire => inquire(),
        Act::Reply => reply(),
        Act::RequestApproval => request_approval((variant % 3 == 1).then_some(variant)),
        Act::Approve => approve(),
        Act::Entitle => entitle(),
        Act::Deliver => delivery(variant),
        Act::RecordDelivery => delivered(),
        Act::RecordFailure => failed(),
        act => ending(act, variant),
    }
}

fn ending(act: Act, variant: u8) -> Cmd {
    let other = domain::ids::CaseId::new(u128::from(variant % 4));
    match act {
        Act::RecordReaction => Command::RecordReaction {
            reaction: one(&[Reaction::Dissatisfied, Reaction::Satisfied], variant),
            words: None,
            care_worse: variant.is_multiple_of(8),
        },
        Act::RecordCare => super::moves::cared(variant.is_multiple_of(8)),
        Act::Escalate => escalate(),
        Act::Close => closing(variant),
        Act::Reopen => reopen(),
        Act::Withdraw => withdraw(),
        Act::Link => Command::Link { with: other },
        Act::Merge => Command::Merge { into: other, same_person: variant > 200 },
        Act::LinkBack => Command::LinkBack { with: other, merged: variant.is_multiple_of(2) },
        Act::NameAccused => accuse(u128::from(variant % 16)),
        Act::Reveal => Command::Reveal { why: words(51) },
        Act::Remind => Command::Remind {},
        Act::Report => Command::Report {},
        Act::Observe => answered_outside(),
        Act::ShowFile => {
            let file = domain::ids::FileId::new(u128::from(variant % 3));
            Command::ShowFile { file, on: variant.is_multiple_of(2) }
        }
        Act::Enclose => {
            let file = domain::ids::FileId::new(u128::from(variant % 3));
            Command::Enclose { file, on: variant.is_multiple_of(2) }
        }
        Act::ChooseLanguage => Command::ChooseLanguage { language: one(Language::ALL, variant) },
        Act::Hold => Command::Hold { on: variant.is_multiple_of(2), why: words(52) },
        _ => note(),
    }
}

/// Acts that end a walk early are taken seldom, so that most walks go far.
fn too_early(act: Act, variant: u8) -> bool {
    let ends = matches!(act, Act::Withdraw | Act::Merge | Act::NameAccused | Act::RecallAsk);
    let leads_nowhere =
        matches!(act, Act::RecordCare | Act::ShowFile | Act::Enclose | Act::ChooseLanguage);
    (ends && variant > 20) || (leads_nowhere && variant > 60)
}

/// Acts that bring a case nearer to its end.
fn leads_on(case: &Case, act: Act) -> bool {
    match act {
        Act::Screen => !case.screened,
        Act::Entitle => case.entitlement.is_none() && case.stage.code() == StageCode::Delivering,
        Act::Route | Act::Answer | Act::Accept | Act::Approve | Act::Deliver | Act::Inquire => true,
        Act::RecordDelivery | Act::RecordReaction | Act::Close | Act::Remind => true,
        Act::Reopen | Act::AnswerDirectly | Act::Reply => true,
        _ => false,
    }
}

/// Who does what in this step; nobody where nothing of the sort is open.
fn chosen(scene: &Scene, step: &Step) -> Option<(Actor, Act)> {
    let actors = everybody();
    let open = |actor: &Actor| allowed(&scene.case, actor, &scene.facts());
    let pairs: Vec<(Actor, Act)> = match step.choice {
        Choice::Anything => vec![(actors[step.who].clone(), Act::ALL[step.act % Act::ALL.len()])],
        Choice::Allowed => {
            let acts = open(&actors[step.who]).into_iter();
            let acts = acts.filter(|act| !too_early(*act, step.variant));
            acts.map(|act| (actors[step.who].clone(), act)).collect()
        }
        Choice::Onward => {
            let all = actors
                .iter()
                .flat_map(|actor| open(actor).into_iter().map(move |act| (actor.clone(), act)));
            all.filter(|(_, act)| leads_on(&scene.case, *act)).collect()
        }
    };
    pairs.get(step.act % pairs.len().max(1)).cloned()
}

pub fn walk((start, steps): &Walk, mut watch: impl FnMut(&Scene)) -> Scene {
    let mut scene = starts().swap_remove(*start);
    for step in steps {
        scene = scene.after_minutes(step.minutes);
        scene.same_person = step.variant.is_multiple_of(2);
        if let Some((actor, act)) = chosen(&scene, step) {
            let _ = scene.act(&actor, command(act, step.variant));
            watch(&scene);
        }
    }
    scene
}
