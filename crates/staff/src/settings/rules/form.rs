//! A new revision, made from the one in force or from a built-in procedure.

use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use desk::Desk;
use desk::rules::{self, Listed, Standing, Wanted};
use domain::calendar::{Unit, Week, Zone};
use domain::house::may_change;
use domain::ids::RulesRevision;
use domain::rules::{ApprovalWhen, ContentWhen, Limit, Preset, Rules, Rung, SourceStatus, Way};
use serde::Deserialize;
use web::{Failure, Faults, Frame, Sent, error::beside, page, paths};

use super::draft::{ClockField, GRADES, SpanField, read, spans, turns};
use super::{Compared, compared};
use crate::{
    me::Me,
    options::{Item, items},
    reader::Reader,
};

#[derive(Deserialize)]
pub struct Asked {
    dari: Option<String>,
}

/// A box to be ticked: its value, its words, and whether it is.
type Tick = (String, String, bool);

#[derive(Template)]
#[template(path = "settings/rules_new.html")]
struct Form {
    frame: Frame,
    base: String,
    bases: Vec<Item>,
    newest: u32,
    /// The number of what is planned, and what it means to give it up.
    plan: Option<(String, String)>,
    clocks: Vec<ClockField>,
    windows: Vec<SpanField>,
    units: Vec<Item>,
    statuses: Vec<Item>,
    zones: Vec<Item>,
    weeks: Vec<Item>,
    approvals: Vec<Tick>,
    contents: Vec<Tick>,
    ways: Vec<Tick>,
    rungs: Vec<Tick>,
    /// Name, words, and the time at which it begins.
    turns: Vec<(String, String, String)>,
    typed: Typed,
    compared: Option<Vec<Compared>>,
    faults: Faults,
}

/// The single values of the form.
struct Typed {
    source: String,
    status: String,
    start: String,
    zone: String,
    week: String,
    joint_leave: bool,
    report_hour: String,
    call_attempts: String,
    assess_minutes: String,
    media_hours: String,
    categories: String,
    accompanied: bool,
    opinion: bool,
}

/// `GET /pengaturan/aturan/baru`
pub async fn new(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    allowed(&me)?;
    let base = asked.dari.unwrap_or_default();
    let mut rules = begun(&desk, &base).await?;
    rules.source.text.clear();
    let form = drawn(&desk, &me, (&rules, base), &Sent::default()).await?;
    Ok(page::page(&form))
}

/// `POST /pengaturan/aturan/baru`: enacts it, or, where only a look was asked for, says what changes.
pub async fn enact(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    allowed(&me)?;
    let base_code = sent.text("base").to_owned();
    let base = begun(&desk, &base_code).await?;
    let form = drawn(&desk, &me, (&base, base_code), &sent).await?;
    let known = desk.rules().await?;
    let wanted = match wanted(&me, &sent, (&base, &known)) {
        Ok(wanted) => wanted,
        Err(faults) => return Ok(again(Form { faults, ..form })),
    };
    if sent.ticked("look") {
        let faults = match rules::check(&desk, &wanted) {
            flaws if flaws.is_empty() => Faults::default(),
            flaws => beside(desk::DeskError::FlawedRules(flaws), me.t())?,
        };
        let compared = Some(compared(&known, &wanted.rules, me.t()));
        return Ok(page::page(&Form { faults, compared, ..form }));
    }
    match rules::enact(&desk, &me.actor, wanted).await {
        Ok(_) => Ok(me.saved(paths::RULES)),
        Err(error) => Ok(again(Form { faults: beside(error, me.t())?, ..form })),
    }
}

fn allowed(me: &Me) -> Result<(), Failure> {
    if may_change(&me.actor) { Ok(()) } else { Err(Failure::Forbidden) }
}

fn again(form: Form) -> Response {
    page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &form)
}

