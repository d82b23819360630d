//! An activity from its plan to what follows from it: the head plans it, the director pays for it,
//! somebody registers and comes while the line is down, says how it was, and the office looks back.

use anyhow::{Context, Result, ensure};
use journeys::{Look, Walk, journey};

const TITLE: &str = "Kelas tanggap demam berdarah";

/// What the head plans; its address. It costs money.
async fn planned(walk: &Walk) -> Result<String> {
    walk.enters("kepala-humas", "/kegiatan").await?;
    let browser = &walk.browser;
    browser.unfold("[name=title]").await?;
    walk.types(&[
        ("title", TITLE),
        ("need", "Kasus demam berdarah naik."),
        ("aim", "Warga tahu tanda bahaya"),
        ("place", "Aula lantai 2"),
        ("quota", "10"),
        ("budget", "1.500.000"),
    ])
    .await?;
    browser.set("[name=kind]", "class").await?;
    for (name, minutes) in [("starts", 180), ("ends", 300), ("closes", 170)] {
        browser.set(&format!("[name={name}]"), &browser.hour(minutes).await?).await?;
    }
    browser.choose("[name=lead]", "Kepala Humas").await?;
    browser.click("[name=audience][value=neighbourhood]").await?;
    for tick in ["public", "entry", "certificate"] {
        browser.click(&format!("[name={tick}]")).await?;
    }
    browser.submit("form[action='/kegiatan'] button").await?;
    browser.spotless().await?;
    browser.here().await
}

/// Handed in by the head, who stands before it, and signed by the director.
async fn signed(walk: &Walk, path: &str) -> Result<()> {
    walk.press("ajukan").await?;
    walk.browser.says("Menunggu persetujuan direktur").await?;
    walk.enters("direktur", "/persetujuan").await?;
    walk.browser.says(TITLE).await?;
    walk.goes(path).await?;
    walk.press("setujui").await?;
    walk.browser.says("Disetujui").await
}

/// A neighbour finds it and registers; where the ticket stands, and the code on it.
async fn registered(walk: &Walk) -> Result<(String, String)> {
    let browser = &walk.browser;
    browser.sign_out().await?;
    walk.goes("/kegiatan-publik").await?;
    browser.submit("main h2 a").await?;
    browser.says(TITLE).await?;
    browser.spotless().await?;
    browser.submit("main a[href$='/daftar']").await?;
    browser.spotless().await?;
    walk.types(&[("nama", "Sari Wulandari"), ("telepon", "0812 3456 7890")]).await?;
    browser.set("#golongan", "neighbourhood").await?;
    browser.click("#setuju").await?;
    walk.press("daftar").await?;
    browser.spotless().await?;
    let text = browser.find("figure.ticket figcaption").await?.text().await?;
    let code = text.split_whitespace().last().context("a ticket without a code")?;
    Ok((browser.here().await?, code.to_owned()))
}

/// At the door the line is down: the page is there all the same, the code is kept on the device, and
/// leaves when the line is back.
async fn came(walk: &Walk, path: &str, code: &str) -> Result<()> {
    let (browser, door) = (&walk.browser, format!("{path}/hadir"));
    walk.enters("humas1", &format!("{path}/peserta")).await?;
    browser.says("Sari Wulandari").await?;
    walk.goes(&door).await?;
    browser.says("Hadir: 0").await?;
    browser.until("await caches.match(location.href)").await?;
    browser.line(false).await?;
    walk.goes(&door).await?;
    browser.type_into("#code", &code.to_lowercase()).await?;
    browser.click("#tiket button.primary").await?;
    browser.until("!document.getElementById('menunggu').hidden").await?;
    browser.says("tersimpan di perangkat ini").await?;
    walk.goes(&door).await?;
    browser.says("Menunggu dikirim: 1").await?;
    browser.line(true).await?;
    browser.until("document.getElementById('menunggu').hidden").await?;
    browser.says("Sari Wulandari hadir").await?;
    walk.goes(&door).await?;
    browser.says("Hadir: 1").await
}

