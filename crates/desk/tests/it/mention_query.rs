//! Saved queries: tried before they are saved, held against what is old and what is new, and the gate
//! of a feed.

use channel::feed::{Brought, Entry, Looking, Marks, Newsstand};
use desk::DeskError;
use desk::mention::query::{Command, Request, View, act, count_due, list, open, save, tried};
use desk::mention::{Filter, NewMention, feed, list as mentions, note};
use desk::testing::TestDesk;
use domain::ids::{MentionId, QueryId, Version};
use domain::mention::Source;
use domain::mention::query::{Plan, Terms};
use domain::text::{Link, Name};
use jiff::SignedDuration;

use crate::stage::body;

fn plan(name: &str, any: &str) -> Plan {
    Plan {
        name: Name::parse(name).unwrap(),
        any: Terms::parse(any).unwrap(),
        all: Terms::default(),
        none: Terms::parse("bioskop").unwrap(),
        places: Terms::default(),
        sources: Vec::new(),
    }
}

async fn said(desk: &TestDesk, text: &str, days_ago: i64) -> MentionId {
    let new = NewMention {
        source: Source::Other,
        source_id: None,
        text: body(text),
        outlet: None,
        link: None,
        author: None,
        tone: None,
        reach: None,
        published_at: Some(desk.now() - SignedDuration::from_hours(24 * days_ago)),
    };
    note(desk, &desk.actor("officer"), new).await.unwrap().id
}

async fn met(desk: &TestDesk, query: QueryId) -> Vec<MentionId> {
    let filter = Filter { query: Some(query), ..Filter::default() };
    let found = mentions(desk, &desk.actor("auditor"), filter, None).await.unwrap().items;
    found.into_iter().map(|view| view.mention.id).collect()
}

async fn does(desk: &TestDesk, view: &View, command: Command) -> Result<View, DeskError> {
    let request = Request { command, seen: Some(view.query.version), key: None };
    act(desk, &desk.actor("officer"), view.query.id, request).await
}

/// One entry for everybody who asks.
struct Stand(Vec<Entry>);

impl Newsstand for Stand {
    fn look<'a>(&'a self, _: &'a Link, _: &'a Marks) -> Looking<'a> {
        let brought = Brought::Entries(self.0.clone(), Marks::default());
        Box::pin(std::future::ready(Ok(brought)))
    }
}

