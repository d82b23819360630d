//! Who decides what reads along, and what can be taken back.

use domain::people::Actor;
use domain::reader::{Command, Event, No, Reader, Standing, apply, decide};

use crate::cast::{everybody, head};

fn reader(versions: &[Standing], in_use: Option<u32>) -> Reader {
    let numbered = versions.iter().zip(1..).map(|(standing, number)| (number, *standing));
    Reader { versions: numbered.collect(), in_use }
}

fn check(given: &Reader, command: Command, expect: Result<Option<Event>, No>) {
    assert_eq!(decide(given, &head(), command), expect, "{given:?} {command:?}");
}

#[test]
fn one_training_at_a_time_and_the_same_wish_twice_is_one() {
    let done = reader(&[Standing::Kept, Standing::Refused], Some(1));
    check(&done, Command::Train {}, Ok(Some(Event::Asked { number: 3 })));
    for standing in [Standing::Waiting, Standing::Training] {
        check(&reader(&[Standing::Kept, standing], Some(1)), Command::Train {}, Ok(None));
    }
}

#[test]
fn an_offered_version_is_kept_or_refused_and_an_older_one_taken_back() {
    let offered = reader(&[Standing::Kept, Standing::Offered], Some(1));
    let used = |number| Ok(Some(Event::Used { number }));
    check(&offered, Command::Use { number: Some(2) }, used(Some(2)));
    check(&offered, Command::Refuse { number: 2 }, Ok(Some(Event::Refused { number: 2 })));
    let newer = apply(offered.clone(), &Event::Used { number: Some(2) });
    assert_eq!((newer.in_use, newer.standing(2)), (Some(2), Some(Standing::Kept)));
    check(&newer, Command::Use { number: Some(1) }, used(Some(1)));
    check(&newer, Command::Use { number: None }, used(None));
    check(&newer, Command::Use { number: Some(2) }, Ok(None));
    let refused = apply(offered, &Event::Refused { number: 2 });
    check(&refused, Command::Refuse { number: 2 }, Ok(None));
    assert_eq!(refused.in_use, Some(1));
}

#[test]
fn what_is_not_there_or_came_to_nothing_cannot_serve() {
    let unusable = [Standing::Waiting, Standing::Training, Standing::Refused, Standing::Failed];
    for standing in unusable {
        check(&reader(&[standing], None), Command::Use { number: Some(1) }, Err(No::NotThere));
    }
    let kept = reader(&[Standing::Kept], Some(1));
    check(&kept, Command::Use { number: Some(9) }, Err(No::NotThere));
    check(&kept, Command::Refuse { number: 1 }, Err(No::NotThere));
    check(&kept, Command::Refuse { number: 9 }, Err(No::NotThere));
}

#[test]
fn only_the_head_and_the_command_line_decide() {
    let offered = reader(&[Standing::Offered], None);
    let commands =
        [Command::Train {}, Command::Use { number: Some(1) }, Command::Refuse { number: 1 }];
    for actor in everybody().iter().filter(|actor| **actor != head() && **actor != Actor::Desk) {
        for command in commands {
            assert_eq!(decide(&offered, actor, command), Err(No::NotYours), "{actor:?}");
        }
    }
    assert!(decide(&offered, &Actor::Desk, Command::Refuse { number: 1 }).is_ok());
}
