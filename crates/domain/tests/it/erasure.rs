use domain::calendar::Instant;
use domain::erasure::{
    Basis, Facts, Matter, Refusal, blocked, confirms, decides, names_somebody, proposes, reads,
};
use domain::ids::{CaseNumber, PersonId};
use domain::people::{Actor, DelegateTitle, Delegation, Role, Staff, Who};
use jiff::SignedDuration;

const YEAR: SignedDuration = SignedDuration::from_hours(365 * 24);

fn day(number: i64) -> Instant {
    Instant::from_second(number * 86_400).expect("a day of this century is an instant")
}

fn number(serial: u32) -> CaseNumber {
    CaseNumber { year: 2026, serial }
}

/// Closed on day 10, seen, without a hold.
fn closed(serial: u32) -> Matter {
    Matter { number: number(serial), seen: true, closed_at: Some(day(10)), hold: false }
}

fn facts(matters: &[Matter]) -> Facts<'_> {
    Facts { now: day(20), matters, kept_for: YEAR, unread: 0, unfinished: false, erased: false }
}

fn staff(role: Role, delegation: Option<Delegation>) -> Actor {
    Actor::Staff(Staff { id: PersonId::new(1), role, units: Vec::new(), delegation })
}

const OTHER: Who = Who::Person(PersonId::new(2));

#[test]
fn head_director_and_owner_propose_and_the_command_line_does() {
    let proposing = Role::ALL.iter().filter(|role| proposes(&staff(**role, None)).is_ok());
    assert!(proposing.copied().eq([Role::Head, Role::Director, Role::Owner]));
    assert!(proposes(&Actor::Desk).is_ok());
    for actor in [Actor::Clock, Actor::Complainant] {
        assert_eq!(proposes(&actor), Err(Refusal::NotYours));
    }
}

#[test]
fn director_and_owner_confirm_and_nobody_their_own() {
    for role in Role::ALL {
        let actor = staff(*role, None);
        let may = matches!(role, Role::Director | Role::Owner);
        assert_eq!(confirms(&actor, OTHER, day(0)).is_ok(), may, "{role:?}");
        if may {
            assert_eq!(confirms(&actor, actor.who(), day(0)), Err(Refusal::OwnProposal));
        }
    }
    for actor in [Actor::Desk, Actor::Clock, Actor::Complainant] {
        assert!(!decides(&actor, day(0)), "{actor:?} is nobody who answers for it");
    }
}

#[test]
fn a_stand_in_confirms_within_the_dates_and_not_outside() {
    let delegation = Delegation { from: day(1), until: day(3), title: DelegateTitle::Plh };
    let actor = staff(Role::Management, Some(delegation));
    assert!(confirms(&actor, OTHER, day(2)).is_ok());
    assert!(reads(&actor, day(2)) && !reads(&actor, day(4)));
    assert_eq!(confirms(&actor, OTHER, day(4)), Err(Refusal::NotYours));
}

#[test]
fn a_closed_case_without_a_hold_stands_in_nobodys_way() {
    assert_eq!(blocked(Basis::Request, &facts(&[closed(1)])), []);
    assert_eq!(blocked(Basis::Request, &facts(&[])), []);
}

#[test]
fn everything_in_the_way_is_said_at_once() {
    let open = Matter { closed_at: None, ..closed(2) };
    let held = Matter { hold: true, ..closed(3) };
    let matters = [closed(1), open, held];
    let facts = Facts { unread: 2, unfinished: true, ..facts(&matters) };
    let said = [
        Refusal::Open { number: number(2) },
        Refusal::Held { number: number(3) },
        Refusal::Unread { count: 2 },
        Refusal::Unfinished,
    ];
    assert_eq!(blocked(Basis::Request, &facts), said);
    let erased = Facts { erased: true, ..facts };
    assert_eq!(blocked(Basis::Request, &erased), [Refusal::Erased]);
}

#[test]
fn what_a_reader_may_not_see_stands_in_the_way_without_its_number() {
    let hidden = |serial| Matter { seen: false, closed_at: None, ..closed(serial) };
    let matters = [hidden(1), hidden(2), closed(3)];
    assert_eq!(blocked(Basis::Request, &facts(&matters)), [Refusal::Elsewhere]);
    let over = [Matter { seen: false, ..closed(1) }];
    assert_eq!(blocked(Basis::Request, &facts(&over)), []);
}

#[test]
fn the_time_of_keeping_counts_from_the_closing_and_only_for_that_ground() {
    let matters = [closed(1)];
    let until = day(10) + YEAR;
    let at = |now| Facts { now, ..facts(&matters) };
    let short = until - SignedDuration::from_millis(1);
    let kept = [Refusal::Kept { number: number(1), until }];
    assert_eq!(blocked(Basis::Retention, &at(short)), kept);
    assert_eq!(blocked(Basis::Retention, &at(until)), []);
    assert_eq!(blocked(Basis::Request, &at(short)), []);
}

#[test]
fn a_reason_with_a_name_a_number_or_an_address_is_found() {
    let names = ["Sari Wulandari", "+6281234567890", "sari.w@contoh.id", "00-12-3456"];
    let found = |said: &str| names_somebody(said, &names);
    assert!(found("Permintaan Ibu SARI.") && found("Telepon 6281234567890") && found("RM 3456"));
    assert!(!found("Surat 12/2026, KTP diperiksa.") && !found("") && !found("Ibu S."));
    assert!(!names_somebody("Permintaan tertulis", &["dr. A"]));
}
