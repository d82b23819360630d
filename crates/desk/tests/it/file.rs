use desk::file::{self, FileFault, Upload, attach, attach_public, fetch};
use desk::receive::{NewIntake, Receipt, receive};
use desk::testing::{CAST, TestDesk};
use desk::{DeskError, case};
use domain::case::Command;
use domain::ids::{FileId, UnitCode};
use domain::people::{Actor, Role};
use domain::rules::{Channel, Grade, Kind, Nature};
use domain::text::Body;

use crate::moves::{kinds, screening, to_unit, tries};
use crate::stage::does;

async fn complaint(desk: &TestDesk, key: &str) -> Receipt {
    let text = Body::parse("Saya menunggu obat selama empat jam.").unwrap();
    let mut new = NewIntake::of(Kind::Complaint, Channel::Web, text);
    new.unit = Some(UnitCode::parse("FARMASI").unwrap());
    receive(desk, &Actor::Complainant, new, key).await.unwrap()
}

fn photo(name: &str, nth: u8) -> Upload {
    let bytes = [b"\x89PNG\r\n\x1A\n".as_slice(), &[nth; 100]].concat();
    Upload { name: name.to_owned(), bytes }
}

fn refused<T>(ended: Result<T, DeskError>) -> Option<FileFault> {
    match ended {
        Err(DeskError::FileRefused { why, .. }) => Some(why),
        _ => None,
    }
}

fn hidden<T>(ended: Result<T, DeskError>) -> bool {
    matches!(ended, Err(DeskError::NotFound))
}

