//! Coaching: the notes of this reader and, for whoever leads somebody, a new one and what suggests it.

pub mod note;

use askama::Template;
use axum::{extract::State, response::Response};
use desk::coaching::{self, Suggested, View, Wanted};
use desk::{Desk, sop, training};
use domain::calendar::Calendar;
use domain::coaching::suggestion::{MOST, Threshold};
use domain::coaching::{Act, Resource, coaches};
use domain::ids::CompetenceCode;
use domain::people::Role;
use domain::sop::Standing;
use domain::text::{Body, Name};
use domain::training::session::Stage;
use locale::Words;
use web::{Failure, Faults, Frame, Sent, page, paths};

use crate::{me::Me, options::Item, reader::Reader, speaker::Speaker, trouble::Trouble};

const ONCE: [&str; 4] = ["goals", "step", "until", "links"];
const OFTEN: [&str; 4] = ["people", "competence", "sop", "session"];

/// One note as a line.
struct Row {
    path: String,
    coach: String,
    people: String,
    at: String,
    until: String,
    waits: bool,
    ended: bool,
}

#[derive(Template)]
#[template(path = "coaching/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    suggested: Vec<String>,
    /// Those whom this reader may coach; none for whoever leads nobody.
    people: Vec<Item>,
    competences: Vec<Item>,
    sops: Vec<Item>,
    sessions: Vec<Item>,
    /// For whoever may set it.
    threshold: Option<Threshold>,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn chosen(&self, name: &str, value: &str) -> bool {
        self.sent.all(name).any(|one| one == value)
    }

    fn figures(&self) -> (String, String) {
        let known = self.threshold.unwrap_or_default();
        (known.times.to_string(), known.days.to_string())
    }
}

/// `GET /pembinaan`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("training")?;
    Ok(page::page(&listed(&desk, &me, Sent::default()).await?))
}

/// `POST /pembinaan`: a new note.
pub async fn write(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("training")?;
    let rules = desk.rules().await?;
    let read = read(&sent, me.t(), &rules.calendar);
    let act = |wanted| coaching::write(&desk, &me.actor, wanted, sent.key());
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(me.saved(&paths::coaching(&view.coaching.id.to_string()))),
        Err(trouble) => trouble,
    };
    let list = listed(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..list }))
}

/// `POST /pembinaan/ambang`
pub async fn threshold(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("training")?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["times", "days"], &[]));
    let times = form.number("times", 1..=MOST.times);
    let days = form.number("days", 1..=MOST.days);
    let wanted = times.zip(days).map(|(times, days)| Threshold { times, days });
    let read = form.done(wanted);
    let act = |wanted| coaching::set_threshold(&desk, &me.actor, wanted);
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.saved(paths::COACHING));
    };
    let list = listed(&desk, &me, Sent::default()).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..list }))
}

fn read(sent: &Sent, t: &'static Words, calendar: &Calendar) -> Result<Wanted, Faults> {
    let mut form = Reader::new(sent, t, calendar, (&ONCE, &OFTEN));
    let (goals, step) = (form.body("goals"), form.body("step"));
    let until = form.date("until");
    let links = sent.text("links").lines().map(str::trim).filter(|line| !line.is_empty());
    let links: Result<Vec<Name>, _> = links.map(Name::parse).collect();
    if links.is_err() {
        form.faults.add("links", t.form_not_a_choice());
    }
    let people = sent.all("people").filter_map(|id| id.parse().ok()).collect();
    let wanted = |((goals, step), until): ((Body, Body), _)| Wanted {
        people,
        goals,
        step,
        until,
        resources: resources(sent, links.unwrap_or_default()),
    };
    let texts = goals.zip(step).zip(until).map(wanted);
    form.done(texts)
}

fn resources(sent: &Sent, links: Vec<Name>) -> Vec<Resource> {
    let competences = sent.all("competence").filter_map(|code| CompetenceCode::parse(code).ok());
    let sops = sent.all("sop").filter_map(|id| id.parse().ok());
    let sessions = sent.all("session").filter_map(|id| id.parse().ok());
    let known = competences.map(Resource::Competence).chain(sops.map(Resource::Sop));
    let known = known.chain(sessions.map(Resource::Session));
    known.chain(links.into_iter().map(Resource::Link)).collect()
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<List, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let views = coaching::list(desk, &me.actor).await?;
    let suggested = coaching::suggestions(desk, &me.actor).await?;
    let people = coaching::trainees(desk, &me.actor).await?.into_iter();
    let (competences, sops, sessions) = match coaches(&me.actor) {
        true => learned(desk, me).await?,
        false => Default::default(),
    };
    let sets = me.role() == Role::Head;
    Ok(List {
        frame: me.frame(desk, "training", &t.coaching_title()).await?,
        rows: views.iter().map(|view| row(view, &says)).collect(),
        suggested: suggested.iter().map(|one| suggestion(one, t)).collect(),
        people: people.map(|(id, name)| (id.to_string(), name)).collect(),
        competences,
        sops,
        sessions,
        threshold: if sets { Some(coaching::threshold(desk).await?) } else { None },
        sent,
        trouble: Trouble::default(),
    })
}

/// What one can learn from: competences, SPOs in force, sessions to come.
async fn learned(desk: &Desk, me: &Me) -> Result<(Vec<Item>, Vec<Item>, Vec<Item>), Failure> {
    let known = training::one(desk, &me.actor, me.person.id).await?.competences.into_iter();
    let competences =
        known.map(|one| (one.code.to_string(), one.definition.name.as_str().to_owned()));
    let sops = sop::list(desk, &me.actor, Some(Standing::InForce)).await?;
    let sops = sops.into_iter().map(|view| (view.sop.id.to_string(), view.title));
    let sessions = training::session::list(desk, &me.actor).await?.into_iter();
    let sessions = sessions
        .filter(|view| view.session.stage == Stage::Planned)
        .map(|view| (view.session.id.to_string(), view.session.plan.title.as_str().to_owned()));
    Ok((competences.collect(), sops.collect(), sessions.collect()))
}

fn row(view: &View, says: &Speaker) -> Row {
    let names: Vec<&str> = view.people.iter().map(|one| one.name.as_str()).collect();
    Row {
        path: paths::coaching(&view.coaching.id.to_string()),
        coach: view.coach.clone(),
        people: names.join(", "),
        at: says.at(view.coaching.at),
        until: says.t.long_date(view.coaching.agreed.until),
        waits: view.allowed.contains(&Act::Acknowledge),
        ended: view.coaching.ended.is_some(),
    }
}

fn suggestion(one: &Suggested, t: &Words) -> String {
    let place = one.unit.clone().unwrap_or_else(|| t.coaching_office());
    t.coaching_suggested(place, one.times.to_string(), one.days.to_string())
}
