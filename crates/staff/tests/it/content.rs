//! Content from the pages: written, judged, approved, put out, counted; the sheet, the pause, the calendar.

use desk::testing::run;

use crate::browser::{Browser, Pages};

const CONTENTS: &str = "/konten";

/// Writes an item; its address.
pub(crate) async fn written(officer: &mut Browser, fields: &[(&str, &str)]) -> String {
    officer.send(CONTENTS, CONTENTS, fields).await.with(303).to.clone()
}

pub(crate) async fn does(
    who: &mut Browser,
    path: &str,
    word: &str,
    fields: &[(&str, &str)],
) -> u16 {
    let action = format!("{path}/{word}");
    who.send(path, &action, fields).await.status.as_u16()
}

pub(crate) const PLAIN: [(&str, &str); 3] =
    [("title", "Cuci tangan"), ("purpose", "education"), ("text_x", "Cuci tangan enam langkah.")];

#[test]
fn an_item_is_written_judged_approved_put_out_and_counted() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer
            .get(CONTENTS)
            .await
            .with(200)
            .says("Belum ada konten")
            .says("data-length=\"text_x\"");
        let wrong =
            [("title", ""), ("purpose", "lain"), ("text_x", "Rumah sakit terbaik di kota.")];
        let refused = officer.send(CONTENTS, CONTENTS, &wrong).await;
        refused.with(422).says("title-salah").says("purpose-salah").says("terbaik di kota");
        let mut boast = PLAIN;
        boast[2].1 = "Rumah sakit terbaik di kota.";
        let path = written(&mut officer, &boast).await;
        let page = officer.get(&path).await;
        page.with(200).says("<mark>terbaik</mark>").says("Permenkes 1787/2010").says("28 dari 280");
        let refused = officer.send(&path, &format!("{path}/ajukan"), &[]).await;
        refused.with(422).says("tidak boleh dalam iklan");
        let why = [("judge_0", "Kutipan nama acara")];
        assert_eq!(does(&mut officer, &path, "ajukan", &why).await, 303);
        let mut head = pages.signed_in("head").await;
        head.get(&path).await.says("Kutipan nama acara").says("Setujui");
        assert_eq!(does(&mut head, &path, "setujui", &[]).await, 303);
        assert_eq!(does(&mut officer, &path, "jadwalkan", &[("at", "")]).await, 422);
        assert_eq!(
            does(&mut officer, &path, "jadwalkan", &[("at", "2026-03-02T08:00")]).await,
            303
        );
        officer.get(&path).await.says("Waktunya sudah tiba").says("Salin teks");
        let hidden = officer.get(&path).await.hidden(&format!("{path}/terbit"));
        let out = format!("{path}/terbit");
        officer.post(&out, &hidden, &[("link_x", "x.com")]).await.with(422).says("link_x-salah");
        officer.post(&out, &hidden, &[("link_x", "https://x.com/rs/1")]).await.with(303);
        officer.get(&path).await.says("https://x.com/rs/1").says("Tayang");
        let count = format!("{path}/hasil");
        let hidden = officer.get(&path).await.hidden(&count);
        let wrong = [("day_x", "2026-03-02"), ("reach_x", "banyak")];
        officer.post(&count, &hidden, &wrong).await.with(422).says("reach_x-salah");
        let below = [("day_x", "2026-03-02"), ("reach_x", "-5")];
        let refused = officer.post(&count, &hidden, &below).await;
        refused.with(422).says("Tulis bilangan bulat dari 0 sampai 4.294.967.295.");
        let counted = [("day_x", "2026-03-02"), ("reach_x", "1200")];
        officer.post(&count, &hidden, &counted).await.with(303);
        officer.get(&path).await.says("1.200").says("Dievaluasi");
        officer.post(&format!("{path}/apa-saja"), &hidden, &[]).await.with(404);
    });
}

