//! Lists of cases: filtered, keyset-paged, counted up to a bound, always through a sight.

use db::{Engine, Row, Tx, Value};
use domain::calendar::Instant;
use domain::case::{Party, StageCode};
use domain::ids::{CaseId, CaseNumber, SubjectId, UnitCode};
use domain::people::Sight;
use domain::rules::{Channel, Grade, Kind, Nature, Outcome, Rung};
use domain::text::Words;

use super::fields;
use super::party_key;
use crate::sight::{predicate, put};
use crate::value::{bits, bytes, instant, millis};
use crate::{Scope, StoreError, search};

/// What a list is narrowed to; every field that is `None` narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub owed: Option<Owed>,
    pub open: Option<bool>,
    pub stage: Option<StageCode>,
    pub grade: Option<Grade>,
    pub nature: Option<Nature>,
    pub kind: Option<Kind>,
    pub channel: Option<Channel>,
    pub unit: Option<UnitCode>,
    pub outcome: Option<Outcome>,
    /// Late at this instant: a counting clock's due time has passed. `false` keeps the others.
    pub late: Option<(bool, Instant)>,
    pub unread: bool,
    pub received_from: Option<Instant>,
    pub received_until: Option<Instant>,
    pub number: Option<CaseNumber>,
    /// Stems of the words that were searched for; all must occur.
    pub stems: Vec<String>,
}

/// Cases in which one of these parties owes the next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    pub parties: Vec<Party>,
    /// Every unit, every DPJP: the `who` of the parties is not looked at.
    pub anyone: bool,
}

/// Where a page ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub sort: i64,
    pub id: CaseId,
}

impl Cursor {
    /// Before everything that is listed upwards.
    pub const START: Cursor = Cursor { sort: i64::MIN, id: CaseId::new(0) };
}

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub id: CaseId,
    pub number: CaseNumber,
    pub version: u32,
    pub stage: StageCode,
    pub kind: Kind,
    pub channel: Channel,
    pub grade: Option<Grade>,
    pub nature: Option<Nature>,
    pub rung: Rung,
    pub outcome: Option<Outcome>,
    pub unit: Option<UnitCode>,
    pub unread: u16,
    pub subject: SubjectId,
    pub words: Words,
    pub received_at: Instant,
    pub closed_at: Option<Instant>,
    pub due_at: Option<Instant>,
    pub cursor: Cursor,
}

const COLUMNS: &str = "c.id, c.year, c.serial, c.version, c.stage, c.kind, c.channel, c.grade, \
    c.nature, c.rung, c.outcome, c.unit, c.unread, c.subject_id, c.words, c.received_at, \
    c.closed_at, c.due_at";

/// A page of cases: what is owed by its due time, everything else youngest first.
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    sight: &Sight,
    filter: &Filter,
    page: (Option<Cursor>, i64),
) -> Result<Vec<Summary>, StoreError> {
    let (text, values) = composed(tx.engine(), scope, sight, filter, page);
    tx.query_text(&text, &values).await?.iter().map(summary).collect()
}

/// The text of a list and its values, so that an engine can be asked how it goes about it.
pub fn composed(
    engine: Engine,
    scope: Scope,
    sight: &Sight,
    filter: &Filter,
    (after, limit): (Option<Cursor>, i64),
) -> (String, Vec<Value>) {
    let mut values = Vec::new();
    let Narrowed { from, mut terms, sort } = narrowed(engine, scope, sight, filter, &mut values);
    // The second key stands in the same index as the first.
    let (id, order, beyond) = match filter.owed {
        Some(_) => ("o.case_id", "asc", ">"),
        None => ("c.id", "desc", "<"),
    };
    if let Some(after) = after {
        let at = put(&mut values, after.sort.into());
        terms.push(match found(filter) {
            true => format!("{sort} {beyond} {at}"),
            false => {
                let last = put(&mut values, bytes(after.id.bits()));
                format!("({sort}, {id}) {beyond} ({at}, {last})")
            }
        });
    }
    let limit = put(&mut values, limit.into());
    // Cases found by words come in an order of their own, which no second key may disturb.
    let then = if found(filter) { String::new() } else { format!(", {id} {order}") };
    let text = format!(
        "select {}{COLUMNS}, {sort}, {id} from {from} where {} order by {sort} {order}{then} \
         limit {limit}",
        once(filter),
        terms.join(" and ")
    );
    (text, values)
}

/// How many cases there are, counted no further than `bound`.
pub async fn count(
    tx: &mut Tx<'_>,
    scope: Scope,
    sight: &Sight,
    filter: &Filter,
    bound: i64,
) -> Result<i64, StoreError> {
    let mut values = Vec::new();
    let Narrowed { from, terms, .. } = narrowed(tx.engine(), scope, sight, filter, &mut values);
    let bound = put(&mut values, bound.into());
    let text = format!(
        "select count(*) from (select {}c.id from {from} where {} limit {bound}) as n",
        once(filter),
        terms.join(" and ")
    );
    match tx.query_text(&text, &values).await?.first() {
        Some(row) => Ok(row.int(0)?),
        None => Ok(0),
    }
}

/// Two parties of one person may owe the same case; one party owes a case once, and without
/// parties every case is there once.
fn once(filter: &Filter) -> &'static str {
    let doubled = |owed: &Owed| owed.anyone || owed.parties.len() > 1;
    if filter.owed.as_ref().is_some_and(doubled) { "distinct " } else { "" }
}

