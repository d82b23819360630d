//! The three times of Indonesia, and the two lengths of an office week.

use jiff::tz::{Offset, offset};

use crate::text::coded;

coded! {
    /// A time zone of Indonesia; none has summer time (Keppres 41/1987).
    Zone {
        /// UTC+7: Sumatra, Java, west and central Kalimantan.
        Wib = "wib",
        /// UTC+8: Bali, Nusa Tenggara, Sulawesi, the rest of Kalimantan.
        Wita = "wita",
        /// UTC+9: Maluku, Papua.
        Wit = "wit",
    }
}

coded! {
    /// How many days a week the offices are open.
    Week {
        /// Monday to Friday.
        FiveDays = "five_days",
        /// Monday to Saturday.
        SixDays = "six_days",
    }
}

impl Zone {
    /// What stands behind a time of day, in both languages.
    pub fn label(self) -> &'static str {
        match self {
            Zone::Wib => "WIB",
            Zone::Wita => "WITA",
            Zone::Wit => "WIT",
        }
    }

    /// The distance from UTC.
    pub fn offset(self) -> Offset {
        match self {
            Zone::Wib => offset(7),
            Zone::Wita => offset(8),
            Zone::Wit => offset(9),
        }
    }
}
