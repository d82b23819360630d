//! Which days may be shown, when a part of them can be taken away from a whole.

use std::collections::BTreeMap;

use super::period::Period;
use super::score::showable;
use crate::calendar::Date;

/// How many respondents answered in each month, by [`month_place`].
pub type Sizes = BTreeMap<i32, u32>;

/// The months of a year, a semester, a quarter and a month.
const WIDTHS: [i32; 4] = [12, 6, 3, 1];

/// The month of a day, counted from the year 0.
pub fn month_place(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month()) - 1
}

/// May the result of this period stand beside all others that may be asked for? Of the parts of a
/// year, a semester and a quarter, each with its few others, as many stay hidden as it takes that
/// nobody learns by subtraction about fewer than [`super::FEWEST`]; and whatever lies in a hidden
/// part stays hidden with it. All days together are no part.
pub fn visible(sizes: &Sizes, period: Period) -> bool {
    let (from, until) = (month_place(period.from), month_place(period.until));
    let mut siblings = sizes.clone();
    for width in WIDTHS.into_iter().filter(|width| until - from < *width) {
        let part = |month: i32| month.div_euclid(width);
        let mut parts = BTreeMap::<i32, u32>::new();
        for (month, many) in &siblings {
            *parts.entry(part(*month)).or_default() += many;
        }
        let shown = showable(&parts.values().copied().collect::<Vec<_>>());
        let mine = parts.keys().zip(shown).find(|(name, _)| **name == part(from));
        if !mine.is_some_and(|(_, shown)| shown) {
            return false;
        }
        siblings.retain(|month, _| part(*month) == part(from));
    }
    true
}
