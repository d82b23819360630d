//! Activities from the pages: planned, approved, asked about, held, looked back at; and their year.

use desk::testing::run;

use crate::browser::{Browser, Pages};

const ACTIVITIES: &str = "/kegiatan";

/// The plan as the form sends it; the one in charge is chosen from the list.
const PLAN: [(&str, &str); 17] = [
    ("title", "Cuci tangan menyelamatkan"),
    ("kind", "live_questions"),
    ("need", "Baru separuh pengunjung mencuci tangan."),
    ("aim", "Pengunjung tahu lima saat cuci tangan"),
    ("audience", "visitors"),
    ("starts", "2026-03-04T09:00"),
    ("ends", "2026-03-04T11:00"),
    ("place", "Aula"),
    ("outside", "Sri Wahyuni | Gizi"),
    ("public", "1"),
    ("questions", "1"),
    ("entry", "1"),
    ("quota", "40"),
    ("closes", "2026-03-04T08:00"),
    ("bring", "Buku KIA"),
    ("materials", "Leaflet"),
    ("budget", ""),
];

fn with<'a>(pages: &Pages, field: &'a str, value: &'a str) -> Vec<(String, String)> {
    let fields = PLAN.iter().map(|(name, known)| {
        ((*name).to_owned(), if *name == field { value } else { *known }.to_owned())
    });
    fields.chain([("lead".to_owned(), pages.desk.person("officer").to_string())]).collect()
}

fn plain(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

async fn planned(pages: &Pages, officer: &mut Browser) -> String {
    let fields = with(pages, "", "");
    officer.send(ACTIVITIES, ACTIVITIES, &plain(&fields)).await.with(303).to.clone()
}

async fn does(who: &mut Browser, path: &str, word: &str, fields: &[(&str, &str)]) -> u16 {
    let action = format!("{path}/{word}");
    who.send(path, &action, fields).await.status.as_u16()
}

async fn approved(pages: &Pages, officer: &mut Browser) -> String {
    let path = planned(pages, officer).await;
    assert_eq!(does(officer, &path, "ajukan", &[]).await, 303);
    let mut head = pages.signed_in("head").await;
    head.get(ACTIVITIES).await.says("Cuci tangan menyelamatkan");
    assert_eq!(does(&mut head, &path, "setujui", &[]).await, 303);
    path
}

#[test]
fn an_activity_is_planned_approved_changed_and_approved_again() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get(ACTIVITIES).await.with(200).says("Belum ada kegiatan di daftar ini");
        let path = planned(&pages, &mut officer).await;
        officer.get(&path).await.with(200).says("Sri Wahyuni (Gizi)").hides("Halaman publik</a>");
        assert_eq!(does(&mut officer, &path, "ajukan", &[]).await, 303);
        officer.get(&path).await.says("Menunggu persetujuan kepala Humas");
        let mut director = pages.signed_in("director").await;
        director.get("/persetujuan").await.says("Cuci tangan menyelamatkan").says(&path);
        let mut head = pages.signed_in("head").await;
        assert_eq!(does(&mut head, &path, "kembalikan", &[("why_return", "")]).await, 422);
        assert_eq!(does(&mut head, &path, "kembalikan", &[("why_return", "Pagi.")]).await, 303);
        officer.get(&path).await.says("Pagi.");
        assert_eq!(does(&mut officer, &path, "ajukan", &[]).await, 303);
        assert_eq!(does(&mut head, &path, "setujui", &[]).await, 303);
        officer.get(&path).await.says("Disetujui").hides("Persetujuan gugur");
        let moved = with(&pages, "place", "Lobi");
        assert_eq!(does(&mut officer, &path, "ubah", &plain(&moved)).await, 303);
        officer.get(&path).await.says("Persetujuan gugur").says("Lobi");
        let cancel = [("why_cancel", "Banjir.")];
        assert_eq!(does(&mut officer, &path, "batalkan", &cancel).await, 303);
        let page = officer.get(&path).await;
        page.says("Dibatalkan").says("Banjir.").says("Rencanakan lagi").hides("Ubah rencana");
        let again = format!("{ACTIVITIES}?dari={}", path.trim_start_matches("/kegiatan/"));
        officer.get(&again).await.with(200).says("value=\"Cuci tangan menyelamatkan\"");
        officer.get(&format!("{path}?bentuk=kertas")).await.with(400);
        pages.signed_in("unit_igd").await.get(&path).await.with(403);
    });
}

