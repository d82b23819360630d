//! Activities at the desk: planned, approved, asked about, held; what everybody reads, and the year.

use std::collections::{BTreeMap, BTreeSet};

use desk::activity::{self, Label, Request, View, Voice, Which, add, ask, become_case, propose};
use desk::file::Upload;
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::activity::{
    Answerer, Audience, Command, Entry, Evaluation, Fate, FollowUp, Held, Kind, Plan, Refusal,
    Speaker, Stage, Visit,
};
use domain::content::media::{Basis, Rights};
use domain::ids::ActivityId;
use domain::rules::Kind as VoiceKind;
use domain::text::{Body, Name, Reference};
use locale::Language;
use paper::Paper;

use crate::stage::{body, date, wib};

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn outside(text: &str) -> Speaker<Body> {
    Speaker::Outside { name: body(text), field: Some(name("Gizi")) }
}

fn plan(desk: &TestDesk) -> Plan<Body> {
    Plan {
        title: name("Cuci tangan menyelamatkan"),
        kind: Kind::LiveQuestions,
        need: body("Baru separuh pengunjung mencuci tangan."),
        aim: name("Pengunjung tahu lima saat cuci tangan"),
        audience: BTreeSet::from([Audience::Visitors]),
        starts: wib("2026-03-04T09:00"),
        ends: wib("2026-03-04T11:00"),
        place: Some(name("Aula")),
        link: None,
        visit: None,
        speakers: vec![Speaker::Staff(desk.person("dpjp")), outside("Sri Wahyuni")],
        public: true,
        entry: Some(Entry { quota: Some(40), closes: wib("2026-03-04T08:00") }),
        questions: true,
        certificate: false,
        bring: None,
        campaign: None,
        materials: Vec::new(),
        budget: None,
        lead: desk.person("officer"),
    }
}

async fn does(
    desk: &TestDesk,
    login: &str,
    id: ActivityId,
    command: Command<Body>,
) -> Result<View, DeskError> {
    let request = Request { command, seen: None, key: None };
    activity::act(desk, &desk.actor(login), id, request).await
}

async fn approved(desk: &TestDesk) -> ActivityId {
    let made = propose(desk, &desk.actor("officer"), plan(desk), None).await.unwrap();
    let id = made.activity.id;
    does(desk, "officer", id, Command::Submit {}).await.unwrap();
    does(desk, "head", id, Command::Approve {}).await.unwrap();
    id
}

fn edit(plan: Plan<Body>) -> Command<Body> {
    Command::Edit { plan: Box::new(plan) }
}

fn held() -> Command<Body> {
    let present = BTreeMap::from([(Audience::Visitors, 42)]);
    Command::Hold(Held { present, well: body("Ramai."), report: None })
}

fn png() -> Upload {
    let bytes = b"\x89PNG\r\n\x1A\n dots".to_vec();
    Upload { name: "aula.png".to_owned(), bytes }
}

fn label(faces: bool) -> Label {
    let rights = Rights { basis: Basis::Own, source: name("Humas"), until: None };
    Label { alt: Some(body("Orang di aula")), rights, faces, consents: BTreeSet::new() }
}

