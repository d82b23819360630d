//! Training sessions: who plans them, who signs in when, and what they give.

use std::collections::{BTreeMap, BTreeSet};

use domain::calendar::{Calendar, Date, Instant, Zone};
use domain::ids::{CompetenceCode, CompetenceId, PersonId, SessionId, Version};
use domain::people::{Actor, Role, Staff, Who};
use domain::text::Name;
use domain::training::attainment::Attained;
use domain::training::competence::Area;
use domain::training::session::{
    BEST, Command, EARLY, Entry, Event, Facts, Invited, Kind, Plan, Refusal, Session, Stage, Tests,
    apply, decide, earned, fold, runs, stronger,
};
use domain::training::{Competence, Definition, Level};
use jiff::SignedDuration;

use crate::cast::{morning, unit};

const RINI: PersonId = PersonId::new(1);
const BUDI: PersonId = PersonId::new(2);
const DOOR: u32 = 0xd00f;

fn hours(hours: i64) -> Instant {
    morning() + SignedDuration::from_hours(hours)
}

fn name(text: &str) -> Name {
    Name::parse(text).expect("the names of these tests are names")
}

fn code(text: &str) -> CompetenceCode {
    CompetenceCode::parse(text).expect("the codes of these tests are codes")
}

fn day(text: &str) -> Date {
    text.parse().expect("the days of these tests are days")
}

fn staff(id: PersonId, role: Role, units: &[&str]) -> Actor {
    let units = units.iter().map(|code| unit(code)).collect();
    Actor::Staff(Staff { id, role, units, delegation: None })
}

fn head() -> Actor {
    staff(PersonId::new(3), Role::Head, &[])
}

fn plan() -> Plan {
    Plan {
        title: name("Empati di loket"),
        kind: Kind::InHouse,
        begins: hours(2),
        ends: hours(4),
        place: name("Aula"),
        trainer: name("Sari"),
        gives: BTreeMap::from([(code("EMPATI"), Level::Guided)]),
        invited: Invited { roles: [Role::Officer].into(), ..Invited::default() },
    }
}

fn entry(event: Event) -> Entry {
    Entry { event, by: Who::Desk, at: morning() }
}

fn after(events: Vec<Event>) -> Session {
    let planned = Event::Planned { id: SessionId::new(7), door: DOOR, plan: plan() };
    let history: Vec<Entry> = [planned].into_iter().chain(events).map(entry).collect();
    fold(&history).expect("a planning begins a history")
}

fn held() -> Session {
    after(vec![Event::Attended { people: [RINI].into() }])
}

fn facts(now: Instant) -> Facts {
    let people: BTreeSet<PersonId> = [RINI, BUDI].into();
    Facts { now, competences: [code("EMPATI")].into(), people }
}

fn wants(known: &Session, command: Command, now: Instant) -> Result<Vec<Event>, Refusal> {
    decide(Some(known), &head(), command, &facts(now))
}

fn planning(plan: Plan) -> Result<Vec<Event>, Refusal> {
    let command = Command::Plan { id: SessionId::new(7), door: DOOR, plan };
    decide(None, &head(), command, &facts(morning()))
}

#[test]
fn a_plan_needs_an_end_guests_and_known_competences() {
    assert!(planning(plan()).is_ok());
    assert_eq!(planning(Plan { ends: hours(2), ..plan() }), Err(Refusal::EndsTooSoon));
    let nobody = Plan { invited: Invited::default(), ..plan() };
    assert_eq!(planning(nobody), Err(Refusal::NobodyInvited));
    let unknown = BTreeMap::from([(code("TERBANG"), Level::Basic)]);
    assert_eq!(planning(Plan { gives: unknown, ..plan() }), Err(Refusal::NoSuchCompetence));
}

#[test]
fn those_who_look_after_the_catalogue_run_sessions() {
    let able = Role::ALL.iter().filter(|role| runs(&staff(RINI, **role, &["IGD"])));
    assert!(able.copied().eq([Role::Head, Role::Admin]));
    let officer = staff(RINI, Role::Officer, &[]);
    let close = Command::Close { rating: None };
    let ended = decide(Some(&held()), &officer, close, &facts(hours(3)));
    assert_eq!(ended, Err(Refusal::NotYours));
    let none = decide(None, &head(), Command::Close { rating: None }, &facts(hours(3)));
    assert_eq!(none, Err(Refusal::NoSuchSession));
}

