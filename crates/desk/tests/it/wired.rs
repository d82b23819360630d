//! Mail, short messages, gateways and the telephone, the whole way: in, to a case, and out again.

use std::sync::Arc;
use std::time::Duration;

use channel::fake::{Gateway, Imap, Smtp};
use channel::meta::Patience;
use channel::{Connection, Secret, Settings, email, gateway, phone, sms};
use desk::arrival::poll::{Look, look};
use desk::arrival::{self, ArrivalState};
use desk::call;
use desk::testing::{HOSPITAL, Seeded, TestDesk, TestPress};
use desk::{Desk, Parts};
use domain::case::Stage;
use domain::ids::CaseNumber;
use domain::people::Who;
use domain::rules::{Channel, Way};
use domain::text::Email;
use jiff::tz::TimeZone;

use crate::moves::{ANSWER, accepted, deliver, kinds, sql, stored};
use crate::stage::does;

const NODE: u128 = 1;
const OTHER: u128 = 2;
pub const FIRST: CaseNumber = CaseNumber { year: 2026, serial: 1 };
const SECOND: CaseNumber = CaseNumber { year: 2026, serial: 2 };

/// The same house with this one door.
pub fn house(desk: &TestDesk, name: &str, settings: Settings) -> Desk {
    let connection = Connection::new(name, settings);
    let door = channel::open(&connection, Patience::default()).unwrap();
    Desk::new(Parts {
        store: desk.store().clone(),
        hospital: HOSPITAL,
        clock: Arc::new(desk.clock.clone()),
        randomness: Arc::new(Seeded::new(99)),
        doors: vec![door],
        connections: vec![connection],
        broken: Vec::new(),
        press: Arc::new(TestPress),
        demo: false,
        public_url: None,
        retention: desk::Retention::default(),
    })
}

fn mailbox(imap: &str, smtp: &str) -> Settings {
    Settings::Email(Box::new(email::Settings {
        name: "surel".to_owned(),
        address: Email::parse("humas@rsudwanasari.example").unwrap(),
        display_name: "Humas RSUD Wanasari".to_owned(),
        subject: "Pesan dari Humas".to_owned(),
        incoming: email::Server::imap(imap).unwrap(),
        mailbox: "INBOX".to_owned(),
        outgoing: email::Server::smtp(smtp).unwrap(),
        thread_keys: vec![Secret::new("kunci")],
        plus_addresses: true,
        also_ours: Vec::new(),
        patience: Patience::default(),
    }))
}

pub struct Post {
    pub imap: Imap,
    pub smtp: Smtp,
}

impl Post {
    pub async fn open() -> Self {
        Self { imap: Imap::start("rahasia").await.unwrap(), smtp: Smtp::start().await.unwrap() }
    }

    pub fn house(&self, desk: &TestDesk) -> Desk {
        house(desk, "surel", mailbox(self.imap.url(), self.smtp.url()))
    }
}

pub fn mail(from: &str, id: &str, headers: &str, words: &str) -> Vec<u8> {
    let text = format!(
        "From: {from}\nSubject: Antrean farmasi\nMessage-ID: <{id}@warga.example>\n\
         Date: Mon, 2 Mar 2026 07:00:00 +0700\n{headers}\n\n{words}\n"
    );
    text.replace('\n', "\r\n").into_bytes()
}

pub const SITI: &str = "siti@warga.example";

pub async fn looked(desk: &Desk, connection: &str) -> usize {
    let found = look(desk, connection, NODE).await.unwrap();
    arrival::read_all(desk).await.unwrap();
    match found {
        Look::Found { new, .. } => new,
        Look::Elsewhere => panic!("nobody else looks here"),
    }
}

pub async fn drained(desk: &Desk) {
    while desk::deliver::run(desk).await.unwrap() > 0 {}
}

pub async fn answered(desk: &TestDesk, house: &Desk) {
    drained(house).await;
    accepted(desk, FIRST).await;
    does(desk, "officer", FIRST, deliver(Way::Message)).await;
    drained(house).await;
    let stage = stored(desk, FIRST).await.0.stage;
    assert_eq!(stage, Stage::Answered { at: desk.now() });
}

pub async fn unread(desk: &TestDesk) -> Vec<Option<String>> {
    let state = Some(ArrivalState::Unread);
    let (items, _) = arrival::list(desk, &desk.actor("officer"), None, state).await.unwrap();
    items.into_iter().map(|item| item.reason).collect()
}

/// Who said each reply of the first case.
pub async fn voices(desk: &TestDesk) -> Vec<Who> {
    let (_, history) = stored(desk, FIRST).await;
    let replies = history.iter().filter(|entry| entry.event.kind() == "replied");
    replies.map(|entry| entry.by).collect()
}

