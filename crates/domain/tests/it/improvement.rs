//! Improvements: who assigns, works, verifies; never the same person for the last two.

use domain::calendar::{Calendar, Date, Zone};
use domain::ids::{ImprovementId, QuestionKey, SurveyCode, SurveyId};
use domain::improvement::{
    Act, Command, Entry, Facts, Finding, Improvement, Opening, Owing, Refusal, Stage, allowed,
    apply, begin, decide, fold, open, owes,
};
use domain::people::{Actor, Role};
use domain::text::Words;
use jiff::civil::date;
use proptest::prelude::*;

use crate::cast::{
    delegate, director, emergency, everybody, head, management, morning, officer, person, pharmacy,
    quality, words,
};

type Cmd = Command<Words>;

struct Work {
    row: Improvement,
    history: Vec<Entry>,
    calendar: Calendar,
    day: i64,
}

fn work() -> Work {
    let opening = Opening {
        id: ImprovementId::new(1),
        case: None,
        finding: None,
        observed: None,
        origin: None,
        cause: None,
        action: words(1),
        owner: None,
        due: None,
    };
    let (row, entry) = open(opening, officer().who(), morning());
    Work { row, history: vec![entry], calendar: Calendar::indonesian(Zone::Wib), day: 0 }
}

fn on_day(day: i64) -> jiff::Timestamp {
    morning() + jiff::SignedDuration::from_hours(24 * day)
}

fn to(number: u128, due: Date) -> Cmd {
    Command::Assign { owner: person(number), due }
}

fn pharmacys() -> Cmd {
    to(7, date(2026, 11, 20))
}

fn finish() -> Cmd {
    Command::Finish { words: words(2) }
}

fn verify() -> Cmd {
    Command::Verify { words: words(3) }
}

fn send_back() -> Cmd {
    Command::SendBack { why: words(4) }
}

fn give_up() -> Cmd {
    Command::Drop { why: words(5) }
}

impl Work {
    fn facts(&self) -> Facts<'_> {
        Facts { now: on_day(self.day), calendar: &self.calendar }
    }

    fn act(&mut self, actor: &Actor, command: Cmd) -> Result<usize, &'static str> {
        let events = decide(&self.row, actor, command, &self.facts()).map_err(|no| no.code())?;
        let count = events.len();
        for event in events {
            let entry = Entry { event, by: actor.who(), at: on_day(self.day) };
            self.row = apply(self.row.clone(), &entry);
            self.history.push(entry);
        }
        Ok(count)
    }

    #[track_caller]
    fn then(mut self, actor: &Actor, command: Cmd) -> Work {
        let act = command.act();
        self.act(actor, command).unwrap_or_else(|no| panic!("{act:?}: {no}"));
        self
    }

    fn on(self, day: i64) -> Work {
        Work { day, ..self }
    }

    fn is_late(&self) -> bool {
        self.row.is_late(&self.calendar, on_day(self.day))
    }
}

fn done() -> Work {
    work()
        .then(&head(), pharmacys())
        .then(&pharmacy(), Command::Start {})
        .then(&pharmacy(), finish())
}

#[test]
fn an_improvement_is_assigned_done_and_verified() {
    let planned = work();
    assert_eq!(owes(&planned.row), Some(Owing::Head));
    let assigned = planned.then(&head(), pharmacys());
    assert_eq!(owes(&assigned.row), Some(Owing::Owner(person(7))));
    let told = assigned.then(&pharmacy(), Command::Report { words: words(6) });
    let done = told.then(&pharmacy(), finish());
    assert_eq!((done.row.stage, owes(&done.row)), (Stage::Done, Some(Owing::Verifier)));
    let verified = done.then(&quality(), verify());
    assert_eq!((verified.row.stage, owes(&verified.row)), (Stage::Verified, None));
}

#[test]
fn quality_head_officer_management_and_director_assign_and_nobody_else() {
    for actor in everybody() {
        let may = matches!(
            actor.role(),
            Some(Role::Quality | Role::Head | Role::Officer | Role::Management | Role::Director)
        );
        assert_eq!(work().act(&actor, pharmacys()).is_ok(), may, "{:?}", actor.role());
    }
}

#[test]
fn only_the_owner_works_on_it() {
    let mut assigned = work().then(&head(), pharmacys());
    assert_eq!(assigned.act(&emergency(), finish()), Err("not_yours"));
    assert_eq!(assigned.act(&head(), finish()), Err("not_yours"));
    assert_eq!(work().act(&head(), finish()), Err("unassigned"));
}

#[test]
fn nobody_verifies_their_own_work() {
    let own = || work().then(&quality(), to(13, date(2026, 11, 20))).then(&quality(), finish());
    assert_eq!(own().act(&quality(), verify()), Err("own_work"));
    assert_eq!(own().act(&director(), verify()), Ok(1));
    let by_delegate = done().act(&delegate(Role::UnitHead), verify());
    assert_eq!(by_delegate, Ok(1));
    assert_eq!(done().act(&management(), verify()), Err("not_yours"));
}

