//! Mentions: once for each source, beside their copies, into a case or an issue.

use desk::issue::{self, Sign};
use desk::mention::{
    Command, Filter, NewMention, Request, View, Voice, act, become_case, list, note, note_all, open,
};
use desk::testing::TestDesk;
use desk::{DeskError, Refused, case};
use domain::ids::MentionId;
use domain::mention::{Fate, Refusal, Source, Tone};
use domain::rules::{Channel, Kind};
use domain::text::{Link, Name};

use crate::stage::{body, wib};

const LONG: &str = "Antre obat di apotek RSUD sampai lima jam, petugas tidak ada yang peduli";

fn found(text: &str) -> NewMention {
    NewMention {
        source: Source::Link,
        source_id: None,
        text: body(text),
        outlet: None,
        link: None,
        author: None,
        tone: None,
        reach: None,
        published_at: None,
    }
}

fn pasted(text: &str, link: &str, author: &str) -> NewMention {
    let link = Link::parse(link).ok();
    NewMention { link, author: Some(author.to_owned()), ..found(text) }
}

async fn does(desk: &TestDesk, id: MentionId, command: Command) -> Result<View, DeskError> {
    act(desk, &desk.actor("officer"), id, Request { command, seen: None, key: None }).await
}

#[track_caller]
fn why<T: std::fmt::Debug>(done: Result<T, DeskError>) -> Refusal {
    match done {
        Err(DeskError::Refused(Refused::Mention(why))) => why,
        other => panic!("the rules of mentions refuse, not {other:?}"),
    }
}

async fn begun(desk: &TestDesk) -> domain::ids::IssueId {
    let title = Name::parse("Antrean obat").unwrap();
    let sign = Sign { title, about: body("Video ramai."), detected_at: None };
    issue::detect(desk, &desk.actor("officer"), sign, None).await.unwrap().issue.id
}

