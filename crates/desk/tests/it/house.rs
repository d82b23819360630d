//! Letterhead, days off, and the history of the house.

use desk::holiday::{self, Change};
use desk::testing::TestDesk;
use desk::{DeskError, Unfit, audit, hospital, house, people, unit};
use domain::calendar::{DayKind, DayOff};
use domain::hospital::{Unit, Why};
use domain::house::{Aspect, Deed};
use domain::ids::UnitCode;
use domain::people::{Actor, DelegateTitle, Delegation, Opens, Role};

use crate::people::someone;

fn day(text: &str, kind: DayKind) -> DayOff {
    DayOff::new(text.parse().unwrap(), kind, "Libur contoh").unwrap()
}

fn forbidden<T>(ended: Result<T, DeskError>) -> bool {
    matches!(ended, Err(DeskError::Forbidden))
}

desk::on_each_engine! {
    async fn the_letterhead_is_changed_by_head_and_administrator_alone(desk: &TestDesk) {
        let known = desk.hospital().await.unwrap();
        for (login, _, role, _) in desk::testing::CAST {
            let mut wanted = known.clone();
            wanted.phone = "(0281) 000200".to_owned();
            let ended = hospital::change(desk, &desk.actor(login), wanted).await;
            let may = matches!(role, Role::Head | Role::Admin);
            assert_eq!(forbidden(ended), !may, "{login}");
        }
        let mut wanted = desk.hospital().await.unwrap();
        wanted.name = " RSUD Wanasari Baru ".to_owned();
        hospital::change(desk, &desk.actor("admin"), wanted).await.unwrap();
        let now = desk.hospital().await.unwrap();
        assert_eq!((now.id, now.name.as_str()), (known.id, "RSUD Wanasari Baru"));
        let found = house::history(desk, &desk.actor("auditor"), None).await.unwrap();
        let newest = &found.lines[0];
        assert_eq!((newest.deed, newest.by.name.as_deref()), (Deed::HospitalChanged, Some("Eko Saputra")));
        let [change] = &newest.changes[..] else { panic!("{:?}", newest.changes) };
        assert_eq!((change.aspect, change.before.as_str()), (Aspect::Name, "RSUD Wanasari"));
        assert_eq!(found.lines.len(), 2, "the same again is no change");
    }

    async fn a_letterhead_with_faults_is_not_written_and_every_fault_is_told(desk: &TestDesk) {
        let mut wanted = desk.hospital().await.unwrap();
        wanted.letter_number = "445/{year}".to_owned();
        wanted.director.nip = "19700101".to_owned();
        wanted.email = "bukan surel".to_owned();
        let ended = hospital::change(desk, &desk.actor("head"), wanted).await;
        let Err(DeskError::FlawedHospital(flaws)) = ended else { panic!("it was taken") };
        let fields: Vec<&str> = flaws.iter().map(|flaw| flaw.field).collect();
        assert_eq!(fields, ["email", "letter_number", "director.nip"]);
        assert_eq!(flaws[1].why, Why::NoSerial);
        assert_eq!(desk.hospital().await.unwrap().letter_number, "445/{serial}/{year}");
        assert_eq!(house::history(desk, &desk.actor("admin"), None).await.unwrap().lines.len(), 0);
    }

    async fn whoever_changes_one_day_keeps_the_whole_year(desk: &TestDesk) {
        let head = desk.actor("head");
        let before = holiday::year(desk, &head, None).await.unwrap();
        assert_eq!((before.year, before.days.len(), before.kept), (2026, 25, false));
        let own = day("2026-04-10", DayKind::Own);
        let outcome = holiday::change(desk, &head, Change::Add(vec![own.clone()])).await.unwrap();
        assert_eq!(outcome.added, std::slice::from_ref(&own));
        let after = holiday::year(desk, &head, Some(2026)).await.unwrap();
        assert_eq!((after.days.len(), after.kept), (26, true));
        let again = holiday::change(desk, &head, Change::Add(vec![own])).await.unwrap();
        assert_eq!(again, holiday::Outcome::default());
        let leave = day("2026-04-10", DayKind::JointLeave);
        let outcome = holiday::change(desk, &head, Change::Add(vec![leave])).await.unwrap();
        assert_eq!(outcome.changed.len(), 1);
        let removed = Change::Remove("2026-12-25".parse().unwrap());
        holiday::change(desk, &head, removed.clone()).await.unwrap();
        let gone = holiday::change(desk, &head, removed).await;
        assert!(matches!(gone, Err(DeskError::NotFound)));
        assert_eq!(holiday::year(desk, &head, None).await.unwrap().days.len(), 25);
        let deeds = house::history(desk, &head, None).await.unwrap().lines;
        assert!(deeds.len() == 3 && deeds.iter().all(|line| line.deed == Deed::DaysOffChanged));
    }

    async fn the_last_day_of_a_built_in_year_stays(desk: &TestDesk) {
        let admin = desk.actor("admin");
        let days = holiday::year(desk, &admin, None).await.unwrap().days;
        for day in &days[1..] {
            holiday::change(desk, &admin, Change::Remove(day.date)).await.unwrap();
        }
        let last = holiday::change(desk, &admin, Change::Remove(days[0].date)).await;
        let why = match last {
            Err(DeskError::Unfit { why, .. }) => Some(why),
            _ => None,
        };
        assert_eq!(why, Some(Unfit::LastOfYear));
        let strange = day("2031-01-01", DayKind::National);
        holiday::change(desk, &admin, Change::Add(vec![strange.clone()])).await.unwrap();
        holiday::change(desk, &admin, Change::Remove(strange.date)).await.unwrap();
        assert!(holiday::year(desk, &admin, Some(2031)).await.unwrap().days.is_empty());
    }

    async fn everything_that_is_done_to_people_units_and_keys_is_remembered(desk: &TestDesk) {
        let (admin, auditor) = (desk.actor("admin"), desk.actor("auditor"));
        let secret = "kata sandi yang rahasia";
        let added = people::add(desk, &admin, someone("wati", Role::Officer, Some(secret))).await.unwrap();
        let change = people::Change {
            name: "Wati Suryani".to_owned(),
            position: "Staf".to_owned(),
            role: Role::UnitHead,
            units: vec![UnitCode::parse("IGD").unwrap()],
        };
        people::change(desk, &admin, added.id, change.clone()).await.unwrap();
        people::change(desk, &admin, added.id, change).await.unwrap();
        people::set_password(desk, &admin, added.id, "kata sandi yang lain").await.unwrap();
        people::own_password(desk, added.id, "kata sandi yang lain", secret).await.unwrap();
        people::disable(desk, &admin, added.id, true).await.unwrap();
        people::disable(desk, &admin, added.id, false).await.unwrap();
        let key = people::create_token(desk, "wati", "cek", Opens::Everything).await.unwrap();
        let id = people::tokens(desk, "wati").await.unwrap()[0].id.clone();
        people::revoke_token(desk, &id).await.unwrap();
        people::revoke_token(desk, &id).await.unwrap();
        let gizi = Unit {
            code: UnitCode::parse("GIZI").unwrap(),
            name: "Instalasi Gizi".to_owned(),
            parent: None,
            clinical: false,
        };
        unit::add(desk, &admin, gizi.clone()).await.unwrap();
        unit::change(desk, &admin, Unit { clinical: true, ..gizi.clone() }).await.unwrap();
        unit::change(desk, &admin, Unit { clinical: true, ..gizi }).await.unwrap();
        let (from, until) = (desk.now(), desk.now() + std::time::Duration::from_secs(3600));
        let given = Delegation { from, until, title: DelegateTitle::Plh };
        people::delegate(desk, &desk.actor("director"), added.id, given).await.unwrap();
        let given = people::delegations(desk, &admin).await.unwrap()[0].id.clone();
        people::end_delegation(desk, &admin, &given).await.unwrap();
        people::end_delegation(desk, &admin, &given).await.unwrap();
        let found = house::history(desk, &auditor, None).await.unwrap();
        let deeds: Vec<Deed> = found.lines.iter().rev().map(|line| line.deed).collect();
        let all = [
            Deed::PersonAdded, Deed::PersonChanged, Deed::PasswordSet, Deed::PasswordSet,
            Deed::PersonDisabled, Deed::PersonEnabled, Deed::KeyMade, Deed::KeyRevoked,
            Deed::UnitAdded, Deed::UnitChanged, Deed::Delegated, Deed::DelegationEnded,
        ];
        assert_eq!(deeds, all);
        let by = |nth: usize| found.lines[found.lines.len() - 1 - nth].by.name.clone();
        assert_eq!((by(2).as_deref(), by(3).as_deref()), (Some("Eko Saputra"), Some("Wati Suryani")));
        let text = format!("{:?}", found.lines);
        assert!(!text.contains(secret) && !text.contains(&key), "no secret is kept");
    }

    async fn the_history_of_the_house_is_sealed_with_the_journal_and_read_page_by_page(desk: &TestDesk) {
        let (admin, auditor) = (desk.actor("admin"), desk.actor("auditor"));
        let names = (0..house::PAGE + 3).map(|nth| format!("Kota {nth}"));
        for city in names {
            let wanted = desk.hospital().await.unwrap();
            let wanted = domain::hospital::Hospital { city, ..wanted };
            hospital::change(desk, &admin, wanted).await.unwrap();
        }
        audit::seal(desk).await.unwrap();
        assert!(audit::verify(desk).await.unwrap().is_ok());
        let first = house::history(desk, &auditor, None).await.unwrap();
        assert_eq!((first.lines.len(), first.next), (house::PAGE, Some(4)));
        let rest = house::history(desk, &auditor, first.next).await.unwrap();
        assert_eq!((rest.lines.len(), rest.next), (3, None));
        assert!(rest.lines.iter().all(|line| line.position.is_some()));
        for login in ["officer", "director", "quality", "unit_igd"] {
            assert!(forbidden(house::history(desk, &desk.actor(login), None).await), "{login}");
        }
        assert!(forbidden(house::history(desk, &Actor::Complainant, None).await));
    }
}
