//! Somebody with the database in their hands, and what the proof says about each touch.

use db::Tx;
use store::audit::{Broken, Step, Verified, Walk, Witness, Wrong, step};
use store::journal::{self, Entry};
use store::seal::{Checkpoint, newest};

use crate::journal::{add, round};
use crate::setting::{HERE, keys, minute, read, write};

db::sql! {
    static TOUCH_KIND = "update journal set kind = 'other' where position = 3";
    static TOUCH_PAYLOAD = "update journal set payload = '{ }' where position = 3";
    static TOUCH_ACTOR = "update journal set actor = 'desk' where position = 3";
    static TOUCH_AT = "update journal set at = at + 1 where position = 3";
    static TOUCH_AGGREGATE = "update journal set aggregate = 'improvement' where position = 3";
    static TOUCH_VERSION = "update journal set version = version + 7 where position = 3";
    static TOUCH_STREAM = "update journal set stream = leaf where position = 3";
    static TOUCH_LEAF = "update journal set leaf = stream where position = 3";
    static TOUCH_HOSPITAL = "update journal set hospital_id = stream where position = 3";
    static TOUCH_POSITION = "update journal set position = 99 where position = 3";
    static DELETE = "delete from journal where position = 3";
    static UNSEAL = "update journal set position = null where position = 3";
    static TRUNCATE = "delete from journal where position >= 3";
    static FORGET_CHECKPOINTS = "delete from checkpoint where position > 2";
    static SWAP_AWAY = "update journal set position = 1000 where position = 3";
    static SWAP_DOWN = "update journal set position = 3 where position = 4";
    static SWAP_BACK = "update journal set position = 4 where position = 1000";
    static EXCHANGE_LEAF = "update journal set payload = '{\"x\":1}', leaf = $1 where position = 3";
    static BEYOND = "update journal set position = 6 where position is null";
    static BELOW = "update journal set position = -1 where position is null";
    static GAP = "delete from journal where position is null and version = 2";
    static SIGNATURE = "update checkpoint set signature = root where position = 4";
    static FRONTIER = "update checkpoint set frontier = root where position = 4";
    static ROOT = "update checkpoint set root = (select root from checkpoint where position = 2) \
        where position = 4";
    static MOVED = "update checkpoint set position = 3 where position = 4";
}

/// Five streams of one entry, sealed at 2, 4 and 5.
async fn sealed(db: &db::Db) {
    for stream in 1..=5 {
        add(db, HERE, (stream, 1), i64::from(stream)).await;
        if stream != 1 && stream != 3 {
            round(db, HERE, 60, 10).await;
        }
    }
}

