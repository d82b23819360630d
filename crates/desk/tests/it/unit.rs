use desk::testing::{CAST, TestDesk, UNITS};
use desk::{DeskError, Unfit, unit};
use domain::hospital::Unit;
use domain::ids::UnitCode;
use domain::people::Role;

fn code(text: &str) -> UnitCode {
    UnitCode::parse(text).unwrap()
}

fn of(unit: &str, name: &str, parent: Option<&str>) -> Unit {
    Unit { code: code(unit), name: name.to_owned(), parent: parent.map(code), clinical: true }
}

desk::on_each_engine! {
    async fn a_new_unit_stands_in_the_tree(desk: &TestDesk) {
        let head = desk.actor("head");
        unit::add(desk, &head, of("ICU", "Perawatan Intensif", Some("RAWAT-INAP"))).await.unwrap();
        unit::change(desk, &head, of("ICU", " Rawat Intensif ", Some("IGD"))).await.unwrap();
        let known = unit::organisation(desk).await.unwrap();
        assert_eq!(known.units.len(), UNITS.len() + 1);
        assert_eq!(known.unit(&code("ICU")), Some(&of("ICU", "Rawat Intensif", Some("IGD"))));
    }

    async fn a_unit_that_does_not_fit_is_not_written(desk: &TestDesk) {
        let admin = desk.actor("admin");
        let before = unit::organisation(desk).await.unwrap();
        let twice = unit::add(desk, &admin, of("igd", "Lagi", None)).await;
        assert!(matches!(twice, Err(DeskError::Unfit { field: "code", why: Unfit::Taken })));
        let lost = unit::add(desk, &admin, of("ICU", "Intensif", Some("TIDAK-ADA"))).await;
        assert!(matches!(lost, Err(DeskError::Unknown { field: "parent" })));
        let unnamed = unit::add(desk, &admin, of("ICU", "  ", None)).await;
        assert!(matches!(unnamed, Err(DeskError::Invalid { field: "name", .. })));
        let gone = unit::change(desk, &admin, of("ICU", "Intensif", None)).await;
        assert!(matches!(gone, Err(DeskError::NotFound)));
        for parent in ["PELAYANAN", "IGD"] {
            let ring = unit::change(desk, &admin, of("PELAYANAN", "Pelayanan", Some(parent))).await;
            assert!(matches!(ring, Err(DeskError::Unfit { why: Unfit::Ring, .. })), "{parent}");
        }
        assert_eq!(unit::organisation(desk).await.unwrap(), before);
    }

    async fn only_those_who_manage_people_change_units(desk: &TestDesk) {
        for (login, _, role, _) in CAST {
            let named = of("IGD", "Gawat Darurat", Some("PELAYANAN"));
            let changed = unit::change(desk, &desk.actor(login), named).await;
            assert_eq!(changed.is_ok(), matches!(role, Role::Admin | Role::Head), "{login}");
        }
    }
}
