//! Praise that is passed on, and recognition by criteria that stood before.

use std::time::Duration;

use desk::praise::recognition::{self, Command, Wanted as Honour};
use desk::praise::{Beside, Wanted, list, news, of_case, of_person, pass_on, take_back};
use desk::receive::{NewIntake, receive};
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::calendar::Month;
use domain::ids::{CaseNumber, UnitCode};
use domain::people::Actor;
use domain::praise::Refusal;
use domain::praise::recognition::Stage;
use domain::rules::{Channel, Kind};
use domain::text::{Name, Phone};
use locale::Language;
use paper::Paper;

use crate::stage::{body, voice};

const SAID: &str = "Dokter jaga sabar sekali kepada ibu saya.";

fn name(text: &str) -> Name {
    Name::parse(text).expect("a short line")
}

fn wanted(desk: &TestDesk, people: &[&str], units: &[&str]) -> Wanted {
    let unit = |code: &&str| UnitCode::parse(code).expect("a code");
    Wanted {
        units: units.iter().map(unit).collect(),
        people: people.iter().map(|login| desk.person(login)).collect(),
        text: body(SAID),
    }
}

async fn praise(desk: &TestDesk, key: &str) -> CaseNumber {
    voice(desk, Kind::Compliment, key).await.number
}

/// Praise of a case, passed on by the officer.
async fn passed(desk: &TestDesk, key: &str, people: &[&str]) -> desk::praise::View {
    let number = praise(desk, key).await;
    let wanted = (number, wanted(desk, people, &[]));
    pass_on(desk, &desk.actor("officer"), wanted, None).await.expect("praise is passed on")
}

fn why<T>(found: Result<T, DeskError>) -> Option<Refusal> {
    match found {
        Err(DeskError::Refused(Refused::Praise(refusal))) => Some(refusal),
        _ => None,
    }
}

/// The month of the test's clock.
async fn month(desk: &TestDesk) -> Month {
    desk.rules().await.expect("there are rules").calendar.month_of(desk.now())
}

/// Criteria, and then the first days of the next month, with praise for the DPJP.
async fn praised(desk: &TestDesk) -> Month {
    recognition::write(desk, &desk.actor("head"), body("Sabar.")).await.expect("the head writes");
    desk.clock.advance(Duration::from_secs(31 * 24 * 3600));
    passed(desk, "a", &["dpjp"]).await;
    month(desk).await
}

fn honour(desk: &TestDesk, login: &str, month: Month) -> Honour {
    Honour { month, person: desk.person(login), reason: name("Sabar di poliklinik") }
}