/// Found by words, and sorted as they were found.
fn found(filter: &Filter) -> bool {
    filter.owed.is_none() && !filter.stems.is_empty()
}

struct Narrowed {
    from: String,
    terms: Vec<String>,
    sort: &'static str,
}

fn narrowed(
    engine: Engine,
    scope: Scope,
    sight: &Sight,
    filter: &Filter,
    values: &mut Vec<Value>,
) -> Narrowed {
    let hospital = put(values, scope.value());
    let mut from = "case_row c".to_owned();
    let mut sort = "c.received_at";
    let mut terms = vec![format!("c.hospital_id = {hospital}")];
    if !filter.stems.is_empty() {
        let source = search::source(engine, scope, &filter.stems, values);
        from = source.from.to_owned();
        sort = source.order;
        terms.push(source.term);
    }
    if let Some(owed) = &filter.owed {
        sort = "o.sort_at";
        from.push_str(" join case_owes o on o.hospital_id = c.hospital_id and o.case_id = c.id");
        terms.push(format!("o.hospital_id = {hospital}"));
        terms.push(owed_term(owed, values));
    }
    codes(filter, values, &mut terms);
    times(filter, values, &mut terms);
    terms.push(predicate(sight, values));
    Narrowed { from, terms, sort }
}

fn owed_term(owed: &Owed, values: &mut Vec<Value>) -> String {
    let one = |party: &Party, values: &mut Vec<Value>| {
        let (name, who) = party_key(party);
        match owed.anyone {
            true => format!("o.party = '{name}'"),
            false => format!("(o.party = '{name}' and o.who = {})", put(values, who.into())),
        }
    };
    let terms: Vec<String> = owed.parties.iter().map(|party| one(party, values)).collect();
    match terms.is_empty() {
        true => "1 = 0".to_owned(),
        false => format!("({})", terms.join(" or ")),
    }
}

fn codes(filter: &Filter, values: &mut Vec<Value>, terms: &mut Vec<String>) {
    let equal = [
        ("stage", filter.stage.map(StageCode::code)),
        ("grade", filter.grade.map(Grade::code)),
        ("nature", filter.nature.map(Nature::code)),
        ("kind", filter.kind.map(Kind::code)),
        ("channel", filter.channel.map(Channel::code)),
        ("outcome", filter.outcome.map(Outcome::code)),
        ("unit", filter.unit.as_ref().map(UnitCode::as_str)),
    ];
    for (column, code) in equal {
        if let Some(code) = code {
            terms.push(format!("c.{column} = {}", put(values, code.into())));
        }
    }
}

fn times(filter: &Filter, values: &mut Vec<Value>, terms: &mut Vec<String>) {
    if let Some(number) = filter.number {
        let year = put(values, i64::from(number.year).into());
        let serial = put(values, i64::from(number.serial).into());
        terms.push(format!("c.year = {year} and c.serial = {serial}"));
    }
    match filter.open {
        Some(true) => terms.push("c.closed_at is null".to_owned()),
        Some(false) => terms.push("c.closed_at is not null".to_owned()),
        None => {}
    }
    if filter.unread {
        terms.push("c.unread > 0".to_owned());
    }
    if let Some((late, now)) = filter.late {
        let now = put(values, millis(now).into());
        let past = format!("(c.closed_at is null and c.due_at is not null and c.due_at < {now})");
        terms.push(if late { past } else { format!("not {past}") });
    }
    if let Some(from) = filter.received_from {
        terms.push(format!("c.received_at >= {}", put(values, millis(from).into())));
    }
    if let Some(until) = filter.received_until {
        terms.push(format!("c.received_at < {}", put(values, millis(until).into())));
    }
}

fn summary(row: &Row) -> Result<Summary, StoreError> {
    read(row)?.ok_or(StoreError::Damaged { what: "case row" })
}

fn read(row: &Row) -> Result<Option<Summary>, StoreError> {
    let code = |at| row.opt_text(at);
    let known = || -> Option<(StageCode, Kind, Channel, Rung)> {
        Some((
            StageCode::parse(row.text(4).ok()?)?,
            Kind::parse(row.text(5).ok()?)?,
            Channel::parse(row.text(6).ok()?)?,
            Rung::parse(row.text(9).ok()?)?,
        ))
    };
    let Some((stage, kind, channel, rung)) = known() else { return Ok(None) };
    let Some(words) = fields::parse_words(row.text(14)?) else { return Ok(None) };
    let id = CaseId::new(bits(row.bytes(0)?)?);
    let narrow = |at| -> Result<u32, StoreError> {
        u32::try_from(row.int(at)?).map_err(|_| StoreError::Damaged { what: "case row" })
    };
    Ok(Some(Summary {
        id,
        number: CaseNumber { year: narrow(1)? as i16, serial: narrow(2)? },
        version: narrow(3)?,
        stage,
        kind,
        channel,
        grade: code(7)?.and_then(Grade::parse),
        nature: code(8)?.and_then(Nature::parse),
        rung,
        outcome: code(10)?.and_then(Outcome::parse),
        unit: code(11)?.and_then(|unit| UnitCode::parse(unit).ok()),
        unread: narrow(12)? as u16,
        subject: SubjectId::new(bits(row.bytes(13)?)?),
        words,
        received_at: instant(row.int(15)?)?,
        closed_at: row.opt_int(16)?.map(instant).transpose()?,
        due_at: row.opt_int(17)?.map(instant).transpose()?,
        cursor: Cursor { sort: row.int(18)?, id },
    }))
}
