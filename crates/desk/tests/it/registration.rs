//! Who comes to an activity: the last place, the waiting list, messages, the door, and forgetting.

use desk::activity;
use desk::registration::{
    New, Request, Ticket, Token, View, act, add, attended, certificates, check_in, csv, list,
    offer, register, ticket, wish,
};
use desk::testing::TestDesk;
use desk::{Desk, DeskError, Refused};
use domain::activity::programme::CountedBy;
use domain::activity::{Audience, Command as ActivityCommand, Entry, Held, Kind, Plan, Speaker};
use domain::calendar::Instant;
use domain::ids::ActivityId;
use domain::registration::{Command, Marks, Need, Refusal, Score, Source, Stage};
use domain::text::{Body, Language, Name, Phone};
use jiff::SignedDuration;
use tokio::task::JoinSet;

use crate::stage::body;

fn later(desk: &Desk, hours: i64) -> Instant {
    desk.now() + SignedDuration::from_hours(hours)
}

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn plan(desk: &TestDesk, quota: Option<u16>) -> Plan<Body> {
    let starts = later(desk, 7 * 24);
    Plan {
        title: name("Hidup sehat dengan diabetes"),
        kind: Kind::Seminar,
        need: body("Banyak pasien bertanya tentang makanan."),
        aim: name("Peserta dapat menyusun piring makannya"),
        audience: [Audience::Patients, Audience::Families].into(),
        starts,
        ends: starts + SignedDuration::from_hours(3),
        place: Some(name("Aula lantai 2")),
        link: None,
        visit: None,
        speakers: vec![Speaker::Staff(desk.person("dpjp"))],
        public: true,
        entry: Some(Entry { quota, closes: starts }),
        questions: true,
        certificate: true,
        bring: None,
        campaign: None,
        materials: Vec::new(),
        budget: None,
        lead: desk.person("officer"),
    }
}

pub async fn does(desk: &TestDesk, login: &str, id: ActivityId, command: ActivityCommand<Body>) {
    let request = activity::Request { command, seen: None, key: None };
    activity::act(desk, &desk.actor(login), id, request).await.unwrap();
}

pub async fn announced(desk: &TestDesk, quota: Option<u16>) -> ActivityId {
    let plan = plan(desk, quota);
    let made = activity::propose(desk, &desk.actor("officer"), plan, None).await.unwrap();
    let id = made.activity.id;
    does(desk, "officer", id, ActivityCommand::Submit {}).await;
    does(desk, "director", id, ActivityCommand::Approve {}).await;
    id
}

fn new(activity: ActivityId, who: &str, phone: &str) -> New {
    New {
        activity,
        source: Source::Form,
        name: name(who),
        phone: Phone::parse(phone).ok(),
        email: None,
        audience: Audience::Families,
        people: 1,
        needs: [Need::Wheelchair].into(),
        question: None,
        language: Language::Id,
        at: None,
    }
}

pub async fn comes(desk: &Desk, activity: ActivityId, nth: u32) -> Token {
    let phone = format!("0812 3456 {nth:04}");
    register(desk, new(activity, &format!("Tamu ke-{nth}"), &phone), &format!("k{nth}"))
        .await
        .unwrap()
}

async fn stage(desk: &Desk, token: Token) -> Stage {
    match ticket(desk, token).await.unwrap() {
        Ticket::Mine(mine) => mine.stage,
        Ticket::Proof(_) => panic!("the word of a proof"),
    }
}

async fn all(desk: &TestDesk, activity: ActivityId) -> Vec<View> {
    list(desk, &desk.actor("officer"), activity).await.unwrap().views
}

fn pressed(command: Command<Body>) -> Request {
    Request { command, seen: None, key: None }
}

fn marks(value: u8) -> Marks {
    let score = Score::new(value).unwrap();
    Marks { usefulness: score, speaker: score, place: score }
}

