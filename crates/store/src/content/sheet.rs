//! The brand sheet, the list of health days, the rhythm, the goals and the counts of followers, edition by edition.

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::consent::Outlet;
use domain::content::brand::{Brand, Colour, KeyFact};
use domain::content::follower::Followers;
use domain::content::goals::Goals;
use domain::content::health_day::HealthDay;
use domain::content::rhythm::{Quiet, Rhythm};
use domain::people::Who;
use domain::text::Name;
use serde_json::{Value, json};

use crate::case::fields::Fields;
use crate::case::{parse_who, who_text};
use crate::column::{instant, number};
use crate::value::{at, count, damaged};
use crate::{Scope, StoreError};

db::sql! {
    static NEWEST = "select edition, text, written_by, written_at from content_sheet \
        where hospital_id = $1 and name = $2 order by edition desc limit 1";
    static WRITE = "insert into content_sheet (hospital_id, name, edition, text, written_by, \
        written_at) values ($1, $2, $3, $4, $5, $6)";
}

/// One edition with who wrote it and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition<T> {
    /// From 1.
    pub edition: u32,
    pub sheet: T,
    pub by: Who,
    pub at: Instant,
}

/// A sheet that is kept this way.
pub trait Sheet: Sized {
    /// Its name in the table.
    const NAME: &'static str;

    fn text(&self) -> String;

    fn read(text: &str) -> Option<Self>;
}

/// The newest edition.
///
/// # Errors
/// What the database said; `Damaged` for one that cannot be read.
pub async fn newest<T: Sheet>(
    tx: &mut Tx<'_>,
    scope: Scope,
) -> Result<Option<Edition<T>>, StoreError> {
    let row = tx.one(&NEWEST, &[scope.value(), T::NAME.into()]).await?;
    row.as_ref().map(edition).transpose()
}

/// Writes the next edition.
///
/// # Errors
/// What the database said; `Stale` when somebody else wrote that edition meanwhile.
pub async fn write<T: Sheet>(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Edition<T>,
) -> Result<(), StoreError> {
    let values = [
        scope.value(),
        T::NAME.into(),
        count(known.edition),
        known.sheet.text().into(),
        who_text(known.by).into(),
        at(known.at),
    ];
    match tx.exec(&WRITE, &values).await {
        Ok(_) => Ok(()),
        Err(error) if error.is_unique() => Err(StoreError::Stale),
        Err(error) => Err(error.into()),
    }
}

fn edition<T: Sheet>(row: &Row) -> Result<Edition<T>, StoreError> {
    Ok(Edition {
        edition: number(row, 0)?,
        sheet: T::read(row.text(1)?).ok_or(damaged("sheet"))?,
        by: parse_who(row.text(2)?).ok_or(damaged("author of a sheet"))?,
        at: instant(row, 3)?,
    })
}

impl Sheet for Brand {
    const NAME: &'static str = "brand";

    fn text(&self) -> String {
        let line = |one: &Name| one.as_str().to_owned();
        json!({
            "name": self.name.as_ref().map(line),
            "tagline": self.tagline.as_ref().map(line),
            "logo": self.logo.as_ref().map(line),
            "colours": self.colours.iter().map(Colour::line).collect::<Vec<_>>(),
            "tone": self.tone.as_ref().map(line),
            "facts": self.facts.iter().map(KeyFact::line).collect::<Vec<_>>(),
            "forbidden": self.forbidden.iter().map(line).collect::<Vec<_>>(),
        })
        .to_string()
    }

    fn read(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let f = Fields::of(&value)?;
        let name = |text: &str| Name::parse(text).ok();
        let colour = |one: &Value| Colour::parse(one.as_str()?);
        let colours =
            |all: &Value| -> Option<Vec<Colour>> { all.as_array()?.iter().map(colour).collect() };
        Some(Brand {
            name: f.maybe_code("name", name)?,
            tagline: f.maybe_code("tagline", name)?,
            logo: f.maybe_code("logo", name)?,
            colours: f.maybe("colours", colours)?.unwrap_or_default(),
            tone: f.maybe_code("tone", name)?,
            facts: f.list("facts", |one| KeyFact::parse(one.as_str()?))?,
            forbidden: f.list("forbidden", |one| name(one.as_str()?))?,
        })
    }
}

impl Sheet for Vec<HealthDay> {
    const NAME: &'static str = "health_days";

    fn text(&self) -> String {
        json!(self.iter().map(HealthDay::line).collect::<Vec<_>>()).to_string()
    }

    fn read(text: &str) -> Option<Self> {
        let lines: Vec<String> = serde_json::from_str(text).ok()?;
        lines.iter().map(|line| HealthDay::parse(line)).collect()
    }
}

impl Sheet for Goals {
    const NAME: &'static str = "channel_goals";

    fn text(&self) -> String {
        json!({
            "posts_a_month": self.posts_a_month,
            "posts_a_week": self.posts_a_week,
            "interactions_per_thousand": self.interactions_per_thousand,
            "answer_hours": self.answer_hours,
            "answered_percent": self.answered_percent,
            "closed_percent": self.closed_percent,
        })
        .to_string()
    }

    fn read(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let f = Fields::of(&value)?;
        let number = |key| f.maybe(key, |one| u32::try_from(one.as_u64()?).ok());
        Some(Goals {
            posts_a_month: number("posts_a_month")?,
            posts_a_week: number("posts_a_week")?,
            interactions_per_thousand: number("interactions_per_thousand")?,
            answer_hours: number("answer_hours")?,
            answered_percent: number("answered_percent")?,
            closed_percent: number("closed_percent")?,
        })
    }
}

impl Sheet for Vec<Followers> {
    const NAME: &'static str = "followers";

    fn text(&self) -> String {
        json!(self.iter().map(Followers::line).collect::<Vec<_>>()).to_string()
    }

    fn read(text: &str) -> Option<Self> {
        let lines: Vec<String> = serde_json::from_str(text).ok()?;
        lines.iter().map(|line| Followers::parse(line)).collect()
    }
}

impl Sheet for Rhythm {
    const NAME: &'static str = "rhythm";

    fn text(&self) -> String {
        let weekly =
            self.weekly.iter().map(|(outlet, most)| (outlet.code().to_owned(), json!(most)));
        json!({
            "weekly": Value::Object(weekly.collect()),
            "quiet": self.quiet.map(|quiet| [quiet.from, quiet.until]),
        })
        .to_string()
    }

    fn read(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let hour = |value: &Value| u8::try_from(value.as_u64()?).ok();
        let one = |(code, most): (&String, &Value)| Some((Outlet::parse(code)?, hour(most)?));
        let quiet = |value: &Value| Quiet::new(hour(value.get(0)?)?, hour(value.get(1)?)?);
        let f = Fields::of(&value)?;
        Some(Rhythm {
            weekly: f.get("weekly", |all| all.as_object()?.iter().map(one).collect())?,
            quiet: f.maybe("quiet", quiet)?,
        })
    }
}