desk::on_each_engine! {
    async fn an_activity_is_planned_once_approved_held_and_looked_back_at(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let first = propose(desk, &officer, plan(desk), Some("satu")).await.unwrap();
        let same = propose(desk, &officer, plan(desk), Some("satu")).await.unwrap();
        assert_eq!(first.activity, same.activity);
        assert_eq!(first.speakers[1].name.as_deref(), Some("Sri Wahyuni"));
        let id = first.activity.id;
        does(desk, "officer", id, Command::Submit {}).await.unwrap();
        let waiting = activity::list(desk, &desk.actor("director"), Which::Waiting).await.unwrap();
        assert_eq!(waiting.len(), 1);
        does(desk, "head", id, Command::Approve {}).await.unwrap();
        let early = does(desk, "officer", id, held()).await;
        let Err(DeskError::Refused(Refused::Activity(Refusal::TooEarly { .. }))) = early else {
            panic!("{early:?}")
        };
        desk.clock.set(wib("2026-03-04T11:30"));
        does(desk, "officer", id, held()).await.unwrap();
        let follow_up = FollowUp {
            what: name("Poster di lobi"),
            owner: desk.person("head"),
            due: date("2026-03-20"),
            done: false,
        };
        let evaluation = Evaluation {
            met: true,
            value: 82,
            unit: Reference::parse("% tahu").unwrap(),
            lessons: body("Mulai tepat waktu."),
            follow_ups: vec![follow_up],
        };
        let view = does(desk, "officer", id, Command::Evaluate(evaluation)).await.unwrap();
        assert_eq!(view.lessons.as_deref(), Some("Mulai tepat waktu."));
        let owed = activity::owed(desk, &officer).await.unwrap();
        assert_eq!((owed.len(), owed[0].what.as_str()), (1, "Poster di lobi"));
        assert_eq!(activity::duties(desk, &desk.actor("head")).await.unwrap(), owed);
        assert_eq!(activity::duties(desk, &officer).await.unwrap(), []);
        does(desk, "officer", id, Command::Tick { nth: 0 }).await.unwrap();
        assert_eq!(activity::owed(desk, &officer).await.unwrap(), []);
    }

    async fn a_typed_name_is_the_same_only_word_for_word(desk: &TestDesk) {
        let id = approved(desk).await;
        let more = Plan { materials: vec![name("Leaflet")], ..plan(desk) };
        let view = does(desk, "officer", id, edit(more)).await.unwrap();
        assert_eq!((view.activity.stage, view.activity.fell), (Stage::Approved, false));
        let speakers = vec![Speaker::Staff(desk.person("dpjp")), outside("Sri Wahyuningsih")];
        let view = does(desk, "officer", id, edit(Plan { speakers, ..plan(desk) })).await.unwrap();
        assert_eq!((view.activity.stage, view.activity.fell), (Stage::Planned, true));
        let found = activity::announced(desk).await.unwrap();
        assert!(found.is_empty(), "what is not approved is not announced");
    }

    async fn everybody_reads_what_was_approved_and_asks_once_for_each_key(desk: &TestDesk) {
        let id = approved(desk).await;
        let found = activity::announced(desk).await.unwrap();
        assert_eq!(found[0].speakers[1].name.as_deref(), Some("Sri Wahyuni"));
        assert!(found[0].takes_registrations && found[0].takes_questions);
        let text = activity::feed(desk, &found);
        assert!(text.contains("DTSTART:20260304T020000Z") && text.contains("LOCATION:Aula"));
        for _ in 0..2 {
            ask(desk, id, (body("Berapa lama?"), false), "kunci").await.unwrap();
        }
        ask(desk, id, (body("Luka operasi saya?"), true), "lain").await.unwrap();
        let view = activity::open(desk, &desk.actor("officer"), id).await.unwrap();
        assert_eq!(view.questions.len(), 2);
        let never = propose(desk, &desk.actor("officer"), plan(desk), None).await.unwrap();
        desk.clock.set(wib("2026-03-04T11:01"));
        let late = ask(desk, id, (body("Terlambat?"), false), "baru").await;
        assert!(matches!(late, Err(DeskError::Refused(Refused::Activity(Refusal::NoQuestions)))));
        assert!(activity::announced(desk).await.unwrap().is_empty());
        let hidden = ask(desk, never.activity.id, (body("Ada?"), false), "k").await;
        assert!(matches!(hidden, Err(DeskError::NotFound)), "{hidden:?}");
    }

    async fn a_question_is_answered_or_becomes_a_case_once(desk: &TestDesk) {
        let id = approved(desk).await;
        ask(desk, id, (body("Berapa lama?"), false), "satu").await.unwrap();
        ask(desk, id, (body("Luka operasi saya?"), true), "dua").await.unwrap();
        let by = Answerer::Speaker(1);
        let answer = |nth| Command::Answer { nth, by, text: body("Dua puluh detik.") };
        let view = does(desk, "officer", id, answer(0)).await.unwrap();
        assert_eq!(view.questions[0].by.as_deref(), Some("Sri Wahyuni"));
        assert_eq!(view.questions[0].says.as_deref(), Some("Dua puluh detik."));
        let refused = does(desk, "officer", id, answer(1)).await;
        assert!(matches!(refused, Err(DeskError::Refused(Refused::Activity(Refusal::OwnCare)))));
        let voice = Voice { kind: VoiceKind::Question, unit: None, delay_reason: None };
        let officer = desk.actor("officer");
        let wanted = || (voice.clone(), "kasus");
        let receipt = become_case(desk, &officer, (id, 1), wanted()).await.unwrap();
        let again = become_case(desk, &officer, (id, 1), wanted()).await.unwrap();
        assert_eq!(receipt.number, again.number);
        let view = activity::open(desk, &officer, id).await.unwrap();
        assert!(matches!(view.questions[1].fate, Fate::Case { .. }));
        assert_eq!(view.questions[1].case, Some(receipt.number));
    }

    async fn a_photo_without_faces_is_kept_and_given_back(desk: &TestDesk) {
        let (id, officer) = (approved(desk).await, desk.actor("officer"));
        let refused = add(desk, &officer, id, (png(), label(true), None)).await;
        assert!(matches!(refused, Err(DeskError::Refused(Refused::Activity(Refusal::NoConsent)))));
        let view = add(desk, &officer, id, (png(), label(false), None)).await.unwrap();
        let twice = add(desk, &officer, id, (png(), label(false), None)).await.unwrap();
        assert_eq!((view.photos.len(), twice.photos.len()), (1, 1));
        let file = view.photos[0].id;
        let (_, bytes) = activity::fetch(desk, &officer, (id, file)).await.unwrap();
        assert_eq!(bytes, png().bytes);
        does(desk, "officer", id, Command::DropPhoto { id: file }).await.unwrap();
        let gone = activity::fetch(desk, &officer, (id, file)).await;
        assert!(matches!(gone, Err(DeskError::NotFound)));
    }

    async fn whoever_and_whatever_a_plan_names_is_there(desk: &TestDesk) {
        let nobody = domain::ids::PersonId::new(0xFFFF);
        let officer = desk.actor("officer");
        let cases = [
            ("lead", Plan { lead: nobody, ..plan(desk) }),
            ("speakers", Plan { speakers: vec![Speaker::Staff(nobody)], ..plan(desk) }),
            (
                "campaign",
                Plan { campaign: Some(domain::ids::CampaignId::new(1)), ..plan(desk) },
            ),
        ];
        for (field, wrong) in cases {
            let refused = propose(desk, &officer, wrong, None).await;
            let Err(DeskError::Unknown { field: found }) = refused else { panic!("{refused:?}") };
            assert_eq!(found, field);
        }
        let refused = propose(desk, &desk.actor("unit_igd"), plan(desk), None).await;
        assert!(matches!(refused, Err(DeskError::Forbidden)));
        let unseen = activity::list(desk, &desk.actor("unit_igd"), Which::Waiting).await;
        assert!(matches!(unseen, Err(DeskError::Forbidden)));
    }

    async fn whoever_owes_a_follow_up_sees_it_and_ends_it_without_reading_activities(desk: &TestDesk) {
        let id = approved(desk).await;
        desk.clock.set(wib("2026-03-04T11:30"));
        does(desk, "officer", id, held()).await.unwrap();
        let follow_up = |what, who| FollowUp {
            what: name(what),
            owner: desk.person(who),
            due: date("2026-03-20"),
            done: false,
        };
        let evaluation = Evaluation {
            met: true,
            value: 82,
            unit: Reference::parse("% tahu").unwrap(),
            lessons: body("Mulai tepat waktu."),
            follow_ups: vec![follow_up("Poster di lobi", "officer"), follow_up("Wastafel", "unit_igd")],
        };
        does(desk, "officer", id, Command::Evaluate(evaluation)).await.unwrap();
        let unit = desk.actor("unit_igd");
        assert!(matches!(activity::owed(desk, &unit).await, Err(DeskError::Forbidden)));
        let own = activity::duties(desk, &unit).await.unwrap();
        assert_eq!((own.len(), own[0].what.as_str(), own[0].follow_up), (1, "Wastafel", Some(1)));
        let other = activity::done(desk, &unit, (id, 0), None).await;
        assert!(matches!(other, Err(DeskError::Forbidden)), "{other:?}");
        for _ in 0..2 {
            activity::done(desk, &unit, (id, 1), Some("selesai")).await.unwrap();
        }
        assert_eq!(activity::duties(desk, &unit).await.unwrap(), []);
        assert_eq!(activity::owed(desk, &desk.actor("head")).await.unwrap().len(), 1);
    }

    async fn the_programme_of_a_year_tells_what_came_of_it(desk: &TestDesk) {
        let (held_one, gone) = (approved(desk).await, approved(desk).await);
        desk.clock.set(wib("2026-03-04T11:30"));
        does(desk, "officer", held_one, held()).await.unwrap();
        does(desk, "officer", gone, Command::Cancel { why: body("Banjir.") }).await.unwrap();
        let visit = Visit { contact: body("Pak Lurah"), means: name("Mobil") };
        let next = Plan {
            starts: wib("2027-01-04T09:00"),
            ends: wib("2027-01-04T10:00"),
            entry: None,
            visit: Some(visit),
            ..plan(desk)
        };
        propose(desk, &desk.actor("officer"), next, None).await.unwrap();
        let found = activity::programme(desk, &desk.actor("quality"), 2026).await.unwrap();
        let sums = found.sums;
        assert_eq!((sums.planned, sums.held, sums.cancelled, sums.reached), (2, 1, 1, 42));
        assert_eq!(sums.realised(), Some(50));
        assert!(found.activities.iter().any(|one| one.why.as_deref() == Some("Banjir.")));
        let (auditor, set) = (desk.actor("auditor"), (Language::Id, Paper::F4));
        let made = activity::programme_document(desk, &auditor, 2026, set).await.unwrap();
        assert!(desk::report::xlsx(&made).unwrap().starts_with(b"PK"));
        let one = activity::document(desk, &auditor, held_one, set).await.unwrap();
        assert!(format!("{:?}", one.blocks).contains("42"));
    }
}
