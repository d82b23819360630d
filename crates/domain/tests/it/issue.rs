//! Issues: seen, judged within the minutes of the rules, answered, closed.

use std::collections::BTreeSet;

use domain::calendar::Instant;
use domain::ids::{CaseId, IssueId, PartnerId, PersonId};
use domain::issue::partner::{Listed, Referral, Way};
use domain::issue::{
    Act, Assessment, Command, Entry, Event, Facts, Issue, Level, MOST_DAYS_AGO, MOST_TASKS,
    Outcome, Outlet, Owing, Phase, Refusal, Refutation, Response, Spread, Stage, Task, Truth,
    allowed, apply, decide, fold, may_read, reads_all, runs,
};
use domain::people::{Actor, Role};
use domain::text::{Name, Words};
use jiff::SignedDuration;

use crate::cast::{
    auditor, delegate, director, emergency, everybody, head, morning, officer, operator, person,
    pharmacy, words,
};

fn minutes(minutes: i64) -> Instant {
    morning() + SignedDuration::from_mins(minutes)
}

fn id(actor: &Actor) -> PersonId {
    actor.staff().expect("these are members of the staff").id
}

fn facts(now: Instant) -> Facts {
    let people = everybody().iter().filter_map(Actor::staff).map(|one| one.id).collect();
    let partner = Some(Listed { active: true, email: true });
    Facts { now, people, partner, assess_minutes: 20 }
}

type Decided = Result<Vec<Event>, Refusal>;

fn does(known: Option<&Issue>, actor: &Actor, command: Command<Words>, now: Instant) -> Decided {
    decide(known, actor, command, &facts(now))
}

fn detect() -> Command<Words> {
    let title = Name::parse("Video antrean obat").expect("letters make a name");
    Command::Detect { id: IssueId::new(1), title, about: words(1), detected_at: morning() }
}

fn assess(level: Level) -> Command<Words> {
    Command::Assess(Assessment {
        level,
        truth: Truth::Unchecked,
        phase: Phase::Prodromal,
        reach: Spread::Regional,
        stakeholders: None,
        why: words(2),
    })
}

fn respond() -> Command<Words> {
    Command::Respond(Response {
        speaker: id(&director()),
        message: words(3),
        answers: None,
        outlets: [Outlet::Newsroom].into(),
    })
}

fn task(owner: &Actor, due: Instant) -> Command<Words> {
    Command::AddTask(Task { what: words(4), owner: id(owner), due })
}

/// The issue after these commands of the head, each a minute after the one before.
fn story(commands: Vec<Command<Words>>) -> Issue {
    let mut known: Option<Issue> = None;
    for (nth, command) in commands.into_iter().enumerate() {
        let at = minutes(nth as i64);
        let events = does(known.as_ref(), &head(), command, at).expect("the head may");
        assert_eq!(events.len(), 1);
        for event in events {
            known = apply(known, &Entry { event, by: head().who(), at });
        }
    }
    known.expect("it begins with its detection")
}

fn close() -> Command<Words> {
    Command::Close { outcome: Outcome::Solved, lessons: words(5) }
}

#[test]
fn the_whole_office_sees_and_those_who_answer_for_it_judge() {
    assert!(does(None, &operator(), detect(), morning()).is_ok());
    assert!(runs(&director(), morning()) && runs(&delegate(Role::Management), morning()));
    assert!(!runs(&operator(), morning()) && !runs(&auditor(), morning()));
    let refused = does(None, &emergency(), detect(), morning());
    assert_eq!(refused, Err(Refusal::NotYours { act: Act::Detect }));
    let known = story(vec![detect()]);
    let refused = does(Some(&known), &operator(), assess(Level::Two), morning());
    assert_eq!(refused, Err(Refusal::NotYours { act: Act::Assess }));
    let early = Command::Detect {
        id: IssueId::new(1),
        title: Name::parse("Nanti").expect("letters make a name"),
        about: words(1),
        detected_at: minutes(1),
    };
    assert_eq!(does(None, &head(), early, morning()), Err(Refusal::NotYetThere));
}

