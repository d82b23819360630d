//! What many speak of at once becomes an issue, a case or a content item where it is listed.

use desk::mention::{NewMention, note_all};
use desk::testing::run;
use domain::mention::Source;
use domain::text::Body;
use jiff::SignedDuration;

use crate::browser::{Answer, Pages};

const RISING: &str = "/sebutan/meningkat";

fn said((author, text): (String, String), at: domain::calendar::Instant) -> NewMention {
    NewMention {
        source: Source::Other,
        source_id: Some(author.clone()),
        text: Body::parse(&text).expect("letters make a text"),
        outlet: None,
        link: None,
        author: Some(author),
        tone: None,
        reach: None,
        published_at: Some(at),
    }
}

/// Forty quiet days, then ten people who tell of the same food, written down two hours before.
async fn burst(pages: &Pages) {
    let usual =
        ["antrean obat", "parkir penuh", "perawat ramah", "ruang tunggu panas", "dokter sabar"];
    let quiet = (0..80).map(|nth: usize| {
        let words = usual[nth % usual.len()];
        let text = format!("Tadi {words} di rumah sakit, kata tetangga nomor {nth}");
        ((format!("biasa{nth}"), text), 24 * 41 - 11 * nth as i64)
    });
    let places =
        ["bangsal", "poli", "lobi", "kantin", "melati", "anak", "bedah", "igd", "depan", "atas"];
    let burst = places.iter().enumerate().map(|(nth, place)| {
        let text = format!("Keracunan katering pasien {place}, banyak muntah");
        ((format!("ramai{nth}"), text), 30 - 2 * nth as i64)
    });
    let ago = |hours| pages.desk.now() - SignedDuration::from_hours(hours);
    let all = quiet.chain(burst).map(|(one, hours)| said(one, ago(hours))).collect();
    note_all(&pages.desk, &pages.desk.actor("officer"), all).await.expect("they are noted");
    pages.desk.clock.advance_hours(2);
}

/// The hidden fields of the first alarm; the form above it narrows the list.
fn hidden(page: Answer) -> Vec<(String, String)> {
    let sign = format!("<form method=\"post\" action=\"{RISING}\"");
    let at = page.text.find(&sign).expect("an alarm has its buttons");
    let text = page.text[at..].to_owned();
    Answer { text, ..page }.hidden(RISING)
}

#[test]
fn an_alarm_becomes_a_content_item_an_issue_and_a_case_with_one_key_each() {
    run(async {
        let pages = Pages::new().await;
        burst(&pages).await;
        let mut officer = pages.signed_in("officer").await;
        let page = officer.get(RISING).await;
        page.with(200).says("katering").says("Baru terlihat dari daftar");
        for key in ["b i", "b k", "b c"] {
            page.says(&format!("data-key=\"{key}\""));
        }
        let form = hidden(page);
        let strange = officer.post(RISING, &form, &[("do", "lain")]).await;
        strange.with(422).says("Keracunan katering");
        let made = officer.post(RISING, &form, &[("do", "content")]).await.with(303).to.clone();
        assert!(made.starts_with("/konten/"), "{made}");
        let made = officer.post(RISING, &form, &[("do", "issue")]).await.with(303).to.clone();
        officer.get(&made).await.with(200).says("Keracunan katering pasien");
        let untold = officer.post(RISING, &form, &[("do", "case"), ("delay_reason", "")]).await;
        untold.with(422).says("delay_reason-salah").says("id=\"delay_reason\"");
        let why = ("delay_reason", "Baru terlihat pagi ini.");
        let case = officer.post(RISING, &form, &[("do", "case"), why]).await.with(303).to.clone();
        assert!(case.starts_with("/kasus/"), "{case}");
        officer.get(&case).await.with(200).says("Keracunan katering pasien");
        let again = officer.post(RISING, &form, &[("do", "case"), why]).await;
        assert_eq!(again.with(303).to, case, "sent twice, it is one case");
        officer.get(RISING).await.with(200).says(&case).says(&made);
    });
}

#[test]
fn whoever_only_reads_gets_no_buttons_and_the_page_speaks_english() {
    run(async {
        let pages = Pages::new().await;
        burst(&pages).await;
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(RISING).await.with(200).says("katering").hides("data-key=\"b ");
        let mut officer = pages.signed_in("officer").await;
        officer.reads("en");
        let page = officer.get(RISING).await;
        page.with(200)
            .says("Make it a case")
            .says("Make it a content item")
            .says("Make it an issue");
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(RISING).await.with(403);
    });
}
