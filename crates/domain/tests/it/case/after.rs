//! The four questions after the end of a case: once, of those who complained, never of the bereaved.

use domain::case::Case;
use domain::ids::{AfterId, CaseId};
use domain::people::{Actor, Who};
use domain::rules::{Basis, Kind, Relation};
use domain::survey::{
    After, AfterCommand, AfterEntry, AfterEvent, AfterQuestion, AfterRefusal, Care, Told,
    apply_after, asks, bereaved, count_after, decide_after, fold_after,
};

use super::moves::{complaint, entitle};
use crate::cast::{head, morning, officer, pharmacy, quality};

const ID: AfterId = AfterId::new(9);
const GOOD: Told = Told { helped: true, fair: true, tell_again: true, care: Care::Same };

fn ended() -> Case {
    complaint().screened().closed().case
}

fn decided(
    case: &Case,
    known: Option<&After>,
    (actor, command): (&Actor, AfterCommand),
) -> Result<Vec<AfterEvent>, AfterRefusal> {
    decide_after((case, known), actor, (command, ID))
}

fn after(case: &Case, steps: &[(Actor, AfterCommand)]) -> (Option<After>, Vec<AfterEntry>) {
    let (mut known, mut history) = (None, Vec::new());
    for (actor, command) in steps {
        for event in decided(case, known.as_ref(), (actor, *command)).expect("it is allowed") {
            let entry = AfterEntry { event, by: Who::Complainant, at: morning() };
            known = apply_after(known, &entry);
            history.push(entry);
        }
    }
    (known, history)
}

#[test]
fn a_closed_complaint_is_asked_about_once_and_the_first_answer_stands() {
    let case = ended();
    assert!(asks(&case, None));
    let other = Told { care: Care::Worse, ..GOOD };
    let tells = |told| (Actor::Complainant, AfterCommand::Tell(told));
    let (known, history) = after(&case, &[tells(GOOD), tells(other)]);
    assert_eq!(known.and_then(|known| known.told), Some(GOOD));
    assert_eq!((history.len(), fold_after(&history)), (2, known));
    assert!(!asks(&case, known.as_ref()));
}

#[test]
fn what_goes_on_was_joined_or_praised_is_not_asked_about() {
    let tell = (&Actor::Complainant, AfterCommand::Tell(GOOD));
    let open = complaint().screened().case;
    let joined = Case { merged_into: Some(CaseId::new(77)), ..ended() };
    let praised = Case { kind: Kind::Compliment, ..ended() };
    for case in [open, joined, praised] {
        assert!(!asks(&case, None));
        assert_eq!(decided(&case, None, tell), Err(AfterRefusal::NotAsked));
    }
}

#[test]
fn the_bereaved_are_not_asked_and_the_office_may_say_so() {
    let mut heir = ended();
    heir.intake.complainant.relation = Relation::Heir;
    let entitled = complaint().screened().then(&officer(), entitle()).closed().case;
    let mut by_law = entitled.clone();
    by_law.entitlement = by_law.entitlement.map(|mut given| {
        given.basis = Basis::Heir;
        given
    });
    assert!(!bereaved(&entitled, None));
    for case in [&heir, &by_law] {
        assert!(bereaved(case, None) && !asks(case, None));
    }
    let case = ended();
    let spare = |on| (officer(), AfterCommand::Spare { on });
    let (known, history) = after(&case, &[spare(true), spare(true)]);
    assert!(!asks(&case, known.as_ref()));
    assert_eq!(history.len(), 2, "saying it twice is saying it once");
    let (known, history) = after(&case, &[spare(true), spare(false)]);
    assert!(asks(&case, known.as_ref()));
    assert_eq!(fold_after(&history), known);
}

#[test]
fn only_the_office_spares_and_only_the_complainant_tells() {
    let case = ended();
    let spare = AfterCommand::Spare { on: true };
    for actor in [pharmacy(), quality(), Actor::Complainant, Actor::Clock] {
        assert_eq!(decided(&case, None, (&actor, spare)), Err(AfterRefusal::NotYours));
    }
    assert!(decided(&case, None, (&head(), spare)).is_ok());
    for actor in [officer(), Actor::Desk] {
        let ended = decided(&case, None, (&actor, AfterCommand::Tell(GOOD)));
        assert_eq!(ended, Err(AfterRefusal::NotYours));
    }
}

#[test]
fn answers_are_counted_where_nobody_can_be_picked_out() {
    assert_eq!(count_after(&[(GOOD, 4)]), None);
    let worse = Told { care: Care::Worse, helped: false, ..GOOD };
    let (n, counts) = count_after(&[(GOOD, 6), (worse, 5)]).expect("eleven are enough");
    assert_eq!(n, 11);
    assert_eq!(counts[0], (AfterQuestion::Helped, vec![("yes", Some(6)), ("no", Some(5))]));
    let care = vec![("same", Some(6)), ("better", Some(0)), ("worse", Some(5))];
    assert_eq!(counts[3], (AfterQuestion::Care, care), "nobody is known by what nobody said");
    let (_, counts) = count_after(&[(GOOD, 6), (worse, 1)]).expect("seven are enough");
    assert_eq!(counts[0].1, [("yes", None), ("no", None)], "one of seven would be known by it");
    let care = vec![("same", None), ("better", None), ("worse", None)];
    assert_eq!(counts[3], (AfterQuestion::Care, care));
}
