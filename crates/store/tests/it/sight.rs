use domain::case::{Addressee, Case, Entry, Event};
use domain::ids::{AskNo, PersonId, UnitCode};
use domain::intake::Intake;
use domain::people::{Actor, DelegateTitle, Delegation, Role, Sight, Staff, sight};
use domain::rules::About;
use store::case::{self, Filter, Owed};
use store::search;

use crate::case_life::{DOCTOR, ask, by, intake, kept, received, said, screening, unit};
use crate::setting::{ELSEWHERE, HERE, minute, read, write};

/// The cases of this house, by serial.
const PLAIN: u32 = 1;
const SEALED: u32 = 2;
const ABOUT_HUMAS: u32 = 3;
const ABOUT_DIRECTOR: u32 = 4;
const TO_IGD: u32 = 5;
const TO_DOCTOR: u32 = 6;
const TO_ANY_DPJP: u32 = 7;
const TO_COMMITTEE: u32 = 8;
const TO_MANAGEMENT: u32 = 9;
const SEALED_TO_IGD: u32 = 10;
const DOCTOR_ACCUSED: u32 = 11;
const TO_IGD_THEN_SEALED: u32 = 12;

async fn house(db: &db::Db) -> Vec<Case> {
    let asked = |to: Addressee| by(Event::Routed { asks: vec![ask(1, to)] }, 2);
    let screened = |about, sealed| by(screening(about, sealed), 1);
    let accused = by(Event::AccusedNamed { person: DOCTOR, words: None }, 3);
    let sealed = Intake { sealed: true, ..intake(0) };
    let igd = || Addressee::Unit(unit("IGD"));
    let cases: Vec<(u32, Intake, Vec<Entry>)> = vec![
        (PLAIN, intake(0), vec![]),
        (SEALED, sealed.clone(), vec![]),
        (ABOUT_HUMAS, intake(0), vec![screened(About::Humas, false)]),
        (ABOUT_DIRECTOR, intake(0), vec![screened(About::Director, false)]),
        (TO_IGD, intake(0), vec![asked(igd())]),
        (TO_DOCTOR, intake(0), vec![asked(Addressee::Dpjp(Some(DOCTOR)))]),
        (TO_ANY_DPJP, intake(0), vec![asked(Addressee::Dpjp(None))]),
        (TO_COMMITTEE, intake(0), vec![asked(Addressee::Committee)]),
        (TO_MANAGEMENT, intake(0), vec![asked(Addressee::Management)]),
        (SEALED_TO_IGD, sealed, vec![asked(igd())]),
        (DOCTOR_ACCUSED, intake(0), vec![asked(Addressee::Dpjp(Some(DOCTOR))), accused]),
        (TO_IGD_THEN_SEALED, intake(0), vec![asked(igd()), by(screening(About::Nobody, true), 3)]),
    ];
    let mut house = Vec::new();
    for (serial, intake, later) in cases {
        let history = std::iter::once(received(serial, intake)).chain(later).collect();
        let case = kept(db, history).await;
        write!(db, [case], |tx| {
            search::put(tx, HERE, case.id).await?;
            search::learn(tx, HERE, case.id, &["antre".to_owned()]).await
        })
        .unwrap();
        house.push(case);
    }
    house
}

fn of(id: PersonId, role: Role, units: &[&str]) -> Sight {
    let units: Vec<UnitCode> = units.iter().map(|code| unit(code)).collect();
    sight(HERE.hospital, &Actor::Staff(Staff { id, role, units, delegation: None }))
}

fn role(role: Role) -> Sight {
    of(PersonId::new(77), role, &[])
}

fn stand_in() -> Sight {
    let delegation =
        Some(Delegation { from: minute(0), until: minute(9), title: DelegateTitle::Plh });
    let staff =
        Staff { id: PersonId::new(78), role: Role::Management, units: Vec::new(), delegation };
    sight(HERE.hospital, &Actor::Staff(staff))
}