desk::on_each_engine! {
    async fn the_same_source_id_is_the_same_mention(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let new = || pasted(LONG, "https://contoh.id/1", "@Warga");
        let first = note(desk, &officer, new()).await.unwrap();
        let again = note(desk, &desk.actor("operator"), NewMention { text: body("Lain."), ..new() }).await.unwrap();
        assert_eq!((first.id, first.fresh, again.fresh), (again.id, true, false));
        let (view, others) = open(desk, &officer, first.id).await.unwrap();
        assert_eq!((view.text.as_deref(), others.len()), (Some(LONG), 0));
        let typed = note(desk, &officer, found("Mantap")).await.unwrap();
        assert_eq!(note(desk, &officer, found("Mantap")).await.unwrap().id, typed.id);
        for login in ["director", "quality", "auditor"] {
            assert_eq!(list(desk, &desk.actor(login), Filter::default(), None).await.unwrap().items.len(), 2, "{login}");
            let forbidden = note(desk, &desk.actor(login), found("Lain")).await;
            assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{login}");
        }
        let hidden = list(desk, &desk.actor("unit_igd"), Filter::default(), None).await;
        assert!(matches!(hidden, Err(DeskError::Forbidden)));
    }

    async fn copies_stand_in_one_group_and_one_author_is_one_voice(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let copy = format!("{LONG} sekali");
        let other = "Perawat bangsal Melati ramah sekali, terima kasih banyak untuk semua dokter";
        let new = vec![
            pasted(LONG, "https://contoh.id/1", "warga"),
            pasted(&copy, "https://contoh.id/2", "@Warga "),
            pasted(other, "https://contoh.id/3", "keluarga"),
        ];
        let noted = note_all(desk, &officer, new).await.unwrap();
        let ids: Vec<_> = noted.into_iter().map(|one| one.unwrap().id).collect();
        let (view, others) = open(desk, &officer, ids[0]).await.unwrap();
        assert_eq!((view.copies, others.len()), (2, 1));
        assert_eq!(others[0].mention.found.author, view.mention.found.author);
        let heads = list(desk, &officer, Filter::default(), None).await.unwrap().items;
        assert_eq!(heads.len(), 2);
        let issue = begun(desk).await;
        for id in ids {
            does(desk, id, Command::Join { issue }).await.unwrap();
        }
        let room = issue::room(desk, &officer, issue).await.unwrap();
        let voices = room.figures.voices;
        assert_eq!((voices.mentions, voices.authors, voices.texts), (3, 2, 2));
        assert_eq!(room.mentions.len(), 3);
    }

    async fn copies_follow_the_one_that_joins_an_issue(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let (copy, other) = (format!("{LONG} sekali"), format!("{LONG} ya"));
        let new = vec![
            pasted(LONG, "https://contoh.id/1", "warga"),
            pasted(&copy, "https://contoh.id/2", "tetangga"),
            pasted(&other, "https://contoh.id/3", "keluarga"),
        ];
        let noted = note_all(desk, &officer, new).await.unwrap();
        let ids: Vec<_> = noted.into_iter().map(|one| one.unwrap().id).collect();
        does(desk, ids[2], Command::SetAside { why: body("Sudah dijawab.") }).await.unwrap();
        let issue = begun(desk).await;
        does(desk, ids[0], Command::Join { issue }).await.unwrap();
        let voices = issue::room(desk, &officer, issue).await.unwrap().figures.voices;
        assert_eq!((voices.mentions, voices.authors, voices.texts), (2, 2, 1));
        let (stays, _) = open(desk, &officer, ids[2]).await.unwrap();
        assert_eq!(stays.mention.fate(), Fate::Aside);
    }

    async fn copies_follow_the_one_that_becomes_a_case_and_then_to_its_issue(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let copies: Vec<String> =
            ["sekali", "ya", "terus"].iter().map(|end| format!("{LONG} {end}")).collect();
        let new = vec![
            pasted(LONG, "https://contoh.id/1", "warga"),
            pasted(&copies[0], "https://contoh.id/2", "tetangga"),
            pasted(&copies[1], "https://contoh.id/3", "keluarga"),
            pasted(&copies[2], "https://contoh.id/4", "teman"),
        ];
        let noted = note_all(desk, &officer, new).await.unwrap();
        let ids: Vec<_> = noted.into_iter().map(|one| one.unwrap().id).collect();
        let (issue, other) = (begun(desk).await, begun(desk).await);
        // It goes its own way; the copies that follow it to the other issue leave that again.
        does(desk, ids[3], Command::Join { issue: other }).await.unwrap();
        for id in &ids[..3] {
            does(desk, *id, Command::Leave {}).await.unwrap();
        }
        does(desk, ids[2], Command::SetAside { why: body("Sudah dijawab.") }).await.unwrap();
        let voice = Voice { kind: Kind::Complaint, unit: None, delay_reason: None };
        let receipt = become_case(desk, &officer, ids[0], (voice, "satu")).await.unwrap();
        let mut cases = Vec::new();
        for id in &ids {
            cases.push(open(desk, &officer, *id).await.unwrap().0.case);
        }
        let number = Some(receipt.number);
        assert_eq!(cases, [number, number, None, None], "set aside, and of another issue");
        does(desk, ids[0], Command::Join { issue }).await.unwrap();
        let voices = issue::room(desk, &officer, issue).await.unwrap().figures.voices;
        assert_eq!((voices.mentions, voices.authors), (2, 2), "as they go together to the case");
    }

    async fn one_that_is_refused_holds_up_no_other(desk: &TestDesk) {
        let later = NewMention { published_at: Some(wib("2026-03-03T08:00")), ..found("Besok") };
        let noted = note_all(desk, &desk.actor("officer"), vec![later, found("Sekarang")]).await.unwrap();
        let mut noted = noted.into_iter();
        assert_eq!(why(noted.next().unwrap()), Refusal::NotYetSaid);
        assert!(noted.next().unwrap().unwrap().fresh);
    }

    async fn a_mention_becomes_a_case_through_the_one_way_in(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let outlet = Name::parse("Harian Wanasari").ok();
        let new = NewMention { outlet, source: Source::Clipping, ..found(LONG) };
        let id = note(desk, &officer, new).await.unwrap().id;
        let voice = Voice { kind: Kind::Complaint, unit: None, delay_reason: None };
        let receipt = become_case(desk, &officer, id, (voice.clone(), "satu")).await.unwrap();
        let again = become_case(desk, &officer, id, (voice.clone(), "satu")).await.unwrap();
        assert_eq!(receipt.number, again.number);
        assert_eq!(why(become_case(desk, &officer, id, (voice.clone(), "dua")).await), Refusal::OtherCase);
        let known = case::open(desk, &officer, receipt.number).await.unwrap();
        assert_eq!((known.case.intake.channel, known.case.intake.complainant.anonymous), (Channel::Media, true));
        assert!(known.text.unwrap().ends_with("Harian Wanasari"));
        let (view, _) = open(desk, &officer, id).await.unwrap();
        assert_eq!((view.case, view.mention.fate()), (Some(receipt.number), Fate::Case));
        let forbidden = become_case(desk, &desk.actor("director"), id, (voice, "tiga")).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)));
    }

    async fn a_mention_is_judged_set_aside_and_looked_at_again(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let id = note(desk, &officer, found(LONG)).await.unwrap().id;
        does(desk, id, Command::Judge { tone: Tone::Negative }).await.unwrap();
        let view = does(desk, id, Command::SetAside { why: body("Bukan rumah sakit kami.") }).await.unwrap();
        assert_eq!(view.aside.as_deref(), Some("Bukan rumah sakit kami."));
        let issue = begun(desk).await;
        assert_eq!(why(does(desk, id, Command::Join { issue }).await), Refusal::SetAside);
        does(desk, id, Command::Restore {}).await.unwrap();
        let strange = Command::Join { issue: domain::ids::IssueId::new(1) };
        let unknown = does(desk, id, strange).await;
        assert!(matches!(unknown, Err(DeskError::Unknown { field: "issue" })), "{unknown:?}");
        let view = does(desk, id, Command::Join { issue }).await.unwrap();
        assert_eq!(view.issue.map(|(_, title)| title).as_deref(), Some("Antrean obat"));
        let stale = Request { command: Command::Leave {}, seen: Some(domain::ids::Version(1)), key: None };
        let stale = act(desk, &officer, id, stale).await;
        assert!(matches!(stale, Err(DeskError::Stale { .. })), "{stale:?}");
    }
}
