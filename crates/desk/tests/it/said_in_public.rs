//! A video is pasted at eight; by noon the hospital has spoken, the family is answered by a case,
//! and the issue is closed with what was learned.

use std::time::Duration;

use desk::mention::{self, NewMention, Voice};
use desk::testing::TestDesk;
use desk::{case, issue, statement};
use domain::ids::{IssueId, MentionId, StatementId};
use domain::issue::{Assessment, Level, Outcome, Phase, Spread, Stage, Truth};
use domain::mention::{Fate, Source};
use domain::rules::{Channel, Kind};
use domain::text::{Body, Link, Name};

use crate::stage::body;

const SAID: &str = "Antre obat lima jam di RSUD, ibu saya sampai lemas.";
const ANSWER: &str = "Kami mohon maaf dan menambah satu loket mulai besok.";

async fn pasted(desk: &TestDesk) -> MentionId {
    let new = NewMention {
        source: Source::Link,
        source_id: None,
        text: body(SAID),
        outlet: None,
        link: Link::parse("https://www.tiktok.com/@warga/video/7300000000000000001").ok(),
        author: Some("@warga".to_owned()),
        tone: None,
        reach: Some(48_000),
        published_at: None,
    };
    mention::note(desk, &desk.actor("operator"), new).await.unwrap().id
}

async fn joins(desk: &TestDesk, id: MentionId, issue: IssueId) {
    let command = mention::Command::Join { issue };
    let request = mention::Request { command, seen: None, key: None };
    mention::act(desk, &desk.actor("officer"), id, request).await.unwrap();
}

async fn begun(desk: &TestDesk) -> IssueId {
    let title = Name::parse("Antrean obat").unwrap();
    let sign = issue::Sign { title, about: body("Video ramai di TikTok."), detected_at: None };
    issue::detect(desk, &desk.actor("operator"), sign, None).await.unwrap().issue.id
}

async fn does(desk: &TestDesk, login: &str, id: IssueId, command: issue::Command) -> issue::View {
    let request = issue::Request { command, seen: None, key: None };
    issue::act(desk, &desk.actor(login), id, request).await.unwrap()
}

fn judged() -> issue::Command {
    issue::Command::Assess(Assessment::<Body> {
        level: Level::Three,
        truth: Truth::True,
        phase: Phase::Acute,
        reach: Spread::Regional,
        stakeholders: None,
        why: body("Apotek membenarkan antrean lima jam."),
    })
}

/// Written by the officer about the issue, and signed by the director.
async fn signed(desk: &TestDesk, issue: IssueId) -> StatementId {
    let wording = statement::Wording {
        kind: domain::statement::Kind::Holding,
        title: Name::parse("Tentang antrean obat").unwrap(),
        text: body(ANSWER),
        issue: Some(issue),
        coverage: None,
        embargo: None,
        gathering: None,
    };
    let made = statement::draft(desk, &desk.actor("officer"), wording, None).await.unwrap();
    let id = made.statement.id;
    states(desk, "officer", id, statement::Command::Submit {}).await;
    assert_eq!(statement::waiting(desk, &desk.actor("director")).await.unwrap().len(), 1);
    states(desk, "director", id, statement::Command::Approve {}).await;
    id
}

async fn states(desk: &TestDesk, login: &str, id: StatementId, command: statement::Command) {
    let request = statement::Request { command, seen: None, key: None };
    statement::act(desk, &desk.actor(login), id, request).await.unwrap();
}

desk::on_each_engine! {
    async fn a_pasted_video_becomes_an_issue_a_statement_a_case_and_a_lesson(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let (found, id) = (pasted(desk).await, begun(desk).await);
        joins(desk, found, id).await;
        desk.clock.advance(Duration::from_secs(20 * 60));
        let view = does(desk, "officer", id, judged()).await;
        assert!(!view.late(), "judged within half an hour");

        let said = signed(desk, id).await;
        assert!(statement::public(desk).await.unwrap().is_empty(), "signed is not yet published");
        states(desk, "head", said, statement::Command::Publish {}).await;
        assert_eq!(statement::released(desk, said).await.unwrap().text.as_deref(), Some(ANSWER));

        let voice = Voice { kind: Kind::Complaint, unit: None, delay_reason: None };
        let receipt = mention::become_case(desk, &officer, found, (voice, "kasus")).await.unwrap();
        does(desk, "officer", id, issue::Command::LinkCase { case: receipt.number }).await;
        let known = case::open(desk, &officer, receipt.number).await.unwrap();
        assert_eq!(known.case.intake.channel, Channel::Media);
        assert!(known.text.unwrap().starts_with(SAID));
        let (view, _) = mention::open(desk, &officer, found).await.unwrap();
        assert_eq!((view.case, view.mention.fate()), (Some(receipt.number), Fate::Case));
        assert_eq!(view.issue.map(|(issue, _)| issue), Some(id), "the rumour is still followed");

        let room = issue::room(desk, &officer, id).await.unwrap();
        assert_eq!((room.mentions.len(), room.statements.len()), (1, 1));
        assert_eq!(room.cases, [receipt.number]);
        let lessons = body("Jam sibuk diumumkan sehari sebelumnya.");
        let close = issue::Command::Close { outcome: Outcome::Solved, lessons };
        let closed = does(desk, "head", id, close).await;
        assert_eq!(closed.issue.stage, Stage::Closed);
        assert_eq!(closed.words.lessons.as_deref(), Some("Jam sibuk diumumkan sehari sebelumnya."));
        assert!(statement::released(desk, said).await.is_ok(), "what was said stays said");
    }
}
