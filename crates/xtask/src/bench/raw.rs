//! The raw database: what SQLite itself can promise durably on this machine, without any of ours.
#![allow(clippy::disallowed_methods, reason = "measuring reads the machine's own clock")]

use std::time::{Duration, Instant};

use anyhow::Result;
use rusqlite::{Connection, params};

use super::{Chapter, Effort, Figure};

/// About as many bytes as a written complaint of sixty words.
const WORDS: &str = "ibu saya menunggu obat sejak pagi dan tidak ada yang memberi tahu mengapa ";
const REPEATED: usize = 6;

const SCHEMA: &str = "
    create table journal (stream integer, version integer, payload text, primary key (stream, version));
    create table cases (id integer primary key, stage text, body text);
    create virtual table search using fts5(body, content='cases', content_rowid='id');
    create table outbox (id integer primary key, stream integer, what text);";

pub fn chapters(effort: Effort) -> Result<Vec<Chapter>> {
    let figures =
        [1, 256].map(|batch| figure(batch, effort.each)).into_iter().collect::<Result<_>>()?;
    let title = "Durable intakes, raw rusqlite (one writer)".to_owned();
    Ok(vec![Chapter { title, figures }])
}

fn figure(batch: u32, each: Duration) -> Result<Figure> {
    let folder = tempfile::tempdir()?;
    let mut connection = Connection::open(folder.path().join("raw.sqlite"))?;
    connection.execute_batch("pragma journal_mode = wal; pragma synchronous = full")?;
    connection.execute_batch(SCHEMA)?;
    let (done, took) = fill(&mut connection, batch, each)?;
    Ok(Figure {
        what: format!("{batch} a commit"),
        value: format!("{:.0} intakes/s", f64::from(done) / took.as_secs_f64()),
        note: "WAL, synchronous = FULL, journal + row with search + outbox".to_owned(),
    })
}

/// Writes intakes until the time is over; how many, in what time.
fn fill(connection: &mut Connection, batch: u32, each: Duration) -> Result<(u32, Duration)> {
    let body = WORDS.repeat(REPEATED);
    let begun = Instant::now();
    let mut done = 0;
    while begun.elapsed() < each {
        let transaction = connection.transaction()?;
        for _ in 0..batch {
            done += 1;
            intake(&transaction, done, &body)?;
        }
        transaction.commit()?;
    }
    Ok((done, begun.elapsed()))
}

fn intake(connection: &Connection, number: u32, body: &str) -> rusqlite::Result<()> {
    let insert = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
        connection.prepare_cached(sql)?.execute(values)
    };
    insert("insert into journal values (?1, 1, ?2)", params![number, body])?;
    insert("insert into cases values (?1, 'received', ?2)", params![number, body])?;
    insert("insert into search (rowid, body) values (?1, ?2)", params![number, body])?;
    insert("insert into outbox (stream, what) values (?1, 'receipt')", params![number])?;
    Ok(())
}
