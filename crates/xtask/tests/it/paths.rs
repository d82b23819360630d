use xtask::tidy::names::{banned, orphans};
use xtask::tidy::paths::written;

use crate::places;

#[test]
fn a_quoted_path_outside_its_home_is_found() {
    let text = "fn f() {\n    redirect(\"/kasus/baru\");\n}";
    let house = [("crates/staff/src/case.rs", text), ("crates/web/src/paths.rs", text)];
    assert_eq!(places(written, &house), ["crates/staff/src/case.rs:2"]);
}

#[test]
fn a_path_inside_an_attribute_is_a_declaration() {
    let text = "#[utoipa::path(get, path = \"/cases/{number}\")]\nfn f() {}";
    assert!(places(written, &[("crates/api/src/case.rs", text)]).is_empty());
}

#[test]
fn a_slash_that_is_no_path_passes() {
    let text = "fn f() { split(\"/\"); trim(\"//\"); say(\"/ Indonesia\"); }";
    assert!(places(written, &[("crates/front/src/case.rs", text)]).is_empty());
}

#[test]
fn a_template_asks_paths_for_its_links() {
    let text = "<p>\n<a href=\"/lapor\">\n<a href=\"{{ paths.report() }}\">\n";
    let house = [("crates/front/templates/home.html", text)];
    assert_eq!(places(written, &house), ["crates/front/templates/home.html:2"]);
}

#[test]
fn a_file_name_that_names_nothing_is_found() {
    let house = [("crates/web/src/utils.rs", ""), ("crates/web/tests/common/mod.rs", "")];
    assert_eq!(places(banned, &house).len(), 2);
    assert!(places(banned, &[("crates/web/src/form.rs", "")]).is_empty());
}

#[test]
fn a_file_that_no_module_names_is_found() {
    let house = [
        ("crates/web/tests/it/main.rs", "mod form;\n"),
        ("crates/web/tests/it/form.rs", "mod press;\n"),
        ("crates/web/tests/it/form/press.rs", ""),
        ("crates/web/tests/it/forgotten.rs", ""),
        ("crates/web/tests/it/form/lost.rs", ""),
        ("crates/web/tests/it/form/old/mod.rs", ""),
        ("crates/web/benches/speed.rs", ""),
    ];
    let lost = ["forgotten.rs:1", "form/lost.rs:1", "form/old/mod.rs:1"];
    assert_eq!(places(orphans, &house), lost.map(|name| format!("crates/web/tests/it/{name}")));
}

#[test]
fn a_gallery_may_show_links_that_lead_nowhere() {
    let text = "<a href=\"/lapor\">";
    assert!(places(written, &[("crates/web/examples/templates/gallery.html", text)]).is_empty());
}