desk::on_each_engine! {
    async fn a_file_comes_back_as_it_was_sent(desk: &TestDesk) {
        let (receipt, officer) = (complaint(desk, "a").await, desk.actor("officer"));
        // More than one piece, and not a whole number of them.
        let bytes = [b"%PDF-1.7 ".as_slice(), &[b'x'; 200_000]].concat();
        let upload = Upload { name: "hasil lab.pdf".to_owned(), bytes: bytes.clone() };
        let item = attach(desk, &officer, receipt.number, upload).await.unwrap();
        assert_eq!((item.name.as_str(), item.media_type.as_str()), ("hasil lab.pdf", "application/pdf"));
        assert_eq!(item.size, bytes.len() as u64);
        let found = fetch(desk, &officer, receipt.number, item.id).await.unwrap();
        assert_eq!(found, (item.clone(), bytes));
        let view = case::open(desk, &officer, receipt.number).await.unwrap();
        assert_eq!(view.files, [item]);
    }

    async fn a_form_that_was_sent_twice_brings_one_file(desk: &TestDesk) {
        let (receipt, officer) = (complaint(desk, "a").await, desk.actor("officer"));
        let first = attach_public(desk, receipt.case, photo("foto.png", 1)).await.unwrap();
        assert_eq!(attach_public(desk, receipt.case, photo("foto.png", 1)).await.unwrap(), first);
        let other = attach_public(desk, receipt.case, photo("foto.png", 2)).await.unwrap();
        assert_ne!(other.id, first.id);
        let view = case::open(desk, &officer, receipt.number).await.unwrap();
        assert_eq!(view.files.len(), 2);
    }

    async fn what_is_no_picture_and_no_pdf_is_refused_and_not_kept(desk: &TestDesk) {
        let (receipt, officer) = (complaint(desk, "a").await, desk.actor("officer"));
        let page = Upload { name: "foto.png".to_owned(), bytes: b"<script>".to_vec() };
        let sent = attach(desk, &officer, receipt.number, page.clone()).await;
        assert_eq!(refused(sent), Some(FileFault::UnknownType));
        let sent = attach_public(desk, receipt.case, page).await;
        assert_eq!(refused(sent), Some(FileFault::UnknownType));
        assert!(case::open(desk, &officer, receipt.number).await.unwrap().files.is_empty());
    }

    async fn a_complainant_brings_ten_files_and_no_more(desk: &TestDesk) {
        let receipt = complaint(desk, "a").await;
        for nth in 0..10 {
            attach_public(desk, receipt.case, photo("foto.png", nth)).await.unwrap();
        }
        let more = attach_public(desk, receipt.case, photo("foto.png", 10)).await;
        assert_eq!(refused(more), Some(FileFault::TooMany));
        let again = attach_public(desk, receipt.case, photo("foto.png", 9)).await;
        assert!(again.is_ok(), "a replay is no new file");
        let staff = attach(desk, &desk.actor("officer"), receipt.number, photo("lain.png", 0)).await;
        assert!(staff.is_ok());
    }

    async fn a_file_is_seen_only_by_those_who_see_its_case(desk: &TestDesk) {
        let receipt = complaint(desk, "a").await;
        let item = attach_public(desk, receipt.case, photo("foto.png", 1)).await.unwrap();
        for (login, _, role, _) in CAST {
            let actor = desk.actor(login);
            let all = role.is_humas()
                || matches!(role, Role::Director | Role::Quality | Role::Auditor);
            let fetched = fetch(desk, &actor, receipt.number, item.id).await;
            assert_eq!(fetched.is_ok(), all, "{login}");
            assert!(fetched.is_ok() || hidden(fetched), "{login}: absent and hidden look the same");
            let sent = attach(desk, &actor, receipt.number, photo("baru.png", 2)).await;
            let reads = matches!(role, Role::Quality | Role::Auditor);
            assert_eq!(sent.is_ok(), all && !reads, "{login}");
        }
    }

    async fn whoever_was_asked_opens_only_what_the_office_has_shown(desk: &TestDesk) {
        let receipt = complaint(desk, "a").await;
        let number = receipt.number;
        let item = attach_public(desk, receipt.case, photo("wajah-ibu.png", 1)).await.unwrap();
        attach_public(desk, receipt.case, photo("lain.png", 2)).await.unwrap();
        does(desk, "officer", number, screening(Nature::NonMedical, Grade::Green)).await;
        does(desk, "officer", number, to_unit("FARMASI")).await;
        let unit = desk.actor("unit_farmasi");
        let listed = async |actor: &Actor| {
            let files = case::open(desk, actor, number).await.unwrap().files;
            files.into_iter().map(|item| (item.id, item.shown)).collect::<Vec<_>>()
        };
        let show = |on| Command::ShowFile { file: item.id, on };
        assert_eq!(listed(&unit).await, []);
        assert!(hidden(fetch(desk, &unit, number, item.id).await));
        let own = tries(desk, "unit_farmasi", number, show(true)).await;
        assert!(matches!(own, Err(DeskError::Refused(_))), "{own:?}");
        for _ in 0..2 {
            does(desk, "officer", number, show(true)).await;
        }
        assert_eq!(listed(&unit).await, [(item.id, true)]);
        assert!(fetch(desk, &unit, number, item.id).await.is_ok());
        for login in ["unit_igd", "dpjp", "committee", "management"] {
            assert!(hidden(fetch(desk, &desk.actor(login), number, item.id).await), "{login}");
        }
        does(desk, "head", number, show(false)).await;
        assert_eq!(listed(&unit).await, []);
        assert!(hidden(fetch(desk, &unit, number, item.id).await));
        for login in ["officer", "director", "quality", "auditor"] {
            assert_eq!(listed(&desk.actor(login)).await.len(), 2, "{login}");
        }
        let told = kinds(desk, number).await;
        assert_eq!(told.iter().filter(|kind| **kind == "file_shown").count(), 2, "{told:?}");
        let view = case::open(desk, &unit, number).await.unwrap();
        assert!(view.timeline.iter().all(|moment| moment.entry.event.kind() != "file_shown"));
        let other = Command::ShowFile { file: FileId::new(9), on: true };
        let other = tries(desk, "officer", number, other).await;
        assert!(matches!(other, Err(DeskError::Unknown { field: "file" })), "{other:?}");
    }

    async fn a_file_is_not_found_under_another_case(desk: &TestDesk) {
        let (one, other) = (complaint(desk, "a").await, complaint(desk, "b").await);
        let officer = desk.actor("officer");
        let item = attach_public(desk, one.case, photo("foto.png", 1)).await.unwrap();
        assert!(hidden(fetch(desk, &officer, other.number, item.id).await));
        assert!(hidden(fetch(desk, &officer, one.number, FileId::new(9)).await));
    }

    async fn what_a_photo_tells_beside_its_picture_is_never_kept(desk: &TestDesk) {
        let (receipt, officer) = (complaint(desk, "a").await, desk.actor("officer"));
        let note = b"\xFF\xFE\x00\x1AGPS -7.5163 109.2941 ...";
        let bytes = [b"\xFF\xD8".as_slice(), note, b"\xFF\xD9"].concat();
        let upload = Upload { name: "foto.jpg".to_owned(), bytes };
        let item = attach(desk, &officer, receipt.number, upload).await.unwrap();
        let (_, kept) = fetch(desk, &officer, receipt.number, item.id).await.unwrap();
        assert_eq!(kept, b"\xFF\xD8\xFF\xD9");
    }
}

#[test]
fn the_page_can_ask_before_it_sends() {
    assert_eq!(file::examined(&photo("a.exe", 1)), Ok("image/png"));
    assert_eq!(FileFault::TooMany.code(), "too_many");
}
