use crate::form::{STORY, filled_in};
use crate::house::house;

const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9";

#[tokio::test]
async fn a_photo_comes_with_the_complaint() {
    let house = house().await;
    let page = filled_in(&house).await;
    let sent =
        house.post_files("/lapor/kirim", &page.hidden(), &[("foto", "antre.jpg", JPEG)]).await;
    sent.expect(200, "Aduan Anda kami terima");
    assert!(!sent.says("tidak tersimpan"), "{}", sent.body);
}

#[tokio::test]
async fn a_file_is_judged_by_its_bytes_and_the_words_stay() {
    let house = house().await;
    let page = filled_in(&house).await;
    let files: &[(&str, &str, &[u8])] = &[("foto", "foto.jpg", b"<script>alert(1)</script>")];
    let refused = house.post_files("/lapor/kirim", &page.hidden(), files).await;
    refused.expect(422, "Berkas ini tidak dapat diterima.");
    refused.expect(422, STORY);
    refused.expect(422, "Langkah 6 dari 6");
}

#[tokio::test]
async fn too_many_photos_are_told_so() {
    let house = house().await;
    let page = filled_in(&house).await;
    let files = [("foto", "a.jpg", JPEG); 4];
    let refused = house.post_files("/lapor/kirim", &page.hidden(), &files).await;
    refused.expect(422, "Terlalu banyak berkas. Paling banyak 3.");
}

#[tokio::test]
async fn a_file_field_that_was_left_alone_sends_no_file() {
    let house = house().await;
    let page = filled_in(&house).await;
    let sent = house.post_files("/lapor/kirim", &page.hidden(), &[("foto", "", b"")]).await;
    sent.expect(200, "Aduan Anda kami terima");
}
