//! A campaign from its goal to its lessons: planned with somebody outside, paid for by the director,
//! read by everybody, measured against the goal.

use anyhow::Result;
use journeys::{Look, Walk, journey};

const TITLE: &str = "Ayo imunisasi";

/// Somebody who helps for money, and says so.
async fn agreed(walk: &Walk) -> Result<String> {
    let (browser, card) = (&walk.browser, "form[action='/kolaborator']");
    walk.enters("humas1", "/kolaborator").await?;
    browser.unfold(card).await?;
    browser.set(&format!("{card} [name=kind]"), "influencer").await?;
    walk.types(&[("name", "Sinta Lestari"), ("conflict", "Adik dari pemasok")]).await?;
    browser.submit(&format!("{card} button")).await?;
    browser.spotless().await?;
    let agreement = "form[action$='/sepakati']";
    browser.unfold(agreement).await?;
    walk.types(&[("what", "Tiga reel"), ("disclosure", "kerja sama")]).await?;
    browser.click("[name=paid]").await?;
    for (name, days) in [("from", 0), ("until", 90)] {
        browser.set(&format!("{agreement} [name={name}]"), &browser.day(days).await?).await?;
    }
    walk.press("sepakati").await?;
    browser.says("Dibayar").await?;
    browser.spotless().await?;
    browser.here().await
}

/// What the office plans; its address.
async fn planned(walk: &Walk) -> Result<String> {
    let browser = &walk.browser;
    walk.goes("/kampanye").await?;
    browser.unfold("[name=title]").await?;
    walk.types(&[
        ("title", TITLE),
        ("says", "Cakupan campak naik"),
        ("measure_name", "Cakupan"),
        ("measure_version", "2026"),
        ("measure_unit", "%"),
        ("start", "60"),
        ("target", "80"),
        ("segments", "Ibu hamil | 20-35 | Wanasari | Instagram | Jadwal | 1200 | BPS 2025"),
        ("messages", "Imunisasi melindungi anak"),
        ("tagline", "Sehat sejak dini"),
        ("budget_production", "Video dua menit | 1.500.000"),
        ("public", "Bawa buku KIA."),
    ])
    .await?;
    for (name, days) in [("from", 0), ("until", 90), ("by", 100)] {
        browser.set(&format!("[name={name}]"), &browser.day(days).await?).await?;
    }
    browser.click("[name=outlets][value=instagram]").await?;
    browser.submit("form[action='/kampanye'] button").await?;
    browser.choose("[name=collaborator]", "Sinta Lestari").await?;
    walk.press("libatkan").await?;
    browser.says("Sinta Lestari").await?;
    browser.spotless().await?;
    browser.here().await
}

/// Signed by the director, begun by the office.
async fn begun(walk: &Walk, path: &str) -> Result<()> {
    walk.press("ajukan").await?;
    walk.enters("direktur", "/persetujuan").await?;
    walk.browser.says(TITLE).await?;
    walk.goes(path).await?;
    walk.press("setujui").await?;
    walk.enters("humas1", path).await?;
    walk.press("mulai").await?;
    walk.browser.says("Berjalan").await
}

/// What it cost, how far it came, and what was learned; the head ends it.
async fn measured(walk: &Walk, path: &str) -> Result<()> {
    let browser = &walk.browser;
    browser.unfold("form[action$='/belanja']").await?;
    browser.set("[name=cost]", "production").await?;
    walk.types(&[("spent_what", "Kamera"), ("spent_rupiah", "300.000")]).await?;
    browser.set("[name=spent_on]", &browser.day(0).await?).await?;
    walk.press("belanja").await?;
    browser.says("Kamera").await?;
    browser.unfold("form[action$='/ukur']").await?;
    walk.types(&[
        ("reading_name", "Cakupan"),
        ("reading_version", "2026"),
        ("reading_unit", "%"),
        ("reading_value", "70"),
        ("reading_source", "Poli anak"),
    ])
    .await?;
    browser.set("[name=reading_as_of]", &browser.day(0).await?).await?;
    walk.press("ukur").await?;
    browser.says("50 persen dari jarak").await?;
    browser.spotless().await?;
    walk.types(&[("lessons", "Mulai sebelum libur.")]).await?;
    walk.press("evaluasi").await?;
    walk.enters("kepala-humas", path).await?;
    walk.press("selesai").await?;
    browser.says("Mulai sebelum libur.").await?;
    browser.spotless().await
}

async fn travels(look: Look) -> Result<()> {
    let (walk, outside) = (Walk::begin(look).await?, "main a[href^='/kampanye-publik/']");
    let partner = agreed(&walk).await?;
    let path = planned(&walk).await?;
    begun(&walk, &path).await?;
    measured(&walk, &path).await?;
    walk.browser.submit(outside).await?;
    walk.browser.says("Bawa buku KIA.").await?;
    walk.browser.spotless().await?;
    walk.browser.reads_english().await?;
    let public = walk.browser.here().await?;
    for (page, words) in [
        (&*public, "Bawa buku KIA."),
        ("/kampanye", "Campaigns"),
        (&*path, "Lessons"),
        ("/kolaborator", "Collaborators"),
        (&*partner, "Agreements"),
    ] {
        walk.goes(page).await?;
        walk.browser.says(words).await?;
    }
    Ok(())
}

#[test]
fn a_campaign_travels_from_its_goal_to_its_lessons_at_a_desk() {
    journey(travels(Look::DESK));
}

#[test]
fn a_campaign_travels_from_its_goal_to_its_lessons_on_a_phone() {
    journey(travels(Look::PHONE.dark()));
}
