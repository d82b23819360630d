//! Competences, who attests them, and how they stand to what is asked for.

use std::collections::BTreeMap;

use domain::calendar::{Date, days_after};
use domain::ids::{AttainmentId, CompetenceCode, CompetenceId, PersonId, Version};
use domain::people::{Actor, DelegateTitle, Delegation, Role, Staff, Who};
use domain::text::Name;
use domain::training::attainment::{self, Attained, Attainment, Attest, Facts};
use domain::training::competence::{self, Area, Define, MOST_MONTHS};
use domain::training::{
    Competence, Definition, Level, Reach, Refusal, SOON, Standing, Trainee, attests, catalogue,
    gap, manages, reach, standing, template,
};

use crate::cast::{morning, unit};

const TRAINEE: PersonId = PersonId::new(8);

fn day(text: &str) -> Date {
    text.parse().expect("the days of these tests are days")
}

fn today() -> Date {
    day("2026-03-02")
}

fn name(text: &str) -> Name {
    Name::parse(text).expect("the names of these tests are names")
}

fn code(text: &str) -> CompetenceCode {
    CompetenceCode::parse(text).expect("the codes of these tests are codes")
}

fn staff(id: u128, role: Role, units: &[&str]) -> Actor {
    let units = units.iter().map(|code| unit(code)).collect();
    Actor::Staff(Staff { id: PersonId::new(id), role, units, delegation: None })
}

fn trainee(units: &[&str]) -> Trainee {
    Trainee { id: TRAINEE, units: units.iter().map(|code| unit(code)).collect() }
}

fn definition() -> Definition {
    Definition {
        name: name("Empati"),
        area: Area::NonTechnical,
        valid_months: Some(12),
        targets: BTreeMap::from([(Role::Officer, Level::Independent), (Role::Owner, Level::None)]),
        retired: false,
    }
}

fn empathy() -> Competence {
    Competence {
        id: CompetenceId::new(5),
        version: Version(1),
        code: code("EMPATI"),
        definition: definition(),
    }
}

fn held(level: Level, on: &str, until: Option<&str>) -> Attained {
    Attained { level, on: day(on), until: until.map(day), evidence: name("Sertifikat 1") }
}

fn wanted(level: Level, on: &str) -> Attest {
    Attest {
        id: AttainmentId::new(77),
        level,
        on: day(on),
        until: None,
        evidence: name("Sertifikat 1"),
    }
}

fn facts() -> Facts {
    Facts { today: today(), trainee: trainee(&["IGD"]), competence: Some(empathy()) }
}

fn known(attained: Attained) -> Attainment {
    let (id, version) = (AttainmentId::new(3), Version(4));
    Attainment { id, version, person: TRAINEE, competence: code("EMPATI"), attained }
}

fn attested(wanted: Attest) -> Result<Attained, Refusal> {
    let head = staff(3, Role::Head, &[]);
    let events = attainment::decide(None, &head, wanted, &facts())?;
    let [attainment::Event::Attested { attained, .. }] = &events[..] else {
        panic!("one event: {events:?}")
    };
    Ok(attained.clone())
}

#[test]
fn the_template_is_twelve_and_gives_way_to_what_the_hospital_changed() {
    let begun = template();
    assert_eq!(begun.len(), 12);
    let technical = begun.iter().filter(|one| one.definition.area == Area::Technical).count();
    assert_eq!(technical, 6);
    assert!(begun.iter().all(|one| one.version == Version(0)));
    let mut ids: Vec<_> = begun.iter().map(|one| one.id).collect();
    ids.dedup();
    assert_eq!(ids.len(), 12);
    let renamed = Definition { name: name("Ikut merasakan"), ..definition() };
    let own = Competence { definition: renamed, ..empathy() };
    let added = Competence { code: code("BAHASA-ISYARAT"), ..empathy() };
    let all = catalogue(vec![own.clone(), added]);
    assert_eq!(all.len(), 13);
    assert_eq!(all.iter().filter(|one| one.code == own.code).collect::<Vec<_>>(), [&own]);
    let areas: Vec<_> = all.iter().map(|one| one.definition.area).collect();
    assert!(areas.is_sorted());
}

#[test]
fn a_role_that_is_asked_for_nothing_has_no_target() {
    assert_eq!(empathy().target(Role::Officer), Some(Level::Independent));
    assert_eq!(empathy().target(Role::Owner), None);
    assert_eq!(empathy().target(Role::Dpjp), None);
}

