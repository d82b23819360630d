//! Cases: the row that is the truth, its history in the journal, and what queries need beside it.

pub(crate) mod fields;
mod histories;
mod list;
pub(crate) mod parts;
pub mod social;
mod state;
mod wire;

use db::{Tx, Value};
use domain::calendar::Instant;
use domain::case::{Case, Entry, Party, Stage, StageCode, owes};
use domain::clock::Reading;
use domain::ids::{CaseId, CaseNumber, PersonId, SubjectId};
use domain::people::Sight;
use domain::rules::Channel;
use domain::threading::Known;

pub use fields::{parse_who, who_text};
pub use histories::{answered, histories};
pub use list::{Cursor, Filter, Owed, Summary, composed, count, list};

use crate::history;
use crate::value::{bytes, instant, limit, millis};
use crate::{Scope, StoreError, sight, verdict};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "case";

db::sql! {
    static FIND = "select state from case_row where hospital_id = $1 and id = $2";
    static FIND_BY_NUMBER =
        "select state from case_row where hospital_id = $1 and year = $2 and serial = $3";
    static OF_SUBJECT = "select id, received_at, closed_at, stage, sealed, channel \
        from case_row where hospital_id = $1 and subject_id = $2 order by received_at desc, id";
    static LATELY_OF_SUBJECT = "select id, received_at, closed_at, stage, sealed, \
        channel from case_row where hospital_id = $1 and subject_id = $2 \
        order by received_at desc, id limit 20";
    static OPEN_BETWEEN = "select state from case_row where hospital_id = $1 \
        and received_at < $3 and (closed_at is null or closed_at >= $2) order by received_at, id";
    static AT_STAGE = "select id, received_at from case_row where hospital_id = $1 and stage = $2 \
        and (received_at, id) > ($3, $4) order by received_at, id limit $5";
    static INSERT = "insert into case_row (hospital_id, id, year, serial, version, stage, kind, \
        channel, grade, nature, rung, outcome, unit, about, sealed, unread, subject_id, words, \
        received_at, closed_at, due_at, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, \
        $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage, kind = excluded.kind, grade = excluded.grade, \
        nature = excluded.nature, rung = excluded.rung, outcome = excluded.outcome, \
        about = excluded.about, sealed = excluded.sealed, unread = excluded.unread, \
        closed_at = excluded.closed_at, due_at = excluded.due_at, state = excluded.state \
        where case_row.version = $23";
    static SET_DUE = "update case_row set due_at = $3 where hospital_id = $1 and id = $2";
    static FORGET_OWES = "delete from case_owes where hospital_id = $1 and case_id = $2";
    static OWE = "insert into case_owes (hospital_id, party, who, case_id, sort_at) \
        values ($1, $2, $3, $4, $5)";
    static FORGET_ASKED = "delete from case_asked where hospital_id = $1 and case_id = $2";
    static ASKED = "insert into case_asked (hospital_id, case_id, party, who) \
        values ($1, $2, $3, $4) on conflict do nothing";
    static ACCUSED = "insert into case_accused (hospital_id, case_id, person_id) \
        values ($1, $2, $3) on conflict do nothing";
    static OF_ACCUSED = "select c.id from case_accused x join case_row c \
        on c.hospital_id = x.hospital_id and c.id = x.case_id \
        where x.hospital_id = $1 and x.person_id = $2 order by c.received_at desc limit $3";
    static FORGET_CLOCKS = "delete from case_clock where hospital_id = $1 and case_id = $2";
    static CLOCK = "insert into case_clock (hospital_id, case_id, name, state, due_at, only_warns) \
        values ($1, $2, $3, $4, $5, $6)";
    static CLOCKS = "select name, state, due_at from case_clock \
        where hospital_id = $1 and case_id = $2 order by name";
}

/// The case, for a decision: no sight is applied here. Pages and the API use [`seen`].
pub async fn load(tx: &mut Tx<'_>, scope: Scope, id: CaseId) -> Result<Option<Case>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), bytes(id.bits())]).await?;
    row.map(|row| state::read(row.text(0)?)).transpose()
}

/// The case of a number, for a decision.
pub async fn by_number(
    tx: &mut Tx<'_>,
    scope: Scope,
    number: CaseNumber,
) -> Result<Option<Case>, StoreError> {
    let key = [scope.value(), i64::from(number.year).into(), i64::from(number.serial).into()];
    let row = tx.one(&FIND_BY_NUMBER, &key).await?;
    row.map(|row| state::read(row.text(0)?)).transpose()
}

