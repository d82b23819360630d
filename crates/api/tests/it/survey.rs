//! A survey through the interface: made, answered, counted, published.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::House;

const RJ: &str = "/api/v1/surveys/RJ-2026";

async fn opened(house: &House) {
    let new = json!({"code": "rj-2026", "title": "Survei rawat jalan", "template": "outpatient",
        "units": ["IGD", "FARMASI"], "population": 450,
        "questions": [{"key": "nyaman", "kind": "extra_unsur", "words": "Ruang tunggu nyaman?"},
            {"key": "menit", "kind": "number", "most": 240, "words": "Berapa menit Anda menunggu?",
                "only_if": {"question": "nyaman", "answer": "1"}}]});
    let made = house.post("head", "/api/v1/surveys", &new).await.with(201);
    assert_eq!((&made["id"], &made["stage"]), (&json!("RJ-2026"), &json!("draft")));
    assert_eq!(
        (&made["required"], &made["questions"][9]["key"]),
        (&json!(207), &json!("respondent"))
    );
    let open = json!({"command": {"type": "open"}, "seen": 1});
    house.post("officer", &format!("{RJ}/commands"), &open).await.with(200);
}

fn sheet(mark: u8, unit: &str) -> Value {
    let unsur = [
        "persyaratan",
        "prosedur",
        "waktu",
        "biaya",
        "produk",
        "kompetensi",
        "perilaku",
        "pengaduan",
        "sarana",
        "nyaman",
    ];
    let marks: serde_json::Map<_, _> =
        unsur.iter().map(|unsur| ((*unsur).to_owned(), json!(mark))).collect();
    json!({"marks": marks, "unit": unit, "way": "interview"})
}

async fn typed(house: &House, marks: &[u8], unit: &str) {
    for (nth, mark) in marks.iter().enumerate() {
        let (key, body) = (format!("{unit}-{nth}"), sheet(*mark, unit));
        let path = format!("{RJ}/sheets");
        house.post_once("officer", &path, (&key, &body)).await.with(201);
        house.post_once("officer", &path, (&key, &body)).await.with(201);
    }
}

#[test]
fn a_result_is_asked_for_by_period_and_unit() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        opened(&house).await;
        typed(&house, &[4, 3, 3, 3], "IGD").await;
        let few = house.get("quality", &format!("{RJ}/result")).await.with(200);
        assert_eq!(
            (&few["index"], &few["n"], &few["enough"]),
            (&Value::Null, &Value::Null, &json!(false))
        );
        assert_eq!(few["detail"], "Belum cukup jawaban.");
        // The rest is as many: a unit is not told where it would tell of a few others.
        let one = sheet(3, "IGD");
        house.post_once("officer", &format!("{RJ}/sheets"), ("fifth", &one)).await.with(201);
        typed(&house, &[2, 2, 2, 2, 2], "FARMASI").await;
        let found =
            house.get("quality", &format!("{RJ}/result?period=2026&unit=FARMASI")).await.with(200);
        assert_eq!(
            (&found["n"], &found["index"], &found["grade"]),
            (&json!(5), &json!(50.0), &json!("D"))
        );
        assert_eq!(found["unsur"].as_array().unwrap().len(), 10);
        assert_eq!(found["unsur"][9]["nrr"], 2.0);
        assert_eq!(found["method"]["weights"], "exact");
        let empty = house.get("quality", &format!("{RJ}/result?period=2025")).await.with(200);
        assert_eq!((&empty["enough"], &empty["index"]), (&json!(false), &Value::Null));
        let refused = house.get("quality", &format!("{RJ}/result?period=kemarin")).await;
        assert_eq!(refused.problem(), (422, "not_known".to_owned()));
        let hidden = house.get("unit_igd", &format!("{RJ}/result?unit=FARMASI")).await;
        assert_eq!(hidden.problem().0, 403);
    });
}

#[test]
fn a_table_of_answers_names_the_lines_that_it_refuses() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        opened(&house).await;
        let row = |last: &str| format!("{}{last}\n", "3,".repeat(9));
        let csv = [row("3"), row("7"), row("")].concat();
        let taken =
            house.post("officer", &format!("{RJ}/table"), &json!({"csv": csv})).await.with(200);
        assert_eq!((&taken["taken"], &taken["refused"][0]["line"]), (&json!(2), &json!(2)));
        assert_eq!(taken["refused"][0]["reason"], "outside_scale");
        let narrow = json!({"csv": "4,4\n"});
        assert_eq!(house.post("officer", &format!("{RJ}/table"), &narrow).await.problem().0, 422);
    });
}

