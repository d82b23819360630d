//! Pictures made to fit, the library, the rhythm, signed permissions, and a month in which much goes out.

use desk::testing::{month_of_content, run};
use domain::calendar::Month;

use crate::browser::{Browser, Pages};

const CONTENTS: &str = "/konten";

/// A grey picture of 30 x 10 dots that can be opened.
const PNG: &[u8] = b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x1e\x00\x00\x00\x0a\x08\x00\x00\x00\x00\x86\x1c\xb1\xf3\x00\x00\x00\x10\x49\x44\x41\x54\x78\xda\x63\x68\xc0\x0b\x18\x46\xa5\xb1\x01\x00\xd8\x7c\x96\x01\x0e\x89\x4b\xbe\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

/// An item for Instagram with that picture; its address, and that of the picture.
async fn pictured(officer: &mut Browser) -> (String, String) {
    let fields =
        [("title", "Poster"), ("purpose", "education"), ("text_instagram", "Enam langkah.")];
    let path = officer.send(CONTENTS, CONTENTS, &fields).await.with(303).to.clone();
    let bring = format!("{path}/media");
    let mut hidden = officer.get(&path).await.hidden(&bring);
    for (name, value) in [("alt", "Tangan."), ("basis", "own"), ("source", "Humas")] {
        hidden.push((name.to_owned(), value.to_owned()));
    }
    officer.attach(&bring, &hidden, ("file", "poster.png", PNG)).await.with(303);
    let page = officer.get(&path).await;
    let one = page.all("src").into_iter().find(|to| to.starts_with(&bring));
    (path, one.expect("the picture has its address"))
}

#[test]
fn a_picture_is_mended_with_one_press_or_cut_as_somebody_chooses() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let (path, one) = pictured(&mut officer).await;
        let fit = format!("{one}/kanal/instagram");
        officer.get(&path).await.says("Potong gambarnya").says("Perbaiki untuk Instagram");
        let page = officer.get(&fit).await;
        page.with(200).says("Mendatar 1,91:1").says("rasio=wide&#38;fokus=50-50").hides("Utuh");
        let chosen = officer.get(&format!("{fit}?rasio=square&fokus=100-0&x=&y=25")).await;
        chosen.with(200).says("rasio=square&#38;fokus=100-25");
        let small = officer.get(&format!("{fit}/pratinjau?rasio=square&fokus=100-25")).await;
        assert_eq!(small.with(200).policy, "default-src 'none'; sandbox");
        for wrong in ["?rasio=bulat", "?fokus=200-0", "?x=banyak"] {
            officer.get(&format!("{fit}{wrong}")).await.with(400);
        }
        officer.get(&format!("{one}/kanal/radio")).await.with(404);
        let chosen = format!("{fit}?rasio=square&fokus=100-0&y=25");
        officer.send(&chosen, &fit, &[]).await.with(303);
        let page = officer.get(&path).await;
        page.says("Salinan untuk Instagram").says("10 × 10").hides("Potong gambarnya");
        officer.reads("en");
        officer.get(&path).await.says("Copy for Instagram").says("Remove the copy");
        officer.get(&fit).await.says("Fit the picture to Instagram");
        let drop = [("perintah", "drop_copy"), ("outlet", "instagram")];
        officer.send(&path, &one, &drop).await.with(303);
        officer.get(&path).await.says("Crop it").hides("Remove the copy");
        pages.signed_in("unit_igd").await.get(&fit).await.with(403);
    });
}

#[test]
fn privacy_is_looked_at_once_for_each_picture_before_anything_is_submitted() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let (path, one) = pictured(&mut officer).await;
        let submit = format!("{path}/ajukan");
        officer.get(&path).await.says("Belum ada yang memeriksa privasinya");
        officer.send(&path, &submit, &[]).await.with(422).says("belum diperiksa");
        for (seen, why) in
            [("records", "rekam medis, layar"), ("faces", "belum ada izin publikasi")]
        {
            let look = [("perintah", "examine_medium"), (seen, "1")];
            officer.send(&path, &one, &look).await.with(303);
            officer.send(&path, &submit, &[]).await.with(422).says(why);
        }
        officer.send(&path, &one, &[("perintah", "examine_medium")]).await.with(303);
        officer.get(&path).await.says("Tidak ada wajah, nama, atau rekam medis");
        officer.send(&path, &submit, &[]).await.with(303);
        let mut head = pages.signed_in("head").await;
        head.get(&path).await.says("Privasi diperiksa");
        head.reads("en");
        head.get(&path).await.says("No face, name or record");
    });
}

