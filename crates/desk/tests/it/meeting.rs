//! Evaluation meetings: planned, held with the figures of a month, decided in, signed.

use std::collections::BTreeSet;

use desk::improvement::Promise;
use desk::meeting::{Command, Request, View, act, document, invitation, list, open, plan, resolve};
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::calendar::Month;
use domain::ids::{MeetingId, Version};
use domain::improvement::Origin;
use domain::meeting::{Figure, Plan, Refusal, Stage};
use domain::text::Name;
use locale::{Language, words};
use paper::Paper;

use crate::stage::{body, complaint, date, wib};

fn planned(desk: &TestDesk, day: &str) -> Plan {
    Plan {
        title: Name::parse("Evaluasi triwulan").unwrap(),
        begins: wib(&format!("{day}T09:00")),
        ends: wib(&format!("{day}T10:00")),
        place: Name::parse("Aula").unwrap(),
        chair: desk.person("director"),
        invited: BTreeSet::from([desk.person("head"), desk.person("unit_igd")]),
        month: Month::new(2026, 3).unwrap(),
    }
}

async fn called(desk: &TestDesk, day: &str) -> MeetingId {
    plan(desk, &desk.actor("officer"), planned(desk, day), None).await.unwrap().meeting.id
}

async fn does(
    desk: &TestDesk,
    login: &str,
    id: MeetingId,
    command: Command,
) -> Result<View, DeskError> {
    act(desk, &desk.actor(login), id, Request { command, seen: None, key: None }).await
}

fn hold(desk: &TestDesk) -> Command {
    let attended = vec![desk.person("head"), desk.person("director")];
    Command::Hold { attended, minutes: body("Loket obat dibahas.") }
}

#[track_caller]
fn why<T: std::fmt::Debug>(done: Result<T, DeskError>) -> Refusal {
    match done {
        Err(DeskError::Refused(Refused::Meeting(why))) => why,
        other => panic!("the rules of meetings refuse, not {other:?}"),
    }
}

fn promise(desk: &TestDesk) -> Promise {
    let owner = desk.person("unit_farmasi");
    Promise { cause: None, action: body("Buka loket ketiga."), owner, due: date("2026-03-20") }
}

fn count(view: &View, figure: Figure) -> (u32, Option<u32>) {
    let point = view.agenda.points.iter().find(|point| point.figure == figure);
    point.map(|point| (point.count, point.of)).unwrap()
}

