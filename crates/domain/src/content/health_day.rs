//! Days of the year to which an office says something: national and world health days. A hospital
//! writes its own list; this one is what it begins with.

use crate::calendar::{Date, Month};
use crate::text::Name;

/// More days than this are no list.
pub const MOST_DAYS: usize = 120;

/// A day of every year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HealthDay {
    pub month: i8,
    pub day: i8,
    pub name: Name,
}

const KNOWN: [(i8, i8, &str); 25] = [
    (1, 25, "Hari Gizi Nasional"),
    (2, 4, "Hari Kanker Sedunia"),
    (3, 17, "Hari Perawat Nasional"),
    (3, 24, "Hari Tuberkulosis Sedunia"),
    (4, 2, "Hari Peduli Autisme Sedunia"),
    (4, 7, "Hari Kesehatan Sedunia"),
    (5, 12, "Hari Perawat Sedunia"),
    (5, 17, "Hari Hipertensi Sedunia"),
    (5, 31, "Hari Tanpa Tembakau Sedunia"),
    (6, 14, "Hari Donor Darah Sedunia"),
    (6, 24, "Hari Bidan Nasional"),
    (6, 26, "Hari Anti Narkotika Internasional"),
    (7, 23, "Hari Anak Nasional"),
    (7, 28, "Hari Hepatitis Sedunia"),
    (8, 1, "Pekan Menyusui Sedunia (1–7 Agustus)"),
    (9, 17, "Hari Keselamatan Pasien Sedunia"),
    (9, 29, "Hari Jantung Sedunia"),
    (10, 10, "Hari Kesehatan Jiwa Sedunia"),
    (10, 15, "Hari Cuci Tangan Pakai Sabun Sedunia"),
    (10, 24, "Hari Dokter Nasional"),
    (11, 12, "Hari Kesehatan Nasional"),
    (11, 14, "Hari Diabetes Sedunia"),
    (12, 1, "Hari AIDS Sedunia"),
    (12, 3, "Hari Disabilitas Internasional"),
    (12, 22, "Hari Ibu"),
];

impl HealthDay {
    /// One typed line: `12-11 Hari Kesehatan Nasional`, day before month as it is said.
    pub fn parse(line: &str) -> Option<HealthDay> {
        let (date, name) = line.trim().split_once(' ')?;
        let (day, month) = date.split_once('-')?;
        let (day, month) = (day.parse().ok()?, month.parse().ok()?);
        // 2024 has every day that a year can have.
        Date::new(2024, month, day).ok()?;
        Some(HealthDay { month, day, name: Name::parse(name).ok()? })
    }

    /// The line as it is typed.
    pub fn line(&self) -> String {
        format!("{:02}-{:02} {}", self.day, self.month, self.name.as_str())
    }

    /// Its date, if the month has it.
    pub fn within(&self, month: Month) -> Option<Date> {
        (month.number() == self.month)
            .then(|| Date::new(month.year(), self.month, self.day).ok())
            .flatten()
    }
}

/// The list with which a hospital begins.
pub fn known() -> Vec<HealthDay> {
    let day = |(month, day, name): &(i8, i8, &str)| {
        Some(HealthDay { month: *month, day: *day, name: Name::parse(name).ok()? })
    };
    KNOWN.iter().filter_map(day).collect()
}
