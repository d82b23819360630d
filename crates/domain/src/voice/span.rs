//! Which months are laid side by side.

use crate::calendar::{Date, Month};

/// From one month to another, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Months {
    from: Month,
    until: Month,
}

impl Months {
    /// A span holds no more months than this.
    pub const MOST: usize = 24;

    /// `None` when it ends before it begins, or is longer than [`Months::MOST`].
    pub fn new(from: Month, until: Month) -> Option<Self> {
        let months = Self { from, until };
        let fits = months.each().take(Self::MOST).last() == Some(until);
        fits.then_some(months)
    }

    /// The month of this day and the two before it.
    pub fn lately(today: Date) -> Self {
        let until = Month::of(today);
        Self { from: until.previous().previous(), until }
    }

    pub fn from(self) -> Month {
        self.from
    }

    pub fn until(self) -> Month {
        self.until
    }

    /// Each month, in order.
    pub fn each(self) -> impl Iterator<Item = Month> {
        let next = move |month: &Month| (*month < self.until).then(|| month.next());
        std::iter::successors(Some(self.from), next)
    }
}
