//! How a new reader compares with the old one, as it is kept: thousandths, one question after another.

use reading::{Compared, Question, Scores};
use serde_json::{Value, json};

/// One question: how many messages were asked, and accuracy and macro-F1 in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    pub question: Question,
    pub asked: u32,
    pub before: (u32, u32),
    pub after: (u32, u32),
}

pub fn write(all: &[Compared]) -> String {
    let pair = |scores: Scores| json!([thousandths(scores.accuracy), thousandths(scores.macro_f1)]);
    let one = |one: &Compared| {
        json!({
            "question": one.question.code(),
            "asked": one.asked,
            "before": pair(one.before),
            "after": pair(one.after),
        })
    };
    Value::from(all.iter().map(one).collect::<Vec<_>>()).to_string()
}

/// What cannot be read is left out: it is shown to people, and nothing is decided by it.
pub fn read(text: &str) -> Vec<Score> {
    let all: Vec<Value> = serde_json::from_str(text).unwrap_or_default();
    all.iter().filter_map(score).collect()
}

fn score(value: &Value) -> Option<Score> {
    let number = |value: &Value| u32::try_from(value.as_u64()?).ok();
    let pair =
        |name: &str| Some((number(value.get(name)?.get(0)?)?, number(value.get(name)?.get(1)?)?));
    Some(Score {
        question: Question::parse(value.get("question")?.as_str()?)?,
        asked: number(value.get("asked")?)?,
        before: pair("before")?,
        after: pair("after")?,
    })
}

fn thousandths(share: f32) -> u32 {
    (share * 1_000.0).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again_and_anything_else_is_nothing() {
        let scores = |accuracy, macro_f1| Scores { accuracy, macro_f1 };
        let one = Compared {
            question: Question::Grade,
            asked: 41,
            before: scores(0.5, 0.25),
            after: scores(0.75, 0.7),
        };
        let read_again = read(&write(&[one]));
        assert_eq!((read_again[0].asked, read_again[0].before), (41, (500, 250)));
        assert_eq!(read_again[0].after, (750, 700));
        assert_eq!(read("rusak"), []);
        assert_eq!(read(r#"[{"question":"mana"}]"#), []);
    }
}
