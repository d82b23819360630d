//! A film goes round at night: the officer hears it, the head judges it and pauses what would go out,
//! the director signs on a telephone, the spokesperson speaks, the family is heard, a newspaper serves the
//! reply, and what was learned stands in the report of the month.

use anyhow::Result;
use journeys::{Look, Walk, journey};

const FILM: &str = "Ibu saya menunggu obat empat jam sampai tertidur di lantai.";
const ISSUE: &str = "Antre obat empat jam";
const STATEMENTS: &str = "/pernyataan-resmi";

/// The link that somebody sent, and the issue that begins with it: where both stand.
async fn heard(walk: &Walk) -> Result<(String, String)> {
    let browser = &walk.browser;
    walk.enters("humas1", "/sebutan").await?;
    let form = "form[action='/sebutan'][method=post]";
    browser.unfold(form).await?;
    browser.set(&format!("{form} [name=source]"), "link").await?;
    browser.set(&format!("{form} [name=tone]"), "negative").await?;
    for (name, words) in [
        ("link", "https://www.tiktok.com/@warga/video/7311"),
        ("text", FILM),
        ("outlet", "TikTok"),
        ("author", "warga"),
        ("reach", "40000"),
    ] {
        browser.type_into(&format!("{form} [name={name}]"), words).await?;
    }
    browser.submit(&format!("{form} button")).await?;
    browser.spotless().await?;
    let mention = browser.here().await?;
    browser.type_into("form[action$='/isu-baru'] [name=title]", ISSUE).await?;
    walk.press("isu-baru").await?;
    browser.spotless().await?;
    Ok((mention, browser.here().await?))
}

/// Level three, what would go out is held back, and who speaks.
async fn judged(walk: &Walk, room: &str) -> Result<()> {
    let browser = &walk.browser;
    walk.enters("kepala-humas", "/isu").await?;
    browser.says(ISSUE).await?;
    walk.goes(room).await?;
    for (name, code) in
        [("level", "level_3"), ("truth", "partly"), ("phase", "acute"), ("reach", "regional")]
    {
        browser.set(&format!("[name={name}]"), code).await?;
    }
    let why = "form[action$='/nilai'] [name=why]";
    browser.type_into(why, "Apotek membenarkan antrean itu.").await?;
    walk.press("nilai").await?;
    browser.says("Tingkat 3").await?;
    browser.unfold("form[action$='/jeda']").await?;
    browser.set("form[action$='/jeda'] [name=until]", &browser.hour(600).await?).await?;
    walk.press("jeda").await?;
    browser.says("Semua konten dijeda").await?;
    browser.unfold("[name=message]").await?;
    browser.choose("[name=speaker]", "Kepala Humas").await?;
    walk.types(&[("message", "Kami meminta maaf dan membuka loket ketiga.")]).await?;
    browser.click("[name=outlets][value=newsroom]").await?;
    walk.press("tanggapan").await?;
    browser.spotless().await?;
    walk.goes("/konten/jeda").await?;
    browser.says(ISSUE).await
}

/// One thing that the house says in public: its kind, title and words.
type Words<'a> = (&'a str, &'a str, &'a str);

/// Written by the officer in the room of the issue, with the coverage that it answers if there is one.
async fn written(walk: &Walk, room: &str, (kind, title, text): Words<'_>) -> Result<String> {
    let browser = &walk.browser;
    walk.enters("humas1", room).await?;
    browser.submit("main a[href^='/pernyataan-resmi?isu=']").await?;
    browser.spotless().await?;
    browser.set("[name=kind]", kind).await?;
    walk.types(&[("title", title), ("text", text)]).await?;
    if kind == "right_of_reply" {
        walk.types(&[("outlet", "Wanasari Pos")]).await?;
        browser.set("[name=published_on]", &browser.day(-1).await?).await?;
    }
    browser.submit("form[action='/pernyataan-resmi'] button").await?;
    walk.press("ajukan").await?;
    browser.here().await
}

