//! Feeds of news: looked at beside each other, noted once, and one that fails holds up no other.

use std::collections::HashMap;
use std::sync::Mutex;

use channel::feed::{Brought, Entry, Looking, Marks, Newsstand};
use desk::DeskError;
use desk::mention::feed::{Command, Request, View, act, add, list, look_due};
use desk::mention::{Filter, list as mentions};
use desk::testing::TestDesk;
use domain::ids::FeedId;
use domain::mention::Source;
use domain::mention::feed::{Light, Plan, Trouble};
use domain::text::{Link, Name};

/// What lies at each address; what was asked for, and with which mark.
#[derive(Default)]
struct Shelf {
    lies: Mutex<HashMap<String, Result<Brought, Trouble>>>,
    asked: Mutex<Vec<(String, Option<String>)>>,
}

impl Shelf {
    fn put(&self, address: &str, what: Result<Brought, Trouble>) {
        self.lies.lock().unwrap().insert(address.to_owned(), what);
    }

    fn asked(&self) -> Vec<(String, Option<String>)> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }
}

impl Newsstand for Shelf {
    fn look<'a>(&'a self, address: &'a Link, marks: &'a Marks) -> Looking<'a> {
        let address = address.as_str().to_owned();
        let found = self.lies.lock().unwrap().get(&address).cloned();
        self.asked.lock().unwrap().push((address, marks.etag.clone()));
        Box::pin(std::future::ready(found.unwrap_or(Err(Trouble::Unreachable))))
    }
}

fn news(id: &str, title: &str) -> Entry {
    Entry {
        id: Some(id.to_owned()),
        title: title.to_owned(),
        link: Some(format!("https://koran.id/{id}")),
        words: "Warga mengeluh.".to_owned(),
        ..Entry::default()
    }
}

fn brought(entries: Vec<Entry>) -> Result<Brought, Trouble> {
    Ok(Brought::Entries(entries, Marks { etag: Some("\"1\"".to_owned()), modified: None }))
}

fn plan(address: &str, only: Option<&str>) -> Plan {
    Plan {
        name: Name::parse("Harian Wanasari").unwrap(),
        address: Link::parse(address).unwrap(),
        only: only.map(|words| Name::parse(words).unwrap()),
        query: None,
    }
}

async fn added(desk: &TestDesk, address: &str, only: Option<&str>) -> FeedId {
    add(desk, &desk.actor("officer"), plan(address, only), None).await.unwrap().feed.id
}

async fn seen(desk: &TestDesk, id: FeedId) -> View {
    let all = list(desk, &desk.actor("auditor")).await.unwrap();
    all.into_iter().find(|view| view.feed.id == id).unwrap()
}

const GOOD: &str = "https://koran.id/umpan.xml";
const BAD: &str = "https://rusak.id/umpan.xml";

desk::on_each_engine! {
    async fn what_concerns_the_hospital_is_noted_once_and_a_broken_feed_holds_up_no_other(desk: &TestDesk) {
        let shelf = Shelf::default();
        let bad = added(desk, BAD, None).await;
        let good = added(desk, GOOD, Some("RSUD")).await;
        let both = vec![news("1", "Antrean RSUD"), news("2", "Harga cabai")];
        shelf.put(GOOD, brought(both));
        shelf.put(BAD, Err(Trouble::Malformed));
        assert_eq!(look_due(desk, &shelf).await.unwrap(), 2);
        assert_eq!(look_due(desk, &shelf).await.unwrap(), 0, "nothing is due again at once");
        let found = mentions(desk, &desk.actor("officer"), Filter::default(), None).await.unwrap().items;
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].text.as_deref(), Some("Antrean RSUD\n\nWarga mengeluh."));
        let kept = &found[0].mention.found;
        assert_eq!((kept.source, kept.outlet.as_ref().map(Name::as_str)), (Source::Feed, Some("Harian Wanasari")));
        let (good_now, bad_now) = (seen(desk, good).await, seen(desk, bad).await);
        assert_eq!((good_now.light, good_now.look.taken), (Light::Green, 1));
        assert_eq!((bad_now.light, bad_now.look.trouble), (Light::Yellow, Some(Trouble::Malformed)));
        shelf.asked();
        desk.clock.advance_hours(1);
        assert_eq!(look_due(desk, &shelf).await.unwrap(), 2);
        assert!(shelf.asked().contains(&(GOOD.to_owned(), Some("\"1\"".to_owned()))), "only what is new");
        assert_eq!(seen(desk, good).await.look.taken, 1, "the same entry is the same mention");
    }

    async fn an_entry_of_a_clock_that_is_ahead_is_noted_as_of_now(desk: &TestDesk) {
        let shelf = Shelf::default();
        added(desk, GOOD, None).await;
        let ahead = "2027-01-01T00:00:00.123456Z".parse().ok();
        shelf.put(GOOD, brought(vec![Entry { published: ahead, ..news("9", "Besok") }]));
        look_due(desk, &shelf).await.unwrap();
        let found = mentions(desk, &desk.actor("officer"), Filter::default(), None).await.unwrap().items;
        assert_eq!(found[0].mention.found.published_at, desk.now());
    }

    async fn the_office_changes_stops_and_starts_a_feed(desk: &TestDesk) {
        let (officer, id) = (desk.actor("officer"), added(desk, GOOD, None).await);
        let taken = add(desk, &officer, plan(GOOD, None), None).await;
        assert!(matches!(taken, Err(DeskError::Unfit { field: "address", .. })), "{taken:?}");
        let once = add(desk, &officer, plan(BAD, None), Some("satu")).await.unwrap().feed.id;
        assert_eq!(add(desk, &officer, plan(BAD, None), Some("satu")).await.unwrap().feed.id, once);
        let request = |command| Request { command, seen: None, key: None };
        let stopped = act(desk, &officer, id, request(Command::Stop {})).await.unwrap();
        assert_eq!(stopped.light, Light::Stopped);
        let stale = Request { seen: Some(domain::ids::Version(1)), ..request(Command::Start {}) };
        let stale = act(desk, &officer, id, stale).await;
        assert!(matches!(stale, Err(DeskError::Stale { .. })), "{stale:?}");
        for login in ["director", "operator", "auditor"] {
            let refused = act(desk, &desk.actor(login), id, request(Command::Start {})).await;
            assert!(matches!(refused, Err(DeskError::Forbidden)), "{login}");
        }
        assert!(matches!(list(desk, &desk.actor("unit_igd")).await, Err(DeskError::Forbidden)));
        let shelf = Shelf::default();
        assert_eq!(look_due(desk, &shelf).await.unwrap(), 1, "what is stopped is not looked at");
    }
}