async fn touch(db: &db::Db, statements: &[&'static db::Sql]) {
    for sql in statements {
        let sql: &'static db::Sql = sql;
        let touched = write!(db, |tx| Ok(tx.exec(sql, &[]).await?)).unwrap();
        assert!(touched > 0, "{} touched nothing", sql.name());
    }
}

/// Step by step, as the program does.
async fn walked(db: &db::Db, mut walk: Walk) -> Result<Verified, Broken> {
    loop {
        let from = walk;
        match read!(db, [from], |tx| step(tx, from.clone()).await).unwrap()? {
            Step::Further(on) => walk = *on,
            Step::End(verified) => return Ok(verified),
        }
    }
}

async fn proof(db: &db::Db, witness: Option<Checkpoint>) -> Result<Verified, Broken> {
    against(db, witness.map(Witness::Signed)).await
}

async fn against(db: &db::Db, witness: Option<Witness>) -> Result<Verified, Broken> {
    walked(db, Walk::new(HERE, keys().public(), witness)).await
}

async fn verdict(db: &db::Db) -> (Wrong, Option<u64>) {
    let broken = proof(db, None).await.unwrap_err();
    (broken.what, broken.position)
}

async fn leaf_of(tx: &mut Tx<'_>, payload: &str) -> Result<[u8; 32], store::StoreError> {
    let mut line = journal::after(tx, HERE, 2, 1).await?.remove(0);
    payload.clone_into(&mut line.payload);
    Ok(line.leaf(HERE))
}

db::on_both_engines! { store::migrations();
    async fn an_untouched_journal_is_proven(db: &TestDb) {
        assert_eq!(proof(db, None).await, Ok(Verified { entries: 0, waiting: 0, checkpoints: 0 }));
        sealed(db).await;
        add(db, HERE, (1, 2), 70).await;
        let whole = Verified { entries: 5, waiting: 1, checkpoints: 3 };
        assert_eq!(proof(db, None).await, Ok(whole));
        let kept = read!(db, |tx| newest(tx, HERE).await).unwrap();
        round(db, HERE, 80, 10).await;
        assert!(proof(db, kept).await.is_ok(), "an old checkpoint still fits a journal that grew");
    }

    async fn a_changed_content_is_named(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&TOUCH_PAYLOAD]).await;
        let broken = proof(db, None).await.unwrap_err();
        let named = Broken { what: Wrong::Entry, position: Some(3), entry: Some(([3; 16], 1)) };
        assert_eq!(broken, named);
    }

    async fn a_changed_kind_is_named(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&TOUCH_KIND]).await;
        assert_eq!(verdict(db).await, (Wrong::Entry, Some(3)));
    }

    async fn a_changed_actor_or_time_is_named(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&TOUCH_ACTOR]).await;
        assert_eq!(verdict(db).await, (Wrong::Entry, Some(3)));
    }

    async fn a_changed_time_is_named(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&TOUCH_AT]).await;
        assert_eq!(verdict(db).await, (Wrong::Entry, Some(3)));
    }

    async fn a_changed_place_is_named(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&TOUCH_VERSION]).await;
        assert_eq!(verdict(db).await, (Wrong::Entry, Some(3)));
    }

    async fn a_changed_aggregate_is_named(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&TOUCH_AGGREGATE]).await;
        assert_eq!(verdict(db).await, (Wrong::Entry, Some(3)));
    }

    async fn a_stream_or_leaf_that_cannot_be_read_is_named(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&TOUCH_STREAM]).await;
        assert_eq!(verdict(db).await, (Wrong::Entry, Some(3)));
    }

    async fn a_changed_leaf_is_named(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&TOUCH_LEAF]).await;
        assert_eq!(verdict(db).await, (Wrong::Entry, Some(3)));
    }

    async fn an_entry_given_to_another_hospital_is_missed(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&TOUCH_HOSPITAL]).await;
        assert_eq!(verdict(db).await, (Wrong::Missing, Some(3)));
    }

    async fn a_changed_number_is_missed(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&TOUCH_POSITION]).await;
        assert_eq!(verdict(db).await, (Wrong::Missing, Some(3)));
    }

    async fn a_removed_entry_is_missed(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&DELETE]).await;
        assert_eq!(verdict(db).await, (Wrong::Missing, Some(3)));
    }

    async fn an_entry_that_lost_its_number_is_missed(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&UNSEAL]).await;
        assert_eq!(verdict(db).await, (Wrong::Missing, Some(3)));
    }

    async fn a_truncated_journal_is_missed(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&TRUNCATE]).await;
        assert_eq!(verdict(db).await, (Wrong::Missing, Some(3)));
    }

    async fn a_journal_cut_off_with_its_checkpoints_fails_before_a_witness(db: &TestDb) {
        sealed(db).await;
        let witness = read!(db, |tx| newest(tx, HERE).await).unwrap();
        touch(db, &[&TRUNCATE, &FORGET_CHECKPOINTS]).await;
        assert!(proof(db, None).await.is_ok(), "alone it looks whole");
        let broken = proof(db, witness).await.unwrap_err();
        assert_eq!((broken.what, broken.position), (Wrong::Missing, Some(3)));
    }

    async fn a_history_that_went_another_way_fails_before_a_witness(db: &TestDb) {
        sealed(db).await;
        let witness = read!(db, |tx| newest(tx, HERE).await).unwrap();
        touch(db, &[&TRUNCATE, &FORGET_CHECKPOINTS]).await;
        for stream in 6..=8 {
            add(db, HERE, (stream, 1), 90).await;
        }
        round(db, HERE, 91, 10).await;
        let broken = proof(db, witness).await.unwrap_err();
        assert_eq!((broken.what, broken.position), (Wrong::Root, Some(3)));
    }

    async fn two_exchanged_entries_are_bounded_by_the_checkpoints(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&SWAP_AWAY, &SWAP_DOWN, &SWAP_BACK]).await;
        assert_eq!(verdict(db).await, (Wrong::Root, Some(3)));
    }

    async fn a_forged_leaf_is_bounded_by_the_checkpoints(db: &TestDb) {
        sealed(db).await;
        write!(db, |tx| {
            let leaf = leaf_of(tx, r#"{"x":1}"#).await?;
            Ok(tx.exec(&EXCHANGE_LEAF, &[leaf.into()]).await?)
        })
        .unwrap();
        assert_eq!(verdict(db).await, (Wrong::Root, Some(3)));
    }

    async fn an_inserted_entry_needs_a_signature(db: &TestDb) {
        sealed(db).await;
        add(db, HERE, (9, 1), 0).await;
        touch(db, &[&BEYOND]).await;
        assert_eq!(verdict(db).await, (Wrong::Unsigned, Some(6)));
    }

    async fn an_entry_hidden_below_the_beginning_is_found(db: &TestDb) {
        sealed(db).await;
        add(db, HERE, (9, 1), 0).await;
        touch(db, &[&BELOW]).await;
        let broken = proof(db, None).await;
        assert!(broken.is_err(), "{broken:?}");
    }

    async fn a_missing_version_that_waits_is_found(db: &TestDb) {
        sealed(db).await;
        add(db, HERE, (1, 2), 70).await;
        add(db, HERE, (1, 3), 71).await;
        touch(db, &[&GAP]).await;
        let broken = proof(db, None).await.unwrap_err();
        let named = Broken { what: Wrong::Order, position: None, entry: Some(([1; 16], 3)) };
        assert_eq!(broken, named);
    }

    async fn a_forged_checkpoint_is_named(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&ROOT]).await;
        assert_eq!(verdict(db).await, (Wrong::Checkpoint, Some(4)));
    }

    async fn a_changed_signature_is_named(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&SIGNATURE]).await;
        assert_eq!(verdict(db).await, (Wrong::Checkpoint, Some(4)));
    }

    async fn a_changed_frontier_is_named(db: &TestDb) {
        sealed(db).await;
        touch(db, &[&FRONTIER]).await;
        // Four leaves have one peak, which is the root: there the frontier did not change.
        assert!(proof(db, None).await.is_ok());
        touch(db, &[&MOVED]).await;
        assert_eq!(verdict(db).await, (Wrong::Checkpoint, Some(3)));
    }

    async fn another_key_proves_nothing(db: &TestDb) {
        sealed(db).await;
        let other = store::vault::Keys::from_root([9; 32]).public();
        let ended = walked(db, Walk::new(HERE, other, None)).await;
        assert_eq!(ended.map_err(|broken| broken.what), Err(Wrong::Checkpoint));
    }

    async fn a_round_does_not_build_on_a_forged_checkpoint(db: &TestDb) {
        sealed(db).await;
        write!(db, |tx| {
            let entry = Entry { kind: "noted", payload: "{}", actor: "clock", at: minute(90) };
            journal::append(tx, HERE, ("case", [9; 16], 1), entry).await?;
            Ok(tx.exec(&FORGE_NEWEST, &[]).await?)
        })
        .unwrap();
        let ended = write!(db, |tx| store::seal::seal(tx, HERE, &keys(), minute(91), 9).await);
        assert!(matches!(ended, Err(store::StoreError::Damaged { what: "checkpoint" })));
    }
}

db::sql! {
    static FORGE_NEWEST = "update checkpoint set root = (select leaf from journal \
        where position = 1) where position = 5";
}
