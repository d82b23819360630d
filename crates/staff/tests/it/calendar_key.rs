//! The own keys to the content calendar, on the page of the account.

use desk::people;
use desk::testing::run;

use crate::browser::{Answer, Pages};

const PAGE: &str = "/akun";
const KEYS: &str = "/akun/kunci-kalender";

/// The key that a page shows.
#[track_caller]
fn key(answer: &Answer) -> String {
    let shown = answer.all("data-copy").into_iter().find(|text| text.starts_with("jbt_"));
    shown.unwrap_or_else(|| panic!("no key is shown: {}", answer.text))
}

#[test]
fn a_calendar_key_is_shown_once_and_revoked() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get("/konten/kalender").await.says("href=\"/akun#kalender\"");
        let hidden = officer.get(PAGE).await.hidden(KEYS);
        let name = [("name", "HP Rini")];
        let made = officer.post(KEYS, &hidden, &name).await;
        made.with(200)
            .says("https://wanasari.example/api/v1/calendar.ics")
            .says("<dd>officer</dd>");
        let secret = key(&made);
        let again = officer.post(KEYS, &hidden, &name).await;
        assert_eq!(key(&again), secret, "the same form makes the same key");
        officer.get(PAGE).await.says("HP Rini").hides("jbt_");
        let opened = people::of_calendar_key(&pages.desk, "officer", &secret).await.unwrap();
        assert_eq!(opened.map(|person| person.id), Some(pages.desk.person("officer")));
        let end = format!("{KEYS}/{}/cabut", people::token_id(&secret));
        officer.send(PAGE, &end, &[]).await.with(303);
        officer.get(PAGE).await.hides("HP Rini");
        let shut = people::of_calendar_key(&pages.desk, "officer", &secret).await.unwrap();
        assert_eq!(shut, None);
        officer.post(KEYS, &hidden, &name).await.with(409).hides("jbt_");
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get("/pengaturan/riwayat").await.says("kalender konten saja").hides(&secret);
    });
}

#[test]
fn a_device_without_a_name_is_asked_for_one() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.send(PAGE, KEYS, &[("name", " ")]).await.with(422).says("name-salah");
        let digits = officer.send(PAGE, KEYS, &[("name", "12345")]).await;
        digits.with(422).says("name-salah").says("value=\"12345\"").hides("jbt_");
        officer.reads("en");
        officer.get(PAGE).await.says("Calendar on your phone");
    });
}

#[test]
fn only_whoever_sees_the_calendar_makes_a_key_to_it() {
    run(async {
        let pages = Pages::new().await;
        for login in ["unit_igd", "owner", "admin"] {
            let mut browser = pages.signed_in(login).await;
            let page = browser.get(PAGE).await;
            page.with(200).hides("id=\"kalender\"");
            let hidden = page.hidden("/akun/sandi");
            browser.post(KEYS, &hidden, &[("name", "HP")]).await.with(403);
        }
    });
}
