//! Places at which suddenly many speak: found, explained by numbers, and seldom in error.

use reading::{Budget, Crowd, Remark, crowds, spot};

const DAY: i64 = 86_400_000;
/// A Monday noon in Jakarta.
const NOW: i64 = 1_772_425_800_000;

/// Remarks that come evenly enough, `a_day` at each of `places`, from numbers that look like chance.
fn usual(places: &[String], (days, a_day): (i64, u64), seed: u64) -> Vec<(usize, i64, u128)> {
    let mut state = seed;
    let mut next = move || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    };
    let mut all = Vec::new();
    for back in (0..days).rev() {
        for place in 0..places.len() {
            // Of ten chances as many as come: a binomial, near enough to Poisson.
            let come = (0..10).filter(|_| next() % 10 < a_day).count();
            for _ in 0..come {
                let voice = u128::from(next()) << 40 | all.len() as u128;
                all.push((place, NOW - back * DAY, voice));
            }
        }
    }
    all
}

fn remarks<'a>(places: &'a [String], all: &[(usize, i64, u128)]) -> Vec<Remark<'a>> {
    let one = |(place, at, voice): &(usize, i64, u128)| Remark {
        place: &places[*place],
        at: *at,
        voice: *voice,
        text: *voice,
    };
    all.iter().map(one).collect()
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|nth| format!("unit-{nth}/processes")).collect()
}

fn heard(places: &[String], all: &[(usize, i64, u128)], now: i64) -> Vec<Crowd> {
    crowds(&remarks(places, all), now, Budget::default())
}

#[test]
fn ten_people_where_two_were_usual_are_a_crowd_with_its_numbers() {
    let places = names(30);
    let mut all = usual(&places, (60, 1), 7);
    all.extend((0..10).map(|nth| (3, NOW - (nth % 2) * DAY, 1 << 100 | nth as u128)));
    let found = heard(&places, &all, NOW);
    assert_eq!(found[0].place, places[3]);
    assert!(found[0].voices >= 10 && found[0].expected < 8.0, "{found:?}");
}

#[test]
fn one_person_and_one_copied_text_count_once() {
    let places = names(5);
    let quiet = usual(&places, (60, 1), 7);
    let loud = |voice: fn(u128) -> u128, text: fn(u128) -> u128| {
        let mut all = remarks(&places, &quiet);
        all.extend((0..30).map(|nth| Remark {
            place: &places[0],
            at: NOW,
            voice: voice(nth),
            text: text(nth),
        }));
        crowds(&all, NOW, Budget::default()).iter().any(|crowd| crowd.place == places[0])
    };
    assert!(!loud(|_| 9 << 90, |nth| nth), "one person");
    assert!(!loud(|nth| nth, |_| 9 << 90), "one text");
    assert!(loud(|nth| nth, |nth| nth), "thirty of both");
}

#[test]
fn the_first_two_weeks_give_no_alarm() {
    let places = names(2);
    let mut all = usual(&places, (10, 1), 7);
    all.extend((0..30).map(|nth| (0, NOW, 1 << 100 | nth as u128)));
    assert!(heard(&places, &all, NOW).is_empty());
    assert!(crowds(&[], NOW, Budget::default()).is_empty());
}

#[test]
fn the_budget_of_false_alarms_is_kept_on_quiet_streams() {
    let places = names(40);
    let (mut weeks, mut alarms) = (0.0, 0.0);
    for seed in 1..=4 {
        let all = usual(&places, (70, 1), seed);
        for back in 0..14 {
            let now = NOW - back * DAY;
            let until: Vec<_> = all.iter().copied().filter(|(_, at, _)| *at <= now).collect();
            alarms += heard(&places, &until, now).len() as f64;
            weeks += 1.0 / 7.0;
        }
    }
    assert!(alarms / weeks <= 1.0, "{alarms} false alarms in {weeks} weeks");
}

#[test]
fn a_complaint_names_its_unit_and_the_sort_of_its_problem() {
    assert_eq!(spot("Antre obat di apotek lima jam"), Some((Some("farmasi"), "processes")));
    let (unit, topic) = spot("Perawat IGD membentak ibu saya, kasar sekali").expect("a complaint");
    assert_eq!((unit, topic), (Some("igd"), "respect"));
    assert_eq!(spot("Terima kasih dokter dan perawat, pelayanannya ramah sekali"), None);
    assert_eq!(spot("Promo pelangsing, klik link ini"), None);
}
