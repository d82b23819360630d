//! The content of an erasure on disk.

use domain::erasure::{Basis, Erasure, Gone, State};
use serde_json::{Map, Value, json};

use crate::StoreError;
use crate::case::fields::{Fields, id, parse_who, put_at, put_words, who_text};

/// The whole of it as text.
pub fn text(erasure: &Erasure) -> String {
    let settled = erasure.settled.map(|(by, at)| json!({ "by": who_text(by), "at": put_at(at) }));
    json!({
        "id": erasure.id.to_string(),
        "subject": erasure.subject.to_string(),
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
    json!({ "gone": erasure.gone.as_ref().map(put_gone) }).to_string()
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
            settled: Some((Who::Person(PersonId::new(9)), at(10))),
            gone: Some(Gone { cases: 1, texts: 2, ..Gone::default() }),
            ..proposed.clone()
        };
        for erasure in [proposed, done] {
            assert_eq!(read(&text(&erasure)).unwrap(), erasure);
        }
        assert!(read("{}").is_err());
    }
}
