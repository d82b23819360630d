//! Who loses sight of a case learns nothing more of it, by no side door; who was asked sees it.

use std::time::Duration;

use desk::DeskError;
use desk::arrival::{self, ArrivalState};
use desk::case::{Request, act, open, version};
use desk::deliver::{again_by, others, outbox, retry, set_aside};
use desk::people;
use desk::report::invitation_ics;
use desk::testing::TestDesk;
use domain::case::{Addressee, Appointment, Command, Escort, Screening};
use domain::ids::CaseNumber;
use domain::people::{DelegateTitle, Delegation};
use domain::rules::{About, Grade, Nature, Way};
use domain::text::Body;

use crate::moves::{
    ANSWER, accept, answer, arrives, by_instagram, posted, screening, sql, stored, to, to_unit,
};
use crate::stage::{body, complaint, does};

/// The same screening, about the office itself.
fn about_humas() -> Command<Body> {
    match screening(Nature::NonMedical, Grade::Green) {
        Command::Screen(seen) => Command::Screen(Screening { about: About::Humas, ..seen }),
        other => other,
    }
}

fn reveal() -> Request {
    let command = Command::Reveal { why: body("Menelepon pelapor kembali.") };
    Request { command, seen: None, key: Some("buka".to_owned()) }
}

async fn hidden(desk: &TestDesk, login: &str, case: CaseNumber) -> bool {
    matches!(open(desk, &desk.actor(login), case).await, Err(DeskError::NotFound))
}

