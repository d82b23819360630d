//! What Meta says about a key (`debug_token`), an app's subscription and its installation.
//!
//! Only `debug_token` tells when a key ends, and it tells the app's id, without which the first two
//! layers cannot be asked for. Where it is not offered (an Instagram Login), those stay unknown.

use super::{Account, Graph, id, plain_id};
use crate::{Checkup, Layer, Layers, SendError, Token, Until, Why};
use jiff::Timestamp;
use serde_json::Value;

/// What a product has to be subscribed to.
#[derive(Clone, Copy)]
pub(crate) struct Subscribed {
    /// As the app's subscriptions name it.
    pub object: &'static str,
    /// Without these a hospital would not hear a complaint.
    pub fields: &'static [&'static str],
    /// On which account of ours the app is installed.
    pub asset: fn(&Account) -> Option<&str>,
}

/// Asks everything that can be asked about the connection `name`.
pub(super) async fn checkup(graph: &Graph, name: &str, wanted: Subscribed) -> Checkup {
    let (token, app) = token(graph).await;
    if matches!(token, Token::Dead | Token::Unreachable) {
        return Checkup { token, layers: Layers::UNKNOWN };
    }
    let mut layers = match &app {
        Some(app) => subscribed(graph, app, name, wanted).await,
        None => Layers::UNKNOWN,
    };
    layers.installed = installed(graph, app.as_deref(), wanted).await;
    Checkup { token, layers }
}

/// The state of the key, and the app that it belongs to.
async fn token(graph: &Graph) -> (Token, Option<String>) {
    let key = graph.account.access_token.newest();
    let key = key.reveal();
    match graph.get_as("debug_token", &[("input_token", key)], key).await {
        Ok(answer) => match answer["data"]["is_valid"].as_bool() {
            Some(true) => (Token::Alive(until(&answer["data"])), id(&answer["data"]["app_id"])),
            Some(false) => (Token::Dead, None),
            None => (alive(graph).await, None),
        },
        Err(SendError::Refused(Why::TokenDead)) => (Token::Dead, None),
        Err(SendError::Refused(_)) => (alive(graph).await, None),
        Err(SendError::Later { .. }) => (Token::Unreachable, None),
    }
}

/// A key that opens our own account lives; until when, nobody says.
async fn alive(graph: &Graph) -> Token {
    let Ok(account) = plain_id(&graph.account.account_id) else { return Token::Unknown };
    match graph.get(account, "fields=id").await {
        Ok(_) => Token::Alive(Until::Unknown),
        Err(SendError::Refused(Why::TokenDead)) => Token::Dead,
        Err(SendError::Refused(_)) => Token::Unknown,
        Err(SendError::Later { .. }) => Token::Unreachable,
    }
}

fn until(data: &Value) -> Until {
    match data["expires_at"].as_i64() {
        Some(0) => Until::Forever,
        Some(second) => Timestamp::from_second(second).map_or(Until::Unknown, Until::At),
        None => Until::Unknown,
    }
}

/// The first two layers: where the app sends to, and what.
async fn subscribed(graph: &Graph, app: &str, name: &str, wanted: Subscribed) -> Layers {
    let (Ok(app), Some(secret)) = (plain_id(app), graph.account.app_secrets.first()) else {
        return Layers::UNKNOWN;
    };
    let key = format!("{app}|{}", secret.reveal());
    let Ok(answer) = graph.get_as(&format!("{app}/subscriptions"), &[], &key).await else {
        return Layers::UNKNOWN;
    };
    let Some(all) = answer["data"].as_array() else { return Layers::UNKNOWN };
    let ours = all.iter().find(|each| each["object"] == wanted.object && each["active"] != false);
    let Some(ours) = ours else {
        let missing = wanted.fields.iter().map(|field| (*field).to_owned()).collect();
        return Layers { callback: Layer::Off, fields: Layer::Off, missing, ..Layers::UNKNOWN };
    };
    let here = format!("/hooks/meta/{name}");
    let callback = ours["callback_url"].as_str().is_some_and(|url| url.ends_with(&here));
    let missing = missing(ours, wanted);
    let (callback, fields) = (on(callback), on(missing.is_empty()));
    Layers { callback, fields, missing, ..Layers::UNKNOWN }
}

fn missing(subscription: &Value, wanted: Subscribed) -> Vec<String> {
    let fields = subscription["fields"].as_array().into_iter().flatten();
    // A field is its name, or an object with its name and version.
    let names = fields.filter_map(|field| field.as_str().or_else(|| field["name"].as_str()));
    let known: Vec<&str> = names.collect();
    let absent = wanted.fields.iter().filter(|field| !known.contains(field));
    absent.map(|field| (*field).to_owned()).collect()
}

/// The third layer: the app on the account itself.
async fn installed(graph: &Graph, app: Option<&str>, wanted: Subscribed) -> Layer {
    let asset = (wanted.asset)(&graph.account).and_then(|asset| plain_id(asset).ok());
    let Some(asset) = asset else { return Layer::Unknown };
    let Ok(answer) = graph.get(&format!("{asset}/subscribed_apps"), "limit=100").await else {
        return Layer::Unknown;
    };
    match (answer["data"].as_array(), app) {
        (None, _) => Layer::Unknown,
        (Some(apps), _) if apps.is_empty() => Layer::Off,
        (Some(apps), Some(app)) => on(apps.iter().any(|each| is(each, app))),
        // Somebody's app is there; whether it is ours cannot be told.
        (Some(_), None) => Layer::Unknown,
    }
}

/// WhatsApp wraps what the others say plainly.
fn is(entry: &Value, app: &str) -> bool {
    let ids = [&entry["id"], &entry["whatsapp_business_api_data"]["id"]];
    ids.into_iter().filter_map(id).any(|each| each == app)
}

fn on(yes: bool) -> Layer {
    if yes { Layer::On } else { Layer::Off }
}
