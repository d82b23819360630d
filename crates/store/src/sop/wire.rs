//! Events of SPOs on disk. Nothing is derived: a renamed value loses no history.

use domain::sop::Event;
use serde_json::{Value, json};

use super::content::{self, words};
use super::state::{
    digest, numbers, place, put_people, put_place, put_signature, revision, signature,
};
use crate::case::fields::{Fields, date, id, put_at};
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "event of an SPO";

    fn payload(&self) -> String {
        payload(self)
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

/// The payload of an event: a JSON object.
fn payload(event: &Event) -> String {
    let value = match event {
        Event::Drafted { id, content, digest } => json!({
            "id": id.to_string(),
            "content": content::put(content),
            "digest": hex::encode(digest),
        }),
        Event::Revised { content, digest } => {
            json!({ "content": content::put(content), "digest": hex::encode(digest) })
        }
        Event::Submitted { reviewers } => json!({ "reviewers": put_people(reviewers) }),
        Event::Commented { no, place, text } => {
            json!({ "no": no, "place": put_place(*place), "text": text })
        }
        Event::Resolved { no } => json!({ "no": no }),
        Event::Approved { digest, number, signature } => json!({
            "digest": hex::encode(digest),
            "number": number,
            "signature": put_signature(signature),
        }),
        Event::Returned { why } | Event::Withdrawn { why } => json!({ "why": why }),
        Event::BroughtIntoForce { digest, from, review_on, rules } => json!({
            "digest": hex::encode(digest),
            "from": put_at(*from),
            "review_on": review_on.to_string(),
            "rules": rules.map(|rules| rules.0),
        }),
        Event::Acknowledged { edition } => json!({ "edition": edition }),
        Event::Tried { edition, wrong } => json!({ "edition": edition, "wrong": wrong }),
    };
    value.to_string()
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    let worded = || Some((Box::new(f.get("content", content::read)?), f.get("digest", digest)?));
    Some(match kind {
        "drafted" => {
            let (content, digest) = worded()?;
            Event::Drafted { id: f.get("id", id)?, content, digest }
        }
        "revised" => {
            let (content, digest) = worded()?;
            Event::Revised { content, digest }
        }
        "submitted" => Event::Submitted { reviewers: f.list("reviewers", id)? },
        "commented" => Event::Commented {
            no: f.number("no")?,
            place: f.get("place", place)?,
            text: f.get("text", words)?,
        },
        "resolved" => Event::Resolved { no: f.number("no")? },
        "approved" => Event::Approved {
            digest: f.get("digest", digest)?,
            number: f.get("number", words)?,
            signature: f.get("signature", signature)?,
        },
        "returned" => Event::Returned { why: f.get("why", words)? },
        "withdrawn" => Event::Withdrawn { why: f.get("why", words)? },
        "brought_into_force" => Event::BroughtIntoForce {
            digest: f.get("digest", digest)?,
            from: f.at("from")?,
            review_on: f.get("review_on", date)?,
            rules: f.maybe("rules", revision)?,
        },
        "acknowledged" => Event::Acknowledged { edition: f.number("edition")? },
        "tried" => Event::Tried { edition: f.number("edition")?, wrong: f.get("wrong", numbers)? },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use domain::calendar::{Instant, Span};
    use domain::ids::{PersonId, RulesRevision, SopId, UnitCode};
    use domain::people::{DelegateTitle, Role, Who};
    use domain::rules::{ApprovalWhen, ClockName, Duty};
    use domain::sop::{
        Audience, Basis, BasisStatus, Bond, Content, Entry, Part, Place, Question, Signature, Step,
        Term, Tie,
    };

    use super::*;
    use crate::StoreError;
    use crate::sop::state;

    fn entry(kind: &str, payload: &str, actor: &str, at: Instant) -> Result<Entry, StoreError> {
        crate::history::entry(kind, payload, actor, at)
    }

    fn wording() -> Content {
        let bond = Bond {
            tie: Tie::Route,
            duty: Some(Duty::OtherUnit),
            term: Some(Term { clock: ClockName::UnitTarget, limit: Span::hours(6) }),
            approves: vec![ApprovalWhen::Medical],
        };
        Content {
            title: "Aduan".to_owned(),
            number: None,
            texts: vec![(Part::Scope, "Semua unit.".to_owned())],
            steps: vec![Step { text: "Teruskan".to_owned(), bond: Some(bond) }],
            bases: vec![Basis {
                text: "UU 44/2009".to_owned(),
                status: BasisStatus::ReplacedBy("UU 17/2023".to_owned()),
            }],
            audience: Audience {
                roles: vec![Role::Officer],
                units: vec![UnitCode::parse("IGD").unwrap()],
            },
            questions: Vec::new(),
            aims: Vec::new(),
            review_months: 24,
        }
    }

    fn asking() -> Content {
        let question = Question {
            text: "Siapa?".to_owned(),
            choices: vec!["Unit".to_owned(), "Direktur".to_owned()],
            right: 2,
            read_again: Place::Step(1),
        };
        Content { questions: vec![question], ..wording() }
    }

    const QUESTIONS: &str = concat!(
        r#","questions":[{"text":"Siapa?","choices":["Unit","Direktur"],"right":2,"#,
        r#""read_again":"step:1"}]}"#,
    );

    const SHAPE: &str = concat!(
        r#"{"title":"Aduan","number":null,"texts":[["scope","Semua unit."]],"#,
        r#""steps":[{"text":"Teruskan","bond":{"tie":"route","duty":"other_unit","#,
        r#""term":{"clock":"unit_target","amount":6,"unit":"hours"},"approves":["medical"]}}],"#,
        r#""bases":[{"text":"UU 44/2009","status":"replaced","by":"UU 17/2023"}],"#,
        r#""roles":["officer"],"units":["IGD"],"review_months":24}"#,
    );

    fn signed() -> (Signature, String) {
        let signature = Signature {
            by: PersonId::new(4),
            name: "dr. Ratna".to_owned(),
            nip: "1970".to_owned(),
            as_delegate: Some(DelegateTitle::Plh),
            at: Instant::UNIX_EPOCH,
        };
        let shape = format!(
            r#"{{"by":"{:032x}","name":"dr. Ratna","nip":"1970","as_delegate":"plh","at":0}}"#,
            4
        );
        (signature, shape)
    }

    /// Written so, and read again.
    fn keeps((event, text): (Event, String)) {
        assert_eq!(payload(&event), text, "{}", event.kind());
        let at = Instant::UNIX_EPOCH;
        let read = entry(event.kind(), &text, "clock", at).unwrap();
        assert_eq!(read, Entry { event, by: Who::Clock, at });
    }

    #[test]
    fn every_event_of_an_spo_keeps_its_shape_on_disk() {
        let (hash, hex) = ([7; 32], "07".repeat(32));
        let content = Box::new(wording());
        let (signature, ink) = signed();
        let person = PersonId::new(3);
        let golden = [
            (
                Event::Drafted { id: SopId::new(9), content: content.clone(), digest: hash },
                format!(r#"{{"id":"{:032x}","content":{SHAPE},"digest":"{hex}"}}"#, 9),
            ),
            (
                Event::Revised { content, digest: hash },
                format!(r#"{{"content":{SHAPE},"digest":"{hex}"}}"#),
            ),
            (
                Event::Submitted { reviewers: vec![person] },
                format!(r#"{{"reviewers":["{:032x}"]}}"#, 3),
            ),
            (
                Event::Commented { no: 1, place: Place::Step(3), text: "Jam?".to_owned() },
                r#"{"no":1,"place":"step:3","text":"Jam?"}"#.to_owned(),
            ),
            (
                Event::Commented {
                    no: 2,
                    place: Place::Paragraph(Part::Scope, 1),
                    text: "Unit?".to_owned(),
                },
                r#"{"no":2,"place":"scope:1","text":"Unit?"}"#.to_owned(),
            ),
            (Event::Resolved { no: 1 }, r#"{"no":1}"#.to_owned()),
            (
                Event::Approved { digest: hash, number: "1/SPO".to_owned(), signature },
                format!(r#"{{"digest":"{hex}","number":"1/SPO","signature":{ink}}}"#),
            ),
            (Event::Returned { why: "Kurang.".to_owned() }, r#"{"why":"Kurang."}"#.to_owned()),
            (
                Event::BroughtIntoForce {
                    digest: hash,
                    from: Instant::UNIX_EPOCH,
                    review_on: "2028-01-01".parse().unwrap(),
                    rules: Some(RulesRevision(2)),
                },
                format!(r#"{{"digest":"{hex}","from":0,"review_on":"2028-01-01","rules":2}}"#),
            ),
            (Event::Withdrawn { why: "Lama.".to_owned() }, r#"{"why":"Lama."}"#.to_owned()),
            (Event::Acknowledged { edition: 1 }, r#"{"edition":1}"#.to_owned()),
        ];
        golden.into_iter().for_each(keeps);
        assert!(entry("approved", "{}", "clock", Instant::UNIX_EPOCH).is_err());
    }

    #[test]
    fn a_try_and_a_question_keep_their_shape_on_disk() {
        let (hash, hex) = ([7; 32], "07".repeat(32));
        let golden = [
            (
                Event::Tried { edition: 1, wrong: vec![1, 3] },
                r#"{"edition":1,"wrong":[1,3]}"#.to_owned(),
            ),
            (
                Event::Revised { content: Box::new(asking()), digest: hash },
                format!(
                    r#"{{"content":{}{QUESTIONS},"digest":"{hex}"}}"#,
                    SHAPE.trim_end_matches('}')
                ),
            ),
        ];
        golden.into_iter().for_each(keeps);
    }

    #[test]
    fn a_question_counts_in_the_digest_and_none_leaves_it_as_it_was() {
        assert_eq!(content::text(&wording()), SHAPE);
        let mut other = asking();
        other.questions[0].right = 1;
        let digests = [wording(), asking(), other].map(|content| content::digest(&content));
        assert!(digests[0] != digests[1] && digests[1] != digests[2]);
    }

    #[test]
    fn a_row_from_before_there_were_questions_is_read() {
        let by = (Who::Desk, Instant::UNIX_EPOCH);
        let (sop, _) = domain::sop::open(SopId::new(9), wording(), [7; 32], by);
        let old = state::text(&sop).replace(r#""tries":[],"#, "");
        assert!(!old.contains("tries"));
        assert_eq!(state::read(&old).unwrap(), sop);
    }

    #[test]
    fn every_word_step_and_reader_counts_in_the_digest() {
        let known = content::digest(&wording());
        let other: [fn(&mut Content); 5] = [
            |content| content.title.push('.'),
            |content| content.texts[0].1.push('!'),
            |content| content.steps[0].bond = None,
            |content| content.audience.roles.clear(),
            |content| content.review_months = 12,
        ];
        for change in other {
            let mut content = wording();
            change(&mut content);
            assert_ne!(content::digest(&content), known);
        }
        assert_eq!(content::digest(&wording()), known);
    }
}
