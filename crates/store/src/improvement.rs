//! Improvements: the row that is the truth, and its history in the journal.

mod finding;
mod observed;
mod origin;
mod state;
mod wire;

use db::{Row, Sql, Tx, Value};
use domain::calendar::Instant;
use domain::ids::{CaseId, ImprovementId, RoundId, SubjectId, UnitCode};
use domain::improvement::{Entry, Improvement};
use domain::people::{Reach, Sight};

use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find as load, history};
use crate::sight::put;
use crate::value::{bytes, count, limit, millis};
use crate::{Scope, StoreError, sight};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "improvement";

db::sql! {
    static FIND = "select state from improvement_row where hospital_id = $1 and id = $2";
    static OF_CASE = "select state from improvement_row where hospital_id = $1 and case_id = $2 \
        order by opened_at, id";
    static ALIVE = "select state from improvement_row where hospital_id = $1 \
        and opened_at < $3 and (stage not in ('verified', 'dropped') or opened_at >= $2 \
        or exists (select 1 from journal j where j.hospital_id = improvement_row.hospital_id \
        and j.stream = improvement_row.id and j.version = improvement_row.version \
        and j.at >= $2)) order by opened_at, id";
    static SAVE = "insert into improvement_row (hospital_id, id, case_id, subject_id, version, \
        stage, owner, due, opened_at, state, survey_id, unit, round_id, origin_id) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage, owner = excluded.owner, due = excluded.due, \
        state = excluded.state where improvement_row.version < excluded.version";
}

/// Under whose key the words of an improvement lie. They are the hospital's own work, so that
/// erasing a complainant leaves them; what the case said stays under the complainant's key.
pub fn subject(id: ImprovementId) -> SubjectId {
    SubjectId::new(id.bits())
}

impl Names for ImprovementId {
    type Of = Improvement;
}

impl ById for Improvement {
    type Id = ImprovementId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        state::read(row.text(0)?)
    }
}

/// The improvement if this sight reaches it: through its case, because it is of one's own unit, or
/// because it is one's own work.
///
/// # Errors
/// As [`load`].
pub async fn seen(
    tx: &mut Tx<'_>,
    scope: Scope,
    sight: &Sight,
    id: ImprovementId,
) -> Result<Option<Improvement>, StoreError> {
    let mut values = vec![scope.value(), bytes(id.bits())];
    let predicate = predicate(sight, &mut values);
    let text = format!(
        "select i.state from improvement_row i where i.hospital_id = $1 and i.id = $2 \
         and {predicate}"
    );
    tx.query_text(&text, &values).await?.first().map(Improvement::read).transpose()
}

/// Which improvements a list holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those that have not ended, or only those that have.
    pub open: Option<bool>,
    pub case: Option<CaseId>,
    /// Only those that were learned from a survey.
    pub surveyed: bool,
    /// Only those that were learned from this round.
    pub round: Option<RoundId>,
    /// Only those that were begun from the audit or the meeting with this id.
    pub origin: Option<u128>,
    /// Only those that were begun from the first instant on, and before the second.
    pub opened: Option<(Instant, Instant)>,
}

/// At most `most` improvements within this sight, the youngest first.
///
/// # Errors
/// As [`load`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    sight: &Sight,
    filter: Filter,
    most: usize,
) -> Result<Vec<Improvement>, StoreError> {
    let mut values = vec![scope.value()];
    let mut terms = vec!["i.hospital_id = $1".to_owned(), predicate(sight, &mut values)];
    terms.extend(filter.open.map(|open| {
        let negation = if open { "not " } else { "" };
        format!("i.stage {negation}in ('verified', 'dropped')")
    }));
    if let Some(case) = filter.case {
        terms.push(format!("i.case_id = {}", put(&mut values, bytes(case.bits()))));
    }
    if let Some(round) = filter.round {
        terms.push(format!("i.round_id = {}", put(&mut values, bytes(round.bits()))));
    }
    if let Some(origin) = filter.origin {
        terms.push(format!("i.origin_id = {}", put(&mut values, bytes(origin))));
    }
    if let Some((from, until)) = filter.opened {
        let [from, until] = [from, until].map(|at| put(&mut values, millis(at).into()));
        terms.push(format!("i.opened_at >= {from} and i.opened_at < {until}"));
    }
    if filter.surveyed {
        terms.push("i.survey_id is not null".to_owned());
    }
    let most = put(&mut values, limit(most));
    let text = format!(
        "select i.state from improvement_row i where {} order by i.opened_at desc, i.id \
         limit {most}",
        terms.join(" and ")
    );
    tx.query_text(&text, &values).await?.iter().map(Improvement::read).collect()
}

