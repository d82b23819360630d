//! What X, YouTube and TikTok have counted: each by its own names, under its own version.

use std::collections::BTreeMap;
use std::time::Duration;

use channel::fake::Answer;
use channel::network::{self, Direct, Network};
use channel::{SendError, Trouble, Why};
use domain::content::Metric;
use domain::mention::feed::{Account, Span};
use serde_json::json;

use crate::networks::{of, publisher, set, set_with};
use crate::publishing::material;

fn direct(settings: network::Settings) -> network::Settings {
    let audited = Direct { audited: true, ..Direct::default() };
    network::Settings { monthly_reads: Some(9), direct: Some(audited), ..settings }
}

#[tokio::test]
async fn each_network_tells_by_its_own_names_under_its_version() {
    for (network, told, definition, numbers) in [
        (
            Network::X,
            json!({"impression_count": 900, "like_count": 12, "reply_count": 3, "retweet_count": 4,
                "quote_count": 1, "bookmark_count": 0, "url_link_clicks": 7}),
            "x-api-v2",
            vec![
                (Metric::Impressions, 900),
                (Metric::Likes, 12),
                (Metric::Comments, 3),
                (Metric::Shares, 5),
                (Metric::Saves, 0),
            ],
        ),
        (
            Network::Youtube,
            json!({"viewCount": "3100", "likeCount": "44", "favoriteCount": "0"}),
            "youtube-data-v3",
            vec![(Metric::Views, 3100), (Metric::Likes, 44)],
        ),
        (
            Network::Tiktok,
            json!({"view_count": 500, "like_count": 20, "comment_count": -1, "share_count": 2}),
            "tiktok-display-v2",
            vec![(Metric::Views, 500), (Metric::Likes, 20), (Metric::Shares, 2)],
        ),
    ] {
        let (fake, door) = set_with(network, direct).await;
        let publisher = publisher(&door);
        assert!(publisher.counts(), "{network:?}");
        let (text, pictures) = material(&["video/mp4"]);
        let made = publisher.make(of(&text, &pictures)).await.unwrap();
        let name = publisher.put_out(&made, of(&text, &pictures)).await.unwrap();
        fake.keep_insights(told);
        let insight = publisher.insight(&name).await.unwrap();
        assert_eq!(insight.definition.as_str(), definition);
        assert_eq!(insight.numbers, BTreeMap::from_iter(numbers), "{network:?}");
    }
}

#[tokio::test]
async fn x_is_asked_only_where_somebody_named_an_end_of_what_may_be_paid_for() {
    let (_fake, door) = set(Network::X).await;
    assert!(!publisher(&door).counts() && publisher(&door).allowance().is_none());
    let (_fake, door) = set_with(Network::X, direct).await;
    let allowance = publisher(&door).allowance().unwrap();
    assert_eq!((allowance.account, allowance.span), (Account::X, Span::Month));
    assert_eq!((allowance.most, allowance.a_look), (9, 1));
    for network in [Network::Youtube, Network::Tiktok] {
        let (_fake, door) = set_with(network, direct).await;
        assert!(publisher(&door).allowance().is_none(), "nobody pays {network:?}");
    }
    let (_fake, door) = set(Network::Tiktok).await;
    assert!(!publisher(&door).counts(), "what a person put out has no number here");
}

#[tokio::test]
async fn a_post_that_is_gone_and_an_answer_that_says_nothing_are_told_apart() {
    for network in [Network::X, Network::Youtube, Network::Tiktok] {
        let (fake, door) = set_with(network, direct).await;
        let publisher = publisher(&door);
        let gone = publisher.insight("404").await;
        assert_eq!(gone, Err(SendError::Refused(Why::BadRequest)), "{network:?}");
        for body in ["bukan json", "{}", "{\"data\": 3, \"items\": 4}"] {
            fake.answer_next(Answer::Raw { status: 200, body: body.to_owned() });
            let strange = publisher.insight("404").await;
            let unknown = matches!(strange, Err(SendError::Later { why: Trouble::NoAnswer, .. }));
            assert!(unknown, "{network:?} {body} {strange:?}");
        }
        fake.answer_next(Answer::RateLimited { retry_after: 77 });
        let after = Duration::from_secs(77);
        let limited = publisher.insight("404").await;
        assert_eq!(limited, Err(SendError::Later { why: Trouble::RateLimited, after }));
        fake.answer_next(Answer::Raw { status: 402, body: "{}".to_owned() });
        let unpaid = publisher.insight("404").await;
        assert_eq!(unpaid, Err(SendError::Refused(Why::Unpaid)));
        let body = "{\"error\": {\"code\": \"scope_not_authorized\"}}".to_owned();
        fake.answer_next(Answer::Raw { status: 401, body });
        let closed = publisher.insight("404").await;
        assert_eq!(closed, Err(SendError::Refused(Why::NotPermitted)), "{network:?}");
    }
}

#[tokio::test]
async fn a_strange_name_asks_nothing() {
    for network in [Network::X, Network::Youtube] {
        let (fake, door) = set_with(network, direct).await;
        let strange = publisher(&door).insight("1&ids=2").await;
        assert_eq!(strange, Err(SendError::Refused(Why::BadRecipient)));
        assert!(fake.sent().is_empty());
    }
}
