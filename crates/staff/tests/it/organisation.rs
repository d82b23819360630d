//! The registers of the organisation from the pages.

use desk::testing::run;

use crate::browser::{Browser, Pages};

const HUB: &str = "/organisasi";
const CREEDS: &str = "/organisasi/visi-misi";
const DECREES: &str = "/organisasi/keputusan";
const PARTNERS: &str = "/organisasi/mitra";
const FACILITIES: &str = "/organisasi/sarana";

const WORDING: [(&str, &str); 3] =
    [("vision", "Dipercaya warga."), ("mission", "Melayani.\nMendidik."), ("values", "Jujur")];
const DECREE: [(&str, &str); 4] = [
    ("number", "188.4/223/2026"),
    ("title", "Tim Penanganan Pengaduan"),
    ("signed_on", "2026-01-02"),
    ("from", "2026-01-05"),
];

/// Where the form with this button is posted.
async fn action(browser: &mut Browser, page: &str, word: &str) -> String {
    let page = browser.get(page).await;
    let actions = page.with(200).all("action");
    let found = actions.into_iter().find(|to| to.ends_with(&format!("/{word}")));
    found.unwrap_or_else(|| panic!("no form leads to {word}"))
}

/// The head writes, the director approves: the first edition stands.
async fn stands(pages: &Pages) {
    let mut head = pages.signed_in("head").await;
    head.send(CREEDS, CREEDS, &WORDING).await.with(303);
    let mut director = pages.signed_in("director").await;
    let approve = action(&mut director, CREEDS, "setujui").await;
    director.send(CREEDS, &approve, &[]).await.with(303);
}

#[test]
fn an_edition_is_written_approved_and_acknowledged() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        head.get(CREEDS).await.with(200).says("belum disetujui").says("Tulis edisi baru");
        head.send(CREEDS, CREEDS, &WORDING).await.with(303);
        head.get(CREEDS).await.says("Menunggu persetujuan").hides("Tulis edisi baru");
        let mut director = pages.signed_in("director").await;
        director.get("/beranda").await.says("Persetujuan visi, misi, dan nilai");
        let approve = action(&mut director, CREEDS, "setujui").await;
        let early = [("from", "2026-03-01")];
        director.send(CREEDS, &approve, &early).await.with(422).says("sudah lewat");
        director.send(CREEDS, &approve, &[]).await.with(303);
        let mut dpjp = pages.signed_in("dpjp").await;
        dpjp.get("/beranda").await.says("Dipercaya warga.").says("belum Anda nyatakan paham");
        let page = dpjp.get(CREEDS).await;
        page.with(200).says("<li>Mendidik.</li>").hides("Bukti pemahaman").hides("Tulis edisi");
        let read = action(&mut dpjp, CREEDS, "baca").await;
        dpjp.send(CREEDS, &read, &[]).await.with(303);
        dpjp.get(CREEDS).await.says("Anda menyatakan paham").hides("Saya sudah membaca");
        dpjp.get("/beranda").await.hides("belum Anda nyatakan paham");
    });
}

#[test]
fn the_proof_of_reading_is_for_those_who_watch() {
    run(async {
        let pages = Pages::new().await;
        stands(&pages).await;
        let mut auditor = pages.signed_in("auditor").await;
        let page = auditor.get(CREEDS).await;
        let mut links = page.all("href").into_iter().filter(|to| to.starts_with(CREEDS));
        let proof = links.find(|to| to.ends_with("/bukti")).unwrap();
        auditor.get(&proof).await.with(200).says("Rini Astuti").says("belum").says("Disetujui");
        auditor.reads("en");
        auditor.get(&proof).await.with(200).says("Approved");
        let mut dpjp = pages.signed_in("dpjp").await;
        assert_eq!(dpjp.get(&proof).await.status.as_u16(), 403);
    });
}

