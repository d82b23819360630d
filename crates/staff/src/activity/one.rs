//! One activity on its page: the sheet as it is printed, its questions and photos, and what whoever
//! reads it may do.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::activity::{self, Request, View};
use desk::{Desk, consent};
use domain::activity::{Act, Audience, Stage};
use domain::consent::Standing;
use domain::content::media::Basis;
use domain::ids::ActivityId;
use paper::Paper;
use web::{Failure, Frame, Sent, page, paths};

use super::form::{self, Fields};
use super::means::{meant, present};
use super::photo::Shot;
use super::question::Ask;
use crate::options::{Item, items};
use crate::report::{
    Asked,
    blocks::{self, Part},
    printed,
};
use crate::{me::Me, speaker::Speaker, trouble::Trouble};

#[derive(Template)]
#[template(path = "activity/one.html")]
struct Page {
    frame: Frame,
    id: String,
    version: u32,
    title: String,
    stage: String,
    author: Option<String>,
    why: Option<String>,
    /// The approval fell.
    fell: bool,
    /// Who is waited for.
    waits: Option<String>,
    cancelled: bool,
    public: Option<String>,
    /// Who comes, for those who keep the list.
    attendees: Option<String>,
    /// Who receives us; it stands on no printed sheet.
    contact: Option<String>,
    parts: Vec<Part>,
    questions: Vec<Ask>,
    photos: Vec<Shot>,
    bases: Vec<Item>,
    consents: Vec<Item>,
    /// Field and name of each audience.
    present: Vec<Item>,
    /// Number and words of each follow-up that is not done.
    undone: Vec<(usize, String)>,
    may: Vec<&'static str>,
    form: Fields,
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

    /// Something is wrong in one of these fields.
    fn wrong(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| self.trouble.faults.of(field).is_some())
    }

    /// The plan came back, not one of the small forms.
    fn plan_is_wrong(&self) -> bool {
        self.wrong(&["title", "kind", "need", "aim", "starts", "ends", "place", "link", "contact"])
            || self.wrong(&["means", "outside", "quota", "closes", "bring", "campaign", "lead"])
            || self.wrong(&["materials", "budget", "speakers"])
    }

    fn photo_is_wrong(&self) -> bool {
        self.wrong(&["file", "alt", "basis", "source", "until", "consents"])
    }

    fn post(&self, word: &str) -> String {
        paths::activity_command(&self.id, word)
    }
}

/// `GET /kegiatan/{id}`, also as PDF.
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    if asked.is_paper()? {
        let set = (me.t().language(), Paper::F4);
        let made = activity::document(&desk, &me.actor, view.activity.id, set).await?;
        return printed(&desk, &made).await;
    }
    Ok(page::page(&shown(&desk, &me, &view, None).await?))
}

/// `POST /kegiatan/{id}/{perintah}`
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
        |command| activity::act(&desk, &me.actor, view.activity.id, Request { command, seen, key });
    let Err(trouble) = me.commands(read, act, |t, kind| t.activity_event(kind)).await? else {
        return Ok(me.saved(&paths::activity(&id)));
    };
    with_trouble(&desk, &me, (&id, &word, sent), trouble).await
}

pub(super) async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("activities")?;
    let id: ActivityId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(activity::open(desk, &me.actor, id).await?)
}

/// The page again, with what was typed and what stands in its way.
pub(super) async fn with_trouble(
    desk: &Desk,
    me: &Me,
    (id, word, sent): (&str, &str, Sent),
    trouble: Trouble,
) -> Result<Response, Failure> {
    let view = opened(desk, me, id).await?;
    let page = shown(desk, me, &view, Some((word, sent))).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

async fn shown(
    desk: &Desk,
    me: &Me,
    view: &View,
    sent: Option<(&str, Sent)>,
) -> Result<Page, Failure> {
    let (t, known, rules) = (me.t(), &view.activity, desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    // What was typed into the plan stands in its form, everything else where it was typed.
    let (planned, sent) = match sent {
        Some(("ubah", sent)) => (sent, Sent::default()),
        Some((_, sent)) => (form::written(view, &says), sent),
        None => (form::written(view, &says), Sent::default()),
    };
    let set = (t.language(), Paper::F4);
    let sheet = activity::document(desk, &me.actor, known.id, set).await?;
    let id = known.id.to_string();
    let keeps_list = known.plan.entry.is_some() && domain::registration::manages(&me.actor);
    let audience = |one: &Audience| (present(*one), t.activity_audience(one.code()));
    Ok(Page {
        frame: me.frame(desk, "activities", known.plan.title.as_str()).await?,
        version: known.version.0,
        title: known.plan.title.as_str().to_owned(),
        stage: t.activity_stage(known.stage.code()),
        author: view.author.clone(),
        why: view.why.clone(),
        fell: known.fell,
        waits: known.asked.then(|| match view.directors {
            true => t.activity_waits_director(),
            false => t.activity_waits_head(),
        }),
        cancelled: known.stage == Stage::Cancelled,
        public: known.is_public().then(|| paths::activity_public(&id)),
        attendees: keeps_list.then(|| paths::attendees(&id)),
        contact: view.contact.clone(),
        parts: blocks::parts(&sheet),
        questions: Ask::all(view, &says),
        photos: Shot::all(view, t),
        bases: items(Basis::ALL, Basis::code, |code| t.media_basis(code)),
        consents: consents(desk, me, view).await?,
        present: Audience::ALL.iter().map(audience).collect(),
        undone: undone(view, me),
        may: view.allowed.iter().map(|act| Act::code(*act)).collect(),
        form: Fields::new(desk, me, planned).await?,
        id,
        sent,
        trouble: Trouble::default(),
    })
}

/// Permissions that hold today, by whoever gave them.
async fn consents(desk: &Desk, me: &Me, view: &View) -> Result<Vec<Item>, Failure> {
    if !view.allowed.contains(&Act::AddPhoto) {
        return Ok(Vec::new());
    }
    let found = consent::list(desk, &me.actor).await?.into_iter();
    let valid = found.filter(|one| one.standing == Standing::Valid);
    let named = |one: consent::View| {
        let parts = [one.person, one.material].into_iter().flatten().collect::<Vec<_>>();
        (one.consent.id.to_string(), parts.join(" · "))
    };
    Ok(valid.map(named).collect())
}

fn undone(view: &View, me: &Me) -> Vec<(usize, String)> {
    let t = me.t();
    let all = view.activity.evaluation.iter().flat_map(|one| &one.follow_ups);
    let mine = |nth: usize| {
        let nth = u16::try_from(nth).unwrap_or(u16::MAX);
        domain::activity::ticks(&view.activity, &me.actor, nth)
    };
    let open = all.zip(&view.owners).enumerate();
    let open = open.filter(|(nth, (one, _))| !one.done && mine(*nth));
    let words = |(nth, (one, owner)): (usize, (&domain::activity::FollowUp, &Option<String>))| {
        let who = t.activity_carried_to(owner.as_deref().unwrap_or("–"), t.date(one.due));
        (nth, format!("{} · {who}", one.what.as_str()))
    };
    open.map(words).collect()
}