#[test]
fn a_picture_of_the_library_is_taken_into_another_item() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get("/konten/pustaka").await.with(200).says("Tidak ada gambar atau film");
        pictured(&mut officer).await;
        let fields = [("title", "Kedua"), ("purpose", "education")];
        let other = officer.send(CONTENTS, CONTENTS, &fields).await.with(303).to.clone();
        officer.get(&other).await.says("Ambil dari pustaka");
        let id = other.rsplit('/').next().expect("an id").to_owned();
        let library = format!("/konten/pustaka?untuk={id}&cari=tangan");
        let page = officer.get(&library).await;
        page.with(200).says("Kedua").says("Poster").says("Pakai di konten ini");
        let piece = page.text.split("name=\"piece\" value=\"").nth(1).expect("its button");
        let piece = piece.split('"').next().expect("the value ends").to_owned();
        let take = format!("{other}/pustaka");
        officer.send(&library, &take, &[("piece", "apa@saja")]).await.with(400);
        officer.send(&library, &take, &[("piece", &piece)]).await.with(303);
        officer.get(&other).await.says("alt=\"Tangan.\"").says("Buatan rumah sakit: Humas");
        officer.get("/konten/pustaka?cari=ambulans").await.says("Tidak ada gambar atau film");
        officer.reads("en");
        officer.get("/konten/pustaka").await.says("Media library").says("1 pictures and films");
        let mut director = pages.signed_in("director").await;
        director.get("/konten/pustaka").await.with(200);
        pages.signed_in("unit_igd").await.get("/konten/pustaka").await.with(403);
    });
}

#[test]
fn the_head_sets_the_rhythm_and_quiet_hours_ask_why() {
    run(async {
        let pages = Pages::new().await;
        let (page, mut head) = ("/konten/irama", pages.signed_in("head").await);
        head.get(page).await.with(200).says("Belum cukup data").says("Jam tenang");
        let wrong = [("weekly_instagram", "banyak"), ("from", "21"), ("until", "21")];
        let refused = head.send(page, page, &wrong).await;
        refused.with(422).says("weekly_instagram-salah").says("from-salah").says("banyak");
        let right = [("weekly_instagram", "3"), ("from", "21"), ("until", "6")];
        head.send(page, page, &right).await.with(303);
        let calendar = head.get("/konten/kalender?bulan=2026-03").await;
        calendar.says("Instagram 0 dari 3 konten").says("Jam tenang: 21.00–6.00");
        let mut officer = pages.signed_in("officer").await;
        officer.get(page).await.with(200).hides("weekly_instagram").says("21.00–6.00");
        let fields =
            [("title", "Malam"), ("purpose", "education"), ("text_x", "Bagi petugas jaga.")];
        let path = officer.send(CONTENTS, CONTENTS, &fields).await.with(303).to.clone();
        officer.send(&path, &format!("{path}/ajukan"), &[]).await.with(303);
        head.send(&path, &format!("{path}/setujui"), &[]).await.with(303);
        let (plan, at) = (format!("{path}/jadwalkan"), ("at", "2026-03-03T22:00"));
        officer.send(&path, &plan, &[at]).await.with(422).says("adalah jam tenang");
        let why = ("why_quiet", "Bagi petugas jaga malam.");
        officer.send(&path, &plan, &[at, why]).await.with(303);
        officer.get(&path).await.says("Bagi petugas jaga malam.");
        officer.reads("en");
        officer.get(page).await.says("Publishing rhythm").says("Not enough data yet");
        pages.signed_in("unit_igd").await.get(page).await.with(403);
    });
}

#[test]
fn a_month_of_two_thousand_items_stays_a_light_page() {
    run(async {
        let pages = Pages::new().await;
        let march = Month::new(2026, 3).expect("a month");
        let author = pages.desk.actor("officer");
        month_of_content(&pages.desk, &author, (march, 2_000)).await.expect("they are written");
        let mut officer = pages.signed_in("officer").await;
        for layout in
            ["bulan=2026-03", "bulan=2026-03&tampilan=daftar", "tampilan=pekan&hari=2026-03-11"]
        {
            let page = officer.get(&format!("/konten/kalender?{layout}")).await;
            let bytes = page.with(200).says("lagi").text.len();
            assert!(bytes <= 120 * 1024, "{layout}: {bytes} bytes");
        }
    });
}
