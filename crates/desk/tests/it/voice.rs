//! The voice of the patient: cases, open answers, rounds and improvements side by side.

use std::collections::BTreeMap;

use desk::DeskError;
use desk::kin::{decide, of_case};
use desk::receive::{NewIntake, receive};
use desk::survey::{self, Sheet, answer};
use desk::testing::TestDesk;
use desk::voice::written::{self, Which};
use desk::voice::{Voice, csv, document, voice};
use domain::calendar::Month;
use domain::case::{Command, Screening};
use domain::ids::{CaseNumber, SurveyCode};
use domain::people::Actor;
use domain::rules::{About, Channel, Grade, Kind, Nature, Topic};
use domain::survey::{Making, Order, Period, Template};
use domain::text::Name;
use domain::voice::{Months, Tally};
use locale::Language;
use paper::{Block, Paper};

use crate::kin::by_form;
use crate::observation::{begun, ends, seen, unit, written as checklist};
use crate::stage::{body, closed, complaint, does, sealed, solved};

fn march() -> Months {
    let month = Month::new(2026, 3).unwrap();
    Months::new(month, month).unwrap()
}

async fn heard(desk: &TestDesk, login: &str) -> Voice {
    voice(desk, &desk.actor(login), (march(), None)).await.unwrap()
}

async fn coded(desk: &TestDesk, case: CaseNumber, topic: &str) {
    let screening = Screening {
        kind: Kind::Complaint,
        nature: Nature::NonMedical,
        grade: Some(Grade::Green),
        why: None,
        topics: vec![Topic { category: topic.to_owned(), hcat: None, severity: None }],
        about: About::Nobody,
        sealed: false,
    };
    does(desk, "officer", case, Command::Screen(screening)).await;
}

async fn about(desk: &TestDesk, place: &str, anonymous: bool, key: &str) -> CaseNumber {
    let new = NewIntake::of(Kind::Complaint, Channel::Web, body("Saya menunggu lama."));
    let new = NewIntake { unit: Some(unit(place)), anonymous, ..new };
    receive(desk, &Actor::Complainant, new, key).await.unwrap().number
}

fn row<'a>(rows: &'a [(Option<String>, Tally)], name: &str) -> &'a Tally {
    &rows.iter().find(|(known, _)| known.as_deref() == Some(name)).unwrap().1
}

fn code(text: &str) -> SurveyCode {
    SurveyCode::parse(text).unwrap()
}

/// A survey in which so many patients of a unit wrote something.
async fn wrote(desk: &TestDesk, named: &str, many: usize) {
    let yes = ["helped", "fair", "tell_again", "care_changed"].map(|key| (key, "yes"));
    asked(desk, (named, Template::AfterComplaint), &yes, many).await;
}

/// So many answers to a survey in the emergency unit, each with a sentence.
async fn asked(
    desk: &TestDesk,
    (named, template): (&str, Template),
    answers: &[(&str, &str)],
    many: usize,
) {
    let making = Making {
        title: Name::parse("Survei").unwrap(),
        template,
        order: Order::ComplaintsFirst,
        own: Vec::new(),
        units: vec![unit("IGD")],
        population: None,
    };
    for command in [survey::Command::Make(making), survey::Command::Open {}] {
        let request = survey::Request { code: code(named), command, seen: None, key: None };
        survey::act(desk, &desk.actor("head"), request).await.unwrap();
    }
    for nth in 0..many {
        let given = answers.iter().copied().chain([("suggestion", "Tambah kursi.")]);
        let given = given.map(|(key, value)| (key.to_owned(), value.to_owned()));
        let given: BTreeMap<_, _> = given.collect();
        let key = format!("{named} {nth}");
        let sheet = Sheet { given, unit: Some(unit("IGD")), token: None, key };
        answer(desk, &code(named), sheet).await.unwrap();
    }
}

