//! The opening of a box: written down before two witnesses, then only amended.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::suggestion_box::OpeningView;
use desk::suggestion_box::opening::{self, Amendment};
use domain::calendar::Calendar;
use domain::ids::OpeningId;
use domain::suggestion_box::Act;
use domain::suggestion_box::opening::Found;
use domain::text::{Body, Name};
use locale::Words;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::{found, named, shown, speaker};
use crate::{me::Me, reader::Reader, trouble::Trouble};

const FIELDS: &[&str] = &["opened_at", "first_witness", "second_witness", "slips", "note"];

/// Who, when, how many, why.
type Amended = (String, String, u16, Option<String>);

#[derive(Template)]
#[template(path = "suggestion_box/opening.html")]
struct Page {
    frame: Frame,
    code: String,
    id: String,
    version: u32,
    facts: Vec<(String, String)>,
    empty: bool,
    slips: u16,
    transcribed: u16,
    cases: Vec<(String, String)>,
    amendments: Vec<Amended>,
    opens: bool,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `POST /kotak-saran/{kode}/pembukaan`
pub async fn record(
    me: Me,
    State(desk): State<Desk>,
    Path(code): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (code, rules) = (named(&code)?, desk.rules().await?);
    let trouble = match read(&desk, &me, &rules.calendar, &sent) {
        Ok(seen) => {
            let key = sent.key().ok_or(Failure::BadRequest)?;
            match opening::record(&desk, &me.actor, &code, seen, key).await {
                Ok(view) => {
                    let id = view.opening.id.to_string();
                    return Ok(me.saved(&paths::box_opening(code.as_str(), &id)));
                }
                Err(error) => Trouble::of(error, me.t())?,
            }
        }
        Err(faults) => faults.into(),
    };
    let known = found(&desk, &me, code.as_str()).await?;
    let page = shown(&desk, &me, known, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &super::Page { trouble, ..page }))
}

/// `GET /kotak-saran/{kode}/pembukaan/{id}`
pub async fn open(
    me: Me,
    State(desk): State<Desk>,
    Path((code, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, (&code, &id)).await?;
    Ok(page::page(&page_of(&desk, &me, &view, Sent::default()).await?))
}

/// `POST /kotak-saran/{kode}/pembukaan/{id}/lengkapi`
pub async fn amend(
    me: Me,
    State(desk): State<Desk>,
    Path((code, id)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, (&code, &id)).await?;
    let (known, id) = (view.opening.code.clone(), view.opening.id);
    let rules = desk.rules().await?;
    let read = second_look(&me, &rules.calendar, &sent);
    let act = |amendment| opening::amend(&desk, &me.actor, &known, id, amendment);
    let event = |t: &Words, kind: &str| t.suggestion_box_event(kind);
    let Err(trouble) = me.commands(read, act, event).await? else {
        return Ok(me.saved(&paths::box_opening(known.as_str(), &id.to_string())));
    };
    let view = opening::open(&desk, &me.actor, &known, id).await?;
    let page = page_of(&desk, &me, &view, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

fn read(
    desk: &Desk,
    me: &Me,
    calendar: &Calendar,
    sent: &Sent,
) -> Result<Found<Name, Body>, Faults> {
    let mut form = Reader::new(sent, me.t(), calendar, (FIELDS, &[]));
    let opened_at = form.maybe_instant("opened_at").unwrap_or(desk.now());
    let first = form.value("first_witness", Name::parse);
    let second = form.value("second_witness", Name::parse);
    let slips = slips(&mut form);
    let note = form.maybe_body("note");
    let all = first.zip(second).zip(slips);
    form.done(all.map(|((first, second), slips)| Found {
        opened_at,
        witnesses: [first, second],
        slips,
        note,
    }))
}

fn second_look(me: &Me, calendar: &Calendar, sent: &Sent) -> Result<Amendment, Faults> {
    let mut form = Reader::new(sent, me.t(), calendar, (&["slips", "why"], &[]));
    let (slips, why) = (slips(&mut form), form.body("why"));
    let (seen, key) = sent.beside();
    form.done(slips.zip(why).map(|(slips, why)| Amendment { slips, why, seen, key }))
}

fn slips(form: &mut Reader<'_>) -> Option<u16> {
    form.number("slips", 0..=u16::MAX)
}

/// The opening that an address names.
pub(super) async fn opened(
    desk: &Desk,
    me: &Me,
    (code, id): (&str, &str),
) -> Result<OpeningView, Failure> {
    let id: OpeningId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(opening::open(desk, &me.actor, &named(code)?, id).await?)
}

async fn page_of(desk: &Desk, me: &Me, view: &OpeningView, sent: Sent) -> Result<Page, Failure> {
    let (t, row) = (me.t(), &view.opening);
    let says = speaker(desk, me).await?;
    let title = format!("{} {}", t.suggestion_box_opening(), row.code);
    let case = |number: &domain::ids::CaseNumber| {
        let number = number.to_string();
        (paths::case(&number), number)
    };
    let amended = |one: &desk::suggestion_box::Amended| {
        (says.author(&one.by), says.at(one.at), one.slips, one.why.clone())
    };
    Ok(Page {
        frame: me.frame(desk, "boxes", &title).await?,
        code: row.code.to_string(),
        id: row.id.to_string(),
        version: row.version.0,
        facts: facts(view, &says),
        empty: row.slips == 0,
        slips: row.slips,
        transcribed: view.transcribed,
        cases: view.cases.iter().map(case).collect(),
        amendments: view.amendments.iter().map(amended).collect(),
        opens: view.allowed.contains(&Act::Open),
        sent,
        trouble: Trouble::default(),
    })
}

fn facts(view: &OpeningView, says: &crate::speaker::Speaker) -> Vec<(String, String)> {
    let (t, row) = (says.t, &view.opening);
    let erased = |text: &Option<String>| text.clone().unwrap_or_else(|| t.case_erased());
    let witnesses = view.witnesses.each_ref().map(erased).join("; ");
    let mut facts = vec![
        (t.suggestion_box_opened_at(), says.long(row.opened_at)),
        (t.suggestion_box_opener(), view.opener.clone().unwrap_or_default()),
        (t.suggestion_box_witnesses(), witnesses),
    ];
    if row.note.is_some() {
        facts.push((t.suggestion_box_note(), erased(&view.note)));
    }
    facts
}
