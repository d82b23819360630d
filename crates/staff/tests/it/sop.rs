//! The SPO library by hand: written in a form, reviewed, signed, read, printed.

use desk::testing::run;
use domain::sop::Part;

use crate::browser::{Browser, Pages};

const NEW: &str = "/spo/baru";

/// Every part, and steps that a hospital can work by.
fn filled(hours: &'static str) -> Vec<(String, String)> {
    let own = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let parts = Part::texts().map(|part| own(part.code(), "Satu paragraf.\nDua paragraf."));
    let ties = ["receive", "answer", "approve", "report", "improve", "guarantee"];
    let steps = (1..).zip(ties).flat_map(|(number, tie)| {
        [
            own(&format!("step.{number}.text"), &format!("Langkah {tie}")),
            own(&format!("step.{number}.tie"), tie),
        ]
    });
    let rest = [
        own("title", "Pengaduan melalui Instagram"),
        own("bases", "UU 25/2009\nUU 44/2009 | sudah diganti: UU 17/2023"),
        own("review_months", "12"),
        own("step.2.amount", hours),
        own("step.2.unit", "hours"),
        own("approves", "red"),
        own("reader_roles", "officer"),
        own("reader_units", "IGD"),
    ];
    parts.chain(steps).chain(rest).collect()
}

fn pairs(all: &[(String, String)]) -> Vec<(&str, &str)> {
    all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// The address of a new draft.
pub async fn drafted(officer: &mut Browser) -> String {
    let made = officer.send(NEW, NEW, &pairs(&filled("24"))).await;
    made.with(303);
    made.to
}

async fn does(browser: &mut Browser, page: &str, command: &str, fields: &[(&str, &str)]) {
    let action = format!("{page}/perintah/{command}");
    browser.send(page, &action, fields).await.with(303);
}

async fn in_force(pages: &Pages, page: &str) {
    let head = pages.desk.person("head").to_string();
    let mut officer = pages.signed_in("officer").await;
    does(&mut officer, page, "submit", &[("reviewers", &head)]).await;
    let mut director = pages.signed_in("director").await;
    does(&mut director, page, "approve", &[]).await;
    let mut head = pages.signed_in("head").await;
    does(&mut head, page, "bring_into_force", &[("from", "")]).await;
}

#[test]
fn a_draft_is_written_reviewed_signed_and_brought_into_force() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let page = drafted(&mut officer).await;
        let shown = officer.get(&page).await;
        shown.says("Lengkap.").says("Langkah approve").says("paling lama 24 jam");
        shown.says("sudah diganti UU 17/2023").hides("UU 44/2009 |");
        let head = pages.desk.person("head").to_string();
        does(&mut officer, &page, "submit", &[("reviewers", &head)]).await;
        let mut head = pages.signed_in("head").await;
        does(&mut head, &page, "comment", &[("place", "scope:2"), ("text", "Unit mana?")]).await;
        let mut director = pages.signed_in("director").await;
        let approve = format!("{page}/perintah/approve");
        let refused = director.send(&page, &approve, &[]).await;
        refused.with(422).says("Masih ada 1 catatan yang belum diselesaikan.");
        officer.get(&page).await.says("Ruang lingkup, paragraf 2").says("Unit mana?");
        does(&mut officer, &page, "resolve", &[]).await;
        does(&mut director, &page, "approve", &[]).await;
        does(&mut head, &page, "bring_into_force", &[("from", "")]).await;
        let shown = head.get(&page).await;
        shown.says("001/SPO/HUMAS/2026").says("Berlaku").says("dr. Ratna Puspita, M.Kes");
        head.get("/pengaturan/aturan").await.says("001/SPO/HUMAS/2026");
        head.get(&format!("{page}/cetak.pdf")).await.with(200).says("%PDF-test");
        head.get(&format!("{page}/dampak")).await.with(200).says("90 hari terakhir");
    });
}

#[test]
fn what_is_in_force_is_read_and_acknowledged_by_whoever_must() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let page = drafted(&mut officer).await;
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(&page).await.with(404);
        unit.get("/spo").await.with(200).says("Belum ada SPO");
        in_force(&pages, &page).await;
        unit.get("/spo").await.says("Anda wajib membaca SPO ini.");
        unit.get(&page).await.hides("Ubah naskah").hides("Bukti baca");
        does(&mut unit, &page, "acknowledge", &[]).await;
        unit.get(&page).await.says("Sudah Anda baca.");
        unit.get(&format!("{page}/bukti")).await.with(403);
        let proof = officer.get(&format!("{page}/bukti")).await;
        proof.says("1 dari 2 orang").says("dr. Arif Nugroho").says("belum");
    });
}

