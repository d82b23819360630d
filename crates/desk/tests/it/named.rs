//! Somewhere our own account is named, and nobody speaks to us: a mention, where its connection hears it.

use std::sync::Arc;

use channel::fake::Graph;
use channel::fake::hooks::{self, Words, page};
use channel::feed::{Accounts, Listening, Own};
use channel::meta::{Account, Key, Patience};
use channel::{Connection, Hears, Secret, Settings};
use desk::deliver::run;
use desk::mention::feed::{self, Command, Request, look_due};
use desk::mention::{Filter, View, list};
use desk::testing::{APP_SECRET, HOSPITAL, Seeded, TestDesk, TestPress};
use desk::{Desk, Parts, arrival};
use domain::mention::Source;
use domain::mention::feed::{Light, Trouble};
use serde_json::{Value, json};

use crate::moves::{ACCOUNT, SARI, rows};

const TOKEN: &str = "token-akses-rahasia";
const NAME: &str = "akun";

/// The same house with one account of Meta that hears this.
fn house(
    desk: &TestDesk,
    fake: &Graph,
    (settings, hears): (fn(Account) -> Settings, Hears),
) -> Desk {
    let account = Account {
        graph_url: fake.url().to_owned(),
        app_secrets: vec![Secret::new(APP_SECRET)],
        verify_token: Secret::new("sambutan"),
        access_token: Key::new(TOKEN),
        instagram_login: false,
        account_id: ACCOUNT.to_owned(),
        business_id: None,
        human_agent: false,
        publishes: false,
    };
    let mut connection = Connection::new(NAME, settings(account));
    connection.terms.hears = hears;
    let door = channel::open(&connection, Patience::default()).unwrap();
    Desk::new(Parts {
        store: desk.store().clone(),
        hospital: HOSPITAL,
        clock: Arc::new(desk.clock.clone()),
        randomness: Arc::new(Seeded::new(51)),
        doors: vec![door],
        connections: vec![connection],
        broken: Vec::new(),
        press: Arc::new(TestPress),
        demo: false,
        public_url: None,
        retention: desk::Retention::default(),
    })
}

fn all() -> Hears {
    Hears { mentions: true, tags: true, ..Hears::default() }
}

fn stand(house: &Desk) -> Listening {
    let own = house.connections().filter_map(Own::of).collect();
    Listening::new(Accounts { own, ..Accounts::default() })
}

async fn told(house: &Desk, body: Vec<u8>) {
    arrival::arrive(house, NAME, Vec::new(), body).await.unwrap();
    arrival::read_all(house).await.unwrap();
    while run(house).await.unwrap() > 0 {}
}

async fn noted(desk: &TestDesk, house: &Desk) -> Vec<View> {
    list(house, &desk.actor("officer"), Filter::default(), None).await.unwrap().items
}

async fn feeds(desk: &TestDesk, house: &Desk) -> Vec<feed::View> {
    feed::list(house, &desk.actor("auditor")).await.unwrap()
}

fn said() -> Value {
    json!({
        "id": "p-9", "caption": "Antre obat lama di @rsudwanasari", "username": "warga_satu",
        "timestamp": "2026-03-01T03:00:00+0000", "permalink": "https://ig.example/p/9",
    })
}

