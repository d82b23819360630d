use crate::outgoing::{TOKEN, account, graph};
use channel::fake::{Answer, Graph};
use channel::meta::Patience;
use channel::whatsapp::{Template, templates};
use channel::{SendError, Why};

#[tokio::test]
async fn every_template_of_every_page_is_listed() {
    let fake = Graph::start(TOKEN).await.unwrap();
    for number in 0..5 {
        let status = if number == 3 { "PAUSED" } else { "APPROVED" };
        fake.keep_template(&format!("pesan_{number}"), status, "Yth. {{1}}, silakan.");
    }
    let all = templates(&graph(fake.url())).await.unwrap();
    assert_eq!(all.len(), 5);
    assert_eq!(all.iter().filter(|each| each.may_be_sent()).count(), 4);
    let first = Template {
        name: "pesan_0".into(),
        language: "id".into(),
        status: "APPROVED".into(),
        category: "UTILITY".into(),
        body: "Yth. {{1}}, silakan.".into(),
        simple: true,
    };
    assert_eq!(all[0], first);
    assert_eq!(all[0].filled(&["Bu Sari".into()]).unwrap(), "Yth. Bu Sari, silakan.");
}

#[tokio::test]
async fn without_a_business_account_there_is_nothing_to_ask() {
    let fake = Graph::start(TOKEN).await.unwrap();
    let mut account = account(fake.url());
    account.business_id = None;
    let graph = channel::meta::Graph::new(account, Patience::default()).unwrap();
    assert_eq!(templates(&graph).await, Err(SendError::Refused(Why::BadRequest)));
}

#[tokio::test]
async fn a_dead_token_is_told_as_such() {
    let fake = Graph::start(TOKEN).await.unwrap();
    fake.answer_next(Answer::Error { status: 400, code: 190, subcode: 463 });
    let asked = templates(&graph(fake.url())).await;
    assert_eq!(asked, Err(SendError::Refused(Why::TokenDead)));
}
