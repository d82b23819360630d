//! Campaigns and collaborators from the pages: planned, approved, run, measured; agreed with, credited.

use desk::testing::run;

use crate::browser::{Browser, Pages};

const CAMPAIGNS: &str = "/kampanye";
const REGISTER: &str = "/kolaborator";

const PLAN: [(&str, &str); 19] = [
    ("title", "Ayo imunisasi"),
    ("from", "2026-03-01"),
    ("until", "2026-06-01"),
    ("says", "Cakupan campak naik"),
    ("measure_name", "Cakupan"),
    ("measure_version", "2026"),
    ("measure_unit", "%"),
    ("start", "60"),
    ("target", "80"),
    ("by", "2026-06-30"),
    ("segments", "Ibu hamil | 20-35 | Wanasari | Instagram | Jadwal | 1200 | BPS 2025"),
    ("messages", "Imunisasi melindungi anak\nCek jadwal di puskesmas"),
    ("tagline", "Sehat sejak dini"),
    ("outlets", "instagram"),
    ("activities", "2026-04-02 | Webinar imunisasi"),
    ("budget_production", "Video dua menit | 1.500.000"),
    ("budget_training", ""),
    ("budget_tools", "Langganan | 250000"),
    ("public", "Bawa buku KIA."),
];

fn with(field: &'static str, value: &'static str) -> Vec<(&'static str, &'static str)> {
    PLAN.iter().map(|(name, known)| (*name, if *name == field { value } else { *known })).collect()
}

async fn planned(officer: &mut Browser) -> String {
    officer.send(CAMPAIGNS, CAMPAIGNS, &PLAN).await.with(303).to.clone()
}

async fn does(who: &mut Browser, path: &str, word: &str, fields: &[(&str, &str)]) -> u16 {
    let action = format!("{path}/{word}");
    who.send(path, &action, fields).await.status.as_u16()
}

/// A campaign that came back once, was signed and runs.
async fn begun(pages: &Pages, officer: &mut Browser) -> String {
    let path = planned(officer).await;
    let page = officer.get(&path).await;
    page.with(200).says("Dari 60 menjadi 80 %").says("1.200 orang (BPS 2025)");
    page.says("Rp\u{a0}1.750.000").says("Belum ada hasil ukur").hides("Halaman publik");
    assert_eq!(does(officer, &path, "ajukan", &[]).await, 303);
    let mut director = pages.signed_in("director").await;
    director.get("/persetujuan").await.says("Ayo imunisasi").says(&path);
    assert_eq!(does(&mut director, &path, "kembalikan", &[("why_return", "")]).await, 422);
    assert_eq!(does(&mut director, &path, "kembalikan", &[("why_return", "Mahal.")]).await, 303);
    officer.get(&path).await.says("Mahal.");
    assert_eq!(does(officer, &path, "ubah", &with("tagline", "Sehat")).await, 303);
    assert_eq!(does(officer, &path, "ajukan", &[]).await, 303);
    assert_eq!(does(&mut director, &path, "setujui", &[]).await, 303);
    assert_eq!(does(officer, &path, "mulai", &[]).await, 303);
    officer.get(&path).await.says("Berjalan").says("Halaman publik").hides("Ubah rencana");
    path
}

#[test]
fn a_campaign_is_planned_signed_from_the_list_of_approvals_run_and_measured() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get(CAMPAIGNS).await.with(200).says("Belum ada kampanye");
        let path = begun(&pages, &mut officer).await;
        let wrong =
            [("cost", ""), ("spent_what", "Iklan"), ("spent_rupiah", "banyak"), ("spent_on", "")];
        let page = officer.send(&path, &format!("{path}/belanja"), &wrong).await;
        page.with(422).says("cost-salah").says("spent_rupiah-salah").says("value=\"Iklan\"");
        page.says("sampai Rp\u{a0}1.000.000.000.000");
        let hidden = officer.get(&path).await.hidden(&format!("{path}/belanja"));
        officer.post(&format!("{path}/apa-saja"), &hidden, &[]).await.with(404);
        let spent = [
            ("cost", "promotion"),
            ("spent_what", "Iklan"),
            ("spent_rupiah", "Rp 300.000"),
            ("spent_on", "2026-03-02"),
        ];
        assert_eq!(does(&mut officer, &path, "belanja", &spent).await, 303);
        let page = officer.get(&path).await;
        page.says("Iklan · Rp\u{a0}300.000").says("Sisa").says("Rp\u{a0}1.450.000");
        assert_eq!(does(&mut officer, &path, "coret", &[]).await, 303);
        officer.get(&path).await.says("<del>");
        assert_eq!(does(&mut officer, &path, "evaluasi", &[("lessons", "Awal.")]).await, 422);
        let reading = [
            ("reading_name", "Cakupan"),
            ("reading_version", "2026"),
            ("reading_unit", "%"),
            ("reading_as_of", "2026-03-02"),
            ("reading_value", "70"),
            ("reading_source", "Poli anak"),
        ];
        assert_eq!(does(&mut officer, &path, "ukur", &reading).await, 303);
        officer.get(&path).await.says("50 persen dari jarak").says("definisi 2026");
        assert_eq!(does(&mut officer, &path, "evaluasi", &[("lessons", "Awal.")]).await, 303);
        let mut head = pages.signed_in("head").await;
        assert_eq!(does(&mut head, &path, "selesai", &[]).await, 303);
        officer.get(&path).await.says("Selesai").says("Awal.").hides("Batalkan kampanye");
        officer.get(&format!("{CAMPAIGNS}?tahap=closed")).await.says("Ayo imunisasi");
        officer.get(&format!("{CAMPAIGNS}?tahap=plan")).await.says("Belum ada kampanye");
        let pdf = officer.get(&format!("{path}?bentuk=pdf")).await;
        pdf.with(200);
        officer.get(&format!("{path}?bentuk=kertas")).await.with(400);
        pages.signed_in("unit_igd").await.get(&path).await.with(403);
    });
}

