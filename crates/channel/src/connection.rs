//! One account of the hospital at one provider, as the configuration describes it.

use crate::Secret;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Instagram direct messages and comments, with Instagram Login or through a Page.
    Instagram,
}

#[derive(Clone, Debug)]
pub struct Connection {
    /// Our own name for it: part of the hook's address and of every dedupe key.
    pub name: String,
    pub kind: Kind,
    /// Host and version, without a slash at the end: `https://graph.instagram.com/v26.0`.
    pub graph_url: String,
    /// More than one while a secret is being changed: each is tried.
    pub app_secrets: Vec<Secret>,
    pub verify_token: Secret,
    pub access_token: Secret,
    pub account_id: String,
    /// The provider has granted the *Human Agent* feature: seven days instead of one.
    pub human_agent: bool,
}
