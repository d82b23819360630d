//! Each form: good, bad, refused, stale, sent twice.

use desk::testing::run;

use crate::{
    browser::Pages,
    story::{SCREENED, act, recorded, reviewed},
};

#[test]
fn an_empty_story_is_said_beside_its_field_and_the_rest_stays() {
    run(async {
        let pages = Pages::new().await;
        let mut operator = pages.signed_in("operator").await;
        let fields = [("channel", "letter"), ("kind", "complaint"), ("relation", "patient")];
        let fields = [&fields[..], &[("name", "Pak Sarno")]].concat();
        let answer = operator.send("/catat", "/catat", &fields).await;
        answer.with(422).says("text-salah").says("value=\"Pak Sarno\"");
    });
}

#[test]
fn a_slip_that_was_opened_hours_ago_needs_its_reason() {
    run(async {
        let pages = Pages::new().await;
        let mut operator = pages.signed_in("operator").await;
        let fields = [
            ("channel", "box"),
            ("kind", "complaint"),
            ("relation", "visitor"),
            ("text", "Parkir penuh."),
            ("received_at", "2026-03-01T09:00"),
        ];
        let answer = operator.send("/catat", "/catat", &fields).await;
        answer.with(422).says("delay_reason-salah");
        let fields = [&fields[..], &[("delay_reason", "Kotak dibuka hari Minggu.")]].concat();
        operator.send("/catat", "/catat", &fields).await.with(200).says("Kode lacak");
    });
}

#[test]
fn a_forwarded_complaint_names_its_letter() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let fields = [
            ("channel", "forwarded"),
            ("kind", "complaint"),
            ("relation", "other"),
            ("text", "Antrean pendaftaran."),
        ];
        let answer = officer.send("/catat", "/catat", &fields).await;
        answer.with(422).says("forwarded_by-salah");
        let letter = [
            ("forwarded_by", "lapor"),
            ("forwarded_number", "LAPOR-7781"),
            ("forwarded_due", "2026-03-09"),
        ];
        let answer = officer.send("/catat", "/catat", &[&fields[..], &letter].concat()).await;
        answer.with(200);
        let to = answer.all("href").into_iter().find(|to| to.starts_with("/kasus/2"));
        let page = officer.get(&to.expect("the case")).await;
        page.says("LAPOR-7781").says("Tenggat instansi");
    });
}

#[test]
fn words_of_danger_are_said_to_the_operator() {
    run(async {
        let pages = Pages::new().await;
        let mut operator = pages.signed_in("operator").await;
        let fields = [
            ("channel", "telephone"),
            ("kind", "complaint"),
            ("relation", "family"),
            ("text", "Bapak sesak napas sekarang."),
        ];
        let answer = operator.send("/catat", "/catat", &fields).await;
        answer.with(200).says("sesak napas").says("(0281) 000119");
    });
}

#[test]
fn the_same_form_sent_twice_is_one_complaint() {
    run(async {
        let pages = Pages::new().await;
        let mut operator = pages.signed_in("operator").await;
        let hidden = operator.get("/catat").await.hidden("/catat");
        let fields = [
            ("channel", "telephone"),
            ("kind", "question"),
            ("relation", "other"),
            ("text", "Jam besuk?"),
        ];
        let first = operator.post("/catat", &hidden, &fields).await;
        let second = operator.post("/catat", &hidden, &fields).await;
        assert_eq!(first.all("href"), second.with(200).all("href"));
    });
}

#[test]
fn a_form_shows_the_refusal_of_the_rules_and_keeps_what_was_typed() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        let asks = [("to_1", "unit:FARMASI"), ("question_1", "Mengapa lama sekali?")];
        let answer = act(&mut officer, &number, "teruskan", &asks).await;
        answer.with(422).says("Saring dahulu kasus ini.").says("Mengapa lama sekali?");
    });
}

#[test]
fn a_complaint_without_a_grade_is_refused_at_the_form() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        let fields: Vec<_> =
            SCREENED.iter().filter(|(name, _)| *name != "grade").copied().collect();
        let answer = act(&mut officer, &number, "saring", &fields).await;
        answer.with(422).says("Tetapkan dahulu gradingnya.");
    });
}

