//! Sources that are asked through an account: reviews on Google, posts on X, comments on YouTube. Each is
//! off until its account is named, is asked only at its own house, and never twice for the same.

mod google;
mod line;
mod own;
mod reviews;
mod walk;
mod x;
mod youtube;

use domain::mention::feed::{Account, Allowance, Span, Trouble};
use domain::text::Link;

use super::{Brought, Limits, Looking, Marks, News, Newsstand};
use crate::Secret;
use line::Line;
pub use own::{Own, outlet};
pub use reviews::Reviews;
use walk::{PAGES, Page, Walk};

/// Posts on one page of X.
const POSTS: u32 = 100;

/// Reviews of the places that the hospital has proved to be its own.
#[derive(Clone, Debug)]
pub struct Google {
    pub client_id: String,
    pub client_secret: Secret,
    pub refresh_token: Secret,
    /// Where reviews, and where keys are asked for.
    pub base: String,
    pub keys: String,
}

impl Google {
    pub fn new(client_id: String, client_secret: Secret, refresh_token: Secret) -> Self {
        let (base, keys) = ("https://mybusiness.googleapis.com", "https://oauth2.googleapis.com");
        let (base, keys) = (base.to_owned(), keys.to_owned());
        Self { client_id, client_secret, refresh_token, base, keys }
    }
}

/// The search of X, paid by the post.
#[derive(Clone, Debug)]
pub struct X {
    pub token: Secret,
    /// More posts a month are not read.
    pub monthly_posts: u32,
    pub base: String,
}

impl X {
    pub fn new(token: Secret, monthly_posts: u32) -> Self {
        Self { token, monthly_posts, base: "https://api.x.com".to_owned() }
    }
}

/// Comments under the videos of a channel, or of one video.
#[derive(Clone, Debug)]
pub struct Youtube {
    pub key: Secret,
    /// More units a day are not spent; a page is one.
    pub daily_units: u32,
    pub base: String,
}

impl Youtube {
    pub fn new(key: Secret, daily_units: u32) -> Self {
        Self { key, daily_units, base: "https://www.googleapis.com".to_owned() }
    }
}

/// The accounts that the hospital has; without one nothing of it is asked.
#[derive(Clone, Debug, Default)]
pub struct Accounts {
    pub google: Option<Google>,
    pub x: Option<X>,
    pub youtube: Option<Youtube>,
    /// The hospital's own accounts at which somebody may name it.
    pub own: Vec<Own>,
}

impl Accounts {
    /// Those that are named.
    pub fn named(&self) -> Vec<Account> {
        let named = |account: &Account| match account {
            Account::Google => self.google.is_some(),
            Account::X => self.x.is_some(),
            Account::Youtube => self.youtube.is_some(),
            own => self.own.iter().any(|one| one.account == *own),
        };
        Account::ALL.iter().copied().filter(named).collect()
    }

    /// How much may be asked of one; `None` where it is not named or nobody counts.
    pub fn allowance(&self, account: Account) -> Option<Allowance> {
        let pages = u32::try_from(PAGES).unwrap_or(u32::MAX);
        let (span, most, a_look) = match account {
            Account::Google => return None,
            Account::X => (Span::Month, self.x.as_ref()?.monthly_posts, pages * POSTS),
            Account::Youtube => (Span::Day, self.youtube.as_ref()?.daily_units, pages),
            own => (Span::Day, self.daily(own)?, pages),
        };
        Some(Allowance { account, span, most, a_look })
    }

    /// Two accounts at one house share what both may ask.
    fn daily(&self, account: Account) -> Option<u32> {
        let own = self.own.iter().filter(|one| one.account == account);
        own.map(|one| one.daily).reduce(u32::saturating_add)
    }
}

/// News, and what the accounts open.
#[derive(Clone, Debug, Default)]
pub struct Listening {
    news: News,
    accounts: Accounts,
    line: Line,
}

impl Listening {
    pub fn new(accounts: Accounts) -> Self {
        Self::within(accounts, (News::default(), Limits::default()))
    }

    /// With other patience, and news from elsewhere.
    pub fn within(accounts: Accounts, (news, limits): (News, Limits)) -> Self {
        Self { news, accounts, line: Line::new(limits) }
    }

    async fn ask(
        &self,
        account: Account,
        address: &Link,
        marks: &Marks,
    ) -> Result<Brought, Trouble> {
        let mut walk = Walk::of(marks);
        for nth in 0..PAGES {
            let page = match self.page(account, address, &walk).await {
                Ok(Some(page)) => page,
                // The way back is lost, the way from the newest is not.
                Ok(None) if walk.is_on_its_way() => {
                    walk.give_up();
                    break;
                }
                Ok(None) if nth == 0 => return Err(Trouble::Refused),
                Err(trouble) if nth == 0 => return Err(trouble),
                // What was read stays; the way goes on at the next look.
                Ok(None) | Err(_) => break,
            };
            if !walk.take(page) {
                break;
            }
        }
        Ok(walk.brought(account))
    }

    async fn page(
        &self,
        account: Account,
        address: &Link,
        walk: &Walk,
    ) -> Result<Option<Page>, Trouble> {
        match account {
            Account::Google => google::page(&self.line, self.google()?, address, walk).await,
            Account::X => x::page(&self.line, self.x()?, address, walk).await,
            Account::Youtube => youtube::page(&self.line, self.youtube()?, address, walk).await,
            Account::Instagram | Account::Facebook | Account::Threads => {
                own::page(&self.line, self.own(address)?, walk).await
            }
        }
    }

    fn google(&self) -> Result<&Google, Trouble> {
        self.accounts.google.as_ref().ok_or(Trouble::Unconnected)
    }

    fn x(&self) -> Result<&X, Trouble> {
        self.accounts.x.as_ref().ok_or(Trouble::Unconnected)
    }

    fn own(&self, address: &Link) -> Result<&Own, Trouble> {
        let at = |own: &&Own| own.address().as_ref() == Some(address);
        self.accounts.own.iter().find(at).ok_or(Trouble::Unconnected)
    }

    fn youtube(&self) -> Result<&Youtube, Trouble> {
        self.accounts.youtube.as_ref().ok_or(Trouble::Unconnected)
    }
}

impl Newsstand for Listening {
    fn look<'a>(&'a self, address: &'a Link, marks: &'a Marks) -> Looking<'a> {
        match Account::of(address) {
            Some(account) => Box::pin(self.ask(account, address, marks)),
            None => self.news.look(address, marks),
        }
    }

    fn allowance(&self, address: &Link) -> Option<Allowance> {
        self.accounts.allowance(Account::of(address)?)
    }
}
