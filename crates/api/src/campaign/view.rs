//! A campaign, as the caller may see it.

use desk::campaign::{Line, Partner, View};
use domain::campaign::{Progress, Reading, Series, Spending};
use domain::content::Content;
use serde::Serialize;
use utoipa::ToSchema;

use super::plan::{CampaignMeasure, CampaignPlanned};
use crate::stamp::Stamp;

/// A campaign in a list.
#[derive(Serialize, ToSchema)]
pub struct CampaignLine {
    id: String,
    title: String,
    stage: &'static str,
}

/// One campaign.
#[derive(Serialize, ToSchema)]
pub struct Campaign {
    id: String,
    version: u32,
    /// `plan`, `approval`, `approved`, `running`, `evaluated`, `closed` or `withdrawn`.
    stage: &'static str,
    plan: CampaignPlanned,
    author: Option<String>,
    approved_by: Option<String>,
    approved_at: Option<String>,
    items: Vec<Item>,
    collaborators: Vec<Working>,
    spent: Vec<Spent>,
    /// Every measure beside its own past, the goal's own first.
    results: Vec<Measured>,
    /// The goal's own measure against the goal; null before there is a reading.
    progress: Option<Come>,
    lessons: Option<String>,
    /// Why it came back, or was withdrawn.
    why: Option<String>,
    /// Everybody may read it now.
    is_public: bool,
    allowed: Vec<&'static str>,
}

/// An item of a campaign.
#[derive(Serialize, ToSchema)]
#[schema(as = CampaignItem)]
struct Item {
    id: String,
    title: String,
    stage: &'static str,
    due: Option<String>,
}

/// Somebody who works in a campaign.
#[derive(Serialize, ToSchema)]
#[schema(as = CampaignCollaborator)]
struct Working {
    id: String,
    kind: &'static str,
    /// Null for whoever does not read the register.
    name: Option<String>,
    paid: bool,
}

/// What was paid.
#[derive(Serialize, ToSchema)]
#[schema(as = CampaignSpending)]
struct Spent {
    cost: &'static str,
    what: String,
    rupiah: u64,
    on: String,
    /// It was written down by mistake and counts no more.
    struck: bool,
}

/// What one measure said, day by day.
#[derive(Serialize, ToSchema)]
#[schema(as = CampaignResult)]
struct Measured {
    measure: CampaignMeasure,
    /// What the plan says that it was before.
    start: Option<u32>,
    readings: Vec<Read>,
}

/// What a measure said on a day.
#[derive(Serialize, ToSchema)]
#[schema(as = CampaignReading)]
struct Read {
    as_of: String,
    value: u32,
    source: String,
}

/// How far the goal's own measure has come.
#[derive(Serialize, ToSchema)]
#[schema(as = CampaignProgress)]
struct Come {
    as_of: String,
    value: u32,
    /// Percent of the way from start to target.
    percent: i64,
    reached: bool,
    late: bool,
}

impl CampaignLine {
    pub fn of(line: &Line) -> Self {
        let title = line.title.clone();
        Self { id: line.id.to_string(), title, stage: line.stage.code() }
    }
}

impl Campaign {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let known = &view.campaign;
        Self {
            id: known.id.to_string(),
            version: known.version.0,
            stage: known.stage.code(),
            plan: CampaignPlanned::of(view),
            author: view.author.clone(),
            approved_by: view.approved.clone(),
            approved_at: stamp.maybe(known.approved.as_ref().map(|one| one.at)),
            items: view.items.iter().map(|item| Item::of(item, stamp)).collect(),
            collaborators: view.partners.iter().map(Working::of).collect(),
            spent: known.spent.iter().map(Spent::of).collect(),
            results: view.series.iter().map(Measured::of).collect(),
            progress: view.progress.map(Come::of),
            lessons: view.lessons.clone(),
            why: view.why.clone(),
            is_public: view.is_public,
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}

impl Item {
    fn of(item: &Content, stamp: Stamp) -> Self {
        Self {
            id: item.id.to_string(),
            title: item.draft.title.as_str().to_owned(),
            stage: item.stage.code(),
            due: stamp.maybe(item.due),
        }
    }
}

impl Working {
    fn of(partner: &Partner) -> Self {
        Self {
            id: partner.id.to_string(),
            kind: partner.kind.code(),
            name: partner.name.clone(),
            paid: partner.paid,
        }
    }
}

impl Spent {
    fn of((spending, struck): &(Spending, bool)) -> Self {
        Self {
            cost: spending.cost.code(),
            what: spending.what.as_str().to_owned(),
            rupiah: spending.rupiah,
            on: spending.on.to_string(),
            struck: *struck,
        }
    }
}

impl Measured {
    fn of(series: &Series) -> Self {
        let read = |reading: &Reading| Read {
            as_of: reading.as_of.to_string(),
            value: reading.value,
            source: reading.source.as_str().to_owned(),
        };
        Self {
            measure: CampaignMeasure::of(&series.measure),
            start: series.start,
            readings: series.readings.iter().map(read).collect(),
        }
    }
}

impl Come {
    fn of(progress: Progress) -> Self {
        let Progress { as_of, value, percent, reached, late } = progress;
        Self { as_of: as_of.to_string(), value, percent, reached, late }
    }
}
