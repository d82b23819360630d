//! The middle value, kinder to a month with one very long case than the mean.

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
