//! A box from the page: put up, opened before witnesses, its slips transcribed, its sign printed.

use desk::testing::run;

use crate::browser::{Answer, Browser, Pages};

const BOX: &str = "/kotak-saran/LOBI-1";
const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00";

async fn placed(pages: &Pages) {
    let mut head = pages.signed_in("head").await;
    let fields = [("code", "lobi-1"), ("place", "Lobi utama"), ("unit", "IGD")];
    let answer = head.send("/kotak-saran", "/kotak-saran", &fields).await;
    assert_eq!(answer.with(303).to, BOX);
}

const FOUND: [(&str, &str); 5] = [
    ("first_witness", "Lina Marlina"),
    ("second_witness", "Agus Prasetyo"),
    ("slips", "2"),
    ("opened_at", ""),
    ("note", "Gembok utuh."),
];

/// Opens the box; the address of the opening.
async fn opened(officer: &mut Browser) -> String {
    let answer = officer.send(BOX, &format!("{BOX}/pembukaan"), &FOUND).await;
    answer.with(303).to.clone()
}

const SLIP: [(&str, &str); 6] = [
    ("kind", "suggestion"),
    ("text", "Tambah kursi di ruang tunggu."),
    ("unit", ""),
    ("anonymous", "1"),
    ("relation", "visitor"),
    ("delay_reason", ""),
];

async fn slip(browser: &mut Browser, opening: &str) -> Answer {
    let path = format!("{opening}/lembar");
    browser.send(&path, &path, &SLIP).await
}

#[test]
fn a_box_is_put_up_changed_taken_down_and_put_up_again() {
    run(async {
        let pages = Pages::new().await;
        placed(&pages).await;
        let mut admin = pages.signed_in("admin").await;
        admin.get("/kotak-saran").await.with(200).says("Lobi utama").says("LOBI-1");
        let fields = [("code", "LOBI-1"), ("place", "Lain"), ("unit", "")];
        let taken = admin.send("/kotak-saran", "/kotak-saran", &fields).await;
        taken.with(422).says("code-salah").says("value=\"Lain\"");
        let changed = [("place", "Lorong utara"), ("unit", "")];
        admin.send(BOX, &format!("{BOX}/ubah"), &changed).await.with(303);
        admin.send(BOX, &format!("{BOX}/lepas"), &[]).await.with(303);
        admin.get(BOX).await.says("Lorong utara").says("Dilepas");
        admin.send(BOX, &format!("{BOX}/pasang"), &[]).await.with(303);
        admin.get(BOX).await.hides("Dilepas");
        admin.get("/kotak-saran/TIDAK-ADA").await.with(404);
    });
}

#[test]
fn an_opening_needs_three_people_and_keeps_what_was_typed() {
    run(async {
        let pages = Pages::new().await;
        placed(&pages).await;
        let mut officer = pages.signed_in("officer").await;
        let action = format!("{BOX}/pembukaan");
        let mut alike = FOUND;
        alike[0].1 = "Rini Astuti";
        let refused = officer.send(BOX, &action, &alike).await;
        refused.with(422).says("tiga orang yang berbeda").says("Gembok utuh.");
        refused.says("value=\"Lobi utama\"");
        let mut wrong = FOUND;
        wrong[2].1 = "dua";
        officer.send(BOX, &action, &wrong).await.with(422).says("slips-salah");
        let opening = opened(&mut officer).await;
        let page = officer.get(&opening).await;
        page.says("Lina Marlina; Agus Prasetyo").says("0 dari 2 lembar").says("Rini Astuti");
    });
}

#[test]
fn slips_are_transcribed_one_by_one_until_none_is_left() {
    run(async {
        let pages = Pages::new().await;
        placed(&pages).await;
        let mut officer = pages.signed_in("officer").await;
        let opening = opened(&mut officer).await;
        let mut operator = pages.signed_in("operator").await;
        slip(&mut operator, &opening).await.with(200).says("1 dari 2").says("Lembar berikutnya");
        let last = slip(&mut operator, &opening).await;
        last.with(200).says("2 dari 2").hides("Lembar berikutnya").says("Kode lacak");
        slip(&mut operator, &opening).await.with(422).says("Semua 2 lembar sudah disalin");
        let case = last.all("href").into_iter().find(|to| to.starts_with("/kasus/")).unwrap();
        operator.get(&case).await.says("Tambah kursi").says("LOBI-1");
        officer.get(&opening).await.says(&case);
    });
}

#[test]
fn the_photo_of_a_slip_stands_with_its_case_and_a_wrong_one_is_said() {
    run(async {
        let pages = Pages::new().await;
        placed(&pages).await;
        let mut officer = pages.signed_in("officer").await;
        let path = format!("{}/lembar", opened(&mut officer).await);
        let mut hidden = officer.get(&path).await.hidden(&path);
        hidden.extend(SLIP.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let wrong = officer.attach(&path, &hidden, ("photo", "x.png", b"<script>")).await;
        wrong.with(422).says("photo-salah").says("Tambah kursi");
        let taken = officer.attach(&path, &hidden, ("photo", "lembar.png", PNG)).await;
        let links = taken.with(200).all("href");
        let case = links.into_iter().find(|to| to.starts_with("/kasus/")).unwrap();
        officer.get(&case).await.says("lembar.png");
    });
}

#[test]
fn a_record_is_amended_with_a_reason_and_not_changed() {
    run(async {
        let pages = Pages::new().await;
        placed(&pages).await;
        let mut officer = pages.signed_in("officer").await;
        let opening = opened(&mut officer).await;
        let action = format!("{opening}/lengkapi");
        let lower = [("slips", "1"), ("why", "Salah hitung.")];
        let refused = officer.send(&opening, &action, &lower).await;
        refused.with(422).says("oleh petugas lain").says("Salah hitung.");
        let hidden = officer.get(&opening).await.hidden(&action);
        let more = [("slips", "3"), ("why", "Satu tersangkut.")];
        officer.post(&action, &hidden, &more).await.with(303);
        officer.get(&opening).await.says("menjadi 3 lembar").says("Satu tersangkut.");
        let mut head = pages.signed_in("head").await;
        let mut stale = head.get(&opening).await.hidden(&action);
        let seen = stale.iter_mut().find(|(name, _)| name == "_dilihat").unwrap();
        seen.1 = "1".to_owned();
        head.post(&action, &stale, &lower).await.with(409).says("Catatan pembukaan dilengkapi");
    });
}

#[test]
fn the_pages_of_boxes_stand_in_both_languages_for_whoever_sees_them() {
    run(async {
        let pages = Pages::new().await;
        placed(&pages).await;
        let mut officer = pages.signed_in("officer").await;
        let opening = opened(&mut officer).await;
        for login in ["officer", "operator", "admin", "director", "auditor", "quality"] {
            let mut browser = pages.signed_in(login).await;
            officer.reads("en");
            for language in ["id", "en"] {
                browser.reads(language);
                for path in ["/kotak-saran", BOX, &opening] {
                    let page = browser.get(path).await;
                    page.with(200).says(&format!("<html lang=\"{language}\""));
                }
            }
            for size in ["a4", "a5"] {
                browser.get(&format!("{BOX}/tanda?kertas={size}")).await.says("%PDF-test");
            }
        }
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get("/kotak-saran").await.with(403);
        unit.get(&opening).await.with(403);
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(&format!("{opening}/lembar")).await.with(403);
        officer.get(&format!("{opening}/lembar")).await.with(200).says("Transcribe a slip");
        auditor.get(&opening).await.hides("/lengkapi").hides("/lembar\"");
    });
}
