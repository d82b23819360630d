//! From a result to action, and what became of it in the next one.

use std::collections::BTreeMap;

use desk::survey::{Command, Plan, Request, Sheet, act, answer, plan, report};
use desk::testing::TestDesk;
use desk::{DeskError, Refused, improvement};
use domain::ids::{SurveyCode, UnitCode};
use domain::survey::{
    Ask, Key, Making, Order, Period, Question, Refusal, Sentence, Template, Unsur,
};
use domain::text::Name;
use locale::Language;
use paper::{Block, Paper};

use crate::stage::{body, date};

fn code(text: &str) -> SurveyCode {
    SurveyCode::parse(text).expect("it has the form of a code")
}

fn unit(text: &str) -> UnitCode {
    UnitCode::parse(text).expect("it has the form of a code")
}

fn key(text: &str) -> Key {
    Key::parse(text).expect("it has the form of a key")
}

async fn opened(desk: &TestDesk, named: &str, own: Vec<Question>) {
    let making = Making {
        title: Name::parse("Survei rawat jalan").expect("the text is lawful"),
        template: Template::Outpatient,
        order: Order::ComplaintsFirst,
        own,
        units: vec![unit("IGD"), unit("FARMASI")],
        population: Some(10),
    };
    for command in [Command::Make(making), Command::Open {}] {
        let request = Request { code: code(named), command, seen: None, key: None };
        act(desk, &desk.actor("head"), request).await.expect("the head may");
    }
}

/// So many who found the waiting too long and everything else good.
async fn waited(desk: &TestDesk, named: &str, (many, mark): (usize, u8), place: &str) {
    for nth in 0..many {
        let given = Unsur::ALL.iter().map(|unsur| {
            let mark = if *unsur == Unsur::Time { mark } else { 4 };
            (unsur.code().to_owned(), mark.to_string())
        });
        let mut given: BTreeMap<String, String> = given.collect();
        given.insert("nyaman".to_owned(), "4".to_owned());
        let key = format!("{named} {place} {nth} {mark}");
        let sheet = Sheet { given, unit: Some(unit(place)), token: None, key };
        answer(desk, &code(named), sheet).await.expect("it is open");
    }
}

fn shorter(desk: &TestDesk, place: Option<&str>) -> Plan {
    Plan {
        period: Period::whole(),
        unit: place.map(unit),
        unsur: key("waktu"),
        cause: Some(body("Satu apoteker pada jam sibuk.")),
        action: body("Menambah apoteker pukul 10 sampai 13."),
        owner: desk.person("quality"),
        due: date("2026-03-20"),
    }
}

async fn planned(
    desk: &TestDesk,
    login: &str,
    wanted: Plan,
) -> Result<improvement::View, DeskError> {
    plan(desk, &desk.actor(login), &code("RJ-1"), (wanted, Some("satu".to_owned()))).await
}

async fn told(desk: &TestDesk, login: &str, named: &str) -> String {
    let wanted = (Period::whole(), None);
    let wish = (Language::Id, Paper::F4);
    let (_, document) =
        report(desk, &desk.actor(login), &code(named), wanted, wish).await.expect("it is in sight");
    let block = |block: &Block| format!("{block:?}\n");
    document.blocks.iter().map(block).collect()
}