#[test]
fn what_does_not_work_goes_back_to_its_owner() {
    let back = done().then(&quality(), send_back());
    assert_eq!((back.row.stage, back.row.finished_at), (Stage::Running, None));
    assert_eq!(owes(&back.row), Some(Owing::Owner(person(7))));
}

#[test]
fn each_stage_refuses_what_is_not_its_own() {
    assert_eq!(work().act(&quality(), verify()), Err("not_now"));
    assert_eq!(done().act(&pharmacy(), finish()), Err("not_now"));
    assert_eq!(done().act(&head(), pharmacys()), Ok(0));
    assert_eq!(done().act(&head(), to(6, date(2026, 11, 20))), Err("not_now"));
    let dropped = done().then(&head(), give_up());
    assert!(allowed(&dropped.row, &director(), &dropped.facts()).is_empty());
}

#[test]
fn a_day_that_is_over_is_no_due_day() {
    assert_eq!(work().act(&head(), to(7, date(2026, 11, 1))), Err("due_past"));
    assert_eq!(work().act(&head(), to(7, date(2026, 11, 2))), Ok(1));
}

#[test]
fn late_is_after_the_last_moment_of_its_day_and_stays_so_once_finished_late() {
    let due_today = || work().then(&head(), to(7, date(2026, 11, 2)));
    assert!(!due_today().is_late());
    assert!(due_today().on(1).is_late());
    assert!(!due_today().then(&pharmacy(), finish()).on(9).is_late());
    assert!(due_today().on(1).then(&pharmacy(), finish()).is_late());
    assert!(!due_today().on(1).then(&head(), give_up()).is_late());
}

#[test]
fn buttons_are_drawn_for_those_who_may() {
    let assigned = work().then(&head(), pharmacys());
    let mine = allowed(&assigned.row, &pharmacy(), &assigned.facts());
    assert_eq!(mine, vec![Act::Start, Act::Report, Act::Finish]);
    assert!(allowed(&assigned.row, &Actor::Complainant, &assigned.facts()).is_empty());
}

fn any_command(variant: u8) -> Cmd {
    match variant % 8 {
        0 | 1 => to(u128::from(variant / 16), date(2026, 11, 20)),
        2 => Command::Start {},
        3 => Command::Report { words: words(6) },
        4 => finish(),
        5 => verify(),
        6 => send_back(),
        _ => give_up(),
    }
}

proptest! {
    #[test]
    fn somebody_owes_it_until_it_ends_and_its_history_is_its_row(
        steps in prop::collection::vec((0..everybody().len(), any::<u8>()), 0..60)
    ) {
        let mut work = work();
        for (who, variant) in steps {
            let actor = &everybody()[who];
            let worker = work.row.clone();
            if work.act(actor, any_command(variant)).is_ok() && work.row.stage == Stage::Verified {
                let own = actor.staff().is_some_and(|staff| worker.is_work_of(staff.id));
                prop_assert!(!own || worker.stage == Stage::Verified);
            }
            prop_assert_eq!(owes(&work.row).is_none(), work.row.stage.is_ended());
        }
        prop_assert_eq!(fold(&work.history), Some(work.row.clone()));
        prop_assert_eq!(work.row.version.0 as usize, work.history.len());
    }
}

fn learned(owner: Option<domain::ids::PersonId>, due: Option<Date>) -> Opening {
    let finding = Finding {
        survey: SurveyId::new(7),
        code: SurveyCode::parse("RJ-2026").expect("it has the form of a code"),
        from: date(2026, 7, 1),
        until: date(2026, 9, 30),
        unsur: QuestionKey::parse("waktu").expect("it has the form of a key"),
        unit: None,
        index: 6_250,
    };
    Opening {
        id: ImprovementId::new(2),
        case: None,
        finding: Some(Box::new(finding)),
        observed: None,
        origin: None,
        cause: None,
        action: words(1),
        owner,
        due,
    }
}

#[test]
fn what_a_survey_shows_is_begun_by_those_who_name_owners_with_an_owner_and_a_day() {
    let calendar = Calendar::indonesian(Zone::Wib);
    let facts = Facts { now: morning(), calendar: &calendar };
    let (owner, today) = (Some(person(7)), calendar.day_of(morning()));
    let whole = || learned(owner, Some(today));
    for actor in [head(), officer(), quality(), management(), director(), delegate(Role::UnitHead)]
    {
        let (row, entry) = begin(whole(), &actor, &facts).unwrap();
        assert_eq!((row.stage, owes(&row)), (Stage::Planned, Some(Owing::Owner(person(7)))));
        assert_eq!(row.finding.as_ref().map(|finding| finding.index), Some(6_250));
        assert_eq!(fold(&[entry]), Some(row));
    }
    for actor in [pharmacy(), emergency(), Actor::Complainant, Actor::Desk] {
        assert!(matches!(begin(whole(), &actor, &facts), Err(Refusal::NotYours { .. })));
    }
    for opening in [learned(None, Some(today)), learned(owner, None)] {
        assert_eq!(begin(opening, &head(), &facts), Err(Refusal::Unassigned));
    }
    let past = today.yesterday().unwrap();
    assert_eq!(begin(learned(owner, Some(past)), &head(), &facts), Err(Refusal::DuePast));
}
