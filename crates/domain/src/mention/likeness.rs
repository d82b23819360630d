//! Whether two texts say nearly the same: the overlap of their words, and marks by which likely
//! pairs are found without comparing everything with everything.

use std::collections::BTreeSet;

/// Texts of which this part of all their words is shared are copies of one another.
pub const ALIKE_PERCENT: usize = 60;
/// More words than these are not compared: the beginning of an article tells it apart.
const MOST_WORDS: usize = 200;
/// Fewer words than these are like too many others: "mantap" is no copy of "mantap".
const FEWEST_WORDS: usize = 5;
/// A mark is made of the smallest of so many orders of the words (min-wise hashing, Broder 1997).
const ROWS: u64 = 3;
/// With so many marks, texts that share 70 % of their words have one in common in 96 of 100 cases, those
/// that share 80 % nearly always; of 6,000 messages about three others have one in common with a new one.
const BANDS: u64 = 8;

/// The words of a text, as numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Likeness(BTreeSet<u32>);

impl Likeness {
    /// The likeness of these words (stems, in any order).
    pub fn of<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let numbers = words.into_iter().map(|word| hash(0, word.as_bytes()) as u32);
        Self(numbers.take(MOST_WORDS).collect())
    }

    /// As it was kept.
    pub fn kept(numbers: impl IntoIterator<Item = u32>) -> Self {
        Self(numbers.into_iter().collect())
    }

    /// The numbers, in order.
    pub fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().copied()
    }

    /// Texts that are alike most likely have one of these in common; none for a text too short to
    /// be told from others.
    pub fn marks(&self) -> Vec<i64> {
        if self.0.len() < FEWEST_WORDS {
            return Vec::new();
        }
        let smallest = |seed: u64| {
            let each = self.0.iter().map(|word| hash(seed, &word.to_be_bytes()));
            each.min().unwrap_or_default()
        };
        let mark = |band: u64| {
            let rows = (0..ROWS).map(|row| smallest(1 + band * ROWS + row));
            let whole = rows.fold(band, |all, one| hash(all, &one.to_be_bytes()));
            i64::from_be_bytes(whole.to_be_bytes())
        };
        (0..BANDS).map(mark).collect()
    }

    /// Do both say nearly the same?
    pub fn is_like(&self, other: &Self) -> bool {
        let shared = self.0.intersection(&other.0).count();
        let all = self.0.union(&other.0).count();
        all >= FEWEST_WORDS && shared * 100 >= all * ALIKE_PERCENT
    }
}

/// FNV-1a with a seed, stirred at the end (the finaliser of SplitMix64). Kept on disk: it never changes.
fn hash(seed: u64, bytes: &[u8]) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = bytes
        .iter()
        .fold(start, |all, byte| (all ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let once = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let twice = (once ^ (once >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    twice ^ (twice >> 31)
}
