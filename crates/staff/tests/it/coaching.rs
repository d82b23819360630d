//! Coaching by hand.

use desk::testing::run;

use crate::browser::Pages;

const LIST: &str = "/pembinaan";

#[test]
fn a_note_is_written_read_and_answered_and_nobody_else_opens_it() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        head.get("/pelatihan").await.says("Pembinaan");
        head.get(LIST).await.with(200).says("Rini Astuti").says("Kapan pembinaan disarankan");
        let officer = pages.desk.person("officer").to_string();
        let wanted = [
            ("people", officer.as_str()),
            ("goals", "Menenangkan keluarga."),
            ("step", "Berlatih dengan rekan."),
            ("until", "2026-12-31"),
            ("competence", "EMPATI"),
            ("links", "https://contoh.id/sabar"),
        ];
        let half = &wanted[..3];
        let refused = head.send(LIST, LIST, half).await;
        refused.with(422).says("Menenangkan keluarga.");
        let made = head.send(LIST, LIST, &wanted).await;
        made.with(303);
        let note = made.to;
        head.get(&note).await.says("Menenangkan keluarga.").says("belum dibaca").says("Empati");
        let mut officer = pages.signed_in("officer").await;
        officer.get("/beranda").await.says("Catatan pembinaan menunggu Anda");
        officer.get(LIST).await.says("Belum Anda baca.").hides("Tulis catatan pembinaan");
        let read = format!("{note}/baca");
        officer.send(&note, &read, &[("words", "Baik, saya coba.")]).await.with(303);
        officer.get("/beranda").await.hides("Catatan pembinaan menunggu Anda");
        let reply = format!("{note}/balas");
        officer.send(&note, &reply, &[("words", "")]).await.with(422);
        head.get(&note).await.says("Baik, saya coba.").says("Akhiri pembinaan");
        for login in ["admin", "director", "auditor", "operator", "quality"] {
            let mut other = pages.signed_in(login).await;
            other.get(&note).await.with(404);
            other.get(LIST).await.with(200).hides("Rini Astuti").hides("disarankan");
        }
        head.send(&note, &format!("{note}/selesai"), &[]).await.with(303);
        officer.get(&note).await.says("Selesai").hides("Kirim tanggapan");
    });
}

#[test]
fn the_head_sets_when_coaching_is_suggested() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let to = "/pembinaan/ambang";
        head.send(LIST, to, &[("times", "0"), ("days", "30")]).await.with(422).says("1 sampai 100");
        head.send(LIST, to, &[("times", "5"), ("days", "30")]).await.with(303);
        head.get(LIST).await.says("value=\"5\"");
        let mut officer = pages.signed_in("officer").await;
        officer.get(LIST).await.hides(to);
    });
}
