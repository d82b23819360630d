//! A training session from the plan to the certificate.

use std::collections::BTreeMap;

use desk::testing::TestDesk;
use desk::training::one;
use desk::training::session::{
    Command, Request, View, act, certificate, invitation, list, open, plan,
};
use desk::{DeskError, Refused};
use domain::ids::{CompetenceCode, SessionId, Version};
use domain::people::{Actor, Role};
use domain::text::Name;
use domain::training::Level;
use domain::training::session::{Act, Invited, Kind, Plan, Refusal, Stage, Tests};
use jiff::SignedDuration;
use locale::{Language, words};
use paper::{Block, Paper};

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

/// In two hours, for officers.
fn empathy(desk: &TestDesk) -> Plan {
    Plan {
        title: name("Empati di loket"),
        kind: Kind::InHouse,
        begins: desk.now() + SignedDuration::from_hours(2),
        ends: desk.now() + SignedDuration::from_hours(4),
        place: name("Aula"),
        trainer: name("Sari"),
        gives: BTreeMap::from([(CompetenceCode::parse("EMPATI").unwrap(), Level::Independent)]),
        invited: Invited { roles: [Role::Officer].into(), ..Invited::default() },
    }
}

async fn planned(desk: &TestDesk) -> SessionId {
    plan(desk, &desk.actor("head"), empathy(desk), Some("a")).await.unwrap().session.id
}

async fn does(
    desk: &TestDesk,
    login: &str,
    id: SessionId,
    command: Command,
) -> Result<View, DeskError> {
    act(desk, &desk.actor(login), id, Request { command, seen: None, key: None }).await
}

fn refusal(ended: Result<View, DeskError>) -> Option<Refusal> {
    match ended {
        Err(DeskError::Refused(Refused::Session(refusal))) => Some(refusal),
        _ => None,
    }
}

/// The level of the officer's empathy.
async fn level(desk: &TestDesk) -> Option<Level> {
    let found = one(desk, &desk.actor("officer"), desk.person("officer")).await.unwrap();
    let place = found.competences.iter().position(|one| one.code.as_str() == "EMPATI").unwrap();
    found.lines[0].cells[place].held.as_ref().map(|held| held.level)
}

