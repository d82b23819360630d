//! A press conference from its kit to what came of it: the office writes, the director signs, the head
//! reads what is due and what rises.

use anyhow::Result;
use journeys::{Look, Walk, journey};

/// The kit, written by the office; where it stands.
async fn written(walk: &Walk) -> Result<String> {
    let browser = &walk.browser;
    walk.enters("humas1", "/pernyataan-resmi").await?;
    browser.unfold("[name=title]").await?;
    browser.set("[name=kind]", "conference").await?;
    walk.types(&[
        ("title", "Kebakaran gudang"),
        ("text", "Pesan kunci: tidak ada korban."),
        ("place", "Aula"),
    ])
    .await?;
    browser.set("[name=held_at]", &format!("{}T10:00", browser.day(-1).await?)).await?;
    browser.choose("[name=speaker]", "Kepala Humas").await?;
    browser.submit("form[action='/pernyataan-resmi'] button.primary").await?;
    browser.here().await
}

async fn travels(look: Look) -> Result<()> {
    let walk = Walk::begin(look).await?;
    let (path, browser) = (written(&walk).await?, &walk.browser);
    walk.goes(&path).await?;
    walk.press("ajukan").await?;
    walk.enters("direktur", &path).await?;
    walk.press("setujui").await?;
    walk.enters("humas1", &path).await?;
    walk.types(&[("came", "12"), ("notes", "Ditanya jumlah korban.")]).await?;
    walk.press("hasil").await?;
    browser.says("Sudah dilaksanakan").await?;
    walk.goes(&format!("{path}/cetak")).await?;
    browser.says("Tiga tidak").await?;
    browser.sign_in(&walk.program, "kepala-humas").await?;
    for read in ["/media", "/sebutan/meningkat/harian", &path] {
        walk.goes(read).await?;
    }
    browser.reads_english().await?;
    browser.says("Three no's").await?;
    walk.goes("/media").await
}

#[test]
fn a_press_conference_travels_from_its_kit_to_its_outcome_at_a_desk() {
    journey(travels(Look::DESK));
}

#[test]
fn a_press_conference_travels_from_its_kit_to_its_outcome_on_a_phone() {
    journey(travels(Look::PHONE));
}
