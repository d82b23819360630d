//! Pages hear that something happened, and nothing more.

use std::time::Duration;

use axum::body::Body;
use desk::{audit, testing::run};
use futures::StreamExt;

use crate::{
    browser::Pages,
    story::{act, recorded},
};

/// The next news, within a time in which a page would have given up.
async fn news(body: Body) -> String {
    let mut pieces = body.into_data_stream();
    let piece = tokio::time::timeout(Duration::from_secs(20), pieces.next()).await;
    let piece = piece.expect("no news came").expect("the line broke").expect("the line broke");
    String::from_utf8_lossy(&piece).into_owned()
}

#[test]
fn an_inbox_hears_of_a_new_complaint_without_its_words() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let line = officer.listen("/siaran").await;
        let mut operator = pages.signed_in("operator").await;
        recorded(&mut operator, &[]).await;
        audit::seal(&pages.desk).await.expect("the journal can be sealed");
        let said = news(line).await;
        assert!(said.contains("event: baru"), "{said}");
        assert!(!said.contains("obat"), "{said}");
    });
}

#[test]
fn an_open_case_hears_that_it_has_changed() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        let line = officer.listen(&format!("/siaran?kasus={number}&versi=1")).await;
        act(&mut officer, &number, "catatan", &[("words", "Sudah ditelepon.")]).await.with(303);
        audit::seal(&pages.desk).await.expect("the journal can be sealed");
        assert!(news(line).await.contains("event: baru"));
    });
}
