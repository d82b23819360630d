//! The registers of the organisation through the interface.

use axum::body::Body;
use axum::http::{Method, header};
use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::{Answer, House};

const ALL: &str = "/api/v1/organisation";

fn wording() -> Value {
    json!({"vision": "Dipercaya.", "mission": "Melayani.\nMendidik.", "values": "Jujur"})
}

async fn made(house: &House, thing: &str, new: &Value) -> Value {
    house.post("head", &format!("{ALL}/{thing}"), new).await.with(201)
}

/// A command on a thing, by somebody.
async fn does(house: &House, (login, thing): (&str, &str), id: &Value, command: Value) -> Answer {
    let path = format!("{ALL}/{thing}/{}/commands", id.as_str().unwrap());
    house.post(login, &path, &json!({ "command": command })).await
}

async fn put(house: &House, path: &str, body: &Value) -> Answer {
    let request = house.request("head", Method::PUT, path);
    let request = request.header(header::CONTENT_TYPE, "application/json");
    house.send(request.body(Body::from(body.to_string())).unwrap()).await
}

#[test]
fn an_edition_is_written_approved_and_acknowledged() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let draft = made(&house, "creeds", &wording()).await;
        assert_eq!((&draft["standing"], &draft["edition"]), (&json!("draft"), &json!(1)));
        let (id, on) = (&draft["id"], |login| (login, "creeds"));
        let own = does(&house, on("head"), id, json!({"type": "approve"})).await;
        assert_eq!(own.problem().0, 403);
        let past = json!({"type": "approve", "from": "2026-03-01"});
        let past = does(&house, on("director"), id, past).await;
        assert_eq!(past.problem(), (422, "from_past".to_owned()));
        let approved = does(&house, on("director"), id, json!({"type": "approve"})).await.with(200);
        assert_eq!(approved["standing"], "in_force");
        assert_eq!(approved["from"], "2026-03-02");
        let read = does(&house, on("dpjp"), id, json!({"type": "acknowledge"})).await.with(200);
        assert!(read["read_at"].is_string() && read["reads"] == 1, "{read}");
        let path = format!("{ALL}/creeds/{}/readers", id.as_str().unwrap());
        let proof = house.get("auditor", &path).await.with(200);
        let readers = proof["items"].as_array().unwrap();
        assert_eq!(readers.iter().filter(|one| one["read_at"].is_string()).count(), 1);
        assert_eq!(proof["history"][1]["kind"], "approved");
        assert_eq!(house.get("dpjp", &path).await.problem().0, 403);
        let seen = house.get("dpjp", &format!("{ALL}/creeds")).await.with(200);
        assert_eq!(seen["items"][0]["mission"], "Melayani.\nMendidik.");
    });
}

#[test]
fn the_surveyor_asks_who_sat_in_the_team_on_a_day() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let new = json!({"number": "SK 223", "title": "Tim Penanganan Pengaduan",
            "signed_on": "2026-01-02", "from": "2026-01-05"});
        let id = &made(&house, "decrees", &new).await["id"];
        let taken = house.post("head", &format!("{ALL}/decrees"), &new).await;
        assert_eq!(taken.problem(), (422, "number_taken".to_owned()));
        let on = ("head", "decrees");
        let seat = json!({"type": "seat", "person": "quality", "part": "chair",
            "from": "2026-01-05", "until": "2026-02-28"});
        let seated = does(&house, on, id, seat).await.with(200);
        assert_eq!(seated["members"][0]["name"], "Nur Aini");
        let nobody = json!({"type": "seat", "person": "siapa", "part": "chair",
            "from": "2026-01-05"});
        assert_eq!(does(&house, on, id, nobody).await.json()["field"], "person");
        let team = format!("{ALL}/team");
        let then = house.get("auditor", &format!("{team}?day=2026-02-28")).await.with(200);
        assert_eq!(then["items"][0]["members"][0]["part"], "chair");
        let now = house.get("auditor", &team).await.with(200);
        assert_eq!((&now["day"], &now["items"][0]["members"]), (&json!("2026-03-02"), &json!([])));
        let sheet = house.get("auditor", &format!("{team}?format=pdf")).await;
        assert!(sheet.status == 200 && sheet.text().starts_with("%PDF"));
        let end = json!({"type": "end", "on": "2026-03-01", "replaced_by": "SK 300"});
        let ended = does(&house, on, id, end).await.with(200);
        assert_eq!(
            (&ended["standing"], &ended["replaced_by"]),
            (&json!("replaced"), &json!("SK 300"))
        );
        let now = house.get("auditor", &team).await.with(200);
        assert_eq!(now["items"], json!([]));
        let one = format!("{ALL}/decrees/{}", id.as_str().unwrap());
        let whole = house.get("dpjp", &one).await.with(200);
        assert_eq!(whole["history"].as_array().unwrap().len(), 3);
    });
}

