//! Campaigns: planned, approved, run, measured and looked back at.

use std::collections::BTreeSet;

use domain::campaign::{
    Act, Activity, Budgeted, Campaign, Command, Cost, Entry, Event, Facts, Goal, Measure, Part,
    Plan, Reading, Refusal, Segment, Spending, Stage, allowed, apply, decide, fold, reads, runs,
    rupiah,
};
use domain::consent::Outlet;
use domain::ids::{CampaignId, CollaboratorId, ContentId};
use domain::people::Actor;
use domain::text::{Name, Reference, Words};
use jiff::{SignedDuration, civil::date};

use crate::cast::{admin, auditor, director, emergency, head, morning, officer, words};

fn name(text: &str) -> Name {
    Name::parse(text).expect("letters make a name")
}

fn reference(text: &str) -> Reference {
    Reference::parse(text).expect("something is written")
}

fn measure(version: &str) -> Measure {
    Measure {
        name: name("Cakupan imunisasi campak"),
        version: reference(version),
        unit: reference("%"),
    }
}

fn plan() -> Plan<Words> {
    Plan {
        title: name("Ayo imunisasi"),
        goal: Goal {
            says: name("Cakupan imunisasi campak naik"),
            measure: measure("2026"),
            start: 60,
            target: 80,
            by: date(2026, 6, 30),
        },
        segments: vec![Segment::parse("Ibu hamil | 20-35").expect("a line")],
        messages: vec![name("Imunisasi melindungi anak")],
        tagline: Some(name("Sehat sejak dini")),
        outlets: BTreeSet::from([Outlet::Instagram]),
        from: date(2026, 3, 1),
        until: date(2026, 6, 1),
        activities: vec![Activity { on: date(2026, 4, 2), what: name("Webinar") }],
        budget: vec![Budgeted::parse(Cost::Production, "Video | 1.500.000").expect("a line")],
        public: Some(words(1)),
    }
}

fn facts() -> Facts {
    Facts { now: morning(), today: date(2026, 3, 2), elsewhere: false, put_away: false }
}

const ID: CampaignId = CampaignId::new(1);
const ITEM: ContentId = ContentId::new(2);
const PARTNER: CollaboratorId = CollaboratorId::new(3);

/// Everybody's deeds one after the other, each at the next minute.
fn after(steps: &[(Actor, Command<Words>)]) -> (Option<Campaign>, Vec<Entry>) {
    let mut known = None;
    let mut history = Vec::new();
    for ((actor, command), minute) in steps.iter().zip(1..) {
        let events = decide(known.as_ref(), actor, command.clone(), &facts());
        for event in events.unwrap_or_else(|why| panic!("{command:?}: {why:?}")) {
            let at = morning() + SignedDuration::from_mins(minute);
            let entry = Entry { event, by: actor.who(), at };
            known = apply(known, &entry);
            history.push(entry);
        }
    }
    (known, history)
}

fn proposed() -> (Actor, Command<Words>) {
    (officer(), Command::Propose { id: ID, plan: plan() })
}

fn running() -> Vec<(Actor, Command<Words>)> {
    vec![
        proposed(),
        (officer(), Command::Submit {}),
        (director(), Command::Approve {}),
        (officer(), Command::Begin {}),
    ]
}

fn read(version: &str, value: u32, day: i8) -> Reading {
    Reading {
        measure: measure(version),
        as_of: date(2026, 3, day),
        value,
        source: name("Laporan poli anak"),
    }
}

fn spending(amount: u64) -> Spending {
    Spending { cost: Cost::Production, what: name("Video"), rupiah: amount, on: date(2026, 3, 2) }
}

#[track_caller]
fn refused(steps: &[(Actor, Command<Words>)], actor: Actor, command: Command<Words>) -> Refusal {
    let (known, _) = after(steps);
    match decide(known.as_ref(), &actor, command, &facts()) {
        Err(why) => why,
        Ok(events) => panic!("the rules say no, not {events:?}"),
    }
}

