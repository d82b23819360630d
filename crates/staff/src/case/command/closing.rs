//! The end of a case, and what was learned from it.

use desk::case::View;
use domain::case::{Closing, Command, ImprovementPlan};
use domain::ids::PersonId;
use domain::rules::Outcome;
use web::Sent;

use super::{Read, reader};
use crate::me::Me;

const FIELDS: &[&str] = &[
    "outcome",
    "root_cause",
    "improvement",
    "owner",
    "due",
    "no_improvement_reason",
    "receiver",
    "letter",
    "neutral",
];

pub fn read(me: &Me, view: &View, sent: &Sent) -> Read {
    let mut form = reader(me, view, sent, FIELDS, &[]);
    let outcome = form.chosen("outcome", Outcome::parse);
    let owner = form.maybe_chosen("owner", |text| text.parse::<PersonId>().ok());
    let due = form.maybe_date("due");
    let action = form.maybe_body("improvement");
    let root_cause = form.maybe_body("root_cause");
    let no_improvement_reason = form.maybe_body("no_improvement_reason");
    let receiver = form.maybe_body("receiver");
    let letter = form.maybe_body("letter");
    let neutral = sent.ticked("neutral");
    form.done(outcome.map(|outcome| {
        Command::Close(Closing {
            outcome,
            root_cause,
            improvement: action.map(|action| ImprovementPlan { action, owner, due }),
            no_improvement_reason,
            receiver,
            letter,
            neutral,
        })
    }))
}
