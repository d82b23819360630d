//! The answer to a review, from its pages: written, signed on a phone, taken there by hand.

use desk::mention::{NewMention, note};
use desk::testing::run;
use domain::mention::{Source, Tone};
use domain::text::{Body, Link};

use crate::browser::Pages;

/// A review that somebody pasted; where it stands.
async fn pasted(pages: &Pages, tone: Tone) -> String {
    let new = NewMention {
        source: Source::Review,
        source_id: None,
        text: Body::parse("Antre obat lama sekali").expect("it says something"),
        outlet: None,
        link: Link::parse("https://maps.example/ulasan/1").ok(),
        author: None,
        tone: Some(tone),
        reach: None,
        published_at: None,
    };
    let noted = note(&pages.desk, &pages.desk.actor("officer"), new).await.expect("it is noted");
    format!("/sebutan/{}", noted.id)
}

#[test]
fn an_answer_is_written_signed_on_the_phone_and_marked_with_where_it_stands() {
    run(async {
        let pages = Pages::new().await;
        let review = pasted(&pages, Tone::Negative).await;
        let path = format!("{review}/balasan");
        let mut officer = pages.signed_in("officer").await;
        officer.get(&review).await.with(200).says("Belum ada balasan").says(&path);
        let write = format!("{path}/tulis");
        let named = [("text", "Pasien bernama Sari sudah kami hubungi.")];
        let refused = officer.send(&path, &write, &named).await;
        refused.with(422).says("menyebut siapa pasiennya").says("Pasien bernama Sari");
        officer.send(&path, &write, &[("text", "")]).await.with(422).says("text-salah");
        let words = [("text", "Terima kasih. Mohon hubungi Humas.")];
        officer.send(&path, &write, &words).await.with(303);
        officer
            .get(&path)
            .await
            .with(200)
            .says("Direktur menyetujui balasan ini")
            .says("Akun belum dipasang");
        officer.send(&path, &format!("{path}/ajukan"), &[]).await.with(303);
        officer.get(&path).await.says("Menunggu persetujuan").hides("Setujui</button>");
        let mut director = pages.signed_in("director").await;
        director.get("/persetujuan").await.with(200).says(&path).says("Antre obat lama");
        director.send(&path, &format!("{path}/setujui"), &[]).await.with(303);
        officer.get(&path).await.says("Boleh tampil").says("data-copy");
        let mark = format!("{path}/tandai");
        officer.send(&path, &mark, &[("link", "bukan tautan")]).await.with(422).says("link-salah");
        officer.send(&path, &mark, &[("link", "https://maps.example/ulasan/1")]).await.with(303);
        officer.get(&review).await.says("Tampil di bawah ulasan");
        officer.send(&path, &format!("{path}/tarik"), &[]).await.with(303);
        officer.reads("en");
        officer.get(&path).await.with(200).says("Withdrawn").says("Change the answer");
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get(&path).await.with(200).hides("Ubah balasan");
        let mut unit = pages.signed_in("unit_igd").await;
        unit.get(&path).await.with(403);
    });
}

#[test]
fn only_a_review_has_an_answer() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let fields = [("source", "tip"), ("text", "Kabar grup: antre lama.")];
        let path = officer.send("/sebutan", "/sebutan", &fields).await.with(303).to.clone();
        officer.get(&path).await.with(200).hides("/balasan");
        officer.get(&format!("{path}/balasan")).await.with(404);
    });
}
