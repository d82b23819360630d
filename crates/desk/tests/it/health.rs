//! The light over each door, the look at the provider, and reading again.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use channel::fake::{Graph, Standing};
use channel::meta::{Account, Key, Patience};
use channel::{
    Checking, Checkup, Connection, Door, Layer, Layers, Outgoing, Secret, Sending, Settings, Token,
    Until,
};
use desk::arrival::{self, Again, reread};
use desk::health::{Broken, Light, Remark, Why, check, check_due, look, red};
use desk::testing::{APP_SECRET, HOSPITAL, INSTAGRAM, Seeded, TestDesk, TestPress};
use desk::{Desk, DeskError, Parts};
use domain::people::Actor;
use serde_json::json;

use crate::doors::node;
use crate::moves::{COMPLAINT, by_instagram, posted, sql};

/// A door whose provider gives these answers, one after the other; the last one stays.
struct Asked(Mutex<VecDeque<Checkup>>);

impl Asked {
    fn saying(answers: &[Checkup]) -> Arc<dyn Door> {
        Arc::new(Self(Mutex::new(answers.iter().cloned().collect())))
    }
}

impl Door for Asked {
    fn name(&self) -> &str {
        INSTAGRAM
    }

    fn send<'a>(&'a self, _: &'a Outgoing<'a>) -> Sending<'a> {
        panic!("a look sends nothing")
    }

    fn checkup(&self) -> Checking<'_> {
        let mut answers = self.0.lock().unwrap();
        let answer = if answers.len() > 1 { answers.pop_front() } else { answers.front().cloned() };
        Box::pin(std::future::ready(answer))
    }
}

fn good() -> Checkup {
    let on = Layer::On;
    let layers = Layers { callback: on, fields: on, installed: on, missing: Vec::new() };
    Checkup { token: Token::Alive(Until::Forever), layers }
}

fn dead() -> Checkup {
    Checkup { token: Token::Dead, layers: Layers::UNKNOWN }
}

fn connection(graph_url: &str) -> Connection {
    let account = Account {
        graph_url: graph_url.to_owned(),
        app_secrets: vec![Secret::new(APP_SECRET)],
        verify_token: Secret::new(""),
        access_token: Key::new("kunci akses contoh"),
        instagram_login: false,
        account_id: "17841400000000001".to_owned(),
        business_id: None,
        human_agent: false,
        publishes: false,
    };
    Connection::new(INSTAGRAM, Settings::Instagram(account))
}

fn broken() -> Broken {
    Broken {
        name: "halaman".to_owned(),
        key: "connection.halaman.app_secret".to_owned(),
        why: Why::Missing,
        detail: String::new(),
    }
}

fn house(desk: &TestDesk, connection: Connection, door: Arc<dyn Door>) -> Desk {
    Desk::new(Parts {
        store: desk.store().clone(),
        hospital: HOSPITAL,
        clock: Arc::new(desk.clock.clone()),
        randomness: Arc::new(Seeded::new(78)),
        doors: vec![door],
        connections: vec![connection],
        broken: vec![broken()],
        press: Arc::new(TestPress),
        demo: false,
        public_url: None,
        retention: desk::Retention::default(),
    })
}

async fn instagram(desk: &Desk, actor: &Actor) -> desk::health::DoorHealth {
    let all = look(desk, actor).await.unwrap();
    all.into_iter().find(|door| door.name == INSTAGRAM).unwrap()
}

