//! Evidence from the pages: the elements, the form, the package.

use desk::testing::run;

use crate::browser::Pages;

const CHANGED: [(&str, &str); 4] =
    [("name", "Cara mengadu diumumkan"), ("proofs", "d"), ("proofs", "s"), ("sources", "people")];

#[test]
fn the_quality_committee_changes_an_element_and_takes_the_package() {
    run(async {
        let pages = Pages::new().await;
        let mut quality = pages.signed_in("quality").await;
        let list = quality.get("/bukti").await;
        list.with(200).says("HPK-3-B").says("Triwulan 1 tahun 2026").says("Kasus untuk diikuti");
        let path = "/bukti/elemen/HPK-3-A";
        quality.get(path).await.with(200).says("Pembukaan kotak saran");
        quality.send(path, path, &CHANGED).await.with(303);
        quality.get("/bukti").await.says("Siapkan di luar program: Dokumen, Simulasi");
        let zip = quality.get("/bukti/paket?periode=2026-Q1&elemen=HPK-3-A").await;
        assert!(zip.with(200).text.starts_with("PK"), "a ZIP");
        quality.get("/bukti/paket?periode=kapan").await.with(400);
        quality.reads("en");
        quality.get("/bukti").await.says("Evidence for accreditation").says("Quarter 1 of 2026");
    });
}

#[test]
fn a_wrong_element_comes_back_with_its_reason_and_others_do_not_see_the_page() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let new = "/bukti/elemen/baru";
        let sent = [("code", "tidak boleh?"), ("name", "Nama yang tetap"), ("sources", "boxes")];
        let page = head.send(new, new, &sent).await;
        page.with(422).says("Nama yang tetap");
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get("/bukti").await.with(200).hides("Tambah elemen");
        auditor.get(new).await.with(403);
        pages.signed_in("officer").await.get("/bukti").await.with(403);
    });
}