/// Signed by the director on a telephone in the dark, published by the spokesperson.
async fn said(walk: &Walk, room: &str, words: Words<'_>) -> Result<String> {
    let (path, browser) = (written(walk, room, words).await?, &walk.browser);
    walk.enters_at_night("direktur", "/persetujuan").await?;
    browser.says(words.1).await?;
    walk.goes(&path).await?;
    browser.says(words.2).await?;
    walk.press("setujui").await?;
    browser.spotless().await?;
    browser.looks(walk.look).await?;
    walk.enters("kepala-humas", &path).await?;
    walk.press("terbitkan").await?;
    browser.says("Lihat halaman publik").await?;
    browser.spotless().await?;
    Ok(path)
}

/// What everybody reads, without signing in.
async fn read(walk: &Walk, (_, title, text): Words<'_>) -> Result<()> {
    walk.browser.sign_out().await?;
    walk.goes("/pernyataan").await?;
    walk.browser.says(title).await?;
    walk.browser.submit("main h2 a").await?;
    walk.browser.says(text).await?;
    walk.browser.spotless().await
}

/// The family has a case of its own, which hangs on the issue.
async fn family(walk: &Walk, mention: &str, room: &str) -> Result<()> {
    let browser = &walk.browser;
    walk.enters("humas1", mention).await?;
    browser.set("form[action$='/kasus'] [name=kind]", "complaint").await?;
    browser.submit("main form[action$='/kasus'] button").await?;
    let case = browser.here().await?;
    let number = case.rsplit('/').next().unwrap_or_default();
    walk.goes(room).await?;
    walk.types(&[("case_number", number)]).await?;
    walk.press("kaitkan").await?;
    browser.says(number).await
}

/// The newspaper serves the reply.
async fn served(walk: &Walk, reply: &str) -> Result<()> {
    let browser = &walk.browser;
    walk.goes(reply).await?;
    browser.set("[name=answer]", "served").await?;
    browser.set("[name=on]", &browser.day(0).await?).await?;
    walk.press("jawaban-media").await?;
    browser.says("Dimuat").await
}

/// What was held back goes on, and the issue is closed with what was learned.
async fn closed(walk: &Walk, room: &str) -> Result<()> {
    let browser = &walk.browser;
    walk.enters("kepala-humas", "/konten/jeda").await?;
    walk.press("akhiri").await?;
    browser.says("Jeda terakhir berakhir").await?;
    walk.goes(room).await?;
    browser.unfold("[name=lessons]").await?;
    browser.set("[name=outcome]", "solved").await?;
    let lessons = "Antrean di atas satu jam kini membuka loket cadangan.";
    walk.types(&[("lessons", lessons)]).await?;
    walk.press("tutup").await?;
    browser.says(lessons).await?;
    browser.spotless().await?;
    walk.goes(&format!("{room}/cetak")).await?;
    browser.says(lessons).await
}

const HOLDING: Words<'static> =
    ("holding", "Tentang antrean obat", "Kami meminta maaf. Loket ketiga dibuka pagi ini.");
const REPLY: Words<'static> =
    ("right_of_reply", "Hak jawab", "Pasien tidak ditolak; obatnya diterima hari itu juga.");

async fn travels(look: Look) -> Result<()> {
    let walk = Walk::begin(look).await?;
    let (mention, room) = heard(&walk).await?;
    judged(&walk, &room).await?;
    let holding = said(&walk, &room, HOLDING).await?;
    read(&walk, HOLDING).await?;
    family(&walk, &mention, &room).await?;
    let reply = said(&walk, &room, REPLY).await?;
    served(&walk, &reply).await?;
    closed(&walk, &room).await?;
    walk.enters("direktur", "/laporan/isu").await?;
    walk.browser.says(ISSUE).await?;
    walk.browser.says("Dibenahi").await?;
    walk.browser.reads_english().await?;
    for (page, words) in [
        ("/laporan/isu", "Report of issues"),
        ("/isu", "Issues"),
        (&*room, "Closed"),
        (&*mention, "Mention"),
        (STATEMENTS, "Statements"),
        (&*holding, "Published"),
        (&*reply, "Right of reply"),
        ("/konten/jeda", "Pause all content"),
        ("/pernyataan", "Official statements"),
    ] {
        walk.goes(page).await?;
        walk.browser.says(words).await?;
    }
    Ok(())
}

#[test]
fn a_film_at_night_ends_in_lessons_at_a_desk() {
    journey(travels(Look::DESK));
}

#[test]
fn a_film_at_night_ends_in_lessons_on_phones() {
    journey(travels(Look::PHONE));
}
