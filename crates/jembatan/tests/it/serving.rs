//! `serve`: a first start, a second one, a stop.

use reqwest::Client;

use crate::house::{HOSPITAL, House, intake, numbers, said};

#[tokio::test(flavor = "multi_thread")]
async fn a_new_house_answers_on_sqlite() {
    answers(House::on_sqlite()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_house_answers_on_postgres() {
    answers(House::on_postgres().await).await;
}

async fn answers(house: House) {
    let mut running = house.serve();
    assert!(running.greeting.contains("RSUD Uji"), "{}", running.greeting);
    let client = Client::new();
    for path in ["/healthz", "/readyz", "/", "/masuk", "/api/v1/openapi.json"] {
        let answer = client.get(format!("{}{path}", running.url)).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
    }
    let absent = client.get(format!("{}/tidak-ada", running.url)).send().await.unwrap();
    assert_eq!(absent.status(), 404);
    assert_eq!(running.terminate(), Some(0));
    let again = house.serve();
    assert!(!again.greeting.contains("house.key"), "{}", again.greeting);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_under_way_at_a_stop_is_finished_and_stays() {
    let house = House::on_sqlite();
    let token = house.officer();
    let mut running = house.serve();
    let mut requests = tokio::task::JoinSet::new();
    for nth in 0..64 {
        let (url, token) = (running.url.clone(), token.clone());
        requests.spawn(async move {
            intake(&Client::new(), &url, &token, &format!("stop-{nth}")).await
        });
    }
    let mut acknowledged = Vec::new();
    while let Some(answer) = requests.join_next().await {
        if acknowledged.is_empty() {
            running.ask_to_stop();
        }
        acknowledged.extend(answer.unwrap().map(|(number, _)| number));
    }
    assert_eq!(running.terminate(), Some(0));
    let running = house.serve();
    let there = numbers(&Client::new(), &running.url, &token).await;
    assert!(!acknowledged.is_empty());
    assert!(acknowledged.iter().all(|number| there.contains(number)));
}

#[test]
fn a_tool_makes_no_house_of_a_folder_in_which_none_is() {
    let house = House::with(None, "");
    let refused = house.run(&["report", "daily", "--date", "2026-11-01"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("[hospital]"), "{}", said(&refused));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_that_nobody_has_named_yet_opens_its_doors_and_says_so() {
    let house = House::with(None, "");
    let running = house.serve();
    assert!(running.greeting.contains("jembatan hospital set"), "{}", running.greeting);
    let answer = Client::new().get(format!("{}/lapor", running.url)).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    drop(running);
    let user = ["user", "add", "--login", "admin", "--name", "Admin", "--role", "admin"];
    let made = house.run(&[&user[..], &["--no-password"]].concat());
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
}

#[test]
fn a_house_whose_key_was_lost_does_not_get_another_one() {
    let house = House::on_sqlite();
    drop(house.serve());
    let key = house.path().join("data/house.key");
    std::fs::remove_file(&key).unwrap();
    let refused = house.run(&["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("house.key"), "{}", said(&refused));
    assert!(!key.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_connection_is_named_and_the_house_opens_all_the_same() {
    let config = format!("{HOSPITAL}\n[connection.rusak]\nkind = \"instagram\"\n");
    let house = House::with(None, &config);
    let running = house.serve();
    assert!(running.greeting.contains("connection.rusak.graph_url"), "{}", running.greeting);
    let hook = format!("{}/hooks/meta/rusak", running.url);
    let answer = Client::new().post(hook).body("{}").send().await.unwrap();
    assert_eq!(answer.status(), 404);
}
