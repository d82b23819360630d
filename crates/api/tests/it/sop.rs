//! The SPO library, as a program uses it.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::{House, complaint};

/// An SPO with the least that a hospital can work by.
pub fn wording() -> Value {
    let parts = [
        "definition",
        "purpose",
        "scope",
        "policy",
        "units",
        "responsibility",
        "standards",
        "situations",
        "indicators",
        "records",
        "evaluation",
    ];
    let parts: serde_json::Map<_, _> =
        parts.iter().map(|part| ((*part).to_owned(), json!(format!("Isi {part}.")))).collect();
    json!({
        "title": "Pengaduan melalui Instagram",
        "parts": parts,
        "steps": [
            {"text": "Terima", "bond": {"tie": "receive"}},
            {"text": "Jawab", "bond": {"tie": "answer", "limit": {"amount": 24, "unit": "hours"}}},
            {"text": "Setujui", "bond": {"tie": "approve", "approves": ["red"]}},
            {"text": "Catat", "bond": {"tie": "report"}},
            {"text": "Perbaiki", "bond": {"tie": "improve"}},
            {"text": "Jamin", "bond": {"tie": "guarantee"}},
        ],
        "bases": [{"text": "UU 44/2009", "status": "replaced", "replaced_by": "UU 17/2023"}],
        "readers": {"roles": ["officer"], "units": ["IGD"]},
        "review_months": 12,
    })
}

/// The id of a new draft of the officer.
pub async fn drafted(house: &House) -> String {
    let made = house.post("officer", "/api/v1/sops", &wording()).await.with(201);
    made["id"].as_str().unwrap().to_owned()
}

pub async fn does(house: &House, login: &str, id: &str, command: Value) -> Value {
    let path = format!("/api/v1/sops/{id}/commands");
    house.post(login, &path, &json!({ "command": command })).await.with(200)
}

pub async fn in_force(house: &House) -> String {
    begun(house, &wording()).await
}

/// The id of an SPO with this wording, in force.
async fn begun(house: &House, wording: &Value) -> String {
    let made = house.post("officer", "/api/v1/sops", wording).await.with(201);
    let id = made["id"].as_str().expect("a new SPO has an id").to_owned();
    let id = id.as_str();
    does(house, "officer", id, json!({"type": "submit", "reviewers": ["head"]})).await;
    does(house, "director", id, json!({"type": "approve"})).await;
    does(house, "head", id, json!({"type": "bring_into_force"})).await;
    id.to_owned()
}

#[test]
fn an_spo_travels_from_the_draft_to_the_proof_that_it_was_kept() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = drafted(&house).await;
        let submitted =
            does(&house, "officer", &id, json!({"type": "submit", "reviewers": ["head"]})).await;
        assert_eq!(submitted["state"], "review");
        let remark = json!({"type": "comment", "part": "scope", "text": "Unit mana?"});
        let remarked = does(&house, "head", &id, remark).await;
        let writing = &remarked["writing"];
        assert_eq!(
            (&writing["comments"][0]["part"], &writing["comments"][0]["paragraph"]),
            (&json!("scope"), &json!(1))
        );
        does(&house, "officer", &id, json!({"type": "resolve", "comment": 1})).await;
        let digest = writing["digest"].clone();
        let signed =
            does(&house, "director", &id, json!({"type": "approve", "digest": digest})).await;
        assert_eq!(signed["writing"]["number"], "001/SPO/HUMAS/2026");
        let begun = does(&house, "head", &id, json!({"type": "bring_into_force"})).await;
        assert_eq!((&begun["state"], &begun["in_force"]), (&json!("in_force"), &json!(1)));
        let edition = &begun["editions"][0];
        assert_eq!(edition["digest"], digest, "what is in force is what was signed");
        assert_eq!(edition["rules_revision"], 2);
        assert_eq!(edition["wording"], wording_as_kept());
        let read = does(&house, "unit_igd", &id, json!({"type": "acknowledge"})).await;
        assert_eq!((&read["has_read"], &read["writing"]), (&json!(true), &Value::Null));
        let rules = house.get("officer", "/api/v1/rules").await.with(200);
        assert_eq!(rules["director_approves"], json!(["red"]));
        house.intake("officer", "1", &complaint()).await.with(201);
        let path = format!("/api/v1/sops/{id}/compliance?month=2026-03");
        let kept = house.get("quality", &path).await.with(200);
        let clause = &kept["clauses"][0];
        assert_eq!(
            (&clause["clause"], &clause["duty"], &clause["kept"], &clause["total"]),
            (&json!(1), &json!("receive"), &json!(1), &json!(1)),
            "{kept}"
        );
        assert!(clause["median_seconds"].is_number() && clause["deviating"].is_array());
        assert_eq!((&clause["share"], &clause["pending"]), (&json!(10_000), &json!(0)));
        let unit = &kept["units"][0];
        assert_eq!((&unit["unit"], &unit["cases"]), (&json!("FARMASI"), &json!(1)));
        assert_eq!((&unit["kept"], &unit["share"]), (&unit["total"], &json!(10_000)));
        assert_eq!(kept["months"][0]["month"], "2026-03");
        let one = house.get("quality", &format!("{path}&unit=IGD")).await.with(200);
        assert_eq!((&one["unit"], &one["cases"]), (&json!("IGD"), &json!(0)));
        assert_eq!(house.get("quality", &format!("{path}&unit=DAPUR")).await.status, 422);
        let sheets = house.get("quality", &format!("{path}&format=xlsx")).await;
        assert!(sheets.status == 200 && sheets.text().starts_with("PK"));
        let readers = house.get("auditor", &format!("/api/v1/sops/{id}/readers")).await.with(200);
        assert_eq!(readers["items"].as_array().unwrap().len(), 2);
    });
}

