//! Mentions, issues and statements from the pages: found, judged, answered, signed on a phone.

use desk::testing::run;

use crate::browser::{Browser, Pages};

const MENTIONS: &str = "/sebutan";
const ISSUES: &str = "/isu";
const STATEMENTS: &str = "/pernyataan-resmi";

async fn found(officer: &mut Browser) -> String {
    let fields = [
        ("source", "clipping"),
        ("link", "https://contoh.id/berita"),
        ("title", "Antrean obat"),
        ("text", "Warga mengeluh antre lima jam."),
        ("outlet", "Harian Wanasari"),
    ];
    officer.send(MENTIONS, MENTIONS, &fields).await.with(303).to.clone()
}

async fn seen(officer: &mut Browser) -> String {
    let fields = [("title", "Antrean obat"), ("about", "Video ramai.")];
    officer.send(ISSUES, ISSUES, &fields).await.with(303).to.clone()
}

#[test]
fn a_hoax_is_refuted_once_it_was_judged_false() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = seen(&mut officer).await;
        officer.get(&path).await.with(200).hides("Luruskan hoaks");
        let judged = [
            ("level", "level_2"),
            ("truth", "false"),
            ("phase", "acute"),
            ("reach", "local"),
            ("why", "Video itu dari kota lain."),
        ];
        officer.send(&path, &format!("{path}/nilai"), &judged).await.with(303);
        officer.get(&path).await.says("Luruskan hoaks");
        let action = format!("{path}/luruskan");
        officer.send(&path, &action, &[("checked", "")]).await.with(422).says("checked-salah");
        let fields = [("checked", "Tanggal dan seragamnya lain."), ("reported_to", "TikTok")];
        officer.send(&path, &action, &fields).await.with(303);
        officer.get(&path).await.says("Tanggal dan seragamnya lain.").says("TikTok");
        officer.reads("en");
        officer.get(&path).await.with(200).says("Refute a hoax");
    });
}

#[test]
fn a_mention_is_written_down_and_becomes_an_issue_and_a_case() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get(MENTIONS).await.with(200).says("Belum ada sebutan");
        let wrong = [("source", "clipping"), ("link", "contoh.id"), ("text", "Antre.")];
        let refused = officer.send(MENTIONS, MENTIONS, &wrong).await;
        refused.with(422).says("link-salah").says("value=\"contoh.id\"");
        let below = [("source", "other"), ("text", "Antre."), ("reach", "-5")];
        let refused = officer.send(MENTIONS, MENTIONS, &below).await;
        refused.with(422).says("Tulis bilangan bulat dari 0 sampai 4.294.967.295.");
        let pasted = [("source", "link"), ("text", "Antre.")];
        officer.send(MENTIONS, MENTIONS, &pasted).await.with(422).says("link-salah");
        let path = found(&mut officer).await;
        assert_eq!(found(&mut officer).await, path);
        let page = officer.get(&path).await;
        page.with(200).says("usulan grading kuning").says("Warga mengeluh");
        officer.send(&path, &format!("{path}/nada"), &[("tone", "negative")]).await.with(303);
        officer.get(MENTIONS).await.says("Negatif").says("Harian Wanasari");
        officer.get("/sebutan?nada=positive").await.says("Tidak ada sebutan yang cocok");
        let begin = format!("{path}/isu-baru");
        let room =
            officer.send(&path, &begin, &[("title", "Antrean obat")]).await.with(303).to.clone();
        officer.get(&room).await.with(200).says("Warga mengeluh").says("Belum dinilai");
        let case = officer.send(&path, &format!("{path}/kasus"), &[("kind", "complaint")]).await;
        assert!(case.with(303).to.starts_with("/kasus/"), "{}", case.to);
        officer.get(&path).await.says("/kasus/").hides("Jadikan kasus");
        let number = case.to.rsplit('/').next().unwrap();
        let link = format!("{room}/kaitkan");
        officer
            .send(&room, &link, &[("case_number", "2026-1")])
            .await
            .with(422)
            .says("case_number-salah")
            .says("nomor itu tidak ditemukan");
        officer.send(&room, &link, &[("case_number", number)]).await.with(303);
        officer.get(&room).await.says(number).says("Harian Wanasari");
        officer.get(&case.to).await.says(&room);
        let hidden = officer.get(&path).await.hidden(&format!("{path}/nada"));
        officer.post(&format!("{path}/apa-saja"), &hidden, &[]).await.with(404);
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(&path).await.with(200).hides("Nilai nadanya");
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(MENTIONS).await.with(403);
        unit.get(&path).await.with(403);
    });
}