/// Everybody, with the serials that they may see.
fn everybody() -> Vec<(&'static str, Sight, Vec<u32>)> {
    let open =
        vec![PLAIN, TO_IGD, TO_DOCTOR, TO_ANY_DPJP, TO_COMMITTEE, TO_MANAGEMENT, DOCTOR_ACCUSED];
    let mut directs = open.clone();
    directs.extend([SEALED, ABOUT_HUMAS, SEALED_TO_IGD, TO_IGD_THEN_SEALED]);
    directs.sort_unstable();
    let mut all = directs.clone();
    all.push(ABOUT_DIRECTOR);
    all.sort_unstable();
    vec![
        ("officer", role(Role::Officer), open.clone()),
        ("customer care", role(Role::CustomerCare), open.clone()),
        ("operator", role(Role::Operator), open.clone()),
        ("duty manager", role(Role::DutyManager), open.clone()),
        ("head", role(Role::Head), open.clone()),
        ("quality", role(Role::Quality), open.clone()),
        ("auditor", role(Role::Auditor), open),
        ("director", role(Role::Director), directs.clone()),
        ("stand-in of the director", stand_in(), directs),
        (
            "owner",
            role(Role::Owner),
            vec![SEALED, ABOUT_HUMAS, ABOUT_DIRECTOR, SEALED_TO_IGD, TO_IGD_THEN_SEALED],
        ),
        // Asked by those who handle a sealed case, a unit sees it; asked before, no longer.
        ("unit head", of(PersonId::new(5), Role::UnitHead, &["IGD"]), vec![TO_IGD, SEALED_TO_IGD]),
        (
            "head of two units",
            of(PersonId::new(5), Role::UnitHead, &["FARMASI", "IGD"]),
            vec![TO_IGD, SEALED_TO_IGD],
        ),
        ("head of another unit", of(PersonId::new(5), Role::UnitHead, &["FARMASI"]), vec![]),
        ("head of no unit", of(PersonId::new(5), Role::UnitHead, &[]), vec![]),
        ("the doctor", of(DOCTOR, Role::Dpjp, &["IGD"]), vec![TO_DOCTOR, TO_ANY_DPJP]),
        ("another doctor", of(PersonId::new(6), Role::Dpjp, &["IGD"]), vec![TO_ANY_DPJP]),
        ("committee", role(Role::Committee), vec![TO_COMMITTEE]),
        ("management", role(Role::Management), vec![TO_MANAGEMENT]),
        ("admin", role(Role::Admin), vec![]),
        ("complainant", sight(HERE.hospital, &Actor::Complainant), vec![]),
        ("clock", sight(HERE.hospital, &Actor::Clock), all),
    ]
}

/// What list, count, search and the single look give.
async fn looks(db: &db::Db, sight: &Sight, house: &[Case]) -> [Vec<u32>; 4] {
    let numbers: Vec<_> = house.iter().map(|case| case.number).collect();
    read!(db, [sight, numbers], |tx| {
        let serials = |rows: Vec<case::Summary>| {
            let mut serials: Vec<u32> = rows.iter().map(|row| row.number.serial).collect();
            serials.sort_unstable();
            serials
        };
        let all = Filter::default();
        let words = Filter { stems: vec!["antre".to_owned()], ..Filter::default() };
        let listed = serials(case::list(tx, HERE, &sight, &all, (None, 99)).await?);
        let searched = serials(case::list(tx, HERE, &sight, &words, (None, 99)).await?);
        let counted = case::count(tx, HERE, &sight, &all, 99).await?;
        assert_eq!(counted, listed.len() as i64);
        assert_eq!(case::count(tx, HERE, &sight, &words, 99).await?, searched.len() as i64);
        let (mut seen, mut numbered) = (Vec::new(), Vec::new());
        for number in numbers {
            let one = Filter { number: Some(number), ..Filter::default() };
            numbered.extend(serials(case::list(tx, HERE, &sight, &one, (None, 9)).await?));
            let found = case::seen(tx, HERE, &sight, number).await?;
            seen.extend(found.map(|case| case.number.serial));
        }
        Ok([listed, searched, seen, numbered])
    })
    .unwrap()
}

