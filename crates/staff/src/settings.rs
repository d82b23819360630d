//! Settings: how the house is set up, and who changed what of it.

mod holiday;
mod hospital;
mod house;
mod reader;
mod rules;
mod sentence;

use askama::Template;
use axum::{extract::State, response::Response};
use desk::Desk;
use domain::house::{may_audit, may_change};
use web::{Failure, Frame, page, paths};

use crate::me::Me;

pub use holiday::{add as add_holidays, removal, remove as remove_holiday, show as holidays};
pub use hospital::{change as change_hospital, show as hospital};
pub use house::show as house;
pub use reader::{decide as decide_reader, post as post_reader, show as reader};
pub use rules::{enact_rules, new_rules, one as revision, show as rules};
pub use sentence::{list as sentences, one as sentence, put as put_sentence};

/// A way into one part of the settings: where, its name, and what is there.
struct Part {
    path: &'static str,
    name: String,
    says: String,
}

#[derive(Template)]
#[template(path = "settings/settings.html")]
struct Settings {
    frame: Frame,
    parts: Vec<Part>,
}

/// `GET /pengaturan`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("settings")?;
    let t = me.t();
    let part = |place: &'static str, path| {
        let (name, says) = (t.frame_go(place), t.house_part(place));
        Part { path, name, says }
    };
    let mut parts = vec![
        part("hospital", paths::HOSPITAL),
        part("holidays", paths::HOLIDAYS),
        part("rules", paths::RULES),
        part("sentences", paths::SENTENCES),
        part("reader", paths::READER),
    ];
    if may_change(&me.actor) {
        parts.push(part("people", paths::PEOPLE));
        parts.push(part("units", paths::UNITS));
    }
    if may_audit(&me.actor) {
        parts.push(part("house", paths::HOUSE));
    }
    let frame = me.frame(&desk, "settings", &t.frame_go("settings")).await?;
    Ok(page::page(&Settings { frame, parts }))
}
