//! Sources that are asked through an account: noted once, within what may be spent, each for itself.

use std::sync::Mutex;
use std::time::Duration;

use channel::feed::{Brought, Entry, Looking, Marks, Newsstand};
use desk::DeskError;
use desk::mention::feed::{View, add, list, look_due, spending};
use desk::mention::{Filter, list as mentions};
use desk::testing::TestDesk;
use domain::mention::feed::{Account, Allowance, Light, Plan, Span, Trouble};
use domain::mention::{Source, Tone};
use domain::text::{Link, Name};
use store::mention::feed::spending::Spending;

const SEARCH: &str = "https://x.com/search?q=RSUD%20Wanasari";
const CHANNEL: &str = "https://www.youtube.com/channel/UC-1";
const PLACE: &str = "https://mybusiness.googleapis.com/v4/accounts/1/locations/2/reviews";

const SAID: [&str; 5] = [
    "Antrean obat lima jam di apotek",
    "Perawat bangsal Melati ramah sekali",
    "Parkir penuh sejak pagi buta",
    "Lift gedung baru rusak lagi",
    "Dokter gigi datang terlambat",
];

/// A street of houses: a search that goes on from its mark, a channel that does not answer, and a place with
/// one review.
struct Street {
    /// How many posts there are.
    posts: Mutex<usize>,
    /// How often the search was asked, and from which mark.
    asked: Mutex<Vec<Option<String>>>,
    most: u32,
}

impl Street {
    fn new(posts: usize, most: u32) -> Self {
        Self { posts: Mutex::new(posts), asked: Mutex::default(), most }
    }

    fn asked(&self) -> Vec<Option<String>> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }

    fn search(&self, marks: &Marks) -> Brought {
        self.asked.lock().unwrap().push(marks.etag.clone());
        let posts = *self.posts.lock().unwrap();
        let known: usize = marks.etag.as_deref().map_or(0, |mark| mark.parse().unwrap());
        let entries: Vec<Entry> = (known..posts).map(post).collect();
        let used = u32::try_from(entries.len()).unwrap();
        let marks = Marks { etag: Some(posts.to_string()), modified: None };
        Brought::Counted { entries, marks, used }
    }
}

fn post(nth: usize) -> Entry {
    let place = format!("https://x.com/i/web/status/{nth}");
    let words = SAID[nth].to_owned();
    Entry { id: Some(place.clone()), link: Some(place), words, ..Entry::default() }
}

fn review() -> Brought {
    let words = "Pelayanan lambat".to_owned();
    let one = Entry { id: Some("r1".to_owned()), words, stars: Some(1), ..Entry::default() };
    Brought::Counted { entries: vec![one], marks: Marks::default(), used: 1 }
}

impl Newsstand for Street {
    fn look<'a>(&'a self, address: &'a Link, marks: &'a Marks) -> Looking<'a> {
        Box::pin(async move {
            // Somewhere on the way, so that a crash may meet it here too.
            tokio::time::sleep(Duration::from_millis(2)).await;
            match address.as_str() {
                SEARCH => Ok(self.search(marks)),
                PLACE => Ok(review()),
                _ => Err(Trouble::Slow),
            }
        })
    }

    fn allowance(&self, address: &Link) -> Option<Allowance> {
        let (account, most) = (Account::of(address)?, self.most);
        let span = match account {
            Account::Google => return None,
            Account::X => Span::Month,
            _ => Span::Day,
        };
        Some(Allowance { account, span, most, a_look: 5 })
    }
}

async fn added(desk: &TestDesk, address: &str) {
    let (name, address) = (Name::parse("Sumber").unwrap(), Link::parse(address).unwrap());
    let plan = Plan { name, address, only: None, query: None };
    add(desk, &desk.actor("officer"), plan, None).await.unwrap();
}

async fn seen(desk: &TestDesk, address: &str) -> View {
    let all = list(desk, &desk.actor("auditor")).await.unwrap();
    all.into_iter().find(|view| view.feed.plan.address.as_str() == address).unwrap()
}

/// What was noted, with its source and tone.
async fn noted(desk: &TestDesk) -> Vec<(String, Source, Option<Tone>)> {
    let officer = desk.actor("officer");
    let found = mentions(desk, &officer, Filter::default(), None).await.unwrap().items;
    let one = |view: desk::mention::View| {
        (view.text.unwrap_or_default(), view.mention.found.source, view.mention.found.tone)
    };
    let mut all: Vec<_> = found.into_iter().map(one).collect();
    all.sort();
    all
}

