//! The daily work of the office by its pages: telephone, answer bank, shifts.

use desk::testing::run;

use crate::browser::{Browser, Pages};
use crate::story::{act, recorded};

/// An answer that the operator wrote and the head approved; its page.
async fn approved(pages: &Pages) -> String {
    let mut operator = pages.signed_in("operator").await;
    let fields = [
        ("category", "visiting"),
        ("question", "Jam berapa boleh menjenguk pasien?"),
        ("text", "Setiap hari pukul 17.00 sampai 19.00."),
        ("owner", &pages.desk.person("operator").to_string()),
        ("valid_until", "2026-03-31"),
    ];
    let answer = operator.send("/bank-jawaban/baru", "/bank-jawaban/baru", &fields).await;
    let path = answer.with(303).to.clone();
    let mut head = pages.signed_in("head").await;
    let approve = format!("{path}/approve");
    head.send(&path, &approve, &[]).await.with(303);
    path
}

/// A call with what matters of it.
async fn called(browser: &mut Browser, more: &[(&str, &str)]) -> crate::browser::Answer {
    let fields = [("direction", "in"), ("phone", "0812 3456 7890")];
    let fields: Vec<_> = fields.iter().chain(more).copied().collect();
    browser.send("/telepon", "/telepon", &fields).await
}

#[test]
fn a_question_is_answered_from_the_bank_and_counted_without_a_case() {
    run(async {
        let pages = Pages::new().await;
        let path = approved(&pages).await;
        let mut operator = pages.signed_in("operator").await;
        for language in ["id", "en"] {
            operator.reads(language);
            operator.get("/bank-jawaban?q=jenguk").await.says("17.00 sampai 19.00");
            operator.get(&path).await.with(200).says("17.00 sampai 19.00");
            operator.get("/bank-jawaban/baru").await.with(200);
            for tab in ["waiting", "expiring", "expired", "withdrawn", "all"] {
                operator.get(&format!("/bank-jawaban?keadaan={tab}")).await.with(200);
            }
        }
        operator.reads("id");
        operator.get("/bank-jawaban?keadaan=besok").await.with(400);
        let used = format!("{path}/use");
        operator.send("/bank-jawaban?q=jenguk", &used, &[]).await.with(303);
        operator.get("/bank-jawaban").await.says("dipakai 1 kali").says("Kunjungan pasien");
    });
}

#[test]
fn an_empty_call_is_not_written_down() {
    run(async {
        let pages = Pages::new().await;
        let mut operator = pages.signed_in("operator").await;
        let empty = [("direction", "in"), ("ending", "answered")];
        let answer = operator.send("/telepon", "/telepon", &empty).await;
        answer.with(422).says("Tulis nomornya atau tentang apa panggilan itu.");
        let about = [("direction", "in"), ("ending", "answered"), ("about", "Jam besuk.")];
        operator.send("/telepon", "/telepon", &about).await.with(303);
    });
}

#[test]
fn an_expired_text_is_refused_with_a_sentence_and_asks_to_be_renewed() {
    run(async {
        let pages = Pages::new().await;
        let path = approved(&pages).await;
        let mut operator = pages.signed_in("operator").await;
        operator.get("/telepon").await.says("Kunjungan pasien: Jam berapa");
        pages.desk.clock.advance_hours(24 * 30);
        let mut operator = pages.signed_in("operator").await;
        operator.get("/bank-jawaban?keadaan=expired").await.says("Habis masa berlaku");
        operator.get("/telepon").await.hides("Kunjungan pasien: Jam berapa");
        let number = recorded(&mut operator, &[]).await;
        let mut officer = pages.signed_in("officer").await;
        act(&mut officer, &number, "saring", GREEN).await.with(303);
        let id = path.trim_start_matches("/bank-jawaban/");
        let form = format!("/kasus/{number}/jawab-langsung?jawaban={id}.1");
        officer.get(&form).await.with(422).says("31 Maret 2026");
    });
}

const GREEN: &[(&str, &str)] = &[
    ("kind", "complaint"),
    ("nature", "non_medical"),
    ("grade", "green"),
    ("about", "nobody"),
    ("topics", "waktu-tunggu"),
];