#[test]
fn a_draft_comes_back_with_its_reason_and_keeps_its_words() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        head.send(CREEDS, CREEDS, &WORDING).await.with(303);
        let mut director = pages.signed_in("director").await;
        let back = action(&mut director, CREEDS, "kembalikan").await;
        director.send(CREEDS, &back, &[("why", "")]).await.with(422).says("why-salah");
        director.send(CREEDS, &back, &[("why", "Terlalu umum.")]).await.with(303);
        head.get(CREEDS).await.says("Terlalu umum.").says("Dipercaya warga.");
        let write = action(&mut head, CREEDS, "tulis").await;
        let mut anew = WORDING;
        anew[0] = ("vision", "");
        head.send(CREEDS, &write, &anew).await.with(422).says("vision-salah").says("Mendidik.");
        anew[0] = ("vision", "Dipercaya warga Wanasari.");
        head.send(CREEDS, &write, &anew).await.with(303);
        head.get(CREEDS).await.says("Wanasari").hides("Terlalu umum.");
        let discard = action(&mut head, CREEDS, "buang").await;
        head.send(CREEDS, &discard, &[]).await.with(303);
        head.get(CREEDS).await.says("Dibuang").says("Tulis edisi baru");
    });
}

#[test]
fn the_team_of_a_day_is_one_click_and_one_sheet_away() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let path = head.send(DECREES, DECREES, &DECREE).await.with(303).to.clone();
        head.send(DECREES, DECREES, &DECREE).await.with(422).says("sudah memakai nomor ini");
        let seat = action(&mut head, &path, "anggota").await;
        let member = [("name", "Nur Aini"), ("part", "chair"), ("member_from", "2026-01-05")];
        head.send(&path, &seat, &member).await.with(303);
        head.send(&path, &seat, &member[..2]).await.with(422).says("member_from-salah");
        let outside = [("name", "Tri"), ("part", "member"), ("member_from", "2026-01-01")];
        head.send(&path, &seat, &outside).await.with(422).says("5 Januari 2026");
        let mut auditor = pages.signed_in("auditor").await;
        let page = auditor.get(DECREES).await;
        page.with(200).says("Nur Aini").says("Ketua").says("188.4/223/2026").hides("Catat surat");
        auditor.get(&format!("{DECREES}?hari=2026-01-04")).await.says("tidak ada surat keputusan");
        let sheet = auditor.get(&format!("{DECREES}?hari=2026-03-02&bentuk=pdf")).await;
        sheet.with(200).says("%PDF-test");
        auditor.get(&format!("{DECREES}?hari=kemarin")).await.with(400);
        let last = action(&mut head, &path, "berhenti").await;
        head.send(&path, &last, &[("no", "1"), ("last_day", "2026-02-28")]).await.with(303);
        auditor.get(DECREES).await.hides("Nur Aini");
        auditor.get(&format!("{DECREES}?hari=2026-02-28")).await.says("Nur Aini");
    });
}

#[test]
fn a_decree_is_put_right_and_replaced() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let path = head.send(DECREES, DECREES, &DECREE).await.with(303).to.clone();
        let change = action(&mut head, &path, "ubah").await;
        let mut right = DECREE;
        right[1] = ("title", "Tim Pengaduan");
        head.send(&path, &change, &right).await.with(303);
        head.get(&path).await.says("<h1>Tim Pengaduan</h1>").says("Dicatat atau dibetulkan");
        let end = action(&mut head, &path, "cabut").await;
        let wanted = [("on", "2026-03-01"), ("replaced_by", "188.4/300/2026")];
        head.send(&path, &end, &wanted).await.with(303);
        let page = head.get(&path).await;
        page.says("Diganti").says("188.4/300/2026").hides("Tambah anggota");
        head.reads("en");
        head.get(DECREES).await.with(200).says("Replaced").says("No decree with a team");
        let mut dpjp = pages.signed_in("dpjp").await;
        dpjp.get(&path).await.with(200).hides("Tambah anggota");
        dpjp.get(DECREES).await.with(200).hides("Catat surat keputusan");
    });
}

