//! What a column of a table of results holds, by its heading: ours in Indonesian and English, and the
//! names under which the channels' own exports give the same.

use super::Metric;
use crate::calendar::Date;
use crate::text::coded;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The id of the item.
    Item,
    /// The address under which it stands.
    Link,
    Channel,
    /// Counted up to this day.
    AsOf,
    Definition,
    Metric(Metric),
    /// Nothing that is taken.
    Skip,
}

const PLACES: [(&str, Column); 25] = [
    ("id konten", Column::Item),
    ("konten", Column::Item),
    ("content id", Column::Item),
    ("content", Column::Item),
    ("tautan", Column::Link),
    ("tautan tayang", Column::Link),
    ("tautan permanen", Column::Link),
    ("link", Column::Link),
    ("permalink", Column::Link),
    ("kanal", Column::Channel),
    ("channel", Column::Channel),
    ("dihitung sampai", Column::AsOf),
    ("per tanggal", Column::AsOf),
    ("as of", Column::AsOf),
    ("counted up to", Column::AsOf),
    ("definisi", Column::Definition),
    ("definition", Column::Definition),
    ("judul", Column::Skip),
    ("title", Column::Skip),
    ("keterangan", Column::Skip),
    ("description", Column::Skip),
    ("catatan", Column::Skip),
    ("note", Column::Skip),
    ("abaikan", Column::Skip),
    ("skip", Column::Skip),
];

const METRICS: [(&str, Metric); 28] = [
    ("jangkauan", Metric::Reach),
    ("reach", Metric::Reach),
    ("ditonton", Metric::Views),
    ("tayangan", Metric::Views),
    ("views", Metric::Views),
    ("impresi", Metric::Impressions),
    ("impressions", Metric::Impressions),
    ("interaksi", Metric::Engagement),
    ("engagement", Metric::Engagement),
    ("total interactions", Metric::Engagement),
    ("suka", Metric::Likes),
    ("likes", Metric::Likes),
    ("komentar", Metric::Comments),
    ("comments", Metric::Comments),
    ("dibagikan", Metric::Shares),
    ("shares", Metric::Shares),
    ("disimpan", Metric::Saves),
    ("simpan", Metric::Saves),
    ("saves", Metric::Saves),
    ("saved", Metric::Saves),
    ("klik tautan", Metric::Clicks),
    ("klik", Metric::Clicks),
    ("link clicks", Metric::Clicks),
    ("clicks", Metric::Clicks),
    ("pertanyaan masuk", Metric::Questions),
    ("questions", Metric::Questions),
    ("dibalas tepat waktu", Metric::Replies),
    ("replies", Metric::Replies),
];

/// What a heading names; `None` where a person has to say it.
pub fn column(heading: &str) -> Option<Column> {
    let said = plain(heading);
    let place = PLACES.iter().find(|(name, _)| *name == said).map(|(_, column)| *column);
    let metric = || METRICS.iter().find(|(name, _)| *name == said).map(|(_, one)| *one);
    let code = || Metric::parse(&said.replace(' ', "_"));
    place.or_else(|| metric().or_else(code).map(Column::Metric))
}

/// The heading without capitals, underscores and double spaces.
fn plain(heading: &str) -> String {
    let words = heading.to_lowercase().replace(['_', '-'], " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A number as a table gives it: plain, or in groups of three by full stop, comma or space. `Ok(None)`
/// for an empty cell or a hyphen: it was not told.
///
/// # Errors
/// For everything else.
pub fn number(cell: &str) -> Result<Option<u32>, NotANumber> {
    let cell = cell.trim();
    if cell.is_empty() || cell == "-" {
        return Ok(None);
    }
    let groups: Vec<&str> = cell.split(['.', ',', ' ']).collect();
    let digits = groups.iter().all(|one| one.chars().all(|sign| sign.is_ascii_digit()));
    let (first, rest) = groups.split_first().ok_or(NotANumber)?;
    let grouped = rest.is_empty()
        || ((1..=3).contains(&first.len()) && rest.iter().all(|one| one.len() == 3));
    match digits && grouped {
        true => groups.concat().parse().map(Some).map_err(|_| NotANumber),
        false => Err(NotANumber),
    }
}

/// It is not a whole number that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

/// A day as a table gives it: `2026-11-30`, or day before month as it is said, `30/11/2026`.
pub fn day(cell: &str) -> Option<Date> {
    let cell = cell.trim();
    let local = || {
        let parts: Vec<&str> = cell.split(['/', '-', '.']).collect();
        let [day, month, year] = parts.try_into().ok()?;
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
    };
    cell.parse().ok().or_else(local)
}

coded! {
    /// Why a line of a table is not taken.
    Flaw {
        Encoding = "encoding",
        /// It names no item: neither an id nor a link.
        NoItem = "no_item",
        BadItem = "bad_item",
        BadLink = "bad_link",
        BadChannel = "bad_channel",
        NoDay = "no_day",
        BadDay = "bad_day",
        BadDefinition = "bad_definition",
        BadNumber = "bad_number",
        NoNumbers = "no_numbers",
        /// Nothing here stands under this id or link.
        NotFound = "not_found",
        /// It stands on several channels, and none is named.
        ManyChannels = "many_channels",
    }
}