#[test]
fn a_mention_is_set_aside_and_looked_at_again() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = found(&mut officer).await;
        let aside = format!("{path}/kesampingkan");
        officer.send(&path, &aside, &[("why", "")]).await.with(422).says("why-salah");
        officer.send(&path, &aside, &[("why", "Bukan kami")]).await.with(303);
        officer.get(&path).await.says("Bukan kami").says("Tinjau lagi").hides("Jadikan kasus");
        officer.send(&path, &format!("{path}/pulihkan"), &[]).await.with(303);
        let room = seen(&mut officer).await;
        let issue = room.rsplit('/').next().unwrap();
        officer.send(&path, &format!("{path}/gabung"), &[("issue", issue)]).await.with(303);
        officer.send(&path, &format!("{path}/lepas"), &[]).await.with(303);
        officer.get(&room).await.says("Belum ada sebutan yang digabungkan");
    });
}

#[test]
fn an_issue_is_judged_answered_and_closed_in_its_crisis_room() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get(ISSUES).await.with(200).says("Tidak ada isu terbuka");
        officer
            .send(ISSUES, ISSUES, &[("title", "Antrean obat")])
            .await
            .with(422)
            .says("about-salah");
        let empty = officer.send(ISSUES, ISSUES, &[]).await;
        empty.with(422).says("(2 isian: <a href=\"#title\"").says(">1</a>, <a href=\"#about\"");
        let path = seen(&mut officer).await;
        officer.get(ISSUES).await.says("Antrean obat").says("Belum dinilai").says("sisa 30 menit");
        let judge = [
            ("level", "level_3"),
            ("truth", "partly"),
            ("phase", "acute"),
            ("reach", "regional"),
            ("why", "Apotek membenarkan"),
        ];
        let assess = format!("{path}/nilai");
        officer.send(&path, &assess, &judge[..4]).await.with(422).says("why-salah");
        officer.send(&path, &assess, &judge).await.with(303);
        let director = pages.desk.person("director").to_string();
        let plan = [
            ("speaker", director.as_str()),
            ("message", "Kami menambah loket"),
            ("outlets", "press"),
        ];
        officer.send(&path, &format!("{path}/tanggapan"), &plan).await.with(303);
        let owner = pages.desk.person("unit_farmasi").to_string();
        let task = [("what", "Buka loket"), ("owner", owner.as_str()), ("due", "2026-03-02T17:00")];
        let give = format!("{path}/tugas");
        officer.send(&path, &give, &task[..2]).await.with(422).says("due-salah");
        officer.send(&path, &give, &task).await.with(303);
        officer.get(&path).await.says("Kami menambah loket").says("Siaran pers").hides("Tutup isu");
        officer.get(&path).await.says("/pernyataan-resmi?isu=");
        let mut signer = pages.signed_in("director").await;
        signer.get(&path).await.says("Beri tugas").hides("/pernyataan-resmi?isu=");
        let mut unit = pages.signed_in("unit_farmasi").await;
        unit.get(ISSUES).await.says("Antrean obat").hides("Catat isu");
        unit.get(&path).await.with(200).says("Buka loket").hides("Nilai isu");
        unit.send(&path, &format!("{path}/selesai"), &[("task", "1")]).await.with(303);
        let close = [("outcome", "solved"), ("lessons", "Umumkan jam sibuk")];
        let told = officer.get(&path).await;
        told.says("Isu tingkat 3 ditutup atau diturunkan oleh kepala Humas").hides("Tutup isu");
        let mut head = pages.signed_in("head").await;
        head.send(&path, &format!("{path}/tutup"), &close).await.with(303);
        officer.get(&path).await.says("Umumkan jam sibuk").says("Buka kembali").hides("Beri tugas");
        officer.get(&format!("{path}/cetak")).await.with(200).says("Umumkan jam sibuk");
        officer.send(&path, &format!("{path}/buka"), &[("why", "Ramai lagi")]).await.with(303);
        let mut other = pages.signed_in("unit_igd").await;
        other.get(&path).await.with(404);
        other.get(ISSUES).await.with(200).says("Tidak ada isu terbuka");
    });
}

