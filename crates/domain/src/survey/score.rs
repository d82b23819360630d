//! From counted answers to an index and its grade (PermenPANRB 14/2017).

use super::exact::{Decimal, Exact};
use super::method::{Grade, Method, Scale};
use super::tally::{Tallies, Tally};

/// Below so many respondents nothing is shown but that there are not enough.
pub const FEWEST: u32 = 5;

/// What the national indicator "patient satisfaction" asks for (Permenkes 30/2022, INM 13).
pub const INDICATOR_TARGET: Decimal = Decimal::hundredths(7_661);

/// One unsur.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnsurScore {
    pub filled: u64,
    /// How many respondents left it empty.
    pub empty: u64,
    /// The mean of those who filled it (NRR), four decimals.
    pub nrr: Option<Decimal>,
    /// The mean with its weight, four decimals.
    pub weighted: Option<Decimal>,
    /// The mean times 25, two decimals.
    pub index: Option<Decimal>,
    pub grade: Option<Grade>,
}

/// The result of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    pub n: u32,
    pub method: Method,
    /// In the order of the instrument.
    pub unsur: Vec<UnsurScore>,
    /// The sum of the weighted means: four decimals, or as many as the method rounds to.
    pub total: Option<Decimal>,
    /// 25.00 to 100.00. `None` without answers, or when a short weight is not for this many unsur.
    pub index: Option<Decimal>,
    pub grade: Option<Grade>,
    /// The sum of all values of all respondents: above the line of the national indicator.
    pub values: u64,
    /// How many unsur were filled by all respondents together: below that line.
    pub filled: u64,
    /// All values of all respondents over all filled unsur, times 25: the national indicator
    /// (Permenkes 30/2022, INM 13). The same as the index only when nothing was left empty.
    pub filled_index: Option<Decimal>,
    /// The index of the respondents' own means, less and more its uncertainty (95 %).
    pub interval: Option<(Decimal, Decimal)>,
}

/// The result of these answers. An unsur that nobody filled takes no part.
pub fn score(tallies: &Tallies, method: Method) -> Score {
    let answered = tallies.unsur.iter().filter(|tally| tally.filled() > 0).count();
    let whole = method.weights == super::Weights::Exact || answered == tallies.unsur.len();
    let weight = method.weights.fraction(answered).filter(|_| whole);
    let means = tallies.unsur.iter().filter_map(mean);
    let sum = means.fold(Exact::ZERO, Exact::plus);
    let total = weight.map(|(part, of)| sum.times(part, of));
    let rounded = method.total_decimals.map(|places| places.min(Method::MOST_DECIMALS));
    let base = match rounded {
        Some(places) => total.map(|total| total.rounded(places).exact()),
        None => total,
    };
    let index = base.map(|base| base.times(25, 1).rounded(2));
    let of = |tally: &Tally| unsur(tally, tallies.n, weight, method.scale);
    Score {
        n: tallies.n,
        method,
        unsur: tallies.unsur.iter().map(of).collect(),
        total: total.map(|total| total.rounded(rounded.unwrap_or(4))),
        grade: index.map(|index| method.scale.grade(index)),
        index,
        values: tallies.unsur.iter().map(Tally::sum).sum(),
        filled: tallies.unsur.iter().map(Tally::filled).sum(),
        filled_index: filled_index(&tallies.unsur),
        interval: index.and(super::spread::interval(tallies)),
    }
}

/// Only when there are enough answers that nobody can be picked out.
///
/// # Errors
/// [`TooFew`] with the number that is needed.
pub fn shown(tallies: &Tallies, method: Method) -> Result<Score, TooFew> {
    match tallies.n < FEWEST {
        true => Err(TooFew { needed: FEWEST }),
        false => Ok(score(tallies, method)),
    }
}

/// There are not enough answers for a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooFew {
    pub needed: u32,
}

/// Where the lowest unsur stand, the lowest first; at most `most`. Equal means keep the order of
/// the instrument.
pub fn lowest(tallies: &Tallies, most: usize) -> Vec<usize> {
    let means = tallies.unsur.iter().enumerate();
    let mut found: Vec<(Exact, usize)> =
        means.filter_map(|(place, tally)| Some((mean(tally)?, place))).collect();
    found.sort();
    found.into_iter().take(most).map(|(_, place)| place).collect()
}

pub(super) fn mean(tally: &Tally) -> Option<Exact> {
    Exact::ratio(i128::from(tally.sum()), i128::from(tally.filled()))
}

fn filled_index(unsur: &[Tally]) -> Option<Decimal> {
    let sum: u64 = unsur.iter().map(Tally::sum).sum();
    let filled: u64 = unsur.iter().map(Tally::filled).sum();
    Some(Exact::ratio(i128::from(sum) * 25, i128::from(filled))?.rounded(2))
}

fn unsur(tally: &Tally, n: u32, weight: Option<(i128, i128)>, scale: Scale) -> UnsurScore {
    let (filled, mean) = (tally.filled(), mean(tally));
    let index = mean.map(|mean| mean.times(25, 1).rounded(2));
    let weighted = mean.zip(weight).map(|(mean, (part, of))| mean.times(part, of).rounded(4));
    UnsurScore {
        filled,
        empty: u64::from(n).saturating_sub(filled),
        nrr: mean.map(|mean| mean.rounded(4)),
        weighted,
        index,
        grade: index.map(|index| scale.grade(index)),
    }
}

/// Which parts of a whole may be shown beside it: those with enough answers, and not so many of
/// them that the rest, by subtraction, would be a part with too few.
pub fn showable(parts: &[u32]) -> Vec<bool> {
    let mut shown: Vec<bool> = parts.iter().map(|n| *n >= FEWEST).collect();
    loop {
        let hidden: u32 =
            parts.iter().zip(&shown).filter(|(_, shown)| !**shown).map(|(n, _)| n).sum();
        if hidden == 0 || hidden >= FEWEST {
            return shown;
        }
        let places = (0..parts.len()).filter(|place| shown[*place]);
        match places.min_by_key(|place| parts[*place]) {
            Some(place) => shown[place] = false,
            None => return shown,
        }
    }
}
