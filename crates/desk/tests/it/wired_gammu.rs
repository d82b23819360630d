//! Gammu's tables in a database of their own: short messages in, to a case, and out again.

use channel::meta::Patience;
use channel::{Settings, sms::gammu};
use db::testing::TestDb;
use desk::arrival::{self, ArrivalState};
use desk::testing::TestDesk;
use domain::rules::Channel;
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use tokio_postgres::{Client, NoTls};

use crate::moves::{ANSWER, kinds, stored};
use crate::wired::{FIRST, answered, house, looked};

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
        ('2026-03-02 07:00:00', '081234567890', '0500030A0202', 'mati.'),
        ('2026-03-02 07:00:00', '081234567890', '0500030A0201', 'Lampu lorong '),
        ('2026-03-02 07:05:00', 'TELKOMSEL', '', 'Sisa pulsa');"#;

async fn modem() -> (Client, TestDb) {
    let db = TestDb::postgres(&[]).await;
    let (client, connection) = tokio_postgres::connect(db.address(), NoTls).await.unwrap();
    tokio::spawn(connection);
    client.batch_execute(TABLES).await.unwrap();
    (client, db)
}

async fn first(client: &Client, query: &str) -> String {
    client.query_one(query, &[]).await.unwrap().get(0)
}

#[test]
fn rows_become_a_case_whose_answer_lies_in_the_outbox() {
    desk::testing::run(async {
        let desk = TestDesk::postgres().await;
        let (client, db) = modem().await;
        let house = house(
            &desk,
            "gammu",
            Settings::Gammu(Box::new(gammu::Settings {
                name: "gammu".to_owned(),
                database: db.address().parse().unwrap(),
                zone: TimeZone::get("Asia/Jakarta").unwrap(),
                parts: SignedDuration::from_mins(10),
                patience: Patience::default(),
            })),
        );
        assert_eq!(looked(&house, "gammu").await, 2);
        // The marks were lost before they were kept: the same rows are the same messages.
        client.batch_execute(r#"update inbox set "Processed" = false"#).await.unwrap();
        assert_eq!(looked(&house, "gammu").await, 0);
        let open = r#"select cast(count(*) as text) from inbox where not "Processed""#;
        assert_eq!(first(&client, open).await, "0");
        assert_eq!(stored(&desk, FIRST).await.0.intake.channel, Channel::Sms);
        assert_eq!(kinds(&desk, FIRST).await, ["received"]);
        let state = Some(ArrivalState::Unread);
        let officer = desk.actor("officer");
        let (waiting, _) = arrival::list(&desk, &officer, None, state).await.unwrap();
        assert_eq!(waiting.len(), 1, "an advertisement opens no case");

        answered(&desk, &house).await;
        let said = first(&client, r#"select "TextDecoded" from outbox order by "ID" desc limit 1"#);
        assert_eq!(said.await, ANSWER);
        let sent = r#"insert into sentitems
            select "ID", 1, "CreatorID", 'DeliveryFailed' from outbox order by "ID" desc limit 1"#;
        client.batch_execute(sent).await.unwrap();
        assert_eq!(looked(&house, "gammu").await, 1, "what became of it is an arrival too");
        assert_eq!(looked(&house, "gammu").await, 0, "and is told once");
    });
}
