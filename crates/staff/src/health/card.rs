//! One door on the page, every value already a word.

use desk::health::{Broken, Check, DoorHealth, Remark, Token, Why};
use locale::Words;
use web::paths;

use super::spark::Spark;
use crate::speaker::Speaker;

/// A remark with what to do about it.
pub struct Said {
    pub says: String,
    pub todo: String,
}

/// A layer of a subscription: code of its light, its name, its state.
pub struct Layered {
    pub code: &'static str,
    pub name: String,
    pub state: String,
}

pub struct Card {
    pub name: String,
    pub title: String,
    pub channel: Option<String>,
    pub connected: bool,
    pub light: &'static str,
    pub light_word: String,
    pub said: Vec<Said>,
    pub last_in: Option<String>,
    pub last_out: Option<String>,
    /// What last went wrong, and since when.
    pub trouble: Option<(String, String)>,
    pub unread: u32,
    pub waiting: u32,
    pub dead: u32,
    pub cases: Option<u32>,
    pub spark: Option<Spark>,
    pub asked: Option<Answered>,
    pub secrets: Vec<(&'static str, String)>,
    pub unread_path: String,
    pub dead_path: String,
}

/// What the provider said.
pub struct Answered {
    pub at: String,
    pub token: String,
    pub layers: Vec<Layered>,
    pub missing: Option<String>,
}

impl Card {
    pub fn of(door: DoorHealth, says: &Speaker) -> Self {
        let t = says.t;
        let word = door.channel.map(|channel| t.channel(channel));
        let title = match door.connected {
            true if door.unofficial => t.outbox_unofficial(door.name.as_str()),
            true => door.name.clone(),
            false => word.clone().unwrap_or_default(),
        };
        let light = door.light.code();
        Self {
            title,
            channel: word.filter(|word| door.connected && !word.eq_ignore_ascii_case(&door.name)),
            connected: door.connected,
            light,
            light_word: t.channels_light(light),
            said: said(&door, t),
            last_in: door.last_in.map(|at| says.at(at)),
            last_out: door.last_out.map(|at| says.at(at)),
            trouble: door.trouble.map(|one| (t.outbox_reason(one.reason), says.at(one.since))),
            unread: door.unread,
            waiting: door.waiting,
            dead: door.dead,
            cases: door.cases,
            spark: Spark::of(&door.day, says),
            asked: door.check.as_ref().map(|check| answered(check, door.subscribed, says)),
            secrets: door
                .secrets
                .iter()
                .map(|one| (one.key, t.channels_there(yes(one.there))))
                .collect(),
            unread_path: format!("{}?keadaan=unread", paths::ARRIVALS),
            dead_path: format!("{}?keadaan=dead", paths::OUTBOX),
            name: door.name,
        }
    }
}

fn yes(there: bool) -> &'static str {
    if there { "yes" } else { "no" }
}

fn said(door: &DoorHealth, t: &Words) -> Vec<Said> {
    let kind = door.kind();
    let one = |remark: &Remark| match (&door.broken, remark) {
        (Some(broken), Remark::Broken) => {
            Said { says: wrong(broken, t), todo: t.channels_todo("broken", kind) }
        }
        _ => Said {
            says: t.channels_remark(remark.code()),
            todo: t.channels_todo(remark.code(), kind),
        },
    };
    door.remarks.iter().map(one).collect()
}

/// Which key is wrong, in the words that the command line uses too.
fn wrong(broken: &Broken, t: &Words) -> String {
    let (key, detail) = (broken.key.as_str(), broken.detail.as_str());
    match broken.why {
        Why::Missing => t.cli_config_missing(key),
        Why::Unknown => t.cli_config_unknown_key(key, detail),
        Why::Value => t.cli_config_wrong_value(key, detail),
        Why::Unreadable => t.cli_config_unreadable(detail),
    }
}

fn answered(check: &Check, subscribed: bool, says: &Speaker) -> Answered {
    let t = says.t;
    let token = match (check.token, check.expires_at) {
        (Token::Alive, Some(end)) => t.channels_token_until(says.at(end)),
        (token, _) => t.channels_token(token.code()),
    };
    let layer = |name: &str, layer: desk::health::Layer| Layered {
        code: layer.code(),
        name: t.channels_layer(name),
        state: t.channels_layer_state(layer.code()),
    };
    let missing = (!check.missing.is_empty()).then(|| t.channels_missing(check.missing.join(", ")));
    let layers =
        [("callback", check.callback), ("fields", check.fields), ("installed", check.installed)];
    let layers = layers.into_iter().filter(|_| subscribed);
    let layers = layers.map(|(name, state)| layer(name, state)).collect();
    Answered { at: says.at(check.at), token, layers, missing }
}