/// The case of a number if this sight reaches it; absent and hidden look the same.
pub async fn seen(
    tx: &mut Tx<'_>,
    scope: Scope,
    sight: &Sight,
    number: CaseNumber,
) -> Result<Option<Case>, StoreError> {
    let mut values =
        vec![scope.value(), i64::from(number.year).into(), i64::from(number.serial).into()];
    let predicate = sight::predicate(sight, &mut values);
    let text = format!(
        "select c.state from case_row c where c.hospital_id = $1 and c.year = $2 \
         and c.serial = $3 and {predicate}"
    );
    let rows = tx.query_text(&text, &values).await?;
    rows.first().map(|row| state::read(row.text(0)?)).transpose()
}

/// The history of a case, in order.
pub async fn history(tx: &mut Tx<'_>, scope: Scope, id: CaseId) -> Result<Vec<Entry>, StoreError> {
    history::of(tx, scope, id.bits()).await
}

/// Row, journal, and the projections of owing, asking and clocks, all in this transaction.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded: nothing is written over it.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: &Case,
    entries: &[Entry],
    clocks: &[(Reading, bool)],
) -> Result<(), StoreError> {
    let seen = case.version.0.saturating_sub(entries.len() as u32);
    let mut values = row(scope, case, nearest(clocks));
    values.push(i64::from(seen).into());
    if tx.exec(&INSERT, &values).await? != 1 {
        return Err(StoreError::Stale);
    }
    history::add(tx, scope, (AGGREGATE, case.id.bits(), case.version), entries).await?;
    if seen > 0 {
        forget(tx, scope, case.id).await?;
    }
    show(tx, scope, case, clocks).await
}

/// Writes the projections of a case anew: they hold nothing that the case and its rules do not say.
pub async fn project(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: &Case,
    clocks: &[(Reading, bool)],
) -> Result<(), StoreError> {
    let due = nearest(clocks).map(millis);
    tx.exec(&SET_DUE, &[scope.value(), bytes(case.id.bits()), due.into()]).await?;
    forget(tx, scope, case.id).await?;
    show(tx, scope, case, clocks).await
}

async fn forget(tx: &mut Tx<'_>, scope: Scope, id: CaseId) -> Result<(), StoreError> {
    let key = [scope.value(), bytes(id.bits())];
    tx.exec(&FORGET_OWES, &key).await?;
    tx.exec(&FORGET_CLOCKS, &key).await?;
    Ok(())
}

pub(crate) fn read_state(text: &str) -> Result<Case, StoreError> {
    state::read(text)
}

async fn show(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: &Case,
    clocks: &[(Reading, bool)],
) -> Result<(), StoreError> {
    verdict::forget(tx, scope, case.id).await?;
    let (hospital, id) = (scope.value(), bytes(case.id.bits()));
    let sort = millis(nearest(clocks).unwrap_or(case.intake.received_at));
    for party in owes(case) {
        let (party, who) = party_key(&party);
        let values = [hospital.clone(), party.into(), who.into(), id.clone(), sort.into()];
        tx.exec(&OWE, &values).await?;
    }
    if !case.asks.is_empty() {
        tx.exec(&FORGET_ASKED, &[hospital.clone(), id.clone()]).await?;
    }
    for party in case.asked() {
        let (party, who) = party_key(&party);
        tx.exec(&ASKED, &[hospital.clone(), id.clone(), party.into(), who.into()]).await?;
    }
    for person in &case.accused {
        tx.exec(&ACCUSED, &[hospital.clone(), id.clone(), bytes(person.bits())]).await?;
    }
    // A clock that has not begun says nothing.
    for (reading, only_warns) in clocks.iter().filter(|(clock, _)| clock.started.is_some()) {
        let values = [
            hospital.clone(),
            id.clone(),
            reading.name.code().into(),
            reading.state.code().into(),
            reading.due.map(millis).into(),
            (*only_warns).into(),
        ];
        tx.exec(&CLOCK, &values).await?;
    }
    Ok(())
}

/// The projected clocks of a case: name, state, due.
pub async fn projected_clocks(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: CaseId,
) -> Result<Vec<(String, String, Option<Instant>)>, StoreError> {
    let rows = tx.query(&CLOCKS, &[scope.value(), bytes(id.bits())]).await?;
    let clock = |row: &db::Row| {
        let due = row.opt_int(2)?.map(instant).transpose()?;
        Ok((row.text(0)?.to_owned(), row.text(1)?.to_owned(), due))
    };
    rows.iter().map(clock).collect()
}

/// Every case of one complainant, youngest first.
pub async fn of_subject(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: SubjectId,
) -> Result<Vec<Known>, StoreError> {
    let rows = tx.query(&OF_SUBJECT, &[scope.value(), bytes(subject.bits())]).await?;
    rows.iter().map(known).collect()
}

