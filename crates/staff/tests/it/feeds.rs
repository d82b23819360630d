//! Feeds, what is rising, and from the crisis room: the pause, the sheet, the report of the month.

use channel::feed::{Brought, Looking, Marks, Newsstand};
use desk::mention::feed::look_due;
use desk::testing::run;
use domain::mention::feed::{Account, Allowance, Span};
use domain::text::Link;

use crate::browser::{Browser, Pages};

const FEEDS: &str = "/sebutan/umpan";
const PLACE: &str = "https://mybusiness.googleapis.com/v4/accounts/1/locations/2/reviews";
const RISING: &str = "/sebutan/meningkat";
const ISSUES: &str = "/isu";

async fn seen(officer: &mut Browser) -> String {
    let fields = [("title", "Antrean obat"), ("about", "Video ramai.")];
    officer.send(ISSUES, ISSUES, &fields).await.with(303).to.clone()
}

#[test]
fn a_feed_is_added_changed_stopped_and_shown_in_both_languages() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get("/sebutan").await.says(FEEDS).says(RISING);
        officer.get(FEEDS).await.with(200).says("Belum ada umpan");
        let wrong = [("name", "Harian Wanasari"), ("address", "koran.id")];
        let refused = officer.send(FEEDS, FEEDS, &wrong).await;
        refused.with(422).says("address-salah").says("value=\"koran.id\"");
        let fields =
            [("name", "Harian Wanasari"), ("address", "https://koran.id/umpan"), ("only", "RSUD")];
        officer.send(FEEDS, FEEDS, &fields).await.with(303);
        officer.send(FEEDS, FEEDS, &fields).await.with(422).says("address-salah");
        let page = officer.get(FEEDS).await;
        page.with(200).says("Menunggu dilihat").says("Harian Wanasari").says("belum pernah");
        let link = page.all("href").into_iter().find(|link| link.starts_with("/sebutan/umpan/"));
        let path = link.expect("the feed has a page");
        officer.get(&path).await.with(200).says("https://koran.id/umpan").says("Hentikan");
        let changed = [fields[0], ("address", "https://koran.id/lain"), ("only", "")];
        officer.send(&path, &format!("{path}/ubah"), &changed).await.with(303);
        officer
            .get(FEEDS)
            .await
            .says("https://koran.id/lain")
            .hides("Hanya berita yang memuat</dt>");
        officer.send(&path, &format!("{path}/hentikan"), &[]).await.with(303);
        officer.get(&path).await.says("Dihentikan").says("Lihat lagi");
        officer.send(&path, &format!("{path}/lanjutkan"), &[]).await.with(303);
        officer.reads("en");
        officer.get(FEEDS).await.with(200).says("Waits to be looked at");
        officer.get(RISING).await.with(200).says("Nothing is rising");
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(FEEDS).await.with(200).hides("Tambah umpan");
        auditor.get(&path).await.with(200).hides("Ubah umpan");
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(FEEDS).await.with(403);
        unit.get(RISING).await.with(403);
    });
}

/// A search that takes twelve posts of the allowance.
struct Twelve;

impl Newsstand for Twelve {
    fn look<'a>(&'a self, _: &'a Link, _: &'a Marks) -> Looking<'a> {
        let brought = Brought::Counted { entries: vec![], marks: Marks::default(), used: 12 };
        Box::pin(std::future::ready(Ok(brought)))
    }

    fn allowance(&self, address: &Link) -> Option<Allowance> {
        let account = Account::of(address)?;
        Some(Allowance { account, span: Span::Month, most: 1_200, a_look: 700 })
    }
}

#[test]
fn a_source_stands_with_its_account_its_light_and_what_was_spent() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get(FEEDS).await.with(200).hides("terpakai bulan ini");
        let fields = [("name", "Pencarian X"), ("address", "https://x.com/search?q=RSUD")];
        officer.send(FEEDS, FEEDS, &fields).await.with(303);
        look_due(&pages.desk, &Twelve).await.unwrap();
        let page = officer.get(FEEDS).await;
        page.with(200).says("X: 12 dari 1.200 unggahan terpakai bulan ini").says("Baik");
        page.says("Dilihat melalui akun</dt><dd>X</dd>");
        let unpaid = [("name", "Ulasan"), ("address", PLACE)];
        officer.send(FEEDS, FEEDS, &unpaid).await.with(303);
        look_due(&pages.desk, &channel::feed::Listening::default()).await.unwrap();
        officer.get(FEEDS).await.says("Akun untuk sumber ini belum dipasang");
        officer.reads("en");
        let page = officer.get(FEEDS).await;
        page.says("X: 12 of 1,200 posts spent this month").says("Google reviews");
        page.says("The account for this source is not set up");
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(FEEDS).await.with(403);
    });
}

