//! The kit of a press conference: written, approved on a phone, printed, and what came of it.

use desk::testing::run;

use crate::browser::Pages;

const STATEMENTS: &str = "/pernyataan-resmi";

#[test]
fn a_press_conference_is_prepared_approved_printed_and_written_down() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let words = [
            ("kind", "conference"),
            ("title", "Kebakaran gudang"),
            ("text", "Pesan kunci: tidak ada korban. Tempat duduk: Direktur di tengah."),
        ];
        let bare = officer.send(STATEMENTS, STATEMENTS, &words).await;
        bare.with(422).says("held_at-salah").says("place-salah").says("tidak ada korban");
        let speaker = pages.desk.person("head").to_string();
        let when = [("held_at", "2026-03-01T09:00"), ("place", "Aula"), ("speaker", &speaker)];
        let fields = [&words[..], &when].concat();
        let path = officer.send(STATEMENTS, STATEMENTS, &fields).await.with(303).to.clone();
        officer.get(&path).await.with(200).says("Tiga tidak").says("Aula").hides("Terbitkan");
        officer.send(&path, &format!("{path}/ajukan"), &[]).await.with(303);
        let mut director = pages.signed_in("director").await;
        director.get("/persetujuan").await.with(200).says("Kebakaran gudang");
        director.send(&path, &format!("{path}/setujui"), &[]).await.with(303);
        let sheet = officer.get(&format!("{path}/cetak")).await;
        sheet.with(200).says("Tidak berbohong").says("Direktur di tengah").says("bentuk=pdf");
        let paper = officer.get(&format!("{path}/cetak?bentuk=pdf")).await;
        assert!(paper.with(200).text.starts_with("%PDF"), "{path}");
        officer.get(&format!("{path}/cetak?bentuk=docx")).await.with(400);
        let action = format!("{path}/hasil");
        let wrong = [("came", "banyak"), ("notes", "Ditanya jumlah korban.")];
        let refused = officer.send(&path, &action, &wrong).await;
        refused.with(422).says("came-salah").says("Ditanya jumlah korban.");
        officer.send(&path, &action, &[("came", "12"), wrong[1]]).await.with(303);
        officer.get(&path).await.says("12 orang media datang").says("Sudah dilaksanakan");
        officer.reads("en");
        officer.get(&format!("{path}/cetak")).await.with(200).says("No lie").says("12 people");
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(&format!("{path}/cetak")).await.with(403);
        unit.get(&format!("{path}/cetak?bentuk=pdf")).await.with(403);
    });
}

#[test]
fn a_kit_says_what_nobody_wrote_yet() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let speaker = pages.desk.person("head").to_string();
        let kit = |text: &'static str| {
            let words = [("kind", "conference"), ("title", "Kebakaran gudang"), ("text", text)];
            let when = [("held_at", "2026-03-01T09:00"), ("place", "Aula")];
            [&words[..], &when, &[("speaker", speaker.as_str())]].concat()
        };
        let bare = kit("Pesan kunci: tidak ada korban.");
        let path = officer.send(STATEMENTS, STATEMENTS, &bare).await.with(303).to.clone();
        officer.get(&path).await.with(200).says("Belum ditulis: Fakta, Tanya jawab, Tempat duduk.");
        let whole = kit(
            "Fakta: padam.\nPesan kunci: aman.\nTanya jawab\nT: Sebab?\nJ: Dicari.\nTempat duduk\nDirektur",
        );
        let path = officer.send(STATEMENTS, STATEMENTS, &whole).await.with(303).to.clone();
        officer.get(&path).await.with(200).hides("Belum ditulis");
        officer.reads("en");
        officer.get(&format!("{path}/cetak")).await.with(200).says("PDF").hides("Not written yet");
    });
}

#[test]
fn a_statement_that_is_no_press_conference_has_no_kit_to_print() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let fields = [("kind", "holding"), ("title", "Antrean"), ("text", "Kami menambah loket.")];
        let path = officer.send(STATEMENTS, STATEMENTS, &fields).await.with(303).to.clone();
        officer.get(&path).await.with(200).hides("Tiga tidak");
        officer.get(&format!("{path}/cetak")).await.with(404);
        officer.get(&format!("{path}/cetak?bentuk=pdf")).await.with(404);
    });
}
