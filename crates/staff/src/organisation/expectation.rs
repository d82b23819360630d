//! Needs and expectations: the list, one of them with the voices behind it, and its form.

mod form;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::organisation::Line;
use desk::organisation::expectation::{self, View};
use desk::voice;
use domain::ids::ExpectationId;
use domain::organisation::Event as _;
use domain::organisation::expectation::{Event, listens};
use domain::rules::Rules;
use domain::text::Body;
use domain::voice::{Months, Tally, hears};
use locale::Words;
use paper::Paper;
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

use crate::observation::topic_name;
use crate::{me::Me, report::taken, speaker::Speaker, trouble::Trouble};
use form::{Offers, card, fresh, written};

/// In which form.
#[derive(Default, Deserialize)]
pub struct Asked {
    bentuk: Option<String>,
}

/// An expectation as it is read.
pub(crate) struct Row {
    pub path: String,
    pub words: String,
    pub standing: String,
    kind: String,
    evidence: String,
    note: Option<String>,
    action: Option<String>,
    /// What serves it: address and name.
    ties: Vec<(String, String)>,
    review: String,
    is_due: bool,
}

#[derive(Template)]
#[template(path = "organisation/expectations.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    keeps: bool,
    offers: Offers,
    sent: Sent,
    trouble: Trouble,
}

#[derive(Template)]
#[template(path = "organisation/expectation.html")]
struct Page {
    frame: Frame,
    row: Row,
    version: u32,
    keeps: bool,
    /// What was said about its topic lately, for those who hear it.
    heard: Option<String>,
    /// What happened to it: who, what, when.
    past: Vec<(String, String, String)>,
    offers: Offers,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn ticks(&self, name: &str, value: &str) -> bool {
        self.sent.all(name).any(|one| one == value)
    }
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn ticks(&self, name: &str, value: &str) -> bool {
        self.sent.all(name).any(|one| one == value)
    }
}

/// `GET /organisasi/harapan`
pub async fn list(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let Some(form) = asked.bentuk.as_deref() else {
        let sent = fresh(&desk).await?;
        return Ok(page::page(&listed(&desk, &me, sent).await?));
    };
    let views = expectation::list(&desk, &me.actor).await?;
    let wish = (me.t().language(), Paper::A4);
    let document = expectation::document(&desk, &views, wish).await?;
    taken(&desk, form, (&document, "harapan")).await
}

/// `POST /organisasi/harapan`: an expectation is written down.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let read = card(&desk, &me, &sent).await?;
    let key = sent.key().map(str::to_owned);
    let act = |card| expectation::write(&desk, &me.actor, card, key);
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(me.saved(&paths::expectation(&view.expectation.id.to_string()))),
        Err(trouble) => trouble,
    };
    let page = listed(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

/// `GET /organisasi/harapan/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let id = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(page::page(&drawn(&desk, &me, id, None).await?))
}

/// `POST /organisasi/harapan/{id}`: its card anew.
pub async fn change(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let id: ExpectationId = id.parse().map_err(|_| Failure::NotFound)?;
    let read = card(&desk, &me, &sent).await?;
    let act = |card| expectation::change(&desk, &me.actor, id, (card, sent.version()));
    let Err(trouble) = me.commands(read, act, |t, kind| t.expectation_event(kind)).await? else {
        return Ok(me.saved(&paths::expectation(&id.to_string())));
    };
    let page = drawn(&desk, &me, id, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<List, Failure> {
    let (views, rules) = (expectation::list(desk, &me.actor).await?, desk.rules().await?);
    Ok(List {
        frame: me.frame(desk, "organisation", &me.t().expectation_title()).await?,
        rows: views.iter().map(|view| row(view, &rules, me.t())).collect(),
        keeps: listens(&me.actor),
        offers: Offers::of(desk, me, None).await?,
        sent,
        trouble: Trouble::default(),
    })
}

async fn drawn(
    desk: &Desk,
    me: &Me,
    id: ExpectationId,
    sent: Option<Sent>,
) -> Result<Page, Failure> {
    let view = expectation::open(desk, &me.actor, id).await?;
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let history = expectation::history(desk, &me.actor, id).await?;
    let line = |line: &Line<Event>| {
        (says.author(&line.by), t.expectation_event(line.event.kind()), says.at(line.at))
    };
    Ok(Page {
        frame: me.frame(desk, "organisation", view.expectation.card.words.as_str()).await?,
        row: row(&view, &rules, t),
        version: view.expectation.version.0,
        keeps: view.keeps,
        heard: heard(desk, me, &view).await?,
        past: history.iter().map(line).collect(),
        offers: Offers::of(desk, me, Some(&view)).await?,
        sent: sent.unwrap_or_else(|| written(&view.expectation.card)),
        trouble: Trouble::default(),
    })
}

/// What was said about the topic in the last months, from the voice of the patient.
async fn heard(desk: &Desk, me: &Me, view: &View) -> Result<Option<String>, Failure> {
    let topic = view.expectation.card.evidence.topic.as_deref();
    let Some(topic) = topic.filter(|_| hears(&me.actor).is_some()) else { return Ok(None) };
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let lately = Months::lately(today);
    let found = voice::voice(desk, &me.actor, (lately, None)).await?.topics;
    let found = found.into_iter().find(|(name, _)| name.as_deref() == Some(topic));
    let tally = found.map_or_else(Tally::default, |(_, tally)| tally);
    Ok(Some(me.t().expectation_heard(
        tally.complaints.to_string(),
        tally.suggestions.to_string(),
        tally.compliments.to_string(),
        tally.amiss.to_string(),
    )))
}

pub(crate) fn row(view: &View, rules: &Rules, t: &Words) -> Row {
    let card = &view.expectation.card;
    let said = [
        Some(t.expectation_source(card.evidence.source.code())),
        card.evidence.topic.as_deref().map(|topic| topic_name(rules, t, topic)),
        card.evidence.unsur.map(|unsur| t.survey_unsur(unsur.code())),
    ];
    let keeper = view.keeper.as_deref().map(|name| format!(" · {name}")).unwrap_or_default();
    let sops = view.sops.iter().map(|(id, title)| (paths::sop(&id.to_string()), title.clone()));
    let improvement = view.improvement.iter().map(|one| {
        let id = one.improvement.id.to_string();
        (paths::improvement(&id), one.action.clone().unwrap_or_else(|| t.case_erased()))
    });
    let text = |body: &Option<Body>| body.as_ref().map(|body| body.as_str().to_owned());
    Row {
        path: paths::expectation(&view.expectation.id.to_string()),
        words: card.words.as_str().to_owned(),
        standing: t.expectation_standing(card.standing.code()),
        kind: [t.expectation_sort(card.sort.code()), t.expectation_party(card.party.code())]
            .join(" · "),
        evidence: said.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        note: text(&card.evidence.note),
        action: text(&card.action),
        ties: sops.chain(improvement).collect(),
        review: format!("{}{keeper}", t.long_date(card.review)),
        is_due: view.is_due,
    }
}
