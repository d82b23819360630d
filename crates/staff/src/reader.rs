//! Reads a form value by value; what cannot be right is said beside its field.

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

    /// A time that must be there.
    pub fn instant(&mut self, field: &str) -> Option<Instant> {
        if self.sent.filled(field).is_none() {
            self.faults.add(field, self.t.form_not_a_time());
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
            self.faults.add(field, self.t.form_not_a_time());
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
