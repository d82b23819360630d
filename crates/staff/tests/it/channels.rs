//! The page of channel health: a light with its word, what is wrong, what to do, and reading again.

use desk::health::{Light, Remark};
use desk::testing::{INSTAGRAM, run};
use locale::{Language, words};

use crate::browser::Pages;

/// Something that nobody can read.
async fn unreadable(pages: &Pages) {
    let body = b"bukan JSON".to_vec();
    desk::arrival::arrive(&pages.desk, INSTAGRAM, Vec::new(), body)
        .await
        .expect("the database takes what arrives");
    desk::arrival::read_all(&pages.desk).await.expect("what arrived is read");
}

#[test]
fn every_door_has_a_light_with_its_word_and_doors_without_a_connection_are_open() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let page = officer.get("/kanal").await;
        page.with(200).says("instagram").says("Berjalan").says("Telepon").says("Terbuka");
        page.says("access_token").says("ada").hides("kunci akses contoh");
        page.says("24 jam terakhir: 0 kiriman.");
        officer.reads("en");
        officer.get("/kanal").await.says("Working").says("Channel health").says("in four weeks");
    });
}

#[test]
fn what_could_not_be_read_turns_the_light_yellow_and_is_read_again_by_a_button() {
    run(async {
        let pages = Pages::new().await;
        unreadable(&pages).await;
        let mut head = pages.signed_in("head").await;
        let page = head.get("/kanal").await;
        page.says("Perlu dilihat").says("Ada kiriman yang tidak terbaca.").says("Bukan JSON.");
        let ended = head.send("/kanal", "/kanal/baca-ulang", &[]).await;
        ended.with(200).says("Hasil baca ulang").says("Tidak terbaca").says("Bukan JSON.");
        let mut hidden = page.hidden("/kanal/baca-ulang");
        assert!(hidden.contains(&("connection".to_owned(), INSTAGRAM.to_owned())));
        hidden.retain(|(name, _)| name != "connection");
        let ended = head.post("/kanal/baca-ulang", &hidden, &[("connection", "lain")]).await;
        ended.with(200).says("Tidak ada kiriman yang perlu dibaca ulang.");
        head.post("/kanal/baca-ulang", &hidden, &[("id", "bukan-nomor")]).await.with(404);
    });
}

#[test]
fn the_providers_are_asked_at_the_press_of_a_button_but_not_by_the_auditor() {
    run(async {
        let pages = Pages::new().await;
        unreadable(&pages).await;
        let mut admin = pages.signed_in("admin").await;
        admin.send("/kanal", "/kanal/periksa", &[]).await.with(303);
        admin.get("/kanal").await.says("Sambungan sudah diperiksa.");
        let mut auditor = pages.signed_in("auditor").await;
        let page = auditor.get("/kanal").await;
        page.with(200).hides("/kanal/periksa").hides("/kanal/baca-ulang");
        let hidden = admin.get("/kanal").await.hidden("/kanal/periksa");
        auditor.post("/kanal/periksa", &hidden, &[]).await.with(403);
        pages.signed_in("director").await.get("/kanal").await.with(403);
    });
}

#[test]
fn every_light_and_remark_has_words_and_says_what_to_do() {
    for language in Language::ALL {
        let t = words(language);
        for light in Light::ALL {
            assert_ne!(t.channels_light(light.code()), light.code());
        }
        for remark in Remark::ALL {
            assert_ne!(t.channels_remark(remark.code()), remark.code());
            for kind in ["whatsapp", "instagram", "publishes", ""] {
                assert_ne!(t.channels_todo(remark.code(), kind), remark.code());
            }
        }
    }
}
