//! The turns in which the office is on duty.

use crate::text::coded;

coded! {
    /// A turn of the day: pagi, siang, malam.
    Shift { Morning = "morning", Afternoon = "afternoon", Night = "night" }
}

/// When a turn begins and ends, in minutes after the hospital's midnight. One that does not end
/// later than it begins ends on the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShiftHours {
    pub shift: Shift,
    pub from: u16,
    pub until: u16,
}

impl ShiftHours {
    /// Does it run past midnight?
    pub fn passes_midnight(self) -> bool {
        self.until <= self.from
    }
}

/// 07.00, 14.00 and 21.00: the custom of Indonesian hospitals, which each may change.
pub fn three_shifts() -> Vec<ShiftHours> {
    let hours =
        |shift, from: u16, until: u16| ShiftHours { shift, from: from * 60, until: until * 60 };
    vec![hours(Shift::Morning, 7, 14), hours(Shift::Afternoon, 14, 21), hours(Shift::Night, 21, 7)]
}
