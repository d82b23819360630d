//! Who is on duty, where they are called, and what one shift handed to the next.

mod handover;
mod wire;

pub use handover::{history, list, load, save, subject};

use db::{Row, Tx};
use domain::calendar::{Date, Instant};
use domain::ids::PersonId;
use domain::people::Who;
use domain::rules::Shift;
use domain::shift::{Roster, Set, Turn};
use domain::text::Phone;

use crate::case::who_text;
use crate::column::{bits, coded, day, number};
use crate::journal;
use crate::value::{bytes, count, damaged};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "roster";

db::sql! {
    static TURN = "select day, shift, version, state from roster_row \
        where hospital_id = $1 and day = $2 and shift = $3";
    static DAYS = "select day, shift, version, state from roster_row \
        where hospital_id = $1 and day >= $2 and day <= $3 order by day, shift";
    static SAVE = "insert into roster_row (hospital_id, day, shift, version, state) \
        values ($1, $2, $3, $4, $5) on conflict (hospital_id, day, shift) do update \
        set version = excluded.version, state = excluded.state \
        where roster_row.version < excluded.version";
    static SET_PHONE = "insert into person_phone (hospital_id, person_id, phone) \
        values ($1, $2, $3) on conflict (hospital_id, person_id) do update \
        set phone = excluded.phone";
    static DROP_PHONE = "delete from person_phone where hospital_id = $1 and person_id = $2";
    static PHONES = "select person_id, phone from person_phone where hospital_id = $1";
}

/// The roster of a turn; `None` while nobody has filled it.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn roster(
    tx: &mut Tx<'_>,
    scope: Scope,
    turn: Turn,
) -> Result<Option<Roster>, StoreError> {
    let values = [scope.value(), turn.day.to_string().into(), turn.shift.code().into()];
    tx.one(&TURN, &values).await?.as_ref().map(read).transpose()
}

/// All turns that were filled from one day to another, both counted.
///
/// # Errors
/// As [`roster`].
pub async fn rosters(
    tx: &mut Tx<'_>,
    scope: Scope,
    (from, until): (Date, Date),
) -> Result<Vec<Roster>, StoreError> {
    let values = [scope.value(), from.to_string().into(), until.to_string().into()];
    tx.query(&DAYS, &values).await?.iter().map(read).collect()
}

/// Row and journal, in this transaction.
///
/// # Errors
/// `Stale` when somebody else set this turn first.
pub async fn save_roster(
    tx: &mut Tx<'_>,
    scope: Scope,
    roster: &Roster,
    set: &Set,
) -> Result<(), StoreError> {
    let state = wire::roster(roster);
    let values = [
        scope.value(),
        roster.turn.day.to_string().into(),
        roster.turn.shift.code().into(),
        count(roster.version.0),
        state.as_str().into(),
    ];
    if tx.exec(&SAVE, &values).await? != 1 {
        return Err(StoreError::Stale);
    }
    let line =
        journal::Entry { kind: "set", payload: &state, actor: &who_text(set.by), at: set.at };
    let place = (AGGREGATE, stream(roster.turn), roster.version.0);
    journal::append(tx, scope, place, line).await
}

/// Who set a turn, and when, in order.
///
/// # Errors
/// As [`roster`].
pub async fn settings(
    tx: &mut Tx<'_>,
    scope: Scope,
    turn: Turn,
) -> Result<Vec<(Who, Instant)>, StoreError> {
    let lines = journal::history(tx, scope, stream(turn)).await?;
    let who = |text: &str| crate::case::parse_who(text).ok_or(damaged("actor"));
    lines.iter().map(|line| Ok((who(&line.actor)?, line.at))).collect()
}

/// Where a person is called when they are on call; `None` takes the number away.
///
/// # Errors
/// What the database said.
pub async fn set_phone(
    tx: &mut Tx<'_>,
    scope: Scope,
    person: PersonId,
    phone: Option<&Phone>,
) -> Result<(), StoreError> {
    let who = bytes(person.bits());
    match phone {
        Some(phone) => tx.exec(&SET_PHONE, &[scope.value(), who, phone.as_str().into()]).await?,
        None => tx.exec(&DROP_PHONE, &[scope.value(), who]).await?,
    };
    Ok(())
}

/// The number of everybody who gave one.
///
/// # Errors
/// As [`roster`].
pub async fn phones(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<(PersonId, Phone)>, StoreError> {
    let rows = tx.query(&PHONES, &[scope.value()]).await?;
    let one = |row: &Row| {
        let phone = Phone::parse(row.text(1)?).map_err(|_| damaged("phone"))?;
        Ok((PersonId::new(bits(row, 0)?), phone))
    };
    rows.iter().map(one).collect()
}

/// A stream for each turn: no fresh id begins like this one.
fn stream(turn: Turn) -> [u8; 16] {
    let [high, low] = turn.day.year().to_be_bytes();
    let shift = Shift::ALL.iter().position(|shift| *shift == turn.shift).unwrap_or(0);
    let mut stream = *b"\xffroster\0\0\0\0\0\0\0\0\0";
    stream[8] = high;
    stream[9] = low;
    stream[10] = turn.day.month().unsigned_abs();
    stream[11] = turn.day.day().unsigned_abs();
    stream[12] = shift as u8;
    stream
}

fn read(row: &Row) -> Result<Roster, StoreError> {
    let turn = Turn { day: day(row, 0)?, shift: coded(row, 1, Shift::parse)? };
    wire::read_roster(turn, number(row, 2)?, row.text(3)?)
}
