//! Erasing a person by the pages, and then every page of everybody without a word of theirs.

use std::collections::{BTreeSet, VecDeque};

use desk::testing::{CAST, TestDesk, run};
use web::nav;

use crate::browser::{Browser, Pages};
use crate::story::act;

/// Stands in every word that has to go.
const CANARY: &str = "burungkenari";

/// Nobody follows more links than this; a house with one case has fewer.
const PAGES: usize = 150;

/// A complaint with the bird in everything that is said, answered and closed; its number.
async fn over(pages: &Pages, officer: &mut Browser) -> String {
    let fields = [
        ("channel", "telephone"),
        ("kind", "complaint"),
        ("relation", "family"),
        ("text", "Ibu saya Burungkenari menunggu obat empat jam."),
        ("unit", "FARMASI"),
        ("name", "Siti Burungkenari"),
        ("phone", "0812-3456-7890"),
    ];
    let answer = officer.send("/catat", "/catat", &fields).await;
    let link = answer.all("href").into_iter().find(|to| to.starts_with("/kasus/2"));
    let number = link.expect("a case").trim_start_matches("/kasus/").to_owned();
    let said =
        [("words", "Maaf, Bu Burungkenari."), ("way", "telephone"), ("note", "Burungkenari")];
    let end = [
        ("outcome", "resolved"),
        ("root_cause", "Ibu Burungkenari tidak diberi tahu."),
        ("no_improvement_reason", "Sudah jelas bagi Burungkenari."),
    ];
    let screened =
        [("kind", "complaint"), ("nature", "non_medical"), ("grade", "green"), ("about", "nobody")];
    let happy = [("reaction", "satisfied"), ("words", "Burungkenari puas.")];
    let steps: [(&str, &[(&str, &str)]); 5] = [
        ("saring", &screened),
        ("catatan", &[("words", "Anak Burungkenari.")]),
        ("jawab-langsung", &said),
        ("catat-tanggapan", &happy),
        ("tutup", &end),
    ];
    for (slug, fields) in steps {
        act(officer, &number, slug, fields).await.with(303);
    }
    while desk::deliver::run(&pages.desk).await.expect("it runs") > 0 {}
    while desk::search::catch_up(&pages.desk).await.expect("it reads") > 0 {}
    desk::rounds::walk(&pages.desk).await.expect("it walks");
    number
}

/// Proposed by the head, confirmed by the director, each by their forms.
async fn erased(pages: &Pages, number: &str) {
    let mut head = pages.signed_in("head").await;
    let path = format!("/kasus/{number}/penghapusan");
    head.get(&format!("/kasus/{number}")).await.says(&path);
    head.get(&path).await.says("Yang dimusnahkan").says("Jejak audit dengan sidik");
    let empty = head.send(&path, &path, &[("basis", "request")]).await;
    empty.with(422).says("reason-salah");
    let named = [("basis", "request"), ("reason", "Permintaan Siti Burungkenari.")];
    head.send(&path, &path, &named).await.with(422).says("Tulis tanpa itu");
    let good = [("basis", "request"), ("reason", "Surat 12/2026.")];
    let made = head.send(&path, &path, &good).await;
    let one = made.with(303).to.clone();
    head.get(&one).await.says("disahkan oleh orang lain").hides("/sahkan");
    head.get(&path).await.says("menunggu pengesahan");
    let mut officer = pages.signed_in("officer").await;
    officer.get(&one).await.with(403);
    officer.get(&path).await.with(403);
    let mut director = pages.signed_in("director").await;
    director.get("/penghapusan").await.says(&one);
    director.get(&one).await.says("Surat 12/2026.");
    director.send(&one, &format!("{one}/sahkan"), &[]).await.with(303);
    director.get(&one).await.says("Dihapus").says("Diputuskan");
}

