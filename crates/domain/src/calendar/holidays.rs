//! Days off, as data.

use std::ops::RangeInclusive;

use jiff::civil::{Date, date};

use crate::text::{Invalid, Name, coded};

/// One day off, as the calendar counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Holiday {
    pub date: Date,
    /// *Cuti bersama*: a day off only where the hospital says so.
    pub joint_leave: bool,
}

impl Holiday {
    /// A national holiday.
    pub fn national(date: Date) -> Holiday {
        Holiday { date, joint_leave: false }
    }

    /// A day of joint leave.
    pub fn joint_leave(date: Date) -> Holiday {
        Holiday { date, joint_leave: true }
    }
}

coded! {
    /// Why a day is off.
    DayKind {
        National = "national",
        /// *Cuti bersama*: off only where the rules say that it counts.
        JointLeave = "joint_leave",
        /// The hospital's own, or its regency's: always off.
        Own = "own",
    }
}

/// One day off under its name, as a hospital keeps it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayOff {
    pub date: Date,
    pub kind: DayKind,
    pub name: String,
}

impl DayOff {
    /// A day under its name.
    ///
    /// # Errors
    /// `NotADay` far outside of the years that a hospital plans or looks back on; `Name`.
    pub fn new(date: Date, kind: DayKind, name: &str) -> Result<Self, LineWhy> {
        if !YEARS.contains(&date.year()) {
            return Err(LineWhy::NotADay);
        }
        let name = Name::parse(name).map_err(LineWhy::Name)?.into_string();
        Ok(Self { date, kind, name })
    }

    /// As the calendar counts it.
    pub fn counted(&self) -> Holiday {
        Holiday { date: self.date, joint_leave: self.kind == DayKind::JointLeave }
    }
}

/// What is wrong with one line of a pasted list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineFlaw {
    /// From 1.
    pub line: usize,
    pub why: LineWhy,
}

/// How a line is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineWhy {
    /// It does not begin with a day such as `2026-03-20`.
    NotADay,
    /// The day stands in an earlier line.
    Twice,
    /// The third column is neither `national`, `joint_leave` nor `own`.
    NotAKind,
    Name(Invalid),
    TooMany {
        most: usize,
    },
}

impl LineWhy {
    /// Stable key of the sentence that is shown.
    pub fn code(self) -> &'static str {
        match self {
            LineWhy::NotADay => "not_a_day",
            LineWhy::Twice => "twice",
            LineWhy::NotAKind => "not_a_kind",
            LineWhy::Name(why) => why.code(),
            LineWhy::TooMany { .. } => "too_many",
        }
    }
}

/// The years whose days can be kept, and whose months can be asked for.
pub const YEARS: RangeInclusive<i16> = 2000..=2100;

/// Days that one list may bring: more than any year has.
pub const MOST_DAYS: usize = 366;

/// A list with one day a line: the day, its name, and, behind `;`, a tab or a comma, its kind: so a
/// table that was saved as CSV fits too. Lines without a kind are of `kind`; empty lines, headings
/// and those behind `#` count for nothing.
///
/// # Errors
/// Every line that is wrong.
pub fn days_off(list: &str, kind: DayKind) -> Result<Vec<DayOff>, Vec<LineFlaw>> {
    let (mut days, mut flaws): (Vec<DayOff>, Vec<LineFlaw>) = (Vec::new(), Vec::new());
    for (line, text) in (1..).zip(list.lines()) {
        let text = text.trim();
        let heading = line == 1 && (text.starts_with("date") || text.starts_with("tanggal"));
        if text.is_empty() || text.starts_with('#') || heading {
            continue;
        }
        match day_off(text, kind) {
            Ok(day) if days.iter().any(|known| known.date == day.date) => {
                flaws.push(LineFlaw { line, why: LineWhy::Twice });
            }
            Ok(_) if days.len() == MOST_DAYS => {
                flaws.push(LineFlaw { line, why: LineWhy::TooMany { most: MOST_DAYS } });
                break;
            }
            Ok(day) => days.push(day),
            Err(why) => flaws.push(LineFlaw { line, why }),
        }
    }
    if flaws.is_empty() { Ok(days) } else { Err(flaws) }
}

