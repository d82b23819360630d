//! A statement through the interface: drafted, approved word for word, published, withdrawn.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::House;

pub fn wording() -> Value {
    json!({"kind": "holding", "title": "Tentang antrean obat", "text": "Kami menambah loket."})
}

/// A draft; its id.
pub async fn drafted(house: &House) -> String {
    let made = house.post_once("officer", "/api/v1/statements", ("draf", &wording())).await;
    made.with(201)["id"].as_str().unwrap().to_owned()
}

async fn does(house: &House, login: &str, id: &str, command: Value) -> crate::house::Answer {
    let path = format!("/api/v1/statements/{id}/commands");
    house.post(login, &path, &json!({ "command": command })).await
}

#[test]
fn a_statement_is_public_once_the_director_has_signed_it() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = drafted(&house).await;
        assert_eq!(drafted(&house).await, id);
        let early = does(&house, "head", &id, json!({"type": "publish"})).await;
        assert_eq!(early.problem(), (422, "not_approved".to_owned()));
        does(&house, "officer", &id, json!({"type": "submit"})).await.with(200);
        let refused = does(&house, "officer", &id, json!({"type": "approve"})).await;
        assert_eq!(refused.problem().0, 403);
        let signed = does(&house, "director", &id, json!({"type": "approve"})).await.with(200);
        assert_eq!(signed["signed_by"], "dr. Ratna Puspita, M.Kes");
        assert_eq!(signed["signed_digest"].as_str().unwrap().len(), 64);
        let public = does(&house, "head", &id, json!({"type": "publish"})).await.with(200);
        assert_eq!(
            (&public["stage"], &public["text"]),
            (&json!("published"), &json!("Kami menambah loket."))
        );
        let gone =
            does(&house, "head", &id, json!({"type": "withdraw", "why": "Angka salah."})).await;
        assert_eq!(gone.with(200)["why_withdrawn"], "Angka salah.");
        let listed = house.get("quality", "/api/v1/statements").await.with(200);
        assert_eq!(listed["items"][0]["text"], json!(null));
        assert_eq!(house.get("unit_igd", "/api/v1/statements").await.problem().0, 403);
    });
}

#[test]
fn what_is_wrong_with_a_statement_is_said() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let coverage = json!({"outlet": "Harian Wanasari", "published_on": "kemarin"});
        for (field, name, value) in [
            ("kind", "kind", json!("rumor")),
            ("title", "title", json!("")),
            ("text", "text", json!("")),
            ("issue", "issue", json!("isu")),
            ("embargo", "embargo", json!("nanti")),
            ("coverage.published_on", "coverage", coverage),
        ] {
            let mut wrong = wording();
            wrong[name] = value;
            let refused = house.post("head", "/api/v1/statements", &wrong).await;
            assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!(field)));
        }
        let mut reply = wording();
        reply["kind"] = json!("right_of_reply");
        let bare = house.post("head", "/api/v1/statements", &reply).await;
        assert_eq!(bare.problem(), (422, "no_coverage".to_owned()));
        reply["coverage"] = json!({"outlet": "Harian Wanasari", "published_on": "2026-03-01"});
        let made = house.post("head", "/api/v1/statements", &reply).await.with(201);
        assert_eq!(made["coverage"]["lapses_on"], "2026-05-01");
        let id = made["id"].as_str().unwrap();
        let answer = json!({"type": "record_answer", "answer": "served", "on": "2026-03-02"});
        assert_eq!(does(&house, "head", id, answer).await.problem(), (422, "not_now".to_owned()));
        let edit = json!({"type": "edit", "wording": wording()});
        let edited = does(&house, "head", id, edit).await.with(200);
        assert_eq!((&edited["kind"], &edited["coverage"]), (&json!("holding"), &json!(null)));
    });
}

