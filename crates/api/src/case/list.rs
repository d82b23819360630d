//! Lists of cases within the caller's sight.

use axum::{Json, extract::State};
use desk::Desk;
use desk::case::{self, Item, List, Owing};
use domain::case::Party;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::code::{ChannelCode, GradeCode, KindCode, NatureCode, StageName};
use crate::fault::{Fault, Why};
use crate::node::Slip;
use crate::problem::Problem;
use crate::sent::Query;
use crate::stamp::Stamp;
use crate::word;

const USUAL: i64 = 50;
const MOST: u16 = 200;

/// What a list is narrowed to.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// Who owes the next step: `me`, `officer`, `unit`, `unit:CODE`, `dpjp`, `committee`,
    /// `management`, `director`, `owner`, `complainant` or `desk`.
    owes: Option<String>,
    #[param(inline)]
    stage: Option<StageName>,
    #[param(inline)]
    grade: Option<GradeCode>,
    #[param(inline)]
    nature: Option<NatureCode>,
    #[param(inline)]
    kind: Option<KindCode>,
    #[param(inline)]
    channel: Option<ChannelCode>,
    /// Code of the unit that it is about.
    unit: Option<String>,
    /// A clock has run out.
    late: Option<bool>,
    open: Option<bool>,
    /// Words to search for; a case number finds that case.
    q: Option<String>,
    /// 1 to 200, 50 if nothing is said.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next` of the page before.
    after: Option<String>,
}

/// A page of cases: what is owed by its due time, everything else youngest first.
#[derive(Serialize, ToSchema)]
pub struct Cases {
    items: Vec<Summary>,
    /// What to send as `after` for the next page; null on the last.
    next: Option<String>,
}

/// One case in a list.
#[derive(Serialize, ToSchema)]
struct Summary {
    number: String,
    version: u32,
    stage: &'static str,
    kind: &'static str,
    channel: &'static str,
    grade: Option<&'static str>,
    nature: Option<&'static str>,
    rung: &'static str,
    outcome: Option<&'static str>,
    unit: Option<String>,
    /// Messages of the complainant that nobody has acted on.
    unread: u16,
    received_at: String,
    closed_at: Option<String>,
    due_at: Option<String>,
    late: bool,
    /// The beginning of the complaint; null once erased.
    excerpt: Option<String>,
}

/// A page of the cases that the caller may see.
#[utoipa::path(get, path = "/cases", tag = "case", params(Wanted),
    responses((status = 200, body = Cases), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Cases>, Fault> {
    let limit = limit(wanted.limit)?;
    let after = wanted
        .after
        .as_deref()
        .map(|text| case::parse_cursor(text).ok_or_else(|| Fault::of("after", Why::NotKnown)));
    let after = after.transpose()?;
    let page = case::list(&desk, &caller.actor, &narrowed(wanted)?, after, limit).await?;
    let stamp = Stamp::here(&desk).await?;
    let items = page.items.into_iter().map(|item| summary(item, stamp)).collect();
    Ok(Json(Cases { items, next: page.next.map(case::cursor_text) }))
}

fn limit(wanted: Option<i64>) -> Result<usize, Fault> {
    let limit = u16::try_from(wanted.unwrap_or(USUAL)).unwrap_or_default();
    match (1..=MOST).contains(&limit) {
        true => Ok(usize::from(limit)),
        false => Err(Fault::of("limit", Why::OutOfRange { least: 1, most: MOST })),
    }
}

fn narrowed(wanted: Wanted) -> Result<List, Fault> {
    Ok(List {
        owes: wanted.owes.as_deref().map(owing).transpose()?,
        stage: wanted.stage.map(|code| code.0),
        grade: wanted.grade.map(|code| code.0),
        nature: wanted.nature.map(|code| code.0),
        kind: wanted.kind.map(|code| code.0),
        channel: wanted.channel.map(|code| code.0),
        unit: wanted.unit.as_deref().map(|unit| word::unit(unit, "unit")).transpose()?,
        open: wanted.open,
        late: wanted.late,
        query: wanted.q,
        ..List::default()
    })
}

fn owing(text: &str) -> Result<Owing, Fault> {
    if let Some(code) = text.strip_prefix("unit:") {
        return Ok(Owing::Exactly(Party::Unit(word::unit(code, "owes")?)));
    }
    let party = match text {
        "me" => return Ok(Owing::Me),
        // Which unit does not matter: every one is meant.
        "unit" => Party::Unit(word::unit("X", "owes")?),
        "officer" => Party::Humas,
        "dpjp" => Party::Dpjp(None),
        "committee" => Party::Committee,
        "management" => Party::Management,
        "director" => Party::Director,
        "owner" => Party::Owner,
        "complainant" => Party::Complainant,
        "desk" => Party::Desk,
        _ => return Err(Fault::of("owes", Why::Slip(Slip::NotAChoice))),
    };
    Ok(Owing::Anyone(party))
}

fn summary(item: Item, stamp: Stamp) -> Summary {
    let row = item.summary;
    Summary {
        number: row.number.to_string(),
        version: row.version,
        stage: row.stage.code(),
        kind: row.kind.code(),
        channel: row.channel.code(),
        grade: row.grade.map(|grade| grade.code()),
        nature: row.nature.map(|nature| nature.code()),
        rung: row.rung.code(),
        outcome: row.outcome.map(|outcome| outcome.code()),
        unit: row.unit.map(|unit| unit.to_string()),
        unread: row.unread,
        received_at: stamp.at(row.received_at),
        closed_at: stamp.maybe(row.closed_at),
        due_at: stamp.maybe(item.due_at),
        late: item.late,
        excerpt: item.excerpt,
    }
}
