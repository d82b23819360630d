//! The crisis room of one issue, and the sheet of it for the director.

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::issue::{self, Request, Room, View};
use domain::ids::IssueId;
use domain::issue::partner::Way;
use domain::issue::{self as issues, Act, Level, Outcome, Outlet, Phase, Spread, Stage, Truth};
use domain::mention::Tone;
use web::{Failure, Frame, Sent, page, paths};

use super::{
    form, owing, partner,
    pause::{Held, holding},
};
use crate::mention::Row as MentionRow;
use crate::options::{Item, items, staff};
use crate::report::{Asked, file};
use crate::statement::Row as StatementRow;
use crate::{me::Me, row, speaker::Speaker, trouble::Trouble, watch::media_inquiry};

/// A task as it is shown.
pub struct Duty {
    no: u16,
    what: Option<String>,
    owner: String,
    when: String,
    done: bool,
    late: bool,
    tickable: bool,
}

/// One entry of the timeline.
pub struct Entry {
    what: String,
    who: String,
    at: String,
    text: Option<String>,
}

/// What both sheets show.
pub struct Shown {
    id: String,
    title: String,
    level: &'static str,
    stage: &'static str,
    facts: Vec<(String, String)>,
    about: Option<String>,
    due: Option<(String, bool)>,
    plan: Option<issue::Plan>,
    duties: Vec<Duty>,
    partners: Vec<partner::Row>,
    statements: Vec<StatementRow>,
    mentions: Vec<MentionRow>,
    cases: Vec<String>,
    inquiries: Vec<row::Row>,
    /// Name and number.
    phones: Vec<(String, String)>,
    heard: Vec<(String, String)>,
    entries: Vec<Entry>,
    lessons: Option<String>,
    drill: bool,
    score: Option<u8>,
}

#[derive(Template)]
#[template(path = "issue/print.html")]
struct Sheet {
    frame: Frame,
    shown: Shown,
    made: String,
}

#[derive(Template)]
#[template(path = "issue/room.html")]
struct Page {
    frame: Frame,
    shown: Shown,
    version: u32,
    may: Vec<&'static str>,
    /// The pause of publications that holds, and whether this person may begin one.
    pause: Option<Held>,
    pauses: bool,
    /// Who closes it, where that is somebody above this person.
    leader: Option<String>,
    /// Partners who have not answered, for whoever closes it.
    asked: Option<String>,
    /// Statements are written by the office; the director signs them.
    writes: bool,
    people: Vec<Item>,
    levels: Vec<Item>,
    truths: Vec<Item>,
    phases: Vec<Item>,
    reaches: Vec<Item>,
    outlets: Vec<Item>,
    outcomes: Vec<Item>,
    /// Partners of the register who may be asked, and by which ways.
    offered: Vec<Item>,
    partner_ways: Vec<Item>,
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

    /// It is closed, and the pause that began with it still holds.
    fn over(&self) -> bool {
        let closed = self.shown.stage == Stage::Closed.code();
        closed && self.pause.as_ref().is_some_and(|held| held.began_with(&self.shown.title))
    }

    fn post(&self, word: &str) -> String {
        paths::issue_command(&self.shown.id, word)
    }
}

/// `GET /isu/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    Ok(page::page(&paged(&desk, &me, &view, None).await?))
}

/// `GET /isu/{id}/cetak`: to print as it is, or as a PDF with the letterhead.
pub async fn print(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    if asked.is_file() {
        let wish = (me.t().language(), asked.paper());
        let document = issue::sheet_document(&desk, &me.actor, view.issue.id, wish).await?;
        return file(&desk, &asked, &document).await?.ok_or(Failure::NotFound);
    }
    let (shown, rules) = (shown(&desk, &me, &view).await?, desk.rules().await?);
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let frame = me.frame(&desk, "issues", &shown.title).await?;
    Ok(page::page(&Sheet { frame, shown, made: says.long(desk.now()) }))
}

/// `POST /isu/{id}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let read = form::meant(&me, &rules, &word, &sent)?;
    let (seen, key) = sent.beside();
    let act = |command| issue::act(&desk, &me.actor, view.issue.id, Request { command, seen, key });
    let Err(trouble) = me.commands(read, act, |t, kind| t.issue_event(kind)).await? else {
        return Ok(me.saved(&paths::issue(&id)));
    };
    let view = opened(&desk, &me, &id).await?;
    again(&desk, &me, &view, (sent, trouble)).await
}

