//! One meeting: its agenda and minutes, and what whoever runs it does with it.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::improvement::Promise;
use desk::meeting::{self, Command, Guest, Request, View};
use desk::{Desk, report};
use domain::ids::{MeetingId, PersonId, Version};
use domain::meeting::Act;
use domain::rules::Rules;
use paper::Paper;
use serde::Deserialize;
use web::{Failure, Faults, Frame, Sent, page, paths, saying::Saying};

use super::form;
use crate::report::blocks::{self, Part};
use crate::{
    download::download, me::Me, options::Item, reader::Reader, speaker::Speaker, trouble::Trouble,
};

/// In which form.
#[derive(Default, Deserialize)]
pub struct Wanted {
    bentuk: Option<String>,
}

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
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    match wanted.bentuk.as_deref() {
        None => Ok(page::page(&shown(&desk, &me, &view, None).await?)),
        Some("pdf") => {
            let set = (me.t().language(), Paper::F4);
            let made = meeting::document(&desk, &me.actor, view.meeting.id, set).await?;
            let name = format!("{}.pdf", made.name());
            Ok(download(report::pdf(&desk, &made).await?, "application/pdf", &name))
        }
        Some(_) => Err(Failure::BadRequest),
    }
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
    let trouble = match meant(&me, &rules, &word, &sent)? {
        Ok(command) => {
            let seen = sent.seen().and_then(|seen| u32::try_from(seen).ok()).map(Version);
            let request = Request { command, seen, key: sent.key().map(str::to_owned) };
            match meeting::act(&desk, &me.actor, view.meeting.id, request).await {
                Ok(_) => {
                    let saying = Saying::new("saved");
                    return Ok(page::go_saying(&paths::meeting(&id), &saying, &me.visit));
                }
                Err(error) => Trouble::told(error, me.t(), |kind| me.t().meeting_event(kind))?,
            }
        }
        Err(faults) => faults.into(),
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
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&fields, &[]));
    let action = form.body("action");
    let owner = form.chosen("owner", |text| text.parse::<PersonId>().ok());
    let due = form.chosen("due", |text| text.parse().ok());
    let read = || Some(Promise { cause: None, action: action?, owner: owner?, due: due? });
    let trouble = match form.done(read()) {
        Ok(promise) => {
            let wanted = (promise, sent.key().map(str::to_owned));
            match meeting::resolve(&desk, &me.actor, view.meeting.id, wanted).await {
                Ok(_) => {
                    let saying = Saying::new("saved");
                    return Ok(page::go_saying(&paths::meeting(&id), &saying, &me.visit));
                }
                Err(error) => Trouble::of(error, me.t())?,
            }
        }
        Err(faults) => faults.into(),
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
        people: form::people(desk).await?,
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