fn wanted(me: &Me, sent: &Sent, (base, known): (&Rules, &Rules)) -> Result<Wanted, Faults> {
    let rules = read(sent, base, me.t())?;
    let mut times =
        Reader { sent, t: me.t(), calendar: &known.calendar, faults: Faults::default() };
    let from = times.maybe_instant("start");
    let seen = sent.seen().and_then(|seen| u32::try_from(seen).ok()).map(RulesRevision);
    let replaces = sent.text("replaces").parse().ok().map(RulesRevision);
    times.done(Some(Wanted { rules, from, seen, replaces }))
}

/// The rules with which the form begins: a preset, or those in force.
async fn begun(desk: &Desk, base: &str) -> Result<Rules, Failure> {
    match Preset::parse(base) {
        Some(preset) => Ok(rules::begun_from(desk, preset).await?),
        None if base.is_empty() => Ok(Rules::clone(&*desk.rules().await?)),
        None => Err(Failure::NotFound),
    }
}

async fn drawn(
    desk: &Desk,
    me: &Me,
    (rules, base): (&Rules, String),
    sent: &Sent,
) -> Result<Form, Failure> {
    let t = me.t();
    let fields = Fields { sent, posted: sent.typed().next().is_some(), t };
    let newest = rules::list(desk, &me.actor).await?.into_iter().next();
    let plan = newest.as_ref().and_then(|newest| planned(newest, rules, t));
    let newest = newest.map_or(0, |newest| newest.revision.0);
    let newest = sent.seen().and_then(|seen| u32::try_from(seen).ok()).unwrap_or(newest);
    Ok(Form {
        frame: me.frame(desk, "settings", &t.rules_new()).await?,
        base,
        bases: items(Preset::ALL, Preset::code, |code| t.preset(code)),
        newest,
        plan,
        clocks: fields.clocks(rules),
        windows: fields.windows(rules),
        units: items(Unit::ALL, Unit::code, |code| t.unit_of_time(code)),
        statuses: items(SourceStatus::ALL, SourceStatus::code, |code| t.source_status(code)),
        zones: Zone::ALL
            .iter()
            .map(|zone| (zone.code().to_owned(), zone.label().to_owned()))
            .collect(),
        weeks: items(Week::ALL, Week::code, |code| t.rules_week(code)),
        approvals: fields.ticks(
            "approval",
            &rules.director_approves,
            (&ApprovalWhen::ALL, ApprovalWhen::code, |code| t.rules_approval(code)),
        ),
        contents: fields.ticks(
            "content",
            &rules.director_content,
            (ContentWhen::ALL, ContentWhen::code, |code| t.rules_content(code)),
        ),
        ways: fields.ticks(
            "medical",
            &rules.medical.ways,
            (
                &[Way::Meeting, Way::HomeVisit, Way::InPerson, Way::Letter, Way::Telephone],
                Way::code,
                |code| t.way(code),
            ),
        ),
        rungs: fields.ticks(
            "ladder",
            &rules.ladder,
            (&[Rung::Unit, Rung::OtherUnit, Rung::Management], Rung::code, |code| t.rung(code)),
        ),
        turns: fields.turns(rules),
        typed: fields.typed(rules),
        compared: None,
        faults: Faults::default(),
    })
}

/// A plan is the newest revision or there is none.
fn planned(newest: &Listed, rules: &Rules, t: &locale::Words) -> Option<(String, String)> {
    let number = newest.revision.0.to_string();
    let from = t.long_date(rules.calendar.day_of(newest.from));
    let says = t.rules_replaces(number.as_str(), from);
    (newest.standing == Standing::Planned).then_some((number, says))
}

/// What was typed; before anything was, what the rules say.
struct Fields<'a> {
    sent: &'a Sent,
    posted: bool,
    t: &'static locale::Words,
}

