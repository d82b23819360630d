//! A published statement to the media list: to each once, never before it was signed and published.

use desk::DeskError;
use desk::collaborator;
use desk::deliver::run;
use desk::statement::{Command, Request, View, Wording, act, draft, released};
use desk::testing::TestDesk;
use domain::calendar::Instant;
use domain::collaborator::{Card, Kind as Press};
use domain::ids::{CollaboratorId, StatementId};
use domain::statement::Kind;
use domain::text::{Body, Name};

use crate::moves::sql;
use crate::stage::{body, wib};

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

async fn written(desk: &TestDesk, embargo: Option<Instant>) -> StatementId {
    let wording = Wording {
        kind: Kind::Release,
        title: Name::parse("Loket ketiga dibuka").unwrap(),
        text: body("Mulai hari ini loket ketiga dibuka."),
        issue: None,
        coverage: None,
        embargo,
        gathering: None,
    };
    draft(desk, &desk.actor("officer"), wording, None).await.unwrap().statement.id
}

fn sends(to: &[CollaboratorId], ahead: bool) -> Command {
    Command::Send { to: to.to_vec(), ahead }
}

/// The reasons and attempts of what is to leave for media, in the order of their keys.
async fn works(desk: &TestDesk) -> Vec<(String, i64)> {
    let found = "select state, coalesce(reason, ''), attempts from outbox \
        where kind = 'release' order by created_at, key";
    let rows = sql(desk, found).await;
    let one = |row: &db::Row| {
        let (state, reason) = (row.text(0).unwrap(), row.text(1).unwrap());
        (format!("{state} {reason}").trim_end().to_owned(), row.int(2).unwrap())
    };
    rows.iter().map(one).collect()
}

async fn published(desk: &TestDesk) -> StatementId {
    public(desk, None).await
}

async fn public(desk: &TestDesk, embargo: Option<Instant>) -> StatementId {
    let id = written(desk, embargo).await;
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
    async fn under_an_embargo_it_waits_for_the_hour_and_then_leaves_by_itself(desk: &TestDesk) {
        let id = public(desk, Some(wib("2026-03-02T12:00"))).await;
        let one = journalist(desk, "Rina", "rina@koran.example", true).await;
        let view = does(desk, "officer", id, sends(&[one], false)).await.unwrap();
        assert_eq!(view.sent[0].waits, Some(wib("2026-03-02T12:00")));
        run(desk).await.unwrap();
        assert_eq!(works(desk).await, [("waiting embargo".to_owned(), 0)], "that is no attempt");
        desk.clock.advance_hours(3);
        run(desk).await.unwrap();
        assert_eq!(works(desk).await, [("waiting embargo".to_owned(), 0)]);
        desk.clock.advance_hours(2);
        run(desk).await.unwrap();
        assert_eq!(works(desk).await, [("done no_door".to_owned(), 1)], "it was on its way out");
    }

    async fn the_office_may_send_it_ahead_also_to_whoever_waits(desk: &TestDesk) {
        let id = public(desk, Some(wib("2026-03-02T12:00"))).await;
        let one = journalist(desk, "Rina", "rina@koran.example", true).await;
        let other = journalist(desk, "Bayu", "bayu@radio.example", true).await;
        does(desk, "officer", id, sends(&[one], false)).await.unwrap();
        run(desk).await.unwrap();
        let view = does(desk, "officer", id, sends(&[one, other], true)).await.unwrap();
        assert!(view.sent.iter().all(|got| got.ahead && got.waits.is_none()), "{:?}", view.sent);
        run(desk).await.unwrap();
        let left = works(desk).await;
        assert_eq!(left.len(), 2, "each of them once");
        assert!(left.iter().all(|(how, _)| how == "done no_door"), "{left:?}");
    }

    async fn what_is_withdrawn_under_its_embargo_misinformed_nobody_who_waited(desk: &TestDesk) {
        let id = public(desk, Some(wib("2026-03-02T12:00"))).await;
        let one = journalist(desk, "Rina", "rina@koran.example", true).await;
        does(desk, "officer", id, sends(&[one], false)).await.unwrap();
        does(desk, "head", id, Command::Withdraw { why: body("Angkanya salah.") }).await.unwrap();
        desk.clock.advance_hours(6);
        run(desk).await.unwrap();
        assert_eq!(works(desk).await[0].0, "done release_over");
        let shown = released(desk, id).await;
        assert!(matches!(shown, Err(DeskError::NotFound)), "it never was public: {shown:?}");
    }

    async fn each_of_the_list_gets_it_once_and_stands_on_the_page(desk: &TestDesk) {
        let id = published(desk).await;
        let one = journalist(desk, "Rina", "rina@koran.example", true).await;
        let other = journalist(desk, "Bayu", "bayu@radio.example", true).await;
        does(desk, "officer", id, sends(&[one], false)).await.unwrap();
        let view = does(desk, "head", id, sends(&[one, other], false)).await.unwrap();
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
        does(desk, "officer", id, sends(&[one], false)).await.unwrap();
        does(desk, "head", id, Command::Withdraw { why: body("Angkanya salah.") }).await.unwrap();
        run(desk).await.unwrap();
        let ended = sql(desk, "select reason from outbox where kind = 'release'").await;
        assert_eq!(ended[0].text(0).unwrap(), "release_over");
    }

    async fn nobody_gets_a_draft_and_nobody_outside_of_the_list_gets_anything(desk: &TestDesk) {
        let one = journalist(desk, "Rina", "rina@koran.example", true).await;
        let early = does(desk, "officer", written(desk, None).await, sends(&[one], false)).await;
        assert!(matches!(early, Err(DeskError::Refused(_))), "{early:?}");
        let id = published(desk).await;
        let phone = journalist(desk, "Bayu", "0812 3456 7890", true).await;
        let aside = journalist(desk, "Tini", "tini@tv.example", false).await;
        for to in [Vec::new(), vec![phone], vec![aside], vec![CollaboratorId::new(9)]] {
            let done = does(desk, "officer", id, sends(&to, false)).await;
            assert!(matches!(done, Err(DeskError::Unknown { field: "to" })), "{done:?}");
        }
        let director = does(desk, "director", id, sends(&[one], false)).await;
        assert!(matches!(director, Err(DeskError::Forbidden)), "{director:?}");
        assert!(sql(desk, "select key from outbox where kind = 'release'").await.is_empty());
    }
}