async fn spent(desk: &TestDesk) -> Vec<Spending> {
    spending(desk, &desk.actor("auditor")).await.unwrap()
}

fn of(account: Account, period: &str, (used, most): (u32, u32)) -> Spending {
    Spending { account, period: period.to_owned(), used, most }
}

desk::on_each_engine! {
    async fn a_second_look_takes_nothing_twice_and_only_what_is_new(desk: &TestDesk) {
        let street = Street::new(2, 100);
        added(desk, SEARCH).await;
        assert_eq!(look_due(desk, &street).await.unwrap(), 1);
        let sources: Vec<Source> = noted(desk).await.into_iter().map(|one| one.1).collect();
        assert_eq!(sources, [Source::Post, Source::Post]);
        *street.posts.lock().unwrap() = 3;
        for _ in 0..2 {
            desk.clock.advance_hours(1);
            look_due(desk, &street).await.unwrap();
        }
        let mark = |text: &str| Some(text.to_owned());
        assert_eq!(street.asked(), [None, mark("2"), mark("3")]);
        assert_eq!((noted(desk).await.len(), seen(desk, SEARCH).await.look.taken), (3, 3));
        assert_eq!(spent(desk).await, [of(Account::X, "2026-03", (3, 100))]);
    }

    async fn a_crash_at_any_moment_neither_loses_nor_doubles_what_was_heard(desk: &TestDesk) {
        let street = Street::new(SAID.len(), 1_000);
        added(desk, SEARCH).await;
        // The round is broken off wherever it stands; the next one goes on when the lease ends.
        for moment in [0, 1, 2, 3, 5, 8, 12] {
            let _ = tokio::time::timeout(Duration::from_millis(moment), look_due(desk, &street)).await;
            desk.clock.advance_hours(1);
        }
        look_due(desk, &street).await.unwrap();
        let mut wanted = SAID.map(str::to_owned);
        wanted.sort();
        let heard: Vec<String> = noted(desk).await.into_iter().map(|one| one.0).collect();
        assert_eq!(heard, wanted);
        let spent = spent(desk).await;
        assert!(spent[0].used >= 5, "what may have been read is never given back: {spent:?}");
    }

    async fn the_allowance_stops_a_source_and_says_so_until_the_next_month(desk: &TestDesk) {
        let street = Street::new(2, 6);
        added(desk, SEARCH).await;
        look_due(desk, &street).await.unwrap();
        assert_eq!(spent(desk).await, [of(Account::X, "2026-03", (2, 6))]);
        street.asked();
        desk.clock.advance_hours(1);
        *street.posts.lock().unwrap() = 3;
        assert_eq!(look_due(desk, &street).await.unwrap(), 1);
        assert!(street.asked().is_empty(), "four more may be spent, and a look may take five");
        let stopped = seen(desk, SEARCH).await;
        assert_eq!((stopped.light, stopped.look.trouble), (Light::Yellow, Some(Trouble::Spent)));
        desk.clock.advance_hours(24 * 31);
        look_due(desk, &street).await.unwrap();
        assert_eq!(street.asked(), [Some("2".to_owned())], "it goes on where it stood");
        let again = seen(desk, SEARCH).await;
        assert_eq!((again.light, again.look.trouble, again.look.taken), (Light::Green, None, 3));
        assert_eq!(spent(desk).await, [of(Account::X, "2026-04", (1, 6))]);
        let refused = spending(desk, &desk.actor("unit_igd")).await;
        assert!(matches!(refused, Err(DeskError::Forbidden)), "{refused:?}");
    }

    async fn one_source_that_is_down_holds_up_no_other(desk: &TestDesk) {
        let street = Street::new(1, 100);
        for address in [CHANNEL, SEARCH, PLACE] {
            added(desk, address).await;
        }
        assert_eq!(look_due(desk, &street).await.unwrap(), 3);
        let down = seen(desk, CHANNEL).await;
        assert_eq!((down.light, down.look.trouble), (Light::Yellow, Some(Trouble::Slow)));
        let heard = [
            (SAID[0].to_owned(), Source::Post, None),
            ("Pelayanan lambat".to_owned(), Source::Review, Some(Tone::Negative)),
        ];
        assert_eq!(noted(desk).await, heard);
        let all = [
            of(Account::X, "2026-03", (1, 100)),
            // Its answer was on its way: whether it was counted there, nobody knows.
            of(Account::Youtube, "2026-03-02", (5, 100)),
        ];
        assert_eq!(spent(desk).await, all);
    }
}
