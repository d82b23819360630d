db::on_both_engines! { store::migrations();
    async fn every_statement_is_understood_by_the_engine(db: &TestDb) {
        let mut known = 0;
        for sql in db::every_statement() {
            let ended = db.prepare(sql).await;
            assert!(ended.is_ok(), "{}::{}: {ended:?}", sql.module(), sql.name());
            known += 1;
        }
        assert!(known > 80, "only {known} statements are registered");
    }
}
