//! The voice of the patient from its page: tables, files, and topics for what was written.

use std::collections::BTreeMap;

use desk::survey::{self, Command, Request, Sheet, answer};
use desk::testing::run;
use domain::ids::SurveyCode;
use domain::survey::{Making, Order, Template};
use domain::text::Name;

use crate::browser::Pages;
use crate::story::recorded;

/// Six patients who wrote the same.
async fn wrote(pages: &Pages) {
    let code = SurveyCode::parse("SESUDAH").unwrap();
    let making = Making {
        title: Name::parse("Sesudah aduan").unwrap(),
        template: Template::AfterComplaint,
        order: Order::ComplaintsFirst,
        own: Vec::new(),
        units: Vec::new(),
        population: None,
    };
    for command in [Command::Make(making), Command::Open {}] {
        let request = Request { code: code.clone(), command, seen: None, key: None };
        survey::act(&pages.desk, &pages.desk.actor("head"), request).await.unwrap();
    }
    for nth in 0..6 {
        let yes = ["helped", "fair", "tell_again", "care_changed"].map(|key| (key, "yes"));
        let given = yes.into_iter().chain([("suggestion", "Tambah kursi roda.")]);
        let given: BTreeMap<_, _> =
            given.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        let sheet = Sheet { given, unit: None, token: None, key: nth.to_string() };
        answer(&pages.desk, &code, sheet).await.unwrap();
    }
}

#[test]
fn what_was_said_is_shown_by_topic_unit_and_month_and_taken_away_as_files() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        recorded(&mut officer, &[]).await;
        wrote(&pages).await;
        let page = officer.get("/suara").await;
        page.with(200).says("Suara pasien menurut topik").says("Belum bertopik").says("Maret 2026");
        page.says("value=\"2026-01\"")
            .says("value=\"2026-03\"")
            .says("/suara/jawaban?dari=2026-01");
        officer
            .get("/suara?dari=2026-03&sampai=2026-03&unit=FARMASI")
            .await
            .says("Instalasi Farmasi");
        officer.get("/suara?dari=2025-01&sampai=2025-02").await.says("Belum ada yang terdengar");
        for wrong in ["dari=2026-03&sampai=2026-02", "dari=2023-01&sampai=2026-02", "dari=kemarin"]
        {
            officer
                .get(&format!("/suara?{wrong}"))
                .await
                .with(422)
                .says("sampai-salah")
                .says("24 bulan");
        }
        assert!(officer.get("/suara?bentuk=xlsx").await.with(200).text.starts_with("PK"));
        officer
            .get("/suara?bentuk=csv")
            .await
            .with(200)
            .says("by,name,complaints")
            .says("month,2026-03,1");
        officer.get("/suara?bentuk=pdf").await.with(200).says("%PDF-test");
        officer.get("/suara?bentuk=docx").await.with(400);
    });
}

#[test]
fn an_answer_is_given_a_topic_by_the_office() {
    run(async {
        let pages = Pages::new().await;
        wrote(&pages).await;
        let mut officer = pages.signed_in("officer").await;
        let path = "/suara/jawaban";
        let before = officer.get(&format!("{path}?dari=2026-02&sampai=2026-02")).await;
        before.with(200).hides("Tambah kursi roda.");
        let page = officer.get(path).await;
        page.with(200).says("Tambah kursi roda.").says("SESUDAH · 2026-03");
        let form = page.hidden(path);
        officer.post(path, &form, &[("topic", "cuaca")]).await.with(422);
        officer.post(path, &form, &[("topic", "lainnya")]).await.with(303);
        officer.get(path).await.says("value=\"lainnya\" selected");
        officer.post(path, &form, &[("topic", "")]).await.with(303);
        officer.get(path).await.hides("value=\"lainnya\" selected");
        let mut director = pages.signed_in("director").await;
        director.get(path).await.with(200).hides("name=\"response\"");
        let mut quality = pages.signed_in("quality").await;
        quality.get(path).await.with(403);
        quality.get("/suara").await.with(200).hides("/suara/jawaban");
    });
}
