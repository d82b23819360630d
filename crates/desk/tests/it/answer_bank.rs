use std::time::Duration;

use desk::answer_bank::{
    CaseQuote, Request, View, Wanted, act, asked, draft, list, open, pick, quote, quotes, used,
};
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::answer_bank::{Category, Command, Quoted, Refusal, Standing, Wording, fold};
use domain::ids::{BankAnswerId, Version};
use domain::text::Body;

use crate::stage::{body, complaint, date};

pub fn wording(desk: &TestDesk, question: &str, text: &str) -> Wording<Body> {
    Wording {
        category: Category::Visiting,
        question: body(question),
        text: body(text),
        owner: desk.person("officer"),
        valid_until: date("2026-03-31"),
    }
}

/// Written by the operator, approved by the head.
pub async fn approved(desk: &TestDesk, key: &str) -> View {
    let wording = wording(desk, "Jam berapa boleh menjenguk pasien?", "Pukul 17.00 sampai 19.00.");
    let view = draft(desk, &desk.actor("operator"), wording, key).await.unwrap();
    does(desk, "head", view.answer.id, Command::Approve { edition: 1 }).await.unwrap()
}

async fn does(
    desk: &TestDesk,
    login: &str,
    id: BankAnswerId,
    command: Command<Body>,
) -> Result<View, DeskError> {
    act(desk, &desk.actor(login), id, Request { command, seen: None, key: None }).await
}

fn words(query: &str) -> Wanted {
    Wanted { query: Some(query.to_owned()), ..Wanted::default() }
}

