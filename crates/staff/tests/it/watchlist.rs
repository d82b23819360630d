//! The list of a day: read again, marked, taken back, and its budget set by the head.

use desk::mention::{NewMention, note_all};
use desk::testing::run;
use domain::mention::Source;
use domain::text::Body;
use jiff::SignedDuration;

use crate::browser::Pages;

const LISTS: &str = "/sebutan/meningkat/harian";

/// Ten people, each in their own words: a text that is copied would count once.
const BURST: [&str; 10] = [
    "Antre obat di farmasi dari pagi sampai siang",
    "Apotek rawat jalan penuh, menunggu resep tiga jam",
    "Loket farmasi cuma satu yang buka, lama sekali",
    "Obat ibu saya habis, disuruh menunggu lagi di apotek",
    "Antrean farmasi panjang, sampai sore belum dipanggil",
    "Resep diserahkan jam delapan, obat keluar jam dua, lambat",
    "Antrean obat di apotek tidak bergerak sejak tadi",
    "Stok obat kosong, kami menunggu di farmasi tanpa kepastian",
    "Petugas farmasi dua orang, antrean obat ratusan",
    "Nunggu obat di apotek sampai anak saya menangis, lama",
];

/// Forty quiet days and a burst at the pharmacy, and the list that is drawn of it; its day.
async fn drawn(pages: &Pages) -> String {
    let usual = ["Antre obat di apotek lama", "Parkir motor penuh", "Perawat bangsal judes"];
    let one = |(name, text, hours): (String, String, i64)| NewMention {
        source: Source::Other,
        source_id: Some(name.clone()),
        text: Body::parse(&text).expect("letters make a text"),
        outlet: None,
        link: None,
        author: Some(name),
        tone: None,
        reach: None,
        published_at: Some(pages.desk.now() - SignedDuration::from_hours(hours)),
    };
    let quiet = (0..80).map(|nth: usize| {
        let text = format!("{}, kata tetangga nomor {nth}", usual[nth % usual.len()]);
        (format!("biasa{nth}"), text, 24 * 41 - 11 * nth as i64)
    });
    let burst = (0..)
        .zip(BURST)
        .map(|(nth, text): (i64, &str)| (format!("ramai{nth}"), text.to_owned(), 30 - 2 * nth));
    let all = quiet.chain(burst).map(one).collect();
    note_all(&pages.desk, &pages.desk.actor("officer"), all).await.expect("they are noted");
    desk::rounds::walk(&pages.desk).await.expect("a round ends");
    let lists = desk::mention::watchlist::days(&pages.desk, &pages.desk.actor("head")).await;
    lists.expect("the head reads them")[0].day.to_string()
}

#[test]
fn before_two_weeks_the_page_says_that_there_is_no_list() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get("/sebutan/meningkat").await.with(200).says(LISTS);
        officer.get(LISTS).await.with(200).says("Belum ada daftar");
        officer.get(&format!("{LISTS}/2026-03-02")).await.with(404);
        officer.reads("en");
        officer.get(LISTS).await.with(200).says("There is no list yet");
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(LISTS).await.with(403);
    });
}

#[test]
fn a_line_is_marked_with_what_was_done_and_opened_again() {
    run(async {
        let pages = Pages::new().await;
        let path = format!("{LISTS}/{}", drawn(&pages).await);
        let mut officer = pages.signed_in("officer").await;
        let page = officer.get(LISTS).await;
        page.with(200).says("orang berbeda dalam tiga hari").says("Tandai sudah ditindak");
        let action = format!("{path}/tindak");
        officer.send(&path, &action, &[("how", "mustahil")]).await.with(422);
        officer.send(&path, &action, &[("how", "unit")]).await.with(303);
        officer.get(&path).await.with(200).says("Sudah ditindak: unit sudah menjawab");
        officer.send(&path, &format!("{path}/buka"), &[]).await.with(303);
        officer.get(&path).await.with(200).hides("Sudah ditindak: ");
        officer.reads("en");
        officer.get(&path).await.with(200).says("Mark as handled");
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(&path).await.with(200).hides("Tandai sudah ditindak");
    });
}

#[test]
fn the_head_sets_the_budget_and_a_wrong_one_is_said_beside_its_field() {
    run(async {
        let pages = Pages::new().await;
        let path = format!("{LISTS}/{}", drawn(&pages).await);
        let mut officer = pages.signed_in("officer").await;
        officer.get(&path).await.with(200).hides("Berlaku mulai daftar berikutnya");
        let mut head = pages.signed_in("head").await;
        let action = format!("{path}/anggaran");
        let wrong = head.send(&path, &action, &[("tolerance", "99")]).await;
        wrong.with(422).says("tolerance-salah").says("value=\"99\"");
        head.send(&path, &action, &[("tolerance", "12")]).await.with(303);
        head.get(&path).await.with(200).says("value=\"12\"");
    });
}
