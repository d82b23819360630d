//! Needs and expectations from the pages.

use desk::testing::run;

use crate::browser::Pages;

const ALL: &str = "/organisasi/harapan";
const NEW: [(&str, &str); 8] = [
    ("words", "Tahu berapa lama menunggu obat"),
    ("sort", "need"),
    ("party", "patient"),
    ("source", "complaint"),
    ("topic", "waktu-tunggu"),
    ("unsur", "waktu"),
    ("standing", "heard"),
    ("review", "2026-06-01"),
];

#[test]
fn an_expectation_is_written_down_found_and_changed() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get("/organisasi").await.says("Kebutuhan dan harapan").says("0 harapan dicatat");
        officer.get(ALL).await.with(200).says("Belum ada kebutuhan").says("value=\"2026-09-02\"");
        let one = officer.send(ALL, ALL, &NEW).await.with(303).to.clone();
        let page = officer.get(&one).await;
        page.with(200).says("<h1>Tahu berapa lama menunggu obat</h1>").says("Kecepatan waktu");
        page.says("Tiga bulan terakhir tentang topik ini: 0 keluhan").says("Dicatat atau diubah");
        let mut acting = NEW;
        acting[6] = ("standing", "acting");
        officer.send(&one, &one, &acting).await.with(422).says("Sebutkan tindakannya");
        let done: Vec<_> = acting.into_iter().chain([("action", "Papan waktu tunggu.")]).collect();
        officer.send(&one, &one, &done).await.with(303);
        officer.get("/suara").await.says("Tahu berapa lama").says("Ditindaklanjuti");
        officer.reads("en");
        officer.get(&one).await.with(200).says("Acted on").says("Looked at again");
        officer.get(ALL).await.with(200).says("Needs and expectations");
    });
}

#[test]
fn what_is_wrong_comes_back_with_the_typed_words() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let mut wrong = NEW;
        wrong[0] = ("words", "");
        officer.send(ALL, ALL, &wrong).await.with(422).says("words-salah").says("2026-06-01");
        wrong = NEW;
        wrong[7] = ("review", "2026-03-02");
        officer.send(ALL, ALL, &wrong).await.with(422).says("sesudah hari ini");
        wrong = NEW;
        wrong[4] = ("topic", "cuaca");
        officer.send(ALL, ALL, &wrong).await.with(422).says("topic-salah");
        officer.get(ALL).await.says("Belum ada kebutuhan");
    });
}

#[test]
fn readers_see_the_list_and_no_form() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let one = officer.send(ALL, ALL, &NEW).await.with(303).to.clone();
        let mut dpjp = pages.signed_in("dpjp").await;
        dpjp.get(ALL).await.with(200).says("Waktu tunggu").hides("Catat harapan");
        dpjp.get(&one).await.with(200).hides("Ubah harapan").hides("Tiga bulan terakhir");
        let token = dpjp.get("/beranda").await.hidden("/keluar");
        dpjp.post(ALL, &token, &NEW).await.with(403);
    });
}

#[test]
fn an_spo_shows_the_expectations_that_it_serves() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let sop = crate::sop::drafted(&mut officer).await;
        officer.get(&sop).await.with(200).hides("yang dilayani SPO ini");
        let id = sop.rsplit('/').next().unwrap();
        let serving: Vec<_> = NEW.into_iter().chain([("sops", id)]).collect();
        let one = officer.send(ALL, ALL, &serving).await.with(303).to.clone();
        officer.get(&one).await.says(&sop).says("checked");
        officer.get(&sop).await.says("yang dilayani SPO ini").says(&one);
    });
}

#[test]
fn the_list_is_taken_away_as_a_workbook_or_on_paper() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.send(ALL, ALL, &NEW).await.with(303);
        officer.get(&format!("{ALL}?bentuk=xlsx")).await.with(200).says("PK");
        officer.get(&format!("{ALL}?bentuk=pdf")).await.with(200).says("%PDF-test");
        officer.get(&format!("{ALL}?bentuk=doc")).await.with(400);
    });
}
