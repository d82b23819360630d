use std::collections::BTreeMap;

use domain::ids::{AttainmentId, CompetenceCode, CompetenceId, PersonId, Version};
use domain::people::{Role, Who};
use domain::text::Name;
use domain::training::attainment::{self, Attained, Attainment};
use domain::training::competence::{self, Area, Competence, Definition};
use domain::training::{Level, template};
use store::StoreError;
use store::training::{self, attainment as attainments};

use crate::setting::{ELSEWHERE, HERE, minute, read, write};

const ADDED: CompetenceId = CompetenceId::new(0xC0);
const FIRST: AttainmentId = AttainmentId::new(0xA0);
const RINI: PersonId = PersonId::new(1);

fn code(text: &str) -> CompetenceCode {
    CompetenceCode::parse(text).unwrap()
}

fn defined(retired: bool, at: i64) -> competence::Entry {
    let definition = Definition {
        name: Name::parse("Bahasa isyarat").unwrap(),
        area: Area::Technical,
        valid_months: (!retired).then_some(24),
        targets: BTreeMap::from([(Role::CustomerCare, Level::Guided)]),
        retired,
    };
    let event = competence::Event::Defined { id: ADDED, code: code("ISYARAT"), definition };
    competence::Entry { event, by: Who::Desk, at: minute(at) }
}

fn attested(level: Level, at: i64) -> attainment::Entry {
    let attained = Attained {
        level,
        on: "2026-03-02".parse().unwrap(),
        until: (level > Level::Basic).then(|| "2028-03-02".parse().unwrap()),
        evidence: Name::parse("Sertifikat 12").unwrap(),
    };
    let competence = code("ISYARAT");
    let event = attainment::Event::Attested { id: FIRST, person: RINI, competence, attained };
    attainment::Entry { event, by: Who::Person(RINI), at: minute(at) }
}

async fn kept(
    db: &db::Db,
    known: &Competence,
    entries: &[competence::Entry],
) -> Result<(), StoreError> {
    let (known, entries) = (known.clone(), entries.to_vec());
    write!(db, [known, entries], |tx| training::save(tx, HERE, &known, &entries).await)
}

async fn reached(
    db: &db::Db,
    known: &Attainment,
    entries: &[attainment::Entry],
) -> Result<(), StoreError> {
    let (known, entries) = (known.clone(), entries.to_vec());
    write!(db, [known, entries], |tx| attainments::save(tx, HERE, &known, &entries).await)
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_competence_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = [defined(false, 0), defined(true, 1)];
        let mut row = None;
        for step in &life {
            row = competence::apply(row, step);
            kept(db, row.as_ref().unwrap(), std::slice::from_ref(step)).await.unwrap();
        }
        read!(db, [row, life], |tx| {
            assert_eq!(training::find(tx, HERE, &code("ISYARAT")).await?, row);
            assert_eq!(training::list(tx, HERE).await?, Vec::from_iter(row.clone()));
            let history = training::history(tx, HERE, ADDED).await?;
            assert_eq!(history, life);
            assert_eq!(competence::fold(&history), row);
            assert_eq!(training::find(tx, ELSEWHERE, &code("ISYARAT")).await?, None);
            assert_eq!(training::list(tx, ELSEWHERE).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn what_was_never_changed_is_that_of_the_template(db: &TestDb) {
        let found = read!(db, |tx| training::find(tx, HERE, &code("EMPATI")).await).unwrap();
        let known = template().into_iter().find(|one| one.code == code("EMPATI"));
        assert!(known.is_some());
        assert_eq!(found, known);
    }

    async fn the_row_of_an_attainment_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = [attested(Level::Basic, 0), attested(Level::Independent, 1)];
        let mut row = None;
        for step in &life {
            row = attainment::apply(row, step);
            reached(db, row.as_ref().unwrap(), std::slice::from_ref(step)).await.unwrap();
        }
        read!(db, [row, life], |tx| {
            let place = code("ISYARAT");
            assert_eq!(attainments::find(tx, HERE, (RINI, &place)).await?, row);
            assert_eq!(attainments::list(tx, HERE).await?, Vec::from_iter(row.clone()));
            let history = attainments::history(tx, HERE, FIRST).await?;
            assert_eq!(history, life);
            assert_eq!(attainment::fold(&history), row);
            assert_eq!(attainments::find(tx, HERE, (PersonId::new(2), &place)).await?, None);
            assert_eq!(attainments::list(tx, ELSEWHERE).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn two_writers_never_share_a_version_and_no_other_takes_the_place(db: &TestDb) {
        let life = [defined(false, 0)];
        let first = competence::fold(&life).unwrap();
        kept(db, &first, &life).await.unwrap();
        let ended = kept(db, &first, &life).await;
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
        let other = Competence { id: CompetenceId::new(9), version: Version(2), ..first };
        let ended = kept(db, &other, &life).await;
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
        let life = [attested(Level::Basic, 0)];
        let first = attainment::fold(&life).unwrap();
        reached(db, &first, &life).await.unwrap();
        let other = Attainment { id: AttainmentId::new(9), version: Version(2), ..first };
        let ended = reached(db, &other, &life).await;
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
    }
}
