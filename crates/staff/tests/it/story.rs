//! One complaint through the whole procedure, by the forms of the pages.

use desk::testing::run;

use crate::browser::{Answer, Browser, Pages};

/// Writes a complaint down and gives its number.
pub async fn recorded(browser: &mut Browser, more: &[(&str, &str)]) -> String {
    let fields = [
        ("channel", "telephone"),
        ("kind", "complaint"),
        ("relation", "family"),
        ("text", "Ibu saya menunggu obat pulang empat jam tanpa penjelasan."),
        ("unit", "FARMASI"),
        ("name", "Siti Aminah"),
        ("phone", "0812-3456-7890"),
    ];
    let fields: Vec<_> = fields.iter().chain(more).copied().collect();
    let answer = browser.send("/catat", "/catat", &fields).await;
    answer.with(200);
    let link = answer.all("href").into_iter().find(|to| to.starts_with("/kasus/2"));
    link.expect("the page leads to the case").trim_start_matches("/kasus/").to_owned()
}

/// Does one act by its form.
pub async fn act(
    browser: &mut Browser,
    number: &str,
    slug: &str,
    fields: &[(&str, &str)],
) -> Answer {
    let path = format!("/kasus/{number}/{slug}");
    browser.send(&path, &path, fields).await
}

#[track_caller]
fn done(answer: &Answer) {
    answer.with(303);
}

pub const SCREENED: &[(&str, &str)] = &[
    ("kind", "complaint"),
    ("nature", "non_medical"),
    ("grade", "yellow"),
    ("about", "nobody"),
    ("topics", "waktu-tunggu"),
];

/// Screened, routed to the pharmacy, answered there, waiting for the officer.
pub async fn reviewed(pages: &Pages, officer: &mut Browser) -> String {
    let number = recorded(officer, &[]).await;
    done(&act(officer, &number, "saring", SCREENED).await);
    let asks = [("to_1", "unit:FARMASI"), ("question_1", "Mengapa obat pulang empat jam?")];
    done(&act(officer, &number, "teruskan", &asks).await);
    let mut unit = pages.signed_in("unit_farmasi").await;
    answered(&mut unit, &number, 1).await;
    number
}

async fn answered(unit: &mut Browser, number: &str, ask: u16) {
    let path = format!("/tugas/{number}/{ask}");
    let fields = [("words", "Stok habis, obat datang pukul 11."), ("follow_up", "Stok ditambah.")];
    let answer = unit.send(&path, &path, &fields).await;
    assert_eq!(answer.to, "/tugas", "{}", answer.text);
}

#[test]
fn a_step_of_the_ladder_that_nobody_took_is_not_ticked() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = reviewed(&pages, &mut officer).await;
        let words = [("words", "Mohon maaf, Bu. Obat terlambat karena stok habis.")];
        done(&act(&mut officer, &number, "terima", &words).await);
        let page = officer.get(&format!("/kasus/{number}")).await;
        page.says("<li data-state=\"done\">Unit terkait<");
        page.says("<li data-state=\"skipped\">Unit terkait lain<");
        page.says("<li data-state=\"skipped\">Manajemen<").says("Siap disampaikan");
    });
}

#[test]
fn the_next_steps_stand_in_sight_and_the_others_behind_one_more() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        let page = officer.get(&format!("/kasus/{number}")).await;
        page.says("Belum disaring").hides("Bukan perkara medis");
        let (_, acts) = page.text.split_once("class=\"acts\"").expect("the acts");
        let (front, more) = acts.split_once("<details>").expect("the other acts");
        let (more, _) = more.split_once("</nav>").expect("their end");
        assert_eq!(front.matches("<a class=\"btn").count(), 3, "{front}");
        assert!(front.contains("/saring#") && more.contains("/gabung#"), "{front} | {more}");
    });
}

#[test]
fn the_list_of_tasks_tells_the_time_of_the_question_itself() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        done(&act(&mut officer, &number, "saring", SCREENED).await);
        let asks = [("to_1", "unit:FARMASI"), ("question_1", "Mengapa obat pulang empat jam?")];
        done(&act(&mut officer, &number, "teruskan", &asks).await);
        let mut unit = pages.signed_in("unit_farmasi").await;
        let left = |page: &Answer| {
            let due = page.text.split("<span class=\"due\">").nth(1).expect("a time");
            due.split('<').next().expect("its end").to_owned()
        };
        let listed = left(&unit.get("/tugas").await);
        assert_eq!(listed, left(&unit.get(&format!("/tugas/{number}/1")).await));
    });
}

