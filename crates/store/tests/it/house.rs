//! The house itself: hospitals, units, rules, numbers, codes.

use domain::calendar::{Date, DayKind, DayOff, Holiday, Span, Zone};
use domain::hospital::{Hospital, Signatory, Unit};
use domain::ids::{HospitalId, RulesRevision, UnitCode};
use domain::rules::Preset;
use store::contact::{self, Contact, ContactKind};
use store::hospital::{self, Registered};
use store::rules::{self, Adjustments, Revision, Spans};
use store::{StoreError, holidays, serial, tracking};

use crate::setting::{BUDI, CASE, ELSEWHERE, HERE, SARI, keys, minute, read, write};

fn wanasari(code: &str, id: HospitalId) -> Registered {
    let nobody = Signatory {
        position: "Direktur".to_owned(),
        name: "Ratna".to_owned(),
        nip: "-".to_owned(),
    };
    let hospital = Hospital {
        id,
        name: "RSUD Wanasari".to_owned(),
        letterhead: vec!["Pemerintah Kabupaten".to_owned()],
        address: "Jalan Melati 1".to_owned(),
        city: "Wanasari".to_owned(),
        phone: "0281".to_owned(),
        email: "humas@contoh.id".to_owned(),
        emergency_phone: "119".to_owned(),
        letter_number: "445/{serial}/{year}".to_owned(),
        director: nobody.clone(),
        humas_head: nobody,
    };
    Registered { code: code.to_owned(), hospital }
}

fn revision(number: u32, from: i64, promise: u32) -> Revision {
    let spans = Spans { promise: Some(Span::hours(promise)), ..Spans::default() };
    Revision {
        revision: RulesRevision(number),
        preset: Preset::RsudBanyumas,
        zone: Zone::Wita,
        adjustments: Adjustments { spans, ..Adjustments::default() },
        from: minute(from),
    }
}

fn off(date: Date, kind: DayKind) -> DayOff {
    DayOff::new(date, kind, "Hari contoh").unwrap()
}

fn date_of(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap()
}