#[test]
fn a_press_conference_is_prepared_and_what_came_of_it_is_written_down() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let mut kit = wording();
        kit["kind"] = json!("conference");
        let bare = house.post("head", "/api/v1/statements", &kit).await;
        assert_eq!(bare.problem(), (422, "no_gathering".to_owned()));
        for (field, name, value) in [
            ("conference.at", "at", json!("nanti")),
            ("conference.place", "place", json!("")),
            ("conference.speaker", "speaker", json!("nobody")),
            ("conference.invited", "invited", json!(["siapa"])),
        ] {
            kit["conference"] =
                json!({"at": "2026-03-01T09:00:00+07:00", "place": "Aula", "speaker": "head"});
            kit["conference"][name] = value;
            let refused = house.post("head", "/api/v1/statements", &kit).await;
            assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!(field)));
        }
        kit["conference"] =
            json!({"at": "2026-03-01T09:00:00+07:00", "place": "Aula", "speaker": "head"});
        let made = house.post("head", "/api/v1/statements", &kit).await.with(201);
        let id = made["id"].as_str().unwrap();
        assert_eq!(made["conference"]["place"], "Aula");
        let kit = house.get("quality", &format!("/api/v1/statements/{id}?format=pdf")).await;
        let kind = &kit.headers["content-type"];
        assert_eq!((kit.status.as_u16(), kind), (200, &"application/pdf".parse().unwrap()));
        let other = drafted(&house).await;
        let none = house.get("quality", &format!("/api/v1/statements/{other}?format=pdf")).await;
        assert_eq!(none.problem().0, 404);
        does(&house, "officer", id, json!({"type": "submit"})).await.with(200);
        does(&house, "director", id, json!({"type": "approve"})).await.with(200);
        let record = json!({"type": "record_held", "came": 12, "notes": "Ditanya korban."});
        let held = does(&house, "officer", id, record).await.with(200);
        assert_eq!((&held["stage"], &held["conference"]["came"]), (&json!("held"), &json!(12)));
    });
}

#[test]
fn a_published_statement_is_sent_to_the_media_list_alone() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = drafted(&house).await;
        let card = json!({"kind": "journalist", "name": "Rina", "contact": "rina@koran.example",
            "releases": true});
        let made = house.post("officer", "/api/v1/collaborators", &card).await.with(201);
        let rina = made["id"].as_str().unwrap();
        let send = |to: &str| json!({"type": "send", "to": [to]});
        let early = does(&house, "officer", &id, send(rina)).await;
        assert_eq!(early.problem(), (422, "not_approved".to_owned()));
        does(&house, "officer", &id, json!({"type": "submit"})).await.with(200);
        does(&house, "director", &id, json!({"type": "approve"})).await.with(200);
        does(&house, "head", &id, json!({"type": "publish"})).await.with(200);
        for wrong in ["siapa".to_owned(), "f".repeat(32)] {
            let refused = does(&house, "officer", &id, send(&wrong)).await;
            assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!("to")));
        }
        let sent = does(&house, "officer", &id, send(rina)).await.with(200);
        let first = &sent["sent"][0];
        assert_eq!((&first["to"], &first["state"]), (&json!(rina), &json!("queued")));
        let again = does(&house, "officer", &id, send(rina)).await.with(200);
        assert_eq!(again["sent"].as_array().unwrap().len(), 1, "each gets it once");
    });
}

#[test]
fn under_an_embargo_it_is_sent_when_that_is_over_or_ahead_of_it() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let mut later = wording();
        later["embargo"] = json!("2026-03-02T12:00:00+07:00");
        let made = house.post("officer", "/api/v1/statements", &later).await.with(201);
        let id = made["id"].as_str().unwrap();
        let card = json!({"kind": "journalist", "name": "Rina", "contact": "rina@koran.example",
            "releases": true});
        let made = house.post("officer", "/api/v1/collaborators", &card).await.with(201);
        let rina = made["id"].as_str().unwrap();
        does(&house, "officer", id, json!({"type": "submit"})).await.with(200);
        does(&house, "director", id, json!({"type": "approve"})).await.with(200);
        does(&house, "head", id, json!({"type": "publish"})).await.with(200);
        let send = |ahead| json!({"type": "send", "to": [rina], "ahead": ahead});
        let waits = does(&house, "officer", id, send(false)).await.with(200);
        let first = &waits["sent"][0];
        assert_eq!(first["held_until"], "2026-03-02T12:00:00+07:00");
        let goes = does(&house, "officer", id, send(true)).await.with(200);
        let first = &goes["sent"][0];
        assert_eq!((&first["ahead"], &first["held_until"]), (&json!(true), &json!(null)));
    });
}
