use domain::ids::{PersonId, UnitCode};
use domain::people::{DelegateTitle, Delegation, Opens, Role};
use store::delegation::{self, Given};
use store::people::{self, Person};
use store::session::{self, Session};
use store::token::{self, Token};

use crate::setting::{ELSEWHERE, HERE, minute, read, write};

const RATNA: PersonId = PersonId::new(0xA);

fn person(id: u128, login: &str, units: &[&str]) -> Person {
    Person {
        id: PersonId::new(id),
        login: login.to_owned(),
        name: format!("Nama {login}"),
        position: "Kepala unit".to_owned(),
        role: Role::UnitHead,
        units: units.iter().map(|code| UnitCode::parse(code).unwrap()).collect(),
        disabled: None,
    }
}

fn delegated(id: u128, from: i64, until: i64) -> Given {
    let delegation =
        Delegation { from: minute(from), until: minute(until), title: DelegateTitle::Plh };
    Given { id, person: RATNA, delegation }
}

db::on_both_engines! { store::migrations();
    async fn a_person_is_found_by_login_with_their_units(db: &TestDb) {
        write!(db, |tx| {
            people::add(tx, HERE, &person(0xA, "ratna", &["IGD", "FARMASI-RJ"]), minute(0)).await?;
            people::add(tx, HERE, &person(0xB, "anto", &[]), minute(0)).await?;
            people::add(tx, ELSEWHERE, &person(0xA, "ratna", &["ICU"]), minute(0)).await?;
            let moved = Person { role: Role::Dpjp, ..person(0xA, "ratna.w", &["ICU"]) };
            assert!(people::update(tx, HERE, &moved).await?);
            assert!(!people::update(tx, HERE, &person(0xF, "tiada", &[])).await?);
            Ok(())
        })
        .unwrap();
        read!(db, |tx| {
            assert_eq!(people::by_login(tx, HERE, "ratna").await?, None);
            let found = people::by_login(tx, HERE, "ratna.w").await?;
            let wanted = Person { role: Role::Dpjp, ..person(0xA, "ratna.w", &["ICU"]) };
            assert_eq!(found, Some(wanted.clone()));
            assert_eq!(people::by_id(tx, HERE, RATNA).await?, Some(wanted.clone()));
            assert_eq!(people::list(tx, HERE).await?, [person(0xB, "anto", &[]), wanted]);
            Ok(())
        })
        .unwrap();
    }

    async fn a_login_belongs_to_one_person_of_a_hospital(db: &TestDb) {
        let ended = write!(db, |tx| {
            people::add(tx, HERE, &person(1, "ratna", &[]), minute(0)).await?;
            people::add(tx, HERE, &person(2, "ratna", &[]), minute(0)).await
        });
        assert!(matches!(ended, Err(store::StoreError::Db(error)) if error.is_unique()));
    }

    async fn who_is_disabled_cannot_act_but_is_still_named(db: &TestDb) {
        write!(db, |tx| {
            people::add(tx, HERE, &person(0xA, "ratna", &["IGD"]), minute(0)).await?;
            people::disable(tx, HERE, RATNA, minute(5)).await?;
            people::disable(tx, HERE, RATNA, minute(9)).await
        })
        .unwrap();
        read!(db, |tx| {
            assert!(people::staff(tx, HERE, RATNA, minute(4)).await?.is_some());
            assert_eq!(people::staff(tx, HERE, RATNA, minute(5)).await?, None);
            let named = people::by_id(tx, HERE, RATNA).await?.unwrap();
            assert_eq!(named.disabled, Some(minute(5)));
            assert_eq!(people::staff(tx, HERE, PersonId::new(99), minute(0)).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn a_delegation_counts_from_its_first_to_its_last_moment(db: &TestDb) {
        write!(db, |tx| {
            people::add(tx, HERE, &person(0xA, "ratna", &[]), minute(0)).await?;
            delegation::add(tx, HERE, &delegated(1, 10, 20)).await?;
            delegation::add(tx, HERE, &delegated(2, 30, 40)).await?;
            delegation::end(tx, HERE, 2, minute(33)).await?;
            delegation::end(tx, HERE, 1, minute(35)).await
        })
        .unwrap();
        for (now, signs) in [(9, false), (10, true), (20, true), (21, false), (33, true), (34, false)] {
            let staff = read!(db, |tx| people::staff(tx, HERE, RATNA, minute(now)).await);
            let delegation = staff.unwrap().unwrap().delegation;
            assert_eq!(delegation.is_some(), signs, "minute {now}");
            assert!(delegation.is_none_or(|given| given.holds(minute(now))));
        }
        let all = read!(db, |tx| delegation::list(tx, HERE).await).unwrap();
        assert_eq!(all.iter().map(|given| given.id).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(all[1], delegated(1, 10, 20), "one that is over stays as it was");
    }

    async fn a_password_is_kept_as_its_hash(db: &TestDb) {
        write!(db, |tx| {
            people::add(tx, HERE, &person(0xA, "ratna", &[]), minute(0)).await?;
            assert_eq!(people::password(tx, HERE, RATNA).await?, None);
            people::set_password(tx, HERE, RATNA, "$argon2id$x").await?;
            people::update(tx, HERE, &person(0xA, "ratna", &["IGD"])).await?;
            assert_eq!(people::password(tx, HERE, RATNA).await?.as_deref(), Some("$argon2id$x"));
            assert_eq!(people::password(tx, ELSEWHERE, RATNA).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn a_session_ends_by_time_by_hand_or_with_all_others(db: &TestDb) {
        let session = |hash: u8, until: i64| Session {
            hash: [hash; 32],
            person: RATNA,
            created_at: minute(0),
            expires_at: minute(until),
        };
        let all = [session(1, 10), session(2, 20), session(3, 30)];
        write!(db, |tx| {
            for session in &all {
                session::start(tx, HERE, session).await?;
            }
            assert_eq!(session::find(tx, HERE, [1; 32], minute(9)).await?, Some(RATNA));
            assert_eq!(session::find(tx, HERE, [1; 32], minute(10)).await?, None);
            assert_eq!(session::find(tx, ELSEWHERE, [1; 32], minute(9)).await?, None);
            session::end(tx, HERE, [2; 32]).await?;
            assert_eq!(session::find(tx, HERE, [2; 32], minute(9)).await?, None);
            session::sweep(tx, HERE, minute(16)).await?;
            assert_eq!(session::find(tx, HERE, [1; 32], minute(9)).await?, None);
            session::end_all(tx, HERE, RATNA).await?;
            assert_eq!(session::find(tx, HERE, [3; 32], minute(9)).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn a_token_opens_until_it_is_revoked(db: &TestDb) {
        let token = |hash: u8, at: i64| Token {
            hash: [hash; 32],
            person: RATNA,
            name: "simrs".to_owned(),
            opens: Opens::Everything,
            created_at: minute(at),
            revoked_at: None,
        };
        let [first, second] = [token(1, 0), token(2, 1)];
        write!(db, [first, second], |tx| {
            token::add(tx, HERE, &first).await?;
            token::add(tx, HERE, &second).await?;
            assert_eq!(token::find(tx, HERE, [1; 32], Opens::Everything).await?, Some(RATNA));
            token::revoke(tx, HERE, [1; 32], minute(5)).await?;
            assert_eq!(token::find(tx, HERE, [1; 32], Opens::Everything).await?, None);
            token::revoke_all(tx, HERE, RATNA, minute(6)).await?;
            let times: Vec<_> =
                token::list(tx, HERE).await?.iter().map(|token| token.revoked_at).collect();
            assert_eq!(times, [Some(minute(6)), Some(minute(5))]);
            Ok(())
        })
        .unwrap();
    }

    async fn a_token_opens_what_it_was_made_for(db: &TestDb) {
        let token = Token {
            hash: [7; 32],
            person: RATNA,
            name: "telepon".to_owned(),
            opens: Opens::Calendar,
            created_at: minute(0),
            revoked_at: None,
        };
        write!(db, [token], |tx| {
            token::add(tx, HERE, &token).await?;
            assert_eq!(token::find(tx, HERE, [7; 32], Opens::Everything).await?, None);
            assert_eq!(token::find(tx, HERE, [7; 32], Opens::Calendar).await?, Some(RATNA));
            assert_eq!(token::find(tx, ELSEWHERE, [7; 32], Opens::Calendar).await?, None);
            assert_eq!(token::of_person(tx, HERE, RATNA).await?, [token]);
            assert_eq!(token::of_person(tx, HERE, PersonId::new(0xB)).await?, []);
            Ok(())
        })
        .unwrap();
    }
}
