//! What came with a message is fetched, examined and kept with its case; what cannot be kept is
//! told on the timeline, with the reason.

use std::sync::Arc;

use channel::instagram::Mentioned;
use channel::meta::{FetchError, Patience};
use channel::{Attachment, AttachmentKind, SendError};
use domain::case::Sign;
use domain::ids::{ArrivalId, CaseId};
use domain::text::Body;
use store::outbox::Leased;

use super::{End, end, exhausted};
use crate::act::boxed;
use crate::arrival::{enter_mention, observe};
use crate::case::work::Errand;
use crate::file::{FileFault, Upload, attach_fetched};
use crate::mention::named::{self, Named};
use crate::{Desk, DeskError, PATIENCE, wording};

/// A file, and not a place, a card, or somebody else's post.
pub(crate) fn is_file(attachment: &Attachment) -> bool {
    use AttachmentKind as K;
    let sort =
        matches!(attachment.kind, K::Image | K::Video | K::Audio | K::Voice | K::File | K::Sticker);
    sort && (attachment.media_id.is_some() || attachment.url.is_some())
}

/// The errand to fetch an attachment.
pub(crate) fn errand(connection: &str, attachment: &Attachment) -> Errand {
    Errand::File {
        connection: connection.to_owned(),
        sort: code(attachment.kind).to_owned(),
        url: attachment.url.clone(),
        media_id: attachment.media_id.clone(),
        sha256: attachment.sha256.clone(),
        name: attachment.file_name.clone(),
    }
}

/// Fetches and keeps one file.
pub(super) async fn file(desk: &Desk, leased: &Leased, errand: Errand) -> Result<(), DeskError> {
    let (Errand::File { connection, sort, url, media_id, sha256, name }, Some(case)) =
        (errand, leased.work.case)
    else {
        return end(desk, leased, End::Dead("no_case")).await;
    };
    let Some(connection) = desk.connection(&connection) else {
        return end(desk, leased, End::Dead("no_connection")).await;
    };
    let attachment = Attachment {
        kind: kind(&sort),
        url,
        media_id,
        sha256,
        file_name: name.clone(),
        ..Attachment::default()
    };
    let name = name.unwrap_or_else(|| sort.clone());
    match channel::fetch(connection, &attachment, Patience::default()).await {
        Ok(file) => {
            let upload = Upload { name: name.clone(), bytes: file.bytes };
            match attach_fetched(desk, case, upload).await {
                Ok(_) => end(desk, leased, End::Done).await,
                Err(DeskError::FileRefused { why, .. }) => {
                    tell(desk, case, (faulty(why), &name)).await?;
                    end(desk, leased, End::Done).await
                }
                Err(error) => Err(error),
            }
        }
        Err(FetchError::Graph(SendError::Later { after, .. })) if !exhausted(leased) => {
            end(desk, leased, End::Later { reason: "later", after }).await
        }
        Err(FetchError::Graph(error)) => {
            tell(desk, case, (Sign::FileUnreachable, &name)).await?;
            end(desk, leased, End::Dead(why(&error))).await
        }
        Err(error) => {
            tell(desk, case, (missing(error), &name)).await?;
            end(desk, leased, End::Done).await
        }
    }
}

/// Fetches the words of a mention: it is noted where its connection hears mentions, else taken in as a
/// voice.
pub(super) async fn mention(desk: &Desk, leased: &Leased, errand: Errand) -> Result<(), DeskError> {
    let Errand::Mention { connection, media, comment, arrival } = errand else {
        return end(desk, leased, End::Dead("unreadable")).await;
    };
    let Some(known) = desk.connection(&connection) else {
        return end(desk, leased, End::Dead("no_connection")).await;
    };
    let place = (media.as_str(), comment.as_deref());
    match channel::fetch_mention(known, place, Patience::default()).await {
        Ok(said) => {
            let about = comment.as_deref().unwrap_or(&media);
            let whole = match named::heard(known) {
                Some(account) => Named::fetched(about, said).noted(desk, account).await?,
                None => voiced(desk, leased, (&connection, &arrival), said).await?,
            };
            end(desk, leased, if whole { End::Done } else { End::Dead("unreadable") }).await
        }
        Err(SendError::Later { after, .. }) if !exhausted(leased) => {
            end(desk, leased, End::Later { reason: "later", after }).await
        }
        Err(error) => end(desk, leased, End::Dead(why(&error))).await,
    }
}

/// Takes what was fetched in as a voice; `false` where it cannot be read.
async fn voiced(
    desk: &Desk,
    leased: &Leased,
    (connection, arrival): (&str, &str),
    said: Mentioned,
) -> Result<bool, DeskError> {
    let text = wording::mention(&said.text, said.username.as_deref(), said.link.as_deref());
    let (Ok(body), Ok(arrival)) = (Body::parse(&text), arrival.parse::<ArrivalId>()) else {
        return Ok(false);
    };
    enter_mention(desk, connection, (arrival, &leased.work.key), body).await?;
    Ok(true)
}

fn why(error: &SendError) -> &'static str {
    match error {
        SendError::Later { .. } => "unreachable",
        SendError::Refused(why) => super::became::reason(why),
    }
}

async fn tell(desk: &Desk, case: CaseId, (sign, name): (Sign, &str)) -> Result<(), DeskError> {
    let (id, words) = (desk.fresh_id(), Arc::new(Body::parse(name).ok()));
    let worker = desk.clone();
    let job = boxed(move |tx| {
        let (desk, words) = (worker.clone(), Arc::clone(&words));
        Box::pin(async move {
            observe(tx, &desk, (case, id), (sign, words.as_ref().clone())).await.map(|_| ())
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

fn faulty(why: FileFault) -> Sign {
    match why {
        FileFault::TooLarge { .. } | FileFault::TooMuch { .. } => Sign::FileTooLarge,
        FileFault::UnknownType
        | FileFault::NotShown
        | FileFault::NoPicture
        | FileFault::NotRead => Sign::FileUnknownType,
        FileFault::Empty => Sign::FileGone,
        FileFault::TooMany => Sign::FileTooMany,
        FileFault::Erased => Sign::FileNotToBeKept,
    }
}

fn missing(error: FetchError) -> Sign {
    match error {
        FetchError::NotToBeKept => Sign::FileNotToBeKept,
        FetchError::TooLarge { .. } => Sign::FileTooLarge,
        FetchError::Altered => Sign::FileAltered,
        FetchError::NoAddress | FetchError::ForeignHost | FetchError::Gone => Sign::FileGone,
        FetchError::Graph(_) => Sign::FileUnreachable,
    }
}

const SORTS: [(&str, AttachmentKind); 6] = [
    ("image", AttachmentKind::Image),
    ("video", AttachmentKind::Video),
    ("audio", AttachmentKind::Audio),
    ("voice", AttachmentKind::Voice),
    ("file", AttachmentKind::File),
    ("sticker", AttachmentKind::Sticker),
];

fn code(kind: AttachmentKind) -> &'static str {
    SORTS.iter().find(|(_, known)| *known == kind).map_or("file", |(code, _)| code)
}

fn kind(code: &str) -> AttachmentKind {
    let known = SORTS.iter().find(|(known, _)| *known == code);
    known.map_or(AttachmentKind::File, |(_, kind)| *kind)
}
