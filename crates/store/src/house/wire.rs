//! Entries of the house on disk. Fields are added, never renamed.

use domain::house::{Aspect, Change, Deed, Entry, Subject};
use domain::ids::{PersonId, RulesRevision, UnitCode};
use domain::sentence::Occasion;
use domain::text::Language;
use serde_json::{Value, json};

use crate::case::parse_who;
use crate::journal::Line;

pub fn payload(entry: &Entry) -> String {
    let changes: Vec<Value> = entry.changes.iter().map(put_change).collect();
    json!({ "subject": put_subject(&entry.subject), "changes": changes }).to_string()
}

/// `None` when it is not what [`payload`] writes.
pub fn entry(line: &Line) -> Option<Entry> {
    let value: Value = serde_json::from_str(&line.payload).ok()?;
    let changes = value.get("changes")?.as_array()?.iter().map(change).collect::<Option<_>>()?;
    Some(Entry {
        deed: Deed::parse(&line.kind)?,
        subject: subject(value.get("subject")?)?,
        changes,
        by: parse_who(&line.actor)?,
        at: line.at,
    })
}

fn put_subject(subject: &Subject) -> Value {
    match subject {
        Subject::House => json!({}),
        Subject::Person(person) => json!({ "person": person.to_string() }),
        Subject::Unit(unit) => json!({ "unit": unit.as_str() }),
        Subject::Revision(revision) => json!({ "revision": revision.0 }),
        Subject::Key(key, person) => json!({ "key": key, "person": person.to_string() }),
        Subject::Sentence(occasion, language) => {
            json!({ "sentence": occasion.code(), "language": language.code() })
        }
        Subject::Reader(number) => json!({ "reader": number }),
        Subject::Case(number) => json!({ "case": number.to_string() }),
    }
}

fn subject(value: &Value) -> Option<Subject> {
    let text = |name| value.get(name).and_then(Value::as_str);
    let person = || text("person")?.parse::<PersonId>().ok();
    if let Some(key) = text("key") {
        return Some(Subject::Key(key.to_owned(), person()?));
    }
    if text("person").is_some() {
        return person().map(Subject::Person);
    }
    if let Some(unit) = text("unit") {
        return UnitCode::parse(unit).ok().map(Subject::Unit);
    }
    if let Some(occasion) = text("sentence") {
        let language = Language::parse(text("language")?)?;
        return Some(Subject::Sentence(Occasion::parse(occasion)?, language));
    }
    if let Some(number) = text("case") {
        return number.parse().ok().map(Subject::Case);
    }
    if let Some(number) = value.get("reader") {
        return u32::try_from(number.as_u64()?).ok().map(Subject::Reader);
    }
    match value.get("revision") {
        None => Some(Subject::House),
        Some(number) => {
            let number = u32::try_from(number.as_u64()?).ok()?;
            Some(Subject::Revision(RulesRevision(number)))
        }
    }
}

fn put_change(change: &Change) -> Value {
    json!({ "aspect": change.aspect.code(), "before": change.before, "after": change.after })
}

fn change(value: &Value) -> Option<Change> {
    let text = |name| value.get(name).and_then(Value::as_str);
    let aspect = Aspect::parse(text("aspect")?)?;
    Some(Change { aspect, before: text("before")?.to_owned(), after: text("after")?.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::calendar::Instant;
    use domain::ids::CaseNumber;
    use domain::people::Who;

    #[test]
    fn every_subject_is_read_as_it_was_written() {
        let person = PersonId::new(7);
        let unit = UnitCode::parse("IGD").unwrap();
        let all = [
            Subject::House,
            Subject::Person(person),
            Subject::Unit(unit),
            Subject::Revision(RulesRevision(4)),
            Subject::Key("a1b2c3".to_owned(), person),
            Subject::Sentence(Occasion::HomeVisit, Language::En),
            Subject::Reader(3),
            Subject::Case(CaseNumber { year: 2026, serial: 118 }),
        ];
        for subject in all {
            let written = Entry {
                deed: Deed::HospitalChanged,
                subject,
                changes: Change::of(Aspect::City, "Lama", "Baru").into_iter().collect(),
                by: Who::Person(person),
                at: Instant::UNIX_EPOCH,
            };
            let line = Line {
                aggregate: "house".to_owned(),
                stream: [0; 16],
                version: 1,
                kind: written.deed.code().to_owned(),
                payload: payload(&written),
                actor: crate::case::who_text(written.by),
                at: written.at,
                stored_leaf: [0; 32],
                position: None,
            };
            assert_eq!(entry(&line), Some(written));
        }
    }

    #[test]
    fn an_entry_keeps_its_shape_on_disk() {
        let entry = Entry {
            deed: Deed::PersonChanged,
            subject: Subject::Person(PersonId::new(1)),
            changes: Change::of(Aspect::Role, "officer", "head").into_iter().collect(),
            by: Who::Desk,
            at: Instant::UNIX_EPOCH,
        };
        let golden = concat!(
            r#"{"subject":{"person":"00000000000000000000000000000001"},"#,
            r#""changes":[{"aspect":"role","before":"officer","after":"head"}]}"#,
        );
        assert_eq!(payload(&entry), golden);
    }
}
