//! Suggestion boxes: where they hang, which ones are due to be opened, and the sign on each.

mod opening;
mod slip;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::suggestion_box::{self, Command, Request, View, Whole, address, sign_document};
use desk::{Desk, unit};
use domain::ids::{BoxCode, UnitCode};
use domain::suggestion_box::Act;
use domain::text::Name;
use paper::Paper;
use serde::Deserialize;
use web::{Failure, Faults, Frame, Sent, page, paths};

pub use opening::{amend, open, record};
pub use slip::{show as slip, transcribe};

use crate::{
    me::Me, options::Item, reader::Reader, report::taken, speaker::Speaker, trouble::Trouble,
};

/// One box as a line of the list and as the head of its page.
struct Row {
    code: String,
    path: String,
    place: String,
    unit: Option<String>,
    active: bool,
    last: Option<String>,
    due: Option<String>,
    late: bool,
    slips: u32,
    waiting: u32,
    by_sign: u32,
}

#[derive(Template)]
#[template(path = "suggestion_box/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    /// How many are due, as a number; empty when none is.
    late: String,
    manages: bool,
    units: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

/// An opening as a line: path, when, slips, how many of them are transcribed.
type Opened = (String, String, u16, u16);

#[derive(Template)]
#[template(path = "suggestion_box/box.html")]
struct Page {
    frame: Frame,
    row: Row,
    version: u32,
    manages: bool,
    opens: bool,
    scannable: bool,
    openings: Vec<Opened>,
    units: Vec<Item>,
    /// What was typed into the form that came back, and where the box hangs now.
    sent: Option<Sent>,
    hangs: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

impl Page {
    fn text(&self, name: &str) -> &str {
        let typed = |sent: &&Sent| sent.typed().any(|(field, _)| field == name);
        self.sent.as_ref().filter(typed).unwrap_or(&self.hangs).text(name)
    }

    fn post(&self, word: &str) -> String {
        paths::suggestion_box_command(&self.row.code, word)
    }

    fn sign(&self, size: &str) -> String {
        format!("{}?kertas={size}", paths::suggestion_box_sign(&self.row.code))
    }
}

/// `GET /kotak-saran`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    Ok(page::page(&listed(&desk, &me, Sent::default()).await?))
}

/// `POST /kotak-saran`: a new one.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["code", "unit", "place"], &[]));
    let code = form.chosen("code", |text| BoxCode::parse(text).ok());
    let hangs = hangs(&mut form);
    let read = form.done(code.zip(hangs));
    let key = sent.key().map(str::to_owned);
    let act = |(code, (unit, place))| {
        let command = Command::Place { unit, place };
        suggestion_box::act(&desk, &me.actor, Request { code, command, seen: None, key })
    };
    let trouble = match me.sends(read, act).await? {
        Ok(whole) => {
            return Ok(me.saved(&paths::suggestion_box(whole.view.known.code.as_str())));
        }
        Err(trouble) => trouble,
    };
    let page = listed(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

/// `GET /kotak-saran/{kode}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let known = found(&desk, &me, &code).await?;
    Ok(page::page(&shown(&desk, &me, known, None).await?))
}

/// `POST /kotak-saran/{kode}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((code, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let known = found(&desk, &me, &code).await?;
    let read = meant(&desk, &me, &word, &sent).await?;
    let (seen, key) = sent.beside();
    let act = |command| {
        let code = known.view.known.code.clone();
        suggestion_box::act(&desk, &me.actor, Request { code, command, seen, key })
    };
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.saved(&paths::suggestion_box(&code)));
    };
    let known = found(&desk, &me, &code).await?;
    let page = shown(&desk, &me, known, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

#[derive(Deserialize)]
pub struct Wanted {
    kertas: Option<String>,
}

/// `GET /kotak-saran/{kode}/tanda`: the sign, to be printed.
pub async fn sign(
    me: Me,
    State(desk): State<Desk>,
    Path(code): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let code = named(&code)?;
    let size = if wanted.kertas.as_deref() == Some("a4") { Paper::A4 } else { Paper::A5 };
    let wish = (me.t().language(), size);
    let document = sign_document(&desk, &me.actor, &code, wish).await?;
    taken(&desk, "pdf", (&document, &format!("kotak-{code}"))).await
}

async fn meant(
    desk: &Desk,
    me: &Me,
    word: &str,
    sent: &Sent,
) -> Result<Result<Command, Faults>, Failure> {
    let rules = desk.rules().await?;
    let fields: &[&str] = if word == "ubah" { &["unit", "place"] } else { &[] };
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (fields, &[]));
    let command = match word {
        "ubah" => hangs(&mut form).map(|(unit, place)| Command::Change { unit, place }),
        "lepas" => Some(Command::Retire {}),
        "pasang" => Some(Command::Reinstate {}),
        _ => return Err(Failure::NotFound),
    };
    Ok(form.done(command))
}

