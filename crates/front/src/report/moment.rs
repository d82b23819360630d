//! When it happened, as people say it: today, yesterday, a date.

use domain::calendar::Date;

/// The choices, in the order in which they are offered.
pub const CHOICES: [&str; 4] = ["today", "yesterday", "date", "unknown"];

/// Why a moment cannot stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// No choice of ours.
    Choice,
    /// Not a date.
    Date,
    /// After today.
    Future,
}

/// The day that was meant; nothing when it is not known.
pub fn day(choice: &str, typed: &str, today: Date) -> Result<Option<Date>, Unclear> {
    let day = match choice {
        "" | "unknown" => return Ok(None),
        "today" => today,
        "yesterday" => today.yesterday().map_err(|_| Unclear::Date)?,
        "date" => written(typed).ok_or(Unclear::Date)?,
        _ => return Err(Unclear::Choice),
    };
    if day > today { Err(Unclear::Future) } else { Ok(Some(day)) }
}

/// `2026-11-21` as browsers send it, or `21/11/2026` as people write it, also with `-` and `.`.
fn written(typed: &str) -> Option<Date> {
    if let Ok(date) = typed.parse() {
        return Some(date);
    }
    let mut parts = typed.split(['/', '-', '.']).map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let whole = parts.next().is_none() && year.len() == 4;
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok().filter(|_| whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2026, 11, 21);

    #[test]
    fn a_date_is_read_however_people_write_it() {
        for typed in ["2026-11-02", "2/11/2026", "02-11-2026", "2.11.2026", "02 / 11 / 2026"] {
            assert_eq!(day("date", typed, TODAY), Ok(Some(Date::constant(2026, 11, 2))), "{typed}");
        }
    }

    #[test]
    fn what_is_no_date_or_lies_ahead_is_not_taken() {
        for typed in ["", "kemarin", "31/02/2026", "2/11/26", "1/2/3/2026"] {
            assert_eq!(day("date", typed, TODAY), Err(Unclear::Date), "{typed}");
        }
        assert_eq!(day("date", "22/11/2026", TODAY), Err(Unclear::Future));
        assert_eq!(day("besok", "", TODAY), Err(Unclear::Choice));
    }

    #[test]
    fn yesterday_is_the_day_before_and_unknown_is_no_day() {
        assert_eq!(day("yesterday", "", TODAY), Ok(Some(Date::constant(2026, 11, 20))));
        assert_eq!(day("today", "", TODAY), Ok(Some(TODAY)));
        assert_eq!(day("unknown", "21/11/2026", TODAY), Ok(None));
    }
}
