//! The goals on the official splits of the licensed sets. They are no part of the project:
//! `JEMBATAN_DATA` says where they are, and without it nothing is measured.

use std::time::Instant;

use reading::{Measured, Table, measure};

#[allow(
    clippy::disallowed_methods,
    reason = "a test asks where the sets are, and measures the machine"
)]
fn measured(set: &str, ending: &str) -> Option<Measured> {
    let data = std::env::var("JEMBATAN_DATA").ok()?;
    let table = |part: &str| {
        let path = format!("{data}/nlp/{set}/{part}{ending}");
        let source = std::fs::read_to_string(&path).expect("a table of the set");
        Table::read(&source).expect("texts and labels")
    };
    let begun = Instant::now();
    let mut now = || begun.elapsed().as_secs_f64();
    Some(measure(&table("train"), &table("test"), &mut now).expect("measured"))
}

#[test]
fn moods_of_sentences_reach_their_goals() {
    for (set, ending, goal) in [
        ("smsa", "_preprocess.tsv", 0.74),
        ("nusax-indonesian", ".csv", 0.74),
        ("nusax-javanese", ".csv", 0.73),
        ("nusax-sundanese", ".csv", 0.72),
    ] {
        let Some(found) = measured(set, ending) else { return };
        println!("{set} {found:?}");
        assert!(found.scores.macro_f1 >= goal, "{set} {found:?}");
        assert!(found.model_bytes <= 2_000_000, "{set} {found:?}");
        assert!(found.train_seconds <= 10.0, "{set} {found:?}");
        assert!(found.micros_per_message <= 200.0, "{set} {found:?}");
    }
}

#[test]
fn aspects_of_reviews_do_not_fall_below_the_linear_baselines() {
    for (set, goal) in [("casa", 0.759), ("hoasa", 0.695)] {
        let Some(found) = measured(set, "_preprocess.csv") else { return };
        println!("{set} {found:?}");
        assert!(found.scores.macro_f1 >= goal, "{set} {found:?}");
        assert!(found.model_bytes <= 2_000_000, "{set} {found:?}");
    }
}
