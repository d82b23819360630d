//! Activities of health promotion: planned, approved, asked about, held, looked back at.

mod afterwards;
mod photo;

use std::collections::{BTreeMap, BTreeSet};

use domain::activity::programme::{Sums, reach, standing, sums};
use domain::activity::{
    Act, Activity, Answerer, Asked, Audience, Command, Entry, Evaluation, Event, Facts, Fate,
    FollowUp, Happened, Held, Kind, Part, Plan, Refusal, Speaker, Stage, Visit, allowed, apply,
    decide, fold, needs_director, speaks_as,
};
use domain::calendar::{Calendar, Instant, Zone};
use domain::ids::{ActivityId, CaseId};
use domain::people::Actor;
use domain::text::{Name, Reference, Words};
use jiff::{SignedDuration, civil::date};

use crate::cast::{director, emergency, head, morning, officer, person, words};

const ID: ActivityId = ActivityId::new(1);

fn name(text: &str) -> Name {
    Name::parse(text).expect("letters make a name")
}

/// So many hours after the plan was written.
fn hour(hours: i64) -> Instant {
    morning() + SignedDuration::from_hours(hours)
}

fn plan() -> Plan<Words> {
    Plan {
        title: name("Cuci tangan menyelamatkan"),
        kind: Kind::Seminar,
        need: words(1),
        aim: name("Pengunjung tahu lima saat cuci tangan"),
        audience: BTreeSet::from([Audience::Visitors, Audience::Families]),
        starts: hour(48),
        ends: hour(50),
        place: Some(name("Aula")),
        link: None,
        visit: None,
        speakers: vec![
            Speaker::Staff(person(7)),
            Speaker::Outside { name: words(2), field: Some(name("Gizi")) },
        ],
        public: true,
        entry: Some(Entry { quota: Some(40), closes: hour(47) }),
        questions: true,
        certificate: false,
        bring: Some(name("Buku KIA")),
        campaign: None,
        materials: vec![name("Leaflet")],
        budget: None,
        lead: person(1),
    }
}

fn facts(now: Instant) -> Facts {
    let calendar = Calendar::indonesian(Zone::Wib);
    Facts { now, today: calendar.day_of(now), same_names: true, consents: BTreeMap::new() }
}

fn propose(plan: Plan<Words>) -> (Actor, Command<Words>) {
    (officer(), Command::Propose { id: ID, plan: Box::new(plan) })
}

fn edit(plan: Plan<Words>) -> Command<Words> {
    Command::Edit { plan: Box::new(plan) }
}

fn ask(care: bool) -> Command<Words> {
    Command::Ask { text: words(3), care }
}

fn held() -> Command<Words> {
    let present = BTreeMap::from([(Audience::Visitors, 30), (Audience::Families, 12)]);
    Command::Hold(Held { present, well: words(4), report: None })
}

fn evaluated() -> Command<Words> {
    let follow_up = FollowUp {
        what: name("Poster di lobi"),
        owner: person(7),
        due: date(2026, 11, 20),
        done: false,
    };
    Command::Evaluate(Evaluation {
        met: true,
        value: 82,
        unit: Reference::parse("% tahu").expect("something is written"),
        lessons: words(5),
        follow_ups: vec![follow_up],
    })
}

/// Everybody's deeds one after the other, each at the next minute.
fn after(steps: &[(Actor, Command<Words>)]) -> (Activity, Vec<Happened>) {
    let mut known = None;
    let mut history = Vec::new();
    for ((actor, command), minute) in steps.iter().zip(1..) {
        let now = morning() + SignedDuration::from_mins(minute);
        let events = decide(known.as_ref(), actor, command.clone(), &facts(now));
        for event in events.unwrap_or_else(|why| panic!("{command:?}: {why:?}")) {
            let entry = Happened { event, by: actor.who(), at: now };
            known = apply(known, &entry);
            history.push(entry);
        }
    }
    (known.expect("the first step proposes"), history)
}

fn approved() -> Vec<(Actor, Command<Words>)> {
    vec![propose(plan()), (officer(), Command::Submit {}), (head(), Command::Approve {})]
}

/// What follows from one more command at an hour.
fn then(
    known: &Activity,
    (actor, command): (Actor, Command<Words>),
    now: Instant,
) -> Result<Vec<Event>, Refusal> {
    decide(Some(known), &actor, command, &facts(now))
}

