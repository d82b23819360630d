//! The page on which something that was found becomes an improvement, with an owner and a day.

use askama::Template;
use desk::improvement::Promise;
use domain::ids::PersonId;
use serde::Deserialize;
use web::{Faults, Frame, Sent};

use crate::{options::Item, reader::Reader, trouble::Trouble};

/// What its form may hold.
pub const FIELDS: [&str; 4] = ["cause", "action", "owner", "due"];

/// For which finding.
#[derive(Deserialize)]
pub struct Asked {
    pub temuan: usize,
}

#[derive(Template)]
#[template(path = "improvement/plan.html")]
pub struct Page {
    pub frame: Frame,
    pub back: String,
    pub title: String,
    pub path: String,
    /// What was found, and its topic.
    pub found: String,
    pub topic: String,
    pub people: Vec<Item>,
    pub sent: Sent,
    pub trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// What is promised, from a form that was begun with its fields.
pub fn promised(mut form: Reader<'_>) -> Result<Promise, Faults> {
    let (cause, action) = (form.maybe_body("cause"), form.body("action"));
    let owner = form.chosen("owner", |text| text.parse::<PersonId>().ok());
    let due = form.date("due");
    let read = || Some(Promise { cause, action: action?, owner: owner?, due: due? });
    form.done(read())
}
