//! What suddenly many speak of: heard among the usual, and made an issue of by one key.

use desk::mention::rising::{Ease, become_case, begin, rising};
use desk::mention::{self, Filter, NewMention, Voice, list, note_all};
use desk::testing::TestDesk;
use desk::{DeskError, issue};
use domain::ids::MentionId;
use domain::mention::Source;
use domain::rules::Kind;
use domain::text::Name;
use jiff::SignedDuration;

use crate::stage::body;

fn said(desk: &TestDesk, (author, text): (String, String), hours_ago: i64) -> NewMention {
    NewMention {
        source: Source::Other,
        source_id: Some(author.clone()),
        text: body(&text),
        outlet: None,
        link: None,
        author: Some(author),
        tone: None,
        reach: None,
        published_at: Some(desk.now() - SignedDuration::from_hours(hours_ago)),
    }
}

/// So many that their list is kept: most of them say the same few things.
async fn flood(desk: &TestDesk) {
    let all = (0..2_000_usize).map(|nth| {
        let text = format!("Antre di loket nomor {nth}");
        said(desk, (format!("banyak{nth}"), text), 24 * 3 + (nth % 900) as i64)
    });
    note_all(desk, &desk.actor("officer"), all.collect()).await.unwrap();
}

async fn does(desk: &TestDesk, id: MentionId, command: mention::Command) {
    let request = mention::Request { command, seen: None, key: None };
    mention::act(desk, &desk.actor("officer"), id, request).await.unwrap();
}

/// Forty quiet days, then ten people who tell of the same food.
async fn stream(desk: &TestDesk) {
    let usual =
        ["antrean obat", "parkir penuh", "perawat ramah", "ruang tunggu panas", "dokter sabar"];
    let quiet = (0..80).map(|nth: usize| {
        let words = usual[nth % usual.len()];
        let text = format!("Tadi {words} di rumah sakit, kata tetangga nomor {nth}");
        said(desk, (format!("biasa{nth}"), text), 24 * 41 - 11 * nth as i64)
    });
    let places =
        ["bangsal", "poli", "lobi", "kantin", "melati", "anak", "bedah", "igd", "depan", "atas"];
    let burst = places.iter().enumerate().map(|(nth, place)| {
        let text = format!("Keracunan katering pasien {place}, banyak muntah");
        said(desk, (format!("ramai{nth}"), text), 30 - 2 * nth as i64)
    });
    let all = quiet.chain(burst).collect();
    let noted = note_all(desk, &desk.actor("officer"), all).await.unwrap();
    assert!(noted.iter().all(Result::is_ok));
}

desk::on_each_engine! {
    async fn a_burst_is_heard_with_its_words_numbers_and_examples_and_becomes_an_issue(desk: &TestDesk) {
        let officer = desk.actor("officer");
        assert!(rising(desk, &officer, Ease::Usual).await.unwrap().items.is_empty());
        stream(desk).await;
        let found = rising(desk, &officer, Ease::Usual).await.unwrap();
        assert_eq!(found.heard, 90);
        let first = &found.items[0];
        assert!(first.authors >= 8 && first.expected < 2.0, "{first:?}");
        assert_eq!((first.days.len(), first.examples.len()), (14, 5));
        assert_eq!(first.days.iter().map(|(_, count)| count).sum::<u32>(), 10, "{first:?}");
        assert!(first.examples[0].text.as_deref().unwrap().contains("katering"));
        let ids: Vec<_> = first.examples.iter().map(|view| view.mention.id).collect();
        let title = Name::parse("Keracunan katering").unwrap();
        let made = begin(desk, &officer, (title.clone(), ids.clone()), "satu").await.unwrap();
        assert_eq!(begin(desk, &officer, (title.clone(), ids.clone()), "satu").await.unwrap(), made);
        let room = issue::room(desk, &officer, made).await.unwrap();
        let joined = room.figures.voices.mentions;
        assert!((5..=10).contains(&joined), "the examples with their copies: {joined}");
        let again = rising(desk, &officer, Ease::Usual).await.unwrap();
        assert!(again.items[0].examples.iter().all(|view| view.issue.is_some()));
        let forbidden = begin(desk, &desk.actor("auditor"), (title, ids), "dua").await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{forbidden:?}");
    }

    async fn a_burst_becomes_one_case_on_which_its_examples_hang(desk: &TestDesk) {
        let officer = desk.actor("officer");
        stream(desk).await;
        let found = rising(desk, &officer, Ease::Usual).await.unwrap();
        let ids: Vec<_> = found.items[0].examples.iter().map(|view| view.mention.id).collect();
        let voice = Voice { kind: Kind::Complaint, unit: None, delay_reason: None };
        let wanted = || (voice.clone(), ids.clone());
        let receipt = become_case(desk, &officer, wanted(), "satu").await.unwrap();
        let again = become_case(desk, &officer, wanted(), "satu").await.unwrap();
        assert_eq!(receipt.number, again.number);
        let after = rising(desk, &officer, Ease::Usual).await.unwrap();
        let mut examples = after.items[0].examples.iter();
        assert!(examples.all(|view| view.case == Some(receipt.number)), "{:?}", after.items[0]);
        let nothing = become_case(desk, &officer, (voice.clone(), Vec::new()), "dua").await;
        assert!(matches!(nothing, Err(DeskError::NotFound)), "{nothing:?}");
        let forbidden = become_case(desk, &desk.actor("auditor"), wanted(), "tiga").await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{forbidden:?}");
    }

    async fn what_was_set_aside_is_not_heard_and_units_read_no_list(desk: &TestDesk) {
        let officer = desk.actor("officer");
        stream(desk).await;
        let found = rising(desk, &officer, Ease::Often).await.unwrap();
        let id = found.items[0].examples[0].mention.id;
        does(desk, id, mention::Command::SetAside { why: body("Rumah sakit lain.") }).await;
        assert_eq!(rising(desk, &officer, Ease::Often).await.unwrap().heard, 89);
        let hidden = rising(desk, &desk.actor("unit_igd"), Ease::Usual).await;
        assert!(matches!(hidden, Err(DeskError::Forbidden)));
    }

    async fn a_list_that_is_kept_counts_anew_what_was_set_aside_and_taken_back(desk: &TestDesk) {
        let officer = desk.actor("officer");
        stream(desk).await;
        flood(desk).await;
        let found = rising(desk, &officer, Ease::Often).await.unwrap();
        assert_eq!(found.heard, 2_090);
        let youngest = list(desk, &officer, Filter::default(), None).await.unwrap();
        let id = youngest.items[0].mention.id;
        does(desk, id, mention::Command::SetAside { why: body("Rumah sakit lain.") }).await;
        let without = rising(desk, &officer, Ease::Often).await.unwrap();
        assert_eq!(without.heard, 2_089);
        let mut shown = without.items.iter().flat_map(|one| &one.examples);
        assert!(shown.all(|view| view.mention.id != id));
        does(desk, id, mention::Command::Restore {}).await;
        assert_eq!(rising(desk, &officer, Ease::Often).await.unwrap().heard, 2_090);
    }
}