desk::on_each_engine! {
    async fn whoever_names_the_account_is_heard_once_by_hook_and_by_tag_and_opens_no_case(desk: &TestDesk) {
        let fake = Graph::start(TOKEN).await.unwrap();
        fake.keep_mention(json!({ "mentioned_media": said(), "id": ACCOUNT }));
        let house = house(desk, &fake, (Settings::Instagram, all()));
        let at = desk.now().as_millisecond();
        for later in [0, 1_000] {
            told(&house, hooks::mention(ACCOUNT, ("p-9", None), at + later)).await;
        }
        let found = noted(desk, &house).await;
        assert_eq!((found.len(), rows(desk).await[0]), (1, 0), "one mention, and no case");
        let one = &found[0];
        assert_eq!((one.mention.found.source, one.text.as_deref()), (Source::Post, Some("Antre obat lama di @rsudwanasari")));
        assert_eq!(one.mention.found.link.as_ref().map(|link| link.as_str()), Some("https://ig.example/p/9"));
        assert!(one.mention.found.author.is_some(), "whoever wrote it is told apart, not named");
        fake.keep_named(said());
        assert_eq!(look_due(&house, &stand(&house)).await.unwrap(), 1);
        assert_eq!(noted(desk, &house).await.len(), 1, "the list of tags knows it by the same id");
        let mut other = said();
        other["id"] = json!("p-10");
        other["caption"] = json!("Perawat bangsal Melati ramah sekali");
        fake.keep_named(other);
        desk.clock.advance_hours(1);
        look_due(&house, &stand(&house)).await.unwrap();
        assert_eq!(noted(desk, &house).await.len(), 2);
        let listed = feeds(desk, &house).await;
        let [known] = &listed[..] else { panic!("one source for the account") };
        assert_eq!((known.light, known.look.taken), (Light::Green, 1));
        let logged = format!("{:?}", known.feed);
        assert!(!logged.contains("warga_satu") && !logged.contains(TOKEN));
    }

    async fn a_page_that_is_named_is_heard_with_its_words_or_fetches_them(desk: &TestDesk) {
        let fake = Graph::start(TOKEN).await.unwrap();
        let house = house(desk, &fake, (Settings::Facebook, all()));
        let at = desk.now().as_millisecond();
        let words = Words { account: ACCOUNT, from: SARI, id: "7_8", at, text: "Parkir @RSUD penuh" };
        told(&house, page::mention(words)).await;
        told(&house, page::mention(Words { text: "Parkir @RSUD penuh sekali", ..words })).await;
        let found = noted(desk, &house).await;
        assert_eq!((found.len(), rows(desk).await[0]), (1, 0), "changed words are the same post");
        assert_eq!(found[0].mention.found.outlet.as_ref().map(|outlet| outlet.as_str()), Some("Facebook"));
    }

    async fn where_nobody_asked_to_hear_it_it_stays_a_voice_and_no_list_is_asked(desk: &TestDesk) {
        let fake = Graph::start(TOKEN).await.unwrap();
        fake.keep_mention(json!({ "mentioned_media": said(), "id": ACCOUNT }));
        let house = house(desk, &fake, (Settings::Instagram, Hears::default()));
        told(&house, hooks::mention(ACCOUNT, ("p-9", None), desk.now().as_millisecond())).await;
        assert_eq!((noted(desk, &house).await.len(), rows(desk).await[0]), (0, 1));
        assert_eq!(look_due(&house, &stand(&house)).await.unwrap(), 0);
        assert!(feeds(desk, &house).await.is_empty());
    }

    async fn a_source_that_somebody_stopped_stays_stopped_and_one_without_its_account_says_so(desk: &TestDesk) {
        let fake = Graph::start(TOKEN).await.unwrap();
        let hearing = house(desk, &fake, (Settings::Facebook, all()));
        for _ in 0..2 {
            look_due(&hearing, &stand(&hearing)).await.unwrap();
            desk.clock.advance_hours(1);
        }
        let officer = desk.actor("officer");
        let listed = feeds(desk, &hearing).await;
        let [one] = &listed[..] else { panic!("it was added once") };
        let deaf = house(desk, &fake, (Settings::Facebook, Hears::default()));
        look_due(&deaf, &stand(&deaf)).await.unwrap();
        let trouble = feeds(desk, &deaf).await[0].look.trouble;
        assert_eq!(trouble, Some(Trouble::Unconnected));
        let stop = Request { command: Command::Stop {}, seen: None, key: None };
        feed::act(&hearing, &officer, one.feed.id, stop).await.unwrap();
        desk.clock.advance_hours(24);
        assert_eq!(look_due(&hearing, &stand(&hearing)).await.unwrap(), 0);
        assert_eq!(feeds(desk, &hearing).await[0].light, Light::Stopped);
    }
}
