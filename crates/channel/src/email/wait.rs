//! Waits until the mailbox has something new, if the server can tell.

use super::line::{session, within};
use super::poll::{PollError, select};
use super::settings::Settings;
use async_imap::extensions::idle::IdleResponse;
use std::time::Duration;

/// RFC 2177: a server may hang up after 30 minutes.
const LONGEST: Duration = Duration::from_secs(29 * 60);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Fetch now.
    Something,
    /// Nothing came in that time.
    Nothing,
    /// The server cannot tell: fetch again after a while.
    CannotTell,
}

/// Waits for news, at most this long.
///
/// # Errors
/// [`PollError`]
pub async fn idle(settings: &Settings, longest: Duration) -> Result<News, PollError> {
    let mut session = session(settings).await?;
    let patience = settings.patience.answer;
    let able = within(patience, async {
        select(settings, &mut session).await?;
        Ok(session.capabilities().await?.has_str("IDLE"))
    });
    if !able.await? {
        return Ok(News::CannotTell);
    }
    let mut idle = session.idle();
    within(patience, async { Ok(idle.init().await?) }).await?;
    let (wait, _stop) = idle.wait_with_timeout(longest.min(LONGEST));
    let news = match wait.await? {
        IdleResponse::NewData(_) => News::Something,
        IdleResponse::Timeout => News::Nothing,
        // Nobody interrupts, so the connection has ended.
        IdleResponse::ManualInterrupt => return Err(PollError::Broken),
    };
    // The news is known, however the goodbye goes.
    let _ = within(settings.patience.connect, async {
        idle.done().await?.logout().await?;
        Ok(())
    })
    .await;
    Ok(news)
}
