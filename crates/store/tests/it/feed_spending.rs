use domain::mention::feed::Account;
use store::mention::feed::spending::{self as rows, Spending};

use crate::setting::{ELSEWHERE, HERE, read, write};

const MONTH: &str = "2026-03";

async fn held(db: &db::Db, period: &'static str, wanted: u32, most: u32) -> bool {
    let place = (Account::X, period);
    write!(db, |tx| rows::hold(tx, HERE, place, (wanted, most)).await).unwrap()
}

async fn given_back(db: &db::Db, left: u32) {
    write!(db, |tx| rows::give_back(tx, HERE, (Account::X, MONTH), left).await).unwrap();
}

async fn running(db: &db::Db, scope: store::Scope) -> Vec<Spending> {
    read!(db, |tx| rows::running(tx, scope, ("2026-03-02", MONTH)).await).unwrap()
}

fn of(used: u32, most: u32) -> Spending {
    Spending { account: Account::X, period: MONTH.to_owned(), used, most }
}

db::on_both_engines! { store::migrations();
    async fn no_more_is_held_than_may_be_spent(db: &TestDb) {
        assert!(!held(db, MONTH, 301, 300).await, "the first one may not take too much either");
        assert!(running(db, HERE).await.is_empty());
        assert!(held(db, MONTH, 300, 700).await);
        assert!(held(db, MONTH, 400, 700).await, "to the very last");
        assert!(!held(db, MONTH, 1, 700).await);
        assert_eq!(running(db, HERE).await, [of(700, 700)]);
        given_back(db, 100).await;
        assert!(held(db, MONTH, 100, 700).await);
        assert!(held(db, MONTH, 300, 1_000).await, "somebody allows more");
        assert_eq!(running(db, HERE).await, [of(1_000, 1_000)]);
    }

    async fn each_month_and_each_house_begins_anew(db: &TestDb) {
        assert!(held(db, MONTH, 300, 300).await);
        assert!(held(db, "2026-04", 300, 300).await);
        assert_eq!(running(db, HERE).await, [of(300, 300)]);
        assert!(running(db, ELSEWHERE).await.is_empty());
        given_back(db, 301).await;
        assert_eq!(running(db, HERE).await, [of(300, 300)], "no more is given back than was held");
    }
}
