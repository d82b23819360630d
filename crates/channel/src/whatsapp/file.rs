//! Fetches what came with a message: its id is asked for an address, which lives for minutes.

use crate::meta::{FetchError, File, Graph, Wanted, download, plain_id};
use crate::{Attachment, AttachmentKind};

const KB: u64 = 1024;

/// WhatsApp's own limits, in bytes.
pub fn limit(kind: AttachmentKind) -> u64 {
    match kind {
        AttachmentKind::Image => 5 * KB * KB,
        AttachmentKind::Audio | AttachmentKind::Voice | AttachmentKind::Video => 16 * KB * KB,
        AttachmentKind::Sticker => 500 * KB,
        _ => 100 * KB * KB,
    }
}

/// Fetches an attachment and holds it against the digest that came with the message. The id is good
/// for seven days.
///
/// # Errors
/// Why it was not fetched; only `Graph(Later { .. })` is worth another try.
pub async fn fetch(graph: &Graph, attachment: &Attachment) -> Result<File, FetchError> {
    let id = attachment.media_id.as_deref().ok_or(FetchError::NoAddress)?;
    let path = plain_id(id).map_err(|_| FetchError::NoAddress)?;
    let number = plain_id(&graph.account.account_id).map_err(|_| FetchError::NoAddress)?;
    let query = format!("phone_number_id={number}");
    let told = graph.get(path, &query).await.map_err(FetchError::Graph)?;
    let max = limit(attachment.kind);
    if told["file_size"].as_u64().is_some_and(|size| size > max) {
        return Err(FetchError::TooLarge { max });
    }
    let url = told["url"].as_str().ok_or(FetchError::NoAddress)?;
    let digest = attachment.sha256.as_deref().or_else(|| told["sha256"].as_str());
    let mut file = download(graph, Wanted { url, with_token: true, max, digest }).await?;
    file.mime = attachment.mime.clone().or(file.mime);
    Ok(file)
}
