//! Numbers of letters, by the hospital's own pattern.

use domain::calendar::Date;

/// Where a number is not given by the desk, this is the room for the office's own.
const ROOM: &str = "……";

/// `445/{serial}/{month}/{year}` with its places filled: the month in Roman figures, as offices
/// write it.
pub fn given(pattern: &str, serial: u32, date: Date) -> String {
    filled(pattern, &serial.to_string(), date)
}

/// The same with room for a serial that the office fills in.
pub(super) fn open(pattern: &str, date: Date) -> String {
    filled(pattern, ROOM, date)
}

fn filled(pattern: &str, serial: &str, date: Date) -> String {
    pattern
        .replace("{serial}", serial)
        .replace("{month}", roman(date.month()))
        .replace("{year}", &date.year().to_string())
}

fn roman(month: i8) -> &'static str {
    const FIGURES: [&str; 12] =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    let place = usize::try_from(month - 1).unwrap_or_default();
    FIGURES.get(place).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_follows_the_pattern_of_the_hospital() {
        let date = "2026-12-01".parse().unwrap();
        assert_eq!(given("445/{serial}/RSUD/{month}/{year}", 118, date), "445/118/RSUD/XII/2026");
        assert_eq!(open("445/{serial}/{year}", date), "445/……/2026");
        assert_eq!(given("tanpa pola", 1, date), "tanpa pola");
    }
}