desk::on_each_engine! {
    async fn complaints_rounds_and_improvements_of_a_topic_stand_in_one_row(desk: &TestDesk) {
        let first = about(desk, "IGD", false, "a").await;
        solved(desk, first).await;
        coded(desk, about(desk, "IGD", true, "b").await, "sikap").await;
        coded(desk, about(desk, "IGD", true, "c").await, "sikap").await;
        closed(desk, first).await;
        desk::deliver::run(desk).await.unwrap();
        checklist(desk).await;
        let round = begun(desk, "IGD", "a").await;
        ends(desk, "officer", round, seen("Lama.", &[])).await.unwrap();
        let voice = heard(desk, "quality").await;
        let sikap = row(&voice.topics, "sikap");
        assert_eq!((sikap.complaints, sikap.looked, sikap.amiss), (2, 1, 1));
        let igd = row(&voice.units, "IGD");
        assert_eq!((igd.complaints, igd.looked, igd.amiss, igd.open), (3, 2, 1, 1));
        assert_eq!((row(&voice.by_month, "2026-03"), voice.deeds.len()), (igd, 1));
        let before = Month::new(2026, 2).unwrap();
        let before = (Months::new(before, before).unwrap(), None);
        let silent = desk::voice::voice(desk, &desk.actor("head"), before).await.unwrap();
        assert!(silent.topics.is_empty() && silent.units.is_empty() && silent.deeds.is_empty());
    }

    async fn those_who_were_taken_for_one_count_once_and_the_nameless_never(desk: &TestDesk) {
        let complaints = || async { heard(desk, "head").await.by_month[0].1.complaints };
        by_form(desk, "a", "0812-3456-7890", false).await;
        by_form(desk, "b", "0812-3456-7890", false).await;
        assert_eq!(complaints().await, 2);
        let number = CaseNumber { year: 2026, serial: 2 };
        let officer = desk.actor("officer");
        let id = of_case(desk, &officer, number).await.unwrap()[0].id.clone();
        decide(desk, &officer, number, (&id, true)).await.unwrap();
        assert_eq!(complaints().await, 1);
        about(desk, "IGD", true, "c").await;
        about(desk, "IGD", true, "d").await;
        assert_eq!(complaints().await, 3);
        decide(desk, &officer, number, (&id, false)).await.unwrap();
        assert_eq!(complaints().await, 4);
    }

    async fn protected_cases_are_not_heard_here(desk: &TestDesk) {
        sealed(desk, "a").await;
        assert!(heard(desk, "director").await.units.is_empty());
        complaint(desk, "b").await;
        assert_eq!(heard(desk, "director").await.units.len(), 1);
    }

    async fn a_unit_hears_what_was_said_of_it_and_others_nothing(desk: &TestDesk) {
        about(desk, "IGD", true, "a").await;
        about(desk, "FARMASI", true, "b").await;
        let igd = heard(desk, "unit_igd").await;
        assert_eq!((igd.units.len(), row(&igd.units, "IGD").complaints), (1, 1));
        let other = voice(desk, &desk.actor("unit_igd"), (march(), Some(unit("FARMASI")))).await;
        assert!(matches!(other, Err(DeskError::Forbidden)), "{other:?}");
        for login in ["dpjp", "committee", "owner", "admin"] {
            let ended = voice(desk, &desk.actor(login), (march(), None)).await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}");
        }
        let one = voice(desk, &desk.actor("head"), (march(), Some(unit("FARMASI")))).await.unwrap();
        assert_eq!(one.units.len(), 1);
    }

    async fn open_answers_are_told_once_there_are_enough_and_stand_under_the_topic_they_were_given(desk: &TestDesk) {
        wrote(desk, "FEW", 4).await;
        let few = heard(desk, "head").await;
        assert_eq!(row(&few.by_month, "2026-03").answers, None);
        let head = desk.actor("head");
        assert!(written::list(desk, &head, march()).await.unwrap().is_empty());
        wrote(desk, "MANY", 6).await;
        let found = written::list(desk, &head, march()).await.unwrap();
        assert_eq!((found.len(), found[0].text.as_str()), (6, "Tambah kursi."));
        for one in &found[..5] {
            let which = Which { survey: one.survey.clone(), response: one.response, key: one.key.clone() };
            let strange = written::code(desk, &head, (which.clone(), Some("cuaca".to_owned()))).await;
            assert!(matches!(strange, Err(DeskError::Unknown { field: "topic" })), "{strange:?}");
            written::code(desk, &head, (which, Some("sikap".to_owned()))).await.unwrap();
        }
        let voice = heard(desk, "head").await;
        assert_eq!(row(&voice.by_month, "2026-03").answers, Some(6));
        // One without a topic would follow from the whole.
        assert_eq!(row(&voice.topics, "sikap").answers, None);
        let last = &written::list(desk, &head, march()).await.unwrap()[0];
        assert_eq!(last.topic, None);
        let which = Which { survey: last.survey.clone(), response: last.response, key: last.key.clone() };
        let forbidden = written::code(desk, &desk.actor("quality"), (which.clone(), None)).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{forbidden:?}");
        written::code(desk, &head, (which, Some("sikap".to_owned()))).await.unwrap();
        assert_eq!(row(&heard(desk, "head").await.topics, "sikap").answers, Some(6));
        let hidden = written::list(desk, &desk.actor("quality"), march()).await;
        assert!(matches!(hidden, Err(DeskError::Forbidden)), "{hidden:?}");
        let absent = Which { survey: code("TIDAK-ADA"), response: found[0].response, key: found[0].key.clone() };
        let ended = written::code(desk, &head, (absent, None)).await;
        assert!(matches!(ended, Err(DeskError::NotFound)), "{ended:?}");
    }

    async fn what_those_who_serve_say_of_their_work_is_no_voice_of_patients(desk: &TestDesk) {
        let keys: Vec<String> = Template::Staff
            .questions(Order::ComplaintsFirst)
            .into_iter()
            .filter(|question| question.required)
            .map(|question| question.key.to_string())
            .collect();
        let answers: Vec<_> = keys.iter().map(|key| (key.as_str(), "agree")).collect();
        asked(desk, ("STAF", Template::Staff), &answers, 6).await;
        assert!(heard(desk, "head").await.by_month.is_empty());
        assert!(written::list(desk, &desk.actor("head"), march()).await.unwrap().is_empty());
        for (login, read) in [("head", 0), ("officer", 0), ("quality", 0), ("director", 6)] {
            let of = (Period::whole(), None);
            let found = survey::outcome(desk, &desk.actor(login), &code("STAF"), of).await.unwrap();
            assert_eq!((found.said.len(), found.picked.len()), (read, 8), "{login}");
            assert!(found.picked.iter().all(|(_, _, many)| *many == Some(6)));
        }
        asked(desk, ("KECIL", Template::Staff), &answers, 4).await;
        let of = (Period::whole(), Some(unit("IGD")));
        let few = survey::outcome(desk, &desk.actor("director"), &code("KECIL"), of).await.unwrap();
        assert!(few.picked.is_empty() && few.said.is_empty() && few.score.is_err());
    }

    async fn it_comes_as_paper_and_as_a_table(desk: &TestDesk) {
        coded(desk, about(desk, "IGD", true, "a").await, "sikap").await;
        let voice = heard(desk, "head").await;
        for language in Language::ALL {
            let made = document(desk, &voice, (language, Paper::A4)).await.unwrap();
            let tables = made.blocks.iter().filter(|block| matches!(block, Block::Table(_)));
            assert_eq!((tables.count(), made.letterhead.is_some()), (3, true));
        }
        let table = String::from_utf8(csv(&voice)).unwrap();
        assert!(table.starts_with("by,name,complaints,"), "{table}");
        assert!(table.contains("topic,sikap,1,0,0,0,0,0,0,0\n"), "{table}");
        assert!(table.contains("month,2026-03,1,"), "{table}");
    }
}
