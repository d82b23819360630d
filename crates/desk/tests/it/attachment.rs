//! Scans of decrees and photos of rounds: brought, confirmed, taken away, and in the package.

use desk::attachment::{Label, Request, View, act, add, fetch, list};
use desk::file::{FileFault, Upload};
use desk::organisation::decree;
use desk::testing::{CAST, TestDesk};
use desk::{DeskError, Refused, evidence};
use domain::attachment::{Act, Command, Owner, Refusal, Stage};
use domain::evidence::Source;
use domain::ids::{DecreeId, FileId};
use domain::organisation::decree::Terms;
use domain::people::Actor;
use domain::survey::Period;
use domain::text::{Name, Reference};
use locale::Language;
use paper::Paper;

use crate::observation::{begun, ends, seen, written};
use crate::stage::{body, date};

async fn decreed(desk: &TestDesk) -> Owner {
    let terms = Terms {
        number: Reference::parse("445/223/2026").unwrap(),
        title: Name::parse("Tim Penanganan Pengaduan").unwrap(),
        signed_on: date("2026-01-02"),
        from: date("2026-01-05"),
        until: None,
    };
    let view = decree::write(desk, &desk.actor("head"), terms, None).await.unwrap();
    Owner::Decree(view.decree.id)
}

fn pdf(name: &str) -> Upload {
    let bytes = [b"%PDF-1.7 ".as_slice(), &[b'x'; 70_000]].concat();
    Upload { name: name.to_owned(), bytes }
}

/// A photo of a telephone, with its place in it.
fn photo() -> Upload {
    let exif = b"\xFF\xE1\x00\x18Exif\0\0GPS -7.51 109.29";
    let bytes = [b"\xFF\xD8", &exif[..], b"\xFF\xDA\x00\x03\x01coded\xFF\xD9"].concat();
    Upload { name: "IMG_0001.jpg".to_owned(), bytes }
}

fn label(caption: Option<&str>, faceless: bool) -> Label {
    Label { caption: caption.map(body), faceless }
}

async fn brings(
    desk: &TestDesk,
    login: &str,
    owner: Owner,
    (upload, label): (Upload, Label),
) -> Result<View, DeskError> {
    add(desk, &desk.actor(login), owner, (upload, label, None)).await
}

async fn does(
    desk: &TestDesk,
    login: &str,
    place: (Owner, FileId),
    command: Command,
) -> Result<Option<View>, DeskError> {
    let request = Request { command, seen: None, key: None };
    act(desk, &desk.actor(login), place, request).await
}

fn why<T: std::fmt::Debug>(ended: Result<T, DeskError>) -> Refusal {
    match ended {
        Err(DeskError::Refused(Refused::Attachment(why))) => why,
        other => panic!("the rules of papers refuse, not {other:?}"),
    }
}

