use crate::house::{IGD, house};

#[tokio::test]
async fn words_of_danger_are_answered_with_the_emergency_number_and_the_form_goes_on() {
    let house = house().await;
    let fields = [("jenis", "complaint"), ("cerita", "Bapak saya nyeri dada di ruang tunggu")];
    let page = house.post("/lapor/cerita", &fields).await;
    page.expect(200, "Langkah 3 dari 6");
    page.expect(200, "Anda menyebut: nyeri dada.");
    assert!(page.body.contains("href=\"tel:02845550118\"") && page.says(IGD));
    let page = house.fill(&page, &[("kapan", "today")]).await;
    page.expect(200, "Langkah 4 dari 6");
}

#[tokio::test]
async fn quiet_words_raise_no_banner() {
    let house = house().await;
    let page = house.post("/lapor/cerita", &[("cerita", "Antre di Medan lama sekali")]).await;
    page.expect(200, "Langkah 3 dari 6");
    assert!(!page.body.contains("id=\"darurat\""));
}
