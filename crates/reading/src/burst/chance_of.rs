//! How unlikely a count is, when so many were to be expected.

/// Minus the decimal logarithm of the chance of `seen` or more. Where the weeks before were more uneven
/// than chance (`spread`, variance over mean, above one), the negative binomial stands for Poisson.
pub(super) fn surprise(seen: usize, expected: f64, spread: f64) -> f64 {
    let tail = if spread > 1.05 { uneven(seen, expected, spread) } else { even(seen, expected) };
    -tail.max(1e-300).log10()
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The tail of Poisson from `seen` on, summed upwards so that small tails keep their digits.
fn even(seen: usize, expected: f64) -> f64 {
    let first = (0..seen).fold(-expected, |sum, one| sum + (expected / number(one + 1)).ln());
    summed(first, |at| expected / number(seen + at + 1))
}

/// The tail of the negative binomial with this mean and variance = spread x mean.
fn uneven(seen: usize, expected: f64, spread: f64) -> f64 {
    let size = expected / (spread - 1.0);
    let share = 1.0 - 1.0 / spread;
    let none = size * (1.0 / spread).ln();
    let ratio = |one: usize| (size + number(one)) * share / number(one + 1);
    let first = (0..seen).fold(none, |sum, one| sum + ratio(one).ln());
    summed(first, |at| ratio(seen + at))
}

fn summed(first: f64, ratio: impl Fn(usize) -> f64) -> f64 {
    let (mut term, mut sum) = (1.0, 1.0);
    for at in 0..500 {
        term *= ratio(at);
        sum += term;
        if term < 1e-12 * sum {
            break;
        }
    }
    (first + f64::ln(sum)).exp().min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tails_are_those_of_the_textbook() {
        // Poisson with mean 1: P(X >= 3) = 1 - 2.5/e.
        assert!((even(3, 1.0) - 0.080_301_4).abs() < 1e-6);
        assert!((even(0, 2.0) - 1.0).abs() < 1e-9);
        // Negative binomial with mean 1 and variance 2 is geometric: P(X >= 3) = 1/8.
        assert!((uneven(3, 1.0, 2.0) - 0.125).abs() < 1e-9);
    }
}