#[test]
fn partners_are_written_down_and_rest() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let new = [
            ("name", "BPJS Kesehatan"),
            ("kind", "insurer"),
            ("phone", "0281 000200"),
            ("route", "Surat pengantar."),
            ("active", "1"),
        ];
        head.send(PARTNERS, PARTNERS, &new).await.with(303);
        let mut wrong = new;
        wrong[2] = ("phone", "12");
        head.send(PARTNERS, PARTNERS, &wrong).await.with(422).says("phone-salah");
        let mut officer = pages.signed_in("officer").await;
        let page = officer.get(PARTNERS).await;
        page.with(200).says("+62281000200").says("Penjamin").hides("Catat mitra");
        let number = crate::story::recorded(&mut officer, &[]).await;
        let close = format!("/kasus/{number}/tutup");
        officer.get(&close).await.with(200).says("<option value=\"BPJS Kesehatan\">");
        let links = page.all("href").into_iter();
        let one = links.into_iter().find(|to| to.starts_with(&format!("{PARTNERS}/"))).unwrap();
        head.send(&one, &one, &new[..4]).await.with(303);
        officer.get(PARTNERS).await.says("Tidak aktif");
        officer.get(&close).await.with(200).hides("BPJS Kesehatan");
        officer.get(&one).await.with(200).hides("Ubah mitra");
        head.reads("en");
        head.get(&one).await.with(200).says("Not active").says("Change the partner");
    });
}

#[test]
fn a_finding_at_an_item_becomes_an_improvement() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let new = [("name", "Kursi tunggu"), ("place", "Lobi"), ("every", "12")];
        let path = head.send(FACILITIES, FACILITIES, &new).await.with(303).to.clone();
        let mut officer = pages.signed_in("officer").await;
        officer.get("/beranda").await.says("Sarana perlu diperiksa");
        officer.get(FACILITIES).await.says("1 sarana perlu diperiksa").says("Belum pernah");
        let check = action(&mut officer, &path, "periksa").await;
        let found = [("on", "2026-03-02"), ("condition", "broken"), ("note", "Kaki patah.")];
        officer.send(&path, &check, &found[..2]).await.with(422).says("Tuliskan apa yang kurang");
        officer.send(&path, &check, &found).await.with(303);
        officer.get("/beranda").await.hides("Sarana perlu diperiksa");
        officer.get(&path).await.says("Kaki patah.").says("2 Maret 2027");
        let page = head.get(&path).await;
        let owner = page.text.split("<option value=\"").find(|one| {
            one.split('<').next().is_some_and(|option| option.ends_with("\">Rini Astuti"))
        });
        let owner = owner.unwrap()[..32].to_owned();
        let mend = action(&mut head, &path, "perbaikan").await;
        let plan = [("action", "Ganti kaki."), ("owner", owner.as_str()), ("due", "2026-04-01")];
        head.send(&path, &mend, &plan[..2]).await.with(422).says("due-salah");
        let begun = head.send(&path, &mend, &plan).await.with(303).to.clone();
        head.get(&begun)
            .await
            .with(200)
            .says("Ganti kaki.")
            .says("Kursi tunggu, Lobi: Kaki patah.");
        head.get(&path).await.says(&begun).hides("Buat perbaikan");
        let change = action(&mut head, &path, "ubah").await;
        let gone = [("name", "Kursi tunggu"), ("place", "Lobi"), ("every", "12"), ("retired", "1")];
        head.send(&path, &change, &gone).await.with(303);
        head.get(FACILITIES).await.says("Tidak dipakai lagi");
        head.reads("en");
        head.get(&path).await.with(200).says("No longer in use");
    });
}

#[test]
fn the_first_page_leads_to_all_registers_and_everybody_may_enter() {
    run(async {
        let pages = Pages::new().await;
        stands(&pages).await;
        for (login, ..) in desk::testing::CAST {
            let mut browser = pages.signed_in(login).await;
            let page = browser.get(HUB).await;
            page.with(200).says(CREEDS).says(DECREES).says(PARTNERS).says(FACILITIES);
        }
        let mut dpjp = pages.signed_in("dpjp").await;
        for path in ["/organisasi/keputusan/x", "/organisasi/sarana/x", "/organisasi/mitra/x"] {
            assert_eq!(dpjp.get(path).await.status.as_u16(), 404, "{path}");
        }
    });
}

#[test]
fn the_tree_shows_units_below_units_and_who_works_there() {
    run(async {
        let pages = Pages::new().await;
        let mut dpjp = pages.signed_in("dpjp").await;
        dpjp.get(HUB).await.says("/organisasi/bagan");
        let tree = dpjp.get("/organisasi/bagan").await;
        tree.with(200).says("Bagan organisasi").says("<b>").says("IGD");
        assert_eq!(tree.text.matches("<ul").count(), tree.text.matches("</ul>").count());
    });
}
