//! Where cases and mentions speak, and about what: waiting to be read, read, and counted.

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::ids::{CaseId, MentionId, UnitCode};
use domain::mention::Mention;
use domain::rules::Hcat;
use domain::text::{Words, coded};

use crate::case::fields::parse_words;
use crate::column::{bits, coded as code, instant, opt_text, unit_code};
use crate::row::ById;
use crate::value::{at, bytes, damaged, limit};
use crate::{Scope, StoreError};

db::sql! {
    static PUT = "insert into spot (hospital_id, source, id, at, unit, topic) \
        values ($1, $2, $3, $4, '', '') on conflict do nothing";
    static PUT_CASE = "insert into spot (hospital_id, source, id, at, unit, topic) \
        select hospital_id, 'case', id, received_at, '', '' from case_row \
        where hospital_id = $1 and id = $2 on conflict do nothing";
    static MENTIONS = "select m.state from spot s \
        join mention m on m.hospital_id = s.hospital_id and m.id = s.id \
        where s.hospital_id = $1 and s.source = 'mention' and s.read_at is null \
        order by s.at, s.id limit $2";
    static CASES = "select c.id, c.words, c.unit, c.subject_id from spot s \
        join case_row c on c.hospital_id = s.hospital_id and c.id = s.id \
        where s.hospital_id = $1 and s.source = 'case' and s.read_at is null \
        order by s.at, s.id limit $2";
    static READ = "update spot set read_at = $4, unit = $5, topic = $6, voice = $7, said = $8 \
        where hospital_id = $1 and source = $2 and id = $3 and read_at is null";
    static SINCE = "select s.source, s.id, s.at, s.unit, s.topic, s.voice, s.said from spot s \
        left join mention m on s.source = 'mention' and m.hospital_id = s.hospital_id \
        and m.id = s.id where s.hospital_id = $1 and s.at >= $2 and s.unit <> '' \
        and (m.fate is null or m.fate <> 'aside') order by s.at desc, s.source, s.id limit $3";
}

coded! {
    /// What spoke.
    Source { Case = "case", Mention = "mention" }
}

/// A case whose words are to be read, with what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub case: CaseId,
    pub words: Words,
    pub unit: Option<UnitCode>,
    /// Its complainant.
    pub voice: u128,
}

/// What was read of one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    pub source: Source,
    pub id: u128,
    /// Nothing where the words name none.
    pub place: Option<(UnitCode, Hcat)>,
    /// One number for one person, and one for one text.
    pub voice: u128,
    pub said: u128,
}

/// A spot as it is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    pub source: Source,
    pub id: u128,
    pub at: Instant,
    pub unit: UnitCode,
    pub topic: Hcat,
    pub voice: u128,
    pub said: u128,
}

/// Puts a new mention on the list of those to be read.
pub(super) async fn put(tx: &mut Tx<'_>, scope: Scope, known: &Mention) -> Result<(), StoreError> {
    let source = Source::Mention.code().into();
    let values = [scope.value(), source, bytes(known.id.bits()), at(known.found.published_at)];
    tx.exec(&PUT, &values).await?;
    Ok(())
}

/// Puts a case on the list of those to be read.
pub(crate) async fn put_case(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
) -> Result<(), StoreError> {
    tx.exec(&PUT_CASE, &[scope.value(), bytes(case.bits())]).await?;
    Ok(())
}

/// At most `most` mentions that nobody has read yet, the oldest first.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn mentions(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<Mention>, StoreError> {
    tx.query(&MENTIONS, &[scope.value(), limit(most)]).await?.iter().map(Mention::read).collect()
}

/// At most `most` cases that nobody has read yet, the oldest first.
///
/// # Errors
/// As [`mentions`].
pub async fn cases(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<Vec<Waiting>, StoreError> {
    let rows = tx.query(&CASES, &[scope.value(), limit(most)]).await?;
    let one = |row: &Row| {
        Ok(Waiting {
            case: CaseId::new(bits(row, 0)?),
            words: parse_words(row.text(1)?).ok_or(damaged("case row"))?,
            unit: opt_text(row, 2)?.as_deref().map(unit_code).transpose()?,
            voice: bits(row, 3)?,
        })
    };
    rows.iter().map(one).collect()
}

/// Keeps what was read of one; another node may have been faster.
///
/// # Errors
/// What the database said.
pub async fn keep(
    tx: &mut Tx<'_>,
    scope: Scope,
    spot: &Spot,
    now: Instant,
) -> Result<(), StoreError> {
    let (unit, topic) = match &spot.place {
        Some((unit, topic)) => (unit.to_string(), topic.code()),
        None => (String::new(), ""),
    };
    let values = [
        scope.value(),
        spot.source.code().into(),
        bytes(spot.id),
        at(now),
        unit.into(),
        topic.into(),
        bytes(spot.voice),
        bytes(spot.said),
    ];
    tx.exec(&READ, &values).await?;
    Ok(())
}

/// At most `most` that name a unit and a topic since an instant, the youngest first; what was set aside
/// is not heard.
///
/// # Errors
/// As [`mentions`].
pub async fn since(
    tx: &mut Tx<'_>,
    scope: Scope,
    (from, most): (Instant, usize),
) -> Result<Vec<Heard>, StoreError> {
    let rows = tx.query(&SINCE, &[scope.value(), at(from), limit(most)]).await?;
    let one = |row: &Row| {
        Ok(Heard {
            source: code(row, 0, Source::parse)?,
            id: bits(row, 1)?,
            at: instant(row, 2)?,
            unit: unit_code(row.text(3)?)?,
            topic: code(row, 4, Hcat::parse)?,
            voice: bits(row, 5)?,
            said: bits(row, 6)?,
        })
    };
    rows.iter().map(one).collect()
}

impl Heard {
    /// The mention that it is.
    pub fn mention(&self) -> Option<MentionId> {
        (self.source == Source::Mention).then(|| MentionId::new(self.id))
    }

    /// The case that it is.
    pub fn case(&self) -> Option<CaseId> {
        (self.source == Source::Case).then(|| CaseId::new(self.id))
    }
}
