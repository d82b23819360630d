//! A film of a queue goes round at night: heard, judged within the half hour, publications paused, a
//! statement signed on the telephone, the family's own case, a right of reply, and what was learned.

use std::time::Duration;

use desk::content::{self, pause};
use desk::issue::{self, Command, Request, Sign};
use desk::mention::{self, NewMention, Voice, become_case};
use desk::statement::{self, Wording};
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::calendar::{Instant, Month};
use domain::consent::{Outlet as Channel, Purpose};
use domain::content::Draft;
use domain::ids::{IssueId, StatementId};
use domain::issue::{
    Assessment, Level, Outcome, Outlet, Owing, Phase, Response, Spread, Stage, Truth,
};
use domain::mention::{Source, Tone};
use domain::rules::Kind;
use domain::statement::{Coverage, Kind as Paper, MediaAnswer};
use domain::text::{Link, Name};

use crate::stage::{body, date, wib};

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn film(author: &str, reach: u32) -> NewMention {
    NewMention {
        source: Source::Link,
        source_id: None,
        text: body(
            "Ibu saya menunggu obat empat jam di RSUD sampai tertidur di lantai, tolong dilihat",
        ),
        outlet: None,
        link: Link::parse(&format!("https://tiktok.example/{author}")).ok(),
        author: Some(author.to_owned()),
        tone: Some(Tone::Negative),
        reach: Some(reach),
        published_at: None,
    }
}

async fn does(desk: &TestDesk, login: &str, id: IssueId, command: Command) -> issue::View {
    let request = Request { command, seen: None, key: None };
    issue::act(desk, &desk.actor(login), id, request).await.unwrap()
}

async fn says(
    desk: &TestDesk,
    login: &str,
    id: StatementId,
    command: statement::Command,
) -> statement::View {
    let request = statement::Request { command, seen: None, key: None };
    statement::act(desk, &desk.actor(login), id, request).await.unwrap()
}

/// Drafted by the duty manager, signed by the director, published by the duty manager.
async fn stated(desk: &TestDesk, wording: Wording) -> StatementId {
    let officer = desk.actor("officer");
    let id = statement::draft(desk, &officer, wording, None).await.unwrap().statement.id;
    says(desk, "officer", id, statement::Command::Submit {}).await;
    let waiting = statement::waiting(desk, &desk.actor("director")).await.unwrap();
    assert!(waiting.iter().any(|view| view.statement.id == id));
    says(desk, "director", id, statement::Command::Approve {}).await;
    says(desk, "head", id, statement::Command::Publish {}).await;
    id
}

/// An item that would go out in the morning.
async fn scheduled(desk: &TestDesk, at: Instant) {
    let draft = Draft {
        title: name("Jam besuk"),
        purpose: Purpose::Service,
        audience: None,
        claims: false,
        shows_people: false,
        consents: [].into(),
        texts: [(Channel::Facebook, body("Jam besuk pukul 16.00 sampai 18.00."))].into(),
    };
    let officer = desk.actor("officer");
    let id = content::propose(desk, &officer, draft, None).await.unwrap().content.id;
    for (login, command) in [
        ("officer", domain::content::Command::Submit { judged: Vec::new() }),
        ("head", domain::content::Command::Approve {}),
        ("officer", domain::content::Command::Schedule { at, why: None }),
    ] {
        let request = content::Request { command, seen: None, key: None };
        content::act(desk, &desk.actor(login), id, request).await.unwrap();
    }
}

