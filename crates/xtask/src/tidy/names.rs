//! A file is named by the word on the screen, and by the file above it. Some names say only that nobody
//! decided.

use super::Finding;
use crate::house::House;

const BANNED: [&str; 8] =
    ["utils", "util", "helpers", "helper", "manager", "service", "services", "common"];

pub fn banned(house: &House) -> Vec<Finding> {
    let ours = |path: &str| path.starts_with("crates/") || path.starts_with("journeys/");
    let steps = house.files.iter().filter(|file| ours(&file.path)).flat_map(|file| {
        file.path.split('/').map(move |step| (file, step.split('.').next().unwrap_or(step)))
    });
    let mut found: Vec<Finding> = steps
        .filter(|(_, name)| BANNED.contains(name))
        .map(|(file, name)| Finding::new(&file.path, 1, format!("`{name}` names nothing")))
        .collect();
    found.dedup();
    found
}

/// Rust files that no other file names as a module: nobody compiles them, and no test in them runs.
pub fn orphans(house: &House) -> Vec<Finding> {
    let lost = house.files.iter().filter(|file| file.is_rust() && !named(house, &file.path));
    lost.map(|file| Finding::new(&file.path, 1, "no file names it as a module")).collect()
}

/// Roots of crates, and programs of one file, stand for themselves.
fn named(house: &House, path: &str) -> bool {
    let place = path.trim_end_matches(".rs").trim_end_matches("/mod");
    let Some((folder, name)) = place.rsplit_once('/') else { return true };
    let programs = ["bin", "benches", "examples", "tests", "fuzz_targets"];
    let last = folder.rsplit('/').next().unwrap_or_default();
    if ["lib", "main", "build"].contains(&name) || programs.contains(&last) {
        return true;
    }
    let above = ["", "/lib", "/main", "/mod"].map(|end| format!("{folder}{end}.rs"));
    let says = format!("mod {name};");
    let mut files = house.files.iter().filter(|file| above.contains(&file.path));
    files.any(|file| file.text.contains(&says))
}