#[test]
fn an_answer_of_a_case_is_taken_from_the_bank_and_says_so() {
    run(async {
        let pages = Pages::new().await;
        let path = approved(&pages).await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        act(&mut officer, &number, "saring", GREEN).await.with(303);
        let form = format!("/kasus/{number}/jawab-langsung");
        let id = path.trim_start_matches("/bank-jawaban/");
        let filled = officer.get(&format!("{form}?jawaban={id}.1")).await;
        filled.with(200).says("17.00 sampai 19.00").says("name=\"bank\"");
        let fields = [
            ("words", "Setiap hari pukul 17.00 sampai 19.00."),
            ("way", "telephone"),
            ("note", "Dijawab lewat telepon."),
        ];
        let hidden = filled.hidden(&form);
        officer.post(&form, &hidden, &fields).await.with(303);
        officer
            .get(&format!("/kasus/{number}"))
            .await
            .says("Dari bank jawaban")
            .hides("yang diubah");
        officer.get(&path).await.says("dipakai 1 kali");
    });
}

#[test]
fn a_call_is_written_down_in_five_fields_and_a_missed_one_stands_on_top() {
    run(async {
        let pages = Pages::new().await;
        let mut operator = pages.signed_in("operator").await;
        let page = operator.get("/telepon").await;
        let at = |sign: &str| page.text.find(sign).unwrap_or_else(|| panic!("{sign} is not there"));
        let order =
            ["id=\"phone\"", "id=\"name\"", "id=\"about\"", "id=\"ending\"", "id=\"answer\""];
        let places: Vec<usize> = order.iter().map(|sign| at(sign)).collect();
        assert!(places.is_sorted(), "the keyboard walks in the order of the conversation");
        page.says("autofocus").says("accesskey=\"k\"").says("accesskey=\"c\"").says("Alt+K");
        called(&mut operator, &[("ending", "answered"), ("about", "Jam buka.")]).await.with(303);
        called(&mut operator, &[("ending", "missed")]).await.with(303);
        let page = operator.get("/telepon").await;
        assert!(page.text.find("Tidak terjawab") < page.text.find("Dijawab di telepon"));
        let wrong = operator.send(
            "/telepon",
            "/telepon",
            &[("direction", "in"), ("phone", "12"), ("ending", "missed")],
        );
        wrong.await.with(422).says("phone-salah");
        let nobody =
            operator.send("/telepon", "/telepon", &[("direction", "in"), ("ending", "call_back")]);
        nobody.await.with(422).says("supaya dapat ditelepon kembali");
    });
}

#[test]
fn a_known_number_shows_its_open_cases_without_javascript() {
    run(async {
        let pages = Pages::new().await;
        let mut operator = pages.signed_in("operator").await;
        let number = recorded(&mut operator, &[]).await;
        for language in ["id", "en"] {
            operator.reads(language);
            let found = called(&mut operator, &[("do", "find"), ("name", "Bu Siti")]).await;
            found.with(200).says(&number).says("S•••••").says("value=\"Bu Siti\"");
        }
        operator.reads("id");
        let odd = operator.send("/telepon", "/telepon", &[("do", "find"), ("phone", "x")]).await;
        odd.with(422).says("phone-salah");
    });
}

#[test]
fn one_key_makes_a_case_of_a_call_with_what_was_typed() {
    run(async {
        let pages = Pages::new().await;
        let mut duty = pages.signed_in("duty_manager").await;
        let fields = [("do", "case"), ("name", "Siti Aminah"), ("about", "Antrean obat lama.")];
        let to = called(&mut duty, &fields).await.with(303).to.clone();
        assert!(to.starts_with("/catat?telepon="), "{to}");
        let form = duty.get(&to).await;
        form.says("Antrean obat lama.").says("value=\"Siti Aminah\"").says("+6281234567890");
        duty.get("/telepon").await.says("Belum ditulis sebagai kasus");
        let fields = [
            ("channel", "telephone"),
            ("kind", "complaint"),
            ("relation", "family"),
            ("text", "Antrean obat lama."),
            ("name", "Siti Aminah"),
            ("phone", "+6281234567890"),
        ];
        let hidden = form.hidden("/catat");
        let done = duty.post("/catat", &hidden, &fields).await;
        done.with(200).says("Kode lacak");
        duty.get("/telepon").await.says("Menjadi kasus").hides("Belum ditulis sebagai kasus");
    });
}

