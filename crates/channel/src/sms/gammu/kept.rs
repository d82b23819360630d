//! A message of the tables as bytes of our own, so that it is stored before it is read, like every other.

use crate::meta::parse;
use crate::sms::report;
use crate::{Handle, Inbound, Reason, State, Thread, Unread, What};
use jiff::Timestamp;
use serde_json::{Value, json};

/// The bytes of a message; the same for the same message.
pub fn kept(piece: &Inbound) -> Vec<u8> {
    let (sort, text) = match &piece.what {
        What::Message { text, .. } => ("message", text.clone()),
        What::Automatic { text } => ("automatic", Some(text.clone())),
        What::Status { state, .. } => (code(*state), None),
        _ => ("empty", None),
    };
    let failed = match &piece.what {
        What::Status { state: State::Failed(number), .. } => Some(*number),
        _ => None,
    };
    let from = piece.from.as_ref().map(|from| from.id.as_str());
    json!({
        "sort": sort,
        "account": piece.account,
        "id": piece.provider_id,
        "from": from,
        "text": text,
        "at": piece.at.map(Timestamp::as_second),
        "failed": failed,
    })
    .to_string()
    .into_bytes()
}

/// The message of such bytes.
///
/// # Errors
/// [`Unread`] when they were not written by [`kept`].
pub fn read(body: &[u8]) -> Result<Vec<Inbound>, Unread> {
    let body = parse(body)?;
    let text = |name: &str| body[name].as_str().map(str::to_owned);
    let (Some(sort), Some(id)) = (text("sort"), text("id")) else {
        return Err(Unread::OtherObject);
    };
    let at = body["at"].as_i64().and_then(|second| Timestamp::from_second(second).ok());
    if let Some(state) = state(&sort, &body["failed"]) {
        return Ok(vec![report(id, state, at)]);
    }
    let words = text("text").unwrap_or_default();
    let what = match sort.as_str() {
        "message" => What::Message { text: Some(words), attachments: Vec::new(), reply_to: None },
        "automatic" => What::Automatic { text: words },
        "empty" => What::Unsupported(Reason::NoWords),
        _ => return Err(Unread::OtherObject),
    };
    let from = text("from").map(|id| Handle { id, name: None });
    Ok(vec![Inbound {
        account: text("account").unwrap_or_default(),
        provider_id: id,
        thread: from.as_ref().map(|from| Thread::Direct { with: from.id.clone() }),
        from,
        also: Vec::new(),
        at,
        what,
    }])
}

fn code(state: State) -> &'static str {
    match state {
        State::Sent => "sent",
        State::Delivered | State::Read | State::Played | State::Deleted => "delivered",
        State::Failed(_) => "failed",
    }
}

fn state(sort: &str, failed: &Value) -> Option<State> {
    match sort {
        "sent" => Some(State::Sent),
        "delivered" => Some(State::Delivered),
        "failed" => Some(State::Failed(failed.as_i64().unwrap_or(1))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sms::Short;

    #[test]
    fn a_message_and_a_report_come_back_as_they_were() {
        let short = |from: &str, text: &str| {
            let (account, id) = (String::new(), "7".to_owned());
            let at = Timestamp::from_second(1_763_000_000).ok();
            Short { account, id, from: from.to_owned(), text: text.to_owned(), at }.piece()
        };
        let report = |state| report("ab".to_owned(), state, None);
        for piece in [
            short("081234567890", "Lampu \"mati\"\n di ruang tunggu"),
            short("TELKOMSEL", "Sisa pulsa"),
            short("081234567890", " "),
            report(State::Delivered),
            report(State::Failed(2)),
        ] {
            assert_eq!(read(&kept(&piece)).unwrap(), [piece]);
        }
        assert_eq!(read(b"{}"), Err(Unread::OtherObject));
        assert_eq!(read(b"<"), Err(Unread::NotJson));
    }
}