desk::on_each_engine! {
    async fn a_query_is_tried_on_thirty_days_and_nothing_is_kept(desk: &TestDesk) {
        let officer = desk.actor("officer");
        said(desk, "Kata tetangga: mengantreee obatnya lamaaa bgt!", 2).await;
        said(desk, "Antre tiket bioskop sampai malam", 2).await;
        said(desk, "Antre obat tahun lalu", 40).await;
        said(desk, "Parkir penuh", 1).await;
        let tried = tried(desk, &officer, &plan("Antrean", "antre")).await.unwrap();
        assert_eq!((tried.heard, tried.met), (3, 1));
        assert_eq!((tried.days.len(), tried.days[27].1), (30, 1));
        assert_eq!(tried.days.iter().map(|(_, count)| count).sum::<u32>(), 1);
        let example = &tried.examples[0];
        assert_eq!(example.words, ["antre"]);
        assert!(example.pieces.contains(&(true, "mengantreee".to_owned())), "{example:?}");
        assert!(list(desk, &officer).await.unwrap().is_empty());
        let wordless = tried_with(desk, "").await;
        assert!(matches!(wordless, Err(DeskError::Unfit { field: "any", .. })), "{wordless:?}");
    }

    async fn a_saved_query_is_held_against_the_old_and_the_new(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let old = said(desk, "Antre obat lima jam", 3).await;
        let view = save(desk, &officer, plan("Antrean", "antre"), Some("satu")).await.unwrap();
        assert_eq!((view.met(), view.days[26].1), (1, 1));
        let again = save(desk, &officer, plan("Antrean", "antre"), Some("satu")).await.unwrap();
        assert_eq!(again.query, view.query, "the same key is the same query");
        let new = said(desk, "Antrean panjang di kasir hari ini", 0).await;
        said(desk, "Parkir penuh", 0).await;
        assert_eq!(met(desk, view.query.id).await, [new, old]);
        let (shown, _) = desk::mention::open(desk, &officer, new).await.unwrap();
        assert_eq!((shown.met[0].name.as_str(), shown.met[0].words.len()), ("Antrean", 1));
        let taken = save(desk, &officer, plan("ANTREAN", "x"), None).await;
        assert!(matches!(taken, Err(DeskError::Unfit { field: "name", .. })), "{taken:?}");
        assert_eq!(count_due(desk).await.unwrap(), 0, "everything was counted");
    }

    async fn a_changed_query_meets_others_and_a_stopped_one_nothing_new(desk: &TestDesk) {
        let (queue, parking) =
            (said(desk, "Antre obat lima jam", 3).await, said(desk, "Parkir penuh sekali", 2).await);
        let view = save(desk, &desk.actor("head"), plan("Pantau", "antre"), None).await.unwrap();
        assert_eq!(met(desk, view.query.id).await, [queue]);
        let change = Command::Change { plan: plan("Pantau", "parkir") };
        let changed = does(desk, &view, change).await.unwrap();
        assert_eq!((changed.met(), met(desk, view.query.id).await), (1, vec![parking]));
        let stale = does(desk, &view, Command::Stop {}).await;
        assert!(matches!(stale, Err(DeskError::Stale { .. })), "{stale:?}");
        let stopped = does(desk, &changed, Command::Stop {}).await.unwrap();
        let unheard = said(desk, "Parkir penuh lagi pagi ini", 0).await;
        assert_eq!(met(desk, view.query.id).await, [parking]);
        let started = does(desk, &stopped, Command::Start {}).await.unwrap();
        assert_eq!(started.query.version, Version(4));
        assert_eq!(met(desk, view.query.id).await, [unheard, parking]);
    }

    async fn the_office_keeps_queries_and_others_read_them(desk: &TestDesk) {
        let view = save(desk, &desk.actor("head"), plan("Pantau", "antre"), None).await.unwrap();
        for login in ["director", "operator", "auditor"] {
            let actor = desk.actor(login);
            assert_eq!(open(desk, &actor, view.query.id).await.unwrap().query, view.query);
            let refused = save(desk, &actor, plan("Lain", "antre"), None).await;
            assert!(matches!(refused, Err(DeskError::Forbidden)), "{login}");
            let refused = tried(desk, &actor, &plan("Lain", "antre")).await;
            assert!(matches!(refused, Err(DeskError::Forbidden)), "{login}");
        }
        assert!(matches!(list(desk, &desk.actor("unit_igd")).await, Err(DeskError::Forbidden)));
    }

    async fn a_feed_takes_only_what_meets_its_query(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let view = save(desk, &officer, plan("Antrean", "antre"), None).await.unwrap();
        let narrowed = |query| domain::mention::feed::Plan {
            name: Name::parse("Harian Wanasari").unwrap(),
            address: Link::parse("https://koran.id/umpan.xml").unwrap(),
            only: None,
            query: Some(query),
        };
        let unknown = feed::add(desk, &officer, narrowed(QueryId::new(1)), None).await;
        assert!(matches!(unknown, Err(DeskError::Unknown { field: "query" })), "{unknown:?}");
        feed::add(desk, &officer, narrowed(view.query.id), None).await.unwrap();
        let entry = |id: &str, title: &str| Entry {
            id: Some(id.to_owned()),
            title: title.to_owned(),
            ..Entry::default()
        };
        let stand = Stand(vec![entry("1", "Warga mengantre obat"), entry("2", "Harga cabai")]);
        assert_eq!(feed::look_due(desk, &stand).await.unwrap(), 1);
        let all = mentions(desk, &officer, Filter::default(), None).await.unwrap().items;
        assert_eq!(all.len(), 1);
        assert_eq!(met(desk, view.query.id).await, [all[0].mention.id]);
    }
}

/// Tries a query with these words in `any`.
async fn tried_with(desk: &TestDesk, any: &str) -> Result<usize, DeskError> {
    tried(desk, &desk.actor("officer"), &plan("Kosong", any)).await.map(|tried| tried.met)
}