desk::on_each_engine! {
    async fn a_mail_is_answered_beneath_itself_and_its_answer_finds_the_case(desk: &TestDesk) {
        let post = Post::open().await;
        let house = post.house(desk);
        post.imap.put(&mail(SITI, "a1", "", "Obat ditunggu empat jam."));
        assert_eq!(looked(&house, "surel").await, 1);
        assert_eq!(post.imap.seen(), [1]);
        assert_eq!(stored(desk, FIRST).await.0.intake.channel, Channel::Email);
        answered(desk, &house).await;
        let sent = post.smtp.taken();
        assert_eq!(sent.len(), 2, "an acknowledgement and an answer");
        assert!(sent[0].header("Auto-Submitted").is_some());
        let answer = &sent[1];
        assert_eq!(answer.header("In-Reply-To").unwrap(), "<a1@warga.example>");
        let token = answer.header("Reply-To").unwrap();
        let token = token.split(['<', '>']).find(|part| part.contains('@')).unwrap().to_owned();
        assert!(token.starts_with("humas+"), "{token}");

        // From another subject, without references, only the signed address says where it belongs.
        post.imap.put(&mail(SITI, "a2", &format!("To: {token}"), "Terima kasih, sudah jelas."));
        looked(&house, "surel").await;
        assert_eq!(voices(desk).await, [Who::Complainant]);
        // Somebody else has the mark: heard, and never taken for the complainant.
        post.imap.put(&mail("lain@orang.example", "a3", &format!("To: {token}"), "Saya suaminya."));
        looked(&house, "surel").await;
        assert_eq!(voices(desk).await, [Who::Complainant, Who::Desk]);
        // Without it the same person is somebody new.
        post.imap.put(&mail("lain@orang.example", "a4", "", "Parkir penuh sejak pagi."));
        looked(&house, "surel").await;
        assert_eq!(kinds(desk, SECOND).await, ["received"]);
    }

    async fn a_mail_that_is_fetched_again_is_the_same_mail(desk: &TestDesk) {
        let post = Post::open().await;
        let house = post.house(desk);
        post.imap.put(&mail(SITI, "a1", "", "Obat ditunggu empat jam."));
        // It breaks off between storing and marking.
        post.imap.drop_at("STORE");
        assert_eq!(looked(&house, "surel").await, 1);
        assert!(post.imap.seen().is_empty());
        assert_eq!(looked(&house, "surel").await, 0);
        // All numbers are new, so everything comes once more.
        post.imap.renumber();
        assert_eq!(looked(&house, "surel").await, 0);
        assert_eq!(kinds(desk, FIRST).await, ["received"]);
        assert_eq!(sql(desk, "select count(*) from case_row").await[0].int(0).unwrap(), 1);
    }

    async fn one_node_looks_at_a_door_until_it_gives_up_or_falls_silent(desk: &TestDesk) {
        let post = Post::open().await;
        let house = post.house(desk);
        looked(&house, "surel").await;
        assert_eq!(look(&house, "surel", OTHER).await.unwrap(), Look::Elsewhere);
        desk.clock.advance(Duration::from_secs(240));
        assert_eq!(look(&house, "surel", OTHER).await.unwrap(), Look::Found { new: 0, more: false });
        assert_eq!(look(&house, "surel", NODE).await.unwrap(), Look::Elsewhere);
        arrival::poll::release(&house, "surel", OTHER).await.unwrap();
        looked(&house, "surel").await;
    }

    async fn what_a_machine_wrote_opens_no_case_and_is_not_answered(desk: &TestDesk) {
        let post = Post::open().await;
        let house = post.house(desk);
        post.imap.put(&mail(SITI, "b1", "Auto-Submitted: auto-replied", "Saya sedang cuti."));
        looked(&house, "surel").await;
        drained(&house).await;
        assert!(post.smtp.taken().is_empty());
        assert_eq!(unread(desk).await, [Some("automatic".to_owned())]);
    }

    async fn a_picture_in_a_mail_is_a_file_of_its_case_and_a_program_is_not(desk: &TestDesk) {
        let post = Post::open().await;
        let house = post.house(desk);
        let part = |name: &str, kind: &str, bytes: &str| {
            format!("--x\nContent-Type: {kind}\nContent-Disposition: attachment; filename={name}\n\
                Content-Transfer-Encoding: base64\n\n{bytes}\n")
        };
        let gif = part("a.gif", "image/gif", "R0lGODlhAQABAAAAACw=");
        let program = part("b.gif", "image/gif", "TVqQAAMAAAAEAAAA//8=");
        let words = format!("--x\nContent-Type: text/plain\n\nLihat foto.\n{gif}{program}--x--");
        let header = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x";
        post.imap.put(&mail(SITI, "c1", header, &words));
        looked(&house, "surel").await;
        let view = desk::case::open(desk, &desk.actor("officer"), FIRST).await.unwrap();
        let names: Vec<_> = view.files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["a.gif"]);
        let (items, _) = arrival::list(desk, &desk.actor("officer"), None, None).await.unwrap();
        assert_eq!(items[0].became.as_deref(), Some("2026-00001 file:unknown_type"));
    }

    async fn a_short_message_is_answered_in_parts(desk: &TestDesk) {
        let far = Gateway::start(200, "{}").await.unwrap();
        let house = house(desk, "sms", Settings::Sms(Box::new(sms::Settings {
            name: "sms".to_owned(),
            gateway: sms::Gateway::Android,
            url: far.url().to_owned(),
            user: "humas".to_owned(),
            password: Secret::new("b"),
            number: None,
            hook_secrets: vec![Secret::new("c")],
            report_url: None,
            patience: Patience::default(),
        })));
        let came = br#"{"event":"sms:received","deviceId":"d","payload":{"messageId":"m1",
            "message":"Lampu lorong mati","sender":"081234567890","receivedAt":"2026-03-02T07:00:00+07:00"}}"#;
        for _ in 0..2 {
            arrival::arrive(&house, "sms", Vec::new(), came.to_vec()).await.unwrap();
        }
        arrival::read_all(&house).await.unwrap();
        assert_eq!(stored(desk, FIRST).await.0.intake.channel, Channel::Sms);
        answered(desk, &house).await;
        let sent: Vec<String> = far.came().into_iter().map(|(_, body)| body).collect();
        assert!(sent.iter().all(|body| body.contains("+6281234567890")), "{sent:?}");
        assert_eq!(sent.iter().filter(|body| body.contains(ANSWER)).count(), 1, "{sent:?}");
    }

    async fn a_gateway_brings_a_voice_and_takes_the_answer(desk: &TestDesk) {
        let far = Gateway::start(200, r#"{"id":"true_62812@c.us_OUT1"}"#).await.unwrap();
        let house = house(desk, "wa", Settings::Gateway(Box::new(gateway::Settings {
            name: "wa".to_owned(),
            brand: gateway::Brand::Waha,
            url: far.url().to_owned(),
            token: Secret::new("a"),
            session: "default".to_owned(),
            hook_secrets: vec![Secret::new("b")],
            patience: Patience::default(),
        })));
        let came = br#"{"id":"e1","event":"message","session":"default","payload":{
            "id":"false_6281234567890@c.us_IN1","timestamp":1772409600,"from":"6281234567890@c.us",
            "fromMe":false,"body":"Toilet lantai dua rusak","hasMedia":false}}"#;
        arrival::arrive(&house, "wa", Vec::new(), came.to_vec()).await.unwrap();
        arrival::read_all(&house).await.unwrap();
        assert_eq!(stored(desk, FIRST).await.0.intake.channel, Channel::Whatsapp);
        answered(desk, &house).await;
        assert!(far.came().iter().any(|(_, body)| body.contains(ANSWER)));
    }

    async fn a_missed_call_of_the_exchange_is_owed_and_an_answered_one_noted(desk: &TestDesk) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("Master.csv");
        let house = house(desk, "telepon", Settings::Telephone(Box::new(phone::Settings {
            name: "telepon".to_owned(),
            zone: TimeZone::UTC,
            own: Vec::new(),
            source: phone::Source::Records { file: file.clone() },
            patience: Patience::default(),
        })));
        assert_eq!(looked(&house, "telepon").await, 0);
        let line = |id: &str, seconds: u32, end: &str| format!(
            "\"\",\"081234567890\",\"101\",\"humas\",\"<0812>\",\"SIP/a\",\"SIP/b\",\"Dial\",\"x\",\
             \"2026-03-02 00:00:00\",,\"2026-03-02 00:01:00\",60,{seconds},\"{end}\",\
             \"DOCUMENTATION\",\"{id}\",\"\"\n"
        );
        std::fs::write(&file, line("1.1", 40, "ANSWERED")).unwrap();
        assert_eq!(looked(&house, "telepon").await, 1);
        assert!(unread(desk).await.is_empty());
        let more = line("1.1", 40, "ANSWERED") + &line("1.2", 0, "NO ANSWER");
        std::fs::write(&file, more).unwrap();
        assert_eq!(looked(&house, "telepon").await, 1);
        assert_eq!(looked(&house, "telepon").await, 0);
        let calls = call::list(desk, &desk.actor("officer")).await.unwrap();
        assert_eq!((calls.owed.len(), calls.others.len()), (1, 1));
        assert!(unread(desk).await.is_empty());
    }
}
