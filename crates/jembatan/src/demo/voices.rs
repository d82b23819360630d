//! What people write, from `fixtures/rs-contoh/voices.toml`.

use domain::ids::UnitCode;
use domain::rules::{Grade, Kind, Nature};
use serde::Deserialize;

use crate::fault::{Fault, Typed};

const VOICES: &str = include_str!("../../../../fixtures/rs-contoh/voices.toml");

#[derive(Deserialize)]
struct Sheet {
    voice: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    kind: String,
    nature: String,
    grade: Option<String>,
    unit: String,
    topic: String,
    text: String,
    answer: String,
    #[serde(default)]
    cause: String,
    #[serde(default)]
    action: String,
}

/// One voice, and what the hospital makes of it.
#[derive(Clone, Debug)]
pub struct Voice {
    pub kind: Kind,
    pub nature: Nature,
    pub grade: Option<Grade>,
    pub unit: UnitCode,
    pub topic: String,
    pub text: String,
    pub answer: String,
    pub cause: String,
    pub action: String,
}

/// All voices, in the order of the file.
///
/// # Errors
/// `Samples` or `UnknownValue` when the file is not what it should be; a test reads it.
pub fn all() -> Result<Vec<Voice>, Fault> {
    let sheet: Sheet = toml::from_str(VOICES).map_err(Fault::Samples)?;
    sheet.voice.into_iter().map(voice).collect()
}

fn voice(row: Row) -> Result<Voice, Fault> {
    let unknown = |what: &str| Fault::UnknownValue { what: Typed(what.to_owned()) };
    let grade = |code: &String| Grade::parse(code).ok_or_else(|| unknown(code));
    Ok(Voice {
        kind: Kind::parse(&row.kind).ok_or_else(|| unknown(&row.kind))?,
        nature: Nature::parse(&row.nature).ok_or_else(|| unknown(&row.nature))?,
        grade: row.grade.as_ref().map(grade).transpose()?,
        unit: UnitCode::parse(&row.unit).map_err(|_| unknown(&row.unit))?,
        topic: row.topic,
        text: row.text,
        answer: row.answer,
        cause: row.cause,
        action: row.action,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_voice_of_every_kind_nature_and_grade_and_complaints_teach_something() {
        let voices = all().unwrap();
        assert!(voices.len() >= 60);
        let some = |found: &dyn Fn(&Voice) -> bool| voices.iter().any(found);
        assert!(Kind::ALL.iter().all(|kind| some(&|voice| voice.kind == *kind)));
        assert!(Grade::ALL.iter().all(|grade| some(&|voice| voice.grade == Some(*grade))));
        assert!(Nature::ALL.iter().all(|nature| some(&|voice| voice.nature == *nature)));
        for voice in voices.iter().filter(|voice| voice.kind == Kind::Complaint) {
            assert!(voice.grade.is_some(), "{}", voice.text);
            assert!(!voice.cause.is_empty() && !voice.action.is_empty(), "{}", voice.text);
        }
    }
}
