//! Coaching between coach and coached, and the suggestion to coach.

use desk::coaching::{
    Command, Request, View, Wanted, act, list, open, set_threshold, suggestions, threshold,
    trainees, waiting, write,
};
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::coaching::suggestion::Threshold;
use domain::coaching::{Act, Refusal, Resource};
use domain::ids::{CaseNumber, CoachingId, CompetenceCode, SopId, Version};
use domain::people::Actor;
use domain::rules::{Grade, Kind, Reaction};
use domain::text::Name;

use crate::stage::{body, date, does, graded, voice};

const GOALS: &str = "Menenangkan keluarga sebelum menjawab.";

fn link(text: &str) -> Resource {
    Resource::Link(Name::parse(text).expect("a short line"))
}

fn wanted(desk: &TestDesk, login: &str) -> Wanted {
    let empathy = CompetenceCode::parse("EMPATI").expect("a code");
    Wanted {
        people: [desk.person(login)].into(),
        goals: body(GOALS),
        step: body("Berlatih dengan rekan."),
        until: date("2026-12-31"),
        resources: vec![Resource::Competence(empathy), link("https://contoh.id/sabar")],
    }
}

async fn noted(desk: &TestDesk) -> View {
    write(desk, &desk.actor("head"), wanted(desk, "officer"), Some("a"))
        .await
        .expect("the head coaches")
}

async fn done(
    desk: &TestDesk,
    login: &str,
    id: CoachingId,
    command: Command,
) -> Result<View, DeskError> {
    act(desk, &desk.actor(login), id, Request { command, seen: None, key: None }).await
}

fn why<T>(found: Result<T, DeskError>) -> Option<Refusal> {
    match found {
        Err(DeskError::Refused(Refused::Coaching(refusal))) => Some(refusal),
        _ => None,
    }
}

/// A complaint that the office answered and that did not satisfy.
async fn dissatisfied(desk: &TestDesk, key: &str) {
    let number: CaseNumber = voice(desk, Kind::Complaint, key).await.number;
    graded(desk, number, Grade::Green).await;
    let answered = domain::case::Command::AnswerDirectly {
        words: body("Obat sudah kami serahkan."),
        way: domain::rules::Way::InPerson,
        note: Some(body("Loket dibuka satu lagi.")),
    };
    does(desk, "officer", number, answered).await;
    let reaction = Reaction::Dissatisfied;
    let reacted =
        domain::case::Command::RecordReaction { reaction, words: None, care_worse: false };
    does(desk, "officer", number, reacted).await;
    desk.clock.advance_hours(1);
}

