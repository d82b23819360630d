//! Asks a gateway whether its telephone is connected. Nothing is sent to anybody.

use super::{Answer, Brand, Settings, call, keyed};
use crate::{Checkup, Layers, SendError, Token, Until, Why};
use reqwest::{Client, RequestBuilder};
use serde_json::Value;

pub(super) async fn checkup(settings: &Settings, client: &Client) -> Checkup {
    let token = match call(keyed(settings, question(settings, client))).await {
        Ok(answer) => standing(settings.brand, &answer),
        Err(SendError::Refused(Why::TokenDead)) => Token::Dead,
        Err(SendError::Later { .. }) => Token::Unreachable,
        // It is there, and knows no such question.
        Err(SendError::Refused(_)) => Token::Unknown,
    };
    Checkup { token, layers: Layers::UNKNOWN }
}

fn question(settings: &Settings, client: &Client) -> RequestBuilder {
    let Settings { url, session, brand, .. } = settings;
    match brand {
        Brand::Fonnte => client.post(format!("{url}/device")),
        Brand::Wablas => client.get(format!("{url}/api/device/info")),
        Brand::Waha => client.get(format!("{url}/api/sessions/{session}")),
        Brand::Gowa => client.get(format!("{url}/app/status")),
    }
}

/// A telephone that is not connected sends nothing: as good as a dead key, and mended as one.
fn standing(brand: Brand, answer: &Answer) -> Token {
    let json = &answer.json;
    let said =
        |value: &Value, good: &str| value.as_str().map(|word| word.eq_ignore_ascii_case(good));
    let connected = match brand {
        Brand::Fonnte => said(&json["device_status"], "connect"),
        Brand::Wablas => said(&json["data"]["status"], "connected"),
        Brand::Waha => said(&json["status"], "WORKING"),
        Brand::Gowa => json["results"]["is_logged_in"].as_bool(),
    };
    match connected {
        Some(true) => Token::Alive(Until::Unknown),
        Some(false) => Token::Dead,
        None => Token::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_that_is_not_connected_is_as_good_as_a_dead_key() {
        for (brand, text, expected) in [
            (Brand::Waha, r#"{"status":"WORKING"}"#, Token::Alive(Until::Unknown)),
            (Brand::Waha, r#"{"status":"SCAN_QR_CODE"}"#, Token::Dead),
            (Brand::Fonnte, r#"{"device_status":"disconnect"}"#, Token::Dead),
            (Brand::Fonnte, r#"{"device_status":"connect"}"#, Token::Alive(Until::Unknown)),
            (Brand::Wablas, r#"{"data":{"status":"connected"}}"#, Token::Alive(Until::Unknown)),
            (Brand::Gowa, r#"{"results":{"is_logged_in":false}}"#, Token::Dead),
            (Brand::Gowa, "hello", Token::Unknown),
        ] {
            let json = serde_json::from_str(text).unwrap_or_default();
            let answer = Answer { text: text.to_owned(), json };
            assert_eq!(standing(brand, &answer), expected, "{brand:?} {text}");
        }
    }
}
