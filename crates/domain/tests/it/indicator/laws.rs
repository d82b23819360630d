//! What holds for every month and every count.

use domain::indicator::{Counted, Percent, TARGET, Tallies, Tally};
use domain::rules::Grade;
use jiff::SignedDuration;
use proptest::prelude::*;

use super::{day, limit, open, settled};

fn a_tally() -> impl Strategy<Value = Tally> {
    (0_u32..400)
        .prop_flat_map(|counted| (0..=counted).prop_map(move |on_time| Tally { on_time, counted }))
}

fn tallies() -> impl Strategy<Value = Tallies> {
    let each = || prop_oneof![Just(Tally::default()), a_tally()];
    (each(), each(), each(), each()).prop_map(|(red, yellow, green, ungraded)| Tallies {
        red,
        yellow,
        green,
        ungraded,
    })
}

fn a_row() -> impl Strategy<Value = Counted> {
    let grade =
        prop::option::of(prop_oneof![Just(Grade::Red), Just(Grade::Yellow), Just(Grade::Green)]);
    let after = || prop::option::of((0_i64..300).prop_map(SignedDuration::from_hours));
    (grade, after(), after(), any::<bool>()).prop_map(|(grade, reached, followed, twice)| Counted {
        grade,
        due: grade.map(|grade| day(5) + limit(grade)),
        reached: reached.map(|after| day(5) + after),
        followed_up: followed.map(|after| day(5) + after),
        duplicate_of_same_person: twice,
        ..open(Grade::Green)
    })
}

proptest! {
    #[test]
    fn the_indicator_lies_between_its_worst_and_its_best_grade(tallies in tallies()) {
        let each = [tallies.red, tallies.yellow, tallies.green, tallies.ungraded];
        let percents: Vec<Percent> = each.iter().filter_map(|tally| tally.percent()).collect();
        prop_assert_eq!(tallies.pooled().is_some(), !percents.is_empty());
        if let Some(pooled) = tallies.pooled() {
            prop_assert!(percents.iter().min() <= Some(&pooled));
            prop_assert!(percents.iter().max() >= Some(&pooled));
        }
    }

    #[test]
    fn the_mean_of_grades_agrees_with_floating_point(tallies in tallies()) {
        let grades = [tallies.red, tallies.yellow, tallies.green];
        let shares: Vec<f64> = grades.iter().filter(|tally| tally.counted > 0)
            .map(|tally| f64::from(tally.on_time) / f64::from(tally.counted)).collect();
        match tallies.mean_of_grades() {
            None => prop_assert!(shares.is_empty()),
            Some(mean) => {
                let floating = shares.iter().sum::<f64>() * 10_000.0 / shares.len() as f64;
                prop_assert!((mean.hundredths() as f64 - floating).abs() <= 0.500_001);
            }
        }
    }

    #[test]
    fn a_sheet_never_has_more_on_time_than_counted(rows in prop::collection::vec(a_row(), 0..20)) {
        let sheet = settled(&rows);
        let total = sheet.tallies.total();
        prop_assert!(total.on_time <= total.counted);
        let left_out = sheet.local_rules.duplicates_left_out;
        prop_assert_eq!((total.counted + left_out) as usize, rows.len());
        prop_assert_eq!(sheet.meets_target(), sheet.pooled().map(|percent| percent >= TARGET));
    }
}
