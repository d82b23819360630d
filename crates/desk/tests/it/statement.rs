//! Official statements: what everybody reads is what the director signed.

use std::time::Duration;

use desk::statement::{
    Command, Request, View, Wording, act, draft, list, open, public, released, waiting,
};
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::ids::{CollaboratorId, IssueId, PersonId, StatementId};
use domain::statement::{Coverage, Gathering, Kind, MediaAnswer, Outcome, Refusal, Stage};
use domain::text::Name;

use crate::stage::{body, date, wib};

fn wording(text: &str) -> Wording {
    Wording {
        kind: Kind::Holding,
        title: Name::parse("Tentang antrean obat").unwrap(),
        text: body(text),
        issue: None,
        coverage: None,
        embargo: None,
        gathering: None,
    }
}

async fn does(
    desk: &TestDesk,
    login: &str,
    id: StatementId,
    command: Command,
) -> Result<View, DeskError> {
    act(desk, &desk.actor(login), id, Request { command, seen: None, key: None }).await
}

#[track_caller]
fn why<T: std::fmt::Debug>(done: Result<T, DeskError>) -> Refusal {
    match done {
        Err(DeskError::Refused(Refused::Statement(why))) => why,
        other => panic!("the rules of statements refuse, not {other:?}"),
    }
}

/// A statement that the director signed and the head published.
async fn published(desk: &TestDesk, wording: Wording) -> StatementId {
    let id = draft(desk, &desk.actor("officer"), wording, None).await.unwrap().statement.id;
    for (login, command) in [
        ("officer", Command::Submit {}),
        ("director", Command::Approve {}),
        ("head", Command::Publish {}),
    ] {
        does(desk, login, id, command).await.unwrap();
    }
    id
}

