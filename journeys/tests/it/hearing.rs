//! The officer saves what to listen for, pastes what somebody said, and makes an issue of it.

use anyhow::Result;
use journeys::{Look, Walk, journey};

const QUERIES: &str = "/sebutan/pantauan";

/// The query, tried before it is saved.
async fn saved(walk: &Walk) -> Result<()> {
    let browser = &walk.browser;
    walk.goes(QUERIES).await?;
    walk.types(&[("name", "Antrean obat"), ("any", "antre, menunggu obat")]).await?;
    browser.submit("button[name=langkah][value=uji]").await?;
    browser.says("Belum ada yang disimpan").await?;
    browser.spotless().await?;
    browser.submit("button[name=langkah][value=simpan]").await?;
    browser.says("Lihat sebutannya").await
}

/// What somebody said, as the officer pastes it.
async fn pasted(walk: &Walk) -> Result<()> {
    let browser = &walk.browser;
    walk.goes("/sebutan").await?;
    browser.unfold("[name=text]").await?;
    browser.set("form[method=post] [name=source]", "other").await?;
    walk.types(&[("text", "Mengantreee obat lima jam di RSUD.")]).await?;
    browser.submit("form[action='/sebutan'] button.primary").await?;
    browser.says("Memenuhi pantauan").await?;
    browser.spotless().await
}

async fn heard(look: Look) -> Result<()> {
    let (walk, title) = (Walk::begin(look).await?, "Antrean obat lima jam");
    let browser = &walk.browser;
    browser.sign_in(&walk.program, "humas1").await?;
    saved(&walk).await?;
    pasted(&walk).await?;
    browser.type_into("form[action$='/isu-baru'] [name=title]", title).await?;
    walk.press("isu-baru").await?;
    browser.says(title).await?;
    browser.spotless().await?;
    walk.goes("/sebutan/kliping").await?;
    browser.reads_english().await?;
    browser.says("Media clippings").await?;
    walk.goes(QUERIES).await?;
    browser.says("Saved queries").await
}

#[test]
fn what_is_pasted_meets_a_query_and_becomes_an_issue_at_a_desk() {
    journey(heard(Look::DESK));
}

#[test]
fn what_is_pasted_meets_a_query_and_becomes_an_issue_on_a_phone() {
    journey(heard(Look::PHONE));
}