/// It begins earlier than people were told, so that the director is asked again; then it is held.
async fn held(walk: &Walk, path: &str) -> Result<()> {
    let (browser, plan) = (&walk.browser, "form[action$='/ubah']");
    walk.enters("kepala-humas", path).await?;
    browser.unfold(plan).await?;
    for (name, minutes) in [("starts", -30), ("closes", -40)] {
        browser.set(&format!("{plan} [name={name}]"), &browser.hour(minutes).await?).await?;
    }
    walk.press("ubah").await?;
    browser.says("Persetujuan gugur").await?;
    signed(walk, path).await?;
    walk.enters("kepala-humas", path).await?;
    walk.types(&[("present_neighbourhood", "1"), ("well", "Banyak pertanyaan.")]).await?;
    walk.press("laksana").await?;
    browser.says("Terlaksana").await?;
    browser.spotless().await
}

/// Whoever came says how it was, and takes the certificate home.
async fn told(walk: &Walk, ticket: &str) -> Result<()> {
    let browser = &walk.browser;
    browser.sign_out().await?;
    walk.goes(ticket).await?;
    for mark in ["usefulness", "speaker", "place"] {
        browser.click(&format!("input[name={mark}][value='5']")).await?;
    }
    walk.types(&[("words", "Jelas sekali.")]).await?;
    walk.press("nilai").await?;
    browser.says("Terima kasih. Penilaian Anda sudah kami terima.").await?;
    browser.spotless().await?;
    let paper = "(await fetch(document.querySelector(\"main a[href$='/sertifikat']\").href)) \
                 .headers.get('content-type') === 'application/pdf'";
    browser.until(paper).await
}

/// The office looks back, and one thing follows, which is done.
async fn learned(walk: &Walk, path: &str) -> Result<()> {
    let browser = &walk.browser;
    walk.enters("kepala-humas", path).await?;
    browser.click("[name=met]").await?;
    walk.types(&[("value", "82"), ("unit", "% tahu"), ("lessons", "Mulai tepat waktu.")]).await?;
    let follows = format!("{} | Poster di lobi", browser.day(7).await?);
    browser.set("[name=follow_ups]", &follows).await?;
    browser.choose("[name=follow_owner]", "Kepala Humas").await?;
    walk.press("evaluasi").await?;
    browser.says("Poster di lobi").await?;
    browser.spotless().await?;
    walk.press("selesai").await?;
    ensure!(!browser.text().await?.contains("Tandai selesai"), "what is done waits still");
    walk.goes("/kegiatan").await?;
    browser.submit("main a[href^='/kegiatan/program/']").await?;
    browser.says("Terlaksana.").await?;
    browser.spotless().await
}

async fn travels(look: Look) -> Result<()> {
    let walk = Walk::begin(look).await?;
    let path = planned(&walk).await?;
    signed(&walk, &path).await?;
    let (ticket, code) = registered(&walk).await?;
    came(&walk, &path, &code).await?;
    held(&walk, &path).await?;
    told(&walk, &ticket).await?;
    learned(&walk, &path).await?;
    walk.browser.reads_english().await?;
    let (attendees, door) = (format!("{path}/peserta"), format!("{path}/hadir"));
    for (page, words) in [
        ("/kegiatan?daftar=lewat", "Health promotion activities"),
        (&*path, "The aim was met"),
        (&*attendees, "Participants"),
        (&*door, "With a ticket"),
        (&*ticket, "Download the certificate"),
    ] {
        walk.goes(page).await?;
        walk.browser.says(words).await?;
    }
    Ok(())
}

#[test]
fn an_activity_travels_from_its_plan_to_what_follows_at_a_desk() {
    journey(travels(Look::DESK));
}

#[test]
fn an_activity_travels_from_its_plan_to_what_follows_on_a_phone() {
    journey(travels(Look::PHONE.dark()));
}
