//! How many people follow an account on a day; read off by a person, channel by channel.

use super::heading;
use crate::calendar::Date;
use crate::consent::Outlet;

/// More counts than these are no list: seven channels, a week each, for ten years.
pub const MOST_COUNTS: usize = 3_640;

/// One count of one account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Followers {
    pub outlet: Outlet,
    pub as_of: Date,
    pub count: u32,
}

impl Followers {
    /// One typed line: `instagram | 2026-11-30 | 12.345`.
    pub fn parse(line: &str) -> Option<Followers> {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let [outlet, day, count] = parts.try_into().ok()?;
        Some(Followers {
            outlet: Outlet::parse(&outlet.to_lowercase())?,
            as_of: heading::day(day)?,
            count: heading::number(count).ok()??,
        })
    }

    /// The line as it is typed.
    pub fn line(&self) -> String {
        format!("{} | {} | {}", self.outlet.code(), self.as_of, self.count)
    }
}

/// Of each account the newest count up to a day, and the newest before the first of that month; in the
/// order of the channels.
pub fn until(all: &[Followers], first: Date, last: Date) -> Vec<(Followers, Option<Followers>)> {
    let newest = |outlet: Outlet, fits: &dyn Fn(Date) -> bool| {
        let own = all.iter().filter(|one| one.outlet == outlet && fits(one.as_of));
        own.copied().max_by_key(|one| one.as_of)
    };
    let both = |outlet: &Outlet| {
        let now = newest(*outlet, &|day| day >= first && day <= last)?;
        Some((now, newest(*outlet, &|day| day < first)))
    };
    Outlet::ALL.iter().filter_map(both).collect()
}
