//! The form in which the plan of a campaign is written and changed.

use desk::campaign::View;
use domain::campaign::{
    Activity, Budgeted, Cost, Goal, MOST_LINES, MOST_MESSAGES, MOST_RUPIAH, Measure, Plan, Segment,
};
use domain::consent::Outlet;
use domain::rules::Rules;
use domain::text::{Body, Name, Reference};
use locale::Words;
use web::{Faults, Sent};

use crate::content::brand::lines;
use crate::options::{Item, items};
use crate::{me::Me, reader::Reader};

const ONCE: [&str; 19] = [
    "title",
    "says",
    "measure_name",
    "measure_version",
    "measure_unit",
    "start",
    "target",
    "by",
    "segments",
    "messages",
    "tagline",
    "from",
    "until",
    "activities",
    "budget_production",
    "budget_training",
    "budget_tools",
    "budget_promotion",
    "public",
];
const OFTEN: [&str; 1] = ["outlets"];

/// What the form shows.
pub(super) struct Fields {
    pub outlets: Vec<Item>,
    /// Field and words of each kind of cost.
    pub costs: Vec<Item>,
    pub sent: Sent,
}

impl Fields {
    /// An empty form, or what was typed into it.
    pub fn new(me: &Me, sent: Sent) -> Self {
        let t = me.t();
        let cost = |cost: &Cost| (budget(*cost), t.campaign_cost(cost.code()));
        Self {
            outlets: items(Outlet::ALL, Outlet::code, |code| t.content_outlet(code)),
            costs: Cost::ALL.iter().map(cost).collect(),
            sent,
        }
    }

    pub fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    pub fn chosen(&self, name: &str, value: &str) -> bool {
        self.sent.all(name).any(|one| one == value)
    }
}

/// The field of a kind of cost.
fn budget(cost: Cost) -> String {
    format!("budget_{}", cost.code())
}

/// The plan that was sent.
pub(super) fn read(me: &Me, rules: &Rules, sent: &Sent) -> Result<Plan<Body>, Faults> {
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&ONCE, &OFTEN));
    let title = form.value("title", Name::parse);
    let goal = goal(&mut form);
    let segments = lines(&mut form, "segments", MOST_LINES, Segment::parse);
    let messages = lines(&mut form, "messages", MOST_MESSAGES, |line| Name::parse(line).ok());
    let tagline = form.maybe("tagline", Name::parse);
    let (from, until) = (form.date("from"), form.date("until"));
    let activities = lines(&mut form, "activities", MOST_LINES, Activity::parse);
    let mut costs = Vec::new();
    for cost in Cost::ALL {
        let read = |line: &str| Budgeted::parse(*cost, line);
        costs.extend(lines(&mut form, &budget(*cost), MOST_LINES, read));
    }
    let public = form.maybe_body("public");
    let plan = || {
        Some(Plan {
            title: title?,
            goal: goal?,
            segments,
            messages,
            tagline,
            outlets: sent.all("outlets").filter_map(Outlet::parse).collect(),
            from: from?,
            until: until?,
            activities,
            budget: costs,
            public,
        })
    };
    form.done(plan())
}

fn goal(form: &mut Reader<'_>) -> Option<Goal> {
    let says = form.value("says", Name::parse);
    let measure = measure(form, "measure");
    let (start, target) = (number(form, "start"), number(form, "target"));
    let by = form.date("by");
    Some(Goal { says: says?, measure: measure?, start: start?, target: target?, by: by? })
}

/// A measure, from its three fields.
pub(super) fn measure(form: &mut Reader<'_>, within: &str) -> Option<Measure> {
    let name = form.value(&format!("{within}_name"), Name::parse);
    let version = form.value(&format!("{within}_version"), Reference::parse);
    let unit = form.value(&format!("{within}_unit"), Reference::parse);
    Some(Measure { name: name?, version: version?, unit: unit? })
}

/// What is said beside an amount that cannot be one.
pub(crate) fn not_an_amount(t: &Words) -> String {
    t.campaign_not_an_amount(t.rupiah(1), t.rupiah(MOST_RUPIAH as i64))
}

/// A whole number that must be there.
pub(crate) fn number(form: &mut Reader<'_>, field: &str) -> Option<u32> {
    form.number(field, 0..=u32::MAX)
}

/// The form begins with what is written.
pub(super) fn written(view: &View) -> Sent {
    let (plan, goal) = (&view.campaign.plan, &view.campaign.plan.goal);
    let joined = |lines: Vec<String>| lines.join("\n");
    let text = |name: &str, value: String| (name.to_owned(), value);
    let mut fields = vec![
        text("title", plan.title.as_str().to_owned()),
        text("says", goal.says.as_str().to_owned()),
        text("measure_name", goal.measure.name.as_str().to_owned()),
        text("measure_version", goal.measure.version.as_str().to_owned()),
        text("measure_unit", goal.measure.unit.as_str().to_owned()),
        text("start", goal.start.to_string()),
        text("target", goal.target.to_string()),
        text("by", goal.by.to_string()),
        text("segments", joined(plan.segments.iter().map(Segment::line).collect())),
        text("messages", joined(plan.messages.iter().map(|one| one.as_str().to_owned()).collect())),
        text("from", plan.from.to_string()),
        text("until", plan.until.to_string()),
        text("activities", joined(plan.activities.iter().map(Activity::line).collect())),
    ];
    fields.extend(plan.tagline.iter().map(|one| text("tagline", one.as_str().to_owned())));
    fields.extend(plan.outlets.iter().map(|one| text("outlets", one.code().to_owned())));
    fields.extend(Cost::ALL.iter().map(|cost| {
        let of = plan.budget.iter().filter(|one| one.cost == *cost);
        text(&budget(*cost), joined(of.map(Budgeted::line).collect()))
    }));
    fields.extend(view.public.iter().map(|words| text("public", words.clone())));
    Sent::from_fields(fields)
}
