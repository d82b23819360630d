use std::num::NonZeroU32;

use front::Knocks;
use web::limit::Allowance;

use crate::form::filled_in;
use crate::house::{house, house_with};

#[tokio::test]
async fn sending_twice_gives_the_same_receipt_and_one_case() {
    let house = house().await;
    let page = filled_in(&house).await;
    let (first, second) = (house.fill(&page, &[]).await, house.fill(&page, &[]).await);
    assert_eq!(first.code(), second.code());
    second.expect(200, "2026-00001");
    let other = filled_in(&house).await;
    let third = house.fill(&other, &[]).await;
    third.expect(200, "2026-00002");
    assert_ne!(first.code(), third.code());
}

#[tokio::test]
async fn words_that_changed_after_sending_are_another_complaint_only_if_it_is_meant_so() {
    let house = house().await;
    let page = filled_in(&house).await;
    house.fill(&page, &[]).await.expect(200, "2026-00001");
    let mut fields = page.hidden();
    fields
        .iter_mut()
        .filter(|(n, _)| n == "cerita")
        .for_each(|(_, said)| *said = "Lain lagi".into());
    let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let again = house.post("/lapor/kirim", &fields).await;
    again.expect(409, "sudah kami terima sebelumnya");
    again.expect(409, "Lain lagi");
    house.fill(&again, &[]).await.expect(200, "2026-00002");
}

#[tokio::test]
async fn whoever_sends_too_often_is_told_how_long_to_wait_and_loses_no_word() {
    let one = NonZeroU32::MIN;
    let tight = Allowance { burst: one, per_minute: one };
    let house = house_with(Knocks::new(tight, Allowance::default())).await;
    let page = filled_in(&house).await;
    house.fill(&page, &[]).await.expect(200, "Aduan Anda kami terima");
    let refused = house.fill(&page, &[]).await;
    refused.expect(429, "Tunggu 1 menit lalu tekan kirim lagi.");
    refused.expect(429, crate::form::STORY);
    assert!(refused.header("retry-after").parse::<u64>().unwrap() <= 60);
}

#[tokio::test]
async fn the_receipt_says_what_happens_next_and_by_when() {
    let house = house().await;
    let receipt = house.fill(&filled_in(&house).await, &[]).await;
    receipt.expect(200, "Jawaban paling lambat Senin, 9 Maret 2026 pukul 08.00 WIB.");
    receipt.expect(200, "Aduan Anda tidak pernah memengaruhi pelayanan");
    assert_eq!(receipt.header("cache-control"), "no-store");
}

#[tokio::test]
async fn the_receipt_is_taken_along_as_a_text_file() {
    let house = house().await;
    let receipt = house.fill(&filled_in(&house).await, &[]).await;
    let file = house.post("/lacak/unduh", &[("kode", &receipt.code())]).await;
    file.expect(200, &receipt.code());
    assert_eq!(file.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"tanda-terima-2026-00001.txt\""
    );
    assert!(!file.says("menunggu obat"), "the words stay in the house");
}
