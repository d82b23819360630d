//! Two people erase a third: what stands in the way, what goes, what stays.

use std::path::Path;
use std::time::Duration;

use desk::deliver::{outbox, run};
use desk::erasure::{self, Register, confirm, decline, list, one, preview, propose};
use desk::testing::{CAST, HOSPITAL, TestDesk};
use desk::{DeskError, Refused, arrival, audit, case, file, rounds, search, tracking};
use domain::case::{Command, fold};
use domain::erasure::{Basis, Refusal, State};
use domain::ids::{CaseNumber, ErasureId};
use domain::intake::Identity;
use domain::people::{Actor, Role};
use domain::rules::{Channel, Kind};
use domain::text::{Name, Phone};

use crate::moves::{COMPLAINT, SARI, arrives, by_instagram, posted, sql, stored};
use crate::stage::{body, closed, does, solved};

/// A complaint by Instagram with a file, answered and closed; all that followed is done.
pub async fn over(desk: &TestDesk) -> CaseNumber {
    let number = by_instagram(desk).await;
    let bytes = [b"\x89PNG\r\n\x1A\n".as_slice(), &[7; 100]].concat();
    let upload = file::Upload { name: "foto sari.png".to_owned(), bytes };
    file::attach(desk, &desk.actor("officer"), number, upload).await.unwrap();
    ended(desk, number).await;
    number
}

pub async fn ended(desk: &TestDesk, number: CaseNumber) {
    solved(desk, number).await;
    closed(desk, number).await;
    while run(desk).await.unwrap() > 0 {}
    while search::catch_up(desk).await.unwrap() > 0 {}
}

pub async fn proposed(
    desk: &TestDesk,
    login: &str,
    number: CaseNumber,
) -> Result<ErasureId, DeskError> {
    let wanted = (Basis::Request, body("Surat 12/2026, KTP diperiksa."));
    propose(desk, &desk.actor(login), number, wanted).await
}

pub async fn erased(desk: &TestDesk, number: CaseNumber) -> ErasureId {
    let id = proposed(desk, "head", number).await.unwrap();
    confirm(desk, &desk.actor("director"), id).await.unwrap();
    id
}

pub fn refusal<T>(ended: Result<T, DeskError>) -> Option<Refusal> {
    match ended {
        Err(DeskError::Refused(Refused::Erasure(why))) => Some(why),
        _ => None,
    }
}

pub fn forbidden<T>(ended: &Result<T, DeskError>) -> bool {
    matches!(ended, Err(DeskError::Forbidden))
}

pub async fn count(desk: &TestDesk, text: &str) -> i64 {
    sql(desk, text).await[0].int(0).unwrap()
}

pub async fn hold(desk: &TestDesk, number: CaseNumber, on: bool) {
    does(desk, "head", number, Command::Hold { on, why: body("Ada gugatan.") }).await;
}

