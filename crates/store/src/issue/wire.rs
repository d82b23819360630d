//! Issues and their events on disk. Nothing is derived: a renamed value loses no history.

mod partner;

use std::collections::BTreeSet;

use domain::ids::Version;
use domain::issue::{
    Assessment, Duty, Event, Issue, Level, Outcome, Outlet, Phase, Refutation, Response, Spread,
    Stage, Task, Truth,
};
use domain::rules::Rules;
use domain::text::{Name, Words};
use serde_json::{Value, json};

use crate::case::fields::{Fields, id, instant, put_at, put_maybe_at, put_maybe_words, put_words};
use crate::history::Wire;
use partner::{put_referral, referral};

impl Wire for Event {
    const WHAT: &'static str = "issue event";

    fn payload(&self) -> String {
        put_event(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put_event(event: &Event) -> Value {
    match event {
        Event::Detected { id, title, about, detected_at, assess_minutes } => json!({
            "id": id.to_string(), "title": title.as_str(), "about": put_words(*about),
            "detected_at": put_at(*detected_at), "assess_minutes": assess_minutes,
        }),
        Event::DrillBegun { id, title, scenario, assess_minutes } => json!({
            "id": id.to_string(), "title": title.as_str(), "scenario": put_words(*scenario),
            "assess_minutes": assess_minutes,
        }),
        Event::Assessed(assessment) => put_assessment(assessment),
        Event::Responded(response) => put_response(response),
        Event::Refuted(refutation) => put_refutation(refutation),
        Event::Updated { text } => json!({ "text": put_words(*text) }),
        Event::TaskAdded(task) => put_task(task),
        Event::Ticked { task } => json!({ "task": task }),
        Event::CaseLinked { case } | Event::CaseUnlinked { case } => {
            json!({ "case": case.to_string() })
        }
        Event::Closed { outcome, lessons } => {
            json!({ "outcome": outcome.code(), "lessons": put_words(*lessons) })
        }
        Event::Reopened { why } => json!({ "why": put_words(*why) }),
        Event::Scored { score, note } => json!({ "score": score, "note": put_words(*note) }),
        Event::Referred(referral) => put_referral(referral),
        Event::ReceiptNoted { referral, by } => json!({ "referral": referral, "by": by.as_str() }),
        Event::PartnerAnswered { referral, words } => {
            json!({ "referral": referral, "words": put_words(*words) })
        }
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "detected" => Event::Detected {
            id: f.get("id", id)?,
            title: f.code("title", |text| Name::parse(text).ok())?,
            about: f.words("about")?,
            detected_at: f.at("detected_at")?,
            assess_minutes: assess_minutes(f)?,
        },
        "drill_begun" => Event::DrillBegun {
            id: f.get("id", id)?,
            title: f.code("title", |text| Name::parse(text).ok())?,
            scenario: f.words("scenario")?,
            assess_minutes: assess_minutes(f)?,
        },
        "assessed" => Event::Assessed(assessment(value)?),
        "responded" => Event::Responded(response(value)?),
        "refuted" => Event::Refuted(refutation(value)?),
        "updated" => Event::Updated { text: f.words("text")? },
        "task_added" => Event::TaskAdded(task(value)?),
        "ticked" => Event::Ticked { task: f.number("task")? },
        "case_linked" => Event::CaseLinked { case: f.get("case", id)? },
        "case_unlinked" => Event::CaseUnlinked { case: f.get("case", id)? },
        "closed" => Event::Closed {
            outcome: f.code("outcome", Outcome::parse)?,
            lessons: f.words("lessons")?,
        },
        "reopened" => Event::Reopened { why: f.words("why")? },
        "scored" => Event::Scored { score: f.number("score")?, note: f.words("note")? },
        "referred" => Event::Referred(referral(value)?),
        "receipt_noted" => Event::ReceiptNoted {
            referral: f.number("referral")?,
            by: f.code("by", |text| Name::parse(text).ok())?,
        },
        "partner_answered" => {
            Event::PartnerAnswered { referral: f.number("referral")?, words: f.words("words")? }
        }
        _ => return None,
    })
}

/// What began before it was a rule ran by half an hour.
fn assess_minutes(f: Fields<'_>) -> Option<u8> {
    let kept: Option<u8> = f.maybe("assess_minutes", |value| value.as_u64()?.try_into().ok())?;
    Some(kept.unwrap_or(Rules::ASSESS_MINUTES))
}

fn put_assessment(judged: &Assessment<Words>) -> Value {
    json!({
        "level": judged.level.code(),
        "truth": judged.truth.code(),
        "phase": judged.phase.code(),
        "reach": judged.reach.code(),
        "stakeholders": put_maybe_words(judged.stakeholders),
        "why": put_words(judged.why),
    })
}

fn assessment(value: &Value) -> Option<Assessment<Words>> {
    let f = Fields::of(value)?;
    Some(Assessment {
        level: f.code("level", Level::parse)?,
        truth: f.code("truth", Truth::parse)?,
        phase: f.code("phase", Phase::parse)?,
        reach: f.code("reach", Spread::parse)?,
        stakeholders: f.maybe_words("stakeholders")?,
        why: f.words("why")?,
    })
}

fn put_response(plan: &Response<Words>) -> Value {
    let outlets: Vec<_> = plan.outlets.iter().map(|outlet| outlet.code()).collect();
    json!({
        "speaker": plan.speaker.to_string(),
        "message": put_words(plan.message),
        "answers": put_maybe_words(plan.answers),
        "outlets": outlets,
    })
}

fn response(value: &Value) -> Option<Response<Words>> {
    let f = Fields::of(value)?;
    let outlets: BTreeSet<Outlet> =
        f.list("outlets", |value| Outlet::parse(value.as_str()?))?.into_iter().collect();
    Some(Response {
        speaker: f.get("speaker", id)?,
        message: f.words("message")?,
        answers: f.maybe_words("answers")?,
        outlets,
    })
}

fn put_refutation(refutation: &Refutation<Words>) -> Value {
    json!({
        "checked": put_words(refutation.checked),
        "reported_to": refutation.reported_to.as_ref().map(Name::as_str),
    })
}

fn refutation(value: &Value) -> Option<Refutation<Words>> {
    let f = Fields::of(value)?;
    Some(Refutation {
        checked: f.words("checked")?,
        reported_to: f.maybe_code("reported_to", |text| Name::parse(text).ok())?,
    })
}

fn put_task(task: &Task<Words>) -> Value {
    json!({
        "what": put_words(task.what), "owner": task.owner.to_string(), "due": put_at(task.due),
    })
}

fn task(value: &Value) -> Option<Task<Words>> {
    let f = Fields::of(value)?;
    Some(Task { what: f.words("what")?, owner: f.get("owner", id)?, due: f.at("due")? })
}

fn put_duty(duty: &Duty) -> Value {
    json!({
        "no": duty.no, "task": put_task(&duty.task), "done_at": put_maybe_at(duty.done_at),
    })
}

fn duty(value: &Value) -> Option<Duty> {
    let f = Fields::of(value)?;
    Some(Duty {
        no: f.number("no")?,
        task: f.get("task", task)?,
        done_at: f.maybe("done_at", instant)?,
    })
}

/// The state as text.
pub(super) fn text(known: &Issue) -> String {
    json!({
        "id": known.id.to_string(),
        "version": known.version.0,
        "title": known.title.as_str(),
        "about": put_words(known.about),
        "detected_at": put_at(known.detected_at),
        "assess_minutes": known.assess_minutes,
        "stage": known.stage.code(),
        "assessment": known.assessment.as_ref().map(put_assessment),
        "assessed_at": put_maybe_at(known.assessed_at),
        "response": known.response.as_ref().map(put_response),
        "refutation": known.refutation.as_ref().map(put_refutation),
        "duties": known.duties.iter().map(put_duty).collect::<Vec<_>>(),
        "referrals": known.referrals.iter().map(partner::put).collect::<Vec<_>>(),
        "updates": known.updates,
        "cases": known.cases.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "outcome": known.outcome.map(Outcome::code),
        "lessons": put_maybe_words(known.lessons),
        "closed_at": put_maybe_at(known.closed_at),
        "drill": known.drill,
        "score": known.score,
    })
    .to_string()
}

/// The issue from its text; `None` when it is not what [`text`] writes.
pub(super) fn of(text: &str) -> Option<Issue> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Issue {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        title: f.code("title", |text| Name::parse(text).ok())?,
        about: f.words("about")?,
        detected_at: f.at("detected_at")?,
        assess_minutes: assess_minutes(f)?,
        stage: f.code("stage", Stage::parse)?,
        assessment: f.maybe("assessment", assessment)?,
        assessed_at: f.maybe("assessed_at", instant)?,
        response: f.maybe("response", response)?,
        refutation: f.maybe("refutation", refutation)?,
        duties: f.list("duties", duty)?,
        // Rows from before partners were asked say nothing of them.
        referrals: f.maybe("referrals", partner::all)?.unwrap_or_default(),
        updates: f.number("updates")?,
        cases: f.list("cases", id)?.into_iter().collect(),
        outcome: f.maybe_code("outcome", Outcome::parse)?,
        lessons: f.maybe_words("lessons")?,
        closed_at: f.maybe("closed_at", instant)?,
        // Rows from before there were exercises say nothing of them.
        drill: value.get("drill").and_then(Value::as_bool).unwrap_or(false),
        score: value.get("score").and_then(Value::as_u64).and_then(|score| score.try_into().ok()),
    })
}

