//! Lists of cases: what I owe, all that I may see, what was searched for.

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::Instant;
use domain::case::{Party, StageCode};
use domain::ids::{CaseId, CaseNumber, UnitCode};
use domain::people::{Actor, Role, Staff};
use domain::rules::{Channel, Grade, Kind, Nature};
use jiff::tz::TimeZone;
use reading::{Outward, outward};
use store::Scope;
use store::case::{Cursor, Filter, Owed, Summary};

use super::view::open_ask;
use crate::{Desk, DeskError};

/// What a person asks a list for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    pub owes: Option<Owing>,
    pub stage: Option<StageCode>,
    pub grade: Option<Grade>,
    pub nature: Option<Nature>,
    pub kind: Option<Kind>,
    pub channel: Option<Channel>,
    pub unit: Option<UnitCode>,
    pub open: Option<bool>,
    pub late: Option<bool>,
    pub unread: bool,
    /// Words to search for, as typed; a case number finds that case.
    pub query: Option<String>,
    pub received_from: Option<Instant>,
    pub received_until: Option<Instant>,
}

/// Whose move it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owing {
    /// The one who asks.
    Me,
    /// Anybody of this sort: every unit, every DPJP.
    Anyone(Party),
    /// Exactly this party: one unit, one DPJP.
    Exactly(Party),
}

/// One row, with the beginning of the complaint.
#[derive(Clone, Debug)]
pub struct Item {
    pub summary: Summary,
    /// The first 120 characters; `None` once erased.
    pub excerpt: Option<String>,
    /// When this reader's own question is due, in their own list; else the case's nearest time.
    pub due_at: Option<Instant>,
    pub late: bool,
    /// What an open case says that reaches beyond the hospital.
    pub beyond: Vec<Outward>,
}

/// A page of a list, and how to ask for the next.
#[derive(Clone, Debug)]
pub struct Page {
    pub items: Vec<Item>,
    pub next: Option<Cursor>,
    pub now: Instant,
}

const EXCERPT: usize = 120;
/// Counts go no further: "200+".
pub const COUNTED: i64 = 200;

/// A page of at most `limit` (1 to 200) cases within this actor's sight.
///
/// # Errors
/// `Unavailable` or `Broken`; an empty list is no error.
pub async fn list(
    desk: &Desk,
    actor: &Actor,
    wanted: &List,
    after: Option<Cursor>,
    limit: usize,
) -> Result<Page, DeskError> {
    let limit = limit.clamp(1, 200);
    let (scope, sight, now) = (desk.scope(), desk.sight(actor), desk.now());
    let filter = filter(actor, wanted, now);
    if !filter.stems.is_empty() {
        crate::search::catch_up_wholly(desk).await?;
    }
    let vault = desk.store().vault.clone();
    let asked = (wanted.owes == Some(Owing::Me)).then(|| actor.clone());
    let job = crate::act::boxed(move |tx| {
        let (sight, filter, vault) = (sight.clone(), filter.clone(), vault.clone());
        let asked = asked.clone();
        Box::pin(async move {
            let page = (after, limit as i64 + 1);
            let rows = store::case::list(tx, scope, &sight, &filter, page).await?;
            let ids: Vec<_> = rows.iter().map(|row| row.words.id).collect();
            let texts = store::vault::open_words(tx, scope, &vault, &ids).await?;
            let own = match &asked {
                Some(actor) => own_dues(tx, scope, actor, &rows).await?,
                None => BTreeMap::new(),
            };
            Ok::<_, DeskError>((rows, texts, own))
        })
    });
    let (mut rows, texts, own) = desk.store().db.read(job).await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|row| row.cursor);
    let texts: BTreeMap<_, _> = texts.into_iter().collect();
    let item = |summary: Summary| {
        let said = texts.get(&summary.words.id).and_then(|opened| opened.text());
        let excerpt = said.map(beginning);
        let open = said.filter(|_| summary.closed_at.is_none());
        let beyond = open.map(outward).unwrap_or_default().into_iter();
        let beyond = beyond.map(|(what, _)| what).collect();
        let due_at = own.get(&summary.id).copied().or(summary.due_at);
        let late = summary.closed_at.is_none() && due_at.is_some_and(|due| due < now);
        Item { summary, excerpt, due_at, late, beyond }
    };
    Ok(Page { items: rows.into_iter().map(item).collect(), next, now })
}