desk::on_each_engine! {
    async fn praise_reaches_those_whom_it_names_and_their_head_and_nobody_else(desk: &TestDesk) {
        let number = praise(desk, "1").await;
        let wanted = (number, wanted(desk, &["dpjp"], &["IGD"]));
        pass_on(desk, &desk.actor("officer"), wanted, None).await.unwrap();
        for (login, ..) in desk::testing::CAST {
            let actor = desk.actor(login);
            let found = list(desk, &actor).await.unwrap();
            let office = actor.role().is_some_and(domain::people::Role::is_humas);
            let may = office || ["dpjp", "unit_igd"].contains(login);
            assert_eq!(found.len(), usize::from(may), "{login}");
            assert!(found.iter().all(|view| view.number.is_some() == office), "{login}");
            assert_eq!(news(desk, &actor).await.unwrap(), usize::from(may && !office), "{login}");
        }
        let own = list(desk, &desk.actor("dpjp")).await.unwrap();
        assert_eq!(own[0].text.as_deref(), Some(SAID));
        assert_eq!((own[0].people.len(), own[0].units.as_slice()), (1, &["Instalasi Gawat Darurat".to_owned()][..]));
        let dpjp = desk.person("dpjp");
        for (login, seen) in [("dpjp", 1), ("unit_igd", 1), ("head", 1), ("unit_farmasi", 0), ("admin", 0)] {
            let found = of_person(desk, &desk.actor(login), dpjp).await.unwrap();
            assert_eq!(found.len(), seen, "{login}");
        }
        desk.clock.advance(Duration::from_secs(31 * 24 * 3600));
        assert_eq!(news(desk, &desk.actor("dpjp")).await.unwrap(), 0, "it is news for a month");
        assert_eq!(list(desk, &Actor::Complainant).await.err().map(|error| matches!(error, DeskError::Forbidden)), Some(true));
    }

    async fn what_tells_who_gave_it_stays_in_the_house(desk: &TestDesk) {
        let mut new = NewIntake::of(Kind::Compliment, Channel::Web, body("Dokter sabar. Siti Aminah"));
        new.identity.name = Some(name("Siti Aminah"));
        new.identity.phone = Some(Phone::parse("081234567890").unwrap());
        let number = receive(desk, &Actor::Complainant, new, "1").await.unwrap().number;
        let say = |text: &str| Wanted { text: body(text), ..wanted(desk, &["dpjp"], &[]) };
        let officer = desk.actor("officer");
        for text in ["Dokter sabar. Siti Aminah", "Telepon saya 0812-3456-7890"] {
            let ended = pass_on(desk, &officer, (number, say(text)), None).await;
            assert_eq!(why(ended), Some(Refusal::TellsWho), "{text}");
        }
        assert!(pass_on(desk, &officer, (number, say("Dokter sabar.")), None).await.is_ok());
    }

    async fn it_is_passed_on_once_and_what_is_taken_back_is_read_no_more(desk: &TestDesk) {
        let (officer, number) = (desk.actor("officer"), praise(desk, "1").await);
        let send = |key: &str| {
            let wanted = (number, wanted(desk, &["dpjp"], &[]));
            pass_on(desk, &officer, wanted, Some(key.to_owned()))
        };
        let first = send("a").await.unwrap();
        assert_eq!(send("a").await.unwrap(), first, "the same request is the same praise");
        assert_eq!(why(send("b").await), Some(Refusal::PassedOn));
        let back = |beside| take_back(desk, &officer, (first.id, name("Keliru orang")), beside);
        let stale = Beside { seen: Some(domain::ids::Version(9)), key: None };
        assert!(matches!(back(stale).await, Err(DeskError::Stale { .. })));
        assert!(back(Beside::default()).await.unwrap().taken_back);
        assert!(back(Beside::default()).await.unwrap().taken_back, "twice is once");
        assert!(list(desk, &desk.actor("dpjp")).await.unwrap().is_empty());
        assert!(!send("c").await.unwrap().taken_back, "it may be passed on anew");
        assert_eq!(list(desk, &desk.actor("dpjp")).await.unwrap().len(), 1);
        desk::audit::seal(desk).await.unwrap();
        assert!(desk::audit::verify(desk).await.unwrap().is_ok());
    }

    async fn an_erasure_of_whoever_gave_it_takes_the_words_everywhere(desk: &TestDesk) {
        let view = passed(desk, "1", &["dpjp"]).await;
        crate::erasure::erase(desk, view.number.unwrap()).await;
        let found = list(desk, &desk.actor("dpjp")).await.unwrap();
        assert_eq!((found.len(), found[0].text.as_deref()), (1, None));
    }

    async fn only_the_office_passes_on_and_only_to_those_who_are_there(desk: &TestDesk) {
        let number = praise(desk, "1").await;
        for (login, ..) in desk::testing::CAST {
            let actor = desk.actor(login);
            let nobody = (number, wanted(desk, &[], &[]));
            let ended = pass_on(desk, &actor, nobody, None).await;
            let office = actor.role().is_some_and(domain::people::Role::is_humas);
            let expected = if office { matches!(why(ended), Some(Refusal::Nobody)) } else { matches!(ended, Err(DeskError::Forbidden)) };
            assert!(expected, "{login}");
            assert_eq!(of_case(desk, &actor, number).await.is_ok(), office, "{login}");
        }
        let elsewhere = (number, wanted(desk, &[], &["LAUT"]));
        let ended = pass_on(desk, &desk.actor("officer"), elsewhere, None).await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "units" })), "{ended:?}");
        let complaint = crate::stage::complaint(desk, "2").await;
        let ended = pass_on(desk, &desk.actor("officer"), (complaint, wanted(desk, &["dpjp"], &[])), None).await;
        assert_eq!(why(ended), Some(Refusal::NotPraise));
    }

    async fn somebody_is_recognised_by_criteria_that_stood_before_the_month(desk: &TestDesk) {
        passed(desk, "1", &["dpjp"]).await;
        let head = desk.actor("head");
        let now = month(desk).await;
        recognition::write(desk, &head, body("Sabar.")).await.unwrap();
        let ended = recognition::propose(desk, &head, honour(desk, "dpjp", now), None).await;
        assert_eq!(why(ended), Some(Refusal::NoCriteria), "they came too late for this month");
        let month = praised(desk).await;
        let (stood, found) = recognition::candidates(desk, &head, month).await.unwrap();
        assert_eq!(stood.map(|one| one.text).as_deref(), Some("Sabar."));
        assert_eq!((found.len(), found[0].praise.len()), (1, 1), "only what was passed on in the month");
        assert!(found[0].praise[0].number.is_none());
        let proposed = recognition::propose(desk, &head, honour(desk, "dpjp", month), None).await.unwrap();
        assert_eq!((proposed.recognition.stage, proposed.criteria.as_str()), (Stage::Proposed, "Sabar."));
        let ended = recognition::propose(desk, &head, honour(desk, "unit_igd", month), None).await;
        assert_eq!(why(ended), Some(Refusal::NoEvidence));
        assert!(recognition::list(desk, &desk.actor("dpjp")).await.unwrap().is_empty(), "not yet");
        assert_eq!(recognition::waiting(desk, &desk.actor("director")).await.unwrap(), 1);
        let id = proposed.recognition.proposal.id;
        let confirm = |login: &str| {
            let actor = desk.actor(login);
            async move { recognition::act(desk, &actor, (id, Command::Confirm {}), Beside::default()).await }
        };
        assert!(matches!(confirm("head").await, Err(DeskError::Forbidden)));
        assert_eq!(confirm("director").await.unwrap().recognition.stage, Stage::Confirmed);
        assert_eq!(recognition::waiting(desk, &desk.actor("director")).await.unwrap(), 0);
        for (login, evidence) in [("dpjp", 1), ("operator", 0), ("head", 1)] {
            let seen = recognition::list(desk, &desk.actor(login)).await.unwrap();
            assert_eq!((seen.len(), seen[0].evidence.len()), (1, evidence), "{login}");
        }
        let set = (Language::Id, Paper::A4);
        let printed = recognition::certificate(desk, &desk.actor("operator"), id, set).await.unwrap();
        let text = format!("{printed:?}");
        assert!(text.contains("dr. Hendra Wijaya, Sp.PD") && text.contains("Sabar di poliklinik"), "{text}");
        assert!(!text.contains(SAID), "the praise itself is between few");
    }

    async fn a_declined_proposal_says_why_and_prints_nothing(desk: &TestDesk) {
        let month = praised(desk).await;
        let head = desk.actor("head");
        let view = recognition::propose(desk, &head, honour(desk, "dpjp", month), None).await.unwrap();
        let id = view.recognition.proposal.id;
        let decline = (id, Command::Decline { why: name("Bulan depan") });
        let director = desk.actor("director");
        let declined = recognition::act(desk, &director, decline, Beside::default()).await.unwrap();
        assert_eq!((declined.recognition.stage, declined.decides), (Stage::Declined, false));
        let printed = recognition::certificate(desk, &head, id, (Language::Id, Paper::A4)).await;
        assert!(matches!(printed, Err(DeskError::NotFound)));
        let again = recognition::propose(desk, &head, honour(desk, "dpjp", month), None).await.unwrap();
        assert_eq!(again.recognition.stage, Stage::Proposed, "and may be proposed anew");
    }

    async fn only_the_head_writes_criteria_and_each_edition_stays(desk: &TestDesk) {
        for (login, ..) in desk::testing::CAST {
            let ended = recognition::write(desk, &desk.actor(login), body("Sabar.")).await;
            assert_eq!(ended.is_ok(), *login == "head", "{login}");
        }
        let head = desk.actor("head");
        recognition::write(desk, &head, body("Sabar.")).await.unwrap();
        recognition::write(desk, &head, body("Sabar dan jujur.")).await.unwrap();
        let long = recognition::write(desk, &head, body(&"x".repeat(4_001))).await;
        assert!(matches!(long, Err(DeskError::Invalid { field: "criteria", .. })));
        let all = recognition::criteria(desk, &desk.actor("operator")).await.unwrap();
        let texts: Vec<_> = all.iter().map(|one| (one.edition, one.text.as_str())).collect();
        assert_eq!(texts, [(1, "Sabar."), (2, "Sabar dan jujur.")]);
    }
}
