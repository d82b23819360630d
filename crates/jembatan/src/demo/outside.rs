//! Those outside of the demo's house who are asked, or ask: a partner in an issue, and media until
//! an hour.

use desk::issue::{Command, Request};
use desk::organisation::partner;
use desk::{Desk, issue, media_inquiry};
use domain::ids::IssueId;
use domain::issue::Referral;
use domain::issue::partner::Way;
use domain::media_inquiry::Card;
use domain::organisation::partner::Kind;
use domain::text::Name;
use jiff::SignedDuration;

use super::cast::Cast;
use super::story::body;
use super::watching::told;
use crate::fault::{Fault, Typed};

/// The outlet that waits for an answer, and how long it still does.
const OUTLET: &str = "Wanasari Pos";
const WAITS: SignedDuration = SignedDuration::from_hours(4);

/// The insurer is asked about an issue, by letter.
///
/// # Errors
/// What the desk said.
pub async fn asked(desk: &Desk, cast: &Cast, about: IssueId) -> Result<(), Fault> {
    let head = cast.actor("kepala-humas");
    let all = partner::list(desk, &head).await?;
    let insurer = all.iter().find(|view| view.partner.card.kind == Kind::Insurer);
    let Some(insurer) = insurer else { return Ok(()) };
    let words = "Apakah jadwal pengambilan obat penyakit menahun peserta dapat dibagi menurut hari, supaya antrean \
        farmasi tidak menumpuk pada hari Senin?";
    let referral = Referral {
        partner: insurer.partner.id,
        words: body(words),
        way: Way::Letter,
        due: desk.now() + SignedDuration::from_hours(48),
    };
    let request = Request { command: Command::Refer(referral), seen: None, key: None };
    told(issue::act(desk, &head, about, request).await)
}

/// The youngest question of media gets its card: who asks, and until when.
///
/// # Errors
/// What the desk said.
pub async fn pressed(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let officer = cast.actor("humas1");
    let open = media_inquiry::list(desk, &officer).await?;
    let Some(newest) = open.iter().max_by_key(|view| view.received_at) else { return Ok(()) };
    let outlet = Name::parse(OUTLET);
    let outlet = outlet.map_err(|_| Fault::UnknownValue { what: Typed(OUTLET.to_owned()) })?;
    let deadline = Some(desk.now() + WAITS);
    let card = Card { outlet, journalist: None, deadline, embargo: None };
    told(media_inquiry::describe(desk, &officer, newest.number, (card, None, None)).await)
}
