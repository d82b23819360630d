//! Everything by which a person stands in the database, and taking it away.
//!
//! What is found through an index is found again in the transaction that erases; arrivals that
//! somebody wrote down by hand are known by no index and are looked up beforehand.

use std::collections::BTreeSet;

use db::Tx;
use domain::calendar::Instant;
use domain::case::Case;
use domain::ids::{ArrivalId, CallId, SubjectId};

use crate::arrival::{self, State};
use crate::column::{bits, coded};
use crate::outbox::{self, Listed};
use crate::value::{bytes, damaged};
use crate::{Scope, StoreError, call, case, search, sending, taken, vault};

db::sql! {
    static ARRIVALS = "select distinct a.id, a.state from taken t join arrival a \
        on a.hospital_id = t.hospital_id and a.id = t.arrival_id \
        where t.hospital_id = $1 and t.case_id = $2";
    static BY_HAND = "select id, state from arrival where hospital_id = $1 and became = $2";
    static CALLS = "select id from call_row where hospital_id = $1 and case_id = $2";
    static CALLS_OF_NUMBER = "select c.id, c.blind from number_given n join call_row c \
        on c.hospital_id = n.hospital_id and c.blind = n.blind \
        where n.hospital_id = $1 and n.subject_id = $2";
    static GIVERS = "select subject_id from number_given where hospital_id = $1 and blind = $2";
    static COUNTED = "select (select count(*) from identity i where i.hospital_id = $1 \
        and i.subject_id = $2), (select count(*) from contact c where c.hospital_id = $1 \
        and c.subject_id = $2) + (select count(*) from number_given n where n.hospital_id = $1 \
        and n.subject_id = $2)";
    static FILES = "select count(*) from file where hospital_id = $1 and owner = 'case' \
        and owner_id = $2";
    static DROP_PIECES = "delete from file_chunk where hospital_id = $1 and file_id in \
        (select f.id from file f where f.hospital_id = $1 \
        and f.owner = 'case' and f.owner_id = $2)";
}

/// By what a person is found, whatever doors they came by.
#[derive(Clone, Debug)]
pub struct Traces {
    /// The one who is asked about first, then all who were taken for the same person.
    pub subjects: Vec<SubjectId>,
    /// All their cases, of each subject the youngest first.
    pub cases: Vec<Case>,
    pub calls: Vec<CallId>,
    pub arrivals: Vec<(ArrivalId, State)>,
    /// What the outbox holds for their cases.
    pub works: Vec<Listed>,
    pub files: u32,
    pub identities: u32,
    pub contacts: u32,
}

impl Traces {
    /// The person themselves, the patients in their cases, and every call and arrival of theirs:
    /// each has a key of its own, and a patient may stand in several cases.
    fn keys(&self) -> BTreeSet<SubjectId> {
        let patients = self.cases.iter().filter_map(|case| case.intake.patient);
        let calls = self.calls.iter().map(|id| call::subject(*id));
        self.subjects.iter().copied().chain(patients).chain(calls).collect()
    }

    /// Adds arrivals that were found elsewhere.
    pub fn with_arrivals(mut self, others: &[(ArrivalId, State)]) -> Self {
        let known = |id: &ArrivalId| self.arrivals.iter().any(|(known, _)| known == id);
        let new: Vec<_> = others.iter().filter(|(id, _)| !known(id)).copied().collect();
        self.arrivals.extend(new);
        self
    }
}

/// Looks for everything of these subjects, who are one person.
///
/// # Errors
/// What the database said.
pub async fn traces(
    tx: &mut Tx<'_>,
    scope: Scope,
    subjects: &[SubjectId],
) -> Result<Traces, StoreError> {
    let mut found = Traces {
        subjects: subjects.to_vec(),
        cases: Vec::new(),
        calls: Vec::new(),
        arrivals: Vec::new(),
        works: Vec::new(),
        files: 0,
        identities: 0,
        contacts: 0,
    };
    for subject in subjects {
        for known in case::of_subject(tx, scope, *subject).await? {
            let known = case::load(tx, scope, known.case).await?;
            let known = known.ok_or(damaged("case of a subject"))?;
            of_case(tx, scope, &known, &mut found).await?;
            found.cases.push(known);
        }
        found.calls.extend(calls_of_numbers(tx, scope, *subject, subjects).await?);
    }
    found.calls.sort_unstable();
    found.calls.dedup();
    counted(tx, scope, &mut found).await?;
    Ok(found)
}

