//! Sentences to complainants: the hospital's own words leave, the guarantee always does.

use desk::deliver::run;
use desk::receive::{NewIntake, receive};
use desk::sentence::{self, Wanted, list, preview, put};
use desk::testing::{CAST, INSTAGRAM, TestDesk};
use desk::{DeskError, house};
use domain::case::{Appointment, Command};
use domain::house::{Aspect, Change, Deed, Subject};
use domain::ids::CaseNumber;
use domain::intake::Identity;
use domain::people::{Actor, Role};
use domain::rules::{Channel, Kind, Way};
use domain::sentence::{Flaw, Gap, Occasion, Wording};
use domain::text::Language::{self, En, Id};

use crate::moves::{SARI, accepted, sql};
use crate::stage::{body, does, wib};

const ACK: (Occasion, Language) = (Occasion::Acknowledgement, Id);
const OWN: &str = "Salam sehat. Nomor {{ nomor }}, kode {{ kode }}.\n{{ jaminan }}";
const GUARANTEE: &str = "Keluhan tidak memengaruhi pelayanan yang Anda terima.";

fn worded(text: &str) -> Wanted {
    Wanted { text: Some(text.to_owned()), seen: None }
}

/// A voice of somebody who can be written to, in their language.
async fn heard(desk: &TestDesk, key: &str, language: Language) -> CaseNumber {
    let mut new = NewIntake::of(Kind::Complaint, Channel::Web, body("Lama."));
    new.identity =
        Identity { thread: Some(format!("{INSTAGRAM}/direct:{SARI}")), ..Identity::default() };
    new.language = language;
    receive(desk, &Actor::Complainant, new, key).await.unwrap().number
}

/// What has left by now.
async fn said(desk: &TestDesk) -> Vec<String> {
    while run(desk).await.unwrap() > 0 {}
    desk.door.kept().into_iter().map(|one| one.text).collect()
}

