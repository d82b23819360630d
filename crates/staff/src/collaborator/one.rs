//! One collaborator: who it is, what was agreed, what was made together.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::collaborator::{self, Request, View};
use desk::content;
use domain::collaborator::{Act, Command, Kind};
use domain::content::Stage;
use domain::ids::CollaboratorId;
use domain::rules::Rules;
use domain::text::Body;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::form;
use crate::options::{Item, items};
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

/// An agreement of the page.
struct Agreed {
    nth: usize,
    words: String,
    disclosure: Option<String>,
    holds: bool,
    field: String,
}

#[derive(Template)]
#[template(path = "collaborator/one.html")]
struct Page {
    frame: Frame,
    id: String,
    version: u32,
    title: String,
    kind: String,
    archived: bool,
    /// Words and what they say.
    facts: Vec<(String, String)>,
    conflict: Option<String>,
    agreements: Vec<Agreed>,
    /// Id, address, title, stage, links.
    items: Vec<(String, String, String, String, Vec<String>)>,
    campaigns: Vec<(String, String)>,
    history: Vec<String>,
    kinds: Vec<Item>,
    contents: Vec<Item>,
    may: Vec<&'static str>,
    /// What the form of the card holds.
    card: Sent,
    /// What was typed into another form that came back.
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.card.text(name)
    }

    fn typed(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn may(&self, act: &str) -> bool {
        self.may.contains(&act)
    }

    fn post(&self, word: &str) -> String {
        paths::collaborator_command(&self.id, word)
    }
}

/// `GET /kolaborator/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    Ok(page::page(&shown(&desk, &me, &view, None).await?))
}

/// `POST /kolaborator/{id}/{perintah}`
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
    let act = |command| {
        collaborator::act(&desk, &me.actor, view.collaborator.id, Request { command, seen, key })
    };
    let Err(trouble) = me.commands(read, act, |t, kind| t.collaborator_event(kind)).await? else {
        return Ok(me.saved(&paths::collaborator(&id)));
    };
    let page = shown(&desk, &me, &view, Some((&word, sent))).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

type Meant = Result<Result<Command<Body>, Faults>, Failure>;

fn meant(me: &Me, rules: &Rules, word: &str, sent: &Sent) -> Meant {
    let content = || sent.text("content").parse().map_err(|_| Failure::BadRequest);
    Ok(match word {
        "ubah" => form::card(me, rules, sent).map(|card| Command::Edit { card }),
        "sepakati" => form::agreement(me, rules, sent).map(Command::Agree),
        "akhiri" => {
            let nth: u16 = sent.text("nth").parse().map_err(|_| Failure::BadRequest)?;
            let field = format!("on_{nth}");
            let fields = ["nth", field.as_str()];
            let mut form = Reader::new(sent, me.t(), &rules.calendar, (&fields, &[]));
            let on = form.date(&field);
            form.done(on.map(|on| Command::End { nth, on }))
        }
        "karya" if sent.filled("content").is_none() => {
            let mut form = Reader::new(sent, me.t(), &rules.calendar, (&["content"], &[]));
            form.faults.add("content", me.t().form_not_a_choice());
            form.done(None)
        }
        "karya" => Ok(Command::Credit { content: content()? }),
        "lepas-karya" => Ok(Command::Uncredit { content: content()? }),
        "arsipkan" => Ok(Command::Archive {}),
        "pulihkan" => Ok(Command::Restore {}),
        _ => return Err(Failure::NotFound),
    })
}

async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("collaborators")?;
    let id: CollaboratorId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(collaborator::open(desk, &me.actor, id).await?)
}

async fn shown(
    desk: &Desk,
    me: &Me,
    view: &View,
    sent: Option<(&str, Sent)>,
) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let (known, says) = (&view.collaborator, Speaker::new(t, &rules.calendar, desk.now()));
    // What was typed into the card stands in its form, everything else where it was typed.
    let (card, sent) = match sent {
        Some(("ubah", sent)) => (sent, Sent::default()),
        Some((_, sent)) => (form::written(view), sent),
        None => (form::written(view), Sent::default()),
    };
    let name = view.name.clone().unwrap_or_else(|| t.case_erased());
    let campaigns = view.campaigns.iter();
    let campaigns = campaigns.map(|one| (paths::campaign(&one.id.to_string()), one.title.clone()));
    Ok(Page {
        frame: me.frame(desk, "collaborators", &name).await?,
        id: known.id.to_string(),
        version: known.version.0,
        title: name,
        kind: t.collaborator_kind(known.card.kind.code()),
        archived: known.archived,
        facts: facts(view, &says),
        conflict: view.conflict.clone(),
        agreements: agreements(view, &says, rules.calendar.day_of(desk.now())),
        items: view.items.iter().map(|item| made(item, &says)).collect(),
        campaigns: campaigns.collect(),
        history: view.history.iter().map(|one| told(one, &says)).collect(),
        kinds: items(Kind::ALL, Kind::code, |code| t.collaborator_kind(code)),
        contents: contents(desk, me, view).await?,
        may: view.allowed.iter().map(|act| Act::code(*act)).collect(),
        card,
        sent,
        trouble: Trouble::default(),
    })
}

/// Items that can be made together: those that are not withdrawn and not named yet.
async fn contents(desk: &Desk, me: &Me, view: &View) -> Result<Vec<Item>, Failure> {
    let found = content::list(desk, &me.actor, None).await?.into_iter();
    let open = found.filter(|line| {
        line.stage != Stage::Withdrawn && !view.collaborator.items.contains(&line.id)
    });
    Ok(open.map(|line| (line.id.to_string(), line.title)).collect())
}

fn facts(view: &View, says: &Speaker) -> Vec<(String, String)> {
    let (t, card) = (says.t, &view.collaborator.card);
    let text = |name: &Option<domain::text::Name>| name.as_ref().map(|one| one.as_str().to_owned());
    let all = [
        (t.collaborator_organisation(), text(&card.organisation)),
        (t.collaborator_field(), text(&card.field)),
        (t.collaborator_contact(), view.contact.clone()),
        (t.collaborator_releases(), card.releases.then(|| t.collaborator_yes())),
    ];
    all.into_iter().filter_map(|(words, said)| Some((words, said?))).collect()
}

fn agreements(view: &View, says: &Speaker, today: domain::calendar::Date) -> Vec<Agreed> {
    let t = says.t;
    let agreed = |(nth, one): (usize, &domain::collaborator::Agreement)| {
        let period = t.consent_period(t.date(one.from), t.date(one.until));
        let paid = if one.paid { t.collaborator_paid() } else { t.collaborator_unpaid() };
        Agreed {
            nth,
            words: format!("{} · {period} · {paid}", one.what.as_str()),
            disclosure: one.disclosure.as_ref().map(|word| word.as_str().to_owned()),
            holds: one.holds(today),
            field: format!("on_{nth}"),
        }
    };
    view.collaborator.agreements.iter().enumerate().map(agreed).collect()
}

fn made(
    item: &domain::content::Content,
    says: &Speaker,
) -> (String, String, String, String, Vec<String>) {
    let id = item.id.to_string();
    let links = item.posts.values().map(|post| post.link.as_str().to_owned()).collect();
    let stage = says.t.content_stage(item.stage.code());
    (id.clone(), paths::content(&id), item.draft.title.as_str().to_owned(), stage, links)
}

fn told(
    (kind, by, at): &(&'static str, Option<String>, domain::calendar::Instant),
    says: &Speaker,
) -> String {
    let by = by.as_deref().unwrap_or_default();
    format!("{} · {} · {by}", says.at(*at), says.t.collaborator_event(*kind))
}
