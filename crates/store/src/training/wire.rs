//! Events of competences and attainments on disk. Nothing is derived: a renamed value loses no
//! history.

use std::collections::BTreeMap;

use domain::ids::CompetenceCode;
use domain::people::Role;
use domain::text::Name;
use domain::training::Level;
use domain::training::attainment::{self, Attained};
use domain::training::competence::{self, Area, Definition};
use serde_json::{Value, json};

use crate::case::fields::{Fields, date, id};
use crate::history::Wire;

impl Wire for competence::Event {
    const WHAT: &'static str = "competence event";

    fn payload(&self) -> String {
        defined(self)
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        definition(kind, payload)
    }
}

impl Wire for attainment::Event {
    const WHAT: &'static str = "attainment event";

    fn payload(&self) -> String {
        attested(self)
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        attestation(kind, payload)
    }
}

fn defined(event: &competence::Event) -> String {
    let competence::Event::Defined { id, code, definition } = event;
    json!({
        "id": id.to_string(),
        "code": code.as_str(),
        "name": definition.name.as_str(),
        "area": definition.area.code(),
        "valid_months": definition.valid_months,
        "targets": put_targets(&definition.targets),
        "retired": definition.retired,
    })
    .to_string()
}

fn definition(kind: &str, value: &Value) -> Option<competence::Event> {
    let f = Fields::of(value).filter(|_| kind == "defined")?;
    let months = |value: &Value| u16::try_from(value.as_u64()?).ok();
    Some(competence::Event::Defined {
        id: f.get("id", id)?,
        code: code(f, "code")?,
        definition: Definition {
            name: name(f, "name")?,
            area: f.code("area", Area::parse)?,
            valid_months: f.maybe("valid_months", months)?,
            targets: f.get("targets", targets)?,
            retired: f.flag("retired")?,
        },
    })
}

fn attested(event: &attainment::Event) -> String {
    let attainment::Event::Attested { id, person, competence, attained } = event;
    json!({
        "id": id.to_string(),
        "person": person.to_string(),
        "competence": competence.as_str(),
        "level": attained.level.code(),
        "on": attained.on.to_string(),
        "until": attained.until.map(|day| day.to_string()),
        "evidence": attained.evidence.as_str(),
    })
    .to_string()
}

fn attestation(kind: &str, value: &Value) -> Option<attainment::Event> {
    let f = Fields::of(value).filter(|_| kind == "attested")?;
    Some(attainment::Event::Attested {
        id: f.get("id", id)?,
        person: f.get("person", id)?,
        competence: code(f, "competence")?,
        attained: Attained {
            level: f.code("level", Level::parse)?,
            on: f.get("on", date)?,
            until: f.maybe("until", date)?,
            evidence: name(f, "evidence")?,
        },
    })
}

/// The level of each role, by their codes.
pub(super) fn put_targets(targets: &BTreeMap<Role, Level>) -> Value {
    let pairs = targets.iter().map(|(role, level)| (role.code().to_owned(), level.code().into()));
    Value::Object(pairs.collect())
}

/// `None` when it is not what [`put_targets`] writes.
pub(super) fn targets(value: &Value) -> Option<BTreeMap<Role, Level>> {
    let pair = |(role, level): (&String, &Value)| {
        Some((Role::parse(role)?, Level::parse(level.as_str()?)?))
    };
    value.as_object()?.iter().map(pair).collect()
}

fn code(f: Fields<'_>, key: &str) -> Option<CompetenceCode> {
    f.code(key, |code| CompetenceCode::parse(code).ok())
}

fn name(f: Fields<'_>, key: &str) -> Option<Name> {
    f.code(key, |name| Name::parse(name).ok())
}

#[cfg(test)]
mod tests {
    use crate::journal::Line;
    use domain::calendar::Instant;
    use domain::ids::{AttainmentId, CompetenceId, PersonId};

    use super::*;
    use crate::history::Kept;

    fn value(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    fn code() -> CompetenceCode {
        CompetenceCode::parse("EMPATI").unwrap()
    }

    fn golden_definition() -> (competence::Event, String) {
        let definition = Definition {
            name: Name::parse("Empati").unwrap(),
            area: Area::NonTechnical,
            valid_months: Some(24),
            targets: BTreeMap::from([(Role::Officer, Level::Independent)]),
            retired: false,
        };
        let id = CompetenceId::new(9);
        let text = format!(
            r#"{{"area":"non_technical","code":"EMPATI","id":"{:032x}","name":"Empati","retired":false,"targets":{{"officer":"independent"}},"valid_months":24}}"#,
            9
        );
        (competence::Event::Defined { id, code: code(), definition }, text)
    }

    fn golden_attestation() -> (attainment::Event, String) {
        let attained = Attained {
            level: Level::Guided,
            on: "2026-03-02".parse().unwrap(),
            until: None,
            evidence: Name::parse("Sertifikat 12").unwrap(),
        };
        let (id, person) = (AttainmentId::new(4), PersonId::new(1));
        let text = format!(
            r#"{{"competence":"EMPATI","evidence":"Sertifikat 12","id":"{:032x}","level":"guided","on":"2026-03-02","person":"{:032x}","until":null}}"#,
            4, 1
        );
        (attainment::Event::Attested { id, person, competence: code(), attained }, text)
    }

    #[test]
    fn every_event_keeps_its_shape_on_disk() {
        let (event, text) = golden_definition();
        assert_eq!(value(&defined(&event)), value(&text));
        assert_eq!(definition("defined", &value(&text)), Some(event));
        let (event, text) = golden_attestation();
        assert_eq!(value(&attested(&event)), value(&text));
        assert_eq!(attestation("attested", &value(&text)), Some(event));
    }

    #[test]
    fn what_was_never_written_is_damaged() {
        let (_, text) = golden_definition();
        assert_eq!(definition("undefined", &value(&text)), None);
        assert_eq!(definition("defined", &value(&text.replace("officer", "king"))), None);
        let (_, text) = golden_attestation();
        assert_eq!(attestation("attested", &value(&text.replace("2026", "tahun"))), None);
        let line = Line {
            aggregate: "competence".to_owned(),
            stream: [0; 16],
            version: 1,
            kind: "defined".to_owned(),
            payload: "[]".to_owned(),
            actor: "clock".to_owned(),
            at: Instant::UNIX_EPOCH,
            stored_leaf: [0; 32],
            position: None,
        };
        assert!(competence::Entry::read(&line).is_err() && attainment::Entry::read(&line).is_err());
    }
}
