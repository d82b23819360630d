//! Content and permissions through the interface.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::House;
use crate::matrix::prepared::{PICTURE, form};

pub fn draft() -> Value {
    json!({"title": "Cuci tangan", "purpose": "education",
        "texts": {"instagram": "Cuci tangan enam langkah.", "x": "Cuci tangan."}})
}

pub fn consent() -> Value {
    json!({"person": "Siti Aminah", "material": "Foto di ruang fisioterapi.",
        "purposes": ["education"], "channels": ["instagram", "x"], "from": "2026-03-01",
        "until": "2026-03-31", "identified": true, "no_effect_on_care": true,
        "right_to_withdraw": true, "signature": "paper", "signed_on": "2026-03-01",
        "witness": "quality"})
}

/// A permission and an item; their ids.
pub async fn published(house: &House) -> [(&'static str, String); 2] {
    let id = |made: Value| made["id"].as_str().unwrap().to_owned();
    let given = house.post_once("officer", "/api/v1/consents", ("izin", &consent())).await;
    let made = house.post_once("officer", "/api/v1/contents", ("konten", &draft())).await;
    [("/consents/{id}", id(given.with(201))), ("/contents/{id}", id(made.with(201)))]
}

async fn does(house: &House, login: &str, id: &str, command: Value) -> crate::house::Answer {
    let path = format!("/api/v1/contents/{id}/commands");
    house.post(login, &path, &json!({"command": command})).await
}

#[test]
fn an_item_is_approved_scheduled_put_out_and_counted() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let [(_, consent), _] = published(&house).await;
        let mut shown = draft();
        shown["shows_people"] = json!(true);
        shown["consents"] = json!([consent]);
        shown["claims"] = json!(true);
        let made = house.post("officer", "/api/v1/contents", &shown).await.with(201);
        let id = made["id"].as_str().unwrap();
        assert_eq!((&made["stage"], &made["texts"][1]["most"]), (&json!("draft"), &json!(280)));
        for (login, command, stage) in [
            ("officer", json!({"type": "submit"}), "fact_check"),
            ("dpjp", json!({"type": "fact_check"}), "review"),
            ("director", json!({"type": "approve"}), "approved"),
        ] {
            assert_eq!(does(&house, login, id, command).await.with(200)["stage"], stage);
        }
        let late = json!({"type": "schedule", "at": "2026-04-02T09:00:00+07:00"});
        let refused = does(&house, "officer", id, late).await;
        assert_eq!(refused.problem(), (422, "consent_ends".to_owned()));
        assert!(refused.text().contains("31 Maret 2026"), "{}", refused.text());
        let at = json!({"type": "schedule", "at": "2026-03-02T08:30"});
        does(&house, "officer", id, at).await.with(200);
        let out = json!({"type": "publish", "channel": "x", "link": "https://x.com/rs/1"});
        does(&house, "officer", id, out.clone()).await.with(200);
        does(&house, "officer", id, out).await.with(200);
        let twice = json!({"type": "publish", "channel": "x", "link": "https://x.com/rs/2"});
        let twice = does(&house, "officer", id, twice).await;
        assert_eq!(twice.problem(), (422, "already_published".to_owned()));
        let result = json!({"type": "record_result", "channel": "x", "as_of": "2026-03-02",
            "numbers": {"reach": 10}});
        let view = does(&house, "officer", id, result).await.with(200);
        assert_eq!(view["texts"][1]["counted"]["numbers"], json!({"reach": 10}));
        let month = house.get("officer", "/api/v1/calendar?month=2026-03").await.with(200);
        assert_eq!(month["days"][1]["items"][0]["id"], json!(id));
        assert_eq!(month["gaps"].as_array().unwrap().len(), 29);
        let feed = house.get("officer", "/api/v1/calendar.ics?month=2026-03").await;
        assert!(feed.text().contains("SUMMARY:Cuci tangan"), "{}", feed.text());
        let said = json!({"said": "Lewat telepon."});
        let path = format!("/api/v1/consents/{consent}/withdraw");
        let gone = house.post_once("officer", &path, ("cabut", &said)).await.with(200);
        assert_eq!(gone["standing"], "withdrawn");
        assert_eq!(gone["take_down_by"], "2026-03-05T08:00:00+07:00");
        assert_eq!(gone["places"][0]["link"], "https://x.com/rs/1");
        let proof = json!({"proof": "Tangkapan layar."});
        let place = format!("/api/v1/consents/{consent}/places/0");
        let done = house.post("officer", &place, &proof).await.with(200);
        assert_eq!(done["standing"], "settled");
    });
}

#[test]
fn everything_stops_in_a_pause() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let path = "/api/v1/content-pause";
        assert_eq!(house.get("officer", path).await.with(200), json!({"pause": null}));
        let wanted = json!({"why": "Banjir", "until": "2026-03-03"});
        let begun = house.post_once("head", path, ("jeda", &wanted)).await.with(201);
        assert_eq!((&begun["holds"], &begun["held_back"]), (&json!(true), &json!([])));
        let again = house.post("officer", path, &wanted).await;
        assert_eq!(again.problem(), (422, "pause_runs".to_owned()));
        let month = house.get("quality", "/api/v1/calendar").await.with(200);
        assert_eq!(month["pause"]["why"], "Banjir");
    });
}