/// Improvements learned from one case, the first one on top.
///
/// # Errors
/// As [`load`].
pub async fn of_case(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
) -> Result<Vec<Improvement>, StoreError> {
    let rows = tx.query(&OF_CASE, &[scope.value(), bytes(case.bits())]).await?;
    rows.iter().map(Improvement::read).collect()
}

/// Every improvement that was opened, at work or ended in `[from, until)`: what a report of that
/// period counts. One that ended is in it while its last entry is not older than `from`.
///
/// # Errors
/// As [`load`].
pub async fn alive_between(
    tx: &mut Tx<'_>,
    scope: Scope,
    from: Instant,
    until: Instant,
) -> Result<Vec<Improvement>, StoreError> {
    let values = [scope.value(), millis(from).into(), millis(until).into()];
    tx.query(&ALIVE, &values).await?.iter().map(Improvement::read).collect()
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded: nothing is written over it.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    improvement: &Improvement,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, improvement.id.bits(), improvement.version);
    history::save(tx, scope, (&SAVE, &row(scope, improvement)), (place, entries)).await
}

/// SQL over the alias `i`: the sight of the case holds for what was learned from it.
fn predicate(sight: &Sight, values: &mut Vec<Value>) -> String {
    let of_case = sight::predicate(sight, values);
    let case = format!(
        "exists (select 1 from case_row c where c.hospital_id = i.hospital_id \
         and c.id = i.case_id and {of_case})"
    );
    let free = match &sight.reach {
        Reach::All => "i.case_id is null or ".to_owned(),
        Reach::Units(units) => units.iter().map(|unit| of_unit(unit, values)).collect(),
        _ => String::new(),
    };
    let own = sight.person.map_or(String::new(), |person| {
        format!(" or i.owner = {}", put(values, bytes(person.bits())))
    });
    format!("({free}{case}{own})")
}

/// What a survey showed of a unit, or was seen there, is the business of its head.
fn of_unit(unit: &UnitCode, values: &mut Vec<Value>) -> String {
    let unit = put(values, unit.as_str().into());
    format!("(i.case_id is null and i.unit = {unit}) or ")
}

fn row(scope: Scope, improvement: &Improvement) -> Vec<Value> {
    let (finding, observed) = (improvement.finding.as_deref(), improvement.observed.as_deref());
    let shown = finding.and_then(|finding| finding.unit.as_ref());
    let unit = observed.map(|observed| &observed.unit).or(shown);
    vec![
        scope.value(),
        bytes(improvement.id.bits()),
        improvement.case.map(|case| bytes(case.bits())).unwrap_or(Value::Null),
        bytes(subject(improvement.id).bits()),
        count(improvement.version.0),
        improvement.stage.code().into(),
        improvement.owner.map(|owner| bytes(owner.bits())).unwrap_or(Value::Null),
        improvement.due.map(|due| due.to_string()).into(),
        millis(improvement.opened_at).into(),
        state::text(improvement).into(),
        finding.map(|finding| bytes(finding.survey.bits())).unwrap_or(Value::Null),
        unit.map(UnitCode::as_str).into(),
        observed.map(|observed| bytes(observed.round.bits())).unwrap_or(Value::Null),
        improvement.origin.map(|origin| bytes(origin.bits())).unwrap_or(Value::Null),
    ]
}