fn day_off(text: &str, kind: DayKind) -> Result<DayOff, LineWhy> {
    let end = text.find([' ', '\t', ',', ';']).unwrap_or(text.len());
    let (day, rest) = text.split_at(end);
    let date = day.parse::<Date>().map_err(|_| LineWhy::NotADay)?;
    let rest = rest.trim_start_matches([' ', '\t', ',', ';']);
    let (name, kind) = match rest.rsplit_once([';', '\t']) {
        Some((name, code)) => (name, DayKind::parse(code.trim()).ok_or(LineWhy::NotAKind)?),
        // A comma may as well stand in the name.
        None => match rest.rsplit_once(',').map(|(name, code)| (name, DayKind::parse(code.trim())))
        {
            Some((name, Some(kind))) => (name, kind),
            _ => (rest, kind),
        },
    };
    DayOff::new(date, kind, name.trim().trim_matches('"'))
}

/// Month, day and name of the national holidays of 2026.
const NATIONAL_2026: [(i8, i8, &str); 17] = [
    (1, 1, "Tahun Baru 2026 Masehi"),
    (1, 16, "Isra Mikraj Nabi Muhammad S.A.W."),
    (2, 17, "Tahun Baru Imlek 2577 Kongzili"),
    (3, 19, "Hari Suci Nyepi (Tahun Baru Saka 1948)"),
    (3, 21, "Idul Fitri 1447 Hijriah"),
    (3, 22, "Idul Fitri 1447 Hijriah"),
    (4, 3, "Wafat Yesus Kristus"),
    (4, 5, "Kebangkitan Yesus Kristus (Paskah)"),
    (5, 1, "Hari Buruh Internasional"),
    (5, 14, "Kenaikan Yesus Kristus"),
    (5, 27, "Idul Adha 1447 Hijriah"),
    (5, 31, "Hari Raya Waisak 2570 BE"),
    (6, 1, "Hari Lahir Pancasila"),
    (6, 16, "1 Muharam Tahun Baru Islam 1448 Hijriah"),
    (8, 17, "Proklamasi Kemerdekaan"),
    (8, 25, "Maulid Nabi Muhammad S.A.W."),
    (12, 25, "Kelahiran Yesus Kristus"),
];

/// Month, day and name of the joint leave of 2026.
const JOINT_LEAVE_2026: [(i8, i8, &str); 8] = [
    (2, 16, "Cuti bersama Tahun Baru Imlek"),
    (3, 18, "Cuti bersama Nyepi"),
    (3, 20, "Cuti bersama Idul Fitri"),
    (3, 23, "Cuti bersama Idul Fitri"),
    (3, 24, "Cuti bersama Idul Fitri"),
    (5, 15, "Cuti bersama Kenaikan Yesus Kristus"),
    (5, 28, "Cuti bersama Idul Adha"),
    (12, 24, "Cuti bersama Kelahiran Yesus Kristus"),
];

/// Seventeen national holidays and eight days of joint leave in 2026, by date.
///
/// Source: joint decree of the Minister of Religious Affairs 1497/2025, the Minister of Manpower
/// 2/2025 and the Minister of PANRB 5/2025 (19 September 2025), as published by setneg.go.id.
pub fn days_off_2026() -> Vec<DayOff> {
    let of = |kind| {
        move |(month, day, name): &(i8, i8, &str)| DayOff {
            date: date(2026, *month, *day),
            kind,
            name: (*name).to_owned(),
        }
    };
    let national = NATIONAL_2026.iter().map(of(DayKind::National));
    let mut days: Vec<DayOff> =
        national.chain(JOINT_LEAVE_2026.iter().map(of(DayKind::JointLeave))).collect();
    days.sort();
    days
}

/// The same as the calendar counts them.
pub fn holidays_2026() -> Vec<Holiday> {
    days_off_2026().iter().map(DayOff::counted).collect()
}