#[test]
fn an_activity_goes_from_its_plan_to_its_lessons() {
    let (known, history) = after(&approved());
    assert_eq!((known.stage, known.announced), (Stage::Approved, Some(hour(48))));
    let mut whole = history;
    let mut row = Some(known);
    for (command, now) in [(held(), hour(51)), (evaluated(), hour(52))] {
        let events = then(row.as_ref().unwrap(), (officer(), command), now).unwrap();
        for event in events {
            let entry = Happened { event, by: officer().who(), at: now };
            row = apply(row, &entry);
            whole.push(entry);
        }
    }
    let known = row.unwrap();
    assert_eq!((known.stage, known.present()), (Stage::Evaluated, Some(42)));
    assert_eq!(fold(&whole), Some(known.clone()));
    let done = then(&known, (officer(), Command::Tick { nth: 0 }), hour(53)).unwrap();
    assert_eq!(done, [Event::Ticked { nth: 0 }]);
    let none = then(&known, (officer(), Command::Tick { nth: 1 }), hour(53));
    assert_eq!(none, Err(Refusal::NoSuchFollowUp));
}

#[test]
fn the_head_approves_what_costs_nothing_and_the_director_what_costs_money() {
    let dear = Plan { budget: Some(1_500_000), ..plan() };
    assert!(needs_director(&dear) && !needs_director(&plan()));
    let (known, _) = after(&[propose(dear), (officer(), Command::Submit {})]);
    let refused = then(&known, (head(), Command::Approve {}), hour(1));
    assert_eq!(refused, Err(Refusal::DirectorDecides));
    assert_eq!(then(&known, (director(), Command::Approve {}), hour(1)), Ok(vec![Event::Approved]));
    assert!(!allowed(&known, &head(), hour(1)).contains(&Act::Approve));
    assert!(allowed(&known, &director(), hour(1)).contains(&Act::Approve));
    let refused = then(&known, (emergency(), Command::Approve {}), hour(1));
    assert_eq!(refused, Err(Refusal::NotYours { act: Act::Approve }));
}

#[test]
fn nobody_approves_their_own_plan_nor_one_that_nobody_submitted() {
    let (known, _) = after(&[propose(plan())]);
    assert_eq!(then(&known, (head(), Command::Approve {}), hour(1)), Err(Refusal::NotAsked));
    let own = (head(), Command::Propose { id: ID, plan: Box::new(plan()) });
    let (known, _) = after(&[own, (head(), Command::Submit {})]);
    assert_eq!(then(&known, (head(), Command::Approve {}), hour(1)), Err(Refusal::OwnWork));
}

#[test]
fn what_people_were_told_falls_with_the_approval_when_it_changes() {
    let (known, _) = after(&approved());
    let later = Plan { starts: hour(72), ends: hour(74), ..plan() };
    let other = Plan { place: Some(name("Lobi")), ..plan() };
    let titled = Plan { title: name("Cuci tangan"), ..plan() };
    let alone = Plan { speakers: vec![Speaker::Staff(person(7))], ..plan() };
    let dearer = Plan { budget: Some(1), ..plan() };
    for changed in [later, other, titled, alone, dearer] {
        let events = then(&known, (officer(), edit(changed.clone())), hour(1)).unwrap();
        assert_eq!(events, [Event::Edited { plan: Box::new(changed), falls: true }]);
        let entry = Happened { event: events[0].clone(), by: officer().who(), at: hour(1) };
        let known = apply(Some(known.clone()), &entry).unwrap();
        assert_eq!((known.stage, known.fell, known.approved), (Stage::Planned, true, None));
        assert!(!known.is_public() && !known.takes_registrations(hour(1)));
    }
    let renamed = Facts { same_names: false, ..facts(hour(1)) };
    let events = decide(Some(&known), &officer(), edit(plan()), &renamed).unwrap();
    assert!(matches!(events[0], Event::Edited { falls: true, .. }));
    let more = Plan { materials: Vec::new(), need: words(9), ..plan() };
    let events = then(&known, (officer(), edit(more)), hour(1)).unwrap();
    assert!(matches!(events[0], Event::Edited { falls: false, .. }));
}

