//! Campaigns and collaborators: planned, approved, shown to everybody, and what items lack of them.

use std::collections::{BTreeMap, BTreeSet};

use desk::campaign::{self, Request, View, propose, released};
use desk::collaborator::{self, Wanted, register};
use desk::content::{self, Lacking, calendar};
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::calendar::Month;
use domain::campaign::{Command, Goal, Measure, Plan, Reading, Refusal, Segment, Stage};
use domain::collaborator::{Agreement, Card, Command as With, Kind, Refusal as RegisterRefusal};
use domain::consent::{Outlet, Permalink, Purpose};
use domain::content::{Command as ContentCommand, Draft};
use domain::ids::{CampaignId, CollaboratorId, ContentId};
use domain::text::{Body, Name, Reference};
use locale::Language;
use paper::Paper;

use crate::stage::{body, date, wib};

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

pub(crate) fn measure() -> Measure {
    let text = |text: &str| Reference::parse(text).unwrap();
    Measure { name: name("Cakupan"), version: text("2026"), unit: text("%") }
}

fn plan() -> Plan<Body> {
    Plan {
        title: name("Ayo imunisasi"),
        goal: Goal {
            says: name("Cakupan imunisasi campak naik"),
            measure: measure(),
            start: 60,
            target: 80,
            by: date("2026-06-30"),
        },
        segments: vec![Segment::parse("Ibu hamil | 20-35").unwrap()],
        messages: vec![
            name("Imunisasi melindungi anak dari campak"),
            name("Cek jadwal di puskesmas"),
        ],
        tagline: Some(name("Sehat sejak dini")),
        outlets: BTreeSet::from([Outlet::X]),
        from: date("2026-03-01"),
        until: date("2026-06-01"),
        activities: Vec::new(),
        budget: Vec::new(),
        public: Some(body("Bawa buku KIA.\nGratis di puskesmas.")),
    }
}

pub(crate) async fn does(
    desk: &TestDesk,
    login: &str,
    id: CampaignId,
    command: Command<Body>,
) -> Result<View, DeskError> {
    let request = Request { command, seen: None, key: None };
    campaign::act(desk, &desk.actor(login), id, request).await
}

async fn planned(desk: &TestDesk) -> CampaignId {
    propose(desk, &desk.actor("officer"), plan(), None).await.unwrap().campaign.id
}

pub(crate) async fn running(desk: &TestDesk) -> CampaignId {
    let id = planned(desk).await;
    does(desk, "officer", id, Command::Submit {}).await.unwrap();
    does(desk, "director", id, Command::Approve {}).await.unwrap();
    does(desk, "officer", id, Command::Begin {}).await.unwrap();
    id
}

async fn written(desk: &TestDesk, text: &str) -> ContentId {
    let draft = Draft {
        title: name("Jadwal imunisasi"),
        purpose: Purpose::Education,
        audience: None,
        claims: false,
        shows_people: false,
        consents: BTreeSet::new(),
        texts: BTreeMap::from([(Outlet::X, body(text))]),
    };
    content::propose(desk, &desk.actor("officer"), draft, None).await.unwrap().content.id
}

fn card() -> Card<Body> {
    Card {
        kind: Kind::Influencer,
        name: body("Sinta Lestari"),
        organisation: Some(name("Kanal Sehat")),
        field: None,
        contact: Some(body("0812-0000-1111")),
        conflict: None,
        releases: false,
    }
}

pub(crate) async fn acquainted(desk: &TestDesk) -> CollaboratorId {
    register(desk, &desk.actor("officer"), card(), None).await.unwrap().collaborator.id
}

pub(crate) async fn with(
    desk: &TestDesk,
    id: CollaboratorId,
    command: With<Body>,
) -> Result<collaborator::View, DeskError> {
    let request = collaborator::Request { command, seen: None, key: None };
    collaborator::act(desk, &desk.actor("officer"), id, request).await
}

pub(crate) fn paid() -> Agreement {
    Agreement {
        what: name("Dua video"),
        from: date("2026-03-01"),
        until: date("2026-03-31"),
        paid: true,
        disclosure: Some(name("kerja sama")),
    }
}

