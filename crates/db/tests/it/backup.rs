use crate::shelf::{MIGRATIONS, SOON, count, put};
use db::testing::TestDb;
use db::{Address, Db, DbError, Options};

#[test]
fn a_copy_made_in_use_opens_by_itself() {
    db::testing::run(async {
        let db = TestDb::sqlite(&MIGRATIONS).await;
        db.write(SOON, put("k", 1)).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy.sqlite");
        db.backup_to(&path).await.unwrap();
        db.write(SOON, put("later", 1)).await.unwrap();
        let address = Address::parse(&path.display().to_string()).unwrap();
        let copy = Db::open(&address, Options::default()).await.unwrap();
        copy.migrate(&MIGRATIONS).await.unwrap();
        assert_eq!(count(&copy).await, 1);
    });
}

#[test]
fn postgres_leaves_backups_to_its_own_tools() {
    db::testing::run(async {
        let db = TestDb::postgres(&MIGRATIONS).await;
        let ended = db.backup_to(std::path::Path::new("copy")).await;
        assert!(matches!(ended, Err(DbError::Unsupported)));
    });
}
