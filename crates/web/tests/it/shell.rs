use crate::house::house;

const OURS: (&str, &str) = ("sec-fetch-site", "same-origin");

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_others_out() {
    let house = house(true);
    for path in ["/", "/beranda", "/rusak", "/no-such-page", web::assets::APP_CSS] {
        let answer = house.get(path, &[]).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'self'"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'"));
        assert!(!policy.contains("unsafe"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert!(answer.header("strict-transport-security").contains("max-age"));
        assert_ne!(answer.header("cache-control"), "");
    }
}

#[tokio::test]
async fn a_page_of_the_staff_is_not_kept_by_a_shared_computer() {
    let house = house(false);
    let (cookie, _) = house.signed_in().await;
    let answer = house.get("/beranda", &[("cookie", &cookie)]).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.body.contains("&#60;sari&#62;"), "a name is text, not markup");
}

#[tokio::test]
async fn the_session_cookie_is_bound_to_the_host_and_out_of_reach_of_scripts() {
    let answer = house(true).post("/masuk", &[OURS], "nama=sari").await;
    let cookie = answer.cookies()[0].to_owned();
    assert!(cookie.starts_with("__Host-sesi="), "{cookie}");
    for flag in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
        assert!(cookie.contains(flag), "{flag} in {cookie}");
    }
    assert!(!cookie.contains("Domain"));
}

#[tokio::test]
async fn signing_in_gives_a_new_id_and_signing_out_ends_it() {
    let house = house(false);
    let planted = format!("sesi={}", "ab".repeat(32));
    let (cookie, token) = house.signed_in().await;
    assert_ne!(cookie, planted);
    assert_eq!(house.get("/beranda", &[("cookie", &planted)]).await.status, 303);
    let out = format!("_formulir={token}");
    let answer = house.post("/keluar", &[OURS, ("cookie", &cookie)], &out).await;
    assert_eq!(answer.status, 303);
    assert_eq!(house.get("/beranda", &[("cookie", &cookie)]).await.status, 303);
}