/// Every page to which links lead from the ways of a role.
async fn every_page(browser: &mut Browser, role: &str, number: &str) -> Vec<(String, String)> {
    let ways = nav::rail(role).iter().chain(nav::bar(role)).map(|way| way.path.to_owned());
    let more = [format!("/kasus/{number}"), format!("/kasus/{number}/cetak")];
    let mut queue: VecDeque<String> = ways.chain(more).collect();
    let (mut known, mut found) = (BTreeSet::new(), Vec::new());
    while let Some(path) = queue.pop_front() {
        let asset = path.starts_with("/aset") || path.starts_with("//") || path.contains("/siaran");
        if asset || !known.insert(path.clone()) || found.len() >= PAGES {
            continue;
        }
        let page = browser.get(&path).await;
        assert!(page.status.as_u16() < 500, "{role} {path}: {}", page.text);
        let links = page.all("href").into_iter().filter(|to| to.starts_with('/'));
        queue.extend(links.map(|to| to.split('#').next().unwrap_or_default().to_owned()));
        found.push((path, page.text));
    }
    found
}

async fn nothing_is_left(pages: Pages) {
    let mut officer = pages.signed_in("officer").await;
    let number = over(&pages, &mut officer).await;
    officer.get(&format!("/kasus/{number}")).await.says("Burungkenari");
    officer.get("/kasus?q=menunggu+obat").await.says(&number);
    erased(&pages, &number).await;
    for (login, _, role, _) in CAST {
        let mut browser = pages.signed_in(login).await;
        let found = every_page(&mut browser, role.code(), &number).await;
        for (path, text) in &found {
            assert!(!text.to_lowercase().contains(CANARY), "{login} {path}:\n{text}");
        }
    }
    officer.get(&format!("/kasus/{number}")).await.says("dihapus pada").says("dimusnahkan");
    officer.get(&format!("/kasus/{number}/cetak")).await.says("dihapus pada");
    officer.get("/kasus?q=menunggu+obat").await.hides(&number);
    officer.get("/kotak-keluar").await.with(200);
}

#[test]
fn after_an_erasure_no_page_of_anybody_says_a_word_of_the_person_on_sqlite() {
    run(async { nothing_is_left(Pages::over(TestDesk::sqlite().await)).await });
}

#[test]
fn after_an_erasure_no_page_of_anybody_says_a_word_of_the_person_on_postgres() {
    run(async { nothing_is_left(Pages::over(TestDesk::postgres().await)).await });
}

#[test]
fn the_auditor_takes_a_checkpoint_away_and_brings_it_back() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        over(&pages, &mut officer).await;
        let mut auditor = pages.signed_in("auditor").await;
        let page = auditor.get("/audit").await;
        page.says("jembatan checkpoint 1").says("Di kaki laporan");
        let file = auditor.get("/audit/titik-periksa.txt").await;
        let kept = file.with(200).text.clone();
        let checked = auditor.send("/audit", "/audit", &[("witness", kept.as_str())]).await;
        checked.with(200).says("cocok dengan titik periksa dari luar");
        let strange = auditor.send("/audit", "/audit", &[("witness", "catatan lama")]).await;
        strange.with(422).says("witness-salah");
        let wrong = auditor.send("/audit", "/audit", &[("witness", "1:00000000")]).await;
        wrong.with(200).says("Jejak tersentuh");
        pages.signed_in("officer").await.get("/audit/titik-periksa.txt").await.with(403);
    });
}

#[test]
fn everybody_keeps_their_own_number_of_the_civil_service() {
    run(async {
        let pages = Pages::new().await;
        let mut person = pages.signed_in("management").await;
        let good = [("nip", "19800101 200501 1 001")];
        person.send("/akun", "/akun/nip", &good).await.with(303);
        person.get("/akun").await.says("19800101 200501 1 001");
        let bad = [("nip", "delapan belas")];
        person.send("/akun", "/akun/nip", &bad).await.with(422).says("nip-salah");
    });
}
