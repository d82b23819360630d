//! Cases on their way through the house, for tests that look at what comes after.

use desk::case::{Request, View, act};
use desk::receive::{NewIntake, Receipt, receive};
use desk::testing::TestDesk;
use domain::calendar::{Date, Instant};
use domain::case::{Closing, Command, ImprovementPlan, Screening};
use domain::ids::CaseNumber;
use domain::people::Actor;
use domain::rules::{About, Channel, Grade, Kind, Nature, Outcome, Reaction, Way};
use domain::text::Body;

pub fn body(text: &str) -> Body {
    Body::parse(text).unwrap()
}

pub fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// `2026-03-02T08:00` at the hospital, which stands in WIB.
pub fn wib(text: &str) -> Instant {
    format!("{text}:00+07:00").parse().unwrap()
}

pub async fn voice(desk: &TestDesk, kind: Kind, key: &str) -> Receipt {
    let new = NewIntake::of(kind, Channel::Web, body("Saya menunggu obat selama empat jam."));
    receive(desk, &Actor::Complainant, new, key).await.unwrap()
}

pub async fn complaint(desk: &TestDesk, key: &str) -> CaseNumber {
    voice(desk, Kind::Complaint, key).await.number
}

pub async fn sealed(desk: &TestDesk, key: &str) -> CaseNumber {
    let mut new = NewIntake::of(Kind::Complaint, Channel::Web, body("Saya diminta membayar."));
    new.sealed = true;
    receive(desk, &Actor::Complainant, new, key).await.unwrap().number
}

/// The command by somebody of the cast; it must succeed.
pub async fn does(desk: &TestDesk, login: &str, case: CaseNumber, command: Command<Body>) -> View {
    let request = Request { command, seen: None, key: None };
    act(desk, &desk.actor(login), case, request).await.unwrap()
}

pub async fn graded(desk: &TestDesk, case: CaseNumber, grade: Grade) {
    let screening = Screening {
        kind: Kind::Complaint,
        nature: Nature::NonMedical,
        grade: Some(grade),
        why: Some(body("Sesuai kriteria grading.")),
        topics: Vec::new(),
        about: About::Nobody,
        sealed: false,
    };
    does(desk, "officer", case, Command::Screen(screening)).await;
}

/// A green complaint that the office solves at its desk.
pub async fn solved(desk: &TestDesk, case: CaseNumber) {
    graded(desk, case, Grade::Green).await;
    let command = Command::AnswerDirectly {
        words: body("Obat sudah kami serahkan."),
        way: Way::InPerson,
        note: Some(body("Loket dibuka satu lagi.")),
    };
    does(desk, "officer", case, command).await;
}

/// Satisfied and closed, with something to be made better.
pub async fn closed(desk: &TestDesk, case: CaseNumber) {
    let reaction = Reaction::Satisfied;
    let command = Command::RecordReaction { reaction, words: None, care_worse: false };
    does(desk, "officer", case, command).await;
    let plan = ImprovementPlan {
        action: body("Membuka loket ketiga pada jam sibuk."),
        owner: None,
        due: None,
    };
    let closing = Closing {
        outcome: Outcome::Resolved,
        root_cause: Some(body("Satu loket untuk dua poliklinik.")),
        improvement: Some(plan),
        no_improvement_reason: None,
        receiver: None,
        letter: None,
        neutral: false,
    };
    does(desk, "officer", case, Command::Close(closing)).await;
}
