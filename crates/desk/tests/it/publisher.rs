//! The house with accounts that may publish, and items on their way to them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use channel::fake::Graph;
use channel::meta::{Account, Key, Patience};
use channel::{Connection, Secret, Settings};
use desk::content::media::Label;
use desk::content::posting::run;
use desk::content::{Request, View, act, media, open, propose};
use desk::file::Upload;
use desk::testing::{HOSPITAL, Seeded, TestDesk, TestPress};
use desk::{Desk, DeskError, Parts, consent};
use domain::consent::{Given, Outlet, Purpose, Signature};
use domain::content::media::{Basis, Rights};
use domain::content::{Command, Draft};
use domain::ids::{ConsentId, ContentId};
use domain::text::{Body, Name};
use jiff::SignedDuration;

use crate::picture::looked;
use crate::stage::{body, date};

pub(crate) const TOKEN: &str = "kunci akses contoh";
pub(crate) const WORDS: &str = "Cuci tangan enam langkah.";

/// The house with accounts that may publish, at a provider of our own.
pub(crate) fn house(desk: &TestDesk, fake: &Graph, (seed, answer): (u64, Duration)) -> Desk {
    let account = Account {
        graph_url: fake.url().to_owned(),
        app_secrets: vec![Secret::new("a")],
        verify_token: Secret::new("b"),
        access_token: Key::new(TOKEN),
        instagram_login: false,
        account_id: "17841400000000001".to_owned(),
        business_id: None,
        human_agent: false,
        publishes: true,
    };
    let connections = vec![
        Connection::new("ig", Settings::Instagram(account.clone())),
        Connection::new("fb", Settings::Facebook(account)),
    ];
    built(desk, connections, (seed, answer))
}

/// The house with these connections.
pub(crate) fn built(
    desk: &TestDesk,
    connections: Vec<Connection>,
    (seed, answer): (u64, Duration),
) -> Desk {
    let patience = Patience { answer, ..Patience::default() };
    let doors = connections.iter().map(|one| channel::open(one, patience).unwrap()).collect();
    Desk::new(Parts {
        store: desk.store().clone(),
        hospital: HOSPITAL,
        clock: Arc::new(desk.clock.clone()),
        randomness: Arc::new(Seeded::new(seed)),
        doors,
        connections,
        retention: desk::Retention::default(),
        broken: Vec::new(),
        press: Arc::new(TestPress),
        demo: false,
        public_url: Some("https://wanasari.example".to_owned()),
    })
}

pub(crate) async fn set(desk: &TestDesk) -> (Graph, Desk) {
    let fake = Graph::start(TOKEN).await.unwrap();
    let house = house(desk, &fake, (51, Duration::from_secs(20)));
    (fake, house)
}

pub(crate) fn address(pass: &str, file: &str) -> String {
    format!("/materi/{pass}/{file}")
}

pub(crate) async fn round(house: &Desk) {
    run(house, address).await.unwrap();
}

pub(crate) fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn jpeg() -> Vec<u8> {
    let place = b"\xFF\xE1\0\x16Exif\0\0GPS -7.51 109.";
    let frame = b"\xFF\xC0\0\x08\x08\x05\x46\x04\x38\x01";
    [b"\xFF\xD8", &place[..], frame, b"\xFF\xDA\0\x04\0\0dots\xFF\xD9"].concat()
}

pub(crate) fn picture(alt: Option<&str>) -> (Upload, Label, Option<String>) {
    let upload = Upload { name: "tangan.jpg".to_owned(), bytes: jpeg() };
    let rights = Rights { basis: Basis::Own, source: name("Humas"), until: None };
    (upload, Label { alt: alt.map(body), rights }, None)
}

pub(crate) fn draft(outlets: &[Outlet]) -> Draft<Body> {
    let texts = outlets.iter().map(|outlet| (*outlet, body(WORDS)));
    Draft {
        title: name("Cuci tangan"),
        purpose: Purpose::Education,
        audience: None,
        claims: false,
        shows_people: false,
        consents: BTreeSet::new(),
        texts: texts.collect::<BTreeMap<_, _>>(),
    }
}

pub(crate) async fn does(
    (desk, house): (&TestDesk, &Desk),
    login: &str,
    id: ContentId,
    command: Command<Body>,
) -> Result<View, DeskError> {
    act(house, &desk.actor(login), id, Request { command, seen: None, key: None }).await
}

/// With a picture, approved, and due in half an hour.
pub(crate) async fn scheduled(both: (&TestDesk, &Desk), draft: Draft<Body>) -> ContentId {
    planned(both, draft, vec![picture(Some("Tangan di bawah air."))]).await
}

/// With these pictures and films, approved, and due in half an hour.
pub(crate) async fn planned(
    both: (&TestDesk, &Desk),
    draft: Draft<Body>,
    media: Vec<(Upload, Label, Option<String>)>,
) -> ContentId {
    let (desk, house) = both;
    let officer = desk.actor("officer");
    let id = propose(house, &officer, draft, None).await.unwrap().content.id;
    for medium in media {
        media::add(house, &officer, id, medium).await.unwrap();
    }
    looked(both, id).await;
    does(both, "officer", id, Command::Submit { judged: Vec::new() }).await.unwrap();
    does(both, "director", id, Command::Approve {}).await.unwrap();
    let at = desk.now() + SignedDuration::from_mins(30);
    does(both, "officer", id, Command::Schedule { at, why: None }).await.unwrap();
    id
}

pub(crate) async fn due(both: (&TestDesk, &Desk), outlets: &[Outlet]) -> ContentId {
    let id = scheduled(both, draft(outlets)).await;
    both.0.clock.advance_hours(1);
    id
}

pub(crate) async fn seen((desk, house): (&TestDesk, &Desk), id: ContentId) -> View {
    open(house, &desk.actor("officer"), id).await.unwrap()
}

pub(crate) fn why(view: &View, outlet: Outlet) -> Option<&str> {
    view.content.failures.get(&outlet).map(|one| one.why.as_str())
}

pub(crate) async fn permitted(desk: &TestDesk, house: &Desk) -> ConsentId {
    permitted_on(desk, house, &[Outlet::Instagram, Outlet::Facebook]).await
}

pub(crate) async fn permitted_on(desk: &TestDesk, house: &Desk, outlets: &[Outlet]) -> ConsentId {
    let given = Given {
        person: body("Siti Aminah"),
        minor: false,
        guardian: None,
        material: body("Foto di ruang fisioterapi."),
        purposes: [Purpose::Education].into(),
        outlets: outlets.iter().copied().collect(),
        from: date("2026-03-01"),
        until: date("2026-03-31"),
        identified: true,
        care_read: true,
        withdrawal_read: true,
        signature: Signature::Paper,
        signed_on: date("2026-03-01"),
        witness: desk.person("head"),
        filed: None,
    };
    consent::give(house, &desk.actor("officer"), given, None).await.unwrap().consent.id
}
