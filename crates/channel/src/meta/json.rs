//! JSON as Meta sends it: ids as text or number, four forms of time, now and then half an emoji.

use crate::Unread;
use jiff::Timestamp;
use serde_json::Value;

/// Parses a body. One that is not quite JSON (broken UTF-8, half a surrogate pair, as a text that was
/// cut inside an emoji leaves it) is mended first: what can be read shall not be lost.
pub fn parse(bytes: &[u8]) -> Result<Value, Unread> {
    serde_json::from_slice(bytes)
        .or_else(|_| serde_json::from_str(&mended(&String::from_utf8_lossy(bytes))))
        .map_err(|_| Unread::NotJson)
}

/// An id, whether it came as text or as number; nothing when it is empty.
pub fn id(value: &Value) -> Option<String> {
    let id = match value {
        Value::String(text) => words(text),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!id.is_empty()).then_some(id)
}

/// Words without the null character, which no database takes.
pub fn words(text: &str) -> String {
    text.replace('\0', "")
}

/// An instant from whole milliseconds, whole seconds, either as text, or ISO 8601. Times before
/// Instagram existed, or far ahead, are a provider's mistake and count as unknown.
pub fn moment(value: &Value) -> Option<Timestamp> {
    let instant = match value {
        Value::Number(number) => from_number(number.as_i64()?),
        Value::String(text) => text.parse().map_or_else(|_| from_iso(text), from_number),
        _ => None,
    }?;
    (FIRST..LAST).contains(&instant.as_second()).then_some(instant)
}

const FIRST: i64 = 1_262_304_000; // 2010-01-01
const LAST: i64 = 4_102_444_800; // 2100-01-01

fn from_number(number: i64) -> Option<Timestamp> {
    if number > LAST {
        Timestamp::from_millisecond(number).ok()
    } else {
        Timestamp::from_second(number).ok()
    }
}

fn from_iso(text: &str) -> Option<Timestamp> {
    let meta = || Timestamp::strptime("%Y-%m-%dT%H:%M:%S%z", text);
    text.parse().or_else(|_| meta()).ok()
}

/// Replaces every `\u` escape that is half of a surrogate pair by the replacement character.
fn mended(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (kept, used) = escape(rest);
        out.push_str(kept);
        rest = &rest[used..];
    }
    out.push_str(rest);
    out
}

/// What to write for the escape at the start, and how many bytes it took.
fn escape(text: &str) -> (&str, usize) {
    match (unit(text), text.get(6..).and_then(unit)) {
        (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => (&text[..12], 12),
        (Some(0xD800..=0xDFFF), _) => ("\\ufffd", 6),
        _ => {
            let second = text.chars().nth(1).map_or(0, char::len_utf8);
            (&text[..1 + second], 1 + second)
        }
    }
}

fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_four_forms_of_time_name_the_same_instant() {
        let want: Timestamp = "2026-11-21T03:00:00Z".parse().unwrap();
        for form in [
            json!(1_795_230_000_000_i64),
            json!(1_795_230_000),
            json!("1795230000"),
            json!("2026-11-21T03:00:00+0000"),
            json!("2026-11-21T10:00:00+07:00"),
        ] {
            assert_eq!(moment(&form), Some(want), "{form}");
        }
    }

    #[test]
    fn an_impossible_time_is_no_time() {
        for form in [
            json!(1),
            json!(-5),
            json!("0"),
            json!(i64::MAX),
            json!(1e300),
            json!("besok"),
            json!(null),
        ] {
            assert_eq!(moment(&form), None, "{form}");
        }
    }

    #[test]
    fn half_an_emoji_does_not_cost_the_rest_of_the_message() {
        for (body, text) in [
            (&br#"{"t":"sakit \ud83d"}"#[..], "sakit \u{fffd}"),
            (br#"{"t":"\ud83d\ud83d\ude24 a"}"#, "\u{fffd}😤 a"),
            (br#"{"t":"a\\ud83d \udc00"}"#, "a\\ud83d \u{fffd}"),
            (b"{\"t\":\"a\xff\xfeb\"}", "a\u{fffd}\u{fffd}b"),
        ] {
            assert_eq!(parse(body).unwrap()["t"], text);
        }
    }

    #[test]
    fn garbage_is_refused_and_harms_nobody() {
        let deep = "[".repeat(10_000);
        for body in
            [b"".as_slice(), b"{", b"\\", b"\"\\u", b"1e400", deep.as_bytes(), b"\xff", b"\"\\ud8"]
        {
            assert_eq!(parse(body), Err(Unread::NotJson));
        }
    }
}