#[test]
fn the_first_judgement_is_due_so_many_minutes_after_it_was_seen_as_the_rules_said_then() {
    let known = story(vec![detect()]);
    assert_eq!(known.assess_due(), Some(minutes(20)));
    let stricter = Facts { assess_minutes: 15, ..facts(minutes(1)) };
    let events = decide(Some(&known), &head(), assess(Level::Two), &stricter);
    let judged = grown(Some(known.clone()), events.expect("the head judges"));
    assert_eq!((judged.first_due(), judged.assess_due()), (minutes(20), None));
    let drilled = decide(None, &head(), drilling(), &stricter).expect("the head trains");
    assert_eq!(grown(None, drilled).first_due(), minutes(15));
    assert_eq!((known.due(), known.owes()), (known.assess_due(), vec![Owing::Office]));
    let known = story(vec![detect(), assess(Level::Two), assess(Level::Three)]);
    assert_eq!((known.assess_due(), known.assessed_at), (None, Some(minutes(1))));
    assert_eq!(known.assessment.map(|judged| judged.level), Some(Level::Three));
}

#[test]
fn a_response_comes_after_a_judgement_and_names_somebody_who_works_here() {
    let known = story(vec![detect()]);
    assert_eq!(does(Some(&known), &head(), respond(), minutes(1)), Err(Refusal::NotAssessed));
    let known = story(vec![detect(), assess(Level::Three), respond()]);
    assert_eq!((known.stage, known.owes()), (Stage::Responding, vec![Owing::Office]));
    let strange = Command::Respond(Response {
        speaker: person(0xFFFF),
        message: words(3),
        answers: None,
        outlets: BTreeSet::new(),
    });
    assert_eq!(does(Some(&known), &head(), strange, minutes(3)), Err(Refusal::NotThere));
}

#[test]
fn a_task_is_ticked_by_its_owner_and_keeps_the_issue_open() {
    let known =
        story(vec![detect(), assess(Level::Two), respond(), task(&pharmacy(), minutes(90))]);
    assert_eq!(known.owes(), [Owing::Person(id(&pharmacy()))]);
    assert!(may_read(&known, &pharmacy()) && !may_read(&known, &emergency()));
    assert!(reads_all(&auditor()) && !reads_all(&pharmacy()));
    let refused = does(Some(&known), &head(), close(), minutes(9));
    assert_eq!(refused, Err(Refusal::OpenTasks { count: 1 }));
    let tick = |task| Command::Tick { task };
    let refused = does(Some(&known), &emergency(), tick(1), minutes(9));
    assert_eq!(refused, Err(Refusal::NotYours { act: Act::Tick }));
    assert_eq!(does(Some(&known), &head(), tick(2), minutes(9)), Err(Refusal::NoSuchTask));
    let events = does(Some(&known), &pharmacy(), tick(1), minutes(9)).expect("the owner ticks");
    let entry = Entry { event: events[0].clone(), by: pharmacy().who(), at: minutes(9) };
    let known = apply(Some(known), &entry).expect("it is there");
    assert_eq!(known.duties[0].done_at, Some(minutes(9)));
    assert_eq!(does(Some(&known), &pharmacy(), tick(1), minutes(9)), Ok(Vec::new()));
    assert!(does(Some(&known), &head(), close(), minutes(9)).is_ok());
    let past = does(Some(&known), &head(), task(&pharmacy(), minutes(9)), minutes(9));
    assert_eq!(past, Err(Refusal::DuePast));
}

#[test]
fn an_issue_holds_so_many_tasks_and_no_more() {
    let tasks = (0..MOST_TASKS).map(|_| task(&officer(), minutes(900)));
    let known = story([detect()].into_iter().chain(tasks).collect());
    let refused = does(Some(&known), &head(), task(&officer(), minutes(900)), minutes(200));
    assert_eq!(refused, Err(Refusal::TooMuch { most: MOST_TASKS }));
}

#[test]
fn nobody_changes_a_closed_issue_before_it_is_opened_again() {
    let known = story(vec![detect()]);
    assert_eq!(does(Some(&known), &head(), close(), minutes(1)), Err(Refusal::NotAssessed));
    let known = story(vec![detect(), assess(Level::One), close()]);
    assert_eq!((known.stage, known.owes(), known.due()), (Stage::Closed, Vec::new(), None));
    assert_eq!(allowed(&known, &head(), minutes(3)), [Act::Reopen]);
    let refused = does(Some(&known), &head(), assess(Level::Two), minutes(3));
    assert_eq!(refused, Err(Refusal::Closed));
    assert_eq!(does(Some(&known), &head(), close(), minutes(3)), Ok(Vec::new()));
    let known =
        story(vec![detect(), assess(Level::One), close(), Command::Reopen { why: words(6) }]);
    assert_eq!((known.stage, known.outcome), (Stage::Assessed, None));
}

