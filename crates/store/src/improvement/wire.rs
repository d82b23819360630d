//! Events of an improvement on disk. Nothing is derived: a renamed value loses no history.

use domain::improvement::{Event, Opening};
use serde_json::{Value, json};

use super::{finding, observed, origin};
use crate::case::fields::{Fields, date, id, put_maybe_words, put_words};
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "improvement event";

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
        Event::Opened(opening) => put_opening(opening),
        Event::Assigned { owner, due } => {
            json!({ "owner": owner.to_string(), "due": due.to_string() })
        }
        Event::Started => json!({}),
        Event::Reported { words } | Event::Finished { words } | Event::Verified { words } => {
            json!({ "words": put_words(*words) })
        }
        Event::SentBack { why } | Event::Dropped { why } => json!({ "why": put_words(*why) }),
    };
    value.to_string()
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "opened" => Event::Opened(opening(f)?),
        "assigned" => Event::Assigned { owner: f.get("owner", id)?, due: f.get("due", date)? },
        "started" => Event::Started,
        "reported" => Event::Reported { words: f.words("words")? },
        "finished" => Event::Finished { words: f.words("words")? },
        "verified" => Event::Verified { words: f.words("words")? },
        "sent_back" => Event::SentBack { why: f.words("why")? },
        "dropped" => Event::Dropped { why: f.words("why")? },
        _ => return None,
    })
}

fn put_opening(opening: &Opening) -> Value {
    let mut value = json!({
        "id": opening.id.to_string(),
        "case": opening.case.map(|case| case.to_string()),
        "finding": finding::put(opening.finding.as_deref()),
        "cause": put_maybe_words(opening.cause),
        "action": put_words(opening.action),
        "owner": opening.owner.map(|owner| owner.to_string()),
        "due": opening.due.map(|due| due.to_string()),
    });
    // Improvements that no round and no audit showed keep the shape that they always had.
    if let Some(seen) = opening.observed.as_deref() {
        value["observed"] = observed::put(seen);
    }
    if let Some(origin) = &opening.origin {
        value["origin"] = origin::put(origin);
    }
    value
}

fn opening(f: Fields<'_>) -> Option<Opening> {
    Some(Opening {
        id: f.get("id", id)?,
        case: f.maybe("case", id)?,
        finding: f.maybe("finding", finding::read)?,
        observed: f.maybe("observed", observed::read)?,
        origin: f.maybe("origin", origin::read)?,
        cause: f.maybe_words("cause")?,
        action: f.words("action")?,
        owner: f.maybe("owner", id)?,
        due: f.maybe("due", date)?,
    })
}

#[cfg(test)]
mod tests {
    use domain::calendar::Instant;
    use domain::ids::{
        CaseId, ImprovementId, InspectionId, MeetingId, PersonId, QuestionKey, RoundId, SurveyCode,
        SurveyId, UnitCode, WordsId,
    };
    use domain::improvement::{Entry, Finding, Observed, Origin};
    use domain::people::Who;
    use domain::text::Words;

    use super::*;
    use crate::StoreError;

    fn entry(kind: &str, payload: &str, actor: &str, at: Instant) -> Result<Entry, StoreError> {
        crate::history::entry(kind, payload, actor, at)
    }

    fn words() -> Words {
        Words { id: WordsId::new(5), digest: [1; 32] }
    }

    fn shown() -> Finding {
        Finding {
            survey: SurveyId::new(7),
            code: SurveyCode::parse("RJ-2026").unwrap(),
            from: "2026-07-01".parse().unwrap(),
            until: "2026-09-30".parse().unwrap(),
            unsur: QuestionKey::parse("waktu").unwrap(),
            unit: UnitCode::parse("IGD").ok(),
            index: 6_250,
        }
    }

