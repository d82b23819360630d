//! Mentions: written down one by one or as a list, given to a case or an issue.

mod command;
pub mod feed;
pub mod query;
pub mod reply;
pub mod rising;
pub mod watchlist;
mod view;

use axum::{Json, extract::State, http::StatusCode};
use desk::mention::{self, NewMention};
use desk::{Desk, DeskError};
use domain::calendar::Calendar;
use domain::ids::MentionId;
use domain::mention::Source;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::code::{FateCode, KindCode, MentionSourceCode, ToneCode};
use crate::fault::{Fault, Why};
use crate::intake::Receipt;
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::{self, Problem};
use crate::sent::{Body, Query};
use crate::stamp::Stamp;
use crate::{stamp, word};
pub use command::MentionCommand;
use view::Mention;

/// So many may be sent at once.
const MOST: usize = 500;

/// What was found.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SentMention {
    /// What is said, 1 to 20,000 characters.
    text: String,
    /// `link` where there is a link and nothing is said, else `other`.
    source: Option<MentionSourceCode>,
    /// Its id at the source: the same one is the same mention. Without it the link, else the words.
    source_id: Option<String>,
    /// A headline; it becomes the first line of the text.
    title: Option<String>,
    /// The medium or platform.
    outlet: Option<String>,
    link: Option<String>,
    /// Kept as a keyed digest only.
    author: Option<String>,
    tone: Option<ToneCode>,
    /// How many people it reached, as told.
    reach: Option<u32>,
    /// RFC 3339; now if nothing is said.
    published_at: Option<String>,
}

/// Many at once, at most 500.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SentMentions {
    items: Vec<SentMention>,
}

/// What became of each, in the order in which they were sent.
#[derive(Serialize, ToSchema)]
pub struct NotedMentions {
    items: Vec<NotedMention>,
}

/// One that was written down, or why it was not.
#[derive(Serialize, ToSchema)]
pub struct NotedMention {
    id: Option<String>,
    /// It was not there before.
    fresh: bool,
    /// The code of the refusal, or of what is wrong with a value.
    refused: Option<&'static str>,
    /// The value that is wrong.
    field: Option<String>,
}

/// What a list is narrowed to.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MentionsWanted {
    #[param(inline)]
    source: Option<MentionSourceCode>,
    #[param(inline)]
    tone: Option<ToneCode>,
    #[param(inline)]
    fate: Option<FateCode>,
    /// Not published before this day, `2026-11-21`.
    from: Option<String>,
    /// The id of a saved query that they met.
    query: Option<String>,
    /// The `next` of the page before.
    after: Option<String>,
}

/// The first of each group of copies, the youngest first.
#[derive(Serialize, ToSchema)]
pub struct Mentions {
    items: Vec<Mention>,
    /// What to send as `after` for the next page; null on the last.
    next: Option<String>,
}

/// One mention, with the others that say nearly the same.
#[derive(Serialize, ToSchema)]
pub struct WholeMention {
    #[serde(flatten)]
    mention: Mention,
    alike: Vec<Mention>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MentionCommanded {
    seen: Option<u32>,
    #[schema(value_type = MentionCommand)]
    command: Node,
}

/// What a person says of a mention that becomes a case.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MentionedVoice {
    /// `complaint` if nothing is said.
    kind: Option<KindCode>,
    /// Code of the unit that it is about.
    unit: Option<String>,
    /// Wanted where it was noted more than an hour ago.
    delay_reason: Option<String>,
}

impl MentionedVoice {
    /// # Errors
    /// `Invalid` with the field.
    pub fn meant(self) -> Result<mention::Voice, Fault> {
        Ok(mention::Voice {
            kind: self.kind.map_or(domain::rules::Kind::Complaint, |kind| kind.0),
            unit: word::filled(self.unit).map(|unit| word::unit(&unit, "unit")).transpose()?,
            delay_reason: word::maybe(self.delay_reason, "delay_reason")?,
        })
    }
}

impl SentMention {
    fn meant(self, calendar: &Calendar) -> Result<NewMention, Fault> {
        let (link, title) = (word::link(self.link, "link")?, word::name(self.title, "title")?);
        let usual = if link.is_some() { Source::Link } else { Source::Other };
        let whole = match title {
            Some(title) => format!("{}\n\n{}", title.as_str(), self.text),
            None => self.text,
        };
        let at = self.published_at.map(|at| stamp::instant(&at, "published_at", calendar));
        Ok(NewMention {
            source: self.source.map_or(usual, |source| source.0),
            source_id: self.source_id,
            text: word::body(&whole, "text")?,
            outlet: word::name(self.outlet, "outlet")?,
            link,
            author: self.author,
            tone: self.tone.map(|tone| tone.0),
            reach: self.reach,
            published_at: at.transpose()?,
        })
    }
}

