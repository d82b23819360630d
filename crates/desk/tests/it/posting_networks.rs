//! Threads, stories, films of a Page, X, YouTube and TikTok: the same promise as for the first two.

use std::time::Duration;

use channel::fake::{Answer, Graph, Networks, Standing};
use channel::meta::{Account, Key, Patience};
use channel::network::{self, Cost, Network};
use channel::{Connection, Secret, Settings};
use desk::consent::{self, Beside};
use desk::content::media::Label;
use desk::content::posting::{KeyEnd, owed, run};
use desk::file::Upload;
use desk::health::{self, Remark};
use desk::testing::TestDesk;
use desk::{Desk, content::posting};
use domain::consent::Outlet;
use domain::content::posting::Step;
use domain::content::{Command, Draft, Stage};
use domain::ids::ContentId;
use jiff::civil::date;

use crate::publisher::{
    TOKEN, WORDS, address, built, does, draft, permitted_on, picture, planned, round, seen, why,
};
use crate::stage::{body, wib};

const FILM_OUTLETS: [Outlet; 5] =
    [Outlet::InstagramStory, Outlet::Facebook, Outlet::Threads, Outlet::X, Outlet::Youtube];

/// Both other sides.
pub(crate) struct Street {
    pub(crate) graph: Graph,
    pub(crate) networks: Networks,
    /// Of its own: another grant in the settings begins anew.
    grant: String,
}

impl Street {
    pub(crate) async fn open(nth: u64) -> Self {
        let grant = format!("izin contoh {nth}");
        let graph = Graph::start(TOKEN).await.unwrap();
        let networks = Networks::start(&grant).await.unwrap();
        Self { graph, networks, grant }
    }

    /// The house with an account everywhere; each with keys of its own.
    pub(crate) fn house(&self, desk: &TestDesk, wish: (u64, Duration)) -> Desk {
        self.house_with(desk, wish, |settings| settings)
    }

    /// The same, with other settings of the networks.
    pub(crate) fn house_with(
        &self,
        desk: &TestDesk,
        (seed, answer): (u64, Duration),
        other: impl Fn(network::Settings) -> network::Settings,
    ) -> Desk {
        let account = || Account {
            graph_url: self.graph.url().to_owned(),
            app_secrets: vec![Secret::new("a")],
            verify_token: Secret::new("b"),
            access_token: Key::new(TOKEN),
            instagram_login: false,
            account_id: "17841400000000001".to_owned(),
            business_id: None,
            human_agent: false,
            publishes: true,
        };
        let network = |name: &str, network| {
            let patience = Patience { answer, ..Patience::default() };
            let settings = other(self.settings(name, network, patience));
            Connection::new(name, Settings::Network(Box::new(settings)))
        };
        let connections = vec![
            Connection::new("ig", Settings::Instagram(account())),
            Connection::new("fb", Settings::Facebook(account())),
            Connection::new("utas", Settings::Threads(account())),
            network("x", Network::X),
            network("yt", Network::Youtube),
            network("tt", Network::Tiktok),
        ];
        built(desk, connections, (seed, answer))
    }

    fn settings(&self, name: &str, network: Network, patience: Patience) -> network::Settings {
        let url = self.networks.url();
        network::Settings {
            name: name.to_owned(),
            network,
            url: url.to_owned(),
            token_url: format!("{url}/token"),
            account_id: "4711".to_owned(),
            client_id: "aplikasi".to_owned(),
            client_secret: Secret::new("rahasia"),
            grant: Key::new(self.grant.as_str()),
            publishes: true,
            made_for_kids: false,
            monthly_reads: None,
            direct: None,
            cost: (network == Network::X).then(|| Cost {
                post: "0.015".to_owned(),
                with_link: Some("0.20".to_owned()),
                read: Some("0.005".to_owned()),
                currency: "USD".to_owned(),
                as_of: date(2026, 2, 1),
            }),
            patience,
        }
    }

    pub(crate) fn posts(&self) -> usize {
        self.graph.posts().len() + self.networks.posts().len()
    }
}

pub(crate) const USUAL: Duration = Duration::from_secs(20);

fn part(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let size = u32::try_from(content.len() + 8).unwrap().to_be_bytes();
    [&size[..], name, content].concat()
}

