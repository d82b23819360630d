//! Issues: the list by level, who owes what, and the form of a new one.

mod form;
pub mod partner;
pub mod pause;
pub mod room;

use askama::Template;
use axum::{extract::State, response::Response};
use desk::case::List as Narrowed;
use desk::issue::{self, Sign, View};
use desk::{Desk, DeskError, case};
use domain::issue::{Owing, Stage, reads_all};
use domain::rules::Kind;
use domain::text::Name;
use web::{Failure, Faults, Frame, Sent, page, paths};

use crate::{
    me::Me, reader::Reader, row, speaker::Speaker, trouble::Trouble, watch::media_inquiry,
};

/// So many questions of media are shown.
const INQUIRIES: usize = 20;

/// One issue as a line.
pub struct Row {
    path: String,
    title: String,
    level: &'static str,
    stage: &'static str,
    owes: String,
    when: String,
    due: Option<String>,
    late: bool,
    drill: bool,
}

#[derive(Template)]
#[template(path = "issue/list.html")]
struct List {
    frame: Frame,
    /// Within how many minutes one that begins now is to be judged.
    minutes: String,
    open: Vec<Row>,
    closed: Vec<Row>,
    /// Open questions of media.
    inquiries: Vec<row::Row>,
    writes: bool,
    /// The monthly report of issues is for this person too.
    reports: bool,
    /// They may begin an exercise.
    drills: bool,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /isu`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("issues")?;
    Ok(page::page(&listed(&desk, &me, Sent::default()).await?))
}

/// `POST /isu`: somebody saw something.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("issues")?;
    let rules = desk.rules().await?;
    let fields = &["title", "about", "detected_at", "drill"];
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (fields, &[]));
    let (title, about) = (form.value("title", Name::parse), form.body("about"));
    let detected_at = form.maybe_instant("detected_at");
    let sign = || Some(Sign { title: title?, about: about?, detected_at });
    let read: Result<Sign, Faults> = form.done(sign());
    let act = |sign| begun(&desk, &me, sign, &sent);
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(me.saved(&paths::issue(&view.issue.id.to_string()))),
        Err(trouble) => trouble,
    };
    let page = listed(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

/// An issue, or an exercise where that is ticked.
async fn begun(desk: &Desk, me: &Me, sign: Sign, sent: &Sent) -> Result<View, DeskError> {
    match sent.filled("drill") {
        None => issue::detect(desk, &me.actor, sign, sent.key()).await,
        Some(_) => issue::drill(desk, &me.actor, (sign.title, sign.about), sent.key()).await,
    }
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<List, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let found = issue::list(desk, &me.actor).await?;
    let over = |view: &&View| view.issue.stage == Stage::Closed;
    Ok(List {
        frame: me.frame(desk, "issues", &t.frame_go("issues")).await?,
        minutes: rules.assess_minutes.to_string(),
        open: found.iter().filter(|view| !over(view)).map(|view| line(view, &says)).collect(),
        closed: found.iter().filter(over).map(|view| line(view, &says)).collect(),
        inquiries: inquiries(desk, me).await?,
        writes: me.role().is_humas(),
        reports: me.enters("monthly").is_ok(),
        drills: domain::issue::runs(&me.actor, desk.now()),
        sent,
        trouble: Trouble::default(),
    })
}

/// Open questions of media that this person sees.
async fn inquiries(desk: &Desk, me: &Me) -> Result<Vec<row::Row>, Failure> {
    if !reads_all(&me.actor) {
        return Ok(Vec::new());
    }
    let kind = Some(Kind::MediaInquiry);
    let wanted = Narrowed { kind, open: Some(true), ..Narrowed::default() };
    let found = case::list(desk, &me.actor, &wanted, None, INQUIRIES).await?;
    media_inquiry::among(desk, me, &found.items).await
}

fn line(view: &View, says: &Speaker) -> Row {
    let known = &view.issue;
    Row {
        path: paths::issue(&known.id.to_string()),
        title: known.title.as_str().to_owned(),
        level: known.assessment.as_ref().map_or("none", |judged| judged.level.code()),
        stage: known.stage.code(),
        owes: owing(view, says),
        when: says.at(known.detected_at),
        due: known.due().map(|due| says.left(due)),
        late: view.late(),
        drill: known.drill,
    }
}

/// Whose move it is, in words.
pub fn owing(view: &View, says: &Speaker) -> String {
    let name = |owing: &Owing| match owing {
        Owing::Office => says.t.party("officer"),
        Owing::Person(person) => view.names.person(*person).unwrap_or_default().to_owned(),
    };
    view.owes.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The issues on which a case hangs, as far as this person reads them: title and address.
pub async fn of_case(
    desk: &Desk,
    me: &Me,
    view: &case::View,
) -> Result<Vec<(String, String)>, Failure> {
    if me.enters("issues").is_err() {
        return Ok(Vec::new());
    }
    let found = issue::of_case(desk, &me.actor, view.case.number).await?;
    Ok(found.into_iter().map(|(id, title)| (title, paths::issue(&id.to_string()))).collect())
}
