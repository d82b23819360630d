//! The plan of a campaign on disk.

use domain::campaign::{Activity, Budgeted, Cost, Goal, Measure, Plan, Segment};
use domain::text::{Name, Reference, Words};
use serde_json::{Value, json};

use crate::case::fields::{Fields, date, put_maybe_words};
use crate::consent::wire::outlet;

fn name(text: &str) -> Option<Name> {
    Name::parse(text).ok()
}

fn reference(text: &str) -> Option<Reference> {
    Reference::parse(text).ok()
}

pub(super) fn put_measure(measure: &Measure) -> Value {
    json!({
        "name": measure.name.as_str(),
        "version": measure.version.as_str(),
        "unit": measure.unit.as_str(),
    })
}

pub(super) fn measure(value: &Value) -> Option<Measure> {
    let f = Fields::of(value)?;
    Some(Measure {
        name: f.code("name", name)?,
        version: f.code("version", reference)?,
        unit: f.code("unit", reference)?,
    })
}

fn put_goal(goal: &Goal) -> Value {
    json!({
        "says": goal.says.as_str(),
        "measure": put_measure(&goal.measure),
        "start": goal.start,
        "target": goal.target,
        "by": goal.by.to_string(),
    })
}

fn goal(value: &Value) -> Option<Goal> {
    let f = Fields::of(value)?;
    Some(Goal {
        says: f.code("says", name)?,
        measure: f.get("measure", measure)?,
        start: f.number("start")?,
        target: f.number("target")?,
        by: f.get("by", date)?,
    })
}

fn put_segment(segment: &Segment) -> Value {
    let size = segment.size.as_ref();
    json!({
        "name": segment.name.as_str(),
        "age": segment.age.as_ref().map(Reference::as_str),
        "place": segment.place.as_ref().map(Name::as_str),
        "uses": segment.uses.as_ref().map(Name::as_str),
        "need": segment.need.as_ref().map(Name::as_str),
        "size": size.map(|(people, by)| json!({ "people": people, "source": by.as_str() })),
    })
}

fn segment(value: &Value) -> Option<Segment> {
    let f = Fields::of(value)?;
    Some(Segment {
        name: f.code("name", name)?,
        age: f.maybe_code("age", reference)?,
        place: f.maybe_code("place", name)?,
        uses: f.maybe_code("uses", name)?,
        need: f.maybe_code("need", name)?,
        size: f.maybe("size", |value| {
            let f = Fields::of(value)?;
            Some((f.number("people")?, f.code("source", name)?))
        })?,
    })
}

fn activity(value: &Value) -> Option<Activity> {
    let f = Fields::of(value)?;
    Some(Activity { on: f.get("on", date)?, what: f.code("what", name)? })
}

fn budgeted(value: &Value) -> Option<Budgeted> {
    let f = Fields::of(value)?;
    Some(Budgeted {
        cost: f.code("cost", Cost::parse)?,
        what: f.code("what", name)?,
        rupiah: f.number("rupiah")?,
    })
}

pub(super) fn put(plan: &Plan<Words>) -> Value {
    let activity = |one: &Activity| json!({ "on": one.on.to_string(), "what": one.what.as_str() });
    let budgeted = |one: &Budgeted| json!({ "cost": one.cost.code(), "what": one.what.as_str(), "rupiah": one.rupiah });
    json!({
        "title": plan.title.as_str(),
        "goal": put_goal(&plan.goal),
        "segments": plan.segments.iter().map(put_segment).collect::<Vec<_>>(),
        "messages": plan.messages.iter().map(Name::as_str).collect::<Vec<_>>(),
        "tagline": plan.tagline.as_ref().map(Name::as_str),
        "outlets": plan.outlets.iter().map(|one| one.code()).collect::<Vec<_>>(),
        "from": plan.from.to_string(),
        "until": plan.until.to_string(),
        "activities": plan.activities.iter().map(activity).collect::<Vec<_>>(),
        "budget": plan.budget.iter().map(budgeted).collect::<Vec<_>>(),
        "public": put_maybe_words(plan.public),
    })
}

pub(super) fn read(value: &Value) -> Option<Plan<Words>> {
    let f = Fields::of(value)?;
    Some(Plan {
        title: f.code("title", name)?,
        goal: f.get("goal", goal)?,
        segments: f.list("segments", segment)?,
        messages: f.list("messages", |one| name(one.as_str()?))?,
        tagline: f.maybe_code("tagline", name)?,
        outlets: f.list("outlets", outlet)?.into_iter().collect(),
        from: f.get("from", date)?,
        until: f.get("until", date)?,
        activities: f.list("activities", activity)?,
        budget: f.list("budget", budgeted)?,
        public: f.maybe_words("public")?,
    })
}
