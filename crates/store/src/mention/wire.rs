//! Mentions and their events on disk. Nothing is derived: a renamed value loses no history.

use domain::ids::Version;
use domain::mention::{Event, Found, Mention, Source, Tone};
use domain::text::{Link, Name, Words};
use serde_json::{Value, json};

use crate::case::fields::{Fields, id, put_at, put_maybe_words, put_words};
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "mention event";

    fn payload(&self) -> String {
        put_event(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put_event(event: &Event) -> Value {
    match event {
        Event::Noted { id, found } => json!({ "id": id.to_string(), "found": put_found(found) }),
        Event::Judged { tone } => json!({ "tone": tone.code() }),
        Event::Joined { issue } => json!({ "issue": issue.to_string() }),
        Event::Became { case } => json!({ "case": case.to_string() }),
        Event::PutAside { why } => json!({ "why": put_words(*why) }),
        Event::Left | Event::Restored => json!({}),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "noted" => Event::Noted { id: f.get("id", id)?, found: f.get("found", found)? },
        "judged" => Event::Judged { tone: f.code("tone", Tone::parse)? },
        "joined" => Event::Joined { issue: f.get("issue", id)? },
        "left" => Event::Left,
        "became" => Event::Became { case: f.get("case", id)? },
        "put_aside" => Event::PutAside { why: f.words("why")? },
        "restored" => Event::Restored,
        _ => return None,
    })
}

fn put_found(found: &Found<Words>) -> Value {
    json!({
        "source": found.source.code(),
        "key": hex::encode(found.key),
        "text": put_words(found.text),
        "outlet": found.outlet.as_ref().map(Name::as_str),
        "link": found.link.as_ref().map(Link::as_str),
        "author": found.author.map(hex::encode),
        "tone": found.tone.map(Tone::code),
        "reach": found.reach,
        "published_at": put_at(found.published_at),
        "group": found.group.to_string(),
    })
}

fn found(value: &Value) -> Option<Found<Words>> {
    let f = Fields::of(value)?;
    Some(Found {
        source: f.code("source", Source::parse)?,
        key: f.code("key", unhexed)?,
        text: f.words("text")?,
        outlet: f.maybe_code("outlet", |text| Name::parse(text).ok())?,
        link: f.maybe_code("link", |text| Link::parse(text).ok())?,
        author: f.maybe_code("author", unhexed)?,
        tone: f.maybe_code("tone", Tone::parse)?,
        reach: f.maybe("reach", |value| u32::try_from(value.as_i64()?).ok())?,
        published_at: f.at("published_at")?,
        group: f.get("group", id)?,
    })
}

fn unhexed<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    hex::decode_to_slice(text, &mut bytes).ok()?;
    Some(bytes)
}

/// The state as text.
pub(super) fn text(known: &Mention) -> String {
    json!({
        "id": known.id.to_string(),
        "version": known.version.0,
        "found": put_found(&known.found),
        "noted_at": put_at(known.noted_at),
        "case": known.case.map(|case| case.to_string()),
        "issue": known.issue.map(|issue| issue.to_string()),
        "aside": put_maybe_words(known.aside),
    })
    .to_string()
}

/// The mention from its text; `None` when it is not what [`text`] writes.
pub(super) fn of(text: &str) -> Option<Mention> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Mention {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        found: f.get("found", found)?,
        noted_at: f.at("noted_at")?,
        case: f.maybe("case", id)?,
        issue: f.maybe("issue", id)?,
        aside: f.maybe_words("aside")?,
    })
}

#[cfg(test)]
mod tests {
    use domain::calendar::Instant;
    use domain::ids::{CaseId, IssueId, MentionId, WordsId};

    use super::*;

    fn words() -> Words {
        Words { id: WordsId::new(5), digest: [1; 32] }
    }

    #[test]
    fn every_event_of_a_mention_keeps_its_shape_on_disk() {
        let said = format!("{:032x}:{}", 5, "01".repeat(32));
        let found = Found {
            source: Source::Clipping,
            key: [2; 32],
            text: words(),
            outlet: Name::parse("Harian Wanasari").ok(),
            link: Link::parse("https://contoh.id/1").ok(),
            author: Some([3; 16]),
            tone: Some(Tone::Negative),
            reach: Some(900),
            published_at: Instant::UNIX_EPOCH,
            group: MentionId::new(1),
        };
        let noted = json!({"id": format!("{:032x}", 1), "found": {
            "source": "clipping", "key": "02".repeat(32), "text": said,
            "outlet": "Harian Wanasari", "link": "https://contoh.id/1",
            "author": "03".repeat(16), "tone": "negative", "reach": 900, "published_at": 0,
            "group": format!("{:032x}", 1)}});
        for (known, value) in [
            (Event::Noted { id: MentionId::new(1), found }, noted),
            (Event::Judged { tone: Tone::Neutral }, json!({"tone": "neutral"})),
            (Event::Joined { issue: IssueId::new(9) }, json!({"issue": format!("{:032x}", 9)})),
            (Event::Left, json!({})),
            (Event::Became { case: CaseId::new(8) }, json!({"case": format!("{:032x}", 8)})),
            (Event::PutAside { why: words() }, json!({"why": said})),
            (Event::Restored, json!({})),
        ] {
            assert_eq!(put_event(&known), value, "{}", known.kind());
            assert_eq!(event(known.kind(), &value), Some(known));
        }
        assert_eq!(event("burnt", &json!({})), None);
        assert_eq!(event("noted", &json!({})), None);
    }
}
