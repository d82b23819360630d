//! The answer bank: rows, their histories, and how often each text was used.

mod used;
mod wire;

pub use used::{Place, Quote, Usage, asked, note, quote, quotes, times};

use db::{Row, Sql, Tx, Value};
use domain::answer_bank::{BankAnswer, Category, Entry, Standing, warned_until};
use domain::calendar::Date;
use domain::ids::{BankAnswerId, SubjectId};

use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find as load, history};
use crate::sight::put;
use crate::value::{at, bytes, count, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "answer_bank";
/// Words beyond these narrow nothing.
const STEMS: usize = 8;

db::sql! {
    static FIND = "select state from answer_row where hospital_id = $1 and id = $2";
    static SAVE = "insert into answer_row (hospital_id, id, version, category, approved, waiting, \
        withdrawn, valid_until, opened_at, stems, state) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        category = excluded.category, approved = excluded.approved, waiting = excluded.waiting, \
        withdrawn = excluded.withdrawn, valid_until = excluded.valid_until, \
        stems = excluded.stems, state = excluded.state \
        where answer_row.version < excluded.version";
}

/// Under whose key the words of an answer lie. They are the hospital's own, about nobody.
pub fn subject(id: BankAnswerId) -> SubjectId {
    SubjectId::new(id.bits())
}

/// Which answers a list holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Stems of the words that were asked for; the more of them stand in an answer, the higher.
    pub stems: Vec<String>,
    pub category: Option<Category>,
    /// On this day; those that expire soon are usable too.
    pub standing: Option<(Standing, Date)>,
    /// Only those that wait for approval, new ones and new editions.
    pub waiting: bool,
}

impl Names for BankAnswerId {
    type Of = BankAnswer;
}

impl ById for BankAnswer {
    type Id = BankAnswerId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        wire::read(row.text(0)?)
    }
}

/// At most `most` answers: those that fit the words best first, then by category.
///
/// # Errors
/// As [`load`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    filter: &Filter,
    most: usize,
) -> Result<Vec<BankAnswer>, StoreError> {
    let mut values = vec![scope.value()];
    let mut terms = vec!["a.hospital_id = $1".to_owned()];
    if let Some(category) = filter.category {
        terms.push(format!("a.category = {}", put(&mut values, category.code().into())));
    }
    if let Some((standing, day)) = filter.standing {
        terms.push(stands(standing, day, &mut values));
    }
    if filter.waiting {
        terms.push("a.waiting = 1 and a.withdrawn = 0".to_owned());
    }
    let score = score(&filter.stems, &mut values);
    if score != "0" {
        terms.push(format!("({score}) > 0"));
    }
    let most = put(&mut values, limit(most));
    let text = format!(
        "select a.state, ({score}) as score from answer_row a where {} \
         order by score desc, a.category, a.opened_at, a.id limit {most}",
        terms.join(" and ")
    );
    tx.query_text(&text, &values).await?.iter().map(BankAnswer::read).collect()
}

/// How many of the stems stand in an answer. Stems are letters and digits, so that none of them
/// says anything to `like`; what is not is left out.
fn score(stems: &[String], values: &mut Vec<Value>) -> String {
    let plain = |stem: &&String| stem.chars().all(char::is_alphanumeric);
    let found: Vec<String> = stems
        .iter()
        .filter(plain)
        .take(STEMS)
        .map(|stem| {
            let stem = put(values, format!("% {stem} %").into());
            format!("case when a.stems like {stem} then 1 else 0 end")
        })
        .collect();
    if found.is_empty() { "0".to_owned() } else { found.join(" + ") }
}

fn stands(standing: Standing, day: Date, values: &mut Vec<Value>) -> String {
    let today = |values: &mut Vec<Value>| put(values, day.to_string().into());
    let used = "a.approved = 1 and a.withdrawn = 0 and a.valid_until";
    match standing {
        Standing::Draft => "a.approved = 0 and a.withdrawn = 0".to_owned(),
        Standing::Withdrawn => "a.withdrawn = 1".to_owned(),
        Standing::Expired => format!("{used} < {}", today(values)),
        Standing::Usable => format!("{used} >= {}", today(values)),
        Standing::Expiring => {
            let last = put(values, warned_until(day).to_string().into());
            format!("{used} >= {} and a.valid_until <= {last}", today(values))
        }
    }
}

/// Row and journal, in this transaction. `entries` are those that made this version, `stems` the
/// words by which it is found.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded: nothing is written over it.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    answer: &BankAnswer,
    entries: &[Entry],
    stems: &[String],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, answer.id.bits(), answer.version);
    history::save(tx, scope, (&SAVE, &row(scope, answer, stems)), (place, entries)).await
}

fn row(scope: Scope, answer: &BankAnswer, stems: &[String]) -> Vec<Value> {
    let shown = answer.shown();
    vec![
        scope.value(),
        bytes(answer.id.bits()),
        count(answer.version.0),
        shown.map_or("other", |edition| edition.category.code()).into(),
        flag(answer.approved.is_some()),
        flag(answer.draft.is_some()),
        flag(answer.withdrawn_at.is_some()),
        shown.map_or_else(String::new, |edition| edition.valid_until.to_string()).into(),
        at(answer.opened_at),
        format!(" {} ", stems.join(" ")).into(),
        wire::text(answer).into(),
    ]
}

fn flag(on: bool) -> Value {
    Value::Int(i64::from(on))
}