desk::on_each_engine! {
    async fn an_answer_is_found_by_the_words_of_the_question(desk: &TestDesk) {
        approved(desk, "a").await;
        let other = wording(desk, "Berapa tarif rawat inap kelas dua?", "Rp200.000 sehari.");
        draft(desk, &desk.actor("officer"), other, "b").await.unwrap();
        let operator = desk.actor("operator");
        let found = list(desk, &operator, words("kapan bisa jenguk pasien dirawat?")).await.unwrap();
        assert_eq!(found.len(), 2, "each has a word in common");
        assert_eq!(found[0].text.as_deref(), Some("Pukul 17.00 sampai 19.00."));
        assert!(list(desk, &operator, words("parkir")).await.unwrap().is_empty());
        let standing = Some(Standing::Usable);
        let usable = list(desk, &operator, Wanted { standing, ..Wanted::default() }).await.unwrap();
        assert_eq!(usable.len(), 1, "a draft is not usable");
        let waiting = Wanted { waiting: true, ..Wanted::default() };
        assert_eq!(list(desk, &operator, waiting).await.unwrap().len(), 1);
    }

    async fn every_edition_is_kept_and_the_row_is_its_history(desk: &TestDesk) {
        let id = approved(desk, "a").await.answer.id;
        let next = wording(desk, "Jam berapa boleh menjenguk?", "Pukul 16.00 sampai 18.00.");
        let view = does(desk, "officer", id, Command::Revise(next)).await.unwrap();
        assert_eq!((view.edition, view.draft.as_ref().map(|draft| draft.edition.no)), (1, Some(2)));
        let view = does(desk, "head", id, Command::Approve { edition: 2 }).await.unwrap();
        assert_eq!(view.text.as_deref(), Some("Pukul 16.00 sampai 18.00."));
        assert_eq!(view.approved_by.as_deref(), Some("Dewi Lestari"));
        let said: Vec<_> = view.timeline.iter().flat_map(|moment| &moment.texts).collect();
        assert!(said.iter().any(|one| one.text.as_deref() == Some("Pukul 17.00 sampai 19.00.")));
        let entries: Vec<_> = view.timeline.iter().map(|moment| moment.entry.clone()).collect();
        assert_eq!(fold(&entries), Some(view.answer));
        let stale = Request { command: Command::Withdraw { why: body("Lama.") }, seen: Some(Version(2)), key: None };
        let ended = act(desk, &desk.actor("head"), id, stale).await;
        assert!(matches!(ended, Err(DeskError::Stale { now: Version(4), .. })), "{ended:?}");
    }

    async fn an_expired_text_is_refused_wherever_it_would_be_said(desk: &TestDesk) {
        let view = approved(desk, "a").await;
        let quoted = Quoted { answer: view.answer.id, edition: 1 };
        let operator = desk.actor("operator");
        assert_eq!(pick(desk, &operator, quoted).await.unwrap().text, "Pukul 17.00 sampai 19.00.");
        desk.clock.advance(Duration::from_secs(20 * 24 * 3600));
        let soon = open(desk, &operator, view.answer.id).await.unwrap();
        assert_eq!(soon.standing, Standing::Expiring);
        desk.clock.advance(Duration::from_secs(10 * 24 * 3600));
        for ended in [
            pick(desk, &operator, quoted).await.map(drop),
            used(desk, &operator, quoted, "x").await,
        ] {
            let until = date("2026-03-31");
            let refused = DeskError::Refused(Refused::Answer(Refusal::Expired { until }));
            assert_eq!(format!("{:?}", ended.unwrap_err()), format!("{refused:?}"));
        }
    }

    async fn a_question_without_a_case_is_counted_by_day_and_category(desk: &TestDesk) {
        let view = approved(desk, "a").await;
        let quoted = Quoted { answer: view.answer.id, edition: 1 };
        let operator = desk.actor("operator");
        for key in ["satu", "satu", "dua"] {
            used(desk, &operator, quoted, key).await.unwrap();
        }
        let day = date("2026-03-02");
        let counted = asked(desk, &desk.actor("auditor"), day, day).await.unwrap();
        assert_eq!(counted.len(), 1);
        assert_eq!((counted[0].category, counted[0].times), (Category::Visiting, 2));
        assert_eq!(open(desk, &operator, view.answer.id).await.unwrap().times, 2);
        let old = Quoted { edition: 7, ..quoted };
        let ended = used(desk, &operator, old, "tiga").await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Answer(Refusal::OtherEdition)))), "{ended:?}");
    }

    async fn an_answer_of_a_case_remembers_from_which_edition_it_was_taken(desk: &TestDesk) {
        let view = approved(desk, "a").await;
        let number = complaint(desk, "k").await;
        let officer = desk.actor("officer");
        let case = desk::case::named(desk, &officer, number).await.unwrap();
        let quoted = Quoted { answer: view.answer.id, edition: 1 };
        let taken = CaseQuote { version: Version(3), quoted, changed: true };
        for _ in 0..2 {
            quote(desk, &officer, case, taken.clone()).await.unwrap();
        }
        assert_eq!(quotes(desk, &officer, case).await.unwrap(), [taken]);
        assert!(quotes(desk, &desk.actor("unit_igd"), case).await.unwrap().is_empty());
        assert_eq!(open(desk, &officer, view.answer.id).await.unwrap().times, 1);
    }

    async fn units_see_nothing_of_the_answer_bank_and_auditors_only_read(desk: &TestDesk) {
        let id = approved(desk, "a").await.answer.id;
        for login in ["unit_igd", "dpjp", "director", "admin", "quality"] {
            let ended = open(desk, &desk.actor(login), id).await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}");
        }
        let auditor = desk.actor("auditor");
        assert!(open(desk, &auditor, id).await.unwrap().allowed.is_empty());
        let quoted = Quoted { answer: id, edition: 1 };
        assert!(matches!(used(desk, &auditor, quoted, "x").await, Err(DeskError::Forbidden)));
        let ended = draft(desk, &auditor, wording(desk, "Apa?", "Ini."), "y").await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Answer(Refusal::NotYours { .. })))));
        let mut strange = wording(desk, "Apa?", "Ini.");
        strange.owner = domain::ids::PersonId::new(0xFFFF);
        let ended = draft(desk, &desk.actor("officer"), strange, "z").await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "owner" })), "{ended:?}");
    }

    async fn the_same_key_writes_one_answer(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let new = || wording(desk, "Buka jam berapa?", "Pukul 07.30.");
        let first = draft(desk, &officer, new(), "a").await.unwrap();
        let again = draft(desk, &officer, new(), "a").await.unwrap();
        assert_eq!(first.answer, again.answer);
        let other = wording(desk, "Lain?", "Lain.");
        assert!(matches!(draft(desk, &officer, other, "a").await, Err(DeskError::KeyReused)));
    }
}
