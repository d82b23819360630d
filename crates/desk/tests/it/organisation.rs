//! The registers of the organisation as the cast uses them.

use desk::organisation::{Request, creed, decree, facility, partner};
use desk::testing::{CAST, TestDesk};
use desk::{DeskError, Refused};
use domain::ids::Version;
use domain::organisation::creed::{Act, Command, Standing, Wording};
use domain::organisation::decree::{Command as OnDecree, Member, Part, Terms};
use domain::organisation::facility::{Command as OnItem, Condition, Item, Look};
use domain::organisation::partner::{Card, Kind};
use domain::organisation::{Creed, Refusal};
use domain::people::{Actor, Role};
use domain::text::{Body, Name, Reference};
use locale::Language;
use paper::Paper;

use crate::stage::date;

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn body(text: &str) -> Body {
    Body::parse(text).unwrap()
}

fn wording(vision: &str) -> Wording {
    Wording { vision: body(vision), mission: body("Melayani."), values: body("Jujur.") }
}

fn plain<C>(command: C) -> Request<C> {
    Request { command, seen: None, key: None }
}

/// The first edition, written by the head and approved by the director: it stands.
async fn stands(desk: &TestDesk) -> Creed {
    let head = desk.actor("head");
    let view = creed::write(desk, &head, wording("Dipercaya."), None).await.unwrap();
    let command = Command::Approve { from: None };
    let director = desk.actor("director");
    creed::act(desk, &director, view.creed.id, plain(command)).await.unwrap().creed
}

fn terms(number: &str) -> Terms {
    Terms {
        number: Reference::parse(number).unwrap(),
        title: name("Tim Penanganan Pengaduan"),
        signed_on: date("2026-01-02"),
        from: date("2026-01-05"),
        until: None,
    }
}

fn member(who: &str, part: Part) -> Member {
    Member { name: name(who), part, person: None, from: date("2026-01-05"), until: None }
}

fn card(called: &str) -> Card {
    Card {
        name: name(called),
        kind: Kind::Insurer,
        contact: None,
        phone: None,
        email: None,
        route: Some(body("Surat pengantar dan salinan aduan.")),
        keeper: None,
        active: true,
    }
}

fn chair() -> Item {
    Item { name: name("Kursi"), place: name("Lobi"), every_months: 12, retired: false }
}

fn looked(condition: Condition, note: Option<&str>) -> OnItem {
    OnItem::Check(Look { on: date("2026-03-02"), condition, note: note.map(body) })
}

fn refusal<T>(ended: Result<T, DeskError>) -> Option<Refusal> {
    match ended {
        Err(DeskError::Refused(Refused::Organisation(refusal))) => Some(refusal),
        _ => None,
    }
}

