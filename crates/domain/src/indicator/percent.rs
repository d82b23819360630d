//! Percentages with two decimals, exact to the last one.

/// A percentage in hundredths of a percent: 74.07 % is 7407. Rounded half up, as the ministry's
/// published figures are (20/27 = 74.07, 19/21 = 90.48).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(i64);

impl Percent {
    /// A percentage of so many hundredths of a percent.
    pub const fn from_hundredths(hundredths: i64) -> Percent {
        Percent(hundredths)
    }

    /// `part` of `whole`; `None` when there is no whole, because nothing is not 0 %.
    pub fn of(part: u32, whole: u32) -> Option<Percent> {
        Percent::of_ratio(u128::from(part), u128::from(whole))
    }

    /// Hundredths of a percent.
    pub fn hundredths(self) -> i64 {
        self.0
    }

    /// The plain mean of fractions (part, whole), rounded once at the end. Fractions without a
    /// whole do not take part; `None` when none does.
    pub fn mean(fractions: &[(u32, u32); 3]) -> Option<Percent> {
        let wholes = fractions.iter().filter(|(_, whole)| *whole > 0);
        let (mut part, mut whole, mut count) = (0_u128, 1_u128, 0_u128);
        for (each_part, each_whole) in wholes {
            part = part * u128::from(*each_whole) + u128::from(*each_part) * whole;
            whole *= u128::from(*each_whole);
            count += 1;
        }
        Percent::of_ratio(part, whole * count)
    }

    /// With at most three 32-bit factors both sides stay far below 128 bits.
    fn of_ratio(part: u128, whole: u128) -> Option<Percent> {
        let doubled = (part * 20_000 + whole).checked_div(whole * 2)?;
        i64::try_from(doubled).ok().map(Percent)
    }
}
