use crate::dialect::WORDS;
use crate::shelf::{MIGRATIONS, PUT, PUT_IN, SOON, WEIGH, put};
use db::{Constraint, DbError, Migration, Row, Sql, Value};

db::sql! {
    static SWAPPED = "select cast($2 as text), cast($1 as text), cast($2 as text)";
    static LABEL = "insert into shelf (key, weight, label) values ($1, $2, $3) returning label, room";
    static TWO = {
        sqlite: "select 'sqlite' where $1 = 1",
        postgres: "select 'postgres' where cast($1 as bigint) = 1",
    };
    static NARROW = "select cast(7 as smallint), cast(sum(weight) as bigint) from shelf limit $1";
    static HALF = "select 0.5";
}

async fn ask(db: &db::Db, sql: &'static Sql, values: Vec<Value>) -> Result<Vec<Row>, DbError> {
    db.write(SOON, move |tx| {
        let values = values.clone();
        Box::pin(async move { tx.query(sql, &values).await })
    })
    .await
}

db::on_both_engines! { MIGRATIONS;
    async fn a_value_goes_to_the_number_of_its_parameter(db: &TestDb) {
        let rows = ask(db, &SWAPPED, vec!["first".into(), "second".into()]).await.unwrap();
        let texts: Vec<_> = (0..3).map(|at| rows[0].text(at).unwrap()).collect();
        assert_eq!(texts, ["second", "first", "second"]);
    }

    async fn bytes_and_nothing_come_back_as_they_went(db: &TestDb) {
        let bytes = vec![0, 255, 10, 39];
        let rows = ask(db, &LABEL, vec!["k".into(), 1.into(), bytes.clone().into()]).await.unwrap();
        assert_eq!(rows[0].bytes(0).unwrap(), bytes);
        assert_eq!(rows[0].opt_text(1).unwrap(), None);
        assert!(matches!(rows[0].text(1), Err(DbError::Column { at: 1 })));
        assert!(matches!(rows[0].int(0), Err(DbError::Column { at: 0 })));
        assert!(matches!(rows[0].int(2), Err(DbError::Column { at: 2 })));
    }

    async fn a_null_can_be_given(db: &TestDb) {
        let nothing = None::<Vec<u8>>;
        let rows = ask(db, &LABEL, vec!["k".into(), 1.into(), nothing.into()]).await.unwrap();
        assert_eq!(rows[0].opt_bytes(0).unwrap(), None);
    }

    async fn whole_numbers_of_every_width_are_read(db: &TestDb) {
        let rows = ask(db, &NARROW, vec![1.into()]).await.unwrap();
        assert_eq!((rows[0].int(0).unwrap(), rows[0].opt_int(1).unwrap()), (7, None));
    }

    async fn a_fraction_is_refused_because_it_is_not_portable(db: &TestDb) {
        assert!(matches!(ask(db, &HALF, vec![]).await, Err(DbError::Column { at: 0 })));
    }

    async fn each_engine_gets_its_own_text(db: &TestDb) {
        let rows = ask(db, &TWO, vec![1.into()]).await.unwrap();
        assert_eq!(rows[0].text(0).unwrap(), format!("{:?}", db.engine()).to_lowercase());
    }

    async fn a_missing_value_is_noticed_before_the_statement_runs(db: &TestDb) {
        let error = ask(db, &PUT, vec!["k".into()]).await.unwrap_err();
        assert!(matches!(error, DbError::Parameters { expected: 2, given: 1 }), "{error:?}");
    }

    async fn each_sort_of_constraint_is_told_apart(db: &TestDb) {
        db.write(SOON, put("k", 1)).await.unwrap();
        for (values, expected) in [
            (vec!["k".into(), 1.into(), Value::Null], Constraint::Unique),
            (vec!["l".into(), 1.into(), "nowhere".into()], Constraint::ForeignKey),
            (vec!["l".into(), Value::Null, Value::Null], Constraint::NotNull),
            (vec!["l".into(), (-1).into(), Value::Null], Constraint::Check),
        ] {
            match ask(db, &PUT_IN, values).await {
                Err(DbError::Constraint { kind, .. }) => assert_eq!(kind, expected),
                other => panic!("{expected:?}: {other:?}"),
            }
        }
    }

    async fn a_composed_text_takes_values_too(db: &TestDb) {
        db.write(SOON, put("k", 3)).await.unwrap();
        let found: Result<Vec<Row>, DbError> = db
            .read(|tx| Box::pin(async move {
                let text = ["select key from shelf where weight = $1", " and key = $2"].concat();
                tx.query_text(&text, &[3.into(), "k".into()]).await
            }))
            .await;
        assert_eq!(found.unwrap().len(), 1);
    }

    async fn the_database_is_ready(db: &TestDb) {
        db.check().await.unwrap();
    }
}

const ALL: [Migration; 2] = [MIGRATIONS[0], WORDS[0]];

db::on_both_engines! { ALL;
    async fn every_registered_statement_can_be_prepared(db: &TestDb) {
        for sql in db::every_statement() {
            let shape = db.prepare(sql).await;
            // The one that gives a fraction is the one that must not pass on PostgreSQL.
            let fraction = sql.name() == "HALF" && db.engine() == db::Engine::Postgres;
            assert_eq!(shape.is_err(), fraction, "{} {}: {shape:?}", sql.module(), sql.name());
        }
        let shape = db.prepare(&WEIGH).await.unwrap();
        assert_eq!((shape.parameters, shape.columns), (1, vec!["weight".to_owned()]));
    }
}
