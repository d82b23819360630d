//! Sends one message through a gateway, in the words of each.

use super::checkup::checkup;
use super::{Answer, Brand, Settings, call, client, form, keyed};
use crate::meta::{NoClient, id};
use crate::split::split;
use crate::{Checking, Door, Outgoing, Receipt, SendError, Sending, Trouble, Way, Why};
use reqwest::header::CONTENT_TYPE;
use reqwest::{Client, RequestBuilder};
use serde_json::{Value, json};
use std::time::Duration;

/// Of one message, in bytes: less than what WhatsApp takes.
const MESSAGE_LIMIT: usize = 4000;

#[derive(Debug)]
pub struct Gateway {
    settings: Settings,
    client: Client,
}

impl Gateway {
    /// # Errors
    /// [`NoClient`] when the machine offers no TLS.
    pub fn new(settings: Settings) -> Result<Self, NoClient> {
        let client = client(settings.patience)?;
        Ok(Self { settings, client })
    }

    async fn deliver(&self, outgoing: &Outgoing<'_>) -> Result<Receipt, SendError> {
        if !matches!(outgoing.way, Way::Direct | Way::Quote { .. }) {
            return Err(SendError::Refused(Why::BadRequest));
        }
        let parts = self.parts(&outgoing.way, outgoing.text.text());
        let part = parts.get(outgoing.part).ok_or(SendError::Refused(Why::NoSuchPart))?;
        let request = self.request(number(&outgoing.to.id).map_err(SendError::Refused)?, part);
        let result = match call(request).await {
            Ok(answer) => taken(self.settings.brand, &answer),
            Err(error) => Err(error),
        };
        if let Err(error) = &result {
            let door = &self.settings.name;
            tracing::warn!(%door, token = outgoing.client_token, %error, "not sent");
        }
        result
    }

    fn request(&self, to: &str, text: &str) -> RequestBuilder {
        let Settings { url, session, brand, .. } = &self.settings;
        let request = match brand {
            Brand::Fonnte => self
                .client
                .post(format!("{url}/send"))
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(form(&[("target", to), ("message", text), ("countryCode", "0")])),
            Brand::Wablas => self
                .client
                .post(format!("{url}/api/v2/send-message"))
                .json(&json!({ "data": [{ "phone": to, "message": text }] })),
            Brand::Waha => self
                .client
                .post(format!("{url}/api/sendText"))
                .json(&json!({ "session": session, "chatId": address(to, "c.us"), "text": text })),
            Brand::Gowa => self
                .client
                .post(format!("{url}/send/message"))
                .json(&json!({ "phone": address(to, "s.whatsapp.net"), "message": text })),
        };
        keyed(&self.settings, request)
    }
}

impl Door for Gateway {
    fn name(&self) -> &str {
        &self.settings.name
    }

    fn parts<'t>(&self, _way: &Way, text: &'t str) -> Vec<&'t str> {
        split(text, MESSAGE_LIMIT)
    }

    fn send<'a>(&'a self, outgoing: &'a Outgoing<'a>) -> Sending<'a> {
        Box::pin(self.deliver(outgoing))
    }

    fn checkup(&self) -> Checking<'_> {
        Box::pin(async { Some(checkup(&self.settings, &self.client).await) })
    }
}

/// Digits, or a hidden id: never a group, never several.
fn number(id: &str) -> Result<&str, Why> {
    let bare = id.strip_suffix("@lid").unwrap_or(id);
    let digits =
        bare.len() >= 5 && bare.len() <= 20 && bare.bytes().all(|byte| byte.is_ascii_digit());
    if digits { Ok(id) } else { Err(Why::BadRecipient) }
}

fn address(to: &str, host: &str) -> String {
    if to.contains('@') { to.to_owned() } else { format!("{to}@{host}") }
}

/// A gateway may say no with a 200.
fn taken(brand: Brand, answer: &Answer) -> Result<Receipt, SendError> {
    let body = &answer.json;
    let refused = match brand {
        Brand::Fonnte | Brand::Wablas => body["status"] == false,
        Brand::Waha => false,
        Brand::Gowa => body["code"].as_str().is_some_and(|code| code != "SUCCESS"),
    };
    if refused {
        return Err(meaning(body));
    }
    let given = match brand {
        Brand::Fonnte => id(&body["id"][0]).or_else(|| id(&body["id"])),
        Brand::Wablas => id(&body["data"]["messages"][0]["id"]),
        Brand::Waha => id(&body["id"]).or_else(|| id(&body["id"]["_serialized"])),
        Brand::Gowa => id(&body["results"]["message_id"]),
    };
    // Taken, but we do not know as what: as good as no answer, for its echo will tell.
    let unknown = SendError::Later { why: Trouble::NoAnswer, after: Duration::from_secs(60) };
    let given = given.map(|id| id.rsplit('_').next().unwrap_or(&id).to_owned());
    given.map(|provider_id| Receipt { provider_id }).ok_or(unknown)
}

fn meaning(body: &Value) -> SendError {
    let said = id(&body["reason"]).or_else(|| id(&body["message"])).unwrap_or_default();
    let said = said.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if says(&["token", "unauthorized"]) {
        return SendError::Refused(Why::TokenDead);
    }
    if says(&["disconnected", "not connected", "quota", "limit", "reconnect"]) {
        return SendError::Later { why: Trouble::RateLimited, after: Duration::from_secs(900) };
    }
    if says(&["not registered", "invalid number", "target"]) {
        return SendError::Refused(Why::RecipientGone);
    }
    SendError::Refused(Why::BadRequest)
}