desk::on_each_engine! {
    async fn a_film_at_night_ends_in_lessons(desk: &TestDesk) {
        scheduled(desk, wib("2026-03-03T08:00")).await;
        desk.clock.advance_hours(14);
        let officer = desk.actor("officer");
        let heard = mention::note(desk, &officer, film("warga", 40_000)).await.unwrap();
        let copy = mention::note(desk, &officer, film("tetangga", 900)).await.unwrap();
        let sign = Sign { title: name("Antre obat"), about: body("Film ramai."), detected_at: None };
        let id = issue::detect(desk, &officer, sign, Some("film")).await.unwrap().issue.id;
        for one in [heard.id, copy.id] {
            let command = mention::Command::Join { issue: id };
            let request = mention::Request { command, seen: None, key: None };
            mention::act(desk, &officer, one, request).await.unwrap();
        }
        let room = issue::room(desk, &desk.actor("director"), id).await.unwrap();
        assert_eq!((room.figures.voices.mentions, room.figures.voices.texts), (2, 1));

        desk.clock.advance(Duration::from_secs(20 * 60));
        let judged = Assessment {
            level: Level::Three,
            truth: Truth::Partly,
            phase: Phase::Acute,
            reach: Spread::Regional,
            stakeholders: Some(body("Keluarga, dinas kesehatan")),
            why: body("Apotek membenarkan antrean itu."),
        };
        let view = does(desk, "head", id, Command::Assess(judged)).await;
        let took = view.issue.assessed_at.unwrap().duration_since(view.issue.detected_at);
        assert_eq!(took.as_secs(), 20 * 60);
        assert_eq!(view.issue.owes(), [Owing::Office]);

        let until = wib("2026-03-04T08:00");
        let held = pause::begin(desk, &desk.actor("head"), (name("Antre obat"), until), None).await;
        assert_eq!(held.unwrap().held.len(), 1);
        let plan = Response {
            speaker: desk.person("director"),
            message: body("Kami meminta maaf dan membuka loket ketiga."),
            answers: None,
            outlets: [Outlet::Newsroom, Outlet::Press].into(),
        };
        does(desk, "head", id, Command::Respond(plan)).await;
        let holding = Wording {
            kind: Paper::Holding,
            title: name("Tentang antrean obat"),
            text: body("Kami meminta maaf. Loket ketiga dibuka pagi ini."),
            issue: Some(id),
            coverage: None,
            embargo: None,
            gathering: None,
        };
        let said = stated(desk, holding.clone()).await;
        assert_eq!(statement::released(desk, said).await.unwrap().title, "Tentang antrean obat");

        let voice = Voice { kind: Kind::Complaint, unit: None, delay_reason: None };
        let receipt = become_case(desk, &officer, heard.id, (voice, "keluarga")).await.unwrap();
        does(desk, "officer", id, Command::LinkCase { case: receipt.number }).await;
        let hangs = issue::of_case(desk, &officer, receipt.number).await.unwrap();
        assert_eq!(hangs, [(id, "Antre obat".to_owned())]);

        let coverage = Coverage {
            outlet: name("Wanasari Pos"),
            published_on: date("2026-03-02"),
            link: None,
            reply_by: None,
        };
        let reply = Wording {
            kind: Paper::RightOfReply,
            title: name("Hak jawab"),
            text: body("Pasien tidak ditolak; obatnya diterima hari itu juga."),
            coverage: Some(coverage),
            ..holding
        };
        let reply = stated(desk, reply).await;
        let served = statement::Command::RecordAnswer { answer: MediaAnswer::Served, on: date("2026-03-02") };
        says(desk, "officer", reply, served).await;

        pause::end(desk, &desk.actor("head")).await.unwrap();
        let lessons = body("Antrean di atas satu jam kini membuka loket cadangan.");
        let view = does(desk, "head", id, Command::Close { outcome: Outcome::Solved, lessons }).await;
        assert_eq!(view.issue.stage, Stage::Closed);
        let late = issue::act(desk, &officer, id, Request {
            command: Command::Update { text: body("Masih ramai.") }, seen: None, key: None,
        }).await;
        assert!(matches!(late, Err(DeskError::Refused(Refused::Issue(_)))), "{late:?}");
        let month = Month::of(date("2026-03-02"));
        let report = desk::report::issues(desk, &desk.actor("director"), month).await.unwrap();
        assert_eq!((report.detected, report.in_time, report.closed), (1, 1, 1));
        let line = &report.lines[0];
        assert_eq!((line.level, line.mentions, line.cases), (Some(Level::Three), 2, 1));
    }
}
