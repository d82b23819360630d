//! Patients who are still in a ward, through the interface.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::House;

#[test]
fn a_patient_in_the_ward_is_asked_by_somebody_from_outside() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let number = house.complaint("a").await;
        let path = format!("/api/v1/cases/{number}/stay");
        let none = house.get("officer", &path).await.with(200);
        assert_eq!((&none["staying"], &none["allowed"]), (&json!(false), &json!(["admit"])));
        let commands = format!("{path}/commands");
        let admit = |asker: &str| json!({"command": {"type": "admit", "ward": "RAWAT-INAP", "asker": asker}});
        let refused = house.post("officer", &commands, &admit("unit_igd")).await;
        assert_eq!(refused.problem(), (422, "outside_office".to_owned()));
        let nobody = house.post("officer", &commands, &admit("siapa")).await;
        assert_eq!(nobody.problem(), (422, "not_known".to_owned()));
        let stay = house.post("officer", &commands, &admit("duty_manager")).await.with(200);
        assert_eq!((&stay["ward"], &stay["asker"]), (&json!("RAWAT-INAP"), &json!("Tri Wahyuni")));
        let mine = house.get("duty_manager", "/api/v1/stays").await.with(200);
        assert_eq!(
            (&mine["items"][0]["mine"], &mine["items"][0]["case_number"]),
            (&json!(true), &json!(number))
        );
        let wrong = json!({"command": {"type": "ask", "found": "baik"}});
        let refused = house.post("duty_manager", &commands, &wrong).await;
        assert_eq!(refused.problem(), (422, "not_a_choice".to_owned()));
        let ask = json!({"command": {"type": "ask", "found": "same", "note": "Tetap ramah."}});
        let told = house.post("duty_manager", &commands, &ask).await.with(200);
        assert_eq!((&told["found"], &told["due"]), (&json!("same"), &Value::Null));
        let discharge = json!({"command": {"type": "discharge"}});
        let left = house.post("officer", &commands, &discharge).await.with(200);
        assert_eq!(left["staying"], json!(false));
        let listed = house.get("officer", "/api/v1/stays").await.with(200);
        assert_eq!(listed, json!({"items": []}));
    });
}