#[test]
fn an_item_comes_back_is_changed_and_withdrawn() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = written(&mut officer, &[PLAIN[0], PLAIN[1], PLAIN[2], ("claims", "1")]).await;
        assert_eq!(does(&mut officer, &path, "ajukan", &[]).await, 303);
        let mut dpjp = pages.signed_in("dpjp").await;
        dpjp.get(&path).await.with(200).says("Fakta sudah benar").hides("Jadwalkan");
        let back = [("why_return", "Langkah ketiga keliru.")];
        assert_eq!(does(&mut dpjp, &path, "kembalikan", &back).await, 303);
        officer.get(&path).await.says("Langkah ketiga keliru.").says("Konsep");
        let changed = [PLAIN[0], PLAIN[1], ("text_instagram", "Tujuh langkah.")];
        assert_eq!(does(&mut officer, &path, "ubah", &changed).await, 303);
        officer.get(&path).await.says("Tujuh langkah.").hides("Cuci tangan enam");
        officer.get(&format!("{CONTENTS}?tahap=draft")).await.says("Cuci tangan");
        officer.get(&format!("{CONTENTS}?tahap=published")).await.says("Belum ada konten");
        assert_eq!(does(&mut officer, &path, "tarik", &[("why_withdraw", "")]).await, 422);
        assert_eq!(does(&mut officer, &path, "tarik", &[("why_withdraw", "Ganda")]).await, 303);
        officer.get(&path).await.says("Ditarik").hides("Ubah</summary>");
        pages.signed_in("unit_igd").await.get(&path).await.with(403);
    });
}

#[test]
fn whoever_has_the_next_word_finds_the_item_on_the_first_page_and_in_their_list() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let mut dpjp = pages.signed_in("dpjp").await;
        let mut director = pages.signed_in("director").await;
        dpjp.get("/beranda").await.with(200).hides("konten menunggu Anda");
        let fields = [PLAIN[0], ("purpose", "announcement"), PLAIN[2], ("claims", "1")];
        let path = written(&mut officer, &fields).await;
        officer.get(&path).await.says("Berikutnya: periksa teks");
        assert_eq!(does(&mut officer, &path, "ajukan", &[]).await, 303);
        officer.get(&path).await.says("Berikutnya: DPJP atau komite medis");
        officer.get("/beranda").await.hides("konten menunggu Anda");
        dpjp.get("/beranda").await.says("konten menunggu Anda");
        dpjp.get(CONTENTS).await.says("Menunggu Anda").says(&path);
        assert_eq!(does(&mut dpjp, &path, "fakta", &[]).await, 303);
        dpjp.get("/beranda").await.hides("konten menunggu Anda");
        let mut head = pages.signed_in("head").await;
        head.get("/beranda").await.says("konten menunggu Anda");
        director.get("/persetujuan").await.hides(&path);
        assert_eq!(does(&mut head, &path, "setujui", &[]).await, 303);
        director.get("/beranda").await.says("<b>1</b><span>menunggu Anda</span>");
        director.get("/persetujuan").await.says(&path).says("Baca dan putuskan");
        assert_eq!(does(&mut director, &path, "setujui", &[]).await, 303);
        director.get("/persetujuan").await.hides(&path);
        director.get("/beranda").await.says("<b>0</b><span>menunggu Anda</span>");
    });
}

