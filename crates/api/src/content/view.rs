//! A content item, as the caller may see it.

use desk::content::posting::{KeyEnd, Price};
use desk::content::{Lack, Line, Text, View};
use domain::content::{Finding, Judged};
use serde::Serialize;
use utoipa::ToSchema;

use super::media::{ContentMedium, ContentUnfit};
use super::result::ContentReading;
use crate::stamp::Stamp;

/// An item in a list.
#[derive(Serialize, ToSchema)]
pub struct ContentLine {
    id: String,
    title: String,
    stage: &'static str,
    channels: Vec<&'static str>,
    due: Option<String>,
}

/// One content item.
#[derive(Serialize, ToSchema)]
pub struct Content {
    id: String,
    version: u32,
    title: String,
    purpose: &'static str,
    audience: Option<String>,
    /// `idea`, `draft`, `fact_check`, `review`, `approval`, `approved`, `scheduled`, `published`,
    /// `evaluated` or `withdrawn`.
    stage: &'static str,
    claims: bool,
    shows_people: bool,
    author: Option<String>,
    checked_by: Option<String>,
    approved_by: Option<String>,
    consents: Vec<Leaned>,
    /// The id of the campaign to which it belongs.
    campaign: Option<String>,
    texts: Vec<ChannelText>,
    /// Pictures and films, in their order.
    media: Vec<ContentMedium>,
    /// What a person said to words that look like a breach.
    judged: Vec<JudgedFinding>,
    due: Option<String>,
    /// Why it goes out in quiet hours.
    why_quiet: Option<String>,
    /// Its hour has come, and it does not stand everywhere.
    owed: bool,
    /// Why it came back, or was withdrawn.
    why: Option<String>,
    allowed: Vec<&'static str>,
}

/// A permission that an item leans on.
#[derive(Serialize, ToSchema)]
#[schema(as = ContentConsent)]
struct Leaned {
    id: String,
    /// Null for whoever reads no names.
    person: Option<String>,
    standing: &'static str,
}

/// The text of one channel.
#[derive(Serialize, ToSchema)]
struct ChannelText {
    channel: &'static str,
    /// Null once erased.
    text: Option<String>,
    length: usize,
    most: usize,
    findings: Vec<TextFinding>,
    /// `long_sentence`, `no_facility` or `no_date`.
    hints: Vec<&'static str>,
    /// What it lacks of its campaign, and of what its collaborators owe.
    lacks: Vec<Lacked>,
    link: Option<String>,
    published_at: Option<String>,
    /// Why it could not be put out; of the program's own attempts one of `token_dead`, `not_permitted`,
    /// `media_refused`, `refused`, `limit`, `duplicate`, `unpaid`, `inbox`, `private`, `unaudited`, `unreachable`,
    /// `unknown_result`, `link_unknown`, `not_allowed`.
    failed: Option<String>,
    /// What this channel will not take of all pictures and films together.
    unfit: Option<ContentUnfit>,
    /// The program puts it out itself at its hour.
    direct: bool,
    /// Why a person does the last of it all the same: `inbox` or `private`.
    ends: Option<&'static str>,
    /// How far the program is: `begun`, `made`, `asked`, `out`, `done`, `ended`, `gone` or `kept`.
    posting: Option<&'static str>,
    /// The key to the account does not open it any more.
    key_dead: bool,
    /// The key to the account ends then, before the hour.
    key_ends: Option<String>,
    /// What putting it out costs on a channel that takes money, as whoever keeps the account wrote it down.
    price: Option<ContentPrice>,
    /// What was counted up to the newest day.
    counted: Option<ContentReading>,
    /// Everything that was counted, by definition and day.
    readings: Vec<ContentReading>,
}

/// What one post costs, and when that was looked up.
#[derive(Serialize, ToSchema)]
pub struct ContentPrice {
    /// A decimal number, with a dot.
    amount: String,
    /// What asking once for its results costs, where the program asks; it does so once a day for four weeks.
    read: Option<String>,
    /// Three capital letters (ISO 4217).
    currency: String,
    as_of: String,
}

impl ContentPrice {
    fn of(price: &Price) -> Self {
        let (amount, currency) = (price.amount.clone(), price.currency.clone());
        let read = price.read.clone();
        Self { amount, read, currency, as_of: price.as_of.to_string() }
    }
}

