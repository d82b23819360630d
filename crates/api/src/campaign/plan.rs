//! The plan of a campaign, as it is sent and as it is told.

use desk::campaign::View;
use domain::campaign::{Activity, Budgeted, Goal, MOST_LINES, MOST_RUPIAH, Measure, Plan, Segment};
use domain::text::{Body as Text, Name, Reference};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::code::{CampaignCostCode, OutletCode};
use crate::fault::{Fault, Why};
use crate::{stamp, word};

/// What is to change, for whom, with which words, where, when, for how much.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CampaignPlan {
    /// At most 120 characters.
    title: String,
    goal: CampaignGoal,
    /// At most 40.
    #[serde(default)]
    segments: Vec<CampaignSegment>,
    /// At most three.
    #[serde(default)]
    messages: Vec<String>,
    tagline: Option<String>,
    #[serde(default)]
    channels: Vec<OutletCode>,
    from: String,
    until: String,
    /// At most 40.
    #[serde(default)]
    activities: Vec<CampaignActivity>,
    /// At most 40 lines.
    #[serde(default)]
    budget: Vec<CampaignBudget>,
    /// What everybody reads of it; without it there is no public page.
    public: Option<String>,
}

/// A number with its definition: another version is another number.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CampaignMeasure {
    name: String,
    version: String,
    unit: String,
}

/// What is to change: from where, to where, by when.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CampaignGoal {
    says: String,
    measure: CampaignMeasure,
    start: u32,
    target: u32,
    by: String,
}

/// Some of those who are spoken to.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CampaignSegment {
    name: String,
    age: Option<String>,
    place: Option<String>,
    /// Where they read, watch and ask.
    uses: Option<String>,
    need: Option<String>,
    /// How many they are; with `source` only.
    people: Option<u32>,
    source: Option<String>,
}

/// Something planned for a day.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CampaignActivity {
    on: String,
    what: String,
}

/// A line of the budget, in whole rupiah.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CampaignBudget {
    cost: CampaignCostCode,
    what: String,
    rupiah: u64,
}

/// The plan, as it stands.
#[derive(Serialize, ToSchema)]
pub struct CampaignPlanned {
    title: String,
    goal: CampaignGoal,
    segments: Vec<CampaignSegment>,
    messages: Vec<String>,
    tagline: Option<String>,
    channels: Vec<&'static str>,
    from: String,
    until: String,
    activities: Vec<CampaignActivity>,
    budget: Vec<BudgetLine>,
    public: Option<String>,
}

/// A line of the budget.
#[derive(Serialize, ToSchema)]
#[schema(as = CampaignBudgetLine)]
struct BudgetLine {
    cost: &'static str,
    what: String,
    rupiah: u64,
}

/// An amount that a line can have.
///
/// # Errors
/// `OutOfRange` for nothing, or more than any campaign costs.
pub fn rupiah(amount: u64, field: &str) -> Result<u64, Fault> {
    let fits = (1..=MOST_RUPIAH).contains(&amount);
    fits.then_some(amount).ok_or(Fault::of(field, Why::NotALine))
}

impl CampaignPlan {
    pub fn meant(self) -> Result<Plan<Text>, Fault> {
        let counts = [
            ("segments", self.segments.len()),
            ("activities", self.activities.len()),
            ("budget", self.budget.len()),
        ];
        if let Some((field, _)) = counts.into_iter().find(|(_, count)| *count > MOST_LINES) {
            let most = u16::try_from(MOST_LINES).unwrap_or(u16::MAX);
            return Err(Fault::of(field, Why::OutOfRange { least: 0, most }));
        }
        let messages = self.messages.iter().enumerate();
        let messages = messages.map(|(nth, one)| word::named(one, &format!("messages.{nth}")));
        Ok(Plan {
            title: word::named(&self.title, "title")?,
            goal: self.goal.meant()?,
            segments: numbered(self.segments, CampaignSegment::meant)?,
            messages: messages.collect::<Result<_, Fault>>()?,
            tagline: word::name(self.tagline, "tagline")?,
            outlets: self.channels.into_iter().map(|code| code.0).collect(),
            from: stamp::date(&self.from, "from")?,
            until: stamp::date(&self.until, "until")?,
            activities: numbered(self.activities, CampaignActivity::meant)?,
            budget: numbered(self.budget, CampaignBudget::meant)?,
            public: word::maybe(self.public, "public")?,
        })
    }
}

