//! What media ask: the list of what is due, and the card on the page of a case.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::case::Item;
use desk::collaborator::{self, Wanted};
use desk::media_inquiry::{self, View};
use desk::{Desk, DeskError};
use domain::approval::{Embargo, Embargoed};
use domain::collaborator::{Kind as Press, reads};
use domain::ids::CaseNumber;
use domain::media_inquiry::Card;
use domain::rules::Rules;
use domain::text::Name;
use web::{Failure, Faults, Frame, Sent, page, paths};

use crate::options::Item as Choice;
use crate::{me::Me, reader::Reader, row, speaker::Speaker, trouble::Trouble};

const FIELDS: &[&str] = &["outlet", "journalist", "deadline", "embargo", "ahead"];

/// One question.
pub struct Row {
    pub number: String,
    pub path: String,
    pub outlet: String,
    pub journalist: Option<String>,
    pub excerpt: String,
    pub stage: String,
    /// When an answer is due, and how long that is.
    pub due: String,
    pub left: String,
    pub late: bool,
    /// The journalist gave it; otherwise so many hours are meant.
    pub given: bool,
    pub hours: String,
    /// What its embargo asks for, while it stands.
    pub embargo: Option<String>,
    pub describes: bool,
}

#[derive(Template)]
#[template(path = "media_inquiry/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
}

/// The form of one card.
#[derive(Template)]
#[template(path = "media_inquiry/one.html")]
struct Page {
    frame: Frame,
    row: Row,
    version: u32,
    media: Vec<Choice>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn ahead(&self) -> bool {
        self.sent.ticked("ahead")
    }
}

impl Row {
    pub fn of(view: &View, says: &Speaker) -> Self {
        let (t, number) = (says.t, view.number.to_string());
        let outlet = view.card.as_ref().map(|card| card.outlet.as_str().to_owned());
        Self {
            path: paths::case_media(&number),
            number,
            outlet: outlet.unwrap_or_else(|| t.media_inquiry_unknown()),
            journalist: view.journalist.clone(),
            excerpt: view.excerpt.clone().unwrap_or_else(|| t.case_erased()),
            stage: t.stage(view.stage.code()),
            due: says.long(view.due),
            left: says.left(view.due),
            late: view.late,
            given: view.card.as_ref().is_some_and(|card| card.deadline.is_some()),
            hours: view.hours.to_string(),
            embargo: embargo(view, says),
            describes: view.describes,
        }
    }
}

/// What the office may do with the answer, while its embargo stands.
fn embargo(view: &View, says: &Speaker) -> Option<String> {
    let known = view.card.as_ref().and_then(|card| card.embargo);
    match Embargoed::of(known, says.now) {
        Embargoed::Over => None,
        Embargoed::Held(until) => Some(says.t.media_inquiry_held(says.long(until))),
        Embargoed::Marked(until) => Some(says.t.media_inquiry_marked(says.long(until))),
    }
}

/// Questions of media among other cases, the one that is due first in front: each with the outlet and the
/// hour of its card, for those who read cards.
pub(crate) async fn among(desk: &Desk, me: &Me, items: &[Item]) -> Result<Vec<row::Row>, Failure> {
    let rows = row::Row::all(desk, me, items).await?;
    if me.enters("media_inquiries").is_err() {
        return Ok(rows);
    }
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let mut rows: HashMap<String, row::Row> =
        rows.into_iter().map(|row| (row.number.clone(), row)).collect();
    let asked = media_inquiry::list(desk, &me.actor).await?;
    let due = |view: &View| {
        let card = Row::of(view, &says);
        let row = rows.remove(&card.number)?;
        // A row ends where a small screen does: the hour goes first.
        let about = [says.at(view.due), card.outlet, row.about].join(" · ");
        Some(row::Row { about, when: card.left, late: card.late, ..row })
    };
    Ok(asked.iter().filter_map(due).collect())
}

