//! What the office asks of its own channels: the hospital's goals, none of them given by a rule. What is
//! not set is not judged.

/// The goals of an edition; `None`: the hospital has set none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Goals {
    /// Posts in a month, over all channels.
    pub posts_a_month: Option<u32>,
    /// Posts in each full week.
    pub posts_a_week: Option<u32>,
    /// Interactions for each 1,000 people reached.
    pub interactions_per_thousand: Option<u32>,
    /// Whoever writes or comments hears within so many hours.
    pub answer_hours: Option<u32>,
    /// So many of a hundred of them.
    pub answered_percent: Option<u32>,
    /// So many of a hundred complaints of the month are closed.
    pub closed_percent: Option<u32>,
}

/// A year.
const MOST_HOURS: u32 = 8_760;
const MOST_POSTS: u32 = 10_000;

/// The fields by name, in their order, each with the most that it can be; the least is 1.
pub const FIELDS: [(&str, u32); 6] = [
    ("posts_a_month", MOST_POSTS),
    ("posts_a_week", MOST_POSTS),
    ("interactions_per_thousand", 1_000),
    ("answer_hours", MOST_HOURS),
    ("answered_percent", 100),
    ("closed_percent", 100),
];

impl Goals {
    /// The first field, by its name, that holds what cannot be.
    pub fn flaw(&self) -> Option<&'static str> {
        let values = [
            self.posts_a_month,
            self.posts_a_week,
            self.interactions_per_thousand,
            self.answer_hours,
            self.answered_percent,
            self.closed_percent,
        ];
        let wrong = |((name, most), value): ((&'static str, u32), Option<u32>)| {
            value.is_some_and(|value| value == 0 || value > most).then_some(name)
        };
        FIELDS.into_iter().zip(values).find_map(wrong)
    }
}
