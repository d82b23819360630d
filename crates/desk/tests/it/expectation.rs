//! Needs and expectations as the cast keeps them.

use desk::organisation::expectation::{
    change, document, due, history, list, open, served_by, write,
};
use desk::testing::{CAST, TestDesk};
use desk::{DeskError, Refused};
use domain::ids::{ImprovementId, PersonId, SopId, Version};
use domain::organisation::Refusal;
use domain::organisation::expectation::{Card, Evidence, Party, Sort, Source, Standing};
use domain::people::{Actor, Role};
use domain::text::{Body, Name};
use locale::Language;
use paper::Paper;

use crate::sop::{in_force, wording, written};
use crate::stage::date;

fn card(words: &str) -> Card {
    let note = Body::parse("Wawancara dua belas pasien.").ok();
    Card {
        words: Name::parse(words).expect("the words of these tests are names"),
        sort: Sort::Need,
        party: Party::Patient,
        evidence: Evidence { source: Source::Interview, topic: None, unsur: None, note },
        action: None,
        sops: Vec::new(),
        improvement: None,
        standing: Standing::Heard,
        review: date("2026-06-01"),
        keeper: None,
    }
}

fn unknown<T>(ended: Result<T, DeskError>) -> Option<&'static str> {
    match ended {
        Err(DeskError::Unknown { field }) => Some(field),
        _ => None,
    }
}

desk::on_each_engine! {
    async fn those_who_listen_write_and_everybody_reads(desk: &TestDesk) {
        for (login, _, role, _) in CAST {
            let words = card(&format!("Antrean yang jelas bagi {login}"));
            let ended = write(desk, &desk.actor(login), words, None).await;
            let may = matches!(role, Role::Head | Role::Officer | Role::Quality);
            assert_eq!(ended.is_ok(), may, "{login}");
            assert!(list(desk, &desk.actor(login)).await.is_ok(), "{login}");
        }
        let outside = list(desk, &Actor::Complainant).await;
        assert!(matches!(outside, Err(DeskError::Forbidden)));
    }

    async fn a_repeated_request_writes_one_and_a_late_change_is_stale(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let key = || Some("a".to_owned());
        let first = write(desk, &officer, card("Tahu lama menunggu"), key()).await.unwrap();
        let again = write(desk, &officer, card("Tahu lama menunggu"), key()).await.unwrap();
        assert_eq!(first.expectation, again.expectation);
        assert_eq!(list(desk, &officer).await.unwrap().len(), 1);
        let id = first.expectation.id;
        let family = Card { party: Party::Family, ..card("Tahu lama menunggu") };
        change(desk, &officer, id, (family.clone(), Some(Version(1)))).await.unwrap();
        let late = change(desk, &officer, id, (card("Lain"), Some(Version(1)))).await;
        assert!(matches!(late, Err(DeskError::Stale { now: Version(2), .. })), "{late:?}");
        assert_eq!(history(desk, &desk.actor("dpjp"), id).await.unwrap().len(), 2);
        let acting = Card { standing: Standing::Acting, ..family };
        let silent = change(desk, &officer, id, (acting, None)).await;
        let refused = Refused::Organisation(Refusal::ActionMissing);
        assert!(matches!(silent, Err(DeskError::Refused(why)) if why == refused));
    }

    async fn an_expectation_is_tied_only_to_what_there_is(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let tied = async |change: fn(&mut Card)| {
            let mut card = card("Loket yang ramah");
            change(&mut card);
            unknown(write(desk, &officer, card, None).await)
        };
        let topic = |card: &mut Card| card.evidence.topic = Some("cuaca".to_owned());
        assert_eq!(tied(topic).await, Some("topic"));
        assert_eq!(tied(|card| card.sops = vec![SopId::new(99)]).await, Some("sops"));
        let improvement = |card: &mut Card| card.improvement = Some(ImprovementId::new(99));
        assert_eq!(tied(improvement).await, Some("improvement"));
        assert_eq!(tied(|card| card.keeper = Some(PersonId::new(99))).await, Some("keeper"));
        let known = |card: &mut Card| card.evidence.topic = Some("sikap".to_owned());
        assert_eq!(tied(known).await, None);
        assert_eq!(list(desk, &officer).await.unwrap().len(), 1);
    }

    async fn an_spo_shows_whom_it_serves_to_those_who_may_read_it(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let sop = written(desk, wording(24), "a").await;
        let serving = Card { sops: vec![sop], ..card("Aduan dijawab cepat") };
        let view = write(desk, &officer, serving, None).await.unwrap();
        assert_eq!(view.sops.len(), 1);
        let dpjp = desk.actor("dpjp");
        let seen = open(desk, &dpjp, view.expectation.id).await.unwrap();
        assert!(seen.sops.is_empty(), "a draft is not theirs to see");
        in_force(desk, sop).await;
        let served = served_by(desk, &dpjp, sop).await.unwrap();
        assert_eq!(served.len(), 1);
        assert_eq!(served[0].sops.len(), 1);
        assert!(served_by(desk, &dpjp, SopId::new(99)).await.unwrap().is_empty());
    }

    async fn what_is_due_waits_for_its_keeper_or_for_those_who_listen(desk: &TestDesk) {
        let officer = desk.actor("officer");
        write(desk, &officer, card("Jam kunjung yang luwes"), None).await.unwrap();
        let keeper = Some(desk.person("dpjp"));
        let kept = Card { keeper, ..card("Penjelasan dokter") };
        write(desk, &officer, kept, None).await.unwrap();
        let waits = async |login| due(desk, &desk.actor(login)).await.unwrap();
        assert_eq!((waits("officer").await, waits("dpjp").await), (0, 0));
        desk.clock.advance_hours(24 * 91);
        assert_eq!((waits("officer").await, waits("dpjp").await), (1, 1));
        assert_eq!(waits("auditor").await, 0);
        let all = list(desk, &officer).await.unwrap();
        assert!(all.iter().all(|view| view.is_due));
    }

    async fn the_list_is_a_sheet_to_take_away(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let topic = Some("waktu-tunggu".to_owned());
        let evidence = Evidence { source: Source::Complaint, topic, unsur: None, note: None };
        let known = Card { evidence, ..card("Tahu lama menunggu") };
        write(desk, &officer, known, None).await.unwrap();
        let views = list(desk, &officer).await.unwrap();
        let made = document(desk, &views, (Language::Id, Paper::A4)).await.unwrap();
        let text = format!("{made:?}");
        assert!(text.contains("Tahu lama menunggu") && text.contains("Waktu tunggu"), "{text}");
        let nothing = document(desk, &[], (Language::En, Paper::A4)).await.unwrap();
        assert!(format!("{nothing:?}").contains("written down yet"));
    }
}
