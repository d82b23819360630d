//! All pictures and films that were used, taken into another item, and made to fit a channel.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::content::fit::{self, Wish};
use desk::content::library::{self, Ends, Piece, Wanted};
use domain::content::fit::{Focus, Ratio};
use domain::ids::Version;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::command::medium;
use super::view::Content;
use crate::caller::Caller;
use crate::code::{OutletCode, RatioCode};
use crate::fault::{Fault, Why};
use crate::key::Key;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::Stamp;

/// Which pieces.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LibraryWanted {
    /// Words in what it shows, in its source, or in the title of an item.
    words: Option<String>,
    /// Only those whose right has ended, or ends within 30 days.
    ending: Option<bool>,
}

/// Pictures and films, the youngest first.
#[derive(Serialize, ToSchema)]
pub struct MediaLibrary {
    items: Vec<LibraryPiece>,
}

/// A picture or film, however often it was used.
#[derive(Serialize, ToSchema)]
struct LibraryPiece {
    /// The item in which it lies, and its id there.
    content: String,
    medium: String,
    media_type: &'static str,
    /// In bytes.
    size: u64,
    alt: Option<String>,
    basis: &'static str,
    source: String,
    /// The last day on which it may be shown.
    until: Option<String>,
    /// `soon` or `over`; null where the right holds on.
    ends: Option<&'static str>,
    used: Vec<LibraryUse>,
}

/// An item that shows it.
#[derive(Serialize, ToSchema)]
struct LibraryUse {
    content: String,
    title: String,
}

/// Which piece is taken.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakePiece {
    /// The item in which it lies, and its id there.
    content: String,
    medium: String,
}

/// How a copy is to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FitPiece {
    medium: String,
    channel: OutletCode,
    /// `whole`, `upright` (4:5), `square`, `wide` (1.91:1) or `tall` (9:16).
    ratio: RatioCode,
    /// What matters, in hundredths from the left; the middle without it.
    across: Option<u8>,
    /// In hundredths from the top.
    down: Option<u8>,
    /// The version that the sender looked at.
    seen: Option<u32>,
}

impl LibraryPiece {
    fn of(piece: &Piece) -> Self {
        let used = piece
            .used
            .iter()
            .map(|(id, title)| LibraryUse { content: id.to_string(), title: title.clone() });
        Self {
            content: piece.content.to_string(),
            medium: piece.file.to_string(),
            media_type: piece.kind.code(),
            size: piece.measures.size,
            alt: piece.alt.clone(),
            basis: piece.rights.basis.code(),
            source: piece.rights.source.as_str().to_owned(),
            until: piece.rights.until.map(|day| day.to_string()),
            ends: piece.ends.map(|ends| match ends {
                Ends::Soon => "soon",
                Ends::Over => "over",
            }),
            used: used.collect(),
        }
    }
}

/// All pictures and films that were used.
#[utoipa::path(get, path = "/content-library", tag = "content", params(LibraryWanted),
    responses((status = 200, body = MediaLibrary), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<LibraryWanted>,
) -> Result<Json<MediaLibrary>, Fault> {
    let words = wanted.words.unwrap_or_default();
    let wanted = Wanted { words, ending: wanted.ending.unwrap_or_default() };
    let found = library::list(&desk, &caller.actor, wanted).await?;
    Ok(Json(MediaLibrary { items: found.iter().map(LibraryPiece::of).collect() }))
}

/// Takes one into an item, with its words and rights; somebody looks at it anew there.
#[utoipa::path(post, path = "/contents/{id}/library", tag = "content", request_body = TakePiece,
    params(("id" = String, Path, description = "The id of the item"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Content), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn take(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<TakePiece>,
) -> Result<(StatusCode, Json<Content>), Fault> {
    let from = sent.content.parse().map_err(|_| Fault::of("content", Why::NotKnown))?;
    let wanted = ((from, medium(&sent.medium)?), key.map(|key| key.0));
    let view = library::take(&desk, &caller.actor, id(&name)?, wanted).await?;
    Ok((StatusCode::CREATED, Json(Content::of(&view, Stamp::here(&desk).await?))))
}

/// Makes a copy of a picture as a channel takes it: cut, made smaller, kept as JPEG.
#[utoipa::path(post, path = "/contents/{id}/copies", tag = "content", request_body = FitPiece,
    params(("id" = String, Path, description = "The id of the item"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Content), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn fit(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<FitPiece>,
) -> Result<(StatusCode, Json<Content>), Fault> {
    let (across, down) = (sent.across.unwrap_or(50), sent.down.unwrap_or(50));
    let outside = Fault::of("across", Why::OutOfRange { least: 0, most: 100 });
    let focus = Focus::new(across, down).ok_or(outside)?;
    let ratio: Ratio = sent.ratio.0;
    let wish = Wish { outlet: sent.channel.0, ratio, focus };
    let beside = desk::praise::Beside { seen: sent.seen.map(Version), key: key.map(|key| key.0) };
    let place = (id(&name)?, medium(&sent.medium)?);
    let view = fit::fit(&desk, &caller.actor, place, (wish, beside)).await?;
    Ok((StatusCode::CREATED, Json(Content::of(&view, Stamp::here(&desk).await?))))
}
