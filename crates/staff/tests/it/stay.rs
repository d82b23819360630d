//! Patients who are still in a ward, from the pages.

use desk::testing::{CAST, run};

use crate::browser::{Browser, Pages};
use crate::story::recorded;

const LIST: &str = "/pasien-di-ruang";

/// The value of the person with this name in the form.
async fn person(browser: &mut Browser, page: &str, name: &str) -> String {
    let page = browser.get(page).await;
    let before =
        page.text.split(&format!("\">{name}</option>")).next().expect("the page").to_owned();
    before.rsplit('"').next().expect("a value stands before the name").to_owned()
}

#[test]
fn the_office_says_where_the_patient_is_and_somebody_from_outside_asks() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get(LIST).await.with(200).says("Tidak ada pasien yang perlu ditanya.");
        let number = recorded(&mut officer, &[]).await;
        let (case, page) = (format!("/kasus/{number}"), format!("/kasus/{number}/rawat"));
        officer.get(&case).await.says("Pasien masih dirawat?").says(&page);
        let asker = person(&mut officer, &page, "Tri Wahyuni").await;
        let admit = format!("{page}/masuk");
        let bare = officer.send(&page, &admit, &[("ward", ""), ("asker", &asker)]).await;
        bare.with(422).says("ward-salah");
        let fields = [("ward", "RAWAT-INAP"), ("asker", asker.as_str())];
        officer.send(&page, &admit, &fields).await.with(303);
        officer.get(&case).await.says("Tri Wahyuni menanyai pasien paling lambat");
        let mut asks = pages.signed_in("duty_manager").await;
        asks.get("/beranda").await.says("Pasien di ruang yang perlu Anda tanya");
        asks.get("/kotak").await.says("Pasien di ruang yang perlu Anda tanya: 1");
        asks.get(LIST).await.says("Giliran Anda").says(&number);
        let ask = format!("{page}/tanya");
        asks.send(&page, &ask, &[("note", "Tidur")])
            .await
            .with(422)
            .says("found-salah")
            .says("Tidur");
        asks.send(&page, &ask, &[("found", "could_not"), ("note", "Tidur")]).await.with(303);
        asks.get(&page).await.says("Belum dapat ditanya").says("Tanyakan sekarang");
        asks.send(&page, &ask, &[("found", "better"), ("note", "")]).await.with(303);
        asks.get(&page).await.says("Menjadi lebih baik").hides("Tanyakan sekarang");
        asks.get("/beranda").await.hides("Pasien di ruang yang perlu Anda tanya");
        officer.send(&page, &format!("{page}/pulang"), &[]).await.with(303);
        officer.get(LIST).await.says("Tidak ada pasien yang perlu ditanya.");
        officer.reads("en");
        officer.get(&page).await.with(200).says("Say that the patient is still in a ward");
        officer.get(LIST).await.says("No patient is to be asked.");
    });
}

#[test]
fn the_list_is_for_the_office_alone() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        let page = format!("/kasus/{number}/rawat");
        for (login, _, role, _) in CAST {
            let mut browser = pages.signed_in(login).await;
            let status = if role.is_humas() { 200 } else { 403 };
            browser.get(LIST).await.with(status);
            browser.get(&page).await.with(status);
        }
        let mut director = pages.signed_in("director").await;
        director.get(&format!("/kasus/{number}")).await.with(200).hides("Pasien masih dirawat?");
        officer.get("/kasus/2026-99999/rawat").await.with(404);
    });
}
