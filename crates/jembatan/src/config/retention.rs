//! `[retention]`: how long is kept what is not needed for ever.

use desk::Retention;
use jiff::SignedDuration;
use toml::Table;

use super::environment::Environment;
use super::section::Section;
use super::wrong::{Wanted, Wrong};

const KEYS: &[&str] = &["case_days", "arrival_days", "outbox_days", "idempotency_days"];

/// A century: whoever wants more wants no end, and no calendar goes on for ever.
const MOST: usize = 36_525;

/// Whole days, at least one; what is not said stays as it is by default.
///
/// # Errors
/// The first key that is unknown or has another form.
pub fn read(table: Table, environment: &Environment) -> Result<Retention, Wrong> {
    let section = Section::new("retention", table, KEYS, environment)?;
    let usual = Retention::default();
    let days = |name: &str, usual: SignedDuration| match section.number(name)? {
        None => Ok(usual),
        Some(days) if (1..=MOST).contains(&days) => {
            Ok(SignedDuration::from_hours(24 * i64::try_from(days).unwrap_or(i64::MAX)))
        }
        Some(_) => Err(section.wrong(name, Wanted::Number)),
    };
    Ok(Retention {
        case: days("case_days", usual.case)?,
        arrival: days("arrival_days", usual.arrival)?,
        outbox: days("outbox_days", usual.outbox)?,
        idempotency: days("idempotency_days", usual.idempotency)?,
    })
}
