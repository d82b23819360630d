//! Rosters and hand-overs on disk. Nothing is derived: a renamed value loses no history.

use domain::calendar::Instant;
use domain::call::Stage as CallStage;
use domain::case::StageCode;
use domain::ids::{PersonId, Version};
use domain::rules::{Grade, Shift};
use domain::shift::{
    Handover, HandoverEntry, HandoverEvent, OpenCall, OpenCase, Opening, Roster, Snapshot, Turn,
};
use serde_json::{Value, json};

use crate::StoreError;
use crate::case::fields::{Fields, date, id, instant, put_at, put_maybe_at, put_maybe_words};
use crate::case::parse_who;

/// What a turn holds, as text.
pub fn roster(roster: &Roster) -> String {
    let people: Vec<String> = roster.people.iter().map(PersonId::to_string).collect();
    let on_call = roster.on_call.map(|person| person.to_string());
    json!({ "people": people, "on_call": on_call }).to_string()
}

/// # Errors
/// `Damaged` when the text is not what [`roster`] writes.
pub fn read_roster(turn: Turn, version: u32, text: &str) -> Result<Roster, StoreError> {
    let read = || {
        let value: Value = serde_json::from_str(text).ok()?;
        let f = Fields::of(&value)?;
        let (people, on_call) = (f.list("people", id)?, f.maybe("on_call", id)?);
        Some(Roster { turn, version: Version(version), people, on_call })
    };
    read().ok_or(StoreError::Damaged { what: "roster" })
}

/// The state of a hand-over as text.
pub fn text(handover: &Handover) -> String {
    let taken = handover.taken.map(|(by, at)| json!({ "by": by.to_string(), "at": put_at(at) }));
    json!({
        "id": handover.id.to_string(),
        "version": handover.version.0,
        "turn": put_turn(handover.turn),
        "by": handover.by.to_string(),
        "at": put_at(handover.at),
        "open": put_snapshot(&handover.open),
        "notes": put_maybe_words(handover.notes),
        "taken": taken,
    })
    .to_string()
}

/// # Errors
/// `Damaged` when the text is not what [`text`] writes.
pub fn read(text: &str) -> Result<Handover, StoreError> {
    let value: Option<Value> = serde_json::from_str(text).ok();
    value.as_ref().and_then(handover).ok_or(StoreError::Damaged { what: "state of a hand-over" })
}

fn handover(value: &Value) -> Option<Handover> {
    let f = Fields::of(value)?;
    Some(Handover {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        turn: f.get("turn", turn)?,
        by: f.get("by", id)?,
        at: f.at("at")?,
        open: f.get("open", snapshot)?,
        notes: f.maybe_words("notes")?,
        taken: f.maybe("taken", taken)?,
    })
}

fn taken(value: &Value) -> Option<(PersonId, Instant)> {
    let f = Fields::of(value)?;
    Some((f.get("by", id)?, f.at("at")?))
}

/// The payload of an event of a hand-over: a JSON object.
pub fn payload(event: &HandoverEvent) -> String {
    let value = match event {
        HandoverEvent::HandedOver(opening) => json!({
            "id": opening.id.to_string(),
            "turn": put_turn(opening.turn),
            "by": opening.by.to_string(),
            "open": put_snapshot(&opening.open),
            "notes": put_maybe_words(opening.notes),
        }),
        HandoverEvent::TakenOver { by } => json!({ "by": by.to_string() }),
    };
    value.to_string()
}

/// An entry from its line in the journal.
///
/// # Errors
/// `Damaged` when it is not what [`payload`] writes.
pub fn entry(
    kind: &str,
    payload: &str,
    actor: &str,
    at: Instant,
) -> Result<HandoverEntry, StoreError> {
    let read = || {
        let value: Value = serde_json::from_str(payload).ok()?;
        Some(HandoverEntry { event: event(kind, &value)?, by: parse_who(actor)?, at })
    };
    read().ok_or(StoreError::Damaged { what: "event of a hand-over" })
}

fn event(kind: &str, value: &Value) -> Option<HandoverEvent> {
    let f = Fields::of(value)?;
    Some(match kind {
        "handed_over" => HandoverEvent::HandedOver(Opening {
            id: f.get("id", id)?,
            turn: f.get("turn", turn)?,
            by: f.get("by", id)?,
            open: f.get("open", snapshot)?,
            notes: f.maybe_words("notes")?,
        }),
        "taken_over" => HandoverEvent::TakenOver { by: f.get("by", id)? },
        _ => return None,
    })
}