#[test]
fn a_plan_says_for_whom_where_and_with_whom_before_it_is_submitted() {
    let visited = Plan { kind: Kind::FieldVisit, ..plan() };
    let cases = [
        (Plan { audience: BTreeSet::new(), ..plan() }, Part::Audience),
        (Plan { place: None, ..plan() }, Part::Place),
        (Plan { speakers: Vec::new(), ..plan() }, Part::Speaker),
        (visited.clone(), Part::Visit),
    ];
    for (lacking, part) in cases {
        let (known, _) = after(&[propose(lacking)]);
        let refused = then(&known, (officer(), Command::Submit {}), hour(1));
        assert_eq!(refused, Err(Refusal::Lacking { part }));
    }
    let visit = Some(Visit { contact: words(8), means: name("Ambulans") });
    let (known, _) = after(&[propose(Plan { visit, ..visited })]);
    assert_eq!(then(&known, (officer(), Command::Submit {}), hour(1)), Ok(vec![Event::Submitted]));
    let late = then(&known, (officer(), Command::Submit {}), hour(50));
    assert_eq!(late, Err(Refusal::Over));
    let entry = Some(Entry { quota: None, closes: hour(1) });
    let (known, _) = after(&[propose(Plan { entry, ..plan() })]);
    let shut = then(&known, (officer(), Command::Submit {}), hour(2));
    assert_eq!(shut, Err(Refusal::ClosesPast));
    let moved = Plan { place: Some(name("Lobi")), entry, ..plan() };
    let announced = Plan { entry, ..plan() };
    let mut steps = vec![propose(announced), (officer(), Command::Submit {})];
    steps.extend([(head(), Command::Approve {}), (officer(), edit(moved))]);
    let (known, _) = after(&steps);
    assert_eq!(then(&known, (officer(), Command::Submit {}), hour(2)), Ok(vec![Event::Submitted]));
}

#[test]
fn hours_and_doors_of_a_plan_fit_together() {
    let entry = Some(Entry { quota: None, closes: hour(51) });
    let cases = [
        (Plan { ends: hour(48), ..plan() }, Refusal::Backwards),
        (Plan { entry, ..plan() }, Refusal::ClosesLate),
        (Plan { public: false, ..plan() }, Refusal::NotPublic),
        (Plan { materials: vec![name("Leaflet"); 41], ..plan() }, Refusal::TooMany),
    ];
    for (wrong, why) in cases {
        let (actor, command) = propose(wrong);
        assert_eq!(decide(None, &actor, command, &facts(morning())), Err(why));
    }
}

#[test]
fn nothing_is_planned_after_it_has_ended() {
    let (actor, command) = propose(plan());
    assert!(decide(None, &actor, command.clone(), &facts(hour(49))).is_ok(), "it still runs");
    assert_eq!(decide(None, &actor, command, &facts(hour(50))), Err(Refusal::Past));
}

#[test]
fn people_register_until_the_last_hour_of_an_approved_activity() {
    let (known, _) = after(&approved()[..2]);
    assert!(!known.takes_registrations(hour(1)));
    let (known, _) = after(&approved());
    assert!(known.takes_registrations(hour(46)) && !known.takes_registrations(hour(47)));
}

#[test]
fn anybody_asks_until_the_end_and_staff_also_afterwards() {
    let outside = || (Actor::Complainant, ask(false));
    let (known, _) = after(&approved());
    let taken = vec![Event::Asked { text: words(3), asked: Asked::Public, care: false }];
    assert_eq!(then(&known, outside(), hour(49)), Ok(taken));
    assert_eq!(then(&known, outside(), hour(51)), Err(Refusal::NoQuestions));
    let noted = then(&known, (officer(), ask(true)), hour(51)).unwrap();
    assert_eq!(noted, [Event::Asked { text: words(3), asked: Asked::Staff, care: true }]);
    let (planned, _) = after(&approved()[..1]);
    assert_eq!(then(&planned, outside(), hour(1)), Err(Refusal::NoQuestions));
    let other = then(&known, (Actor::Complainant, Command::Submit {}), hour(1));
    assert_eq!(other, Err(Refusal::NotYours { act: Act::Submit }));
}

#[test]
fn a_question_about_ones_own_care_is_not_answered_in_front_of_others() {
    let steps = [approved(), vec![(officer(), ask(true))]].concat();
    let (known, _) = after(&steps);
    let by = Answerer::Speaker(0);
    let answer = || Command::Answer { nth: 0, by, text: words(6) };
    assert_eq!(then(&known, (officer(), answer()), hour(49)), Err(Refusal::OwnCare));
    let case = CaseId::new(9);
    let steps = [steps, vec![(officer(), Command::Become { nth: 0, case })]].concat();
    let (known, _) = after(&steps);
    assert_eq!(known.questions[0].fate, Fate::Case { case });
    let again = then(&known, (officer(), Command::Become { nth: 0, case }), hour(49));
    assert_eq!(again, Ok(Vec::new()));
    assert_eq!(then(&known, (officer(), answer()), hour(49)), Err(Refusal::IsCase));
}

