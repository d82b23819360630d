use domain::calendar::{Date, Zone};
use domain::report::{daily, window};
use domain::rules::{Preset, preset};
use store::report::{self, FrozenDaily};

use crate::setting::{ELSEWHERE, HERE, minute, read, write};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn nihil(date: &str, number: &str) -> FrozenDaily {
    let rules = preset(Preset::RsudBanyumas, Zone::Wib);
    FrozenDaily {
        report: daily(&[], day(date), window(day(date), &rules)),
        number: number.to_owned(),
        compiled_at: minute(3),
        position: 42,
    }
}

db::on_both_engines! { store::migrations();
    async fn a_report_is_frozen_once_and_stays(db: &TestDb) {
        let (first, second) = (nihil("2026-11-21", "445/1/2026"), nihil("2026-11-21", "445/2/2026"));
        let freeze = |frozen: FrozenDaily| async move {
            write!(db, [frozen], |tx| report::put_daily(tx, HERE, &frozen).await).unwrap()
        };
        assert!(freeze(first.clone()).await);
        assert!(!freeze(second).await);
        read!(db, [first], |tx| {
            assert_eq!(report::daily(tx, HERE, day("2026-11-21")).await?, Some(first));
            assert_eq!(report::daily(tx, HERE, day("2026-11-20")).await?, None);
            assert_eq!(report::daily(tx, ELSEWHERE, day("2026-11-21")).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn the_youngest_report_stands_on_top_of_the_list(db: &TestDb) {
        write!(db, |tx| {
            for date in ["2026-11-30", "2026-12-01", "2026-09-02"] {
                report::put_daily(tx, HERE, &nihil(date, date)).await?;
            }
            Ok(())
        })
        .unwrap();
        let dates = read!(db, |tx| {
            let found = report::daily_list(tx, HERE, 2).await?;
            Ok(found.iter().map(|each| each.date).collect::<Vec<_>>())
        });
        assert_eq!(dates.unwrap(), [day("2026-12-01"), day("2026-11-30")]);
    }
}
