//! One item: its texts, what looks like a breach in them, and what whoever reads it may do.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::content::{self, Request, View};
use domain::content::media::Basis;
use domain::content::{Act, Command, Judged, Metric, Refusal, Stage};
use domain::ids::ContentId;
use domain::rules::Rules;
use domain::text::{Body, Name};
use web::error::Said;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::form::{self, Fields};
use super::media::{self, Medium};
use super::out::{self, Channel};
use super::rhythm;
use crate::options::{Item, items};
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

/// Words that look like a breach, once for all channels.
struct Found {
    field: String,
    rule: String,
    source: &'static str,
    words: String,
    /// What was said to it before.
    why: Option<String>,
}

#[derive(Template)]
#[template(path = "content/one.html")]
struct Page {
    frame: Frame,
    id: String,
    version: u32,
    title: String,
    stage: String,
    /// Who does what now.
    next: String,
    /// The hour it is scheduled for, as a field shows it; empty before.
    due: String,
    /// Words and what they say.
    facts: Vec<(String, String)>,
    why: Option<String>,
    owed: bool,
    /// Somebody is seen in it, and nobody has permitted that yet.
    unpermitted: bool,
    /// What else of rights and permissions keeps it from going out.
    hindered: Option<String>,
    consents: Vec<(String, String)>,
    /// Address and title of its campaign.
    campaign: Option<(String, String)>,
    channels: Vec<Channel>,
    media: Vec<Medium>,
    bases: Vec<Item>,
    found: Vec<Found>,
    may: Vec<&'static str>,
    /// When the own posts were seen, where a time is to be chosen.
    best: Vec<rhythm::Best>,
    form: Fields,
    /// What was typed into the form that came back.
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    /// What was typed into a field, or what is known.
    fn or<'a>(&'a self, name: &str, known: &'a str) -> &'a str {
        if self.sent.filled(name).is_some() { self.sent.text(name) } else { known }
    }

    /// Something is wrong in the form of this picture.
    fn asked(&self, path: &str) -> bool {
        let id = path.rsplit('/').next().unwrap_or_default();
        self.trouble.faults.all().iter().any(|fault| fault.field.ends_with(id))
    }

    fn brings(&self) -> String {
        paths::content_media(&self.id)
    }

    fn may(&self, act: &str) -> bool {
        self.may.contains(&act)
    }

    fn post(&self, word: &str) -> String {
        paths::content_command(&self.id, word)
    }
}

/// `GET /konten/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    Ok(page::page(&shown(&desk, &me, &view, None).await?))
}

/// `POST /konten/{id}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let read = meant((&me, &rules, &view), &word, &sent)?;
    let (seen, key) = sent.beside();
    let act =
        |command| content::act(&desk, &me.actor, view.content.id, Request { command, seen, key });
    let Err(trouble) = me.commands(read, act, |t, kind| t.content_event(kind)).await? else {
        return Ok(me.saved(&paths::content(&id)));
    };
    let view = opened(&desk, &me, &id).await?;
    let page = shown(&desk, &me, &view, Some((&word, sent))).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

type Meant = Result<Result<Command<Body>, Faults>, Failure>;

fn meant((me, rules, view): (&Me, &Rules, &View), word: &str, sent: &Sent) -> Meant {
    let fields: &[&str] = match word {
        "ubah" => {
            return Ok(form::read(me, rules, sent).map(|draft| Command::Edit { draft }));
        }
        "terbit" | "gagal" | "coba-lagi" | "hasil" => return out::meant((me, rules), word, sent),
        "ajukan" => return Ok(submitted((me, rules, view), sent)),
        "fakta" | "setujui" => &[],
        "kembalikan" => &["why_return"],
        "jadwalkan" => &["at", "why_quiet"],
        "tarik" => &["why_withdraw"],
        _ => return Err(Failure::NotFound),
    };
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (fields, &[]));
    let command = match word {
        "fakta" => Some(Command::FactCheck {}),
        "setujui" => Some(Command::Approve {}),
        "kembalikan" => form.body("why_return").map(|why| Command::Return { why }),
        "tarik" => form.body("why_withdraw").map(|why| Command::Withdraw { why }),
        _ => {
            let (at, why) = (form.instant("at"), form.maybe_body("why_quiet"));
            at.map(|at| Command::Schedule { at, why })
        }
    };
    Ok(form.done(command))
}

/// With what was said to each finding.
fn submitted(
    (me, rules, view): (&Me, &Rules, &View),
    sent: &Sent,
) -> Result<Command<Body>, Faults> {
    let fields: Vec<String> = (0..distinct(view).len()).map(judge).collect();
    let names: Vec<&str> = fields.iter().map(String::as_str).collect();
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&names, &[]));
    let mut judged = Vec::new();
    for (field, finding) in fields.iter().zip(distinct(view)) {
        let why = form.maybe(field, Name::parse);
        judged.extend(why.map(|why| Judged {
            rule: finding.rule,
            words: finding.words.clone(),
            why,
        }));
    }
    form.done(Some(Command::Submit { judged }))
}

