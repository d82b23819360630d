//! One slip at a time: its words, its photo, and whatever name stands on it.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::file::{self, Upload};
use desk::receive::{NewIntake, Receipt};
use desk::suggestion_box::{OpeningView, slip};
use desk::{Desk, unit};
use domain::calendar::Calendar;
use domain::ids::UnitCode;
use domain::intake::Identity;
use domain::rules::{Channel, Kind, Relation};
use domain::suggestion_box::Act;
use domain::text::{Email, Name, Phone};
use web::{Failure, Faults, Frame, Sent, error::Said, page, paths};

use super::opening::opened;
use super::speaker;
use crate::{me::Me, options::Item, options::items, reader::Reader, trouble::Trouble};

const FIELDS: &[&str] = &[
    "kind",
    "text",
    "unit",
    "anonymous",
    "relation",
    "name",
    "phone",
    "email",
    "delay_reason",
    "sealed",
];
const PHOTO: &str = "photo";

#[derive(Template)]
#[template(path = "suggestion_box/slip.html")]
struct Page {
    frame: Frame,
    code: String,
    opening: String,
    path: String,
    counts: String,
    progress: String,
    kinds: Vec<Item>,
    relations: Vec<Item>,
    units: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

#[derive(Template)]
#[template(path = "suggestion_box/transcribed.html")]
struct Transcribed {
    frame: Frame,
    number: String,
    tracking: String,
    case: String,
    progress: String,
    /// Where the next slip is written down, while there is one.
    next: Option<String>,
    opening: String,
    dangers: Vec<&'static str>,
    lost_photo: bool,
}

/// `GET /kotak-saran/{kode}/pembukaan/{id}/lembar`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path((code, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, (&code, &id)).await?;
    if !view.allowed.contains(&Act::Transcribe) {
        return Err(Failure::Forbidden);
    }
    let fields = [("kind", "complaint"), ("relation", "other")];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let sent = Sent::from_fields(fields.to_vec());
    Ok(page::page(&asking(&desk, &me, &view, sent).await?))
}

/// `POST /kotak-saran/{kode}/pembukaan/{id}/lembar`
pub async fn transcribe(
    me: Me,
    State(desk): State<Desk>,
    Path((code, id)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, (&code, &id)).await?;
    let row = (&view.opening.code, view.opening.id);
    let rules = desk.rules().await?;
    let trouble = match read(&me, &rules.calendar, &sent) {
        Ok((new, photo)) => {
            let key = sent.key().ok_or(Failure::BadRequest)?;
            let dangers = desk::emergency_words(new.text.as_str());
            match slip::transcribe(&desk, &me.actor, row, new, key).await {
                Ok(taken) => {
                    let lost_photo = !kept(&desk, &me, &taken, photo).await;
                    let page = transcribed(&desk, &me, (&view, &taken)).await?;
                    return Ok(page::page(&Transcribed { dangers, lost_photo, ..page }));
                }
                Err(error) => Trouble::of(error, me.t())?,
            }
        }
        Err(faults) => faults.into(),
    };
    let page = asking(&desk, &me, &view, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// The slip is a case already, so a photo that cannot be kept is told, not refused.
async fn kept(desk: &Desk, me: &Me, taken: &Receipt, photo: Option<Upload>) -> bool {
    let Some(photo) = photo else { return true };
    file::attach(desk, &me.actor, taken.number, photo).await.is_ok()
}

fn read(me: &Me, calendar: &Calendar, sent: &Sent) -> Result<(NewIntake, Option<Upload>), Faults> {
    // Without its bytes a file field sends the name of the file.
    let mut form = Reader::new(sent, me.t(), calendar, (FIELDS, &[PHOTO]));
    let kind = form.chosen("kind", Kind::parse);
    let text = form.body("text");
    let relation = form.chosen("relation", Relation::parse);
    let unit = form.maybe_chosen("unit", |code| UnitCode::parse(code).ok());
    let delay_reason = form.maybe_body("delay_reason");
    let identity = Identity {
        name: form.maybe("name", Name::parse),
        phone: form.maybe("phone", Phone::parse),
        email: form.maybe("email", Email::parse),
        ..Identity::default()
    };
    let photo = photo(&mut form);
    let all = kind.zip(text).zip(relation);
    form.done(all.map(|((kind, text), relation)| {
        let new = NewIntake {
            unit,
            anonymous: sent.ticked("anonymous"),
            relation,
            identity,
            delay_reason,
            sealed: sent.ticked("sealed"),
            ..NewIntake::of(kind, Channel::Box, text)
        };
        (new, photo)
    }))
}

/// The photo, judged by its bytes.
fn photo(form: &mut Reader<'_>) -> Option<Upload> {
    let upload = form.sent.files(PHOTO).next()?.upload();
    match file::examined(&upload) {
        Ok(_) => Some(upload),
        Err(why) => {
            form.faults.add(PHOTO, why.sentence(form.t));
            None
        }
    }
}

fn progress(me: &Me, transcribed: u16, slips: u16) -> String {
    me.t().suggestion_box_progress(transcribed.to_string(), slips.to_string())
}

async fn asking(desk: &Desk, me: &Me, view: &OpeningView, sent: Sent) -> Result<Page, Failure> {
    let (t, row) = (me.t(), &view.opening);
    let says = speaker(desk, me).await?;
    let (code, id) = (row.code.to_string(), row.id.to_string());
    Ok(Page {
        frame: me.frame(desk, "boxes", &t.suggestion_box_slip_title()).await?,
        opening: paths::box_opening(&code, &id),
        path: paths::box_slips(&code, &id),
        counts: t.suggestion_box_slip_counts(says.long(row.opened_at)),
        progress: progress(me, view.transcribed, row.slips),
        kinds: items(Kind::ALL, Kind::code, |code| t.kind(code)),
        relations: items(Relation::ALL, Relation::code, |code| t.relation(code)),
        units: crate::unit::items(&unit::organisation(desk).await?),
        code,
        sent,
        trouble: Trouble::default(),
    })
}

/// Number and code, once, and how many slips are left.
async fn transcribed(
    desk: &Desk,
    me: &Me,
    (view, taken): (&OpeningView, &Receipt),
) -> Result<Transcribed, Failure> {
    let (code, id) = (view.opening.code.to_string(), view.opening.id.to_string());
    let after = opened(desk, me, (&code, &id)).await?;
    let left = after.transcribed < after.opening.slips;
    let number = taken.number.to_string();
    Ok(Transcribed {
        frame: me.frame(desk, "boxes", &me.t().saying("recorded")).await?,
        case: paths::case(&number),
        number,
        tracking: taken.code.to_string(),
        progress: progress(me, after.transcribed, after.opening.slips),
        next: left.then(|| paths::box_slips(&code, &id)),
        opening: paths::box_opening(&code, &id),
        dangers: Vec::new(),
        lost_photo: false,
    })
}