#[tokio::test]
async fn the_store_never_sees_the_id_itself() {
    let id = web::session::SessionId::from_random([9; 32]);
    let hex = hex::encode([9_u8; 32]);
    assert!(!id.hash().as_str().contains(&hex));
    assert_ne!(id.hash().as_str()[..32], *id.form_token().as_str());
    assert!(id.cookie(true).to_string().contains(&hex));
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_led_to_the_door_and_back() {
    let answer = house(false).get("/beranda?x=1", &[]).await;
    assert_eq!(answer.status, 303);
    assert_eq!(answer.header("location"), "/masuk?lanjut=%2Fberanda%3Fx%3D1");
}

#[tokio::test]
async fn whoever_sends_a_form_too_late_signs_in_and_is_led_back_to_its_page() {
    let house = house(false);
    let left = ("referer", "http://rs.example/kasus/0231/saring?a=1");
    let answer = house.post("/keluar", &[OURS, left], "a=1").await;
    assert_eq!(answer.status, 401);
    assert!(
        answer.body.contains("/masuk?lanjut=%2Fkasus%2F0231%2Fsaring%3Fa%3D1"),
        "{}",
        answer.body
    );
    let evil = ("referer", "http://rs.example//evil.example");
    let answer = house.post("/keluar", &[OURS, evil], "a=1").await;
    assert!(answer.body.contains("/masuk?lanjut=%2Fberanda"), "{}", answer.body);
}

#[tokio::test]
async fn a_phone_reaches_every_way_of_the_rail_and_the_account() {
    let house = house(false);
    let (cookie, _) = house.signed_in().await;
    let answer = house.get("/beranda", &[("cookie", &cookie)]).await;
    let (rail, bar) = answer.body.split_once("class=\"bar\"").unwrap();
    for way in rail.split("class=\"go\" href=\"").skip(1) {
        let path = way.split('"').next().unwrap();
        assert!(bar.contains(&format!("href=\"{path}\"")), "{path}");
    }
    assert!(bar.contains("href=\"/akun\"") && bar.contains("<summary>"));
}

#[tokio::test]
async fn a_change_that_another_site_asks_for_is_refused() {
    let house = house(false);
    let (cookie, token) = house.signed_in().await;
    let body = format!("a=1&_formulir={token}");
    let cookie = ("cookie", cookie.as_str());
    let host = ("host", "rs.example");
    let cases: &[(&[(&str, &str)], u16)] = &[
        (&[cookie, ("sec-fetch-site", "cross-site")], 403),
        (&[cookie, ("sec-fetch-site", "same-site")], 403),
        (&[cookie, host, ("origin", "https://evil.example")], 403),
        (&[cookie, host, ("origin", "null")], 403),
        (&[cookie, host], 403),
        (&[cookie, host, ("origin", "https://rs.example")], 200),
        (&[cookie, OURS], 200),
        (&[host], 200),
    ];
    for (headers, status) in cases {
        assert_eq!(house.post("/echo", headers, &body).await.status, *status, "{headers:?}");
    }
}

#[tokio::test]
async fn a_form_of_a_signed_in_person_must_carry_their_token() {
    let house = house(false);
    let (cookie, token) = house.signed_in().await;
    let headers = [OURS, ("cookie", cookie.as_str())];
    assert_eq!(house.post("/echo", &headers, "a=1").await.status, 403);
    let wrong = format!("a=1&_formulir={}", "0".repeat(token.len()));
    assert_eq!(house.post("/echo", &headers, &wrong).await.status, 403);
    let right = format!("a=1&_formulir={token}");
    assert_eq!(house.post("/echo", &headers, &right).await.status, 200);
}

#[tokio::test]
async fn what_breaks_gets_a_number_and_tells_nothing_else() {
    let house = house(false);
    let answer = house.get("/rusak", &[]).await;
    assert_eq!(answer.status, 500);
    assert!(!answer.body.contains("CANARY"));
    assert!(answer.body.contains(answer.header("x-request-id")));
    assert!(answer.body.contains("Terjadi gangguan di pihak kami"));
}

#[tokio::test]
async fn programs_read_failures_as_problem_json() {
    let house = house(false);
    let answer = house.get("/api/v1/nothing", &[("accept-language", "en")]).await;
    assert_eq!(answer.status, 404);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let said: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(said["status"], 404);
    assert_eq!(said["code"], "not_found");
    assert_eq!(said["title"], "Page not found");
    let json = [("accept", "application/json"), OURS];
    let answer = house.post("/echo", &json, "zzz=1").await;
    let said: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(said["fields"][0]["name"], "zzz", "{said}");
}

#[tokio::test]
async fn both_languages_and_the_chosen_look_reach_the_page() {
    let house = house(false);
    let answer = house.get("/", &[("cookie", "bahasa=en; tema=gelap; kerapatan=rapat")]).await;
    assert!(answer.body.contains(r#"<html lang="en" data-tema="gelap" data-kerapatan="rapat">"#));
    assert!(answer.body.contains("A complaint never changes the care you receive."));
    let answer = house.get("/", &[]).await;
    assert!(answer.body.contains(r#"<html lang="id">"#));
    let back = [OURS];
    let answer = house.post("/tampilan", &back, "bahasa=en&kembali=//evil.example").await;
    assert_eq!(answer.header("location"), "/");
    assert!(answer.cookies()[0].starts_with("bahasa=en"));
    let answer = house.post("/tampilan", &back, "tema=%3Cscript%3E&kembali=/lapor").await;
    assert!(answer.cookies().is_empty(), "only what the house offers is kept");
}

#[tokio::test]
async fn a_confirmation_is_said_once() {
    let house = house(false);
    let answer = house.get("/", &[("cookie", "kata=sent.jawab-0231")]).await;
    assert!(answer.body.contains("Terkirim."));
    assert!(answer.body.contains(r#"data-draft-done="jawab-0231""#));
    assert!(answer.cookies()[0].starts_with("kata=;"), "{:?}", answer.cookies());
    let answer = house.get("/", &[("cookie", "kata=<script>")]).await;
    assert!(!answer.body.contains("role=\"status\""));
}

#[tokio::test]
async fn no_page_carries_script_or_style_of_its_own() {
    let house = house(false);
    let (cookie, _) = house.signed_in().await;
    for path in ["/", "/beranda", "/rusak"] {
        let body = house.get(path, &[("cookie", &cookie)]).await.body;
        for forbidden in ["<style", " style=", "onclick=", "javascript:", "http://", "https://"] {
            assert!(!body.contains(forbidden), "{forbidden} in {path}");
        }
        assert_eq!(body.matches("<script").count(), body.matches("<script src=\"/aset/").count());
    }
}

#[tokio::test]
async fn another_method_on_a_known_path_is_told_apart_from_an_unknown_path() {
    assert_eq!(house(false).get("/echo", &[]).await.status, 405);
    assert_eq!(house(false).get("/nowhere", &[]).await.status, 404);
}

#[tokio::test]
async fn a_posted_page_offers_no_change_of_language_since_what_was_typed_would_be_lost() {
    let house = house(false);
    assert!(house.get("/", &[]).await.body.contains("action=\"/tampilan\""));
    let (cookie, token) = house.signed_in().await;
    let asked = house.get("/beranda?lihat=semua", &[("cookie", &cookie)]).await;
    assert!(asked.body.contains("name=\"kembali\" value=\"/beranda?lihat=semua\""));
    let body = format!("_formulir={token}&b=1&x=1");
    let posted = house.post("/echo", &[OURS, ("cookie", &cookie)], &body).await;
    assert_eq!(posted.status, 422);
    assert!(!posted.body.contains("/tampilan"), "{}", posted.body);
}
