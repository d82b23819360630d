//! One meeting: its agenda and minutes, and what whoever runs it does with it.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::meeting::{self, Command, Guest, Request, View};
use domain::ids::MeetingId;
use domain::meeting::Act;
use domain::rules::Rules;
use paper::Paper;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::form;
use crate::improvement::plan::promised;
use crate::options::{Item, staff};
use crate::report::{
    Asked,
    blocks::{self, Part},
    printed,
};
use crate::{download::download, me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

#[derive(Template)]
#[template(path = "meeting/one.html")]
struct Page {
    frame: Frame,
    id: String,
    path: String,
    version: u32,
    title: String,
    stage: &'static str,
    why: Option<String>,
    signed: Option<String>,
    /// The agenda or the minutes, as they are printed.
    parts: Vec<Part>,
    guests: Vec<Guest>,
    decisions: Vec<(String, String)>,
    may: Vec<&'static str>,
    decides: bool,
    people: Vec<Item>,
    /// What is planned, or what was typed into a form that came back.
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn chosen(&self, name: &str, value: &str) -> bool {
        self.sent.all(name).any(|one| one == value)
    }

    fn may(&self, act: &str) -> bool {
        self.may.contains(&act)
    }

    fn post(&self, word: &str) -> String {
        paths::meeting_command(&self.id, word)
    }

    fn id_of(&self, guest: &Guest) -> String {
        guest.id.to_string()
    }
}

/// `GET /rapat/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    if asked.is_paper()? {
        let set = (me.t().language(), Paper::F4);
        let made = meeting::document(&desk, &me.actor, view.meeting.id, set).await?;
        return printed(&desk, &made).await;
    }
    Ok(page::page(&shown(&desk, &me, &view, None).await?))
}

/// `GET /rapat/{id}/undangan.ics`
pub async fn invitation(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let text = meeting::invitation(&desk, &me.actor, view.meeting.id, me.t()).await?;
    let name = format!("{}.ics", view.meeting.plan.title.as_str());
    Ok(download(text.into_bytes(), "text/calendar; charset=utf-8", &name))
}

/// `POST /rapat/{id}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let read = meant(&me, &rules, &word, &sent)?;
    let (seen, key) = sent.beside();
    let act =
        |command| meeting::act(&desk, &me.actor, view.meeting.id, Request { command, seen, key });
    let Err(trouble) = me.commands(read, act, |t, kind| t.meeting_event(kind)).await? else {
        return Ok(me.saved(&paths::meeting(&id)));
    };
    let view = opened(&desk, &me, &id).await?;
    let page = shown(&desk, &me, &view, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// `POST /rapat/{id}/keputusan`: a decision becomes an improvement.
pub async fn resolve(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let fields = ["action", "owner", "due"];
    let form = Reader::new(&sent, me.t(), &rules.calendar, (&fields, &[]));
    let key = sent.key().map(str::to_owned);
    let act = |promise| meeting::resolve(&desk, &me.actor, view.meeting.id, (promise, key));
    let Err(trouble) = me.sends(promised(form), act).await? else {
        return Ok(me.saved(&paths::meeting(&id)));
    };
    let page = shown(&desk, &me, &view, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

fn meant(
    me: &Me,
    rules: &Rules,
    word: &str,
    sent: &Sent,
) -> Result<Result<Command, Faults>, Failure> {
    let fields: (&[&str], &[&str]) = match word {
        "ubah" => return Ok(form::read(me, rules, sent).map(Command::Change)),
        "notulen" => (&["minutes"], &["attended"]),
        "tanda-tangan" => (&[], &[]),
        "batal" => (&["why"], &[]),
        _ => return Err(Failure::NotFound),
    };
    let mut form = Reader::new(sent, me.t(), &rules.calendar, fields);
    let command = match word {
        "notulen" => {
            let attended = sent.all("attended").filter_map(|id| id.parse().ok()).collect();
            form.body("minutes").map(|minutes| Command::Hold { attended, minutes })
        }
        "tanda-tangan" => Some(Command::Close {}),
        _ => form.body("why").map(|why| Command::Cancel { why }),
    };
    Ok(form.done(command))
}

async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("meetings")?;
    let id: MeetingId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(meeting::open(desk, &me.actor, id).await?)
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: Option<Sent>) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let (known, says) = (&view.meeting, Speaker::new(t, &rules.calendar, desk.now()));
    let id = known.id.to_string();
    let made = meeting::document(desk, &me.actor, known.id, (t.language(), Paper::A4)).await?;
    let decisions = view.decisions.iter().map(|one| {
        let action = one.action.clone().unwrap_or_else(|| t.case_erased());
        let stage = t.improvement_stage(one.improvement.stage.code());
        (paths::improvement(&one.improvement.id.to_string()), format!("{action} · {stage}"))
    });
    Ok(Page {
        frame: me.frame(desk, "meetings", known.plan.title.as_str()).await?,
        path: paths::meeting(&id),
        version: known.version.0,
        title: known.plan.title.as_str().to_owned(),
        stage: known.stage.code(),
        why: view.why_cancelled.clone(),
        signed: known.signed_at.map(|at| t.meeting_signed(says.long(at))),
        parts: blocks::parts(&made),
        guests: view.guests.clone(),
        decisions: decisions.collect(),
        may: view.allowed.iter().map(|act| Act::code(*act)).collect(),
        decides: view.decides,
        people: staff(desk).await?,
        sent: sent.unwrap_or_else(|| written(view, &says)),
        id,
        trouble: Trouble::default(),
    })
}

/// The forms begin with what is planned, and with the minutes as they were written.
fn written(view: &View, says: &Speaker) -> Sent {
    let mut fields = form::written(&view.meeting.plan, says);
    fields.extend(view.minutes.clone().map(|minutes| ("minutes".to_owned(), minutes)));
    Sent::from_fields(fields)
}
