//! What the program puts out itself, as the pages tell it: owed, failed, and what is not shown.

use desk::testing::run;

use crate::browser::Pages;
use crate::content::{PLAIN, does, written};

#[test]
fn what_must_go_out_and_come_down_stands_on_the_first_page() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get("/beranda").await.with(200).hides("konten harus terbit");
        let path = written(&mut officer, &PLAIN).await;
        assert_eq!(does(&mut officer, &path, "ajukan", &[]).await, 303);
        let mut head = pages.signed_in("head").await;
        assert_eq!(does(&mut head, &path, "setujui", &[]).await, 303);
        let at = [("at", "2026-03-02T08:00")];
        assert_eq!(does(&mut officer, &path, "jadwalkan", &at).await, 303);
        officer.get("/beranda").await.says("konten harus terbit").says("tahap=scheduled");
        pages.signed_in("dpjp").await.get("/beranda").await.hides("konten harus terbit");
        officer.reads("en");
        officer.get("/beranda").await.says("items are to go out");
    });
}

#[test]
fn why_the_program_did_not_put_it_out_is_said_in_words_that_help() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = written(&mut officer, &PLAIN).await;
        assert_eq!(does(&mut officer, &path, "ajukan", &[]).await, 303);
        let mut head = pages.signed_in("head").await;
        assert_eq!(does(&mut head, &path, "setujui", &[]).await, 303);
        let at = [("at", "2026-03-02T08:00")];
        assert_eq!(does(&mut officer, &path, "jadwalkan", &at).await, 303);
        let why = [("fail_x", "token_dead")];
        assert_eq!(does(&mut officer, &path, "gagal", &why).await, 303);
        let page = officer.get(&path).await;
        page.says("kunci akun tidak berlaku lagi").hides("Biarkan program mencoba lagi</button>");
        for (code, words) in [
            ("duplicate", "teks yang sama sudah tayang"),
            ("unpaid", "saldo akun"),
            ("inbox", "kotak masuk TikTok"),
            ("private", "hanya akun itu yang melihatnya"),
            ("unaudited", "belum mengaudit aplikasi ini"),
        ] {
            assert_eq!(does(&mut officer, &path, "gagal", &[("fail_x", code)]).await, 303);
            officer.get(&path).await.says(words);
        }
        let own = [("fail_x", "Aplikasi mogok")];
        assert_eq!(does(&mut officer, &path, "gagal", &own).await, 303);
        officer.get(&path).await.says("Gagal: Aplikasi mogok");
        officer.reads("en");
        officer.get(&path).await.says("Aplikasi mogok");
    });
}

#[test]
fn a_story_says_that_its_words_are_not_shown() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let story = [
            ("title", "Cuci tangan"),
            ("purpose", "education"),
            ("text_instagram_story", "Tangan di bawah air."),
            ("text_facebook_story", "Tangan di bawah air."),
        ];
        let path = written(&mut officer, &story).await;
        officer
            .get(&path)
            .await
            .says("Cerita Instagram")
            .says("Cerita Facebook")
            .says("Teks ini tidak ikut terbit");
        officer.reads("en");
        officer.get(&path).await.says("Instagram story").says("This text is not shown");
    });
}