#[test]
fn the_sheet_the_pause_and_the_calendar_are_pages() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let sheet = "/konten/merek";
        let wrong = [("facts", "tanpa sumber"), ("colours", "hijau"), ("forbidden", "pelanggan")];
        let said = officer.send(sheet, sheet, &wrong).await;
        said.with(422).says("facts-salah").says("colours-salah").says("pelanggan");
        let fact = ("facts", "212 tempat tidur | SK 12 | 2026-01-31");
        let right = [fact, ("tagline", "Dekat"), ("colours", "#0b6e4f | hijau utama")];
        officer.send(sheet, sheet, &right).await.with(303);
        officer.get(sheet).await.says("lewat masa berlakunya").says("value=\"Dekat\"");
        let shown = officer.get(sheet).await;
        shown.says("fill=\"#0B6E4F\"").says("hijau utama").says("<ul class=\"swatches\"><li>");
        pages.signed_in("director").await.get(sheet).await.with(200).hides("<textarea");
        let path = written(&mut officer, &PLAIN).await;
        assert_eq!(does(&mut officer, &path, "ajukan", &[]).await, 303);
        let mut director = pages.signed_in("director").await;
        assert_eq!(does(&mut director, &path, "setujui", &[]).await, 303);
        assert_eq!(
            does(&mut officer, &path, "jadwalkan", &[("at", "2026-03-02T08:30")]).await,
            303
        );
        let pause = "/konten/jeda";
        officer.send(pause, pause, &[("why", ""), ("until", "")]).await.with(422).says("why-salah");
        let wanted = [("why", "Banjir"), ("until", "2026-03-03T08:00")];
        officer.send(pause, pause, &wanted).await.with(303);
        officer.get(pause).await.says("Semua konten dijeda").says("Akhiri jeda");
        let month = officer.get("/konten/kalender?bulan=2026-03").await;
        month.with(200).says("Banjir").says("Hari Tuberkulosis Sedunia").says("08.30").says(&path);
        officer.send(pause, "/konten/jeda/akhiri", &[]).await.with(303);
        officer.get(pause).await.says("Jeda terakhir berakhir");
        let days = [("days", "24-03 Hari kami")];
        let kalender = "/konten/kalender";
        officer.send(kalender, "/konten/hari-kesehatan", &days).await.with(303);
        officer.get("/konten/kalender?bulan=2026-03").await.says("Hari kami").hides("Tuberkulosis");
        officer.get("/konten/kalender?bulan=Maret").await.with(400);
        officer.get("/konten/kalender?bulan=0000-01").await.with(400);
        officer.get("/konten/kalender?bulan=9999-12").await.with(400);
        officer.get("/konten?hari=2026-03-02").await.says("Cuci tangan");
        let feed = officer.get("/konten/kalender.ics?bulan=2026-03").await;
        feed.with(200).says("SUMMARY:Cuci tangan");
    });
}

#[test]
fn an_item_is_moved_on_the_calendar_and_back() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = written(&mut officer, &PLAIN).await;
        let id = path.rsplit('/').next().unwrap().to_owned();
        assert_eq!(does(&mut officer, &path, "ajukan", &[]).await, 303);
        assert_eq!(does(&mut pages.signed_in("head").await, &path, "setujui", &[]).await, 303);
        let at = [("at", "2026-03-05T08:30")];
        assert_eq!(does(&mut officer, &path, "jadwalkan", &at).await, 303);
        let month = "/konten/kalender?bulan=2026-03";
        let value = format!("{id}@2026-03-05");
        officer.get(month).await.with(200).says(&format!("data-item=\"{value}\"")).says("Senin");
        pages.signed_in("director").await.get(month).await.hides("data-item");
        let to = "/konten/kalender/pindah";
        let wrong = [("item", "lain"), ("to", "")];
        officer.send(month, to, &wrong).await.with(422).says("item-salah").says("to-salah");
        let past = [("item", value.as_str()), ("to", "2026-02-01")];
        officer.send(month, to, &past).await.with(422).says("sudah lewat").says("Tuberkulosis");
        let week = "/konten/kalender?tampilan=pekan&hari=2026-03-05";
        let later = [("item", value.as_str()), ("to", "2026-03-12")];
        let moved = officer.send(week, to, &later).await.with(303).to.clone();
        let page = officer.get(&moved).await;
        page.with(200)
            .says("9 Maret 2026")
            .says("dipindahkan ke Kamis, 12 Maret 2026")
            .says("08.30");
        let again = [("item", value.as_str()), ("to", "2026-03-20")];
        officer.send(month, to, &again).await.with(409).says("dijadwalkan");
        // The first form of the page is the one that moves it back.
        let back = officer.send(&moved, to, &[]).await.with(303).to.clone();
        officer.get(&back).await.says("2 Maret 2026").says("dipindahkan ke Kamis, 5 Maret 2026");
        let list = officer.get("/konten/kalender?tampilan=daftar&bulan=2026-03").await;
        list.says("Kamis, 5 Maret 2026 08.30").hides("Kamis, 12 Maret 2026 08.30");
        officer.get("/konten/kalender?hari=besok").await.with(400);
    });
}