#[test]
fn the_catalogue_is_changed_by_head_administrator_and_command_line_only() {
    let able = Role::ALL.iter().filter(|role| manages(&staff(1, **role, &[])));
    assert!(able.copied().eq([Role::Head, Role::Admin]));
    assert!(manages(&Actor::Desk) && !manages(&Actor::Clock) && !manages(&Actor::Complainant));
    let define =
        Define { id: CompetenceId::new(9), code: code("EMPATI"), definition: definition() };
    let officer = staff(1, Role::Officer, &[]);
    let ended = competence::decide(None, &officer, define);
    assert_eq!(ended, Err(Refusal::NotYours));
}

#[test]
fn a_definition_keeps_the_id_and_the_same_words_change_nothing() {
    let head = staff(3, Role::Head, &[]);
    let define = |definition| Define { id: CompetenceId::new(9), code: code("EMPATI"), definition };
    let same = competence::decide(Some(&empathy()), &head, define(definition()));
    assert_eq!(same, Ok(Vec::new()));
    let retired = Definition { retired: true, ..definition() };
    let events = competence::decide(Some(&empathy()), &head, define(retired)).unwrap();
    let event = events.into_iter().next().unwrap();
    let entry = competence::Entry { event, by: Who::Desk, at: morning() };
    let after = competence::apply(Some(empathy()), &entry).unwrap();
    assert_eq!((after.id, after.version), (CompetenceId::new(5), Version(2)));
    assert!(after.definition.retired);
    assert_eq!(competence::fold(&[entry]).map(|one| one.version), Some(Version(1)));
}

#[test]
fn a_validity_is_at_least_one_month_and_at_most_ten_years() {
    let head = staff(3, Role::Head, &[]);
    for (months, fits) in [(0, false), (1, true), (MOST_MONTHS, true), (MOST_MONTHS + 1, false)] {
        let definition = Definition { valid_months: Some(months), ..definition() };
        let define = Define { id: CompetenceId::new(9), code: code("BARU"), definition };
        let ended = competence::decide(None, &head, define);
        assert_eq!(ended.is_ok(), fits, "{months}");
    }
}

#[test]
fn everybody_sees_themselves_and_few_see_others() {
    let wide = Role::ALL.iter().filter(|role| reach(&staff(1, **role, &[])) == Reach::Everybody);
    let all = [Role::Head, Role::Director, Role::Quality, Role::Auditor, Role::Admin];
    assert!(wide.copied().eq(all));
    for role in Role::ALL {
        let reach = reach(&staff(8, *role, &["FARMASI"]));
        assert!(reach.holds(&trainee(&["IGD"])), "{role:?} sees their own line");
    }
    let igd = reach(&staff(4, Role::UnitHead, &["IGD"]));
    assert!(igd.holds(&trainee(&["FARMASI", "IGD"])) && !igd.holds(&trainee(&["FARMASI"])));
    assert!(!reach(&staff(4, Role::Officer, &["IGD"])).holds(&trainee(&["IGD"])));
    assert_eq!(reach(&Actor::Complainant), Reach::Nobody);
    assert!(!Reach::Nobody.holds(&trainee(&[])));
}

#[test]
fn whoever_stands_in_for_the_director_sees_what_the_director_sees() {
    let delegation = Delegation { from: morning(), until: morning(), title: DelegateTitle::Plh };
    let stand_in = Staff {
        id: PersonId::new(4),
        role: Role::Management,
        units: Vec::new(),
        delegation: Some(delegation),
    };
    assert_eq!(reach(&Actor::Staff(stand_in)), Reach::Everybody);
}

#[test]
fn those_who_lead_attest_and_nobody_attests_themselves() {
    let anybody = trainee(&["IGD"]);
    let able =
        Role::ALL.iter().filter(|role| attests(&staff(1, **role, &["IGD"]), &anybody).is_ok());
    assert!(able.copied().eq([Role::Head, Role::UnitHead, Role::Admin]));
    let elsewhere = attests(&staff(1, Role::UnitHead, &["FARMASI"]), &anybody);
    assert_eq!(elsewhere, Err(Refusal::NotYours));
    for role in [Role::Head, Role::UnitHead, Role::Admin] {
        assert_eq!(attests(&staff(8, role, &["IGD"]), &anybody), Err(Refusal::Own), "{role:?}");
    }
    assert_eq!(attests(&staff(8, Role::Officer, &["IGD"]), &anybody), Err(Refusal::NotYours));
    assert_eq!(attests(&Actor::Desk, &anybody), Ok(()));
    assert_eq!(attests(&Actor::Clock, &anybody), Err(Refusal::NotYours));
}

