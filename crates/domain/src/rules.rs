//! What one hospital may decide for itself, as data with its source.

/// Risk grade of a complaint (Permenkes 30/2022, INM 12): a person's judgement, never derived from time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    Red,
    Yellow,
    Green,
}
