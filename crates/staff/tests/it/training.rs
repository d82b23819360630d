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

const SESSIONS: &str = "/pelatihan/sesi";
const PLANNED: [(&str, &str); 8] = [
    ("title", "Empati di loket"),
    ("kind", "workshop"),
    ("begins", "2026-03-02T07:00"),
    ("ends", "2026-03-02T20:00"),
    ("place", "Aula"),
    ("trainer", "Sari"),
    ("gives_EMPATI", "independent"),
    ("roles", "officer"),
];

#[test]
fn a_session_is_planned_signed_in_to_held_and_closed() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let path = head.send(SESSIONS, SESSIONS, &PLANNED).await.with(303).to.clone();
        let page = head.get(&path).await;
        page.with(200).says("Tanda di pintu").says("Rini Astuti").says("Aula");
        let word = page.text.split("<code>").nth(1).unwrap()[..8].to_owned();
        head.get(&format!("{path}/undangan.ics")).await.with(200).says("BEGIN:VCALENDAR");
        let door = format!("{path}/hadir");
        let mut officer = pages.signed_in("officer").await;
        officer.get(&path).await.with(200).says("Catat kehadiran").hides("Tanda di pintu");
        officer.get(&format!("{door}?kode={word}")).await.with(200).says(&word);
        officer.send(&door, &door, &[("door", "12345678")]).await.with(422).says("tidak cocok");
        assert_eq!(officer.send(&door, &door, &[("door", &word)]).await.with(303).to, path);
        officer.get(&door).await.says("sudah tercatat");
        let mut operator = pages.signed_in("operator").await;
        operator.get(&door).await.with(200).hides("name=\"door\"");
        let page = head.get(&path).await;
        let id = page.text.split("name=\"attended\" value=\"").nth(1).unwrap()[..32].to_owned();
        let (roll, marks, close) =
            (format!("{path}/daftar-hadir"), format!("{path}/nilai"), format!("{path}/tutup"));
        head.send(&path, &roll, &[("attended", &id)]).await.with(303);
        let fields = [("before", "40"), ("after", "85")];
        head.send(&path, &marks, &fields).await.with(303);
        head.send(&path, &close, &[("rating", "4")]).await.with(303);
        let page = head.get(&path).await;
        page.says("4 dari 5")
            .says("Nilai akhir 85")
            .says("Sertifikat pelatihan")
            .hides("Tutup sesi");
        officer.get(&format!("{path}/sertifikat/{id}")).await.with(200).says("%PDF-test");
        officer.get("/pelatihan").await.says("3/3 terpenuhi");
        operator.get(&path).await.with(200).hides("Rini Astuti").hides("Sertifikat");
    });
}

#[test]
fn a_wrong_plan_comes_back_and_a_planned_one_is_changed_or_cancelled() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let mut wrong = PLANNED;
        wrong[3] = ("ends", "2026-03-02T07:00");
        head.send(SESSIONS, SESSIONS, &wrong).await.with(422).says("selesai sebelum mulai");
        wrong[3] = ("ends", "");
        head.send(SESSIONS, SESSIONS, &wrong).await.with(422).says("ends-salah").says("Sari");
        let path = head.send(SESSIONS, SESSIONS, &PLANNED).await.with(303).to.clone();
        let mut moved = PLANNED;
        moved[4] = ("place", "Ruang rapat");
        head.send(&path, &format!("{path}/ubah"), &moved).await.with(303);
        head.get(&path).await.says("Ruang rapat");
        head.send(&path, &format!("{path}/batal"), &[("why", "")])
            .await
            .with(422)
            .says("why-salah");
        head.send(&path, &format!("{path}/batal"), &[("why", "Banjir")]).await.with(303);
        head.get(SESSIONS).await.says("Dibatalkan");
        head.reads("en");
        head.get(&path).await.says("Cancelled").hides("Cancel the session");
        let mut quality = pages.signed_in("quality").await;
        quality.get(SESSIONS).await.with(200).says("Empati di loket").hides("Rencanakan sesi");
    });
}
