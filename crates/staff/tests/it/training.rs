//! Training from the pages: the own line, the matrix, an attestation, the catalogue.

use desk::testing::run;

use crate::browser::{Browser, Pages};

const NEW: [(&str, &str); 5] = [
    ("code", "isyarat"),
    ("name", "Bahasa isyarat"),
    ("area", "technical"),
    ("valid_months", "24"),
    ("target_customer_care", "guided"),
];
const ATTESTED: [(&str, &str); 4] = [
    ("competence", "EMPATI"),
    ("level", "guided"),
    ("on", "2026-03-01"),
    ("evidence", "Sertifikat 12"),
];

/// Where somebody of the matrix stands.
async fn found(browser: &mut Browser, name: &str) -> String {
    let page = browser.get("/pelatihan").await;
    page.with(200).says(name);
    let links = page.all("href").into_iter().filter(|to| to.starts_with("/pelatihan/orang/"));
    for path in links {
        if browser.get(&path).await.text.contains(&format!("<h1>{name}</h1>")) {
            return path;
        }
    }
    panic!("{name} has no page")
}

#[test]
fn the_head_attests_and_the_matrix_shows_it() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let path = found(&mut head, "Rini Astuti").await;
        head.get(&path).await.says("belum ada").says("Catat capaian");
        head.send(&path, &path, &ATTESTED).await.with(303);
        head.get(&path).await.says("di bawah yang diminta").says("Sertifikat 12");
        let page = head.get("/pelatihan").await;
        page.says("Matriks kompetensi").says("2/3").says("Rini Astuti");
        for form in ["pdf", "xlsx"] {
            head.get(&format!("/pelatihan?bentuk={form}")).await.with(200);
        }
        head.get("/pelatihan?unit=IGD").await.with(200).says("dr. Arif").hides("Budi Santosa");
        head.get("/pelatihan?unit=?").await.with(400);
        head.reads("en");
        head.get(&path).await.says("below what is asked for");
    });
}

#[test]
fn a_wrong_attestation_comes_back_with_its_reason() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let path = found(&mut head, "Rini Astuti").await;
        let mut fields = ATTESTED;
        fields[2] = ("on", "2026-12-31");
        head.send(&path, &path, &fields).await.with(422).says("Tanggalnya belum tiba.");
        fields[2] = ("on", "");
        head.send(&path, &path, &fields).await.with(422).says("on-salah").says("Sertifikat 12");
    });
}

#[test]
fn everybody_reads_their_own_line_and_no_other() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let path = found(&mut head, "Rini Astuti").await;
        let mut officer = pages.signed_in("officer").await;
        let page = officer.get("/pelatihan").await;
        page.with(200).says("Kompetensi saya").hides("Matriks kompetensi").hides("Budi Santosa");
        officer.get(&path).await.with(200).hides("Catat capaian");
        let mut operator = pages.signed_in("operator").await;
        assert_eq!(operator.get(&path).await.status.as_u16(), 404);
        let mut quality = pages.signed_in("quality").await;
        quality.get(&path).await.with(200).hides("Catat capaian");
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get("/pelatihan").await.with(200).says("Matriks kompetensi").hides("Rini Astuti");
    });
}

#[test]
fn the_catalogue_is_edited_by_the_head_and_read_by_all() {
    run(async {
        let pages = Pages::new().await;
        let (list, new) = ("/pelatihan/kompetensi", "/pelatihan/kompetensi/baru");
        let mut head = pages.signed_in("head").await;
        head.get(list).await.with(200).says("Penanganan keluhan").says("Tambah kompetensi");
        assert_eq!(head.send(new, new, &NEW).await.with(303).to, list);
        let one = "/pelatihan/kompetensi/ISYARAT";
        head.get(one).await.with(200).says("Bahasa isyarat").says("value=\"24\"");
        let gone = [("name", "Bahasa isyarat"), ("area", "technical"), ("retired", "1")];
        head.send(one, one, &gone).await.with(303);
        head.get(list).await.says("Tidak diminta lagi");
        let mut wrong = NEW;
        wrong[3] = ("valid_months", "500");
        head.send(new, new, &wrong).await.with(422).says("1 sampai 120");
        let mut officer = pages.signed_in("officer").await;
        officer.get(list).await.with(200).hides("Tambah kompetensi");
        assert_eq!(officer.get(one).await.status.as_u16(), 403);
    });
}
