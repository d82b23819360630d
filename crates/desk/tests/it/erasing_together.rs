//! Whoever was taken for one person goes as one.

use std::time::Duration;

use desk::case;
use desk::erasure::{self, confirm, one, preview};
use desk::testing::TestDesk;
use domain::case::Command;
use domain::erasure::Refusal;
use domain::ids::CaseNumber;

use crate::erasing::{count, ended, erased, hold, over, proposed, refusal};
use crate::moves::{arrives, posted, sql, stored};
use crate::stage::does;

desk::on_each_engine! {
    async fn all_cases_of_a_person_go_together_and_one_that_is_open_keeps_them(desk: &TestDesk) {
        let first = over(desk).await;
        desk.clock.advance(Duration::from_secs(200 * 86_400));
        arrives(desk, posted(desk, "mid.2", "Sekarang parkirnya penuh.")).await;
        let second = CaseNumber { year: 2026, serial: 2 };
        let why = refusal(proposed(desk, "head", first).await);
        assert_eq!(why, Some(Refusal::Open { number: second }));
        ended(desk, second).await;
        erased(desk, first).await;
        let view = case::open(desk, &desk.actor("officer"), second).await.unwrap();
        assert!(view.erased_at.is_some() && view.text.is_none());
        let again = refusal(proposed(desk, "head", second).await);
        assert_eq!(again, Some(Refusal::Erased));
    }

    async fn all_who_were_taken_for_one_person_go_together_or_not_at_all(desk: &TestDesk) {
        let [first, second] = crate::kin::one_person(desk).await;
        ended(desk, first).await;
        let why = refusal(proposed(desk, "head", first).await);
        assert_eq!(why, Some(Refusal::Open { number: second }));
        ended(desk, second).await;
        let shown = preview(desk, &desk.actor("head"), first).await.unwrap();
        assert_eq!((shown.cases.as_slice(), shown.gone.cases), (&[first, second][..], 2));
        let id = proposed(desk, "head", first).await.unwrap();
        assert_eq!(proposed(desk, "head", second).await.unwrap(), id, "a person is proposed once");
        confirm(desk, &desk.actor("director"), id).await.unwrap();
        for number in [first, second] {
            let view = case::open(desk, &desk.actor("officer"), number).await.unwrap();
            assert!(view.erased_at.is_some() && view.text.is_none(), "{number}");
        }
        for table in ["contact", "identity", "number_given", "address_given", "case_search", "kin"] {
            assert_eq!(count(desk, &format!("select count(*) from {table}")).await, 0, "{table}");
        }
        assert_eq!(refusal(proposed(desk, "head", second).await), Some(Refusal::Erased));
        let register = erasure::register(desk).await.unwrap();
        for number in [first, second] {
            let subject = stored(desk, number).await.0.intake.complainant.subject;
            assert!(register.erased.iter().any(|(one, _)| *one == subject), "{number}");
        }
        sql(desk, "update case_row set sealed = 1 where serial = 2").await;
        let gone = async |login| one(desk, &desk.actor(login), id).await.unwrap().0.gone;
        assert_eq!(gone("director").await.map(|gone| gone.cases), Some(2));
        assert_eq!(gone("head").await, None, "who does not see all of it reads no figure of it");
    }

    async fn who_ended_in_the_case_of_another_goes_with_them(desk: &TestDesk) {
        for key in ["a", "b"] {
            crate::kin::by_form(desk, key, "0812-3456-7890", false).await;
        }
        let [first, second] = [1, 2].map(|serial| CaseNumber { year: 2026, serial });
        let alone = preview(desk, &desk.actor("head"), first).await.unwrap();
        assert_eq!(alone.cases, [first], "a shared telephone makes nobody one");
        let into = case::named(desk, &desk.actor("officer"), first).await.unwrap();
        does(desk, "officer", second, Command::Merge { into, same_person: false }).await;
        ended(desk, first).await;
        for number in [first, second] {
            let shown = preview(desk, &desk.actor("head"), number).await.unwrap();
            assert_eq!(shown.gone.cases, 2, "{number}");
        }
        erased(desk, first).await;
        let view = case::open(desk, &desk.actor("officer"), second).await.unwrap();
        assert!(view.erased_at.is_some() && view.text.is_none());
    }

    async fn a_hold_counts_however_many_cases_the_person_brought_after_it(desk: &TestDesk) {
        let number = crate::stage::complaint(desk, "a").await;
        hold(desk, number, true).await;
        for nth in 0..22 {
            desk.clock.advance(Duration::from_secs(60));
            crate::stage::complaint(desk, &format!("b{nth}")).await;
        }
        let all = "update case_row set subject_id = \
            (select subject_id from case_row where serial = 1) where serial > 1";
        sql(desk, all).await;
        let shown = preview(desk, &desk.actor("head"), number).await.unwrap();
        assert_eq!((shown.cases.len(), shown.gone.cases), (23, 23));
        assert!(shown.blocked.contains(&Refusal::Held { number }), "{:?}", shown.blocked);
    }
}
