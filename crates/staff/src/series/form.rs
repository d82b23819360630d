//! The form on which a series is proposed.

use desk::series::{Earlier, Reasons, View};
use domain::ids::CaseNumber;
use domain::rules::Rules;
use web::{Faults, Sent};

use crate::{me::Me, reader::Reader, speaker::Speaker};

/// One earlier case to choose.
pub struct Choice {
    pub number: String,
    pub received: String,
    pub ticked: bool,
}

/// The reasons that were sent.
pub(super) fn read(me: &Me, rules: &Rules, sent: &Sent) -> Result<Reasons, Faults> {
    let once = ["answered", "why", "until"];
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&once, &["cases"]));
    let cases: Vec<CaseNumber> = sent.all("cases").filter_map(|one| one.parse().ok()).collect();
    let (answered, why) = (form.body("answered"), form.body("why"));
    let until = form.date("until");
    let reasons = || Some(Reasons { cases, answered: answered?, why: why?, until: until? });
    form.done(reasons())
}

/// The cases that may be chosen, with those that were.
pub(super) fn choices(found: &[Earlier], sent: &Sent, says: &Speaker) -> Vec<Choice> {
    let choice = |one: &Earlier| {
        let number = one.number.to_string();
        let ticked = sent.all("cases").any(|chosen| chosen == number);
        Choice { number, received: says.at(one.received_at), ticked }
    };
    found.iter().map(choice).collect()
}

/// What was proposed, as the form holds it.
pub(super) fn written(view: &View) -> Sent {
    let text =
        |name: &str, value: &Option<String>| (name.to_owned(), value.clone().unwrap_or_default());
    let mut fields = vec![
        text("answered", &view.answered),
        text("why", &view.why),
        ("until".to_owned(), view.series.grounds.until.to_string()),
    ];
    fields.extend(view.cases.iter().map(|one| ("cases".to_owned(), one.to_string())));
    Sent::from_fields(fields)
}
