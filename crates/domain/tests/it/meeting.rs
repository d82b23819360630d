//! Evaluation meetings.

use std::collections::BTreeSet;

use domain::calendar::{Instant, Month};
use domain::ids::{MeetingId, PersonId};
use domain::meeting::{
    Act, Command, Entry, Event, Facts, Figure, MOST_PEOPLE, Meeting, Plan, Point, Refusal, Stage,
    allowed, apply, decide, fold, may_read, reads_all, runs,
};
use domain::people::Actor;
use domain::text::{Name, Words};
use jiff::SignedDuration;

use crate::cast::{
    auditor, director, emergency, everybody, head, morning, officer, operator, person, pharmacy,
    quality, words,
};

fn hours(hours: i64) -> Instant {
    morning() + SignedDuration::from_hours(hours)
}

fn id(actor: &Actor) -> PersonId {
    actor.staff().expect("these are members of the staff").id
}

fn plan() -> Plan {
    Plan {
        title: Name::parse("Evaluasi Maret").expect("letters make a name"),
        begins: hours(1),
        ends: hours(2),
        place: Name::parse("Ruang rapat").expect("letters make a name"),
        chair: id(&director()),
        invited: [id(&head()), id(&emergency())].into(),
        month: Month::new(2026, 3).expect("March is a month"),
    }
}

fn facts(now: Instant) -> Facts {
    Facts { now, people: everybody().iter().filter_map(Actor::staff).map(|one| one.id).collect() }
}

type Decided = Result<Vec<Event>, Refusal>;

fn does(known: Option<&Meeting>, actor: &Actor, command: Command<Words>, now: Instant) -> Decided {
    decide(known, actor, command, &facts(now))
}

fn kept(known: Option<Meeting>, events: Vec<Event>, at: Instant) -> Meeting {
    let entry = |event| Entry { event, by: head().who(), at };
    let known = events.into_iter().map(entry).fold(known, |known, entry| apply(known, &entry));
    known.expect("it begins with its planning")
}

fn planned() -> Meeting {
    let command = Command::Plan { id: MeetingId::new(1), plan: plan() };
    kept(None, does(None, &officer(), command, morning()).expect("an officer plans"), morning())
}

fn hold(attended: &[&Actor]) -> Command<Words> {
    let agenda = vec![Point { figure: Figure::LateCases, count: 1, of: Some(4) }];
    let attended = attended.iter().map(|actor| id(actor)).collect();
    Command::Hold { attended, agenda, minutes: words(1) }
}

fn held() -> Meeting {
    let events = does(Some(&planned()), &officer(), hold(&[&head()]), hours(2));
    kept(Some(planned()), events.expect("it has begun"), hours(2))
}

#[test]
fn the_office_and_quality_run_meetings_and_whoever_is_asked_reads_theirs() {
    assert!(runs(&head()) && runs(&officer()) && runs(&quality()));
    assert!(!runs(&director()) && !runs(&operator()) && !runs(&emergency()));
    assert!(reads_all(&auditor()) && reads_all(&Actor::Desk) && !reads_all(&emergency()));
    let known = planned();
    assert!(may_read(&known, &emergency()) && may_read(&known, &director()));
    assert!(!may_read(&known, &pharmacy()) && !may_read(&known, &Actor::Complainant));
    let came = [id(&pharmacy())].into();
    assert!(may_read(&Meeting { attended: came, ..known }, &pharmacy()));
    let command = Command::Plan { id: MeetingId::new(1), plan: plan() };
    let refused = does(None, &director(), command, morning());
    assert_eq!(refused, Err(Refusal::NotYours { act: Act::Plan }));
}

#[test]
fn a_plan_ends_after_it_begins_and_asks_people_who_work_here() {
    let wanted =
        |plan| does(None, &head(), Command::Plan { id: MeetingId::new(1), plan }, morning()).err();
    assert_eq!(wanted(Plan { ends: hours(1), ..plan() }), Some(Refusal::EndsTooSoon));
    let people = Some(Refusal::People { most: MOST_PEOPLE });
    assert_eq!(wanted(Plan { invited: BTreeSet::new(), ..plan() }), people);
    let crowd = (1..=MOST_PEOPLE as u128 + 1).map(PersonId::new).collect();
    assert_eq!(wanted(Plan { invited: crowd, ..plan() }), people);
    let strange = [person(0xFFFF)].into();
    assert_eq!(wanted(Plan { invited: strange, ..plan() }), Some(Refusal::NotThere));
    assert_eq!(wanted(Plan { chair: person(0xFFFF), ..plan() }), Some(Refusal::NotThere));
    assert_eq!(wanted(plan()), None);
}

