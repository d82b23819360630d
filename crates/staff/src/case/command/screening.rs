//! Kind, nature, grade, topics: what an officer sees in an intake.

use desk::case::View;
use domain::case::{Command, Screening};
use domain::rules::{About, Grade, Kind, Nature, Topic};
use web::Sent;

use super::{Read, reader};
use crate::me::Me;

const ONCE: &[&str] = &["kind", "nature", "grade", "why", "about", "sealed", "severity"];

pub fn read(me: &Me, view: &View, sent: &Sent) -> Read {
    let mut form = reader(me, view, sent, ONCE, &["topics"]);
    let severity = form.maybe_chosen("severity", |text| text.parse().ok().filter(is_severity));
    let topics = topics(view, sent, severity);
    if topics.is_none() {
        form.faults.add("topics", me.t().form_not_a_choice());
    }
    let kind = form.chosen("kind", Kind::parse);
    let nature = form.chosen("nature", Nature::parse);
    let grade = form.maybe_chosen("grade", Grade::parse);
    let why = form.maybe_body("why");
    let about = form.chosen("about", About::parse);
    let sealed = sent.ticked("sealed");
    let all = kind.zip(nature).zip(about).zip(topics);
    form.done(all.map(|(((kind, nature), about), topics)| {
        Command::Screen(Screening { kind, nature, grade, why, topics, about, sealed })
    }))
}

/// HCAT severity: 1 low, 2 medium, 3 high.
fn is_severity(severity: &u8) -> bool {
    (1..=3).contains(severity)
}

/// Each category of this hospital that was ticked, with its HCAT code.
fn topics(view: &View, sent: &Sent, severity: Option<u8>) -> Option<Vec<Topic>> {
    let topic = |code: &str| {
        let hcat = view.rules.category(code).map(|category| category.hcat);
        let known = view.rules.knows(code);
        known.then(|| Topic { category: code.to_owned(), hcat, severity })
    };
    sent.all("topics").map(topic).collect()
}
