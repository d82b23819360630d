//! A thousand updates in one post: providers send as many at once, and send them again.

use std::collections::BTreeMap;

use channel::Secret;
use channel::fake::hooks::sign;
use desk::arrival::{self, ArrivalState, Hook};
use desk::testing::{APP_SECRET, INSTAGRAM, TestDesk};
use serde_json::json;

use crate::moves::{ACCOUNT, sql};

const PEOPLE: usize = 10;
const MESSAGES: usize = 1000;

fn post(desk: &TestDesk) -> Vec<u8> {
    let at = desk.now().as_millisecond();
    let piece = |nth: usize| {
        json!({
            "sender": { "id": format!("9001002003{:02}", nth % PEOPLE) },
            "recipient": { "id": ACCOUNT },
            "timestamp": at,
            "message": { "mid": format!("mid.{nth}"), "text": format!("Pesan ke-{nth}.") },
        })
    };
    let pieces: Vec<_> = (0..MESSAGES).map(piece).collect();
    let entry = json!({ "id": ACCOUNT, "time": at, "messaging": pieces });
    json!({ "object": "instagram", "entry": [entry] }).to_string().into_bytes()
}

/// How many messages each case holds, its first one included.
async fn messages(desk: &TestDesk) -> BTreeMap<i64, i64> {
    let rows = sql(
        desk,
        "select c.serial, (select count(*) from taken t where t.hospital_id = c.hospital_id \
         and t.case_id = c.id) from case_row c order by c.serial",
    );
    rows.await.iter().map(|row| (row.int(0).unwrap(), row.int(1).unwrap())).collect()
}

desk::on_each_engine! {
    async fn a_thousand_updates_in_one_post_are_a_thousand_messages_once(desk: &TestDesk) {
        let delivery = sign(&Secret::new(APP_SECRET), post(desk));
        for _ in 0..2 {
            let signature = delivery.signature.as_bytes();
            let good = arrival::verified(desk, INSTAGRAM, &delivery.body, &[signature]);
            assert_eq!(good, Hook::Good);
            arrival::arrive(desk, INSTAGRAM, Vec::new(), delivery.body.clone()).await.unwrap();
            while arrival::read_all(desk).await.unwrap() > 0 {}
        }
        let found = messages(desk).await;
        let each = (MESSAGES / PEOPLE) as i64;
        assert_eq!(found.len(), PEOPLE);
        assert!(found.values().all(|count| *count == each), "{found:?}");
        let officer = desk.actor("officer");
        let read = arrival::list(desk, &officer, None, Some(ArrivalState::Read)).await.unwrap();
        assert_eq!(read.1, 1, "the same post twice is one arrival");
    }
}
