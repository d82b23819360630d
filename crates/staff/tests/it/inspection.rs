//! An audit from the pages: begun, filled in case by case, closed, planned on.

use desk::receive::{NewIntake, receive};
use desk::testing::run;
use domain::people::Actor;
use domain::rules::{Channel, Kind};
use domain::text::Body;

use crate::browser::{Browser, Pages};

const NEW: &str = "/audit-internal/baru?spo=";

async fn complaints(pages: &Pages, many: usize) {
    for nth in 0..many {
        let words = Body::parse("Menunggu obat lama sekali.").expect("these words are a text");
        let new = NewIntake::of(Kind::Complaint, Channel::Web, words);
        let key = format!("aduan-{nth}");
        receive(&pages.desk, &Actor::Complainant, new, &key).await.expect("it is taken in");
    }
}

fn fields(size: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("from", "2026-03-02"),
        ("until", "2026-03-02"),
        ("size", size),
        ("seed", "0000000000000007"),
        ("asks_1", "Dijawab dalam dua hari?"),
        ("clause_1", "7"),
        ("asks_2", "Sopan?"),
        ("clause_2", ""),
    ]
}

/// Begins an audit; its address.
async fn begun(quality: &mut Browser) -> String {
    quality.send(NEW, NEW, &fields("2")).await.with(303).to.clone()
}

const SHEET: [(&str, &str); 4] = [
    ("answer_1", "not_kept"),
    ("remark_1", "Lewat dua hari"),
    ("answer_2", "not_applicable"),
    ("remark_2", ""),
];

#[test]
fn an_audit_begins_with_the_clauses_and_what_was_typed_stays() {
    run(async {
        let pages = Pages::new().await;
        complaints(&pages, 3).await;
        let mut quality = pages.signed_in("quality").await;
        quality.get("/audit-internal").await.with(200).says("Belum ada audit internal");
        let page = quality.get(NEW).await;
        page.with(200).says("name=\"asks_11\"").says("name=\"asks_14\"").says("Langkah");
        let mut wrong = fields("x");
        wrong[3].1 = "7";
        wrong[5].1 = "tujuh";
        let refused = quality.send(NEW, NEW, &wrong).await;
        refused.with(422).says("size-salah").says("seed-salah").says("clause_1-salah");
        refused.says("value=\"Dijawab dalam dua hari?\"");
        quality.send(NEW, NEW, &fields("61")).await.with(422).says("1 sampai 60 kasus");
        let path = begun(&mut quality).await;
        let page = quality.get(&path).await;
        page.with(200)
            .says("2 dari 3 kasus")
            .says("0000000000000007")
            .says("0 dari 2 lembar terisi");
        quality.get("/audit-internal").await.says("Berjalan");
        quality.get("/audit-internal/baru?spo=x").await.with(404);
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(&path).await.with(200).hides("Isi lembar");
        auditor.get(NEW).await.with(403);
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(&path).await.with(403);
    });
}

#[test]
fn a_sheet_is_filled_in_and_the_audit_is_closed_and_printed() {
    run(async {
        let pages = Pages::new().await;
        complaints(&pages, 2).await;
        let mut quality = pages.signed_in("quality").await;
        let path = begun(&mut quality).await;
        let (first, second) = (format!("{path}/lembar/0"), format!("{path}/lembar/1"));
        quality.get(&first).await.with(200).says("Jangan tulis nama siapa pun").says("Langkah 7");
        let named = [SHEET[0], ("remark_1", "Rini Astuti lupa"), SHEET[2], SHEET[3]];
        let refused = quality.send(&first, &first, &named).await;
        refused.with(422).says("nama petugas").says("value=\"Rini Astuti lupa\"");
        quality.send(&first, &first, &SHEET[1..]).await.with(422).says("answer_1-salah");
        quality.send(&first, &first, &SHEET).await.with(303);
        quality.get(&first).await.says("value=\"Lewat dua hari\"");
        quality.get(&path).await.says("1 dari 2 lembar terisi").hides("Tutup audit");
        quality.send(&second, &second, &SHEET).await.with(303);
        let close = format!("{path}/tutup");
        quality.send(&path, &close, &[("summary", "")]).await.with(422).says("summary-salah");
        quality.send(&path, &close, &[("summary", "Semua lewat batas")]).await.with(303);
        let page = quality.get(&path).await;
        page.says("Semua lewat batas").says("Ditutup").hides("Isi lembar").hides("Hentikan");
        quality.get(&format!("{path}?bentuk=pdf")).await.with(200);
        quality.get(&format!("{path}?bentuk=xlsx")).await.with(200);
        quality.get(&format!("{path}?bentuk=csv")).await.with(400);
        quality.get(&second).await.with(403);
        quality.get("/audit-internal").await.says("1 temuan");
    });
}

#[test]
fn a_finding_leads_to_an_improvement_that_leads_back() {
    run(async {
        let pages = Pages::new().await;
        complaints(&pages, 2).await;
        let mut quality = pages.signed_in("quality").await;
        let path = begun(&mut quality).await;
        let first = format!("{path}/lembar/0");
        quality.send(&first, &first, &SHEET).await.with(303);
        let plan = format!("{path}/perbaikan?temuan=0");
        quality.get(&path).await.says(&plan);
        quality.get(&format!("{path}/perbaikan?temuan=1")).await.with(404);
        quality.get(&plan).await.with(200).says("Lewat dua hari");
        let owner = pages.desk.person("unit_igd").to_string();
        let good = [
            ("action", "Loket kedua"),
            ("cause", ""),
            ("owner", owner.as_str()),
            ("due", "2026-03-20"),
        ];
        let to = quality.send(&plan, &plan, &good).await.with(303).to.clone();
        quality.get(&to).await.says("Dari audit internal").says(&path);
        quality.get(&path).await.says("Loket kedua");
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(&to).await.with(200).says("Dari audit internal").hides(&path);
        quality.send(&path, &format!("{path}/hentikan"), &[]).await.with(303);
        quality.get(&path).await.says("Dihentikan").hides(&plan);
    });
}

#[test]
fn where_no_case_runs_so_many_occasions_are_watched() {
    run(async {
        let pages = Pages::new().await;
        let mut quality = pages.signed_in("quality").await;
        let refused = quality.send(NEW, NEW, &fields("2")).await;
        refused.with(422).says("name=\"occasions\"");
        let mut watched = fields("2");
        watched.push(("occasions", "1"));
        let path = quality.send(NEW, NEW, &watched).await.with(303).to.clone();
        quality.get(&path).await.says("Pengamatan 2").says("diamati langsung").hides("bibit");
        let sheet = format!("{path}/lembar/1");
        quality.get(&sheet).await.with(200).says("Lembar Pengamatan 2").hides("Buka kasus");
        quality.send(&sheet, &sheet, &SHEET).await.with(303);
        quality.get(&path).await.says("1 dari 2 lembar terisi").says("Lewat dua hari");
    });
}