#[test]
fn a_campaign_goes_from_its_plan_to_its_end() {
    let mut steps = running();
    steps.extend([
        (officer(), Command::AddItem { content: ITEM }),
        (officer(), Command::Engage { collaborator: PARTNER }),
        (officer(), Command::Spend(spending(400_000))),
        (officer(), Command::Spend(spending(100_000))),
        (officer(), Command::Strike { nth: 1 }),
        (officer(), Command::Record(read("2026", 70, 2))),
        (officer(), Command::Evaluate { lessons: words(9) }),
        (head(), Command::Close {}),
    ]);
    let (known, history) = after(&steps);
    let known = known.expect("it was proposed");
    assert_eq!((known.stage, known.lessons), (Stage::Closed, Some(words(9))));
    assert_eq!(
        (known.budget(Cost::Production), known.paid(Cost::Production)),
        (1_500_000, 400_000)
    );
    assert_eq!(known.paid(Cost::Promotion), 0);
    assert_eq!(fold(&history), Some(known.clone()));
    assert_eq!(known.version.0 as usize, history.len());
    assert!(allowed(&known, &officer(), morning()).is_empty());
}

#[test]
fn the_director_approves_and_nobody_else() {
    let submitted = [proposed(), (officer(), Command::Submit {})];
    for actor in [head(), officer(), auditor()] {
        let why = refused(&submitted, actor, Command::Approve {});
        assert_eq!(why, Refusal::NotYours { act: Act::Approve });
    }
    let early = refused(&[proposed()], director(), Command::Approve {});
    assert_eq!(early, Refusal::NotNow { stage: Stage::Plan });
    let (known, _) = after(&submitted);
    let known = known.expect("it was proposed");
    assert!(allowed(&known, &director(), morning()).contains(&Act::Approve));
    assert!(!allowed(&known, &head(), morning()).contains(&Act::Approve));
}

#[test]
fn nobody_moves_the_goal_while_it_is_chased() {
    let why = refused(&running(), officer(), Command::Edit { plan: plan() });
    assert_eq!(why, Refusal::NotNow { stage: Stage::Running });
    let mut steps = running();
    steps.pop();
    steps.push((officer(), Command::Edit { plan: plan() }));
    let (known, _) = after(&steps);
    let known = known.expect("it was proposed");
    assert_eq!((known.stage, known.approved), (Stage::Plan, None));
}

#[test]
fn a_plan_that_does_not_fit_together_is_refused() {
    let four = ["Satu a", "Dua b", "Tiga c", "Empat d"].map(name).to_vec();
    let same = Goal { start: 80, ..plan().goal };
    let early = Goal { by: date(2026, 2, 1), ..plan().goal };
    let year_after = Goal { by: date(2027, 6, 1), ..plan().goal };
    let propose = Command::Propose { id: ID, plan: Plan { goal: year_after, ..plan() } };
    assert!(
        decide(None, &officer(), propose, &facts()).is_ok(),
        "a year after its end is not late"
    );
    let late = Goal { by: date(2027, 6, 2), ..plan().goal };
    for (plan, why) in [
        (Plan { goal: late, ..plan() }, Refusal::GoalLate { latest: date(2027, 6, 1) }),
        (Plan { messages: four, ..plan() }, Refusal::TooManyMessages),
        (Plan { until: date(2026, 2, 1), ..plan() }, Refusal::Backwards),
        (Plan { goal: same, ..plan() }, Refusal::NoChange),
        (Plan { goal: early, ..plan() }, Refusal::GoalBefore),
    ] {
        assert_eq!(refused(&[], officer(), Command::Propose { id: ID, plan }), why);
    }
}

#[test]
fn a_plan_is_submitted_with_somebody_to_speak_to_something_to_say_and_somewhere_to_say_it() {
    for (plan, part) in [
        (Plan { segments: Vec::new(), ..plan() }, Part::Segment),
        (Plan { messages: Vec::new(), ..plan() }, Part::Message),
        (Plan { outlets: BTreeSet::new(), ..plan() }, Part::Outlet),
    ] {
        let steps = [(officer(), Command::Propose { id: ID, plan })];
        assert_eq!(refused(&steps, officer(), Command::Submit {}), Refusal::Lacking { part });
    }
}

