//! A round from the pages: a checklist is written, a round begun, answered on a phone, planned on.

use desk::testing::run;

use crate::browser::{Browser, Pages};

const LISTS: &str = "/observasi/daftar";
const ROUNDS: &str = "/observasi";
const NEW: [(&str, &str); 7] = [
    ("code", "loket"),
    ("title", "Loket pendaftaran"),
    ("kind", "observation"),
    ("asks_1", "Petugas menyapa lebih dulu"),
    ("topic_1", "sikap"),
    ("asks_2", "Ruang tunggu bersih"),
    ("topic_2", "lainnya"),
];

async fn written(pages: &Pages) -> Browser {
    let mut head = pages.signed_in("head").await;
    let answer = head.send(LISTS, LISTS, &NEW).await;
    assert_eq!(answer.with(303).to, "/observasi/daftar/LOKET");
    head
}

/// Begins a round in the emergency unit; its address.
async fn begun(browser: &mut Browser) -> String {
    let fields = [("checklist", "LOKET"), ("unit", "IGD")];
    browser.send(ROUNDS, ROUNDS, &fields).await.with(303).to.clone()
}

const SEEN: [(&str, &str); 4] = [
    ("answer_1", "no"),
    ("remark_1", "Tidak ada yang menyapa"),
    ("answer_2", "yes"),
    ("remark_2", ""),
];

#[test]
fn a_checklist_is_written_revised_and_put_away() {
    run(async {
        let pages = Pages::new().await;
        let mut head = written(&pages).await;
        head.get(LISTS).await.with(200).says("Loket pendaftaran").says("2 hal · edisi 1");
        let mut wrong = NEW;
        wrong[4].1 = "";
        head.send(LISTS, LISTS, &wrong)
            .await
            .with(422)
            .says("topic_1-salah")
            .says("Ruang tunggu bersih");
        head.send(LISTS, LISTS, &NEW).await.with(422).says("code-salah");
        let page = head.get("/observasi/daftar/LOKET").await;
        page.with(200).says("value=\"Petugas menyapa lebih dulu\"");
        let mut other = NEW[1..].to_vec();
        other[2].1 = "Petugas memberi salam";
        let path = "/observasi/daftar/LOKET";
        head.send(path, &format!("{path}/ubah"), &other).await.with(303);
        head.get(path).await.says("edisi 2").says("Petugas memberi salam");
        head.send(path, &format!("{path}/simpan"), &[]).await.with(303);
        head.get(path).await.says("Tidak dipakai");
        head.get(ROUNDS).await.says("Belum ada daftar periksa");
        head.get("/observasi/daftar/TIDAK-ADA").await.with(404);
    });
}

#[test]
fn a_round_is_answered_thing_by_thing_and_what_was_typed_stays() {
    run(async {
        let pages = Pages::new().await;
        written(&pages).await;
        let mut officer = pages.signed_in("officer").await;
        let path = begun(&mut officer).await;
        officer
            .get(&path)
            .await
            .says("Jangan tulis nama siapa pun")
            .says("Petugas menyapa lebih dulu");
        let end = format!("{path}/selesai");
        let bare = [SEEN[0], ("remark_1", ""), SEEN[2], SEEN[3]];
        officer.send(&path, &end, &bare).await.with(422).says("perlu keterangan");
        let named = [SEEN[0], ("remark_1", "Rini Astuti diam saja"), SEEN[2], SEEN[3]];
        let refused = officer.send(&path, &end, &named).await;
        refused.with(422).says("nama petugas").says("value=\"Rini Astuti diam saja\"");
        officer.send(&path, &end, &SEEN[1..]).await.with(422).says("answer_1-salah");
        let untold = [SEEN.as_slice(), &[("words_1", "Kursi kurang"), ("topic_1", "")]].concat();
        officer.send(&path, &end, &untold).await.with(422).says("topic_1-salah");
        let own =
            [SEEN.as_slice(), &[("words_1", "Kursi kurang"), ("topic_1", "lainnya")]].concat();
        officer.send(&path, &end, &own).await.with(303);
        let page = officer.get(&path).await;
        page.says("Tidak ada yang menyapa")
            .says("Kursi kurang")
            .says("0 menit")
            .hides("Hentikan tanpa hasil");
        let list = officer.get(ROUNDS).await;
        list.with(200).says("2 belum sesuai").says("Temuan menurut unit dan topik");
        officer.get("/observasi?periode=2025").await.says("Belum ada pengamatan");
        officer.get("/observasi?periode=").await.with(200).says("2 belum sesuai");
        officer.get("/observasi?periode=kemarin").await.with(400);
        let table = officer.get("/observasi?periode=&unit=&bentuk=csv").await;
        table.with(200).says("round,day,shift,kind,checklist").says(",sikap,");
        officer.get("/observasi?bentuk=xls").await.with(400);
    });
}

#[test]
fn a_finding_leads_to_an_improvement_that_leads_back() {
    run(async {
        let pages = Pages::new().await;
        let mut head = written(&pages).await;
        let mut officer = pages.signed_in("officer").await;
        let path = begun(&mut officer).await;
        head.get(&path).await.with(200).hides("Selesaikan pengamatan");
        officer.send(&path, &format!("{path}/selesai"), &SEEN).await.with(303);
        let plan = format!("{path}/perbaikan?temuan=0");
        head.get(&path).await.says(&plan);
        head.get(&format!("{path}/perbaikan?temuan=1")).await.with(404);
        let owner = pages.desk.person("unit_igd").to_string();
        let empty =
            [("action", ""), ("cause", ""), ("owner", owner.as_str()), ("due", "2026-03-20")];
        head.send(&plan, &plan, &empty)
            .await
            .with(422)
            .says("action-salah")
            .says("Tidak ada yang menyapa");
        let mut good = empty;
        good[0].1 = "Sapa dalam tiga puluh detik";
        let to = head.send(&plan, &plan, &good).await.with(303).to.clone();
        head.get(&to).await.says("Dari pengamatan").says(&path);
        let mut igd = pages.signed_in("unit_igd").await;
        igd.get(&path).await.with(200).says("Sapa dalam tiga puluh detik").hides(&plan);
        igd.get(&plan).await.with(403);
        let mut other = pages.signed_in("unit_farmasi").await;
        other.get(&path).await.with(404);
        other.get("/observasi/daftar").await.with(200).hides("Tulis daftar periksa");
    });
}

#[test]
fn a_round_is_left_without_a_result() {
    run(async {
        let pages = Pages::new().await;
        written(&pages).await;
        let mut officer = pages.signed_in("officer").await;
        let path = begun(&mut officer).await;
        officer.send(&path, &format!("{path}/hentikan"), &[]).await.with(303);
        officer.get(&path).await.says("Dihentikan");
        officer
            .send(ROUNDS, ROUNDS, &[("checklist", "LOKET"), ("unit", "")])
            .await
            .with(422)
            .says("unit-salah");
    });
}