desk::on_each_engine! {
    async fn a_draft_is_written_once_for_each_key_and_waits_for_the_director(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let one = draft(desk, &officer, wording("Kami menambah loket."), Some("satu")).await.unwrap();
        let same = draft(desk, &officer, wording("Kami menambah loket."), Some("satu")).await.unwrap();
        assert_eq!((one.statement.id, same.statement.version.0), (same.statement.id, 1));
        assert_eq!(one.text.as_deref(), Some("Kami menambah loket."));
        let id = one.statement.id;
        let director = desk.actor("director");
        assert!(waiting(desk, &director).await.unwrap().is_empty());
        does(desk, "officer", id, Command::Submit {}).await.unwrap();
        assert_eq!(waiting(desk, &director).await.unwrap().len(), 1);
        assert_eq!(desk::approval::waiting(desk, &director).await.unwrap(), 1);
        assert_eq!(desk::approval::waiting(desk, &officer).await.unwrap(), 0);
        let back = does(desk, "director", id, Command::Return { why: body("Lebih pendek.") }).await.unwrap();
        assert_eq!((back.statement.stage, back.returned.as_deref()), (Stage::Draft, Some("Lebih pendek.")));
        assert_eq!(desk::approval::waiting(desk, &director).await.unwrap(), 0);
        for login in ["unit_igd", "dpjp", "owner", "admin"] {
            let forbidden = list(desk, &desk.actor(login)).await;
            assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{login}");
        }
        let unknown = Wording { issue: Some(IssueId::new(1)), ..wording("Lain.") };
        let unknown = draft(desk, &officer, unknown, None).await;
        assert!(matches!(unknown, Err(DeskError::Unknown { field: "issue" })), "{unknown:?}");
    }

    async fn only_what_the_director_signed_is_public(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let id = draft(desk, &officer, wording("Kami menambah loket."), None).await.unwrap().statement.id;
        assert_eq!(why(does(desk, "head", id, Command::Publish {}).await), Refusal::NotApproved);
        does(desk, "officer", id, Command::Submit {}).await.unwrap();
        let forbidden = does(desk, "head", id, Command::Approve {}).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{forbidden:?}");
        does(desk, "director", id, Command::Approve {}).await.unwrap();
        does(desk, "officer", id, Command::Edit(Box::new(wording("Kami menambah dua loket.")))).await.unwrap();
        assert_eq!(why(does(desk, "head", id, Command::Publish {}).await), Refusal::NotApproved);
        assert!(public(desk).await.unwrap().is_empty());
        does(desk, "officer", id, Command::Submit {}).await.unwrap();
        let signed = does(desk, "director", id, Command::Approve {}).await.unwrap();
        assert_eq!(signed.signer.as_deref(), Some("dr. Ratna Puspita, M.Kes"));
        does(desk, "head", id, Command::Publish {}).await.unwrap();
        let shown = released(desk, id).await.unwrap();
        assert_eq!(shown.title, "Tentang antrean obat");
        assert_eq!(shown.text.as_deref(), Some("Kami menambah dua loket."));
        assert_eq!(public(desk).await.unwrap().len(), 1);
    }

    async fn an_embargo_ends_by_itself(desk: &TestDesk) {
        let later = Wording { embargo: Some(wib("2026-03-02T12:00")), ..wording("Nanti.") };
        let id = published(desk, later).await;
        let hidden = released(desk, id).await;
        assert!(matches!(hidden, Err(DeskError::NotFound)));
        assert!(public(desk).await.unwrap().is_empty());
        desk.clock.advance(Duration::from_secs(5 * 3600));
        assert_eq!(released(desk, id).await.unwrap().since, wib("2026-03-02T12:00"));
    }

    async fn a_withdrawn_statement_shows_that_it_was_and_not_its_words(desk: &TestDesk) {
        let id = published(desk, wording("Kami menambah loket.")).await;
        let view = does(desk, "head", id, Command::Withdraw { why: body("Angka salah.") }).await.unwrap();
        assert_eq!(view.withdrawn.as_deref(), Some("Angka salah."));
        let shown = released(desk, id).await.unwrap();
        assert!(shown.text.is_none() && shown.withdrawn_at.is_some());
        assert_eq!(open(desk, &desk.actor("auditor"), id).await.unwrap().text.as_deref(), Some("Kami menambah loket."));
    }

    async fn a_right_of_reply_keeps_both_its_days(desk: &TestDesk) {
        let coverage = Coverage {
            outlet: Name::parse("Harian Wanasari").unwrap(),
            published_on: date("2026-03-01"),
            link: None,
            reply_by: Some(date("2026-03-05")),
        };
        let bare = Wording { kind: Kind::RightOfReply, ..wording("Tidak benar.") };
        let officer = desk.actor("officer");
        assert_eq!(why(draft(desk, &officer, bare.clone(), None).await), Refusal::NoCoverage);
        let id = published(desk, Wording { coverage: Some(coverage), ..bare }).await;
        let served = Command::RecordAnswer { answer: MediaAnswer::Served, on: date("2026-03-02") };
        let view = does(desk, "officer", id, served).await.unwrap();
        assert_eq!(view.statement.answer, Some((MediaAnswer::Served, date("2026-03-02"))));
    }

    async fn a_press_conference_names_a_speaker_and_media_that_are_there(desk: &TestDesk) {
        let gathering = |speaker, invited| Wording {
            kind: Kind::Conference,
            gathering: Some(Gathering {
                at: wib("2026-03-01T09:00"),
                place: Name::parse("Aula").unwrap(),
                speaker,
                invited,
            }),
            ..wording("Pesan kunci: tidak ada korban.")
        };
        let (officer, head) = (desk.actor("officer"), desk.person("head"));
        let nobody = draft(desk, &officer, gathering(PersonId::new(u128::MAX), Vec::new()), None).await;
        assert!(matches!(nobody, Err(DeskError::Unknown { field: "speaker" })), "{nobody:?}");
        let none = vec![CollaboratorId::new(u128::MAX)];
        let uninvited = draft(desk, &officer, gathering(head, none), None).await;
        assert!(matches!(uninvited, Err(DeskError::Unknown { field: "invited" })), "{uninvited:?}");
        let made = draft(desk, &officer, gathering(head, Vec::new()), None).await.unwrap();
        let id = made.statement.id;
        does(desk, "officer", id, Command::Submit {}).await.unwrap();
        does(desk, "director", id, Command::Approve {}).await.unwrap();
        assert_eq!(why(does(desk, "head", id, Command::Publish {}).await), Refusal::Internal);
        let outcome = Outcome { came: 12, notes: body("Ditanya jumlah korban.") };
        let held = does(desk, "officer", id, Command::RecordHeld(outcome)).await.unwrap();
        assert_eq!(held.held.as_deref(), Some("Ditanya jumlah korban."));
        assert_eq!((held.statement.stage, held.speaker.is_some()), (Stage::Held, true));
    }
}