desk::on_each_engine! {
    async fn what_would_go_is_shown_and_then_goes_and_the_history_still_holds(desk: &TestDesk) {
        let number = over(desk).await;
        let before = stored(desk, number).await;
        let shown = preview(desk, &desk.actor("head"), number).await.unwrap();
        let gone = shown.gone;
        assert_eq!((gone.cases, gone.files, gone.arrivals), (1, 1, 1));
        assert!(gone.texts > 4 && gone.identities == 1 && gone.contacts == 1 && gone.works > 1);
        assert!(shown.blocked.is_empty() && shown.erased_at.is_none());
        let id = erased(desk, number).await;
        let (row, history) = stored(desk, number).await;
        assert_eq!((&row, &history), (&before.0, &before.1));
        assert_eq!(fold(&history), Some(row));
        audit::seal(desk).await.unwrap();
        assert!(audit::verify(desk).await.unwrap().is_ok());
        let (item, _) = one(desk, &desk.actor("auditor"), id).await.unwrap();
        assert_eq!((item.state, item.gone), (State::Done, Some(gone)));
        assert_eq!(item.reason.as_deref(), Some("Surat 12/2026, KTP diperiksa."));
    }

    async fn nothing_of_an_erased_person_opens_anywhere(desk: &TestDesk) {
        let number = over(desk).await;
        erased(desk, number).await;
        for (login, ..) in CAST {
            let actor = desk.actor(login);
            let Ok(view) = case::open(desk, &actor, number).await else { continue };
            let said = format!("{view:?}");
            for words in [COMPLAINT, SARI, "Obat sudah kami", "sari.png", "mid.1"] {
                assert!(!said.contains(words), "{login}: {words}");
            }
            assert!(view.erased_at.is_some() && view.files.is_empty() && !view.may_reveal);
            let Ok((letters, _)) = outbox(desk, &actor, None, 99).await else { continue };
            assert!(letters.iter().all(|one| matches!(one.purpose, "wiped" | "hidden") && one.text.is_none()));
        }
        let arrivals = arrival::list(desk, &desk.actor("officer"), None, None).await.unwrap().0;
        let opened = arrival::look(desk, &desk.actor("officer"), arrivals[0].id).await.unwrap();
        assert_eq!((opened.text.as_str(), opened.words.as_str()), ("", ""));
        for (table, column) in [("arrival", "sealed"), ("outbox", "payload")] {
            let left = format!("select count(*) from {table} where length({column}) > 0");
            // The improvement is the hospital's own; its work names no case of a person's.
            assert_eq!(count(desk, &left).await, 0, "{table}");
        }
        for table in ["contact", "identity", "case_search", "file_chunk", "sending"] {
            let left = format!("select count(*) from {table}");
            assert_eq!(count(desk, &left).await, 0, "{table}");
        }
        let plain = "select count(*) from taken where provider_id = 'mid.1'";
        assert_eq!(count(desk, plain).await, 0);
    }

    async fn what_came_before_is_still_known_when_it_comes_once_more(desk: &TestDesk) {
        let number = over(desk).await;
        erased(desk, number).await;
        let again = posted(desk, "mid.1", "Hal yang sama dalam bungkus lain.");
        arrives(desk, again).await;
        assert_eq!(count(desk, "select count(*) from case_row").await, 1);
    }

    async fn whoever_proposed_does_not_confirm_and_others_have_no_part(desk: &TestDesk) {
        let number = over(desk).await;
        for (login, _, role, _) in CAST {
            let ended = proposed(desk, login, number).await;
            let may = matches!(role, Role::Head | Role::Director);
            // The owner handles protected cases only, and this is none.
            let unseen = *role == Role::Owner && matches!(ended, Err(DeskError::NotFound));
            assert!(ended.is_ok() == may && (may || unseen || forbidden(&ended)), "{login}");
        }
        let waiting = list(desk, &desk.actor("head"), Some(State::Proposed)).await.unwrap();
        assert_eq!(waiting.len(), 1, "a person is proposed once");
        let id = waiting[0].id;
        for (login, _, role, _) in CAST.iter().filter(|one| one.2 != Role::Director) {
            let ended = confirm(desk, &desk.actor(login), id).await;
            let unseen = *role == Role::Owner && matches!(ended, Err(DeskError::NotFound));
            assert!(unseen || forbidden(&ended), "{login}");
        }
        confirm(desk, &desk.actor("director"), id).await.unwrap();
        confirm(desk, &desk.actor("director"), id).await.unwrap();
        assert_eq!(count(desk, "select count(*) from journal where aggregate = 'erasure'").await, 2);
    }

    async fn a_director_does_not_confirm_the_own_proposal(desk: &TestDesk) {
        let number = over(desk).await;
        let id = proposed(desk, "director", number).await.unwrap();
        let director = desk.actor("director");
        assert_eq!(refusal(confirm(desk, &director, id).await), Some(Refusal::OwnProposal));
        assert_eq!(refusal(decline(desk, &director, id).await), Some(Refusal::OwnProposal));
        assert!(case::open(desk, &director, number).await.unwrap().text.is_some());
    }

    async fn a_declined_proposal_changes_nothing_and_may_come_again(desk: &TestDesk) {
        let number = over(desk).await;
        let id = proposed(desk, "head", number).await.unwrap();
        let director = desk.actor("director");
        decline(desk, &director, id).await.unwrap();
        let settled = Some(Refusal::Settled { state: State::Declined });
        assert_eq!(refusal(confirm(desk, &director, id).await), settled);
        assert!(case::open(desk, &director, number).await.unwrap().text.is_some());
        assert_ne!(proposed(desk, "head", number).await.unwrap(), id);
    }

    async fn an_open_case_a_hold_and_an_unread_arrival_stand_in_the_way(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        let why = async || refusal(proposed(desk, "head", number).await);
        assert_eq!(why().await, Some(Refusal::Open { number }));
        solved(desk, number).await;
        closed(desk, number).await;
        assert_eq!(why().await, Some(Refusal::Unfinished), "the improvement has not begun");
        while run(desk).await.unwrap() > 0 {}
        hold(desk, number, true).await;
        assert_eq!(why().await, Some(Refusal::Held { number }));
        hold(desk, number, false).await;
        sql(desk, "update arrival set state = 'unread'").await;
        assert_eq!(why().await, Some(Refusal::Unread { count: 1 }));
        sql(desk, "update arrival set state = 'read'").await;
        let id = proposed(desk, "head", number).await.unwrap();
        hold(desk, number, true).await;
        let late = confirm(desk, &desk.actor("director"), id).await;
        assert_eq!(refusal(late), Some(Refusal::Held { number }), "a hold counts to the last moment");
    }

    async fn the_time_of_keeping_is_over_before_the_clock_is_a_reason(desk: &TestDesk) {
        let number = over(desk).await;
        let wanted = || (Basis::Retention, body("Jadwal retensi arsip."));
        let head = desk.actor("head");
        let ended = propose(desk, &head, number, wanted()).await;
        assert!(matches!(refusal(ended), Some(Refusal::Kept { .. })));
        let shown = preview(desk, &head, number).await.unwrap();
        assert!(shown.blocked.is_empty() && shown.kept.len() == 1);
        desk.clock.advance(Duration::from_secs(1827 * 86_400));
        propose(desk, &head, number, wanted()).await.unwrap();
    }

    async fn the_reason_must_not_keep_the_name(desk: &TestDesk) {
        let mut new = desk::receive::NewIntake::of(Kind::Complaint, Channel::Telephone, body("Lama."));
        new.identity = Identity {
            name: Some(Name::parse("Sari Wulandari").unwrap()),
            phone: Some(Phone::parse("0812 3456 7890").unwrap()),
            ..Identity::default()
        };
        let coming = desk::receive::receive(desk, &desk.actor("operator"), new, "a").await.unwrap();
        ended(desk, coming.number).await;
        let head = desk.actor("head");
        for said in ["Permintaan ibu WULANDARI.", "Telepon +6281234567890 meminta."] {
            let ended = propose(desk, &head, coming.number, (Basis::Request, body(said))).await;
            assert_eq!(refusal(ended), Some(Refusal::NamesThePerson), "{said}");
        }
        erased(desk, coming.number).await;
        let track = tracking::track(desk, coming.code).await.unwrap();
        assert!(track.erased && track.answer.is_none() && !track.may_reopen);
        assert_eq!(count(desk, "select count(*) from number_given").await, 0);
    }

    async fn a_protected_case_is_never_named_to_the_head_and_still_stands_in_the_way(desk: &TestDesk) {
        let number = over(desk).await;
        desk.clock.advance(Duration::from_secs(200 * 86_400));
        arrives(desk, posted(desk, "mid.2", "Saya diminta membayar.")).await;
        sql(desk, "update case_row set about = 'director' where serial = 2").await;
        let head = desk.actor("head");
        let shown = preview(desk, &head, number).await.unwrap();
        assert!(shown.cases == [number] && shown.blocked.is_empty() && shown.gone.cases == 1);
        let id = proposed(desk, "head", number).await.unwrap();
        let director = desk.actor("director");
        let ended = confirm(desk, &director, id).await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Erasure(Refusal::Elsewhere)))), "{ended:?}");
        assert!(case::open(desk, &director, number).await.unwrap().text.is_some());
    }

    async fn a_register_erases_again_what_a_backup_brought_back(desk: &TestDesk) {
        let number = over(desk).await;
        let subject = stored(desk, number).await.0.intake.complainant.subject;
        let at = desk.now();
        desk.clock.advance(Duration::from_secs(60));
        let register = Register { hospital: HOSPITAL, erased: vec![(subject, at)] };
        let register: Register = register.to_string().parse().unwrap();
        let done = erasure::apply(desk, &register).await.unwrap();
        assert_eq!((done.erased, done.known), (1, 0));
        let done = erasure::apply(desk, &register).await.unwrap();
        assert_eq!((done.erased, done.known), (0, 1));
        let view = case::open(desk, &desk.actor("officer"), number).await.unwrap();
        assert_eq!((view.erased_at, view.text), (Some(at), None));
        let whole = erasure::register(desk).await.unwrap();
        assert!(whole.erased.contains(&(subject, at)));
        assert!(whole.beyond(&whole).erased.is_empty());
        let noted = "select count(*) from journal where aggregate = 'erasure' and kind = 'applied'";
        assert_eq!(count(desk, noted).await, 1);
        let other = Register { hospital: domain::ids::HospitalId::new(1), ..register };
        let ended = erasure::apply(desk, &other).await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "hospital" })));
    }

    async fn bytes_and_payloads_go_after_their_time_and_a_hold_keeps_them(desk: &TestDesk) {
        let number = over(desk).await;
        let kept = "select count(*) from arrival where length(sealed) > 0";
        let sent = "select count(*) from outbox where case_id is not null and length(payload) > 0";
        let keys = "select count(*) from idempotency";
        hold(desk, number, true).await;
        desk.clock.advance(Duration::from_secs(29 * 86_400));
        rounds::walk(desk).await.unwrap();
        assert!(count(desk, keys).await > 0);
        desk.clock.advance(Duration::from_secs(2 * 86_400));
        rounds::walk(desk).await.unwrap();
        assert_eq!((count(desk, kept).await, count(desk, keys).await), (1, 0));
        assert!(count(desk, sent).await > 0, "the case is on hold");
        hold(desk, number, false).await;
        rounds::walk(desk).await.unwrap();
        assert_eq!(count(desk, kept).await, 1, "once an hour is often enough");
        desk.clock.advance(Duration::from_secs(3600));
        rounds::walk(desk).await.unwrap();
        assert_eq!((count(desk, kept).await, count(desk, sent).await), (0, 0));
        let view = case::open(desk, &desk.actor("officer"), number).await.unwrap();
        assert_eq!(view.text.as_deref(), Some(COMPLAINT), "the words are in the case");
        arrives(desk, posted(desk, "mid.1", COMPLAINT)).await;
        assert_eq!(count(desk, "select count(*) from case_row").await, 1, "it is known still");
    }

    async fn a_key_that_was_used_long_ago_opens_no_second_case_and_drops_nothing_silently(desk: &TestDesk) {
        crate::stage::complaint(desk, "a").await;
        desk.clock.advance(Duration::from_secs(31 * 86_400));
        rounds::walk(desk).await.unwrap();
        let text = body("Saya menunggu obat selama empat jam.");
        let new = desk::receive::NewIntake::of(Kind::Complaint, Channel::Web, text);
        let again = desk::receive::receive(desk, &Actor::Complainant, new, "a").await;
        assert!(matches!(again, Err(DeskError::KeyReused)));
        assert_eq!(count(desk, "select count(*) from case_row").await, 1);
    }

    async fn what_could_not_be_read_is_never_let_go(desk: &TestDesk) {
        arrival::arrive(desk, "instagram", Vec::new(), b"{".to_vec()).await.unwrap();
        arrival::read_all(desk).await.unwrap();
        desk.clock.advance(Duration::from_secs(400 * 86_400));
        rounds::walk(desk).await.unwrap();
        assert_eq!(count(desk, "select count(*) from arrival where length(sealed) > 0").await, 1);
    }

    async fn the_list_is_for_those_who_have_a_part_in_it_or_examine(desk: &TestDesk) {
        let number = over(desk).await;
        erased(desk, number).await;
        for (login, _, role, _) in CAST {
            let found = list(desk, &desk.actor(login), None).await;
            let reads = matches!(
                role,
                Role::Head | Role::Director | Role::Owner | Role::Auditor | Role::Admin
            );
            assert_eq!(found.is_ok(), reads, "{login}");
            let Ok(found) = found else { continue };
            assert_eq!(found.len(), usize::from(*role != Role::Owner), "{login}");
            let known = found.first().and_then(|item| item.number);
            assert_eq!(known.is_some(), !matches!(role, Role::Owner | Role::Admin), "{login}");
        }
        assert!(list(desk, &Actor::Complainant, None).await.is_err());
    }
}

/// Files of a folder in which `text` stands in plain, whatever the case of its letters.
fn holding(folder: &Path, text: &str) -> usize {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let plain = text.to_lowercase();
    let holds = |path: &std::path::PathBuf| {
        let bytes = std::fs::read(path).unwrap_or_default().to_ascii_lowercase();
        bytes.windows(plain.len()).any(|window| window == plain.as_bytes())
    };
    files.filter(holds).count()
}

#[test]
fn a_backup_after_an_erasure_has_no_stem_and_no_name_of_the_person() {
    desk::testing::run(async {
        let desk = TestDesk::sqlite().await;
        let number = over(&desk).await;
        let folder = Path::new(desk.address()).parent().unwrap().to_owned();
        assert!(holding(&folder, "farmasi") > 0, "stems are plain; this is why they go");
        erased(&desk, number).await;
        let copy = folder.join("cadangan");
        std::fs::create_dir(&copy).unwrap();
        desk.store().db.backup_to(&copy.join("db.sqlite")).await.unwrap();
        for text in ["empat jam", COMPLAINT, SARI, "tunggu obat", "foto sari", "mid.1"] {
            assert_eq!(holding(&copy, text), 0, "{text}");
        }
    });
}