#[cfg(test)]
mod tests {
    use domain::calendar::Instant;
    use domain::ids::{CaseId, IssueId, PersonId, WordsId};
    use domain::issue::Entry;

    use super::*;

    fn words() -> Words {
        Words { id: WordsId::new(5), digest: [1; 32] }
    }

    #[track_caller]
    fn keeps(known: Event, value: &Value) {
        assert_eq!(put_event(&known), *value, "{}", known.kind());
        assert_eq!(event(known.kind(), value), Some(known));
    }

    #[test]
    fn every_event_of_a_drill_keeps_its_shape_on_disk() {
        let said = format!("{:032x}:{}", 5, "01".repeat(32));
        let (id, title) = (IssueId::new(1), Name::parse("Latihan").unwrap());
        keeps(
            Event::DrillBegun { id, title, scenario: words(), assess_minutes: 20 },
            &json!({"id": format!("{:032x}", 1), "title": "Latihan", "scenario": said,
                "assess_minutes": 20}),
        );
        keeps(Event::Scored { score: 80, note: words() }, &json!({"score": 80, "note": said}));
    }

    #[test]
    fn what_began_before_it_was_a_rule_is_judged_within_half_an_hour() {
        let said = format!("{:032x}:{}", 5, "01".repeat(32));
        let (id, title) = (format!("{:032x}", 1), "Antrean obat");
        let detected = json!({"id": id, "title": title, "about": said, "detected_at": 0});
        let drilled = json!({"id": id, "title": title, "scenario": said});
        for (kind, value) in [("detected", detected), ("drill_begun", drilled)] {
            let entry = Entry {
                event: event(kind, &value).unwrap(),
                by: domain::people::Who::Desk,
                at: Instant::UNIX_EPOCH,
            };
            let known = domain::issue::fold(&[entry]).unwrap();
            assert_eq!(known.assess_minutes, 30, "{kind}");
            let mut row: Value = serde_json::from_str(&text(&known)).unwrap();
            row.as_object_mut().unwrap().remove("assess_minutes");
            assert_eq!(of(&row.to_string()), Some(known), "{kind}");
        }
        let wrong = json!({"id": id, "title": title, "scenario": said, "assess_minutes": "lama"});
        assert_eq!(event("drill_begun", &wrong), None);
    }

