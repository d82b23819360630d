use crate::outgoing::{answer, cleared};
use channel::outbox_only::OutboxOnly;
use channel::{Door, SendError, Why};

#[tokio::test]
async fn what_would_have_left_is_kept_and_kept_once() {
    let door = OutboxOnly::new("peragaan");
    let text = cleared("Obat Ibu sudah siap.");
    let first = door.send(&answer(&text)).await.unwrap();
    let again = door.send(&answer(&text)).await.unwrap();
    assert_eq!(first, again);
    let kept = door.kept();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].text, "Obat Ibu sudah siap.");
    assert_eq!(door.name(), "peragaan");
}

#[tokio::test]
async fn there_is_no_second_part() {
    let door = OutboxOnly::new("peragaan");
    let text = cleared("Satu.");
    let mut second = answer(&text);
    second.part = 1;
    assert_eq!(door.send(&second).await, Err(SendError::Refused(Why::NoSuchPart)));
    assert!(door.kept().is_empty());
}

#[tokio::test]
async fn only_the_newest_thousand_are_kept() {
    let door = OutboxOnly::new("peragaan");
    let text = cleared("Satu.");
    for number in 0..1_005 {
        let token = number.to_string();
        let mut each = answer(&text);
        each.client_token = &token;
        door.send(&each).await.unwrap();
    }
    let kept = door.kept();
    assert_eq!((kept.len(), kept[0].client_token.as_str()), (1000, "5"));
}