desk::on_each_engine! {
    async fn a_meeting_is_planned_once_for_each_key_by_those_who_run_it(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let one = plan(desk, &officer, planned(desk, "2026-03-02"), Some("satu")).await.unwrap();
        let same = plan(desk, &officer, planned(desk, "2026-03-02"), Some("satu")).await.unwrap();
        assert_eq!(one.meeting, same.meeting);
        assert_eq!((one.chair.as_deref(), one.guests.len()), (Some("dr. Ratna Puspita, M.Kes"), 2));
        let other = plan(desk, &officer, planned(desk, "2026-03-03"), Some("satu")).await;
        assert!(matches!(other, Err(DeskError::KeyReused)), "{other:?}");
        for login in ["director", "unit_igd", "auditor", "operator"] {
            let forbidden = plan(desk, &desk.actor(login), planned(desk, "2026-03-02"), None).await;
            assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{login}");
        }
        let backwards = Plan { ends: wib("2026-03-02T08:30"), ..planned(desk, "2026-03-02") };
        assert_eq!(why(plan(desk, &officer, backwards, None).await), Refusal::EndsTooSoon);
    }

    async fn whoever_is_asked_reads_their_meeting_and_nobody_else_of_the_units(desk: &TestDesk) {
        let id = called(desk, "2026-03-02").await;
        for login in ["unit_igd", "director", "auditor", "customer_care", "management"] {
            assert_eq!(list(desk, &desk.actor(login)).await.unwrap().len(), 1, "{login}");
        }
        for login in ["unit_farmasi", "dpjp", "operator"] {
            assert!(list(desk, &desk.actor(login)).await.unwrap().is_empty(), "{login}");
            let hidden = open(desk, &desk.actor(login), id).await;
            assert!(matches!(hidden, Err(DeskError::NotFound)), "{login}");
            let hidden = does(desk, login, id, Command::Close {}).await;
            assert!(matches!(hidden, Err(DeskError::NotFound)), "{login}");
        }
        let ics = invitation(desk, &desk.actor("unit_igd"), id, words(Language::Id)).await.unwrap();
        assert!(ics.contains("DTSTART:20260302T020000Z") && ics.contains("SUMMARY:Evaluasi triwulan"), "{ics}");
    }

    async fn the_agenda_is_made_of_the_figures_and_frozen_with_the_minutes(desk: &TestDesk) {
        complaint(desk, "satu").await;
        desk.clock.advance(std::time::Duration::from_secs(60));
        let id = called(desk, "2026-03-02").await;
        let seen = open(desk, &desk.actor("head"), id).await.unwrap();
        assert_eq!(count(&seen, Figure::OnTime), (0, Some(1)));
        assert_eq!(count(&seen, Figure::LateCases), (0, Some(1)));
        let other = open(desk, &desk.actor("unit_igd"), id).await.unwrap();
        assert!(other.agenda.points.is_empty());
        assert_eq!(why(does(desk, "officer", id, hold(desk)).await), Refusal::NotBegun);
        desk.clock.advance_hours(2);
        let held = does(desk, "officer", id, hold(desk)).await.unwrap();
        assert_eq!((held.meeting.stage, held.minutes.as_deref()), (Stage::Held, Some("Loket obat dibahas.")));
        complaint(desk, "dua").await;
        desk.clock.advance(std::time::Duration::from_secs(60));
        let later = open(desk, &desk.actor("head"), id).await.unwrap();
        assert_eq!(count(&later, Figure::OnTime), (0, Some(1)));
        let frozen = open(desk, &desk.actor("unit_igd"), id).await.unwrap();
        assert_eq!(frozen.agenda.points, later.agenda.points);
        let came: Vec<_> = later.guests.iter().map(|guest| (guest.name.as_str(), guest.attended)).collect();
        assert_eq!(came, [("Dewi Lestari", true), ("dr. Arif Nugroho", false), ("dr. Ratna Puspita, M.Kes", true)]);
        let next = called(desk, "2026-03-09").await;
        let next = open(desk, &desk.actor("head"), next).await.unwrap();
        assert_eq!(count(&next, Figure::OnTime), (0, Some(2)));
    }

    async fn a_decision_becomes_an_improvement_that_the_next_meeting_sees(desk: &TestDesk) {
        let id = called(desk, "2026-03-02").await;
        let head = desk.actor("head");
        let early = resolve(desk, &head, id, (promise(desk), None)).await;
        assert_eq!(why(early), Refusal::NotNow { stage: Stage::Planned });
        desk.clock.advance_hours(2);
        does(desk, "officer", id, hold(desk)).await.unwrap();
        let wanted = || (promise(desk), Some("satu".to_owned()));
        let first = resolve(desk, &head, id, wanted()).await.unwrap();
        let again = resolve(desk, &head, id, wanted()).await.unwrap();
        assert_eq!(first.improvement, again.improvement);
        let origin = Origin::Meeting { meeting: id, day: date("2026-03-02") };
        assert_eq!(first.improvement.origin, Some(origin));
        let forbidden = resolve(desk, &desk.actor("unit_igd"), id, (promise(desk), None)).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{forbidden:?}");
        let seen = open(desk, &head, id).await.unwrap();
        assert_eq!((seen.decisions.len(), seen.decides), (1, true));
        let next = called(desk, "2026-03-09").await;
        let next = open(desk, &head, next).await.unwrap();
        assert_eq!((count(&next, Figure::Decisions), next.agenda.before.len()), ((0, Some(1)), 1));
    }

    async fn only_the_chair_signs_and_then_nothing_changes(desk: &TestDesk) {
        let id = called(desk, "2026-03-02").await;
        assert_eq!(why(does(desk, "director", id, Command::Close {}).await), Refusal::NoMinutes);
        desk.clock.advance_hours(2);
        does(desk, "quality", id, hold(desk)).await.unwrap();
        let other = does(desk, "head", id, Command::Close {}).await;
        assert!(matches!(other, Err(DeskError::Forbidden)), "{other:?}");
        let stale = Request { command: Command::Close {}, seen: Some(Version(1)), key: None };
        let stale = act(desk, &desk.actor("director"), id, stale).await;
        assert!(matches!(stale, Err(DeskError::Stale { .. })), "{stale:?}");
        let signed = does(desk, "director", id, Command::Close {}).await.unwrap();
        assert_eq!((signed.meeting.stage, signed.decides), (Stage::Closed, false));
        assert_eq!(why(does(desk, "officer", id, hold(desk)).await), Refusal::NotNow { stage: Stage::Closed });
        let late = resolve(desk, &desk.actor("head"), id, (promise(desk), None)).await;
        assert_eq!(why(late), Refusal::NotNow { stage: Stage::Closed });
        let made = document(desk, &desk.actor("unit_igd"), id, (Language::En, Paper::A4)).await.unwrap();
        assert_eq!(made.title, "Minutes: Evaluasi triwulan");
        assert_eq!(made.signatures[0].name, "dr. Ratna Puspita, M.Kes");
    }

    async fn a_cancelled_meeting_says_why(desk: &TestDesk) {
        let id = called(desk, "2026-03-02").await;
        let later = planned(desk, "2026-03-03");
        let changed = does(desk, "head", id, Command::Change(later.clone())).await.unwrap();
        assert_eq!(changed.meeting.plan, later);
        let done = does(desk, "head", id, Command::Cancel { why: body("Banjir.") }).await.unwrap();
        assert_eq!((done.meeting.stage, done.why_cancelled.as_deref()), (Stage::Cancelled, Some("Banjir.")));
        let ics = invitation(desk, &desk.actor("head"), id, words(Language::Id)).await.unwrap();
        assert!(ics.contains("STATUS:CANCELLED"), "{ics}");
    }
}
