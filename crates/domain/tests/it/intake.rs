//! What may become a case, and what stands in its way.

use domain::calendar::{Calendar, Zone};
use domain::ids::{BoxCode, OpeningId};
use domain::intake::{Fault, Forwarded, Forwarder, FromBox, Intake, accepted};
use domain::people::Who;
use domain::rules::Channel;
use jiff::{SignedDuration, civil::date};

use crate::cast::{intake, morning, officer, words};

fn calendar() -> Calendar {
    Calendar::indonesian(Zone::Wib)
}

fn slip(hours_late: i64) -> Intake {
    let received_at = morning() - SignedDuration::from_hours(hours_late);
    Intake { channel: Channel::Box, received_at, ..intake() }
}

#[track_caller]
fn stands(intake: Intake) {
    assert_eq!(accepted(intake.clone(), officer().who(), false, &calendar()), Ok(intake));
}

#[track_caller]
fn fails(intake: Intake, fault: Fault, field: &str) {
    assert_eq!(accepted(intake, officer().who(), false, &calendar()), Err(fault));
    assert_eq!(fault.field(), field);
}

#[test]
fn what_was_typed_at_once_stands() {
    stands(intake());
    stands(slip(1));
}

#[test]
fn a_slip_typed_late_needs_the_reason() {
    fails(slip(2), Fault::DelayReasonMissing, "delay_reason");
    stands(Intake { delay_reason: Some(words(1)), ..slip(2) });
}

#[test]
fn whatever_is_typed_late_needs_the_reason_through_every_door() {
    for channel in Channel::ALL.iter().filter(|channel| **channel != Channel::Forwarded) {
        let late = Intake { channel: *channel, ..slip(2) };
        fails(late.clone(), Fault::DelayReasonMissing, "delay_reason");
        stands(Intake { delay_reason: Some(words(1)), ..late });
    }
}

#[test]
fn the_opening_of_a_box_explains_a_day_and_the_sign_on_it_nothing() {
    let from = |opening| Some(FromBox { code: BoxCode::parse("lobi-1").unwrap(), opening });
    let found = |hours| Intake { suggestion_box: from(Some(OpeningId::new(1))), ..slip(hours) };
    stands(found(24));
    fails(found(25), Fault::DelayReasonMissing, "delay_reason");
    let signed = Intake { suggestion_box: from(None), ..slip(2) };
    fails(signed, Fault::DelayReasonMissing, "delay_reason");
}

#[test]
fn a_door_with_its_own_clock_needs_no_reason() {
    let email = Intake { channel: Channel::Email, ..slip(30) };
    for by in [Who::Desk, Who::Complainant] {
        assert_eq!(accepted(email.clone(), by, false, &calendar()), Ok(email.clone()));
    }
}

#[test]
fn nothing_is_written_down_more_than_a_year_and_a_day_late() {
    let told = |hours| Intake { delay_reason: Some(words(1)), ..slip(hours) };
    stands(told(366 * 24));
    fails(told(366 * 24 + 1), Fault::HeardTooLongAgo, "received_at");
}

#[test]
fn nothing_is_heard_after_it_was_typed() {
    fails(slip(-1), Fault::HeardLater, "received_at");
}

#[test]
fn nothing_happened_after_it_was_heard() {
    let on = |day| Intake { occurred_on: Some(date(2026, 11, day)), ..intake() };
    stands(on(2));
    fails(on(3), Fault::HappensLater, "occurred_on");
}

#[test]
fn what_was_forwarded_names_its_letter() {
    let bare = Intake { channel: Channel::Forwarded, ..intake() };
    fails(bare.clone(), Fault::ForwarderMissing, "forwarded");
    let letter = Forwarded { by: Forwarder::Lapor, number: "LAPOR-9".to_owned(), due: None };
    stands(Intake { forwarded: Some(letter), ..bare });
}

#[test]
fn who_gives_a_name_is_not_anonymous() {
    let mut hidden = intake();
    hidden.complainant.anonymous = true;
    stands(hidden.clone());
    assert_eq!(accepted(hidden, Who::Complainant, true, &calendar()), Err(Fault::NamedAnonymous));
}
