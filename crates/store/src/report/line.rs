//! One case of a frozen report on disk: figures and codes, no words and no names.

use domain::case::StageCode;
use domain::ids::CaseNumber;
use domain::report::{Line, Overdue};
use domain::rules::{Channel, ClockName, Grade, Kind, Nature, Outcome, Reaction, Rung};
use serde_json::{Value, json};

use crate::case::fields::{Fields, id, instant, put_at, put_maybe_at, unit};

pub(super) fn put_line(line: &Line) -> Value {
    json!({
        "case": line.case.to_string(),
        "number": line.number.to_string(),
        "kind": line.kind.code(),
        "channel": line.channel.code(),
        "grade": line.grade.map(Grade::code),
        "grade_of_due": line.grade_of_due.map(Grade::code),
        "nature": line.nature.map(Nature::code),
        "stage": line.stage.code(),
        "outcome": line.outcome.map(Outcome::code),
        "unit": line.unit.as_ref().map(|unit| unit.as_str()),
        "categories": line.categories,
        "received": put_at(line.received),
        "recorded": put_at(line.recorded),
        "first_reached": put_maybe_at(line.first_reached),
        "followed_up": put_maybe_at(line.followed_up),
        "closed": put_maybe_at(line.closed),
        "due": put_maybe_at(line.due),
        "late": line.late.is_some(),
        "late_clock": line.late.map(|late| late.clock.code()),
        "late_since": put_maybe_at(line.late.map(|late| late.since)),
        "awaits_approval": line.awaits_approval,
        "rung": line.rung.code(),
        "round": line.round,
        "reaction": line.reaction.map(Reaction::code),
        "dissatisfactions": line.dissatisfactions,
        "reopenings": line.reopenings,
        "improvement_planned": line.improvement_planned,
        "duplicate": line.duplicate,
        "withdrawn": line.withdrawn,
        "linked": line.linked,
        "reached_by_notice": line.reached_by_notice,
        "protected": line.protected,
    })
}

pub(super) fn line(value: &Value) -> Option<Line> {
    let f = Fields::of(value)?;
    let maybe_at = |key| f.maybe(key, instant);
    Some(Line {
        case: f.get("case", id)?,
        number: f.code("number", |text| text.parse::<CaseNumber>().ok())?,
        kind: f.code("kind", Kind::parse)?,
        channel: f.code("channel", Channel::parse)?,
        grade: f.maybe_code("grade", Grade::parse)?,
        // Reports that were frozen before it was told apart know one grade.
        grade_of_due: match value.get("grade_of_due") {
            Some(_) => f.maybe_code("grade_of_due", Grade::parse)?,
            None => f.maybe_code("grade", Grade::parse)?,
        },
        nature: f.maybe_code("nature", Nature::parse)?,
        stage: f.code("stage", StageCode::parse)?,
        outcome: f.maybe_code("outcome", Outcome::parse)?,
        unit: f.maybe("unit", unit)?,
        categories: f.list("categories", |value| value.as_str().map(str::to_owned))?,
        received: f.at("received")?,
        recorded: f.at("recorded")?,
        first_reached: maybe_at("first_reached")?,
        followed_up: maybe_at("followed_up")?,
        closed: maybe_at("closed")?,
        due: maybe_at("due")?,
        late: overdue(&f)?,
        awaits_approval: f.flag("awaits_approval")?,
        rung: f.code("rung", Rung::parse)?,
        round: f.number("round")?,
        reaction: f.maybe_code("reaction", Reaction::parse)?,
        dissatisfactions: f.number("dissatisfactions")?,
        reopenings: f.number("reopenings")?,
        improvement_planned: f.flag("improvement_planned")?,
        duplicate: f.flag("duplicate")?,
        withdrawn: f.flag("withdrawn")?,
        linked: f.flag("linked")?,
        reached_by_notice: f.flag("reached_by_notice")?,
        protected: f.flag("protected")?,
    })
}

/// Reports that were frozen before a clock was named knew only the end of the grade's limit.
fn overdue(f: &Fields<'_>) -> Option<Option<Overdue>> {
    if !f.flag("late")? {
        return Some(None);
    }
    let clock = f.maybe_code("late_clock", ClockName::parse)?.unwrap_or(ClockName::Response);
    let since = match f.maybe("late_since", instant)? {
        Some(since) => since,
        None => f.maybe("due", instant)?.unwrap_or(f.at("received")?),
    };
    Some(Some(Overdue { clock, since }))
}

#[cfg(test)]
pub(super) mod tests {
    use domain::calendar::Instant;
    use domain::ids::{CaseId, UnitCode};

    use super::*;

    fn at(millis: i64) -> Instant {
        Instant::from_millisecond(millis).unwrap()
    }

    /// Every field is set, so that none can be forgotten on the way.
    pub fn a_line() -> Line {
        Line {
            case: CaseId::new(7),
            number: CaseNumber { year: 2026, serial: 12 },
            kind: Kind::Complaint,
            channel: Channel::Web,
            grade: Some(Grade::Yellow),
            grade_of_due: Some(Grade::Green),
            nature: Some(Nature::Medical),
            stage: StageCode::Closed,
            outcome: Some(Outcome::Resolved),
            unit: UnitCode::parse("IGD").ok(),
            categories: vec!["sikap".to_owned(), "waktu-tunggu".to_owned()],
            received: at(1),
            recorded: at(2),
            first_reached: Some(at(3)),
            followed_up: Some(at(4)),
            closed: Some(at(5)),
            due: Some(at(6)),
            late: Some(Overdue { clock: ClockName::NonMedicalAnswer, since: at(8) }),
            awaits_approval: true,
            rung: Rung::OtherUnit,
            round: 2,
            reaction: Some(Reaction::Satisfied),
            dissatisfactions: 1,
            reopenings: 3,
            improvement_planned: true,
            duplicate: true,
            withdrawn: true,
            linked: true,
            reached_by_notice: true,
            protected: true,
        }
    }

    #[test]
    fn a_line_keeps_its_shape() {
        let golden = concat!(
            r#"{"awaits_approval":true,"case":"00000000000000000000000000000007","#,
            r#""categories":["sikap","waktu-tunggu"],"channel":"web","closed":5,"#,
            r#""dissatisfactions":1,"due":6,"duplicate":true,"first_reached":3,"#,
            r#""followed_up":4,"grade":"yellow","grade_of_due":"green","#,
            r#""improvement_planned":true,"#,
            r#""kind":"complaint","late":true,"late_clock":"non_medical_answer","late_since":8,"#,
            r#""linked":true,"nature":"medical","#,
            r#""number":"2026-00012","outcome":"resolved","protected":true,"#,
            r#""reached_by_notice":true,"reaction":"satisfied","received":1,"recorded":2,"#,
            r#""reopenings":3,"round":2,"rung":"other_unit","stage":"closed","unit":"IGD","#,
            r#""withdrawn":true}"#,
        );
        let value: Value = serde_json::from_str(golden).unwrap();
        assert_eq!(put_line(&a_line()), value);
        assert_eq!(line(&value), Some(a_line()));
    }

    #[test]
    fn a_line_from_before_a_clock_was_named_is_late_since_the_limit_of_its_grade() {
        let mut old = put_line(&a_line());
        let fields = old.as_object_mut().unwrap();
        fields.remove("late_clock");
        fields.remove("late_since");
        let read = line(&old).unwrap();
        assert_eq!(read.late, Some(Overdue { clock: ClockName::Response, since: at(6) }));
    }
}
