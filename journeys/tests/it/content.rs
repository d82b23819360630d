//! One item from its idea to its hour, by the hands of its author, a doctor, the head and the director.

use anyhow::Result;
use journeys::{Look, Walk, journey};

async fn written(walk: &Walk) -> Result<String> {
    let browser = &walk.browser;
    walk.enters("humas1", "/konten").await?;
    browser.unfold("[name=title]").await?;
    browser.set("[name=purpose]", "announcement").await?;
    browser.click("[name=claims]").await?;
    let text = "Demam tinggi tiga hari? Periksakan ke puskesmas atau rumah sakit.";
    walk.types(&[("title", "Waspada demam berdarah"), ("text_website", text)]).await?;
    browser.submit("form[action='/konten'] button").await?;
    browser.spotless().await?;
    browser.here().await
}

async fn travels(look: Look) -> Result<()> {
    let walk = Walk::begin(look).await?;
    let (path, browser) = (written(&walk).await?, &walk.browser);
    walk.press("ajukan").await?;
    browser.says("Periksa fakta").await?;
    walk.enters("dpjp1", &path).await?;
    walk.press("fakta").await?;
    walk.enters("kepala-humas", &path).await?;
    walk.press("setujui").await?;
    browser.says("Menunggu direktur").await?;
    walk.enters("direktur", &path).await?;
    walk.press("setujui").await?;
    walk.enters("humas1", &path).await?;
    browser.says("Sudah disetujui").await?;
    browser.set("[name=at]", &format!("{}T10:00", browser.day(1).await?)).await?;
    walk.press("jadwalkan").await?;
    browser.says("Terjadwal").await?;
    browser.reads_english().await?;
    for (page, words) in [
        (&*path, "Scheduled"),
        ("/konten/pustaka", "Media library"),
        ("/konten/irama", "Publishing rhythm"),
        ("/konten/kalender", "Publishing rhythm"),
    ] {
        walk.goes(page).await?;
        browser.says(words).await?;
    }
    Ok(())
}

#[test]
fn an_item_travels_from_its_author_to_the_director_at_a_desk() {
    journey(travels(Look::DESK));
}

#[test]
fn an_item_travels_from_its_author_to_the_director_on_a_phone() {
    journey(travels(Look::PHONE));
}
