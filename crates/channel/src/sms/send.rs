//! Sends short messages. The gateway joins the segments of a long one; what is longer still leaves in parts.

use super::segments::{Alphabet, extended};
use super::{Fields, Gateway, Settings, own_id, sender};
use crate::gateway::{call, client, form};
use crate::meta::{NoClient, id};
use crate::split::split;
use crate::{
    Checking, Checkup, Door, Layers, Outgoing, Receipt, SendError, Sending, Token, Trouble, Until,
    Way, Why,
};
use reqwest::header::CONTENT_TYPE;
use reqwest::{Client, RequestBuilder};
use serde_json::json;
use std::time::Duration;

/// Telephones join more, but networks lose one more often.
const TOGETHER: usize = 6;

#[derive(Debug)]
pub struct Sms {
    settings: Settings,
    client: Client,
}

impl Sms {
    /// # Errors
    /// [`NoClient`] when the machine offers no TLS.
    pub fn new(settings: Settings) -> Result<Self, NoClient> {
        let client = client(settings.patience)?;
        Ok(Self { settings, client })
    }

    async fn deliver(&self, outgoing: &Outgoing<'_>) -> Result<Receipt, SendError> {
        let refused = |why| Err(SendError::Refused(why));
        if !matches!(outgoing.way, Way::Direct | Way::Quote { .. }) {
            return refused(Why::BadRequest);
        }
        let to = sender(&outgoing.to.id);
        if !to.replyable {
            return refused(Why::BadRecipient);
        }
        let parts = self.parts(&outgoing.way, outgoing.text.text());
        let Some(part) = parts.get(outgoing.part) else { return refused(Why::NoSuchPart) };
        let result = self.post(&to.id, part, &own_id(outgoing.client_token)).await;
        if let Err(error) = &result {
            let door = &self.settings.name;
            tracing::warn!(%door, token = outgoing.client_token, %error, "not sent");
        }
        result
    }

    async fn post(&self, to: &str, text: &str, own: &str) -> Result<Receipt, SendError> {
        let answer = call(self.request(to, text, own)).await?;
        let provider_id = match self.settings.gateway {
            Gateway::Android => own.to_owned(),
            Gateway::Kannel if answer.text.starts_with(['0', '3']) => own.to_owned(),
            Gateway::Kannel => {
                let after = Duration::from_secs(60);
                return Err(SendError::Later { why: Trouble::ServerTrouble, after });
            }
            Gateway::Http(_) => {
                let named =
                    ["id", "message_id", "messageId"].iter().find_map(|key| id(&answer.json[key]));
                named.unwrap_or_else(|| own.to_owned())
            }
        };
        Ok(Receipt { provider_id })
    }

    /// The app on the telephone tells its health; the others know no such question.
    async fn asked(&self) -> Option<Checkup> {
        let Settings { gateway: Gateway::Android, url, user, password, .. } = &self.settings else {
            return None;
        };
        let request = self.client.get(format!("{url}/health"));
        let token = match call(request.basic_auth(user, Some(password.reveal()))).await {
            Ok(_) => Token::Alive(Until::Unknown),
            Err(SendError::Refused(Why::TokenDead)) => Token::Dead,
            Err(SendError::Later { .. }) => Token::Unreachable,
            Err(SendError::Refused(_)) => Token::Unknown,
        };
        Some(Checkup { token, layers: Layers::UNKNOWN })
    }

    fn request(&self, to: &str, text: &str, own: &str) -> RequestBuilder {
        let Settings { url, user, password, .. } = &self.settings;
        match &self.settings.gateway {
            Gateway::Android => self
                .client
                .post(format!("{url}/message"))
                .basic_auth(user, Some(password.reveal()))
                .json(&json!({
                    "id": own,
                    "textMessage": { "text": text },
                    "phoneNumbers": [to],
                    "withDeliveryReport": true,
                })),
            Gateway::Kannel => {
                self.client.get(format!("{url}/cgi-bin/sendsms?{}", self.kannel(to, text, own)))
            }
            Gateway::Http(fields) => self.http(fields, to, text),
        }
    }

    fn kannel(&self, to: &str, text: &str, own: &str) -> String {
        let Settings { user, password, number, report_url, .. } = &self.settings;
        let coding = if Alphabet::of(text) == Alphabet::Plain { "0" } else { "2" };
        let mut query = vec![
            ("username", user.as_str()),
            ("password", password.reveal()),
            ("to", to),
            ("text", text),
            ("charset", "UTF-8"),
            ("coding", coding),
        ];
        query.extend(number.as_deref().map(|number| ("from", number)));
        let separator = |url: &str| if url.contains('?') { '&' } else { '?' };
        let report =
            report_url.as_ref().map(|url| format!("{url}{}id={own}&status=%d", separator(url)));
        if let Some(report) = &report {
            query.extend([("dlr-mask", "27"), ("dlr-url", report.as_str())]);
        }
        form(&query)
    }

    fn http(&self, fields: &Fields, to: &str, text: &str) -> RequestBuilder {
        let Settings { url, user, password, .. } = &self.settings;
        let body = form(&[
            (fields.user.as_str(), user.as_str()),
            (fields.password.as_str(), password.reveal()),
            (fields.to.as_str(), to),
            (fields.words.as_str(), text),
        ]);
        self.client
            .post(format!("{url}{}", fields.send_path))
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(body)
    }
}

impl Door for Sms {
    fn name(&self) -> &str {
        &self.settings.name
    }

    fn parts<'t>(&self, _way: &Way, text: &'t str) -> Vec<&'t str> {
        parts(text)
    }

    fn send<'a>(&'a self, outgoing: &'a Outgoing<'a>) -> Sending<'a> {
        Box::pin(self.deliver(outgoing))
    }

    fn checkup(&self) -> Checking<'_> {
        Box::pin(self.asked())
    }
}

/// Messages of so many segments as telephones surely join.
pub(crate) fn parts(text: &str) -> Vec<&str> {
    // Bytes are never fewer than the units that are counted, but for the extended letters.
    let limit = match Alphabet::of(text) {
        Alphabet::Plain => (TOGETHER * 153).saturating_sub(extended(text)).max(TOGETHER * 67),
        Alphabet::All => TOGETHER * 67,
    };
    split(text, limit)
}