#[test]
fn a_complaint_travels_the_whole_procedure_by_forms_alone() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = reviewed(&pages, &mut officer).await;
        done(&act(&mut officer, &number, "minta-waktu", &[]).await);
        let words = [("words", "Mohon maaf, Bu. Obat terlambat karena stok habis.")];
        done(&act(&mut officer, &number, "terima", &words).await);
        done(&act(&mut officer, &number, "sampaikan", &[("way", "telephone")]).await);
        done(&act(&mut officer, &number, "catat-penyampaian", &[("result", "Didengar")]).await);
        let unhappy = [("reaction", "dissatisfied"), ("words", "Belum jelas.")];
        done(&act(&mut officer, &number, "catat-tanggapan", &unhappy).await);

        let asks = [("to_1", "unit:RAWAT-INAP"), ("question_1", "Siapa yang memberi tahu pasien?")];
        done(&act(&mut officer, &number, "teruskan", &asks).await);
        let page = officer.get(&format!("/kasus/{number}")).await;
        page.says("Instalasi Rawat Inap").says("Putaran 2");
    });
}

#[test]
fn the_director_approves_exactly_once_and_only_what_waits() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = reviewed(&pages, &mut officer).await;
        done(&act(&mut officer, &number, "ajukan", &[("words", "Jawaban resmi kami.")]).await);

        let mut director = pages.signed_in("director").await;
        let list = director.get("/persetujuan").await;
        list.says(&number);
        let card = format!("/persetujuan/{number}");
        director.get(&card).await.says("Jawaban resmi kami.").says("Setujui");
        let path = format!("{card}/setujui");
        let answer = director.send(&card, &path, &[]).await;
        assert_eq!(answer.to, "/persetujuan");
        director.get("/persetujuan").await.hides(&number);
        director.get(&format!("/kasus/{number}")).await.says("Jawaban disetujui");
    });
}

#[test]
fn the_director_returns_a_letter_only_with_a_reason() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = reviewed(&pages, &mut officer).await;
        done(&act(&mut officer, &number, "ajukan", &[("words", "Jawaban resmi kami.")]).await);
        let mut director = pages.signed_in("director").await;
        let (card, path) =
            (format!("/persetujuan/{number}"), format!("/persetujuan/{number}/kembalikan"));
        director.send(&card, &path, &[("why", "")]).await.with(422).says("Isi bagian ini.");
        let answer = director.send(&card, &path, &[("why", "Sebutkan tindak lanjutnya.")]).await;
        assert_eq!(answer.to, "/persetujuan");
        let page = officer.get(&format!("/kasus/{number}")).await;
        page.says("Sebutkan tindak lanjutnya.");
    });
}

#[test]
fn a_unit_that_was_asked_wrongly_hands_the_question_on() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        done(&act(&mut officer, &number, "saring", SCREENED).await);
        let asks = [("to_1", "unit:FARMASI"), ("question_1", "Mengapa lama?")];
        done(&act(&mut officer, &number, "teruskan", &asks).await);
        let mut unit = pages.signed_in("unit_farmasi").await;
        let path = format!("/tugas/{number}/1");
        unit.get("/tugas").await.says(&number);
        let fields = [("to", "unit:IGD"), ("why", "Obat diserahkan oleh IGD.")];
        assert_eq!(unit.send(&path, &path, &fields).await.to, "/tugas");
        let mut igd = pages.signed_in("unit_igd").await;
        igd.get(&format!("/tugas/{number}")).await.with(303);
        igd.get(&path).await.says("Mengapa lama?");
    });
}

#[test]
fn an_unfinished_answer_comes_back_with_its_words() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        done(&act(&mut officer, &number, "saring", SCREENED).await);
        let asks = [("to_1", "unit:FARMASI"), ("question_1", "Mengapa lama?")];
        done(&act(&mut officer, &number, "teruskan", &asks).await);
        let mut unit = pages.signed_in("unit_farmasi").await;
        let path = format!("/tugas/{number}/1");
        let answer =
            unit.send(&path, &path, &[("words", ""), ("follow_up", "Stok ditambah.")]).await;
        answer.with(422).says("Stok ditambah.").says("words-salah");
    });
}
