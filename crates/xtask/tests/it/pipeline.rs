use std::path::Path;

use xtask::ci::{ASIDE, STEPS};
use xtask::house::root;

#[test]
fn every_crate_has_a_suite_of_its_name() {
    let crates = std::fs::read_dir(root().join("crates")).unwrap();
    for entry in crates.map(|entry| entry.unwrap().path()).filter(|path| is_crate(path)) {
        let name = entry.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(STEPS.iter().any(|step| step.name == name), "no step runs the tests of {name}");
    }
}

fn is_crate(path: &Path) -> bool {
    path.join("Cargo.toml").is_file()
}

#[test]
fn no_two_steps_share_a_name() {
    let mut names: Vec<_> = STEPS.iter().chain(ASIDE).map(|step| step.name).collect();
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all);
}

#[test]
fn a_step_that_nobody_knows_is_an_error() {
    let why = xtask::ci::run(&["nosuch".to_owned()]).unwrap_err();
    assert!(why.to_string().contains("nosuch"));
}
