//! Similar cases beside a case, what it reaches, and the way to link them.

use desk::testing::run;

use crate::{browser::Pages, story::recorded};

#[test]
fn an_open_case_on_the_same_matter_is_shown_with_its_words_and_linked_in_two_steps() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let one = recorded(&mut officer, &[]).await;
        let again = [("channel", "telephone"), ("kind", "complaint"), ("relation", "family")];
        let text = "Obat pulang lama sekali, sudah menunggu sejak pagi tanpa penjelasan petugas.";
        let fields = [&again[..], &[("text", text), ("name", "Bu Darmi")]].concat();
        officer.send("/catat", "/catat", &fields).await.with(200);
        let page = officer.get(&format!("/kasus/{one}")).await;
        page.with(200).says("Kasus serupa").says("Kata yang sama").says("obat");
        let link = page.all("href").into_iter().find(|to| to.contains("/kaitkan?kasus="));
        let form = link.expect("a way to link").replace("#tindakan", "");
        officer.get(&form).await.with(200).says("value=\"2026-00002\"");
        let action = format!("/kasus/{one}/kaitkan#tindakan");
        officer.send(&form, &action, &[("case", "2026-00002")]).await.with(303);
        officer.get(&format!("/kasus/{one}")).await.with(200).hides("Kasus serupa");
        officer.reads("en");
        officer.get(&format!("/kasus/{one}")).await.with(200).hides("Similar cases");
    });
}

#[test]
fn what_reaches_beyond_the_hospital_is_pointed_out_in_the_inbox_and_on_the_case() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let fields = [
            ("channel", "telephone"),
            ("kind", "complaint"),
            ("relation", "family"),
            ("text", "Ayah saya meninggal, kami akan lapor polisi dan wartawan."),
            ("name", "Bu Darmi"),
        ];
        officer.send("/catat", "/catat", &fields).await.with(200);
        officer.get("/kotak?tab=all").await.with(200).says("Polisi atau jalur hukum");
        let page = officer.get("/kasus/2026-00001").await;
        page.with(200).says("Menyebut hal di luar rumah sakit").says("lapor polisi");
        officer.reads("en");
        officer.get("/kasus/2026-00001").await.with(200).says("Police or legal action");
    });
}