desk::on_each_engine! {
    async fn of_two_who_come_at_once_one_gets_the_last_place(desk: &TestDesk) {
        let activity = announced(desk, Some(1)).await;
        let mut both = JoinSet::new();
        for nth in [1, 2] {
            let desk = desk.desk.clone();
            both.spawn(async move {
                let phone = format!("0812 3456 000{nth}");
                let new = new(activity, &format!("Tamu ke-{nth}"), &phone);
                // A conflict of the database is no answer: the page asks again by itself.
                loop {
                    match register(&desk, new.clone(), &format!("k{nth}")).await {
                        Err(DeskError::Stale { .. }) => {}
                        done => return done.unwrap(),
                    }
                }
            });
        }
        let tokens = both.join_all().await;
        let mut stages = Vec::new();
        for token in tokens {
            stages.push(stage(desk, token).await);
        }
        stages.sort();
        assert_eq!(stages, [Stage::Seated, Stage::Waiting]);
    }

    async fn the_same_number_is_given_the_same_ticket(desk: &TestDesk) {
        let activity = announced(desk, Some(10)).await;
        let sari = || new(activity, "Sari Wulandari", "0812-3456-7890");
        let first = register(desk, sari(), "a").await.unwrap();
        let again = New { name: name("sari  wulandari"), people: 3, ..sari() };
        assert_eq!(register(desk, again, "b").await.unwrap(), first);
        let other = register(desk, New { name: name("Budi"), ..sari() }, "c").await;
        let known = DeskError::Refused(Refused::Registration(Refusal::KnownOtherwise));
        assert_eq!(format!("{other:?}"), format!("{:?}", Err::<Token, _>(known)));
        assert_eq!(all(desk, activity).await.len(), 1);
        let elsewhere = announced(desk, None).await;
        let there = register(desk, new(elsewhere, "Budi", "0812-3456-7890"), "d").await;
        assert!(there.is_ok(), "nobody is followed from one activity to the next");
    }

    async fn a_form_that_is_sent_twice_takes_one_place(desk: &TestDesk) {
        let activity = announced(desk, Some(10)).await;
        let walk_in = New { source: Source::WalkIn, phone: None, ..new(activity, "PKK Melati", "") };
        desk.clock.advance_hours(7 * 24);
        let officer = desk.actor("officer");
        let one = add(desk, &officer, walk_in.clone(), "pkk").await.unwrap();
        let two = add(desk, &officer, walk_in, "pkk").await.unwrap();
        assert_eq!(one.known.id, two.known.id);
    }

    async fn a_place_that_was_given_back_goes_to_the_first_who_waits(desk: &TestDesk) {
        let activity = announced(desk, Some(1)).await;
        let (one, two) = (comes(desk, activity, 1).await, comes(desk, activity, 2).await);
        let three = comes(desk, activity, 3).await;
        assert_eq!(stage(desk, two).await, Stage::Waiting);
        wish(desk, one, (Command::Cancel {}, "batal".to_owned())).await.unwrap();
        assert_eq!(stage(desk, one).await, Stage::Cancelled);
        assert_eq!(stage(desk, two).await, Stage::Seated);
        assert_eq!(stage(desk, three).await, Stage::Waiting);
        let owed: Vec<_> = all(desk, activity).await.into_iter()
            .filter(|view| view.known.untold && !view.is_reached).collect();
        assert_eq!(owed.len(), 1, "no door leads to a number: somebody telephones");
        let officer = desk.actor("officer");
        let told = act(desk, &officer, owed[0].known.id, pressed(Command::Tell {})).await;
        assert!(!told.unwrap().known.untold);
    }

    async fn whoever_gave_the_place_back_may_register_again(desk: &TestDesk) {
        let activity = announced(desk, Some(5)).await;
        let first = comes(desk, activity, 1).await;
        wish(desk, first, (Command::Cancel {}, "batal".to_owned())).await.unwrap();
        let sari = new(activity, "Tamu ke-1", "0812 3456 0001");
        let again = register(desk, sari, "lagi").await.unwrap();
        assert_ne!(again, first);
        assert_eq!(stage(desk, again).await, Stage::Seated);
    }

    async fn a_ticket_opens_the_door_by_its_code_or_by_its_address(desk: &TestDesk) {
        let activity = announced(desk, None).await;
        let (one, _) = (comes(desk, activity, 1).await, comes(desk, activity, 2).await);
        let officer = desk.actor("officer");
        desk.clock.advance_hours(7 * 24);
        let shown = || Request {
            command: Command::CheckIn { at: desk.now(), people: None },
            seen: None,
            key: Some("perangkat".to_owned()),
        };
        let address = format!("https://wanasari.example/tiket/{one}");
        for _ in 0..2 {
            let view = check_in(desk, &officer, (activity, &address), shown()).await.unwrap();
            assert_eq!(view.known.stage(), Stage::Present);
            assert_eq!(view.known.version.0, 2, "the first time counts");
        }
        let mut tickets = all(desk, activity).await.into_iter();
        let other = tickets.find(|view| view.known.stage() != Stage::Present).unwrap();
        let code = other.code.to_lowercase();
        let by_code = Request { key: None, ..shown() };
        check_in(desk, &officer, (activity, &code), by_code).await.unwrap();
        let elsewhere = announced(desk, None).await;
        let unknown = check_in(desk, &officer, (elsewhere, &code), shown()).await;
        assert!(matches!(unknown, Err(DeskError::Unknown { field: "code" })), "{unknown:?}");
        assert_eq!(attended(desk, activity).await.unwrap().unwrap().counted.present, 2);
    }

    async fn the_programme_counts_the_door_until_the_committee_has_counted(desk: &TestDesk) {
        let activity = announced(desk, None).await;
        for nth in 1..=3 {
            comes(desk, activity, nth).await;
        }
        let reached = async || {
            let year = desk.rules().await.unwrap().calendar.day_of(desk.now()).year();
            let found = activity::programme(desk, &desk.actor("quality"), year).await.unwrap();
            (found.activities[0].reach.map(|one| (one.people, one.by)), found.sums.reached)
        };
        assert_eq!(reached().await, (None, 0));
        desk.clock.advance_hours(7 * 24);
        for view in all(desk, activity).await.into_iter().take(2) {
            let command = Command::CheckIn { at: desk.now(), people: None };
            act(desk, &desk.actor("officer"), view.known.id, pressed(command)).await.unwrap();
        }
        assert_eq!(reached().await, (Some((2, CountedBy::Door)), 2));
        let held = |present| Held { present, well: body("Ramai."), report: None };
        does(desk, "officer", activity, ActivityCommand::Hold(held([].into()))).await;
        assert_eq!(reached().await, (Some((2, CountedBy::Door)), 2));
        let hand = [(Audience::Families, 30)].into();
        does(desk, "officer", activity, ActivityCommand::Hold(held(hand))).await;
        assert_eq!(reached().await, (Some((30, CountedBy::Committee)), 30), "never both");
    }

    async fn what_was_said_is_shown_from_five_on(desk: &TestDesk) {
        let activity = announced(desk, None).await;
        let mut tokens = Vec::new();
        for nth in 1..=5 {
            tokens.push(comes(desk, activity, nth).await);
        }
        desk.clock.advance_hours(7 * 24);
        let officer = desk.actor("officer");
        for view in all(desk, activity).await {
            let command = Command::CheckIn { at: desk.now(), people: None };
            act(desk, &officer, view.known.id, pressed(command)).await.unwrap();
        }
        desk.clock.advance_hours(4);
        for (nth, token) in tokens.iter().enumerate() {
            let found = list(desk, &officer, activity).await.unwrap();
            assert!(found.attended.evaluated.is_err() && found.words.is_empty(), "{nth} have");
            let words = Some(body("Bermanfaat sekali."));
            let said = Command::Evaluate { marks: marks(5), words };
            wish(desk, *token, (said, format!("nilai {nth}"))).await.unwrap();
        }
        let found = list(desk, &officer, activity).await.unwrap();
        assert_eq!(found.attended.evaluated.unwrap().all, 50);
        assert_eq!(found.words.len(), 5);
    }

    async fn a_certificate_is_for_those_who_came_and_its_proof_names_nobody(desk: &TestDesk) {
        let activity = announced(desk, None).await;
        let (one, _) = (comes(desk, activity, 1).await, comes(desk, activity, 2).await);
        desk.clock.advance_hours(7 * 24);
        let officer = desk.actor("officer");
        let set = (locale::Language::Id, paper::Paper::A4);
        let none = certificates(desk, &officer, activity, set).await;
        assert!(matches!(none, Err(DeskError::NotFound)));
        let shown = (activity, &*one.to_string());
        let now = pressed(Command::CheckIn { at: desk.now(), people: None });
        check_in(desk, &officer, shown, now).await.unwrap();
        desk.clock.advance_hours(4);
        let made = certificates(desk, &officer, activity, set).await.unwrap();
        let text = format!("{made:?}");
        assert!(text.contains("Tamu ke-1") && !text.contains("Tamu ke-2"), "{text}");
        let word = text.split("/tiket/").nth(1).unwrap();
        let proof = Token::parse(&word[..32]).unwrap();
        assert_ne!(proof, one);
        let Ticket::Proof(proof) = ticket(desk, proof).await.unwrap() else { panic!("a ticket") };
        assert!(!format!("{proof:?}").contains("Tamu ke-1"));
        assert!(text.contains(&proof.number), "{} in {text}", proof.number);
    }

    async fn names_go_after_ninety_days_and_the_counts_stay(desk: &TestDesk) {
        let activity = announced(desk, None).await;
        comes(desk, activity, 1).await;
        desk.clock.advance_hours((7 + 89) * 24);
        desk::rounds::walk(desk).await.unwrap();
        assert!(all(desk, activity).await[0].name.is_some());
        desk.clock.advance_hours(2 * 24);
        desk::rounds::walk(desk).await.unwrap();
        let views = all(desk, activity).await;
        assert_eq!((views[0].name.as_deref(), views[0].phone.as_deref()), (None, None));
        assert_eq!(attended(desk, activity).await.unwrap().unwrap().counted.registered, 1);
        let table = String::from_utf8(csv(&views)).unwrap();
        assert!(!table.contains("Tamu"), "{table}");
    }

    async fn nobody_outside_the_office_reads_the_list(desk: &TestDesk) {
        let activity = announced(desk, None).await;
        for login in ["director", "auditor", "unit_igd", "admin"] {
            let found = list(desk, &desk.actor(login), activity).await;
            assert!(matches!(found, Err(DeskError::Forbidden)), "{login}");
        }
    }

    async fn a_question_for_the_speaker_stands_once_among_those_of_the_activity(desk: &TestDesk) {
        let activity = announced(desk, None).await;
        let question = Some(body("Bolehkah makan buah?"));
        let asks = New { question, ..new(activity, "Sari", "0812 3456 7890") };
        for _ in 0..2 {
            register(desk, asks.clone(), "tanya").await.unwrap();
        }
        let view = activity::open(desk, &desk.actor("officer"), activity).await.unwrap();
        let asked: Vec<_> = view.questions.iter().map(|one| one.text.as_deref()).collect();
        assert_eq!(asked, [Some("Bolehkah makan buah?")]);
        assert_eq!(all(desk, activity).await[0].question, None, "it is not said with a name");
    }

    async fn an_activity_that_is_not_public_has_no_form(desk: &TestDesk) {
        let plan = plan(desk, Some(3));
        let made = activity::propose(desk, &desk.actor("officer"), plan, None).await.unwrap();
        let id = made.activity.id;
        assert!(matches!(offer(desk, id).await, Err(DeskError::NotFound)));
        let found = register(desk, new(id, "Sari", "081234567890"), "a").await;
        assert!(matches!(found, Err(DeskError::NotFound)), "{found:?}");
    }
}
