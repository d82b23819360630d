//! An account of ours at Meta, and the keys to it.

use super::Key;
use crate::{Kind, Renewable, Secret};
use std::time::Duration;

/// Half of the sixty days that Meta gives.
const LEFT: Duration = Duration::from_secs(30 * 24 * 3600);

#[derive(Clone, Debug)]
pub struct Account {
    /// Host and version, without a slash at the end: `https://graph.facebook.com/v26.0`.
    pub graph_url: String,
    /// More than one while a secret is being changed: each is tried.
    pub app_secrets: Vec<Secret>,
    pub verify_token: Secret,
    pub access_token: Key,
    /// The key comes from an Instagram Login: it ends after sixty days and can be renewed before.
    pub instagram_login: bool,
    /// The id that the Graph API knows us by: an Instagram account, a Page, a telephone number.
    pub account_id: String,
    /// The WhatsApp business account that the telephone number belongs to; it holds the templates.
    pub business_id: Option<String>,
    /// The provider has granted the *Human Agent* feature: seven days instead of one.
    pub human_agent: bool,
    /// The hospital lets the program publish here, and the key has the right to
    /// (`instagram_content_publish`, `pages_manage_posts`).
    pub publishes: bool,
}

impl Account {
    /// The key, if it ends: that of an Instagram Login, and every key to Threads.
    pub(crate) fn renewable(&self, kind: Kind) -> Option<Renewable<'_>> {
        let ends = self.instagram_login || kind == Kind::Threads;
        ends.then_some(Renewable { key: &self.access_token, left: LEFT, granted: false })
    }
}
