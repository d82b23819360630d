//! Scans and photos through the interface.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::House;
use crate::matrix::prepared::form;

async fn decree(house: &House) -> String {
    let new = json!({"number": "SK 1", "title": "Tim", "signed_on": "2026-01-02",
        "from": "2026-01-05"});
    let made = house.post("head", "/api/v1/organisation/decrees", &new).await.with(201);
    format!("/api/v1/organisation/decrees/{}/files", made["id"].as_str().unwrap())
}

#[test]
fn a_scan_is_brought_fetched_and_confirmed() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let path = decree(&house).await;
        let labels = [("caption", "Halaman 1")];
        let sent = || form(&house, ("head", &path), ("sk.pdf", "%PDF-1.7"), &labels);
        let made = house.send(sent()).await.with(201);
        assert_eq!((&made["caption"], &made["stage"]), (&json!("Halaman 1"), &json!("added")));
        assert_eq!(house.send(sent()).await.with(201)["id"], made["id"]);
        let one = format!("{path}/{}", made["id"].as_str().unwrap());
        let fetched = house.get("dpjp", &one).await;
        assert_eq!((fetched.status.as_u16(), fetched.text().as_str()), (200, "%PDF-1.7"));
        assert_eq!(fetched.headers["content-type"], "application/pdf");
        let confirm = json!({"command": {"type": "confirm"}});
        let commands = format!("{one}/commands");
        let stays = house.post("head", &commands, &confirm).await.with(200);
        assert_eq!(stays["stage"], "confirmed");
        let remove = json!({"command": {"type": "remove"}, "seen": 2});
        let refused = house.post("head", &commands, &remove).await;
        assert_eq!(refused.problem(), (422, "confirmed".to_owned()));
        let listed = house.get("officer", &path).await.with(200);
        assert_eq!(listed["items"].as_array().unwrap().len(), 1);
    });
}

#[test]
fn a_photo_of_a_round_needs_its_tick_and_its_words() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let round = crate::observation::gone(&house).await;
        let path = format!("/api/v1/rounds/{round}/files");
        let sent = |labels: &[(&str, &str)]| {
            form(&house, ("officer", &path), ("foto.png", "\u{89}PNG"), labels)
        };
        for (labels, code) in [
            (vec![("caption", "Loket")], "faces_unchecked"),
            (vec![("faceless", "true")], "caption_missing"),
            (vec![("faceless", "ya"), ("caption", "Loket")], "not_a_choice"),
            (vec![("faceless", "true"), ("title", "Loket")], "unknown_field"),
        ] {
            assert_eq!(house.send(sent(&labels)).await.problem(), (422, code.to_owned()));
        }
        let good = [("caption", "Loket"), ("faceless", "true")];
        let made = house.send(sent(&good)).await.with(201);
        let one = format!("{path}/{}/commands", made["id"].as_str().unwrap());
        let remove = json!({"command": {"type": "remove"}});
        assert_eq!(house.post("officer", &one, &remove).await.with(204), Value::Null);
        assert_eq!(house.get("quality", &path).await.with(200)["items"], json!([]));
    });
}
