//! A published statement to the media list: to each once, never before it was signed and published.

use desk::DeskError;
use desk::collaborator;
use desk::deliver::run;
use desk::statement::{Command, Request, View, Wording, act, draft};
use desk::testing::TestDesk;
use domain::collaborator::{Card, Kind as Press};
use domain::ids::{CollaboratorId, StatementId};
use domain::statement::Kind;
use domain::text::{Body, Name};

use crate::moves::sql;
use crate::stage::body;

async fn journalist(desk: &TestDesk, name: &str, contact: &str, releases: bool) -> CollaboratorId {
    let card: Card<Body> = Card {
        kind: Press::Journalist,
        name: body(name),
        organisation: Name::parse("Harian Wanasari").ok(),
        field: None,
        contact: Some(body(contact)),
        conflict: None,
        releases,
    };
    let made = collaborator::register(desk, &desk.actor("officer"), card, None).await.unwrap();
    made.collaborator.id
}

async fn does(
    desk: &TestDesk,
    login: &str,
    id: StatementId,
    command: Command,
) -> Result<View, DeskError> {
    act(desk, &desk.actor(login), id, Request { command, seen: None, key: None }).await
}

async fn written(desk: &TestDesk) -> StatementId {
    let wording = Wording {
        kind: Kind::Release,
        title: Name::parse("Loket ketiga dibuka").unwrap(),
        text: body("Mulai hari ini loket ketiga dibuka."),
        issue: None,
        coverage: None,
        embargo: None,
        gathering: None,
    };
    draft(desk, &desk.actor("officer"), wording, None).await.unwrap().statement.id
}

async fn published(desk: &TestDesk) -> StatementId {
    let id = written(desk).await;
    for (login, command) in [
        ("officer", Command::Submit {}),
        ("director", Command::Approve {}),
        ("head", Command::Publish {}),
    ] {
        does(desk, login, id, command).await.unwrap();
    }
    id
}

desk::on_each_engine! {
    async fn each_of_the_list_gets_it_once_and_stands_on_the_page(desk: &TestDesk) {
        let id = published(desk).await;
        let one = journalist(desk, "Rina", "rina@koran.example", true).await;
        let other = journalist(desk, "Bayu", "bayu@radio.example", true).await;
        does(desk, "officer", id, Command::Send { to: vec![one] }).await.unwrap();
        let view = does(desk, "head", id, Command::Send { to: vec![one, other] }).await.unwrap();
        let names: Vec<Option<&str>> = view.sent.iter().map(|got| got.name.as_deref()).collect();
        assert_eq!(names, [Some("Rina"), Some("Bayu")]);
        assert!(view.sent.iter().all(|got| got.state == Some("queued")), "{:?}", view.sent);
        let works = sql(desk, "select key from outbox where kind = 'release'").await;
        assert_eq!(works.len(), 2, "each of them once");
        run(desk).await.unwrap();
        let ended = sql(desk, "select reason from outbox where kind = 'release'").await;
        assert!(ended.iter().all(|row| row.text(0).unwrap() == "no_door"));
    }

    async fn what_was_withdrawn_meanwhile_does_not_leave(desk: &TestDesk) {
        let id = published(desk).await;
        let one = journalist(desk, "Rina", "rina@koran.example", true).await;
        does(desk, "officer", id, Command::Send { to: vec![one] }).await.unwrap();
        does(desk, "head", id, Command::Withdraw { why: body("Angkanya salah.") }).await.unwrap();
        run(desk).await.unwrap();
        let ended = sql(desk, "select reason from outbox where kind = 'release'").await;
        assert_eq!(ended[0].text(0).unwrap(), "release_over");
    }

    async fn nobody_gets_a_draft_and_nobody_outside_of_the_list_gets_anything(desk: &TestDesk) {
        let one = journalist(desk, "Rina", "rina@koran.example", true).await;
        let early = does(desk, "officer", written(desk).await, Command::Send { to: vec![one] }).await;
        assert!(matches!(early, Err(DeskError::Refused(_))), "{early:?}");
        let id = published(desk).await;
        let phone = journalist(desk, "Bayu", "0812 3456 7890", true).await;
        let aside = journalist(desk, "Tini", "tini@tv.example", false).await;
        for to in [Vec::new(), vec![phone], vec![aside], vec![CollaboratorId::new(9)]] {
            let done = does(desk, "officer", id, Command::Send { to }).await;
            assert!(matches!(done, Err(DeskError::Unknown { field: "to" })), "{done:?}");
        }
        let director = does(desk, "director", id, Command::Send { to: vec![one] }).await;
        assert!(matches!(director, Err(DeskError::Forbidden)), "{director:?}");
        assert!(sql(desk, "select key from outbox where kind = 'release'").await.is_empty());
    }
}