#[test]
fn each_question_is_answered_carried_on_or_set_aside_and_can_be_opened_again() {
    let (known, _) = after(&[approved(), vec![(officer(), ask(false))]].concat());
    let answer = |by| Command::Answer { nth: 0, by, text: words(6) };
    let wrong = then(&known, (officer(), answer(Answerer::Speaker(5))), hour(49));
    assert_eq!(wrong, Err(Refusal::NoSuchSpeaker));
    let past = Command::Carry { nth: 0, owner: person(7), due: date(2026, 10, 1) };
    assert_eq!(then(&known, (officer(), past), hour(1)), Err(Refusal::DayPassed));
    let steps = [approved(), vec![(officer(), ask(false))]].concat();
    let set = |command| after(&[steps.clone(), vec![(officer(), command)]].concat()).0;
    let answered = set(answer(Answerer::Staff(person(7))));
    let aside = Command::SetAside { nth: 0, why: words(7) };
    assert_eq!(then(&answered, (officer(), aside.clone()), hour(2)), Err(Refusal::Settled));
    let carried = set(Command::Carry { nth: 0, owner: person(7), due: date(2026, 11, 9) });
    assert_eq!(carried.questions[0].fate.code(), "carried");
    let aside = set(aside);
    let opened = then(&aside, (officer(), Command::Reopen { nth: 0 }), hour(2)).unwrap();
    assert_eq!(opened, [Event::Reopened { nth: 0 }]);
    let none = then(&aside, (officer(), Command::Reopen { nth: 4 }), hour(2));
    assert_eq!(none, Err(Refusal::NoSuchQuestion));
}

#[test]
fn it_is_held_once_it_has_begun_and_looked_back_at_once_it_was_held() {
    let (known, _) = after(&approved());
    let early = then(&known, (officer(), held()), hour(47));
    assert_eq!(early, Err(Refusal::TooEarly { at: hour(48) }));
    let unheld = then(&known, (officer(), evaluated()), hour(52));
    assert_eq!(unheld, Err(Refusal::NotNow { stage: Stage::Approved }));
    assert!(!allowed(&known, &officer(), hour(47)).contains(&Act::Hold));
    assert!(allowed(&known, &officer(), hour(48)).contains(&Act::Hold));
}

#[test]
fn only_what_has_not_happened_is_cancelled_with_its_reason() {
    let cancel = || Command::Cancel { why: words(7) };
    let (known, _) = after(&[approved(), vec![(director(), cancel())]].concat());
    assert_eq!((known.stage, known.why), (Stage::Cancelled, Some(words(7))));
    assert_eq!(then(&known, (officer(), cancel()), hour(1)), Ok(Vec::new()));
    let gone = then(&known, (officer(), edit(plan())), hour(1));
    assert_eq!(gone, Err(Refusal::NotNow { stage: Stage::Cancelled }));
    let refused = then(&known, (emergency(), cancel()), hour(1));
    assert_eq!(refused, Err(Refusal::NotYours { act: Act::Cancel }));
}

#[test]
fn the_programme_counts_what_moved_where_it_was_planned_and_cancelled_as_planned() {
    let calendar = Calendar::indonesian(Zone::Wib);
    let later = Plan { starts: hour(96), ends: hour(98), ..plan() };
    let again = vec![
        (officer(), edit(later)),
        (officer(), Command::Submit {}),
        (head(), Command::Approve {}),
    ];
    let (moved, _) = after(&[approved(), again].concat());
    let seen = standing(&moved, &calendar, hour(1));
    assert!(seen.moved && !seen.silent && moved.planned_for() == hour(48));
    assert!(standing(&moved, &calendar, hour(99)).silent);
    let cancel = (officer(), Command::Cancel { why: words(7) });
    let (cancelled, _) = after(&[approved(), vec![cancel]].concat());
    let (known, mut history) = after(&approved());
    let event = then(&known, (officer(), held()), hour(51)).unwrap().remove(0);
    history.push(Happened { event, by: officer().who(), at: hour(51) });
    let done = fold(&history).unwrap();
    let all =
        [(&moved, None), (&cancelled, reach(&cancelled, Some(7))), (&done, reach(&done, Some(7)))];
    let found = sums(all, &calendar, hour(52));
    assert_eq!(found, Sums { planned: 3, held: 1, moved: 1, cancelled: 1, reached: 42 });
    assert_eq!((found.realised(), Sums::default().realised()), (Some(33), None));
    let of = |held, planned| Sums { planned, held, ..Sums::default() }.realised();
    assert_eq!((of(2, 3), of(1, 8), of(3, 3)), (Some(67), Some(13), Some(100)), "half up");
}

#[test]
fn a_typed_speaker_is_a_name_with_what_they_know() {
    assert_eq!(speaks_as("Sri Wahyuni"), Some(("Sri Wahyuni", None)));
    assert_eq!(speaks_as("Sri Wahyuni | Gizi"), Some(("Sri Wahyuni", Some(name("Gizi")))));
    assert_eq!(speaks_as(" | Gizi"), None);
    assert_eq!(speaks_as("Sri | "), None);
}
