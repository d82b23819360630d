//! The paper of a permission: printed to be signed, brought back as a scan.

use desk::testing::run;

use crate::browser::{Browser, Pages};

const CONSENTS: &str = "/izin-publikasi";

fn fields(witness: &str) -> Vec<(&str, &str)> {
    vec![
        ("person", "Siti Aminah"),
        ("material", "Foto di ruang fisioterapi"),
        ("purposes", "education"),
        ("outlets", "instagram"),
        ("from", "2026-03-01"),
        ("until", "2026-03-31"),
        ("care_read", "1"),
        ("withdrawal_read", "1"),
        ("signature", "paper"),
        ("signed_on", "2026-03-01"),
        ("witness", witness),
    ]
}

async fn given(officer: &mut Browser, witness: &str) -> String {
    officer.send(CONSENTS, CONSENTS, &fields(witness)).await.with(303).to.clone()
}

#[test]
fn a_sheet_is_printed_from_what_is_typed_and_nothing_is_kept() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let hidden = officer.get(CONSENTS).await.hidden(CONSENTS);
        let sheet = "/izin-publikasi/lembar";
        officer.post(sheet, &hidden, &fields("")).await.with(200).says("%PDF");
        officer.get(CONSENTS).await.hides("Siti Aminah");
        let empty = officer.post(sheet, &hidden, &[("person", "Siti")]).await;
        empty.with(422).says("material-salah").says("Siti");
        let mut auditor = pages.signed_in("auditor").await;
        let hidden = auditor.get(CONSENTS).await.hidden("/tampilan");
        auditor.post(sheet, &hidden, &fields("")).await.with(403);
    });
}

#[test]
fn the_signed_paper_is_brought_confirmed_and_opened_by_those_who_read_names() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let witness = pages.desk.person("head").to_string();
        let path = given(&mut officer, &witness).await;
        officer.get(&format!("{path}?bentuk=pdf")).await.with(200).says("%PDF");
        officer.get(&format!("{path}?bentuk=pdf&bahasa=en")).await.with(200).says("%PDF");
        officer.get(&format!("{path}?bentuk=kertas")).await.with(400);
        let action = format!("{path}/lampiran");
        let hidden = officer.get(&path).await.hidden(&action);
        let wrong = ("file", "izin.pdf", &b"<html>"[..]);
        officer.attach(&action, &hidden, wrong).await.with(422).says("id=\"file-salah\"");
        let scan = ("file", "izin.pdf", &b"%PDF-1.7 izin"[..]);
        officer.attach(&action, &hidden, scan).await.with(303);
        let page = officer.get(&path).await;
        page.says("izin.pdf").says("Belum disahkan").says("Surat izin yang ditandatangani");
        let paper = page.all("href").into_iter().find(|to| to.starts_with(&format!("{action}/")));
        let paper = paper.expect("the paper has its address");
        officer.send(&path, &paper, &[("perintah", "confirm")]).await.with(303);
        officer.get(&path).await.says("Disahkan");
        officer.reads("en");
        officer.get(&path).await.says("Signed paper").says("Print it in English");
        pages.signed_in("director").await.get(&paper).await.with(200);
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(&path).await.with(200).hides("izin.pdf");
        auditor.get(&paper).await.with(403);
    });
}

#[test]
fn a_permission_is_signed_on_the_screen_and_the_sheet_that_was_shown_is_kept() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let witness = pages.desk.person("head").to_string();
        let paper = given(&mut officer, &witness).await;
        officer.get(&format!("{paper}/tanda-tangan")).await.with(404);
        let screen: Vec<(&str, &str)> = fields(&witness)
            .into_iter()
            .map(|(name, value)| if name == "signature" { (name, "screen") } else { (name, value) })
            .collect();
        let path = officer.send(CONSENTS, CONSENTS, &screen).await.with(303).to.clone();
        officer.get(&path).await.says("Tanda tangani di layar");
        let action = format!("{path}/tanda-tangan");
        let page = officer.get(&action).await;
        page.with(200)
            .says("Menolak tidak mengubah pelayanan")
            .says("Siti Aminah")
            .says("<noscript>");
        let mut hidden = page.hidden(&action);
        officer.attach(&action, &hidden, ("file", "a.png", b"<html>")).await.with(422);
        hidden.push(("name".to_owned(), "Siti Aminah".to_owned()));
        let stroke = ("file", "tanda-tangan.png", &b"\x89PNG\r\n\x1a\n stroke"[..]);
        officer.attach(&action, &hidden, stroke).await.with(303);
        officer.attach(&action, &hidden, stroke).await.with(303);
        let page = officer.get(&path).await;
        page.says("lembar-izin.pdf").says("tanda-tangan.png");
        assert_eq!(page.text.matches("tanda-tangan.png").count(), 1, "pressed twice is kept once");
        officer.reads("en");
        officer.get(&action).await.says("Keep the signature");
        pages.signed_in("auditor").await.get(&action).await.with(403);
    });
}
