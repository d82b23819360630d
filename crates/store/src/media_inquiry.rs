//! What media ask: the card beside the case, its history in the journal, and the list of what is due.

use db::{Row, Tx, Value};
use domain::approval::Embargo;
use domain::calendar::Instant;
use domain::case::StageCode;
use domain::ids::{CaseId, CaseNumber, RulesRevision, Version};
use domain::media_inquiry::{Card, Entry, Event, MediaInquiry};
use domain::people::Sight;
use domain::text::{Name, Words};
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

use crate::case::fields::{Fields, id, instant as instant_of, parse_words, put_at, put_maybe_at};
use crate::case::{parse_who, who_text};
use crate::column::{coded, instant, number};
use crate::history::{self, Kept, Told};
use crate::journal::Line;
use crate::sight::predicate;
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "media_inquiry";

db::sql! {
    static FIND = "select version, state from media_inquiry \
        where hospital_id = $1 and case_id = $2";
    static SAVE = "insert into media_inquiry (hospital_id, case_id, version, due_at, state) \
        values ($1, $2, $3, $4, $5) on conflict (hospital_id, case_id) do update \
        set version = excluded.version, due_at = excluded.due_at, state = excluded.state \
        where media_inquiry.version < excluded.version";
}

/// A question of media that is open, with its card if somebody wrote one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub number: CaseNumber,
    pub stage: StageCode,
    pub words: Words,
    pub received_at: Instant,
    /// Under which its case runs.
    pub rules: RulesRevision,
    pub card: Option<Card>,
}

/// The card of a case.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
) -> Result<Option<MediaInquiry>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), bytes(case.bits())]).await?;
    let one = |row: Row| {
        let card = card_of(row.text(1)?)?;
        Ok(MediaInquiry { case, version: Version(number(&row, 0)?), card })
    };
    row.map(one).transpose()
}

/// At most `most` open questions of media in this sight. Where there are more, those that are due
/// first: by what was written down, else by so many hours after each was received.
///
/// # Errors
/// As [`find`].
pub async fn open(
    tx: &mut Tx<'_>,
    scope: Scope,
    sight: &Sight,
    (hours, most): (u8, usize),
) -> Result<Vec<Open>, StoreError> {
    let span = i64::from(hours) * 3_600_000;
    let mut values = vec![scope.value(), limit(most), span.into()];
    let seen = predicate(sight, &mut values);
    let text = format!(
        "select c.id, c.year, c.serial, c.stage, c.words, c.received_at, i.state, c.state \
         from case_row c left join media_inquiry i \
         on i.hospital_id = c.hospital_id and i.case_id = c.id \
         where c.hospital_id = $1 and c.closed_at is null and c.kind = 'media_inquiry' and {seen} \
         order by coalesce(i.due_at, c.received_at + $3), c.id limit $2"
    );
    tx.query_text(&text, &values).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Open, StoreError> {
    let year = i16::try_from(row.int(1)?).map_err(|_| damaged("number of a case"))?;
    Ok(Open {
        number: CaseNumber { year, serial: number(row, 2)? },
        stage: coded(row, 3, StageCode::parse)?,
        words: parse_words(row.text(4)?).ok_or(damaged("case row"))?,
        received_at: instant(row, 5)?,
        rules: rules_of(row.text(7)?).ok_or(damaged("case row"))?,
        card: row.opt_text(6)?.map(card_of).transpose()?,
    })
}

/// The revision in the state of a case.
fn rules_of(state: &str) -> Option<RulesRevision> {
    let value: Json = serde_json::from_str(state).ok()?;
    Fields::of(&value)?.number("rules").map(RulesRevision)
}

/// The history of a card, in order.
///
/// # Errors
/// As [`find`].
pub async fn history(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
) -> Result<Vec<Entry>, StoreError> {
    history::of(tx, scope, stream(case)).await
}

/// Row and journal, in this transaction. `due` is when an answer is owed.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    (known, due): (&MediaInquiry, Instant),
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, stream(known.case), known.version);
    let values: [Value; 5] = [
        scope.value(),
        bytes(known.case.bits()),
        count(known.version.0),
        at(due),
        put_card(&known.card).to_string().into(),
    ];
    history::save(tx, scope, (&SAVE, &values), (place, entries)).await
}

/// The case has a stream of its own; that of the card follows from it.
fn stream(case: CaseId) -> u128 {
    let digest: [u8; 32] = Sha256::digest(format!("{AGGREGATE}\n{case}").as_bytes()).into();
    digest[..16].iter().fold(0, |all, byte| all << 8 | u128::from(*byte))
}

impl Kept for Entry {
    fn told(&self) -> Told {
        let Event::Described { card } = &self.event;
        let payload = put_card(card).to_string();
        Told { kind: self.event.kind(), payload, actor: who_text(self.by), at: self.at }
    }

    fn read(line: &Line) -> Result<Self, StoreError> {
        let broken = StoreError::Damaged { what: "event of a media inquiry" };
        if line.kind != "described" {
            return Err(broken);
        }
        let event = Event::Described { card: card_of(&line.payload)? };
        Ok(Self { event, by: parse_who(&line.actor).ok_or(broken)?, at: line.at })
    }
}

fn put_card(card: &Card) -> Json {
    let embargo = |known: Embargo| json!({ "until": put_at(known.until), "ahead": known.ahead });
    json!({
        "outlet": card.outlet.as_str(),
        "journalist": card.journalist.map(|id| id.to_string()),
        "deadline": put_maybe_at(card.deadline),
        "embargo": card.embargo.map(embargo),
    })
}

fn embargo(value: &Json) -> Option<Embargo> {
    let f = Fields::of(value)?;
    Some(Embargo { until: f.at("until")?, ahead: f.flag("ahead")? })
}

fn card_of(text: &str) -> Result<Card, StoreError> {
    let read = || {
        let value: Json = serde_json::from_str(text).ok()?;
        let f = Fields::of(&value)?;
        Some(Card {
            outlet: f.code("outlet", |text| Name::parse(text).ok())?,
            journalist: f.maybe("journalist", id)?,
            deadline: f.maybe("deadline", instant_of)?,
            // Cards from before an answer could have one say nothing of it.
            embargo: f.maybe("embargo", embargo)?,
        })
    };
    read().ok_or(damaged("card of a media inquiry"))
}

#[cfg(test)]
mod tests {
    use domain::ids::CollaboratorId;

    use super::*;

    #[test]
    fn a_card_keeps_its_shape_on_disk() {
        let card = Card {
            outlet: Name::parse("Harian Wanasari").unwrap(),
            journalist: Some(CollaboratorId::new(3)),
            deadline: Some(Instant::UNIX_EPOCH),
            embargo: Some(Embargo { until: Instant::UNIX_EPOCH, ahead: true }),
        };
        let told = json!({"outlet": "Harian Wanasari", "journalist": format!("{:032x}", 3),
            "deadline": 0, "embargo": {"until": 0, "ahead": true}});
        assert_eq!(put_card(&card), told);
        assert_eq!(card_of(&told.to_string()).unwrap(), card);
        let before = card_of(r#"{"outlet":"Koran","journalist":null,"deadline":null}"#).unwrap();
        assert_eq!(before.embargo, None);
        assert!(card_of("{}").is_err());
    }
}
