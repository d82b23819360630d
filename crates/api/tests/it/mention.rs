//! Mentions through the interface: one by one, many at once, into a case or an issue.

use desk::testing::{TestDesk, run};
use serde_json::json;

use crate::house::House;

/// Something that was found; its id.
pub async fn noted(house: &House) -> String {
    let found = json!({"text": "Antre obat lima jam.", "link": "https://contoh.id/0",
        "author": "@warga"});
    let made = house.post("officer", "/api/v1/mentions", &found).await.with(201);
    made["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_mention_is_there_once_and_becomes_a_case_and_part_of_an_issue() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let found = json!({"source": "clipping", "source_id": "HW-1", "title": "Antrean obat",
            "text": "Warga mengeluh.", "outlet": "Harian Wanasari", "tone": "negative",
            "reach": 9000, "published_at": "2026-03-02T07:00:00+07:00"});
        let made = house.post("operator", "/api/v1/mentions", &found).await.with(201);
        let again = house.post("officer", "/api/v1/mentions", &found).await.with(200);
        assert_eq!(made["id"], again["id"]);
        assert_eq!(made["text"], "Antrean obat\n\nWarga mengeluh.");
        assert_eq!((&made["suggested_grade"], &made["fate"]), (&json!("yellow"), &json!("new")));
        let path = format!("/api/v1/mentions/{}", made["id"].as_str().unwrap());
        let receipt =
            house.post_once("officer", &format!("{path}/case"), ("satu", &json!({}))).await;
        let number = receipt.with(201)["case_number"].clone();
        let issue = crate::issue::seen(&house).await;
        let join = json!({"seen": 2, "command": {"type": "join", "issue": issue}});
        let joined = house.post("officer", &format!("{path}/commands"), &join).await.with(200);
        assert_eq!((&joined["case_number"], &joined["fate"]), (&number, &json!("case")));
        assert_eq!(joined["issue"]["title"], "Antrean obat");
        let room = house.get("director", &format!("/api/v1/issues/{issue}")).await.with(200);
        assert_eq!(room["heard"]["mentions"], 1);
        assert_eq!(room["mentions"], json!([made["id"]]));
    });
}

#[test]
fn many_are_written_down_at_once_each_for_itself() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let items = json!({"items": [
            {"text": "Satu.", "link": "https://contoh.id/1"},
            {"text": "Satu lagi.", "link": "https://contoh.id/1"},
            {"text": "Dua.", "link": "contoh.id"},
            {"text": "Besok.", "published_at": "2027-01-01T00:00:00+07:00"}]});
        let noted = house.post("officer", "/api/v1/mentions/batch", &items).await.with(200);
        let each = noted["items"].as_array().unwrap();
        assert_eq!((&each[0]["fresh"], &each[1]["fresh"]), (&json!(true), &json!(false)));
        assert_eq!((&each[0]["id"], &each[2]["refused"]), (&each[1]["id"], &json!("not_a_link")));
        assert_eq!((&each[2]["field"], &each[2]["id"]), (&json!("link"), &json!(null)));
        assert_eq!(
            (&each[3]["refused"], &each[3]["field"]),
            (&json!("not_yet_said"), &json!(null))
        );
        let none = house.post("officer", "/api/v1/mentions/batch", &json!({"items": []})).await;
        assert_eq!((none.problem().0, &none.json()["field"]), (422, &json!("items")));
        let listed = house.get("auditor", "/api/v1/mentions?source=link").await.with(200);
        assert_eq!((listed["items"].as_array().unwrap().len(), &listed["next"]), (1, &json!(null)));
        for wrong in ["source=rumor", "after=x", "from=kemarin"] {
            let refused = house.get("officer", &format!("/api/v1/mentions?{wrong}")).await;
            assert_eq!(refused.problem().0, 422, "{wrong}");
        }
    });
}

#[test]
fn what_is_wrong_with_a_mention_is_said() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        for (field, found) in [
            ("text", json!({"text": " "})),
            ("link", json!({"text": "Antre.", "link": "contoh.id"})),
            ("published_at", json!({"text": "Antre.", "published_at": "tadi"})),
            ("tone", json!({"text": "Antre.", "tone": "marah"})),
        ] {
            let refused = house.post("officer", "/api/v1/mentions", &found).await;
            assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!(field)));
        }
        let path = format!("/api/v1/mentions/{}/commands", noted(&house).await);
        let aside = json!({"command": {"type": "set_aside", "why": "Bukan kami."}});
        house.post("officer", &path, &aside).await.with(200);
        let join = json!({"command": {"type": "join", "issue": crate::issue::seen(&house).await}});
        let refused = house.post("officer", &path, &join).await;
        assert_eq!(refused.problem(), (422, "set_aside".to_owned()));
        let unknown = json!({"command": {"type": "join", "issue": "isu"}});
        let refused = house.post("officer", &path, &unknown).await;
        assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!("issue")));
    });
}
