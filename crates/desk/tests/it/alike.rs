//! Open cases on the same matter, and what a case reaches.

use desk::DeskError;
use desk::alike::{Outward, of_case};
use desk::case::{List, list};
use desk::receive::{NewIntake, receive};
use desk::testing::TestDesk;
use domain::case::Command;
use domain::ids::CaseNumber;
use domain::people::Actor;
use domain::rules::{Channel, Kind};

use crate::moves::{sql, stored};
use crate::stage::{body, does};

const QUEUE: &str = "Saya antre obat di farmasi rawat jalan empat jam, loket hanya satu yang buka.";
const QUEUE_TOO: &str = "Kenapa loket farmasi cuma satu? Antrean obatnya panjang sampai sore.";
const PARKING: &str = "Parkir motor penuh dan tukang parkirnya membentak ibu saya.";

async fn says(desk: &TestDesk, key: &str, text: &str) -> CaseNumber {
    let new = NewIntake::of(Kind::Complaint, Channel::Web, body(text));
    receive(desk, &Actor::Complainant, new, key).await.unwrap().number
}

async fn similar(desk: &TestDesk, number: CaseNumber) -> Vec<CaseNumber> {
    let found = of_case(desk, &desk.actor("officer"), number).await.unwrap();
    found.into_iter().map(|one| one.number).collect()
}

desk::on_each_engine! {
    async fn cases_on_one_matter_find_each_other_with_the_words_in_common(desk: &TestDesk) {
        let (one, other) = (says(desk, "1", QUEUE).await, says(desk, "2", QUEUE_TOO).await);
        let apart = says(desk, "3", PARKING).await;
        let found = of_case(desk, &desk.actor("officer"), one).await.unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].number, other);
        assert!(found[0].words.iter().any(|word| word == "farmasi"), "{found:?}");
        assert_eq!(similar(desk, other).await, [one]);
        assert!(similar(desk, apart).await.is_empty());
        for login in ["unit_igd", "director", "auditor"] {
            let tried = of_case(desk, &desk.actor(login), one).await;
            assert!(matches!(tried, Err(DeskError::Forbidden)), "{login}");
        }
    }

    async fn what_is_linked_closed_or_sealed_is_not_told(desk: &TestDesk) {
        let (one, other) = (says(desk, "1", QUEUE).await, says(desk, "2", QUEUE_TOO).await);
        let mut new = NewIntake::of(Kind::Complaint, Channel::Web, body(QUEUE_TOO));
        new.sealed = true;
        receive(desk, &Actor::Complainant, new, "3").await.unwrap();
        assert_eq!(similar(desk, one).await, [other], "a sealed case stays out of sight");
        let (with, _) = stored(desk, other).await;
        does(desk, "officer", one, Command::Link { with: with.id }).await;
        assert!(similar(desk, one).await.is_empty());
    }

    async fn old_cases_are_not_compared_and_their_marks_go(desk: &TestDesk) {
        let one = says(desk, "1", QUEUE).await;
        assert!(similar(desk, one).await.is_empty());
        assert!(!sql(desk, "select mark from case_mark").await.is_empty());
        desk.clock.advance_hours(24 * 31);
        let other = says(desk, "2", QUEUE_TOO).await;
        assert!(similar(desk, other).await.is_empty());
        assert_eq!(similar(desk, one).await, [other], "the younger one is told beside the older");
        desk.clock.advance_hours(24 * 61);
        desk::rounds::walk(desk).await.unwrap();
        assert!(sql(desk, "select mark from case_mark").await.is_empty());
    }

    async fn the_inbox_says_what_reaches_beyond_the_hospital(desk: &TestDesk) {
        says(desk, "1", "Ayah saya meninggal dan saya akan lapor polisi.").await;
        says(desk, "2", PARKING).await;
        let found = list(desk, &desk.actor("officer"), &List::default(), None, 9).await.unwrap();
        assert!(found.items[0].beyond.is_empty());
        assert_eq!(found.items[1].beyond, [Outward::Law, Outward::Death]);
    }
}