/// `GET /media`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("media_inquiries")?;
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let found = media_inquiry::list(&desk, &me.actor).await?;
    Ok(page::page(&List {
        frame: me.frame(&desk, "media_inquiries", &t.frame_go("media_inquiries")).await?,
        rows: found.iter().map(|view| Row::of(view, &says)).collect(),
    }))
}

/// `GET /kasus/{nomor}/media`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &number).await?;
    Ok(page::page(&shown(&desk, &me, &view, None).await?))
}

/// `POST /kasus/{nomor}/media`
pub async fn describe(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &number).await?;
    let rules = desk.rules().await?;
    let trouble = match card(&me, &rules, &sent) {
        Ok(card) => {
            let seen = sent.version();
            let asked = (card, seen, sent.key());
            match media_inquiry::describe(&desk, &me.actor, view.number, asked).await {
                Ok(_) => return Ok(me.saved(&paths::case_media(&number))),
                Err(DeskError::Unfit { .. }) => {
                    let mut faults = Faults::default();
                    faults.add("deadline", me.t().media_inquiry_before());
                    faults.into()
                }
                Err(error) => {
                    Trouble::told(error, me.t(), |kind| me.t().media_inquiry_event(kind))?
                }
            }
        }
        Err(faults) => faults.into(),
    };
    let view = opened(&desk, &me, &number).await?;
    let page = shown(&desk, &me, &view, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

fn card(me: &Me, rules: &Rules, sent: &Sent) -> Result<Card, Faults> {
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (FIELDS, &[]));
    let outlet = form.value("outlet", Name::parse);
    let journalist = form.maybe_chosen("journalist", |id| id.parse().ok());
    let deadline = form.maybe_instant("deadline");
    let (until, ahead) = (form.maybe_instant("embargo"), sent.ticked("ahead"));
    let embargo = until.map(|until| Embargo { until, ahead });
    form.done(outlet.map(|outlet| Card { outlet, journalist, deadline, embargo }))
}

async fn opened(desk: &Desk, me: &Me, number: &str) -> Result<View, Failure> {
    me.enters("media_inquiries")?;
    let number: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    media_inquiry::of_case(desk, &me.actor, number).await?.ok_or(Failure::NotFound)
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: Option<Sent>) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    Ok(Page {
        frame: me.frame(desk, "media_inquiries", &t.media_inquiry_title()).await?,
        row: Row::of(view, &says),
        version: view.version.0,
        media: media(desk, me).await?,
        sent: sent.unwrap_or_else(|| written(view, &says)),
        trouble: Trouble::default(),
    })
}

fn written(view: &View, says: &Speaker) -> Sent {
    let Some(card) = &view.card else { return Sent::default() };
    let journalist = card.journalist.map(|id| id.to_string()).unwrap_or_default();
    let deadline = card.deadline.map(|at| says.typed(at)).unwrap_or_default();
    let outlet = card.outlet.as_str().to_owned();
    let until = card.embargo.map(|known| says.typed(known.until)).unwrap_or_default();
    let ahead = card.embargo.filter(|known| known.ahead).map(|_| ("ahead", "1".to_owned()));
    let fields = [
        ("outlet", outlet),
        ("journalist", journalist),
        ("deadline", deadline),
        ("embargo", until),
    ];
    let fields = fields.into_iter().chain(ahead);
    Sent::from_fields(fields.map(|(name, value)| (name.to_owned(), value)).collect())
}

/// Journalists and media of the register, for those who read it.
pub(crate) async fn media(desk: &Desk, me: &Me) -> Result<Vec<Choice>, Failure> {
    if !reads(&me.actor) {
        return Ok(Vec::new());
    }
    let all = collaborator::list(desk, &me.actor, Wanted::default()).await?.into_iter();
    let press =
        all.filter(|one| matches!(one.collaborator.card.kind, Press::Journalist | Press::Media));
    let item = |one: collaborator::View| {
        let house = one.collaborator.card.organisation.as_ref().map(Name::as_str);
        let said: Vec<&str> = one.name.as_deref().into_iter().chain(house).collect();
        (one.collaborator.id.to_string(), said.join(", "))
    };
    Ok(press.map(item).collect())
}
