//! Sums of fractions without floating point: 76.605 has to become 76.61 on every machine.

use std::fmt;

/// 24 decimals. Respondents are counted in 32 bits, so the sums of a survey stay far below 2^127.
const ONE: i128 = 1_000_000_000_000_000_000_000_000;
const HALF_THE_DIGITS: i128 = 1_000_000_000_000;

/// Many times what all roundings of one survey add up to, and far below the distance that two
/// different results of complete sheets can have (1 : 200 times the answers).
const NEARER_THAN_ANY_RESULT: i128 = 1_000_000;

/// A number in units of 10^-24.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Exact(i128);

impl Exact {
    pub(super) const ZERO: Exact = Exact(0);

    /// `part` of `whole`; `None` when there is no whole. Divides in two steps, so that both may
    /// have 86 bits.
    pub(super) fn ratio(part: i128, whole: i128) -> Option<Exact> {
        let (mut found, mut rest) = (part.checked_div(whole)?, part.checked_rem(whole)?);
        for _ in 0..2 {
            let more = rest.checked_mul(HALF_THE_DIGITS)?;
            found = found.checked_mul(HALF_THE_DIGITS)?.checked_add(more / whole)?;
            rest = more % whole;
        }
        Some(Exact(found))
    }

    pub(super) fn plus(self, other: Exact) -> Exact {
        Exact(self.0 + other.0)
    }

    /// So many times this number, and of that one part in `of`.
    pub(super) fn times(self, factor: i128, of: i128) -> Exact {
        Exact(self.0 * factor / of)
    }

    /// This number over another one.
    pub(super) fn over(self, other: Exact) -> Option<Exact> {
        Exact::ratio(self.0, other.0)
    }

    /// Rounded once, half up.
    pub(super) fn rounded(self, places: u8) -> Decimal {
        let unit = ONE / 10_i128.pow(u32::from(places.min(18)));
        let units = (self.0 + NEARER_THAN_ANY_RESULT + unit / 2).div_euclid(unit);
        Decimal { units: i64::try_from(units).unwrap_or(i64::MAX), places: places.min(18) }
    }
}

/// A decimal number as it is printed: `90.56` is 9056 units with two places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    pub units: i64,
    pub places: u8,
}

impl Decimal {
    /// A number of so many hundredths.
    pub const fn hundredths(units: i64) -> Decimal {
        Decimal { units, places: 2 }
    }

    pub(super) fn exact(self) -> Exact {
        let unit = ONE / 10_i128.pow(u32::from(self.places.min(18)));
        Exact(i128::from(self.units) * unit)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_u64.pow(u32::from(self.places.min(18)));
        let (sign, units) = (if self.units < 0 { "-" } else { "" }, self.units.unsigned_abs());
        match self.places {
            0 => write!(f, "{sign}{units}"),
            places => {
                let width = usize::from(places);
                write!(f, "{sign}{}.{:0width$}", units / unit, units % unit)
            }
        }
    }
}