#[test]
fn a_survey_that_makes_no_sense_is_refused_with_its_reason() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let new =
            |questions: Value| json!({"title": "S", "template": "kiosk", "questions": questions});
        for (questions, status, code) in [
            (json!([{"key": "faces", "kind": "text", "words": "Lagi?"}]), 422, "twice"),
            (json!([{"key": "a", "kind": "choice", "words": "Pilih?"}]), 422, "no_choice"),
            (json!([{"key": "A b", "kind": "text", "words": "Apa?"}]), 422, "not_known"),
            (json!([{"key": "a", "kind": "unsur", "words": "Apa?"}]), 422, "not_known"),
        ] {
            let refused = house.post("head", "/api/v1/surveys", &new(questions)).await;
            assert_eq!(refused.problem(), (status, code.to_owned()));
        }
        let drawn = house.post("head", "/api/v1/surveys", &new(json!([]))).await.with(201);
        assert!(drawn["code"].as_str().unwrap().starts_with("S-"));
        let path = format!("/api/v1/surveys/{}/commands", drawn["code"].as_str().unwrap());
        let publish = json!({"command": {"type": "publish", "period": "2026"}});
        assert_eq!(
            house.post("head", &path, &publish).await.problem(),
            (422, "no_result".to_owned())
        );
    });
}

#[test]
fn a_low_unsur_is_planned_once_and_the_improvement_names_its_survey() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        opened(&house).await;
        let plan = json!({"unsur": "waktu", "period": "2026", "unit": "IGD", "cause": "Satu loket.",
            "action": "Membuka loket kedua.", "owner": "quality", "due": "2026-12-01"});
        let path = format!("{RJ}/improvements");
        assert_eq!(house.post("head", &path, &plan).await.problem(), (422, "too_few".to_owned()));
        typed(&house, &[2, 2, 2, 2, 2], "IGD").await;
        let begun = house.post_once("head", &path, ("satu", &plan)).await.with(201);
        let again = house.post_once("head", &path, ("satu", &plan)).await.with(201);
        assert_eq!(begun["id"], again["id"]);
        let finding = &begun["finding"];
        assert_eq!((&finding["survey"], &finding["index"]), (&json!("RJ-2026"), &json!(50.0)));
        assert_eq!((&finding["unsur"], &finding["unit"]), (&json!("waktu"), &json!("IGD")));
        let hidden = house.post("unit_igd", &path, &plan).await;
        assert_eq!(hidden.problem().0, 403);
        let result = house.get("head", &format!("{RJ}/result")).await.with(200);
        assert_eq!(result["trend"][0]["survey"], "RJ-2026");
        assert_eq!(result["trend"][0]["index"], 50.0);
    });
}

#[test]
fn invitations_under_one_key_are_the_same() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        opened(&house).await;
        let path = format!("{RJ}/invitations");
        let many = json!({"count": 2});
        let first = house.post_once("head", &path, ("satu", &many)).await.with(201);
        let again = house.post_once("head", &path, ("satu", &many)).await.with(201);
        assert_eq!(first, again);
        let other = house.post_once("head", &path, ("dua", &many)).await.with(201);
        assert_ne!(first["tokens"], other["tokens"]);
    });
}

#[test]
fn nobody_is_asked_about_a_case_that_the_office_marked() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let number = house.complaint("satu").await;
        let path = format!("/api/v1/cases/{number}/after");
        let mark = json!({"bereaved": true});
        let stands = house.post("officer", &path, &mark).await.with(200);
        assert_eq!((&stands["spared"], &stands["asked"]), (&json!(true), &json!(false)));
        assert_eq!(house.get("head", &path).await.with(200), stands);
        assert_eq!(house.post("quality", &path, &mark).await.problem().1, "not_yours");
        let found = house.get("quality", "/api/v1/after-cases?period=2026").await.with(200);
        assert_eq!((&found["enough"], &found["n"]), (&json!(false), &Value::Null));
    });
}
