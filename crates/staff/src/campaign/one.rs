//! One campaign on its page: the plan and what came of it, and what whoever reads it may do.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::campaign::{self, Request, View};
use desk::{Desk, collaborator, content};
use domain::campaign::{Act, Cost};
use domain::content::Stage as ContentStage;
use domain::ids::CampaignId;
use paper::Paper;
use web::{Failure, Frame, Sent, page, paths};

use super::form::{self, Fields};
use super::means::meant;
use crate::options::{Item, items};
use crate::report::{
    Asked,
    blocks::{self, Part},
    printed,
};
use crate::{me::Me, trouble::Trouble};

/// Somebody who works in it: id, address where the reader keeps the register, words.
struct Partner {
    id: String,
    path: Option<String>,
    words: String,
}

#[derive(Template)]
#[template(path = "campaign/one.html")]
struct Page {
    frame: Frame,
    id: String,
    version: u32,
    title: String,
    stage: String,
    author: Option<String>,
    why: Option<String>,
    /// What everybody reads, once it may be read.
    public: Option<String>,
    path: String,
    /// The sheet, as it is printed.
    parts: Vec<Part>,
    /// Id, address, title.
    items: Vec<(String, String, String)>,
    partners: Vec<Partner>,
    /// Number, words, and whether it was struck.
    spent: Vec<(usize, String, bool)>,
    contents: Vec<Item>,
    collaborators: Vec<Item>,
    costs: Vec<Item>,
    may: Vec<&'static str>,
    form: Fields,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn may(&self, act: &str) -> bool {
        self.may.contains(&act)
    }

    /// Something is wrong in a field that begins so.
    fn is_wrong(&self, start: &str) -> bool {
        self.trouble.faults.all().iter().any(|fault| fault.field.starts_with(start))
    }

    /// The plan came back, not one of the small forms.
    fn plan_is_wrong(&self) -> bool {
        let small = ["spent_", "cost", "reading_", "why_", "lessons", "content", "collaborator"];
        !self.trouble.faults.is_empty() && !small.iter().any(|start| self.is_wrong(start))
    }

    fn post(&self, word: &str) -> String {
        paths::campaign_command(&self.id, word)
    }
}

/// `GET /kampanye/{id}`, also as PDF.
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    if asked.is_paper()? {
        let set = (me.t().language(), Paper::F4);
        let made = campaign::page(&desk, &me.actor, view.campaign.id, set).await?;
        return printed(&desk, &made).await;
    }
    Ok(page::page(&shown(&desk, &me, &view, None).await?))
}

/// `POST /kampanye/{id}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let read = meant((&me, &rules), &word, &sent)?;
    let (seen, key) = sent.beside();
    let act =
        |command| campaign::act(&desk, &me.actor, view.campaign.id, Request { command, seen, key });
    let Err(trouble) = me.commands(read, act, |t, kind| t.campaign_event(kind)).await? else {
        return Ok(me.saved(&paths::campaign(&id)));
    };
    let view = opened(&desk, &me, &id).await?;
    let page = shown(&desk, &me, &view, Some((&word, sent))).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("campaigns")?;
    let id: CampaignId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(campaign::open(desk, &me.actor, id).await?)
}

async fn shown(
    desk: &Desk,
    me: &Me,
    view: &View,
    sent: Option<(&str, Sent)>,
) -> Result<Page, Failure> {
    let (t, known) = (me.t(), &view.campaign);
    // What was typed into the plan stands in its form, everything else where it was typed.
    let (planned, sent) = match sent {
        Some(("ubah", sent)) => (sent, begun(view)),
        Some((_, sent)) => (form::written(view), sent),
        None => (form::written(view), begun(view)),
    };
    let set = (t.language(), Paper::F4);
    let sheet = campaign::document(desk, &me.actor, known.id, set).await?;
    let id = known.id.to_string();
    Ok(Page {
        frame: me.frame(desk, "campaigns", known.plan.title.as_str()).await?,
        version: known.version.0,
        title: known.plan.title.as_str().to_owned(),
        stage: t.campaign_stage(known.stage.code()),
        author: view.author.clone(),
        why: view.why.clone(),
        public: view.is_public.then(|| paths::campaign_public(&id)),
        path: paths::campaign(&id),
        parts: blocks::parts(&sheet),
        items: view.items.iter().map(item).collect(),
        partners: view.partners.iter().map(|one| partner(one, me)).collect(),
        spent: spent(view, me),
        contents: contents(desk, me, view).await?,
        collaborators: collaborators(desk, me, view).await?,
        costs: items(Cost::ALL, Cost::code, |code| t.campaign_cost(code)),
        may: view.allowed.iter().map(|act| Act::code(*act)).collect(),
        form: Fields::new(me, planned),
        id,
        sent,
        trouble: Trouble::default(),
    })
}

/// A new reading begins as one of the goal's own measure.
fn begun(view: &View) -> Sent {
    let measure = &view.campaign.plan.goal.measure;
    let text = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    Sent::from_fields(vec![
        text("reading_name", measure.name.as_str()),
        text("reading_version", measure.version.as_str()),
        text("reading_unit", measure.unit.as_str()),
    ])
}

fn item(item: &domain::content::Content) -> (String, String, String) {
    let id = item.id.to_string();
    (id.clone(), paths::content(&id), item.draft.title.as_str().to_owned())
}

fn partner(one: &campaign::Partner, me: &Me) -> Partner {
    let t = me.t();
    let kind = t.collaborator_kind(one.kind.code());
    let paid = if one.paid { format!(" · {}", t.collaborator_paid()) } else { String::new() };
    let id = one.id.to_string();
    Partner {
        path: domain::collaborator::reads(&me.actor).then(|| paths::collaborator(&id)),
        words: format!("{} · {kind}{paid}", one.name.as_deref().unwrap_or("–")),
        id,
    }
}

fn spent(view: &View, me: &Me) -> Vec<(usize, String, bool)> {
    let t = me.t();
    let line = |(nth, (one, struck)): (usize, &(domain::campaign::Spending, bool))| {
        let amount = t.rupiah(i64::try_from(one.rupiah).unwrap_or(i64::MAX));
        let cost = t.campaign_cost(one.cost.code());
        let words = format!("{} · {cost} · {} · {amount}", t.date(one.on), one.what.as_str());
        (nth, words, *struck)
    };
    view.campaign.spent.iter().enumerate().map(line).collect()
}

/// Items that can come in: those that are not withdrawn and not there yet.
async fn contents(desk: &Desk, me: &Me, view: &View) -> Result<Vec<Item>, Failure> {
    if !view.allowed.contains(&Act::AddItem) {
        return Ok(Vec::new());
    }
    let found = content::list(desk, &me.actor, None).await?.into_iter();
    let open = found.filter(|line| {
        line.stage != ContentStage::Withdrawn && !view.campaign.items.contains(&line.id)
    });
    Ok(open.map(|line| (line.id.to_string(), line.title)).collect())
}

/// Those of the register who are not there yet.
async fn collaborators(desk: &Desk, me: &Me, view: &View) -> Result<Vec<Item>, Failure> {
    if !view.allowed.contains(&Act::Engage) {
        return Ok(Vec::new());
    }
    let wanted = collaborator::Wanted::default();
    let found = collaborator::list(desk, &me.actor, wanted).await?.into_iter();
    let open = found.filter(|one| !view.campaign.collaborators.contains(&one.collaborator.id));
    Ok(open.filter_map(|one| Some((one.collaborator.id.to_string(), one.name?))).collect())
}
