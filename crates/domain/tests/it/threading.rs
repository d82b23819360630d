//! To which case a new message belongs.

use domain::calendar::Zone;
use domain::ids::CaseId;
use domain::rules::{Preset, preset};
use domain::threading::{Belongs, Known, belongs, concerns};
use jiff::{SignedDuration, Timestamp};

use crate::cast::morning;

fn day(day: i64) -> Timestamp {
    morning() + SignedDuration::from_hours(24 * day)
}

fn known(id: u128, received: i64, closed: Option<i64>) -> Known {
    Known {
        case: CaseId::new(id),
        closed_at: closed.map(day),
        received_at: day(received),
        waits: false,
        sealed: false,
        channel: domain::rules::Channel::Whatsapp,
    }
}

fn waiting(known: Known) -> Known {
    Known { waits: true, ..known }
}

fn sealed(known: Known) -> Known {
    Known { sealed: true, ..known }
}

#[track_caller]
fn check(known: &[Known], on: i64, expect: Option<u128>) {
    let rules = preset(Preset::RsudBanyumas, Zone::Wib);
    let expect = expect.map_or(Belongs::Anew, |id| Belongs::To(CaseId::new(id)));
    assert_eq!(belongs(known, &rules.windows, &rules.calendar, day(on)), expect);
}

#[test]
fn a_first_message_begins_a_case() {
    check(&[], 0, None);
}

#[test]
fn a_message_joins_the_youngest_open_case_of_its_thread() {
    check(&[known(1, 0, None), known(2, 5, None), known(3, 6, Some(7))], 8, Some(2));
}

#[test]
fn after_closing_a_message_still_joins_within_the_window() {
    check(&[known(1, 0, Some(2)), known(2, 1, Some(9))], 39, Some(2));
    check(&[known(1, 0, Some(2))], 32, Some(1));
}

#[test]
fn later_a_message_is_a_voice_of_its_own() {
    check(&[known(1, 0, Some(2))], 33, None);
}

#[test]
fn a_reply_joins_the_case_that_waits_for_it_and_not_a_younger_one() {
    check(&[waiting(known(1, 0, None)), known(2, 5, None)], 8, Some(1));
    check(&[waiting(known(1, 0, None)), sealed(known(2, 5, None))], 8, Some(1));
    check(&[known(1, 0, None), waiting(sealed(known(2, 5, None)))], 8, Some(2));
}

#[test]
fn a_sealed_case_takes_a_message_only_where_nothing_else_is_open() {
    check(&[known(1, 0, None), sealed(known(2, 5, None))], 8, Some(1));
    check(&[known(1, 0, Some(4)), sealed(known(2, 5, None))], 8, Some(2));
}

#[test]
fn a_sign_without_words_is_about_the_same_open_case_or_else_the_youngest() {
    assert_eq!(concerns(&[]), None);
    let open = [known(1, 0, None), sealed(known(2, 5, None)), known(3, 6, Some(7))];
    assert_eq!(concerns(&open), Some(CaseId::new(1)));
    let over = [known(1, 0, Some(9)), known(2, 5, Some(6)), sealed(known(3, 6, Some(7)))];
    assert_eq!(concerns(&over), Some(CaseId::new(2)));
}
