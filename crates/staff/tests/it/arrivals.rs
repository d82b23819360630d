//! What nobody could read, before a person: opened, written down by hand, set aside.

use desk::arrival;
use desk::testing::{INSTAGRAM, run};

use crate::browser::{Answer, Pages};

const MENTION: &str = r#"{"object":"instagram","entry":[{"id":"17841400000000001","time":1772413200,
    "changes":[{"field":"story_insights","value":{"text":"Antre <b>lama</b> di farmasi."}}]}]}"#;

/// An arrival that nobody can read; the way to its page.
async fn unread(pages: &Pages, body: &str) -> String {
    arrival::arrive(&pages.desk, INSTAGRAM, Vec::new(), body.into()).await.expect("stored");
    arrival::read_all(&pages.desk).await.expect("read");
    let mut officer = pages.signed_in("officer").await;
    link(&officer.get("/kiriman").await)
}

fn link(list: &Answer) -> String {
    let found = list.text.split("href=\"/kiriman/").nth(1).and_then(|rest| rest.split('"').next());
    format!("/kiriman/{}", found.expect("a row leads to its arrival"))
}

#[test]
fn an_unread_arrival_is_counted_in_the_rail_and_shown_only_when_somebody_asks() {
    run(async {
        let pages = Pages::new().await;
        let path = unread(&pages, "bukan json: antre lama").await;
        let mut officer = pages.signed_in("officer").await;
        let inbox = officer.get("/kotak").await;
        inbox.says("1 kiriman belum terbaca");
        assert!(inbox.text.contains("Kiriman</span><span class=\"count\">1</span>"));
        officer.get(&path).await.with(200).hides("antre lama").says("Bukan JSON.");
        let look = format!("{path}/lihat");
        officer.send(&path, &look, &[]).await.with(200).says("antre lama").says("Isi dilihat");
        pages.signed_in("head").await.get(&path).await.says("Isi dilihat").says("Rini Astuti");
    });
}

#[test]
fn only_the_office_opens_an_arrival() {
    run(async {
        let pages = Pages::new().await;
        let path = unread(&pages, "bukan json: antre lama").await;
        let mut admin = pages.signed_in("admin").await;
        let page = admin.get(&path).await;
        page.with(200).hides("antre lama").hides(&format!("{path}/lihat"));
        for login in ["dpjp", "director", "unit_igd"] {
            let answer = pages.signed_in(login).await.get(&path).await;
            assert_eq!(answer.status.as_u16(), 403, "{login}");
        }
        let mut officer = pages.signed_in("officer").await;
        let absent = "/kiriman/00000000000000000000000000000009";
        assert_eq!(officer.get(absent).await.status.as_u16(), 404);
        assert_eq!(officer.get("/kiriman/x").await.status.as_u16(), 404);
    });
}

#[test]
fn an_arrival_is_set_aside_with_a_reason_and_waits_no_longer() {
    run(async {
        let pages = Pages::new().await;
        let path = unread(&pages, "iklan").await;
        let mut officer = pages.signed_in("officer").await;
        let aside = format!("{path}/kesampingkan");
        officer.send(&path, &aside, &[("why", "")]).await.with(422).says("why-salah");
        officer.send(&path, &aside, &[("why", "Hanya iklan.")]).await.with(303);
        officer.get("/kotak").await.hides("kiriman belum terbaca");
        let page = officer.get(&path).await;
        page.says("Dikesampingkan: Hanya iklan.").hides(&aside);
    });
}

#[test]
fn an_arrival_becomes_a_case_that_an_officer_writes_down() {
    run(async {
        let pages = Pages::new().await;
        let path = unread(&pages, MENTION).await;
        let mut officer = pages.signed_in("officer").await;
        let hidden = officer.get(&path).await.hidden(&format!("{path}/catat"));
        let form = officer.post(&format!("{path}/catat"), &hidden, &[]).await;
        form.with(200).says("Antre &#60;b&#62;lama&#60;/b&#62; di farmasi.");
        let hidden = form.hidden("/catat");
        let fields = [
            ("channel", "instagram"),
            ("kind", "complaint"),
            ("relation", "other"),
            ("text", "Antre lama di farmasi."),
        ];
        officer.post("/catat", &hidden, &fields).await.with(200).says("2026-00001");
        let page = officer.get(&path).await;
        page.says("2026-00001").says("Dicatat sebagai kasus").hides("kesampingkan");
        officer.get("/kotak").await.hides("kiriman belum terbaca");
        officer.get("/kasus/2026-00001").await.says("Instagram");
    });
}
