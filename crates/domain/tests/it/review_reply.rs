//! Answers to reviews: what stands there is what was cleared, and it names nobody.

use domain::approval::NotApproved;
use domain::calendar::Zone;
use domain::ids::{MentionId, ReplyId};
use domain::mention::reply::{
    Act, Command, Entry, Event, Facts, Refusal, Reply, Stage, allowed, answerable, answers, apply,
    approval_due, cleared, decide, fold,
};
use domain::mention::{Source, Tone};
use domain::people::{Actor, DelegateTitle, Role};
use domain::rules::{ApprovalWhen, Preset, Rules, preset};
use domain::text::{Link, Words};

use crate::cast::{delegate, director, emergency, head, morning, officer, operator, words};

fn facts() -> Facts {
    Facts { now: morning(), review: true, due: true, private: false, too_long: false }
}

fn write(text: u8) -> Command<Words> {
    Command::Write { id: ReplyId::new(1), mention: MentionId::new(2), text: words(text) }
}

type Decided = Result<Vec<Event>, Refusal>;

/// The history of these commands, each of somebody.
fn history(facts: &Facts, steps: &[(Actor, Command<Words>)]) -> Vec<Entry> {
    let mut known: Option<Reply> = None;
    let mut all = Vec::new();
    for (actor, command) in steps {
        let events = decide(known.as_ref(), actor, command.clone(), facts).expect("it is allowed");
        assert_eq!(events.len(), 1, "{command:?}");
        for event in events {
            let entry = Entry { event, by: actor.who(), at: morning() };
            known = apply(known, &entry);
            all.push(entry);
        }
    }
    all
}

fn story(steps: &[(Actor, Command<Words>)]) -> Reply {
    fold(&history(&facts(), steps)).expect("it begins with its writing")
}

fn signed() -> Vec<(Actor, Command<Words>)> {
    vec![(officer(), write(1)), (officer(), Command::Submit {}), (director(), Command::Approve {})]
}

fn does(known: &Reply, actor: &Actor, command: Command<Words>) -> Decided {
    decide(Some(known), actor, command, &facts())
}

#[test]
fn the_office_writes_and_the_director_signs_where_the_rules_ask_for_it() {
    for actor in [officer(), head()] {
        assert!(answers(&actor));
        assert_eq!(allowed(None, &actor, morning()), [Act::Write]);
    }
    for actor in [operator(), director(), emergency(), Actor::Desk] {
        assert!(!answers(&actor) && allowed(None, &actor, morning()).is_empty(), "{actor:?}");
        let refused = decide(None, &actor, write(1), &facts());
        assert_eq!(refused, Err(Refusal::NotYours { act: Act::Write }));
    }
    let known = story(&signed()[..2]);
    assert_eq!((known.stage, cleared(&known)), (Stage::Approval, Err(NotApproved::Unsigned)));
    assert!(allowed(Some(&known), &director(), morning()).contains(&Act::Approve));
    let alone = does(&known, &officer(), Command::Approve {});
    assert_eq!(alone, Err(Refusal::NotYours { act: Act::Approve }));
    let known = story(&signed());
    assert_eq!((known.stage, known.round), (Stage::Cleared, 1));
    assert_eq!(cleared(&known).expect("it was signed").words(), words(1));
}

#[test]
fn where_the_rules_ask_nobody_it_goes_out_with_the_office() {
    let free = Facts { due: false, ..facts() };
    let steps = [(officer(), write(1)), (officer(), Command::Submit {})];
    let known = fold(&history(&free, &steps)).expect("it begins with its writing");
    assert_eq!((known.stage, known.approval.is_none()), (Stage::Cleared, true));
    assert!(cleared(&known).is_ok());
}

#[test]
fn nobody_signs_their_own_words_and_a_stand_in_signs_as_one() {
    let stand_in = delegate(Role::Officer);
    let known = story(&[(stand_in.clone(), write(1)), (stand_in.clone(), Command::Submit {})]);
    assert_eq!(does(&known, &stand_in, Command::Approve {}), Err(Refusal::OwnText));
    let known = story(&signed()[..2]);
    let other = delegate(Role::Management);
    let events = does(&known, &other, Command::Approve {}).expect("a stand-in signs");
    let Some(Event::Approved { approval }) = events.first() else { panic!("{events:?}") };
    assert!(matches!(approval.as_delegate, Some(DelegateTitle::Plh | DelegateTitle::Plt)));
}

