//! The program goes, as by `kill -9`, after every single durable step of taking in a voice: before
//! each job that writes, and after each commit before anybody hears of it. The provider sends again
//! what it got no answer for; in the end every message is one case.

use db::testing::DIES_AFTER;
use reqwest::Client;

use crate::house::{HOSPITAL, House, Running, items};
use crate::kill9_hooks::{DOOR, post};

/// More steps than this are no intake that ends.
const MOST: u32 = 120;
/// Fewer deaths than this would have met no step between the post and its case.
const FEWEST: usize = 4;

#[tokio::test(flavor = "multi_thread")]
async fn a_voice_outlives_a_death_at_every_step_of_its_intake_on_sqlite() {
    survives(House::with(None, &format!("{HOSPITAL}{DOOR}"))).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voice_outlives_a_death_at_every_step_of_its_intake_on_postgres() {
    let database = db::testing::TestDb::postgres(store::migrations()).await;
    survives(House::with(Some(database), &format!("{HOSPITAL}{DOOR}"))).await;
}

async fn survives(house: House) {
    let token = house.officer();
    let client = Client::new();
    let mut untold = Vec::new();
    let mut voices = 0;
    // A program that dies before it serves is one that died at a step, too.
    for steps in 0..MOST {
        let mut command = house.command(&["serve", "--listen", "127.0.0.1:0"]);
        command.env(DIES_AFTER, steps.to_string());
        let Ok(mut running) = Running::try_start(&mut command) else { continue };
        let id = format!("mid.{steps}.0.0");
        voices += 1;
        let told = post(&client, &running.url, &id).await;
        if !told {
            untold.push(id);
        }
        // It works on what it has, until it dies or nothing is left to be read.
        let whole = told && all_read(&client, &running.url, &token).await;
        running.kill9();
        if whole {
            break;
        }
    }
    assert!(voices > FEWEST, "only {voices} voices met a program that was about to die");
    let running = house.serve();
    for id in &untold {
        assert!(post(&client, &running.url, id).await, "{id} is not taken");
    }
    assert!(all_read(&client, &running.url, &token).await);
    let found = items(&client, &running.url, &token).await;
    assert_eq!(found.len(), voices, "each person wrote once: one case each");
}

/// Whether the program has read everything that it was given; no if it died before that.
async fn all_read(client: &Client, url: &str, token: &str) -> bool {
    loop {
        let path = format!("{url}/api/v1/arrivals?state=new");
        let Ok(answer) = client.get(path).bearer_auth(token).send().await else { return false };
        let Ok(list) = answer.json::<serde_json::Value>().await else { return false };
        if list["total"] == 0 {
            return true;
        }
    }
}