#[test]
fn questions_are_answered_until_all_is_right_and_the_proof_says_after_how_many_tries() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let mut form = filled("24");
        let own = [
            ("question.1.text", "Siapa menyetujui jawaban?"),
            ("question.1.choice.1", "Petugas"),
            ("question.1.choice.2", "Direktur"),
            ("question.1.right", "2"),
            ("question.1.part", "scope"),
            ("question.1.number", "9"),
        ];
        form.extend(own.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let refused = officer.send(NEW, NEW, &pairs(&form)).await;
        refused.with(422).says("questions.1.read_again").says("Siapa menyetujui jawaban?");
        form.last_mut().unwrap().1 = "2".to_owned();
        let made = officer.send(NEW, NEW, &pairs(&form)).await;
        made.with(303);
        let page = made.to;
        officer.get(&page).await.says("Pertanyaan setelah membaca").says("Jawaban yang benar");
        in_force(&pages, &page).await;
        let mut unit = pages.signed_in("unit_igd").await;
        let asked = unit.get(&page).await;
        asked.with(200).says("1. Siapa menyetujui jawaban?").hides("Jawaban yang benar");
        does(&mut unit, &page, "acknowledge", &[("answer.1", "1")]).await;
        let again = unit.get(&page).await;
        again.says("Belum semua jawaban benar").says("Baca lagi: Ruang lingkup, paragraf 2");
        again.hides("Sudah Anda baca.");
        does(&mut unit, &page, "acknowledge", &[("answer.1", "2")]).await;
        unit.get(&page).await.says("Sudah Anda baca.").hides("Siapa menyetujui jawaban?");
        officer.get(&format!("{page}/bukti")).await.says("menjawab 2 kali");
    });
}

#[test]
fn the_next_revision_is_written_beside_the_one_in_force_and_compared_with_it() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let page = drafted(&mut officer).await;
        in_force(&pages, &page).await;
        let edit = format!("{page}/ubah");
        let form = officer.get(&edit).await;
        form.says("Langkah guarantee").says("UU 44/2009 | sudah diganti: UU 17/2023");
        let mut next = filled("12");
        next.retain(|(name, _)| name != "scope");
        next.push(("scope".to_owned(), "Satu paragraf.\nParagraf lain.".to_owned()));
        officer.send(&edit, &edit, &pairs(&next)).await.with(303);
        officer.get(&page).await.says("Yang berlaku").says("Naskah yang sedang disusun");
        let compared = officer.get(&format!("{page}/banding?dari=1&ke=2")).await;
        compared.with(200).says("Paragraf lain.").says("Dua paragraf.").says("ikatannya berubah");
        compared.hides("Pengertian");
        officer.get(&format!("{page}/dampak")).await.says("24 jam menjadi 12 jam");
        officer.get(&format!("{page}/banding?dari=1&ke=9")).await.with(404);
    });
}

#[test]
fn what_cannot_be_kept_comes_back_with_the_typed_words() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let mut typed = filled("24");
        typed.retain(|(name, _)| name != "title" && name != "scope");
        let untitled = officer.send(NEW, NEW, &pairs(&typed)).await;
        untitled.with(422).says("title-salah").says("Langkah improve");
        typed.push(("title".to_owned(), "Aduan".to_owned()));
        let made = officer.send(NEW, NEW, &pairs(&typed)).await;
        made.with(303);
        let page = made.to.clone();
        officer.get(&page).await.says("Masih kosong: Ruang lingkup");
        let head = pages.desk.person("head").to_string();
        let submit = format!("{page}/perintah/submit");
        let refused = officer.send(&page, &submit, &[("reviewers", &head)]).await;
        refused.with(422).says("Belum lengkap");
        typed.push(("tanda_tangan".to_owned(), "ya".to_owned()));
        officer.send(NEW, NEW, &pairs(&typed)).await.with(422);
    });
}

#[test]
fn only_those_who_write_find_the_form_and_only_the_head_sets_the_numbers() {
    run(async {
        let pages = Pages::new().await;
        for login in ["unit_igd", "auditor", "director", "admin"] {
            let mut browser = pages.signed_in(login).await;
            browser.get(NEW).await.with(403);
        }
        let mut head = pages.signed_in("head").await;
        let (page, action) = ("/spo", "/spo/penomoran");
        let wrong = [("pattern", "tanpa seri"), ("review_months", "12")];
        head.send(page, action, &wrong).await.with(422).says("pattern-salah");
        let good = [("pattern", "445/{serial}/SPO/{year}"), ("review_months", "12")];
        head.send(page, action, &good).await.with(303);
        let mut officer = pages.signed_in("officer").await;
        let draft = drafted(&mut officer).await;
        in_force(&pages, &draft).await;
        officer.get(&draft).await.says("445/001/SPO/2026");
    });
}

