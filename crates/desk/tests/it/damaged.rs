//! What lies damaged on the disk is before a person, and keeps nothing else from going on.

use desk::arrival::{self, ArrivalState};
use desk::deliver::{OutboxState, outbox, run};
use desk::testing::{INSTAGRAM, TestDesk};

use crate::moves::sql;
use crate::stage::complaint;

/// State, purpose and reason of everything in the outbox, the oldest first.
async fn works(desk: &TestDesk) -> Vec<(OutboxState, &'static str, Option<String>)> {
    let (mut items, _) = outbox(desk, &desk.actor("officer"), None, 99).await.unwrap();
    items.sort_by_key(|item| (item.created_at, item.case));
    items.into_iter().map(|item| (item.state, item.purpose, item.reason)).collect()
}

desk::on_each_engine! {
    async fn a_damaged_work_is_a_dead_letter_and_the_others_leave(desk: &TestDesk) {
        complaint(desk, "a").await;
        complaint(desk, "b").await;
        sql(desk, "update outbox set payload = 'rusak' \
            where case_id = (select id from case_row where serial = 1)").await;
        assert_eq!(run(desk).await.unwrap(), 2);
        let dead = (OutboxState::Dead, "unreadable", Some("damaged".to_owned()));
        assert_eq!(works(desk).await, [dead, (OutboxState::Done, "acknowledgement", None)]);
        assert_eq!(run(desk).await.unwrap(), 0, "it does not come up again by itself");
    }

    async fn a_damaged_work_that_waits_is_listed_all_the_same(desk: &TestDesk) {
        complaint(desk, "a").await;
        sql(desk, "update outbox set payload = 'rusak'").await;
        assert_eq!(works(desk).await, [(OutboxState::Queued, "unreadable", None)]);
    }

    async fn a_reason_that_does_not_open_hides_no_list(desk: &TestDesk) {
        complaint(desk, "a").await;
        sql(desk, "update outbox set state = 'aside', aside = id").await;
        let (items, _) = outbox(desk, &desk.actor("officer"), None, 99).await.unwrap();
        assert_eq!((items[0].state, items[0].aside.as_deref()), (OutboxState::Aside, None));
    }

    async fn a_damaged_arrival_is_for_a_person_and_the_others_are_read(desk: &TestDesk) {
        for bytes in [b"pertama".to_vec(), b"kedua".to_vec()] {
            arrival::arrive(desk, INSTAGRAM, Vec::new(), bytes).await.unwrap();
        }
        sql(desk, "update arrival set sealed = dedupe \
            where id = (select id from arrival order by id limit 1)").await;
        assert_eq!(arrival::read_all(desk).await.unwrap(), 2);
        assert_eq!(arrival::read_all(desk).await.unwrap(), 0);
        let officer = desk.actor("officer");
        let unread = Some(ArrivalState::Unread);
        let (items, _) = arrival::list(desk, &officer, None, unread).await.unwrap();
        let mut reasons: Vec<_> = items.iter().filter_map(|item| item.reason.clone()).collect();
        reasons.sort();
        assert_eq!(reasons, ["damaged", "not_json"]);
        let damaged = items.iter().find(|item| item.reason.as_deref() == Some("damaged")).unwrap();
        assert_eq!(arrival::look(desk, &officer, damaged.id).await.unwrap().text, "");
    }
}