desk::on_each_engine! {
    async fn a_request_that_comes_again_tells_nothing_of_what_came_since(desk: &TestDesk) {
        let case = by_instagram(desk).await;
        let officer = desk.actor("officer");
        let first = act(desk, &officer, case, reveal()).await.unwrap();
        assert!(first.revealed.is_some());
        let named = Command::NameAccused { person: desk.person("officer"), words: None };
        does(desk, "head", case, named).await;
        arrives(desk, posted(desk, "mid.2", "Petugas itu bernama Rini.")).await;
        let again = act(desk, &officer, case, reveal()).await.unwrap();
        assert!(again.revealed.is_none());
        assert_eq!(again.timeline.len(), first.timeline.len());
        assert!(again.case.accused.is_empty() && again.files.is_empty());
        assert_eq!(stored(desk, case).await.1.len(), first.timeline.len() + 2);
    }

    async fn an_arrival_that_became_a_case_out_of_sight_stays_shut(desk: &TestDesk) {
        let case = by_instagram(desk).await;
        let officer = desk.actor("officer");
        let read = Some(ArrivalState::Read);
        let (items, _) = arrival::list(desk, &officer, None, read).await.unwrap();
        assert_eq!(items[0].became, Some(case.to_string()));
        assert!(arrival::look(desk, &officer, items[0].id).await.is_ok());
        does(desk, "officer", case, about_humas()).await;
        let (items, _) = arrival::list(desk, &officer, None, read).await.unwrap();
        assert_eq!((items.len(), &items[0].became), (1, &None));
        let shut = arrival::look(desk, &officer, items[0].id).await;
        assert!(matches!(shut, Err(DeskError::NotFound)));
        let (item, _) = arrival::about(desk, &officer, items[0].id).await.unwrap();
        assert_eq!(item.became, None);
    }

    async fn the_invitation_names_a_home_only_to_those_who_go_there(desk: &TestDesk) {
        let case = complaint(desk, "1").await;
        does(desk, "officer", case, screening(Nature::NonMedical, Grade::Green)).await;
        does(desk, "officer", case, to_unit("FARMASI")).await;
        does(desk, "unit_farmasi", case, answer(ANSWER)).await;
        does(desk, "officer", case, accept()).await;
        let visit = |beside| Command::Deliver(Appointment {
            way: Way::HomeVisit,
            at: Some(desk.now() + Duration::from_secs(86_400)),
            place: Some(body("Jalan Melati 7")),
            accompanied_by: vec![beside],
        });
        does(desk, "officer", case, visit(Escort::Dpjp)).await;
        let of = async |login: &str| invitation_ics(desk, &desk.actor(login), case).await.unwrap();
        assert!(of("officer").await.contains("Melati"));
        assert!(!of("unit_farmasi").await.contains("Melati"));
        does(desk, "officer", case, Command::RecordFailure {
            why: domain::case::Failure::NobodyHome,
            words: None,
        }).await;
        let unit = domain::ids::UnitCode::parse("FARMASI").unwrap();
        does(desk, "officer", case, visit(Escort::Unit(unit))).await;
        assert!(of("unit_farmasi").await.contains("Melati"));
    }

    async fn whom_the_director_asks_sees_it_and_whom_the_office_asked_no_longer(desk: &TestDesk) {
        let case = complaint(desk, "1").await;
        does(desk, "officer", case, screening(Nature::NonMedical, Grade::Green)).await;
        does(desk, "officer", case, to_unit("FARMASI")).await;
        assert!(!hidden(desk, "unit_farmasi", case).await);
        does(desk, "officer", case, about_humas()).await;
        assert!(hidden(desk, "unit_farmasi", case).await && hidden(desk, "officer", case).await);
        does(desk, "director", case, to_unit("IGD")).await;
        assert!(hidden(desk, "unit_farmasi", case).await);
        let seen = does(desk, "unit_igd", case, answer(ANSWER)).await;
        assert_eq!(seen.case.stage.code().code(), "review");
    }

    async fn where_any_physician_could_answer_only_who_did_goes_on_seeing_it(desk: &TestDesk) {
        let case = complaint(desk, "1").await;
        does(desk, "officer", case, screening(Nature::Medical, Grade::Yellow)).await;
        does(desk, "officer", case, to(Addressee::Dpjp(None))).await;
        let other = people::NewPerson {
            login: "dokter_lain".to_owned(),
            name: "dr. Lain".to_owned(),
            position: "Dokter".to_owned(),
            role: domain::people::Role::Dpjp,
            units: Vec::new(),
            password: None,
        };
        let other = people::add(desk, &desk.actor("admin"), other).await.unwrap().actor();
        assert!(open(desk, &other, case).await.is_ok());
        does(desk, "dpjp", case, answer(ANSWER)).await;
        assert!(matches!(open(desk, &other, case).await, Err(DeskError::NotFound)));
        assert!(!hidden(desk, "dpjp", case).await);
    }

    async fn the_outbox_names_no_case_out_of_sight(desk: &TestDesk) {
        let case = by_instagram(desk).await;
        let of = async |login: &str| {
            let (items, _) = outbox(desk, &desk.actor(login), None, 50).await.unwrap();
            let first = items.into_iter().next().unwrap();
            (first.case, first.purpose)
        };
        assert_eq!(of("officer").await, (Some(case), "acknowledgement"));
        assert_eq!(of("admin").await, (None, "hidden"));
        does(desk, "officer", case, about_humas()).await;
        assert_eq!(of("officer").await, (None, "hidden"));
    }

    async fn how_far_a_case_has_come_is_read_from_its_row_alone_and_only_in_sight(desk: &TestDesk) {
        let case = by_instagram(desk).await;
        let of = async |login: &str| version(desk, &desk.actor(login), case).await;
        assert_eq!(of("officer").await.unwrap().0, 1);
        sql(desk, "update journal set payload = '{'").await;
        assert!(open(desk, &desk.actor("officer"), case).await.is_err(), "all of it needs its history");
        assert_eq!(of("officer").await.unwrap().0, 1);
        for login in ["unit_igd", "dpjp", "owner", "admin"] {
            assert!(matches!(of(login).await, Err(DeskError::NotFound)), "{login}");
        }
    }

    async fn a_letter_of_a_case_out_of_sight_is_nobodys_to_set_aside_or_to_send_elsewhere(desk: &TestDesk) {
        let case = by_instagram(desk).await;
        desk.refuse_letters().await;
        let (officer, admin) = (desk.actor("officer"), desk.actor("admin"));
        let (items, _) = outbox(desk, &officer, None, 9).await.unwrap();
        let id = items[0].id.clone();
        assert!(items[0].seen && others(desk, &officer, &id).await.is_ok());
        does(desk, "officer", case, about_humas()).await;
        for actor in [&officer, &admin] {
            let (items, _) = outbox(desk, actor, None, 9).await.unwrap();
            assert!(!items[0].seen && items[0].others.is_empty());
            let listed = others(desk, actor, &id).await;
            assert!(matches!(listed, Err(DeskError::NotFound)), "{listed:?}");
            let sent = again_by(desk, actor, &id, "instagram").await;
            assert!(matches!(sent, Err(DeskError::NotFound)), "{sent:?}");
            let aside = set_aside(desk, actor, &id, body("Tidak perlu.")).await;
            assert!(matches!(aside, Err(DeskError::NotFound)), "{aside:?}");
        }
        retry(desk, &officer, &id).await.unwrap();
        desk.refuse_letters().await;
        let house = domain::people::Actor::Desk;
        set_aside(desk, &house, &id, body("Direktur menelepon.")).await.unwrap();
    }

    async fn the_head_takes_over_no_account_that_signs_for_the_director(desk: &TestDesk) {
        let (head, deputy) = (desk.actor("head"), desk.person("dpjp"));
        let set = async || people::set_password(desk, &head, deputy, "kata sandi yang panjang").await;
        assert!(set().await.is_ok());
        let from = desk.now() + Duration::from_secs(3600);
        let until = from + Duration::from_secs(86_400);
        let given = Delegation { from, until, title: DelegateTitle::Plh };
        people::delegate(desk, &desk.actor("director"), deputy, given).await.unwrap();
        assert!(matches!(set().await, Err(DeskError::Forbidden)));
        desk.clock.advance(Duration::from_secs(3 * 86_400));
        assert!(set().await.is_ok());
    }
}
