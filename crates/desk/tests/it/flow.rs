//! What a provider tells about what we sent, what somebody typed in its app, and what happens to
//! words after they were said.

mod echoes;
mod signs;
mod statuses;

use channel::fake::hooks::{Words, whatsapp};
use desk::Desk;
use desk::arrival::{ArrivalState, arrive, list, read_all};
use desk::case::{Moment, open};
use desk::deliver::{OutboxItem, outbox, run};
use desk::testing::{TestDesk, WHATSAPP};
use domain::ids::CaseNumber;
use domain::rules::Way;

use crate::doors::{Next, Scripted, with};
use crate::moves::{COMPLAINT, accepted, deliver};
use crate::stage::does;

/// Ani's number on WhatsApp, and the id of ours.
pub const ANI: &str = "628111";
pub const OURS: &str = "5";
pub const FIRST: CaseNumber = CaseNumber { year: 2026, serial: 1 };

pub async fn comes(desk: &TestDesk, body: Vec<u8>) {
    comes_to(desk, WHATSAPP, body).await;
}

pub async fn comes_to(desk: &TestDesk, connection: &str, body: Vec<u8>) {
    arrive(desk, connection, Vec::new(), body).await.unwrap();
    read_all(desk).await.unwrap();
}

pub async fn drained(desk: &Desk) {
    while run(desk).await.unwrap() > 0 {}
}

pub fn says<'a>(desk: &TestDesk, id: &'a str, text: &'a str) -> Words<'a> {
    Words { account: OURS, from: ANI, id, at: desk.now().as_millisecond(), text }
}

/// A node whose WhatsApp does as it is told, and takes everything else.
pub fn door(desk: &TestDesk, next: &[Next]) -> (Scripted, Desk) {
    let door = Scripted::new(next, 9999).at(WHATSAPP);
    let node = with(desk, &door);
    (door, node)
}

/// Ani's complaint, acknowledged; the answer is about to leave as a message.
pub async fn underway(desk: &TestDesk, node: &Desk) -> CaseNumber {
    comes(desk, whatsapp::message(says(desk, "w.1", COMPLAINT))).await;
    drained(node).await;
    accepted(desk, FIRST).await;
    does(desk, "officer", FIRST, deliver(Way::Message)).await;
    FIRST
}

/// The answer in the outbox.
pub async fn answer_item(desk: &TestDesk) -> OutboxItem {
    let (items, _) = outbox(desk, &desk.actor("officer"), None, 99).await.unwrap();
    let mut answers: Vec<_> = items.into_iter().filter(|item| item.purpose == "answer").collect();
    answers.pop().expect("there is an answer in the outbox")
}

pub async fn timeline(desk: &TestDesk) -> Vec<Moment> {
    open(desk, &desk.actor("officer"), FIRST).await.unwrap().timeline
}

/// What the newest arrival became.
pub async fn became(desk: &TestDesk) -> Option<String> {
    let read = Some(ArrivalState::Read);
    let (items, _) = list(desk, &desk.actor("officer"), None, read).await.unwrap();
    items.into_iter().next().and_then(|item| item.became)
}
