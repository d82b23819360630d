//! One round: answered thing by thing on a phone, then read.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use desk::Desk;
use desk::observation::round::{self, Command, Request};
use desk::observation::{self, Told, View};
use domain::attachment::Owner;
use domain::ids::RoundId;
use domain::improvement::may_begin;
use domain::observation::round::{Answer, Answered, Findings, Own};
use domain::observation::{Item as Looked, Kind};
use domain::rules::Rules;
use domain::text::Body;
use locale::Words;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::{topic_name, topics};
use crate::{
    attachment::Papers,
    me::Me,
    options::{Choice, Item, choices},
    reader::Reader,
    speaker::Speaker,
    trouble::Trouble,
};

/// A page takes so many findings that nobody had put on the list.
const OWN: usize = 2;

/// One thing to answer: the names of its fields, and its words.
struct Asked {
    answer: String,
    remark: String,
    words: String,
    topic: String,
}

/// One thing that was found.
struct Shown {
    asks: String,
    topic: String,
    answer: &'static str,
    words: Option<String>,
    /// Where an improvement is planned for it.
    plan: Option<String>,
}

#[derive(Template)]
#[template(path = "observation/round.html")]
struct Page {
    frame: Frame,
    id: String,
    version: u32,
    title: String,
    stage: &'static str,
    /// What the field beside an answer is called.
    remark: String,
    facts: Vec<(String, String)>,
    /// Empty unless this person may answer now.
    asked: Vec<Asked>,
    answers: Vec<Choice>,
    topics: Vec<Item>,
    own: Vec<usize>,
    shown: Vec<Shown>,
    improvements: Vec<(String, String)>,
    papers: Papers,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn post(&self, word: &str) -> String {
        paths::round_command(&self.id, word)
    }

    fn own_field(&self, name: &str, nth: &usize) -> String {
        format!("{name}_{nth}")
    }
}

/// `GET /observasi/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    Ok(page::page(&shown(&desk, &me, &view, Sent::default()).await?))
}

/// `POST /observasi/{id}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let command = match word.as_str() {
        "selesai" => read(&me, &rules, &view, &sent).map(Command::Finish),
        "hentikan" => Ok(Command::Stop {}),
        _ => return Err(Failure::NotFound),
    };
    let (seen, key) = sent.beside();
    let act =
        |command| round::act(&desk, &me.actor, view.round.begun.id, Request { command, seen, key });
    let Err(trouble) = me.commands(command, act, |t, kind| t.observation_event(kind)).await? else {
        return Ok(me.saved(&paths::round(&id)));
    };
    let view = opened(&desk, &me, &id).await?;
    let page = shown(&desk, &me, &view, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// The fields of so many lines.
fn names(name: &'static str, many: usize) -> impl Iterator<Item = String> {
    (1..=many).map(move |nth| format!("{name}_{nth}"))
}

/// What was seen, thing by thing, and what was found besides.
fn read(me: &Me, rules: &Rules, view: &View, sent: &Sent) -> Result<Findings<Body>, Faults> {
    let items = view.round.begun.items.len();
    let all = names("answer", items).chain(names("remark", items));
    let all: Vec<String> = all.chain(names("topic", OWN)).chain(names("words", OWN)).collect();
    let once: Vec<&str> = all.iter().map(String::as_str).collect();
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&once, &[]));
    let mut answers = Vec::new();
    for nth in 1..=items {
        let remark = form.maybe_body(&format!("remark_{nth}"));
        let answer = form.chosen(&format!("answer_{nth}"), Answer::parse);
        answers.extend(answer.map(|answer| Answered { answer, remark }));
    }
    let mut own = Vec::new();
    for nth in 1..=OWN {
        let Some(words) = form.maybe_body(&format!("words_{nth}")) else { continue };
        let known = |code: &str| rules.knows(code).then(|| code.to_owned());
        own.extend(form.chosen(&format!("topic_{nth}"), known).map(|topic| Own { topic, words }));
    }
    form.done(Some(Findings { answers, own }))
}

