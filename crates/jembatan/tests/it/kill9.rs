//! What was acknowledged survives the death of the program, once: 32 clients write while it is
//! killed, twenty times in a row, on each engine.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use reqwest::Client;
use tokio::sync::mpsc;

use crate::house::{House, intake, numbers};

const ROUNDS: usize = 20;
const CLIENTS: usize = 32;

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledged_intake_outlives_the_death_of_the_program_on_sqlite() {
    survives(House::on_sqlite()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledged_intake_outlives_the_death_of_the_program_on_postgres() {
    survives(House::on_postgres().await).await;
}

async fn survives(house: House) {
    let token = Arc::new(house.officer());
    // Number and tracking code by key; empty while nobody has acknowledged it.
    let mut known: BTreeMap<String, Option<(String, String)>> = BTreeMap::new();
    for round in 0..ROUNDS {
        known.extend(killed(&house, &token, round).await);
    }
    let running = house.serve();
    let client = Client::new();
    let there = numbers(&client, &running.url, &token).await;
    let acknowledged: Vec<&String> = known.values().flatten().map(|(number, _)| number).collect();
    assert!(acknowledged.len() > ROUNDS * CLIENTS / 2, "only {}", acknowledged.len());
    for number in &acknowledged {
        let count = there.iter().filter(|each| each == number).count();
        assert_eq!(count, 1, "{number} was acknowledged and stands there {count} times");
    }
    for (key, before) in &known {
        let again = intake(&client, &running.url, &token, key).await;
        assert!(again.is_some(), "{key} is not taken after the restart");
        if before.is_some() {
            assert_eq!(again, *before, "{key} was acknowledged with another number");
        }
    }
    let mut after = numbers(&client, &running.url, &token).await;
    let count = after.len();
    after.sort();
    after.dedup();
    assert_eq!((after.len(), count), (known.len(), known.len()), "a key made more than one case");
}

/// One life of the program: it is killed while all clients write.
async fn killed(
    house: &House,
    token: &Arc<String>,
    round: usize,
) -> BTreeMap<String, Option<(String, String)>> {
    let mut running = house.serve();
    let (done, mut results) = mpsc::unbounded_channel();
    let (acks, mut enough) = mpsc::unbounded_channel();
    let count = Arc::new(AtomicUsize::new(0));
    for nth in 0..CLIENTS {
        let (url, token, count) = (running.url.clone(), Arc::clone(token), Arc::clone(&count));
        let (done, acks) = (done.clone(), acks.clone());
        tokio::spawn(async move {
            let client = Client::new();
            for turn in 0.. {
                let key = format!("{round}-{nth}-{turn}");
                let answer = intake(&client, &url, &token, &key).await;
                let dead = answer.is_none();
                drop(done.send((key, answer)));
                if dead {
                    return;
                }
                acks.send(count.fetch_add(1, Ordering::SeqCst) + 1).ok();
            }
        });
    }
    drop((done, acks));
    // Another moment each round: in the first group of commits, and later ones.
    let moment = 20 + 7 * round;
    while enough.recv().await.is_some_and(|so_far| so_far < moment) {}
    running.kill9();
    let mut known = BTreeMap::new();
    while let Some((key, answer)) = results.recv().await {
        known.insert(key, answer);
    }
    known
}
