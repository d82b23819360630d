//! Every kind of page of the demo without a violation of axe-core, all folds open, at both widths, light
//! and dark: one program, one browser for each look.

use std::collections::HashSet;

use anyhow::{Context, Result, ensure};
use journeys::{Browser, Look, Program, journey};

/// What everybody reads. An arrow leads from a page by a link on it to the next.
const PUBLIC: &[&str] = &[
    "/",
    "/lapor",
    "/lapor/semua",
    "/lacak",
    "/cara-kerja",
    "/privasi",
    "/aksesibilitas",
    "/lisensi",
    "/tentang",
    "/masuk",
    "/kiosk",
    "/skm",
    "/survei/SKM-RJ",
    "/survei/SKM-RJ?semua=1",
    "/kegiatan-publik → main h2 a → main a[href$='/tanya']",
    "/kegiatan-publik → main a[href$='/daftar']",
    "/pernyataan → main h2 a",
];

/// What each role finds in its rail, and one of each thing that lies behind it.
const STAFF: &[(&str, &[&str])] = &[
    ("humas1", OFFICE),
    ("humas1", WATCH),
    ("humas1", PUBLICATION),
    ("kepala-humas", QUALITY),
    ("kepala-humas", HOUSE),
    ("direktur", DIRECTOR),
    ("cs2", &["/pelatihan", "/apresiasi"]),
    ("operator1", &["/beranda", "/telepon"]),
    ("unit-farmasi", &["/beranda", "/tugas", "/kasus", "/isu", "/hak-jawab"]),
    ("dpjp1", &["/tugas", "/konten → main h2 a"]),
    ("komite", &["/tugas → main a[href^='/tugas/']"]),
    ("wadir", &["/tugas", "/laporan/harian"]),
    ("dewas", &["/tugas", "/penghapusan"]),
    ("mutu", &["/beranda", "/perbaikan", "/bukti"]),
    ("auditor", &["/audit", "/izin-publikasi"]),
    ("admin", &["/beranda", "/pengaturan/orang", "/pengaturan/unit"]),
];

/// Voices, and what the office does with them.
const OFFICE: &[&str] = &[
    "/beranda",
    "/kotak",
    "/kasus → main a[href^='/kasus/20'] → main a[href*='/saring']",
    "/kasus → main a[href^='/kasus/20'] → main a[href$='/cetak']",
    "/catat",
    "/laporan-berulang → main a[href^='/laporan-berulang/']",
    "/telepon → main a[href^='/telepon/']",
    "/bank-jawaban → main a[href^='/bank-jawaban/0']",
    "/jaga",
    "/serah-terima → main a[href^='/serah-terima/']",
    "/pasien-di-ruang",
    "/sesudah-kasus",
    "/kiriman",
    "/kotak-saran → main a[href^='/kotak-saran/']",
    "/survei/SKM-RJ/lembar",
    "/observasi → main a[href^='/observasi/']:not([href$='/daftar'])",
    "/suara",
    "/kotak-keluar",
    "/kanal",
    "/akun",
];

/// What is said elsewhere, issues, media, statements.
const WATCH: &[&str] = &[
    "/sebutan → main ul.stack a[href^='/sebutan/']",
    "/sebutan/meningkat",
    "/sebutan/meningkat/harian",
    "/sebutan/pantauan → main ul a[href^='/sebutan/pantauan/']",
    "/sebutan/kliping",
    "/sebutan/umpan → main ul a[href^='/sebutan/umpan/']",
    "/isu → main h2 a → main a[href$='/cetak']",
    "/isu → main h2 a → main a[href^='/pernyataan-resmi?isu=']",
    "/laporan/isu",
    "/media → main a[href^='/kasus/20']",
    "/pernyataan-resmi → main h2 a",
];

/// What the hospital publishes, and its activities.
const PUBLICATION: &[&str] = &[
    "/konten → main h2 a",
    "/konten/merek",
    "/konten/pustaka",
    "/konten/kalender",
    "/konten/kalender?tampilan=pekan",
    "/konten/kalender?tampilan=daftar",
    "/konten/irama",
    "/konten/jeda",
    "/konten/hasil",
    "/konten/hasil/impor",
    "/konten/target",
    "/laporan/media-sosial",
    "/penilaian-mandiri",
    "/kampanye → main h2 a",
    "/kegiatan → main h2 a",
    "/kegiatan → main h2 a → main a[href$='/peserta'] → main a[href$='/hadir']",
    "/kegiatan → main a[href^='/kegiatan/program/']",
    "/kegiatan?daftar=lewat → main h2 a",
    "/kolaborator → main h2 a",
    "/izin-publikasi → main h2 a",
];