#[test]
fn it_begins_on_its_day_and_not_before() {
    let later = Plan { from: date(2026, 3, 3), ..plan() };
    let mut steps = running();
    steps.pop();
    steps[0].1 = Command::Propose { id: ID, plan: later };
    let why = refused(&steps, officer(), Command::Begin {});
    assert_eq!(why, Refusal::TooEarly { from: date(2026, 3, 3) });
}

#[test]
fn money_is_paid_once_the_plan_is_approved_and_never_tomorrow() {
    let why = refused(&[proposed()], officer(), Command::Spend(spending(1)));
    assert_eq!(why, Refusal::NotNow { stage: Stage::Plan });
    let tomorrow = Spending { on: date(2026, 3, 3), ..spending(1) };
    assert_eq!(refused(&running(), officer(), Command::Spend(tomorrow)), Refusal::Later);
    let none = refused(&running(), officer(), Command::Strike { nth: 0 });
    assert_eq!(none, Refusal::NoSuchSpending);
}

#[test]
fn an_item_belongs_to_one_campaign_and_nobody_comes_in_who_was_put_away() {
    let (known, _) = after(&running());
    let elsewhere = Facts { elsewhere: true, ..facts() };
    let add = Command::AddItem { content: ITEM };
    let why = decide(known.as_ref(), &officer(), add, &elsewhere);
    assert_eq!(why, Err(Refusal::Elsewhere));
    let put_away = Facts { put_away: true, ..facts() };
    let engage = Command::Engage { collaborator: PARTNER };
    assert_eq!(decide(known.as_ref(), &officer(), engage, &put_away), Err(Refusal::PutAway));
}

#[test]
fn two_definitions_never_stand_in_one_line() {
    let mut steps = running();
    steps.extend([
        (officer(), Command::Record(read("2026", 65, 1))),
        (officer(), Command::Record(read("2025", 99, 2))),
        (officer(), Command::Record(read("2026", 66, 1))),
    ]);
    let (known, _) = after(&steps);
    let known = known.expect("it was proposed");
    let series = known.series();
    let told: Vec<(&str, Option<u32>, Vec<u32>)> = series
        .iter()
        .map(|one| {
            let values = one.readings.iter().map(|reading| reading.value).collect();
            (one.measure.version.as_str(), one.start, values)
        })
        .collect();
    assert_eq!(told, [("2026", Some(60), vec![66]), ("2025", None, vec![99])]);
    let progress = known.progress().expect("the goal's own measure was read");
    assert_eq!((progress.value, progress.percent, progress.reached), (66, 30, false));
}

#[test]
fn a_goal_can_be_to_have_less_of_something() {
    let less = Goal { start: 80, target: 60, ..plan().goal };
    let mut steps = running();
    steps[0].1 = Command::Propose { id: ID, plan: Plan { goal: less, ..plan() } };
    steps.push((officer(), Command::Record(read("2026", 85, 1))));
    let percent = |steps: &[(Actor, Command<Words>)]| {
        let progress = after(steps).0.and_then(|known| known.progress());
        progress.map(|one| (one.percent, one.reached))
    };
    assert_eq!(percent(&steps), Some((-25, false)));
    steps.push((officer(), Command::Record(read("2026", 60, 2))));
    assert_eq!(percent(&steps), Some((100, true)));
}

#[test]
fn nothing_is_evaluated_before_the_goal_was_measured() {
    let evaluate = Command::Evaluate { lessons: words(9) };
    assert_eq!(refused(&running(), officer(), evaluate.clone()), Refusal::NoReading);
    let mut steps = running();
    steps.push((officer(), Command::Record(read("2025", 99, 2))));
    assert_eq!(refused(&steps, officer(), evaluate), Refusal::NoReading);
}

