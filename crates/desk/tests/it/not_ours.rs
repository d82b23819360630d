use desk::DeskError;
use desk::case::{Request, act, open};
use desk::testing::TestDesk;
use domain::case::Command;
use domain::rules::{Grade, Nature};

use crate::moves::{answer, kinds, screening, to_unit};
use crate::stage::{body, complaint, does};

fn not_ours() -> Request {
    let why = body("Obat diserahkan oleh unit lain.");
    let command = Command::Reroute { ask: None, to: None, why };
    Request { command, seen: None, key: Some("bukan-kami".to_owned()) }
}

desk::on_each_engine! {
    async fn who_says_not_ours_no_longer_sees_the_case_until_asked_again(desk: &TestDesk) {
        let case = complaint(desk, "1").await;
        does(desk, "officer", case, screening(Nature::NonMedical, Grade::Green)).await;
        does(desk, "officer", case, to_unit("FARMASI")).await;
        let unit = desk.actor("unit_farmasi");
        act(desk, &unit, case, not_ours()).await.unwrap();
        assert!(matches!(open(desk, &unit, case).await, Err(DeskError::NotFound)));
        // The second press of the button is answered like the first.
        act(desk, &unit, case, not_ours()).await.unwrap();
        let other = Request { key: Some("lain".to_owned()), ..not_ours() };
        assert!(matches!(act(desk, &unit, case, other).await, Err(DeskError::NotFound)));
        does(desk, "officer", case, to_unit("FARMASI")).await;
        let seen = does(desk, "unit_farmasi", case, answer("Sudah kami telusuri.")).await;
        assert_eq!(seen.case.asks.len(), 2);
        assert_eq!(kinds(desk, case).await[3..], ["rerouted", "routed", "ask_answered"]);
    }
}