#[test]
fn an_attainment_ends_when_its_competence_says_unless_its_paper_says_otherwise() {
    let usual = attested(wanted(Level::Independent, "2026-02-28")).unwrap();
    assert_eq!(usual.until, Some(day("2027-02-28")));
    let paper = Attest { until: Some(day("2026-12-31")), ..wanted(Level::Basic, "2026-02-28") };
    assert_eq!(attested(paper).unwrap().until, Some(day("2026-12-31")));
    let nothing = Attest { until: Some(day("2026-12-31")), ..wanted(Level::None, "2026-02-28") };
    assert_eq!(attested(nothing).unwrap().until, None);
}

#[test]
fn no_attainment_lies_in_the_future_or_ends_before_it_begins() {
    assert!(attested(wanted(Level::Basic, "2026-03-02")).is_ok());
    assert_eq!(attested(wanted(Level::Basic, "2026-03-03")), Err(Refusal::NotYet));
    let ends = |until| Attest { until: Some(day(until)), ..wanted(Level::Basic, "2026-03-01") };
    assert_eq!(attested(ends("2026-02-28")), Err(Refusal::EndsTooSoon));
    assert!(attested(ends("2026-03-01")).is_ok());
}

#[test]
fn an_older_paper_never_replaces_a_younger_one_and_a_mistake_is_put_right() {
    let head = staff(3, Role::Head, &[]);
    let before = known(held(Level::Basic, "2026-02-01", Some("2027-02-01")));
    let decide = |wanted| attainment::decide(Some(&before), &head, wanted, &facts());
    let older = Refusal::Older { on: day("2026-02-01") };
    assert_eq!(decide(wanted(Level::Teaching, "2026-01-31")), Err(older));
    assert_eq!(decide(wanted(Level::Basic, "2026-02-01")), Ok(Vec::new()));
    let events = decide(wanted(Level::Guided, "2026-02-01")).unwrap();
    let event = events.into_iter().next().unwrap();
    let entry = attainment::Entry { event, by: Who::Desk, at: morning() };
    let after = attainment::apply(Some(before.clone()), &entry).unwrap();
    assert_eq!((after.id, after.version), (before.id, Version(5)));
    assert_eq!(after.attained.level, Level::Guided);
    assert_eq!(attainment::fold(&[entry]).map(|one| one.person), Some(TRAINEE));
}

#[test]
fn what_the_catalogue_does_not_ask_for_is_not_attested() {
    let head = staff(3, Role::Head, &[]);
    let decide =
        |facts: Facts| attainment::decide(None, &head, wanted(Level::Basic, "2026-03-01"), &facts);
    let none = Facts { competence: None, ..facts() };
    assert_eq!(decide(none), Err(Refusal::NoSuchCompetence));
    let retired = Definition { retired: true, ..definition() };
    let retired = Competence { definition: retired, ..empathy() };
    let retired = Facts { competence: Some(retired), ..facts() };
    assert_eq!(decide(retired), Err(Refusal::Retired));
}

#[test]
fn a_standing_follows_level_and_day() {
    let target = Some(Level::Guided);
    let of =
        |held: &Attained| (standing(Some(held), target, today()), gap(Some(held), target, today()));
    let until = |days| {
        let until = days_after(today(), days).to_string();
        held(Level::Independent, "2026-01-01", Some(&until))
    };
    assert_eq!(of(&until(-1)), (Standing::Expired, 2));
    assert_eq!(of(&until(0)), (Standing::Expiring, 0));
    assert_eq!(of(&until(SOON)), (Standing::Expiring, 0));
    assert_eq!(of(&until(SOON + 1)), (Standing::Met, 0));
    assert_eq!(of(&held(Level::Guided, "2020-01-01", None)), (Standing::Met, 0));
    assert_eq!(of(&held(Level::Basic, "2026-01-01", None)), (Standing::Below, 1));
    assert_eq!(of(&held(Level::None, "2026-01-01", None)), (Standing::Missing, 2));
    assert_eq!(standing(None, target, today()), Standing::Missing);
    assert_eq!(standing(None, None, today()), Standing::NotAsked);
    assert_eq!(gap(None, None, today()), 0);
    let open = Standing::ALL.iter().filter(|one| one.is_open());
    assert!(open.copied().eq([
        Standing::Missing,
        Standing::Expired,
        Standing::Below,
        Standing::Expiring
    ]));
}

#[test]
fn a_level_is_named_by_its_number_or_its_code() {
    for (text, level) in [("3", Some(Level::Independent)), (" basic ", Some(Level::Basic))] {
        assert_eq!(Level::named(text), level);
    }
    for text in ["5", "-1", "", "tinggi"] {
        assert_eq!(Level::named(text), None, "{text}");
    }
    assert!(Level::ALL.iter().all(|level| Level::of(level.number()) == Some(*level)));
}
