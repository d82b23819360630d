//! People, units, stand-ins, the own account, the audit.

use desk::testing::{PASSWORD, run};

use crate::browser::Pages;

#[test]
fn the_head_takes_somebody_on_and_switches_them_off_at_once() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let path = "/pengaturan/orang";
        let bad = [("login", "Wati Baru"), ("name", "Wati"), ("role", "officer")];
        head.send(path, path, &bad).await.with(422).says("login-salah");
        let good = [
            ("login", "wati"),
            ("name", "Wati Suryani"),
            ("role", "officer"),
            ("password", "kalimat yang panjang"),
        ];
        head.send(path, path, &good).await.with(303);
        let list = head.get(path).await;
        let row = list.text.split("Wati Suryani").next().expect("the row");
        let person = row.rsplit("href=\"").next().and_then(|to| to.split('"').next());
        let person = person.expect("the link").to_owned();
        let off = format!("{person}/nonaktif");
        head.send(&person, &off, &[]).await.with(303);
        let mut wati = pages.stranger();
        let fields = [("login", "wati"), ("password", "kalimat yang panjang")];
        wati.send("/masuk", "/masuk", &fields).await.with(422);
    });
}

#[test]
fn a_unit_cannot_stand_below_itself() {
    run(async {
        let pages = Pages::new().await;
        let mut admin = pages.signed_in("admin").await;
        let path = "/pengaturan/unit";
        let new = [("code", "GIZI"), ("name", "Instalasi Gizi"), ("parent", "PELAYANAN")];
        admin.send(path, path, &new).await.with(303);
        admin.get(path).await.says("Instalasi Gizi");
        let ring = [("name", "Bidang Pelayanan Medis"), ("parent", "GIZI")];
        let answer = admin.send(path, "/pengaturan/unit/PELAYANAN", &ring).await;
        answer.with(422).says("Unit tidak dapat berada di bawah dirinya sendiri.");
        let taken = [("code", "GIZI"), ("name", "Lain")];
        admin.send(path, path, &taken).await.with(422).says("Sudah dipakai.");
    });
}

#[test]
fn the_director_names_a_stand_in_who_then_sees_the_approvals() {
    run(async {
        let pages = Pages::new().await;
        let mut director = pages.signed_in("director").await;
        let person = pages.desk.person("management").to_string();
        let fields = [("person", person.as_str()), ("title", "plh"), ("until", "2026-03-01T08:00")];
        let (page, path) = ("/pengaturan/orang", "/pengaturan/wakil");
        let home = director.get("/beranda").await;
        let (rail, bar) = home.text.split_once("class=\"bar\"").expect("rail and bar");
        assert!(rail.contains(page) && bar.contains(page), "the way to the stand-in");
        director
            .get(page)
            .await
            .with(200)
            .hides("href=\"/pengaturan/orang/")
            .hides("name=\"login\"");
        director.send(page, path, &fields).await.with(422).says("until-salah");
        let fields = [("person", person.as_str()), ("title", "plh"), ("until", "2026-03-05T08:00")];
        director.send(page, path, &fields).await.with(303);
        let mut stand_in = pages.signed_in("management").await;
        stand_in.get("/persetujuan").await.with(200).says("Plh.");
    });
}

#[test]
fn a_password_is_changed_by_whoever_knows_the_old_one() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let new = "sandi baru yang panjang";
        let wrong = [("old", "bukan ini"), ("password", new), ("again", new)];
        officer.send("/akun", "/akun/sandi", &wrong).await.with(422).says("old-salah");
        let differ = [("old", PASSWORD), ("password", new), ("again", "lain lagi")];
        officer.send("/akun", "/akun/sandi", &differ).await.with(422).says("again-salah");
        let right = [("old", PASSWORD), ("password", new), ("again", new)];
        officer.send("/akun", "/akun/sandi", &right).await.with(303);
        officer.get("/kotak").await.with(200);
    });
}

#[test]
fn the_auditor_has_the_whole_trail_checked() {
    run(async {
        let pages = Pages::new().await;
        let mut auditor = pages.signed_in("auditor").await;
        auditor.send("/audit", "/audit", &[]).await.with(200).says("Jejak utuh");
    });
}

#[test]
fn the_outbox_is_for_the_office() {
    run(async {
        let pages = Pages::new().await;
        pages.signed_in("officer").await.get("/kotak-keluar").await.with(200);
        pages.signed_in("officer").await.get("/kiriman").await.with(200).says("Tidak terbaca");
        pages.signed_in("dpjp").await.get("/kotak-keluar").await.with(403);
    });
}
