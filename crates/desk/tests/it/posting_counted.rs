//! What Threads, X and YouTube have counted, and what asking X may cost.

use channel::fake::Answer;
use channel::network;
use desk::Desk;
use desk::content::insight;
use desk::content::result::{Wish, list};
use desk::mention::feed;
use desk::testing::TestDesk;
use domain::consent::Outlet;
use domain::content::look::Trouble;
use domain::content::{Content, Draft, Metric};
use serde_json::json;

use crate::posting_networks::{Street, USUAL, due, film};
use crate::publisher::{draft, planned, round, seen};
use crate::stage::{body, date};

/// The house of which X may be asked about one post a month.
fn thrifty(street: &Street, desk: &TestDesk, seed: u64) -> Desk {
    let one = |settings| network::Settings { monthly_reads: Some(1), ..settings };
    street.house_with(desk, (seed, USUAL), one)
}

async fn used(desk: &TestDesk, house: &Desk) -> Vec<(u32, u32)> {
    let spent = feed::spending(house, &desk.actor("officer")).await.unwrap();
    spent.into_iter().map(|one| (one.used, one.most)).collect()
}

fn told(known: &Content, outlet: Outlet, metric: Metric) -> (Option<&str>, Option<u32>) {
    let newest = known.newest(outlet);
    let number = newest.and_then(|one| one.numbers.get(&metric).copied());
    (newest.map(|one| one.definition.as_str()), number)
}

desk::on_each_engine! {
    async fn each_network_is_asked_once_a_day_and_x_as_far_as_it_may_be_paid(desk: &TestDesk) {
        let street = Street::open(1).await;
        let house = thrifty(&street, desk, 801);
        let both = (desk, &house);
        street.networks.keep_insights(json!({"impression_count": 900, "viewCount": "70"}));
        street.graph.keep_insights(json!({"views": 40, "reposts": 2, "quotes": 1}));
        let outlets = [Outlet::Threads, Outlet::X, Outlet::Youtube];
        let first = due(both, &outlets, vec![film()]).await;
        for _ in 0..2 {
            round(&house).await;
        }
        let other = Draft { texts: [(Outlet::X, body("Kedua."))].into(), ..draft(&[Outlet::X]) };
        let second = planned(both, other, Vec::new()).await;
        desk.clock.advance_hours(1);
        round(&house).await;
        desk.clock.advance_hours(25);
        assert_eq!(insight::run(&house).await.unwrap(), 4);
        let known = seen(both, first).await.content;
        let shared = told(&known, Outlet::Threads, Metric::Shares);
        assert_eq!(shared, (Some("threads-graph"), Some(3)));
        assert_eq!(told(&known, Outlet::X, Metric::Impressions), (Some("x-api-v2"), Some(900)));
        assert_eq!(told(&known, Outlet::Youtube, Metric::Views), (Some("youtube-data-v3"), Some(70)));
        let untold = seen(both, second).await.texts[0].untold;
        assert_eq!(untold, Some(Trouble::Spent), "one post a month");
        assert_eq!(used(desk, &house).await, [(1, 1)]);
        let wish = Wish {
            from: date("2026-03-01"),
            until: date("2026-03-31"),
            outlet: None,
            purpose: None,
            campaign: None,
        };
        let shut = list(&house, &desk.actor("officer"), wish).await.unwrap().shut;
        assert_eq!(shut, [("x".to_owned(), Trouble::Spent)]);
        let asked = street.networks.sent().into_iter().filter(|one| one.path.contains("ids="));
        assert_eq!(asked.count(), 1, "the second was not asked for");
    }

    async fn what_x_did_not_answer_is_not_spent_and_asked_again(desk: &TestDesk) {
        let street = Street::open(1).await;
        let house = thrifty(&street, desk, 811);
        let both = (desk, &house);
        street.networks.keep_insights(json!({"like_count": 5}));
        let id = due(both, &[Outlet::X], Vec::new()).await;
        round(&house).await;
        desk.clock.advance_hours(25);
        street.networks.answer_next(Answer::RateLimited { retry_after: 60 });
        insight::run(&house).await.unwrap();
        assert_eq!(seen(both, id).await.texts[0].untold, Some(Trouble::Limit));
        assert_eq!(used(desk, &house).await, [(0, 1)]);
        desk.clock.advance_hours(24);
        insight::run(&house).await.unwrap();
        let known = seen(both, id).await.content;
        assert_eq!(told(&known, Outlet::X, Metric::Likes), (Some("x-api-v2"), Some(5)));
        assert_eq!(used(desk, &house).await, [(1, 1)]);
    }

    async fn x_is_not_asked_where_nobody_allowed_it(desk: &TestDesk) {
        let street = Street::open(1).await;
        let house = street.house(desk, (821, USUAL));
        let id = due((desk, &house), &[Outlet::X], Vec::new()).await;
        round(&house).await;
        desk.clock.advance_hours(25);
        insight::run(&house).await.unwrap();
        let view = seen((desk, &house), id).await;
        assert_eq!((view.content.readings.len(), view.texts[0].untold), (0, None));
        assert!(street.networks.sent().iter().all(|one| !one.path.contains("ids=")));
    }
}
