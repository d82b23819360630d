//! Saved queries, scans of mentions and the clipping archive, in both languages.

use desk::testing::run;

use crate::browser::{Browser, Pages};

const MENTIONS: &str = "/sebutan";
const QUERIES: &str = "/sebutan/pantauan";
const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00";

async fn pasted(officer: &mut Browser, fields: &[(&str, &str)]) -> String {
    officer.send(MENTIONS, MENTIONS, fields).await.with(303).to.clone()
}

#[test]
fn a_query_is_tried_with_its_words_marked_saved_and_met() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        pasted(
            &mut officer,
            &[("source", "other"), ("text", "Kemarin mengantre obat lama sekali")],
        )
        .await;
        officer.get(MENTIONS).await.says(QUERIES).hides("name=\"pantauan\"");
        officer.get(QUERIES).await.with(200).says("Belum ada pantauan").hides("value=\"simpan\"");
        let fields = [("name", "Antrean obat"), ("any", "antre"), ("langkah", "uji")];
        let tried = officer.send(QUERIES, QUERIES, &fields).await;
        tried
            .with(200)
            .says("<mark>mengantre</mark>")
            .says("1 dari 1 sebutan")
            .says("value=\"simpan\"");
        officer.get(QUERIES).await.says("Belum ada pantauan");
        let fields = [("name", "Antrean obat"), ("any", "antre"), ("langkah", "simpan")];
        officer.send(QUERIES, QUERIES, &fields).await.with(303);
        officer.send(QUERIES, QUERIES, &fields).await.with(422).says("name-salah");
        let page = officer.get(QUERIES).await;
        page.with(200).says("Antrean obat").says("1 sebutan dalam 30 hari");
        let all = page.all("href");
        let path = all.iter().find(|to| to.starts_with("/sebutan/pantauan/")).unwrap().clone();
        let narrowed = all.iter().find(|to| to.starts_with("/sebutan?pantauan=")).unwrap().clone();
        officer.get(&narrowed).await.with(200).says("mengantre").says("Antrean obat</span>");
        let fields = [("source", "other"), ("text", "Antreannya panjang lagi hari ini di loket")];
        let mention = pasted(&mut officer, &fields).await;
        officer.get(&mention).await.says("Memenuhi pantauan").says("Kata yang cocok: antre");
        let change = format!("{path}/ubah");
        let fields = [("name", "Antrean obat"), ("any", ""), ("langkah", "simpan")];
        officer.send(&path, &change, &fields).await.with(422).says("any-salah");
        let fields = [("name", "Antrean obat"), ("any", "kasir"), ("langkah", "uji")];
        officer
            .send(&path, &change, &fields)
            .await
            .with(200)
            .says("0 dari 2 sebutan")
            .says("Tidak ada contoh");
        officer.send(&path, &format!("{path}/hentikan"), &[]).await.with(303);
        officer.get(&path).await.says("Dihentikan").says("Pantau lagi");
        officer.reads("en");
        officer.get(&path).await.with(200).says("Watch again");
        officer.get(QUERIES).await.with(200).says("Saved queries");
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(QUERIES).await.with(200).hides("Buat pantauan");
        auditor.get(&path).await.with(200).hides("Ubah pantauan");
        pages.signed_in("unit_igd").await.get(QUERIES).await.with(403);
    });
}

#[test]
fn a_mention_becomes_a_content_item_with_one_key() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let fields = [("source", "other"), ("text", "Kapan vaksin influenza ada lagi?")];
        let mention = pasted(&mut officer, &fields).await;
        let page = officer.get(&mention).await;
        for key in ["b k", "b i", "b c"] {
            page.says(&format!("data-key=\"{key}\""));
        }
        page.says("value=\"Sebutan ");
        let action = format!("{mention}/konten");
        officer.send(&mention, &action, &[("idea", " ")]).await.with(422).says("idea-salah");
        let fields = [("idea", "Jadwal vaksin")];
        let item = officer.send(&mention, &action, &fields).await.with(303).to.clone();
        officer.get(&item).await.with(200).says("Jadwal vaksin").hides("Kapan vaksin");
        officer.reads("en");
        officer.get(&mention).await.with(200).says("Make it a content item");
        let mut operator = pages.signed_in("operator").await;
        operator.get(&mention).await.with(200).hides(&action);
    });
}

#[test]
fn a_clipping_has_a_scan_and_stands_in_the_archive_and_its_workbook() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let fields = [
            ("source", "clipping"),
            ("title", "Antrean obat dikeluhkan"),
            ("text", "Warga mengeluh."),
            ("outlet", "Harian Wanasari"),
            ("tone", "negative"),
            ("reach", "900"),
        ];
        let page = pasted(&mut officer, &fields).await;
        let action = format!("{page}/lampiran");
        let hidden = officer.get(&page).await.says("Tangkapan layar dan pindaian").hidden(&action);
        officer.attach(&action, &hidden, ("file", "virus.exe", b"MZ")).await.with(422);
        officer.attach(&action, &hidden, ("file", "kliping.png", PNG)).await.with(303);
        let found = officer.get(&page).await;
        let paper = found.all("href").into_iter().find(|to| to.starts_with(&format!("{action}/")));
        officer.get(&paper.expect("the scan has its address")).await.with(200);
        let month = officer.get("/sebutan/kliping").await.with(303).to.clone();
        let archive = officer.get(&month).await;
        archive
            .with(200)
            .says("Antrean obat dikeluhkan")
            .says("Harian Wanasari")
            .says("1 pindaian");
        officer
            .get(&format!("{month}?nada=positive"))
            .await
            .says("Tidak ada kliping")
            .says("Hapus saringan");
        officer.get(&format!("{month}?media=wanasari")).await.says("Antrean obat dikeluhkan");
        let book = officer.get(&format!("{month}?bentuk=xlsx")).await;
        assert!(book.with(200).text.starts_with("PK"), "a workbook is a ZIP");
        officer.get(&format!("{month}?bentuk=pdf")).await.with(200).says("%PDF-test");
        officer.reads("en");
        officer.get(&month).await.with(200).says("Media clippings").says(">1 scan<");
        officer.get("/sebutan/kliping/2030-01").await.with(404);
        officer.get("/sebutan/kliping/kemarin").await.with(404);
        pages.signed_in("unit_igd").await.get(&month).await.with(403);
        let mut director = pages.signed_in("director").await;
        director.get(&page).await.with(200).hides("enctype");
    });
}
