//! What a person does with a letter that could not leave, and what the case page says of messages.

use desk::arrival;
use desk::testing::{INSTAGRAM, run};

use crate::browser::Pages;

const WRITTEN: &str = r#"{"object":"instagram","entry":[{"id":"17841400000000001","time":1772413200000,
    "messaging":[{"sender":{"id":"900100200300"},"recipient":{"id":"17841400000000001"},
    "timestamp":1772413200000,"message":{"mid":"mid.1","text":"Antre obat empat jam."}}]}]}"#;

/// Somebody wrote by Instagram; the acknowledgement could not leave. The way to the letter.
async fn dead(pages: &Pages) -> String {
    arrival::arrive(&pages.desk, INSTAGRAM, Vec::new(), WRITTEN.into()).await.expect("stored");
    arrival::read_all(&pages.desk).await.expect("read");
    pages.desk.refuse_letters().await;
    let mut officer = pages.signed_in("officer").await;
    let page = officer.get("/kotak-keluar?keadaan=dead").await;
    let way = page.text.split("action=\"/kotak-keluar/").nth(1).and_then(|it| it.split('/').next());
    way.expect("a dead letter has its buttons").to_owned()
}

#[test]
fn a_dead_letter_is_counted_in_the_rail_and_tried_again() {
    run(async {
        let pages = Pages::new().await;
        let id = dead(&pages).await;
        let mut officer = pages.signed_in("officer").await;
        let page = officer.get("/kotak-keluar").await;
        page.with(200).says("Saluran menolak.").says("Kesampingkan");
        assert!(page.text.contains("Kotak keluar</span><span class=\"count\">1</span>"));
        let again = format!("/kotak-keluar/{id}/ulang");
        officer.send("/kotak-keluar", &again, &[]).await.with(303);
        officer.get("/kotak-keluar?keadaan=dead").await.says("Tidak ada pesan di sini.");
        officer.get("/kotak-keluar?keadaan=queued").await.says("Tanda terima");
        let hidden = officer.get("/akun").await.hidden("/akun/sandi");
        let elsewhere = format!("/kotak-keluar/{id}/bakar");
        officer.post(&elsewhere, &hidden, &[]).await.with(404);
    });
}

#[test]
fn a_dead_letter_is_set_aside_only_with_a_reason_that_stays_readable() {
    run(async {
        let pages = Pages::new().await;
        let id = dead(&pages).await;
        let mut head = pages.signed_in("head").await;
        let aside = format!("/kotak-keluar/{id}/kesampingkan");
        head.send("/kotak-keluar", &aside, &[("why", "  ")]).await.with(422);
        let why = ("why", "Pelapor sudah dihubungi lewat telepon.");
        head.send("/kotak-keluar", &aside, &[why]).await.with(303);
        let page = head.get("/kotak-keluar?keadaan=aside").await;
        page.says("Pelapor sudah dihubungi lewat telepon.").hides("/ulang");
        assert!(
            !head.get("/kotak").await.text.contains("Kotak keluar</span><span class=\"count\"")
        );
    });
}

#[test]
fn only_those_who_send_touch_a_letter() {
    run(async {
        let pages = Pages::new().await;
        let id = dead(&pages).await;
        let mut officer = pages.signed_in("officer").await;
        let again = format!("/kotak-keluar/{id}/ulang");
        let hidden = officer.get("/kotak-keluar").await.hidden(&again);
        for login in ["auditor", "director", "unit_igd"] {
            let mut other = pages.signed_in(login).await;
            let own = other.get("/akun").await.hidden("/akun/sandi");
            other.post(&again, &own, &[]).await.with(403);
        }
        assert!(!hidden.is_empty());
    });
}

#[test]
fn the_page_of_a_case_says_until_when_a_message_may_leave_and_then_why_not() {
    run(async {
        let pages = Pages::new().await;
        dead(&pages).await;
        let mut officer = pages.signed_in("officer").await;
        let page = officer.get("/kasus/2026-00001").await;
        page.with(200).says("Pesan ke pelapor sekarang").says("Terbuka").says("Tanpa biaya");
        pages.desk.clock.advance_hours(25);
        let mut officer = pages.signed_in("officer").await;
        officer.get("/kasus/2026-00001").await.says("Tertutup").hides("/kasus/2026-00001/templat");
        let form = officer.get("/kasus/2026-00001/jawab-langsung").await;
        form.says("Jendela pesan saluran ini sudah tertutup");
        officer.reads("en");
        officer.get("/kasus/2026-00001").await.says("Messages to the complainant now");
        let mut unit = pages.signed_in("quality").await;
        unit.get("/kasus/2026-00001").await.hides("Pesan ke pelapor sekarang");
        unit.get("/kasus/2026-00001/templat").await.with(403);
        officer.get("/kasus/2026-00001/templat").await.with(200).says("approved no template");
        officer.get("/kasus/x/templat").await.with(404);
    });
}