#[test]
fn the_director_signs_a_statement_from_the_list_of_approvals() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get(STATEMENTS).await.with(200).says("Belum ada pernyataan");
        let fields = [
            ("kind", "holding"),
            ("title", "Tentang antrean obat"),
            ("text", "Kami menambah loket"),
        ];
        officer.send(STATEMENTS, STATEMENTS, &fields[..2]).await.with(422).says("text-salah");
        let path = officer.send(STATEMENTS, STATEMENTS, &fields).await.with(303).to.clone();
        officer.send(&path, &format!("{path}/ajukan"), &[]).await.with(303);
        let mut director = pages.signed_in("director").await;
        director.get("/persetujuan").await.with(200).says("Tentang antrean obat").says(&path);
        director.get(&path).await.says("Kami menambah loket").says("setujui").hides("Terbitkan");
        let hidden = officer.get(&path).await.hidden(&format!("{path}/ubah"));
        officer.post(&format!("{path}/setujui"), &hidden, &[]).await.with(403);
        director.send(&path, &format!("{path}/setujui"), &[]).await.with(303);
        director.get("/persetujuan").await.hides("Tentang antrean obat");
        officer.get(&path).await.says("Terbitkan");
        officer.send(&path, &format!("{path}/terbitkan"), &[]).await.with(303);
        officer.get(&path).await.says("Lihat halaman publik").hides("Ubah pernyataan");
        let pull = format!("{path}/tarik");
        officer.send(&path, &pull, &[("why", "")]).await.with(422).says("why-salah");
        officer.send(&path, &pull, &[("why", "Angka salah")]).await.with(303);
        officer.get(&path).await.says("Angka salah").hides("Tarik pernyataan</button>");
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(STATEMENTS).await.with(403);
    });
}

#[test]
fn a_right_of_reply_asks_what_it_answers_and_is_changed_as_a_draft() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let fields = [
            ("kind", "right_of_reply"),
            ("title", "Hak jawab"),
            ("text", "Tidak benar"),
            ("outlet", "Harian Wanasari"),
            ("published_on", "2026-03-01"),
        ];
        let refused = officer.send(STATEMENTS, STATEMENTS, &fields[..3]).await;
        refused.with(422).says("outlet-salah").says("published_on-salah");
        let path = officer.send(STATEMENTS, STATEMENTS, &fields).await.with(303).to.clone();
        officer.get(&path).await.says("Harian Wanasari").says("belum diverifikasi");
        let edit = format!("{path}/ubah");
        let mut changed = fields;
        changed[2].1 = "Sama sekali tidak benar";
        officer.send(&path, &edit, &changed).await.with(303);
        officer.send(&path, &format!("{path}/ajukan"), &[]).await.with(303);
        let mut director = pages.signed_in("director").await;
        let back = format!("{path}/kembalikan");
        director.send(&path, &back, &[("why", "")]).await.with(422).says("why-salah");
        director.send(&path, &back, &[("why", "Lebih tenang")]).await.with(303);
        officer.get(&path).await.says("Sama sekali tidak benar").says("Lebih tenang").says("Draf");
    });
}

#[test]
fn the_pages_speak_english_too() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let (mention, issue) = (found(&mut officer).await, seen(&mut officer).await);
        officer.reads("en");
        officer.get(MENTIONS).await.with(200).says("Note a mention");
        officer.get(&mention).await.with(200).says("Make it a case");
        officer.get(ISSUES).await.with(200).says("Note an issue");
        officer.get(&issue).await.with(200).says("Judge the issue");
        officer.get(STATEMENTS).await.with(200).says("Write a statement");
    });
}