#[test]
fn a_stale_form_says_what_has_changed_and_keeps_the_words() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        let path = format!("/kasus/{number}/catatan");
        let hidden = officer.get(&path).await.hidden(&path);
        act(&mut officer, &number, "saring", SCREENED).await.with(303);
        let answer = officer.post(&path, &hidden, &[("words", "Sudah saya telepon.")]).await;
        answer.with(409).says("Sejak Anda membukanya: Disaring.").says("Sudah saya telepon.");
        let fresh = answer.hidden(&path);
        officer.post(&path, &fresh, &[("words", "Sudah saya telepon.")]).await.with(303);
        officer.get(&format!("/kasus/{number}")).await.says("Sudah saya telepon.");
    });
}

#[test]
fn a_note_looks_unlike_a_reply() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        let page = officer.get(&format!("/kasus/{number}/catatan")).await;
        page.says("note-form").says("Tidak pernah dikirim ke pelapor");
        officer.get(&format!("/kasus/{number}/balasan")).await.hides("note-form");
    });
}

#[test]
fn a_field_that_a_form_does_not_have_is_refused() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        let fields = [("words", "Catatan"), ("sealed", "1")];
        act(&mut officer, &number, "catatan", &fields).await.with(422).says("tidak dikenal");
    });
}

#[test]
fn an_identity_is_masked_and_shown_once_for_a_reason() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        let path = format!("/kasus/{number}");
        officer.get(&path).await.hides("Siti Aminah").says("••••7890");
        act(&mut officer, &number, "tampilkan", &[("why", "")]).await.with(422);
        let shown = act(&mut officer, &number, "tampilkan", &[("why", "Menelepon balik")]).await;
        shown.with(200).says("Siti Aminah").says("+6281234567890");
        let after = officer.get(&path).await;
        after.hides("Siti Aminah").says("Identitas ditampilkan").says("Menelepon balik");
    });
}

#[test]
fn a_delivery_face_to_face_needs_its_time_and_place() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = reviewed(&pages, &mut officer).await;
        act(&mut officer, &number, "terima", &[("words", "Mohon maaf.")]).await.with(303);
        let answer = act(&mut officer, &number, "sampaikan", &[("way", "meeting")]).await;
        answer.with(422).says("at-salah").says("place-salah");
        let plan = [
            ("way", "meeting"),
            ("at", "2026-03-03T10:00"),
            ("place", "Ruang Humas"),
            ("accompanied_by", "unit:FARMASI"),
        ];
        act(&mut officer, &number, "sampaikan", &plan).await.with(303);
        let page = officer.get(&format!("/kasus/{number}")).await;
        page.says("Pertemuan keluarga").says("didampingi Instalasi Farmasi").says("undangan.ics");
    });
}

#[test]
fn a_linked_case_must_exist() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let one = recorded(&mut officer, &[]).await;
        let other = recorded(&mut officer, &[("occurred_on", "2026-03-01")]).await;
        let answer = act(&mut officer, &one, "kaitkan", &[("case", "2026-99999")]).await;
        answer.with(422).says("case-salah");
        act(&mut officer, &one, "kaitkan", &[("case", &other)]).await.with(303);
        officer.get(&format!("/kasus/{one}")).await.says("Kasus terkait").says(&other);
    });
}

#[test]
fn where_no_door_leads_no_message_is_offered_and_the_form_says_where_its_words_wait() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        act(&mut officer, &number, "saring", SCREENED).await.with(303);
        let case = format!("/kasus/{number}");
        let form = officer.get(&format!("{case}/jawab-langsung")).await;
        form.with(200).says("Tidak ada saluran pesan ke pelapor ini.").says("value=\"telephone\"");
        form.hides("name=\"way\" value=\"message\"");
        let waits = "menunggu dibaca pelapor di halaman lacak";
        officer.get(&format!("{case}/minta-waktu")).await.says(waits);
        act(&mut officer, &number, "minta-waktu", &[]).await.with(303);
        while desk::deliver::run(&pages.desk).await.expect("the work is done") > 0 {}
        officer.get(&case).await.says("Menunggu di halaman lacak").says(waits);
        officer.reads("en");
        officer.get(&case).await.says("Waits on the tracking page");
    });
}
