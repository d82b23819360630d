//! Issues: seen once for each key, judged, answered with tasks, closed with what was learned.

use desk::issue::{Command, Request, Sign, View, act, detect, list, of_case, open, room};
use desk::rules::{Wanted, enact};
use desk::shift::set_phone;
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::ids::{IssueId, Version};
use domain::issue::{
    Act, Assessment, Level, Outcome, Outlet, Phase, Refusal, Response, Spread, Stage, Task, Truth,
};
use domain::rules::Rules;
use domain::text::{Body, Name, Phone};

use crate::stage::{body, complaint, wib};

fn sign() -> Sign {
    let title = Name::parse("Antrean obat").unwrap();
    Sign { title, about: body("Video antrean ramai di TikTok."), detected_at: None }
}

fn judged(level: Level) -> Command {
    Command::Assess(Assessment::<Body> {
        level,
        truth: Truth::Partly,
        phase: Phase::Acute,
        reach: Spread::Regional,
        stakeholders: Some(body("Keluarga pasien, dinas kesehatan")),
        why: body("Apotek membenarkan antrean panjang."),
    })
}

fn plan(desk: &TestDesk) -> Command {
    Command::Respond(Response {
        speaker: desk.person("director"),
        message: body("Kami mohon maaf dan menambah loket."),
        answers: Some(body("Kapan? Besok pagi.")),
        outlets: [Outlet::Newsroom, Outlet::Press].into(),
    })
}

fn task(desk: &TestDesk) -> Command {
    let (owner, due) = (desk.person("unit_farmasi"), wib("2026-03-02T17:00"));
    Command::AddTask(Task { what: body("Buka loket ketiga"), owner, due })
}

async fn does(
    desk: &TestDesk,
    login: &str,
    id: IssueId,
    command: Command,
) -> Result<View, DeskError> {
    act(desk, &desk.actor(login), id, Request { command, seen: None, key: None }).await
}

/// Names and telephones in the order of calling.
async fn called(desk: &TestDesk, login: &str, id: IssueId) -> Vec<(String, Option<String>)> {
    let room = room(desk, &desk.actor(login), id).await.unwrap();
    room.phones.into_iter().map(|one| (one.name, one.phone)).collect()
}

#[track_caller]
fn why<T: std::fmt::Debug>(done: Result<T, DeskError>) -> Refusal {
    match done {
        Err(DeskError::Refused(Refused::Issue(why))) => why,
        other => panic!("the rules of issues refuse, not {other:?}"),
    }
}

async fn seen(desk: &TestDesk) -> IssueId {
    detect(desk, &desk.actor("operator"), sign(), None).await.unwrap().issue.id
}

