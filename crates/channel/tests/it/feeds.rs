//! Feeds over the network: what is new is asked for, and nothing inside a network is.

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use channel::feed::{Brought, Limits, Marks, News, Newsstand};
use domain::mention::feed::Trouble;
use domain::text::Link;

const FEED: &str = "<rss><channel><item><title>Kabar</title><guid>1</guid></item></channel></rss>";

async fn feed(headers: HeaderMap) -> impl IntoResponse {
    let known = headers.get(header::IF_NONE_MATCH).is_some_and(|mark| mark == "\"a\"");
    let since = headers.get(header::IF_MODIFIED_SINCE).is_some_and(|at| at == "Mon, 02 Mar 2026");
    match known && since {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => {
            let marks = [(header::ETAG, "\"a\""), (header::LAST_MODIFIED, "Mon, 02 Mar 2026")];
            (marks, FEED).into_response()
        }
    }
}

/// A newspaper on loopback; where it is.
async fn newspaper() -> String {
    let endless = || async { Body::from(vec![b' '; 300_000]) };
    let slow = || async {
        tokio::time::sleep(Duration::from_secs(30)).await;
        FEED
    };
    let app = Router::new()
        .route("/umpan", get(feed))
        .route("/pindah", get(|| async { Redirect::temporary("/umpan") }))
        .route("/putar", get(|| async { Redirect::temporary("/putar") }))
        .route("/keluar", get(|| async { Redirect::temporary("ftp://contoh.id/umpan") }))
        .route("/besar", get(endless))
        .route("/lambat", get(slow))
        .route("/halaman", get(|| async { "<html><body>Masuk dulu</body></html>" }))
        .route("/rusak", get(|| async { StatusCode::INTERNAL_SERVER_ERROR }));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    address
}

fn inside() -> News {
    let limits = Limits {
        connect: Duration::from_secs(2),
        answer: Duration::from_millis(500),
        size: 200_000,
    };
    News::inside(limits)
}

async fn look(news: &News, address: &str, marks: &Marks) -> Result<Brought, Trouble> {
    news.look(&Link::parse(address).unwrap(), marks).await
}

#[tokio::test]
async fn a_feed_is_fetched_and_only_what_is_new_is_fetched_again() {
    let (news, at) = (inside(), newspaper().await);
    let first = look(&news, &format!("{at}/umpan"), &Marks::default()).await.unwrap();
    let Brought::Entries(entries, marks) = first else { panic!("there are entries") };
    assert_eq!((entries.len(), entries[0].title.as_str()), (1, "Kabar"));
    assert_eq!(marks.etag.as_deref(), Some("\"a\""));
    assert_eq!(look(&news, &format!("{at}/umpan"), &marks).await, Ok(Brought::Same));
    assert!(look(&news, &format!("{at}/pindah"), &Marks::default()).await.is_ok());
}

#[tokio::test]
async fn what_is_down_slow_huge_or_no_feed_says_so() {
    let (news, at) = (inside(), newspaper().await);
    for (path, why) in [
        ("/tiada", Trouble::Gone),
        ("/rusak", Trouble::Refused),
        ("/putar", Trouble::Refused),
        ("/keluar", Trouble::Private),
        ("/besar", Trouble::TooLarge),
        ("/lambat", Trouble::Slow),
        ("/halaman", Trouble::Malformed),
    ] {
        let found = look(&news, &format!("{at}{path}"), &Marks::default()).await;
        assert_eq!(found, Err(why), "{path}");
    }
    let nobody = look(&news, "http://127.0.0.1:9/umpan", &Marks::default()).await;
    assert_eq!(nobody, Err(Trouble::Unreachable));
}

#[tokio::test]
async fn nothing_inside_a_network_is_asked() {
    let news = News::default();
    for address in [
        "http://127.0.0.1/umpan",
        "http://localhost/umpan",
        "http://[::1]/umpan",
        "http://10.0.0.1/umpan",
        "http://169.254.169.254/latest/meta-data",
        "http://2130706433/umpan",
        "http://0x7f.1/umpan",
        "https://contoh.id:8443/umpan",
        "https://nama:sandi@contoh.id/umpan",
    ] {
        let found = look(&news, address, &Marks::default()).await;
        assert_eq!(found, Err(Trouble::Private), "{address}");
    }
}