#[test]
fn words_that_tell_who_a_patient_is_or_are_too_long_are_not_written() {
    for (wrong, refusal) in [
        (Facts { private: true, ..facts() }, Refusal::NamesPatient),
        (Facts { too_long: true, ..facts() }, Refusal::TooLong),
        (Facts { review: false, ..facts() }, Refusal::NoReview),
    ] {
        assert_eq!(decide(None, &officer(), write(1), &wrong), Err(refusal));
    }
    assert!(answerable(Source::Review) && !answerable(Source::Post));
    assert_eq!(decide(None, &officer(), Command::Submit {}, &facts()), Err(Refusal::NoReply));
}

#[test]
fn a_change_drops_the_signature_and_what_stands_there_stays_until_the_next_is_out() {
    let out = Command::RecordOut { words: words(1) };
    let mut steps = signed();
    steps.push((Actor::Desk, out.clone()));
    let known = story(&steps);
    assert_eq!((known.stage, known.public), (Stage::Answered, Some(words(1))));
    assert_eq!(does(&known, &Actor::Desk, out.clone()), Ok(Vec::new()), "told twice is told once");
    assert_eq!(does(&known, &officer(), out), Err(Refusal::NotYours { act: Act::RecordOut }));
    steps.push((head(), write(2)));
    let changed = story(&steps);
    assert_eq!((changed.stage, changed.approval.clone()), (Stage::Draft, None));
    assert_eq!(changed.public, Some(words(1)));
    assert_eq!(cleared(&changed), Err(NotApproved::Unsigned));
}

#[test]
fn what_was_withdrawn_on_its_way_must_not_stand_there() {
    let mut steps = signed();
    steps.push((officer(), Command::Withdraw {}));
    let known = story(&steps);
    assert_eq!((known.stage, known.public), (Stage::Withdrawn, None));
    let late = does(&known, &Actor::Desk, Command::RecordOut { words: words(1) });
    assert_eq!(late, Err(Refusal::NotNow { stage: Stage::Withdrawn }));
    assert_eq!(does(&known, &officer(), Command::Withdraw {}), Ok(Vec::new()));
    assert_eq!(cleared(&known), Err(NotApproved::Unsigned));
    steps.push((officer(), write(2)));
    assert_eq!(story(&steps).stage, Stage::Draft, "it may be written anew");
}

#[test]
fn whoever_took_it_there_says_where_it_stands_and_only_once_it_may_leave() {
    let mark = || Command::Mark { link: Link::parse("https://g.example/1").expect("a link") };
    let early = does(&story(&signed()[..1]), &officer(), mark());
    assert_eq!(early, Err(Refusal::NotNow { stage: Stage::Draft }));
    let mut steps = signed();
    steps.push((officer(), mark()));
    let known = story(&steps);
    assert_eq!((known.stage, known.public), (Stage::Answered, Some(words(1))));
    assert_eq!(does(&known, &officer(), mark()), Ok(Vec::new()));
}

#[test]
fn what_the_director_gives_back_is_a_draft_with_the_reason() {
    let mut steps = signed();
    steps.truncate(2);
    steps.push((director(), Command::Return { why: words(9) }));
    let known = story(&steps);
    assert_eq!((known.stage, known.returned), (Stage::Draft, Some(words(9))));
    let again = does(&known, &officer(), Command::Submit {});
    assert_eq!(again, Ok(vec![Event::Submitted]));
}

#[test]
fn the_director_signs_what_answers_ill_words_where_dissatisfaction_is_the_directors() {
    let banyumas = preset(Preset::RsudBanyumas, Zone::Wib);
    assert!(approval_due(&banyumas, Some(Tone::Negative)));
    for tone in [Some(Tone::Positive), Some(Tone::Neutral), None] {
        assert!(!approval_due(&banyumas, tone), "{tone:?}");
    }
    let strict = Rules { director_approves: vec![ApprovalWhen::Always], ..banyumas.clone() };
    assert!(approval_due(&strict, Some(Tone::Positive)));
    let medical = Rules { director_approves: vec![ApprovalWhen::Medical], ..banyumas };
    assert!(!approval_due(&medical, Some(Tone::Negative)), "no medical word is public at all");
}