desk::on_each_engine! {
    async fn a_low_unsur_becomes_an_improvement_once_with_what_it_scored(desk: &TestDesk) {
        opened(desk, "RJ-1", vec![]).await;
        waited(desk, "RJ-1", (6, 2), "FARMASI").await;
        let view = planned(desk, "head", shorter(desk, None)).await.unwrap();
        let finding = view.improvement.finding.clone().unwrap();
        assert_eq!((finding.index, finding.unsur.as_str(), finding.unit), (5_000, "waktu", None));
        assert_eq!((view.case, view.owner.as_deref()), (None, Some("Nur Aini")));
        assert_eq!(view.cause.as_deref(), Some("Satu apoteker pada jam sibuk."));
        let again = planned(desk, "head", shorter(desk, None)).await.unwrap();
        assert_eq!(again.improvement.id, view.improvement.id);
        let head = desk.actor("head");
        assert_eq!(improvement::of_surveys(desk, &head).await.unwrap().len(), 1);
        let other = Plan { unsur: key("biaya"), ..shorter(desk, None) };
        assert!(matches!(planned(desk, "head", other).await, Err(DeskError::KeyReused)));
        let page = told(desk, "head", "RJ-1").await;
        assert!(page.contains("Menambah apoteker"), "{page}");
        assert!(page.contains("Profil") || page.contains("I. Pendahuluan"), "{page}");
    }

    async fn nothing_is_planned_on_what_may_not_be_shown(desk: &TestDesk) {
        opened(desk, "RJ-1", vec![]).await;
        waited(desk, "RJ-1", (4, 2), "IGD").await;
        let ended = planned(desk, "head", shorter(desk, None)).await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Survey(Refusal::TooFew)))), "{ended:?}");
        waited(desk, "RJ-1", (6, 3), "FARMASI").await;
        assert!(planned(desk, "head", shorter(desk, None)).await.is_ok());
        for place in ["IGD", "FARMASI"] {
            let ended = plan(desk, &desk.actor("head"), &code("RJ-1"), (shorter(desk, Some(place)), None)).await;
            let few = matches!(ended, Err(DeskError::Refused(Refused::Survey(Refusal::TooFew))));
            assert!(few, "{place}: the other could be told by subtraction: {ended:?}");
        }
    }

    async fn only_who_names_owners_plans_and_only_what_there_is(desk: &TestDesk) {
        opened(desk, "RJ-1", vec![]).await;
        waited(desk, "RJ-1", (6, 2), "IGD").await;
        for login in ["unit_igd", "operator", "auditor", "dpjp"] {
            let ended = planned(desk, login, shorter(desk, None)).await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}: {ended:?}");
        }
        let wrong = [
            (Plan { unsur: key("parkir"), ..shorter(desk, None) }, "unsur"),
            (shorter(desk, Some("RADIOLOGI")), "unit"),
            (Plan { owner: domain::ids::PersonId::new(0xFFFF), ..shorter(desk, None) }, "owner"),
        ];
        for (wanted, field) in wrong {
            let ended = planned(desk, "head", wanted).await;
            assert!(matches!(ended, Err(DeskError::Unknown { field: found }) if found == field), "{ended:?}");
        }
        let past = Plan { due: date("2026-03-01"), ..shorter(desk, None) };
        assert!(matches!(planned(desk, "head", past).await, Err(DeskError::Refused(Refused::Improvement(_)))));
    }

    async fn what_a_survey_showed_of_a_unit_is_seen_by_its_head(desk: &TestDesk) {
        opened(desk, "RJ-1", vec![]).await;
        waited(desk, "RJ-1", (6, 2), "IGD").await;
        waited(desk, "RJ-1", (6, 4), "FARMASI").await;
        let view = planned(desk, "officer", shorter(desk, Some("IGD"))).await.unwrap();
        let unit = desk.actor("unit_igd");
        assert!(improvement::open(desk, &unit, view.improvement.id).await.is_ok());
        let whole = plan(desk, &desk.actor("head"), &code("RJ-1"), (shorter(desk, None), None)).await.unwrap();
        let ended = improvement::open(desk, &unit, whole.improvement.id).await;
        assert!(matches!(ended, Err(DeskError::NotFound)), "{ended:?}");
    }

    async fn the_next_survey_follows_up_and_marks_another_instrument(desk: &TestDesk) {
        opened(desk, "RJ-1", vec![]).await;
        waited(desk, "RJ-1", (6, 2), "FARMASI").await;
        planned(desk, "head", shorter(desk, None)).await.unwrap();
        desk.clock.advance_hours(24 * 60);
        let extra = Question {
            key: key("nyaman"),
            ask: Ask::Extra,
            words: Sentence::parse("Apakah ruang tunggu nyaman?").ok(),
            required: true,
            only_if: None,
        };
        opened(desk, "RJ-2", vec![extra]).await;
        waited(desk, "RJ-2", (6, 3), "FARMASI").await;
        let (found, _) = report(
            desk, &desk.actor("quality"), &code("RJ-2"), (Period::whole(), None), (Language::Id, Paper::F4),
        ).await.unwrap();
        let line: Vec<_> = found.trend.iter().map(|one| (one.survey.as_str(), one.changed)).collect();
        assert_eq!(line, [("RJ-1", false), ("RJ-2", true)]);
        let page = told(desk, "quality", "RJ-2").await;
        assert!(page.contains("Tindak lanjut rencana periode sebelumnya"), "{page}");
        assert!(page.contains("Hundredths(5000)") && page.contains("Hundredths(7500)"), "{page}");
        assert!(page.contains("alat ukurnya lain"), "{page}");
        let first = told(desk, "quality", "RJ-1").await;
        assert!(!first.contains("Tindak lanjut rencana periode sebelumnya"), "{first}");
    }

    async fn a_month_that_is_hidden_beside_its_period_is_hidden_in_the_line_too(desk: &TestDesk) {
        opened(desk, "RJ-1", vec![]).await;
        waited(desk, "RJ-1", (6, 2), "FARMASI").await;
        desk.clock.advance_hours(24 * 31);
        waited(desk, "RJ-1", (3, 3), "FARMASI").await;
        let (found, _) = report(
            desk, &desk.actor("head"), &code("RJ-1"), (Period::whole(), None), (Language::Id, Paper::F4),
        ).await.unwrap();
        assert!(found.score.is_ok());
        assert_eq!(found.trend.len(), 2);
        assert!(found.trend.iter().all(|point| point.score.is_none()));
    }
}
