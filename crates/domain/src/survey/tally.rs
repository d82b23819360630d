//! Answers, counted: how often each value was given to each unsur, never who gave it.

/// An answer on the scale of the survey: 1 not good to 4 very good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark(u8);

impl Mark {
    /// The highest value of the scale.
    pub const MOST: u8 = 4;

    /// The value, if it is one of 1, 2, 3, 4.
    pub fn new(value: u8) -> Option<Mark> {
        (1..=Mark::MOST).contains(&value).then_some(Mark(value))
    }

    /// 1 to 4.
    pub fn value(self) -> u8 {
        self.0
    }
}

/// The marks of one respondent, in the order of the instrument; `None` where nothing was filled.
pub type Marks = Vec<Option<Mark>>;

/// How often 1, 2, 3 and 4 were given to one unsur.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub counts: [u32; 4],
}

impl Tally {
    /// How many gave an answer.
    pub fn filled(&self) -> u64 {
        self.counts.iter().copied().map(u64::from).sum()
    }

    /// The sum of the values.
    pub fn sum(&self) -> u64 {
        (1..).zip(self.counts).map(|(value, count): (u64, u32)| value * u64::from(count)).sum()
    }
}

/// The answers of many respondents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tallies {
    /// Respondents who filled at least one unsur.
    pub n: u32,
    /// In the order of the instrument.
    pub unsur: Vec<Tally>,
    /// The sum of the respondents' own indices, and of their squares, in hundredths.
    pub(super) sum: i128,
    pub(super) squares: i128,
}

impl Tallies {
    /// Nothing yet, of so many unsur.
    pub fn of(unsur: usize) -> Tallies {
        Tallies { unsur: vec![Tally::default(); unsur], ..Tallies::default() }
    }

    /// What was counted before, as [`Tallies::spread`] gave it.
    pub fn kept(n: u32, unsur: Vec<Tally>, (sum, squares): (i128, i128)) -> Tallies {
        Tallies { n, unsur, sum, squares }
    }

    /// The sum of the respondents' own indices, and of their squares, in hundredths.
    pub fn spread(&self) -> (i128, i128) {
        (self.sum, self.squares)
    }

    /// The same marks from so many respondents more. Marks beyond the unsur count for nothing, and
    /// so does a sheet without any; where nothing is marked at all, only respondents are counted.
    pub fn add(&mut self, marks: &[Option<Mark>], respondents: u32) {
        if self.unsur.is_empty() {
            self.n = self.n.saturating_add(respondents);
            return;
        }
        let Some(own) = own_index(marks) else { return };
        self.n = self.n.saturating_add(respondents);
        self.sum += own * i128::from(respondents);
        self.squares += own * own * i128::from(respondents);
        for (tally, mark) in self.unsur.iter_mut().zip(marks) {
            if let Some(Mark(value)) = mark {
                let count = &mut tally.counts[usize::from(*value) - 1];
                *count = count.saturating_add(respondents);
            }
        }
    }

    /// The answers of other respondents to the same unsur besides.
    pub fn join(&mut self, other: &Tallies) {
        self.n = self.n.saturating_add(other.n);
        self.sum += other.sum;
        self.squares += other.squares;
        for (tally, more) in self.unsur.iter_mut().zip(&other.unsur) {
            for (count, more) in tally.counts.iter_mut().zip(more.counts) {
                *count = count.saturating_add(more);
            }
        }
    }
}

/// One respondent's index in hundredths, 25.00 to 100.00; `None` for an empty sheet.
fn own_index(marks: &[Option<Mark>]) -> Option<i128> {
    let values = marks.iter().flatten().map(|mark| i128::from(mark.0));
    let (sum, filled) = values.fold((0, 0), |(sum, filled), value| (sum + value, filled + 1));
    (sum * 2 * 2_500 + filled).checked_div(filled * 2)
}
