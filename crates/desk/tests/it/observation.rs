//! Rounds: begun with a checklist, finished with what was seen, and turned into action.

use desk::improvement::Promise;
use desk::observation::checklist::{self, Command, Request};
use desk::observation::round::{self, begin};
use desk::observation::{Tally, View, csv, every, list, open, plan, tally};
use desk::testing::TestDesk;
use desk::{DeskError, Refused, Unfit, improvement};
use domain::ids::{ChecklistCode, RoundId, UnitCode, Version};
use domain::observation::checklist::{Checklist, Content};
use domain::observation::round::{Answer, Answered, Findings, Own, Stage};
use domain::observation::{Item, Kind, Refusal};
use domain::people::Actor;
use domain::rules::Shift;
use domain::survey::{Period, Sentence};
use domain::text::{Body, Name};

use crate::stage::{body, date};

pub fn code() -> ChecklistCode {
    ChecklistCode::parse("LOKET").unwrap()
}

pub fn unit(text: &str) -> UnitCode {
    UnitCode::parse(text).unwrap()
}

fn content(topic: &str) -> Content {
    let item = |asks: &str, topic: &str| Item {
        asks: Sentence::parse(asks).unwrap(),
        topic: topic.to_owned(),
    };
    Content {
        kind: Kind::Observation,
        title: Name::parse("Loket pendaftaran").unwrap(),
        items: vec![item("Petugas menyapa lebih dulu", "sikap"), item("Tempat bersih", topic)],
    }
}

async fn does(desk: &TestDesk, login: &str, command: Command) -> Result<Checklist, DeskError> {
    let request = Request { code: code(), command, seen: None, key: None };
    checklist::act(desk, &desk.actor(login), request).await
}

pub async fn written(desk: &TestDesk) {
    does(desk, "head", Command::Write(content("lainnya"))).await.unwrap();
}

pub async fn begun(desk: &TestDesk, place: &str, key: &str) -> RoundId {
    let wanted = (code(), unit(place));
    let view = begin(desk, &desk.actor("officer"), wanted, Some(key)).await.unwrap();
    view.round.begun.id
}

pub fn seen(remark: &str, own: &[(&str, &str)]) -> Findings<Body> {
    let own = own.iter().map(|(topic, text)| Own { topic: (*topic).to_owned(), words: body(text) });
    Findings {
        answers: vec![
            Answered { answer: Answer::No, remark: Some(body(remark)) },
            Answered { answer: Answer::Yes, remark: None },
        ],
        own: own.collect(),
    }
}

pub async fn ends(
    desk: &TestDesk,
    login: &str,
    id: RoundId,
    findings: Findings<Body>,
) -> Result<View, DeskError> {
    let command = round::Command::Finish(findings);
    let request = round::Request { command, seen: None, key: Some(format!("{id} ends")) };
    round::act(desk, &desk.actor(login), id, request).await
}

fn why(ended: Result<View, DeskError>) -> Refusal {
    match ended {
        Err(DeskError::Refused(Refused::Observation(why))) => why,
        other => panic!("the rules of observation refuse, not {other:?}"),
    }
}

fn promise(desk: &TestDesk) -> Promise {
    Promise {
        cause: None,
        action: body("Sapa dalam tiga puluh detik."),
        owner: desk.person("unit_igd"),
        due: date("2026-03-20"),
    }
}

