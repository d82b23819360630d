use std::collections::HashSet;

use xtask::stream::rivals::{moving_average, poisson};
use xtask::stream::{SEED, VOICES, judged, lines, stream, watched};

#[test]
fn the_stream_is_twenty_thousand_messages_with_fifteen_matters_of_twelve_voices() {
    let messages = stream(SEED);
    assert!((20_000..20_500).contains(&messages.len()), "{}", messages.len());
    let matters: HashSet<usize> = messages.iter().filter_map(|one| one.matter).collect();
    assert_eq!(matters.len(), 15);
    let planted = messages.iter().filter(|one| one.matter.is_some()).count();
    assert_eq!(planted, 15 * VOICES);
    assert!(messages.is_sorted_by_key(|one| one.at));
    assert_eq!(lines(&messages).lines().count(), messages.len());
}

#[test]
fn the_watch_finds_what_was_planted_in_time_and_cries_wrongly_far_less_than_plain_rules() {
    let messages = stream(SEED);
    let ours = judged(&messages, &watched(&messages));
    assert!(ours.found >= 14, "{ours:?}");
    assert!(ours.delay_days <= 2.0, "{ours:?}");
    assert!(ours.false_a_week <= 2.3, "{ours:?}");
    for cries in [moving_average(&messages), poisson(&messages)] {
        let theirs = judged(&messages, &cries);
        assert!(theirs.false_a_week > 2.0 * ours.false_a_week, "{theirs:?} {ours:?}");
    }
}