#[test]
fn what_is_wrong_with_the_plan_stands_beside_its_field() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        for (field, value) in [
            ("title", ""),
            ("kind", "pesta"),
            ("need", ""),
            ("starts", "besok"),
            ("outside", " | Gizi"),
            ("quota", "banyak"),
            ("closes", ""),
            ("budget", "mahal"),
        ] {
            let fields = with(&pages, field, value);
            let page = officer.send(ACTIVITIES, ACTIVITIES, &plain(&fields)).await;
            page.with(422).says(&format!("{field}-salah")).says("Leaflet");
        }
        let fields = with(&pages, "ends", "2026-03-04T08:30");
        let page = officer.send(ACTIVITIES, ACTIVITIES, &plain(&fields)).await;
        page.with(422).says("Kegiatan selesai sebelum mulai");
        let mut visit = with(&pages, "", "");
        visit.push(("contact".to_owned(), "Pak Lurah".to_owned()));
        let page = officer.send(ACTIVITIES, ACTIVITIES, &plain(&visit)).await;
        page.with(422).says("means-salah").says("Pak Lurah");
        pages.signed_in("auditor").await.get(ACTIVITIES).await.with(200).hides("Kegiatan baru");
    });
}

#[test]
fn questions_are_answered_carried_on_or_become_a_case() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = approved(&pages, &mut officer).await;
        assert_eq!(does(&mut officer, &path, "tanya", &[("question", "")]).await, 422);
        let open = [("question", "Berapa lama?")];
        assert_eq!(does(&mut officer, &path, "tanya", &open).await, 303);
        let own = [("question", "Luka operasi saya?"), ("care", "1")];
        assert_eq!(does(&mut officer, &path, "tanya", &own).await, 303);
        officer.get(&path).await.says("Bukan untuk dijawab di depan umum");
        let first = format!("{path}/pertanyaan/1");
        let empty = [("answer", ""), ("by", "")];
        let page = officer.send(&first, &format!("{first}/jawab"), &empty).await;
        page.with(422).says("answer-salah").says("by-salah");
        let head = pages.desk.person("head").to_string();
        let later = [("owner", head.as_str()), ("due", "2026-03-20")];
        assert_eq!(does(&mut officer, &first, "tunda", &later).await, 303);
        officer.get(ACTIVITIES).await.says("Yang masih ditunggu").says("Berapa lama?");
        let answer = [("answer", "Dua puluh detik."), ("by", "speaker:0")];
        assert_eq!(does(&mut officer, &first, "jawab", &answer).await, 303);
        officer.get(&first).await.says("Dua puluh detik.").says("Buka lagi");
        officer.get(ACTIVITIES).await.hides("Yang masih ditunggu");
        let second = format!("{path}/pertanyaan/2");
        officer.get(&second).await.hides("Simpan jawaban").says("Jadikan kasus");
        let case = officer.send(&second, &format!("{second}/kasus"), &[("kind", "question")]).await;
        let to = case.with(303).to.clone();
        officer.get(&to).await.with(200);
        officer.get(&second).await.says("Menjadi kasus").hides("Jadikan kasus");
        officer.get(&format!("{path}/pertanyaan/9")).await.with(404);
        let day = officer.get("/konten/kalender?bulan=2026-03").await;
        day.says("09.00 Cuci tangan menyelamatkan").says(&path);
    });
}

#[test]
fn who_came_and_what_was_learned_stand_in_the_programme_of_the_year() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = approved(&pages, &mut officer).await;
        pages.desk.clock.advance_hours(52);
        let mut officer = pages.signed_in("officer").await;
        let wrong = [("present_visitors", "banyak"), ("well", "")];
        let page = officer.send(&path, &format!("{path}/laksana"), &wrong).await;
        page.with(422).says("present_visitors-salah").says("well-salah");
        let held = [("present_visitors", "42"), ("well", "Ramai.")];
        assert_eq!(does(&mut officer, &path, "laksana", &held).await, 303);
        let lessons = [
            ("met", "1"),
            ("value", "82"),
            ("unit", "% tahu"),
            ("lessons", "Mulai tepat waktu."),
            ("follow_ups", "2026-03-20 | Poster di lobi"),
        ];
        assert_eq!(does(&mut officer, &path, "evaluasi", &lessons).await, 422);
        let head = pages.desk.person("head").to_string();
        let whole = [lessons.as_slice(), &[("follow_owner", head.as_str())]].concat();
        assert_eq!(does(&mut officer, &path, "evaluasi", &whole).await, 303);
        officer.get(&path).await.says("Tujuan tercapai: 82 % tahu").says("Tandai selesai");
        assert_eq!(does(&mut officer, &path, "selesai", &[]).await, 303);
        officer.get(&path).await.hides("Tandai selesai");
        officer.get(&format!("{ACTIVITIES}?daftar=lewat")).await.says("Dievaluasi");
        let year = format!("{ACTIVITIES}/program/2026");
        officer.get(&year).await.with(200).says("Maret 2026").says("Terlaksana.").says("42");
        officer
            .get(&year)
            .await
            .says("<td>dicatat panitia</td>")
            .hides("<td>dihitung di pintu</td>");
        officer.get(&format!("{year}?bentuk=pdf")).await.with(200);
        officer.get(&format!("{year}?bentuk=xlsx")).await.with(200);
        officer.get(&format!("{year}?bentuk=csv")).await.with(400);
        officer.get(&format!("{ACTIVITIES}/program/dulu")).await.with(404);
        officer.get(&format!("{path}?bentuk=pdf")).await.with(200);
    });
}

