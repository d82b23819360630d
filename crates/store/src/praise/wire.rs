//! Events of praise and recognition on disk. Nothing is derived: a renamed value loses no history.

use domain::calendar::Month;
use domain::ids::{CaseId, CaseNumber, PraiseId};
use domain::praise::recognition::{self, Criteria, Proposal};
use domain::praise::{self, Passed};
use domain::text::{Name, Words};
use serde_json::{Value, json};

use crate::StoreError;
use crate::case::fields::{Fields, date, id, put_words, unit};
use crate::case::{parse_who, who_text};
use crate::history::{Kept, Told, Wire};
use crate::journal::Line;

/// What is passed on, and from which case.
type From = (PraiseId, CaseId, CaseNumber);

impl Wire for praise::Event {
    const WHAT: &'static str = "praise event";

    fn payload(&self) -> String {
        payload(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

impl Wire for recognition::Event {
    const WHAT: &'static str = "recognition event";

    fn payload(&self) -> String {
        recognised(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        recognition_event(kind, payload)
    }
}

impl Kept for Criteria {
    fn told(&self) -> Told {
        let payload = json!({ "text": self.text }).to_string();
        Told { kind: "written", payload, actor: who_text(self.by), at: self.at }
    }

    fn read(line: &Line) -> Result<Self, StoreError> {
        let read = || {
            let value: Value = serde_json::from_str(&line.payload).ok()?;
            let text = value.get("text")?.as_str()?.to_owned();
            Some(Self { edition: line.version, text, by: parse_who(&line.actor)?, at: line.at })
        };
        read().ok_or(StoreError::Damaged { what: "criteria event" })
    }
}

fn payload(event: &praise::Event) -> Value {
    match event {
        praise::Event::PassedOn { id, case, number, passed } => {
            put_passed((*id, *case, *number), passed)
        }
        praise::Event::TakenBack { why } => json!({ "why": why.as_str() }),
    }
}

fn event(kind: &str, value: &Value) -> Option<praise::Event> {
    Some(match kind {
        "passed_on" => {
            let ((id, case, number), passed) = passed_in(value)?;
            praise::Event::PassedOn { id, case, number, passed }
        }
        "taken_back" => praise::Event::TakenBack { why: name(Fields::of(value)?, "why")? },
        _ => return None,
    })
}

/// What was passed on, as it stands in its row and in its event.
pub(super) fn put_passed((id, case, number): From, passed: &Passed<Words>) -> Value {
    json!({
        "id": id.to_string(),
        "case": case.to_string(),
        "number": number.to_string(),
        "words": put_words(passed.words),
        "units": passed.units.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "people": passed.people.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

/// `None` when it is not what [`put_passed`] writes.
pub(super) fn passed_of(text: &str) -> Option<(From, Passed<Words>)> {
    passed_in(&serde_json::from_str(text).ok()?)
}

fn passed_in(value: &Value) -> Option<(From, Passed<Words>)> {
    let f = Fields::of(value)?;
    let from = (f.get("id", id)?, f.get("case", id)?, f.get("number", id)?);
    let passed = Passed {
        words: f.words("words")?,
        units: f.list("units", unit)?.into_iter().collect(),
        people: f.list("people", id)?.into_iter().collect(),
    };
    Some((from, passed))
}

fn recognised(event: &recognition::Event) -> Value {
    match event {
        recognition::Event::Proposed(proposal) => put_proposal(proposal),
        recognition::Event::Confirmed => json!({}),
        recognition::Event::Declined { why } => json!({ "why": why.as_str() }),
    }
}

fn recognition_event(kind: &str, value: &Value) -> Option<recognition::Event> {
    Some(match kind {
        "proposed" => recognition::Event::Proposed(proposal(value)?),
        "confirmed" => recognition::Event::Confirmed,
        "declined" => recognition::Event::Declined { why: name(Fields::of(value)?, "why")? },
        _ => return None,
    })
}

/// A proposal as it stands in its row and in its event.
pub(super) fn put_proposal(proposal: &Proposal) -> Value {
    json!({
        "id": proposal.id.to_string(),
        "month": proposal.month.start().to_string(),
        "person": proposal.person.to_string(),
        "reason": proposal.reason.as_str(),
        "criteria": proposal.criteria,
        "evidence": proposal.evidence.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

/// `None` when it is not what [`put_proposal`] writes.
pub(super) fn proposal_of(text: &str) -> Option<Proposal> {
    proposal(&serde_json::from_str(text).ok()?)
}

fn proposal(value: &Value) -> Option<Proposal> {
    let f = Fields::of(value)?;
    Some(Proposal {
        id: f.get("id", id)?,
        month: Month::of(f.get("month", date)?),
        person: f.get("person", id)?,
        reason: name(f, "reason")?,
        criteria: f.number("criteria")?,
        evidence: f.list("evidence", id)?.into_iter().collect(),
    })
}

fn name(f: Fields<'_>, key: &str) -> Option<Name> {
    f.code(key, |name| Name::parse(name).ok())
}

#[cfg(test)]
mod tests {
    use domain::ids::{PersonId, RecognitionId, UnitCode, WordsId};

    use super::*;

    fn why() -> Name {
        Name::parse("Keliru orang").unwrap()
    }

    fn passed() -> (praise::Event, String) {
        let passed = Passed {
            words: Words { id: WordsId::new(7), digest: [1; 32] },
            units: [UnitCode::parse("IGD").unwrap()].into(),
            people: [PersonId::new(3)].into(),
        };
        let [one, two, three, seven] = [1, 2, 3, 7].map(|id| format!("{id:032x}"));
        let digest = "01".repeat(32);
        let text = format!(
            r#"{{"id":"{one}","case":"{two}","number":"2026-00012","words":"{seven}:{digest}","units":["IGD"],"people":["{three}"]}}"#
        );
        let number = CaseNumber { year: 2026, serial: 12 };
        let (id, case) = (PraiseId::new(1), CaseId::new(2));
        (praise::Event::PassedOn { id, case, number, passed }, text)
    }

    fn proposed() -> (recognition::Event, String) {
        let [one, two, three] = [1, 2, 3].map(|id| format!("{id:032x}"));
        let proposal = Proposal {
            id: RecognitionId::new(1),
            month: Month::new(2026, 3).unwrap(),
            person: PersonId::new(2),
            reason: Name::parse("Sabar di loket").unwrap(),
            criteria: 4,
            evidence: [PraiseId::new(3)].into(),
        };
        let text = format!(
            r#"{{"id":"{one}","month":"2026-03-01","person":"{two}","reason":"Sabar di loket","criteria":4,"evidence":["{three}"]}}"#
        );
        (recognition::Event::Proposed(proposal), text)
    }

    #[test]
    fn every_event_of_praise_keeps_its_shape_on_disk() {
        let back =
            (praise::Event::TakenBack { why: why() }, r#"{"why":"Keliru orang"}"#.to_owned());
        for (known, text) in [passed(), back] {
            assert_eq!(payload(&known).to_string(), text);
            let value = serde_json::from_str(&text).unwrap();
            assert_eq!(event(known.kind(), &value), Some(known));
        }
        assert_eq!(event("gone", &json!({})), None);
        assert_eq!(passed_of(r#"{"id":"x"}"#), None);
    }

    #[test]
    fn every_event_of_a_recognition_keeps_its_shape_on_disk() {
        let declined = recognition::Event::Declined { why: why() };
        let golden = [
            proposed(),
            (recognition::Event::Confirmed, "{}".to_owned()),
            (declined, r#"{"why":"Keliru orang"}"#.to_owned()),
        ];
        for (known, text) in golden {
            assert_eq!(recognised(&known).to_string(), text);
            let value = serde_json::from_str(&text).unwrap();
            assert_eq!(recognition_event(known.kind(), &value), Some(known));
        }
        assert_eq!(recognition_event("gone", &json!({})), None);
    }
}