#[test]
fn whoever_is_invited_signs_in_at_the_door_while_it_is_open() {
    let planned = after(Vec::new());
    let signs = |role, door, now| {
        let guest = staff(RINI, role, &[]);
        decide(Some(&planned), &guest, Command::SignIn { door }, &facts(now))
    };
    assert_eq!(signs(Role::Operator, DOOR, hours(3)), Err(Refusal::NotInvited));
    assert_eq!(signs(Role::Officer, DOOR + 1, hours(3)), Err(Refusal::WrongDoor));
    let moment = SignedDuration::from_millis(1);
    for (now, open) in [
        (hours(2) - EARLY - moment, false),
        (hours(2) - EARLY, true),
        (hours(4), true),
        (hours(4) + moment, false),
    ] {
        let ended = signs(Role::Officer, DOOR, now);
        let wanted =
            if open { Ok(vec![Event::SignedIn { person: RINI }]) } else { Err(Refusal::NotOpen) };
        assert_eq!(ended, wanted, "{now}");
    }
    let there = after(vec![Event::SignedIn { person: RINI }]);
    let guest = staff(RINI, Role::Officer, &[]);
    let again = decide(Some(&there), &guest, Command::SignIn { door: 0 }, &facts(hours(9)));
    assert_eq!(again, Ok(Vec::new()));
    let nobody =
        decide(Some(&there), &Actor::Desk, Command::SignIn { door: DOOR }, &facts(hours(3)));
    assert_eq!(nobody, Err(Refusal::NotInvited));
}

#[test]
fn people_are_invited_by_role_unit_or_name() {
    let of = |invited: Invited, units: &[&str]| {
        let units: Vec<_> = units.iter().map(|code| unit(code)).collect();
        invited.holds(RINI, Role::Dpjp, &units)
    };
    assert!(of(Invited { roles: [Role::Dpjp].into(), ..Invited::default() }, &[]));
    assert!(of(Invited { people: [RINI].into(), ..Invited::default() }, &[]));
    let igd = || Invited { units: [unit("IGD")].into(), ..Invited::default() };
    assert!(of(igd(), &["FARMASI", "IGD"]) && !of(igd(), &["FARMASI"]));
    assert!(!of(Invited { people: [BUDI].into(), ..Invited::default() }, &[]));
}

#[test]
fn the_attendance_is_written_once_it_has_begun() {
    let planned = after(vec![Event::SignedIn { person: BUDI }]);
    let attend = |people: BTreeSet<PersonId>| Command::Attend { people };
    let all = || BTreeSet::from([RINI]);
    let early = hours(2) - SignedDuration::from_millis(1);
    assert_eq!(wants(&planned, attend(all()), early), Err(Refusal::NotBegun));
    assert_eq!(wants(&planned, attend(BTreeSet::new()), hours(2)), Err(Refusal::NobodyCame));
    let stranger = BTreeSet::from([PersonId::new(99)]);
    assert_eq!(wants(&planned, attend(stranger), hours(2)), Err(Refusal::NotThere));
    let events = wants(&planned, attend(all()), hours(2)).unwrap();
    assert_eq!(events, [Event::Attended { people: all() }]);
    let tested = after(vec![
        Event::SignedIn { person: BUDI },
        Event::Attended { people: [RINI, BUDI].into() },
        Event::Tested { person: RINI, tests: Tests { before: Some(40), after: None } },
        Event::Attended { people: all() },
    ]);
    assert_eq!(tested.stage, Stage::Held);
    let marks = Tests { before: Some(40), after: None };
    assert_eq!(
        tested.attended,
        BTreeMap::from([(RINI, marks)]),
        "marks stay, who was not there goes"
    );
    assert_eq!(wants(&tested, attend(all()), hours(9)), Ok(Vec::new()));
}

