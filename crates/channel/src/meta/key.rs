//! The key to an account, and a newer one in its place.

use crate::{Renewal, Secret, SendError, Trouble};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use super::Graph;

/// As configured, until the provider gave a newer one for it. Clones share what is newest.
#[derive(Clone, Debug)]
pub struct Key {
    configured: Secret,
    newest: Arc<RwLock<Secret>>,
}

impl Key {
    pub fn new(configured: impl Into<String>) -> Self {
        let configured = Secret::new(configured);
        Self { newest: Arc::new(RwLock::new(configured.clone())), configured }
    }

    /// What a person wrote into the settings.
    pub fn configured(&self) -> &Secret {
        &self.configured
    }

    /// What opens the account now.
    pub fn newest(&self) -> Secret {
        self.newest.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Everything that leaves from now on leaves with this key.
    pub fn replace(&self, newer: Secret) {
        *self.newest.write().unwrap_or_else(PoisonError::into_inner) = newer;
    }

    pub fn is_empty(&self) -> bool {
        self.configured.is_empty()
    }
}

/// Asks for a newer key. Meta gives one to a key of an Instagram Login, or to Threads, that is at least
/// a day old and has not ended; the older one lives on until its own end.
/// (Instagram API with Instagram Login: *Refresh access token*; Threads: *Long-lived tokens*.)
pub(super) async fn renew(graph: &Graph, grant: &str) -> Result<Renewal, SendError> {
    let key = graph.account.access_token.newest();
    // Meta takes it in the query and nowhere else; addresses stand in no log of ours.
    let params = [("grant_type", grant), ("access_token", key.reveal())];
    let answer = graph.get_as("refresh_access_token", &params, key.reveal()).await?;
    let unread = SendError::Later { why: Trouble::NoAnswer, after: Duration::from_secs(3600) };
    let newer = answer["access_token"].as_str().filter(|key| !key.is_empty());
    match (newer, answer["expires_in"].as_u64()) {
        (Some(newer), Some(seconds)) if seconds > 0 => {
            Ok(Renewal { key: Secret::new(newer), lives: Duration::from_secs(seconds) })
        }
        _ => Err(unread),
    }
}
