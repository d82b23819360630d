//! Activities for everybody: announced once they are approved, and a question without a name.

use desk::activity::{Request, act, open, propose};
use desk::testing::TestDesk;
use domain::activity::{Audience, Command, Entry, Kind, Plan, Speaker};
use domain::calendar::Instant;
use domain::ids::ActivityId;
use domain::text::{Body, Name};

use crate::house::{Wanasari, house};

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn body(text: &str) -> Body {
    Body::parse(text).unwrap()
}

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn plan(desk: &TestDesk) -> Plan<Body> {
    Plan {
        title: name("Cuci <tangan>"),
        kind: Kind::Seminar,
        need: body("Baru separuh pengunjung mencuci tangan."),
        aim: name("Pengunjung tahu lima saat cuci tangan"),
        audience: [Audience::Visitors].into(),
        starts: at("2026-03-04T02:00:00Z"),
        ends: at("2026-03-04T04:00:00Z"),
        place: Some(name("Aula")),
        link: None,
        visit: None,
        speakers: vec![Speaker::Outside { name: body("Sri Wahyuni"), field: None }],
        public: true,
        entry: Some(Entry { quota: Some(40), closes: at("2026-03-04T01:00:00Z") }),
        questions: true,
        certificate: false,
        bring: Some(name("Buku KIA")),
        campaign: None,
        materials: Vec::new(),
        budget: None,
        lead: desk.person("officer"),
    }
}

async fn does(desk: &TestDesk, login: &str, id: ActivityId, command: Command<Body>) {
    let request = Request { command, seen: None, key: None };
    act(desk, &desk.actor(login), id, request).await.unwrap();
}

async fn approved(house: &Wanasari) -> ActivityId {
    let desk = &house.test;
    let made = propose(desk, &desk.actor("officer"), plan(desk), None).await.unwrap();
    let id = made.activity.id;
    does(desk, "officer", id, Command::Submit {}).await;
    does(desk, "head", id, Command::Approve {}).await;
    id
}

#[tokio::test]
async fn an_activity_is_announced_once_it_is_approved_and_until_it_is_over() {
    let house = house().await;
    let desk = &house.test;
    house.get("/kegiatan-publik").await.expect(200, "Belum ada kegiatan yang akan datang");
    let made = propose(desk, &desk.actor("officer"), plan(desk), None).await.unwrap();
    let path = format!("/kegiatan-publik/{}", made.activity.id);
    house.get(&path).await.expect(404, "");
    let id = approved(&house).await;
    let page = house.get("/kegiatan-publik").await;
    page.expect(200, "Sri Wahyuni");
    for words in ["Rabu, 4 Maret 2026", "Aula", "Buku KIA", &format!("{id}/daftar")] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    assert!(page.body.len() < 30 * 1024 && !page.body.contains("<tangan>"));
    assert!(!page.body.contains("separuh"), "the need is the house's own");
    house.get_in("en", "/kegiatan-publik").await.expect(200, "Health talk");
    let one = house.get(&format!("/kegiatan-publik/{id}")).await;
    one.expect(200, "Pengunjung tahu lima saat cuci tangan");
    let feed = house.get("/kegiatan-publik.ics").await;
    feed.expect(200, "DTSTART:20260304T020000Z");
    assert!(feed.header("content-type").starts_with("text/calendar"));
    let single = house.get(&format!("/kegiatan-publik/{id}/kalender.ics")).await;
    single.expect(200, "BEGIN:VEVENT");
    house.get("/kegiatan-publik/bukan-nomor").await.expect(404, "");
    desk.clock.advance_hours(60);
    let gone = house.get("/kegiatan-publik").await;
    assert!(!gone.body.contains("Sri Wahyuni"));
    let over = house.get(&format!("/kegiatan-publik/{id}")).await;
    over.expect(200, "Kegiatan ini sudah selesai");
    assert!(!over.body.contains("kalender.ics"), "nobody keeps a day that has passed");
}

#[tokio::test]
async fn anybody_asks_a_question_without_a_name_and_only_once() {
    let house = house().await;
    let id = approved(&house).await;
    let path = format!("/kegiatan-publik/{id}/tanya");
    let page = house.get(&path).await;
    page.expect(200, "Kirim pertanyaan");
    let empty = house.fill(&page, &[("pertanyaan", ""), ("pribadi", "1")]).await;
    empty.expect(422, "pertanyaan-salah");
    assert!(empty.body.contains(" checked"), "what was ticked stays ticked");
    let typed = [("pertanyaan", "Berapa lama?")];
    house.fill(&page, &typed).await.expect(200, "sudah kami terima");
    house.fill(&page, &typed).await.expect(200, "sudah kami terima");
    let desk = &house.test;
    let view = open(desk, &desk.actor("officer"), id).await.unwrap();
    assert_eq!(view.questions.len(), 1);
    let fresh = house.get_in("en", &path).await;
    fresh.expect(200, "Send a question");
    let own = house.fill(&fresh, &[("pertanyaan", "Luka saya?"), ("pribadi", "1")]).await;
    own.expect(200, "/lapor");
    let view = open(desk, &desk.actor("officer"), id).await.unwrap();
    assert!(view.questions[1].care);
}
