//! The content of an erasure on disk.

use domain::erasure::{Basis, Erasure, Gone, State};
use domain::ids::SubjectId;
use serde_json::{Map, Value, json};

use crate::StoreError;
use crate::case::fields::{Fields, id, parse_who, put_at, put_words, who_text};

/// The whole of it as text.
pub fn text(erasure: &Erasure) -> String {
    let settled = erasure.settled.map(|(by, at)| json!({ "by": who_text(by), "at": put_at(at) }));
    json!({
        "id": erasure.id.to_string(),
        "subject": erasure.subject.to_string(),
        "others": put_others(erasure),
        "case": erasure.case.to_string(),
        "number": erasure.number.to_string(),
        "basis": erasure.basis.code(),
        "reason": put_words(erasure.reason),
        "proposed_by": who_text(erasure.proposed_by),
        "proposed_at": put_at(erasure.proposed_at),
        "state": erasure.state.code(),
        "settled": settled,
        "gone": erasure.gone.as_ref().map(put_gone),
    })
    .to_string()
}

/// What the journal keeps of its end.
pub fn settled(erasure: &Erasure) -> String {
    let gone = erasure.gone.as_ref().map(put_gone);
    json!({ "gone": gone, "others": put_others(erasure) }).to_string()
}

fn put_others(erasure: &Erasure) -> Vec<String> {
    erasure.others.iter().map(ToString::to_string).collect()
}

/// # Errors
/// `Damaged` when the text is not what [`text`] writes.
pub fn read(text: &str) -> Result<Erasure, StoreError> {
    let value: Option<Value> = serde_json::from_str(text).ok();
    value.as_ref().and_then(erasure).ok_or(StoreError::Damaged { what: "erasure" })
}

fn erasure(value: &Value) -> Option<Erasure> {
    let f = Fields::of(value)?;
    let settled = |value: &Value| {
        let f = Fields::of(value)?;
        Some((f.get("by", |by| parse_who(by.as_str()?))?, f.at("at")?))
    };
    Some(Erasure {
        id: f.get("id", id)?,
        subject: f.get("subject", id)?,
        // What was written before a person could be several names nobody beside the one.
        others: f.maybe("others", others)?.unwrap_or_default(),
        case: f.get("case", id)?,
        number: f.get("number", id)?,
        basis: f.code("basis", Basis::parse)?,
        reason: f.words("reason")?,
        proposed_by: f.get("proposed_by", |by| parse_who(by.as_str()?))?,
        proposed_at: f.at("proposed_at")?,
        state: f.code("state", State::parse)?,
        settled: f.maybe("settled", settled)?,
        gone: f.maybe("gone", gone)?,
    })
}

fn others(value: &Value) -> Option<Vec<SubjectId>> {
    value.as_array()?.iter().map(id).collect()
}

fn put_gone(gone: &Gone) -> Value {
    let parts = gone.parts().into_iter().map(|(name, count)| (name.to_owned(), json!(count)));
    Value::Object(parts.collect::<Map<_, _>>())
}

fn gone(value: &Value) -> Option<Gone> {
    let f = Fields::of(value)?;
    Some(Gone {
        cases: f.number("cases")?,
        texts: f.number("texts")?,
        identities: f.number("identities")?,
        contacts: f.number("contacts")?,
        files: f.number("files")?,
        calls: f.number("calls")?,
        arrivals: f.number("arrivals")?,
        works: f.number("works")?,
    })
}

#[cfg(test)]
mod tests {
    use domain::calendar::Instant;
    use domain::ids::{CaseId, CaseNumber, ErasureId, PersonId, SubjectId, WordsId};
    use domain::people::Who;
    use domain::text::Words;

    use super::*;

    #[test]
    fn an_erasure_keeps_its_shape() {
        let at = |ms| Instant::from_millisecond(ms).unwrap();
        let proposed = Erasure {
            id: ErasureId::new(1),
            subject: SubjectId::new(2),
            others: Vec::new(),
            case: CaseId::new(3),
            number: CaseNumber { year: 2026, serial: 4 },
            basis: Basis::Request,
            reason: Words { id: WordsId::new(5), digest: [6; 32] },
            proposed_by: Who::Person(PersonId::new(7)),
            proposed_at: at(8),
            state: State::Proposed,
            settled: None,
            gone: None,
        };
        let done = Erasure {
            state: State::Done,
            others: vec![SubjectId::new(11), SubjectId::new(12)],
            settled: Some((Who::Person(PersonId::new(9)), at(10))),
            gone: Some(Gone { cases: 1, texts: 2, ..Gone::default() }),
            ..proposed.clone()
        };
        for erasure in [proposed, done] {
            assert_eq!(read(&text(&erasure)).unwrap(), erasure);
        }
        assert!(read("{}").is_err());
    }

    #[test]
    fn an_erasure_of_before_links_counted_is_read_as_one_of_a_single_subject() {
        let old = r#"{"id":"00000000000000000000000000000001",
            "subject":"00000000000000000000000000000002",
            "case":"00000000000000000000000000000003","number":"2026-00004","basis":"request",
            "reason":REASON,"proposed_by":"desk","proposed_at":8,"state":"proposed",
            "settled":null,"gone":null}"#;
        let words = put_words(Words { id: WordsId::new(5), digest: [6; 32] }).to_string();
        assert_eq!(read(&old.replace("REASON", &words)).unwrap().others, []);
    }
}
