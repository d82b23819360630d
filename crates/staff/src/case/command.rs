//! From a form to a command of `domain`.

mod closing;
mod delivering;
mod routing;
mod screening;

use desk::{
    Desk,
    case::{self, View},
};
use domain::case::Command;
use domain::ids::{CaseNumber, PersonId};
use domain::rules::{Act, Basis, Reaction};
use domain::text::{Body, Language};
use web::{Faults, Sent};

use crate::{me::Me, reader::Reader};

type Read = Result<Command<Body>, Faults>;

/// What the form asks for.
pub async fn command(desk: &Desk, me: &Me, view: &View, (act, sent): (Act, &Sent)) -> Read {
    match act {
        Act::Link | Act::Merge => other_case(desk, me, view, (act, sent)).await,
        act => alone(me, view, act, sent),
    }
}

fn reader<'a>(
    me: &Me,
    view: &'a View,
    sent: &'a Sent,
    once: &[&str],
    often: &[&str],
) -> Reader<'a> {
    Reader::new(sent, me.t(), &view.rules.calendar, (once, often))
}

/// Commands that need nothing but the form.
fn alone(me: &Me, view: &View, act: Act, sent: &Sent) -> Read {
    match act {
        Act::Screen => screening::read(me, view, sent),
        Act::Route => routing::route(me, view, sent),
        Act::Reroute => routing::reroute(me, view, sent),
        Act::Deliver => delivering::plan(me, view, sent),
        Act::RecordDelivery => delivering::minutes(me, view, sent),
        Act::RecordFailure => delivering::failure(me, view, sent),
        Act::AnswerDirectly => delivering::directly(me, view, sent),
        Act::Close => closing::read(me, view, sent),
        Act::RecordReaction => reaction(me, view, sent),
        Act::Accept | Act::RequestApproval => taken(me, view, act, sent),
        Act::AskForTime => {
            let mut form = reader(me, view, sent, &["until", "words"], &[]);
            let (until, words) = (form.maybe_instant("until"), form.maybe_body("words"));
            form.done(Some(Command::AskForTime { until, words }))
        }
        Act::Answer => {
            let mut form = reader(me, view, sent, &["words", "follow_up"], &[]);
            let (words, follow_up) = (form.body("words"), form.maybe_body("follow_up"));
            form.done(words.map(|words| Command::Answer { ask: None, words, follow_up }))
        }
        Act::RecallAsk => routing::recall(me, view, sent),
        Act::RecordCare => {
            let mut form = reader(me, view, sent, &["worse", "words"], &[]);
            let words = form.maybe_body("words");
            form.done(Some(Command::RecordCare { worse: sent.ticked("worse"), words }))
        }
        Act::Entitle => {
            let mut form = reader(me, view, sent, &["basis"], &[]);
            let basis = form.chosen("basis", Basis::parse);
            form.done(basis.map(|basis| Command::Entitle { basis }))
        }
        Act::ChooseLanguage => {
            let mut form = reader(me, view, sent, &["language"], &[]);
            let language = form.chosen("language", Language::parse);
            form.done(language.map(|language| Command::ChooseLanguage { language }))
        }
        Act::NameAccused => {
            let mut form = reader(me, view, sent, &["person", "words"], &[]);
            let person = form.chosen("person", |text| text.parse::<PersonId>().ok());
            let words = form.maybe_body("words");
            form.done(person.map(|person| Command::NameAccused { person, words }))
        }
        Act::Hold => {
            let mut form = reader(me, view, sent, &["why"], &[]);
            let (on, why) = (!view.case.hold, form.body("why"));
            form.done(why.map(|why| Command::Hold { on, why }))
        }
        Act::Approve => reader(me, view, sent, &[], &[]).done(Some(Command::Approve {})),
        act => one_text(me, view, act, sent),
    }
}

/// Commands that are one text and nothing else.
fn one_text(me: &Me, view: &View, act: Act, sent: &Sent) -> Read {
    let field = if matches!(act, Act::Inquire | Act::Reply | Act::Note) { "words" } else { "why" };
    let mut form = reader(me, view, sent, &[field], &[]);
    let command = form.body(field).and_then(|text| {
        Some(match act {
            Act::Inquire => Command::Inquire { words: text },
            Act::Reply => Command::Reply { words: text },
            Act::Note => Command::Note { words: text },
            Act::Return => Command::Return { why: text },
            Act::Escalate => Command::Escalate { why: text },
            Act::Reopen => Command::Reopen { why: text },
            Act::Withdraw => Command::Withdraw { why: text },
            Act::Reveal => Command::Reveal { why: text },
            _ => return None,
        })
    });
    form.done(command)
}

/// An answer taken as it stands, or in the officer's words where these differ.
fn taken(me: &Me, view: &View, act: Act, sent: &Sent) -> Read {
    let mut form = reader(me, view, sent, &["words", "neutral"], &[]);
    let standing = view.answer.as_ref().and_then(|(spoken, _)| spoken.text.as_deref());
    let words = form.body("words");
    let words = words.filter(|words| Some(words.as_str()) != standing.map(str::trim));
    let neutral = sent.ticked("neutral");
    form.done(Some(match act {
        Act::RequestApproval => Command::RequestApproval { words, neutral },
        _ => Command::Accept { words, neutral },
    }))
}

fn reaction(me: &Me, view: &View, sent: &Sent) -> Read {
    let mut form = reader(me, view, sent, &["reaction", "words", "care_worse"], &[]);
    let reaction = form.chosen("reaction", Reaction::parse);
    let words = form.maybe_body("words");
    let care_worse = sent.ticked("care_worse");
    form.done(reaction.map(|reaction| Command::RecordReaction { reaction, words, care_worse }))
}

/// Commands that name another case by its number.
async fn other_case(desk: &Desk, me: &Me, view: &View, (act, sent): (Act, &Sent)) -> Read {
    let mut form = reader(me, view, sent, &["case", "same_person"], &[]);
    let number = sent.text("case").parse::<CaseNumber>().ok();
    let found = match number {
        Some(number) => case::named(desk, &me.actor, number).await.ok(),
        None => None,
    };
    if found.is_none() {
        form.faults.add("case", me.t().case_other_unknown());
    }
    form.done(found.map(|case| match act {
        Act::Merge => Command::Merge { into: case, same_person: sent.ticked("same_person") },
        _ => Command::Link { with: case },
    }))
}
