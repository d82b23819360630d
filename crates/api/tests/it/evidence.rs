//! Evidence through the interface: the catalogue, and the package as a file.

use axum::body::Body;
use axum::http::{Method, header};
use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::{Answer, House};

const ELEMENTS: &str = "/api/v1/evidence/elements";

async fn put(house: &House, login: &str, code: &str, body: &Value) -> Answer {
    let request = house.request(login, Method::PUT, &format!("{ELEMENTS}/{code}"));
    let request = request.header(header::CONTENT_TYPE, "application/json");
    house.send(request.body(Body::from(body.to_string())).unwrap()).await
}

#[test]
fn the_catalogue_is_changed_and_the_package_is_a_zip_with_a_table_of_contents() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let found = house.get("quality", ELEMENTS).await.with(200);
        let first = &found["items"][0];
        assert_eq!((&first["code"], &first["version"]), (&json!("DEWAN-PENGAWAS"), &json!(0)));
        let wanted = json!({"name": "Cara mengadu diumumkan", "proofs": ["d", "o"],
            "sources": ["people"], "seen": 0});
        let changed = put(&house, "quality", "hpk-3-a", &wanted).await.with(200);
        assert_eq!((&changed["code"], &changed["version"]), (&json!("HPK-3-A"), &json!(1)));
        assert_eq!(changed["elsewhere"], json!(["d", "o"]));
        put(&house, "quality", "hpk-3-a", &wanted).await.with(200);
        let late = json!({"name": "Lain", "proofs": ["d"], "sources": [], "seen": 0});
        put(&house, "quality", "hpk-3-a", &late).await.with(409);
        let odd = json!({"name": "Apa", "proofs": ["x"], "sources": []});
        put(&house, "quality", "hpk-3-a", &odd).await.with(422);
        put(&house, "officer", "hpk-3-a", &wanted).await.with(403);

        let path = "/api/v1/evidence/package?period=2026-Q1&elements=HPK-3-A";
        let zip = house.get("auditor", path).await;
        assert_eq!(zip.status, 200);
        let text = zip.text();
        assert!(text.starts_with("PK") && text.contains("index.html"), "a ZIP");
        assert!(
            text.contains("people/petugas-yang-dapat-ditanya.xlsx"),
            "linked from the contents"
        );
        assert!(text.contains("Siapkan di luar program: Dokumen, Observasi"), "and the gap named");
        for query in ["period=kapan", "elements=TIDAK-ADA", "lain=1"] {
            let path = format!("/api/v1/evidence/package?{query}");
            let (status, code) = house.get("head", &path).await.problem();
            assert!(matches!(status, 400 | 422), "{query}: {status} {code}");
        }
    });
}
