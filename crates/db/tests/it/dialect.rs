use crate::shelf::SOON;
use db::dialect::expand;
use db::{DbError, Engine, Migration, Row};

pub const WORDS: [Migration; 1] = [Migration::both(
    2,
    "words to search",
    "create table log (number {{seq}}, note text) {{strict}};
     {{fts words}};
     {{on sqlite}} create table only_here (x text); {{on postgres}}
     create table only_there (x jsonb); {{on both}}
     create table everywhere (x {{bytes}})",
)];

db::sql! {
    static LEARN = "insert into words (hospital_id, reference, stems) values ($1, $2, $3)";
    static FIND = {
        sqlite: "select reference from words where words match $2 and hospital_id = $1",
        postgres: "select reference from words \
            where document @@ plainto_tsquery('simple', $2) and hospital_id = $1",
    };
    static NUMBER = "insert into log (note) values ($1) returning number";
}

async fn find(db: &db::Db, stems: &'static str) -> Vec<String> {
    let found: Result<Vec<Row>, DbError> = db
        .read(move |tx| {
            Box::pin(async move { tx.query(&FIND, &["wanasari".into(), stems.into()]).await })
        })
        .await;
    found.unwrap().iter().map(|row| row.text(0).unwrap().to_owned()).collect()
}

db::on_both_engines! { WORDS;
    async fn stems_are_found_in_any_order_within_their_hospital(db: &TestDb) {
        let learned: Result<(), DbError> = db
            .write(SOON, |tx| Box::pin(async move {
                for (hospital, reference, stems) in [
                    ("wanasari", "1", "tunggu lama obat"),
                    ("wanasari", "2", "parkir penuh"),
                    ("elsewhere", "3", "tunggu lama"),
                ] {
                    tx.exec(&LEARN, &[hospital.into(), reference.into(), stems.into()]).await?;
                }
                Ok(())
            }))
            .await;
        learned.unwrap();
        assert_eq!(find(db, "lama tunggu").await, ["1"]);
        assert_eq!(find(db, "lama parkir").await, Vec::<String>::new());
    }

    async fn a_sequence_counts_up(db: &TestDb) {
        let numbers: Result<Vec<i64>, DbError> = db
            .write(SOON, |tx| Box::pin(async move {
                let mut numbers = Vec::new();
                for note in ["a", "b"] {
                    numbers.push(tx.query(&NUMBER, &[note.into()]).await?[0].int(0)?);
                }
                Ok(numbers)
            }))
            .await;
        assert_eq!(numbers.unwrap(), [1, 2]);
    }
}

#[test]
fn a_text_without_words_of_the_dialect_stays_as_it_is() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        assert_eq!(expand("create table t (x text)", engine).unwrap(), "create table t (x text)");
        assert_eq!(expand("{{on everywhere}}", engine), None);
        assert_eq!(expand("{{int", engine), None);
    }
}

#[test]
fn an_address_is_a_path_or_a_server_and_hides_its_password() {
    let server = db::Address::parse("postgres://humas:rahasia@localhost/jembatan").unwrap();
    assert_eq!(server.engine(), Engine::Postgres);
    assert!(!format!("{server:?}").contains("rahasia"));
    assert_eq!(db::Address::parse("data/jembatan.sqlite").unwrap().engine(), Engine::Sqlite);
    for wrong in ["", "mysql://localhost/x", "postgres://host:notaport/x"] {
        assert!(matches!(db::Address::parse(wrong), Err(DbError::Address)), "{wrong}");
    }
}
