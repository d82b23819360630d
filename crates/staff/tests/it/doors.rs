//! Signing in and out, and what strangers and colleagues do not see.

use desk::testing::run;

use crate::{
    browser::Pages,
    story::{recorded, reviewed},
};

#[test]
fn a_wrong_password_is_said_without_telling_whether_the_name_exists() {
    run(async {
        let pages = Pages::new().await;
        let mut stranger = pages.stranger();
        for login in ["officer", "nobody"] {
            let fields = [("login", login), ("password", "salah sekali")];
            let answer = stranger.send("/masuk", "/masuk", &fields).await;
            answer.with(422).says("Nama pengguna atau kata sandi tidak cocok.");
        }
    });
}

#[test]
fn a_stranger_is_led_to_the_door_and_back() {
    run(async {
        let pages = Pages::new().await;
        let mut stranger = pages.stranger();
        assert_eq!(stranger.get("/kotak").await.to, "/masuk?lanjut=%2Fkotak");
        stranger.get("/masuk?lanjut=/kotak").await.says("name=\"lanjut\" value=\"/kotak\"");
    });
}

#[test]
fn roles_are_chosen_without_a_password_only_in_the_demo() {
    run(async {
        let pages = Pages::new().await;
        pages.stranger().get("/masuk").await.hides("/masuk/contoh");
        let mut visitor = pages.demo();
        let door = visitor.get("/masuk").await;
        door.says("/masuk/contoh").says("DATA CONTOH");
        let hidden = door.hidden("/masuk/contoh");
        let answer = visitor.post("/masuk/contoh", &hidden, &[("login", "director")]).await;
        assert_eq!(answer.to, "/beranda");
        visitor.get("/beranda").await.with(200).says("dr. Ratna Puspita");
        let mut stranger = pages.stranger();
        stranger.post("/masuk/contoh", &hidden, &[("login", "director")]).await.with(401);
    });
}

#[test]
fn whoever_signs_out_is_out() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let answer = officer.send("/akun", "/keluar", &[]).await;
        assert_eq!(answer.to, "/masuk");
        officer.get("/kotak").await.with(303);
    });
}

#[test]
fn a_case_out_of_sight_looks_like_one_that_is_not_there() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = reviewed(&pages, &mut officer).await;
        let mut other = pages.signed_in("unit_igd").await;
        let hidden = other.get(&format!("/kasus/{number}")).await;
        let absent = other.get("/kasus/2026-99999").await;
        assert_eq!(
            (hidden.status, absent.status),
            (404.try_into().expect("a status"), hidden.status)
        );
        pages.signed_in("unit_farmasi").await.get(&format!("/kasus/{number}")).await.with(200);
    });
}

#[test]
fn a_form_of_another_session_is_refused() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        let path = format!("/kasus/{number}/catatan");
        let hidden = officer.get(&path).await.hidden(&path);
        let mut other = pages.signed_in("head").await;
        other.post(&path, &hidden, &[("words", "Halo")]).await.with(403);
    });
}