    #[test]
    fn what_was_checked_of_a_hoax_keeps_its_shape_on_disk() {
        let said = format!("{:032x}:{}", 5, "01".repeat(32));
        let refuted = Event::Refuted(Refutation { checked: words(), reported_to: None });
        keeps(refuted, &json!({"checked": said, "reported_to": null}));
    }

    #[test]
    fn every_event_of_an_issue_keeps_its_shape_on_disk() {
        let said = format!("{:032x}:{}", 5, "01".repeat(32));
        let hex = |number: u8| format!("{number:032x}");
        let judged = Assessment {
            level: Level::Three,
            truth: Truth::Partly,
            phase: Phase::Acute,
            reach: Spread::Regional,
            stakeholders: None,
            why: words(),
        };
        let plan = Response {
            speaker: PersonId::new(2),
            message: words(),
            answers: Some(words()),
            outlets: [Outlet::Newsroom, Outlet::Press].into(),
        };
        let task = Task { what: words(), owner: PersonId::new(3), due: Instant::UNIX_EPOCH };
        for (known, value) in [
            (
                Event::Detected {
                    id: IssueId::new(1),
                    title: Name::parse("Antrean obat").unwrap(),
                    about: words(),
                    detected_at: Instant::UNIX_EPOCH,
                    assess_minutes: 15,
                },
                json!({"id": hex(1), "title": "Antrean obat", "about": said, "detected_at": 0,
                    "assess_minutes": 15}),
            ),
            (
                Event::Assessed(judged),
                json!({"level": "level_3", "truth": "partly", "phase": "acute", "reach": "regional",
                    "stakeholders": null, "why": said}),
            ),
            (
                Event::Responded(plan),
                json!({"speaker": hex(2), "message": said, "answers": said,
                    "outlets": ["newsroom", "press"]}),
            ),
            (Event::Updated { text: words() }, json!({"text": said})),
            (
                Event::PartnerAnswered { referral: 1, words: words() },
                json!({"referral": 1, "words": said}),
            ),
            (Event::TaskAdded(task), json!({"what": said, "owner": hex(3), "due": 0})),
            (Event::Ticked { task: 1 }, json!({"task": 1})),
            (Event::CaseLinked { case: CaseId::new(4) }, json!({"case": hex(4)})),
            (Event::CaseUnlinked { case: CaseId::new(4) }, json!({"case": hex(4)})),
            (
                Event::Closed { outcome: Outcome::Corrected, lessons: words() },
                json!({"outcome": "corrected", "lessons": said}),
            ),
            (Event::Reopened { why: words() }, json!({"why": said})),
        ] {
            keeps(known, &value);
        }
        assert_eq!(event("burnt", &json!({})), None);
        assert_eq!(event("assessed", &json!({})), None);
    }
}
