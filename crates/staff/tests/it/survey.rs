//! A survey from the pages: made, opened, filled by keys and by table, its result shown and published.

use desk::testing::run;

use crate::browser::{Browser, Pages};

const RESULT: &str = "/survei/RJ-2026/hasil";
const SHEET: &str = "/survei/RJ-2026/lembar";
const TABLE: &str = "/survei/RJ-2026/tabel";
const NEW: [(&str, &str); 6] = [
    ("title", "Survei rawat jalan"),
    ("code", "rj-2026"),
    ("template", "outpatient"),
    ("order", "facilities_first"),
    ("population", "450"),
    ("units", "IGD"),
];

async fn opened(pages: &Pages) -> Browser {
    let mut head = pages.signed_in("head").await;
    assert_eq!(head.send("/survei", "/survei", &NEW).await.with(303).to, RESULT);
    head.get(RESULT).await.with(200).says("Konsep").says("Belum cukup jawaban.");
    head.send(RESULT, "/survei/RJ-2026/buka", &[]).await.with(303);
    head
}

fn sheet<'a>(mark: &'a str, unit: &'a str) -> Vec<(&'a str, &'a str)> {
    let unsur = [
        "persyaratan",
        "prosedur",
        "waktu",
        "biaya",
        "produk",
        "kompetensi",
        "perilaku",
        "sarana",
        "pengaduan",
    ];
    unsur.into_iter().map(|unsur| (unsur, mark)).chain([("unit", unit)]).collect()
}

#[test]
fn a_survey_is_made_filled_and_published() {
    run(async {
        let pages = Pages::new().await;
        let mut head = opened(&pages).await;
        head.get("/survei").await.says("Survei rawat jalan").says("0 dari 207 yang diperlukan");
        for mark in ["4", "3", "3", "3", "2"] {
            assert_eq!(head.send(SHEET, SHEET, &sheet(mark, "IGD")).await.with(303).to, SHEET);
        }
        let page = head.get(RESULT).await;
        page.with(200).says("75,00").says("Kecepatan waktu").says("Instalasi Gawat Darurat");
        page.says("<svg").says("Tiga unsur terendah").says("PermenPANRB 14/2017");
        let refused = head.send(RESULT, "/survei/RJ-2026/umumkan", &[("period", "besok")]).await;
        refused.with(422).says("period-salah").says("value=\"besok\"");
        let asked = head.get(&format!("{RESULT}?periode=besok&unit=IGD")).await;
        asked.with(422).says("periode-salah").says("value=\"besok\"").says("Misalnya 2026");
        let asked = head.get(&format!("{RESULT}?periode=2026&unit=FARMASI")).await;
        asked.with(422).says("unit-salah").says("value=\"2026\"");
        let publish = [("period", "2026")];
        head.send(RESULT, "/survei/RJ-2026/umumkan", &publish).await.with(303);
        head.get(RESULT).await.says("Turunkan dari halaman umum");
        for form in ["pdf", "xlsx"] {
            head.get(&format!("{RESULT}?bentuk={form}")).await.with(200);
        }
        head.reads("en");
        head.get(RESULT).await.says("75.00").says("Three lowest unsur");
    });
}

#[test]
fn a_table_brings_its_good_lines_and_names_the_others() {
    run(async {
        let pages = Pages::new().await;
        let mut head = opened(&pages).await;
        let csv = "4,4,4,4,4,4,4,4,4\n9,4,4,4,4,4,4,4,4\n3,3,3,3,3,3,3,3,\n";
        let hidden = head.get(SHEET).await.hidden(TABLE);
        let file = ("file", "jawaban.csv", csv.as_bytes());
        let answer = head.attach(TABLE, &hidden, file).await;
        answer.with(200).says("2 baris masuk").says("Baris 2: ada nilai di luar 1 sampai 4.");
        let file = ("file", "jawaban.csv", &b"4,4\n"[..]);
        head.attach(TABLE, &hidden, file).await.with(422).says("file-salah");
    });
}

#[test]
fn who_only_looks_finds_no_buttons() {
    run(async {
        let pages = Pages::new().await;
        opened(&pages).await;
        let mut unit = pages.signed_in("unit_igd").await;
        let page = unit.get(RESULT).await;
        page.with(200).hides("Tutup survei").hides("Ketik lembar").hides("Umumkan hasil");
        assert_eq!(unit.get(SHEET).await.status.as_u16(), 403);
        let mut dpjp = pages.signed_in("dpjp").await;
        assert_eq!(dpjp.get("/survei").await.status.as_u16(), 403);
        assert_eq!(dpjp.get(RESULT).await.status.as_u16(), 403);
        let mut operator = pages.signed_in("operator").await;
        operator.get(RESULT).await.with(200).says("Ketik lembar").hides("Tutup survei");
    });
}

#[test]
fn a_low_unsur_becomes_an_improvement_and_the_report_says_so() {
    run(async {
        let pages = Pages::new().await;
        let mut head = opened(&pages).await;
        let mut slow = sheet("4", "IGD");
        slow.retain(|(name, _)| *name != "waktu");
        slow.push(("waktu", "2"));
        for _ in 0..5 {
            head.send(SHEET, SHEET, &slow).await.with(303);
        }
        let page = head.get(RESULT).await;
        page.with(200).says("I. Pendahuluan").says("V. Kesimpulan").says("Total unsur yang terisi");
        page.says("Buat rencana perbaikan: Kecepatan waktu").says("unsur=waktu");
        let form = "/survei/RJ-2026/perbaikan?unsur=waktu&periode=2026&unit=";
        head.get(form).await.with(200).says("value=\"2026\"");
        let plan = "/survei/RJ-2026/perbaikan";
        let empty = [("unsur", "waktu"), ("periode", "besok"), ("action", "")];
        let refused = head.send(form, plan, &empty).await;
        refused.with(422).says("periode-salah").says("action-salah").says("value=\"besok\"");
        let owner = pages.desk.person("quality").to_string();
        let good = [
            ("unsur", "waktu"),
            ("periode", "2026"),
            ("cause", "Satu petugas di loket."),
            ("action", "Membuka loket kedua."),
            ("owner", owner.as_str()),
            ("due", "2026-12-01"),
        ];
        let begun = head.send(form, plan, &good).await.with(303).to.clone();
        head.get(&begun).await.with(200).says("Membuka loket kedua.").says("RJ-2026").says("50,00");
        head.get(RESULT).await.says("Membuka loket kedua.");
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(RESULT).await.with(200).hides("Buat rencana perbaikan");
        assert_eq!(unit.get(plan).await.status.as_u16(), 403);
    });
}

#[test]
fn what_was_answered_after_closed_cases_stands_apart_and_is_asked_for_by_period() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        head.get("/survei").await.with(200).says("Survei sesudah kasus ditutup");
        head.get("/sesudah-kasus").await.with(200).says("Belum cukup jawaban.");
        let wrong = head.get("/sesudah-kasus?periode=besok").await;
        wrong.with(422).says("periode-salah").says("value=\"besok\"");
        let mut unit = pages.signed_in("unit_igd").await;
        assert_eq!(unit.get("/sesudah-kasus").await.status.as_u16(), 403);
        unit.get("/survei").await.with(200).hides("Survei sesudah kasus ditutup");
    });
}