/// Upright, twenty seconds long.
pub(crate) fn film() -> (Upload, Label, Option<String>) {
    let mut head = vec![0; 100];
    head[12..16].copy_from_slice(&600_u32.to_be_bytes());
    head[16..20].copy_from_slice(&12_000_u32.to_be_bytes());
    let mut track = vec![0; 84];
    track[40..44].copy_from_slice(&0x10000_u32.to_be_bytes());
    track[76..80].copy_from_slice(&(1080_u32 << 16).to_be_bytes());
    track[80..84].copy_from_slice(&(1920_u32 << 16).to_be_bytes());
    let inside = [part(b"mvhd", &head), part(b"trak", &part(b"tkhd", &track))].concat();
    let brand = part(b"ftyp", b"isom\0\0\x02\0isommp41");
    let bytes = [brand, part(b"moov", &inside), part(b"mdat", b"the film itself")].concat();
    let (_, label, key) = picture(Some("Enam langkah cuci tangan."));
    (Upload { name: "tangan.mp4".to_owned(), bytes }, label, key)
}

pub(crate) async fn due(
    both: (&TestDesk, &Desk),
    outlets: &[Outlet],
    media: Vec<(Upload, Label, Option<String>)>,
) -> ContentId {
    let id = planned(both, draft(outlets), media).await;
    both.0.clock.advance_hours(1);
    id
}