/// A page of what was found.
#[utoipa::path(get, path = "/mentions", tag = "mention", params(MentionsWanted),
    responses((status = 200, body = Mentions), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<MentionsWanted>,
) -> Result<Json<Mentions>, Fault> {
    let calendar = desk.rules().await?.calendar.clone();
    let from = wanted.from.map(|day| stamp::date(&day, "from")).transpose()?;
    let known = |text: &str| text.parse().map_err(|_| Fault::of("query", Why::NotKnown));
    let query = word::filled(wanted.query).map(|text| known(&text));
    let filter = mention::Filter {
        source: wanted.source.map(|code| code.0),
        tone: wanted.tone.map(|code| code.0),
        fate: wanted.fate.map(|code| code.0),
        from: from.map(|day| calendar.day_bounds(day).0),
        query: query.transpose()?,
    };
    let after = wanted
        .after
        .as_deref()
        .map(|text| mention::parse_cursor(text).ok_or_else(|| Fault::of("after", Why::NotKnown)));
    let page = mention::list(&desk, &caller.actor, filter, after.transpose()?).await?;
    let stamp = Stamp::of(&calendar);
    let items = page.items.iter().map(|view| Mention::of(view, stamp)).collect();
    Ok(Json(Mentions { items, next: page.next.map(mention::cursor_text) }))
}

/// Writes a mention down: 201 for a new one, 200 for one that is there already.
#[utoipa::path(post, path = "/mentions", tag = "mention", request_body = SentMention,
    responses((status = 201, body = Mention), (status = 200, body = Mention),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn note(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<SentMention>,
) -> Result<(StatusCode, Json<Mention>), Fault> {
    let calendar = desk.rules().await?.calendar.clone();
    let noted = mention::note(&desk, &caller.actor, sent.meant(&calendar)?).await?;
    let (view, _) = mention::open(&desk, &caller.actor, noted.id).await?;
    let status = if noted.fresh { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(Mention::of(&view, Stamp::of(&calendar)))))
}

/// Writes many down, each for itself.
#[utoipa::path(post, path = "/mentions/batch", tag = "mention", request_body = SentMentions,
    responses((status = 200, body = NotedMentions), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn note_all(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<SentMentions>,
) -> Result<Json<NotedMentions>, Fault> {
    if !(1..=MOST).contains(&sent.items.len()) {
        return Err(Fault::of("items", Why::OutOfRange { least: 1, most: MOST as u16 }));
    }
    let calendar = desk.rules().await?.calendar.clone();
    let mut fit = Vec::new();
    let mut unfit = Vec::new();
    for one in sent.items {
        let meant = one.meant(&calendar).map(|new| fit.push(new));
        unfit.push(meant.err());
    }
    let mut noted = mention::note_all(&desk, &caller.actor, fit).await?.into_iter();
    let told = |unfit: Option<Fault>| match unfit {
        Some(fault) => Some(NotedMention::wrong(&fault)),
        None => noted.next().map(NotedMention::of),
    };
    Ok(Json(NotedMentions { items: unfit.into_iter().filter_map(told).collect() }))
}

impl NotedMention {
    fn of(noted: Result<mention::Noted, DeskError>) -> Self {
        match noted {
            Ok(noted) => {
                let id = Some(noted.id.to_string());
                Self { id, fresh: noted.fresh, refused: None, field: None }
            }
            Err(error) => Self::wrong(&Fault::from(error)),
        }
    }

    fn wrong(fault: &Fault) -> Self {
        let field = match fault {
            Fault::Invalid(wrong) => wrong.first().map(|one| one.field.clone()),
            _ => None,
        };
        Self { id: None, fresh: false, refused: Some(problem::code(fault)), field }
    }
}

/// One mention, and the others that say nearly the same.
#[utoipa::path(get, path = "/mentions/{id}", tag = "mention",
    params(("id" = String, Path, description = "The id of the mention")),
    responses((status = 200, body = WholeMention), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<WholeMention>, Fault> {
    let (view, others) = mention::open(&desk, &caller.actor, id(&name)?).await?;
    let stamp = Stamp::here(&desk).await?;
    let alike = others.iter().map(|other| Mention::of(other, stamp)).collect();
    Ok(Json(WholeMention { mention: Mention::of(&view, stamp), alike }))
}

/// Judges a mention, gives it to an issue, sets it aside, or takes that back.
#[utoipa::path(post, path = "/mentions/{id}/commands", tag = "mention",
    request_body = MentionCommanded,
    params(("id" = String, Path, description = "The id of the mention"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Mention), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<MentionCommanded>,
) -> Result<Json<Mention>, Fault> {
    let command = MentionCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = mention::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(Mention::of(&view, Stamp::here(&desk).await?)))
}

/// Takes a mention in as a case, once for each `Idempotency-Key`.
#[utoipa::path(post, path = "/mentions/{id}/case", tag = "mention", request_body = MentionedVoice,
    params(("id" = String, Path, description = "The id of the mention"),
        ("Idempotency-Key" = String, Header, description = "1 to 200 visible characters")),
    responses((status = 201, body = Receipt), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn become_case(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Key(key): Key,
    Body(sent): Body<MentionedVoice>,
) -> Result<(StatusCode, Json<Receipt>), Fault> {
    let of: MentionId = id(&name)?;
    let receipt = mention::become_case(&desk, &caller.actor, of, (sent.meant()?, &key)).await?;
    Ok((StatusCode::CREATED, Json(Receipt::of(&receipt))))
}
