//! Activities for everybody: what is coming, one of them, both for a calendar, and the question that
//! anybody may ask without a name.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use desk::activity::{self, Public, Speaking};
use desk::{Desk, DeskError};
use domain::ids::ActivityId;
use domain::text::Body;
use locale::{Words, Zone};
use web::{Failure, Faults, Frame, Sent, Visit, error::Said, page, paths};

use crate::Front;

const CALENDAR: &str = "text/calendar; charset=utf-8";
const FIELDS: [&str; 2] = ["pertanyaan", "pribadi"];

/// An activity as the pages show it.
struct Shown {
    path: String,
    title: String,
    kind: String,
    when: String,
    place: Option<String>,
    link: Option<String>,
    speakers: Vec<String>,
    bring: Option<String>,
    aim: String,
    feed: String,
    register: Option<String>,
    ask: Option<String>,
}

#[derive(Template)]
#[template(path = "activity/list.html")]
struct List {
    frame: Frame,
    items: Vec<Shown>,
}

#[derive(Template)]
#[template(path = "activity/one.html")]
struct One {
    frame: Frame,
    shown: Shown,
    /// It has been held, or its time has passed.
    over: bool,
}

#[derive(Template)]
#[template(path = "activity/ask.html")]
struct Ask {
    frame: Frame,
    title: String,
    path: String,
    back: String,
    typed: String,
    care: bool,
    /// It arrived.
    done: bool,
    faults: Faults,
}

/// `GET /kegiatan-publik`
pub async fn list(visit: Visit, State(front): State<Front>) -> Result<Response, Failure> {
    let zone = zone(&front.desk).await?;
    let found = activity::announced(&front.desk).await?;
    let items = found.into_iter().map(|one| Shown::of(one, visit.t, zone)).collect();
    let frame = Frame::new(&visit, "activities", &visit.t.activity_public_title());
    Ok(page::page(&List { frame, items }))
}

/// `GET /kegiatan-publik.ics`
pub async fn feed(State(front): State<Front>) -> Result<Response, Failure> {
    let found = activity::announced(&front.desk).await?;
    let text = activity::feed(&front.desk, &found);
    Ok(web::attached(text.into_bytes(), CALENDAR, "kegiatan.ics"))
}

/// `GET /kegiatan-publik/{id}`
pub async fn one(
    visit: Visit,
    State(front): State<Front>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let found = activity::announced_one(&front.desk, named(&id)?).await?;
    let frame = Frame::new(&visit, "activities", &found.title);
    let over = found.ends <= front.desk.now();
    let shown = Shown::of(found, visit.t, zone(&front.desk).await?);
    Ok(page::page(&One { frame, shown, over }))
}

/// `GET /kegiatan-publik/{id}/kalender.ics`
pub async fn one_feed(
    State(front): State<Front>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let found = activity::announced_one(&front.desk, named(&id)?).await?;
    let text = activity::feed(&front.desk, &[found]);
    Ok(web::attached(text.into_bytes(), CALENDAR, "kegiatan.ics"))
}

/// `GET /kegiatan-publik/{id}/tanya`
pub async fn ask(
    visit: Visit,
    State(front): State<Front>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let found = activity::announced_one(&front.desk, named(&id)?).await?;
    if !found.takes_questions {
        return Ok(page::go(&paths::activity_public(&id)));
    }
    Ok(page::page(&form(&visit, &found, &Sent::default())))
}

/// `POST /kegiatan-publik/{id}/tanya`: one question counts once for its key.
pub async fn send(
    visit: Visit,
    State(front): State<Front>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let id = named(&id)?;
    let found = activity::announced_one(&front.desk, id).await?;
    let page = form(&visit, &found, &sent);
    let mut faults = sent.check(visit.t, &FIELDS, &[]);
    let text = match Body::parse(sent.text("pertanyaan")) {
        Ok(text) if faults.is_empty() => text,
        Ok(_) => return Ok(wrong(Ask { faults, ..page })),
        Err(why) => {
            faults.add("pertanyaan", why.sentence(visit.t));
            return Ok(wrong(Ask { faults, ..page }));
        }
    };
    front.knocks.report(visit.address)?;
    let key = sent.key().unwrap_or(&visit.key);
    match activity::ask(&front.desk, id, (text, sent.ticked("pribadi")), key).await {
        Ok(()) => Ok(page::page(&Ask { done: true, ..page })),
        Err(DeskError::Refused(refusal)) => {
            let faults = Faults::of_one("pertanyaan", refusal.sentence(visit.t));
            Ok(wrong(Ask { faults, ..page }))
        }
        Err(error) => Err(error.into()),
    }
}

fn wrong(page: Ask) -> Response {
    page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

fn form(visit: &Visit, found: &Public, sent: &Sent) -> Ask {
    let id = found.id.to_string();
    let key = sent.key().unwrap_or(&visit.key).to_owned();
    Ask {
        frame: Frame { key, ..Frame::new(visit, "activities", &visit.t.activity_public_ask()) },
        title: found.title.clone(),
        path: paths::activity_ask(&id),
        back: paths::activity_public(&id),
        typed: sent.text("pertanyaan").to_owned(),
        care: sent.ticked("pribadi"),
        done: false,
        faults: Faults::default(),
    }
}

fn named(id: &str) -> Result<ActivityId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}

async fn zone(desk: &Desk) -> Result<Zone, Failure> {
    let rules = desk.rules().await?;
    Ok(Zone::from_code(rules.calendar.zone.code()).unwrap_or_default())
}

impl Shown {
    fn of(one: Public, t: &Words, zone: Zone) -> Shown {
        let id = one.id.to_string();
        Shown {
            path: paths::activity_public(&id),
            title: one.title,
            kind: t.activity_kind(one.kind.code()),
            when: t.activity_from_until(t.long(one.starts, zone), t.long(one.ends, zone)),
            place: one.place,
            link: one.link,
            speakers: one.speakers.iter().filter_map(named_for_all).collect(),
            bring: one.bring,
            aim: one.aim,
            feed: paths::activity_feed(&id),
            register: one.takes_registrations.then(|| paths::activity_register(&id)),
            ask: one.takes_questions.then(|| paths::activity_ask(&id)),
        }
    }
}

/// A name with what it stands for; nobody where it was erased.
fn named_for_all(one: &Speaking) -> Option<String> {
    let name = one.name.as_deref()?;
    Some(match &one.field {
        None => name.to_owned(),
        Some(field) => format!("{name} ({field})"),
    })
}
