use jiff::civil::date;
use paper::Language::{En, Id};
use paper::{Cell, Percent, figures, text};

#[test]
fn thousands_are_grouped_in_the_readers_way() {
    let printed = |count| (figures::count(count, Id), figures::count(count, En));
    assert_eq!(printed(0), ("0".into(), "0".into()));
    assert_eq!(printed(999), ("999".into(), "999".into()));
    assert_eq!(printed(1_234_567), ("1.234.567".into(), "1,234,567".into()));
    assert_eq!(printed(-1_000), ("-1.000".into(), "-1,000".into()));
    assert_eq!(figures::count(i64::MIN, Id), "-9.223.372.036.854.775.808");
}

#[test]
fn a_percentage_keeps_two_decimals() {
    assert_eq!(figures::percent(8_333, Id), "83,33%");
    assert_eq!(figures::percent(10_000, En), "100.00%");
    assert_eq!(figures::percent(5, Id), "0,05%");
    assert_eq!(figures::percent(-5, Id), "-0,05%");
    assert_eq!(figures::axis_percent(7_500, Id), "75%");
}

#[test]
fn a_percentage_of_nothing_is_the_sentence_and_never_zero() {
    let nothing = Cell::Percent(Percent::of(None, "tidak ada komplain"));
    assert_eq!(nothing.printed(Id), "tidak ada komplain");
    let zero = Cell::Percent(Percent::of(Some(0), "tidak ada komplain"));
    assert_eq!(zero.printed(Id), "0,00%");
}

#[test]
fn a_date_stands_day_first_with_a_dot_in_the_time() {
    assert_eq!(Cell::Date(date(2026, 11, 1)).printed(Id), "01/11/2026");
    let at = Cell::DateTime(date(2026, 11, 21).at(7, 5, 0, 0));
    assert_eq!(at.printed(En), "21/11/2026 07.05");
}

#[test]
fn words_lose_what_would_steer_the_reader() {
    assert_eq!(text::clean("a\u{202e}b\u{0}c\r\nd\re\tf"), "abc\nd\ne\tf");
    assert_eq!(text::clipped("pelayanan", 6), "pelay…");
    assert_eq!(text::clipped("pelayanan", 9), "pelayanan");
}

#[test]
fn a_text_is_shortened_behind_a_word() {
    assert_eq!(text::shortened("obat di rak", 11), "obat di rak");
    assert_eq!(text::shortened("obat di rak", 10), "obat di…");
    assert_eq!(text::shortened("obat di rak", 8), "obat di…");
    assert_eq!(text::shortened("obat\ndi  rak", 11), "obat di rak");
    assert_eq!(text::shortened("pelayanan", 6), "pelay…");
    assert_eq!(text::shortened("RSUD", 4), "R…");
}