#[test]
fn the_compliance_page_counts_each_clause_and_leads_to_the_entry_that_shows_why() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let page = drafted(&mut officer).await;
        officer.get(&page).await.hides("kepatuhan");
        in_force(&pages, &page).await;
        let kept = format!("{page}/kepatuhan");
        officer.get(&page).await.says("/kepatuhan?bulan=2026-03");
        officer.get(&kept).await.with(200).says("Tidak ada kasus bulan ini");
        pages.desk.clock.advance(std::time::Duration::from_secs(60));
        let words = domain::text::Body::parse("Saya menunggu obat.").unwrap();
        let kind = domain::rules::Kind::Complaint;
        let new = desk::receive::NewIntake::of(kind, domain::rules::Channel::Web, words);
        let stranger = domain::people::Actor::Complainant;
        let number = desk::receive::receive(&pages.desk, &stranger, new, "1").await.unwrap().number;
        let shown = officer.get(&kept).await;
        shown
            .says("Langkah 1: Menerima aduan")
            .says("dijalankan 1 dari 1 kasus")
            .hides("Tidak ada kasus");
        pages.desk.clock.advance(std::time::Duration::from_secs(30 * 3600));
        let mut director = pages.signed_in("director").await;
        let shown = director.get(&format!("{kept}?bulan=2026-03")).await;
        shown
            .says("dijalankan 0 dari 1 kasus")
            .says(&format!("/kasus/{number}#e1"))
            .says("Lewat batas waktu");
        director.get(&format!("{kept}?bulan=2026-13")).await.with(400);
        director.get(&format!("{kept}?bulan=2027-01")).await.with(404);
        director.get(&format!("{kept}?bentuk=pdf")).await.with(200).says("%PDF-test");
        director.get("/laporan/bulanan/2026-03").await.says("/kepatuhan?bulan=2026-03");
        director.get("/prosedur").await.says("/kepatuhan?bulan=2026-03");
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(&kept).await.with(403);
        unit.get(&page).await.hides("kepatuhan");
    });
}

#[test]
fn what_an_spo_asks_of_somebody_stands_on_the_first_page_and_in_the_list() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let page = drafted(&mut officer).await;
        let mut director = pages.signed_in("director").await;
        director.get("/beranda").await.hides("SPO menunggu pengesahan Anda");
        let head = pages.desk.person("head").to_string();
        does(&mut officer, &page, "submit", &[("reviewers", &head)]).await;
        director.get("/beranda").await.says("SPO menunggu pengesahan Anda");
        director.get("/spo?keadaan=mine").await.says("Menunggu pengesahan Anda.");
        officer.get("/spo?keadaan=mine").await.says("Belum ada SPO di sini.");
        does(&mut director, &page, "approve", &[]).await;
        let mut head = pages.signed_in("head").await;
        head.get("/beranda").await.says("SPO disahkan, belum berlaku");
        does(&mut head, &page, "bring_into_force", &[("from", "")]).await;
        officer.get("/beranda").await.says("SPO wajib Anda baca");
        let missing = officer.get("/spo/belum-dibaca").await;
        missing.with(200).says("0 dari 2 orang").says("dr. Arif Nugroho");
        does(&mut officer, &page, "acknowledge", &[]).await;
        officer.get("/beranda").await.hides("SPO wajib Anda baca");
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get("/spo/belum-dibaca").await.with(403);
        unit.get("/spo").await.says("Anda wajib membaca SPO ini.").hides("/spo/belum-dibaca");
        does(&mut unit, &page, "acknowledge", &[]).await;
        officer.get("/spo/belum-dibaca").await.says("Semua yang wajib membaca");
        pages.desk.clock.advance(std::time::Duration::from_secs(310 * 24 * 3600));
        let mut officer = pages.signed_in("officer").await;
        officer.get("/beranda").await.says("SPO perlu ditinjau ulang");
        officer.get(&page).await.says("Bagan alir: Pengaduan melalui Instagram");
    });
}

#[test]
fn an_sop_names_the_indicators_that_it_is_held_to_and_the_month_shows_them() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let mut wording = filled("24");
        wording.push(("aims.first_answer".to_owned(), "101".to_owned()));
        let refused = officer.send(NEW, NEW, &pairs(&wording)).await;
        refused.with(422).says("aims.first_answer-salah").says("value=\"101\"");
        wording.last_mut().unwrap().1 = "90".to_owned();
        let page = officer.send(NEW, NEW, &pairs(&wording)).await.with(303).to.clone();
        let promise = "Jawaban pertama dalam 24 jam: paling sedikit 90%";
        officer.get(&page).await.says(promise);
        officer.get(&format!("{page}/ubah")).await.says("value=\"90\"");
        let month = "/laporan/indikator/2026-03";
        officer.get(month).await.with(200).says("Belum ada SPO berlaku yang menyebut target");
        in_force(&pages, &page).await;
        officer.get(month).await.says("paling sedikit 90%").says(&page);
        officer.reads("en");
        officer.get(month).await.says("at least 90%").says("First answer within 24 hours");
    });
}
