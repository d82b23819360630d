//! Saved queries, papers of mentions and clippings through the interface.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::House;
use crate::matrix::prepared::form;

/// A query as somebody wants it; everybody has another name for it.
pub fn plan(login: &str) -> Value {
    json!({"name": format!("Antrean, kata {login}"), "any": ["antre", "menunggu obat"],
        "none": ["bioskop"], "sources": ["link", "clipping"]})
}

/// A query that is there; its id.
pub async fn saved(house: &House) -> String {
    let made = house.post("officer", "/api/v1/mention-queries", &plan("ada")).await.with(201);
    made["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_query_is_tried_saved_changed_and_stopped_and_mentions_tell_which_they_met() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let noted = crate::mention::noted(&house).await;
        let test = "/api/v1/mention-queries/test";
        let tried = house.post("officer", test, &plan("ada")).await.with(200);
        assert_eq!((&tried["heard"], &tried["met"]), (&json!(1), &json!(1)));
        assert_eq!(tried["examples"][0]["words"], json!(["antre"]));
        assert_eq!(tried["examples"][0]["pieces"][0], json!({"text": "Antre", "marked": true}));
        let before = house.get("head", "/api/v1/mention-queries").await.with(200);
        assert_eq!(before["items"], json!([]), "a trial keeps nothing");
        let id = saved(&house).await;
        let twice = house.post("head", "/api/v1/mention-queries", &plan("ada")).await;
        assert_eq!((twice.problem().0, &twice.json()["field"]), (422, &json!("name")));
        let listed = house.get("auditor", "/api/v1/mention-queries").await.with(200);
        assert_eq!(
            (&listed["items"][0]["met"], &listed["items"][0]["runs"]),
            (&json!(1), &json!(true))
        );
        let path = format!("/api/v1/mentions/{noted}");
        let mention = house.get("director", &path).await.with(200);
        assert_eq!(mention["queries"][0]["words"], json!(["antre"]));
        let of = |id: &str| format!("/api/v1/mentions?query={id}");
        let found = house.get("officer", &of(&id)).await.with(200);
        assert_eq!(found["items"].as_array().unwrap().len(), 1);
        let none = "f".repeat(32);
        assert_eq!(house.get("officer", &of(&none)).await.with(200)["items"], json!([]));
        assert_eq!(house.get("officer", &of("x")).await.problem().0, 422);
        let commands = format!("/api/v1/mention-queries/{id}/commands");
        let stop = json!({"seen": 1, "command": {"type": "stop"}});
        assert_eq!(house.post("officer", &commands, &stop).await.with(200)["runs"], false);
        let mut other = plan("ada");
        other["any"] = json!(["parkir"]);
        let change = json!({"seen": 2, "command": {"type": "change", "query": other}});
        house.post("head", &commands, &change).await.with(200);
        house
            .post("head", &commands, &json!({"seen": 1, "command": {"type": "start"}}))
            .await
            .with(409);
        let start = json!({"command": {"type": "start"}});
        assert_eq!(house.post("head", &commands, &start).await.with(200)["met"], 0);
    });
}

#[test]
fn what_is_wrong_with_a_query_is_said() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        for (field, sent) in [
            ("any", json!({"name": "Kosong", "places": ["Wanasari"]})),
            ("any", json!({"name": "Tanda", "any": ["!?"]})),
            ("sources", json!({"name": "Antrean", "any": ["antre"], "sources": ["rumor"]})),
            ("name", json!({"name": " ", "any": ["antre"]})),
        ] {
            for path in ["/api/v1/mention-queries", "/api/v1/mention-queries/test"] {
                let refused = house.post("officer", path, &sent).await;
                let said = refused.json()["field"].as_str().unwrap_or_default().to_owned();
                assert_eq!(refused.problem().0, 422, "{sent}");
                assert!(said.starts_with(field), "{said} of {sent}");
            }
        }
        let unknown = json!({"name": "Koran", "address": "https://contoh.id/x.xml",
            "query": "f".repeat(32)});
        let refused = house.post("officer", "/api/v1/feeds", &unknown).await;
        assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!("query")));
    });
}

#[test]
fn a_clipping_has_its_scan_and_stands_in_the_archive_of_its_month() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let found = json!({"source": "clipping", "title": "Antrean obat", "text": "Warga mengeluh.",
            "outlet": "Harian Wanasari", "tone": "negative", "reach": 900});
        let made = house.post("officer", "/api/v1/mentions", &found).await.with(201);
        let files = format!("/api/v1/mentions/{}/files", made["id"].as_str().unwrap());
        let sent = || form(&house, ("operator", &files), ("kliping.pdf", "%PDF-1.7"), &[]);
        let paper = house.send(sent()).await.with(201);
        assert_eq!(house.send(sent()).await.with(201)["id"], paper["id"], "twice is once");
        let one = format!("{files}/{}", paper["id"].as_str().unwrap());
        assert_eq!(house.get("director", &one).await.text(), "%PDF-1.7");
        assert_eq!(house.get("unit_igd", &one).await.status.as_u16(), 403);
        let path = "/api/v1/reports/clippings?month=2026-03";
        let archive = house.get("quality", path).await.with(200);
        let item = &archive["items"][0];
        assert_eq!((&item["title"], &item["scans"]), (&json!("Antrean obat"), &json!(1)));
        assert_eq!(
            (&archive["whole"]["negative"], &archive["whole"]["reach"]),
            (&json!(1), &json!(900))
        );
        let other = house.get("quality", &format!("{path}&tone=positive")).await.with(200);
        assert_eq!(other["items"], json!([]));
        let named = house.get("quality", &format!("{path}&outlet=WANASARI")).await.with(200);
        assert_eq!(named["outlets"][0]["outlet"], "Harian Wanasari");
        for format in ["pdf", "xlsx"] {
            let shaped = house.get("head", &format!("{path}&format={format}")).await;
            assert_eq!(shaped.status.as_u16(), 200, "{format}");
        }
        assert_eq!(house.get("unit_igd", path).await.status.as_u16(), 403);
        let remove = json!({"command": {"type": "remove"}});
        house.post("officer", &format!("{one}/commands"), &remove).await.with(204);
        assert_eq!(house.get("quality", path).await.with(200)["items"][0]["scans"], 0);
    });
}
