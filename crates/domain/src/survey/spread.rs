//! How sure an index is, and how many have to be asked.

use super::exact::Decimal;
use super::tally::Tallies;
use crate::text::coded;

/// 25.00 and 100.00 in hundredths: no index lies outside.
const ENDS: (i128, i128) = (2_500, 10_000);

/// The mean of the respondents' own indices, less and more 1.96 standard errors (95 %, without a
/// correction for small populations); `None` for fewer than two.
pub(super) fn interval(tallies: &Tallies) -> Option<(Decimal, Decimal)> {
    let n = i128::from(tallies.n);
    if n < 2 {
        return None;
    }
    let mean = (tallies.sum * 2 + n) / (n * 2);
    // n * squares - sum^2 is n (n - 1) times the variance; the error's square is variance / n.
    let spread = u128::try_from(n * tallies.squares - tallies.sum * tallies.sum).ok()?;
    let pairs = u128::try_from(n * n * (n - 1)).ok()?;
    let error = (spread * 38_416 / 10_000 / pairs).isqrt();
    let error = i128::try_from(error).ok()?;
    let end = |value: i128| i64::try_from(value.clamp(ENDS.0, ENDS.1)).ok();
    let (low, high) = (end(mean - error)?, end(mean + error)?);
    Some((Decimal::hundredths(low), Decimal::hundredths(high)))
}

coded! {
    /// How many of a population are asked.
    SampleRule {
        /// Krejcie and Morgan (1970), 95 %, an error of 5 %, to the nearest whole number.
        KrejcieMorgan = "krejcie_morgan",
        /// Slovin, an error of 5 %, rounded up.
        Slovin = "slovin",
        /// Everybody.
        Total = "total",
    }
}

/// A population of so many or fewer is asked as a whole.
pub const ASKED_AS_A_WHOLE: u32 = 30;

impl SampleRule {
    /// How many respondents a population needs.
    pub fn required(self, population: u32) -> u32 {
        let many = u128::from(population);
        let wanted = match self {
            _ if population <= ASKED_AS_A_WHOLE => many,
            SampleRule::Total => many,
            // 3.841 N / 4 over 0.0025 (N - 1) + 3.841 / 4, times 100,000.
            SampleRule::KrejcieMorgan => {
                let below = 250 * (many - 1) + 96_025;
                (2 * 96_025 * many + below) / (2 * below)
            }
            SampleRule::Slovin => (400 * many).div_ceil(400 + many),
        };
        u32::try_from(wanted).unwrap_or(population)
    }
}