#[test]
fn marks_are_for_those_who_were_there_and_have_a_limit() {
    let test = |person, after| {
        let tests = Tests { before: None, after };
        wants(&held(), Command::Test { person, tests }, hours(5))
    };
    assert!(test(RINI, Some(100)).is_ok_and(|events| events.len() == 1));
    assert_eq!(test(RINI, None), Ok(Vec::new()));
    assert_eq!(test(RINI, Some(101)), Err(Refusal::Marks { most: 100 }));
    assert_eq!(test(BUDI, Some(50)), Err(Refusal::NotThere));
}

#[test]
fn a_closed_or_cancelled_session_stands() {
    let rated = |rating| wants(&held(), Command::Close { rating }, hours(5));
    assert_eq!(rated(Some(4)), Ok(vec![Event::Closed { rating: Some(4) }]));
    assert_eq!(rated(Some(0)), Err(Refusal::Marks { most: BEST }));
    assert_eq!(rated(Some(BEST + 1)), Err(Refusal::Marks { most: BEST }));
    let why = || name("Banjir");
    let planned = after(Vec::new());
    assert_eq!(
        wants(&planned, Command::Close { rating: None }, hours(5)),
        Err(Refusal::NotNow { stage: Stage::Planned })
    );
    assert_eq!(
        wants(&planned, Command::Cancel { why: why() }, hours(1)),
        Ok(vec![Event::Cancelled { why: why() }])
    );
    let closed = apply(Some(held()), &entry(Event::Closed { rating: None })).unwrap();
    let cancelled = apply(Some(planned), &entry(Event::Cancelled { why: why() })).unwrap();
    for known in [closed, cancelled] {
        let stage = known.stage;
        let commands = [
            Command::Change { plan: Plan { place: name("Ruang rapat"), ..plan() } },
            Command::Attend { people: [BUDI].into() },
            Command::Test { person: RINI, tests: Tests::default() },
        ];
        for command in commands {
            let ended = wants(&known, command.clone(), hours(5));
            assert_eq!(ended, Err(Refusal::NotNow { stage }), "{command:?}");
        }
    }
}

fn empathy(months: Option<u16>) -> Competence {
    let definition = Definition {
        name: name("Empati"),
        area: Area::NonTechnical,
        valid_months: months,
        targets: BTreeMap::new(),
        retired: false,
    };
    let (id, version) = (CompetenceId::new(5), Version(1));
    Competence { id, version, code: code("EMPATI"), definition }
}

#[test]
fn a_closed_session_gives_its_level_to_those_who_were_there() {
    let calendar = Calendar::indonesian(Zone::Wib);
    let gives = |session: &Session, person| earned(session, person, &empathy(Some(12)), &calendar);
    assert_eq!(gives(&held(), RINI), None, "not before it is closed");
    let closed = apply(Some(held()), &entry(Event::Closed { rating: None })).unwrap();
    let on = calendar.day_of(plan().begins);
    let attained = gives(&closed, RINI).unwrap();
    assert_eq!((attained.level, attained.on), (Level::Guided, on));
    assert_eq!(attained.until, Some(domain::calendar::months_after(on, 12)));
    assert_eq!(gives(&closed, BUDI), None);
    let other = Competence { code: code("KESABARAN"), ..empathy(None) };
    assert_eq!(earned(&closed, RINI, &other, &calendar), None);
    assert_eq!(earned(&closed, RINI, &empathy(None), &calendar).unwrap().until, None);
}

#[test]
fn a_session_never_lowers_and_a_younger_attestation_stands() {
    let of = |level, on: &str, until: Option<&str>| Attained {
        level,
        on: day(on),
        until: until.map(day),
        evidence: name("Sertifikat 1"),
    };
    let today = day("2026-06-01");
    let session = || of(Level::Guided, "2026-03-01", Some("2027-03-01"));
    let higher = of(Level::Teaching, "2026-02-01", Some("2027-02-01"));
    assert_eq!(stronger(higher.clone(), session(), today), higher);
    let over = of(Level::Teaching, "2025-02-01", Some("2026-02-01"));
    assert_eq!(stronger(over, session(), today), session());
    let younger = of(Level::Basic, "2026-04-01", None);
    assert_eq!(stronger(younger.clone(), session(), today), younger);
    let lower = of(Level::Basic, "2026-03-01", None);
    assert_eq!(stronger(lower, session(), today), session());
}
