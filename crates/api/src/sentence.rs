//! Sentences to complainants, in the words of the hospital.

use axum::{Json, extract::State};
use desk::Desk;
use desk::sentence::{self, Key, Wanted};
use domain::sentence::Occasion;
use domain::text::Language;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::case::By;
use crate::fault::Fault;
use crate::named::Named;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;

/// A place in a sentence that a fact of the case fills: `{{ nomor }}`.
#[derive(Serialize, ToSchema)]
pub struct SentenceGap {
    name: &'static str,
    /// Nobody may leave it out.
    needed: bool,
}

/// One sentence to complainants.
#[derive(Serialize, ToSchema)]
pub struct Sentence {
    occasion: &'static str,
    /// `id` or `en`
    language: &'static str,
    /// How often it was worded here; 0 where it never was.
    revision: u32,
    /// The hospital's own words; null where the built-in sentence is said.
    own: Option<String>,
    built_in: String,
    gaps: Vec<SentenceGap>,
    /// Who worded it last.
    by: Option<By>,
    at: Option<String>,
}

/// Every sentence, by occasion and language.
#[derive(Serialize, ToSchema)]
pub struct Sentences {
    items: Vec<Sentence>,
}

/// A new wording.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSentence {
    /// 1 to 1,000 characters; between braces only the names of gaps.
    text: String,
    /// The revision that the sender looked at.
    seen: Option<u32>,
    /// Only show how it would be read.
    #[serde(default)]
    preview: bool,
}

/// What was worded, or would be.
#[derive(Serialize, ToSchema)]
pub struct SentenceOutcome {
    /// The newest revision now.
    revision: u32,
    /// As a complainant would read it, with invented facts.
    sample: String,
    /// How many short messages the sample takes.
    messages: usize,
}

impl Sentence {
    fn of(known: sentence::Sentence, stamp: Stamp) -> Self {
        let needed = known.occasion.needed();
        let gap = |gap: &domain::sentence::Gap| SentenceGap {
            name: gap.code(),
            needed: needed.contains(gap),
        };
        Self {
            occasion: known.occasion.code(),
            language: known.language.code(),
            revision: known.revision,
            gaps: known.gaps().iter().map(gap).collect(),
            by: known.last.as_ref().map(|(author, _)| By::of(author)),
            at: known.last.as_ref().map(|(_, at)| stamp.at(*at)),
            own: known.own,
            built_in: known.built_in,
        }
    }
}

fn key((occasion, language): &(String, String)) -> Result<Key, Fault> {
    let occasion = Occasion::parse(occasion).ok_or(Fault::NotFound)?;
    Ok((occasion, Language::parse(language).ok_or(Fault::NotFound)?))
}

/// Every sentence, for those who read how the house is set up.
#[utoipa::path(get, path = "/sentences", tag = "settings",
    responses((status = 200, body = Sentences), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Sentences>, Fault> {
    let known = sentence::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    let items = known.into_iter().map(|one| Sentence::of(one, stamp)).collect();
    Ok(Json(Sentences { items }))
}

/// Words a sentence anew, for the administrator and the head of Humas.
#[utoipa::path(put, path = "/sentences/{occasion}/{language}", tag = "settings",
    params(("occasion" = String, Path, description = "`acknowledgement`, `request_for_time`, \
        `question`, `reminder`, `tracking_page`, `invitation`, `home_visit`, \
        `after_closing`, `public_reply` or `series_notice`"),
        ("language" = String, Path, description = "`id` or `en`")),
    request_body = NewSentence,
    responses((status = 200, body = SentenceOutcome), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn put(
    State(desk): State<Desk>,
    caller: Caller,
    Named(named): Named<(String, String)>,
    Body(sent): Body<NewSentence>,
) -> Result<Json<SentenceOutcome>, Fault> {
    let (key, actor) = (key(&named)?, &caller.actor);
    let sample = sentence::preview(&desk, actor, key, &sent.text).await?;
    let revision = match sent.preview {
        true => sentence::show(&desk, actor, key).await?.revision,
        false => {
            let wanted = Wanted { text: Some(sent.text), seen: sent.seen };
            sentence::put(&desk, actor, key, wanted).await?
        }
    };
    let messages = sample.counted.messages;
    Ok(Json(SentenceOutcome { revision, sample: sample.text, messages }))
}

/// Gives the occasion back to the built-in sentence.
#[utoipa::path(delete, path = "/sentences/{occasion}/{language}", tag = "settings",
    params(("occasion" = String, Path, description = "As where it is worded"),
        ("language" = String, Path, description = "`id` or `en`")),
    responses((status = 200, body = Sentence), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn reset(
    State(desk): State<Desk>,
    caller: Caller,
    Named(named): Named<(String, String)>,
) -> Result<Json<Sentence>, Fault> {
    let (key, actor) = (key(&named)?, &caller.actor);
    sentence::put(&desk, actor, key, Wanted { text: None, seen: None }).await?;
    let known = sentence::show(&desk, actor, key).await?;
    Ok(Json(Sentence::of(known, Stamp::here(&desk).await?)))
}
