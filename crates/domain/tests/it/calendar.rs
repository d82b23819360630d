use domain::calendar::{Calendar, Date, Instant, Month, Span, Week, Zone};
use jiff::civil::date;
use proptest::prelude::*;

fn wib() -> Calendar {
    Calendar::indonesian(Zone::Wib)
}

/// The day on which `span` ends for something received at 10:00 on `received`.
fn last_day(calendar: &Calendar, received: Date, span: Span) -> Date {
    calendar.day_of(calendar.after(calendar.at(received, 10, 0), span))
}

fn instant(text: &str) -> Instant {
    text.parse().expect("the test writes a valid instant")
}

#[test]
fn working_days_around_lebaran_2026_end_where_the_joint_decree_puts_them() {
    let off = wib();
    let worked = Calendar { joint_leave_counts: false, ..wib() };
    let friday = date(2026, 3, 13);
    let table = [
        (3, date(2026, 3, 25), date(2026, 3, 18)),
        (5, date(2026, 3, 27), date(2026, 3, 23)),
        (10, date(2026, 4, 6), date(2026, 3, 30)),
        (14, date(2026, 4, 10), date(2026, 4, 6)),
        (45, date(2026, 6, 2), date(2026, 5, 21)),
        (60, date(2026, 6, 24), date(2026, 6, 15)),
        (75, date(2026, 7, 15), date(2026, 7, 7)),
    ];
    for (amount, with_leave_off, with_leave_worked) in table {
        let span = Span::working_days(amount);
        assert_eq!(last_day(&off, friday, span), with_leave_off, "{amount} working days, off");
        assert_eq!(last_day(&worked, friday, span), with_leave_worked, "{amount}, worked");
    }
}

#[test]
fn working_days_over_a_joint_leave_day_in_may_and_a_holiday_in_august() {
    let worked = Calendar { joint_leave_counts: false, ..wib() };
    let may = date(2026, 5, 11);
    for (amount, off_day, worked_day) in [
        (3, date(2026, 5, 18), date(2026, 5, 15)),
        (5, date(2026, 5, 20), date(2026, 5, 19)),
        (14, date(2026, 6, 5), date(2026, 6, 3)),
    ] {
        assert_eq!(last_day(&wib(), may, Span::working_days(amount)), off_day);
        assert_eq!(last_day(&worked, may, Span::working_days(amount)), worked_day);
    }
    let august = date(2026, 8, 14);
    for (amount, day) in [
        (3, date(2026, 8, 20)),
        (14, date(2026, 9, 7)),
        (45, date(2026, 10, 20)),
        (75, date(2026, 12, 1)),
    ] {
        assert_eq!(last_day(&wib(), august, Span::working_days(amount)), day);
    }
}

#[test]
fn the_green_limit_of_seven_days_may_come_before_three_working_days() {
    let friday = date(2026, 3, 13);
    assert_eq!(last_day(&wib(), friday, Span::days(7)), date(2026, 3, 20));
    assert!(last_day(&wib(), friday, Span::working_days(3)) > date(2026, 3, 20));
}

#[test]
fn twice_24_hours_are_48_hours_over_a_weekend_too() {
    let start = wib().at(date(2026, 3, 13), 21, 30);
    let due = wib().after(start, Span::hours(48));
    assert_eq!(due, wib().at(date(2026, 3, 15), 21, 30));
    assert_eq!(due, wib().after(start, Span::days(2)));
}

#[test]
fn the_last_working_day_lasts_until_its_last_millisecond_at_the_hospital() {
    let calendar = Calendar::indonesian(Zone::Wit);
    let due = calendar.after(calendar.at(date(2026, 11, 2), 8, 0), Span::working_days(1));
    assert_eq!(due, instant("2026-11-03T14:59:59.999Z"));
}

#[test]
fn a_six_day_week_is_open_on_saturday() {
    let six = Calendar { week: Week::SixDays, ..wib() };
    let saturday = date(2026, 11, 21);
    assert!(six.is_working(saturday));
    assert!(!wib().is_working(saturday));
    assert!(!six.is_working(date(2026, 11, 22)));
}

#[test]
fn late_evening_in_london_is_already_tomorrow_in_jayapura() {
    let evening = instant("2026-01-31T15:30:00Z");
    assert_eq!(wib().day_of(evening), date(2026, 1, 31));
    let jayapura = Calendar::indonesian(Zone::Wit);
    assert_eq!(jayapura.day_of(evening), date(2026, 2, 1));
    assert_eq!(Some(jayapura.month_of(evening)), Month::new(2026, 2));
}

#[test]
fn months_know_their_ends_and_their_neighbours() {
    let february = Month::new(2028, 2).expect("February exists");
    assert_eq!(february.end(), date(2028, 2, 29));
    assert_eq!(february.next().start(), date(2028, 3, 1));
    assert_eq!(february.previous().end(), date(2028, 1, 31));
    assert_eq!(Month::new(2026, 1).map(Month::previous), Month::new(2025, 12));
    assert_eq!(Month::new(2026, 13), None);
    assert_eq!(Month::parse("2026-03"), Month::new(2026, 3));
    for strange in ["0000-01", "1999-12", "2101-01", "9999-12", "2026-3", "2026-13", "+026-01", ""]
    {
        assert_eq!(Month::parse(strange), None, "{strange}");
    }
    assert_eq!(Month::of(Date::MAX).next(), Month::of(Date::MAX));
}

#[test]
fn a_span_that_no_calendar_can_hold_ends_at_the_end_of_time() {
    let start = wib().at(date(2026, 1, 1), 0, 0);
    assert_eq!(wib().after(start, Span::days(u32::MAX)), Instant::MAX);
    assert!(wib().at(Date::MAX, 255, 255) <= Instant::MAX);
}

fn a_day() -> impl Strategy<Value = Date> {
    (2025_i16..2029, 1_i8..13, 1_i8..29).prop_map(|(year, month, day)| date(year, month, day))
}

proptest! {
    #[test]
    fn every_instant_lies_in_the_bounds_of_its_own_day_and_month(
        seconds in 1_700_000_000_i64..1_900_000_000, zone in 0..3_usize,
    ) {
        let calendar = Calendar::indonesian(Zone::ALL[zone]);
        let at = Instant::from_second(seconds).expect("a second of our time");
        let (start, next) = calendar.day_bounds(calendar.day_of(at));
        prop_assert!(start <= at && at < next);
        let (start, next) = calendar.month_bounds(calendar.month_of(at));
        prop_assert!(start <= at && at < next);
    }

    #[test]
    fn the_nth_working_day_is_open_and_n_working_days_away(day in a_day(), amount in 1_u32..90) {
        let last = wib().working_day_after(day, amount);
        prop_assert!(wib().is_working(last));
        prop_assert_eq!(wib().working_days_between(day, last), amount);
    }

    #[test]
    fn a_longer_span_never_ends_earlier(day in a_day(), amount in 0_u32..60) {
        let start = wib().at(day, 13, 7);
        for span in [Span::hours, Span::days, Span::working_days] {
            prop_assert!(wib().after(start, span(amount)) <= wib().after(start, span(amount + 1)));
        }
    }
}
