//! The page on which a program is asked to write about a case.

use std::time::Duration;

use channel::assistant::{Assistant, Settings};
use channel::fake::assistant::{Manner, Scribe};
use desk::receive::{NewIntake, receive};
use desk::testing::run;
use domain::people::Actor;
use domain::rules::{Channel, Kind};
use domain::text::Body;

use crate::browser::Pages;

async fn complaint(pages: &Pages) -> String {
    let words = Body::parse("Antre obat lama sekali.").expect("these words are a text");
    let new = NewIntake::of(Kind::Complaint, Channel::Web, words);
    let taken = receive(&pages.desk, &Actor::Complainant, new, "aduan").await;
    taken.expect("it is taken in").number.to_string()
}

async fn employed(pages: &Pages, manner: Manner) -> Scribe {
    let scribe = Scribe::new(manner).await;
    pages.desk.employ(Assistant::new(Settings {
        url: scribe.url.parse().expect("the server has an address"),
        model: "kecil".to_owned(),
        key: None,
        timeout: Duration::from_millis(800),
        allow_public: false,
    }));
    scribe
}

#[test]
fn an_officer_asks_mends_and_takes_what_a_program_wrote() {
    run(async {
        let pages = Pages::new().await;
        let number = complaint(&pages).await;
        let (case, page) = (format!("/kasus/{number}"), format!("/kasus/{number}/asisten"));
        let mut officer = pages.signed_in("officer").await;
        officer.get(&case).await.hides("Minta disusunkan");
        officer.get(&page).await.with(404);
        let said = "Terima kasih atas <b>kabar</b> Anda.";
        let scribe = employed(&pages, Manner::Says(said.to_owned())).await;
        officer.get(&case).await.says("Minta disusunkan");
        let written = officer.send(&page, &page, &[("errand", "draft")]).await;
        written.with(200).says("Konsep disusun program, belum diperiksa").hides("<b>kabar</b>");
        assert_eq!(scribe.asked().len(), 1);
        officer.get(&case).await.hides("atas kabar");
        let take = format!("{page}/ambil");
        let mut fields = written.hidden(&take);
        fields.retain(|(name, _)| name != "words");
        let empty = officer.post(&take, &fields, &[("words", " ")]).await;
        empty.with(422).says("words-salah");
        let taken =
            officer.post(&take, &fields, &[("words", "Terima kasih atas kabar Anda.")]).await;
        taken.with(303);
        let shown = officer.get(&case).await;
        shown.says("Konsep disusun program, belum diperiksa.").says("atas kabar Anda.");
        assert_eq!(scribe.asked().len(), 1);
    });
}

#[test]
fn what_goes_wrong_is_said_and_the_page_stays() {
    run(async {
        let pages = Pages::new().await;
        let number = complaint(&pages).await;
        let page = format!("/kasus/{number}/asisten");
        employed(&pages, Manner::Garbage).await;
        let mut officer = pages.signed_in("officer").await;
        let told = officer.send(&page, &page, &[("errand", "summary")]).await;
        told.with(422).says("Jawaban program tidak terbaca").says("Ringkasan kasus");
        officer.reads("en");
        let told = officer.send(&page, &page, &[("errand", "summary")]).await;
        told.with(422).says("could not be read");
        let mut admin = pages.signed_in("admin").await;
        admin.get("/kanal").await.with(200).says("data-light=\"red\"").says("kecil");
    });
}

#[test]
fn those_without_business_are_refused() {
    run(async {
        let pages = Pages::new().await;
        let number = complaint(&pages).await;
        employed(&pages, Manner::Says("Ya.".to_owned())).await;
        for login in ["unit_igd", "auditor", "director", "quality"] {
            let mut browser = pages.signed_in(login).await;
            let page = format!("/kasus/{number}/asisten");
            browser.get(&page).await.with(404);
        }
    });
}
