//! Counting lines by one of their properties.

use super::Line;

/// How many lines have a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count<K> {
    pub of: K,
    pub count: u32,
}

/// How many lines have each of `values`; a value that nobody has is there with 0, so that a table
/// keeps its rows from month to month.
pub fn counts<K: Copy + PartialEq>(
    lines: &[&Line],
    values: impl IntoIterator<Item = K>,
    value: impl Fn(&Line) -> K,
) -> Vec<Count<K>> {
    let count = |of: K| Count { of, count: number(lines, |line| value(line) == of) };
    values.into_iter().map(count).collect()
}

/// How many lines are so.
pub(super) fn number(lines: &[&Line], so: impl Fn(&Line) -> bool) -> u32 {
    lines.iter().filter(|line| so(line)).count().try_into().unwrap_or(u32::MAX)
}