    fn golden() -> Vec<(Event, String)> {
        let said = format!("{:032x}:{}", 5, "01".repeat(32));
        let due = "2026-12-01".parse().unwrap();
        let opening = Opening {
            id: ImprovementId::new(1),
            case: Some(CaseId::new(2)),
            finding: None,
            observed: None,
            origin: None,
            cause: None,
            action: words(),
            owner: Some(PersonId::new(3)),
            due: Some(due),
        };
        let opened = format!(
            r#"{{"action":"{said}","case":"{:032x}","cause":null,"due":"2026-12-01","finding":null,"id":"{:032x}","owner":"{:032x}"}}"#,
            2, 1, 3
        );
        let learned = Opening { case: None, finding: Some(Box::new(shown())), ..opening.clone() };
        let shown = format!(
            r#"{{"code":"RJ-2026","from":"2026-07-01","index":6250,"survey":"{:032x}","unit":"IGD","unsur":"waktu","until":"2026-09-30"}}"#,
            7
        );
        let from_survey = format!(
            r#"{{"action":"{said}","case":null,"cause":null,"due":"2026-12-01","finding":{shown},"id":"{:032x}","owner":"{:032x}"}}"#,
            1, 3
        );
        let seen = Observed {
            round: RoundId::new(8),
            unit: UnitCode::parse("IGD").unwrap(),
            topic: "sikap".to_owned(),
            day: "2026-11-20".parse().unwrap(),
        };
        let on_a_round = Opening { case: None, observed: Some(Box::new(seen)), ..opening.clone() };
        let from_round = format!(
            r#"{{"action":"{said}","case":null,"cause":null,"due":"2026-12-01","finding":null,"id":"{:032x}","observed":{{"day":"2026-11-20","round":"{:032x}","topic":"sikap","unit":"IGD"}},"owner":"{:032x}"}}"#,
            1, 8, 3
        );
        let [audited, decided] = begun_from(&opening, &said);
        let assigned = format!(r#"{{"due":"2026-12-01","owner":"{:032x}"}}"#, 3);
        let spoken = format!(r#"{{"words":"{said}"}}"#);
        let reason = format!(r#"{{"why":"{said}"}}"#);
        vec![
            (Event::Opened(opening), opened),
            (Event::Opened(learned), from_survey),
            (Event::Opened(on_a_round), from_round),
            audited,
            decided,
            (Event::Assigned { owner: PersonId::new(3), due }, assigned),
            (Event::Started, "{}".to_owned()),
            (Event::Reported { words: words() }, spoken.clone()),
            (Event::Finished { words: words() }, spoken.clone()),
            (Event::Verified { words: words() }, spoken),
            (Event::SentBack { why: words() }, reason.clone()),
            (Event::Dropped { why: words() }, reason),
        ]
    }

    /// What an audit and a meeting began.
    fn begun_from(opening: &Opening, said: &str) -> [(Event, String); 2] {
        let day = "2026-11-20".parse().unwrap();
        let audit = Origin::Audit { inspection: InspectionId::new(9), question: 2, day };
        let meeting = Origin::Meeting { meeting: MeetingId::new(9), day };
        let shown = [
            format!(r#"{{"audit":"{:032x}","day":"2026-11-20","question":2}}"#, 9),
            format!(r#"{{"day":"2026-11-20","meeting":"{:032x}"}}"#, 9),
        ];
        let begun = |origin| Opening { case: None, origin: Some(origin), ..opening.clone() };
        let [first, second] = shown.map(|shown| from(said, shown));
        [(Event::Opened(begun(audit)), first), (Event::Opened(begun(meeting)), second)]
    }

    /// The opening of an improvement that an audit or a meeting began.
    fn from(said: &str, origin: String) -> String {
        format!(
            r#"{{"action":"{said}","case":null,"cause":null,"due":"2026-12-01","finding":null,"id":"{:032x}","origin":{origin},"owner":"{:032x}"}}"#,
            1, 3
        )
    }

    #[test]
    fn an_improvement_from_before_surveys_is_still_read() {
        let said = format!("{:032x}:{}", 5, "01".repeat(32));
        let text = format!(
            r#"{{"action":"{said}","case":null,"cause":null,"due":null,"id":"{:032x}","owner":null}}"#,
            1
        );
        let read = entry("opened", &text, "desk", Instant::UNIX_EPOCH).unwrap();
        assert!(matches!(read.event, Event::Opened(Opening { finding: None, .. })));
    }

    #[test]
    fn every_event_of_an_improvement_keeps_its_shape_on_disk() {
        for (event, text) in golden() {
            let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
            assert_eq!(value(&payload(&event)), value(&text), "{}", event.kind());
            let at = Instant::UNIX_EPOCH;
            let read = entry(event.kind(), &text, "clock", at).unwrap();
            assert_eq!(read, Entry { event, by: Who::Clock, at });
        }
    }

    #[test]
    fn what_was_never_written_is_damaged() {
        let at = Instant::UNIX_EPOCH;
        for (kind, text, actor) in
            [("started", "[]", "clock"), ("gone", "{}", "clock"), ("started", "{}", "nobody")]
        {
            assert!(entry(kind, text, actor, at).is_err(), "{kind} {text} {actor}");
        }
    }
}