#[test]
fn a_follow_up_stands_on_the_first_page_of_whoever_owes_it_until_it_is_done() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = approved(&pages, &mut officer).await;
        pages.desk.clock.advance_hours(52);
        let mut officer = pages.signed_in("officer").await;
        assert_eq!(does(&mut officer, &path, "laksana", &[("well", "Ramai.")]).await, 303);
        let owner = pages.desk.person("unit_igd").to_string();
        let whole = [
            ("met", "1"),
            ("value", "82"),
            ("unit", "% tahu"),
            ("lessons", "Mulai tepat waktu."),
            ("follow_ups", "2026-03-20 | Wastafel di lobi"),
            ("follow_owner", owner.as_str()),
        ];
        assert_eq!(does(&mut officer, &path, "evaluasi", &whole).await, 303);
        officer.get("/beranda").await.with(200).hides("Wastafel di lobi");
        let mut unit = pages.signed_in("unit_igd").await;
        let first = unit.get("/beranda").await;
        first.with(200).says("Wastafel di lobi").says("20 Maret 2026").hides(&path);
        let id = path.rsplit('/').next().unwrap();
        let action = "/beranda/tindak-lanjut";
        unit.reads("en");
        unit.get("/beranda").await.with(200).says("What you do after activities");
        let mut dpjp = pages.signed_in("dpjp").await;
        let hidden = unit.get("/beranda").await.hidden(action);
        assert!(hidden.iter().any(|(name, value)| name == "activity" && value == id));
        let token = dpjp.get("/beranda").await.hidden("/keluar");
        dpjp.post(action, &token, &[("activity", id), ("nth", "0")]).await.with(403);
        dpjp.post(action, &token, &[("activity", "apa"), ("nth", "0")]).await.with(404);
        unit.send("/beranda", action, &[]).await.with(303);
        unit.get("/beranda").await.hides("Wastafel di lobi");
        officer.get(&path).await.hides("Tandai selesai");
    });
}

#[test]
fn activities_are_there_in_english_too() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = approved(&pages, &mut officer).await;
        assert_eq!(does(&mut officer, &path, "tanya", &[("question", "Berapa?")]).await, 303);
        officer.reads("en");
        officer.get(ACTIVITIES).await.with(200).says("Health promotion activities");
        officer.get(&path).await.with(200).says("Live question time").says("Visitors");
        officer.get(&format!("{path}/pertanyaan/1")).await.with(200).says("Save the answer");
        let year = format!("{ACTIVITIES}/program/2026");
        officer.get(&year).await.with(200).says("Health promotion programme 2026");
        for absurd in ["1", "1999", "2101"] {
            officer.get(&format!("{ACTIVITIES}/program/{absurd}")).await.with(404);
        }
        let last = officer.get(&format!("{ACTIVITIES}/program/2100")).await;
        last.with(200).says("/program/2099").hides("/program/2101");
    });
}

#[test]
fn a_file_that_is_no_photo_is_answered_with_what_is_taken_there() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = approved(&pages, &mut officer).await;
        let action = format!("{path}/foto");
        let mut fields = officer.get(&path).await.hidden(&action);
        let told = [("alt", "Peserta mencuci tangan"), ("basis", "own"), ("source", "Humas")];
        fields.extend(told.map(|(name, value)| (name.to_owned(), value.to_owned())));
        for (name, bytes) in [("catatan.txt", &b"bukan gambar"[..]), ("surat.pdf", b"%PDF-1.7\n")] {
            let wrong = officer.attach(&action, &fields, ("file", name, bytes)).await;
            wrong.with(422).says("Kirim foto (JPG atau PNG)").hides("MP4");
        }
        officer.reads("en");
        let wrong = officer.attach(&action, &fields, ("file", "surat.pdf", b"%PDF-1.7\n")).await;
        wrong.with(422).says("Send a photo (JPG or PNG)");
    });
}
