//! A published statement to the media list, from its page.

use desk::testing::run;

use crate::browser::{Answer, Browser, Pages};

const STATEMENTS: &str = "/pernyataan-resmi";
const REGISTER: &str = "/kolaborator";

async fn journalist(officer: &mut Browser, name: &str, contact: &str) {
    let fields = [("kind", "journalist"), ("name", name), ("contact", contact), ("releases", "1")];
    officer.send(REGISTER, REGISTER, &fields).await.with(303);
}

/// The first of those who may get it.
fn offered(page: &Answer) -> String {
    let (_, rest) = page.text.split_once("name=\"to\" value=\"").expect("somebody is offered");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// A statement that the director signed and the office published; where it stands.
async fn published(pages: &Pages, officer: &mut Browser) -> String {
    public(pages, officer, "").await
}

async fn public(pages: &Pages, officer: &mut Browser, embargo: &str) -> String {
    let words = [
        ("kind", "release"),
        ("title", "Loket ketiga"),
        ("text", "Loket ketiga dibuka."),
        ("embargo", embargo),
    ];
    let path = officer.send(STATEMENTS, STATEMENTS, &words).await.with(303).to.clone();
    officer.get(&path).await.with(200).hides("Kirim ke media");
    officer.send(&path, &format!("{path}/ajukan"), &[]).await.with(303);
    let mut director = pages.signed_in("director").await;
    director.send(&path, &format!("{path}/setujui"), &[]).await.with(303);
    officer.send(&path, &format!("{path}/terbitkan"), &[]).await.with(303);
    path
}

#[test]
fn a_published_statement_goes_to_those_who_were_chosen_and_the_page_says_who_got_it() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = published(&pages, &mut officer).await;
        officer.get(&path).await.with(200).says("Tidak ada lagi yang dapat dikirimi");
        journalist(&mut officer, "Rina Wartawan", "rina@koran.example").await;
        journalist(&mut officer, "Bayu Telepon", "0812 3456 7890").await;
        let page = officer.get(&path).await;
        page.with(200).says("Rina Wartawan").hides("Bayu Telepon");
        let rina = offered(&page);
        let action = format!("{path}/kirim");
        officer.send(&path, &action, &[]).await.with(422).says("Pilih paling sedikit satu");
        officer.send(&path, &action, &[("to", rina.as_str())]).await.with(303);
        officer.get(&path).await.says("Sudah dikirim kepada").says("menunggu");
        officer.reads("en");
        officer.get(&path).await.with(200).says("Send to media").says("waiting");
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(&path).await.with(200).hides("Rina Wartawan").hides("Kirim ke media");
    });
}

#[test]
fn under_an_embargo_it_waits_or_goes_ahead_as_the_office_chooses() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = public(&pages, &mut officer, "2030-01-01T09:00").await;
        journalist(&mut officer, "Rina Wartawan", "rina@koran.example").await;
        let page = officer.get(&path).await;
        page.with(200).says("Kirim lebih dahulu dengan embargo").says("1 Januari 2030");
        let (rina, action) = (offered(&page), format!("{path}/kirim"));
        officer.send(&path, &action, &[("to", rina.as_str())]).await.with(303);
        let page = officer.get(&path).await;
        page.says("Menunggu embargo berakhir").says("Rina Wartawan · sampai 1 Jan 2030, 09.00");
        page.hides("Sudah dikirim kepada");
        officer.reads("en");
        officer.get(&path).await.says("Waiting for the end of the embargo").hides("<h3>Sent to");
        officer.reads("id");
        let ahead = [("to", rina.as_str()), ("ahead", "1")];
        officer.send(&path, &action, &ahead).await.with(303);
        let page = officer.get(&path).await;
        page.says("Sudah dikirim kepada").hides("Menunggu embargo berakhir");
        officer.reads("en");
        officer.get(&path).await.with(200).says("There is nobody left to send it to");
    });
}

#[test]
fn whom_it_did_not_reach_stands_apart_and_is_tried_again() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = published(&pages, &mut officer).await;
        journalist(&mut officer, "Rina Wartawan", "rina@koran.example").await;
        let rina = offered(&officer.get(&path).await);
        officer.send(&path, &format!("{path}/kirim"), &[("to", rina.as_str())]).await.with(303);
        pages.desk.refuse_letters().await;
        let page = officer.get(&path).await;
        page.with(200).says("Tidak terkirim kepada").says("Rina Wartawan · Saluran menolak.");
        page.says("Periksa alamat surelnya").hides("Sudah dikirim kepada");
        let again = format!("{path}/ulang");
        let hidden = page.hidden(&again);
        let mut auditor = pages.signed_in("auditor").await;
        let own = auditor.get("/akun").await.hidden("/akun/sandi");
        auditor.post(&again, &own, &[("to", rina.as_str())]).await.with(403);
        assert_eq!(officer.post(&again, &hidden, &[]).await.with(303).to, path);
        officer.post(&again, &hidden, &[]).await.with(303);
        let page = officer.get(&path).await;
        page.says("Sudah dikirim kepada").says("menunggu").hides("Tidak terkirim kepada");
        pages.desk.refuse_letters().await;
        let page = officer.get("/kotak-keluar?keadaan=dead").await;
        let aside = page.all("action").into_iter().find(|to| to.ends_with("/kesampingkan"));
        let (aside, why) = (aside.expect("it can be set aside"), ("why", "Sudah ditelepon."));
        officer.send("/kotak-keluar", &aside, &[why]).await.with(303);
        officer.reads("en");
        let page = officer.get(&path).await;
        page.with(200).says("Not sent to").says("Rina Wartawan · not sent").hides(&again);
    });
}
