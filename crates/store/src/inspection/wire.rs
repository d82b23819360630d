//! Events of audits on disk. Nothing is derived: a renamed value loses no history.

use std::collections::BTreeMap;

use domain::inspection::{
    Answer, Answered, Beginning, Drawn, Event, Method, Question, Sample, Subject,
};
use domain::survey::{Period, Sentence};
use domain::text::Words;
use serde_json::{Value, json};

use crate::case::fields::{Fields, date, id, put_maybe_words, put_words};
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "audit event";

    fn payload(&self) -> String {
        put_event(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put_event(event: &Event) -> Value {
    match event {
        Event::Begun(begun) => put_beginning(begun),
        Event::Checked { place, answers } => {
            json!({ "place": place, "answers": put_answers(answers) })
        }
        Event::Closed { summary } => json!({ "summary": put_words(*summary) }),
        Event::Stopped => json!({}),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "begun" => Event::Begun(Box::new(beginning(value)?)),
        "checked" => {
            Event::Checked { place: f.number("place")?, answers: f.list("answers", answered)? }
        }
        "closed" => Event::Closed { summary: f.words("summary")? },
        "stopped" => Event::Stopped,
        _ => return None,
    })
}

pub(super) fn put_beginning(begun: &Beginning) -> Value {
    let question = |one: &Question| json!({ "asks": one.asks.as_str(), "clause": one.clause });
    json!({
        "id": begun.id.to_string(),
        "sop": begun.subject.sop.map(|sop| sop.to_string()),
        "title": begun.subject.title,
        "edition": begun.subject.edition,
        "from": begun.period.from.to_string(),
        "until": begun.period.until.to_string(),
        "questions": begun.questions.iter().map(question).collect::<Vec<_>>(),
        "sample": put_sample(&begun.sample),
        "lead": begun.lead.to_string(),
    })
}

pub(super) fn beginning_of(text: &str) -> Option<Beginning> {
    beginning(&serde_json::from_str(text).ok()?)
}

fn beginning(value: &Value) -> Option<Beginning> {
    let f = Fields::of(value)?;
    Some(Beginning {
        id: f.get("id", id)?,
        subject: Subject {
            sop: f.maybe("sop", id)?,
            title: f.code("title", |title| Some(title.to_owned()))?,
            edition: f.maybe("edition", small)?,
        },
        period: Period { from: f.get("from", date)?, until: f.get("until", date)? },
        questions: f.list("questions", question)?,
        sample: f.get("sample", sample)?,
        lead: f.get("lead", id)?,
    })
}

fn question(value: &Value) -> Option<Question> {
    let f = Fields::of(value)?;
    let asks = f.code("asks", |asks| Sentence::parse(asks).ok())?;
    Some(Question { asks, clause: f.maybe("clause", small)? })
}

fn small<T: TryFrom<i64>>(value: &Value) -> Option<T> {
    T::try_from(value.as_i64()?).ok()
}

/// A seed has more digits than a number of JSON holds, so it stands as text.
fn put_sample(sample: &Sample) -> Value {
    let case =
        |one: &Drawn| json!({ "case": one.case.to_string(), "number": one.number.to_string() });
    json!({
        "method": sample.method.code(),
        "seed": format!("{:016x}", sample.seed),
        "population": sample.population,
        "withheld": sample.withheld,
        "cases": sample.cases.iter().map(case).collect::<Vec<_>>(),
    })
}

fn sample(value: &Value) -> Option<Sample> {
    let f = Fields::of(value)?;
    let case = |value| {
        let f = Fields::of(value)?;
        Some(Drawn { case: f.get("case", id)?, number: f.get("number", id)? })
    };
    Some(Sample {
        method: f.code("method", Method::parse)?,
        seed: f.code("seed", |seed| u64::from_str_radix(seed, 16).ok())?,
        population: f.number("population")?,
        withheld: f.number("withheld")?,
        cases: f.list("cases", case)?,
    })
}

fn put_answers(answers: &[Answered<Words>]) -> Vec<Value> {
    let put = |one: &Answered<Words>| json!({ "answer": one.answer.code(), "remark": put_maybe_words(one.remark) });
    answers.iter().map(put).collect()
}

fn answered(value: &Value) -> Option<Answered<Words>> {
    let f = Fields::of(value)?;
    Some(Answered { answer: f.code("answer", Answer::parse)?, remark: f.maybe_words("remark")? })
}

type Sheets = BTreeMap<usize, Vec<Answered<Words>>>;

pub(super) fn sheets_text(sheets: &Sheets) -> String {
    let sheet = |(place, answers): (&usize, &Vec<Answered<Words>>)| json!({ "place": place, "answers": put_answers(answers) });
    Value::from(sheets.iter().map(sheet).collect::<Vec<_>>()).to_string()
}

pub(super) fn sheets_of(text: &str) -> Option<Sheets> {
    let value: Value = serde_json::from_str(text).ok()?;
    let sheet = |value| {
        let f = Fields::of(value)?;
        Some((f.number("place")?, f.list("answers", answered)?))
    };
    value.as_array()?.iter().map(sheet).collect()
}

#[cfg(test)]
mod tests {
    use domain::ids::{CaseId, CaseNumber, InspectionId, PersonId, SopId, WordsId};

    use super::*;

    fn words() -> Words {
        Words { id: WordsId::new(5), digest: [1; 32] }
    }

    fn begun() -> Beginning {
        let asks = Sentence::parse("Dijawab?").unwrap();
        let number = CaseNumber { year: 2026, serial: 7 };
        Beginning {
            id: InspectionId::new(1),
            subject: Subject {
                sop: Some(SopId::new(2)),
                title: "SPO".to_owned(),
                edition: Some(3),
            },
            period: Period::parse("2026-03").unwrap(),
            questions: vec![
                Question { asks: asks.clone(), clause: Some(4) },
                Question { asks, clause: None },
            ],
            sample: Sample {
                method: Method::ChaCha20,
                seed: u64::MAX,
                population: 9,
                withheld: 1,
                cases: vec![Drawn { number, case: CaseId::new(6) }],
            },
            lead: PersonId::new(8),
        }
    }

    #[test]
    fn every_event_of_an_audit_keeps_its_shape_on_disk() {
        let said = format!("{:032x}:{}", 5, "01".repeat(32));
        let beginning = format!(
            r#"{{"edition":3,"from":"2026-03-01","id":"{:032x}","lead":"{:032x}","questions":[{{"asks":"Dijawab?","clause":4}},{{"asks":"Dijawab?","clause":null}}],"sample":{{"cases":[{{"case":"{:032x}","number":"2026-00007"}}],"method":"chacha20","population":9,"seed":"ffffffffffffffff","withheld":1}},"sop":"{:032x}","title":"SPO","until":"2026-03-31"}}"#,
            1, 8, 6, 2
        );
        let answers = vec![
            Answered { answer: Answer::NotKept, remark: Some(words()) },
            Answered { answer: Answer::Kept, remark: None },
        ];
        let checked = format!(
            r#"{{"answers":[{{"answer":"not_kept","remark":"{said}"}},{{"answer":"kept","remark":null}}],"place":0}}"#
        );
        for (known, text) in [
            (Event::Begun(Box::new(begun())), beginning),
            (Event::Checked { place: 0, answers }, checked),
            (Event::Closed { summary: words() }, format!(r#"{{"summary":"{said}"}}"#)),
            (Event::Stopped, "{}".to_owned()),
        ] {
            let value: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(put_event(&known), value, "{}", known.kind());
            assert_eq!(event(known.kind(), &value), Some(known));
        }
        assert_eq!(event("burnt", &json!({})), None);
        assert_eq!(event("closed", &json!({})), None);
    }
}