desk::on_each_engine! {
    async fn a_picture_goes_to_a_story_to_threads_and_to_x_once(desk: &TestDesk) {
        let street = Street::open(1).await;
        let house = street.house(desk, (151, USUAL));
        let outlets = [Outlet::InstagramStory, Outlet::Threads, Outlet::X];
        let id = due((desk, &house), &outlets, vec![picture(Some("Tangan."))]).await;
        for _ in 0..2 {
            round(&house).await;
        }
        let view = seen((desk, &house), id).await;
        assert_eq!((view.content.stage, street.posts()), (Stage::Published, 3));
        let link = |outlet| view.content.posts[&outlet].link.as_str().to_owned();
        assert!(link(Outlet::X).starts_with("https://x.com/i/web/status/"), "{}", link(Outlet::X));
        assert_eq!(street.networks.posts()[0].text, WORDS);
        let story = street.graph.sent().into_iter().find(|one| one.body["media_type"] == "STORIES");
        assert_eq!(story.unwrap().body.get("caption"), None, "a story carries no words");
    }

    async fn a_film_goes_wherever_films_go_and_into_the_inbox_of_tiktok(desk: &TestDesk) {
        let street = Street::open(1).await;
        let house = street.house(desk, (152, USUAL));
        let outlets = [&FILM_OUTLETS[..], &[Outlet::Tiktok]].concat();
        let id = due((desk, &house), &outlets, vec![film()]).await;
        for _ in 0..2 {
            round(&house).await;
        }
        let view = seen((desk, &house), id).await;
        assert_eq!(street.posts(), 5);
        assert_eq!(view.content.posts.len(), 5);
        assert_eq!(why(&view, Outlet::Tiktok), Some("inbox"), "the rest is a person's");
        assert_eq!(owed(&house, &desk.actor("officer")).await.unwrap(), [1, 0]);
        let facebook = view.content.posts[&Outlet::Facebook].link.as_str().to_owned();
        assert!(facebook.contains("/p/"), "{facebook}");
    }

    async fn a_picture_and_a_film_side_by_side_wait_for_the_film(desk: &TestDesk) {
        let street = Street::open(1).await;
        let house = street.house(desk, (153, USUAL));
        let both = (desk, &house);
        let outlets = [Outlet::Instagram, Outlet::Threads];
        let id = planned(both, draft(&outlets), vec![picture(Some("Tangan.")), film()]).await;
        street.graph.next_container("IN_PROGRESS");
        desk.clock.advance_hours(1);
        round(&house).await;
        let steps: Vec<_> = seen(both, id).await.texts.iter().map(|text| text.way.step).collect();
        assert!(steps.contains(&Some(Step::Made)) && street.posts() <= 1, "{steps:?}");
        street.graph.all_containers("FINISHED");
        for _ in 0..2 {
            desk.clock.advance_hours(1);
            round(&house).await;
        }
        assert_eq!(street.posts(), 2);
        assert_eq!(seen(both, id).await.content.stage, Stage::Published);
    }

    async fn a_crash_at_any_moment_neither_loses_nor_doubles_on_any_channel(desk: &TestDesk) {
        let mut wanted = FILM_OUTLETS.map(|outlet| (vec![outlet], false)).to_vec();
        wanted.push((vec![Outlet::Instagram], true));
        wanted.push((vec![Outlet::FacebookStory], false));
        for (nth, (outlets, mixed)) in (0_u64..).zip(wanted) {
            let street = Street::open(nth).await;
            let house = street.house(desk, (160 + nth, USUAL));
            let mut media = vec![film()];
            if mixed {
                media.push(picture(Some("Tangan.")));
            }
            let id = due((desk, &house), &outlets, media).await;
            // The round is broken off wherever it stands; the next one goes on when the lease ends.
            for moment in [0, 4, 9, 16, 28] {
                street.graph.answer_next(Answer::Slow(Duration::from_millis(8)));
                street.networks.answer_next(Answer::Slow(Duration::from_millis(8)));
                let _ = tokio::time::timeout(Duration::from_millis(moment), run(&house, address)).await;
                desk.clock.advance_hours(1);
            }
            for _ in 0..10 {
                let _ = run(&house, address).await;
                desk.clock.advance_hours(1);
            }
            assert_eq!(street.posts(), 1, "{outlets:?}");
            assert_eq!(seen((desk, &house), id).await.content.stage, Stage::Published, "{outlets:?}");
        }
    }

    async fn a_word_without_an_answer_is_never_given_twice_on_x_and_youtube(desk: &TestDesk) {
        // X: begun, handed in, ended, looked at. YouTube: begun, handed in, looked at.
        for (outlet, calls) in [(Outlet::X, 4), (Outlet::Youtube, 3)] {
            let street = Street::open(calls).await;
            let hasty = street.house(desk, (171, Duration::from_millis(400)));
            let id = due((desk, &hasty), &[outlet], vec![film()]).await;
            for _ in 0..calls {
                street.networks.answer_next(Answer::Slow(Duration::ZERO));
            }
            street.networks.answer_next(Answer::Slow(Duration::from_secs(2)));
            round(&hasty).await;
            let view = seen((desk, &hasty), id).await;
            assert_eq!(view.texts[0].way.step, Some(Step::Asked), "{outlet:?}");
            desk.clock.advance_hours(1);
            let other = street.house(desk, (172, USUAL));
            round(&other).await;
            assert_eq!(street.posts(), 1, "{outlet:?}");
            assert_eq!(seen((desk, &other), id).await.content.stage, Stage::Published);
        }
    }

    async fn what_a_network_says_is_told_in_words_that_say_what_to_do(desk: &TestDesk) {
        for (nth, (status, body, code)) in (0..).zip([
            (402, "{}", "unpaid"),
            (403, r#"{"detail":"You are not allowed to create a Tweet with duplicate content."}"#, "duplicate"),
            (403, r#"{"error":{"errors":[{"reason":"quotaExceeded"}]}}"#, "limit"),
            (401, "{}", "token_dead"),
            (400, "{}", "refused"),
        ]) {
            let street = Street::open(nth).await;
            let house = street.house(desk, (181, USUAL));
            let id = due((desk, &house), &[Outlet::X], Vec::new()).await;
            street.networks.answer_next(Answer::Raw { status, body: body.to_owned() });
            round(&house).await;
            assert_eq!(why(&seen((desk, &house), id).await, Outlet::X), Some(code));
            let retry = Command::Retry { outlet: Outlet::X };
            does((desk, &house), "officer", id, retry).await.unwrap();
            round(&house).await;
            assert_eq!(street.posts(), 1, "{code}: tried again by a person's word");
        }
    }

    async fn a_withdrawn_permission_takes_down_what_the_interfaces_let_it(desk: &TestDesk) {
        let street = Street::open(1).await;
        let house = street.house(desk, (191, USUAL));
        let both = (desk, &house);
        let consent = permitted_on(desk, &house, &FILM_OUTLETS).await;
        let shown = Draft {
            shows_people: true,
            consents: [consent].into(),
            ..draft(&FILM_OUTLETS)
        };
        planned(both, shown, vec![film()]).await;
        desk.clock.advance_hours(1);
        round(&house).await;
        assert_eq!(street.posts(), 5);
        let wish = (consent, body("Lewat telepon."));
        consent::withdraw(&house, &desk.actor("officer"), wish, Beside::default()).await.unwrap();
        round(&house).await;
        let view = consent::open(&house, &desk.actor("officer"), consent).await.unwrap();
        let open: Vec<_> =
            view.tasks.iter().filter(|task| task.cleared.is_none()).map(|task| task.place.outlet).collect();
        assert_eq!(open, [Outlet::InstagramStory], "Instagram offers no such call");
        assert_eq!(street.posts(), 1);
    }

    async fn a_key_of_hours_is_made_before_the_work_and_a_dead_grant_is_told(desk: &TestDesk) {
        let street = Street::open(1).await;
        let house = street.house(desk, (201, USUAL));
        let both = (desk, &house);
        due(both, &[Outlet::X], Vec::new()).await;
        round(&house).await;
        assert_eq!(street.networks.made_of(), [street.grant.as_str()]);
        desk.clock.advance_hours(5);
        let restarted = street.house(desk, (202, USUAL));
        let other = Draft { texts: [(Outlet::X, body("Kedua."))].into(), ..draft(&[Outlet::X]) };
        planned((desk, &restarted), other, Vec::new()).await;
        desk.clock.advance_hours(1);
        round(&restarted).await;
        assert_eq!(street.networks.made_of(), [street.grant.as_str(), "grant-1"], "the newer grant was kept");
        assert_eq!(street.posts(), 2);
        let admin = desk.actor("admin");
        let door = |house: Desk| {
            let admin = admin.clone();
            async move {
                health::check(&house, &admin).await.unwrap();
                let all = health::look(&house, &admin).await.unwrap();
                all.into_iter().find(|door| door.name == "x").unwrap()
            }
        };
        let seen = door(restarted.clone()).await;
        assert!(seen.remarks.is_empty(), "{:?}", seen.remarks);
        let days = seen.check.unwrap().expires_at.unwrap().duration_since(desk.now()).as_hours() / 24;
        assert!((360..=365).contains(&days), "the grant's own end: {days}");
        assert_eq!((seen.channel, seen.secrets[0].key), (None, "refresh_token"));
        desk.clock.advance_hours(5);
        street.networks.end_grants();
        let dead = door(restarted).await;
        assert_eq!(dead.remarks, [Remark::TokenDead]);
    }

    async fn a_grant_that_ends_before_the_hour_is_told_beside_the_channel(desk: &TestDesk) {
        let street = Street::open(1).await;
        let house = street.house(desk, (211, USUAL));
        let both = (desk, &house);
        street.graph.keep_standing(Standing::default());
        let id = planned(both, draft(&[Outlet::X]), Vec::new()).await;
        health::check(&house, &desk.actor("officer")).await.unwrap();
        assert_eq!(seen(both, id).await.texts[0].way.key_ends, None);
        let far = Command::Schedule { at: wib("2027-03-05T08:00"), why: None };
        does(both, "officer", id, far).await.unwrap();
        let ends = seen(both, id).await.texts[0].way.key_ends;
        assert!(matches!(ends, Some(KeyEnd::At(_))), "{ends:?}");
    }

    async fn what_a_post_costs_is_seen_before_and_no_longer_after(desk: &TestDesk) {
        let street = Street::open(1).await;
        let house = street.house(desk, (221, USUAL));
        let both = (desk, &house);
        let texts = [(Outlet::X, body("Lihat https://rsud.example")), (Outlet::Threads, body(WORDS))];
        let draft = Draft { texts: texts.into(), ..draft(&[Outlet::X]) };
        let id = planned(both, draft, Vec::new()).await;
        let prices = |view: &desk::content::View| -> Vec<Option<posting::Price>> {
            view.texts.iter().map(|text| text.price.clone()).collect()
        };
        let [free, price] = &prices(&seen(both, id).await)[..] else { panic!("two texts") };
        let price = price.as_ref().unwrap();
        assert_eq!((free, price.amount.as_str(), price.currency.as_str()), (&None, "0.20", "USD"));
        assert_eq!(price.read, None, "nobody asks for its results");
        let reads = |settings| network::Settings { monthly_reads: Some(9), ..settings };
        let asking = street.house_with(desk, (222, USUAL), reads);
        let told = prices(&seen((desk, &asking), id).await).remove(1).unwrap();
        assert_eq!(told.read.as_deref(), Some("0.005"));
        desk.clock.advance_hours(1);
        round(&house).await;
        assert_eq!(prices(&seen(both, id).await), [None, None]);
    }
}
