//! Repeated complaints without new facts, from the pages.

use desk::case::{Request, act};
use desk::testing::{TestDesk, run};
use domain::case::{Closing, Command, ImprovementPlan, Screening};
use domain::ids::CaseNumber;
use domain::rules::{About, Grade, Kind, Nature, Outcome, Reaction, Way};
use domain::text::Body;

use crate::browser::{Browser, Pages};
use crate::story::recorded;

const LIST: &str = "/laporan-berulang";

fn body(text: &str) -> Body {
    Body::parse(text).expect("it is there")
}

/// Screened, answered, closed.
async fn answered(desk: &TestDesk, number: &str) {
    let screening = Screening {
        kind: Kind::Complaint,
        nature: Nature::NonMedical,
        grade: Some(Grade::Green),
        why: Some(body("Sesuai kriteria grading.")),
        topics: Vec::new(),
        about: About::Nobody,
        sealed: false,
    };
    let answer = Command::AnswerDirectly {
        words: body("Obat sudah kami serahkan."),
        way: Way::InPerson,
        note: Some(body("Loket dibuka satu lagi.")),
    };
    let satisfied = Reaction::Satisfied;
    let plan = ImprovementPlan { action: body("Membuka loket ketiga."), owner: None, due: None };
    let closing = Closing {
        outcome: Outcome::Resolved,
        root_cause: Some(body("Satu loket.")),
        improvement: Some(plan),
        no_improvement_reason: None,
        receiver: None,
        letter: None,
        neutral: false,
    };
    let number: CaseNumber = number.parse().expect("it is there");
    for command in [
        Command::Screen(screening),
        answer,
        Command::RecordReaction { reaction: satisfied, words: None, care_worse: false },
        Command::Close(closing),
    ] {
        let request = Request { command, seen: None, key: None };
        act(desk, &desk.actor("officer"), number, request).await.expect("it is there");
    }
}

/// So many cases of one person, answered and closed, and one that is new.
async fn repeated(pages: &Pages, officer: &mut Browser) -> (Vec<String>, String) {
    let mut numbers = Vec::new();
    for _ in 0..4 {
        numbers.push(recorded(officer, &[]).await);
    }
    let (desk, actor) = (&pages.desk, pages.desk.actor("officer"));
    let first: CaseNumber = numbers[0].parse().expect("it is there");
    for one in desk::kin::of_case(desk, &actor, first).await.expect("it is there") {
        desk::kin::decide(desk, &actor, first, (&one.id, true)).await.expect("it is there");
    }
    let new = numbers.pop().expect("it is there");
    for number in &numbers {
        answered(desk, number).await;
    }
    (numbers, new)
}

fn fields<'a>(cases: &'a [String], until: &'a str) -> Vec<(&'a str, &'a str)> {
    let reasons = [
        ("answered", "Loket ketiga sudah dibuka."),
        ("why", "Isinya sama dengan aduan sebelumnya."),
        ("until", until),
    ];
    cases.iter().map(|one| ("cases", one.as_str())).chain(reasons).collect()
}

#[test]
fn the_head_proposes_the_director_decides_and_a_new_case_shows_it() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        officer.get(LIST).await.with(200).says("Belum ada laporan berulang");
        let (cases, new) = repeated(&pages, &mut officer).await;
        let (case, form) = (format!("/kasus/{new}"), format!("/kasus/{new}/laporan-berulang"));
        officer.get(&case).await.with(200).hides("Usulkan laporan berulang");
        officer.get(&form).await.with(403);
        let mut head = pages.signed_in("head").await;
        head.get(&case).await.says("Usulkan laporan berulang").says(&form);
        let page = head.get(&form).await;
        page.with(200).says(&cases[0]).says("selalu melalui jalan biasa");
        let few = head.send(&form, &form, &fields(&cases[..2], "2026-06-30")).await;
        few.with(422).says("paling sedikit 3 kasus").says("Loket ketiga sudah dibuka.");
        let bare = head.send(&form, &form, &fields(&cases, "")).await;
        bare.with(422).says("until-salah");
        let path =
            head.send(&form, &form, &fields(&cases, "2026-06-30")).await.with(303).to.clone();
        let mut director = pages.signed_in("director").await;
        let list = director.get("/persetujuan").await;
        list.says(&path).says("Laporan berulang").says("<span class=\"count\">1</span>");
        director.get("/beranda").await.says("<b>1</b><span>menunggu Anda</span>");
        let back = format!("{path}/kembalikan");
        director.send(&path, &back, &[("why_return", "")]).await.with(422).says("why_return-salah");
        director.send(&path, &back, &[("why_return", "Ringkas lagi.")]).await.with(303);
        director.get("/beranda").await.says("<b>0</b><span>menunggu Anda</span>");
        director.get("/persetujuan").await.says("Tidak ada").hides("<span class=\"count\">");
        head.get(&path).await.says("Ringkas lagi.").says("Ubah usulan");
        let change = format!("{path}/ubah");
        head.send(&path, &change, &fields(&cases, "2026-07-31")).await.with(303);
        director.send(&path, &format!("{path}/setujui"), &[]).await.with(303);
        officer.get(&case).await.says("Laporan berulang berlaku").says(&path);
        officer.get(&path).await.says("31 Juli 2026").says("Pemberitahuan kepada pelapor");
        officer.send(&path, &format!("{path}/sampaikan"), &[]).await.with(303);
        officer.get(&path).await.says("Pelapor diberi tahu").hides("Sudah disampaikan");
        let end = format!("{path}/akhiri");
        head.send(&path, &end, &[("why_end", "Ada fakta baru.")]).await.with(303);
        officer.get(&case).await.hides("Laporan berulang berlaku");
        officer.reads("en");
        officer.get(&path).await.with(200).says("always go the normal way").says("Ended because");
        officer.get(LIST).await.with(200).says("Repeated complaints without new facts");
    });
}

#[test]
fn whoever_is_not_of_the_office_does_not_read_the_list() {
    run(async {
        let pages = Pages::new().await;
        for (login, status) in [
            ("head", 200),
            ("director", 200),
            ("auditor", 200),
            ("operator", 403),
            ("unit_igd", 403),
            ("dpjp", 403),
            ("owner", 403),
        ] {
            pages.signed_in(login).await.get(LIST).await.with(status);
        }
        let mut head = pages.signed_in("head").await;
        head.get(&format!("{LIST}/{:032x}", 1)).await.with(404);
    });
}
