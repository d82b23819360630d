//! Reading: each arrival is taken apart, and each piece finds its place, in the order in which
//! things happened and not in that in which they were told.

use std::sync::Arc;

use channel::{Attachment, AttachmentKind, CallEvent, Inbound, Unread, What, phone};
use store::arrival::Arrival;

use super::{call, echo, enclosed, known, note, poll, sign, status, voice};
use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE, wording};

/// What a piece became.
pub(super) enum Became {
    /// The number of the case that it is or belongs to.
    Case(String),
    /// Read, and nothing more follows from it.
    Nothing(&'static str),
    /// A person has to look.
    Unread(&'static str),
}

/// How far one arrival has come.
#[derive(Default)]
struct End {
    became: Vec<String>,
    unread: Option<&'static str>,
    /// A piece could not be placed now; the arrival stays new and is read again.
    stopped: bool,
}

/// Reads all of these; every piece in a transaction of its own, taken up once.
pub(super) async fn all(desk: &Desk, waiting: Vec<Arrival>) -> Result<(), DeskError> {
    let mut ends: Vec<End> = waiting.iter().map(|_| End::default()).collect();
    let mut ended = Ok(());
    let mut pieces = Vec::new();
    for (nth, arrival) in waiting.iter().enumerate() {
        match apart(desk, arrival) {
            Ok(Apart::Pieces(found)) => pieces.extend(found.into_iter().map(|piece| (nth, piece))),
            Ok(Apart::Calls(calls)) => {
                let taken = call::take(desk, arrival, &calls).await;
                ended = ended.and(ends[nth].follow(taken.map(|()| Became::Nothing("call"))));
            }
            Err(reason) => ends[nth].unread = Some(reason),
        }
    }
    pieces.sort_by_key(|(nth, piece)| (piece.at.unwrap_or(waiting[*nth].at), follows(&piece.what)));
    for (nth, piece) in pieces {
        let became = take(desk, &waiting[nth], piece).await;
        ended = ended.and(ends[nth].follow(became));
    }
    for (arrival, end) in waiting.iter().zip(&mut ends).filter(|(_, end)| end.has_words()) {
        let kept = enclosed::keep(desk, arrival).await;
        ended = ended.and(end.enclose(kept));
    }
    let ends = waiting.iter().map(|arrival| arrival.id).zip(ends);
    let ends: Vec<_> = ends.filter(|(_, end)| !end.stopped).collect();
    marked(desk, Arc::new(ends)).await?;
    ended
}

impl End {
    fn follow(&mut self, became: Result<Became, DeskError>) -> Result<(), DeskError> {
        match became {
            Ok(Became::Unread(reason)) => self.unread = Some(reason),
            Ok(Became::Case(number)) => self.note(number),
            Ok(Became::Nothing(what)) => self.note(what.to_owned()),
            Err(error) => {
                self.stopped = true;
                return Err(error);
            }
        }
        Ok(())
    }

    /// What could not be kept of what hung on a mail stands behind its case.
    fn enclose(&mut self, refused: Result<Vec<&'static str>, DeskError>) -> Result<(), DeskError> {
        self.stopped |= refused.is_err();
        refused?.into_iter().for_each(|code| self.note(format!("file:{code}")));
        Ok(())
    }

    fn has_words(&self) -> bool {
        !self.stopped && self.unread.is_none()
    }

    fn note(&mut self, what: String) {
        if !self.became.contains(&what) {
            self.became.push(what);
        }
    }
}

/// Of what happened in one instant, words come first and what is about words after them.
fn follows(what: &What) -> u8 {
    match what {
        What::Message { .. } | What::Comment { .. } | What::Rating { .. } => 0,
        What::Edited { .. } => 1,
        _ => 2,
    }
}

/// What an arrival holds.
enum Apart {
    Pieces(Vec<Inbound>),
    Calls(Vec<phone::Call>),
}

fn apart(desk: &Desk, arrival: &Arrival) -> Result<Apart, &'static str> {
    let connection = desk.connection(&arrival.connection).ok_or("no_connection")?;
    if poll::is_part(connection, &arrival.headers) {
        return Err("too_large");
    }
    let read = match call::exchange(connection) {
        Some(exchange) => phone::calls(exchange, &arrival.body).map(Apart::Calls),
        None => channel::read(connection, &arrival.body).map(Apart::Pieces),
    };
    read.map_err(|unread| match unread {
        Unread::NotJson => "not_json",
        Unread::OtherObject => "other_object",
        Unread::NoEntry => "no_entry",
        Unread::NotMail => "not_mail",
        Unread::TooLarge => "too_large",
        Unread::TooManyParts => "too_many_parts",
    })
}

async fn marked(
    desk: &Desk,
    ends: Arc<Vec<(domain::ids::ArrivalId, End)>>,
) -> Result<(), DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx| {
        let ends = Arc::clone(&ends);
        Box::pin(async move {
            for (id, end) in ends.iter() {
                match end.unread {
                    Some(reason) => store::arrival::mark_unread(tx, scope, *id, reason).await?,
                    None => {
                        let became = end.became.join(" ");
                        store::arrival::mark_read(tx, scope, *id, &became).await?;
                    }
                }
            }
            Ok(())
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Every piece has its place here, or says why it has none.
async fn take(desk: &Desk, arrival: &Arrival, piece: Inbound) -> Result<Became, DeskError> {
    match &piece.what {
        What::Message { text, attachments, .. } => {
            let said = said(text.as_deref(), attachments);
            voice::take(desk, arrival, &piece, said).await
        }
        What::Comment { text, attachments, .. } => {
            voice::take(desk, arrival, &piece, said(Some(text), attachments)).await
        }
        What::Rating { recommends, text } => {
            let said = text.clone().or_else(|| recommends.map(wording::rating));
            voice::take(desk, arrival, &piece, said).await
        }
        What::Edited { .. }
        | What::Deleted
        | What::Reaction { .. }
        | What::Hidden { .. }
        | What::Call { .. } => sign::take(desk, arrival, &piece).await,
        What::Echo { text, attachments } => {
            echo::take(desk, arrival, &piece, said(text.as_deref(), attachments)).await
        }
        What::Seen | What::Status { .. } => status::take(desk, arrival, &piece).await,
        What::IdentityChanged { now } => known::moved(desk, arrival, &piece, now).await,
        What::TemplateState { .. } | What::AccountState { .. } => {
            note::take(desk, arrival, &piece).await
        }
        What::Mention { media, comment, text } => {
            voice::mentioned(desk, arrival, &piece, (media, comment.as_deref(), text.clone())).await
        }
        What::History { .. } => Ok(Became::Nothing("history")),
        What::Preference { .. } => Ok(Became::Nothing("preference")),
        What::ProviderError { .. } => Ok(Became::Unread("provider_error")),
        What::Unsupported(_) => Ok(Became::Unread("unsupported")),
        What::Automatic { .. } => Ok(Became::Unread("automatic")),
    }
}

/// The words of a message; what came without words says what it was.
pub(super) fn said(text: Option<&str>, attachments: &[Attachment]) -> Option<String> {
    let kinds = attachments.iter().map(|attachment| match attachment.kind {
        AttachmentKind::Image => "image",
        AttachmentKind::Video | AttachmentKind::Reel => "video",
        AttachmentKind::Audio | AttachmentKind::Voice => "audio",
        _ => "other",
    });
    let titles = attachments.iter().filter_map(|attachment| attachment.title.clone());
    let lines = text.map(str::to_owned).into_iter().chain(kinds.map(wording::attachment));
    let lines = lines.chain(titles);
    let all = lines.collect::<Vec<_>>().join("\n");
    (!all.trim().is_empty()).then_some(all)
}

/// The name under which a piece is taken up once: for words the provider's id of them, for what
/// happens to words that id and what makes this event another than the one before.
pub(super) fn name(connection: &str, piece: &Inbound) -> String {
    match &piece.what {
        What::Message { .. } | What::Comment { .. } | What::Rating { .. } | What::Echo { .. } => {
            piece.provider_id.clone()
        }
        _ => {
            let key = hex::encode(channel::dedupe_key(connection, piece));
            format!("{}#{}", piece.provider_id, &key[..12])
        }
    }
}

/// A call that begins is heard; how it goes on is only noted.
pub(super) fn rings(piece: &Inbound) -> bool {
    matches!(piece.what, What::Call { by_us: false, event: CallEvent::Began })
}
