//! An issue through the interface: seen, judged, answered, closed.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::House;

pub fn sign() -> Value {
    json!({"title": "Antrean obat", "about": "Video antrean ramai di TikTok."})
}

/// An issue that nobody has judged; its id.
pub async fn seen(house: &House) -> String {
    let made = house.post_once("operator", "/api/v1/issues", ("isu", &sign())).await.with(201);
    made["id"].as_str().unwrap().to_owned()
}

/// Does one thing to it.
async fn does(house: &House, login: &str, id: &str, command: Value) -> crate::house::Answer {
    let path = format!("/api/v1/issues/{id}/commands");
    house.post(login, &path, &json!({ "command": command })).await
}

#[test]
fn an_issue_goes_its_whole_way() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = seen(&house).await;
        assert_eq!(seen(&house).await, id);
        let known = house.get("operator", &format!("/api/v1/issues/{id}")).await.with(200);
        assert_eq!(known["assess_due"], "2026-03-02T08:30:00+07:00");
        assert_eq!((&known["owes"], &known["level"]), (&json!(["humas"]), &json!(null)));
        let respond = json!({"type": "respond", "speaker": "director",
            "message": "Kami menambah loket.", "outlets": ["newsroom"]});
        let early = does(&house, "head", &id, respond.clone()).await;
        assert_eq!(early.problem(), (422, "not_assessed".to_owned()));
        let assess = json!({"type": "assess", "level": "3", "truth": "partly", "phase": "acute",
            "reach": "regional", "why": "Apotek membenarkan."});
        let judged = does(&house, "officer", &id, assess).await.with(200);
        assert_eq!((&judged["level"], &judged["stage"]), (&json!("level_3"), &json!("assessed")));
        does(&house, "director", &id, respond).await.with(200);
        let task = json!({"type": "add_task", "what": "Buka loket ketiga",
            "owner": "unit_farmasi", "due": "2026-03-02T17:00:00+07:00"});
        let given = does(&house, "head", &id, task).await.with(200);
        assert_eq!(
            (&given["tasks"][0]["task"], given["owes"].as_array().unwrap().len()),
            (&json!(1), 1)
        );
        let close = json!({"type": "close", "outcome": "solved", "lessons": "Umumkan jam sibuk."});
        let held = does(&house, "head", &id, close.clone()).await;
        assert_eq!(held.problem(), (422, "open_tasks".to_owned()));
        let hidden = does(&house, "unit_igd", &id, json!({"type": "tick", "task": 1})).await;
        assert_eq!(hidden.problem().0, 404);
        does(&house, "unit_farmasi", &id, json!({"type": "tick", "task": 1})).await.with(200);
        let closed = does(&house, "head", &id, close).await.with(200);
        assert_eq!((&closed["outcome"], &closed["owes"]), (&json!("solved"), &json!([])));
        assert_eq!(closed["allowed"], json!(["reopen"]));
        let listed = house.get("auditor", "/api/v1/issues").await.with(200);
        assert_eq!(listed["items"][0]["lessons"], json!(null));
        let none = house.get("unit_igd", "/api/v1/issues").await.with(200);
        assert_eq!(none, json!({"items": []}));
    });
}

#[test]
fn the_level_of_an_issue_may_be_sent_as_a_number() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = seen(&house).await;
        let assess = |level: Value| {
            json!({"type": "assess", "level": level, "truth": "true", "phase": "prodromal",
                "reach": "few", "why": "Ditanyakan ke apotek."})
        };
        for (level, code) in [(json!(5), "not_a_choice"), (json!(true), "wrong_type")] {
            let refused = does(&house, "head", &id, assess(level)).await;
            assert_eq!(refused.problem(), (422, code.to_owned()));
        }
        let judged = does(&house, "head", &id, assess(json!(2))).await.with(200);
        assert_eq!(judged["level"], "level_2");
    });
}

#[test]
fn what_is_wrong_with_an_issue_is_said() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        for (field, value) in
            [("title", json!("")), ("about", json!(" ")), ("detected_at", json!("tadi"))]
        {
            let mut wrong = sign();
            wrong[field] = value;
            let refused = house.post("head", "/api/v1/issues", &wrong).await;
            assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!(field)));
        }
        let later = json!({"title": "Nanti", "about": "Nanti.",
            "detected_at": "2026-03-03T08:00:00+07:00"});
        let refused = house.post("head", "/api/v1/issues", &later).await;
        assert_eq!(refused.problem(), (422, "not_yet_there".to_owned()));
        let id = seen(&house).await;
        for (command, code) in [
            (json!({"type": "tick", "task": 4}), "no_such_task"),
            (json!({"type": "close", "outcome": "faded", "lessons": "Baik."}), "not_assessed"),
            (
                json!({"type": "add_task", "what": "Cek", "owner": "head", "due": "2026-03-01"}),
                "due_past",
            ),
        ] {
            assert_eq!(does(&house, "head", &id, command).await.problem(), (422, code.to_owned()));
        }
        let strange = json!({"type": "link_case", "case_number": "2026-99999"});
        assert_eq!(does(&house, "head", &id, strange).await.problem().0, 422);
    });
}

#[test]
fn a_partner_is_asked_and_stands_in_the_report_of_the_month() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = seen(&house).await;
        let card = json!({"name": "BPJS Kesehatan", "kind": "insurer"});
        let made = house.post("head", "/api/v1/organisation/partners", &card).await.with(201);
        let partner = made["id"].as_str().unwrap();
        let refer = |partner: &str, way: &str, due: &str| json!({"type": "refer", "partner": partner, "words": "Mengapa?", "way": way, "due": due});
        let later = "2026-03-05T08:00:00+07:00";
        let none = "f".repeat(32);
        for (command, code) in [
            (refer(&none, "letter", later), "no_such_partner"),
            (refer(partner, "email", later), "no_address"),
            (refer(partner, "letter", "2026-03-01T08:00:00+07:00"), "due_past"),
            (json!({"type": "note_receipt", "referral": 1, "by": "Rini"}), "no_such_referral"),
        ] {
            assert_eq!(does(&house, "head", &id, command).await.problem(), (422, code.to_owned()));
        }
        let asked = does(&house, "head", &id, refer(partner, "letter", later)).await.with(200);
        assert_eq!(asked["partners"][0]["name"], "BPJS Kesehatan");
        let by = json!({"type": "note_receipt", "referral": 1, "by": "Rini"});
        let received = does(&house, "head", &id, by).await.with(200);
        assert_eq!(received["partners"][0]["received_by"], "Rini");
        let answer = json!({"type": "note_answer", "referral": 1, "words": "Iuran tertunggak."});
        let answered = does(&house, "head", &id, answer).await.with(200);
        assert_eq!(answered["partners"][0]["answer"], "Iuran tertunggak.");
        let report = house.get("director", "/api/v1/reports/issues?month=2026-03").await.with(200);
        assert_eq!(report["partners"][0]["answered"], json!(1));
    });
}
