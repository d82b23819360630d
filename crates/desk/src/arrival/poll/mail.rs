//! A mailbox: new mails by their number, seen only when they are stored.

use std::time::Duration;

use channel::email::{self, News, Raw, Settings};
use channel::{Connection, body_key};
use store::poll::Post;

use super::{Look, PollFault, Thing, cursor, keep};
use crate::Desk;

/// Of one look; mails may be large.
const MOST: usize = 20;
/// Beside a mail that the server gave only in part.
const PART: (&str, &str) = ("x-jembatan-part", "yes");

pub(super) async fn look(
    desk: &Desk,
    post: Post<'_>,
    settings: &Settings,
) -> Result<Look, PollFault> {
    let known = cursor(desk, post.connection).await?;
    // What we did not write ourselves is no cursor: then everything unseen is looked at.
    let known = known.and_then(|text| text.parse().ok());
    let fetched = email::fetch(settings, known, MOST).await?;
    let (validity, mark) = (fetched.cursor.validity(), fetched.cursor.to_string());
    let uids: Vec<u32> = fetched.mails.iter().map(|mail| mail.uid).collect();
    let thing = |mail| thing(post.connection, validity, mail);
    let things = fetched.mails.into_iter().map(thing).collect();
    let new = keep(desk, post, things, Some(mark)).await?;
    // They are stored: that the server still shows them as new harms nobody.
    if let Err(error) = email::seen(settings, validity, &uids).await {
        tracing::warn!(connection = post.connection, %error, "mails were not marked as seen");
    }
    Ok(Look::Found { new, more: fetched.more })
}

fn thing(connection: &str, validity: u32, mail: Raw) -> Thing {
    if mail.whole {
        return Thing::new(connection, mail.bytes);
    }
    // Two that could not be fetched are not the same for that.
    let own = [format!("{validity}.{}", mail.uid).as_bytes(), &mail.bytes].concat();
    let headers = vec![(PART.0.to_owned(), PART.1.to_owned())];
    Thing { dedupe: body_key(connection, &own), headers, body: mail.bytes }
}

pub(super) async fn wait(settings: &Settings, longest: Duration) -> Result<bool, PollFault> {
    match email::idle(settings, longest).await? {
        News::Something | News::Nothing => {}
        News::CannotTell => tokio::time::sleep(longest).await,
    }
    Ok(true)
}

/// Was this mail given only in part?
pub(in crate::arrival) fn is_part(connection: &Connection, headers: &[(String, String)]) -> bool {
    connection.kind() == channel::Kind::Email
        && headers.iter().any(|(name, value)| (name.as_str(), value.as_str()) == PART)
}
