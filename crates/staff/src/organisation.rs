//! The hospital around its complaint desk: one page that leads to its five registers.

pub mod creed;
pub mod decree;
pub mod expectation;
pub mod facility;
pub mod partner;
pub mod tree;

use askama::Template;
use axum::{extract::State, response::Response};
use desk::Desk;
use desk::organisation::creed::asked;
use desk::organisation::{creed as creeds, decree as decrees, facility as facilities};
use domain::organisation::creed::Act;
use web::{Failure, Frame, Sent, page, paths};

use crate::home::Stat;
use crate::me::Me;

/// One register: address, icon, name, and what stands in it today.
type Way = (&'static str, &'static str, String, String);

#[derive(Template)]
#[template(path = "organisation/organisation.html")]
struct Page {
    frame: Frame,
    ways: Vec<Way>,
}

/// `GET /organisasi`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let t = me.t();
    let stands = match creeds::standing(&desk).await? {
        Some(_) => t.creed_standing("in_force"),
        None => t.creed_none(),
    };
    let team = decrees::team(&desk, &me.actor, None).await?;
    let members: usize = team.decrees.iter().map(|(_, seats)| seats.len()).sum();
    let partners = desk::organisation::partner::list(&desk, &me.actor).await?;
    let wished = desk::organisation::expectation::list(&desk, &me.actor).await?.len().to_string();
    let active = partners.iter().filter(|view| view.partner.card.active).count();
    let due = facilities::list(&desk, &me.actor).await?.iter().filter(|one| one.is_due).count();
    let units = desk::unit::organisation(&desk).await?.units.len().to_string();
    let ways = vec![
        (paths::TREE, "building-2", t.organisation_tree(), t.organisation_units(units)),
        (paths::CREEDS, "heart-handshake", t.creed_title(), stands),
        (paths::DECREES, "scroll-text", t.decree_title(), t.decree_today(members.to_string())),
        (paths::PARTNERS, "link", t.partner_title(), t.partner_active_count(active.to_string())),
        (paths::EXPECTATIONS, "hand-heart", t.expectation_title(), t.expectation_count(wished)),
        (paths::FACILITIES, "wrench", t.facility_title(), t.facility_due_count(due.to_string())),
    ];
    let frame = me.frame(&desk, "organisation", &t.frame_go("organisation")).await?;
    Ok(page::page(&Page { frame, ways }))
}

/// What the registers ask of this person today.
pub(crate) async fn calls(me: &Me, desk: &Desk) -> Result<Vec<Stat>, Failure> {
    let t = me.t();
    let mut stats = Vec::new();
    let mut add = |path: &str, count: usize, word: String| {
        stats.push(Stat { path: path.to_owned(), number: count.to_string(), word });
    };
    match asked(desk, &me.actor).await? {
        Some(Act::Approve) => add(paths::CREEDS, 1, t.home_creed_approve()),
        Some(_) => add(paths::CREEDS, 1, t.home_creed_read()),
        None => {}
    }
    match facilities::due(desk, &me.actor).await? {
        0 => {}
        due => add(paths::FACILITIES, due, t.home_facility_due()),
    }
    match desk::organisation::expectation::due(desk, &me.actor).await? {
        0 => {}
        due => add(paths::EXPECTATIONS, due, t.home_expectation_due()),
    }
    Ok(stats)
}

/// What the hospital stands for, for the first page after signing in.
pub(crate) async fn vision(desk: &Desk) -> Result<Option<Vec<String>>, Failure> {
    let stands = creeds::standing(desk).await?;
    Ok(stands.map(|creed| lines(creed.wording.vision.as_str())))
}

/// The lines of a text that say something.
fn lines(text: &str) -> Vec<String> {
    domain::sop::paragraphs(text).map(str::to_owned).collect()
}

/// A command as it was sent, with its version and its key.
fn request<C>(command: C, sent: &Sent) -> desk::organisation::Request<C> {
    let (seen, key) = sent.beside();
    desk::organisation::Request { command, seen, key }
}

/// A form that begins with what stands there.
fn filled<const N: usize>(fields: [(&str, String); N]) -> Sent {
    let fields = fields.map(|(name, value)| (name.to_owned(), value));
    Sent::from_fields(fields.into_iter().collect())
}