db::on_both_engines! { store::migrations();
    async fn everybody_sees_by_every_look_what_is_theirs_and_nothing_else(db: &TestDb) {
        let house = house(db).await;
        for (who, sight, wanted) in everybody() {
            for (look, found) in ["list", "search", "seen", "number"].iter().zip(looks(db, &sight, &house).await) {
                assert_eq!(found, wanted, "{who} by {look}");
            }
        }
    }

    async fn an_inbox_never_holds_what_its_owner_may_not_see(db: &TestDb) {
        let house = house(db).await;
        for (who, sight, wanted) in everybody() {
            let parties = house.iter().flat_map(domain::case::owes).collect();
            let owed = Some(Owed { parties, anyone: true });
            let filter = Filter { owed, ..Filter::default() };
            let listed = read!(db, [sight, filter], |tx| {
                case::list(tx, HERE, &sight, &filter, (None, 99)).await
            });
            let mut found: Vec<u32> =
                listed.unwrap().iter().map(|row| row.number.serial).collect();
            found.sort_unstable();
            assert_eq!(found, wanted, "{who}");
        }
    }

    async fn the_accused_doctor_loses_the_case_and_everybody_else_keeps_it(db: &TestDb) {
        let asked = by(Event::Routed { asks: vec![ask(1, Addressee::Dpjp(Some(DOCTOR)))] }, 2);
        let history = vec![received(1, intake(0)), asked];
        let case = kept(db, history).await;
        let number = case.number;
        let doctor = of(DOCTOR, Role::Dpjp, &[]);
        let before = read!(db, [doctor], |tx| case::seen(tx, HERE, &doctor, number).await);
        assert!(before.unwrap().is_some());
        let accused = by(Event::AccusedNamed { person: DOCTOR, words: None }, 3);
        let next = domain::case::apply(case, &accused);
        crate::case_life::keep(db, &next, &[accused]).await.unwrap();
        for (sight, sees) in [(doctor, false), (role(Role::Officer), true)] {
            let found = read!(db, [sight], |tx| case::seen(tx, HERE, &sight, number).await);
            assert_eq!(found.unwrap().is_some(), sees);
        }
        // Raised to the office, an accused person still does not see it.
        let promoted = of(DOCTOR, Role::Director, &[]);
        let found = read!(db, [promoted], |tx| case::seen(tx, HERE, &promoted, number).await);
        assert_eq!(found.unwrap(), None);
    }

    async fn who_said_not_ours_sees_the_case_again_only_when_asked_again(db: &TestDb) {
        let igd = || Addressee::Unit(unit("IGD"));
        let head = of(PersonId::new(5), Role::UnitHead, &["IGD"]);
        let elsewhere = of(PersonId::new(6), Role::UnitHead, &["FARMASI"]);
        let handed = |to| Event::Rerouted { ask: AskNo(1), to, why: said(30), due: minute(90) };
        let pharmacy = Some(Addressee::Unit(unit("FARMASI")));
        let asked = |no| by(Event::Routed { asks: vec![ask(no, igd())] }, 2);
        let history = vec![received(1, intake(0)), asked(1)];
        for (back_to, theirs) in [(pharmacy, true), (None, false)] {
            let serial = if theirs { 1 } else { 2 };
            let mut history = history.clone();
            history[0] = received(serial, intake(0));
            let mut case = kept(db, history).await;
            let number = case.number;
            let steps = [(None, [true, false]), (Some(by(handed(back_to), 3)), [false, theirs]), (Some(asked(2)), [true, theirs])];
            for (step, wanted) in steps {
                if let Some(entry) = step {
                    case = domain::case::apply(case, &entry);
                    crate::case_life::keep(db, &case, &[entry]).await.unwrap();
                }
                for (sight, sees) in [&head, &elsewhere].into_iter().zip(wanted) {
                    let found = read!(db, [sight], |tx| case::seen(tx, HERE, &sight, number).await);
                    assert_eq!(found.unwrap().is_some(), sees, "{number} at {:?}", case.stage);
                }
            }
        }
    }

    async fn another_hospital_sees_nothing_of_this_one(db: &TestDb) {
        let house = house(db).await;
        let number = house[0].number;
        let clock = sight(ELSEWHERE.hospital, &Actor::Clock);
        let found = read!(db, [clock], |tx| {
            let listed = case::list(tx, ELSEWHERE, &clock, &Filter::default(), (None, 99)).await?;
            let words = Filter { stems: vec!["antre".to_owned()], ..Filter::default() };
            let searched = case::list(tx, ELSEWHERE, &clock, &words, (None, 99)).await?;
            let counted = case::count(tx, ELSEWHERE, &clock, &words, 99).await?;
            let seen = case::seen(tx, ELSEWHERE, &clock, number).await?;
            Ok((listed.len(), searched.len(), counted, seen))
        })
        .unwrap();
        assert_eq!(found, (0, 0, 0, None));
    }
}
