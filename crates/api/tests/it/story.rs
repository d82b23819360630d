//! One complaint travels the whole procedure, from a signed call of Instagram to the director's
//! report: the story that the product exists for, told by programs alone.

use desk::testing::{APP_SECRET, PRINTED, TestDesk};
use serde_json::{Value, json};

use crate::hooks::{message, send, signature};
use crate::house::House;

const WORDS: &str = "Saya menunggu obat tiga jam di apotek dan tidak ada penjelasan.";

/// It arrives through Instagram, is screened, and time is asked for.
async fn arrives(desk: &TestDesk, house: &House) -> String {
    desk.clock.advance_hours(1);
    let call = message("mid.1", WORDS);
    let signed = [signature(APP_SECRET, &call)];
    assert_eq!(send(house, "/hooks/meta/instagram", &call, &signed).await.status, 200);
    desk::arrival::read_all(desk).await.unwrap();
    let inbox = house.get("officer", "/api/v1/cases?owes=me&stage=received").await.with(200);
    let number = inbox["items"][0]["number"].as_str().unwrap().to_owned();
    let case = house.get("officer", &format!("/api/v1/cases/{number}")).await.with(200);
    assert_eq!((&case["text"], &case["channel"]), (&json!(WORDS), &json!("instagram")));
    assert_eq!(case["owes"], json!(["officer"]));
    assert!(case["allowed"].as_array().unwrap().contains(&json!("screen")));
    let screened = house
        .done(
            "officer",
            &number,
            json!({"type": "screen", "kind": "complaint",
            "nature": "non_medical", "grade": "yellow",
            "topics": [{"category": "waktu-tunggu", "hcat": "processes", "severity": 2}]}),
        )
        .await;
    assert_eq!(
        (&screened["grade"], &screened["nature"]),
        (&json!("yellow"), &json!("non_medical"))
    );
    house.done("officer", &number, json!({"type": "ask_for_time"})).await;
    desk::deliver::run(desk).await.unwrap();
    number
}

/// A unit is asked and answers; the officer takes the answer.
async fn asked(desk: &TestDesk, house: &House, number: &str, (unit, head): (&str, &str)) -> Value {
    desk.clock.advance_hours(1);
    let ask = json!({"to": {"unit": unit}, "question": "Mohon penjelasan dan perbaikannya."});
    let routed = house.done("officer", number, json!({"type": "route", "asks": [ask]})).await;
    assert_eq!(routed["owes"], json!([format!("unit:{unit}")]));
    let waiting = house.get(head, "/api/v1/cases?owes=me").await.with(200);
    assert_eq!(waiting["items"][0]["number"], number);
    let theirs = house.get(head, &format!("/api/v1/cases/{number}")).await.with(200);
    let question = &theirs["asks"].as_array().unwrap().last().unwrap()["question"];
    assert_eq!(*question, "Mohon penjelasan dan perbaikannya.");
    let text = format!("Unit {unit} menambah petugas pada jam sibuk.");
    let answer = json!({"type": "answer", "text": text, "follow_up": "Jadwal diubah."});
    let answered = house.act(head, number, answer).await;
    assert_eq!(answered.status, 200, "{}", answered.text());
    house.done("officer", number, json!({"type": "accept"})).await
}

/// The answer goes out through Instagram; the complainant is not satisfied.
async fn first_round(desk: &TestDesk, house: &House, number: &str) {
    let accepted = asked(desk, house, number, ("FARMASI", "unit_farmasi")).await;
    assert_eq!(accepted["stage"], "delivering");
    house.done("officer", number, json!({"type": "deliver", "way": "message"})).await;
    desk::deliver::run(desk).await.unwrap();
    let sent = desk.door.kept();
    assert!(sent.iter().any(|kept| kept.text.contains("Unit FARMASI menambah petugas")));
    let reached = house.get("officer", &format!("/api/v1/cases/{number}")).await.with(200);
    assert_eq!(
        (&reached["stage"], &reached["owes"]),
        (&json!("answered"), &json!(["complainant"]))
    );
    let unhappy =
        json!({"type": "record_reaction", "reaction": "dissatisfied", "text": "Belum jelas."});
    let unhappy = house.done("operator", number, unhappy).await;
    assert_eq!(
        (&unhappy["stage"], &unhappy["rung"], &unhappy["round"]),
        (&json!("received"), &json!("other_unit"), &json!(2))
    );
}

