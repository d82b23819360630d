//! The content of a 24-hour report on disk.

use domain::report::{Count, DailyReport, Line};
use domain::rules::{Channel, Grade, Kind};
use serde_json::{Value, json};

use super::line::{line, put_line};
use crate::StoreError;
use crate::case::fields::{Fields, date, put_at};

/// The content as text.
pub fn text(report: &DailyReport) -> String {
    json!({
        "date": report.date.to_string(),
        "from": put_at(report.from),
        "until": put_at(report.until),
        "received": put_lines(&report.received),
        "by_kind": put_counts(&report.by_kind, |kind| Some(kind.code())),
        "by_channel": put_counts(&report.by_channel, |channel| Some(channel.code())),
        "by_grade": put_counts(&report.by_grade, |grade| grade.map(Grade::code)),
        "open": report.open,
        "late": put_lines(&report.late),
        "red": put_lines(&report.red),
        "answered": put_lines(&report.answered),
        "closed": report.closed,
        "awaiting_approval": put_lines(&report.awaiting_approval),
        "protected": report.protected,
        "nil": report.nil,
    })
    .to_string()
}

/// The content from its text.
///
/// # Errors
/// `Damaged` when the text is not what [`text`] writes.
pub fn read(text: &str) -> Result<DailyReport, StoreError> {
    let value: Option<Value> = serde_json::from_str(text).ok();
    value.as_ref().and_then(report).ok_or(StoreError::Damaged { what: "daily report" })
}

fn report(value: &Value) -> Option<DailyReport> {
    let f = Fields::of(value)?;
    Some(DailyReport {
        date: f.get("date", date)?,
        from: f.at("from")?,
        until: f.at("until")?,
        received: f.list("received", line)?,
        by_kind: f.list("by_kind", |value| count(value, |code| Kind::parse(code?)))?,
        by_channel: f.list("by_channel", |value| count(value, |code| Channel::parse(code?)))?,
        by_grade: f.list("by_grade", |value| count(value, grade))?,
        open: f.number("open")?,
        late: f.list("late", line)?,
        red: f.list("red", line)?,
        answered: f.list("answered", line)?,
        closed: f.number("closed")?,
        awaiting_approval: f.list("awaiting_approval", line)?,
        protected: f.number("protected")?,
        nil: f.flag("nil")?,
    })
}

fn grade(code: Option<&str>) -> Option<Option<Grade>> {
    match code {
        None => Some(None),
        Some(code) => Grade::parse(code).map(Some),
    }
}

fn put_lines(lines: &[Line]) -> Value {
    Value::Array(lines.iter().map(put_line).collect())
}

fn put_counts<K: Copy>(counts: &[Count<K>], code: fn(K) -> Option<&'static str>) -> Value {
    Value::Array(counts.iter().map(|count| json!([code(count.of), count.count])).collect())
}

fn count<K>(value: &Value, of: impl FnOnce(Option<&str>) -> Option<K>) -> Option<Count<K>> {
    let [code, count] = value.as_array()?.as_slice() else { return None };
    let of = match code {
        Value::Null => of(None)?,
        code => of(Some(code.as_str()?))?,
    };
    Some(Count { of, count: u32::try_from(count.as_u64()?).ok()? })
}

#[cfg(test)]
mod tests {
    use domain::calendar::Instant;

    use super::*;
    use crate::report::line::tests::a_line;

    #[test]
    fn a_frozen_report_keeps_its_shape() {
        let report = DailyReport {
            date: "2026-11-21".parse().unwrap(),
            from: Instant::from_millisecond(1).unwrap(),
            until: Instant::from_millisecond(2).unwrap(),
            received: vec![a_line()],
            by_kind: vec![Count { of: Kind::Complaint, count: 1 }],
            by_channel: vec![Count { of: Channel::Web, count: 1 }],
            by_grade: vec![Count { of: Some(Grade::Red), count: 0 }, Count { of: None, count: 1 }],
            open: 3,
            late: vec![],
            red: vec![],
            answered: vec![],
            closed: 2,
            awaiting_approval: vec![],
            protected: 1,
            nil: false,
        };
        let line = put_line(&a_line()).to_string();
        let golden = format!(
            "{}{line}{}",
            concat!(
                r#"{"answered":[],"awaiting_approval":[],"by_channel":[["web",1]],"#,
                r#""by_grade":[["red",0],[null,1]],"by_kind":[["complaint",1]],"closed":2,"#,
                r#""date":"2026-11-21","from":1,"late":[],"nil":false,"open":3,"#,
                r#""protected":1,"received":["#,
            ),
            r#"],"red":[],"until":2}"#,
        );
        // Readers do not care for the order of the keys.
        let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        assert_eq!(value(&text(&report)), value(&golden));
        assert_eq!(read(&golden).unwrap(), report);
        assert!(read("{}").is_err());
    }
}