desk::on_each_engine! {
    async fn every_door_is_there_with_its_light(desk: &TestDesk) {
        by_instagram(desk).await;
        let here = house(desk, connection("http://127.0.0.1:9"), Asked::saying(&[good()]));
        let officer = desk.actor("officer");
        let all = look(&here, &officer).await.unwrap();
        let names: Vec<_> = all.iter().map(|door| (door.name.as_str(), door.light)).collect();
        let green = |name| (name, Light::Green);
        let mut wanted = vec![green(INSTAGRAM), ("halaman", Light::Red)];
        wanted.extend(["web", "telephone", "in_person", "box", "kiosk", "letter"].map(green));
        assert_eq!(names, wanted);
        assert_eq!((all[0].last_in, all[0].day[23].count), (Some(desk.now()), 1));
        assert_eq!(all[0].channel, Some("instagram"));
        let secrets: Vec<_> = all[0].secrets.iter().map(|one| (one.key, one.there)).collect();
        let wanted = [("app_secret", true), ("verify_token", false), ("access_token", true)];
        assert_eq!(secrets, wanted);
        assert_eq!((&all[1].remarks[..], &all[1].broken), (&[Remark::Broken][..], &Some(broken())));
        assert_eq!(all[2].cases, Some(0));
        // Who sees no case is told no number of them.
        let admin = look(&here, &desk.actor("admin")).await.unwrap();
        assert_eq!((admin[2].cases, admin[0].last_in), (None, Some(desk.now())));
    }

    async fn only_the_office_audit_and_administration_look(desk: &TestDesk) {
        for login in ["director", "dpjp", "unit_igd", "quality"] {
            let ended = look(desk, &desk.actor(login)).await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}");
        }
        let ended = check(desk, &desk.actor("auditor")).await;
        assert!(matches!(ended, Err(DeskError::Forbidden)), "whoever audits only looks");
        assert!(look(desk, &desk.actor("auditor")).await.is_ok());
    }

    async fn a_dead_key_is_told_with_its_day_until_it_lives_again(desk: &TestDesk) {
        let answers = [dead(), dead(), good()];
        let here = house(desk, connection("http://127.0.0.1:9"), Asked::saying(&answers));
        let head = desk.actor("head");
        let begin = desk.now();
        assert_eq!(red(&here, &head).await.unwrap(), 1, "only the broken one");
        assert_eq!(check(&here, &head).await.unwrap(), 1);
        desk.clock.advance_hours(7);
        assert_eq!(check(&here, &head).await.unwrap(), 1);
        let seen = instagram(&here, &head).await;
        assert_eq!((seen.light, &seen.remarks[..]), (Light::Red, &[Remark::TokenDead][..]));
        assert_eq!(seen.trouble.map(|one| (one.reason, one.since)), Some(("token_dead".to_owned(), begin)));
        assert_eq!(seen.check.map(|one| one.at), Some(desk.now()));
        assert_eq!(red(&here, &head).await.unwrap(), 2);
        check(&here, &head).await.unwrap();
        let seen = instagram(&here, &head).await;
        assert_eq!((seen.light, seen.trouble), (Light::Green, None));
    }

    async fn the_worker_asks_again_after_six_hours_and_not_before(desk: &TestDesk) {
        let here = house(desk, connection("http://127.0.0.1:9"), Asked::saying(&[good()]));
        assert_eq!(check_due(&here).await.unwrap(), 1);
        desk.clock.advance_hours(5);
        assert_eq!(check_due(&here).await.unwrap(), 0);
        desk.clock.advance_hours(1);
        assert_eq!(check_due(&here).await.unwrap(), 1);
        assert_eq!(check_due(desk).await.unwrap(), 0, "a door that offers no question is not asked");
    }

    async fn meta_itself_is_asked_through_the_door_of_the_connection(desk: &TestDesk) {
        let graph = Graph::start("kunci akses contoh").await.unwrap();
        graph.keep_standing(Standing {
            key: json!({ "app_id": "4711", "is_valid": true, "expires_at": 1_773_000_000 }),
            app_key: format!("4711|{APP_SECRET}"),
            subscriptions: json!([{ "object": "instagram", "active": true,
                "callback_url": "https://wanasari.example/hooks/meta/instagram",
                "fields": ["messages", "comments"] }]),
            installed: json!([]),
            ..Standing::default()
        });
        let connection = connection(graph.url());
        let door = channel::open(&connection, Patience::default()).unwrap();
        let here = house(desk, connection, door);
        check_due(&here).await.unwrap();
        let seen = instagram(&here, &desk.actor("admin")).await;
        let said = [Remark::NotInstalled, Remark::TokenEndsThisWeek, Remark::FieldsOff];
        assert_eq!((seen.light, &seen.remarks[..]), (Light::Red, &said[..]));
        assert_eq!(seen.check.unwrap().missing, ["mentions"]);
    }

    async fn silence_beyond_the_usual_turns_the_light_yellow(desk: &TestDesk) {
        by_instagram(desk).await;
        let now = desk.now().as_millisecond();
        // Three an hour in the same hours of four weeks, and the last one ten hours ago.
        for (nth, (week, hour)) in (1..=4).flat_map(|week| (1..=9).map(move |hour| (week, hour))).enumerate() {
            for three in 0..3 {
                let at = now - week * 168 * 3_600_000 - hour * 3_600_000;
                let id = format!("{:032x}", nth * 3 + three + 1000);
                let blob = |text: &str| match desk.address().starts_with("postgres") {
                    true => format!("decode('{text}', 'hex')"),
                    false => format!("x'{text}'"),
                };
                let insert = format!(
                    "insert into arrival (hospital_id, id, connection, dedupe, sealed, arrived_at, state) \
                     select hospital_id, {}, connection, {}, sealed, {at}, 'read' from arrival \
                     where dedupe <> {} limit 1",
                    blob(&id), blob(&id), blob(&id)
                );
                sql(desk, &insert).await;
            }
        }
        let move_back = format!("update arrival set arrived_at = {} where became is not null", now - 10 * 3_600_000);
        sql(desk, &move_back).await;
        let seen = instagram(desk, &desk.actor("officer")).await;
        assert_eq!((seen.light, &seen.remarks[..]), (Light::Yellow, &[Remark::Silent][..]));
        assert_eq!((seen.day[22].count, seen.day[22].usual), (0, 3));
    }

    async fn what_no_connection_could_read_is_read_once_it_is_back(desk: &TestDesk) {
        let delivery = posted(desk, "mid.1", COMPLAINT);
        arrival::arrive(desk, INSTAGRAM, Vec::new(), delivery.body).await.unwrap();
        let without = node(desk, 79, Vec::new());
        arrival::read_all(&without).await.unwrap();
        let officer = desk.actor("officer");
        let seen = instagram(desk, &officer).await;
        assert_eq!((seen.unread, &seen.remarks[..]), (1, &[Remark::Unread][..]));
        assert_eq!(seen.trouble.unwrap().reason, "no_connection");
        let still = reread(&without, &officer, &Again::default()).await.unwrap();
        assert_eq!((still[0].state, still[0].reason.as_deref()), ("unread", Some("no_connection")));
        let none = Again { connection: Some("lain".to_owned()), id: None };
        assert!(reread(desk, &officer, &none).await.unwrap().is_empty());
        let ended = reread(desk, &Actor::Desk, &Again::default()).await.unwrap();
        assert_eq!((ended[0].state, ended[0].became.as_deref()), ("read", Some("2026-00001")));
        let one = Again { id: Some(ended[0].id), connection: None };
        let again = reread(desk, &officer, &one).await.unwrap();
        assert_eq!(again[0].became.as_deref(), Some("2026-00001"), "what was read stays as it is");
        assert_eq!(sql(desk, "select count(*) from case_row").await[0].int(0).unwrap(), 1);
        let forbidden = reread(desk, &desk.actor("auditor"), &one).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)));
        let absent = Again { id: Some(domain::ids::ArrivalId::new(9)), connection: None };
        assert!(matches!(reread(desk, &officer, &absent).await, Err(DeskError::NotFound)));
    }
}
