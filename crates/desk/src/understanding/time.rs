//! When something was said, however a program writes it.

use domain::calendar::Instant;
use serde_json::Value;

/// Numbers above this are milliseconds, others seconds: as seconds it lies in the year 5138.
const MILLISECONDS: i64 = 100_000_000_000;
/// A time without a zone is taken as Western Indonesian Time.
const WIB: &str = "+07:00";

/// Seconds or milliseconds since 1970, RFC 3339, a date and time without a zone, or a date.
pub(super) fn instant(value: &Value) -> Option<Instant> {
    match value {
        Value::Number(number) => {
            number.as_i64().or_else(|| whole(number.as_f64()?)).and_then(since)
        }
        Value::String(text) => written(text.trim()),
        _ => None,
    }
}

fn whole(number: f64) -> Option<i64> {
    number.is_finite().then_some(number as i64)
}

fn since(number: i64) -> Option<Instant> {
    let milliseconds =
        if number.abs() > MILLISECONDS { number } else { number.checked_mul(1_000)? };
    Instant::from_millisecond(milliseconds).ok()
}

fn written(text: &str) -> Option<Instant> {
    let local = || format!("{}{WIB}", text.replacen(' ', "T", 1));
    let midnight = || format!("{text}T00:00:00{WIB}");
    text.parse::<i64>()
        .ok()
        .and_then(since)
        .or_else(|| text.parse().ok())
        .or_else(|| local().parse().ok())
        .or_else(|| midnight().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn one_instant_is_read_however_it_is_written() {
        let noon = json!("2026-01-05T12:00:00+07:00");
        for same in [
            json!("2026-01-05T05:00:00Z"),
            json!("2026-01-05 12:00:00"),
            json!("2026-01-05T12:00"),
            json!(1_767_589_200),
            json!(1_767_589_200_000_i64),
            json!("1767589200"),
            json!(1_767_589_200.4),
        ] {
            assert_eq!(instant(&same), instant(&noon), "{same}");
            assert!(instant(&same).is_some());
        }
        assert_eq!(instant(&json!("2026-01-05")), instant(&json!("2026-01-04T17:00:00Z")));
    }

    #[test]
    fn what_is_no_time_is_none() {
        for value in [json!("kemarin"), json!(null), json!(""), json!([1]), json!(i64::MAX)] {
            assert_eq!(instant(&value), None, "{value}");
        }
    }
}
