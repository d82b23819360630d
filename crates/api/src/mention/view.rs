//! A mention, as the caller may see it.

use desk::mention::View;
use desk::mention::query::Met;
use domain::mention::Tone;
use domain::text::{Link, Name};
use serde::Serialize;
use utoipa::ToSchema;

use crate::stamp::Stamp;

/// Something that is said of the hospital in public.
#[derive(Serialize, ToSchema)]
pub struct Mention {
    id: String,
    version: u32,
    source: &'static str,
    /// Null once erased.
    text: Option<String>,
    outlet: Option<String>,
    link: Option<String>,
    /// Tells authors apart without naming them.
    author: Option<String>,
    /// `positive`, `neutral`, `negative`, or null where nobody judged it.
    tone: Option<&'static str>,
    reach: Option<u32>,
    published_at: String,
    noted_at: String,
    /// The id of the first that says nearly the same.
    group: String,
    /// How many say nearly the same, itself counted, up to 1,000.
    copies: u32,
    /// `new`, `case`, `issue` or `aside`.
    fate: &'static str,
    /// Media coverage suggests the yellow grade; a person decides.
    suggested_grade: Option<&'static str>,
    /// Where the caller may see the case.
    case_number: Option<String>,
    issue: Option<MentionedIssue>,
    /// The saved queries that it met.
    queries: Vec<QueryMet>,
    why_aside: Option<String>,
    allowed: Vec<&'static str>,
}

/// The issue to which a mention belongs.
#[derive(Serialize, ToSchema)]
struct MentionedIssue {
    id: String,
    title: String,
}

/// A saved query that a mention met.
#[derive(Serialize, ToSchema)]
struct QueryMet {
    id: String,
    name: String,
    /// The words by which it did; none where the query has changed since.
    words: Vec<String>,
}

impl QueryMet {
    fn of(met: &Met) -> Self {
        Self { id: met.id.to_string(), name: met.name.clone(), words: met.words.clone() }
    }
}

impl Mention {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let (known, found) = (&view.mention, &view.mention.found);
        let issue = view.issue.as_ref();
        let hex = |bytes: [u8; 16]| format!("{:032x}", u128::from_be_bytes(bytes));
        Self {
            id: known.id.to_string(),
            version: known.version.0,
            source: found.source.code(),
            text: view.text.clone(),
            outlet: found.outlet.as_ref().map(Name::as_str).map(str::to_owned),
            link: found.link.as_ref().map(Link::as_str).map(str::to_owned),
            author: found.author.map(hex),
            tone: found.tone.map(Tone::code),
            reach: found.reach,
            published_at: stamp.at(found.published_at),
            noted_at: stamp.at(known.noted_at),
            group: found.group.to_string(),
            copies: view.copies,
            fate: known.fate().code(),
            suggested_grade: found.source.is_media().then_some("yellow"),
            case_number: view.case.map(|number| number.to_string()),
            issue: issue
                .map(|(id, title)| MentionedIssue { id: id.to_string(), title: title.clone() }),
            queries: view.met.iter().map(QueryMet::of).collect(),
            why_aside: view.aside.clone(),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}
