//! Every page of the demo without a violation of axe-core, at both widths, light and dark.

use anyhow::Result;
use journeys::{Browser, Look, Program, journey, violations};

const PUBLIC: &[&str] = &[
    "/",
    "/lapor",
    "/lacak",
    "/cara-kerja",
    "/privasi",
    "/masuk",
    "/skm",
    "/survei/SKM-RJ",
    "/survei/SKM-RJ?semua=1",
];

async fn spotless(browser: &Browser, program: &Program, path: &str) -> Result<()> {
    browser.go(&program.url(path)).await?;
    let found = violations(browser).await?;
    anyhow::ensure!(found.is_empty(), "{path}: {found:#?}");
    browser.fits().await
}

#[test]
fn public_pages_are_open_to_everybody() {
    journey(async {
        let program = Program::demo(&[])?;
        for look in [Look::DESK, Look::PHONE.dark()] {
            let browser = Browser::open(look).await?;
            for path in PUBLIC {
                spotless(&browser, &program, path).await?;
            }
        }
        Ok(())
    });
}

/// What each role finds in its rail.
const STAFF: &[(&str, &[&str])] = &[
    ("humas1", &["/beranda", "/kotak", "/kasus", "/catat", "/laporan/harian", "/kotak-keluar"]),
    ("kepala-humas", &["/beranda", "/laporan/bulanan", "/perbaikan", "/pengaturan/orang"]),
    ("kepala-humas", &["/survei", "/survei/SKM-RJ/hasil", "/survei/SKM-RJ/lembar"]),
    ("kepala-humas", &["/pelatihan", "/pelatihan/kompetensi", "/pelatihan/kompetensi/EMPATI"]),
    ("kepala-humas", &["/pelatihan/kompetensi/baru", "/pelatihan/sesi"]),
    ("cs2", &["/pelatihan", "/pelatihan/sesi", "/apresiasi"]),
    ("kepala-humas", &["/apresiasi", "/apresiasi/penghargaan", "/pembinaan"]),
    ("humas1", &["/konten", "/konten/pustaka", "/konten/kalender", "/izin-publikasi"]),
    ("kepala-humas", &["/konten/irama", "/pengaturan/aturan"]),
    ("unit-farmasi", &["/beranda", "/tugas", "/kasus", "/akun"]),
    ("dpjp1", &["/tugas"]),
    ("direktur", &["/beranda", "/persetujuan", "/laporan/bulanan", "/prosedur"]),
    ("mutu", &["/beranda", "/prosedur", "/perbaikan"]),
    ("auditor", &["/audit"]),
    ("admin", &["/pengaturan/orang", "/pengaturan/unit"]),
];

async fn staff_pages(look: Look) -> Result<()> {
    let program = Program::demo(&[])?;
    let browser = Browser::open(look).await?;
    for (login, paths) in STAFF {
        browser.sign_in(&program, login).await?;
        for path in *paths {
            spotless(&browser, &program, path).await?;
        }
        if *login == "humas1" {
            browser.go(&program.url("/kasus")).await?;
            let link = browser.find("main a[href^='/kasus/20']").await?;
            let path = link.attr("href").await?.unwrap_or_default();
            spotless(&browser, &program, &path).await?;
        }
    }
    Ok(())
}

#[test]
fn staff_pages_are_open_to_everybody_at_a_desk() {
    journey(staff_pages(Look::DESK));
}

#[test]
fn staff_pages_are_open_to_everybody_on_a_phone_in_the_dark() {
    journey(staff_pages(Look::PHONE.dark()));
}
