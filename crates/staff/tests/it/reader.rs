//! The page of the reader: what serves, what was trained, and the head's decision.

use desk::testing::run;

use crate::browser::Pages;

const READER: &str = "/pengaturan/membaca";

#[test]
fn the_head_asks_for_a_training_and_reads_why_nothing_came_of_it() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let page = head.get(READER).await;
        page.with(200).says("Pembaca bawaan").says("Belum ada versi").says("Latih sekarang");
        head.send(READER, READER, &[("wish", "train")]).await.with(303);
        head.get(READER).await.says("Menunggu giliran").hides("Latih sekarang");
        assert!(desk::reader::run(&pages.desk).await.unwrap());
        head.get(READER)
            .await
            .says("Contoh belum cukup (0)")
            .says("Tidak jadi")
            .says("Latih sekarang");
        head.get("/pengaturan/riwayat").await.says("Pelatihan pembaca diminta: 1");
        head.reads("en");
        head.get(READER).await.with(200).says("Not enough examples (0)").says("Train now");
    });
}

#[test]
fn those_who_only_read_see_no_button_and_others_nothing() {
    run(async {
        let pages = Pages::new().await;
        for login in ["officer", "director", "auditor", "admin"] {
            let mut reader = pages.signed_in(login).await;
            reader.get(READER).await.with(200).says("Pembaca bawaan").hides("Latih sekarang");
        }
        for login in ["unit_igd", "dpjp", "owner"] {
            pages.signed_in(login).await.get(READER).await.with(403);
        }
        let mut head = pages.signed_in("head").await;
        let hidden = head.get(READER).await.hidden(READER);
        head.post(READER, &hidden, &[("wish", "lain")]).await.with(404);
        head.post("/pengaturan/membaca/9", &hidden, &[("wish", "use")]).await.with(404);
        let mut officer = pages.signed_in("officer").await;
        let hidden = officer.get("/kasus").await.hidden("/keluar");
        officer.post(READER, &hidden, &[("wish", "train")]).await.with(403);
    });
}
