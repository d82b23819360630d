//! Partners in an issue: asked by letter or e-mail, their receipt and answer noted, counted in the month.

use desk::DeskError;
use desk::deliver::run;
use desk::issue::{Command, Request, Sign, View, act, detect, letter};
use desk::organisation::partner;
use desk::testing::TestDesk;
use domain::ids::{IssueId, PartnerId};
use domain::issue::Referral;
use domain::issue::partner::Way;
use domain::organisation::partner::{Card, Kind};
use domain::text::{Email, Name};
use jiff::SignedDuration;
use locale::Language;
use paper::Paper;

use crate::moves::sql;
use crate::stage::body;

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

async fn insurer(desk: &TestDesk) -> PartnerId {
    let card = Card {
        name: name("BPJS Kesehatan"),
        kind: Kind::Insurer,
        contact: Some(name("Loket pengaduan")),
        phone: None,
        email: Some(Email::parse("aduan@bpjs.example").unwrap()),
        route: None,
        keeper: None,
        active: true,
    };
    partner::write(desk, &desk.actor("head"), card, None).await.unwrap().partner.id
}

async fn begun(desk: &TestDesk) -> IssueId {
    let sign = Sign {
        title: name("Kartu tidak aktif"),
        about: body("Warga mengeluh kartunya mendadak tidak aktif."),
        detected_at: None,
    };
    detect(desk, &desk.actor("officer"), sign, None).await.unwrap().issue.id
}

fn refer(desk: &TestDesk, partner: PartnerId, way: Way) -> Command {
    let due = desk.now() + SignedDuration::from_hours(48);
    Command::Refer(Referral {
        partner,
        words: body("Mengapa kartu mendadak tidak aktif?"),
        way,
        due,
    })
}

async fn does(
    desk: &TestDesk,
    login: &str,
    id: IssueId,
    command: Command,
) -> Result<View, DeskError> {
    act(desk, &desk.actor(login), id, Request { command, seen: None, key: None }).await
}

desk::on_each_engine! {
    async fn a_partner_is_asked_has_it_and_answers_with_its_times_in_the_month(desk: &TestDesk) {
        let (id, bpjs) = (begun(desk).await, insurer(desk).await);
        let asked = does(desk, "officer", id, refer(desk, bpjs, Way::Letter)).await.unwrap();
        assert_eq!((asked.partners.len(), asked.partners[0].name.as_str()), (1, "BPJS Kesehatan"));
        let wish = (Language::Id, Paper::F4);
        let printed = letter(desk, &desk.actor("director"), (id, 1), wish).await.unwrap();
        assert!(format!("{printed:?}").contains("mendadak tidak aktif"));
        let none = letter(desk, &desk.actor("director"), (id, 2), wish).await;
        assert!(matches!(none, Err(DeskError::NotFound)));
        desk.clock.advance_hours(2);
        let by = name("Ibu Rini, loket");
        does(desk, "officer", id, Command::NoteReceipt { referral: 1, by }).await.unwrap();
        desk.clock.advance_hours(48);
        let late = desk::issue::open(desk, &desk.actor("head"), id).await.unwrap();
        assert!(late.partners[0].late && late.late(), "two days have gone");
        let words = body("Iuran perusahaannya tertunggak.");
        let told = Command::NoteAnswer { referral: 1, words };
        let after = does(desk, "officer", id, told).await.unwrap();
        let answer = after.partners[0].answered.clone().and_then(|(words, _)| words);
        assert_eq!(answer.as_deref(), Some("Iuran perusahaannya tertunggak."));
        assert!(!after.partners[0].late);
        let month = desk.rules().await.unwrap().calendar.month_of(desk.now());
        let report = desk::report::issues(desk, &desk.actor("director"), month).await.unwrap();
        let counted = &report.partners[0];
        assert_eq!((counted.asked, counted.answered), (1, 1));
        assert_eq!(counted.median_received_seconds, Some(2 * 3_600));
        assert_eq!(counted.median_answered_seconds, Some(50 * 3_600));
    }

    async fn an_e_mail_is_put_into_the_outbox_once_and_says_when_no_door_leads_there(desk: &TestDesk) {
        let (id, bpjs) = (begun(desk).await, insurer(desk).await);
        let request = Request {
            command: refer(desk, bpjs, Way::Email),
            seen: None,
            key: Some("satu".to_owned()),
        };
        for _ in 0..2 {
            act(desk, &desk.actor("head"), id, request.clone()).await.unwrap();
        }
        let works = sql(desk, "select key from outbox where kind = 'partner'").await;
        assert_eq!(works.len(), 1, "the same request is one message");
        assert_eq!(works[0].text(0).unwrap(), format!("partner:{id}:1"));
        run(desk).await.unwrap();
        let ended = sql(desk, "select reason from outbox where kind = 'partner'").await;
        assert_eq!(ended[0].text(0).unwrap(), "no_door");
    }

    async fn only_whoever_runs_the_issue_asks_a_partner(desk: &TestDesk) {
        let (id, bpjs) = (begun(desk).await, insurer(desk).await);
        for login in ["operator", "auditor", "quality"] {
            let done = does(desk, login, id, refer(desk, bpjs, Way::Letter)).await;
            assert!(matches!(done, Err(DeskError::Forbidden)), "{login}: {done:?}");
        }
        let unknown = does(desk, "head", id, refer(desk, PartnerId::new(9), Way::Letter)).await;
        assert!(matches!(unknown, Err(DeskError::Refused(_))), "{unknown:?}");
    }
}