/// Something missing in a text: `tagline`, `message` or `disclosure`, with the words.
#[derive(Serialize, ToSchema)]
#[schema(as = ContentLack)]
struct Lacked {
    what: &'static str,
    words: String,
}

/// Words that look like a breach of a rule.
#[derive(Serialize, ToSchema)]
struct TextFinding {
    rule: &'static str,
    source: &'static str,
    words: String,
}

/// Words that are no breach, and why.
#[derive(Serialize, ToSchema)]
struct JudgedFinding {
    rule: &'static str,
    words: String,
    why: String,
}

impl ContentLine {
    pub fn of(line: &Line, stamp: Stamp) -> Self {
        Self {
            id: line.id.to_string(),
            title: line.title.clone(),
            stage: line.stage.code(),
            channels: line.outlets.iter().map(|outlet| outlet.code()).collect(),
            due: stamp.maybe(line.due),
        }
    }
}

impl Content {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let (known, draft) = (&view.content, &view.content.draft);
        let leaned = view.consents.iter().map(|(id, person, standing)| Leaned {
            id: id.to_string(),
            person: person.clone(),
            standing: standing.code(),
        });
        Self {
            id: known.id.to_string(),
            version: known.version.0,
            title: draft.title.as_str().to_owned(),
            purpose: draft.purpose.code(),
            audience: draft.audience.as_ref().map(|name| name.as_str().to_owned()),
            stage: known.stage.code(),
            claims: draft.claims,
            shows_people: draft.shows_people,
            author: view.author.clone(),
            checked_by: view.checked.clone(),
            approved_by: view.approved.clone(),
            consents: leaned.collect(),
            campaign: view.campaign.as_ref().map(|(id, _)| id.to_string()),
            texts: view.texts.iter().map(|text| ChannelText::of(view, text, stamp)).collect(),
            media: view.media.iter().map(ContentMedium::of).collect(),
            judged: known.judged.iter().map(JudgedFinding::of).collect(),
            due: stamp.maybe(known.due),
            why_quiet: view.quiet.clone(),
            owed: view.owed,
            why: view.why.clone(),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}

impl ChannelText {
    fn of(view: &View, text: &Text, stamp: Stamp) -> Self {
        let known = &view.content;
        let post = known.posts.get(&text.outlet);
        let readings = known.readings.iter().filter(|one| one.outlet == text.outlet);
        let failure = known.failures.get(&text.outlet);
        Self {
            channel: text.outlet.code(),
            text: text.text.clone(),
            length: text.length,
            most: text.outlet.most(),
            findings: text.findings.iter().map(TextFinding::of).collect(),
            hints: text.hints.iter().map(|hint| hint.code()).collect(),
            lacks: text.lacks.iter().map(Lacked::of).collect(),
            link: post.map(|post| post.link.as_str().to_owned()),
            published_at: post.map(|post| stamp.at(post.at)),
            failed: failure.map(|failure| failure.why.as_str().to_owned()),
            unfit: text.unfit.as_ref().map(ContentUnfit::of),
            direct: text.way.direct,
            ends: text.way.ends.map(|reason| reason.code()),
            posting: text.way.step.map(|step| step.code()),
            key_dead: text.way.key_ends == Some(KeyEnd::Dead),
            key_ends: match text.way.key_ends {
                Some(KeyEnd::At(at)) => Some(stamp.at(at)),
                _ => None,
            },
            price: text.price.as_ref().map(ContentPrice::of),
            counted: known.newest(text.outlet).map(ContentReading::of),
            readings: readings.map(ContentReading::of).collect(),
        }
    }
}

impl Lacked {
    fn of(lack: &Lack) -> Self {
        Self { what: lack.what.code(), words: lack.words.clone() }
    }
}

impl TextFinding {
    fn of(finding: &Finding) -> Self {
        let Finding { rule, words, .. } = finding;
        Self { rule: rule.code(), source: rule.source(), words: words.clone() }
    }
}

impl JudgedFinding {
    fn of(one: &Judged) -> Self {
        let why = one.why.as_str().to_owned();
        Self { rule: one.rule.code(), words: one.words.clone(), why }
    }
}