async fn lacks(desk: &TestDesk, id: ContentId) -> Vec<(Lacking, String)> {
    let view = content::open(desk, &desk.actor("officer"), id).await.unwrap();
    view.texts[0].lacks.iter().map(|lack| (lack.what, lack.words.clone())).collect()
}

desk::on_each_engine! {
    async fn a_campaign_is_planned_approved_run_measured_and_closed(desk: &TestDesk) {
        let first = propose(desk, &desk.actor("officer"), plan(), Some("satu")).await.unwrap();
        let same = propose(desk, &desk.actor("officer"), plan(), Some("satu")).await.unwrap();
        assert_eq!(first.campaign, same.campaign);
        assert_eq!(campaign::list(desk, &desk.actor("auditor"), None).await.unwrap().len(), 1);
        let id = running(desk).await;
        let early = does(desk, "officer", id, Command::Evaluate { lessons: body("Belum.") }).await;
        assert!(matches!(early, Err(DeskError::Refused(Refused::Campaign(Refusal::NoReading)))));
        let reading = Reading {
            measure: measure(),
            as_of: date("2026-03-02"),
            value: 70,
            source: name("Laporan poli anak"),
        };
        let view = does(desk, "officer", id, Command::Record(reading)).await.unwrap();
        assert_eq!(view.progress.map(|one| one.percent), Some(50));
        does(desk, "officer", id, Command::Evaluate { lessons: body("Mulai lebih awal.") }).await.unwrap();
        let view = does(desk, "head", id, Command::Close {}).await.unwrap();
        assert_eq!((view.campaign.stage, view.lessons.as_deref()), (Stage::Closed, Some("Mulai lebih awal.")));
        let set = (Language::Id, Paper::F4);
        let sheet = campaign::document(desk, &desk.actor("auditor"), id, set).await.unwrap();
        assert_eq!(sheet.title, "Kampanye: Ayo imunisasi");
        let forbidden = campaign::open(desk, &desk.actor("unit_igd"), id).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{forbidden:?}");
    }

    async fn everybody_reads_only_the_words_that_were_signed(desk: &TestDesk) {
        let id = planned(desk).await;
        does(desk, "officer", id, Command::Submit {}).await.unwrap();
        assert!(matches!(released(desk, id).await, Err(DeskError::NotFound)));
        does(desk, "director", id, Command::Approve {}).await.unwrap();
        assert!(matches!(released(desk, id).await, Err(DeskError::NotFound)));
        does(desk, "officer", id, Command::Begin {}).await.unwrap();
        let item = written(desk, "Imunisasi melindungi anak dari campak. Sehat sejak dini.").await;
        does(desk, "officer", id, Command::AddItem { content: item }).await.unwrap();
        for (login, command) in [
            ("officer", ContentCommand::Submit { judged: Vec::new() }),
            ("director", ContentCommand::Approve {}),
            ("officer", ContentCommand::Schedule { at: wib("2026-03-02T08:30"), why: None }),
            ("officer", ContentCommand::Publish { outlet: Outlet::X, link: Permalink::parse("https://x.com/rs/1").unwrap() }),
        ] {
            let request = content::Request { command, seen: None, key: None };
            content::act(desk, &desk.actor(login), item, request).await.unwrap();
        }
        let public = released(desk, id).await.unwrap();
        assert_eq!((public.title.as_str(), public.messages.len()), ("Ayo imunisasi", 2));
        assert_eq!(public.text, "Bawa buku KIA.\nGratis di puskesmas.");
        assert_eq!(public.links, [("Jadwal imunisasi".to_owned(), Outlet::X, "https://x.com/rs/1".to_owned())]);
        let month = calendar::month(desk, &desk.actor("officer"), Month::of(date("2026-03-02"))).await.unwrap();
        assert_eq!(month.campaigns.get(&item).map(String::as_str), Some("Ayo imunisasi"));
        does(desk, "director", id, Command::Withdraw { why: body("Ditunda.") }).await.unwrap();
        assert!(matches!(released(desk, id).await, Err(DeskError::NotFound)));
    }

    async fn an_item_hears_which_words_of_its_campaign_are_missing(desk: &TestDesk) {
        let id = planned(desk).await;
        let item = written(desk, "Anak terlindungi dengan imunisasi.").await;
        assert_eq!(lacks(desk, item).await, []);
        does(desk, "officer", id, Command::AddItem { content: item }).await.unwrap();
        let missing = [
            (Lacking::Tagline, "Sehat sejak dini".to_owned()),
            (Lacking::Message, "campak".to_owned()),
        ];
        assert_eq!(lacks(desk, item).await, missing);
        let whole = written(desk, "Cek jadwal imunisasi di puskesmas. SEHAT sejak dini!").await;
        does(desk, "officer", id, Command::AddItem { content: whole }).await.unwrap();
        assert_eq!(lacks(desk, whole).await, []);
        let view = content::open(desk, &desk.actor("officer"), whole).await.unwrap();
        assert_eq!(view.campaign, Some((id, "Ayo imunisasi".to_owned())));
        let other = planned(desk).await;
        let twice = does(desk, "officer", other, Command::AddItem { content: whole }).await;
        assert!(matches!(twice, Err(DeskError::Refused(Refused::Campaign(Refusal::Elsewhere)))));
    }

    async fn an_item_with_a_paid_collaborator_says_so(desk: &TestDesk) {
        let id = acquainted(desk).await;
        let silent = written(desk, "Cuci tangan bersama Sinta.").await;
        let open = written(desk, "Cuci tangan. Kerja sama dengan Sinta.").await;
        for content in [silent, open] {
            with(desk, id, With::Credit { content }).await.unwrap();
        }
        assert_eq!(lacks(desk, silent).await, []);
        let hidden = Agreement { disclosure: None, ..paid() };
        let refused = with(desk, id, With::Agree(hidden)).await;
        let undisclosed = Refused::Collaborator(RegisterRefusal::Undisclosed);
        assert!(matches!(refused, Err(DeskError::Refused(why)) if why == undisclosed));
        let view = with(desk, id, With::Agree(paid())).await.unwrap();
        assert_eq!((view.items.len(), view.history.len()), (2, 4));
        assert_eq!(lacks(desk, silent).await, [(Lacking::Disclosure, "kerja sama".to_owned())]);
        assert_eq!(lacks(desk, open).await, []);
    }

    async fn the_register_is_read_by_kind_as_media_list_and_by_few(desk: &TestDesk) {
        let id = acquainted(desk).await;
        let media = Card { kind: Kind::Media, name: body("Harian Wanasari"), releases: true, ..card() };
        register(desk, &desk.actor("head"), media, None).await.unwrap();
        let officer = desk.actor("officer");
        let names = async |wanted: Wanted| {
            let found = collaborator::list(desk, &officer, wanted).await.unwrap();
            found.into_iter().filter_map(|view| view.name).collect::<Vec<_>>()
        };
        assert_eq!(names(Wanted::default()).await, ["Harian Wanasari", "Sinta Lestari"]);
        let kind = Some(Kind::Influencer);
        assert_eq!(names(Wanted { kind, ..Wanted::default() }).await, ["Sinta Lestari"]);
        assert_eq!(names(Wanted { releases: true, ..Wanted::default() }).await, ["Harian Wanasari"]);
        with(desk, id, With::Archive {}).await.unwrap();
        assert_eq!(names(Wanted { archived: true, ..Wanted::default() }).await, ["Sinta Lestari"]);
        let campaign = planned(desk).await;
        let engage = Command::Engage { collaborator: id };
        let refused = does(desk, "officer", campaign, engage.clone()).await;
        assert!(matches!(refused, Err(DeskError::Refused(Refused::Campaign(Refusal::PutAway)))));
        with(desk, id, With::Restore {}).await.unwrap();
        let view = does(desk, "officer", campaign, engage).await.unwrap();
        assert_eq!(view.partners[0].name.as_deref(), Some("Sinta Lestari"));
        let view = campaign::open(desk, &desk.actor("auditor"), campaign).await.unwrap();
        assert_eq!(view.partners[0].name, None);
        let forbidden = collaborator::open(desk, &desk.actor("auditor"), id).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{forbidden:?}");
        let missing = does(desk, "officer", campaign, Command::Engage { collaborator: CollaboratorId::new(9) }).await;
        assert!(matches!(missing, Err(DeskError::Unknown { field: "collaborator" })));
    }
}
