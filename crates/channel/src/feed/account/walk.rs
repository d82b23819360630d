//! The way from the newest back to what is known. It may take several looks: where it stands is kept in
//! the marks, so that nothing is asked for twice and nothing on the way is passed over.

use domain::mention::feed::Account;

use crate::feed::{Brought, Entry, Marks};

/// One look goes back no more pages.
pub(super) const PAGES: usize = 3;

/// One page of a source, the newest first.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub entries: Vec<Entry>,
    /// By what the newest entry is known.
    pub newest: Option<String>,
    /// How to ask for the page behind it.
    pub next: Option<String>,
}

/// Where the way stands.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Walk {
    /// Everything up to this one is known.
    pub since: Option<String>,
    /// The newest one of the way that has begun.
    top: Option<String>,
    /// The page with which it goes on.
    pub next: Option<String>,
    entries: Vec<Entry>,
    pages: u32,
}

impl Walk {
    pub fn of(marks: &Marks) -> Self {
        let on = marks.modified.as_deref().and_then(|text| text.split_once('\n'));
        Self {
            since: marks.etag.clone(),
            top: on.map(|(top, _)| top.to_owned()),
            next: on.map(|(_, next)| next.to_owned()),
            ..Self::default()
        }
    }

    /// A way that an earlier look began.
    pub fn is_on_its_way(&self) -> bool {
        self.next.is_some()
    }

    /// A page of entries, each with the text by which it is known: what is older than the end of the
    /// way is left out, and nothing behind it is asked for.
    pub fn page(&self, all: Vec<(String, Entry)>, next: Option<String>) -> Page {
        let since = self.since.as_deref();
        let reached = all.iter().any(|(at, _)| since.is_some_and(|since| at.as_str() <= since));
        let newest = all.iter().map(|(at, _)| at.clone()).max();
        // Of those of one instant some may be new: the same one is noted once.
        let fresh = |at: &str| since.is_none_or(|since| at >= since);
        let entries = all.into_iter().filter(|(at, _)| fresh(at)).map(|(_, entry)| entry);
        Page { entries: entries.collect(), newest, next: next.filter(|_| !reached) }
    }

    /// Takes a page; `false` where the way is at its end.
    pub fn take(&mut self, page: Page) -> bool {
        self.pages += 1;
        self.entries.extend(page.entries);
        self.top = self.top.take().or(page.newest);
        self.next = page.next;
        if self.next.is_none() {
            self.since = self.top.take().or(self.since.take());
            return false;
        }
        true
    }

    /// The house does not know the page any more: the next look begins at the newest again.
    pub fn give_up(&mut self) {
        self.pages += 1;
        (self.top, self.next) = (None, None);
    }

    /// What a look has brought, in the units of its account.
    pub fn brought(self, account: Account) -> Brought {
        let posts = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let used = if account == Account::X { posts } else { self.pages };
        let on = self.top.zip(self.next).map(|(top, next)| format!("{top}\n{next}"));
        let marks = Marks { etag: self.since, modified: on };
        Brought::Counted { entries: self.entries, marks, used }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(newest: &str, next: Option<&str>) -> Page {
        Page {
            entries: vec![Entry::default()],
            newest: Some(newest.to_owned()),
            next: next.map(str::to_owned),
        }
    }

    #[test]
    fn a_way_that_is_broken_off_goes_on_where_it_stood() {
        let mut walk = Walk::of(&Marks { etag: Some("5".to_owned()), modified: None });
        assert!(walk.take(page("9", Some("b"))));
        let Brought::Counted { marks, used, .. } = walk.brought(Account::X) else {
            panic!("it is counted")
        };
        assert_eq!(
            (marks.etag.as_deref(), marks.modified.as_deref(), used),
            (Some("5"), Some("9\nb"), 1)
        );
        let mut walk = Walk::of(&marks);
        assert!(walk.is_on_its_way() && !walk.take(page("7", None)));
        let Brought::Counted { marks, .. } = walk.brought(Account::X) else {
            panic!("it is counted")
        };
        assert_eq!(marks, Marks { etag: Some("9".to_owned()), modified: None });
    }

    #[test]
    fn an_empty_page_forgets_nothing_and_a_lost_one_begins_anew() {
        let known = Marks { etag: Some("5".to_owned()), modified: Some("9\nb".to_owned()) };
        let mut walk = Walk::of(&known);
        walk.give_up();
        assert_eq!((walk.since.as_deref(), walk.next.as_deref()), (Some("5"), None));
        assert!(!walk.take(Page::default()));
        assert_eq!(walk.since.as_deref(), Some("5"));
    }
}
