//! One turn of one day, and which turn an instant falls into.

use super::Facts;
use crate::calendar::{Date, Instant, days_after};
use crate::rules::{Shift, ShiftHours};

/// A turn of a day. The night belongs to the day on which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Turn {
    pub day: Date,
    pub shift: Shift,
}

/// The hours of a shift by the rules.
pub fn hours_of(shift: Shift, facts: &Facts<'_>) -> Option<ShiftHours> {
    facts.shifts.iter().find(|hours| hours.shift == shift).copied()
}

/// The turn that runs at an instant; `None` only where the rules leave a gap.
pub fn turn_at(at: Instant, facts: &Facts<'_>) -> Option<Turn> {
    let day = facts.calendar.day_of(at);
    let days = [Some(day), day.yesterday().ok()].into_iter().flatten();
    let turns =
        days.flat_map(|day| facts.shifts.iter().map(move |hours| Turn { day, shift: hours.shift }));
    let mut turns = turns.filter(|turn| {
        turn_span(*turn, facts).is_some_and(|(from, until)| from <= at && at < until)
    });
    turns.next()
}

/// The turn that ended when this one began.
pub fn turn_before(turn: Turn, facts: &Facts<'_>) -> Option<Turn> {
    let (from, _) = turn_span(turn, facts)?;
    turn_at(from.checked_sub(jiff::SignedDuration::from_millis(1)).ok()?, facts)
}

/// The first instant of a turn and the first after it (half open).
pub fn turn_span(turn: Turn, facts: &Facts<'_>) -> Option<(Instant, Instant)> {
    let hours = hours_of(turn.shift, facts)?;
    let last = match hours.passes_midnight() {
        true => turn.day.tomorrow().ok()?,
        false => turn.day,
    };
    let at = |day, minutes: u16| {
        // A day has 1,440 minutes, so hours and minutes of it fit into a byte.
        let (hour, minute) = (minutes.min(1440) / 60, minutes.min(1440) % 60);
        facts.calendar.at(day, hour as u8, minute as u8)
    };
    Some((at(turn.day, hours.from), at(last, hours.until)))
}

/// Monday to Sunday of the week in which a day lies.
pub fn week_of(day: Date) -> Vec<Date> {
    let past = i32::from(day.weekday().to_monday_zero_offset());
    (0..7).map(|nth| days_after(day, nth - past)).collect()
}

/// Is the turn over?
pub fn ended(turn: Turn, facts: &Facts<'_>) -> bool {
    turn_span(turn, facts).is_none_or(|(_, until)| until <= facts.now)
}
