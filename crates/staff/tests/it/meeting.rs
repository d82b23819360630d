//! A meeting from the pages: planned, held, decided in, signed by the chair.

use desk::testing::run;

use crate::browser::{Browser, Pages};

const MEETINGS: &str = "/rapat";

/// Plans a meeting that begins now; its address.
async fn planned(pages: &Pages, officer: &mut Browser) -> String {
    let chair = pages.desk.person("director").to_string();
    let invited = pages.desk.person("unit_igd").to_string();
    let fields = [
        ("title", "Evaluasi Maret"),
        ("place", "Aula"),
        ("begins", "2026-03-02T08:00"),
        ("ends", "2026-03-02T09:00"),
        ("month", "2026-03"),
        ("chair", chair.as_str()),
        ("invited", invited.as_str()),
    ];
    officer.send(MEETINGS, MEETINGS, &fields[..6]).await.with(422).says("1 sampai 60 orang");
    let mut wrong = fields;
    wrong[2].1 = "kemarin";
    wrong[4].1 = "Maret";
    let refused = officer.send(MEETINGS, MEETINGS, &wrong).await;
    refused.with(422).says("begins-salah").says("month-salah").says("value=\"Evaluasi Maret\"");
    officer.send(MEETINGS, MEETINGS, &fields).await.with(303).to.clone()
}

#[test]
fn a_meeting_is_held_decides_and_is_signed_by_its_chair() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get(MEETINGS).await.with(200).says("Belum ada rapat");
        let path = planned(&pages, &mut officer).await;
        let page = officer.get(&path).await;
        page.with(200).says("Direncanakan").says("Kasus lewat batas").says("undangan.ics");
        let notes = format!("{path}/notulen");
        let came = pages.desk.person("unit_igd").to_string();
        officer
            .send(&path, &notes, &[("attended", &came), ("minutes", "")])
            .await
            .with(422)
            .says("minutes-salah");
        let held = [("attended", came.as_str()), ("minutes", "Loket obat dibahas")];
        officer.send(&path, &notes, &held).await.with(303);
        let page = officer.get(&path).await;
        page.says("Loket obat dibahas")
            .says("Sudah diadakan")
            .says("Tulis keputusan")
            .hides("Tanda tangani");
        let owner = pages.desk.person("unit_farmasi").to_string();
        let decision =
            [("action", "Loket ketiga"), ("owner", owner.as_str()), ("due", "2026-03-20")];
        let decide = format!("{path}/keputusan");
        officer.send(&path, &decide, &decision[1..]).await.with(422).says("action-salah");
        officer.send(&path, &decide, &decision).await.with(303);
        officer.get(&path).await.says("Loket ketiga");
        let mut director = pages.signed_in("director").await;
        director.get(&path).await.says("Tanda tangani notulen");
        let sign = format!("{path}/tanda-tangan");
        let hidden = officer.get(&path).await.hidden(&notes);
        officer.post(&sign, &hidden, &[]).await.with(403);
        officer.post(&format!("{path}/apa-saja"), &hidden, &[]).await.with(404);
        director.send(&path, &sign, &[]).await.with(303);
        director.get(&path).await.says("Ditandatangani ketua").hides("Tulis keputusan");
        director.get(&format!("{path}?bentuk=pdf")).await.with(200);
        director.get(&format!("{path}?bentuk=xlsx")).await.with(400);
        let ics = director.get(&format!("{path}/undangan.ics")).await;
        ics.with(200).says("SUMMARY:Evaluasi Maret");
    });
}

#[test]
fn a_meeting_is_changed_cancelled_and_seen_by_those_who_are_asked() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = planned(&pages, &mut officer).await;
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(&path).await.with(200).says("Evaluasi Maret").hides("Notulen</h2>");
        unit.get(MEETINGS).await.says("Evaluasi Maret").hides("Rencanakan rapat");
        let mut other = pages.signed_in("unit_farmasi").await;
        other.get(&path).await.with(404);
        other.get(MEETINGS).await.says("Belum ada rapat");
        officer
            .send(&path, &format!("{path}/batal"), &[("why", "")])
            .await
            .with(422)
            .says("why-salah");
        officer.send(&path, &format!("{path}/batal"), &[("why", "Banjir")]).await.with(303);
        officer.get(&path).await.says("Dibatalkan").says("Banjir").hides("Ubah rencana");
    });
}