/// A number that nobody else gave: its other calls are the person's too.
async fn calls_of_numbers(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: SubjectId,
    person: &[SubjectId],
) -> Result<Vec<CallId>, StoreError> {
    let mut calls = Vec::new();
    let whose = [scope.value(), bytes(subject.bits())];
    for row in tx.query(&CALLS_OF_NUMBER, &whose).await? {
        let mut others = false;
        for giver in tx.query(&GIVERS, &[scope.value(), row.bytes(1)?.into()]).await? {
            others |= !person.contains(&SubjectId::new(bits(&giver, 0)?));
        }
        if !others {
            calls.push(CallId::new(bits(&row, 0)?));
        }
    }
    Ok(calls)
}

async fn of_case(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: &Case,
    found: &mut Traces,
) -> Result<(), StoreError> {
    let key = [scope.value(), bytes(case.id.bits())];
    for row in tx.query(&ARRIVALS, &key).await? {
        found.arrivals.push((ArrivalId::new(bits(&row, 0)?), coded(&row, 1, State::parse)?));
    }
    for row in tx.query(&CALLS, &key).await? {
        found.calls.push(CallId::new(bits(&row, 0)?));
    }
    found.works.extend(outbox::of_case(tx, scope, case.id).await?);
    found.files += number(tx.one(&FILES, &key).await?.as_ref(), 0)?;
    Ok(())
}

async fn counted(tx: &mut Tx<'_>, scope: Scope, found: &mut Traces) -> Result<(), StoreError> {
    for subject in found.keys() {
        let row = tx.one(&COUNTED, &[scope.value(), bytes(subject.bits())]).await?;
        found.identities += number(row.as_ref(), 0)?;
        found.contacts += number(row.as_ref(), 1)?;
    }
    Ok(())
}

/// Arrivals that became one of these cases by somebody's hand. No index knows them, so this reads
/// every arrival and belongs outside of a transaction that writes.
///
/// # Errors
/// What the database said.
pub async fn by_hand(
    tx: &mut Tx<'_>,
    scope: Scope,
    cases: &[Case],
) -> Result<Vec<(ArrivalId, State)>, StoreError> {
    let mut found = Vec::new();
    for case in cases {
        let values = [scope.value(), case.number.to_string().into()];
        for row in tx.query(&BY_HAND, &values).await? {
            found.push((ArrivalId::new(bits(&row, 0)?), coded(&row, 1, State::parse)?));
        }
    }
    Ok(found)
}

/// Takes everything away: keys, identities and contacts; stems of the search; pieces of files;
/// bytes of arrivals that were read; payloads of the outbox, and the names by which providers
/// know what was sent. Rows that only say what happened stay. Doing it twice is doing it once.
///
/// # Errors
/// What the database said.
pub async fn wipe(
    tx: &mut Tx<'_>,
    scope: Scope,
    traces: &Traces,
    now: Instant,
) -> Result<(), StoreError> {
    for subject in traces.keys() {
        vault::erase(tx, scope, subject, &[], now).await?;
    }
    for case in &traces.cases {
        search::remove(tx, scope, case.id).await?;
        taken::erase(tx, scope, case.id).await?;
        tx.exec(&DROP_PIECES, &[scope.value(), bytes(case.id.bits())]).await?;
    }
    for (id, state) in &traces.arrivals {
        if matches!(state, State::Read | State::Aside) {
            arrival::wipe(tx, scope, *id, now).await?;
            vault::forget_key(tx, scope, SubjectId::new(id.bits()), now).await?;
        }
    }
    for work in &traces.works {
        outbox::erase(tx, scope, work.id, now).await?;
        sending::forget(tx, scope, work.id).await?;
    }
    Ok(())
}

fn number(row: Option<&db::Row>, at: usize) -> Result<u32, StoreError> {
    let row = row.ok_or(damaged("count"))?;
    u32::try_from(row.int(at)?).map_err(|_| damaged("count"))
}
