//! Fetches a file that came with a message: from the gateway's own place and from nowhere else.

use super::{Settings, client, keyed};
use crate::meta::{FetchError, File, Wanted, taken};
use crate::{Attachment, SendError, Trouble, whatsapp};
use reqwest::Url;
use std::time::Duration;

/// Fetches an attachment from the gateway: same scheme, host and port as its `url`, no redirect.
///
/// # Errors
/// Why it was not fetched; only `Graph(Later { .. })` is worth another try.
pub async fn fetch(settings: &Settings, attachment: &Attachment) -> Result<File, FetchError> {
    let url = lawful(settings, attachment.url.as_deref().ok_or(FetchError::NoAddress)?)?;
    let client = client(settings.patience).map_err(|_| later(Trouble::NoConnection))?;
    let request = keyed(settings, client.get(url)).timeout(settings.patience.file);
    let response = request.send().await.map_err(|error| {
        later(if error.is_connect() { Trouble::NoConnection } else { Trouble::NoAnswer })
    })?;
    if response.status().is_redirection() {
        return Err(FetchError::ForeignHost);
    }
    let max = whatsapp::limit(attachment.kind);
    let wanted = Wanted { url: "", with_token: false, max, digest: attachment.sha256.as_deref() };
    let mut file = taken(response, &wanted).await?;
    file.mime = attachment.mime.clone().or(file.mime);
    Ok(file)
}

/// Some gateways tell the whole address, others only the way behind their own.
fn lawful(settings: &Settings, told: &str) -> Result<Url, FetchError> {
    let home = Url::parse(&format!("{}/", settings.url)).map_err(|_| FetchError::NoAddress)?;
    let url = home.join(told).map_err(|_| FetchError::NoAddress)?;
    let plain = url.username().is_empty() && url.password().is_none();
    let web = matches!(url.scheme(), "http" | "https");
    if plain && web && url.origin() == home.origin() {
        Ok(url)
    } else {
        Err(FetchError::ForeignHost)
    }
}

fn later(why: Trouble) -> FetchError {
    FetchError::Graph(SendError::Later { why, after: Duration::from_secs(60) })
}