#[test]
fn everybody_reads_signed_words_once_it_runs() {
    let cleared = |steps: &[(Actor, Command<Words>)]| {
        after(steps).0.and_then(|known| known.cleared()).map(|clearance| clearance.words())
    };
    assert_eq!(cleared(&running()), Some(words(1)));
    assert_eq!(cleared(&running()[..3]), None);
    let mut steps = running();
    steps.push((director(), Command::Withdraw { why: words(5) }));
    assert_eq!(cleared(&steps), None);
    let (known, _) = after(&running());
    let other = Campaign {
        plan: Plan { public: Some(words(7)), ..plan() },
        ..known.expect("it was proposed")
    };
    assert_eq!(other.cleared(), None);
}

#[test]
fn a_plan_comes_back_with_its_reason() {
    let mut steps = vec![proposed(), (officer(), Command::Submit {})];
    let why = refused(&steps, head(), Command::Return { why: words(4) });
    assert_eq!(why, Refusal::NotYours { act: Act::Return });
    steps.push((director(), Command::Return { why: words(4) }));
    let (known, _) = after(&steps);
    let known = known.expect("it was proposed");
    assert_eq!((known.stage, known.why), (Stage::Plan, Some(words(4))));
}

#[test]
fn doing_the_same_twice_changes_nothing() {
    let mut steps = running();
    steps.extend([
        (officer(), Command::AddItem { content: ITEM }),
        (officer(), Command::Engage { collaborator: PARTNER }),
        (officer(), Command::Record(read("2026", 65, 1))),
    ]);
    let (known, _) = after(&steps);
    for command in [
        Command::Begin {},
        Command::AddItem { content: ITEM },
        Command::Engage { collaborator: PARTNER },
        Command::Record(read("2026", 65, 1)),
    ] {
        assert_eq!(decide(known.as_ref(), &officer(), command, &facts()), Ok(Vec::new()));
    }
    for (command, event) in [
        (Command::DropItem { content: ITEM }, Event::ItemDropped { content: ITEM }),
        (Command::Release { collaborator: PARTNER }, Event::Released { collaborator: PARTNER }),
    ] {
        assert_eq!(decide(known.as_ref(), &officer(), command, &facts()), Ok(vec![event]));
    }
}

#[test]
fn a_typed_line_is_read_as_it_was_written() {
    let line = "Ibu hamil | 20-35 | Wanasari | Instagram | Jadwal | 1200 | BPS 2025";
    let segment = Segment::parse(line).expect("a line");
    assert_eq!(segment.line(), line);
    assert_eq!(segment.size.as_ref().map(|(people, _)| *people), Some(1200));
    assert_eq!(Segment::parse("Lansia").map(|one| one.line()).as_deref(), Some("Lansia"));
    for wrong in ["", " | 20", "Ibu |||||banyak|BPS", "Ibu |||||1200", "a|b|c|d|e|1|f|g"] {
        assert_eq!(Segment::parse(wrong), None, "{wrong}");
    }
    let activity = Activity::parse("2026-04-02 | Webinar").expect("a line");
    assert_eq!(activity.line(), "2026-04-02 | Webinar");
    assert_eq!(Activity::parse("besok | Webinar"), None);
    let budget = Budgeted::parse(Cost::Tools, "Langganan | Rp 250.000").expect("a line");
    assert_eq!(budget.line(), "Langganan | 250000");
    for wrong in ["0", "-5", "1,5", "banyak", "", "2000000000000"] {
        assert_eq!(rupiah(wrong), None, "{wrong}");
    }
}

#[test]
fn the_office_runs_campaigns_and_those_above_read_them() {
    let can = |actor: Actor| (runs(&actor), reads(&actor));
    assert_eq!([can(officer()), can(head())], [(true, true), (true, true)]);
    assert_eq!([can(director()), can(auditor())], [(false, true), (false, true)]);
    assert_eq!([can(emergency()), can(admin())], [(false, false), (false, false)]);
    let why = refused(&[], auditor(), Command::Propose { id: ID, plan: plan() });
    assert_eq!(why, Refusal::NotYours { act: Act::Propose });
    let none = refused(&[], officer(), Command::Submit {});
    assert_eq!(none, Refusal::NoSuchCampaign);
}
