//! What matters to patients against what they got: the importance-weighted variant that some
//! hospitals publish, and the four fields of the importance-performance matrix.

use super::exact::{Decimal, Exact};
use super::score::mean;
use super::tally::Tally;
use crate::text::coded;

coded! {
    /// Where an unsur stands: above or below the mean of all in importance and in performance.
    Field {
        /// Important and weak: begin here.
        Improve = "improve",
        /// Important and strong.
        Keep = "keep",
        /// Neither important nor strong.
        Later = "later",
        /// Strong, though it matters less.
        Enough = "enough",
    }
}

/// The mean of the performances, each weighted by its share of all importance, times 25. `None`
/// when the two lists differ in length or one unsur has no answer.
pub fn weighted_index(performance: &[Tally], importance: &[Tally]) -> Option<Decimal> {
    let pairs = paired(performance, importance)?;
    let (mut above, mut below) = (Exact::ZERO, Exact::ZERO);
    for (done, wished) in performance.iter().zip(importance) {
        let product = i128::from(done.sum()) * i128::from(wished.sum());
        let many = i128::from(done.filled()) * i128::from(wished.filled());
        above = above.plus(Exact::ratio(product, many)?);
    }
    for (_, wished) in &pairs {
        below = below.plus(*wished);
    }
    Some(above.times(25, 1).over(below)?.rounded(2))
}

/// The field of each unsur, in their order; `None` as for [`weighted_index`].
pub fn matrix(performance: &[Tally], importance: &[Tally]) -> Option<Vec<Field>> {
    let pairs = paired(performance, importance)?;
    let many = i128::try_from(pairs.len()).ok()?;
    let sum = |(done, wished): (Exact, Exact), pair: &(Exact, Exact)| {
        (done.plus(pair.0), wished.plus(pair.1))
    };
    let (done, wished) = pairs.iter().fold((Exact::ZERO, Exact::ZERO), sum);
    let field = |pair: &(Exact, Exact)| match (
        pair.1.times(many, 1) >= wished,
        pair.0.times(many, 1) >= done,
    ) {
        (true, false) => Field::Improve,
        (true, true) => Field::Keep,
        (false, false) => Field::Later,
        (false, true) => Field::Enough,
    };
    Some(pairs.iter().map(field).collect())
}

fn paired(performance: &[Tally], importance: &[Tally]) -> Option<Vec<(Exact, Exact)>> {
    if performance.len() != importance.len() || performance.is_empty() {
        return None;
    }
    let both = performance.iter().zip(importance);
    both.map(|(done, wished)| Some((mean(done)?, mean(wished)?))).collect()
}
