//! A ticket as its holder sees it: the code for the door, the way back, the word afterwards. It shows
//! no name, and neither does the proof of a certificate.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use desk::registration::{self, Mine, Proof, Ticket, Token};
use domain::registration::{Act, Command, Marks, Score, Stage};
use domain::text::Body;
use locale::Words;
use web::error::Said;
use web::{Failure, Faults, Frame, Sent, Visit, page, paths};

use super::{facts, refused};
use crate::Front;
use crate::ground::Ground;

/// The marks that are asked for, by the name of the field.
const MARKS: [&str; 3] = ["usefulness", "speaker", "place"];

#[derive(Template)]
#[template(path = "registration/ticket.html")]
struct Page {
    frame: Frame,
    token: String,
    title: String,
    stage: &'static str,
    says: String,
    code: String,
    /// The code as a picture, while the door may still ask for it.
    qr: Option<String>,
    facts: Vec<(String, String)>,
    link: Option<String>,
    calendar: bool,
    certificate: bool,
    cancels: bool,
    evaluates: bool,
    evaluated: bool,
    marks: Vec<(&'static str, String)>,
    scale: Vec<u8>,
    sent: Sent,
    faults: Faults,
}

impl Page {
    fn part(&self, part: &str) -> String {
        paths::ticket_part(&self.token, part)
    }

    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn chosen(&self, name: &str, value: &u8) -> bool {
        self.sent.text(name) == value.to_string()
    }
}

#[derive(Template)]
#[template(path = "registration/cancel.html")]
struct Cancel {
    frame: Frame,
    title: String,
    ticket: String,
    path: String,
}

#[derive(Template)]
#[template(path = "registration/proof.html")]
struct Genuine {
    frame: Frame,
    number: String,
    title: String,
    facts: Vec<(String, String)>,
}

/// `GET /tiket/{token}`
pub async fn show(
    visit: Visit,
    State(front): State<Front>,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    let word = parsed(&token)?;
    let response = match registration::ticket(&front.desk, word).await? {
        Ticket::Mine(mine) => page::page(&shown(&visit, &front, (word, &*mine)).await?),
        Ticket::Proof(proof) => page::page(&genuine(&visit, &front, &proof).await?),
    };
    Ok(kept_from_others(response))
}

/// `GET /tiket/{token}/batal`: asks once more.
pub async fn ask(
    visit: Visit,
    State(front): State<Front>,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    let mine = mine(&front, parsed(&token)?).await?;
    if !mine.may.contains(&Act::Cancel) {
        return Ok(page::go(&paths::ticket(&token)));
    }
    let frame = Frame::new(&visit, "activities", &visit.t.registration_cancel());
    let (ticket, path) = (paths::ticket(&token), paths::ticket_part(&token, "batal"));
    let cancel = Cancel { frame, title: mine.offer.title, ticket, path };
    Ok(kept_from_others(page::page(&cancel)))
}

/// `POST /tiket/{token}/batal`
pub async fn cancel(
    visit: Visit,
    State(front): State<Front>,
    Path(token): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    front.knocks.report(visit.address)?;
    let key = sent.key().unwrap_or(&visit.key).to_owned();
    registration::wish(&front.desk, parsed(&token)?, (Command::Cancel {}, key)).await?;
    Ok(page::go(&paths::ticket(&token)))
}

/// `POST /tiket/{token}/nilai`
pub async fn evaluate(
    visit: Visit,
    State(front): State<Front>,
    Path(token): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let word = parsed(&token)?;
    let mine = mine(&front, word).await?;
    let faults = match said(&visit, &sent) {
        Ok(command) => {
            front.knocks.report(visit.address)?;
            let key = sent.key().unwrap_or(&visit.key).to_owned();
            match registration::wish(&front.desk, word, (command, key)).await {
                Ok(()) => return Ok(page::go(&paths::ticket(&token))),
                Err(error) => refused(error, visit.t)?,
            }
        }
        Err(faults) => faults,
    };
    let page = shown(&visit, &front, (word, &*mine)).await?;
    let page = Page { faults, sent, ..page };
    Ok(kept_from_others(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page)))
}

