//! Sentences to complainants: seen before they are kept, and never without the guarantee.

use desk::testing::run;

use crate::browser::Pages;

const LIST: &str = "/pengaturan/kalimat";
const ACK: &str = "/pengaturan/kalimat/acknowledgement/id";
const OWN: &str = "Salam sehat. Nomor {{ nomor }}, kode {{ kode }}. {{ jaminan }}";

#[test]
fn a_sentence_is_looked_at_kept_and_given_back() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        head.get(LIST).await.with(200).says("Tanda terima aduan").hides("Kata-kata sendiri");
        let page = head.get(ACK).await;
        page.with(200).says("Terima kasih. Pesan Anda sudah kami terima di {{ rumah_sakit }}");
        let look = head.send(ACK, ACK, &[("text", OWN), ("look", "1")]).await;
        look.with(200)
            .says("Nomor 2026-00118, kode 1234 5678 9012 3456.")
            .says("Salam sehat. Nomor {{ nomor }}");
        head.get(LIST).await.hides("Kata-kata sendiri");
        head.send(ACK, ACK, &[("text", OWN)]).await.with(303);
        head.get(LIST).await.says("Kata-kata sendiri").says("Salam sehat.");
        head.get("/pengaturan/riwayat").await.says("Tanda terima aduan (Bahasa Indonesia)");
        head.send(ACK, ACK, &[("reset", "1")]).await.with(303);
        head.get(LIST).await.hides("Kata-kata sendiri").hides("Salam sehat.");
    });
}

#[test]
fn what_is_missing_or_unknown_is_told_and_what_was_typed_stays() {
    run(async {
        let pages = Pages::new().await;
        let mut admin = pages.signed_in("admin").await;
        for button in ["", "look"] {
            let sent = |text| [("text", text), (button, "1")];
            let sent = |text| sent(text).into_iter().filter(|(name, _)| !name.is_empty());
            let bare: Vec<_> = sent("Nomor {{ nomor }}, kode {{ kode }}.").collect();
            let refused = admin.send(ACK, ACK, &bare).await;
            refused
                .with(422)
                .says("text-salah")
                .says("harus memuat {{ jaminan }}")
                .says("Nomor {{ nomor }}, kode");
            let unknown: Vec<_> = sent("{{ nomor }} {{ pasien }}").collect();
            admin
                .send(ACK, ACK, &unknown)
                .await
                .with(422)
                .says("{{ pasien }}")
                .says("tidak dikenal");
            let open: Vec<_> = sent("Baik.\n{{ nomor").collect();
            admin.send(ACK, ACK, &open).await.with(422).says("Baris 2");
        }
        admin.send(ACK, ACK, &[("text", OWN), ("lain", "1")]).await.with(422);
        admin.get("/pengaturan/kalimat/farewell/id").await.with(404);
        admin.get("/pengaturan/kalimat/reminder/fr").await.with(404);
    });
}

#[test]
fn whoever_looked_at_an_older_wording_writes_over_nobody() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let hidden = head.get(ACK).await.hidden(ACK);
        head.send(ACK, ACK, &[("text", OWN)]).await.with(303);
        let late = format!("{OWN} Terlambat.");
        head.post(ACK, &hidden, &[("text", &late)]).await.with(409);
        head.get(LIST).await.hides("Terlambat.");
    });
}

#[test]
fn officers_read_in_both_languages_and_do_not_write() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        for (language, title) in
            [("en", "Sentences to complainants"), ("id", "Kalimat kepada pelapor")]
        {
            officer.reads(language);
            officer.get("/pengaturan").await.with(200).says(title);
            officer.get(LIST).await.with(200).says(title);
            officer.get(ACK).await.with(200).hides("<textarea");
        }
        let hidden = officer.get("/akun").await.hidden("/akun/sandi");
        officer.post(ACK, &hidden, &[("text", OWN)]).await.with(403);
        pages.signed_in("dpjp").await.get(LIST).await.with(403);
    });
}
