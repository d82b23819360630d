//! The middle value, kinder to a month with one very long case than the mean, and the value within
//! which so many of a hundred lie.

/// The median of `values` (any unit); of an even number of values the mean of the middle two,
/// rounded half up; `None` of none.
pub fn median(values: &[i64]) -> Option<i64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let upper = *sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = sorted[sorted.len() / 2 - 1];
    let half = (i128::from(lower) + i128::from(upper) + 1).div_euclid(2);
    i64::try_from(half).ok()
}

/// The percentile by nearest rank: the smallest of `values` (any unit) within which at least `percent`
/// of a hundred lie, so it is a value that was measured; `None` of none.
pub fn percentile(values: &[i64], percent: u8) -> Option<i64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let rank = (sorted.len() * usize::from(percent.min(100))).div_ceil(100);
    sorted.get(rank.saturating_sub(1)).copied()
}
