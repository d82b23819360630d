use jiff::{Timestamp, civil::date};
use locale::{Language, Zone, words};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn a_long_date_reads_as_a_letter_writes_it() {
    let due = at("2026-11-23T03:00:00Z");
    assert_eq!(words(Language::Id).long(due, Zone::Wib), "Senin, 23 November 2026 pukul 10.00 WIB");
    assert_eq!(words(Language::En).long(due, Zone::Wib), "Monday, 23 November 2026, 10:00 WIB");
}

#[test]
fn the_zone_moves_the_hour_and_the_day() {
    let late = at("2026-12-31T16:05:00Z");
    let t = words(Language::Id);
    assert_eq!(t.short(late, Zone::Wib), "31 Des 2026, 23.05 WIB");
    assert_eq!(t.short(late, Zone::Wita), "1 Jan 2027, 00.05 WITA");
    assert_eq!(t.short(late, Zone::Wit), "1 Jan 2027, 01.05 WIT");
}

#[test]
fn every_month_and_weekday_has_its_name() {
    let t = words(Language::Id);
    assert_eq!(t.month_of(date(2026, 2, 1)), "Februari 2026");
    assert_eq!(t.month(date(2026, 8, 17)), "Agustus");
    assert_eq!(t.long_date(date(2026, 11, 22)), "Minggu, 22 November 2026");
    assert_eq!(t.date(date(2026, 5, 1)), "1 Mei 2026");
}

#[test]
fn time_left_and_time_past_are_told_in_two_units() {
    let now = at("2026-11-21T10:00:00Z");
    let t = words(Language::Id);
    assert_eq!(t.left_or_late(now, at("2026-11-21T13:20:00Z")), "sisa 3 jam 20 menit");
    assert_eq!(t.left_or_late(now, at("2026-11-23T14:59:00Z")), "sisa 2 hari 4 jam");
    assert_eq!(t.left_or_late(now, at("2026-11-21T08:00:00Z")), "lewat 2 jam");
    assert_eq!(t.left_or_late(now, now), "sisa 0 menit");
    let t = words(Language::En);
    assert_eq!(t.left_or_late(now, at("2026-11-21T11:01:00Z")), "1 hour 1 minute left");
    assert_eq!(t.left_or_late(now, at("2026-11-20T10:00:00Z")), "1 day late");
}

#[test]
fn the_distance_of_an_instant_is_told_both_ways() {
    let now = at("2026-11-21T10:00:00Z");
    let t = words(Language::Id);
    assert_eq!(t.relative(now, at("2026-11-21T07:00:00Z")), "3 jam yang lalu");
    assert_eq!(t.relative(now, at("2026-11-21T12:00:00Z")), "2 jam lagi");
    assert_eq!(t.relative(now, at("2026-11-21T10:00:30Z")), "baru saja");
}
