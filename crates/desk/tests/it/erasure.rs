//! What is left when a person is erased: a history that still holds, and no word of theirs.

use std::path::Path;
use std::time::Duration;

use desk::deliver::run;
use desk::testing::TestDesk;
use desk::{audit, case, rounds};
use domain::case::{Command, Stage, StageCode, fold};
use domain::ids::CaseNumber;
use domain::rules::{Grade, Nature, Outcome};

use crate::moves::{
    COMPLAINT, HERE, arrives, by_instagram, kinds, posted, screening, stored, to_unit, underway,
};
use crate::stage::{body, does};

pub async fn erase(desk: &TestDesk, number: CaseNumber) {
    let (row, _) = stored(desk, number).await;
    let (now, id, subject) = (desk.now(), row.id, row.intake.complainant.subject);
    let ended: Result<(), store::StoreError> = desk
        .store()
        .db
        .write(Duration::from_secs(5), move |tx| {
            Box::pin(async move { store::vault::erase(tx, HERE, subject, &[id], now).await })
        })
        .await;
    ended.unwrap();
}

desk::on_each_engine! {
    async fn an_erased_case_still_loads_adds_up_and_is_proven(desk: &TestDesk) {
        let number = underway(desk).await;
        while run(desk).await.unwrap() > 0 {}
        rounds::walk(desk).await.unwrap();
        let before = stored(desk, number).await;
        erase(desk, number).await;
        let (row, history) = stored(desk, number).await;
        assert_eq!((&row, &history), (&before.0, &before.1));
        assert_eq!(fold(&history), Some(row));
        assert!(audit::verify(desk).await.unwrap().is_ok());
        let view = case::open(desk, &desk.actor("officer"), number).await.unwrap();
        assert_eq!(view.text, None);
        assert_eq!(view.complainant, case::Mask::default());
        let texts: Vec<_> = view.timeline.iter().flat_map(|moment| &moment.texts).collect();
        assert!(!texts.is_empty());
        assert!(texts.iter().all(|text| text.text.is_none()), "{texts:?}");
        let (officer, all) = (desk.actor("officer"), case::List::default());
        let page = case::list(desk, &officer, &all, None, 9).await.unwrap();
        assert_eq!(page.items[0].excerpt, None);
    }

    async fn nothing_is_added_in_the_name_of_who_was_erased(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        erase(desk, number).await;
        let bytes = b"%PDF-1.7 kecil".to_vec();
        let upload = desk::file::Upload { name: "surat.pdf".to_owned(), bytes };
        let ended = desk::file::attach(desk, &desk.actor("officer"), number, upload).await;
        let why = desk::file::FileFault::Erased;
        assert!(matches!(ended, Err(desk::DeskError::FileRefused { why: found, .. }) if found == why));
    }

    async fn nobody_is_found_by_the_words_of_an_erased_case(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        let query = Some("menunggu obat".to_owned());
        let wanted = case::List { query, ..case::List::default() };
        let officer = desk.actor("officer");
        let found = async || case::list(desk, &officer, &wanted, None, 9).await.unwrap().items.len();
        assert_eq!(found().await, 1);
        erase(desk, number).await;
        assert_eq!(found().await, 0);
    }

    async fn work_that_waited_for_an_erased_person_stays_in_the_house_and_stops_nobody(desk: &TestDesk) {
        let number = underway(desk).await;
        erase(desk, number).await;
        crate::stage::complaint(desk, "b").await;
        while run(desk).await.unwrap() > 0 {}
        assert_eq!(desk.door.kept().len(), 1, "only what left before: {:?}", desk.door.kept());
        let (row, _) = stored(desk, number).await;
        assert!(matches!(row.stage, Stage::Delivering { way: None, .. }), "{:?}", row.stage);
    }

    async fn the_office_and_the_clock_bring_an_erased_case_to_its_end(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        does(desk, "officer", number, screening(Nature::NonMedical, Grade::Green)).await;
        does(desk, "officer", number, Command::Inquire { words: body("Kapan?") }).await;
        erase(desk, number).await;
        let view = does(desk, "officer", number, Command::Note { words: body("Dihapus atas permintaan.") }).await;
        let said = view.timeline.last().unwrap().texts[0].text.clone();
        assert_eq!(said.as_deref(), Some("Dihapus atas permintaan."));
        desk.clock.advance(Duration::from_secs(11 * 86_400));
        rounds::walk(desk).await.unwrap();
        let (row, _) = stored(desk, number).await;
        assert!(matches!(row.stage, Stage::Closed { outcome: Outcome::NoReply, .. }));
    }

    async fn who_was_erased_and_writes_again_is_somebody_new(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        erase(desk, number).await;
        arrives(desk, posted(desk, "mid.2", "Halo lagi.")).await;
        assert_eq!(kinds(desk, number).await, ["received"]);
        let (second, _) = stored(desk, CaseNumber { year: 2026, serial: 2 }).await;
        let (first, _) = stored(desk, number).await;
        assert_ne!(first.intake.complainant.subject, second.intake.complainant.subject);
        assert_eq!(second.stage.code(), StageCode::Received);
    }
}

/// Files of the database in which `text` stands in plain.
fn holding(folder: &Path, text: &str) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let found = files.filter(|path| {
        let bytes = std::fs::read(path).unwrap_or_default();
        bytes.windows(text.len()).any(|window| window == text.as_bytes())
    });
    found.map(|path| path.display().to_string()).collect()
}

#[test]
fn no_words_of_anybody_lie_in_the_files_of_the_database() {
    desk::testing::run(async {
        let desk = TestDesk::sqlite().await;
        let number = by_instagram(&desk).await;
        does(&desk, "officer", number, screening(Nature::NonMedical, Grade::Green)).await;
        does(&desk, "officer", number, to_unit("FARMASI")).await;
        while run(&desk).await.unwrap() > 0 {}
        let folder = Path::new(desk.address()).parent().unwrap().to_owned();
        for text in [COMPLAINT, "menunggu obat", crate::moves::SARI, "Mohon penjelasan"] {
            assert_eq!(holding(&folder, text), Vec::<String>::new(), "{text}");
        }
    });
}
