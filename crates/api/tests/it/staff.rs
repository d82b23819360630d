//! Who signs for the director, who may sign in, and where everybody works, as a program sets it.

use axum::body::Body;
use axum::http::{Method, header};
use desk::people;
use desk::testing::{PASSWORD, TestDesk, run};
use serde_json::{Value, json};

use crate::house::{Answer, House};

async fn puts(house: &House, login: &str, path: &str, body: &Value) -> Answer {
    let request = house.request(login, Method::PUT, path);
    let request = request.header(header::CONTENT_TYPE, "application/json");
    house.send(request.body(Body::from(body.to_string())).unwrap()).await
}

#[test]
fn a_delegation_is_given_listed_and_ended() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let path = "/api/v1/delegations";
        let wanted = json!({"person": "head", "title": "plt", "until": "2026-03-09"});
        let given = house.post("director", path, &wanted).await.with(201);
        assert_eq!((&given["title"], &given["holds"]), (&json!("plt"), &json!(true)));
        assert_eq!(given["until"], "2026-03-09T23:59:59.999+07:00");
        assert_eq!(house.get("head", "/api/v1/me").await.with(200)["signs_as"], "plt");
        let listed = house.get("auditor", path).await.with(200);
        assert_eq!(listed["items"], json!([given]));
        let one = format!("{path}/{}", given["id"].as_str().unwrap());
        let request = house.request("director", Method::DELETE, &one).body(Body::empty());
        assert_eq!(house.send(request.unwrap()).await.status, 204);
        assert_eq!(house.get("head", "/api/v1/me").await.with(200)["signs_as"], Value::Null);
        assert_eq!(house.get("auditor", path).await.with(200)["items"][0]["holds"], false);
    });
}

#[test]
fn a_delegation_that_cannot_be_is_refused_beside_its_field() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        for (wanted, field, code) in [
            (
                json!({"person": "nobody", "title": "plh", "until": "2026-12-31"}),
                "person",
                "not_known",
            ),
            (
                json!({"person": "director", "title": "plh", "until": "2026-12-31"}),
                "person",
                "not_known",
            ),
            (
                json!({"person": "head", "title": "plh", "until": "2026-01-01"}),
                "until",
                "ends_too_soon",
            ),
            (json!({"person": "head", "title": "plh", "until": "besok"}), "until", "not_a_time"),
        ] {
            let refused = house.post("admin", "/api/v1/delegations", &wanted).await;
            assert_eq!(refused.problem(), (422, code.to_owned()), "{wanted}");
            assert_eq!(refused.json()["field"], field, "{wanted}");
        }
    });
}

#[test]
fn a_new_password_opens_and_the_old_one_does_not() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let path = format!("/api/v1/people/{}/password", desk.person("operator"));
        let weak = puts(&house, "admin", &path, &json!({"password": "operator"})).await;
        assert_eq!(weak.problem(), (422, "too_short".to_owned()));
        let typed = "kata sandi yang panjang";
        assert_eq!(puts(&house, "admin", &path, &json!({"password": typed})).await.status, 204);
        assert!(people::sign_in(&desk, "operator", typed).await.is_ok());
        assert!(people::sign_in(&desk, "operator", PASSWORD).await.is_err());
        assert_eq!(house.get("operator", "/api/v1/me").await.status, 401, "keys end with it");
    });
}

#[test]
fn a_unit_is_renamed_and_hung_elsewhere_but_never_below_itself() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let path = "/api/v1/units/IGD";
        let wanted = json!({"name": "Gawat Darurat", "parent": "FARMASI", "clinical": true});
        let changed = puts(&house, "head", path, &wanted).await.with(200);
        assert_eq!((&changed["code"], &changed["parent"]), (&json!("IGD"), &json!("FARMASI")));
        let known = house.get("officer", "/api/v1/units").await.with(200);
        assert!(known["items"].as_array().unwrap().contains(&changed));
        let ring = puts(
            &house,
            "head",
            "/api/v1/units/FARMASI",
            &json!({"name": "Farmasi", "parent": "IGD"}),
        )
        .await;
        assert_eq!(ring.problem(), (422, "ring".to_owned()));
    });
}