/// Another unit, the director's approval, a family meeting with the DPJP.
async fn second_round(desk: &TestDesk, house: &House, number: &str) {
    house
        .done("officer", number, json!({"type": "ask_for_time", "text": "Mohon waktu lagi."}))
        .await;
    let same = json!({"type": "route", "asks": [{"to": {"unit": "FARMASI"}, "question": "Lagi?"}]});
    assert_eq!(house.act("officer", number, same).await.problem(), (422, "same_unit".to_owned()));
    let accepted = asked(desk, house, number, ("IGD", "unit_igd")).await;
    assert_eq!((&accepted["stage"], &accepted["owes"]), (&json!("approval"), &json!(["director"])));
    let early = json!({"type": "deliver", "way": "message"});
    assert_eq!(house.act("officer", number, early).await.problem().0, 422);
    assert_eq!(house.act("officer", number, json!({"type": "approve"})).await.problem().0, 422);
    let waiting = house.get("director", "/api/v1/cases?owes=me").await.with(200);
    assert_eq!(waiting["items"][0]["number"], number);
    house.done("director", number, json!({"type": "approve"})).await;
    let planned = json!({"type": "deliver", "way": "meeting", "at": "2026-03-02T14:00:00+07:00",
        "place": "Ruang keluarga", "accompanied_by": ["dpjp", "unit"]});
    let planned = house.done("officer", number, planned).await;
    let company = &planned["delivery"]["accompanied_by"];
    assert_eq!(*company, json!(["dpjp", "unit:FARMASI", "unit:IGD"]));
    let calendar = house.get("dpjp", &format!("/api/v1/cases/{number}/invitation")).await;
    assert_eq!(calendar.status, 404, "the DPJP was not asked in this case");
    let calendar = house.get("officer", &format!("/api/v1/cases/{number}/invitation")).await;
    assert!(calendar.text().starts_with("BEGIN:VCALENDAR"), "{}", calendar.text());
    desk.clock.advance_hours(6);
    let held = json!({"type": "record_delivery", "at": "2026-03-02T14:30:00+07:00",
        "attendees": ["Keluarga", "DPJP"], "minutes": "Penjelasan diterima.", "result": "Sepakat."});
    let held = house.done("officer", number, held).await;
    assert_eq!(held["stage"], "answered");
    house
        .done("officer", number, json!({"type": "record_reaction", "reaction": "satisfied"}))
        .await;
}

/// Closed with an improvement, after the report of the day.
async fn ends(desk: &TestDesk, house: &House, number: &str) -> Value {
    desk.clock.set("2026-03-03T01:01:00Z".parse().unwrap());
    desk::rounds::walk(desk).await.unwrap();
    let closing = json!({"type": "close", "outcome": "resolved", "root_cause": "Satu loket saja."});
    let bare = house.act("officer", number, closing.clone()).await;
    assert_eq!(bare.problem(), (422, "improvement_missing".to_owned()));
    let mut closing = closing;
    closing["improvement"] = json!({"action": "Buka loket kedua.", "owner": "unit_farmasi",
        "due": "2026-04-01"});
    let closed = house.done("officer", number, closing).await;
    assert_eq!((&closed["stage"], &closed["outcome"]), (&json!("closed"), &json!("resolved")));
    assert_eq!(closed["owes"], json!([]));
    desk.clock.advance_hours(1);
    desk::deliver::run(desk).await.unwrap();
    desk::rounds::walk(desk).await.unwrap();
    closed
}

