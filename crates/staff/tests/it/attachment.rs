//! Files that the staff add to a case.

use desk::testing::run;

use crate::{browser::Pages, story::recorded};

const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00";

#[test]
fn a_file_that_is_not_taken_is_said_beside_its_field_on_the_page_of_the_case() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        let (case, action) = (format!("/kasus/{number}"), format!("/kasus/{number}/lampiran"));
        let hidden = officer.get(&case).await.hidden(&action);
        for (name, bytes) in [("kosong.png", &b""[..]), ("foto.png", b"<script>alert(1)</script>")]
        {
            let answer = officer.attach(&action, &hidden, ("file", name, bytes)).await;
            answer.with(422).says("id=\"file-salah\"").says("Ibu saya menunggu obat");
        }
        officer.attach(&action, &hidden, ("file", "struk.png", PNG)).await.with(303);
        let page = officer.get(&case).await;
        page.says("struk.png").hides("foto.png");
        let file = page.all("href").into_iter().find(|to| to.starts_with(&format!("{action}/")));
        let file = officer.get(&file.expect("the file has its address")).await;
        assert_eq!(file.policy, "default-src 'none'; sandbox", "nothing inside of it may run");
    });
}

#[test]
fn an_attachment_is_shown_to_those_who_were_asked_by_a_press_and_hidden_by_another() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        let (case, action) = (format!("/kasus/{number}"), format!("/kasus/{number}/lampiran"));
        let hidden = officer.get(&case).await.hidden(&action);
        officer.attach(&action, &hidden, ("file", "struk.png", PNG)).await.with(303);
        let page = officer.get(&case).await;
        page.says("Tersembunyi dari yang ditanya").says("Lampiran dapat menunjukkan siapa");
        let way = page.text.split(&format!("action=\"{action}/")).nth(1).expect("its button");
        let one = format!("{action}/{}", way.split('"').next().expect("the address ends"));
        officer.send(&case, &one, &[("tampil", "1")]).await.with(303);
        let page = officer.get(&case).await;
        page.says("Terlihat oleh yang ditanya").says("Lampiran untuk yang ditanya");
        officer.send(&case, &one, &[("tampil", "2")]).await.with(400);
        officer.send(&case, &one, &[("tampil", "0")]).await.with(303);
        officer.reads("en");
        officer.get(&case).await.says("Hidden from those asked");
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(&case).await.says("struk.png").hides("name=\"tampil\"");
    });
}

#[test]
fn a_file_goes_with_the_answer_by_a_press_and_is_left_out_by_another() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        let (case, action) = (format!("/kasus/{number}"), format!("/kasus/{number}/lampiran"));
        let hidden = officer.get(&case).await.hidden(&action);
        officer.attach(&action, &hidden, ("file", "surat.png", PNG)).await.with(303);
        let page = officer.get(&case).await;
        page.says("Tidak ikut terkirim").says("disetujui bersama jawabannya");
        let way = page.text.split(&format!("action=\"{action}/")).nth(1).expect("its button");
        let one = format!("{action}/{}", way.split('"').next().expect("the address ends"));
        officer.send(&case, &one, &[("ikut", "1")]).await.with(303);
        let page = officer.get(&case).await;
        page.says("Ikut terkirim bersama jawaban").says("Lampiran untuk jawaban");
        officer.send(&case, &one, &[("ikut", "1"), ("tampil", "1")]).await.with(400);
        officer.send(&case, &one, &[("ikut", "0")]).await.with(303);
        officer.get(&case).await.says("Tidak ikut terkirim");
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(&case).await.says("surat.png").hides("name=\"ikut\"");
    });
}