db::on_both_engines! { store::migrations();
    async fn a_hospital_is_saved_once_and_listed_by_its_code(db: &TestDb) {
        write!(db, |tx| {
            hospital::save(tx, &wanasari("lain", ELSEWHERE.hospital), minute(0)).await?;
            hospital::save(tx, &wanasari("wana", HERE.hospital), minute(0)).await?;
            hospital::save(tx, &wanasari("wanasari", HERE.hospital), minute(1)).await
        })
        .unwrap();
        read!(db, |tx| {
            let here = wanasari("wanasari", HERE.hospital);
            assert_eq!(hospital::load(tx, HERE).await?, Some(here.clone()));
            let all = hospital::list(tx).await?;
            assert_eq!(all, [wanasari("lain", ELSEWHERE.hospital), here]);
            Ok(())
        })
        .unwrap();
    }

    async fn units_form_the_organisation_of_their_hospital(db: &TestDb) {
        let unit = |code: &str, parent: Option<&str>| Unit {
            code: UnitCode::parse(code).unwrap(),
            name: format!("Unit {code}"),
            parent: parent.map(|parent| UnitCode::parse(parent).unwrap()),
            clinical: parent.is_some(),
        };
        let [root, leaf] = [unit("YANMED", None), unit("IGD", Some("YANMED"))];
        write!(db, [root, leaf], |tx| {
            let draft = Unit { name: "Draf".to_owned(), ..root.clone() };
            hospital::save_unit(tx, HERE, &draft).await?;
            hospital::save_unit(tx, HERE, &leaf).await?;
            hospital::save_unit(tx, HERE, &root).await?;
            let organisation = hospital::organisation(tx, HERE).await?;
            assert_eq!(organisation.units, [leaf, root]);
            assert_eq!(hospital::organisation(tx, ELSEWHERE).await?.units, []);
            Ok(())
        })
        .unwrap();
    }

    async fn a_case_runs_under_the_revision_of_its_beginning(db: &TestDb) {
        write!(db, |tx| {
            rules::save(tx, HERE, &revision(1, 0, 24)).await?;
            rules::save(tx, HERE, &revision(2, 100, 12)).await
        })
        .unwrap();
        read!(db, |tx| {
            assert_eq!(rules::in_force(tx, HERE, minute(-1)).await?, None);
            for (now, number, promise) in [(0, 1, 24), (99, 1, 24), (100, 2, 12)] {
                let rules = rules::in_force(tx, HERE, minute(now)).await?.unwrap();
                assert_eq!(rules.revision, RulesRevision(number));
                assert_eq!(rules.procedure.revision, RulesRevision(number));
                assert_eq!(rules.windows.promise, Span::hours(promise));
                assert_eq!(rules.calendar.zone, Zone::Wita);
            }
            let old = rules::revision(tx, HERE, RulesRevision(1)).await?.unwrap();
            assert_eq!(old.windows.promise, Span::hours(24));
            assert_eq!(rules::list(tx, HERE).await?, [revision(2, 100, 12), revision(1, 0, 24)]);
            Ok(())
        })
        .unwrap();
    }

    async fn own_days_off_stand_for_their_whole_year(db: &TestDb) {
        let (feast, joint) = (date_of(2027, 3, 10), date_of(2027, 3, 11));
        write!(db, |tx| {
            rules::save(tx, HERE, &revision(1, 0, 24)).await?;
            holidays::keep(tx, HERE, &off(joint, DayKind::Own)).await?;
            holidays::keep(tx, HERE, &off(joint, DayKind::JointLeave)).await?;
            holidays::keep(tx, HERE, &off(feast, DayKind::Own)).await?;
            let rules = rules::in_force(tx, HERE, minute(1)).await?.unwrap();
            assert_eq!(rules.calendar.holidays.len(), 25 + 2, "2026 is built in");
            assert!(rules.calendar.holidays.contains(&Holiday::joint_leave(joint)));
            holidays::keep(tx, HERE, &off(date_of(2026, 1, 1), DayKind::National)).await?;
            let rules = rules::in_force(tx, HERE, minute(1)).await?.unwrap();
            assert_eq!(rules.calendar.holidays.len(), 1 + 2, "what the hospital keeps counts");
            holidays::remove(tx, HERE, feast).await?;
            let kept = [off(date_of(2026, 1, 1), DayKind::National), off(joint, DayKind::JointLeave)];
            assert_eq!(holidays::list(tx, HERE).await?, kept);
            assert_eq!(holidays::list(tx, ELSEWHERE).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn numbers_have_no_gaps_even_when_a_job_fails(db: &TestDb) {
        for wanted in 1..=2 {
            let taken = write!(db, |tx| serial::next(tx, HERE, "case", 2026).await);
            assert_eq!(taken.unwrap(), wanted);
            let undone = write!(db, |tx| {
                serial::next(tx, HERE, "case", 2026).await?;
                Err::<(), _>(StoreError::Erased)
            });
            assert!(undone.is_err());
        }
        let others = write!(db, |tx| Ok([
            serial::next(tx, HERE, "case", 2027).await?,
            serial::next(tx, HERE, "letter", 2026).await?,
            serial::next(tx, ELSEWHERE, "case", 2026).await?,
            serial::next(tx, HERE, "case", 2026).await?,
        ]));
        assert_eq!(others.unwrap(), [1, 1, 1, 3]);
    }

    async fn a_tracking_code_opens_its_case_in_its_hospital(db: &TestDb) {
        let code = tracking::code(&keys(), HERE, "public", "k1");
        let hash = tracking::hash(&keys(), HERE, code);
        write!(db, |tx| {
            tracking::put(tx, HERE, hash, CASE).await?;
            tracking::put(tx, HERE, hash, CASE).await?;
            assert_eq!(tracking::find(tx, HERE, hash).await?, Some(CASE));
            assert_eq!(tracking::find(tx, ELSEWHERE, hash).await?, None);
            let there = tracking::hash(&keys(), ELSEWHERE, code);
            assert_ne!(hash, there);
            Ok(())
        })
        .unwrap();
    }

    async fn somebody_is_known_again_by_their_address(db: &TestDb) {
        let email = |value| Contact { kind: ContactKind::Email, value };
        write!(db, |tx| {
            contact::put(tx, HERE, &keys(), email("Sari@Contoh.id"), SARI).await?;
            contact::put(tx, HERE, &keys(), email("sari@contoh.id"), BUDI).await?;
            let known = contact::find(tx, HERE, &keys(), email("SARI@contoh.id")).await?;
            assert_eq!(known, Some(SARI), "the first one to be known under it stays");
            let thread = Contact { kind: ContactKind::Thread, value: "sari@contoh.id" };
            assert_eq!(contact::find(tx, HERE, &keys(), thread).await?, None);
            let there = contact::find(tx, ELSEWHERE, &keys(), email("sari@contoh.id")).await?;
            assert_eq!(there, None);
            Ok(())
        })
        .unwrap();
    }
}
