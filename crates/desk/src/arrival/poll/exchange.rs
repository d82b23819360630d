//! The exchange: lines of its file as they are written, or its events while we listen.

use channel::Settings as Door;
use channel::phone::{Line, Settings, Source, tail};
use store::poll::Post;

use super::{Look, PollFault, Thing, cursor, hold, keep, tell};
use crate::{Desk, DeskError};

pub(super) async fn look(
    desk: &Desk,
    post: Post<'_>,
    settings: &Settings,
) -> Result<Look, PollFault> {
    let Source::Records { file } = &settings.source else {
        return Ok(Look::Found { new: 0, more: false });
    };
    let from = cursor(desk, post.connection).await?.and_then(|text| text.parse().ok());
    let (file, from) = (file.clone(), from.unwrap_or(0));
    let before: u64 = from;
    let read = tokio::task::spawn_blocking(move || tail(&file, from));
    let lines = read.await.map_err(|_| channel::phone::LineError::NoFile)??;
    let more = !lines.bytes.is_empty();
    if !more && lines.end == before {
        return Ok(Look::Found { new: 0, more });
    }
    let things = if more { vec![Thing::new(post.connection, lines.bytes)] } else { Vec::new() };
    let new = keep(desk, post, things, Some(lines.end.to_string())).await?;
    Ok(Look::Found { new, more })
}

/// A line to an exchange that tells of its calls by itself.
#[derive(Debug)]
pub struct Listening {
    line: Line,
    connection: String,
    holder: u128,
}

/// Opens the line; `None` where the exchange writes a file, or another node listens.
///
/// # Errors
/// [`PollFault`]
pub async fn listen(
    desk: &Desk,
    connection: &str,
    holder: u128,
) -> Result<Option<Listening>, PollFault> {
    let settings = match desk.connection(connection).map(|known| &known.door) {
        Some(Door::Telephone(settings)) => settings,
        _ => return Ok(None),
    };
    let post = Post { connection, holder };
    if matches!(settings.source, Source::Records { .. }) || !hold(desk, post).await? {
        return Ok(None);
    }
    let opened = Line::open(settings).await.map_err(PollFault::from);
    tell(desk, post, opened.as_ref().err().map(PollFault::code)).await?;
    Ok(Some(Listening { line: opened?, connection: connection.to_owned(), holder }))
}

impl Listening {
    /// Waits for the next call and stores what the exchange told of it.
    ///
    /// # Errors
    /// [`PollFault`] when the line has to be opened anew.
    pub async fn next(&mut self, desk: &Desk) -> Result<usize, PollFault> {
        let told = self.line.next().await?;
        let post = Post { connection: &self.connection, holder: self.holder };
        keep(desk, post, vec![Thing::new(&self.connection, told)], None).await
    }
}

/// Says that this node still listens; `false` when another one does by now.
///
/// # Errors
/// What the database said.
pub async fn still(desk: &Desk, connection: &str, holder: u128) -> Result<bool, DeskError> {
    hold(desk, Post { connection, holder }).await
}
