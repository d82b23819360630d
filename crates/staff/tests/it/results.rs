//! Results from the pages: listed, brought as a table, held against goals, reported, judged.

use desk::testing::run;

use crate::browser::{Browser, Pages};

const CONTENTS: &str = "/konten";
const IMPORT: &str = "/konten/hasil/impor";

async fn does(who: &mut Browser, path: &str, word: &str, fields: &[(&str, &str)]) {
    who.send(path, &format!("{path}/{word}"), fields).await.with(303);
}

/// Something that stands on X; its address and its id.
async fn stands(pages: &Pages, officer: &mut Browser) -> (String, String) {
    let fields = [
        ("title", "Cuci tangan"),
        ("purpose", "education"),
        ("text_x", "Cuci tangan enam langkah."),
    ];
    let path = officer.send(CONTENTS, CONTENTS, &fields).await.with(303).to.clone();
    does(officer, &path, "ajukan", &[]).await;
    does(&mut pages.signed_in("head").await, &path, "setujui", &[]).await;
    does(officer, &path, "jadwalkan", &[("at", "2026-03-02T08:30")]).await;
    does(officer, &path, "terbit", &[("link_x", "https://x.com/rs/1")]).await;
    let id = path.rsplit('/').next().unwrap_or_default().to_owned();
    (path, id)
}

#[test]
fn a_table_is_checked_line_by_line_and_written_when_somebody_says_so() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let (path, id) = stands(&pages, &mut officer).await;
        officer.get(IMPORT).await.with(200).says("Impor hasil");
        officer.send(IMPORT, IMPORT, &[("text", "")]).await.with(422).says("Tabelnya kosong");
        let strange = format!("id konten,reach,Follows\n{id},1200,4\n");
        let page = officer.send(IMPORT, IMPORT, &[("text", &strange)]).await;
        page.with(422).says("Kolom “Follows” berisi").says(&id);
        let text = format!("id konten,reach,Follows\n{id},1200,4\n{id},banyak,\n,5,\n");
        let fields = [("text", text.as_str()), ("column_2", "skip"), ("day", "2026-03-02")];
        let page = officer.send(IMPORT, IMPORT, &fields).await;
        page.with(200).says("1 baris baru").says("Baris 3").says("(banyak)");
        page.says("tidak menyebut konten").says("Simpan 1 baris");
        officer.get(&path).await.hides("1.200");
        let save = [fields[0], fields[1], fields[2], ("save", "1")];
        officer.send(IMPORT, IMPORT, &save).await.with(200).says("1 baris disimpan");
        officer
            .get(&path)
            .await
            .says("1.200")
            .says("Hasil dari waktu ke waktu: X (Twitter), tampilan kanal");
        officer.send(IMPORT, IMPORT, &save).await.with(200).says("0 baris disimpan, 1 sudah ada");
        pages.signed_in("director").await.get(IMPORT).await.with(403);
        pages.signed_in("unit_igd").await.get("/konten/hasil").await.with(403);
    });
}

#[test]
fn results_are_listed_under_their_definitions_and_drawn_by_week() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get("/konten/hasil").await.with(200).says("Tidak ada yang tayang");
        let (_, id) = stands(&pages, &mut officer).await;
        officer.get("/konten/hasil").await.says("Cuci tangan").says("belum ada");
        for (definition, reach) in [("shown", "1200"), ("meta-suite", "900")] {
            let text =
                format!("content,as of,definition,reach\n{id},2026-03-02,{definition},{reach}\n");
            let save = [("text", text.as_str()), ("save", "1")];
            officer.send(IMPORT, IMPORT, &save).await.with(200);
        }
        let ranked = officer.get("/konten/hasil?ukuran=reach&urut=ukuran").await;
        ranked.with(200).says("X (Twitter) (meta-suite)").says("X (Twitter) (tampilan kanal)");
        ranked.says("Jangkauan per pekan: X (Twitter)").says("<svg");
        let none = officer.get("/konten/hasil?kanal=instagram").await;
        none.with(200).says("Tidak ada yang tayang");
        let wrong = officer.get("/konten/hasil?dari=2026-03-09&sampai=2026-03-01").await;
        wrong.with(422).says("sampai-salah");
        officer.reads("en");
        officer.get("/konten/hasil?ukuran=reach").await.says("as the channel shows it");
        officer.get(IMPORT).await.with(200).says("Import results");
    });
}

