//! What the program puts out itself: exactly the approved words and pictures, once, whatever breaks.

use std::time::Duration;

use channel::fake::{Answer, Graph};
use desk::consent::{self, Beside};
use desk::content::posting::{KeyEnd, owed, run};
use desk::content::{media, pause, posting, propose};
use desk::file::Upload;
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::consent::Outlet;
use domain::content::media::Obstacle;
use domain::content::posting::Step;
use domain::content::{Command, Draft, Refusal, Stage};
use domain::ids::FileId;

use crate::publisher::{
    TOKEN, address, does, draft, due, house, name, permitted, picture, round, scheduled, seen, set,
    why,
};
use crate::stage::{body, wib};

desk::on_each_engine! {
    async fn a_picture_is_brought_without_its_place_described_and_ordered(desk: &TestDesk) {
        let (_fake, house) = set(desk).await;
        let officer = desk.actor("officer");
        let id = propose(&house, &officer, draft(&[Outlet::Instagram]), None).await.unwrap().content.id;
        let view = media::add(&house, &officer, id, picture(None)).await.unwrap();
        let again = media::add(&house, &officer, id, picture(Some("Lain."))).await.unwrap();
        assert_eq!((view.media.len(), again.media.len()), (1, 1), "the same file twice is one");
        let one = &view.media[0];
        assert_eq!((one.measures.frame, one.alt.as_deref()), (Some((1080, 1350)), None));
        let (_, shown, bytes) = media::fetch(&house, &officer, (id, one.id)).await.unwrap();
        assert_eq!(shown, "tangan.jpg");
        assert!(!bytes.windows(3).any(|part| part == b"GPS"), "its place stays behind");
        let silent = does((desk, &house), "officer", id, Command::Submit { judged: Vec::new() }).await;
        assert!(matches!(silent, Err(DeskError::Refused(Refused::Content(Refusal::NoAlt)))), "{silent:?}");
        let rights = one.rights.clone();
        let describe = Command::DescribeMedium { id: one.id, alt: Some(body("Tangan.")), rights };
        let view = does((desk, &house), "officer", id, describe).await.unwrap();
        assert_eq!(view.media[0].alt.as_deref(), Some("Tangan."));
        let mut png = b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x0B\xB8\0\0\x03\xE8\x08\0\0\0\0crc!".to_vec();
        png.extend(b"\0\0\0\0IEND\xAE\x42\x60\x82");
        let (_, label, key) = picture(Some("Poster."));
        let wide = (Upload { name: "poster.png".to_owned(), bytes: png }, label, key);
        let view = media::add(&house, &officer, id, wide).await.unwrap();
        let rules: Vec<_> = view.media[1].unfit.iter().map(|one| one.obstacle).collect();
        assert_eq!(rules, [Obstacle::Kind, Obstacle::Ratio]);
        let drop = Command::DropMedium { id: view.media[1].id };
        let gone = view.media[1].id;
        does((desk, &house), "officer", id, drop).await.unwrap();
        let gone = media::fetch(&house, &officer, (id, gone)).await;
        assert!(matches!(gone, Err(DeskError::NotFound)), "what was taken away is gone");
        let text = (Upload { name: "a.jpg".to_owned(), bytes: b"<html>".to_vec() }, picture(None).1, None);
        let strange = media::add(&house, &officer, id, text).await;
        assert!(matches!(strange, Err(DeskError::FileRefused { .. })), "{strange:?}");
        let stranger = media::add(&house, &desk.actor("dpjp"), id, picture(None)).await;
        assert!(matches!(stranger, Err(DeskError::Forbidden)), "{stranger:?}");
    }

    async fn what_is_due_is_put_out_once_on_each_channel_with_its_link(desk: &TestDesk) {
        let (fake, house) = set(desk).await;
        let outlets = [Outlet::Instagram, Outlet::Facebook];
        let id = scheduled((desk, &house), draft(&outlets)).await;
        assert!(seen((desk, &house), id).await.texts.iter().all(|text| text.way.direct));
        round(&house).await;
        assert_eq!(fake.posts(), []);
        desk.clock.advance_hours(1);
        round(&house).await;
        round(&house).await;
        assert_eq!(fake.posts().len(), 2);
        let view = seen((desk, &house), id).await;
        assert_eq!((view.content.stage, view.owed), (Stage::Published, false));
        let post = &view.content.posts[&Outlet::Facebook];
        assert!(post.link.as_str().contains("/p/"), "{post:?}");
        let steps: Vec<_> = view.texts.iter().map(|text| text.way.step).collect();
        assert_eq!(steps, [Some(Step::Done); 2]);
        let file = view.media[0].id.to_string();
        let container = fake.sent().into_iter().find(|sent| sent.body.get("image_url").is_some());
        let url = container.unwrap().body["image_url"].as_str().unwrap().to_owned();
        let pass = url.strip_prefix("https://wanasari.example/materi/").unwrap();
        let pass = pass.strip_suffix(&format!("/{file}")).unwrap();
        let closed = posting::material(&house, pass, file.parse().unwrap()).await;
        assert!(matches!(closed, Err(DeskError::NotFound)), "what is out opens nothing any more");
    }

    async fn a_channel_fetches_exactly_the_approved_pictures_while_they_are_on_their_way(desk: &TestDesk) {
        let (fake, house) = set(desk).await;
        let id = due((desk, &house), &[Outlet::Instagram]).await;
        fake.next_container("IN_PROGRESS");
        round(&house).await;
        let view = seen((desk, &house), id).await;
        assert_eq!(view.texts[0].way.step, Some(Step::Made));
        let url = fake.sent()[0].body["image_url"].as_str().unwrap().to_owned();
        let pass = url.split('/').nth(4).unwrap();
        let file = view.media[0].id;
        let (_, _, bytes) = posting::material(&house, pass, file).await.unwrap();
        assert!(bytes.starts_with(b"\xFF\xD8"));
        for (pass, file) in [("0".repeat(64).as_str(), file), (pass, FileId::new(7))] {
            let closed = posting::material(&house, pass, file).await;
            assert!(matches!(closed, Err(DeskError::NotFound)), "{pass} {file}");
        }
        desk.clock.advance_hours(3);
        let late = posting::material(&house, pass, file).await;
        assert!(matches!(late, Err(DeskError::NotFound)), "it opens for a while");
    }

    async fn a_word_without_an_answer_is_never_given_twice(desk: &TestDesk) {
        for outlet in [Outlet::Instagram, Outlet::Facebook] {
            let fake = Graph::start(TOKEN).await.unwrap();
            let hasty = house(desk, &fake, (61, Duration::from_millis(300)));
            let id = due((desk, &hasty), &[outlet]).await;
            let calls = if outlet == Outlet::Instagram { 2 } else { 1 };
            for _ in 0..calls {
                fake.answer_next(Answer::Slow(Duration::ZERO));
            }
            fake.answer_next(Answer::Slow(Duration::from_secs(2)));
            round(&hasty).await;
            let view = seen((desk, &hasty), id).await;
            assert_eq!(view.texts[0].way.step, Some(Step::Asked), "{outlet:?}");
            let held = does((desk, &hasty), "officer", id, Command::Withdraw { why: body("Salah") }).await;
            let expected = Refusal::UnderWay { outlet };
            assert!(matches!(held, Err(DeskError::Refused(Refused::Content(why))) if why == expected));
            round(&hasty).await;
            assert_eq!(fake.posts().len(), 1, "nobody asks before it can have settled");
            desk.clock.advance_hours(1);
            let other = house(desk, &fake, (62, Duration::from_secs(20)));
            round(&other).await;
            assert_eq!(fake.posts().len(), 1, "{outlet:?}");
            let view = seen((desk, &other), id).await;
            assert_eq!(view.content.stage, Stage::Published);
        }
    }

    async fn a_crash_between_making_and_showing_neither_loses_nor_doubles(desk: &TestDesk) {
        let fake = Graph::start(TOKEN).await.unwrap();
        let house = house(desk, &fake, (71, Duration::from_secs(20)));
        let id = due((desk, &house), &[Outlet::Instagram]).await;
        // The round is broken off wherever it stands; the next one goes on when the lease ends.
        for moment in [0, 3, 8, 15, 25, 40] {
            let wait = Duration::from_millis(moment);
            fake.answer_next(Answer::Slow(Duration::from_millis(10)));
            let _ = tokio::time::timeout(wait, run(&house, address)).await;
            desk.clock.advance_hours(1);
        }
        for _ in 0..8 {
            let _ = run(&house, address).await;
            desk.clock.advance_hours(1);
        }
        assert_eq!(fake.posts().len(), 1);
        assert_eq!(seen((desk, &house), id).await.content.stage, Stage::Published);
    }

    async fn what_the_channel_refuses_is_owed_by_a_person_who_lets_it_be_tried_again(desk: &TestDesk) {
        let (fake, house) = set(desk).await;
        let id = due((desk, &house), &[Outlet::Instagram]).await;
        fake.answer_next(Answer::Error { status: 400, code: 190, subcode: 463 });
        round(&house).await;
        round(&house).await;
        let view = seen((desk, &house), id).await;
        assert_eq!((why(&view, Outlet::Instagram), view.owed), (Some("token_dead"), true));
        assert_eq!(view.texts[0].way.step, Some(Step::Ended));
        assert_eq!(owed(&house, &desk.actor("officer")).await.unwrap(), [1, 0]);
        assert_eq!(owed(&house, &desk.actor("dpjp")).await.unwrap(), [0, 0]);
        does((desk, &house), "officer", id, Command::Retry { outlet: Outlet::Instagram }).await.unwrap();
        round(&house).await;
        assert_eq!(fake.posts().len(), 1);
        assert_eq!(owed(&house, &desk.actor("officer")).await.unwrap(), [0, 0]);
    }

    async fn a_changed_text_is_made_anew_and_a_pause_holds_it_back(desk: &TestDesk) {
        let (fake, house) = set(desk).await;
        let both = (desk, &house);
        let id = due(both, &[Outlet::Instagram]).await;
        let head = desk.actor("head");
        let until = wib("2026-03-02T10:00");
        pause::begin(&house, &head, (name("Banjir"), until), None).await.unwrap();
        round(&house).await;
        assert_eq!((fake.sent().len(), seen(both, id).await.texts[0].way.step), (0, None));
        pause::end(&house, &head).await.unwrap();
        fake.next_container("IN_PROGRESS");
        round(&house).await;
        let mut other = draft(&[Outlet::Instagram]);
        other.texts.insert(Outlet::Instagram, body("Tujuh langkah."));
        does(both, "officer", id, Command::Edit { draft: other }).await.unwrap();
        fake.all_containers("FINISHED");
        desk.clock.advance_hours(1);
        round(&house).await;
        assert_eq!(fake.posts(), [], "nobody approved the other words");
        does(both, "officer", id, Command::Submit { judged: Vec::new() }).await.unwrap();
        does(both, "director", id, Command::Approve {}).await.unwrap();
        let at = Command::Schedule { at: wib("2026-03-02T12:00"), why: None };
        does(both, "officer", id, at).await.unwrap();
        desk.clock.advance_hours(3);
        round(&house).await;
        let posts: Vec<String> = fake.posts().into_iter().map(|post| post.text).collect();
        assert_eq!(posts, ["Tujuh langkah."]);
    }

    async fn a_withdrawn_permission_stops_what_waits_and_takes_down_what_it_can(desk: &TestDesk) {
        let (fake, house) = set(desk).await;
        let both = (desk, &house);
        let consent = permitted(desk, &house).await;
        let shown = |outlets: &[Outlet]| Draft {
            shows_people: true,
            consents: [consent].into(),
            ..draft(outlets)
        };
        let out = scheduled(both, shown(&[Outlet::Instagram, Outlet::Facebook])).await;
        let waiting = scheduled(both, Draft { title: name("Kedua"), ..shown(&[Outlet::Facebook]) }).await;
        does(both, "officer", waiting, Command::Schedule { at: wib("2026-03-02T09:30"), why: None }).await.unwrap();
        desk.clock.advance_hours(1);
        round(&house).await;
        assert_eq!(fake.posts().len(), 2);
        let officer = desk.actor("officer");
        let wish = (consent, body("Lewat telepon."));
        consent::withdraw(&house, &officer, wish, Beside::default()).await.unwrap();
        assert_eq!(owed(&house, &officer).await.unwrap(), [0, 2]);
        fake.answer_next(Answer::Error { status: 500, code: 2, subcode: 0 });
        round(&house).await;
        assert_eq!(fake.posts().len(), 2, "the account could not be asked");
        desk.clock.advance_hours(1);
        round(&house).await;
        assert_eq!(fake.posts().len(), 1, "the post of the Page is gone");
        assert_eq!(owed(&house, &officer).await.unwrap(), [1, 1]);
        let view = consent::open(&house, &officer, consent).await.unwrap();
        let open: Vec<_> = view.tasks.iter().filter(|task| task.cleared.is_none()).collect();
        assert_eq!((open.len(), open[0].place.outlet), (1, Outlet::Instagram), "a person's to take down");
        let proof = view.tasks.iter().find_map(|task| task.proof.as_deref()).unwrap();
        assert!(proof.contains("Dihapus oleh program"), "{proof}");
        assert_eq!(why(&seen(both, waiting).await, Outlet::Facebook), Some("not_allowed"));
        let steps: Vec<_> = seen(both, out).await.texts.iter().map(|text| text.way.step).collect();
        assert_eq!(steps, [Some(Step::Done), Some(Step::Gone)]);
    }

    async fn where_nobody_may_publish_it_stays_a_persons(desk: &TestDesk) {
        let id = due((desk, desk), &[Outlet::Instagram, Outlet::Facebook]).await;
        round(desk).await;
        let view = seen((desk, desk), id).await;
        assert!(view.owed && view.texts.iter().all(|text| !text.way.direct && text.way.step.is_none()));
    }

    async fn a_key_that_ends_before_the_hour_is_told_beside_the_channel(desk: &TestDesk) {
        let (fake, house) = set(desk).await;
        let both = (desk, &house);
        let id = scheduled(both, draft(&[Outlet::Facebook])).await;
        assert_eq!(seen(both, id).await.texts[0].way.key_ends, None);
        let ends = wib("2026-03-04T08:00");
        fake.keep_standing(channel::fake::Standing {
            key: serde_json::json!({"is_valid": true, "expires_at": ends.as_second(), "app_id": "1"}),
            ..channel::fake::Standing::default()
        });
        desk::health::check(&house, &desk.actor("officer")).await.unwrap();
        assert_eq!(seen(both, id).await.texts[0].way.key_ends, None, "it lives longer than that");
        let later = Command::Schedule { at: wib("2026-03-05T08:00"), why: None };
        does(both, "officer", id, later).await.unwrap();
        assert_eq!(seen(both, id).await.texts[0].way.key_ends, Some(KeyEnd::At(ends)));
    }
}
