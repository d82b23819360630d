//! The lasting grant, and the key of some hours that is made of it (OAuth 2, RFC 6749, 6). X and TikTok
//! give a new grant with each key, and the old one ends: both are kept together, sealed.

use super::{Network, Settings};
use crate::meta::unknown;
use crate::{Renewal, Secret, SendError, Why, network::line};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::Client;
use serde_json::Value;
use std::time::Duration;

/// What stands in a key of ours: the provider's key, the grant, and how long that lasts, a line each.
struct Pass<'a> {
    key: &'a str,
    grant: &'a str,
    lasts: Option<Duration>,
}

/// `None` for a grant as it was configured, of which no key was made yet.
fn pass(held: &str) -> Option<Pass<'_>> {
    let mut lines = held.split('\n');
    let (key, grant) = (lines.next()?, lines.next()?);
    let lasts = lines.next().and_then(|seconds| seconds.parse().ok()).map(Duration::from_secs);
    Some(Pass { key, grant, lasts })
}

/// What opens the account now.
pub(super) fn key(held: &Secret) -> Option<Secret> {
    pass(held.reveal()).map(|pass| Secret::new(pass.key))
}

/// How long the grant lasted when this key was made of it; `None` where nobody said.
pub fn lasts(held: &str) -> Option<Duration> {
    pass(held)?.lasts
}

/// Makes a newer key of the grant.
pub(super) async fn renew(client: &Client, settings: &Settings) -> Result<Renewal, SendError> {
    let held = settings.grant.newest();
    let grant = pass(held.reveal()).map_or(held.reveal(), |pass| pass.grant);
    let secret = settings.client_secret.reveal();
    let id = if settings.network == Network::Tiktok { "client_key" } else { "client_id" };
    let mut said = vec![
        ("grant_type", "refresh_token"),
        ("refresh_token", grant),
        (id, settings.client_id.as_str()),
    ];
    let mut request = client.post(&settings.token_url);
    match settings.network {
        Network::X => {
            let basic = STANDARD.encode(format!("{}:{secret}", settings.client_id));
            request = request.header("authorization", format!("Basic {basic}"));
        }
        Network::Youtube | Network::Tiktok => said.push(("client_secret", secret)),
    }
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let (status, answer) = line::exchanged(request.body(crate::gateway::form(&said))).await?;
    taken(status, &answer, grant)
}

fn taken(status: u16, answer: &Value, grant: &str) -> Result<Renewal, SendError> {
    let text = |name: &str| answer[name].as_str().filter(|text| !text.is_empty());
    match (status, text("access_token"), answer["expires_in"].as_u64()) {
        (200..=299, Some(key), Some(lives)) if lives > 0 => {
            let grant = text("refresh_token").unwrap_or(grant);
            let lasts = answer["refresh_expires_in"].as_u64().map(|it| it.to_string());
            let held = format!("{key}\n{grant}\n{}", lasts.unwrap_or_default());
            Ok(Renewal { key: Secret::new(held), lives: Duration::from_secs(lives) })
        }
        // `invalid_grant`, as X `invalid_request`: nothing more can be made of it.
        (400, ..) => Err(SendError::Refused(Why::TokenDead)),
        (200..=299, ..) if text("error").is_some() => Err(SendError::Refused(Why::TokenDead)),
        (200..=299, ..) => Err(unknown()),
        (status, ..) => Err(line::meant(status, &Value::Null, None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_key_is_kept_with_the_grant_of_which_the_next_one_is_made() {
        let answer = json!({"access_token": "kunci", "expires_in": 7200, "refresh_token": "baru",
            "refresh_expires_in": 86400});
        let made = taken(200, &answer, "lama").unwrap();
        assert_eq!(made.lives, Duration::from_secs(7200));
        let held = pass(made.key.reveal()).unwrap();
        assert_eq!((held.key, held.grant), ("kunci", "baru"));
        assert_eq!(lasts(made.key.reveal()), Some(Duration::from_secs(86_400)));
        let same = taken(200, &json!({"access_token": "k", "expires_in": 3600}), "lama").unwrap();
        assert_eq!(pass(same.key.reveal()).unwrap().grant, "lama", "a grant that stays");
        assert_eq!(lasts(same.key.reveal()), None);
        assert!(key(&Secret::new("grant as configured")).is_none());
    }

    #[test]
    fn a_grant_of_which_nothing_can_be_made_is_dead_and_a_house_that_is_down_is_not() {
        for (status, answer, expected) in [
            (400, json!({"error": "invalid_grant"}), SendError::Refused(Why::TokenDead)),
            (200, json!({"error": "invalid_grant"}), SendError::Refused(Why::TokenDead)),
            (401, Value::Null, SendError::Refused(Why::TokenDead)),
            (200, Value::Null, unknown()),
        ] {
            assert_eq!(taken(status, &answer, "lama").unwrap_err(), expected, "{status}");
        }
        let down = taken(503, &Value::Null, "lama").unwrap_err();
        assert!(matches!(down, SendError::Later { .. }), "{down:?}");
    }
}