#[test]
fn goals_are_set_by_the_head_and_followers_counted_by_the_office() {
    run(async {
        let pages = Pages::new().await;
        let goals = "/konten/target";
        let mut head = pages.signed_in("head").await;
        head.get(goals).await.with(200).says("Belum ada target");
        let wrong = [("answered_percent", "120")];
        head.send(goals, goals, &wrong).await.with(422).says("bilangan bulat dari 1 sampai 100.");
        let right = [("posts_a_month", "12"), ("answer_hours", "24")];
        head.send(goals, goals, &right).await.with(303);
        head.get(goals).await.says("value=\"12\"").says("Edisi ke-1");
        let mut officer = pages.signed_in("officer").await;
        officer.get(goals).await.with(200).says("<dd>12</dd>").hides("Simpan target");
        let followers = "/konten/pengikut";
        let wrong = [("followers", "myspace | 2026-03-01 | 5")];
        officer.send(goals, followers, &wrong).await.with(422).says("myspace");
        let right = [("followers", "x | 2026-03-01 | 1.234")];
        officer.send(goals, followers, &right).await.with(303);
        let report = officer.get("/laporan/media-sosial/2026-03").await;
        report.with(200).says("1.234").says("Dijawab dalam 24 jam (target rumah sakit)");
        officer.get("/laporan/media-sosial?bulan=2026-02").await.with(303);
        officer.get("/laporan/media-sosial?bulan=maret").await.with(400);
        officer.get("/laporan/media-sosial/2026-03?bentuk=xlsx").await.with(200);
        officer.reads("en");
        let english = officer.get("/laporan/media-sosial/2026-03").await;
        english.with(200).says("Social media report");
        officer.get(goals).await.with(200).says("Goals and followers");
    });
}

#[test]
fn the_head_notes_signs_and_opens_a_sheet_again() {
    run(async {
        let pages = Pages::new().await;
        let sheet = "/penilaian-mandiri/2026-02";
        let mut head = pages.signed_in("head").await;
        assert_eq!(head.get("/penilaian-mandiri").await.with(303).to, sheet);
        head.get(sheet).await.with(200).says("Keaktifan").says("belum ada target");
        does(&mut head, sheet, "catatan", &[("note_activity", "Belum rutin.")]).await;
        head.get(sheet).await.says("Belum rutin.").says("Tanda tangani");
        let mut officer = pages.signed_in("officer").await;
        officer.get(sheet).await.with(200).says("Belum rutin.").hides("Tanda tangani</button>");
        does(&mut head, sheet, "tanda-tangan", &[]).await;
        head.get(sheet).await.says("Ditandatangani").says("Buka kembali");
        head.get(&format!("{sheet}?bentuk=xlsx")).await.with(200);
        let open = format!("{sheet}/buka");
        head.send(sheet, &open, &[("why", "")]).await.with(422).says("why-salah");
        does(&mut head, sheet, "buka", &[("why", "Salah hitung.")]).await;
        head.get(sheet).await.says("Salah hitung.");
        let now = "/penilaian-mandiri/2026-03";
        does(&mut head, now, "catatan", &[("note_activity", "Baru mulai.")]).await;
        head.get(now).await.hides("Tanda tangani</button>");
        head.get("/penilaian-mandiri/2026-04").await.with(404);
        head.reads("en");
        head.get(sheet).await.with(200).says("Self-assessment").says("Activity");
        pages.signed_in("dpjp").await.get(sheet).await.with(403);
    });
}
