//! Praise and recognition by hand.

use desk::receive::{NewIntake, receive};
use desk::testing::run;
use domain::people::Actor;
use domain::rules::{Channel, Kind};
use domain::text::{Body, Name};
use jiff::SignedDuration;

use crate::browser::Pages;

const PRAISE: &str = "/apresiasi";
const HONOURS: &str = "/apresiasi/penghargaan";

/// A case of praise, of somebody with a name.
async fn praised(pages: &Pages) -> String {
    let text = Body::parse("Dokter jaga sabar. Siti Aminah").expect("words");
    let mut new = NewIntake::of(Kind::Compliment, Channel::Web, text);
    new.identity.name = Some(Name::parse("Siti Aminah").expect("a name"));
    let made = receive(&pages.desk, &Actor::Complainant, new, "1").await;
    made.expect("praise comes in").number.to_string()
}

#[test]
fn the_office_passes_praise_on_and_whoever_is_named_reads_it_on_the_first_page() {
    run(async {
        let pages = Pages::new().await;
        let number = praised(&pages).await;
        let page = format!("/kasus/{number}/apresiasi");
        let mut officer = pages.signed_in("officer").await;
        officer.get(&format!("/kasus/{number}")).await.says("Teruskan apresiasi");
        officer.get(&page).await.with(200).says("Dokter jaga sabar. Siti Aminah");
        let dpjp = pages.desk.person("dpjp").to_string();
        let told = [("text", "Dokter jaga sabar. Siti Aminah"), ("people", dpjp.as_str())];
        let refused = officer.send(&page, &page, &told).await;
        refused.with(422).says("masih menyebut nama").says("Siti Aminah");
        let passed = [("text", "Dokter jaga sabar."), ("people", dpjp.as_str()), ("units", "IGD")];
        officer.send(&page, &page, &passed).await.with(303);
        officer.get(&page).await.says("Diteruskan").hides("Hapus nama");
        officer.get(PRAISE).await.says(&number).says("Tarik kembali");
        let mut dpjp = pages.signed_in("dpjp").await;
        dpjp.get("/beranda").await.says("Apresiasi untuk Anda");
        let read = dpjp.get(PRAISE).await;
        read.with(200)
            .says("Dokter jaga sabar.")
            .hides(&number)
            .hides("Siti")
            .hides("Tarik kembali");
        dpjp.get(&page).await.with(403);
        let own = format!("/pelatihan/orang/{}", pages.desk.person("dpjp"));
        dpjp.get(&own).await.says("Dokter jaga sabar.");
        let mut admin = pages.signed_in("admin").await;
        admin.get(&own).await.with(200).hides("Dokter jaga sabar.");
        admin.get(PRAISE).await.hides("Dokter jaga sabar.");
        let mut farmasi = pages.signed_in("unit_farmasi").await;
        farmasi.get("/beranda").await.hides("Apresiasi untuk Anda");
        farmasi.get(PRAISE).await.says("Belum ada apresiasi");
    });
}

#[test]
fn what_was_passed_on_by_mistake_is_taken_back_with_a_reason() {
    run(async {
        let pages = Pages::new().await;
        let page = format!("/kasus/{}/apresiasi", praised(&pages).await);
        let mut officer = pages.signed_in("officer").await;
        officer.send(&page, &page, &[("text", "Sabar."), ("units", "IGD")]).await.with(303);
        let found = desk::praise::list(&pages.desk, &pages.desk.actor("officer")).await;
        let id = found.expect("the office reads it")[0].id;
        let back = format!("/apresiasi/{id}/tarik");
        officer.send(PRAISE, &back, &[("why", " ")]).await.with(422).says("Sabar.");
        officer.send(PRAISE, &back, &[("why", "Keliru unit")]).await.with(303);
        officer.get(PRAISE).await.says("Ditarik kembali");
        let mut igd = pages.signed_in("unit_igd").await;
        igd.get(PRAISE).await.hides("Sabar.").hides(&back);
    });
}

#[test]
fn the_head_proposes_by_criteria_and_the_director_confirms() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        head.get(HONOURS).await.with(200).says("belum menulis ukurannya");
        let criteria = format!("{HONOURS}/ukuran");
        let now = pages.desk.now();
        pages.desk.clock.set(now - SignedDuration::from_hours(24 * 31));
        let mut early = pages.signed_in("head").await;
        early.send(HONOURS, &criteria, &[("criteria", "Sabar.\nJujur.")]).await.with(303);
        pages.desk.clock.set(now);
        let page = format!("/kasus/{}/apresiasi", praised(&pages).await);
        let dpjp = pages.desk.person("dpjp").to_string();
        head.send(&page, &page, &[("text", "Sabar."), ("people", &dpjp)]).await.with(303);
        let month = format!("{HONOURS}?bulan=2026-03");
        head.get(&month).await.says("dr. Hendra Wijaya, Sp.PD").says("Usulkan").says("Jujur.");
        let wanted = [("month", "2026-03"), ("person", dpjp.as_str()), ("reason", "Sabar di IGD")];
        head.send(&month, HONOURS, &wanted).await.with(303);
        let mut other = pages.signed_in("operator").await;
        other.get(HONOURS).await.with(200).hides("dr. Hendra").hides("Usulkan").says("Jujur.");
        let mut director = pages.signed_in("director").await;
        director.get("/beranda").await.says("Usulan penghargaan menunggu Anda");
        director.get(HONOURS).await.says("Setujui penghargaan").says("Sabar di IGD");
        let found = desk::praise::recognition::list(&pages.desk, &pages.desk.actor("head")).await;
        let id = found.expect("the head sees it")[0].recognition.proposal.id;
        let confirm = format!("{HONOURS}/{id}/setujui");
        head.get(&month).await.hides(&confirm);
        director.send(HONOURS, &format!("{HONOURS}/{id}/tolak"), &[("why", "")]).await.with(422);
        director.send(HONOURS, &confirm, &[]).await.with(303);
        other.get(HONOURS).await.says("dr. Hendra Wijaya, Sp.PD").says("Piagam penghargaan");
        other.get(&format!("{HONOURS}/{id}/piagam.pdf")).await.with(200);
    });
}