desk::on_each_engine! {
    async fn nobody_but_coach_and_coached_ever_opens_a_note(desk: &TestDesk) {
        let note = noted(desk).await;
        assert_eq!((note.goals.as_deref(), note.coach.as_str()), (Some(GOALS), "Dewi Lestari"));
        for (login, ..) in desk::testing::CAST {
            let actor = desk.actor(login);
            let part = ["head", "officer"].contains(login);
            assert_eq!(list(desk, &actor).await.unwrap().len(), usize::from(part), "{login}");
            let opened = open(desk, &actor, note.coaching.id).await;
            match opened {
                Ok(view) => assert!(part && view.goals.as_deref() == Some(GOALS), "{login}"),
                Err(error) => assert!(!part && matches!(error, DeskError::NotFound), "{login}"),
            }
            let said = done(desk, login, note.coaching.id, Command::Reply { words: body("Ya.") }).await;
            assert_eq!(said.is_ok(), part, "{login}");
        }
        assert!(matches!(open(desk, &Actor::Desk, note.coaching.id).await, Err(DeskError::Forbidden)));
        desk::audit::seal(desk).await.unwrap();
        assert!(desk::audit::verify(desk).await.unwrap().is_ok());
    }

    async fn whoever_is_coached_acknowledges_replies_and_the_coach_ends_it(desk: &TestDesk) {
        let id = noted(desk).await.coaching.id;
        assert_eq!(noted(desk).await.coaching.id, id, "the same request is the same note");
        let officer = desk.actor("officer");
        assert_eq!(waiting(desk, &officer).await.unwrap(), 1);
        let reply = Some(body("Baik, saya coba."));
        let view = done(desk, "officer", id, Command::Acknowledge { reply }).await.unwrap();
        assert_eq!(waiting(desk, &officer).await.unwrap(), 0);
        assert!(view.people[0].acknowledged.is_some());
        assert_eq!(view.replies[0].text.as_deref(), Some("Baik, saya coba."));
        let titles: Vec<_> = view.resources.iter().map(|(_, title)| title.as_str()).collect();
        assert_eq!(titles, ["Empati", "https://contoh.id/sabar"]);
        let stale = Request { command: Command::End {}, seen: Some(Version(1)), key: None };
        let ended = act(desk, &desk.actor("head"), id, stale).await;
        assert!(matches!(ended, Err(DeskError::Stale { .. })));
        assert!(matches!(done(desk, "officer", id, Command::End {}).await, Err(DeskError::Forbidden)));
        let view = done(desk, "head", id, Command::End {}).await.unwrap();
        assert!(view.coaching.ended.is_some() && view.allowed.is_empty());
        let late = done(desk, "officer", id, Command::Reply { words: body("Terlambat.") }).await;
        assert_eq!(why(late), Some(Refusal::Ended));
    }

    async fn a_head_coaches_their_own_people_with_what_is_there(desk: &TestDesk) {
        for (login, ..) in desk::testing::CAST {
            let actor = desk.actor(login);
            let leads = !trainees(desk, &actor).await.unwrap().is_empty();
            let ended = write(desk, &actor, wanted(desk, "operator"), None).await;
            assert_eq!(ended.is_ok(), *login == "head", "{login}");
            assert!(leads || ended.is_err(), "{login}");
        }
        let igd = write(desk, &desk.actor("unit_igd"), wanted(desk, "dpjp"), None).await;
        assert_eq!(why(igd), Some(Refusal::NotLed), "the doctor works in another unit");
        let code = CompetenceCode::parse("TERBANG").unwrap();
        for bad in [Resource::Competence(code), Resource::Sop(SopId::new(7)), link("javascript:alert(1)")] {
            let learned = Wanted { resources: vec![bad], ..wanted(desk, "operator") };
            let ended = write(desk, &desk.actor("head"), learned, None).await;
            assert!(matches!(ended, Err(DeskError::Unknown { field: "resources" })), "{ended:?}");
        }
        let past = Wanted { until: date("2026-01-01"), ..wanted(desk, "operator") };
        assert_eq!(why(write(desk, &desk.actor("head"), past, None).await), Some(Refusal::Over));
    }

    async fn answers_that_came_back_suggest_coaching_to_the_head_alone(desk: &TestDesk) {
        let head = desk.actor("head");
        assert_eq!(threshold(desk).await.unwrap(), Threshold { times: 3, days: 90 });
        for key in ["1", "2"] {
            dissatisfied(desk, key).await;
        }
        assert!(suggestions(desk, &head).await.unwrap().is_empty(), "not before the threshold");
        let officer = set_threshold(desk, &desk.actor("officer"), Threshold { times: 2, days: 30 }).await;
        assert!(matches!(officer, Err(DeskError::Forbidden)));
        set_threshold(desk, &head, Threshold { times: 2, days: 30 }).await.unwrap();
        for (login, ..) in desk::testing::CAST {
            let found = suggestions(desk, &desk.actor(login)).await.unwrap();
            let told: Vec<_> = found.iter().map(|one| (one.unit.is_none(), one.times, one.days)).collect();
            let wanted: &[_] = if *login == "head" { &[(true, 2, 30)] } else { &[] };
            assert_eq!(told, wanted, "{login}");
        }
        desk.clock.advance_hours(24 * 31);
        assert!(suggestions(desk, &head).await.unwrap().is_empty(), "what is long ago suggests nothing");
    }

    async fn what_may_be_done_is_what_the_page_offers(desk: &TestDesk) {
        let note = noted(desk).await;
        assert_eq!(note.allowed, [Act::Reply, Act::End]);
        let officer = open(desk, &desk.actor("officer"), note.coaching.id).await.unwrap();
        assert_eq!(officer.allowed, [Act::Acknowledge, Act::Reply]);
    }
}
