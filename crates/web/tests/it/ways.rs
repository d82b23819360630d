use web::{nav, paths};

#[test]
fn only_a_path_of_this_house_is_followed_after_signing_in() {
    for evil in ["//evil", "/\\evil", "https:evil", "https://evil", "", "evil", "/a b", "/\r\nx: y"]
    {
        assert_eq!(paths::own_path(evil), None, "{evil:?}");
    }
    assert_eq!(paths::own_path("/kasus/0231?q=a"), Some("/kasus/0231?q=a"));
}

#[test]
fn the_page_above_the_address_of_a_form_is_found() {
    assert_eq!(paths::above("/konten/0231/ajukan?x=1").as_deref(), Some("/konten/0231"));
    assert_eq!(paths::above("/masuk"), None);
    assert_eq!(paths::above("/"), None);
}

#[test]
fn an_address_keeps_what_stands_in_it_apart() {
    assert_eq!(paths::case("2026/11-0231"), "/kasus/2026%2F11-0231");
    assert_eq!(paths::case_command("0231", "minta-waktu"), "/kasus/0231/minta-waktu");
    assert_eq!(paths::attachment("0231", "a b"), "/kasus/0231/lampiran/a%20b");
}

#[test]
fn a_thumb_finds_three_ways_at_most_and_all_of_them_in_the_menu() {
    let roles = "officer customer_care operator duty_manager head unit_head dpjp committee \
                 management director owner quality auditor admin";
    for role in roles.split_whitespace() {
        let menu: Vec<_> = nav::menu(role).map(|way| way.place).collect();
        assert!((2..=3).contains(&nav::bar(role).len()), "{role}");
        assert!(nav::bar(role).iter().all(|way| menu.contains(&way.place)), "{role}");
        assert!(nav::rail(role).iter().all(|way| menu.contains(&way.place)), "{role}");
        assert_eq!(menu.last(), Some(&"account"), "{role}");
        assert_eq!(nav::rail(role)[0].place, "home", "{role}");
    }
    assert!(nav::rail("auditor").iter().all(|way| way.place != "new_case"));
    assert_eq!(nav::rail("nobody").len(), 1, "an unknown role finds home and nothing else");
}

#[test]
fn the_groups_of_the_menu_are_the_rail_and_each_stands_once() {
    for role in domain::people::Role::ALL {
        let groups = nav::groups(role.code());
        let ways: Vec<_> = groups.iter().flat_map(|group| group.ways.clone()).collect();
        assert_eq!(ways, nav::rail(role.code()), "{role:?}");
        let names: std::collections::BTreeSet<_> = groups.iter().map(|group| group.name).collect();
        assert_eq!(names.len(), groups.len(), "{role:?} finds a group twice");
        assert!(groups.iter().all(|group| group.ways.len() <= 10), "{role:?} reads no long list");
        let work = &groups[0];
        assert!(work.is_open("settings"), "the work of the day stands open everywhere");
        let others = &groups[1..];
        assert!(others.iter().all(|group| !group.is_open("home")), "{role:?}");
    }
}