#[test]
fn whoever_leads_closes() {
    let closes = |level: Level, actor: &Actor| {
        let known = story(vec![detect(), assess(level)]);
        let done = does(Some(&known), actor, close(), minutes(3)).map(|events| events.len());
        let shown = allowed(&known, actor, minutes(3)).contains(&Act::Close);
        assert_eq!(shown, done.is_ok(), "the page shows what is allowed: {level:?}, {actor:?}");
        done
    };
    for level in [Level::One, Level::Two] {
        assert_eq!(closes(level, &officer()), Ok(1), "{level:?}");
    }
    let (three, four) = (Level::Three, Level::Four);
    assert_eq!(closes(three, &officer()), Err(Refusal::NotLeading { level: three }));
    assert_eq!((closes(three, &head()), closes(three, &director())), (Ok(1), Ok(1)));
    for actor in [officer(), head()] {
        assert_eq!(closes(four, &actor), Err(Refusal::NotLeading { level: four }));
    }
    assert_eq!(
        (closes(four, &director()), closes(four, &delegate(Role::Management))),
        (Ok(1), Ok(1))
    );
}

#[test]
fn nobody_closes_a_grave_issue_by_judging_it_down_first() {
    let known = story(vec![detect(), assess(Level::Four)]);
    let judged = |actor: &Actor, level| does(Some(&known), actor, assess(level), minutes(3));
    for actor in [officer(), head()] {
        assert_eq!(judged(&actor, Level::One), Err(Refusal::NotLeading { level: Level::Four }));
        assert!(judged(&actor, Level::Four).is_ok(), "it may be judged as grave again");
    }
    assert!(judged(&director(), Level::One).is_ok());
}

#[test]
fn an_issue_is_noted_within_ninety_days_after_it_was_seen() {
    let days = i64::from(MOST_DAYS_AGO);
    let noted = |now: Instant| does(None, &operator(), detect(), now);
    assert!(noted(minutes(days * 24 * 60)).is_ok());
    let late = noted(minutes(days * 24 * 60 + 1));
    assert_eq!(late, Err(Refusal::LongAgo { days: MOST_DAYS_AGO }));
}

#[test]
fn a_case_hangs_on_an_issue_once() {
    let link = Command::LinkCase { case: CaseId::new(4) };
    let known = story(vec![detect(), link.clone()]);
    assert_eq!(known.cases, [CaseId::new(4)].into());
    assert_eq!(does(Some(&known), &head(), link, minutes(2)), Ok(Vec::new()));
    let unlink = Command::UnlinkCase { case: CaseId::new(4) };
    assert!(does(Some(&known), &head(), unlink, minutes(2)).is_ok_and(|events| events.len() == 1));
    assert_eq!(fold(&[]), None);
}

/// The issue after these, which the head did.
fn grown(known: Option<Issue>, events: Vec<Event>) -> Issue {
    let mut known = known;
    for event in events {
        known = apply(known, &Entry { event, by: head().who(), at: morning() });
    }
    known.expect("it began")
}

fn drilling() -> Command<Words> {
    let title = Name::parse("Simulasi antrean").expect("letters make a name");
    Command::Drill { id: IssueId::new(1), title, scenario: words(1) }
}

fn drill() -> Issue {
    let events = does(None, &head(), drilling(), morning()).expect("the head trains");
    grown(None, events)
}

#[test]
fn a_drill_runs_as_an_issue_touches_no_case_and_is_scored() {
    let known = drill();
    assert!(known.drill && known.detected_at == morning() && known.score.is_none());
    let refused = does(
        None,
        &operator(),
        match detect() {
            Command::Detect { id, title, about, .. } => {
                Command::Drill { id, title, scenario: about }
            }
            other => other,
        },
        morning(),
    );
    assert_eq!(refused, Err(Refusal::NotYours { act: Act::Drill }));
    let case = Command::LinkCase { case: CaseId::new(4) };
    assert_eq!(does(Some(&known), &head(), case, morning()), Err(Refusal::Drill));
    let score = |score| Command::Score { score, note: words(9) };
    assert_eq!(does(Some(&known), &head(), score(80), morning()), Err(Refusal::NotAssessed));
    let judged = does(Some(&known), &head(), assess(Level::Two), morning()).expect("it is open");
    let known = grown(Some(known), judged);
    assert!(allowed(&known, &head(), morning()).contains(&Act::Score));
    assert!(!allowed(&known, &head(), morning()).contains(&Act::LinkCase));
    assert_eq!(does(Some(&known), &head(), score(101), morning()), Err(Refusal::NoScore));
    let scored = Event::Scored { score: 80, note: words(9) };
    assert_eq!(does(Some(&known), &head(), score(80), morning()), Ok(vec![scored.clone()]));
    assert_eq!(grown(Some(known), vec![scored]).score, Some(80));
}