/// The youngest twenty of them: for what is about a message of today. Whoever must not miss one
/// asks [`of_subject`].
pub async fn lately_of_subject(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: SubjectId,
) -> Result<Vec<Known>, StoreError> {
    let rows = tx.query(&LATELY_OF_SUBJECT, &[scope.value(), bytes(subject.bits())]).await?;
    rows.iter().map(known).collect()
}

fn known(row: &db::Row) -> Result<Known, StoreError> {
    Ok(Known {
        case: CaseId::new(crate::value::bits(row.bytes(0)?)?),
        received_at: instant(row.int(1)?)?,
        closed_at: row.opt_int(2)?.map(instant).transpose()?,
        waits: row.text(3)? == StageCode::Waiting.code(),
        sealed: row.flag(4)?,
        channel: Channel::parse(row.text(5)?).ok_or(StoreError::Damaged { what: "channel" })?,
    })
}

/// The cases in which somebody is named as accused, youngest first. They see none of them: only
/// for the right of reply.
///
/// # Errors
/// What the database said.
pub async fn of_accused(
    tx: &mut Tx<'_>,
    scope: Scope,
    person: PersonId,
    most: usize,
) -> Result<Vec<CaseId>, StoreError> {
    let values = [scope.value(), bytes(person.bits()), limit(most)];
    let rows = tx.query(&OF_ACCUSED, &values).await?;
    rows.iter().map(|row| Ok(CaseId::new(crate::value::bits(row.bytes(0)?)?))).collect()
}

/// Every case that was open at some moment of `[from, until)` or received in it: what a report
/// of that period is made of.
pub async fn alive_between(
    tx: &mut Tx<'_>,
    scope: Scope,
    from: Instant,
    until: Instant,
) -> Result<Vec<Case>, StoreError> {
    let values = [scope.value(), millis(from).into(), millis(until).into()];
    let rows = tx.query(&OPEN_BETWEEN, &values).await?;
    rows.iter().map(|row| state::read(row.text(0)?)).collect()
}

/// Cases at a stage behind `after`, oldest first: what the rounds walk past, step by step.
pub async fn at_stage(
    tx: &mut Tx<'_>,
    scope: Scope,
    stage: &'static str,
    (after, limit): (Cursor, i64),
) -> Result<Vec<Cursor>, StoreError> {
    let (sort, id) = (after.sort.into(), bytes(after.id.bits()));
    let rows = tx.query(&AT_STAGE, &[scope.value(), stage.into(), sort, id, limit.into()]).await?;
    let cursor = |row: &db::Row| {
        let id = CaseId::new(crate::value::bits(row.bytes(0)?)?);
        Ok(Cursor { sort: row.int(1)?, id })
    };
    rows.iter().map(cursor).collect()
}

/// The due instant that the lists sort by: the nearest of the running clocks that count.
fn nearest(clocks: &[(Reading, bool)]) -> Option<Instant> {
    use domain::clock::State;
    let counts =
        |(reading, only_warns): &&(Reading, bool)| reading.state == State::Running && !only_warns;
    clocks.iter().filter(counts).filter_map(|(reading, _)| reading.due).min()
}

/// A party as the two columns that name it.
pub(crate) fn party_key(party: &Party) -> (&'static str, String) {
    let who = match party {
        Party::Unit(unit) => unit.to_string(),
        Party::Dpjp(Some(person)) => person.to_string(),
        _ => String::new(),
    };
    (party.code(), who)
}

fn row(scope: Scope, case: &Case, due: Option<Instant>) -> Vec<Value> {
    let (outcome, closed_at) = match case.stage {
        Stage::Closed { outcome, at } => (Some(outcome.code()), Some(millis(at))),
        _ => (None, None),
    };
    vec![
        scope.value(),
        bytes(case.id.bits()),
        i64::from(case.number.year).into(),
        i64::from(case.number.serial).into(),
        i64::from(case.version.0).into(),
        case.stage.code().code().into(),
        case.kind.code().into(),
        case.intake.channel.code().into(),
        case.grade().map(|grade| grade.code()).into(),
        case.nature.map(|nature| nature.code()).into(),
        case.rung.code().into(),
        outcome.into(),
        case.intake.unit.as_ref().map(|unit| unit.as_str()).into(),
        case.about.code().into(),
        case.sealed.into(),
        i64::from(case.unread).into(),
        bytes(case.intake.complainant.subject.bits()),
        fields::words_text(case.intake.words).into(),
        millis(case.intake.received_at).into(),
        closed_at.into(),
        due.map(millis).into(),
        state::text(case).into(),
    ]
}