/// The same wording as it comes back: the clock of the limit is named.
fn wording_as_kept() -> Value {
    let mut kept = wording();
    kept["steps"][1]["bond"]["limit"]["clock"] = json!("non_medical_answer");
    kept
}

#[test]
fn what_contradicts_itself_or_lacks_a_part_is_refused_in_words() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let mut late = wording();
        let steps = late["steps"].as_array_mut().unwrap();
        steps.insert(1, json!({"text": "Sampaikan", "bond": {"tie": "deliver"}}));
        late["parts"].as_object_mut().unwrap().remove("scope");
        let made = house.post("officer", "/api/v1/sops", &late).await.with(201);
        assert_eq!(made["missing"], json!(["scope"]));
        let against = made["contradictions"].as_array().unwrap();
        let pairs: Vec<_> =
            against.iter().map(|one| (one["first"].clone(), one["second"].clone())).collect();
        assert_eq!(pairs, [(json!(2), json!(3)), (json!(2), json!(4))]);
        let path = format!("/api/v1/sops/{}/commands", made["id"].as_str().unwrap());
        let submit = json!({"command": {"type": "submit", "reviewers": ["head"]}});
        let refused = house.post("officer", &path, &submit).await;
        assert!(refused.text().contains("Ruang lingkup"), "{}", refused.text());
        assert_eq!(refused.problem(), (422, "incomplete".to_owned()));
        late["parts"]["scope"] = json!("Semua.");
        let revise = json!({"command": {"type": "revise", "wording": late}});
        house.post("officer", &path, &revise).await.with(200);
        let refused = house.post("officer", &path, &submit).await;
        let text = refused.text();
        assert!(text.contains("langkah 2 dan langkah 4"), "{text}");
        assert_eq!(refused.problem(), (422, "contradictory".to_owned()));
    });
}

#[test]
fn a_value_that_means_nothing_is_named_with_its_field() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let with = |change: fn(&mut Value)| {
            let mut sent = wording();
            change(&mut sent);
            sent
        };
        let wrong: [(Value, &str); 6] = [
            (with(|sent| sent["parts"]["isi"] = json!("x")), "parts"),
            (with(|sent| sent["steps"][0]["bond"]["tie"] = json!("terima")), "steps.bond.tie"),
            (with(|sent| sent["readers"]["units"] = json!(["DAPUR"])), "readers.units"),
            (with(|sent| sent["title"] = json!(" ")), "title"),
            (with(|sent| sent["review_months"] = json!(121)), "review_months"),
            (with(|sent| sent["bases"][0]["status"] = json!("lama")), "bases.status"),
        ];
        for (sent, field) in wrong {
            let refused = house.post("officer", "/api/v1/sops", &sent).await;
            assert_eq!(refused.status, 422, "{field}: {}", refused.text());
            assert_eq!(refused.json()["field"], field);
        }
    });
}

#[test]
fn the_sheet_comes_as_a_pdf_and_a_controlled_copy_only_for_who_keeps_the_register() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = in_force(&house).await;
        let path = format!("/api/v1/sops/{id}?format=pdf");
        let sheet = house.get("unit_igd", &path).await;
        assert_eq!(sheet.headers["content-type"], "application/pdf");
        assert!(sheet.text().starts_with("%PDF"));
        let controlled = format!("{path}&controlled=true");
        assert_eq!(house.get("officer", &controlled).await.status, 403);
        assert_eq!(house.get("head", &controlled).await.status, 200);
        assert_eq!(house.get("head", &format!("{path}&edition=9")).await.status, 404);
    });
}

