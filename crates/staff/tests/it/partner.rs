//! Partners in the crisis room: asked, their receipt and answer noted, a letter printed.

use desk::testing::run;

use crate::browser::{Browser, Pages};

const PARTNERS: &str = "/organisasi/mitra";
const ISSUES: &str = "/isu";

async fn insurer(head: &mut Browser) {
    let new = [("name", "BPJS Kesehatan"), ("kind", "insurer"), ("active", "1")];
    head.send(PARTNERS, PARTNERS, &new).await.with(303);
}

/// The value of the only partner that is offered.
fn offered(page: &str) -> String {
    let (before, _) = page.split_once(">BPJS Kesehatan</option>").expect("the partner is offered");
    before.rsplit('"').nth(1).expect("an option has a value").to_owned()
}

#[test]
fn a_partner_is_asked_from_the_crisis_room_and_the_answer_is_noted() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let mut officer = pages.signed_in("officer").await;
        let fields = [("title", "Kartu tidak aktif"), ("about", "Warga mengeluh.")];
        let room = officer.send(ISSUES, ISSUES, &fields).await.with(303).to.clone();
        officer.get(&room).await.with(200).says("Belum ada mitra aktif");
        insurer(&mut head).await;
        let partner = offered(&officer.get(&room).await.text);
        let action = format!("{room}/mitra");
        let ask = [("partner", partner.as_str()), ("way", "letter"), ("ask", "Mengapa?")];
        let wrong = [&ask[..], &[("ask_due", "")]].concat();
        officer.send(&room, &action, &wrong).await.with(422).says("ask_due-salah").says("Mengapa?");
        let past = [&ask[..], &[("ask_due", "2020-01-01T09:00")]].concat();
        officer.send(&room, &action, &past).await.with(422);
        let mail = [ask[0], ("way", "email"), ask[2], ("ask_due", "2030-01-01T09:00")];
        let refused = officer.send(&room, &action, &mail).await;
        refused.with(422).says("belum memuat alamat surel");
        let fields = [&ask[..], &[("ask_due", "2030-01-01T09:00")]].concat();
        officer.send(&room, &action, &fields).await.with(303);
        let page = officer.get(&room).await;
        page.with(200).says("BPJS Kesehatan").says("Cetak surat").says("Catat penerimaan");
        officer.get(&format!("{room}/mitra/1?bentuk=pdf")).await.with(200);
        officer.get(&format!("{room}/mitra/2?bentuk=pdf")).await.with(404);
        let received = [("by", "Ibu Rini")];
        officer.send(&room, &format!("{room}/terima-mitra"), &received).await.with(303);
        officer.get(&room).await.says("Diterima oleh: Ibu Rini").hides("Catat penerimaan");
        let judge = [("level", "level_1"), ("truth", "true"), ("phase", "acute"), ("reach", "few")];
        let judge = [&judge[..], &[("why", "Beberapa warga")]].concat();
        officer.send(&room, &format!("{room}/nilai"), &judge).await.with(303);
        officer.get(&room).await.says("Mitra yang belum menjawab: BPJS Kesehatan.");
        let answer = [("reply", "Iuran perusahaannya tertunggak.")];
        officer.send(&room, &format!("{room}/jawaban-mitra"), &answer).await.with(303);
        officer.get(&room).await.says("Iuran perusahaannya tertunggak.").hides("Catat jawaban");
        officer.get(&room).await.says("Tutup isu").hides("Mitra yang belum menjawab");
        officer.get("/beranda").await.with(200).hides("permintaan kepada mitra lewat batas");
        officer.reads("en");
        officer.get(&room).await.with(200).says("Put before a partner");
        officer.get("/laporan/isu/2026-03").await.with(200).says("Partners that were asked");
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(&room).await.with(200).says("BPJS Kesehatan").hides("Teruskan ke mitra");
    });
}

#[test]
fn the_first_page_says_that_a_partner_and_a_journalist_wait_for_too_long() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let mut officer = pages.signed_in("officer").await;
        insurer(&mut head).await;
        let fields = [("title", "Kartu tidak aktif"), ("about", "Warga mengeluh.")];
        let room = officer.send(ISSUES, ISSUES, &fields).await.with(303).to.clone();
        let partner = offered(&officer.get(&room).await.text);
        let ask = [
            ("partner", partner.as_str()),
            ("way", "telephone"),
            ("ask", "Mengapa?"),
            ("ask_due", "2026-03-02T20:00"),
        ];
        officer.send(&room, &format!("{room}/mitra"), &ask).await.with(303);
        let question = [
            ("channel", "telephone"),
            ("kind", "media_inquiry"),
            ("relation", "other"),
            ("text", "Mengapa kartu warga tidak aktif?"),
            ("name", "Rina"),
        ];
        officer.send("/catat", "/catat", &question).await.with(200);
        officer.get("/beranda").await.with(200).hides("pertanyaan media lewat batas");
        pages.desk.clock.advance_hours(25);
        let mut head = pages.signed_in("head").await;
        let page = head.get("/beranda").await;
        page.with(200).says("permintaan kepada mitra lewat batas");
        page.says("pertanyaan media lewat batas");
    });
}
