//! One way to fetch what came with a message, whichever door it came through.

use crate::instagram::{Mentioned, mentioned};
use crate::meta::{self, Account, FetchError, File, Graph, Patience};
use crate::{
    Attachment, Connection, SendError, Settings, Trouble, Why, facebook, gateway, whatsapp,
};
use std::time::Duration;

/// Fetches an attachment as the door of this connection keeps it.
///
/// # Errors
/// Why it was not fetched; only `Graph(Later { .. })` is worth another try.
pub async fn fetch(
    connection: &Connection,
    attachment: &Attachment,
    patience: Patience,
) -> Result<File, FetchError> {
    let line = |account: &Account| line(account, patience).map_err(FetchError::Graph);
    match &connection.door {
        Settings::Instagram(account) | Settings::Facebook(account) => {
            meta::fetch(&line(account)?, attachment).await
        }
        Settings::WhatsApp(account) => whatsapp::fetch(&line(account)?, attachment).await,
        Settings::Gateway(settings) => gateway::fetch(settings, attachment).await,
        // Files of a mail come with it; the others keep none for us.
        Settings::Email(_)
        | Settings::Sms(_)
        | Settings::Gammu(_)
        | Settings::Telephone(_)
        | Settings::Threads(_)
        | Settings::Network(_) => Err(FetchError::NoAddress),
    }
}

/// Fetches the words in which our account was named.
///
/// # Errors
/// What the provider said; `NotPermitted` for a door that knows no mentions.
pub async fn fetch_mention(
    connection: &Connection,
    (media, comment): (&str, Option<&str>),
    patience: Patience,
) -> Result<Mentioned, SendError> {
    match &connection.door {
        Settings::Instagram(account) => mentioned(&line(account, patience)?, media, comment).await,
        Settings::Facebook(account) => {
            facebook::mentioned(&line(account, patience)?, comment.unwrap_or(media)).await
        }
        _ => Err(SendError::Refused(Why::NotPermitted)),
    }
}

fn line(account: &Account, patience: Patience) -> Result<Graph, SendError> {
    let after = Duration::from_secs(60);
    Graph::new(account.clone(), patience)
        .map_err(|_| SendError::Later { why: Trouble::NoConnection, after })
}
