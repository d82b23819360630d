use web::paths;

use crate::house::{Answer, Wanasari, house};

/// Step, what is typed, the field, what is said beside it.
type Wrong = (&'static str, &'static [(&'static str, &'static str)], &'static str, &'static str);

pub const STORY: &str = "Ibu saya menunggu obat <empat> jam & tidak diberi tahu.";

/// Walks to the last page.
pub async fn filled_in(house: &Wanasari) -> Answer {
    let page = house.get("/lapor?unit=FARMASI").await;
    let page = house.fill(&page, &[("jenis", "complaint")]).await;
    page.expect(200, "Langkah 2 dari 6");
    let page = house.fill(&page, &[("cerita", STORY)]).await;
    page.expect(200, "Langkah 3 dari 6");
    let page = house.fill(&page, &[("unit", "FARMASI"), ("kapan", "yesterday")]).await;
    page.expect(200, "Langkah 4 dari 6");
    let page = house.fill(&page, &[("sebagai", "family"), ("pasien", "Siti Canaria")]).await;
    page.expect(200, "Langkah 5 dari 6");
    let contact = [("kontak", "whatsapp"), ("hp", "0812-3456-7890"), ("nama", "Budi Canario")];
    let page = house.fill(&page, &contact).await;
    page.expect(200, "Langkah 6 dari 6");
    page
}

#[tokio::test]
async fn the_whole_form_leads_to_a_receipt_and_keeps_every_answer_on_the_way() {
    let house = house().await;
    let page = filled_in(&house).await;
    for answer in [
        "Keluhan",
        STORY,
        "Instalasi Farmasi",
        "Minggu, 1 Maret 2026",
        "Keluarga pasien",
        "Siti Canaria",
        "Ya, lewat WhatsApp: 0812-3456-7890",
        "Budi Canario",
    ] {
        assert!(page.says(answer), "{answer}: {}", page.body);
    }
    let receipt = house.fill(&page, &[]).await;
    receipt.expect(200, "Aduan Anda kami terima");
    receipt.expect(200, "2026-00001");
    receipt.expect(200, "Kami menerimanya pada Senin, 2 Maret 2026.");
    assert_eq!(receipt.code().len(), 19);
}

#[tokio::test]
async fn each_step_says_what_is_wrong_beside_its_field_and_keeps_what_was_typed() {
    let house = house().await;
    let wrong: &[Wrong] = &[
        ("jenis", &[], "jenis", "Pilih apa yang ingin Anda sampaikan."),
        ("jenis", &[("jenis", "media_inquiry")], "jenis", "Pilih apa yang ingin Anda sampaikan."),
        ("cerita", &[("cerita", "  ")], "cerita", "Ceritakan apa yang terjadi."),
        ("tempat", &[("unit", "TIDAK-ADA")], "unit", "Pilih salah satu jawaban di daftar."),
        ("tempat", &[("kapan", "date"), ("tanggal", "31/02/2026")], "tanggal", "21/11/2026"),
        ("tempat", &[("kapan", "date"), ("tanggal", "3/3/2026")], "tanggal", "belum tiba"),
        ("pelapor", &[], "sebagai", "Pilih sebagai siapa"),
        (
            "pelapor",
            &[("sebagai", "family"), ("pasien", "12")],
            "pasien",
            "Tulis nama dengan huruf.",
        ),
        ("kontak", &[], "kontak", "Pilih apakah kami boleh menghubungi Anda."),
        ("kontak", &[("kontak", "whatsapp")], "hp", "Tulis nomor HP Anda."),
        ("kontak", &[("kontak", "telephone"), ("hp", "0812")], "hp", "Nomor HP belum lengkap."),
        (
            "kontak",
            &[("kontak", "email"), ("surel", "budi@")],
            "surel",
            "Alamat surel belum lengkap.",
        ),
    ];
    for (step, typed, field, says) in wrong {
        let page = house.post(&paths::report_step(step), typed).await;
        page.expect(422, says);
        page.expect(422, "Ada yang perlu diperbaiki");
        let anchor = format!("href=\"#{field}\"");
        assert!(
            page.body.contains(&anchor) && page.body.contains(&format!("id=\"{field}\"")),
            "{step}"
        );
        assert!(page.body.contains("aria-invalid=\"true\""), "{step}");
        assert!(page.body.contains("<title>Kesalahan: "), "{step}");
    }
    let page = house.post("/lapor/kontak", &[("kontak", "telephone"), ("hp", "0812 <b>")]).await;
    assert!(page.body.contains("value=\"0812 &#60;b&#62;\""), "{}", page.body);
}

#[tokio::test]
async fn a_story_that_is_too_long_is_told_so_and_stays() {
    let house = house().await;
    let long = "a".repeat(20_001);
    let page = house.post("/lapor/cerita", &[("cerita", &long)]).await;
    page.expect(422, "Terlalu panjang. Paling banyak 20.000 huruf.");
    assert!(page.body.contains(&long));
}

