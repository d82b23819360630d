//! Days off, as data.

use jiff::civil::{Date, date};

/// One day off.
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

/// Month and day of the national holidays of 2026.
const NATIONAL_2026: [(i8, i8); 17] = [
    (1, 1),
    (1, 16),
    (2, 17),
    (3, 19),
    (3, 21),
    (3, 22),
    (4, 3),
    (4, 5),
    (5, 1),
    (5, 14),
    (5, 27),
    (5, 31),
    (6, 1),
    (6, 16),
    (8, 17),
    (8, 25),
    (12, 25),
];

/// Month and day of the joint leave of 2026.
const JOINT_LEAVE_2026: [(i8, i8); 8] =
    [(2, 16), (3, 18), (3, 20), (3, 23), (3, 24), (5, 15), (5, 28), (12, 24)];

/// Seventeen national holidays and eight days of joint leave in 2026.
///
/// Source: joint decree of the Minister of Religious Affairs 1497/2025, the Minister of Manpower
/// 2/2025 and the Minister of PANRB 5/2025 (19 September 2025), as published by setneg.go.id.
pub fn holidays_2026() -> Vec<Holiday> {
    let national =
        NATIONAL_2026.iter().map(|(month, day)| Holiday::national(date(2026, *month, *day)));
    let joint =
        JOINT_LEAVE_2026.iter().map(|(month, day)| Holiday::joint_leave(date(2026, *month, *day)));
    national.chain(joint).collect()
}
