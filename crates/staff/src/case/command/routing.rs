//! To whom a case goes.

use desk::case::View;
use domain::case::{Addressee, Command, NewAsk};
use domain::ids::{AskNo, UnitCode};
use domain::rules::Nature;
use domain::text::Body;
use web::Sent;

use super::{Read, reader};
use crate::{case::form::ASKS, me::Me, reader::Reader};

const ROUTE: &[&str] = &[
    "to_1",
    "question_1",
    "nature_1",
    "to_2",
    "question_2",
    "nature_2",
    "to_3",
    "question_3",
    "nature_3",
    "to_4",
    "question_4",
    "nature_4",
];

/// Several questions at once; one that is left empty repeats the first.
pub fn route(me: &Me, view: &View, sent: &Sent) -> Read {
    let mut form = reader(me, view, sent, ROUTE, &[]);
    let mut asks: Vec<NewAsk<Body>> = Vec::new();
    for number in 1..=ASKS {
        if number > 1 && sent.filled(&format!("to_{number}")).is_none() {
            continue;
        }
        let first = asks.first().map(|ask| ask.question.clone());
        asks.extend(ask(&mut form, number, first));
    }
    form.done(Some(Command::Route { asks }))
}

fn ask(form: &mut Reader<'_>, number: usize, first: Option<Body>) -> Option<NewAsk<Body>> {
    let question_field = format!("question_{number}");
    let to = form.chosen(&format!("to_{number}"), addressee);
    let question = match (form.sent.filled(&question_field), first) {
        (None, Some(first)) => Some(first),
        _ => form.body(&question_field),
    };
    let nature = form.maybe_chosen(&format!("nature_{number}"), Nature::parse);
    Some(NewAsk { to: to?, question: question?, nature })
}

/// "Not ours": to another place, or back to the office.
pub fn reroute(me: &Me, view: &View, sent: &Sent) -> Read {
    let mut form = reader(me, view, sent, &["to", "why"], &[]);
    let to = form.maybe_chosen("to", addressee);
    let why = form.body("why");
    form.done(why.map(|why| Command::Reroute { ask: None, to, why }))
}

/// Which question is taken back, and why.
pub fn recall(me: &Me, view: &View, sent: &Sent) -> Read {
    let mut form = reader(me, view, sent, &["ask", "why"], &[]);
    let ask = form.chosen("ask", |text| text.parse::<u16>().ok().map(AskNo));
    let why = form.body("why");
    form.done(ask.zip(why).map(|(ask, why)| Command::RecallAsk { ask, why }))
}

/// `unit:IGD`, `dpjp`, `dpjp:ID`, `committee`, `management`.
fn addressee(text: &str) -> Option<Addressee> {
    match text.split_once(':') {
        Some(("unit", code)) => UnitCode::parse(code).ok().map(Addressee::Unit),
        Some(("dpjp", person)) => person.parse().ok().map(|person| Addressee::Dpjp(Some(person))),
        Some(_) => None,
        None => match text {
            "dpjp" => Some(Addressee::Dpjp(None)),
            "committee" => Some(Addressee::Committee),
            "management" => Some(Addressee::Management),
            _ => None,
        },
    }
}