desk::on_each_engine! {
    async fn a_round_keeps_the_list_that_it_was_begun_with_and_the_clock_says_the_turn(desk: &TestDesk) {
        written(desk).await;
        let id = begun(desk, "IGD", "a").await;
        assert_eq!(begun(desk, "IGD", "a").await, id);
        does(desk, "quality", Command::Revise(Content { items: content("sikap").items[..1].to_vec(), ..content("sikap") }))
            .await
            .unwrap();
        desk.clock.advance_hours(1);
        let view = ends(desk, "officer", id, seen("Tidak ada yang menyapa.", &[("lainnya", "Kursi kurang.")])).await.unwrap();
        let round = &view.round;
        assert_eq!((round.begun.shift, round.minutes(), round.stage), (Shift::Morning, Some(60), Stage::Finished));
        assert_eq!((round.begun.edition, round.begun.items.len()), (1, 2));
        assert_eq!(view.observer.as_deref(), Some("Rini Astuti"));
        let told: Vec<_> = view.told.iter().map(|told| (told.topic.as_str(), told.words.as_deref())).collect();
        assert_eq!(told, [("sikap", Some("Tidak ada yang menyapa.")), ("lainnya", None), ("lainnya", Some("Kursi kurang."))]);
        let again = ends(desk, "officer", id, seen("Tidak ada yang menyapa.", &[("lainnya", "Kursi kurang.")])).await.unwrap();
        assert_eq!(again.round, view.round);
    }

    async fn a_topic_is_one_of_complaints_and_nobody_is_named(desk: &TestDesk) {
        let ended = does(desk, "head", Command::Write(content("cuaca"))).await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "topic" })), "{ended:?}");
        written(desk).await;
        let ended = does(desk, "officer", Command::Write(content("sikap"))).await;
        assert!(matches!(ended, Err(DeskError::Unfit { field: "code", why: Unfit::Taken })), "{ended:?}");
        let id = begun(desk, "IGD", "a").await;
        let ended = ends(desk, "officer", id, seen("Lama.", &[("cuaca", "Hujan.")])).await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "topic" })), "{ended:?}");
        assert_eq!(why(ends(desk, "officer", id, seen("dr. Arif Nugroho tidak menyapa.", &[])).await), Refusal::NamesSomebody);
        assert_eq!(why(ends(desk, "officer", id, seen("Lama.", &[("sikap", "Kata Lina Marlina.")])).await), Refusal::NamesSomebody);
        ends(desk, "officer", id, seen("Lama.", &[])).await.unwrap();
    }

    async fn only_whoever_began_a_round_ends_it_and_within_their_turn(desk: &TestDesk) {
        written(desk).await;
        let id = begun(desk, "IGD", "a").await;
        let ended = ends(desk, "operator", id, seen("Lama.", &[])).await;
        assert!(matches!(ended, Err(DeskError::Forbidden)), "{ended:?}");
        desk.clock.advance_hours(9);
        assert_eq!(why(ends(desk, "officer", id, seen("Lama.", &[])).await), Refusal::TooLong { hours: 8 });
        let request = round::Request { command: round::Command::Stop {}, seen: Some(Version(1)), key: None };
        let stopped = round::act(desk, &desk.actor("head"), id, request.clone()).await.unwrap();
        assert_eq!((stopped.round.stage, stopped.told.len()), (Stage::Stopped, 0));
        let gone = round::act(desk, &desk.actor("head"), RoundId::new(9), request).await;
        assert!(matches!(gone, Err(DeskError::NotFound)), "{gone:?}");
        let absent = begin(desk, &desk.actor("officer"), (code(), unit("TIDAK-ADA")), None).await;
        assert!(matches!(absent, Err(DeskError::Unknown { field: "unit" })), "{absent:?}");
        let none = ChecklistCode::parse("TIDAK-ADA").unwrap();
        let absent = begin(desk, &desk.actor("officer"), (none, unit("IGD")), None).await;
        assert!(matches!(absent, Err(DeskError::NotFound)), "{absent:?}");
    }

    async fn units_see_what_was_seen_in_them_and_others_nothing(desk: &TestDesk) {
        written(desk).await;
        for place in ["IGD", "FARMASI"] {
            let id = begun(desk, place, place).await;
            ends(desk, "officer", id, seen("Lama.", &[])).await.unwrap();
        }
        let all = list(desk, &desk.actor("director"), (Period::whole(), None)).await.unwrap();
        let igd = list(desk, &desk.actor("unit_igd"), (Period::whole(), None)).await.unwrap();
        assert_eq!((all.len(), igd.len()), (2, 1));
        let other = igd[0].round.begun.id;
        let hidden = open(desk, &desk.actor("unit_farmasi"), other).await;
        assert!(matches!(hidden, Err(DeskError::NotFound)), "{hidden:?}");
        let hidden = list(desk, &desk.actor("unit_igd"), (Period::whole(), Some(unit("FARMASI")))).await;
        assert!(matches!(hidden, Err(DeskError::Forbidden)), "{hidden:?}");
        for login in ["dpjp", "committee", "admin"] {
            let ended = list(desk, &desk.actor(login), (Period::whole(), None)).await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}");
        }
        let counted = tally(&all);
        let found = counted[&(unit("IGD"), "sikap".to_owned())];
        assert_eq!((counted.len(), found), (4, Tally { yes: 0, no: 1, not_seen: 0 }));
        let before = Period::parse("2025").unwrap();
        assert!(list(desk, &desk.actor("head"), (before, None)).await.unwrap().is_empty());
    }

    async fn a_finding_becomes_an_improvement_once_that_its_unit_sees(desk: &TestDesk) {
        written(desk).await;
        let id = begun(desk, "IGD", "a").await;
        let (head, early) = (desk.actor("head"), (promise(desk), None));
        let none = plan(desk, &head, (id, 0), early).await;
        assert!(matches!(none, Err(DeskError::Refused(Refused::Observation(Refusal::NothingFound)))), "{none:?}");
        ends(desk, "officer", id, seen("Lama.", &[])).await.unwrap();
        let wanted = || (promise(desk), Some("satu".to_owned()));
        let first = plan(desk, &head, (id, 0), wanted()).await.unwrap();
        let again = plan(desk, &head, (id, 0), wanted()).await.unwrap();
        assert_eq!(first.improvement, again.improvement);
        let observed = first.improvement.observed.clone().unwrap();
        assert_eq!((observed.round, observed.topic.as_str(), observed.unit), (id, "sikap", unit("IGD")));
        let good = plan(desk, &head, (id, 1), (promise(desk), None)).await;
        assert!(matches!(good, Err(DeskError::Refused(Refused::Observation(Refusal::NothingFound)))), "{good:?}");
        let forbidden = plan(desk, &desk.actor("operator"), (id, 0), (promise(desk), None)).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{forbidden:?}");
        let seen = open(desk, &desk.actor("unit_igd"), id).await.unwrap();
        assert_eq!(seen.improvements.len(), 1);
        let other = improvement::list(desk, &desk.actor("unit_farmasi"), None).await.unwrap();
        assert!(other.is_empty());
    }

    async fn rounds_are_taken_away_as_a_table_without_what_somebody_wrote(desk: &TestDesk) {
        written(desk).await;
        let id = begun(desk, "IGD", "a").await;
        ends(desk, "officer", id, seen("Lama sekali.", &[])).await.unwrap();
        begun(desk, "FARMASI", "b").await;
        let all = every(desk, &Actor::Desk, (Period::whole(), None)).await.unwrap();
        let text = String::from_utf8(csv(&all)).unwrap();
        let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
        assert_eq!(lines[0][..4], ["round", "day", "shift", "kind"]);
        let of = |unit: &str| lines.iter().filter(|line| line[6] == unit).count();
        assert_eq!((of("IGD"), of("FARMASI")), (2, 1), "{text}");
        let amiss = lines.iter().find(|line| line.last() == Some(&"no")).unwrap();
        assert_eq!((amiss[10], amiss[11]), ("1", "sikap"));
        assert!(!text.contains("Lama sekali"), "{text}");
        let igd = every(desk, &desk.actor("unit_igd"), (Period::whole(), None)).await.unwrap();
        assert_eq!(igd.len(), 1);
    }
}