desk::on_each_engine! {
    async fn a_scan_is_brought_looked_at_confirmed_and_stays(desk: &TestDesk) {
        let owner = decreed(desk).await;
        let scan = (pdf("sk 223.pdf"), label(Some("Halaman 1 sampai 3"), false));
        let view = brings(desk, "head", owner, scan.clone()).await.unwrap();
        let id = view.attachment.added.id;
        assert_eq!((view.name.as_str(), view.caption.as_deref()), ("sk 223.pdf", Some("Halaman 1 sampai 3")));
        assert_eq!(view.allowed, [Act::Confirm, Act::Remove]);
        let again = brings(desk, "admin", owner, scan.clone()).await.unwrap();
        assert_eq!(again.attachment.added.id, id, "the same file twice is one paper");
        let officer = desk.actor("officer");
        let (shown, bytes) = fetch(desk, &officer, (owner, id)).await.unwrap();
        assert_eq!((bytes, shown.allowed), (scan.0.bytes, Vec::new()));
        for login in ["officer", "director", "dpjp"] {
            let ended = does(desk, login, (owner, id), Command::Confirm {}).await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}: {ended:?}");
        }
        let confirmed = does(desk, "head", (owner, id), Command::Confirm {}).await.unwrap().unwrap();
        assert_eq!((confirmed.attachment.stage, confirmed.by.name.as_deref()), (Stage::Confirmed, Some("Dewi Lestari")));
        assert_eq!(why(does(desk, "head", (owner, id), Command::Remove {}).await), Refusal::Confirmed);
    }

    async fn a_scan_that_was_wrong_is_taken_away_with_its_content(desk: &TestDesk) {
        let owner = decreed(desk).await;
        let wrong = || (pdf("keliru.pdf"), label(None, false));
        let id = brings(desk, "head", owner, wrong()).await.unwrap().attachment.added.id;
        for _ in 0..2 {
            assert!(does(desk, "head", (owner, id), Command::Remove {}).await.unwrap().is_none());
        }
        let head = desk.actor("head");
        assert!(list(desk, &head, owner).await.unwrap().papers.is_empty());
        let gone = fetch(desk, &head, (owner, id)).await;
        assert!(matches!(gone, Err(DeskError::NotFound)), "{gone:?}");
        let anew = brings(desk, "head", owner, wrong()).await.unwrap();
        assert_ne!(anew.attachment.added.id, id, "the right one can be brought after all");
    }

    async fn only_those_who_keep_the_decrees_bring_scans_and_only_papers(desk: &TestDesk) {
        let owner = decreed(desk).await;
        for (login, ..) in CAST {
            let ended = brings(desk, login, owner, (pdf(login), label(None, false))).await;
            let keeps = ["head", "admin"].contains(login);
            assert_eq!(ended.is_ok(), keeps, "{login}: {ended:?}");
            assert_eq!(list(desk, &desk.actor(login), owner).await.unwrap().adds, keeps, "{login}");
        }
        let page = Upload { name: "sk.pdf".to_owned(), bytes: b"<html>".to_vec() };
        let gif = Upload { name: "sk.gif".to_owned(), bytes: b"GIF89a".to_vec() };
        for upload in [page, gif] {
            let ended = brings(desk, "head", owner, (upload, label(None, false))).await;
            assert!(matches!(ended, Err(DeskError::FileRefused { why: FileFault::UnknownType, .. })), "{ended:?}");
        }
        let nobody = list(desk, &Actor::Complainant, owner).await;
        assert!(matches!(nobody, Err(DeskError::Forbidden)));
        let absent = list(desk, &desk.actor("head"), Owner::Decree(DecreeId::new(9))).await;
        assert!(matches!(absent, Err(DeskError::NotFound)));
    }

    async fn a_photo_of_a_round_keeps_the_picture_and_forgets_the_place(desk: &TestDesk) {
        written(desk).await;
        let owner = Owner::Round(begun(desk, "IGD", "a").await);
        let shown = || label(Some("Kursi roda menutup jalan ke loket."), true);
        let view = brings(desk, "officer", owner, (photo(), shown())).await.unwrap();
        let (_, bytes) = fetch(desk, &desk.actor("quality"), (owner, view.attachment.added.id)).await.unwrap();
        assert!(!bytes.windows(3).any(|part| part == b"GPS"));
        assert!(bytes.windows(5).any(|part| part == b"coded"));
        let away = fetch(desk, &desk.actor("unit_farmasi"), (owner, view.attachment.added.id)).await;
        assert!(matches!(away, Err(DeskError::NotFound)), "{away:?}");
        for (label, wanted) in [
            (label(Some("Kursi roda."), false), Refusal::FacesUnchecked),
            (label(None, true), Refusal::CaptionMissing),
            (label(Some("Rini Astuti di loket."), true), Refusal::NamesSomebody),
        ] {
            let other = Upload { bytes: [photo().bytes, vec![0]].concat(), ..photo() };
            let other = Upload { bytes: other.bytes.iter().map(|byte| if *byte == b'c' { b'k' } else { *byte }).collect(), ..other };
            assert_eq!(why(brings(desk, "officer", owner, (other, label)).await), wanted);
        }
        let scan = brings(desk, "officer", owner, (pdf("a.pdf"), shown())).await;
        assert_eq!(why(scan), Refusal::NotAPhoto);
        let head = brings(desk, "head", owner, (photo(), shown())).await;
        assert!(matches!(head, Err(DeskError::Forbidden)), "another's round: {head:?}");
    }

    async fn photos_come_until_a_day_after_the_round(desk: &TestDesk) {
        written(desk).await;
        let id = begun(desk, "IGD", "a").await;
        ends(desk, "officer", id, seen("Tidak ada yang menyapa.", &[])).await.unwrap();
        let photo = |nth: u8| {
            let bytes = [b"\x89PNG\r\n\x1A\n".as_slice(), &[nth; 100]].concat();
            (Upload { name: "a.png".to_owned(), bytes }, label(Some("Loket."), true))
        };
        desk.clock.advance_hours(24);
        brings(desk, "officer", Owner::Round(id), photo(1)).await.unwrap();
        desk.clock.advance_hours(1);
        let late = brings(desk, "officer", Owner::Round(id), photo(2)).await;
        assert_eq!(why(late), Refusal::TooLate { hours: 24 });
    }

    async fn the_package_holds_the_confirmed_scans_beside_the_team(desk: &TestDesk) {
        let owner = decreed(desk).await;
        let first = brings(desk, "head", owner, (pdf("a.pdf"), label(Some("SK lengkap"), false))).await.unwrap();
        let other = Upload { bytes: b"%PDF-1.4 draf".to_vec(), name: "draf.pdf".to_owned() };
        brings(desk, "head", owner, (other, label(None, false))).await.unwrap();
        does(desk, "head", (owner, first.attachment.added.id), Command::Confirm {}).await.unwrap();
        let wanted = evidence::Wanted {
            period: Period::parse("2026-Q1").unwrap(),
            codes: Vec::new(),
            language: Language::Id,
            size: Paper::F4,
        };
        let package = evidence::package(desk, &desk.actor("quality"), wanted).await.unwrap();
        let team = &package.found[&Source::Team];
        assert_eq!(team.len(), 2, "the list of the team, and one scan");
        assert_eq!(team[1].name, "sk-445-223-2026-1.pdf");
        assert_eq!(team[1].title, "445/223/2026: SK lengkap");
        assert_eq!(team[1].bytes, pdf("a.pdf").bytes);
    }
}
