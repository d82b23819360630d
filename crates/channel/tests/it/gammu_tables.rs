//! Gammu's tables as far as we use them, in a PostgreSQL of the tests.

use crate::outgoing::{answer, cleared};
use channel::meta::Patience;
use channel::sms::gammu::{Gammu, Settings, TableError, fetch, processed, states};
use channel::{Door, Outgoing, SendError, State, Trouble, What};
use db::testing::TestDb;
use domain::approval::Cleared;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use tokio_postgres::{Client, NoTls};

const TABLES: &str = r#"
    create table inbox ("ID" serial primary key, "ReceivingDateTime" timestamp(0) not null default now(),
        "SenderNumber" varchar(20) not null default '', "SMSCNumber" varchar(20) not null default '',
        "UDH" text not null default '', "Class" integer not null default -1,
        "TextDecoded" text not null default '', "RecipientID" text not null default '',
        "Processed" boolean not null default false);
    create table outbox ("ID" serial primary key, "DestinationNumber" varchar(20), "TextDecoded" text,
        "Coding" varchar(255), "UDH" text, "MultiPart" boolean, "CreatorID" text, "DeliveryReport" varchar(10));
    create table outbox_multipart ("ID" integer, "SequencePosition" integer, "TextDecoded" text,
        "Coding" varchar(255), "UDH" text, primary key ("ID", "SequencePosition"));
    create table sentitems ("ID" integer, "SequencePosition" integer, "CreatorID" text, "Status" varchar(255));
    insert into inbox ("ReceivingDateTime", "SenderNumber", "UDH", "TextDecoded") values
        ('2026-11-21 09:00:00', '081234567890', '0500030A0202', 'dua.'),
        ('2026-11-21 09:00:00', '081234567890', '0500030A0201', 'Satu, '),
        ('2026-11-21 09:05:00', 'TELKOMSEL', '', 'Sisa pulsa');"#;
const NEW_COLUMNS: &str = r#"alter table inbox add "MessageID" integer, add "SequencePosition" integer default 1,
    add "PartCount" integer default 1;"#;

struct Modem {
    settings: Settings,
    client: Client,
    _db: TestDb,
}

async fn modem() -> Modem {
    let db = TestDb::postgres(&[]).await;
    let (client, connection) = tokio_postgres::connect(db.address(), NoTls).await.unwrap();
    tokio::spawn(connection);
    client.batch_execute(TABLES).await.unwrap();
    Modem { settings: settings(db.address()), client, _db: db }
}

fn settings(address: &str) -> Settings {
    Settings {
        name: "gammu".to_owned(),
        database: address.parse().unwrap(),
        zone: TimeZone::get("Asia/Jakarta").unwrap(),
        parts: SignedDuration::from_mins(10),
        patience: Patience::default(),
    }
}

fn now() -> Timestamp {
    "2026-11-21T02:06:00Z".parse().unwrap()
}

fn to(text: &Cleared) -> Outgoing<'_> {
    let mut outgoing = answer(text);
    outgoing.to.id = "081234567890".to_owned();
    outgoing
}

#[tokio::test]
async fn rows_of_either_schema_are_taken_and_marked_when_they_are_stored() {
    let modem = modem().await;
    for _schema in ["old", "new"] {
        let came = fetch(&modem.settings, now()).await.unwrap();
        let words: Vec<_> = came.messages.iter().map(|(piece, _)| piece.what.clone()).collect();
        assert!(
            matches!(&words[0], What::Message { text: Some(text), .. } if text == "Satu, dua.")
        );
        assert_eq!(words[1], What::Automatic { text: "Sisa pulsa".to_owned() });
        assert_eq!(came.messages[0].1, [1, 2]);
        // Nothing is taken before somebody says that it is stored.
        assert_eq!(fetch(&modem.settings, now()).await.unwrap(), came);
        let _ = modem.client.batch_execute(NEW_COLUMNS).await;
    }
    processed(&modem.settings, &[1, 2, 3]).await.unwrap();
    assert!(fetch(&modem.settings, now()).await.unwrap().messages.is_empty());
}

#[tokio::test]
async fn a_long_answer_stands_in_the_outbox_once_with_all_its_segments() {
    let modem = modem().await;
    let door = Gammu::new(modem.settings.clone());
    let text = cleared(&"Kami mohon maaf atas antrean. ".repeat(12));
    let first = door.send(&to(&text)).await.unwrap();
    assert_eq!(door.send(&to(&text)).await.unwrap(), first);
    let all = r#"select "TextDecoded", "UDH" from (select 1 as p, "TextDecoded", "UDH" from outbox
        union all select "SequencePosition", "TextDecoded", "UDH" from outbox_multipart) x order by p"#;
    let rows = modem.client.query(all, &[]).await.unwrap();
    let words: String = rows.iter().map(|row| row.get::<_, String>(0)).collect();
    assert_eq!(words, text.text().trim());
    let headers: Vec<String> = rows.iter().map(|row| row.get(1)).collect();
    let ends: Vec<&str> = headers.iter().map(|header| &header[8..]).collect();
    assert_eq!(ends, ["0301", "0302", "0303"]);
}

#[tokio::test]
async fn what_became_of_it_is_told_by_its_id() {
    let modem = modem().await;
    let door = Gammu::new(modem.settings.clone());
    let text = cleared("Obat siap");
    let id = door.send(&to(&text)).await.unwrap().provider_id;
    let sent = r#"delete from outbox; "#.to_owned()
        + &format!(
            "insert into sentitems values (1, 1, '{id}', 'DeliveryOK'), (2, 1, 'lain', 'Error')"
        );
    modem.client.batch_execute(&sent).await.unwrap();
    let told = states(&modem.settings, std::slice::from_ref(&id)).await.unwrap();
    assert_eq!((told.len(), &told[0].provider_id), (1, &id));
    assert!(matches!(told[0].what, What::Status { state: State::Delivered, .. }));
    // Sent long ago: a late second try puts nothing into the outbox.
    door.send(&to(&text)).await.unwrap();
    let left = modem.client.query(r#"select 1 from outbox"#, &[]).await.unwrap();
    assert!(left.is_empty());
}

#[tokio::test]
async fn a_database_that_is_away_or_another_one_says_so() {
    let away = settings("postgres://a@127.0.0.1:1/smsd?sslmode=disable");
    assert_eq!(fetch(&away, now()).await, Err(TableError::NoConnection));
    let text = cleared("Obat siap");
    let sent = Gammu::new(away).send(&to(&text)).await;
    assert!(matches!(sent, Err(SendError::Later { why: Trouble::NoConnection, .. })));
    let modem = modem().await;
    modem.client.batch_execute("drop table inbox").await.unwrap();
    assert_eq!(fetch(&modem.settings, now()).await, Err(TableError::OtherTables));
}