#[test]
fn a_permission_is_taken_used_taken_back_and_cleared() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let witness = pages.desk.person("quality").to_string();
        let register = "/izin-publikasi";
        let fields = [
            ("person", "Siti Aminah"),
            ("material", "Foto di ruang fisioterapi"),
            ("purposes", "education"),
            ("outlets", "x"),
            ("from", "2026-03-01"),
            ("until", "2026-03-31"),
            ("care_read", "1"),
            ("withdrawal_read", "1"),
            ("signature", "paper"),
            ("signed_on", "2026-03-01"),
            ("witness", witness.as_str()),
        ];
        officer.get(register).await.with(200).says("Belum ada izin");
        let refused = officer.send(register, register, &fields[..7]).await;
        refused.with(422).says("signature-salah").says("Siti Aminah");
        let mut child = fields.to_vec();
        child.push(("minor", "1"));
        officer.send(register, register, &child).await.with(422).says("memerlukan wali");
        let consent = officer.send(register, register, &fields).await.with(303).to.clone();
        officer.get(&consent).await.says("Siti Aminah").says("Edukasi").says("Berlaku");
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(&consent).await.hides("Siti").says("tidak ditampilkan");
        pages.signed_in("dpjp").await.get(&consent).await.with(403);
        let id = consent.rsplit('/').next().unwrap().to_owned();
        let shown =
            [PLAIN[0], PLAIN[1], PLAIN[2], ("shows_people", "1"), ("consents", id.as_str())];
        let beyond = [shown[0], shown[1], ("text_instagram", "Cuci tangan."), shown[3], shown[4]];
        let beyond = written(&mut officer, &beyond).await;
        officer.get(&beyond).await.says("Izin publikasi tidak mencakup Instagram");
        let path = written(&mut officer, &shown).await;
        officer.get(&path).await.hides("tidak mencakup");
        assert_eq!(does(&mut officer, &path, "ajukan", &[]).await, 303);
        let mut director = pages.signed_in("director").await;
        assert_eq!(does(&mut director, &path, "setujui", &[]).await, 303);
        let late =
            officer.send(&path, &format!("{path}/jadwalkan"), &[("at", "2026-04-02T08:00")]).await;
        late.with(422).says("berakhir 31 Maret 2026");
        let (soon, link) = ([("at", "2026-03-02T08:00")], [("link_x", "https://x.com/1")]);
        assert_eq!(does(&mut officer, &path, "jadwalkan", &soon).await, 303);
        assert_eq!(does(&mut officer, &path, "terbit", &link).await, 303);
        let gone = format!("{consent}/cabut");
        officer.send(&consent, &gone, &[("said", "")]).await.with(422).says("said-salah");
        officer.send(&consent, &gone, &[("said", "Lewat telepon")]).await.with(303);
        officer.get(&consent).await.says("harus turun sebelum").says("https://x.com/1");
        let clear = format!("{consent}/tempat/0");
        officer.send(&consent, &clear, &[("proof-0", "Tangkapan layar")]).await.with(303);
        officer.get(&consent).await.says("semua sudah turun").says("Tangkapan layar");
    });
}

#[test]
fn every_page_of_content_stands_in_both_languages() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let path = written(&mut officer, &PLAIN).await;
        for (path, indonesian, english) in [
            (path.as_str(), "Edukasi", "Education"),
            (CONTENTS, "Konten baru", "New item"),
            ("/konten/merek", "Lembar merek", "Brand sheet"),
            ("/konten/jeda", "Jeda semua konten", "Pause all content"),
            ("/konten/kalender", "Kalender konten", "Content calendar"),
            ("/izin-publikasi", "Izin publikasi", "Permissions to publish"),
        ] {
            for (language, words) in [("id", indonesian), ("en", english)] {
                officer.reads(language);
                let page = officer.get(path).await;
                page.with(200).says(&format!("<html lang=\"{language}\"")).says(words);
            }
        }
    });
}