#[tokio::test]
async fn a_row_of_the_last_page_is_changed_and_leads_back_to_it() {
    let house = house().await;
    let page = filled_in(&house).await;
    let mut fields = page.hidden();
    fields.push(("_ke".into(), "cerita".into()));
    let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let page = house.post("/lapor/periksa", &fields).await;
    page.expect(200, "Langkah 2 dari 6");
    page.expect(200, STORY);
    let page = house.fill(&page, &[("cerita", "Sudah selesai.")]).await;
    page.expect(200, "Langkah 6 dari 6");
    page.expect(200, "Sudah selesai.");
    assert!(page.says("Budi Canario"));
}

#[tokio::test]
async fn going_back_keeps_even_what_is_not_right_yet() {
    let house = house().await;
    let fields = [("kontak", "whatsapp"), ("hp", "08"), ("cerita", "Lama."), ("_ke", "pelapor")];
    let page = house.post("/lapor/kontak", &fields).await;
    page.expect(200, "Langkah 4 dari 6");
    let carried = page.hidden();
    assert!(carried.contains(&("hp".into(), "08".into())), "{carried:?}");
    assert!(carried.contains(&("cerita".into(), "Lama.".into())));
}

#[tokio::test]
async fn the_sign_at_a_unit_fills_in_the_unit_and_an_old_sign_fills_in_nothing() {
    let house = house().await;
    let hidden = house.get("/lapor?unit=farmasi").await.hidden();
    assert!(hidden.contains(&("unit".into(), "FARMASI".into())), "{hidden:?}");
    for old in
        ["/lapor?unit=GUDANG", "/lapor?unit=%3Cscript%3E", "/lapor?unit=A&unit=B", "/lapor?x=1"]
    {
        let page = house.get(old).await;
        page.expect(200, "Langkah 1 dari 6");
        assert!(page.hidden().iter().all(|(name, _)| name != "unit"), "{old}");
    }
}

#[tokio::test]
async fn all_questions_on_one_page_lead_to_the_same_receipt_or_back_to_that_page() {
    let house = house().await;
    let page = house.get("/lapor/semua").await;
    let wrong = house.fill(&page, &[("cerita", "Parkir penuh."), ("kontak", "none")]).await;
    wrong.expect(422, "Pilih apa yang ingin Anda sampaikan.");
    wrong.expect(422, "Pilih sebagai siapa");
    wrong.expect(422, "Semua pertanyaan dalam satu halaman");
    wrong.expect(422, "Parkir penuh.");
    let typed = [
        ("jenis", "suggestion"),
        ("cerita", "Parkir penuh."),
        ("sebagai", "visitor"),
        ("kontak", "none"),
    ];
    house.fill(&wrong, &typed).await.expect(200, "Aduan Anda kami terima");
}

#[tokio::test]
async fn whoever_stays_anonymous_leaves_no_trace_of_a_name_even_if_one_was_typed_before() {
    let house = house().await;
    let page = filled_in(&house).await;
    let mut fields = page.hidden();
    fields.retain(|(name, _)| name != "kontak");
    fields.push(("kontak".into(), "none".into()));
    let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let page = house.post("/lapor/kontak", &fields).await;
    page.expect(200, "Tidak, saya tanpa nama (anonim)");
    let read = page.body.split_once("<dl class=\"answers\">").unwrap().1;
    assert!(!read.contains("Budi Canario") && !read.contains("0812"), "{read}");
    house.fill(&page, &[]).await.expect(200, "Aduan Anda kami terima");
}

#[tokio::test]
async fn an_answer_that_the_form_did_not_offer_goes_back_to_its_step_when_it_is_sent() {
    let house = house().await;
    let page = filled_in(&house).await;
    let mut fields = page.hidden();
    fields
        .iter_mut()
        .filter(|(name, _)| name == "sebagai")
        .for_each(|(_, said)| *said = "raja".into());
    let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let page = house.post("/lapor/kirim", &fields).await;
    page.expect(422, "Langkah 4 dari 6");
    let page = house.fill(&page, &[("sebagai", "patient")]).await;
    page.expect(200, "Langkah 6 dari 6");
}

#[tokio::test]
async fn a_field_that_the_page_does_not_have_is_told_politely() {
    let house = house().await;
    let page = house.post("/lapor/jenis", &[("jenis", "complaint"), ("prioritas", "1")]).await;
    page.expect(422, "Isian “prioritas” tidak dikenal di halaman ini.");
}

#[tokio::test]
async fn a_step_that_is_reloaded_by_its_address_begins_anew() {
    let house = house().await;
    let answer = house.get("/lapor/cerita").await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/lapor"));
    house.post("/lapor/lain", &[]).await.expect(404, "Halaman tidak ditemukan");
}

#[tokio::test]
async fn no_page_of_the_form_puts_an_answer_in_a_cookie_or_lets_it_be_kept() {
    let house = house().await;
    let page = filled_in(&house).await;
    assert_eq!(page.header("set-cookie"), "");
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(!page.body.contains("method=\"get\""));
}
