//! Statements and their events on disk. Nothing is derived: a renamed value loses no history.

use domain::ids::Version;
use domain::statement::{
    Coverage, Draft, Event, Gathering, Kind, MediaAnswer, Outcome, Sending, Stage, Statement,
};
use domain::text::{Link, Name, Words};
use serde_json::{Value, json};

use crate::case::fields::{
    Fields, date, id, instant, put_at, put_maybe_at, put_maybe_words, put_words,
};
use crate::case::parts::{approval, put_approval};
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "statement event";

    fn payload(&self) -> String {
        put_event(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put_event(event: &Event) -> Value {
    match event {
        Event::Drafted { id, draft } => json!({ "id": id.to_string(), "draft": put_draft(draft) }),
        Event::Edited { draft } => json!({ "draft": put_draft(draft) }),
        Event::Approved { approval } => json!({ "approval": put_approval(approval) }),
        Event::Returned { why } | Event::Withdrawn { why } => json!({ "why": put_words(*why) }),
        Event::Submitted | Event::Published => json!({}),
        Event::Answered { answer, on } => {
            json!({ "answer": answer.code(), "on": on.to_string() })
        }
        Event::Held { outcome } => put_outcome(outcome),
        Event::Sent { to, ahead } => {
            let to: Vec<_> = to.iter().map(ToString::to_string).collect();
            json!({ "to": to, "ahead": ahead })
        }
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "drafted" => Event::Drafted { id: f.get("id", id)?, draft: f.get("draft", draft)? },
        "edited" => Event::Edited { draft: f.get("draft", draft)? },
        "submitted" => Event::Submitted,
        "approved" => Event::Approved { approval: f.get("approval", approval)? },
        "returned" => Event::Returned { why: f.words("why")? },
        "published" => Event::Published,
        "withdrawn" => Event::Withdrawn { why: f.words("why")? },
        "answered" => Event::Answered {
            answer: f.code("answer", MediaAnswer::parse)?,
            on: f.get("on", date)?,
        },
        "held" => Event::Held { outcome: outcome(value)? },
        "sent" => Event::Sent { to: f.list("to", id)?, ahead: ahead(f)? },
        _ => return None,
    })
}

/// A draft that is no press conference stands as it always stood.
fn put_draft(draft: &Draft<Words>) -> Value {
    let mut value = json!({
        "kind": draft.kind.code(),
        "title": draft.title.as_str(),
        "text": put_words(draft.text),
        "issue": draft.issue.map(|issue| issue.to_string()),
        "coverage": draft.coverage.as_ref().map(put_coverage),
        "embargo": put_maybe_at(draft.embargo),
    });
    if let Some(gathering) = &draft.gathering {
        value["gathering"] = put_gathering(gathering);
    }
    value
}

fn draft(value: &Value) -> Option<Draft<Words>> {
    let f = Fields::of(value)?;
    Some(Draft {
        kind: f.code("kind", Kind::parse)?,
        title: f.code("title", |text| Name::parse(text).ok())?,
        text: f.words("text")?,
        issue: f.maybe("issue", id)?,
        coverage: f.maybe("coverage", coverage)?,
        embargo: f.maybe("embargo", instant)?,
        gathering: f.maybe("gathering", gathering)?,
    })
}

fn put_gathering(gathering: &Gathering) -> Value {
    json!({
        "at": put_at(gathering.at),
        "place": gathering.place.as_str(),
        "speaker": gathering.speaker.to_string(),
        "invited": gathering.invited.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

fn gathering(value: &Value) -> Option<Gathering> {
    let f = Fields::of(value)?;
    Some(Gathering {
        at: f.at("at")?,
        place: f.code("place", |text| Name::parse(text).ok())?,
        speaker: f.get("speaker", id)?,
        invited: f.list("invited", id)?,
    })
}

fn put_outcome(outcome: &Outcome<Words>) -> Value {
    json!({ "came": outcome.came, "notes": put_words(outcome.notes) })
}

fn outcome(value: &Value) -> Option<Outcome<Words>> {
    let f = Fields::of(value)?;
    Some(Outcome { came: f.number("came")?, notes: f.words("notes")? })
}

fn put_coverage(coverage: &Coverage) -> Value {
    json!({
        "outlet": coverage.outlet.as_str(),
        "published_on": coverage.published_on.to_string(),
        "link": coverage.link.as_ref().map(Link::as_str),
        "reply_by": coverage.reply_by.map(|day| day.to_string()),
    })
}

fn coverage(value: &Value) -> Option<Coverage> {
    let f = Fields::of(value)?;
    Some(Coverage {
        outlet: f.code("outlet", |text| Name::parse(text).ok())?,
        published_on: f.get("published_on", date)?,
        link: f.maybe_code("link", |text| Link::parse(text).ok())?,
        reply_by: f.maybe("reply_by", date)?,
    })
}

fn put_sent(one: &Sending) -> Value {
    json!({ "to": one.to.to_string(), "at": put_at(one.at), "ahead": one.ahead })
}

/// Before anybody could choose, media got it at once, with the line of its embargo.
fn ahead(f: Fields<'_>) -> Option<bool> {
    Some(f.maybe("ahead", Value::as_bool)?.unwrap_or(true))
}

fn all_sent(value: &Value) -> Option<Vec<Sending>> {
    let one = |value| {
        let f = Fields::of(value)?;
        Some(Sending { to: f.get("to", id)?, at: f.at("at")?, ahead: ahead(f)? })
    };
    value.as_array()?.iter().map(one).collect()
}

/// The state as text.
pub(super) fn text(known: &Statement) -> String {
    let withdrawn =
        known.withdrawn.map(|(why, at)| json!({"why": put_words(why), "at": put_at(at)}));
    let answer =
        known.answer.map(|(answer, on)| json!({"answer": answer.code(), "on": on.to_string()}));
    let held =
        known.held.map(|(outcome, at)| json!({"outcome": put_outcome(&outcome), "at": put_at(at)}));
    json!({
        "id": known.id.to_string(),
        "version": known.version.0,
        "draft": put_draft(&known.draft),
        "author": known.author.map(|author| author.to_string()),
        "stage": known.stage.code(),
        "approval": known.approval.as_ref().map(put_approval),
        "returned": put_maybe_words(known.returned),
        "submitted_at": put_maybe_at(known.submitted_at),
        "published_at": put_maybe_at(known.published_at),
        "withdrawn": withdrawn,
        "answer": answer,
        "held": held,
        "sent": known.sent.iter().map(put_sent).collect::<Vec<_>>(),
    })
    .to_string()
}

/// The statement from its text; `None` when it is not what [`text`] writes.
pub(super) fn of(text: &str) -> Option<Statement> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    let withdrawn = |value| {
        let f = Fields::of(value)?;
        Some((f.words("why")?, f.at("at")?))
    };
    let answer = |value| {
        let f = Fields::of(value)?;
        Some((f.code("answer", MediaAnswer::parse)?, f.get("on", date)?))
    };
    let held = |value| {
        let f = Fields::of(value)?;
        Some((f.get("outcome", outcome)?, f.at("at")?))
    };
    Some(Statement {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        draft: f.get("draft", draft)?,
        author: f.maybe("author", id)?,
        stage: f.code("stage", Stage::parse)?,
        approval: f.maybe("approval", approval)?,
        returned: f.maybe_words("returned")?,
        submitted_at: f.maybe("submitted_at", instant)?,
        published_at: f.maybe("published_at", instant)?,
        withdrawn: f.maybe("withdrawn", withdrawn)?,
        answer: f.maybe("answer", answer)?,
        held: f.maybe("held", held)?,
        // Rows from before media were sent statements say nothing of it.
        sent: f.maybe("sent", all_sent)?.unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use domain::approval::Approval;
    use domain::calendar::Instant;
    use domain::ids::{CollaboratorId, IssueId, PersonId, StatementId, WordsId};
    use domain::people::DelegateTitle;

    use super::*;

    fn words() -> Words {
        Words { id: WordsId::new(5), digest: [1; 32] }
    }

    #[test]
    fn every_event_of_a_statement_keeps_its_shape_on_disk() {
        let said = format!("{:032x}:{}", 5, "01".repeat(32));
        let hex = |number: u8| format!("{number:032x}");
        let day = "2026-03-02".parse().unwrap();
        let coverage = Coverage {
            outlet: Name::parse("Harian Wanasari").unwrap(),
            published_on: day,
            link: Link::parse("https://contoh.id/1").ok(),
            reply_by: Some(day),
        };
        let draft = Draft {
            kind: Kind::RightOfReply,
            title: Name::parse("Hak jawab").unwrap(),
            text: words(),
            issue: Some(IssueId::new(9)),
            coverage: Some(coverage),
            embargo: Some(Instant::UNIX_EPOCH),
            gathering: None,
        };
        let shown = json!({"kind": "right_of_reply", "title": "Hak jawab", "text": said,
            "issue": hex(9), "coverage": {"outlet": "Harian Wanasari",
            "published_on": "2026-03-02", "link": "https://contoh.id/1",
            "reply_by": "2026-03-02"}, "embargo": 0});
        let approval = Approval {
            words: words(),
            enclosed: Vec::new(),
            by: PersonId::new(2),
            as_delegate: Some(DelegateTitle::Plh),
            at: Instant::UNIX_EPOCH,
        };
        let signed = json!({"words": said, "by": hex(2), "as_delegate": "plh", "at": 0});
        for (known, value) in [
            (
                Event::Drafted { id: StatementId::new(1), draft: draft.clone() },
                json!({"id": hex(1), "draft": shown}),
            ),
            (Event::Edited { draft }, json!({ "draft": shown })),
            (Event::Submitted, json!({})),
            (Event::Approved { approval }, json!({ "approval": signed })),
            (Event::Returned { why: words() }, json!({"why": said})),
            (Event::Published, json!({})),
            (Event::Withdrawn { why: words() }, json!({"why": said})),
            (
                Event::Answered { answer: MediaAnswer::Served, on: day },
                json!({"answer": "served", "on": "2026-03-02"}),
            ),
        ] {
            assert_eq!(put_event(&known), value, "{}", known.kind());
            assert_eq!(event(known.kind(), &value), Some(known));
        }
        assert_eq!(event("burnt", &json!({})), None);
        assert_eq!(event("drafted", &json!({})), None);
    }
    #[test]
    fn a_press_conference_keeps_its_shape_on_disk() {
        let said = format!("{:032x}:{}", 5, "01".repeat(32));
        let hex = |number: u8| format!("{number:032x}");
        let draft = Draft {
            kind: Kind::Conference,
            title: Name::parse("Kebakaran").unwrap(),
            text: words(),
            issue: None,
            coverage: None,
            embargo: None,
            gathering: Some(Gathering {
                at: Instant::UNIX_EPOCH,
                place: Name::parse("Aula").unwrap(),
                speaker: PersonId::new(2),
                invited: vec![CollaboratorId::new(3)],
            }),
        };
        let shown = json!({"kind": "conference", "title": "Kebakaran", "text": said,
            "issue": null, "coverage": null, "embargo": null, "gathering": {"at": 0,
            "place": "Aula", "speaker": hex(2), "invited": [hex(3)]}});
        let outcome = Outcome { came: 7, notes: words() };
        for (known, value) in [
            (Event::Edited { draft }, json!({ "draft": shown })),
            (Event::Held { outcome }, json!({"came": 7, "notes": said})),
            (
                Event::Sent { to: vec![CollaboratorId::new(3)], ahead: false },
                json!({"to": [hex(3)], "ahead": false}),
            ),
        ] {
            assert_eq!(put_event(&known), value, "{}", known.kind());
            assert_eq!(event(known.kind(), &value), Some(known));
        }
        let before = Event::Sent { to: vec![CollaboratorId::new(3)], ahead: true };
        assert_eq!(event("sent", &json!({"to": [hex(3)]})), Some(before));
        assert_eq!(event("sent", &json!({"to": [hex(3)], "ahead": "ya"})), None);
    }
}