#[test]
fn whoever_has_nothing_to_do_with_content_is_refused() {
    run(async {
        let pages = Pages::new().await;
        for (login, path) in [
            ("unit_igd", CONTENTS),
            ("unit_igd", "/konten/kalender"),
            ("admin", CONTENTS),
            ("admin", "/konten/merek"),
            ("dpjp", "/izin-publikasi"),
            ("quality", "/izin-publikasi"),
        ] {
            let mut browser = pages.signed_in(login).await;
            assert_eq!(browser.get(path).await.status.as_u16(), 403, "{login} {path}");
        }
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(CONTENTS).await.with(200).hides("Konten baru");
    });
}

/// An upright picture; a telephone wrote into it where it was.
const PHOTO: &[u8] = b"\xFF\xD8\xFF\xE1\0\x16Exif\0\0GPS -7.51 109.\xFF\xC0\0\x08\x08\x05\x46\x04\x38\x01\xFF\xDA\0\x04\0\0dots\xFF\xD9";

fn with(hidden: &[(String, String)], fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    hidden.iter().cloned().chain(fields).collect()
}

#[test]
fn pictures_are_brought_on_the_page_of_their_item_and_say_what_they_show() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let fields = [PLAIN[0], PLAIN[1], ("text_instagram", "Cuci tangan enam langkah.")];
        let path = written(&mut officer, &fields).await;
        let bring = format!("{path}/media");
        let page = officer.get(&path).await;
        page.says("Belum ada gambar atau film").says("Instagram memerlukan gambar");
        let hidden = page.hidden(&bring);
        let file = ("file", "tangan.jpg", PHOTO);
        let bare = with(&hidden, &[("alt", "Tangan di bawah air."), ("basis", ""), ("source", "")]);
        let refused = officer.attach(&bring, &bare, file).await;
        refused.with(422).says("basis-salah").says("source-salah").says("Tangan di bawah air.");
        let said = [("alt", ""), ("basis", "own"), ("source", "Humas"), ("until", "")];
        let strange = with(&hidden, &said);
        let page = officer.attach(&bring, &strange, ("file", "a.jpg", b"<html>")).await;
        page.with(422).says("file-salah");
        officer.attach(&bring, &with(&hidden, &said), file).await.with(303);
        let page = officer.get(&path).await;
        page.says("1080 × 1350").says("Belum ada keterangan").hides("memerlukan gambar");
        let refused = officer.send(&path, &format!("{path}/ajukan"), &[]).await;
        refused.with(422).says("tanpa keterangan");
        let one = page.all("src").into_iter().find(|to| to.starts_with(&bring)).unwrap();
        let picture = officer.get(&one).await;
        assert!(!picture.text.contains("GPS"), "its place stays behind");
        assert_eq!(picture.policy, "default-src 'none'; sandbox");
        let id = one.rsplit('/').next().unwrap();
        let [alt, basis, source, until] =
            ["alt", "basis", "source", "until"].map(|field| format!("{field}-{id}"));
        let wrong = [
            ("perintah", "describe_medium"),
            (&*alt, "Enam langkah."),
            (&*basis, "own"),
            (&*source, ""),
            (&*until, "besok"),
        ];
        let refused = officer.send(&path, &one, &wrong).await;
        refused.with(422).says(&format!("{until}-salah")).says("Enam langkah.");
        let right = [
            ("perintah", "describe_medium"),
            (&*alt, "Enam langkah."),
            (&*basis, "licence"),
            (&*source, "Bank foto"),
            (&*until, "2026-12-31"),
        ];
        officer.send(&path, &one, &right).await.with(303);
        officer.get(&path).await.says("Lisensi: Bank foto").says("31 Desember 2026");
        let mut director = pages.signed_in("director").await;
        director.get(&path).await.with(200).says("alt=\"Enam langkah.\"").hides("Ubah keterangan");
        officer.reads("en");
        officer.get(&path).await.says("Pictures and films").says("Licence: Bank foto");
        officer.send(&path, &one, &[("perintah", "apa saja")]).await.with(400);
        officer.send(&path, &one, &[("perintah", "drop_medium")]).await.with(303);
        officer.get(&one).await.with(404);
        pages.signed_in("unit_igd").await.get(&one).await.with(403);
    });
}