desk::on_each_engine! {
    async fn an_issue_is_due_by_the_rules_under_which_it_was_detected(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let earlier = detect(desk, &officer, sign(), None).await.unwrap();
        desk.clock.advance(std::time::Duration::from_secs(60));
        let mut rules = Rules::clone(&desk.rules().await.unwrap());
        rules.assess_minutes = 15;
        let wanted = Wanted { rules, from: None, seen: None, replaces: None };
        enact(desk, &desk.actor("head"), wanted).await.unwrap();
        let later = detect(desk, &officer, sign(), None).await.unwrap();
        let within = |view: &View| {
            let due = view.issue.assess_due().unwrap();
            due.duration_since(view.issue.detected_at).as_mins()
        };
        assert_eq!((within(&earlier), within(&later)), (30, 15));
        let judged = does(desk, "officer", earlier.issue.id, judged(Level::One)).await.unwrap();
        assert_eq!(judged.issue.first_due(), earlier.issue.first_due(), "the past stays");
    }

    async fn an_issue_is_written_down_once_for_each_key_and_late_after_half_an_hour(desk: &TestDesk) {
        let operator = desk.actor("operator");
        let one = detect(desk, &operator, sign(), Some("satu")).await.unwrap();
        let same = detect(desk, &operator, sign(), Some("satu")).await.unwrap();
        assert_eq!(one.issue, same.issue);
        let other = Sign { about: body("Lain."), ..sign() };
        let reused = detect(desk, &operator, other, Some("satu")).await;
        assert!(matches!(reused, Err(DeskError::KeyReused)), "{reused:?}");
        assert!(!one.late());
        desk.clock.advance(std::time::Duration::from_secs(31 * 60));
        let id = one.issue.id;
        assert!(open(desk, &operator, id).await.unwrap().late());
        does(desk, "officer", id, judged(Level::Two)).await.unwrap();
        assert!(!open(desk, &operator, id).await.unwrap().late());
        for login in ["unit_igd", "dpjp", "owner"] {
            assert!(list(desk, &desk.actor(login)).await.unwrap().is_empty(), "{login}");
            let hidden = open(desk, &desk.actor(login), id).await;
            assert!(matches!(hidden, Err(DeskError::NotFound)), "{login}");
            let forbidden = detect(desk, &desk.actor(login), sign(), None).await;
            assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{login}");
        }
    }

    async fn an_issue_goes_its_whole_way(desk: &TestDesk) {
        let id = seen(desk).await;
        assert_eq!(why(does(desk, "head", id, plan(desk)).await), Refusal::NotAssessed);
        does(desk, "duty_manager", id, judged(Level::Three)).await.unwrap();
        does(desk, "director", id, plan(desk)).await.unwrap();
        does(desk, "officer", id, task(desk)).await.unwrap();
        let close = || Command::Close { outcome: Outcome::Solved, lessons: body("Umumkan jam sibuk.") };
        assert_eq!(why(does(desk, "head", id, close()).await), Refusal::OpenTasks { count: 1 });
        let unit = open(desk, &desk.actor("unit_farmasi"), id).await.unwrap();
        assert_eq!(unit.allowed, [Act::Update, Act::Tick]);
        assert!(unit.duties[0].tickable);
        does(desk, "unit_farmasi", id, Command::Update { text: body("Loket dibuka.") }).await.unwrap();
        does(desk, "unit_farmasi", id, Command::Tick { task: 1 }).await.unwrap();
        let closed = does(desk, "head", id, close()).await.unwrap();
        assert_eq!((closed.issue.stage, closed.owes.len()), (Stage::Closed, 0));
        assert_eq!(closed.words.lessons.as_deref(), Some("Umumkan jam sibuk."));
        let kinds: Vec<_> = closed.timeline.iter().map(|moment| moment.kind).collect();
        assert_eq!(kinds, ["closed", "ticked", "updated", "task_added", "responded", "assessed", "detected"]);
        assert_eq!(closed.timeline[5].level, Some("level_3"));
        let plan = closed.words.plan.unwrap();
        assert_eq!((plan.speaker.1.as_deref(), plan.outlets), (Some("dr. Ratna Puspita, M.Kes"), vec!["newsroom", "press"]));
        let stale = Request { command: Command::Reopen { why: body("Lagi.") }, seen: Some(Version(1)), key: None };
        let stale = act(desk, &desk.actor("head"), id, stale).await;
        assert!(matches!(stale, Err(DeskError::Stale { .. })), "{stale:?}");
    }

    async fn a_grave_issue_names_whom_to_call_from_the_head_upwards(desk: &TestDesk) {
        let id = seen(desk).await;
        does(desk, "officer", id, judged(Level::Two)).await.unwrap();
        assert!(called(desk, "officer", id).await.is_empty(), "nobody is on duty");
        let number = Phone::parse("0812-0000-1111").unwrap();
        set_phone(desk, &desk.actor("director"), desk.person("director"), Some(number.clone())).await.unwrap();
        for level in [Level::Three, Level::Four] {
            does(desk, "officer", id, judged(level)).await.unwrap();
            let leaders = [
                ("Dewi Lestari".to_owned(), None),
                ("dr. Ratna Puspita, M.Kes".to_owned(), Some(number.as_str().to_owned())),
            ];
            assert_eq!(called(desk, "officer", id).await, leaders, "{level:?}");
            assert_eq!(called(desk, "director", id).await, leaders, "{level:?}");
            assert!(called(desk, "quality", id).await.is_empty(), "{level:?}");
        }
    }

    async fn a_case_hangs_on_an_issue_and_leads_back_to_it(desk: &TestDesk) {
        let number = complaint(desk, "satu").await;
        let id = seen(desk).await;
        does(desk, "officer", id, Command::LinkCase { case: number }).await.unwrap();
        let officer = desk.actor("officer");
        assert_eq!(room(desk, &officer, id).await.unwrap().cases, [number]);
        let back = of_case(desk, &officer, number).await.unwrap();
        assert_eq!(back, [(id, "Antrean obat".to_owned())]);
        does(desk, "officer", id, Command::UnlinkCase { case: number }).await.unwrap();
        assert!(of_case(desk, &officer, number).await.unwrap().is_empty());
        let strange = "2026-99999".parse().unwrap();
        let unknown = does(desk, "officer", id, Command::LinkCase { case: strange }).await;
        assert!(matches!(unknown, Err(DeskError::Unknown { field: "case" })), "{unknown:?}");
    }
}
