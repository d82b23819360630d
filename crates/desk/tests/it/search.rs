//! What the index of words holds.

use desk::case::{List, list};
use desk::receive::{NewIntake, receive};
use desk::testing::TestDesk;
use domain::intake::Identity;
use domain::people::Actor;
use domain::rules::{Channel, Kind};
use domain::text::Name;

use crate::moves::sql;
use crate::stage::{body, complaint};

fn named(name: &str) -> Identity {
    Identity { name: Some(Name::parse(name).unwrap()), ..Identity::default() }
}

desk::on_each_engine! {
    async fn a_case_is_found_by_its_number_however_short_it_is_typed(desk: &TestDesk) {
        let number = complaint(desk, "1").await.to_string();
        let found = async |words: &str| {
            let query = List { query: Some(words.to_owned()), ..List::default() };
            list(desk, &desk.actor("officer"), &query, None, 9).await.unwrap().items.len()
        };
        assert_eq!(number, "2026-00001");
        for typed in ["2026-00001", "2026-1", "1", "00001", " 1 "] {
            assert_eq!(found(typed).await, 1, "{typed}");
        }
        for other in ["2", "2025-1", "2026-2", "1000001"] {
            assert_eq!(found(other).await, 0, "{other}");
        }
    }

    async fn the_names_that_the_vault_holds_are_not_in_the_index(desk: &TestDesk) {
        let text = body("Saya Wulandari. Anak saya Bagaskara menunggu obat empat jam.");
        let mut new = NewIntake::of(Kind::Complaint, Channel::Web, text);
        new.identity = named("Wulandari Prameswari");
        new.patient = Some(named("Bagaskara"));
        receive(desk, &Actor::Complainant, new, "1").await.unwrap();
        let found = async |words: &str| {
            let query = List { query: Some(words.to_owned()), ..List::default() };
            list(desk, &desk.actor("officer"), &query, None, 9).await.unwrap().items.len()
        };
        assert_eq!((found("menunggu obat").await, found("Bagaskara").await), (1, 0));
        let rows = sql(desk, "select cast(stems as text) from case_words").await;
        let held = rows[0].text(0).unwrap().to_lowercase();
        assert!(held.contains("obat") && !held.contains("wulandari") && !held.contains("bagaskara"));
    }
}
