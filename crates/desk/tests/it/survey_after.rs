//! The four questions after a case was closed, from the tracking page to the count.

use desk::survey::{after_result, spare, standing, tell};
use desk::testing::TestDesk;
use desk::tracking::track;
use desk::{DeskError, Refused, deliver};
use domain::ids::CaseNumber;
use domain::people::Actor;
use domain::rules::Kind;
use domain::survey::{AfterRefusal, Care, Period, Told};

use crate::stage::{body, closed, solved, voice};

const GOOD: Told = Told { helped: true, fair: true, tell_again: true, care: Care::Same };

async fn ended(desk: &TestDesk, key: &str) -> desk::receive::Receipt {
    let receipt = voice(desk, Kind::Complaint, key).await;
    solved(desk, receipt.number).await;
    closed(desk, receipt.number).await;
    receipt
}

desk::on_each_engine! {
    async fn the_questions_stand_on_the_tracking_page_until_they_are_answered(desk: &TestDesk) {
        let open = voice(desk, Kind::Complaint, "terbuka").await;
        assert!(!track(desk, open.code).await.unwrap().may_answer_survey);
        let refused = tell(desk, open.code, (GOOD, None), None).await;
        let not_asked = DeskError::Refused(Refused::After(AfterRefusal::NotAsked));
        assert_eq!(format!("{:?}", refused.unwrap_err()), format!("{not_asked:?}"));
        let receipt = ended(desk, "a").await;
        assert!(track(desk, receipt.code).await.unwrap().may_answer_survey);
        for told in [GOOD, Told { helped: false, ..GOOD }] {
            tell(desk, receipt.code, (told, None), Some("k".to_owned())).await.unwrap();
        }
        assert!(!track(desk, receipt.code).await.unwrap().may_answer_survey);
        let head = desk.actor("head");
        let found = after_result(desk, &head, Period::whole()).await.unwrap();
        assert_eq!(found.counted, None, "one answer is nobody's business");
        for nth in 0..5 {
            let receipt = ended(desk, &format!("lagi {nth}")).await;
            tell(desk, receipt.code, (GOOD, None), None).await.unwrap();
        }
        let (n, counts) = after_result(desk, &head, Period::whole()).await.unwrap().counted.unwrap();
        assert_eq!((n, &counts[0].1[0]), (6, &("yes", Some(6))), "the first answer stood");
        let empty = after_result(desk, &head, Period::parse("2025").unwrap()).await.unwrap();
        assert_eq!(empty.counted, None);
        for login in ["unit_igd", "dpjp", "admin"] {
            let ended = after_result(desk, &desk.actor(login), Period::whole()).await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}");
        }
    }

    async fn care_that_became_worse_opens_a_protected_case_once(desk: &TestDesk) {
        let receipt = ended(desk, "a").await;
        let worse = Told { care: Care::Worse, ..GOOD };
        let words = Some(body("Sejak itu kami dibentak perawat."));
        for _ in 0..2 {
            tell(desk, receipt.code, (worse, words.clone()), Some("k".to_owned())).await.unwrap();
        }
        while deliver::run(desk).await.unwrap() > 0 {}
        let protected = CaseNumber { year: 2026, serial: 2 };
        let view = desk::case::open(desk, &desk.actor("director"), protected).await.unwrap();
        assert!(view.text.unwrap().contains("dibentak perawat"));
        let hidden = desk::case::open(desk, &desk.actor("officer"), protected).await;
        assert!(matches!(hidden, Err(DeskError::NotFound)));
        let third = CaseNumber { year: 2026, serial: 3 };
        assert!(desk::case::open(desk, &desk.actor("director"), third).await.is_err());
    }

    async fn a_case_that_the_office_marked_is_never_asked_about(desk: &TestDesk) {
        let receipt = ended(desk, "a").await;
        let officer = desk.actor("officer");
        let stands = spare(desk, &officer, receipt.number, (true, Some("k".to_owned()))).await.unwrap();
        assert!(stands.spared && !stands.asked && !stands.heir);
        assert!(!track(desk, receipt.code).await.unwrap().may_answer_survey);
        let ended = tell(desk, receipt.code, (GOOD, None), None).await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::After(_)))), "{ended:?}");
        spare(desk, &officer, receipt.number, (false, None)).await.unwrap();
        assert!(standing(desk, &officer, receipt.number).await.unwrap().asked);
        for login in ["unit_igd", "dpjp", "director"] {
            let ended = standing(desk, &desk.actor(login), receipt.number).await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}: {ended:?}");
        }
        let ended = spare(desk, &desk.actor("quality"), receipt.number, (true, None)).await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::After(_)))), "{ended:?}");
        let ended = spare(desk, &Actor::Complainant, receipt.number, (true, None)).await;
        assert!(matches!(ended, Err(DeskError::NotFound)), "{ended:?}");
    }
}