#[test]
fn what_waits_for_the_caller_and_who_has_not_read_is_told() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = in_force(&house).await;
        let mine = house.get("unit_igd", "/api/v1/sops?mine=true").await.with(200);
        assert_eq!(
            (&mine["items"][0]["id"], &mine["items"][0]["calls"]),
            (&json!(id), &json!(["read"]))
        );
        let unread = house.get("head", "/api/v1/sops/unread").await.with(200);
        assert_eq!(unread["items"][0]["must_read"], 2);
        assert_eq!(unread["items"][0]["missing"].as_array().unwrap().len(), 2);
        does(&house, "unit_igd", &id, json!({"type": "acknowledge"})).await;
        let mine = house.get("unit_igd", "/api/v1/sops?mine=true").await.with(200);
        assert_eq!(mine["items"], json!([]));
        assert_eq!(house.get("unit_igd", "/api/v1/sops/unread").await.status, 403);
        let drawn = house.get("unit_igd", &format!("/api/v1/sops/{id}?format=svg")).await;
        assert_eq!(drawn.headers["content-type"], "image/svg+xml");
        assert!(drawn.text().contains("Terima") && drawn.text().ends_with("</svg>"));
    });
}

/// The same SPO with two questions.
fn asking() -> Value {
    let mut asking = wording();
    asking["questions"] = json!([
        {"text": "Siapa menyetujui?", "choices": ["Petugas", "Direktur"], "right": 2,
            "read_again": {"step": 3}},
        {"text": "Untuk siapa?", "choices": ["Semua", "IGD"], "right": 1,
            "read_again": {"part": "scope", "paragraph": 1}},
    ]);
    asking
}

#[test]
fn whoever_answers_wrongly_is_told_what_to_read_again_and_each_try_is_counted() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = begun(&house, &asking()).await;
        let path = format!("/api/v1/sops/{id}");
        let seen = house.get("unit_igd", &path).await;
        assert!(!seen.text().contains("right"), "{}", seen.text());
        let seen = seen.with(200);
        assert_eq!(seen["questions"][0]["choices"], json!(["Petugas", "Direktur"]));
        let officer = house.get("officer", &path).await.with(200);
        assert_eq!(officer["editions"][0]["wording"]["questions"], asking()["questions"]);
        let say = |answers: Value| json!({"type": "acknowledge", "edition": 1, "answers": answers});
        let bare = json!({"command": {"type": "acknowledge"}});
        let refused = house.post("unit_igd", &format!("{path}/commands"), &bare).await;
        assert_eq!(refused.problem(), (422, "unanswered".to_owned()));
        let missed = does(&house, "unit_igd", &id, say(json!([1, 1]))).await;
        assert_eq!((&missed["has_read"], &missed["tried"]["tries"]), (&json!(false), &json!(1)));
        let wrong = json!([{"question": 1, "read_again": {"step": 3}}]);
        assert_eq!(missed["tried"]["wrong"], wrong);
        let right = does(&house, "unit_igd", &id, say(json!([2, 1]))).await;
        assert_eq!((&right["has_read"], &right["questions"]), (&json!(true), &json!([])));
        assert_eq!(right["tried"], json!({"tries": 2, "wrong": []}));
        let proof = house.get("auditor", &format!("{path}/readers")).await.with(200);
        let items = proof["items"].as_array().unwrap();
        let tries: Vec<_> = items.iter().map(|one| one["tries"].clone()).collect();
        assert_eq!(tries, [json!(0), json!(2)], "who has not read it stands first");
    });
}

#[test]
fn half_a_question_is_refused_with_its_place() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        for (key, value, field) in [
            ("right", json!(3), "questions.1.right"),
            ("right", Value::Null, "questions.right"),
            ("choices", json!(["Satu"]), "questions.1.choices"),
            ("read_again", json!({"step": 7}), "questions.1.read_again"),
            ("read_again", json!({"part": "procedure"}), "questions.read_again"),
        ] {
            let mut bad = asking();
            bad["questions"][0][key] = value;
            let refused = house.post("officer", "/api/v1/sops", &bad).await;
            assert_eq!(refused.status, 422, "{field}");
            assert!(refused.text().contains(field), "{}", refused.text());
        }
    });
}

#[test]
fn each_command_on_an_spo_refuses_a_field_that_it_does_not_know() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = drafted(&house).await;
        let path = format!("/api/v1/sops/{id}/commands");
        for kind in api::SopCommand::TYPES {
            let mut body = json!({"command": {"type": kind, "signed": true}});
            match *kind {
                "revise" => body["command"]["wording"] = wording(),
                "comment" => {
                    body["command"]["step"] = json!(1);
                    body["command"]["text"] = json!("Mengapa?");
                }
                "resolve" => body["command"]["comment"] = json!(1),
                "return" | "withdraw" => body["command"]["reason"] = json!("Belum."),
                _ => {}
            }
            let refused = house.post("officer", &path, &body).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{kind}");
        }
    });
}
