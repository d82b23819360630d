//! Pages that explain: how a complaint travels, what is kept, for whom the pages work, what they are made of.

use askama::Template;
use axum::{extract::State, response::Response};
use domain::rules::{ClockName, Limit, Rules};
use domain::sop::paragraphs;
use domain::{calendar::Span, hospital::Hospital, text::Body};
use locale::Words;
use web::{Failure, Frame, Visit, page};

use crate::Front;

#[derive(Template)]
#[template(path = "about/how.html")]
struct How {
    frame: Frame,
    /// What is promised, and how soon: from the rules that are in force.
    limits: Vec<(String, String)>,
}

pub async fn how(visit: Visit, State(front): State<Front>) -> Result<Response, Failure> {
    let rules = front.desk.rules().await?;
    let frame = Frame::new(&visit, "how", &visit.t.front_how_title());
    Ok(page::page(&How { frame, limits: limits(&rules, visit.t) }))
}

fn limits(rules: &Rules, t: &Words) -> Vec<(String, String)> {
    let mut limits = Vec::new();
    if let Some(Limit::Fixed(span)) = rules.clock(ClockName::NonMedicalAnswer).map(|one| one.limit)
    {
        limits.push((t.front_how_limit_non_medical(), spoken(span, t)));
    }
    if let Some(Limit::ByGrade { red, yellow, green }) =
        rules.clock(ClockName::Response).map(|one| one.limit)
    {
        for (grade, span) in [("red", red), ("yellow", yellow), ("green", green)] {
            limits.push((t.front_how_limit_grade(grade), spoken(span, t)));
        }
    }
    limits
}

fn spoken(span: Span, t: &Words) -> String {
    format!("{} {}", span.amount, t.unit_of_time(span.unit.code()))
}

#[derive(Template)]
#[template(path = "about/about.html")]
struct About {
    frame: Frame,
    hospital: Hospital,
    creed: Option<Creed>,
}

/// What the hospital stands for; a line is a paragraph or an item.
struct Creed {
    vision: Vec<String>,
    mission: Vec<String>,
    values: Vec<String>,
    since: String,
}

pub async fn about(visit: Visit, State(front): State<Front>) -> Result<Response, Failure> {
    let hospital = front.desk.hospital().await?;
    let stands = desk::organisation::creed::standing(&front.desk).await?;
    let frame = Frame::new(&visit, "about", &visit.t.front_about_title());
    let creed = stands.map(|stands| creed(&stands, visit.t));
    Ok(page::page(&About { frame, hospital, creed }))
}

fn creed(stands: &domain::organisation::Creed, t: &Words) -> Creed {
    let lines = |text: &Body| paragraphs(text.as_str()).map(str::to_owned).collect();
    let from = stands.approval.map(|approval| t.creed_from(t.long_date(approval.from)));
    Creed {
        vision: lines(&stands.wording.vision),
        mission: lines(&stands.wording.mission),
        values: lines(&stands.wording.values),
        since: from.unwrap_or_default(),
    }
}

#[derive(Template)]
#[template(path = "about/privacy.html")]
struct Privacy {
    frame: Frame,
    hospital: Hospital,
}

pub async fn privacy(visit: Visit, State(front): State<Front>) -> Result<Response, Failure> {
    let hospital = front.desk.hospital().await?;
    let frame = Frame::new(&visit, "privacy", &visit.t.front_privacy_title());
    Ok(page::page(&Privacy { frame, hospital }))
}

#[derive(Template)]
#[template(path = "about/accessibility.html")]
struct Accessibility {
    frame: Frame,
    hospital: Hospital,
}

pub async fn accessibility(visit: Visit, State(front): State<Front>) -> Result<Response, Failure> {
    let hospital = front.desk.hospital().await?;
    let frame = Frame::new(&visit, "accessibility", &visit.t.front_accessibility_title());
    Ok(page::page(&Accessibility { frame, hospital }))
}

#[derive(Template)]
#[template(path = "about/licences.html")]
struct Licences {
    frame: Frame,
}

pub async fn licences(visit: Visit) -> Response {
    let frame = Frame::new(&visit, "licences", &visit.t.front_licences_title());
    page::page(&Licences { frame })
}
