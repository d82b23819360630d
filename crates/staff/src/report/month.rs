//! A month as it stands in an address.

use domain::calendar::Month;

/// `2026-11`
pub fn text(month: Month) -> String {
    format!("{:04}-{:02}", month.year(), month.number())
}

/// A month from its text.
pub fn parse(text: &str) -> Option<Month> {
    let (year, number) = text.split_once('-')?;
    Month::new(year.parse().ok()?, number.parse().ok()?)
}