/// `GET /tiket/{token}/sertifikat`
pub async fn certificate(
    visit: Visit,
    State(front): State<Front>,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    let word = parsed(&token)?;
    let made = registration::certificate(&front.desk, word, visit.t.language()).await?;
    let bytes = desk::report::pdf(&front.desk, &made).await?;
    let name = (header::CONTENT_DISPOSITION, "inline; filename=\"sertifikat.pdf\"");
    let kind = (header::CONTENT_TYPE, "application/pdf");
    Ok(kept_from_others(([kind, name], bytes).into_response()))
}

/// `GET /tiket/{token}/kalender.ics`
pub async fn calendar(
    visit: Visit,
    State(front): State<Front>,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    let text = registration::calendar(&front.desk, parsed(&token)?, visit.t).await?;
    let kind = (header::CONTENT_TYPE, "text/calendar; charset=utf-8");
    Ok(kept_from_others(([kind], text).into_response()))
}

fn said(visit: &Visit, sent: &Sent) -> Result<Command<Body>, Faults> {
    let fields = MARKS.iter().copied().chain(["words"]).collect::<Vec<_>>();
    let mut faults = sent.check(visit.t, &fields, &[]);
    let mut score = |field: &str| {
        let score = Score::parse(sent.text(field));
        if score.is_none() {
            faults.add(field, visit.t.form_not_a_choice());
        }
        score
    };
    let marks = MARKS.map(&mut score);
    let words = sent.filled("words").map(Body::parse).transpose();
    let words = words.unwrap_or_else(|why| {
        faults.add("words", why.sentence(visit.t));
        None
    });
    match marks {
        [Some(usefulness), Some(speaker), Some(place)] if faults.is_empty() => {
            Ok(Command::Evaluate { marks: Marks { usefulness, speaker, place }, words })
        }
        _ => Err(faults),
    }
}

fn parsed(token: &str) -> Result<Token, Failure> {
    Token::parse(token).ok_or(Failure::NotFound)
}

async fn mine(front: &Front, token: Token) -> Result<Box<Mine>, Failure> {
    match registration::ticket(&front.desk, token).await? {
        Ticket::Mine(mine) => Ok(mine),
        Ticket::Proof(_) => Err(Failure::NotFound),
    }
}

async fn shown(
    visit: &Visit,
    front: &Front,
    (token, mine): (Token, &Mine),
) -> Result<Page, Failure> {
    let (t, ground) = (visit.t, Ground::of(&front.desk).await?);
    let seated = mine.stage == Stage::Seated && !mine.offer.off;
    let qr = seated.then(|| registration::picture(&front.desk, token)).flatten();
    Ok(Page {
        frame: Frame::new(visit, "activities", &t.registration_ticket()),
        token: token.to_string(),
        title: mine.offer.title.clone(),
        stage: mine.stage.code(),
        says: says(mine, t),
        code: mine.code.clone(),
        qr,
        facts: facts(&mine.offer, t, &ground),
        link: mine.offer.link.clone().filter(|_| seated),
        calendar: seated,
        certificate: mine.certificate,
        cancels: mine.may.contains(&Act::Cancel),
        evaluates: mine.may.contains(&Act::Evaluate),
        evaluated: mine.evaluated,
        marks: MARKS.iter().map(|mark| (*mark, t.registration_mark(*mark))).collect(),
        scale: (1..=Score::MOST).collect(),
        sent: Sent::default(),
        faults: Faults::default(),
    })
}

/// Where its holder stands.
fn says(mine: &Mine, t: &Words) -> String {
    let people = t.number(mine.people.into());
    match (mine.offer.off, mine.place_in_line) {
        (true, _) => t.registration_off(),
        (_, Some(place)) => {
            t.registration_in_line(t.number(i64::try_from(place).unwrap_or(i64::MAX)), people)
        }
        _ => t.registration_standing(mine.stage.code(), people),
    }
}

async fn genuine(visit: &Visit, front: &Front, proof: &Proof) -> Result<Genuine, Failure> {
    let (t, ground) = (visit.t, Ground::of(&front.desk).await?);
    Ok(Genuine {
        frame: Frame::new(visit, "activities", &t.registration_genuine()),
        number: t.registration_certificate_number(&proof.number),
        title: proof.offer.title.clone(),
        facts: vec![(t.registration_when(), ground.long(t, proof.offer.starts))],
    })
}

/// The word in the address is the key: no engine lists it, no page that is linked learns it, no shared
/// computer keeps what it opens.
fn kept_from_others(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    response
}
