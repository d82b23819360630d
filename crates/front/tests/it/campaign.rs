//! A campaign for everybody: the words that the director signed, and nothing before they were.

use desk::campaign::{Request, act, propose};
use desk::testing::TestDesk;
use domain::campaign::{Command, Goal, Measure, Plan, Segment};
use domain::consent::Outlet;
use domain::ids::CampaignId;
use domain::text::{Body, Name, Reference};

use crate::house::house;

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn plan() -> Plan<Body> {
    let text = |text: &str| Reference::parse(text).unwrap();
    let day = |text: &str| text.parse().unwrap();
    Plan {
        title: name("Ayo <imunisasi>"),
        goal: Goal {
            says: name("Cakupan naik"),
            measure: Measure { name: name("Cakupan"), version: text("2026"), unit: text("%") },
            start: 60,
            target: 80,
            by: day("2026-06-30"),
        },
        segments: vec![Segment::parse("Ibu hamil").unwrap()],
        messages: vec![name("Imunisasi melindungi anak")],
        tagline: Some(name("Sehat sejak dini")),
        outlets: [Outlet::X].into(),
        from: day("2026-03-01"),
        until: day("2026-06-01"),
        activities: Vec::new(),
        budget: Vec::new(),
        public: Some(Body::parse("Bawa buku KIA.\n\nGratis di puskesmas.").unwrap()),
    }
}

async fn does(desk: &TestDesk, login: &str, id: CampaignId, command: Command<Body>) {
    let request = Request { command, seen: None, key: None };
    act(desk, &desk.actor(login), id, request).await.unwrap();
}

#[tokio::test]
async fn a_campaign_has_a_page_while_it_runs_and_not_before() {
    let house = house().await;
    let desk = &house.test;
    let made = propose(desk, &desk.actor("officer"), plan(), None).await.unwrap();
    let id = made.campaign.id;
    let path = format!("/kampanye-publik/{id}");
    does(desk, "officer", id, Command::Submit {}).await;
    does(desk, "director", id, Command::Approve {}).await;
    house.get(&path).await.expect(404, "");
    does(desk, "officer", id, Command::Begin {}).await;
    let page = house.get(&path).await;
    page.expect(200, "Gratis di puskesmas.");
    page.expect(200, "<a class=\"back\" href=\"/\">");
    for words in
        ["Sehat sejak dini", "Imunisasi melindungi anak", "1 Maret 2026 sampai 1 Juni 2026"]
    {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    assert!(page.body.len() < 30 * 1024 && !page.body.contains("<imunisasi>"));
    assert!(!page.body.contains("Cakupan"), "the goal is the house's own");
    house.get_in("en", &path).await.expect(200, "1 March 2026 to 1 June 2026");
    house.get("/kampanye-publik/bukan-nomor").await.expect(404, "");
}
