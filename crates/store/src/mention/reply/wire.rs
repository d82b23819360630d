//! Answers to reviews and their events on disk. Nothing is derived: a renamed value loses no history.

use domain::ids::Version;
use domain::mention::reply::{Event, Reply, Stage};
use domain::text::Link;
use serde_json::{Value, json};

use crate::case::fields::{Fields, id, put_at, put_maybe_words, put_words};
use crate::case::parts::{approval, put_approval};
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "event of an answer to a review";

    fn payload(&self) -> String {
        put_event(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put_event(event: &Event) -> Value {
    match event {
        Event::Written { id, mention, text } => json!({
            "id": id.to_string(),
            "mention": mention.to_string(),
            "text": put_words(*text),
        }),
        Event::Approved { approval } => json!({ "approval": put_approval(approval) }),
        Event::Returned { why } => json!({ "why": put_words(*why) }),
        Event::WentOut { words } => json!({ "words": put_words(*words) }),
        Event::Marked { link } => json!({ "link": link.as_str() }),
        Event::Submitted | Event::Freed | Event::Withdrawn => json!({}),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "written" => Event::Written {
            id: f.get("id", id)?,
            mention: f.get("mention", id)?,
            text: f.words("text")?,
        },
        "submitted" => Event::Submitted,
        "approved" => Event::Approved { approval: f.get("approval", approval)? },
        "freed" => Event::Freed,
        "returned" => Event::Returned { why: f.words("why")? },
        "went_out" => Event::WentOut { words: f.words("words")? },
        "marked" => Event::Marked { link: f.code("link", |text| Link::parse(text).ok())? },
        "withdrawn" => Event::Withdrawn,
        _ => return None,
    })
}

/// The state as text.
pub(super) fn text(known: &Reply) -> String {
    json!({
        "id": known.id.to_string(),
        "version": known.version.0,
        "mention": known.mention.to_string(),
        "text": put_words(known.text),
        "author": known.author.map(|author| author.to_string()),
        "stage": known.stage.code(),
        "since": put_at(known.since),
        "approval": known.approval.as_ref().map(put_approval),
        "returned": put_maybe_words(known.returned),
        "round": known.round,
        "public": put_maybe_words(known.public),
        "link": known.link.as_ref().map(Link::as_str),
    })
    .to_string()
}

/// The answer from its text; `None` when it is not what [`text`] writes.
pub(super) fn of(text: &str) -> Option<Reply> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Reply {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        mention: f.get("mention", id)?,
        text: f.words("text")?,
        author: f.maybe("author", id)?,
        stage: f.code("stage", Stage::parse)?,
        since: f.at("since")?,
        approval: f.maybe("approval", approval)?,
        returned: f.maybe_words("returned")?,
        round: f.number("round")?,
        public: f.maybe_words("public")?,
        link: f.maybe_code("link", |text| Link::parse(text).ok())?,
    })
}

#[cfg(test)]
mod tests {
    use domain::approval::Approval;
    use domain::calendar::Instant;
    use domain::ids::{MentionId, PersonId, ReplyId, WordsId};
    use domain::text::Words;

    use super::*;

    #[test]
    fn every_event_of_an_answer_keeps_its_shape_on_disk() {
        let words = Words { id: WordsId::new(5), digest: [1; 32] };
        let said = format!("{:032x}:{}", 5, "01".repeat(32));
        let approval = Approval {
            words,
            enclosed: Vec::new(),
            by: PersonId::new(2),
            as_delegate: None,
            at: Instant::UNIX_EPOCH,
        };
        let written =
            Event::Written { id: ReplyId::new(1), mention: MentionId::new(2), text: words };
        let told =
            json!({"id": format!("{:032x}", 1), "mention": format!("{:032x}", 2), "text": said});
        let link = Link::parse("https://contoh.id/1").unwrap();
        for (known, value) in [
            (written, told),
            (Event::Submitted, json!({})),
            (
                Event::Approved { approval: approval.clone() },
                json!({ "approval": put_approval(&approval) }),
            ),
            (Event::Freed, json!({})),
            (Event::Returned { why: words }, json!({ "why": said })),
            (Event::WentOut { words }, json!({ "words": said })),
            (Event::Marked { link }, json!({"link": "https://contoh.id/1"})),
            (Event::Withdrawn, json!({})),
        ] {
            assert_eq!(put_event(&known), value, "{}", known.kind());
            assert_eq!(event(known.kind(), &value), Some(known));
        }
        assert_eq!(event("burnt", &json!({})), None);
        assert_eq!(event("written", &json!({})), None);
    }
}