fn put_turn(turn: Turn) -> Value {
    json!({ "day": turn.day.to_string(), "shift": turn.shift.code() })
}

fn turn(value: &Value) -> Option<Turn> {
    let f = Fields::of(value)?;
    Some(Turn { day: f.get("day", date)?, shift: f.code("shift", Shift::parse)? })
}

fn put_snapshot(open: &Snapshot) -> Value {
    let cases = open.cases.iter().map(|case| {
        json!({
            "id": case.id.to_string(),
            "number": case.number.to_string(),
            "stage": case.stage.code(),
            "grade": case.grade.map(Grade::code),
            "due": put_maybe_at(case.due),
        })
    });
    let calls = open.calls.iter().map(|call| {
        json!({ "id": call.id.to_string(), "at": put_at(call.at), "stage": call.stage.code() })
    });
    json!({
        "cases": cases.collect::<Vec<_>>(),
        "more_cases": open.more_cases,
        "calls": calls.collect::<Vec<_>>(),
        "unread_arrivals": open.unread_arrivals,
    })
}

fn snapshot(value: &Value) -> Option<Snapshot> {
    let f = Fields::of(value)?;
    Some(Snapshot {
        cases: f.list("cases", case)?,
        more_cases: f.flag("more_cases")?,
        calls: f.list("calls", call)?,
        unread_arrivals: f.number("unread_arrivals")?,
    })
}

fn case(value: &Value) -> Option<OpenCase> {
    let f = Fields::of(value)?;
    Some(OpenCase {
        id: f.get("id", id)?,
        number: f.get("number", id)?,
        stage: f.code("stage", StageCode::parse)?,
        grade: f.maybe_code("grade", Grade::parse)?,
        due: f.maybe("due", instant)?,
    })
}

fn call(value: &Value) -> Option<OpenCall> {
    let f = Fields::of(value)?;
    Some(OpenCall {
        id: f.get("id", id)?,
        at: f.at("at")?,
        stage: f.code("stage", CallStage::parse)?,
    })
}

#[cfg(test)]
mod tests {
    use domain::ids::{CallId, CaseId, CaseNumber, HandoverId};
    use domain::people::Who;

    use super::*;

    fn opening() -> Opening {
        let case = OpenCase {
            id: CaseId::new(2),
            number: CaseNumber { year: 2026, serial: 7 },
            stage: StageCode::Review,
            grade: Some(Grade::Red),
            due: Some(Instant::from_millisecond(9).unwrap()),
        };
        let at = Instant::from_millisecond(8).unwrap();
        let call = OpenCall { id: CallId::new(3), at, stage: CallStage::Missed };
        let open = Snapshot {
            cases: vec![case],
            more_cases: false,
            calls: vec![call],
            unread_arrivals: 4,
        };
        let turn = Turn { day: "2026-03-02".parse().unwrap(), shift: Shift::Night };
        Opening { id: HandoverId::new(1), turn, by: PersonId::new(5), open, notes: None }
    }

    #[test]
    fn a_hand_over_keeps_its_shape_on_disk() {
        let golden = format!(
            r#"{{"id":"{:032x}","turn":{{"day":"2026-03-02","shift":"night"}},"by":"{:032x}","open":{{"cases":[{{"id":"{:032x}","number":"2026-00007","stage":"review","grade":"red","due":9}}],"more_cases":false,"calls":[{{"id":"{:032x}","at":8,"stage":"missed"}}],"unread_arrivals":4}},"notes":null}}"#,
            1, 5, 2, 3
        );
        let handed = HandoverEvent::HandedOver(opening());
        assert_eq!(payload(&handed), golden);
        let taken = HandoverEvent::TakenOver { by: PersonId::new(6) };
        for event in [handed, taken] {
            let at = Instant::UNIX_EPOCH;
            let read = entry(event.kind(), &payload(&event), "desk", at).unwrap();
            assert_eq!(read, HandoverEntry { event, by: Who::Desk, at });
        }
        let (handover, _) = domain::shift::open_handover(opening(), Instant::UNIX_EPOCH);
        assert_eq!(read(&text(&handover)).unwrap(), handover);
    }
}
