//! What partners were asked, on disk.

use domain::issue::partner::Way;
use domain::issue::{Referral, Referred};
use domain::text::{Name, Words};
use serde_json::{Value, json};

use crate::case::fields::{Fields, id, put_at, put_words};

pub(super) fn put_referral(referral: &Referral<Words>) -> Value {
    json!({
        "partner": referral.partner.to_string(),
        "words": put_words(referral.words),
        "way": referral.way.code(),
        "due": put_at(referral.due),
    })
}

pub(super) fn referral(value: &Value) -> Option<Referral<Words>> {
    let f = Fields::of(value)?;
    Some(Referral {
        partner: f.get("partner", id)?,
        words: f.words("words")?,
        way: f.code("way", Way::parse)?,
        due: f.at("due")?,
    })
}

/// A question as it stands.
pub(super) fn put(one: &Referred) -> Value {
    let received = one.received.as_ref();
    let received = received.map(|(by, at)| json!({ "by": by.as_str(), "at": put_at(*at) }));
    let answered = one.answered;
    let answered =
        answered.map(|(words, at)| json!({ "words": put_words(words), "at": put_at(at) }));
    json!({
        "no": one.no,
        "referral": put_referral(&one.referral),
        "asked_at": put_at(one.asked_at),
        "received": received,
        "answered": answered,
    })
}

/// All of an issue; `None` when they are not what [`put`] writes.
pub(super) fn all(value: &Value) -> Option<Vec<Referred>> {
    value.as_array()?.iter().map(one).collect()
}

fn one(value: &Value) -> Option<Referred> {
    let f = Fields::of(value)?;
    let received = |value| {
        let f = Fields::of(value)?;
        Some((f.code("by", |text| Name::parse(text).ok())?, f.at("at")?))
    };
    let answered = |value| {
        let f = Fields::of(value)?;
        Some((f.words("words")?, f.at("at")?))
    };
    Some(Referred {
        no: f.number("no")?,
        referral: f.get("referral", referral)?,
        asked_at: f.at("asked_at")?,
        received: f.maybe("received", received)?,
        answered: f.maybe("answered", answered)?,
    })
}

#[cfg(test)]
mod tests {
    use domain::calendar::Instant;
    use domain::ids::{PartnerId, WordsId};

    use super::*;

    #[test]
    fn a_question_to_a_partner_keeps_its_shape_on_disk() {
        let words = Words { id: WordsId::new(5), digest: [1; 32] };
        let said = format!("{:032x}:{}", 5, "01".repeat(32));
        let asked = Referral {
            partner: PartnerId::new(4),
            words,
            way: Way::Letter,
            due: Instant::UNIX_EPOCH,
        };
        let told = json!({"partner": format!("{:032x}", 4), "words": said, "way": "letter",
            "due": 0});
        assert_eq!(put_referral(&asked), told);
        assert_eq!(referral(&told), Some(asked.clone()));
        let by = Name::parse("Loket").unwrap();
        let known = Referred {
            no: 1,
            referral: asked,
            asked_at: Instant::UNIX_EPOCH,
            received: Some((by, Instant::UNIX_EPOCH)),
            answered: None,
        };
        assert_eq!(all(&json!([put(&known)])), Some(vec![known]));
        assert_eq!(all(&json!([{}])), None);
    }
}