#[test]
fn a_partner_is_written_down_and_rests() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let new = json!({"name": "BPJS Kesehatan", "kind": "insurer", "phone": "0281 000200",
            "route": "Surat pengantar.", "keeper": "officer"});
        let known = made(&house, "partners", &new).await;
        assert_eq!((&known["keeper"], &known["active"]), (&json!("Rini Astuti"), &json!(true)));
        let path = format!("{ALL}/partners/{}", known["id"].as_str().unwrap());
        let anew = json!({"name": "BPJS Kesehatan", "kind": "insurer", "active": false, "seen": 1});
        assert_eq!(put(&house, &path, &anew).await.with(200)["active"], false);
        assert_eq!(put(&house, &path, &new).await.with(200)["version"], 3);
        assert_eq!(put(&house, &path, &anew).await.problem(), (409, "stale".to_owned()));
        let wrong = json!({"name": "Klinik", "kind": "insurer", "phone": "12"});
        let refused = house.post("head", &format!("{ALL}/partners"), &wrong).await;
        assert_eq!(refused.problem(), (422, "not_a_phone".to_owned()));
    });
}

#[test]
fn an_expectation_is_written_down_and_acted_on() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let new = json!({"words": "Tahu lama menunggu", "sort": "need", "party": "patient",
            "source": "survey", "unsur": "waktu", "topic": "waktu-tunggu",
            "review": "2026-06-01", "keeper": "officer"});
        let known = made(&house, "expectations", &new).await;
        assert_eq!(
            (&known["standing"], &known["keeper"]),
            (&json!("heard"), &json!("Rini Astuti"))
        );
        let path = format!("{ALL}/expectations/{}", known["id"].as_str().unwrap());
        let mut acting = new.clone();
        acting["standing"] = json!("acting");
        acting["seen"] = json!(1);
        assert_eq!(put(&house, &path, &acting).await.problem(), (422, "action_missing".to_owned()));
        acting["action"] = json!("Papan waktu tunggu.");
        assert_eq!(put(&house, &path, &acting).await.with(200)["version"], 2);
        assert_eq!(put(&house, &path, &acting).await.with(200)["version"], 2, "it holds already");
        let late = json!({"seen": 1, "action": "Lain."});
        let mut other = acting.clone();
        other.as_object_mut().unwrap().extend(late.as_object().unwrap().clone());
        assert_eq!(put(&house, &path, &other).await.problem(), (409, "stale".to_owned()));
        let mut wrong = new.clone();
        wrong["words"] = json!("Lain");
        wrong["sops"] = json!(["bukan-id"]);
        let refused = house.post("head", &format!("{ALL}/expectations"), &wrong).await;
        assert_eq!(refused.json()["field"], "sops");
        let seen = house.get("dpjp", &format!("{ALL}/expectations")).await.with(200);
        assert_eq!(seen["items"][0]["action"], "Papan waktu tunggu.");
    });
}

#[test]
fn a_finding_at_an_item_becomes_an_improvement() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let new = json!({"name": "Kursi tunggu", "place": "Lobi"});
        let item = made(&house, "facilities", &new).await;
        assert_eq!((&item["every_months"], &item["is_due"]), (&json!(12), &json!(true)));
        let on = ("officer", "facilities");
        let check =
            |condition| json!({"type": "check", "on": "2026-03-02", "condition": condition});
        let silent = does(&house, on, &item["id"], check("broken")).await;
        assert_eq!(silent.problem(), (422, "note_missing".to_owned()));
        let mut found = check("broken");
        found["note"] = json!("Kaki patah.");
        let seen = does(&house, on, &item["id"], found).await.with(200);
        assert_eq!((&seen["is_due"], &seen["due"]), (&json!(false), &json!("2027-03-02")));
        let path = format!("{ALL}/facilities/{}", item["id"].as_str().unwrap());
        let mending = json!({"action": "Ganti kaki.", "owner": "officer", "due": "2026-04-01"});
        let begun = house.post("head", &format!("{path}/mending"), &mending).await.with(201);
        let listed = house.get("head", "/api/v1/improvements").await.with(200);
        assert_eq!(listed["items"][0]["id"], begun["id"]);
        let whole = house.get("auditor", &path).await.with(200);
        assert_eq!(whole["history"][1]["kind"], "checked");
    });
}
