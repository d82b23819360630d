//! A patient's story: a doctor finds the mistake in it, and it goes nowhere without a permission that
//! covers its day, nor after the permission was taken back.

use anyhow::Result;
use journeys::{Look, Walk, journey};

const TITLE: &str = "Kisah sembuh dari TB";
const WRONG: &str = "Pak Budi minum obat enam hari sampai sembuh.";
const RIGHT: &str = "Pak Budi minum obat enam bulan sampai sembuh.";
const EDIT: &str = "form[action$='/ubah']";

/// The story as its author tells it first; its address.
async fn written(walk: &Walk) -> Result<String> {
    let browser = &walk.browser;
    walk.enters("humas1", "/konten").await?;
    browser.unfold("[name=title]").await?;
    browser.set("[name=purpose]", "story").await?;
    walk.types(&[("title", TITLE), ("text_website", WRONG)]).await?;
    browser.click("[name=claims]").await?;
    browser.click("[name=shows_people]").await?;
    browser.submit("form[action='/konten'] button").await?;
    walk.press("ajukan").await?;
    browser.says("Periksa fakta").await?;
    browser.here().await
}

/// The doctor finds it among the tasks, and gives it back with the reason.
async fn given_back(walk: &Walk, path: &str) -> Result<()> {
    let browser = &walk.browser;
    walk.enters("dpjp1", "/tugas").await?;
    browser.says(TITLE).await?;
    browser.submit(&format!("main a[href='{path}']")).await?;
    browser.spotless().await?;
    walk.types(&[("why_return", "Enam bulan, bukan enam hari.")]).await?;
    walk.press("kembalikan").await?;
    walk.enters("humas1", path).await?;
    browser.says("Enam bulan, bukan enam hari.").await?;
    browser.unfold(EDIT).await?;
    browser.type_into(&format!("{EDIT} [name=text_website]"), RIGHT).await?;
    walk.press("ubah").await?;
    browser.says(RIGHT).await
}

/// Handed in by its author, who stands before it; checked by the doctor, approved by head and director.
async fn approved(walk: &Walk, path: &str) -> Result<()> {
    walk.press("ajukan").await?;
    walk.enters("dpjp1", path).await?;
    walk.press("fakta").await?;
    walk.enters("kepala-humas", path).await?;
    walk.press("setujui").await?;
    walk.enters("direktur", "/persetujuan").await?;
    walk.browser.submit(&format!("main a[href='{path}']")).await?;
    walk.browser.says(RIGHT).await?;
    walk.press("setujui").await?;
    walk.enters("humas1", path).await?;
    walk.browser.says("Sudah disetujui").await
}

/// Gives it an hour, so many days from now; what the page says then.
async fn scheduled(walk: &Walk, path: &str, (days, says): (i64, &str)) -> Result<()> {
    let browser = &walk.browser;
    walk.goes(path).await?;
    browser.set("[name=at]", &format!("{}T10:00", browser.day(days).await?)).await?;
    walk.press("jadwalkan").await?;
    browser.says(says).await?;
    browser.spotless().await
}

/// A permission that ends so many days from now, signed on paper; where it stands.
async fn permitted(walk: &Walk, days: i64) -> Result<String> {
    let browser = &walk.browser;
    walk.goes("/izin-publikasi").await?;
    browser.unfold("[name=person]").await?;
    walk.types(&[
        ("person", "Budi Santoso"),
        ("material", "Cerita di poli paru"),
        ("filed", "Map 3"),
    ])
    .await?;
    for (name, days) in [("from", 0), ("signed_on", 0), ("until", days)] {
        browser.set(&format!("[name={name}]"), &browser.day(days).await?).await?;
    }
    for tick in ["purposes][value=story", "outlets][value=website"] {
        browser.click(&format!("[name={tick}]")).await?;
    }
    for tick in ["identified", "care_read", "withdrawal_read"] {
        browser.click(&format!("[name={tick}]")).await?;
    }
    browser.set("[name=signature]", "paper").await?;
    browser.choose("[name=witness]", "Kepala Humas").await?;
    browser.submit("form[action='/izin-publikasi'] button.primary").await?;
    browser.spotless().await?;
    browser.here().await
}

/// The story names a permission, which is a change: everybody looks at it again.
async fn named(walk: &Walk, path: &str, permission: &str) -> Result<()> {
    let id = permission.rsplit('/').next().unwrap_or_default();
    walk.goes(path).await?;
    walk.browser.unfold(EDIT).await?;
    walk.browser.click(&format!("{EDIT} [name=consents][value='{id}']")).await?;
    walk.press("ubah").await?;
    walk.browser.says("Konsep").await?;
    approved(walk, path).await
}

/// The patient takes the permission back, and nobody may say that it went out.
async fn taken_back(walk: &Walk, path: &str, permission: &str) -> Result<()> {
    let browser = &walk.browser;
    walk.goes(permission).await?;
    browser.unfold("[name=said]").await?;
    walk.types(&[("said", "Saya tidak ingin lagi.")]).await?;
    walk.press("cabut").await?;
    browser.says("Dicabut").await?;
    browser.spotless().await?;
    walk.goes(path).await?;
    walk.types(&[("link_website", "https://rs.example/kisah")]).await?;
    walk.press("terbit").await?;
    browser.says("Izin publikasinya sudah dicabut").await?;
    browser.spotless().await
}

async fn travels(look: Look) -> Result<()> {
    let walk = Walk::begin(look).await?;
    let path = written(&walk).await?;
    given_back(&walk, &path).await?;
    approved(&walk, &path).await?;
    scheduled(&walk, &path, (3, "Pilih izinnya lebih dulu")).await?;
    let permission = permitted(&walk, 2).await?;
    named(&walk, &path, &permission).await?;
    scheduled(&walk, &path, (3, "Izin publikasi berakhir")).await?;
    scheduled(&walk, &path, (1, "Terjadwal")).await?;
    taken_back(&walk, &path, &permission).await?;
    // The answer to a form that was refused offers no other language.
    walk.goes(&path).await?;
    walk.browser.reads_english().await?;
    for (page, words) in [
        (&*path, "Scheduled"),
        (&*permission, "Permissions to publish"),
        ("/izin-publikasi", "Permissions to publish"),
    ] {
        walk.goes(page).await?;
        walk.browser.says(words).await?;
    }
    Ok(())
}

#[test]
fn a_story_goes_nowhere_without_its_permission_at_a_desk() {
    journey(travels(Look::DESK));
}

#[test]
fn a_story_goes_nowhere_without_its_permission_on_a_phone() {
    journey(travels(Look::PHONE));
}
