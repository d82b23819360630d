//! After an activity: who was reached, and what somebody still owes.

use domain::activity::programme::{CountedBy, Reach, reach};
use domain::activity::{Act, Audience, Command, Event, Happened, Held, Refusal, allowed, fold};
use domain::people::{Actor, Staff};

use super::{after, approved, evaluated, held, hour, then};
use crate::cast::{emergency, officer, words};

#[test]
fn a_follow_up_is_done_by_those_who_run_activities_and_by_whoever_owes_it() {
    let (known, mut history) = after(&approved());
    let mut row = known;
    for (command, now) in [(held(), hour(51)), (evaluated(), hour(52))] {
        let event = then(&row, (officer(), command), now).unwrap().remove(0);
        history.push(Happened { event, by: officer().who(), at: now });
        row = fold(&history).unwrap();
    }
    let owner = row.evaluation.as_ref().unwrap().follow_ups[0].owner;
    let Actor::Staff(staff) = emergency() else { panic!("a unit is staff") };
    let own = Actor::Staff(Staff { id: owner, ..staff });
    let done = |actor: Actor, nth| then(&row, (actor, Command::Tick { nth }), hour(53));
    for actor in [own.clone(), officer()] {
        assert_eq!(done(actor.clone(), 0), Ok(vec![Event::Ticked { nth: 0 }]));
        assert!(allowed(&row, &actor, hour(53)).contains(&Act::Tick));
    }
    assert_eq!(done(emergency(), 0), Err(Refusal::NotYours { act: Act::Tick }));
    assert_eq!(done(own.clone(), 1), Err(Refusal::NotYours { act: Act::Tick }));
    assert_eq!(allowed(&row, &own, hour(53)), [Act::Tick]);
    assert!(allowed(&row, &emergency(), hour(53)).is_empty());
}

#[test]
fn people_reached_are_those_counted_by_hand_or_else_at_the_door_and_never_both() {
    let (known, history) = after(&approved());
    let counted = |present: &[(Audience, u32)]| {
        let Command::Hold(held) = held() else { panic!("it was held") };
        let held = Held { present: present.iter().copied().collect(), ..held };
        let event = then(&known, (officer(), Command::Hold(held)), hour(51)).unwrap().remove(0);
        let last = Happened { event, by: officer().who(), at: hour(51) };
        fold(&[history.as_slice(), &[last]].concat()).unwrap()
    };
    let hand = |people| Some(Reach { people, by: CountedBy::Committee });
    let door = |people| Some(Reach { people, by: CountedBy::Door });
    let (some, none) = (counted(&[(Audience::Families, 30)]), counted(&[]));
    for (activity, at_door, expect) in [
        (&some, Some(25), hand(30)),
        (&some, None, hand(30)),
        (&none, Some(25), door(25)),
        (&none, Some(0), hand(0)),
        (&none, None, hand(0)),
        (&known, Some(25), door(25)),
        (&known, Some(0), None),
        (&known, None, None),
    ] {
        assert_eq!(reach(activity, at_door), expect, "{at_door:?}");
    }
    let cancel = (officer(), Command::Cancel { why: words(7) });
    let (cancelled, _) = after(&[approved(), vec![cancel]].concat());
    assert_eq!(reach(&cancelled, Some(25)), None);
}
