use domain::ids::{MentionId, PersonId, ReplyId};
use domain::mention::reply::{Entry, Event, Reply, Stage, apply, fold};
use domain::people::Who;
use domain::text::Words;
use store::StoreError;
use store::mention::reply as rows;

use crate::setting::{ELSEWHERE, HERE, minute, read, words, write};

fn entry(event: Event, at: i64) -> Entry {
    Entry { event, by: Who::Person(PersonId::new(8)), at: minute(at) }
}

fn written(number: u128, at: i64) -> Entry {
    let text = Words { id: words(number), digest: [number as u8; 32] };
    let (id, mention) = (ReplyId::new(number), MentionId::new(number + 100));
    entry(Event::Written { id, mention, text }, at)
}

async fn kept(db: &db::Db, life: &[Entry]) -> Reply {
    let mut row = None;
    for step in life {
        row = apply(row, step);
        let (row, entries) = (row.clone().unwrap(), vec![step.clone()]);
        write!(db, [row, entries], |tx| rows::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row.unwrap()
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_an_answer_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = [written(1, 1), entry(Event::Submitted, 2), entry(Event::Freed, 3)];
        let row = kept(db, &life).await;
        let late = write!(db, [row], |tx| rows::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        let life = life.to_vec();
        read!(db, [row, life], |tx| {
            assert_eq!(rows::find(tx, HERE, row.id).await?.as_ref(), Some(&row));
            assert_eq!(rows::of_mention(tx, HERE, row.mention).await?.as_ref(), Some(&row));
            let history = rows::history(tx, HERE, row.id).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), Some(row.clone()));
            assert_eq!(rows::find(tx, ELSEWHERE, row.id).await?, None);
            assert_eq!(rows::of_mention(tx, ELSEWHERE, row.mention).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn those_that_wait_stand_in_the_order_in_which_they_came(db: &TestDb) {
        for (number, at) in [(1, 5), (2, 3), (3, 4)] {
            kept(db, &[written(number, at), entry(Event::Submitted, at)]).await;
        }
        kept(db, &[written(4, 1)]).await;
        read!(db, |tx| {
            let wait = rows::at_stage(tx, HERE, (Stage::Approval, 2)).await?;
            assert_eq!(wait.iter().map(|one| one.id.bits()).collect::<Vec<_>>(), [2, 3]);
            assert_eq!(rows::at_stage(tx, ELSEWHERE, (Stage::Approval, 9)).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn a_review_has_one_place(db: &TestDb) {
        for place in ["accounts/1", "accounts/2"] {
            let of = MentionId::new(1);
            write!(db, |tx| rows::keep_place(tx, HERE, (of, place)).await).unwrap();
        }
        read!(db, |tx| {
            let of = MentionId::new(1);
            assert_eq!(rows::place(tx, HERE, of).await?.as_deref(), Some("accounts/2"));
            assert_eq!(rows::place(tx, ELSEWHERE, of).await?, None);
            Ok(())
        })
        .unwrap();
    }
}
