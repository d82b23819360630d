//! Sources that are asked through an account of the hospital. Which one, their address says.

use crate::calendar::{Calendar, Instant};
use crate::text::{Link, coded};

coded! {
    /// An account through which a source is asked.
    Account {
        /// Reviews of a place, Google Business Profile.
        Google = "google",
        /// Posts that a search finds.
        X = "x",
        /// Comments under videos.
        Youtube = "youtube",
        /// Posts in which the hospital's own account is tagged.
        Instagram = "instagram",
        /// Posts in which the hospital's own Page is tagged.
        Facebook = "facebook",
        /// Posts that name the hospital's own account.
        Threads = "threads",
    }
}

impl Account {
    /// The account that this address needs; `None` for news, which everybody may read.
    pub fn of(address: &Link) -> Option<Account> {
        let (_, rest) = address.as_str().split_once("://")?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        match host.strip_prefix("www.").unwrap_or(host) {
            "mybusiness.googleapis.com" if path.contains("locations/") => Some(Account::Google),
            "x.com" | "twitter.com" if path.starts_with("search?") => Some(Account::X),
            "youtube.com" if path.starts_with("channel/") => Some(Account::Youtube),
            "youtube.com" if path.starts_with("watch?") => Some(Account::Youtube),
            host => Account::ALL.iter().copied().find(|own| own.stands_at(host, path)),
        }
    }

    /// Where it is asked who named an own account: at which house, and under which of its lists.
    /// `None` for a source whose address a person types.
    fn list(self) -> Option<(&'static str, &'static str)> {
        match self {
            Account::Instagram => Some(("graph.facebook.com", "tags")),
            Account::Facebook => Some(("graph.facebook.com", "tagged")),
            Account::Threads => Some(("graph.threads.net", "mentions")),
            Account::Google | Account::X | Account::Youtube => None,
        }
    }

    fn stands_at(self, host: &str, path: &str) -> bool {
        let named = path.split_once('/');
        self.list().is_some_and(|(house, list)| host == house && named.map(|it| it.1) == Some(list))
    }

    /// The address at which mentions of the own account with this id are looked for.
    pub fn address(self, id: &str) -> Option<Link> {
        let (house, list) = self.list()?;
        Link::parse(&format!("https://{house}/{id}/{list}")).ok()
    }

    /// By what a post or a comment of this house is known, whichever way it is heard of.
    pub fn source_id(self, id: &str) -> String {
        let house = self.list().map_or(self.code(), |(house, _)| house);
        format!("https://{house}/{id}")
    }
}

coded! {
    /// For how long an allowance is given.
    Span { Day = "day", Month = "month" }
}

/// How much may be asked of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    pub account: Account,
    pub span: Span,
    /// In the units in which the account counts: posts of X, units of YouTube.
    pub most: u32,
    /// One look takes no more.
    pub a_look: u32,
}

impl Allowance {
    /// Is it enough for one look? If it is not, nothing is ever asked.
    pub fn suffices(&self) -> bool {
        self.most >= self.a_look
    }
}

impl Span {
    /// The one that runs at the hospital: `2026-11-23` or `2026-11`.
    pub fn named(self, calendar: &Calendar, now: Instant) -> String {
        let day = calendar.day_of(now);
        match self {
            Span::Day => day.to_string(),
            Span::Month => format!("{:04}-{:02}", day.year(), day.month()),
        }
    }
}