pub(super) async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("observations")?;
    let id: RoundId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(observation::open(desk, &me.actor, id).await?)
}

/// The page with what stood in the way of a photo.
pub async fn with_papers(
    desk: &Desk,
    me: &Me,
    id: RoundId,
    (status, papers): (StatusCode, Papers),
) -> Result<Response, Failure> {
    let view = opened(desk, me, &id.to_string()).await?;
    let page = shown(desk, me, &view, Sent::default()).await?;
    Ok(page::with_status(status, &Page { papers, ..page }))
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: Sent) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let (begun, says) = (&view.round.begun, Speaker::new(t, &rules.calendar, desk.now()));
    let id = begun.id.to_string();
    let plans = may_begin(&me.actor, desk.now());
    let done = view.improvements.iter().map(|one| {
        let action = one.action.clone().unwrap_or_else(|| t.case_erased());
        let stage = t.improvement_stage(one.improvement.stage.code());
        (paths::improvement(&one.improvement.id.to_string()), format!("{action} · {stage}"))
    });
    let title = begun.title.as_str();
    Ok(Page {
        frame: me.frame(desk, "observations", title).await?,
        version: view.round.version.0,
        title: title.to_owned(),
        stage: view.round.stage.code(),
        remark: match begun.kind {
            Kind::Interview => t.observation_said(),
            _ => t.observation_remark(),
        },
        facts: facts(view, &says),
        asked: if view.own { asked(view, &rules, t) } else { Vec::new() },
        answers: choices(
            Answer::ALL,
            Answer::code,
            |code| t.observation_answer(code),
            |_| String::new(),
        ),
        topics: topics(&rules, t),
        own: (1..=OWN).collect(),
        shown: view.told.iter().map(|told| found(told, &rules, t, plans.then_some(&id))).collect(),
        improvements: done.collect(),
        papers: Papers::of(desk, me, Owner::Round(begun.id)).await?,
        id,
        sent,
        trouble: Trouble::default(),
    })
}

fn facts(view: &View, says: &Speaker) -> Vec<(String, String)> {
    let (round, t) = (&view.round, says.t);
    let begun = &round.begun;
    let mut facts = vec![
        (t.observation_kind_of(), t.observation_kind(begun.kind.code())),
        (t.suggestion_box_unit(), view.unit.clone()),
        (t.observation_began(), says.long(round.begun_at)),
        (t.observation_shift(), t.shift_name(begun.shift.code())),
        (t.observation_checklist(), format!("{} · {}", begun.checklist, begun.edition)),
    ];
    let minutes = round.minutes().map(|minutes| t.observation_minutes(minutes.to_string()));
    facts.extend(minutes.map(|minutes| (t.observation_took(), minutes)));
    facts.extend(view.observer.clone().map(|name| (t.observation_observer(), name)));
    facts
}

fn asked(view: &View, rules: &Rules, t: &Words) -> Vec<Asked> {
    let items = view.round.begun.items.iter().enumerate();
    let one = |(place, item): (usize, &Looked)| Asked {
        answer: format!("answer_{}", place + 1),
        remark: format!("remark_{}", place + 1),
        words: item.asks.as_str().to_owned(),
        topic: topic_name(rules, t, &item.topic),
    };
    items.map(one).collect()
}

/// A finding; where something was amiss, with the way to its improvement for those who may.
fn found(told: &Told, rules: &Rules, t: &Words, plans: Option<&String>) -> Shown {
    let amiss = told.answer == Answer::No;
    Shown {
        asks: told.asks.clone().unwrap_or_else(|| t.observation_own()),
        topic: topic_name(rules, t, &told.topic),
        answer: told.answer.code(),
        words: told.words.clone(),
        plan: plans.filter(|_| amiss).map(|id| paths::round_plan(id, told.place)),
    }
}
