//! Reads a form value by value; what cannot be right is said beside its field.

use std::ops::RangeInclusive;
use std::str::FromStr;

use domain::calendar::{Calendar, Date, DateTime, Instant};
use domain::text::{Body, Invalid};
use locale::Words;
use web::{Faults, Sent, error::Said};

/// A form on its way to becoming a command.
pub struct Reader<'a> {
    pub sent: &'a Sent,
    pub t: &'static Words,
    pub calendar: &'a Calendar,
    pub faults: Faults,
}

impl<'a> Reader<'a> {
    /// A form with the fields `once`, and those that may be ticked several times.
    pub fn new(
        sent: &'a Sent,
        t: &'static Words,
        calendar: &'a Calendar,
        (once, often): (&[&str], &[&str]),
    ) -> Self {
        Self { sent, t, calendar, faults: sent.check(t, once, often) }
    }

    /// A text that must be there.
    pub fn body(&mut self, field: &str) -> Option<Body> {
        self.value(field, Body::parse)
    }

    /// A text that may be missing.
    pub fn maybe_body(&mut self, field: &str) -> Option<Body> {
        self.maybe(field, Body::parse)
    }

    /// A value that must be there.
    pub fn value<T>(
        &mut self,
        field: &str,
        parse: impl Fn(&str) -> Result<T, Invalid>,
    ) -> Option<T> {
        match parse(self.sent.text(field)) {
            Ok(value) => Some(value),
            Err(why) => self.invalid(field, why),
        }
    }

    /// A value that may be missing.
    pub fn maybe<T>(
        &mut self,
        field: &str,
        parse: impl Fn(&str) -> Result<T, Invalid>,
    ) -> Option<T> {
        self.sent.filled(field)?;
        self.value(field, parse)
    }

    /// One of a list that must be chosen.
    pub fn chosen<T>(&mut self, field: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let found = parse(self.sent.text(field));
        if found.is_none() {
            self.faults.add(field, self.t.form_not_a_choice());
        }
        found
    }

    /// One of a list, or none.
    pub fn maybe_chosen<T>(&mut self, field: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.sent.filled(field)?;
        self.chosen(field, parse)
    }

    /// A day and an hour that must be there.
    pub fn instant(&mut self, field: &str) -> Option<Instant> {
        if self.sent.filled(field).is_none() {
            self.faults.add(field, self.t.form_not_a_moment());
        }
        self.maybe_instant(field)
    }

    /// Wall-clock time at the hospital, as `datetime-local` writes it.
    pub fn maybe_instant(&mut self, field: &str) -> Option<Instant> {
        let text = self.sent.filled(field)?;
        let found = text
            .parse::<DateTime>()
            .ok()
            .and_then(|local| self.calendar.zone.offset().to_timestamp(local).ok());
        if found.is_none() {
            self.faults.add(field, self.t.form_not_a_moment());
        }
        found
    }

    /// A day that must be there.
    pub fn date(&mut self, field: &str) -> Option<Date> {
        if self.sent.filled(field).is_none() {
            self.faults.add(field, self.t.form_not_a_date());
        }
        self.maybe_date(field)
    }

    /// A day that may be missing.
    pub fn maybe_date(&mut self, field: &str) -> Option<Date> {
        let text = self.sent.filled(field)?;
        let found = text.parse::<Date>().ok();
        if found.is_none() {
            self.faults.add(field, self.t.form_not_a_date());
        }
        found
    }

    /// A whole number of a range that must be there.
    pub fn number<T>(&mut self, field: &str, range: RangeInclusive<T>) -> Option<T>
    where
        T: Copy + PartialOrd + FromStr + Into<i64>,
    {
        let typed = ungrouped(self.sent.text(field), self.t.number(1_000));
        let found = typed.and_then(|typed| typed.parse().ok()).filter(|one| range.contains(one));
        if found.is_none() {
            let [least, most] = [*range.start(), *range.end()].map(|end| self.t.number(end.into()));
            self.faults.add(field, self.t.form_not_in_range(least, most));
        }
        found
    }

    /// A whole number of a range that may be missing.
    pub fn maybe_number<T>(&mut self, field: &str, range: RangeInclusive<T>) -> Option<T>
    where
        T: Copy + PartialOrd + FromStr + Into<i64>,
    {
        self.sent.filled(field)?;
        self.number(field, range)
    }

    /// What was read, unless something is wrong.
    pub fn done<T>(self, value: Option<T>) -> Result<T, Faults> {
        match value {
            Some(value) if self.faults.is_empty() => Ok(value),
            _ => Err(self.faults),
        }
    }

    fn invalid<T>(&mut self, field: &str, why: Invalid) -> Option<T> {
        self.faults.add(field, why.sentence(self.t));
        None
    }
}

/// A number without the marks between its thousands, which are those of `thousand` as the page writes it;
/// `None` where such a mark stands elsewhere.
fn ungrouped(text: &str, thousand: String) -> Option<String> {
    let mark = thousand.trim_matches(|one: char| one.is_ascii_digit()).to_owned();
    let mut groups = text.split(mark.as_str());
    let first = groups.next()?;
    let grouped = (1..=3).contains(&first.len()) && groups.clone().all(|group| group.len() == 3);
    (groups.next().is_none() || grouped).then(|| text.replace(&mark, ""))
}

#[cfg(test)]
mod tests {
    use domain::calendar::Zone;

    use super::*;

    /// What a number from 0 to 2.000 is read as, or the sentence beside it.
    fn read(text: &str) -> Result<Option<u32>, String> {
        let sent = Sent::from_fields(vec![("many".to_owned(), text.to_owned())]);
        let (t, calendar) = (locale::words(locale::Language::Id), Calendar::indonesian(Zone::Wib));
        let mut form = Reader::new(&sent, t, &calendar, (&["many"], &[]));
        let found = form.maybe_number("many", 0..=2_000);
        match form.faults.of("many") {
            Some(says) => Err(says.to_owned()),
            None => Ok(found),
        }
    }

    #[test]
    fn a_whole_number_is_read_with_and_without_points_between_thousands() {
        let cases = [("", None), ("0", Some(0)), ("12", Some(12)), ("1.200", Some(1_200))];
        for (text, number) in cases {
            assert_eq!(read(text), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_is_out_of_its_range_or_no_whole_number_is_told_the_range() {
        for text in ["-5", "2001", "1.5", ".200", "1200.300", "banyak", "."] {
            let says = "Tulis bilangan bulat dari 0 sampai 2.000.";
            assert_eq!(read(text), Err(says.to_owned()), "{text}");
        }
    }
}
