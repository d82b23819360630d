//! Versions of the reader: one is trained at a time, its bytes come back whole or are told damaged.

use domain::people::Who;
use domain::reader::{Standing, Trouble};
use store::reader::{
    Kept, Outcome, all, ask, claim, fail, in_use, offer, open, progress, put, serve, stand, state,
};

use crate::setting::{ELSEWHERE, HERE, minute, read, vault, write};

fn outcome() -> Outcome {
    Outcome { at: minute(5), examples: 60, confirmed: 41 }
}

db::on_both_engines! { store::migrations();
    async fn a_version_is_claimed_once_until_its_lease_is_over(db: &TestDb) {
        write!(db, |tx| {
            ask(tx, HERE, 1, (Who::Desk, minute(0))).await?;
            assert_eq!(claim(tx, HERE, (minute(1), minute(9))).await?, Some((1, 0)));
            assert_eq!(claim(tx, HERE, (minute(2), minute(9))).await?, None);
            assert!(progress(tx, HERE, 1, (2, 5, minute(12))).await?);
            assert_eq!(claim(tx, HERE, (minute(10), minute(19))).await?, None);
            assert_eq!(claim(tx, HERE, (minute(12), minute(19))).await?, Some((1, 1)));
            assert_eq!(claim(tx, ELSEWHERE, (minute(12), minute(19))).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn an_offered_version_has_its_bytes_and_figures(db: &TestDb) {
        let content = vec![7_u8; 200_000];
        let kept = content.clone();
        write!(db, [kept], |tx| {
            ask(tx, HERE, 1, (Who::Desk, minute(0))).await?;
            claim(tx, HERE, (minute(1), minute(9))).await?;
            assert!(offer(tx, HERE, 1, (&outcome(), "[]")).await?);
            assert!(!offer(tx, HERE, 1, (&outcome(), "[]")).await?);
            put(tx, HERE, &vault(), 1, &kept).await?;
            put(tx, HERE, &vault(), 1, &kept).await?;
            stand(tx, HERE, 1, Standing::Kept).await?;
            serve(tx, HERE, Some(1)).await?;
            Ok(())
        })
        .unwrap();
        read!(db, [content], |tx| {
            assert_eq!(open(tx, HERE, &vault(), 1).await?, Some(Kept::Whole(content)));
            assert_eq!(open(tx, ELSEWHERE, &vault(), 1).await?, None);
            let found = all(tx, HERE).await?;
            assert_eq!((found[0].standing, found[0].examples), (Standing::Kept, 60));
            assert_eq!(in_use(tx, HERE).await?, Some(1));
            assert_eq!(state(tx, HERE).await?.standing(1), Some(Standing::Kept));
            assert_eq!(in_use(tx, ELSEWHERE).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn what_came_to_nothing_says_why_and_has_no_bytes(db: &TestDb) {
        write!(db, |tx| {
            ask(tx, HERE, 1, (Who::Desk, minute(0))).await?;
            fail(tx, HERE, 1, (&outcome(), Trouble::TooFew)).await?;
            let found = all(tx, HERE).await?;
            assert_eq!((found[0].standing, found[0].trouble), (Standing::Failed, Some(Trouble::TooFew)));
            assert_eq!(open(tx, HERE, &vault(), 1).await?, None);
            assert!(!progress(tx, HERE, 1, (1, 5, minute(9))).await?);
            Ok(())
        })
        .unwrap();
    }
}
