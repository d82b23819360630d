use jiff::{Timestamp, civil::DateTime, tz::Offset};

/// The three zones of Indonesia: fixed offsets, no summer time. Every hospital lives in one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Zone {
    #[default]
    Wib,
    Wita,
    Wit,
}

impl Zone {
    /// The zone of a code: `wib`, `wita`, `wit`.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.to_ascii_lowercase().as_str() {
            "wib" => Some(Self::Wib),
            "wita" => Some(Self::Wita),
            "wit" => Some(Self::Wit),
            _ => None,
        }
    }

    /// The suffix after every time of day.
    pub fn label(self) -> &'static str {
        match self {
            Self::Wib => "WIB",
            Self::Wita => "WITA",
            Self::Wit => "WIT",
        }
    }

    /// The wall clock in this zone.
    pub fn local(self, at: Timestamp) -> DateTime {
        let hours = match self {
            Self::Wib => 7,
            Self::Wita => 8,
            Self::Wit => 9,
        };
        Offset::constant(hours).to_datetime(at)
    }
}