#[test]
fn what_is_wrong_with_a_plan_stands_beside_its_field() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        for (field, value) in [
            ("title", ""),
            ("start", "banyak"),
            ("start", "-5"),
            ("by", ""),
            ("segments", "Ibu | | | | | 1200"),
            ("messages", "Satu\nDua\nTiga\nEmpat"),
            ("activities", "besok | Webinar"),
            ("budget_tools", "Langganan"),
        ] {
            let page = officer.send(CAMPAIGNS, CAMPAIGNS, &with(field, value)).await;
            page.with(422).says(&format!("{field}-salah")).says("Sehat sejak dini");
        }
        let page = officer.send(CAMPAIGNS, CAMPAIGNS, &with("target", "60")).await;
        page.with(422).says("Nilai awal dan target sama");
        let page = officer.send(CAMPAIGNS, CAMPAIGNS, &with("target", "-5")).await;
        page.with(422).says("Tulis bilangan bulat dari 0 sampai 4.294.967.295.");
        pages.signed_in("auditor").await.get(CAMPAIGNS).await.with(200).hides("Kampanye baru");
    });
}

#[test]
fn a_collaborator_is_written_down_agreed_with_credited_and_put_away() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get(REGISTER).await.with(200).says("Belum ada kolaborator");
        let wrong = [("kind", "lain"), ("name", "")];
        let page = officer.send(REGISTER, REGISTER, &wrong).await;
        page.with(422).says("kind-salah").says("name-salah");
        let card = [
            ("kind", "influencer"),
            ("name", "Sinta Lestari"),
            ("organisation", "Kanal Sehat"),
            ("contact", "0812-0000-1111"),
            ("conflict", "Adik dari pemasok"),
            ("releases", "1"),
        ];
        let path = officer.send(REGISTER, REGISTER, &card).await.with(303).to.clone();
        officer.get(&path).await.says("Adik dari pemasok").says("Belum ada kesepakatan");
        let agreed =
            [("what", "Dua video"), ("from", "2026-03-01"), ("until", "2026-03-31"), ("paid", "1")];
        let page = officer.send(&path, &format!("{path}/sepakati"), &agreed).await;
        page.with(422).says("kata keterbukaannya").says("value=\"Dua video\"");
        let open = [agreed[0], agreed[1], agreed[2], agreed[3], ("disclosure", "kerja sama")];
        assert_eq!(does(&mut officer, &path, "sepakati", &open).await, 303);
        officer.get(&path).await.says("“kerja sama”").says("Berlaku");
        let draft = [
            ("title", "Cuci tangan"),
            ("purpose", "education"),
            ("text_x", "Cuci tangan bersama Sinta."),
        ];
        let item = officer.send("/konten", "/konten", &draft).await.with(303).to.clone();
        let id = item.trim_start_matches("/konten/").to_owned();
        assert_eq!(does(&mut officer, &path, "karya", &[("content", "")]).await, 422);
        assert_eq!(does(&mut officer, &path, "karya", &[("content", &id)]).await, 303);
        officer.get(&path).await.says("Cuci tangan");
        officer.get(&item).await.says("Kata keterbukaan belum disebut: “kerja sama”");
        let campaign = planned(&mut officer).await;
        assert_eq!(does(&mut officer, &campaign, "tambah-konten", &[("content", &id)]).await, 303);
        officer.get(&item).await.says("Ayo imunisasi").says("Semboyan kampanye belum disebut");
        let partner = path.trim_start_matches("/kolaborator/").to_owned();
        let engage = [("collaborator", partner.as_str())];
        assert_eq!(does(&mut officer, &campaign, "libatkan", &engage).await, 303);
        officer.get(&campaign).await.says("Sinta Lestari · Pemengaruh kesehatan · Dibayar");
        assert_eq!(does(&mut officer, &campaign, "lepas-kolaborator", &[]).await, 303);
        assert_eq!(does(&mut officer, &campaign, "lepas-konten", &[]).await, 303);
        assert_eq!(does(&mut officer, &path, "lepas-karya", &[]).await, 303);
        let early = [("on_0", "2026-03-02")];
        assert_eq!(does(&mut officer, &path, "akhiri", &early).await, 303);
        assert_eq!(does(&mut officer, &path, "arsipkan", &[]).await, 303);
        officer.get(REGISTER).await.says("Belum ada kolaborator");
        officer.get(&format!("{REGISTER}?arsip=1")).await.says("Sinta Lestari");
        assert_eq!(does(&mut officer, &path, "pulihkan", &[]).await, 303);
        officer.get(&format!("{REGISTER}?jenis=influencer")).await.says("Sinta Lestari");
        officer.get(&format!("{REGISTER}?jenis=media")).await.says("Belum ada kolaborator");
        officer.get(&format!("{REGISTER}?rilis=1")).await.says("Sinta Lestari");
        pages.signed_in("director").await.get(&path).await.with(200).hides("Arsipkan");
        pages.signed_in("auditor").await.get(&path).await.with(403);
    });
}

#[test]
fn campaigns_and_the_register_are_there_in_english_too() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = planned(&mut officer).await;
        officer.reads("en");
        officer.get(CAMPAIGNS).await.with(200).says("New campaign");
        officer.get(&path).await.with(200).says("From 60 to 80 %").says("Audience");
        officer.get(REGISTER).await.with(200).says("Media list");
    });
}