#[test]
fn what_the_program_would_tick_stands_beside_a_mention_with_its_words() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let fields =
            [("source", "other"), ("text", "Antre obat di apotek lima jam, petugas judes")];
        let path = officer.send("/sebutan", "/sebutan", &fields).await.with(303).to.clone();
        let page = officer.get(&path).await;
        page.with(200)
            .says("Saran program: Keluhan")
            .says("Instalasi Farmasi")
            .says("Anda yang menentukan");
        officer.reads("en");
        officer.get(&path).await.says("The program suggests: Complaint");
    });
}

#[test]
fn what_is_rising_asks_how_sensitive_it_may_be() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get(RISING).await.with(200).says("Tidak ada yang meningkat").says("0 sebutan");
        officer
            .get("/sebutan/meningkat?batas=often")
            .await
            .with(200)
            .says("value=\"often\" selected");
    });
}

#[test]
fn the_crisis_room_pauses_all_publications_with_the_issue_as_the_reason() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = seen(&mut officer).await;
        let pause = format!("{path}/jeda");
        officer.get(&path).await.says("Jeda semua publikasi");
        officer.send(&path, &pause, &[("until", "")]).await.with(422).says("until-salah");
        officer.send(&path, &pause, &[("until", "2026-03-03T08:00")]).await.with(303);
        let room = officer.get(&path).await;
        room.with(200).says("Isu: Antrean obat").says("Semua publikasi dijeda sampai");
        room.hides(&pause);
        officer.get("/konten/jeda").await.says("Isu: Antrean obat");
        let judge =
            [("level", "level_1"), ("truth", "true"), ("phase", "resolved"), ("reach", "few")];
        let judge = [&judge[..], &[("why", "Sudah reda")]].concat();
        officer.send(&path, &format!("{path}/nilai"), &judge).await.with(303);
        officer.get(&path).await.hides("Akhiri jeda</button>");
        let close = [("outcome", "faded"), ("lessons", "Umumkan lebih awal")];
        officer.send(&path, &format!("{path}/tutup"), &close).await.with(303);
        officer.get(&path).await.says("jeda publikasi masih berlangsung");
        officer.send(&path, "/konten/jeda/akhiri", &[]).await.with(303);
        officer.get(&path).await.hides("jeda publikasi masih berlangsung");
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(&path).await.with(404);
    });
}

#[test]
fn a_drill_is_marked_scored_and_never_counted_or_published() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let fields = [("title", "Simulasi antrean"), ("about", "Video palsu."), ("drill", "ya")];
        let path = officer.send(ISSUES, ISSUES, &fields).await.with(303).to.clone();
        officer.get(ISSUES).await.says("Simulasi</span>");
        officer.get(&path).await.says("Tidak dihitung dalam laporan").hides("Jeda semua publikasi");
        let judge = [
            ("level", "level_2"),
            ("truth", "false"),
            ("phase", "acute"),
            ("reach", "few"),
            ("why", "Latihan"),
        ];
        officer.send(&path, &format!("{path}/nilai"), &judge).await.with(303);
        let score = format!("{path}/skor");
        officer.send(&path, &score, &[("score", "101"), ("note", "Baik")]).await.with(422);
        officer.send(&path, &score, &[("score", "80"), ("note", "Baik")]).await.with(303);
        officer.get(&path).await.says("Nilai: 80 dari 100");
        officer.get("/laporan/isu/2026-03").await.with(200).hides("Simulasi antrean");
    });
}

#[test]
fn an_issue_is_a_sheet_on_paper_and_a_line_of_the_month() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = seen(&mut officer).await;
        let sheet = format!("{path}/cetak?bentuk=pdf");
        officer.get(&path).await.says(&sheet);
        officer.get(&sheet).await.with(200).says("%PDF-test");
        officer.get(ISSUES).await.says("/laporan/isu");
        let month = officer.get("/laporan/isu").await.with(303).to.clone();
        let report = officer.get(&month).await;
        report.with(200).says("Antrean obat").says("masih terbuka");
        report.says("href=\"/isu\" aria-current=\"page\"");
        officer.reads("en");
        officer.get(&month).await.with(200).says("still open");
        for month in ["2030-01", "0001-01", "9999-12"] {
            officer.get(&format!("/laporan/isu/{month}")).await.with(404);
        }
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(&month).await.with(403);
        unit.get(ISSUES).await.with(200).hides("/laporan/isu");
    });
}