/// Each with its place in the list.
fn numbered<S, T>(
    all: Vec<S>,
    meant: impl Fn(S, usize) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    all.into_iter().enumerate().map(|(nth, one)| meant(one, nth)).collect()
}

impl CampaignMeasure {
    /// # Errors
    /// `Invalid` with the field below `within`.
    pub fn meant(&self, within: &str) -> Result<Measure, Fault> {
        Ok(Measure {
            name: word::named(&self.name, &format!("{within}.name"))?,
            version: word::reference(&self.version, &format!("{within}.version"))?,
            unit: word::reference(&self.unit, &format!("{within}.unit"))?,
        })
    }

    pub fn of(measure: &Measure) -> Self {
        Self {
            name: measure.name.as_str().to_owned(),
            version: measure.version.as_str().to_owned(),
            unit: measure.unit.as_str().to_owned(),
        }
    }
}

impl CampaignGoal {
    fn meant(&self) -> Result<Goal, Fault> {
        Ok(Goal {
            says: word::named(&self.says, "goal.says")?,
            measure: self.measure.meant("goal.measure")?,
            start: self.start,
            target: self.target,
            by: stamp::date(&self.by, "goal.by")?,
        })
    }
}

impl CampaignSegment {
    fn meant(self, nth: usize) -> Result<Segment, Fault> {
        let field = |name: &str| format!("segments.{nth}.{name}");
        let age = word::filled(self.age).map(|age| word::reference(&age, &field("age")));
        let source = word::name(self.source, &field("source"))?;
        Ok(Segment {
            name: word::named(&self.name, &field("name"))?,
            age: age.transpose()?,
            place: word::name(self.place, &field("place"))?,
            uses: word::name(self.uses, &field("uses"))?,
            need: word::name(self.need, &field("need"))?,
            size: match (self.people, source) {
                (None, None) => None,
                (Some(people), Some(source)) => Some((people, source)),
                _ => return Err(Fault::of(field("source"), Why::NotALine)),
            },
        })
    }

    fn of(segment: &Segment) -> Self {
        let name = |one: &Option<Name>| one.as_ref().map(|one| one.as_str().to_owned());
        let size = segment.size.as_ref();
        Self {
            name: segment.name.as_str().to_owned(),
            age: segment.age.as_ref().map(Reference::as_str).map(str::to_owned),
            place: name(&segment.place),
            uses: name(&segment.uses),
            need: name(&segment.need),
            people: size.map(|(people, _)| *people),
            source: size.map(|(_, source)| source.as_str().to_owned()),
        }
    }
}

impl CampaignActivity {
    fn meant(self, nth: usize) -> Result<Activity, Fault> {
        Ok(Activity {
            on: stamp::date(&self.on, &format!("activities.{nth}.on"))?,
            what: word::named(&self.what, &format!("activities.{nth}.what"))?,
        })
    }
}

impl CampaignBudget {
    fn meant(self, nth: usize) -> Result<Budgeted, Fault> {
        Ok(Budgeted {
            cost: self.cost.0,
            what: word::named(&self.what, &format!("budget.{nth}.what"))?,
            rupiah: rupiah(self.rupiah, &format!("budget.{nth}.rupiah"))?,
        })
    }
}

impl CampaignPlanned {
    pub fn of(view: &View) -> Self {
        let (plan, goal) = (&view.campaign.plan, &view.campaign.plan.goal);
        let text = |name: &Name| name.as_str().to_owned();
        let activity =
            |one: &Activity| CampaignActivity { on: one.on.to_string(), what: text(&one.what) };
        let line = |one: &Budgeted| BudgetLine {
            cost: one.cost.code(),
            what: text(&one.what),
            rupiah: one.rupiah,
        };
        Self {
            title: text(&plan.title),
            goal: CampaignGoal {
                says: text(&goal.says),
                measure: CampaignMeasure::of(&goal.measure),
                start: goal.start,
                target: goal.target,
                by: goal.by.to_string(),
            },
            segments: plan.segments.iter().map(CampaignSegment::of).collect(),
            messages: plan.messages.iter().map(text).collect(),
            tagline: plan.tagline.as_ref().map(text),
            channels: plan.outlets.iter().map(|one| one.code()).collect(),
            from: plan.from.to_string(),
            until: plan.until.to_string(),
            activities: plan.activities.iter().map(activity).collect(),
            budget: plan.budget.iter().map(line).collect(),
            public: view.public.clone(),
        }
    }
}
