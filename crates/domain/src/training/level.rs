//! How well somebody can do something.

use crate::text::coded;

coded! {
    /// From 0 to 4, in words.
    Level {
        /// 0: not yet.
        None = "none",
        /// 1: knows what it is about.
        Basic = "basic",
        /// 2: does it with somebody beside them.
        Guided = "guided",
        /// 3: does it alone.
        Independent = "independent",
        /// 4: teaches others.
        Teaching = "teaching",
    }
}

impl Level {
    /// 0 to 4.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The level with this number, if there is one.
    pub fn of(number: u8) -> Option<Level> {
        Level::ALL.get(usize::from(number)).copied()
    }

    /// The level that a text names, by number or by code.
    pub fn named(text: &str) -> Option<Level> {
        let number = text.trim().parse::<u8>().ok();
        number.map_or_else(|| Level::parse(text.trim()), Level::of)
    }
}
