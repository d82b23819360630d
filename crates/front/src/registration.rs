//! Whoever wants to come to an activity: the form, and the ticket that comes of it.

mod reader;
pub mod ticket;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use desk::registration::{self, Offer};
use desk::{DeskError, Refused};
use domain::activity::Audience;
use domain::registration::{MOST_PEOPLE, Need, Refusal};
use locale::Words;
use web::error::Said;
use web::{Failure, Faults, Frame, Sent, Visit, page, paths};

use crate::Front;
use crate::ground::Ground;

#[derive(Template)]
#[template(path = "registration/form.html")]
struct Form {
    frame: Frame,
    path: String,
    facts: Vec<(String, String)>,
    title: String,
    /// Why nobody can register; the form is not shown then.
    closed: Option<String>,
    /// How many places are free, or that there is a waiting list.
    room: String,
    /// Whoever sends this knows that there is a waiting list.
    waits: bool,
    audiences: Vec<(String, String)>,
    needs: Vec<(String, String, bool)>,
    most: u16,
    sent: Sent,
    faults: Faults,
}

impl Form {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /kegiatan-publik/{id}/daftar`
pub async fn show(
    visit: Visit,
    State(front): State<Front>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let offer = offered(&front, &id).await?;
    let sent = Sent::from_fields(vec![("orang".to_owned(), "1".to_owned())]);
    Ok(page::page(&form(&visit, &front, &offer, sent).await?))
}

/// `POST /kegiatan-publik/{id}/daftar`: a place or the waiting list, and nobody waits who was not told
/// before that they would.
pub async fn send(
    visit: Visit,
    State(front): State<Front>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let offer = offered(&front, &id).await?;
    let faults = match reader::new(&visit, &offer, &sent) {
        Ok(new) if !offer.places.seat(new.people) && !sent.ticked("tunggu") => {
            let free = offer.places.free().unwrap_or(0);
            let says = visit.t.registration_would_wait(visit.t.number(free.into()));
            let page = form(&visit, &front, &offer, sent).await?;
            let faults = Faults::of_one("orang", says);
            let page = Form { waits: true, faults, ..page };
            return Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page));
        }
        Ok(new) => {
            front.knocks.report(visit.address)?;
            let key = sent.key().unwrap_or(&visit.key);
            match registration::register(&front.desk, new, key).await {
                Ok(token) => return Ok(page::go(&paths::ticket(&token.to_string()))),
                Err(error) => refused(error, visit.t)?,
            }
        }
        Err(faults) => faults,
    };
    let page = form(&visit, &front, &offer, sent).await?;
    Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &Form { faults, ..page }))
}

async fn offered(front: &Front, id: &str) -> Result<Offer, Failure> {
    let id = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(registration::offer(&front.desk, id).await?)
}

/// What the rules say no with, beside the field that can mend it.
fn refused(error: DeskError, t: &Words) -> Result<Faults, Failure> {
    match error {
        DeskError::Refused(Refused::Registration(refusal)) => {
            let field = match refusal {
                Refusal::People { .. } => "orang",
                Refusal::NoContact | Refusal::KnownOtherwise => "telepon",
                _ => "daftar",
            };
            Ok(Faults::of_one(field, refusal.sentence(t)))
        }
        error => Err(error.into()),
    }
}

async fn form(visit: &Visit, front: &Front, offer: &Offer, sent: Sent) -> Result<Form, Failure> {
    let (t, ground) = (visit.t, Ground::of(&front.desk).await?);
    let key = sent.key().unwrap_or(&visit.key).to_owned();
    let waits = !offer.places.seat(1);
    let room = match offer.places.free() {
        _ if waits => t.registration_waiting_list(),
        Some(free) => t.registration_free(t.number(free.into())),
        None => String::new(),
    };
    let audience = |one: &Audience| (one.code().to_owned(), t.activity_audience(one.code()));
    let ticked = |need: &Need| sent.all("kebutuhan").any(|one| one == need.code());
    let need =
        |need: &Need| (need.code().to_owned(), t.registration_need(need.code()), ticked(need));
    Ok(Form {
        frame: Frame { key, ..Frame::new(visit, "activities", &t.registration_title()) },
        path: paths::activity_register(&offer.id.to_string()),
        facts: facts(offer, t, &ground),
        title: offer.title.clone(),
        closed: (!offer.opens).then(|| t.registration_closed_public()),
        room,
        waits,
        audiences: offer.audience.iter().map(audience).collect(),
        needs: Need::ALL.iter().map(need).collect(),
        most: MOST_PEOPLE,
        sent,
        faults: Faults::default(),
    })
}

/// When, where, with whom, what to bring.
fn facts(offer: &Offer, t: &Words, ground: &Ground) -> Vec<(String, String)> {
    let until = offer.closes.map(|at| (t.registration_closes(), ground.long(t, at)));
    let place = offer.place.clone().unwrap_or_else(|| t.registration_online());
    let speakers = (!offer.speakers.is_empty())
        .then(|| (t.registration_speakers(), offer.speakers.join(", ")));
    [
        Some((t.registration_when(), ground.long(t, offer.starts))),
        Some((t.registration_place(), place)),
        speakers,
        offer.bring.clone().map(|what| (t.registration_bring(), what)),
        until.filter(|_| offer.opens),
    ]
    .into_iter()
    .flatten()
    .collect()
}
