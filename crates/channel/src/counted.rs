//! Numbers that a channel tells under its own names, put under the metrics of the house.

use domain::content::Metric;
use serde_json::Value;
use std::collections::BTreeMap;

/// How each metric of an interface is called, and what it is here. Several names of one metric are parts
/// of it.
pub(crate) type Names = &'static [(&'static str, Metric)];

/// What was told. Of a metric in parts their sum, and only where each was told: half of it is another
/// thing.
pub(crate) fn counted(names: Names, told: impl Fn(&str) -> Option<u32>) -> BTreeMap<Metric, u32> {
    let mut all: BTreeMap<Metric, Option<u32>> = BTreeMap::new();
    for (name, metric) in names {
        let number = told(name);
        let sum = all.entry(*metric).or_insert(Some(0));
        *sum = sum.zip(number).and_then(|(sum, one)| sum.checked_add(one));
    }
    all.into_iter().filter_map(|(metric, sum)| Some((metric, sum?))).collect()
}

/// A whole number, whether it came as one or as text. What is less than nothing was not told.
pub(crate) fn whole(told: &Value) -> Option<u32> {
    match told {
        Value::String(text) => text.parse().ok(),
        number => number.as_u64().and_then(|number| u32::try_from(number).ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const NAMES: Names =
        &[("likes", Metric::Likes), ("reposts", Metric::Shares), ("quotes", Metric::Shares)];

    fn of(told: &Value) -> Vec<(Metric, u32)> {
        counted(NAMES, |name| whole(&told[name])).into_iter().collect()
    }

    #[test]
    fn parts_are_added_up_and_half_of_a_metric_is_not_told() {
        let all = json!({"likes": "7", "reposts": 2, "quotes": 3, "strange": 9});
        assert_eq!(of(&all), [(Metric::Likes, 7), (Metric::Shares, 5)]);
        assert_eq!(of(&json!({"likes": 0, "reposts": 2})), [(Metric::Likes, 0)]);
        let much = json!({"reposts": u32::MAX, "quotes": 1});
        assert_eq!(of(&much), []);
        assert_eq!(of(&json!({"likes": -1, "reposts": "2.5", "quotes": null})), []);
    }
}
