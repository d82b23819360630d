//! The form in which a meeting is planned and changed.

use domain::meeting::Plan;
use domain::rules::Rules;
use domain::text::Name;
use web::{Faults, Sent};

use crate::report::month;
use crate::{me::Me, reader::Reader, speaker::Speaker};

const ONCE: [&str; 6] = ["title", "begins", "ends", "place", "chair", "month"];
const OFTEN: [&str; 1] = ["invited"];

/// The plan that was sent.
pub(super) fn read(me: &Me, rules: &Rules, sent: &Sent) -> Result<Plan, Faults> {
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&ONCE, &OFTEN));
    let title = form.value("title", Name::parse);
    let (begins, ends) = (form.instant("begins"), form.instant("ends"));
    let place = form.value("place", Name::parse);
    let chair = form.chosen("chair", |id| id.parse().ok());
    let month = form.chosen("month", month::parse);
    let invited = sent.all("invited").filter_map(|id| id.parse().ok()).collect();
    let plan = || {
        Some(Plan {
            title: title?,
            begins: begins?,
            ends: ends?,
            place: place?,
            chair: chair?,
            invited,
            month: month?,
        })
    };
    form.done(plan())
}

/// The form begins with what is planned.
pub(super) fn written(plan: &Plan, says: &Speaker) -> Vec<(String, String)> {
    let text = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut fields = vec![
        text("title", plan.title.as_str()),
        text("begins", &says.typed(plan.begins)),
        text("ends", &says.typed(plan.ends)),
        text("place", plan.place.as_str()),
        text("chair", &plan.chair.to_string()),
        text("month", &month::text(plan.month)),
    ];
    fields.extend(plan.invited.iter().map(|one| text("invited", &one.to_string())));
    fields
}