impl Fields<'_> {
    fn text(&self, name: &str, otherwise: String) -> String {
        if self.posted { self.sent.text(name).to_owned() } else { otherwise }
    }

    fn flag(&self, name: &str, otherwise: bool) -> bool {
        if self.posted { self.sent.ticked(name) } else { otherwise }
    }

    fn span(&self, name: &str, words: String, span: domain::calendar::Span) -> SpanField {
        SpanField {
            name: name.to_owned(),
            words,
            amount: self.text(&format!("{name}.amount"), span.amount.to_string()),
            unit: self.text(&format!("{name}.unit"), span.unit.code().to_owned()),
        }
    }

    fn windows(&self, rules: &Rules) -> Vec<SpanField> {
        let windows = rules.windows.named().into_iter();
        let field = |(name, span): (&str, _)| {
            self.span(&format!("windows.{name}"), self.t.rules_window_name(name), span)
        };
        windows.map(field).collect()
    }

    fn clocks(&self, rules: &Rules) -> Vec<ClockField> {
        let all = spans(rules);
        let fixed = rules.clocks.iter().filter(|clock| clock.limit != Limit::Given);
        let field = |clock: &domain::rules::ClockRule| {
            let name = format!("clocks.{}", clock.name.code());
            let own = all.iter().filter(|(known, _)| {
                *known == name || known.strip_prefix(&name).is_some_and(|it| it.starts_with('.'))
            });
            let words = |known: &str| match known.rsplit_once('.') {
                Some((_, grade)) if GRADES.contains(&grade) => self.t.grade(grade),
                _ => self.t.rules_amount(),
            };
            let spans = own.map(|(known, span)| self.span(known, words(known), *span)).collect();
            ClockField { name, words: self.t.clock(clock.name.code()), spans }
        };
        fixed.map(field).collect()
    }

    fn ticks<T: Copy + PartialEq>(
        &self,
        name: &str,
        chosen: &[T],
        (all, code, word): (&[T], fn(T) -> &'static str, impl Fn(&str) -> String),
    ) -> Vec<Tick> {
        let tick = |one: &T| {
            let code = code(*one);
            let on = match self.posted {
                true => self.sent.all(name).any(|sent| sent == code),
                false => chosen.contains(one),
            };
            (code.to_owned(), word(code), on)
        };
        all.iter().map(tick).collect()
    }

    fn turns(&self, rules: &Rules) -> Vec<(String, String, String)> {
        let words = rules.shifts.iter().map(|hours| self.t.shift_name(hours.shift.code()));
        let field = |((name, from), word): ((String, u16), String)| {
            let at = self.text(&name, format!("{:02}:{:02}", from / 60, from % 60));
            (name, self.t.rules_shift_begins(word), at)
        };
        turns(rules).into_iter().zip(words).map(field).collect()
    }

    fn typed(&self, rules: &Rules) -> Typed {
        let categories = rules.categories.iter();
        let categories =
            categories.map(|one| format!("{}; {}; {}", one.code, one.name, one.hcat.code()));
        let categories = categories.collect::<Vec<_>>().join("\n");
        let (calendar, medical) = (&rules.calendar, &rules.medical);
        Typed {
            source: self.text("source", rules.source.text.clone()),
            status: self.text("status", rules.source.status.code().to_owned()),
            start: self.text("start", String::new()),
            zone: self.text("zone", calendar.zone.code().to_owned()),
            week: self.text("week", calendar.week.code().to_owned()),
            joint_leave: self.flag("joint_leave", calendar.joint_leave_counts),
            report_hour: self.text("report_hour", rules.report_hour.to_string()),
            call_attempts: self.text("call_attempts", rules.call_attempts.to_string()),
            assess_minutes: self.text("assess_minutes", rules.assess_minutes.to_string()),
            media_hours: self.text("media_hours", rules.media_hours.to_string()),
            categories: self.text("categories", categories),
            accompanied: self.flag("accompanied", medical.accompanied),
            opinion: self.flag("opinion", medical.opinion),
        }
    }
}
