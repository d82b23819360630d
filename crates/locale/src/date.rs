use jiff::{
    Timestamp,
    civil::{Date, DateTime},
};

use crate::{Language, Words, Zone};

impl Words {
    /// `Senin, 23 November 2026 pukul 10.00 WIB`
    pub fn long(&self, at: Timestamp, zone: Zone) -> String {
        let local = zone.local(at);
        self.time_long(
            self.weekday(local.date()),
            local.day().to_string(),
            self.month(local.date()),
            local.year().to_string(),
            self.clock_face(local),
            zone.label(),
        )
    }

    /// `23 Nov 2026, 10.00 WIB`: for tables and timelines of the staff, never for the public.
    pub fn short(&self, at: Timestamp, zone: Zone) -> String {
        let local = zone.local(at);
        let month = self.time_month_short(month_key(local.date()));
        self.time_short(
            local.day().to_string(),
            month,
            local.year().to_string(),
            self.clock_face(local),
            zone.label(),
        )
    }

    /// `10.00`
    pub fn time_of_day(&self, at: Timestamp, zone: Zone) -> String {
        self.clock_face(zone.local(at))
    }

    /// `Senin, 23 November 2026`
    pub fn long_date(&self, date: Date) -> String {
        self.time_long_date(
            self.weekday(date),
            date.day().to_string(),
            self.month(date),
            date.year().to_string(),
        )
    }

    /// `23 November 2026`
    pub fn date(&self, date: Date) -> String {
        self.time_date(date.day().to_string(), self.month(date), date.year().to_string())
    }

    /// `November 2026`
    pub fn month_of(&self, date: Date) -> String {
        format!("{} {}", self.month(date), date.year())
    }

    /// `November`
    pub fn month(&self, date: Date) -> String {
        self.time_month(month_key(date))
    }

    /// `Senin`
    pub fn weekday(&self, date: Date) -> String {
        self.time_weekday(format!("d{}", date.weekday().to_monday_one_offset()))
    }

    /// Indonesian writes a full stop between hour and minute.
    fn clock_face(&self, local: DateTime) -> String {
        let mark = match self.language() {
            Language::Id => '.',
            Language::En => ':',
        };
        format!("{:02}{mark}{:02}", local.hour(), local.minute())
    }
}

fn month_key(date: Date) -> String {
    format!("m{}", date.month())
}