#[test]
fn a_missed_call_is_called_back_by_its_page() {
    run(async {
        let pages = Pages::new().await;
        let mut operator = pages.signed_in("operator").await;
        called(&mut operator, &[("ending", "missed")]).await.with(303);
        let list = operator.get("/telepon").await;
        let links = list.all("href");
        let path = links.into_iter().find(|to| to.starts_with("/telepon/")).expect("a call");
        for language in ["id", "en"] {
            operator.reads(language);
            operator.get(&path).await.with(200).says("tel:+6281234567890");
        }
        operator.reads("id");
        let old = operator.get(&path).await.hidden(&format!("{path}/try"));
        operator.send(&path, &format!("{path}/try"), &[]).await.with(303);
        let stale = operator.post(&format!("{path}/try"), &old, &[("words", "Sibuk.")]).await;
        stale.with(409).says("Ditelepon kembali, tidak terhubung");
        let settle = format!("{path}/settle");
        operator.send(&path, &settle, &[("ending", "called_back")]).await.with(303);
        operator.get(&path).await.says("Sudah ditelepon kembali").hides("tel:");
        pages.signed_in("dpjp").await.get(&path).await.with(403);
        pages.signed_in("auditor").await.get(&path).await.with(200).hides("6281234567890");
    });
}

#[test]
fn the_roster_of_a_week_is_set_by_the_head_and_home_says_who_is_on_duty() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let (officer, boss) =
            (pages.desk.person("officer").to_string(), pages.desk.person("head").to_string());
        let turn = "/jaga/2026-03-02/morning";
        let fields = [("people", officer.as_str()), ("on_call", boss.as_str())];
        head.send(turn, turn, &fields).await.with(303);
        let number = [("person", boss.as_str()), ("phone", "0813 0000 1111")];
        head.send("/jaga", "/jaga/nomor", &number).await.with(303);
        for language in ["id", "en"] {
            head.reads(language);
            head.get("/jaga").await.with(200).says("Rini Astuti").says("+6281300001111");
            head.get("/jaga?hari=2026-03-12").await.with(200).hides("Rini Astuti<br>");
            head.get("/beranda").await.says("Rini Astuti").says("tel:+6281300001111");
        }
        let mut operator = pages.signed_in("operator").await;
        operator.get("/jaga").await.with(200).hides("/jaga/2026-03-02/morning");
        operator.get(turn).await.with(403);
        operator.get("/jaga?hari=besok").await.with(400);
        let case = recorded(&mut operator, &[]).await;
        let red = |(name, value): &(&'static str, &'static str)| match *name {
            "grade" => (*name, "red"),
            _ => (*name, *value),
        };
        let red: Vec<_> = GREEN.iter().map(red).collect();
        act(&mut head, &case, "saring", &red).await.with(303);
        operator.get(&format!("/kasus/{case}")).await.says("tel:+6281300001111");
        pages
            .signed_in("director")
            .await
            .get(&format!("/kasus/{case}"))
            .await
            .hides("6281300001111");
    });
}

#[test]
fn a_shift_is_handed_over_signed_and_printed() {
    run(async {
        let pages = Pages::new().await;
        let mut operator = pages.signed_in("operator").await;
        let case = recorded(&mut operator, &[]).await;
        called(&mut operator, &[("ending", "missed")]).await.with(303);
        let fields = [("turn", "2026-03-02 morning"), ("notes", "Keluarga datang lagi sore ini.")];
        let given = operator.send("/serah-terima", "/serah-terima", &fields).await;
        let path = given.with(303).to.clone();
        let sheet = operator.get(&path).await;
        sheet.says(&case).says("Keluarga datang lagi").says("Belum diterima").hides("/terima\"");
        let mut officer = pages.signed_in("officer").await;
        let taking = format!("{path}/terima");
        officer.send(&path, &taking, &[]).await.with(303);
        for language in ["id", "en"] {
            officer.reads(language);
            officer.get(&path).await.with(200).says("Rini Astuti").says("Budi Santosa");
            officer.get("/serah-terima").await.with(200).says(&path);
        }
        let early = [("turn", "2026-03-09 morning")];
        operator.send("/serah-terima", "/serah-terima", &early).await.with(422);
        pages.signed_in("unit_igd").await.get(&path).await.with(403);
    });
}
