//! Posts of others that name an account of ours: asked for where its connection hears them.

use channel::fake::Graph;
use channel::feed::{Accounts, Brought, Entry, Listening, Marks, Newsstand, Own};
use channel::meta::Account;
use channel::{Connection, Hears, Settings};
use domain::mention::feed::{Account as Source, Span, Trouble};
use serde_json::{Value, json};

use crate::outgoing::{ACCOUNT, TOKEN, account};

fn connection(url: &str, settings: fn(Account) -> Settings) -> Connection {
    let mut connection = Connection::new("akun", settings(account(url)));
    connection.terms.hears = Hears { mentions: true, tags: true, daily: 40 };
    connection
}

fn stand(url: &str, settings: fn(Account) -> Settings) -> (Own, Listening) {
    let own = Own::of(&connection(url, settings)).unwrap();
    (own.clone(), Listening::new(Accounts { own: vec![own], ..Accounts::default() }))
}

#[track_caller]
fn counted(brought: Result<Brought, Trouble>) -> (Vec<Entry>, Marks, u32) {
    match brought {
        Ok(Brought::Counted { entries, marks, used }) => (entries, marks, used),
        other => panic!("a look at an account is counted, not {other:?}"),
    }
}

fn tag(nth: u32) -> Value {
    json!({
        "id": format!("p-{nth}"), "caption": format!("Bersama @rsudwanasari {nth}"),
        "timestamp": format!("2026-03-0{nth}T03:00:00+0000"), "username": "warga_satu",
        "permalink": format!("https://ig.example/p/{nth}"),
    })
}

#[tokio::test]
async fn tags_are_read_to_their_end_and_then_only_as_far_as_they_are_new() {
    let fake = Graph::start(TOKEN).await.unwrap();
    (1..=3).for_each(|nth| fake.keep_named(tag(nth)));
    let (own, stand) = stand(fake.url(), Settings::Instagram);
    let address = own.address().unwrap();
    assert_eq!(address.as_str(), format!("https://graph.facebook.com/{ACCOUNT}/tags"));
    let (entries, marks, used) = counted(stand.look(&address, &Marks::default()).await);
    assert_eq!((entries.len(), used), (3, 2), "two to a page");
    assert_eq!(marks.etag.as_deref(), Some("2026-03-03T03:00:00+0000"));
    let youngest = &entries[0];
    assert_eq!(youngest.id.as_deref(), Some("https://graph.facebook.com/p-3"));
    assert_eq!(youngest.link.as_deref(), Some("https://ig.example/p/3"));
    assert_eq!(
        (youngest.author.as_deref(), youngest.words.as_str()),
        (Some("warga_satu"), "Bersama @rsudwanasari 3")
    );
    assert_eq!(youngest.published.unwrap().to_string(), "2026-03-03T03:00:00Z");
    assert_eq!(youngest.outlet.as_deref(), Some("Instagram"));
    // A tag that was set later on an older post stands on the page that is read, and is taken.
    let (entries, again, used) = counted(stand.look(&address, &marks).await);
    assert_eq!((entries.len(), used, again), (2, 1, marks));
}

#[tokio::test]
async fn a_page_and_threads_are_asked_in_their_own_words() {
    let fake = Graph::start(TOKEN).await.unwrap();
    fake.keep_named(json!({
        "id": "7_8", "message": "Terima kasih RSUD", "created_time": "2026-03-01T03:00:00+0000",
        "from": { "id": "77", "name": "Warga" }, "permalink_url": "https://fb.example/7_8",
    }));
    let (own, page) = stand(fake.url(), Settings::Facebook);
    let (entries, ..) = counted(page.look(&own.address().unwrap(), &Marks::default()).await);
    assert_eq!(
        (entries[0].author.as_deref(), entries[0].words.as_str()),
        (Some("77"), "Terima kasih RSUD")
    );
    let fake = Graph::start(TOKEN).await.unwrap();
    fake.keep_named(json!({
        "id": "5", "timestamp": "2026-03-01T03:00:00+0000", "username": "warga_dua",
        "permalink": "https://threads.example/5",
    }));
    let (own, threads) = stand(fake.url(), Settings::Threads);
    let (entries, ..) = counted(threads.look(&own.address().unwrap(), &Marks::default()).await);
    assert_eq!(
        entries[0].words, "https://threads.example/5",
        "without words its address stands for it"
    );
    assert_eq!(entries[0].id.as_deref(), Some("https://graph.threads.net/5"));
}

#[tokio::test]
async fn a_key_that_died_another_account_and_a_connection_that_hears_nothing_say_so() {
    let fake = Graph::start("kunci lain").await.unwrap();
    let (own, page) = stand(fake.url(), Settings::Facebook);
    let address = own.address().unwrap();
    assert_eq!(page.look(&address, &Marks::default()).await, Err(Trouble::Refused));
    let other = Source::Facebook.address("1").unwrap();
    assert_eq!(page.look(&other, &Marks::default()).await, Err(Trouble::Unconnected));
    assert_eq!(
        Listening::default().look(&address, &Marks::default()).await,
        Err(Trouble::Unconnected)
    );
    let quiet = Connection::new("akun", Settings::Facebook(account(fake.url())));
    assert!(Own::of(&quiet).is_none(), "nothing is heard that nobody asked for");
}

#[tokio::test]
async fn two_accounts_of_one_house_share_what_may_be_asked_in_a_day() {
    let own = |url| Own::of(&connection(url, Settings::Instagram)).unwrap();
    let both = vec![own("http://127.0.0.1:1"), own("http://127.0.0.1:2")];
    let accounts = Accounts { own: both, ..Accounts::default() };
    assert_eq!(accounts.named(), [Source::Instagram]);
    let most = accounts.allowance(Source::Instagram).unwrap();
    assert_eq!((most.span, most.most, most.a_look), (Span::Day, 80, 3));
    assert_eq!(accounts.allowance(Source::Threads), None);
}