desk::on_each_engine! {
    async fn the_hospitals_own_words_leave_with_every_gap_filled(desk: &TestDesk) {
        assert_eq!(put(desk, &desk.actor("head"), ACK, worded(OWN)).await.unwrap(), 1);
        heard(desk, "1", Id).await;
        let said = said(desk).await;
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("Salam sehat. Nomor 2026-00001, kode "), "{said:?}");
        assert!(said[0].ends_with(&format!(".\n{GUARANTEE}")), "{said:?}");
    }

    async fn whoever_speaks_english_is_written_to_in_english(desk: &TestDesk) {
        put(desk, &desk.actor("head"), ACK, worded(OWN)).await.unwrap();
        let number = heard(desk, "1", En).await;
        let words = None;
        does(desk, "officer", number, Command::AskForTime { until: None, words }).await;
        let said = said(desk).await;
        assert!(said[0].contains("has received your message") && said[0].contains("2026-00001"), "{said:?}");
        assert!(said[0].contains("A complaint does not change the care you receive."), "{said:?}");
        assert!(said[1].contains("please give us time"), "{said:?}");
    }

    async fn a_door_tells_no_language_and_the_office_chooses_it(desk: &TestDesk) {
        let number = heard(desk, "1", Id).await;
        assert!(said(desk).await[0].contains("sudah kami terima"));
        does(desk, "officer", number, Command::ChooseLanguage { language: En }).await;
        does(desk, "officer", number, Command::AskForTime { until: None, words: None }).await;
        let said = said(desk).await;
        assert!(said.last().is_some_and(|text| text.contains("please give us time")), "{said:?}");
    }

    async fn an_acknowledgement_without_the_guarantee_is_not_taken(desk: &TestDesk) {
        let text = OWN.replace("{{ jaminan }}", "");
        for ended in [
            put(desk, &desk.actor("admin"), ACK, worded(&text)).await.map(|_| ()),
            preview(desk, &desk.actor("admin"), ACK, &text).await.map(|_| ()),
        ] {
            let missing = matches!(ended, Err(DeskError::FlawedSentence(Flaw::MissingGap(Gap::Guarantee))));
            assert!(missing, "{ended:?}");
        }
        assert_eq!(sentence::show(desk, &desk.actor("officer"), ACK).await.unwrap().own, None);
    }

    async fn a_wording_that_cannot_be_said_gives_way_to_the_built_in_one(desk: &TestDesk) {
        put(desk, &desk.actor("head"), ACK, worded(OWN)).await.unwrap();
        sql(desk, "update sentence set wording = 'Nomor {{ nomor }}, {{ kode }}.'").await;
        heard(desk, "1", Id).await;
        let said = said(desk).await;
        assert!(said.len() == 1 && said[0].contains(GUARANTEE), "{said:?}");
    }

    async fn what_changed_stands_in_the_history_of_the_house(desk: &TestDesk) {
        let head = desk.actor("head");
        assert_eq!(put(desk, &head, ACK, worded(OWN)).await.unwrap(), 1);
        assert_eq!(put(desk, &head, ACK, worded(OWN)).await.unwrap(), 1, "the same words");
        let late = Wanted { seen: Some(0), ..worded(&OWN.replace("Salam", "Hai")) };
        let ended = put(desk, &head, ACK, late).await;
        assert!(matches!(ended, Err(DeskError::Stale { .. })), "{ended:?}");
        let back = Wanted { text: None, seen: Some(1) };
        assert_eq!(put(desk, &head, ACK, back).await.unwrap(), 2);
        let lines = house::history(desk, &desk.actor("auditor"), None).await.unwrap().lines;
        let change = |before: &str, after: &str| vec![Change {
            aspect: Aspect::Sentence,
            before: before.to_owned(),
            after: after.to_owned(),
        }];
        let told: Vec<_> = lines.iter().map(|line| (line.deed, line.changes.clone())).collect();
        assert_eq!(told, [(Deed::SentenceChanged, change(OWN, "")), (Deed::SentenceChanged, change("", OWN))]);
        assert_eq!(lines[0].subject, Subject::Sentence(ACK.0, ACK.1));
        let now = sentence::show(desk, &head, ACK).await.unwrap();
        assert_eq!((now.own.as_deref(), now.revision), (None, 2));
        assert_eq!(now.text(), now.built_in);
    }

    async fn the_office_reads_and_two_change(desk: &TestDesk) {
        for (login, _, role, _) in CAST {
            let actor = desk.actor(login);
            let changes = matches!(role, Role::Head | Role::Admin);
            let reads = changes || role.is_humas()
                || matches!(role, Role::Director | Role::Quality | Role::Auditor);
            assert_eq!(list(desk, &actor).await.is_ok(), reads, "{login}");
            let key = (Occasion::Reminder, En);
            let ended = put(desk, &actor, key, worded(&format!("{login} {{{{ nomor }}}}"))).await;
            assert_eq!(ended.is_ok(), changes, "{login}: {ended:?}");
        }
    }

    async fn every_built_in_sentence_is_a_wording_that_could_be_kept(desk: &TestDesk) {
        let all = list(desk, &desk.actor("officer")).await.unwrap();
        assert_eq!(all.len(), Occasion::ALL.len() * Language::ALL.len());
        for one in all {
            let kept = Wording::parse(one.occasion, &one.built_in);
            assert!(kept.is_ok(), "{:?} {:?}: {kept:?} {}", one.occasion, one.language, one.built_in);
            let key = (one.occasion, one.language);
            let sample = preview(desk, &desk.actor("officer"), key, &one.built_in).await.unwrap();
            let public = one.occasion == Occasion::PublicReply;
            assert!(!sample.text.contains("{{"), "{}", sample.text);
            assert_eq!(sample.text.contains("2026-00118"), !public, "{}", sample.text);
        }
        let key = (Occasion::Invitation, Id);
        let built_in = sentence::show(desk, &desk.actor("officer"), key).await.unwrap().built_in;
        let open = "Tentang aduan {{ nomor }}: kami mengundang Anda bertemu {{ waktu }} di \
            {{ tempat }} untuk menyampaikan jawaban.";
        assert_eq!(built_in, open);
    }

    async fn an_invitation_names_number_time_and_place_each_in_its_place(desk: &TestDesk) {
        let number = crate::moves::by_instagram(desk).await;
        accepted(desk, number).await;
        let plan = Appointment {
            way: Way::Meeting,
            at: Some(wib("2026-03-04T10:00")),
            place: Some(body("Ruang Humas")),
            accompanied_by: Vec::new(),
        };
        does(desk, "officer", number, Command::Deliver(plan)).await;
        let said = said(desk).await;
        let wanted = |text: &&String| {
            text.starts_with("Tentang aduan 2026-00001: kami mengundang Anda bertemu ")
                && text.contains("4 Maret 2026")
                && text.ends_with(" di Ruang Humas untuk menyampaikan jawaban.")
        };
        assert!(said.iter().any(|text| wanted(&text)), "{said:?}");
    }
}