desk::on_each_engine! {
    async fn a_session_is_planned_once_and_shown_to_all(desk: &TestDesk) {
        let id = planned(desk).await;
        assert_eq!(planned(desk).await, id, "the same key");
        let seen = list(desk, &desk.actor("operator")).await.unwrap();
        assert_eq!(seen.len(), 1);
        assert!(!seen[0].invited && seen[0].roll.is_empty() && seen[0].allowed.is_empty());
        let officer = open(desk, &desk.actor("officer"), id).await.unwrap();
        assert!(officer.invited);
        assert_eq!(officer.roll.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Rini Astuti"]);
        let head = open(desk, &desk.actor("head"), id).await.unwrap();
        assert_eq!(head.allowed, [Act::Change, Act::Cancel]);
        let forbidden = plan(desk, &desk.actor("officer"), empathy(desk), None).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)));
        assert!(matches!(list(desk, &Actor::Complainant).await, Err(DeskError::Forbidden)));
        let unknown = CompetenceCode::parse("TERBANG").unwrap();
        let wrong = Plan { gives: BTreeMap::from([(unknown, Level::Basic)]), ..empathy(desk) };
        let ended = plan(desk, &desk.actor("head"), wrong, None).await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "gives" })), "{ended:?}");
    }

    async fn the_code_at_the_door_does_not_stand_in_the_address(desk: &TestDesk) {
        let made = plan(desk, &desk.actor("head"), empathy(desk), None).await.unwrap().session;
        assert!(!made.id.to_string().ends_with(&format!("{:08x}", made.door)));
    }

    async fn who_is_there_signs_in_and_a_closed_session_raises_them(desk: &TestDesk) {
        let id = planned(desk).await;
        let door = open(desk, &desk.actor("head"), id).await.unwrap().session.door;
        let early = does(desk, "officer", id, Command::SignIn { door }).await;
        assert_eq!(refusal(early), Some(Refusal::NotOpen));
        desk.clock.advance_hours(2);
        let stranger = does(desk, "operator", id, Command::SignIn { door }).await;
        assert_eq!(refusal(stranger), Some(Refusal::NotInvited));
        let view = does(desk, "officer", id, Command::SignIn { door }).await.unwrap();
        assert!(!view.allowed.contains(&Act::SignIn));
        let people = [desk.person("officer")].into();
        does(desk, "head", id, Command::Attend { people }).await.unwrap();
        let tests = Tests { before: Some(40), after: Some(85) };
        let person = desk.person("officer");
        does(desk, "head", id, Command::Test { person, tests }).await.unwrap();
        assert_eq!(level(desk).await, None);
        let hidden = does(desk, "quality", id, Command::Close { rating: None }).await;
        assert!(matches!(hidden, Err(DeskError::Forbidden)));
        let view = does(desk, "admin", id, Command::Close { rating: Some(4) }).await.unwrap();
        assert_eq!((view.session.stage, view.session.rating), (Stage::Closed, Some(4)));
        assert_eq!(level(desk).await, Some(Level::Independent));
        desk::audit::seal(desk).await.unwrap();
        assert!(desk::audit::verify(desk).await.unwrap().is_ok());
    }

    async fn a_certificate_is_for_those_who_were_there_and_those_who_see_them(desk: &TestDesk) {
        let id = planned(desk).await;
        desk.clock.advance_hours(3);
        let person = desk.person("officer");
        does(desk, "head", id, Command::Attend { people: [person].into() }).await.unwrap();
        let wish = (Language::Id, Paper::A4);
        let early = certificate(desk, &desk.actor("officer"), (id, person), wish).await;
        assert!(matches!(early, Err(DeskError::NotFound)), "not before it is closed");
        does(desk, "head", id, Command::Close { rating: None }).await.unwrap();
        for (login, sees) in [("officer", true), ("quality", true), ("operator", false)] {
            let ended = certificate(desk, &desk.actor(login), (id, person), wish).await;
            assert_eq!(ended.is_ok(), sees, "{login}");
        }
        let made = certificate(desk, &desk.actor("officer"), (id, person), wish).await.unwrap();
        let said = format!("{:?}", made.blocks);
        assert!(said.contains("Rini Astuti") && said.contains("Empati di loket") && said.contains("mandiri"));
        assert!(made.blocks.iter().any(|block| matches!(block, Block::Details(_))));
        let absent = (id, desk.person("operator"));
        let none = certificate(desk, &desk.actor("head"), absent, wish).await;
        assert!(matches!(none, Err(DeskError::NotFound)));
    }

    async fn the_calendar_gets_the_session_and_hears_of_its_end(desk: &TestDesk) {
        let id = planned(desk).await;
        let t = words(Language::Id);
        let officer = desk.actor("officer");
        let text = invitation(desk, &officer, id, t).await.unwrap();
        assert!(text.contains("SUMMARY:Empati di loket") && text.contains("LOCATION:Aula"), "{text}");
        assert!(!text.contains("CANCELLED"));
        let stale = Request { command: Command::Cancel { why: name("Banjir") }, seen: Some(Version(9)), key: None };
        let ended = act(desk, &desk.actor("head"), id, stale).await;
        assert!(matches!(ended, Err(DeskError::Stale { now: Version(1), .. })), "{ended:?}");
        does(desk, "head", id, Command::Cancel { why: name("Banjir") }).await.unwrap();
        assert!(invitation(desk, &officer, id, t).await.unwrap().contains("STATUS:CANCELLED"));
        let late = does(desk, "head", id, Command::Change(empathy(desk))).await;
        assert_eq!(refusal(late), Some(Refusal::NotNow { stage: Stage::Cancelled }));
    }
}
