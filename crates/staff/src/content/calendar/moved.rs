//! An item is moved to another day, by hand or dragged, and back again.

use axum::{extract::State, response::Response};
use desk::Desk;
use desk::content::calendar;
use domain::calendar::Date;
use domain::ids::ContentId;
use web::{Failure, Sent, page};

use super::{Wanted, layout::Layout, shown};
use crate::{me::Me, reader::Reader, trouble::Trouble};

/// What the next page says, and how it goes back.
pub struct Moved {
    /// The item on its new day, as [`value`].
    pub item: String,
    /// The day that it came from.
    pub back: String,
    pub words: String,
}

/// An item on a day, as a value of a form.
pub fn value(id: ContentId, day: Date) -> String {
    format!("{id}@{day}")
}

/// An item on a day from its value.
pub fn parse(value: &str) -> Option<(ContentId, Date)> {
    let (id, day) = value.split_once('@')?;
    Some((id.parse().ok()?, day.parse().ok()?))
}

/// `POST /konten/kalender/pindah`
pub async fn send(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("content_calendar")?;
    let rules = desk.rules().await?;
    let layout = Layout::of(sent.filled("layout"));
    let fields: (&[&str], &[&str]) = (&["item", "to", "layout"], &[]);
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, fields);
    let item = form.chosen("item", parse);
    let to = form.date("to");
    let trouble = match form.done(item.zip(to)) {
        Ok(((id, from), to)) => {
            match calendar::shift(&desk, &me.actor, (id, from, to), sent.key()).await {
                Ok(_) => {
                    let path = layout.path(to);
                    let (item, back) = (value(id, to), from);
                    return Ok(page::go(&format!("{path}&pindah={item}&dari={back}")));
                }
                Err(error) => Trouble::told(error, me.t(), |kind| me.t().content_event(kind))?,
            }
        }
        Err(faults) => faults.into(),
    };
    let day = item.map(|(_, day)| day.to_string());
    let wanted =
        Wanted { hari: day, tampilan: Some(layout.code().to_owned()), ..Wanted::default() };
    let page = shown(&desk, &me, &wanted, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &super::Page { trouble, ..page }))
}
