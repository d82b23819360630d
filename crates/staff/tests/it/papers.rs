//! Scans of decrees and photos of rounds from the pages.

use desk::testing::run;

use crate::browser::{Answer, Browser, Pages};

const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00";
const DECREES: &str = "/organisasi/keputusan";

/// Brings a file with the form of this page.
async fn brings(
    browser: &mut Browser,
    page: &str,
    (name, bytes): (&str, &[u8]),
    fields: &[(&str, &str)],
) -> Answer {
    let action = format!("{page}/lampiran");
    let mut hidden = browser.get(page).await.hidden(&action);
    hidden.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    browser.attach(&action, &hidden, ("file", name, bytes)).await
}

async fn decree(head: &mut Browser) -> String {
    let fields = [
        ("number", "188.4/223/2026"),
        ("title", "Tim Pengaduan"),
        ("signed_on", "2026-01-02"),
        ("from", "2026-01-05"),
    ];
    head.send(DECREES, DECREES, &fields).await.with(303).to.clone()
}

async fn round(pages: &Pages, officer: &mut Browser) -> String {
    let list = [
        ("code", "loket"),
        ("title", "Loket"),
        ("kind", "observation"),
        ("asks_1", "Ruang tunggu bersih"),
        ("topic_1", "lainnya"),
    ];
    let lists = "/observasi/daftar";
    pages.signed_in("head").await.send(lists, lists, &list).await.with(303);
    let begin = [("checklist", "LOKET"), ("unit", "IGD")];
    officer.send("/observasi", "/observasi", &begin).await.with(303).to.clone()
}

/// The address of the only paper on a page.
fn paper(page: &Answer, of: &str) -> String {
    let found = page.all("href").into_iter().find(|to| to.starts_with(&format!("{of}/lampiran/")));
    found.expect("the paper has its address")
}

#[test]
fn a_scan_is_brought_read_by_everybody_and_confirmed_by_its_keeper() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let page = decree(&mut head).await;
        head.get(&page).await.with(200).says("Pindaian keputusan").says("Belum ada berkas.");
        let wrong = brings(&mut head, &page, ("sk.pdf", b"<html>"), &[("caption", "SK")]).await;
        wrong.with(422).says("file-salah").says("value=\"SK\"");
        let none = brings(&mut head, &page, ("", b""), &[("caption", "SK")]).await;
        none.with(422).says("file-salah");
        let kept = brings(&mut head, &page, ("sk.pdf", b"%PDF-1.7"), &[("caption", "SK")]).await;
        kept.with(303);
        let shown = head.get(&page).await;
        shown.says("Belum disahkan").says("sk.pdf");
        let one = paper(&shown, &page);
        let mut dpjp = pages.signed_in("dpjp").await;
        dpjp.get(&page).await.with(200).says("Belum disahkan").hides("multipart/form-data");
        let file = dpjp.get(&one).await;
        file.with(200).says("%PDF-1.7");
        assert_eq!(file.policy, "default-src 'none'; sandbox");
        head.send(&page, &one, &[("perintah", "bakar")]).await.with(400);
        let stale = head.get(&page).await.hidden(&one);
        head.send(&page, &one, &[("perintah", "confirm")]).await.with(303);
        head.get(&page).await.says("Disahkan").hides("value=\"remove\"");
        let late = head.post(&one, &stale, &[("perintah", "remove")]).await;
        late.with(409).says("Berkas disahkan");
        head.reads("en");
        head.get(&page).await.says("Scans of the decree").says("Confirmed");
    });
}

#[test]
fn a_photo_comes_back_until_its_tick_and_its_words_are_there() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let page = round(&pages, &mut officer).await;
        let caption = ("caption", "Jalan ke loket tertutup.");
        let unlooked = brings(&mut officer, &page, ("foto.png", PNG), &[caption]).await;
        unlooked.with(422).says("tidak ada wajah").says("Jalan ke loket tertutup.");
        let untold = brings(&mut officer, &page, ("foto.png", PNG), &[("faceless", "1")]).await;
        untold.with(422).says("Tulis dengan kata-kata").says("checked");
        let named = [("caption", "Rini Astuti di loket"), ("faceless", "1")];
        let named = brings(&mut officer, &page, ("foto.png", PNG), &named).await;
        named.with(422).says("nama petugas");
        let good = [caption, ("faceless", "1")];
        brings(&mut officer, &page, ("foto.png", PNG), &good).await.with(303);
        let shown = officer.get(&page).await;
        shown.says("Jalan ke loket tertutup.").says("Foto");
        let one = paper(&shown, &page);
        let mut quality = pages.signed_in("quality").await;
        quality.get(&page).await.with(200).says("Jalan ke loket").hides("multipart/form-data");
        quality.get(&one).await.with(200);
        let mut other = pages.signed_in("unit_farmasi").await;
        other.get(&one).await.with(404);
        officer.send(&page, &one, &[("perintah", "remove")]).await.with(303);
        officer.get(&page).await.says("Belum ada berkas.");
        officer.get(&one).await.with(404);
        officer.reads("en");
        officer.get(&page).await.says("I have looked: no face is to be seen.");
    });
}
