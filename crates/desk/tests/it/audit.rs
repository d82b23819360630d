use std::pin::pin;
use std::time::Duration;

use desk::testing::{HOSPITAL, TestDesk};
use desk::{audit, live};
use futures::StreamExt;
use store::audit::Wrong;
use store::journal::Entry;
use store::{Scope, StoreError};

const SOON: Duration = Duration::from_secs(10);

/// Writes entries of one stream, as any aggregate does.
async fn happened(desk: &TestDesk, versions: std::ops::RangeInclusive<u32>) {
    let now = desk.now();
    let written: Result<(), StoreError> = desk
        .store()
        .db
        .write(SOON, move |tx| {
            let versions = versions.clone();
            Box::pin(async move {
                let scope = Scope { hospital: HOSPITAL };
                for version in versions {
                    let entry = Entry { kind: "noted", payload: "{}", actor: "clock", at: now };
                    store::journal::append(tx, scope, ("case", [3; 16], version), entry).await?;
                }
                Ok(())
            })
        })
        .await;
    written.unwrap();
}

desk::on_each_engine! {
    async fn what_was_committed_is_sealed_once_and_proven(desk: &TestDesk) {
        assert_eq!(audit::seal(desk).await.unwrap(), None);
        happened(desk, 1..=3).await;
        assert_eq!(audit::verify(desk).await.unwrap().unwrap().waiting, 3);
        assert_eq!(audit::seal(desk).await.unwrap(), Some(3));
        assert_eq!(audit::seal(desk).await.unwrap(), None);
        let proven = audit::verify(desk).await.unwrap().unwrap();
        assert_eq!((proven.entries, proven.waiting, proven.checkpoints), (3, 0, 1));
    }

    async fn one_call_seals_all_that_waits_however_many_rounds_it_takes(desk: &TestDesk) {
        happened(desk, 1..=2500).await;
        assert_eq!(audit::seal(desk).await.unwrap(), Some(2500));
        let proven = audit::verify(desk).await.unwrap().unwrap();
        assert_eq!((proven.entries, proven.checkpoints), (2500, 3));
    }

    async fn a_touched_entry_is_named(desk: &TestDesk) {
        happened(desk, 1..=3).await;
        audit::seal(desk).await.unwrap();
        let text = "update journal set payload = '{\"x\":1}' where version = 2";
        change(desk, text).await;
        let broken = audit::verify(desk).await.unwrap().unwrap_err();
        assert_eq!((broken.what, broken.position), (Wrong::Entry, Some(2)));
    }

    async fn a_journal_that_was_cut_off_is_found_by_a_checkpoint_kept_outside(desk: &TestDesk) {
        happened(desk, 1..=2).await;
        audit::seal(desk).await.unwrap();
        happened(desk, 3..=4).await;
        audit::seal(desk).await.unwrap();
        let text = audit::checkpoint_text(desk).await.unwrap().unwrap();
        let newest = audit::checkpoint(desk).await.unwrap().unwrap();
        let printed = format!("4 : {}", newest.short());
        let kept = [text, printed].map(|kept| audit::witness(desk, &kept).unwrap());
        for witness in kept.clone() {
            assert!(audit::verify_against(desk, witness).await.unwrap().is_ok());
        }
        change(desk, "delete from journal where position > 2").await;
        change(desk, "delete from checkpoint where position > 2").await;
        assert!(audit::verify(desk).await.unwrap().is_ok(), "from inside it looks whole");
        for witness in kept {
            assert!(audit::verify_against(desk, witness).await.unwrap().is_err());
        }
    }

    async fn what_is_no_checkpoint_of_this_hospital_is_no_witness(desk: &TestDesk) {
        happened(desk, 1..=2).await;
        audit::seal(desk).await.unwrap();
        let text = audit::checkpoint_text(desk).await.unwrap().unwrap();
        let other = text.replacen("4a45", "4a46", 1);
        for wrong in ["", "2", "2:", "2:ab", "0:abcdef01", "x:abcdef01", other.as_str()] {
            assert!(audit::witness(desk, wrong).is_none(), "{wrong}");
        }
        let forged = text.replacen("\n2\n", "\n1\n", 1);
        let forged = audit::witness(desk, &forged).unwrap();
        let found = audit::verify_against(desk, forged).await.unwrap().unwrap_err();
        assert_eq!(found.what, Wrong::Checkpoint);
        for (printed, wrong) in [("2:00000000", Wrong::Root), ("9999:deadbeef", Wrong::Print)] {
            let printed = audit::witness(desk, printed).unwrap();
            let found = audit::verify_against(desk, printed).await.unwrap().unwrap_err();
            assert_eq!(found.what, wrong, "a print beyond the end may be mistyped");
        }
    }

    async fn every_open_page_hears_the_new_position(desk: &TestDesk) {
        let mut one = pin!(live::subscribe(desk).await.unwrap());
        let mut other = pin!(live::subscribe(desk).await.unwrap());
        happened(desk, 1..=3).await;
        audit::seal(desk).await.unwrap();
        assert_eq!((one.next().await, other.next().await), (Some(3), Some(3)));
        happened(desk, 4..=4).await;
        audit::seal(desk).await.unwrap();
        assert_eq!((one.next().await, other.next().await), (Some(4), Some(4)));
    }

    async fn what_another_hospital_seals_is_not_heard_here(desk: &TestDesk) {
        let mut ear = pin!(live::subscribe(desk).await.unwrap());
        let other = "0000000000000000000000000000abcd 77";
        desk.store().db.notify("position", other).await.unwrap();
        desk.store().db.notify("position", "nonsense").await.unwrap();
        happened(desk, 1..=1).await;
        audit::seal(desk).await.unwrap();
        assert_eq!(ear.next().await, Some(1));
    }
}

/// What somebody with the password of the database could do.
async fn change(desk: &TestDesk, text: &'static str) {
    let changed: Result<Vec<db::Row>, db::DbError> = desk
        .store()
        .db
        .write(SOON, move |tx| Box::pin(async move { tx.query_text(text, &[]).await }))
        .await;
    changed.unwrap();
}