fn explains_itself(case: &Value) {
    for clock in case["clocks"].as_array().unwrap() {
        let because = clock["because"].as_array().unwrap();
        let counted: i64 =
            because.iter().map(|line| line["counted_seconds"].as_i64().unwrap()).sum();
        assert_eq!(clock["elapsed_seconds"], counted, "{clock}");
        assert_eq!(clock["late"], false, "{clock}");
        assert!(clock["state"] != "running" && clock["state"] != "paused", "{clock}");
        let versions: Vec<&Value> =
            case["timeline"].as_array().unwrap().iter().map(|one| &one["version"]).collect();
        assert!(because.iter().all(|line| versions.contains(&&line["seq"])), "{clock}");
    }
    for clause in case["clauses"].as_array().unwrap() {
        let medical = clause["duty"] == "medical_opinion";
        let expected = if medical { "not_applicable" } else { "kept" };
        assert_eq!(clause["verdict"], expected, "{clause}");
    }
}

async fn is_reported(house: &House, number: &str) {
    let daily = house.get("management", "/api/v1/reports/daily?date=2026-03-03").await.with(200);
    assert_eq!((&daily["frozen"], &daily["nil"]), (&json!(true), &json!(false)));
    assert_eq!(daily["received"][0]["number"], number);
    let monthly = house.get("director", "/api/v1/reports/monthly?month=2026-03").await.with(200);
    assert_eq!(
        (&monthly["totals"]["received"], &monthly["totals"]["closed"]),
        (&json!(1), &json!(1))
    );
    let indicator =
        house.get("quality", "/api/v1/indicators/complaint-response?month=2026-03").await.with(200);
    assert_eq!(monthly["indicator"], indicator);
    assert_eq!((&indicator["numerator"], &indicator["pooled"]), (&json!(1), &json!(100.0)));
    let empty =
        house.get("quality", "/api/v1/indicators/complaint-response?month=2026-02").await.with(200);
    assert_eq!((&empty["denominator"], &empty["pooled"]), (&json!(0), &Value::Null));
    let service = house.get("quality", "/api/v1/indicators/service?month=2026-03").await.with(200);
    let first = &service["indicators"][0];
    assert_eq!(
        (&first["indicator"], &first["months"][0]["of"]),
        (&json!("first_answer"), &json!(1))
    );
    assert_eq!(first["targets"], json!([]), "no SPO in force names one");
    let sheet = "/api/v1/indicators/service?month=2026-03&format=pdf";
    assert_eq!(house.get("quality", sheet).await.bytes, PRINTED);
    for report in ["daily?date=2026-03-03", "monthly?month=2026-03"] {
        let pdf = house.get("director", &format!("/api/v1/reports/{report}&format=pdf")).await;
        assert_eq!((pdf.status.as_u16(), pdf.bytes.as_slice()), (200, PRINTED));
        let xlsx = house.get("director", &format!("/api/v1/reports/{report}&format=xlsx")).await;
        assert!(xlsx.status == 200 && xlsx.bytes.starts_with(b"PK"), "{}", xlsx.status);
    }
    let procedure = house.get("quality", "/api/v1/procedure?month=2026-03").await.with(200);
    assert_eq!(procedure["clauses"].as_array().unwrap().len(), 11);
    assert!(procedure["clauses"].as_array().unwrap().iter().all(|one| one["broken"] == 0));
}

desk::on_each_engine! {
    async fn a_complaint_travels_the_whole_procedure_through_the_interface(desk: &TestDesk) {
        let house = House::of(desk).await;
        let number = arrives(desk, &house).await;
        first_round(desk, &house, &number).await;
        second_round(desk, &house, &number).await;
        let closed = ends(desk, &house, &number).await;
        explains_itself(&closed);
        is_reported(&house, &number).await;
        let improvements = house.get("unit_farmasi", "/api/v1/improvements?open=true").await.with(200);
        let made = &improvements["items"][0];
        assert_eq!((&made["case"], &made["action"]), (&json!(number), &json!("Buka loket kedua.")));
        let path = format!("/api/v1/improvements/{}/commands", made["id"].as_str().unwrap());
        let begun = house.post("unit_farmasi", &path, &json!({"command": {"type": "start"}})).await;
        assert_eq!(begun.with(200)["stage"], "running");
        let sound = house.get("auditor", "/api/v1/audit/verify").await.with(200);
        assert_eq!(sound["sound"], true);
    }
}
