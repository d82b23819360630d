use locale::{Language, words};

#[test]
fn thousands_and_decimals_follow_the_language() {
    let (id, en) = (words(Language::Id), words(Language::En));
    assert_eq!(id.number(1_234_567), "1.234.567");
    assert_eq!(en.number(-1_234), "-1,234");
    assert_eq!(id.number(0), "0");
    assert_eq!(id.hundredths(123_456), "1.234,56");
    assert_eq!(en.hundredths(-5), "-0.05");
    assert_eq!(id.rupiah(1_234_568), "Rp\u{a0}1.234.568");
}

#[test]
fn a_percentage_drops_its_trailing_zeros() {
    let id = words(Language::Id);
    assert_eq!(id.percent(9_000), "90%");
    assert_eq!(id.percent(9_190), "91,9%");
    assert_eq!(id.percent(7_407), "74,07%");
    assert_eq!(id.percent(10_000), "100%");
    assert_eq!(id.percent(0), "0%");
    assert_eq!(id.percent_or_dash(None), "–");
}