#[test]
fn the_sheets_are_written_anew() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let sheet = json!({"name": "RSUD Wanasari", "tagline": "Dekat", "logo": null, "tone": null,
            "colours": [{"code": "#0B6E4F", "name": "hijau utama"}], "forbidden": ["pelanggan"],
            "facts": [{"says": "212 tempat tidur", "source": "SK 12", "until": "2027-01-31"}]});
        house.put("officer", "/api/v1/content-brand", &sheet).await.with(200);
        let shown = house.get("director", "/api/v1/content-brand").await.with(200);
        assert_eq!(shown, sheet);
        let red = json!({"colours": [{"code": "merah", "name": "merah"}]});
        let refused = house.put("officer", "/api/v1/content-brand", &red).await;
        assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!("colours.0")));
        let days = json!({"items": ["24-03 Hari TBC"]});
        house.put("officer", "/api/v1/health-days", &days).await.with(200);
        assert_eq!(house.get("officer", "/api/v1/health-days").await.with(200), days);
    });
}

#[test]
fn what_is_wrong_with_content_is_said() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let [(_, _), (_, id)] = published(&house).await;
        let with = |field: &str, value: Value| {
            let mut wrong = draft();
            wrong[field] = value;
            wrong
        };
        for (field, value, told) in [
            ("title", json!(""), "title"),
            ("consents", json!(["x"]), "consents"),
            ("texts", json!({"koran": "Teks."}), "texts.koran"),
            ("texts", json!({"x": " "}), "texts.x"),
        ] {
            let refused = house.post("officer", "/api/v1/contents", &with(field, value)).await;
            assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!(told)));
        }
        let link = json!({"type": "publish", "channel": "x", "link": "x.com"});
        let refused = does(&house, "officer", &id, link).await;
        assert_eq!(refused.problem(), (422, "not_a_link".to_owned()));
        let number = json!({"type": "record_result", "channel": "x", "as_of": "2026-03-02",
            "numbers": {"applause": 1}});
        let refused = does(&house, "officer", &id, number).await;
        assert_eq!(refused.json()["field"], "numbers.applause");
        let days = house.put("officer", "/api/v1/health-days", &json!({"items": ["besok"]})).await;
        assert_eq!(days.problem(), (422, "not_a_line".to_owned()));
        let boast = with("texts", json!({"x": "Rumah sakit terbaik di kota."}));
        let made = house.post("officer", "/api/v1/contents", &boast).await.with(201);
        let finding = &made["texts"][0]["findings"][0];
        assert_eq!(finding["rule"], "superlative");
        let id = made["id"].as_str().unwrap();
        let refused = does(&house, "officer", id, json!({"type": "submit"})).await;
        assert_eq!(refused.problem(), (422, "unjudged".to_owned()));
        let judged = json!({"type": "submit", "judged": [{"rule": "superlative",
            "words": finding["words"], "why": "Kutipan nama acara"}]});
        assert_eq!(does(&house, "officer", id, judged).await.with(200)["stage"], "review");
    });
}

#[test]
fn pictures_are_brought_described_ordered_and_taken_away() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let [_, (_, id)] = published(&house).await;
        let path = format!("/api/v1/contents/{id}/media");
        let bring = |name: &'static str, content: &'static str, said: &'static [(&str, &str)]| {
            form(&house, ("officer", &path), (name, content), said)
        };
        let view = house.send(bring("a.png", "\u{89}PNG", &PICTURE)).await.with(201);
        let one = &view["media"][0];
        assert_eq!(
            (&one["media_type"], &one["alt"]),
            (&json!("image/png"), &json!("Tangan di bawah air."))
        );
        assert_eq!(
            one["unfit"][0],
            json!({"channel": "instagram", "obstacle": "kind", "limit": null})
        );
        assert_eq!(view["texts"][0]["direct"], json!(false));
        let (name, medium) = ("a.png", one["id"].as_str().unwrap().to_owned());
        let got = house.get("director", &format!("{path}/{medium}")).await;
        assert!(got.text().contains("PNG"));
        for (said, field) in [
            (&[("alt", "Tangan."), ("source", "Humas")][..], "basis"),
            (&[("basis", "own")], "source"),
            (&[("basis", "sewa"), ("source", "Humas")], "basis"),
            (&[("basis", "own"), ("source", "Humas"), ("until", "besok")], "until"),
        ] {
            let refused =
                house.send(form(&house, ("officer", &path), (name, "\u{89}PNG"), said)).await;
            assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!(field)));
        }
        let page = house.send(bring("a.html", "<html>", &PICTURE)).await;
        assert_eq!(page.problem(), (415, "unknown_type".to_owned()));
        assert!(page.text().contains("MP4"), "{}", page.text());
        let other = json!({"type": "describe_medium", "medium": medium, "basis": "licence",
            "source": "Bank foto", "until": "2026-12-31"});
        let view = does(&house, "officer", &id, other).await.with(200);
        assert_eq!(
            (&view["media"][0]["alt"], &view["media"][0]["until"]),
            (&json!(null), &json!("2026-12-31"))
        );
        let silent = does(&house, "officer", &id, json!({"type": "submit"})).await;
        assert_eq!(silent.problem(), (422, "no_alt".to_owned()));
        let place = json!({"type": "place_medium", "medium": medium, "to": 3});
        does(&house, "officer", &id, place).await.with(200);
        let strange = json!({"type": "place_medium", "medium": "f".repeat(32), "to": 0});
        let strange = does(&house, "officer", &id, strange).await;
        assert_eq!(strange.problem(), (422, "no_such_medium".to_owned()));
        let drop = json!({"type": "drop_medium", "medium": medium});
        assert_eq!(does(&house, "officer", &id, drop).await.with(200)["media"], json!([]));
        let early = json!({"type": "retry", "channel": "x"});
        assert_eq!(
            does(&house, "officer", &id, early).await.problem(),
            (422, "not_now".to_owned())
        );
    });
}