/// Where a box hangs.
fn hangs(form: &mut Reader<'_>) -> Option<(Option<UnitCode>, Name)> {
    let unit = form.maybe_chosen("unit", |text| UnitCode::parse(text).ok());
    let place = form.value("place", Name::parse);
    place.map(|place| (unit, place))
}

fn named(code: &str) -> Result<BoxCode, Failure> {
    BoxCode::parse(code).map_err(|_| Failure::NotFound)
}

async fn found(desk: &Desk, me: &Me, code: &str) -> Result<Whole, Failure> {
    Ok(suggestion_box::open(desk, &me.actor, &named(code)?).await?)
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<List, Failure> {
    let views = suggestion_box::list(desk, &me.actor).await?;
    let says = speaker(desk, me).await?;
    let late = views.iter().filter(|view| view.late).count();
    Ok(List {
        frame: me.frame(desk, "boxes", &me.t().suggestion_box_title()).await?,
        late: if late == 0 { String::new() } else { late.to_string() },
        manages: me.actor.role().is_some_and(|role| domain::suggestion_box::may(role, Act::Manage)),
        rows: views.iter().map(|view| row(view, &says)).collect(),
        units: crate::unit::items(&unit::organisation(desk).await?),
        sent,
        trouble: Trouble::default(),
    })
}

/// The page of a box; what was typed stays where a form came back.
async fn shown(desk: &Desk, me: &Me, known: Whole, sent: Option<Sent>) -> Result<Page, Failure> {
    let Whole { view, openings } = known;
    let says = speaker(desk, me).await?;
    let code = view.known.code.as_str();
    let line = |(one, done): &(domain::suggestion_box::opening::Opening, u16)| {
        let path = paths::box_opening(code, &one.id.to_string());
        (path, says.at(one.opened_at), one.slips, *done)
    };
    let title = format!("{} {code}", me.t().suggestion_box_title());
    Ok(Page {
        frame: me.frame(desk, "boxes", &title).await?,
        row: row(&view, &says),
        version: view.known.version.0,
        manages: view.allowed.contains(&Act::Manage),
        opens: view.allowed.contains(&Act::Open),
        scannable: address(desk, &view.known.code).is_some(),
        openings: openings.iter().map(line).collect(),
        units: crate::unit::items(&unit::organisation(desk).await?),
        hangs: hanging(&view),
        sent,
        trouble: Trouble::default(),
    })
}

/// The form to change a box begins with what it is.
fn hanging(view: &View) -> Sent {
    let unit = view.known.unit.as_ref().map_or("", UnitCode::as_str);
    let fields = [("unit", unit), ("place", view.known.place.as_str())];
    Sent::from_fields(fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec())
}

async fn speaker(desk: &Desk, me: &Me) -> Result<Speaker, Failure> {
    Ok(Speaker::new(me.t(), &desk.rules().await?.calendar, desk.now()))
}

fn row(view: &View, says: &Speaker) -> Row {
    let (known, tally) = (&view.known, view.tally);
    Row {
        code: known.code.to_string(),
        path: paths::suggestion_box(known.code.as_str()),
        place: known.place.as_str().to_owned(),
        unit: view.unit.clone(),
        active: known.is_active(),
        last: tally.opened_last.map(|at| says.at(at)),
        due: view.due.map(|due| says.at(due)),
        late: view.late,
        slips: tally.slips,
        waiting: tally.slips.saturating_sub(tally.transcribed),
        by_sign: tally.by_sign,
    }
}
