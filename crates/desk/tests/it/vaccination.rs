//! A campaign for vaccination, from its goal to its lessons: a film with somebody's story that may not
//! go out as it is, goes out right, once, although the program was broken off, and comes down again.

use std::time::Duration;

use desk::consent::{self, Beside};
use desk::content::posting::owed;
use desk::content::{media, propose};
use desk::testing::TestDesk;
use desk::{DeskError, Refused, campaign};
use domain::campaign::{Command as Lead, Reading, Stage as Phase};
use domain::consent::{Outlet, Purpose, Standing};
use domain::content::{Command, Definition, Draft, Metric, Outcome, Refusal, Rule, Stage};
use domain::text::{Body, Name};
use locale::Language;
use paper::Paper;

use crate::campaign::{does as leads, measure, running};
use crate::picture::looked;
use crate::publisher::{does, house as program, permitted, picture, round, seen, set};
use crate::stage::{body, date, wib};

const BOAST: &str = "Vaksin terbaik di kota! Cerita Bu Siti: dijamin tidak sakit lagi.";
const PLAIN: &str = "Imunisasi melindungi anak dari campak. Bu Siti bercerita. Cek jadwal di puskesmas. Sehat sejak dini.";

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn film(text: &str) -> Draft<Body> {
    Draft {
        title: name("Cerita Bu Siti"),
        purpose: Purpose::Education,
        audience: None,
        claims: true,
        shows_people: true,
        consents: [].into(),
        texts: [(Outlet::Instagram, body(text)), (Outlet::Facebook, body(text))].into(),
    }
}

#[track_caller]
fn why<T: std::fmt::Debug>(done: Result<T, DeskError>) -> Refusal {
    match done {
        Err(DeskError::Refused(Refused::Content(why))) => why,
        other => panic!("the rules of content refuse, not {other:?}"),
    }
}

desk::on_each_engine! {
    async fn a_campaign_from_goal_to_lessons(desk: &TestDesk) {
        let (fake, house) = set(desk).await;
        let both = (desk, &house);
        let officer = desk.actor("officer");
        let led = running(desk).await;

        let id = propose(&house, &officer, film(BOAST), None).await.unwrap().content.id;
        media::add(&house, &officer, id, picture(Some("Ibu dan anak."))).await.unwrap();
        looked(both, id).await;
        let submit = || Command::Submit { judged: Vec::new() };
        let boast = why(does(both, "officer", id, submit()).await);
        assert!(matches!(boast, Refusal::Unjudged { rule: Rule::Superlative, .. }), "{boast:?}");
        does(both, "officer", id, Command::Edit { draft: film(PLAIN) }).await.unwrap();
        does(both, "officer", id, submit()).await.unwrap();
        does(both, "dpjp", id, Command::FactCheck {}).await.unwrap();
        does(both, "director", id, Command::Approve {}).await.unwrap();
        let at = wib("2026-03-02T09:00");
        assert_eq!(why(does(both, "officer", id, Command::Schedule { at, why: None }).await), Refusal::NoConsent);

        let consent = permitted(desk, &house).await;
        let permitted = Draft { consents: [consent].into(), ..film(PLAIN) };
        does(both, "officer", id, Command::Edit { draft: permitted }).await.unwrap();
        for (login, command) in [
            ("officer", submit()),
            ("dpjp", Command::FactCheck {}),
            ("director", Command::Approve {}),
            ("officer", Command::Schedule { at, why: None }),
        ] {
            does(both, login, id, command).await.unwrap();
        }
        leads(desk, "officer", led, Lead::AddItem { content: id }).await.unwrap();
        assert!(seen(both, id).await.texts.iter().all(|text| text.lacks.is_empty()));

        desk.clock.advance_hours(2);
        fake.next_container("IN_PROGRESS");
        round(&house).await;
        assert_eq!(fake.posts().len(), 1, "the Page has it, Instagram only holds it ready");
        // The power fails between creating and publishing; another program goes on.
        let house = program(desk, &fake, (91, Duration::from_secs(20)));
        let both = (desk, &house);
        fake.all_containers("FINISHED");
        for _ in 0..2 {
            desk.clock.advance_hours(1);
            round(&house).await;
        }
        assert_eq!(fake.posts().len(), 2, "once on each channel");
        assert_eq!(seen(both, id).await.content.stage, Stage::Published);
        let outcome = Outcome {
            outlet: Outlet::Instagram,
            definition: Definition::shown(),
            as_of: date("2026-03-02"),
            numbers: [(Metric::Reach, 4_200), (Metric::Questions, 17)].into(),
        };
        does(both, "officer", id, Command::RecordResult(outcome)).await.unwrap();

        let said = (consent, body("Bu Siti meminta lewat telepon."));
        consent::withdraw(&house, &officer, said, Beside::default()).await.unwrap();
        for _ in 0..3 {
            round(&house).await;
            desk.clock.advance_hours(1);
        }
        assert_eq!(fake.posts().len(), 1, "what the program can take down is gone");
        let view = consent::open(&house, &officer, consent).await.unwrap();
        let left = view.tasks.iter().position(|task| task.cleared.is_none()).unwrap();
        let cleared = (consent, u16::try_from(left).unwrap(), body("Dihapus di ponsel kantor."));
        let view = consent::take_down(&house, &officer, cleared, Beside::default()).await.unwrap();
        assert_eq!(view.standing, Standing::Settled);
        assert_eq!(owed(&house, &officer).await.unwrap()[1], 0);

        let value = 72;
        let reading =
            Reading { measure: measure(), as_of: date("2026-03-02"), value, source: name("Poli anak") };
        leads(desk, "officer", led, Lead::Record(reading)).await.unwrap();
        let lessons = body("Cerita orang tua lebih didengar daripada angka.");
        leads(desk, "officer", led, Lead::Evaluate { lessons }).await.unwrap();
        let view = leads(desk, "head", led, Lead::Close {}).await.unwrap();
        assert_eq!((view.campaign.stage, view.progress.map(|one| one.percent)), (Phase::Closed, Some(60)));
        let set = (Language::Id, Paper::F4);
        let sheet = campaign::document(desk, &desk.actor("director"), led, set).await.unwrap();
        assert_eq!(sheet.title, "Kampanye: Ayo imunisasi");
    }
}