#[test]
fn a_picture_is_looked_at_and_taken_from_the_library_and_only_a_real_one_is_cut() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let [_, (_, id)] = published(&house).await;
        let path = format!("/api/v1/contents/{id}");
        let bring =
            form(&house, ("officer", &format!("{path}/media")), ("a.png", "\u{89}PNG"), &PICTURE);
        let view = house.send(bring).await.with(201);
        let medium = view["media"][0]["id"].as_str().unwrap().to_owned();
        assert_eq!(view["media"][0]["seen"], json!(null));
        let look = json!({"type": "examine_medium", "medium": medium, "names": true});
        let view = does(&house, "officer", &id, look).await.with(200);
        let seen = json!({"faces": false, "names": true, "records": false});
        assert_eq!(view["media"][0]["seen"], seen);
        let copies = format!("{path}/copies");
        let cut = json!({"medium": medium, "channel": "instagram", "ratio": "square"});
        let refused = house.post("officer", &copies, &cut).await;
        assert_eq!(refused.problem(), (422, "not_mended".to_owned()), "nothing is in it to cut");
        let odd =
            json!({"medium": medium, "channel": "instagram", "ratio": "square", "across": 101});
        assert_eq!(house.post("officer", &copies, &odd).await.problem().0, 422);
        let other = house.post("officer", "/api/v1/contents", &draft()).await.with(201);
        let take = format!("/api/v1/contents/{}/library", other["id"].as_str().unwrap());
        let piece = json!({"content": id, "medium": medium});
        let view = house.post("officer", &take, &piece).await.with(201);
        assert_eq!(view["media"][0]["alt"], "Tangan di bawah air.");
        let found = house.get("director", "/api/v1/content-library?words=tangan").await.with(200);
        assert_eq!(found["items"][0]["used"].as_array().unwrap().len(), 2);
        house.get("unit_igd", "/api/v1/content-library").await.with(403);
    });
}

#[test]
fn the_rhythm_is_written_by_the_head_and_says_when_it_is_quiet() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let path = "/api/v1/content-rhythm";
        let sheet = json!({"weekly": {"instagram": 3}, "quiet": {"from": 21, "until": 6}});
        assert_eq!(house.put("officer", path, &sheet).await.problem().0, 403);
        house.put("head", path, &sheet).await.with(200);
        assert_eq!(house.get("auditor", path).await.with(200), sheet);
        for wrong in [
            json!({"weekly": {"radio": 3}}),
            json!({"weekly": {"x": 0}}),
            json!({"quiet": {"from": 6, "until": 6}}),
        ] {
            assert_eq!(house.put("head", path, &wrong).await.problem().0, 422, "{wrong}");
        }
        let times = house.get("officer", "/api/v1/content-best-times?metric=saves").await.with(200);
        assert_eq!(times, json!({"metric": "saves", "channels": []}));
        house.get("officer", "/api/v1/content-best-times?metric=apa").await.with(422);
    });
}

#[test]
fn the_later_of_two_reads_what_changed_in_the_words_of_content() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let [(_, _), (_, id)] = published(&house).await;
        let mut other = draft();
        other["title"] = json!("Cuci tangan bersama");
        does(&house, "officer", &id, json!({"type": "edit", "draft": other})).await.with(200);
        let path = format!("/api/v1/contents/{id}/commands");
        let late = json!({"seen": 1, "command": {"type": "submit"}});
        let refused = house.post("officer", &path, &late).await;
        assert_eq!(refused.problem(), (409, "stale".to_owned()));
        assert!(refused.text().contains("Konten diubah"), "{}", refused.text());
    });
}

#[test]
fn a_command_that_is_no_object_lacks_its_type() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let [(_, _), (_, id)] = published(&house).await;
        for command in [json!("submit"), json!(null), json!(["submit"]), json!({})] {
            let refused = does(&house, "officer", &id, command).await;
            assert_eq!(refused.problem(), (422, "missing".to_owned()));
            assert_eq!(refused.json()["field"], "type");
        }
    });
}