#[test]
fn only_a_drill_is_scored() {
    let begun = does(None, &officer(), detect(), morning()).expect("the office begins issues");
    let known = grown(None, begun);
    let score = Command::Score { score: 80, note: words(9) };
    assert_eq!(does(Some(&known), &officer(), score, morning()), Err(Refusal::NoDrill));
}

#[test]
fn only_what_was_judged_false_is_refuted_by_whoever_runs_it() {
    let refute = || Command::Refute(Refutation { checked: words(8), reported_to: None });
    let judged = |truth| {
        let Command::Assess(judged) = assess(Level::Two) else { panic!("it judges") };
        story(vec![detect(), Command::Assess(Assessment { truth, ..judged })])
    };
    for truth in [Truth::Unchecked, Truth::True] {
        let done = does(Some(&judged(truth)), &head(), refute(), minutes(9));
        assert_eq!(done, Err(Refusal::NotFalse), "{truth:?}");
    }
    let known = judged(Truth::False);
    assert!(allowed(&known, &head(), minutes(9)).contains(&Act::Refute));
    let other = does(Some(&known), &operator(), refute(), minutes(9));
    assert_eq!(other, Err(Refusal::NotYours { act: Act::Refute }));
    let refuted = does(Some(&known), &head(), refute(), minutes(9)).expect("it is false");
    let entry = Entry { event: refuted[0].clone(), by: head().who(), at: minutes(9) };
    let after = apply(Some(known), &entry).expect("it is there");
    assert_eq!(after.refutation.map(|known| known.checked), Some(words(8)));
}

fn refer(way: Way, due: Instant) -> Command<Words> {
    Command::Refer(Referral { partner: PartnerId::new(5), words: words(6), way, due })
}

#[test]
fn a_partner_of_the_register_is_asked_by_whoever_runs_the_issue() {
    let known = story(vec![detect()]);
    let asked = does(Some(&known), &head(), refer(Way::Letter, minutes(90)), minutes(9));
    assert!(asked.is_ok_and(|events| events.len() == 1));
    let other = does(Some(&known), &operator(), refer(Way::Letter, minutes(90)), minutes(9));
    assert_eq!(other, Err(Refusal::NotYours { act: Act::Refer }));
    let late = does(Some(&known), &head(), refer(Way::Letter, minutes(9)), minutes(9));
    assert_eq!(late, Err(Refusal::DuePast));
    let listed =
        |active, email| Facts { partner: Some(Listed { active, email }), ..facts(minutes(9)) };
    let with = |facts: Facts, way| decide(Some(&known), &head(), refer(way, minutes(90)), &facts);
    assert_eq!(with(listed(false, true), Way::Letter), Err(Refusal::NoSuchPartner));
    assert_eq!(with(listed(true, false), Way::Email), Err(Refusal::NoAddress));
    assert!(with(listed(true, false), Way::Telephone).is_ok());
    let gone = Facts { partner: None, ..facts(minutes(9)) };
    assert_eq!(with(gone, Way::Letter), Err(Refusal::NoSuchPartner));
}

#[test]
fn what_a_partner_is_asked_is_due_until_the_answer_is_noted() {
    let by = Name::parse("Loket BPJS").expect("letters make a name");
    let asked = story(vec![detect(), assess(Level::One), refer(Way::Letter, minutes(90))]);
    assert_eq!(asked.due(), Some(minutes(90)));
    assert!(asked.referrals[0].is_late(minutes(91)) && !asked.referrals[0].is_late(minutes(90)));
    let received = Command::NoteReceipt { referral: 1, by: by.clone() };
    let noted = does(Some(&asked), &head(), received.clone(), minutes(9)).expect("it is there");
    let entry = Entry { event: noted[0].clone(), by: head().who(), at: minutes(9) };
    let known = apply(Some(asked), &entry).expect("it is there");
    assert_eq!(known.referrals[0].received_at(), Some(minutes(9)));
    assert_eq!(does(Some(&known), &head(), received, minutes(10)), Ok(Vec::new()));
    let missing = Command::NoteAnswer { referral: 2, words: words(7) };
    assert_eq!(does(Some(&known), &head(), missing, minutes(10)), Err(Refusal::NoSuchReferral));
    let answer = Command::NoteAnswer { referral: 1, words: words(7) };
    let told = does(Some(&known), &head(), answer, minutes(10)).expect("it is there");
    let entry = Entry { event: told[0].clone(), by: head().who(), at: minutes(10) };
    let known = apply(Some(known), &entry).expect("it is there");
    assert_eq!((known.due(), known.open_referrals().count()), (None, 0));
}
