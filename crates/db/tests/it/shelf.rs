//! The table on which these tests put things, and the few jobs they share.

use db::{Db, DbError, Job, Migration};
use std::time::Duration;

pub const SOON: Duration = Duration::from_secs(20);

pub const MIGRATIONS: [Migration; 1] = [Migration::both(
    1,
    "a shelf",
    "create table room (name text primary key) {{strict}};
     create table shelf (
        key text primary key, weight {{int}} not null check (weight >= 0), label {{bytes}},
        room text references room (name)
     ) {{strict}}",
)];

db::sql! {
    pub static PUT = "insert into shelf (key, weight) values ($1, $2)";
    pub static PUT_IN = "insert into shelf (key, weight, room) values ($1, $2, $3)";
    pub static TAKE = "update shelf set weight = weight - 1 where key = $1";
    pub static WEIGH = "select weight from shelf where key = $1";
    pub static COUNT = "select count(*) from shelf";
}

/// Puts `key` there, as heavy as `weight`.
pub fn put(key: impl Into<String>, weight: i64) -> impl Job<(), DbError> {
    let key = key.into();
    move |tx| {
        let key = key.clone();
        Box::pin(async move { tx.exec(&PUT, &[key.into(), weight.into()]).await.map(drop) })
    }
}

pub async fn count(db: &Db) -> i64 {
    let counted: Result<i64, DbError> = db
        .read(|tx| {
            Box::pin(async move {
                let row = tx.one(&COUNT, &[]).await?;
                row.map_or(Ok(0), |row| row.int(0))
            })
        })
        .await;
    counted.unwrap()
}