#[test]
fn a_plan_changes_until_the_meeting_was_held() {
    let same = does(Some(&planned()), &head(), Command::Change { plan: plan() }, morning());
    assert_eq!(same, Ok(Vec::new()));
    let later = Plan { ends: hours(3), ..plan() };
    let changed =
        does(Some(&planned()), &head(), Command::Change { plan: later.clone() }, morning());
    let known = kept(Some(planned()), changed.expect("it is planned"), morning());
    assert_eq!(known.plan, later);
    let refused = does(Some(&held()), &head(), Command::Change { plan: later }, hours(2));
    assert_eq!(refused, Err(Refusal::NotNow { stage: Stage::Held }));
    let absent = does(None, &head(), Command::Change { plan: plan() }, morning());
    assert_eq!(absent, Err(Refusal::NoSuchMeeting));
}

#[test]
fn minutes_are_written_when_it_has_begun_and_may_be_written_again() {
    let early = does(Some(&planned()), &officer(), hold(&[&head()]), morning());
    assert_eq!(early, Err(Refusal::NotBegun));
    let nobody = does(Some(&planned()), &officer(), hold(&[]), hours(1));
    assert_eq!(nobody, Err(Refusal::People { most: MOST_PEOPLE }));
    let known = held();
    assert_eq!((known.stage, known.agenda.len(), known.minutes), (Stage::Held, 1, Some(words(1))));
    let again = does(Some(&known), &officer(), hold(&[&head(), &director()]), hours(3));
    let known = kept(Some(known), again.expect("it is not signed"), hours(3));
    assert_eq!((known.attended.len(), known.version.0), (2, 3));
}

#[test]
fn only_the_chair_signs_and_nothing_changes_afterwards() {
    let refused = does(Some(&planned()), &director(), Command::Close {}, hours(2));
    assert_eq!(refused, Err(Refusal::NoMinutes));
    assert_eq!(
        does(Some(&held()), &head(), Command::Close {}, hours(2)),
        Err(Refusal::NotTheChair)
    );
    let events = does(Some(&held()), &director(), Command::Close {}, hours(2));
    let closed = kept(Some(held()), events.expect("the chair signs"), hours(4));
    assert_eq!((closed.stage, closed.signed_at), (Stage::Closed, Some(hours(4))));
    assert_eq!(does(Some(&closed), &director(), Command::Close {}, hours(5)), Ok(Vec::new()));
    let refused = does(Some(&closed), &officer(), hold(&[&head()]), hours(5));
    assert_eq!(refused, Err(Refusal::NotNow { stage: Stage::Closed }));
    let refused = does(Some(&closed), &head(), Command::Cancel { why: words(2) }, hours(5));
    assert_eq!(refused, Err(Refusal::NotNow { stage: Stage::Closed }));
}

#[test]
fn a_cancelled_meeting_says_why_and_stays_cancelled() {
    let events = does(Some(&planned()), &head(), Command::Cancel { why: words(2) }, morning());
    let known = kept(Some(planned()), events.expect("it is planned"), morning());
    assert_eq!((known.stage, known.why_cancelled), (Stage::Cancelled, Some(words(2))));
    let again = does(Some(&known), &head(), Command::Cancel { why: words(3) }, morning());
    assert_eq!(again, Ok(Vec::new()));
    let refused = does(Some(&known), &director(), Command::Close {}, hours(2));
    assert_eq!(refused, Err(Refusal::NotNow { stage: Stage::Cancelled }));
}

#[test]
fn the_buttons_are_what_the_rules_allow() {
    assert_eq!(allowed(&planned(), &head(), morning()), [Act::Change, Act::Cancel]);
    assert_eq!(allowed(&planned(), &head(), hours(1)), [Act::Change, Act::Hold, Act::Cancel]);
    assert_eq!(allowed(&held(), &officer(), hours(2)), [Act::Hold]);
    assert_eq!(allowed(&held(), &director(), hours(2)), [Act::Close]);
    assert_eq!(allowed(&held(), &emergency(), hours(2)), []);
}

#[test]
fn a_history_that_does_not_begin_with_the_planning_is_none() {
    let entry = Entry { event: Event::Closed, by: head().who(), at: morning() };
    assert_eq!(fold(&[entry]), None);
}
