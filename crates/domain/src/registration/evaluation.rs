//! How those who came found it: three marks and a word, and what they add up to.

use crate::survey::FEWEST;
use crate::text::Words;

/// A mark from 1 (poor) to 5 (very good).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u8);

impl Score {
    /// The highest mark.
    pub const MOST: u8 = 5;

    /// The mark, if it is one of 1 to 5.
    pub fn new(value: u8) -> Option<Score> {
        (1..=Score::MOST).contains(&value).then_some(Score(value))
    }

    /// The mark as it is typed.
    pub fn parse(text: &str) -> Option<Score> {
        text.parse().ok().and_then(Score::new)
    }

    /// 1 to 5.
    pub fn value(self) -> u8 {
        self.0
    }
}

/// What is asked of whoever came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    /// How useful it was.
    pub usefulness: Score,
    pub speaker: Score,
    pub place: Score,
}

/// What one ticket said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evaluation {
    pub marks: Marks,
    pub words: Option<Words>,
}

/// Means in tenths of a mark, over so many tickets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evaluated {
    pub n: u32,
    pub usefulness: u16,
    pub speaker: u16,
    pub place: u16,
    /// Of all three.
    pub all: u16,
}

/// The means, once there are enough that nobody can be picked out.
///
/// # Errors
/// How many it takes.
pub fn results<'a>(all: impl IntoIterator<Item = &'a Marks>) -> Result<Evaluated, u32> {
    let (mut n, mut sums) = (0_u32, [0_u32; 3]);
    for marks in all {
        n += 1;
        for (sum, score) in sums.iter_mut().zip([marks.usefulness, marks.speaker, marks.place]) {
            *sum += u32::from(score.0);
        }
    }
    if n < FEWEST {
        return Err(FEWEST);
    }
    let [usefulness, speaker, place] = sums.map(|sum| tenths(sum, n));
    Ok(Evaluated { n, usefulness, speaker, place, all: tenths(sums.iter().sum(), n * 3) })
}

/// Half a tenth is rounded up.
fn tenths(sum: u32, n: u32) -> u16 {
    u16::try_from((sum * 20 + n) / (n * 2)).unwrap_or(u16::MAX)
}
