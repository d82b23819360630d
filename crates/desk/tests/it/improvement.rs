use desk::improvement::{Request, View, act, list, of_case, open};
use desk::testing::TestDesk;
use desk::{DeskError, Refused, deliver};
use domain::ids::{ImprovementId, Version};
use domain::improvement::{Command, Refusal, Stage, fold};
use domain::text::Body;

use crate::stage::{body, closed, complaint, date, solved};

/// A closed complaint, and the improvement that followed from it.
async fn learned(desk: &TestDesk) -> View {
    let number = complaint(desk, "a").await;
    solved(desk, number).await;
    closed(desk, number).await;
    deliver::run(desk).await.unwrap();
    list(desk, &desk.actor("head"), None).await.unwrap().remove(0)
}

async fn does(
    desk: &TestDesk,
    login: &str,
    id: ImprovementId,
    command: Command<Body>,
) -> Result<View, DeskError> {
    act(desk, &desk.actor(login), id, Request { command, seen: None, key: None }).await
}

fn assign(desk: &TestDesk, login: &str) -> Command<Body> {
    Command::Assign { owner: desk.person(login), due: date("2026-03-20") }
}

desk::on_each_engine! {
    async fn closing_a_case_begins_its_improvement_once(desk: &TestDesk) {
        let view = learned(desk).await;
        assert_eq!(view.action.as_deref(), Some("Membuka loket ketiga pada jam sibuk."));
        assert_eq!(view.cause.as_deref(), Some("Satu loket untuk dua poliklinik."));
        assert_eq!(view.improvement.stage, Stage::Planned);
        assert!(view.case.is_some() && view.owner.is_none());
        desk.clock.advance_hours(1);
        deliver::run(desk).await.unwrap();
        let head = desk.actor("head");
        assert_eq!(list(desk, &head, Some(true)).await.unwrap().len(), 1);
        let case = view.improvement.case.unwrap();
        assert_eq!(of_case(desk, &head, case).await.unwrap().len(), 1);
        assert_eq!(list(desk, &head, Some(false)).await.unwrap().len(), 0);
    }

    async fn the_work_is_verified_by_somebody_else_and_the_row_is_its_history(desk: &TestDesk) {
        let id = learned(desk).await.improvement.id;
        does(desk, "head", id, assign(desk, "quality")).await.unwrap();
        does(desk, "quality", id, Command::Start {}).await.unwrap();
        let words = body("Loket ketiga dibuka sejak 9 Maret.");
        does(desk, "quality", id, Command::Finish { words: words.clone() }).await.unwrap();
        let own = does(desk, "quality", id, Command::Verify { words: words.clone() }).await;
        assert!(matches!(own, Err(DeskError::Refused(Refused::Improvement(Refusal::OwnWork)))), "{own:?}");
        let view = does(desk, "head", id, Command::Verify { words }).await.unwrap();
        assert_eq!(view.improvement.stage, Stage::Verified);
        assert_eq!((view.timeline.len(), view.allowed.len()), (5, 0));
        assert_eq!(view.timeline[3].author.name.as_deref(), Some("Nur Aini"));
        let said = view.timeline[3].texts[0].text.as_deref();
        assert_eq!(said, Some("Loket ketiga dibuka sejak 9 Maret."));
        let entries: Vec<_> = view.timeline.iter().map(|moment| moment.entry.clone()).collect();
        assert_eq!(fold(&entries), Some(view.improvement));
    }

    async fn an_owner_is_somebody_who_works_here(desk: &TestDesk) {
        let id = learned(desk).await.improvement.id;
        let nobody = domain::ids::PersonId::new(0xFFFF);
        let command = Command::Assign { owner: nobody, due: date("2026-03-20") };
        let ended = does(desk, "head", id, command).await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "owner" })), "{ended:?}");
        let past = Command::Assign { owner: desk.person("head"), due: date("2026-03-01") };
        let ended = does(desk, "head", id, past).await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Improvement(Refusal::DuePast)))), "{ended:?}");
    }

    async fn a_change_in_between_is_told_and_a_repeated_request_is_one(desk: &TestDesk) {
        let id = learned(desk).await.improvement.id;
        let (head, seen) = (desk.actor("head"), Some(Version(1)));
        let command = assign(desk, "quality");
        let request = Request { command, seen, key: Some("satu".to_owned()) };
        let first = act(desk, &head, id, request.clone()).await.unwrap();
        let again = act(desk, &head, id, request).await.unwrap();
        assert_eq!(first.improvement, again.improvement);
        let other = Request { command: assign(desk, "officer"), seen, key: None };
        match act(desk, &head, id, other).await {
            Err(DeskError::Stale { now, kinds }) => {
                assert_eq!((now, kinds), (Version(2), vec!["assigned"]));
            }
            ended => panic!("{ended:?}"),
        }
    }

    async fn only_the_office_its_overseers_and_the_owner_see_an_improvement(desk: &TestDesk) {
        let id = learned(desk).await.improvement.id;
        for login in ["officer", "quality", "management", "director", "auditor"] {
            assert!(open(desk, &desk.actor(login), id).await.is_ok(), "{login}");
        }
        for login in ["unit_igd", "dpjp", "committee", "admin"] {
            let ended = open(desk, &desk.actor(login), id).await;
            assert!(matches!(ended, Err(DeskError::NotFound)), "{login}");
        }
        does(desk, "head", id, assign(desk, "unit_igd")).await.unwrap();
        let own = open(desk, &desk.actor("unit_igd"), id).await.unwrap();
        assert_eq!(own.case, None, "its case stays out of the owner's sight");
        assert!(own.owner.is_some());
    }

    async fn after_an_erasure_the_work_goes_on(desk: &TestDesk) {
        let view = learned(desk).await;
        let id = view.improvement.id;
        does(desk, "head", id, assign(desk, "quality")).await.unwrap();
        erased(desk, view.improvement.case.unwrap()).await;
        let words = body("Loket ketiga dibuka.");
        let view = does(desk, "quality", id, Command::Report { words }).await.unwrap();
        assert_eq!((view.action, view.cause), (None, None));
        let said = view.timeline.last().unwrap().texts[0].text.clone();
        assert_eq!(said.as_deref(), Some("Loket ketiga dibuka."));
    }
}

async fn erased(desk: &TestDesk, case: domain::ids::CaseId) {
    let scope = store::Scope { hospital: desk::testing::HOSPITAL };
    let now = desk.now();
    let wait = std::time::Duration::from_secs(5);
    let ended: Result<(), store::StoreError> = desk
        .store()
        .db
        .write(wait, move |tx| {
            Box::pin(async move {
                let found = store::case::load(tx, scope, case).await?.unwrap();
                let subject = found.intake.complainant.subject;
                store::vault::erase(tx, scope, subject, &[case], now).await
            })
        })
        .await;
    ended.unwrap();
}
