//! Who carries a message out holds it until it is out.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use channel::{Door, Outgoing, Receipt, Sending};
use desk::deliver::run;
use desk::testing::{INSTAGRAM, TestDesk};
use domain::case::Stage;
use tokio::sync::Notify;

use crate::doors::node;
use crate::moves::{stored, underway};

/// A provider that takes its time.
#[derive(Clone, Default)]
struct Slow {
    begun: Arc<Notify>,
    ends: Arc<Notify>,
    asked: Arc<AtomicUsize>,
}

impl Door for Slow {
    fn name(&self) -> &str {
        INSTAGRAM
    }

    fn send<'a>(&'a self, outgoing: &'a Outgoing<'a>) -> Sending<'a> {
        Box::pin(async move {
            self.asked.fetch_add(1, Ordering::SeqCst);
            self.begun.notify_one();
            self.ends.notified().await;
            Ok(Receipt { provider_id: format!("slow-{}", outgoing.client_token) })
        })
    }
}

desk::on_each_engine! {
    async fn a_slow_provider_is_not_asked_twice(desk: &TestDesk) {
        let number = underway(desk).await;
        let door = Slow::default();
        let (first, second) = (
            node(desk, 77, vec![Arc::new(door.clone())]),
            node(desk, 78, vec![Arc::new(door.clone())]),
        );
        let sending = tokio::spawn(async move { run(&first).await });
        door.begun.notified().await;
        let begun = desk.clock.pauses();
        for nth in 1..=9 {
            desk.clock.advance(Duration::from_secs(20));
            desk.clock.paused(begun + nth).await;
        }
        assert_eq!(run(&second).await.unwrap(), 0, "three minutes later it is still held");
        door.ends.notify_one();
        assert_eq!(sending.await.unwrap().unwrap(), 1);
        assert_eq!(door.asked.load(Ordering::SeqCst), 1);
        assert_eq!(stored(desk, number).await.0.stage, Stage::Answered { at: desk.now() });
    }
}
