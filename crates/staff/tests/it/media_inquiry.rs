//! What media ask: the list of what is due, and who asks in one case.

use desk::testing::run;

use crate::{browser::Pages, story::recorded};

#[test]
fn a_question_of_media_gets_its_outlet_and_deadline_and_stands_in_the_list() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get("/media").await.with(200).says("Tidak ada pertanyaan media yang terbuka");
        let fields = [
            ("channel", "telephone"),
            ("kind", "media_inquiry"),
            ("relation", "other"),
            ("text", "Berapa korban kebakaran gudang?"),
            ("name", "Rina"),
        ];
        officer.send("/catat", "/catat", &fields).await.with(200);
        officer.get("/media").await.with(200).says("Media belum dicatat").says("2026-00001");
        let path = "/kasus/2026-00001/media";
        officer.get("/kasus/2026-00001").await.with(200).says(path);
        officer.get(path).await.with(200).says("24 jam, karena jurnalis");
        let wrong = [("outlet", ""), ("journalist", ""), ("deadline", "2020-01-01T09:00")];
        officer.send(path, path, &wrong).await.with(422).says("outlet-salah");
        let early = [("outlet", "Harian Wanasari"), wrong[1], wrong[2]];
        let refused = officer.send(path, path, &early).await;
        refused.with(422).says("deadline-salah").says("value=\"Harian Wanasari\"");
        let fields = [early[0], wrong[1], ("deadline", "2030-01-01T09:00")];
        officer.send(path, path, &fields).await.with(303);
        officer.get("/media").await.says("Harian Wanasari").hides("Media belum dicatat");
        let held = [fields[0], fields[1], fields[2], ("embargo", "2030-01-01T10:00")];
        officer.send(path, path, &held).await.with(303);
        officer.get(path).await.says("jawaban tidak boleh keluar sebelum");
        officer.get("/media").await.says("jawaban tidak boleh keluar sebelum");
        officer.get("/kasus/2026-00001").await.says("jawaban tidak boleh keluar sebelum");
        let ahead = [&held[..], &[("ahead", "1")]].concat();
        officer.send(path, path, &ahead).await.with(303);
        officer
            .get(path)
            .await
            .says("jawaban keluar lebih dahulu")
            .says("name=\"ahead\" value=\"1\" checked");
        officer.reads("en");
        officer.get(path).await.with(200).says("Deadline of the journalist");
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(path).await.with(200).hides("<button class=\"btn primary\"");
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get("/media").await.with(403);
        unit.get(path).await.with(403);
    });
}

#[test]
fn a_crisis_room_shows_when_media_are_answered_as_the_card_does() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        for (text, outlet, deadline) in [
            ("Berapa korban kebakaran gudang?", "Harian Wanasari", "2030-01-01T09:00"),
            ("Mengapa gudang terbakar?", "Radio Wanasari", "2029-12-31T09:00"),
        ] {
            let fields = [
                ("channel", "telephone"),
                ("kind", "media_inquiry"),
                ("relation", "other"),
                ("text", text),
                ("name", "Rina"),
            ];
            officer.send("/catat", "/catat", &fields).await.with(200);
            let serial = if outlet.starts_with("Harian") { 1 } else { 2 };
            let path = format!("/kasus/2026-0000{serial}/media");
            let fields = [("outlet", outlet), ("journalist", ""), ("deadline", deadline)];
            officer.send(&path, &path, &fields).await.with(303);
        }
        let sign = [("title", "Kebakaran gudang"), ("about", "Gudang terbakar tadi pagi.")];
        let room = officer.send("/isu", "/isu", &sign).await.with(303).to.clone();
        for path in [room.as_str(), "/isu"] {
            let page = officer.get(path).await;
            page.with(200).says("1 Jan 2030, 09.00");
            let place = |words: &str| page.text.find(words).expect("it is on the page");
            assert!(place("Radio Wanasari") < place("Harian Wanasari"), "due a day earlier");
        }
        officer.reads("en");
        officer.get(&room).await.with(200).says("1 Jan 2030");
    });
}

#[test]
fn a_complaint_has_no_page_of_media() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        officer.get(&format!("/kasus/{number}/media")).await.with(404);
    });
}
