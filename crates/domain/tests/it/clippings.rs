//! The clipping archive of a month: summed by outlet and tone.

use domain::calendar::Month;
use domain::ids::MentionId;
use domain::mention::{Source, Tone};
use domain::report::{Clipping, clippings};
use domain::text::Name;

fn line(id: u128, outlet: Option<&str>, tone: Option<Tone>, reach: Option<u32>) -> Clipping {
    Clipping {
        id: MentionId::new(id),
        day: jiff::civil::date(2026, 3, 2),
        source: Source::Clipping,
        outlet: outlet.map(|name| Name::parse(name).expect("letters make a name")),
        title: None,
        tone,
        reach,
        link: None,
        scans: 0,
    }
}

fn march() -> Month {
    Month::new(2026, 3).expect("March is a month")
}

#[test]
fn one_outlet_is_one_sum_however_it_is_written_and_the_busiest_stands_first() {
    let month = clippings(
        march(),
        vec![
            line(1, Some("Wanasari Pos"), Some(Tone::Negative), Some(900)),
            line(2, None, None, None),
            line(3, Some("WANASARI POS"), Some(Tone::Positive), Some(100)),
            line(4, Some("Antara"), Some(Tone::Neutral), None),
        ],
    );
    let outlets: Vec<_> = month
        .outlets
        .iter()
        .map(|sum| (sum.outlet.as_ref().map(Name::as_str), sum.all()))
        .collect();
    assert_eq!(outlets, [(Some("Wanasari Pos"), 2), (None, 1), (Some("Antara"), 1)]);
    let first = &month.outlets[0];
    assert_eq!((first.positive, first.negative, first.reach), (1, 1, 1000));
    let whole = &month.whole;
    assert_eq!((whole.all(), whole.neutral, whole.unjudged, whole.reach), (4, 1, 1, 1000));
    assert_eq!(month.lines.len(), 4);
}

#[test]
fn a_month_without_clippings_is_empty_and_sums_nothing() {
    let month = clippings(march(), Vec::new());
    assert!(month.outlets.is_empty() && month.whole.all() == 0);
}
