//! How an index is computed: recorded with every result, because a published figure can only be
//! reproduced when weight and rounding are known.

use super::exact::Decimal;
use crate::text::coded;

coded! {
    /// The weight of one unsur. PermenPANRB 14/2017 divides by the number of unsur; the short
    /// ones stand in many published tables.
    Weights {
        Exact = "exact",
        Thousandth111 = "0.111",
        Hundredth11 = "0.11",
        TenThousandth1111 = "0.1111",
        /// For the fourteen unsur of Kepmenpan 25/2004.
        Thousandth71 = "0.071",
    }
}

impl Weights {
    /// The weight as a fraction, for so many unsur; `None` when a short weight does not belong to
    /// this number: its sum would be farther from 1 than two hundredths.
    pub fn fraction(self, unsur: usize) -> Option<(i128, i128)> {
        let many = i128::try_from(unsur).ok().filter(|many| *many > 0)?;
        let (part, of) = match self {
            Weights::Exact => (1, many),
            Weights::Thousandth111 => (111, 1_000),
            Weights::Hundredth11 => (11, 100),
            Weights::TenThousandth1111 => (1_111, 10_000),
            Weights::Thousandth71 => (71, 1_000),
        };
        ((part * many - of).abs() * 50 <= of).then_some((part, of))
    }
}

coded! {
    /// Which table gives the grade. The old one is for old data only.
    Scale {
        /// PermenPANRB 14/2017.
        Of2017 = "2017",
        /// Kepmenpan 25/2004.
        Of2004 = "2004",
    }
}

coded! {
    /// The letter of the service: A very good to D not good.
    Grade { A = "A", B = "B", C = "C", D = "D" }
}

impl Scale {
    /// The lowest index of each grade, in hundredths; whatever is below is a D.
    pub const fn floors(self) -> [(Grade, i64); 3] {
        match self {
            Scale::Of2017 => [(Grade::A, 8_831), (Grade::B, 7_661), (Grade::C, 6_500)],
            Scale::Of2004 => [(Grade::A, 8_126), (Grade::B, 6_251), (Grade::C, 4_376)],
        }
    }

    /// The grade of an index with two decimals: the tables have gaps between (76.60 and 76.61)
    /// that only a rounded value never falls into.
    pub fn grade(self, index: Decimal) -> Grade {
        let hundredths = index.exact().rounded(2).units;
        let reached = self.floors().into_iter().find(|(_, floor)| hundredths >= *floor);
        reached.map_or(Grade::D, |(grade, _)| grade)
    }
}

/// Everything that decides which number comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Method {
    pub weights: Weights,
    /// To how many decimals the sum of the weighted means is rounded before it is multiplied by
    /// 25; `None`: not at all, as it should be.
    pub total_decimals: Option<u8>,
    pub scale: Scale,
}

impl Method {
    /// Exact weights, rounded once at the end, today's table.
    pub const RECOMMENDED: Method =
        Method { weights: Weights::Exact, total_decimals: None, scale: Scale::Of2017 };
    /// More decimals than any published table has.
    pub const MOST_DECIMALS: u8 = 8;
}
