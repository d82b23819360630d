//! Chance that a seed decides: the same seed gives the same samples.

/// SplitMix64 (Steele, Lea, Flood 2014). It guards nothing.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From `least` up to and with `most`.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = most.abs_diff(least).saturating_add(1);
        least + i64::try_from(self.next() % span).unwrap_or(0)
    }

    /// Happens in `percent` of a hundred.
    pub fn in_hundred(&mut self, percent: i64) -> bool {
        self.between(0, 99) < percent
    }

    /// One of several; there is always a first.
    pub fn of<'a, T>(&mut self, several: &'a [T]) -> &'a T {
        let at = self.between(0, several.len() as i64 - 1);
        &several[usize::try_from(at).unwrap_or(0)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_chances_and_another_seed_others() {
        let drawn = |seed| {
            let mut chance = Chance::new(seed);
            (0..50).map(|_| chance.between(3, 9)).collect::<Vec<_>>()
        };
        assert_eq!(drawn(7), drawn(7));
        assert_ne!(drawn(7), drawn(8));
        assert!(drawn(7).iter().all(|each| (3..=9).contains(each)));
    }
}
