//! What an error of the Graph API means for us.

use crate::{SendError, Trouble, Why};
use serde_json::Value;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);
const FIVE_MINUTES: Duration = Duration::from_secs(300);
const A_DAY: Duration = Duration::from_secs(24 * 3600);
/// Meta's subcodes for "outside the allowed window", of Instagram and of Messenger.
const WINDOW_CLOSED: [i64; 2] = [2_534_022, 2_018_278];
/// Instagram takes no more posts of this account within a day (*Content publishing*, error codes).
const PUBLISHED_ENOUGH: i64 = 2_207_042;
/// The account is restricted, or its post looked like spam.
const MAY_NOT_PUBLISH: [i64; 3] = [2_207_050, 2_207_051, 2_207_001];
const NO_SUCH_PERSON: [i64; 2] = [2_018_001, 2_534_014];

/// Reads an answer that is not a success. `after` is the wait that the provider asked for, if any.
pub fn refusal(status: u16, body: &[u8], after: Option<Duration>) -> SendError {
    let body: Value = serde_json::from_slice(body).unwrap_or_default();
    let error = &body["error"];
    let number = |key: &str| error[key].as_i64();
    let transient = error["is_transient"] == true || status >= 500;
    let known = meaning(number("code").unwrap_or(0), number("error_subcode").unwrap_or(0));
    let read = match (known, number("code")) {
        (Some(known), _) => known,
        _ if status == 429 => later(Trouble::RateLimited, FIVE_MINUTES),
        _ if transient => later(Trouble::ServerTrouble, MINUTE),
        (None, Some(_)) => refused(Why::BadRequest),
        (None, None) => refused(Why::StrangeAnswer { status }),
    };
    match (read, after) {
        (SendError::Later { why, .. }, Some(after)) => SendError::Later { why, after },
        (read, _) => read,
    }
}

/// What a number of Meta's means, in an answer or in a later report about a message; nothing for
/// a number that says no more than that something is wrong.
pub fn meaning(code: i64, subcode: i64) -> Option<SendError> {
    let read = match (code, subcode) {
        (_, PUBLISHED_ENOUGH) => later(Trouble::RateLimited, A_DAY),
        (_, sub) if MAY_NOT_PUBLISH.contains(&sub) => refused(Why::NotPermitted),
        (_, sub) if WINDOW_CLOSED.contains(&sub) => refused(Why::WindowClosed { since: None }),
        (_, sub) if NO_SUCH_PERSON.contains(&sub) => refused(Why::RecipientGone),
        (102 | 190, _) => refused(Why::TokenDead),
        (4 | 17 | 32 | 613 | 80_000..=80_014, _) => later(Trouble::RateLimited, FIVE_MINUTES),
        (10 | 200..=299, _) => refused(Why::NotPermitted),
        (551, _) => refused(Why::RecipientGone),
        (1 | 2, _) => later(Trouble::ServerTrouble, MINUTE),
        _ => return whatsapp(code),
    };
    Some(read)
}

/// The numbers that WhatsApp alone uses.
fn whatsapp(code: i64) -> Option<SendError> {
    Some(match code {
        131_047 => refused(Why::WindowClosed { since: None }),
        131_026 => refused(Why::RecipientGone),
        // One pair of numbers, one number, one business, one address: too fast.
        131_056 | 130_429 | 131_048 | 133_016 => later(Trouble::RateLimited, FIVE_MINUTES),
        // Meta holds advertising back from this person.
        131_049 => later(Trouble::RateLimited, A_DAY),
        131_000 | 131_016 | 133_004 => later(Trouble::ServerTrouble, MINUTE),
        // An experiment, a locked or unregistered account, a missing payment, a name not approved.
        130_472 | 368 | 131_031 | 131_005 | 131_037 | 131_042 | 131_045 | 133_010 => {
            refused(Why::NotPermitted)
        }
        _ => return None,
    })
}

fn later(why: Trouble, after: Duration) -> SendError {
    SendError::Later { why, after }
}

fn refused(why: Why) -> SendError {
    SendError::Refused(why)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(status: u16, code: i64, subcode: i64) -> SendError {
        let body = format!(r#"{{"error":{{"code":{code},"error_subcode":{subcode}}}}}"#);
        refusal(status, body.as_bytes(), None)
    }

    #[test]
    fn each_error_of_meta_has_one_meaning() {
        for (status, code, subcode, why) in [
            (400, 190, 463, Why::TokenDead),
            (401, 102, 0, Why::TokenDead),
            (400, 10, 2_534_022, Why::WindowClosed { since: None }),
            (403, 10, 0, Why::NotPermitted),
            (403, 200, 0, Why::NotPermitted),
            (400, 100, 2_018_001, Why::RecipientGone),
            (400, 100, 0, Why::BadRequest),
            (400, 551, 0, Why::RecipientGone),
            (400, 99_999, 0, Why::BadRequest),
            (400, 131_047, 0, Why::WindowClosed { since: None }),
            (400, 131_026, 0, Why::RecipientGone),
            (400, 131_051, 0, Why::BadRequest),
            (400, 132_001, 0, Why::BadRequest),
            (403, 131_031, 0, Why::NotPermitted),
            (403, 368, 0, Why::NotPermitted),
        ] {
            assert_eq!(read(status, code, subcode), SendError::Refused(why), "{code}/{subcode}");
        }
    }

    #[test]
    fn too_much_and_trouble_are_tried_again_later() {
        for code in [4, 17, 32, 613, 80_000, 80_007, 80_014, 131_056, 130_429] {
            let after = FIVE_MINUTES;
            assert_eq!(read(400, code, 0), SendError::Later { why: Trouble::RateLimited, after });
        }
        for (status, code) in [(500, 1), (503, 2), (500, 12_345), (400, 131_000)] {
            let after = MINUTE;
            assert_eq!(
                read(status, code, 0),
                SendError::Later { why: Trouble::ServerTrouble, after }
            );
        }
    }

    #[test]
    fn the_wait_that_the_provider_asks_for_is_kept() {
        let after = Duration::from_secs(1234);
        let error = refusal(429, b"", Some(after));
        assert_eq!(error, SendError::Later { why: Trouble::RateLimited, after });
    }

    #[test]
    fn an_answer_that_is_no_graph_error_is_named_strange() {
        for body in [&b"<html>"[..], b"", b"[]", b"{\"error\":\"x\"}"] {
            let strange = Why::StrangeAnswer { status: 302 };
            assert_eq!(refusal(302, body, None), SendError::Refused(strange));
        }
    }
}
