//! The newsroom: what the director signed, for everybody, and for programs that read news.

use std::time::Duration;

use desk::statement::{Command, Request, Wording, act, draft};
use desk::testing::TestDesk;
use domain::calendar::Instant;
use domain::ids::StatementId;
use domain::statement::{Coverage, Kind};
use domain::text::{Body, Name};

use crate::house::house;

async fn does(desk: &TestDesk, login: &str, id: StatementId, command: Command) {
    let request = Request { command, seen: None, key: None };
    act(desk, &desk.actor(login), id, request).await.unwrap();
}

async fn published(desk: &TestDesk) -> StatementId {
    public(desk, None).await
}

async fn public(desk: &TestDesk, embargo: Option<Instant>) -> StatementId {
    let wording = Wording {
        kind: Kind::Holding,
        title: Name::parse("Tentang <antrean> & obat").unwrap(),
        text: Body::parse("Kami mohon maaf.\n\nLoket ketiga dibuka besok.").unwrap(),
        issue: None,
        coverage: None,
        embargo,
        gathering: None,
    };
    signed(desk, wording).await
}

async fn signed(desk: &TestDesk, wording: Wording) -> StatementId {
    let made = draft(desk, &desk.actor("officer"), wording, None).await.unwrap();
    let id = made.statement.id;
    does(desk, "officer", id, Command::Submit {}).await;
    does(desk, "director", id, Command::Approve {}).await;
    does(desk, "head", id, Command::Publish {}).await;
    id
}

#[tokio::test]
async fn a_reply_says_whose_report_it_answers() {
    let house = house().await;
    let coverage = Coverage {
        outlet: Name::parse("Harian Wanasari").unwrap(),
        published_on: "2026-03-01".parse().unwrap(),
        link: None,
        reply_by: None,
    };
    let wording = Wording {
        kind: Kind::RightOfReply,
        title: Name::parse("Hak jawab").unwrap(),
        text: Body::parse("Bayi itu dirawat.").unwrap(),
        issue: None,
        coverage: Some(coverage),
        embargo: None,
        gathering: None,
    };
    let id = signed(&house.test, wording).await;
    let page = house.get(&format!("/pernyataan/{id}")).await;
    page.expect(200, "Menjawab pemberitaan Harian Wanasari tanggal");
    let english = house.get_in("en", &format!("/pernyataan/{id}")).await;
    english.expect(200, "Answers what Harian Wanasari published");
}

#[tokio::test]
async fn a_published_statement_is_on_its_page_in_the_list_and_in_the_feed() {
    let house = house().await;
    house.get("/pernyataan").await.expect(200, "Belum ada pernyataan");
    let id = published(&house.test).await;
    let page = house.get(&format!("/pernyataan/{id}")).await;
    page.expect(200, "Loket ketiga dibuka besok.");
    assert!(page.body.len() < 30 * 1024 && !page.body.contains("<antrean>"));
    house.get("/pernyataan").await.expect(200, "Pernyataan awal");
    let english = house.get_in("en", &format!("/pernyataan/{id}")).await;
    english.expect(200, "Holding statement");
    let feed = house.get("/pernyataan/umpan.xml").await;
    assert_eq!(feed.header("content-type"), "application/atom+xml; charset=utf-8");
    for words in [
        "<title>Tentang &lt;antrean&gt; &amp; obat</title>",
        "<published>2026-03-02T01:00:00Z</published>",
        "Kami mohon maaf.",
    ] {
        assert!(feed.body.contains(words), "{words}: {}", feed.body);
    }
}

#[tokio::test]
async fn a_withdrawn_statement_says_so_and_shows_no_word_of_it() {
    let house = house().await;
    let id = published(&house.test).await;
    let why = Body::parse("Angka salah.").unwrap();
    does(&house.test, "head", id, Command::Withdraw { why }).await;
    for path in ["/pernyataan", &format!("/pernyataan/{id}")] {
        let page = house.get(path).await;
        page.expect(200, "Pernyataan ini ditarik");
        assert!(!page.says("Loket ketiga") && !page.says("Angka salah"), "{path}");
    }
    let feed = house.get("/pernyataan/umpan.xml").await;
    assert!(!feed.body.contains("Loket ketiga") && feed.body.contains("ditarik"));
}

#[tokio::test]
async fn under_an_embargo_no_page_and_no_feed_says_a_word_of_it() {
    let house = house().await;
    let until = house.test.now() + Duration::from_secs(4 * 3600);
    let id = public(&house.test, Some(until)).await;
    let silent = async || {
        for path in ["/pernyataan", "/pernyataan/umpan.xml"] {
            let page = house.get(path).await;
            assert!(!page.body.contains("antrean"), "{path}: {}", page.body);
        }
        assert_eq!(house.get(&format!("/pernyataan/{id}")).await.status.as_u16(), 404);
    };
    silent().await;
    let why = Body::parse("Angka salah.").unwrap();
    let other = public(&house.test, Some(until)).await;
    does(&house.test, "head", other, Command::Withdraw { why }).await;
    silent().await;
    house.test.clock.advance_hours(4);
    house.get(&format!("/pernyataan/{id}")).await.expect(200, "Loket ketiga dibuka besok.");
    let feed = house.get("/pernyataan/umpan.xml").await;
    assert!(feed.body.contains("antrean") && !feed.body.contains("ditarik"), "{}", feed.body);
    assert_eq!(house.get(&format!("/pernyataan/{other}")).await.status.as_u16(), 404);
}

#[tokio::test]
async fn what_is_not_public_is_not_there() {
    let house = house().await;
    for path in ["/pernyataan/entah", &format!("/pernyataan/{}", "f".repeat(32))] {
        assert_eq!(house.get(path).await.status.as_u16(), 404, "{path}");
    }
}
