//! A file is named by the word on the screen. These names say only that nobody decided.

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