/// When the questions to this actor are due, by their cases.
async fn own_dues(
    tx: &mut Tx<'_>,
    scope: Scope,
    actor: &Actor,
    rows: &[Summary],
) -> Result<BTreeMap<CaseId, Instant>, DeskError> {
    let mut dues = BTreeMap::new();
    if actor.role().is_none_or(Role::is_humas) {
        return Ok(dues);
    }
    for row in rows.iter().filter(|row| row.stage == StageCode::Routed) {
        let case = store::case::load(tx, scope, row.id).await?;
        let due = case.as_ref().and_then(|case| open_ask(case, actor)).map(|ask| ask.due);
        dues.extend(due.map(|due| (row.id, due)));
    }
    Ok(dues)
}

/// How many cases this actor owes, has unread, and has late, each up to [`COUNTED`].
///
/// # Errors
/// As [`list`].
pub async fn inbox_counts(desk: &Desk, actor: &Actor) -> Result<[i64; 3], DeskError> {
    let (scope, sight, now) = (desk.scope(), desk.sight(actor), desk.now());
    let mine = List { owes: Some(Owing::Me), ..List::default() };
    let late = List { owes: Some(Owing::Me), late: Some(true), ..List::default() };
    let unread = List { owes: Some(Owing::Me), unread: true, ..List::default() };
    let filters = [mine, unread, late].map(|list| filter(actor, &list, now));
    let job = crate::act::boxed(move |tx| {
        let (sight, filters) = (sight.clone(), filters.clone());
        Box::pin(async move {
            let mut counts = [0; 3];
            for (count, filter) in counts.iter_mut().zip(&filters) {
                *count = store::case::count(tx, scope, &sight, filter, COUNTED).await?;
            }
            Ok::<_, DeskError>(counts)
        })
    });
    desk.store().db.read(job).await
}

fn filter(actor: &Actor, wanted: &List, now: Instant) -> Filter {
    let owed = wanted.owes.as_ref().map(|owing| match owing {
        Owing::Me => Owed { parties: parties(actor), anyone: false },
        Owing::Anyone(party) => Owed { parties: vec![party.clone()], anyone: true },
        Owing::Exactly(party) => Owed { parties: vec![party.clone()], anyone: false },
    });
    let query = wanted.query.as_deref().map(str::trim).filter(|query| !query.is_empty());
    let number = query.and_then(|query| number(query, now));
    Filter {
        owed,
        open: wanted.open,
        stage: wanted.stage,
        grade: wanted.grade,
        nature: wanted.nature,
        kind: wanted.kind,
        channel: wanted.channel,
        unit: wanted.unit.clone(),
        outcome: None,
        late: wanted.late.map(|late| (late, now)),
        unread: wanted.unread,
        received_from: wanted.received_from,
        received_until: wanted.received_until,
        number,
        stems: match (query, number) {
            (Some(query), None) => reading::stems(query),
            _ => Vec::new(),
        },
    }
}

/// The case that a person means by a number: `2026-00183`, `2026-183`, and `183` of this year.
fn number(query: &str, now: Instant) -> Option<CaseNumber> {
    let this_year = now.to_zoned(TimeZone::UTC).year();
    let (year, serial) = match query.split_once('-') {
        Some((year, serial)) => (year.parse().ok()?, serial),
        None => (this_year, query),
    };
    let digits = (1..=6).contains(&serial.len()) && serial.bytes().all(|b| b.is_ascii_digit());
    let serial = serial.parse().ok().filter(|_| digits)?;
    Some(CaseNumber { year, serial })
}

/// The parties in whose name this actor owes.
fn parties(actor: &Actor) -> Vec<Party> {
    let Some(staff) = actor.staff() else { return Vec::new() };
    let mut parties = of_role(staff);
    if staff.delegation.is_some() && staff.role != Role::Director {
        parties.push(Party::Director);
    }
    parties
}

fn of_role(staff: &Staff) -> Vec<Party> {
    match staff.role {
        role if role.is_humas() => vec![Party::Humas],
        Role::UnitHead => staff.units.iter().cloned().map(Party::Unit).collect(),
        Role::Dpjp => vec![Party::Dpjp(Some(staff.id)), Party::Dpjp(None)],
        Role::Committee => vec![Party::Committee],
        Role::Management => vec![Party::Management],
        Role::Director => vec![Party::Director],
        Role::Owner => vec![Party::Owner],
        _ => Vec::new(),
    }
}

fn beginning(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

/// A cursor as the one text that travels in an address.
pub fn cursor_text(cursor: Cursor) -> String {
    format!("{}.{}", cursor.sort, cursor.id)
}

/// A cursor from its text.
pub fn parse_cursor(text: &str) -> Option<Cursor> {
    let (sort, id) = text.split_once('.')?;
    Some(Cursor { sort: sort.parse().ok()?, id: id.parse::<CaseId>().ok()? })
}