/// Reports, procedure, learning.
const QUALITY: &[&str] = &[
    "/beranda",
    "/laporan/bulanan",
    "/laporan/indikator",
    "/perbaikan → main a[href^='/perbaikan/']",
    "/prosedur",
    "/audit-internal → main h2 a",
    "/audit-internal/baru",
    "/rapat → main a[href^='/rapat/']",
    "/bukti → main a[href^='/bukti/elemen/']",
    "/survei",
    "/survei/SKM-RJ/hasil",
    "/spo → main a[href^='/spo/0']",
    "/spo/baru",
    "/pelatihan/sesi",
    "/pelatihan/kompetensi",
    "/pelatihan/kompetensi/EMPATI",
    "/pelatihan/kompetensi/baru",
    "/apresiasi/penghargaan",
    "/pembinaan → main a[href^='/pembinaan/']",
];

/// The organisation and the settings.
const HOUSE: &[&str] = &[
    "/organisasi",
    "/organisasi/bagan",
    "/organisasi/visi-misi",
    "/organisasi/keputusan → main a[href^='/organisasi/keputusan/']",
    "/organisasi/mitra → main a[href^='/organisasi/mitra/']",
    "/organisasi/harapan → main a[href^='/organisasi/harapan/']",
    "/organisasi/sarana → main a[href^='/organisasi/sarana/']",
    "/pengaturan",
    "/pengaturan/rumah-sakit",
    "/pengaturan/hari-libur",
    "/pengaturan/aturan",
    "/pengaturan/aturan/baru",
    "/pengaturan/kalimat → main a[href^='/pengaturan/kalimat/']",
    "/pengaturan/membaca",
    "/pengaturan/riwayat",
    "/pengaturan/orang → main a[href^='/pengaturan/orang/']",
];

const DIRECTOR: &[&str] = &[
    "/beranda",
    "/persetujuan → main a[href^='/persetujuan/20']",
    "/isu → main h2 a",
    "/pernyataan-resmi → main h2 a",
];

/// Somebody who looks at page after page and writes down what is wrong.
struct Inspector<'a> {
    program: &'a Program,
    browser: Browser,
    who: &'a str,
    /// Pages that this reader has seen.
    seen: HashSet<String>,
    faults: Vec<String>,
}

impl Inspector<'_> {
    /// All these ways; one that leads nowhere is a fault like any other.
    async fn walks(&mut self, ways: &[&str]) {
        for way in ways {
            if let Err(fault) = self.follows(way).await {
                self.faults.push(format!("{}, {way}: {fault:#}", self.who));
            }
        }
    }

    /// A page, and those to which its arrows lead.
    async fn follows(&mut self, way: &str) -> Result<()> {
        let mut steps = way.split(" → ");
        let mut path = steps.next().unwrap_or_default().to_owned();
        loop {
            self.browser.go(&self.program.url(&path)).await?;
            self.examines(&path).await?;
            let Some(link) = steps.next() else { return Ok(()) };
            let link = self.browser.find(link).await?;
            path = link.attr("href").await?.context("a link without an address")?;
        }
    }

    async fn examines(&mut self, path: &str) -> Result<()> {
        if !self.seen.insert(format!("{} {path}", self.who)) {
            return Ok(());
        }
        let status = self.browser.status().await?;
        ensure!(status == 200, "{path} is answered with {status}");
        let shut = self.browser.fits().await;
        self.browser.unfold_all().await?;
        let open = self.browser.spotless().await;
        let wrong = [shut, open].into_iter().filter_map(Result::err);
        self.faults.extend(wrong.map(|fault| format!("{}: {fault:#}", self.who)));
        Ok(())
    }
}

/// Everybody's pages in one look; what is wrong with them.
async fn inspected(program: &Program, look: Look) -> Result<Vec<String>> {
    let browser = Browser::open(look).await?;
    let (seen, faults) = (HashSet::new(), Vec::new());
    let mut inspector = Inspector { program, browser, who: "nobody", seen, faults };
    inspector.walks(PUBLIC).await;
    for (login, ways) in STAFF {
        inspector.who = login;
        inspector.browser.sign_in(program, login).await?;
        inspector.walks(ways).await;
    }
    Ok(inspector.faults)
}

#[test]
fn every_page_is_open_to_everybody_at_a_desk_and_on_a_phone_in_the_dark() {
    journey(async {
        let program = Program::demo(&[])?;
        let (desk, phone) = (Look::DESK, Look::PHONE.dark());
        let (desk, phone) =
            tokio::try_join!(inspected(&program, desk), inspected(&program, phone))?;
        let faults = [desk, phone].concat();
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(())
    });
}