pub(super) async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("issues")?;
    let id: IssueId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(issue::open(desk, &me.actor, id).await?)
}

/// The page once more, with what stood in the way.
pub(super) async fn again(
    desk: &Desk,
    me: &Me,
    view: &View,
    (sent, trouble): (Sent, Trouble),
) -> Result<Response, Failure> {
    let page = paged(desk, me, view, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

async fn paged(desk: &Desk, me: &Me, view: &View, sent: Option<Sent>) -> Result<Page, Failure> {
    let t = me.t();
    let shown = shown(desk, me, view).await?;
    let rules = desk.rules().await?;
    let says = Speaker::new(t, &rules.calendar, desk.now());
    Ok(Page {
        pause: holding(desk, me, &says).await?,
        pauses: !view.issue.drill && desk::content::pause::may(desk, &me.actor),
        frame: me.frame(desk, "issues", &shown.title).await?,
        shown,
        version: view.issue.version.0,
        leader: leader(me, view),
        asked: unanswered(me, view),
        may: view.allowed.iter().map(|act| Act::code(*act)).collect(),
        writes: domain::statement::writes(&me.actor),
        people: staff(desk).await?,
        levels: items(Level::ALL, Level::code, |code| t.issue_level(code)),
        truths: items(Truth::ALL, Truth::code, |code| t.issue_truth(code)),
        phases: items(Phase::ALL, Phase::code, |code| t.issue_phase(code)),
        reaches: items(Spread::ALL, Spread::code, |code| t.issue_reach(code)),
        outlets: items(Outlet::ALL, Outlet::code, |code| t.issue_outlet(code)),
        outcomes: items(Outcome::ALL, Outcome::code, |code| t.issue_outcome(code)),
        offered: partner::offered(desk, me).await?,
        partner_ways: items(Way::ALL, Way::code, |code| t.issue_partner_way(code)),
        sent: sent.unwrap_or_else(|| written(view)),
        trouble: Trouble::default(),
    })
}

/// Whoever runs an open issue of a level that somebody above them closes is told who does.
fn leader(me: &Me, view: &View) -> Option<String> {
    let (known, actor) = (&view.issue, &me.actor);
    let open = known.stage != Stage::Closed && issues::runs(actor, view.now);
    let judged =
        known.assessment.as_ref().filter(|_| open && !issues::leads(known, actor, view.now));
    judged.map(|judged| me.t().issue_not_leading(judged.level.code()))
}

/// The partners who have not answered, each once.
fn unanswered(me: &Me, view: &View) -> Option<String> {
    let open = view.partners.iter().filter(|one| one.answered.is_none());
    let names: BTreeSet<&str> = open.map(|one| one.name.as_str()).collect();
    let names: Vec<&str> = names.into_iter().collect();
    (!names.is_empty()).then(|| me.t().issue_close_asked(names.join(", ")))
}

/// The forms begin with what was judged and planned last.
fn written(view: &View) -> Sent {
    let mut fields = Vec::new();
    let mut put = |name: &str, value: &str| fields.push((name.to_owned(), value.to_owned()));
    if let Some(judged) = &view.issue.assessment {
        put("level", judged.level.code());
        put("truth", judged.truth.code());
        put("phase", judged.phase.code());
        put("reach", judged.reach.code());
        put("stakeholders", view.words.stakeholders.as_deref().unwrap_or_default());
    }
    if let Some(plan) = &view.words.plan {
        put("speaker", &plan.speaker.0.to_string());
        put("message", plan.message.as_deref().unwrap_or_default());
        put("answers", plan.answers.as_deref().unwrap_or_default());
        plan.outlets.iter().for_each(|outlet| put("outlets", outlet));
    }
    Sent::from_fields(fields)
}

async fn shown(desk: &Desk, me: &Me, view: &View) -> Result<Shown, Failure> {
    let (t, rules, known) = (me.t(), desk.rules().await?, &view.issue);
    let says = Speaker::new(t, &rules.calendar, view.now);
    let room = issue::room(desk, &me.actor, known.id).await?;
    Ok(Shown {
        id: known.id.to_string(),
        title: known.title.as_str().to_owned(),
        level: known.assessment.as_ref().map_or("none", |judged| judged.level.code()),
        stage: known.stage.code(),
        facts: facts(view, &says),
        about: view.words.about.clone(),
        due: known.assess_due().map(|due| (says.left(due), due < view.now)),
        plan: view.words.plan.clone(),
        duties: view.duties.iter().map(|duty| task(duty, &says)).collect(),
        partners: asked(view, &says),
        statements: room.statements.iter().map(|one| StatementRow::plain(one, &says)).collect(),
        mentions: room.mentions.iter().map(|one| MentionRow::of(one, &says)).collect(),
        cases: room.cases.iter().map(ToString::to_string).collect(),
        inquiries: media_inquiry::among(desk, me, &room.inquiries).await?,
        phones: phones(&room, t),
        heard: heard(&room, t),
        entries: view.timeline.iter().map(|moment| entry(moment, &says)).collect(),
        lessons: view.words.lessons.clone(),
        drill: known.drill,
        score: known.score,
    })
}

fn asked(view: &View, says: &Speaker) -> Vec<partner::Row> {
    let issue = view.issue.id.to_string();
    view.partners.iter().map(|one| partner::Row::of(one, &issue, says)).collect()
}

fn facts(view: &View, says: &Speaker) -> Vec<(String, String)> {
    let (t, known) = (says.t, &view.issue);
    let mut facts = vec![(t.issue_detected(), says.at(known.detected_at))];
    if let Some(judged) = &known.assessment {
        facts.push((t.issue_truth_word(), t.issue_truth(judged.truth.code())));
        facts.push((t.issue_phase_word(), t.issue_phase(judged.phase.code())));
        facts.push((t.issue_reach_word(), t.issue_reach(judged.reach.code())));
    }
    let first = known.assessed_at.map(|at| (t.issue_first_assessed(), says.at(at)));
    let stakeholders = view.words.stakeholders.clone();
    let stakeholders = stakeholders.map(|who| (t.issue_stakeholders(), who));
    let why = view.words.why.clone().map(|why| (t.issue_why(), why));
    let checked = view.words.checked.clone().map(|words| (t.issue_checked(), words));
    let reported = known.refutation.as_ref().and_then(|known| known.reported_to.as_ref());
    let reported = reported.map(|name| (t.issue_reported(), name.as_str().to_owned()));
    let owes = owing(view, says);
    let owes = (!owes.is_empty()).then(|| (t.issue_owes(), owes));
    let outcome = known.outcome.map(|one| (t.issue_outcome_word(), t.issue_outcome(one.code())));
    facts
        .extend([first, stakeholders, why, checked, reported, owes, outcome].into_iter().flatten());
    facts
}

fn task(duty: &issue::Duty, says: &Speaker) -> Duty {
    let late = duty.done_at.is_none() && duty.due < says.now;
    Duty {
        no: duty.no,
        what: duty.what.clone(),
        owner: duty.owner.1.clone().unwrap_or_default(),
        when: duty.done_at.map_or_else(|| says.left(duty.due), |at| says.at(at)),
        done: duty.done_at.is_some(),
        late,
        tickable: duty.tickable,
    }
}

fn phones(room: &Room, t: &locale::Words) -> Vec<(String, String)> {
    let number = |phone: &Option<String>| phone.clone().unwrap_or_else(|| t.issue_no_phone());
    room.phones.iter().map(|one| (one.name.clone(), number(&one.phone))).collect()
}

fn heard(room: &Room, t: &locale::Words) -> Vec<(String, String)> {
    let voices = room.figures.voices;
    let tone = |(tone, count): &(Option<Tone>, u32)| {
        (t.mention_tone(tone.map_or("unjudged", Tone::code)), count.to_string())
    };
    let whole = [
        (t.issue_mentions(), voices.mentions.to_string()),
        (t.issue_authors(), voices.authors.to_string()),
        (t.issue_texts(), voices.texts.to_string()),
    ];
    whole.into_iter().chain(room.figures.tones.iter().map(tone)).collect()
}

fn entry(moment: &issue::Moment, says: &Speaker) -> Entry {
    let level = moment.level.map(|level| says.t.issue_level(level));
    let what = says.t.issue_event(moment.kind);
    Entry {
        what: level.map_or(what.clone(), |level| format!("{what}: {level}")),
        who: says.author(&moment.by),
        at: says.at(moment.at),
        text: moment.text.clone(),
    }
}
