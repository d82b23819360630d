//! What a server answered, as text and nothing else.

use serde_json::Value;

use super::Trouble;

/// Signs of an answer that are kept.
pub const LONGEST: usize = 4_000;
/// Servers that think aloud do it between these; it is no part of the answer.
const THOUGHTS: (&str, &str) = ("<think>", "</think>");

/// The words of the first choice. Calls of tools are passed over, and so is everything beside words.
pub fn read(bytes: &[u8]) -> Result<String, Trouble> {
    let value: Value = serde_json::from_slice(bytes).map_err(|_| Trouble::Malformed)?;
    let message = value.pointer("/choices/0/message").ok_or(Trouble::Malformed)?;
    match message.get("content") {
        Some(Value::String(text)) => plain(text),
        Some(Value::Null) | None => Err(Trouble::Empty),
        Some(_) => Err(Trouble::Malformed),
    }
}

fn plain(text: &str) -> Result<String, Trouble> {
    let spoken = match (text.find(THOUGHTS.0), text.rfind(THOUGHTS.1)) {
        (Some(from), Some(to)) if from < to => {
            format!("{}{}", &text[..from], &text[to + THOUGHTS.1.len()..])
        }
        (Some(from), _) => text[..from].to_owned(),
        _ => text.to_owned(),
    };
    let kept = spoken.chars().filter(|sign| *sign == '\n' || !unseen(*sign));
    let kept: String = kept.take(LONGEST).collect();
    let kept = kept.trim();
    if kept.is_empty() { Err(Trouble::Empty) } else { Ok(kept.to_owned()) }
}

/// Signs that steer a screen or turn a line around instead of being read.
fn unseen(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
            | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}