/// The field beside a finding.
fn judge(nth: usize) -> String {
    format!("judge_{nth}")
}

/// Each finding once, however many channels have it.
fn distinct(view: &View) -> Vec<&domain::content::Finding> {
    let mut all: Vec<&domain::content::Finding> = Vec::new();
    for finding in view.texts.iter().flat_map(|text| &text.findings) {
        let same = |known: &&domain::content::Finding| {
            known.rule == finding.rule && known.words.eq_ignore_ascii_case(&finding.words)
        };
        if !all.iter().any(same) {
            all.push(finding);
        }
    }
    all
}

fn found(view: &View, says: &Speaker) -> Vec<Found> {
    let found = |(nth, finding): (usize, &domain::content::Finding)| {
        let said = view.content.judged.iter().find(|one| one.answers(finding));
        Found {
            field: judge(nth),
            rule: says.t.content_rule(finding.rule.code()),
            source: finding.rule.source(),
            words: finding.words.clone(),
            why: said.map(|one| one.why.as_str().to_owned()),
        }
    };
    distinct(view).into_iter().enumerate().map(found).collect()
}

pub(super) async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("content")?;
    let id: ContentId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(content::open(desk, &me.actor, id).await?)
}

/// The page with what stood in the way of a form, its words kept.
pub(super) async fn with_trouble(
    desk: &Desk,
    me: &Me,
    (id, sent): (&str, Sent),
    trouble: Trouble,
) -> Result<Response, Failure> {
    let view = opened(desk, me, id).await?;
    let page = shown(desk, me, &view, Some(("media", sent))).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

async fn shown(
    desk: &Desk,
    me: &Me,
    view: &View,
    sent: Option<(&str, Sent)>,
) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let (known, says) = (&view.content, Speaker::new(t, &rules.calendar, desk.now()));
    // What was typed into the draft stands in its form, everything else where it was typed.
    let (drafted, sent) = match sent {
        Some(("ubah", sent)) => (sent, Sent::default()),
        Some((_, sent)) => (form::written(view), sent),
        None => (form::written(view), Sent::default()),
    };
    let consents = view.consents.iter().map(|(id, person, standing)| {
        let person = person.clone().unwrap_or_else(|| t.consent_hidden());
        let words = format!("{person} · {}", t.consent_standing(standing.code()));
        (paths::consent(&id.to_string()), words)
    });
    let unpermitted = known.draft.shows_people
        && known.draft.consents.is_empty()
        && known.stage != Stage::Withdrawn;
    let hindered = view.hindered.as_ref();
    let hindered = hindered.filter(|why| !unpermitted || **why != Refusal::NoConsent);
    Ok(Page {
        frame: me.frame(desk, "content", known.draft.title.as_str()).await?,
        id: known.id.to_string(),
        version: known.version.0,
        title: known.draft.title.as_str().to_owned(),
        stage: t.content_stage(known.stage.code()),
        next: t.content_next(known.stage.code()),
        due: known.due.map(|due| says.typed(due)).unwrap_or_default(),
        facts: facts(view, &says),
        why: view.why.clone(),
        owed: view.owed,
        unpermitted,
        hindered: hindered.map(|why| why.sentence(t)),
        consents: consents.collect(),
        campaign: view
            .campaign
            .as_ref()
            .map(|(id, title)| (paths::campaign(&id.to_string()), title.clone())),
        channels: out::channels(view, &says),
        media: media::media(view, &says),
        bases: items(Basis::ALL, Basis::code, |code| t.media_basis(code)),
        found: found(view, &says),
        may: view.allowed.iter().map(|act| Act::code(*act)).collect(),
        best: match view.allowed.contains(&Act::Schedule) {
            true => rhythm::best(desk, me, Metric::Reach).await?,
            false => Vec::new(),
        },
        form: Fields::new(desk, me, drafted).await?,
        sent,
        trouble: Trouble::default(),
    })
}

fn facts(view: &View, says: &Speaker) -> Vec<(String, String)> {
    let (t, known) = (says.t, &view.content);
    let some = |words: String, said: Option<String>| Some((words, said?));
    let approved = known.approved.as_ref().map(|one| says.at(one.at));
    let approved = view.approved.as_ref().zip(approved).map(|(name, at)| format!("{name} · {at}"));
    let all = [
        some(t.content_purpose(), Some(t.consent_purpose(known.draft.purpose.code()))),
        some(
            t.content_audience(),
            known.draft.audience.as_ref().map(|one| one.as_str().to_owned()),
        ),
        some(t.content_author(), view.author.clone()),
        some(t.content_checked(), view.checked.clone()),
        some(t.content_approved(), approved),
        some(t.content_due(), known.due.map(|due| says.long(due))),
        some(t.rhythm_why(), view.quiet.clone()),
    ];
    all.into_iter().flatten().collect()
}