desk::on_each_engine! {
    async fn what_the_director_approved_is_public_and_asked_of_everybody(desk: &TestDesk) {
        assert_eq!(creed::standing(desk).await.unwrap(), None);
        assert_eq!(creed::asked(desk, &desk.actor("director")).await.unwrap(), None);
        let head = desk.actor("head");
        let draft = creed::write(desk, &head, wording("Dipercaya."), None).await.unwrap();
        assert_eq!(creed::standing(desk).await.unwrap(), None, "a draft is not public");
        assert_eq!(creed::asked(desk, &desk.actor("director")).await.unwrap(), Some(Act::Approve));
        assert_eq!(creed::list(desk, &desk.actor("dpjp")).await.unwrap().len(), 0);
        let approve = plain(Command::Approve { from: None });
        creed::act(desk, &desk.actor("director"), draft.creed.id, approve).await.unwrap();
        let public = creed::standing(desk).await.unwrap().unwrap();
        assert_eq!(public.wording, wording("Dipercaya."));
        for (login, ..) in CAST {
            let asks = creed::asked(desk, &desk.actor(login)).await.unwrap();
            assert_eq!(asks, Some(Act::Acknowledge), "{login}");
        }
        let dpjp = desk.actor("dpjp");
        creed::act(desk, &dpjp, public.id, plain(Command::Acknowledge {})).await.unwrap();
        assert_eq!(creed::asked(desk, &dpjp).await.unwrap(), None);
        desk::audit::seal(desk).await.unwrap();
        assert!(desk::audit::verify(desk).await.unwrap().is_ok());
    }

    async fn the_proof_names_who_has_acknowledged_and_who_has_not(desk: &TestDesk) {
        let known = stands(desk).await;
        creed::act(desk, &desk.actor("operator"), known.id, plain(Command::Acknowledge {})).await.unwrap();
        let readers = creed::readers(desk, &desk.actor("auditor"), known.id).await.unwrap();
        assert_eq!(readers.len(), CAST.len());
        let (open, done): (Vec<_>, Vec<_>) = readers.iter().partition(|one| one.read_at.is_none());
        assert_eq!((open.len(), done.len()), (CAST.len() - 1, 1));
        assert_eq!((done[0].name.as_str(), readers.last()), ("Budi Santosa", Some(done[0])));
        let hidden = creed::readers(desk, &desk.actor("dpjp"), known.id).await;
        assert!(matches!(hidden, Err(DeskError::Forbidden)));
        let past = creed::history(desk, &desk.actor("auditor"), known.id).await.unwrap();
        assert_eq!(past.len(), 3);
        assert_eq!(past[0].by.name.as_deref(), Some("Dewi Lestari"));
    }

    async fn a_repeated_request_writes_one_edition_and_another_one_waits(desk: &TestDesk) {
        let head = desk.actor("head");
        let write = |vision: &str| creed::write(desk, &head, wording(vision), Some("k".to_owned()));
        let first = write("Dipercaya.").await.unwrap();
        let again = write("Dipercaya.").await.unwrap();
        assert_eq!(first.creed, again.creed);
        assert!(matches!(write("Lain.").await, Err(DeskError::KeyReused)));
        let other = creed::write(desk, &desk.actor("quality"), wording("Lain."), None).await;
        assert_eq!(refusal(other), Some(Refusal::DraftOpen));
        let outside = creed::write(desk, &desk.actor("dpjp"), wording("Lain."), None).await;
        assert!(matches!(outside, Err(DeskError::Forbidden)));
        let old = Request { command: Command::Discard {}, seen: Some(Version(0)), key: None };
        let late = creed::act(desk, &head, first.creed.id, old).await;
        assert!(matches!(late, Err(DeskError::Stale { now: Version(1), .. })), "{late:?}");
        let unknown = domain::ids::CreedId::new(99);
        let nothing = creed::act(desk, &head, unknown, plain(Command::Discard {})).await;
        assert!(matches!(nothing, Err(DeskError::NotFound)));
    }

    async fn a_new_edition_replaces_the_old_one_which_stays_readable(desk: &TestDesk) {
        stands(desk).await;
        let head = desk.actor("head");
        let next = creed::write(desk, &head, wording("Terdepan."), None).await.unwrap();
        let approve = plain(Command::Approve { from: None });
        creed::act(desk, &desk.actor("director"), next.creed.id, approve).await.unwrap();
        let seen = creed::list(desk, &head).await.unwrap();
        let standing: Vec<_> = seen.iter().map(|view| (view.creed.no, view.standing)).collect();
        assert_eq!(standing, [(2, Standing::InForce), (1, Standing::Replaced)]);
        assert_eq!(creed::list(desk, &desk.actor("unit_igd")).await.unwrap().len(), 1);
    }

    async fn the_team_of_a_day_is_answered_at_once_and_on_paper(desk: &TestDesk) {
        let head = desk.actor("head");
        let view = decree::write(desk, &head, terms("SK 223"), Some("k".to_owned())).await.unwrap();
        let again = decree::write(desk, &head, terms("SK 223"), Some("k".to_owned())).await.unwrap();
        assert_eq!(view.decree, again.decree);
        let id = view.decree.id;
        let seat = |member| decree::act(desk, &head, id, plain(OnDecree::Seat(member)));
        let known = Member { person: Some(desk.person("quality")), ..member("Nur Aini", Part::Member) };
        seat(known).await.unwrap();
        seat(member("Dewi Lestari", Part::Chair)).await.unwrap();
        let stranger = domain::ids::PersonId::new(99);
        let ended = seat(Member { person: Some(stranger), ..member("Siapa", Part::Member) }).await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "person" })), "{ended:?}");
        let last = OnDecree::Unseat { no: 1, until: date("2026-02-10") };
        decree::act(desk, &head, id, plain(last)).await.unwrap();
        let auditor = desk.actor("auditor");
        let team = async |day| decree::team(desk, &auditor, Some(date(day))).await.unwrap();
        assert_eq!(team("2026-01-04").await.decrees.len(), 0);
        let names = |team: &decree::Team| {
            let seats = team.decrees.iter().flat_map(|(_, seats)| seats);
            seats.map(|seat| seat.member.name.as_str().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(names(&team("2026-02-10").await), ["Dewi Lestari", "Nur Aini"]);
        let today = decree::team(desk, &auditor, None).await.unwrap();
        assert_eq!(names(&today), ["Dewi Lestari"]);
        let sheet = decree::document(desk, &today, (Language::Id, Paper::F4)).await.unwrap();
        assert_eq!(sheet.tables()[0].rows.len(), 1);
        assert!(sheet.letterhead.is_some());
        assert_eq!(decree::history(desk, &auditor, id).await.unwrap().len(), 4);
        let outside = decree::team(desk, &Actor::Complainant, None).await;
        assert!(matches!(outside, Err(DeskError::Forbidden)));
    }

    async fn partners_are_kept_by_few_and_found_by_all(desk: &TestDesk) {
        for (login, _, role, _) in CAST {
            let written = partner::write(desk, &desk.actor(login), card(&format!("Mitra {login}")), None).await;
            assert_eq!(written.is_ok(), matches!(role, Role::Head | Role::Admin), "{login}");
            assert!(partner::list(desk, &desk.actor(login)).await.is_ok(), "{login}");
        }
        let head = desk.actor("head");
        let keeper = Some(desk.person("officer"));
        let view = partner::write(desk, &head, Card { keeper, ..card("BPJS") }, None).await.unwrap();
        assert_eq!(view.keeper.as_deref(), Some("Rini Astuti"));
        let taken = partner::write(desk, &head, card("bpjs"), None).await;
        assert_eq!(refusal(taken), Some(Refusal::NameTaken));
        let resting = Card { active: false, ..card("BPJS") };
        let id = view.partner.id;
        partner::change(desk, &head, id, (resting.clone(), Some(Version(1)))).await.unwrap();
        let late = partner::change(desk, &head, id, (card("BPJS"), Some(Version(1)))).await;
        assert!(matches!(late, Err(DeskError::Stale { now: Version(2), .. })), "{late:?}");
        let seen = partner::list(desk, &desk.actor("dpjp")).await.unwrap();
        assert_eq!(seen.last().map(|view| view.partner.card.clone()), Some(resting));
        let nobody = Card { keeper: Some(domain::ids::PersonId::new(99)), ..card("Klinik") };
        let ended = partner::write(desk, &head, nobody, None).await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "keeper" })), "{ended:?}");
    }

    async fn an_item_waits_in_the_line_of_the_office_until_somebody_looks(desk: &TestDesk) {
        let head = desk.actor("head");
        let view = facility::write(desk, &head, chair(), None).await.unwrap();
        let waits = async |login| facility::due(desk, &desk.actor(login)).await.unwrap();
        assert_eq!((waits("officer").await, waits("dpjp").await), (1, 0));
        let id = view.facility.id;
        let silent = facility::act(desk, &desk.actor("officer"), id, plain(looked(Condition::Worn, None))).await;
        assert_eq!(refusal(silent), Some(Refusal::NoteMissing));
        facility::act(desk, &desk.actor("officer"), id, plain(looked(Condition::Good, None))).await.unwrap();
        assert_eq!(waits("officer").await, 0);
        let seen = facility::open(desk, &desk.actor("dpjp"), id).await.unwrap();
        assert_eq!(seen.checked_by.as_deref(), Some("Rini Astuti"));
        assert_eq!(seen.due, Some(date("2027-03-02")));
        let outside = facility::act(desk, &desk.actor("dpjp"), id, plain(looked(Condition::Good, None))).await;
        assert!(matches!(outside, Err(DeskError::Forbidden)));
    }

    async fn a_finding_begins_one_improvement_and_nothing_begins_none(desk: &TestDesk) {
        let head = desk.actor("head");
        let id = facility::write(desk, &head, chair(), None).await.unwrap().facility.id;
        let mending = || facility::Mending {
            action: body("Ganti kaki kursi."),
            owner: desk.person("officer"),
            due: date("2026-04-01"),
        };
        let early = facility::mend(desk, &head, id, mending()).await;
        assert_eq!(refusal(early), Some(Refusal::NotNow));
        let found = looked(Condition::Broken, Some("Kaki patah."));
        let view = facility::act(desk, &head, id, plain(found)).await.unwrap();
        assert!(facility::mended(desk, &head, &view.facility).await.unwrap().is_none());
        let outside = facility::mend(desk, &desk.actor("operator"), id, mending()).await;
        assert!(matches!(outside, Err(DeskError::Forbidden)));
        let begun = facility::mend(desk, &head, id, mending()).await.unwrap();
        assert_eq!(begun.cause.as_deref(), Some("Kursi, Lobi: Kaki patah."));
        assert_eq!(begun.owner.as_deref(), Some("Rini Astuti"));
        let again = facility::mend(desk, &head, id, mending()).await.unwrap();
        assert_eq!(again.improvement.id, begun.improvement.id);
        let seen = facility::mended(desk, &head, &view.facility).await.unwrap();
        assert_eq!(seen.map(|one| one.improvement.id), Some(begun.improvement.id));
        let all = desk::improvement::list(desk, &head, None).await.unwrap();
        assert_eq!(all.len(), 1);
    }
}
